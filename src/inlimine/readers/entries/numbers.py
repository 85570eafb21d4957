"""Document numbers in every printed form: 5, [47-1], (12), #12, Doc. 15, related document(s)4, lists, ranges."""

from __future__ import annotations

import re
from functools import lru_cache

ONE = r"\d{1,5}(?:-\d{1,3})?(?![\w%]|[.,:/]\d|-\d)"
_OPEN = r"[\[(]?\s?"
_KEY_WORD = (
    r"doc(?:ket|ument|\.)?(?:\(s\)|s)?\.?(?:\s?entr(?:y|ies)|\s?ent\.?)?|dkt\.?s?(?:\s?entr(?:y|ies)|\s?ent\.?)?"
    r"|ecf|cm/ecf|filings?|d\.?\s?e\.?|d\.\s?i\.|d\.?n\.|rec(?:ord|\.)\s(?:doc|document)s?\.?|paper|clerk's"
    r"|r\.\s?doc\.?|instrument|pldgs?\.?|doc\.?s\.?|ct\.?\srec\.?"
)
_NUMBER_SIGN = r"(?:num(?:ber)?s?\.?|no\(s\)\.?|nos?\.?|\#s?)"
# What may stand before each further number of a list, so that "(Doc. 8), (Doc. 9) and # 12" is one list.
_AGAIN = (
    r"(?:[\])]\s?)?\s?(?:,\s?and|,|&|\band|\bor|/)\s?"
    rf"(?:{_OPEN}(?:(?:{_KEY_WORD})\s?)?(?:{_NUMBER_SIGN}\s?)?)?{_OPEN}"
)
_RANGE = r"(?:\s?[\])])?\s?(?:\bthrough|\bthru|\u2013|\bto|-)\s?(?:[\[(]\s?)?"
_REST = rf"(?:(?:{_AGAIN}|{_RANGE}){ONE})*"
LIST = rf"{ONE}{_REST}"

