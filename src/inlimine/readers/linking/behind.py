"""What stands behind a ruling in a docket entry and limits it, and which part of an earlier order it undoes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inlimine.ledger.acts import Directive
from inlimine.readers.linking.confines import without_confines
from inlimine.readers.linking.sides import Sides

_LIMITS = re.compile(
    r"(?<![\w'-])(?:until|unless|only|solely|provided(?: that)?|except(?:ing)?|save|to the (?:\w+ )?extent|insofar"
    r"|(?:so|as) long as|pending (?:further|trial|a|the|ruling)|absent|for now|for the (?:time"
    r"|moment|present|limited"
    r"|first|second|purposes?)|at this (?:time|point|juncture|stage)|provisionally|conditionally"
    r"|temporarily|subject to"
    r"|during|in the event|limited to|as modified|but|however|although|though|while|through(?:out)?|once|if"
    r"|for (?:the )?(?:opening|closing|voir|impeach|rebuttal|case)|with (?:respect|regard) to"
    r"|as to(?= (?-i:[a-z]))(?! (?:the )?(?:counts?|defendants?|plaintiffs?|motions?|all|both|each)\b))"
    r"(?![\w'-])",
    re.IGNORECASE,
)
_AS_TO = re.compile(r"as to (?P<who>[^,.;]+)", re.IGNORECASE)
_END = re.compile(
    r"(?<!\bNo)(?<!\bNos)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDoc)(?<!\bv)\.(?=\s|$)"
    r"|\bSigned by\b|\bSo ordered\b"
)
_CLERKS = re.compile(
    r"\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|\bfor the reasons[^.;]*|\bwithout prejudice\b", re.IGNORECASE
)
_PORTION = re.compile(
    r"(?P<lead>\b(?:portions?|parts?|paragraphs?|aspects?|sections?|provisions?) of (?:the |its |this court's )?"
    r"(?:[\w\[\]().,#-]+ ){0,6}?)(?P<verb>granting|denying|reserving|deferring|excluding|sustaining|overruling)\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:vacat|amend|rescind|modif|correct|reconsider|revis|withdraw|set\w* aside"
    r"|strik)\w*\b[^.;]{0,40}?\b(?:portions?"
    r"|parts?|paragraphs?|aspects?|sections?|provisions?) of\b",
    re.IGNORECASE,
)


def without_earlier(text: str) -> str:
    """The text with the ruling that an earlier order made blanked out (`that portion of 61 granting 41`); each
    character keeps its place."""
    return _PORTION.sub(lambda hit: f"{hit['lead']}{'on'.ljust(len(hit['verb']))}", text)


def undoes_a_part(text: str) -> bool:
    """Whether the entry undoes no whole order but a part of one."""
    return _PARTLY.search(text) is not None


def limits_behind(text: str, begin: int, end: int, sides: Sides, made: Sequence[Directive]) -> str:
    """The words from a ruling to the end of its sentence, or to the next, that limit it and became nothing."""
    stop = _END.search(text, begin, end)
    words = _CLERKS.sub(" ", " ".join(text[begin : stop.start() if stop else end].split()))
    for one in made:
        for atom in (one.unless, one.need):
            words = words.replace(getattr(atom, "atom", ""), " ") if atom else words
    words = without_confines(words) if any(one.phases or one.purposes for one in made) else words
    found = _LIMITS.search(words)
    if found is None:
        return ""
    about = _AS_TO.match(words, found.start())
    return "" if about and sides.of(about["who"]) else words[found.start() :].strip(" ,;:-")
