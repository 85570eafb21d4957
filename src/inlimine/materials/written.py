"""A reading put together piece by piece, for formats whose text stands in no line of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inlimine.materials.paper import paper_use
from inlimine.materials.turns import turn_starts, turns
from inlimine.passages.reading import Line, PaperUse, Place, Reading


class Written:
    """Text that grows, with a line at its place for whatever was added."""

    def __init__(self) -> None:
        """Begin empty."""
        self._said: list[str] = []
        self._lines: list[Line] = []
        self._size = 0
        self._block = -1

    def __len__(self) -> int:
        """How many lines say anything."""
        return len(self._lines)

    def add(self, words: str, place: Place, *, runs_on: bool = False) -> int:
        """Append words as a block of their own, or of the block before; their offset.

        A line end in them begins a line of the same block; lines that say nothing are left out.
        """
        start = self._size
        if words.strip():
            self._block += not runs_on or self._block < 0
        self._add_lines(words, place)
        self._said.append(words)
        self._size += len(words) + 1
        return start

    def _add_lines(self, words: str, place: Place) -> None:
        at = self._size
        for piece in words.split("\n"):
            if piece.strip():
                self._lines.append(Line(start=at, end=at + len(piece), place=place, block=self._block))
            at += len(piece) + 1

    def reading(self, name: str, paper: PaperUse | None = None) -> Reading:
        """All of it; what kind of paper it is, where nobody says, by its name and first lines."""
        text = "\n".join(self._said)
        made = Reading(name=name, text=text, lines=tuple(self._lines), offsets_in_file=False)
        return replace(made, paper=paper) if paper else spoken(made)


def spoken(reading: Reading) -> Reading:
    """The reading with its speakers' turns and its kind of paper, by what its body says on its face."""
    body = [at for at, line in enumerate(reading.lines) if not line.place.part and not line.place.hidden]
    words = [reading.text[reading.lines[at].start : reading.lines[at].end].strip() for at in body]
    numbers, speakers = turns(_speech(words))
    lines = list(reading.lines)
    for at, number in zip(body, numbers, strict=True):
        lines[at] = replace(lines[at], turn=number)
    use = paper_use(reading.name, words)
    if use is PaperUse.OTHER and "THE COURT" in speakers:
        use = PaperUse.TRANSCRIPT
    return replace(reading, lines=tuple(lines), paper=use, speakers=speakers)


def _speech(words: Sequence[str]) -> list[str]:
    """The lines that a speaker's label begins; the others say nothing of who speaks."""
    starts = turn_starts(words)
    return [said if begins else "" for said, begins in zip(words, starts, strict=True)]
