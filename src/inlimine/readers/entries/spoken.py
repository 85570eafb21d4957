"""Rulings that an entry only tells of: what the court ruled stands in a transcript, or was spoken and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.readers.entries.reading import Unread

_WHERE = r"[^.;:]{0,60}\b(?:on|in|into|upon)\s(?:the\s)?(?:\w+\s)?(?:record|transcript)\b"
_SAID = r"(?:stated?s?|made|makes?|placed?s?|put|set\s(?:out|forth)|g[ai]ven?s?|announce[sd]?|reflected)"
_RULED = re.compile(
    r"\b(?:(?:all|any|pending|other|remaining|the|said)\s)*"
    rf"(?:motions?|objections?|requests?|matters?)\b[^.;:]{{0,40}}\bruled\s(?:up)?on\b{_WHERE}"
    rf"|\bruling\son\b[^.;:]{{0,60}}?\b(?:as\s)?{_SAID}{_WHERE}"
    rf"|\bcourt\s(?:\w+\s)?{_SAID}\s[^.;:]{{0,20}}\brulings?\b{_WHERE}"
    rf"|\brulings?\s(?:(?:is|are|was|were|as)\s)*{_SAID}{_WHERE}",
    re.IGNORECASE,
)
_WHY = "the ruling stands in a transcript or was only spoken"


def spoken(text: str, low: str, start: int) -> Iterator[Unread]:
    """Each place from `start` on at which the entry says that the court ruled, and not how."""
    if ("ruled" not in low and "ruling" not in low) or ("record" not in low and "transcript" not in low):
        return  # nearly every entry, and the quicker way
    for told in _RULED.finditer(text, start):
        said = re.sub(r"^(?i:the\s)", "", told.group())
        begin = told.end() - len(said)
        yield Unread(span=(begin, told.end()), quote=text[begin : told.end()], why=_WHY)
