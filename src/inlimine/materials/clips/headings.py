"""What the columns of a clip list mean, by the words of their headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

_WORD = re.compile(r"[a-z]+")


class Meaning(StrEnum):
    """What a column of a clip list holds."""

    SOURCE = "source"
    RANGE = "range"
    START = "start"
    END = "end"
    START_PAGE = "start page"
    START_LINE = "start line"
    END_PAGE = "end page"
    END_LINE = "end line"
    DURATION = "duration"


_BEGINS = frozenset({"in", "start", "starts", "starting", "begin", "begins", "beginning", "from"})
_ENDS = frozenset({"out", "end", "ends", "ending", "stop", "stops", "to", "finish", "until", "through", "thru"})
_RANGES = frozenset({"range", "ranges", "designation", "designations", "segment", "excerpt", "passage", "portion"})
_LENGTHS = frozenset({"duration", "length", "runtime"})
_OTHERS = frozenset({"date", "day", "email", "mail", "address", "status", "bates", "phone"})
_SOURCES = (
    {"source"}, {"recording", "media", "footage", "video", "audio", "tape"}, {"transcript", "deposition", "depo"},
    {"file", "filename", "asset"}, {"exhibit", "ex"}, {"deponent", "witness"}, {"clip", "name", "title"},
)  # fmt: skip
"""Words that name the source, the surest first."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each meaning that the headings name, by its letters; and all headings as one text."""

    at: Mapping[Meaning, str]
    headings: str

    @property
    def tell(self) -> bool:
        """Do they say where a clip begins and ends?"""
        known = set(self.at)
        return (
            Meaning.RANGE in known
            or {Meaning.START, Meaning.END} <= known
            or {Meaning.START, Meaning.DURATION} <= known
            or {Meaning.START_PAGE, Meaning.END_PAGE} <= known
        )


def columns(row: Mapping[str, str]) -> Columns:
    """What each column of this row would mean if it were the row of headings."""
    at: dict[Meaning, str] = {}
    for letters, heading in row.items():
        meaning = _meaning(_WORD.findall(heading.lower()))
        if meaning:
            at.setdefault(meaning, letters)
    source = _source(row, set(at.values()))
    if source:
        at[Meaning.SOURCE] = source
    return Columns(at, " ".join(row.values()).lower())


def _meaning(words: Sequence[str]) -> Meaning | None:
    said = set(words)
    if said & _OTHERS or len(words) > 6:
        return None
    if said & _LENGTHS:
        return Meaning.DURATION
    begins, ends = bool(said & _BEGINS), bool(said & _ENDS)
    if begins != ends:
        return _end_of(said, begins)
    if (begins and ends) or said & _RANGES or {"page", "line"} <= said or {"pages", "lines"} <= said:
        return Meaning.RANGE
    return None


def _end_of(said: set[str], begins: bool) -> Meaning:
    page, line = bool(said & {"page", "pg"}), bool(said & {"line", "ln"})
    if page == line:
        return Meaning.START if begins else Meaning.END
    if page:
        return Meaning.START_PAGE if begins else Meaning.END_PAGE
    return Meaning.START_LINE if begins else Meaning.END_LINE


def _source(row: Mapping[str, str], taken: set[str]) -> str:
    """The column that names the source: by the surest word that any free heading has."""
    free = {
        letters: set(_WORD.findall(heading.lower())) for letters, heading in row.items() if letters not in taken
    }
    for words in _SOURCES:
        for letters, said in free.items():
            if said & words:
                return letters
    return ""
