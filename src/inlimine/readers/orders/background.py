"""Why words of ruling are none: asked, argued, told of the past, of the law, or of another case."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTY = (
    r"(?:(?:the )?(?:plaintiffs?|defendants?|defense|state|government|prosecution|people"
    r"|commonwealth|united states|debtors?|trustee|petitioners?"
    r"|respondents?|movants?|part(?:y|ies)|both sides|counsel|opponents?|intervenors?|each side"
    r"|(?-i:(?!(?:The|This|That|These|Such|Each|Any|No|All|Both|Court|His|Her|Its|Their|Said)\b"
    r"|ORDER)[A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,3}))"
    r"(?:' counsel|'s counsel|,? in (?:its|his|her|their) (?:motion|response|brief|reply),?)?|they|he|she)"
)
_SAYS = (
    r"(?:now |also |further |next |alternatively |again |then |thus |jointly |specifically )"
    r"?(?:argues?|contends?|asks?|requests?|moves?|seeks?|urges?|propos(?:e|es|ed|ing)|submits?"
    r"|maintains?|says|thinks|reasons|represents?|represented|advis(?:es?|ed)|promis(?:es?|ed)|confirms?|acknowledges?"
    r"|indicat(?:es?|ed)|assures?|intends?|offers to|"
    r"asserts?|believes?|suggests?|claims?|opposes?"
    r"|objects?|responds?|replies|counters?|insists?|(?<!United )states(?!')|notes?|takes? the "
    r"position|would have|wants?|prays?|anticipates?|moved|asked|argued|contended|requested|sought"
    r"|urged|agrees? that|concedes?|complains?)(?! the motion)"
)
ARGUED = re.compile(
    rf"(?:^|[,;(] ?|\b(?:and|but|while|that|as) ){_PARTY},? (?:has |have )?{_SAYS}\b", re.IGNORECASE
)
ASKING = re.compile(
    r"\b(?:seek(?:s|ing)|(?<!\bthis )(?<!\bthe )(?<!\bthat )(?<!\bsuch )(?<!\bthese )(?<!'s )(?<!s'"
    r" )(?<!\beach )(?<!\bor )(?<!\bmust )(?<!\bshall )"
    r"request(?:s|ing)?(?! (?:is|are|was|nos?\b))|asks?|asking|moves?|moving|urg(?:es|ing)|praying|for an "
    r"order) (?:an order |the court |this court |for an order |to have |the entry of an order )"
    r"*(?:to |that |in limine )?[^.;]{0,40}$",
    re.IGNORECASE,
)
LAW = re.compile(
    r"\b(?:a|an|any) (?:trial |district |federal |reviewing )?(?:court|judge)\b|\bcourts? "
    r"(?:generally|typically|ordinarily|routinely|often|usually|sometimes|regularly|almost|should"
    r"|may|must|have|can)\b|\b(?:generally|typically|ordinarily|usually|rarely|disfavored|well[- "
    r"]settled|settled law)\b"
    r"|\bthe (?:rule|standard|test|purpose of) |\brules? \d+\S* (?:provides|permits|allows|prohibits"
    r"|bars|requires|states|governs|excludes|authorizes)|\bthe moving party\b|\bthe movant (?:must"
    r"|bears|has)",
    re.IGNORECASE,
)
CITED = re.compile(
    r"\b\d+ (?:U\.S\.(?:C\.)?|S\. ?Ct\.|F\.(?:2d|3d|4th)|F\. ?(?:Supp|App)|P\.(?:2d|3d)|S\.W\."
    r"|N\.[EWM]\.?|So\.|A\.(?:2d|3d)|WL|Cal\.|N\.M\.)|\b[A-Z][\w.'&-]+ v\. [A-Z]|\bId\. at\b"
    r"|\b20\d\d-NM|^(?:see|cf|accord|e\.g|id)\b",
    re.IGNORECASE,
)
FOREIGN = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|federal"
    r"|d\.c\.) circuit|supreme court|court of appeals|appellate court|district court|trial court"
    r"|bankruptcy court|lower court|(?:that|another|other|those|these|many|some|several|most"
    r"|numerous) courts?|judges? in|panel|magistrate (?:judge )?(?:in|there)|court (?:in|there)\b)",
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"\b(?:previously|earlier|already|initially|originally|prior to|before trial|at the time|last "
    r"(?:month|week|year|term)|in (?:its|the|an|a|that) (?:prior|earlier|previous) order|had|years "
    r"ago|in the first trial|once)\b",
    re.IGNORECASE,
)
ORAL = re.compile(
    r"\b(?:orally|from the bench|in open court|at (?:the )?(?:\w+,? )?(?:\w+ ){0,4}?(?:hearing"
    r"|conference|argument|sidebar|calendar call)|on the record|bench ruling|oral(?:ly)? rul\w+"
    r"|announced)\b",
    re.IGNORECASE,
)
CONDITIONAL = re.compile(
    r"(?:^|[,;] |\b(?:that|and|or) )(?:if|when|whenever|where|once|should|unless|whether|in the event)\b[^,;]*$",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\"[^\"]{3,1200}(?:\"|$)")
PARENTHESIS = re.compile(
    r"\((?=[^()]*\b(?:affirm|revers|deny|denying|grant|granting|hold|quot|cit|exclud|admitting|find"
    r"|not|explain|conclud|reject|uphold|stat|observ|recogniz|vacat)ing\b|[^()]*\bv\. )(?!except"
    r"|grant|den)[^()]*\)",
    re.IGNORECASE,
)


_TITLED = re.compile(
    r"(?<=\b[DMJS]r)\.|(?<=\bM[rs]s)\.|(?<=\bMs)\.|(?<=\bInc)\.(?! [A-Z]|$)|(?<=\bCo)\.(?! [A-Z]|$)"
    r"|(?<=\bSt)\.|(?<=\bSgt)\.|(?<=\bDet)\.|(?<=\bOfc)\.|(?<=\bEx)\.(?= )|(?<= [A-Z])\.(?= "
    r"[A-Z][a-z])"
)


def restored(words: str) -> str:
    """Words of a masked sentence as they stood."""
    return words.replace("\u2024", ".")


@lru_cache(maxsize=64)
def masked(words: str) -> str:
    """The words with quotations and citing brackets blanked out, each character keeping its place."""
    plain = _TITLED.sub("\u2024", words)
    plain = QUOTED.sub(lambda hit: _blank(hit[0]) if len(hit[0].split()) > 3 else hit[0], plain)
    return PARENTHESIS.sub(lambda hit: _blank(hit[0]), plain)


def _blank(words: str) -> str:
    return "(" + "_" * (len(words) - 2) + ")" if len(words) > 1 else words


def is_argued(before: str, *, finite: bool = False) -> bool:
    """Whether the words up to a ruling's word put it into somebody's mouth; nobody asks for a `finite` verb."""
    clause = _last_clause(before)
    argued = ARGUED.search(clause)
    told = argued and not re.search(
        r"\b(?:which|wherein|whereby|part|portion|branch|aspect)\b[^,;]{0,80}$", clause[: argued.start() + 1]
    )
    return bool(told) or (not finite and bool(ASKING.search(clause)))


def _last_clause(before: str) -> str:
    """The part that a new main clause of the court's own has not ended."""
    parts = re.split(
        r";|,? (?:and|but|so|yet) (?:the|this) (?:court|motion|request|objection|evidence)\b|, "
        r"(?=(?:the|this|that|plaintiff|defendant|state|government|\w+'s)\b[^,;]{0,60}?\b(?:motions?"
        r"|requests?|objections?|court|mil)\b)|\bORDERED\b|\bhereby\b|, (?:but|and) (?=(?:it|that "
        r"(?:request|motion)|I|we) )|: ",
        before,
    )
    return parts[-1]


def is_law(sentence: str, before: str) -> bool:
    """Whether a sentence tells of the law or of another case, and not of this one."""
    return bool(
        CITED.search(before) or LAW.search(before) or (CITED.search(sentence) and FOREIGN.search(sentence))
    )
