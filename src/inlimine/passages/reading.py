"""A document as read: the raw text, its lines of content with their places, its blocks and turns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """Where something stands: a page and line, a line of a file, or a cell; what does not apply is empty.

    `page` and `line` are those printed on the page (a transcript's own); a page without printed numbers has
    no line, or the line counted from its top; without pages, `line` counts in the file.
    """

    page: int | None = None
    line: int | None = None
    cell: str = ""

    def __str__(self) -> str:
        """Write the place as lawyers cite it: `44:11`, `page 44`, `line 3`, `Exhibits!C7`."""
        if self.cell:
            return self.cell
        if self.page is None:
            return f"line {self.line}"
        return f"page {self.page}" if self.line is None else f"{self.page}:{self.line}"


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
    lines: tuple[Line, ...]
    paper: PaperUse = PaperUse.OTHER
    offsets_in_file: bool = True
    speakers: tuple[str, ...] = ()


def locator(first: Place, last: Place) -> str:
    """Cite a run of lines: `44:11-22`, `44:25-45:2`, `line 3`, `lines 3-4`, `Exhibits!C7`."""
    if first == last or first.cell:
        return str(first)
    if first.page is None:
        return f"lines {first.line}-{last.line}"
    if first.page == last.page and first.line is not None and last.line is not None:
        return f"{first.page}:{first.line}-{last.line}"
    return f"{first}-{last}"
