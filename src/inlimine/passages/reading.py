"""A document as read: the raw text, its lines of content with their places, its blocks and turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from inlimine.passages.hidden import HiddenKind


class PaperUse(StrEnum):
    """What a paper is for, as far as its form tells; it decides the use that a check assumes."""

    OPENING = "opening"
    CLOSING = "closing"
    OUTLINE = "outline"
    EXHIBIT_LIST = "exhibit-list"
    TRANSCRIPT = "transcript"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: page and line, a cell, a slide, a paragraph, a time; what does not apply is empty.

    `page` and `line` are those printed on the page (a transcript's own); a page without printed numbers has
    no line, or the line counted from its top; without pages, `line` counts in the file. `paragraph` counts in
    its part those that say anything. `part` is where beside the body (`header`, `footnote 3`, `text box`,
    `slide layout`). `time` counts milliseconds of a recording. `hidden` says why the file does not show it.
    """

    page: int | None = None
    line: int | None = None
    cell: str = ""
    slide: int | None = None
    paragraph: int | None = None
    part: str = ""
    time: int | None = None
    hidden: HiddenKind | None = None

    def __str__(self) -> str:
        """Write the place as lawyers cite it: `44:11`, `line 3`, `Exhibits!C7`, `slide 4, table 1`, `0:01:02`."""
        said = ", ".join(each for each in (self._spot(), self.part) if each) or "the file"
        return f"{said} ({self.hidden})" if self.hidden else said

    def _spot(self) -> str:
        """The place without its part."""
        if self.cell:
            return self.cell
        if self.time is not None:
            return time_code(self.time)
        if self.slide is not None:
            return f"slide {self.slide}"
        if self.page is not None:
            return f"page {self.page}" if self.line is None else f"{self.page}:{self.line}"
        return _counted("paragraph", self.paragraph) or _counted("line", self.line)


def _counted(word: str, number: int | None) -> str:
    return "" if number is None else f"{word} {number}"


def time_code(milliseconds: int) -> str:
    """A time in a recording: `0:01:02.500`, without its thousandths where they are none."""
    seconds, rest = divmod(milliseconds, 1000)
    whole = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{whole}.{rest:03}" if rest else whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of content: offsets `start` to `end` in code points of the raw text, without margins.

    Words of one `block` follow each other and a phrase may run over its line ends; a new block begins at a
    paragraph, a cell or a slide. `turn` counts the speakers' turns (0 before the first).
    """

    start: int
    end: int
    place: Place
    block: int = 0
    turn: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document as read: `text` as stored, and its `lines` of content in order; page furniture is left out.

    `offsets_in_file` tells whether offsets count in the file itself (text files) or only in `text` (a
    workbook). `speakers` names the speaker of each turn, by the turn's number.
    """

    name: str
    text: str
    lines: Sequence[Line]
    paper: PaperUse = PaperUse.OTHER
    offsets_in_file: bool = True
    speakers: tuple[str, ...] = ()


def locator(first: Place, last: Place) -> str:
    """Cite a run of lines: `44:11-22`, `44:25-45:2`, `line 3`, `lines 3-4`, `Exhibits!C7`, `paragraphs 3-4`."""
    if first == last or first.cell:
        return str(first)
    if first.page is not None and first.page == last.page and first.line is not None and last.line is not None:
        return f"{first}-{last.line}"
    for word, one, other in (("line", first.line, last.line), ("paragraph", first.paragraph, last.paragraph)):
        if str(first) == f"{word} {one}" and str(last) == f"{word} {other}":
            return f"{word}s {one}-{other}"
    return f"{first}-{last}"
