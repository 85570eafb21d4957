"""Exhibit lists as read: each cell a line and a block of its own, told by its place (`Exhibits!C7`)."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.passages.reading import Line, PaperUse, Place, Reading


def column_letters(column: int) -> str:
    """The letters of a column counted from 1: A, Z, AA."""
    letters = ""
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def joined(name: str, cells: Iterable[tuple[str, str]]) -> Reading:
    """A reading of (place, words) pairs, whose text is their words joined by line ends."""
    lines: list[Line] = []
    words: list[str] = []
    start = 0
    for place, said in cells:
        lines.append(Line(start=start, end=start + len(said), place=Place(cell=place), block=len(lines)))
        words.append(said)
        start += len(said) + 1
    return Reading(
        name=name,
        text="\n".join(words),
        lines=tuple(lines),
        paper=PaperUse.EXHIBIT_LIST,
        offsets_in_file=False,
    )