_SIGNED = rf"[\s:]*{_OPEN}{_NUMBER_SIGN}[\s:.]*{_OPEN}{LIST}"
_RELATED_WHAT = (
    r"(?:doc(?:ument|ket)?(?:\(s\)|s)?|item(?:\(s\)|s)?|entr(?:y|ies)|ecf|motion(?:\(s\)|s)?)"
    rf"\.?(?:\s?{_NUMBER_SIGN})?[\s:.]*{_OPEN}{LIST}"
)
RELATED = (
    *(rf"{word}\s{_RELATED_WHAT}" for word in ("related", "reference", "associated")),
    rf"re:?\s?(?:related|reference)\s{_RELATED_WHAT}",
    rf"re:?\s?\#[\s:.]*{_OPEN}{LIST}",
)
# Each key word of a document's number; those of the second list may stand right before the number.
_ALWAYS_SIGNED = (
    r"cm/ecf", r"rec(?:ord|\.)\s(?:doc|document)s?\.?", "paper", r"clerk's", r"r\.\s?doc\.?", r"ct\.?\srec\.?",
)  # fmt: skip
_ENTRY = r"(?:\s?entr(?:y|ies)|\s?ent\.?)?"
_PLAIN_KEYS = (
    rf"doc(?:ket|ument)?(?:\(s\)|s)?\.?s?\.?{_ENTRY}", rf"dkt\.?s?\.?{_ENTRY}", "ecf", "filings?",
    r"de", r"d\.\s?e\.?", r"d\.\s?i\.", r"dn\.", r"d\.n\.", "instrument", r"pldgs?\.?", "pleadings?",
)  # fmt: skip
NAMED = (
    *(rf"{key}{_SIGNED}" for key in (*_ALWAYS_SIGNED, *_PLAIN_KEYS)),
    *(rf"{key}[\s:]*-?{_OPEN}{LIST}" for key in _PLAIN_KEYS),
)
# Some state courts print "#22.0", "#115.00". In "motions in limine: #1 (Doc. 50)" the first is the party's count.
SIGNED = rf"\#\s?\d{{1,5}}\.00?(?!\d)|\#\s?{LIST}(?!\s?\(\s?(?:doc|dkt|ecf|d\.?e|[a-z]+\sno\b))"
# "Motion in Limine No. 4": the party's own count of its motions, no document's number.
OWN_COUNT = (rf"num(?:ber)?s?\.?\s?{LIST}", rf"nos?\.?\s?{LIST}")
# Courts of appeals number a motion within a document of their own system: [7654321-2].
_IN_SYSTEM = r"\d{6,10}-\d{1,2}"
SQUARE = (
    rf"\[\s?{ONE}\s?\](?:(?:(?:{_AGAIN})|\s?\[){ONE}\s?\])*|\[\s?{LIST}\s?\]"
    rf"|\[\d{{6,10}}\](?=\s(?:\w+\s){{0,2}}motion\b)"  # alone at the end it is the entry's own
    rf"|\[\s?{_IN_SYSTEM}\b\s?\]?(?:(?:{_AGAIN}){_IN_SYSTEM}\s?\])*"
)
ROUND = r"\(\s?\d{1,4}\s?\)"
# "12, 14 and 20": a list of bare numbers is taken only as far as each is followed by no unit or month.
_UNIT = (
    r"(?!\s?-?(?:days?|weeks?|months?|years?|hours?|minutes?|pages?|th|st|nd|rd|a\.?m|p\.?m|u\.?s\.?c|f\.|s\.\s?ct"
    r"|usc|cfr|c\.f\.r|percent"
    r"|jan|feb|mar(?:ch)?\s\d|apr|may\s\d|jun|jul|aug|sep|oct|nov|dec|exhibits?|jurors?|witness|counts?|cal\b|p/s|calendar)\b)"
)
_BARE_ONE = rf"{ONE}{_UNIT}"
BARE = rf"(?<![\w./$#\u00a7:'\-])(?<![#$\u00a7]\s){_BARE_ONE}(?:\s?(?:,\s?and|,|&|\band)\s?{_BARE_ONE})*"

_EACH = re.compile(rf"({_RANGE})?({_IN_SYSTEM}|(?<=\[)\d{{6,10}}(?=\])|{ONE})")
_ELSEWHERE = re.compile(r"\](?:\[\d+\])+")  # "[409][341]": the same paper on another docket
_SEVERAL = re.compile(r"(?:docs|docket\snos|ecf\snos|dkts|filings|documents|[\w./]+\snos|document\(s\))\b")
_DECIMALS = re.compile(r"(?<=\d)\.00?(?!\d)")
_LONGEST_RANGE = 100


@lru_cache(maxsize=4096)
def numbers_of(words: str) -> tuple[str, ...]:
    """Every number that a reference names, ranges spelt out: "8, 12 through 14" -> 8, 12, 13, 14."""
    found: list[str] = []
    words = _DECIMALS.sub("", _ELSEWHERE.sub("]", words))
    several = bool(_SEVERAL.match(words))
    for hit in _EACH.finditer(words):
        first, _, last = hit.group(2).partition("-")
        if several and _between(first, last):  # "Nos. 14-16", but not "Nos. 14-1, 14-2"
            found += [first, *_between(first, last), last]
            continue
        if hit.group(1) and found:
            found += _between(found[-1], hit.group(2))
        found.append(hit.group(2).lstrip("0"))
    # "[0-0]" is how an old docket prints that there is no document.
    return tuple(dict.fromkeys(number for number in found if number.strip("0-")))


def _between(first: str, last: str) -> list[str]:
    if not (first.isdigit() and last.isdigit()) or not 0 < int(last) - int(first) <= _LONGEST_RANGE:
        return []
    return [str(number) for number in range(int(first) + 1, int(last))]
