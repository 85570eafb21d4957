"""Whether a sentence of the court may rule, by its words alone: wide on purpose, to be looked at."""

from __future__ import annotations

import re

from inlimine.readers.orders import background

_COURTS = r"(?:court|I|we)(?:'ll|'m| am| will| must| do| would)?(?: going to| hereby| therefore| also)? "
_FATE = re.compile(
    r"\b(?:(?:comes?|coming) in\b(?! (?:to|the|here|at|on|for|and|my|front|a|with)\b(?! impeach| rebut))"
    r"|(?:stays?|staying|remains?|(?<!to )keep(?:ing|s)?|kept|(?<!to )leave|leaving) (?:\w+ ){0,3}out\b"
    r"|let(?:ting)? (?:it|that|those|them|this|these|him|her|the \w+|\w+) in\b|exclud(?:ed|es|ing)\b|inadmissible"
    r"|admissible|vacat(?:ed|es|ing)\b|reinstat\w+|reconsider(?:s|ed|ing)\b|rescind(?:s|ed|ing)\b|wait and see"
    r"|hold off|(?:to|at|for a|approach) side ?bar|off[- ]limits|fair game|out of bounds|opens? the door"
    r"|preclud(?:ed|es)\b|not going (?:to go )?there|goes? there|declines? to (?:do so|grant|deny"
    r"|exclude|admit|reach)"
    r"|(?:change|changed|changing) my (?:mind|ruling)|(?:my|that|prior|earlier) ruling (?:stands|still|remains))"
    rf"|\b{_COURTS}(?:exclude|bar|preclude|vacate|reconsider|rescind|suppress|strike|keep out)\b"
    rf"|\bwithdr(?:ew|aws|awn)\b[^.;]{{0,60}}?\b(?:motions?|requests?|doc(?:ument|ket)?s?|dkt|ecf|nos?)\b"
    r"|\b(?:court|I) (?:therefore )?(?:does|do|need) not (?:therefore )?(?:reach|decide)\b"
    r"|\b(?:I|we)(?:'ll|'m| will| am)(?: going to)? (?:carry|reserve|defer)\b"
    r"|\bonly (?:if|when|after|upon|with) [^.;]{4,90}? (?:may|shall|will|can)"
    r" (?:the|any|such|counsel|either|it|they)\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"\b(?:inclined|inclination|leaning|(?<!adopts its )(?<!adopts the )tentative(?:ly)?"
    r"|on reflection|having thought|on second thought"
    r"|upon reconsideration"
    r"|(?:cautioned|admonished|warned|reminded|instructed|directed) (?:not|that|to)"
    r"|(?:I|court)(?:'ll| will)? (?:caution|warn)s?)\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\b(?:court|undersigned|I) (?:\w+ ){0,3}?(?:find|agree|conclude|hold|believe|view|see|consider|deem|think"
    r"|persuade|satisfied|convinced|declin|reject)\w*\b.*(?<!no )\b(?:prejudic(?:e|ial)|probative|hearsay"
    r"|(?:in)?admissib\w+|irrelevan\w+|cumulative|speculative|privileged|exclu\w+|come in)",
    re.IGNORECASE | re.DOTALL,
)
_BENCH = re.compile(
    r"\b(?:granted|denied|sustained|overruled|(?:will|may|shall|must|can|do)(?: ?not"
    r"|n't) (?:be )?(?:argue|mention|refer"
    r"|use|offer|show|ask|elicit|introduc|discuss|go into|bring)\w*)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?\s*$|^(?:what|why|who|how|where|when (?:did|do|is|are)|do|does|did|is|are|can|could) ", re.I
)
# What is stated within a question is no question (`So 42 is denied, and 43 you told me is withdrawn?`).
_STATED = re.compile(
    r"^(?:so,? |then )?[^?,;]{0,30}?(?:'s|'re| is| are) "
    r"(?:granted|denied|sustained|overruled)[,;]",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:how|whether)\b[^,;]*$|\bnothing in this\b|\b(?:previously|earlier|had|position|not (?:yet )?)\b[^,;]*$",
    re.I,
)


def may_rule(words: str, *, spoken: bool = False) -> bool:
    """Whether words of the court's own sound like a ruling, however put; more of them do from the bench."""
    plain = background.masked(words)
    hits = (form.search(plain) for form in (_FATE, _LEANS, _WEIGHED, *((_BENCH,) if spoken else ())))
    hit = next((one for one in hits if one), None)
    if hit is None or (_ASKS.search(plain) and not (spoken and _STATED.search(plain))):
        return False
    clause = re.split(r"[,;] (?:but|and|so) |; ", plain[: hit.start()])[-1]
    told = _TOLD.search(clause) or background.LAW.search(clause) or background.CITED.search(plain)
    cites = told or background.FOREIGN.search(clause) or re.search(r"\brules? \d", plain, re.IGNORECASE)
    return not cites and not background.is_argued(plain[: hit.end()])
