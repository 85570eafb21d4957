"""A reading from lines with their places."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.passages.reading import Line, Place, Reading


def placed(file: str, lines: Iterable[tuple[Place, int, str]]) -> Reading:
    """A reading of (place, block, words), whose text is the words joined by line ends."""
    made: list[Line] = []
    said: list[str] = []
    start = 0
    for place, block, words in lines:
        made.append(Line(start=start, end=start + len(words), place=place, block=block))
        said.append(words)
        start += len(words) + 1
    return Reading(name=file, text="\n".join(said), lines=tuple(made), offsets_in_file=False)
