"""How many rulings a report says were made."""

from __future__ import annotations

import re

from inlimine.readers.prose.counting_words import DIGITS, MANY, value_of
from inlimine.readers.reports.verbs import pattern

_NUMBER = (
    rf"(?:(?P<doz>(?:(?P<mult>two|three|four|five|half a|several|a|\d) )?dozen)s?|(?P<n>\d{{1,3}})"
    rf"|(?P<w>(?:{MANY})(?:[ -](?:{DIGITS}))?)|(?P<score>scores of))"
)
_MORE = r"(?P<more>more than|over|at least|upwards? of|no fewer than|not less than)"
_ABOUT = (
    r"(?P<about>about|around|some|nearly|almost|roughly|approximately|as many as|up to|close to"
    r"|dozens of|under|fewer than)"
)
_WHAT = (
    r"(?: or so)?(?P<plus>-plus)? (?:\w+ ){0,2}?(?:pretrial |pending |evidentiary |written |oral "
    r"|defense |contested |other )*(?P<what>motions?|rulings?|decisions|requests?|disputes"
    r"|matters|questions|objections)(?: in limine)?\b"
)
_COUNT = pattern(rf"(?:(?:{_MORE}|{_ABOUT}) )?(?:the )?{_NUMBER}{_WHAT}")
_RULED_ON = pattern(
    r"\b(?:rul(?:ed|es|ing)(?: (?:\w+ )?\w+(?:day|ly|ing)| from the bench)? on|decided|decides|deciding"
    r"|resolved|resolving|disposed of"
    r"|made|issued|handed down|worked through|went through|ruled upon"
    r"|dealt with|addressed|granted or denied|rulings? on|were ruled on|were decided|were made"
    r"|were resolved|have been made|handled|plowed through|got through)\b"
)


def counted(sentence: str) -> tuple[int, bool]:
    """The number of rulings that a sentence tells and whether it is only a lower bound; (0, False) if none."""
    for hit in _COUNT.finditer(sentence):
        settled = hit["what"].lower() in {"rulings", "decisions"}
        if not settled and not _RULED_ON.search(sentence[max(0, hit.start() - 60) : hit.end() + 40]):
            continue
        number = _value(hit)
        if hit["about"] or hit["score"] or number == 0:
            return 0, False
        strict = hit["more"] and hit["more"].lower() in {"more than", "over", "upward of", "upwards of"}
        return number + (1 if strict else 0), bool(hit["more"] or hit["plus"])
    return 0, False


def _value(hit: re.Match[str]) -> int:
    """The number in digits, in words or in dozens; 0 where it is none."""
    if hit["n"]:
        return int(hit["n"])
    if hit["doz"]:
        many = (hit["mult"] or "").lower()
        times = 1 if many == "a" else int(many) if many.isdigit() else value_of(many)
        return 6 if many == "half a" else 12 * times
    return value_of(hit["w"] or "zero")
