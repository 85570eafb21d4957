"""Whether a sentence of the court may rule, by its words alone: wide on purpose, for what a person is to look at."""

from __future__ import annotations

import re

from inlimine.readers.orders import background

_FATE = re.compile(
    r"\b(?:(?:comes?|coming|come) in\b(?! (?:to|the|here|at|on|for|and|my|front|a|with)\b(?! impeach| rebut))"
    r"|come in (?:only|solely|just|strictly)|(?:stays?|staying|remains?|keep\w*|kept|leav\w+) (?:\w+ ){0,3}out\b"
    r"|let(?:ting)? (?:it|that|those|them|this|these|him|her|the \w+|\w+) in\b|exclud(?:e|ed|es|ing)\b|inadmissible"
    r"|admissible|vacat(?:e|ed|es|ing)\b|reinstat\w+|reconsider(?:s|ed|ing)?\b|rescind\w*|wait and see|hold off"
    r"|sidebar|side bar|off[- ]limits|fair game|out of bounds|opens? the door|bar(?:s|red|ring) (?:the|any|all|that)"
    r"|preclud(?:e|ed|es|ing)\b|suppress(?:ed|es|ing)?\b|not going (?:to go )?there|goes? there|mistrial"
    r"|under (?:advisement|consideration)|declines? to (?:do so|grant|deny|exclude|admit|reach|rule)"
    r"|granted|denied|sustained|overruled|(?:will|may|shall|must|can|do)(?: ?not|n't) (?:be )?(?:argue|mention|refer|use|offer"
    r"|show|ask|elicit|introduc|discuss|go into|bring)\w*|(?:change|changed|changing) my (?:mind|ruling)|(?:my|that|the|this|prior|earlier) ruling (?:stands|is|was|still"
    r"|remains)|limiting instruction)",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"\b(?:inclined|leaning|tentatively|on reflection|having thought|on second thought|upon reconsideration"
    r"|(?:cautioned|admonished|warned|reminded|instructed|directed) (?:not|that|to)|(?:I|court)(?:'ll| will)? (?:caution|warn)s?)",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\b(?:court|undersigned|I) (?:\w+ ){0,3}?(?:find|agree|conclude|hold|believe|view|see|consider|deem|think|persuade"
    r"|satisfied|convinced|declin|reject)\w*\b.*\b(?:prejudic\w+|probative|hearsay|(?:in)?admissib\w+|irrelevan\w+"
    r"|relevan\w+|cumulative|speculative|foundation|privileged|403|exclu\w+|admit\w*|come in)",
    re.IGNORECASE | re.DOTALL,
)
_ASKS = re.compile(
    r"\?\s*$|^(?:what|why|who|how|where|when (?:did|do|is|are)|do|does|did|is|are|can|could|would) ", re.I
)


def may_rule(words: str) -> bool:
    """Whether words of the court's own sound like a ruling, however they are put."""
    plain = background.masked(words)
    if _ASKS.search(plain):
        return False
    hit = _FATE.search(plain) or _LEANS.search(plain) or _WEIGHED.search(plain)
    if hit is None:
        return False
    head = plain[: hit.start()]
    cites = background.CITED.search(plain) or background.FOREIGN.search(head)
    return not (
        cites or background.is_argued(plain[: hit.end()]) or re.search(r"\brules? \d", plain, re.IGNORECASE)
    )
