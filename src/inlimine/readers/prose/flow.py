"""The words of a paper as one run without margins and line ends, each character knowing its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.passages.reading import Place, Reading, locator
from inlimine.readers.prose.breaks import Row, breaks_before, is_furniture, is_table_row
from inlimine.readers.read_act import Words

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2011": "-",
        "\u00a0": " ",
    }
)
_NUMBERED = re.compile(r" {0,8}\d{1,2}(?:\s+|$)(?![.)])")
_LOST_HEADING = re.compile(r"(?<=[.)A-Z]) (?=(?:[A-Z]|\d{1,2})\. (?:\S+ ){0,4}?Motions? (?:in|to|for)\b)")
_LONG = 300
_GAP = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words that follow each other; `at[i]` is the place of character i in the paper's own text."""

    text: str
    at: tuple[int, ...]
    turn: int = 0

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The span in the paper's own text of the characters from `start` to `end` (at least one)."""
        return self.at[start], self.at[max(end - 1, start)] + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A paper in paragraphs; `places` are its lines' ends and places, empty where nobody numbered them."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    places: tuple[tuple[int, int, Place], ...] = ()
    speakers: tuple[str, ...] = ()

    def words(self, span: tuple[int, int]) -> Words:
        """The words of a span of the paper's own text, with page and line where the paper has them."""
        return Words(span=span, quote=self.text[span[0] : span[1]], locator=self._locator(span))

    def _locator(self, span: tuple[int, int]) -> str:
        inside = [place for start, end, place in self.places if start < span[1] and end > span[0]]
        return locator(inside[0], inside[-1]) if inside else ""


def flow_of(paper: Reading | str) -> Flow:
    """The paper in paragraphs; a transcript's turn begins a paragraph."""
    if isinstance(paper, str):
        rows = [row for row in _rows(paper) if not is_furniture(row.words)]
        return Flow(text=paper, paragraphs=tuple(_paragraphs(paper, rows)))
    lines = [line for line in paper.lines if line.start < line.end]
    shown = [
        Row(
            words=paper.text[line.start : line.end].strip(),
            start=line.start,
            end=line.end,
            block=line.block,
            turn=line.turn,
            indent=line.start - (paper.text.rfind("\n", 0, line.start) + 1),
        )
        for line in lines
    ]
    places = tuple((line.start, line.end, line.place) for line in lines)
    rows = [row for row in shown if not is_furniture(row.words)]
    paragraphs = tuple(_paragraphs(paper.text, rows))
    return Flow(text=paper.text, paragraphs=paragraphs, places=places, speakers=paper.speakers)


def _rows(text: str) -> Iterator[Row]:
    """The lines of a plain text that say something; a new block after each blank line."""
    start = block = 0
    lines = text.splitlines(keepends=True)
    numbered = len(lines) >= 8 and sum(bool(_NUMBERED.match(line)) for line in lines) > 0.6 * sum(
        bool(line.strip()) for line in lines
    )
    for line in lines:
        plain = line[_margin(line) :] if numbered else line
        words = plain.strip().strip("|").strip()
        if words:
            indent = line.rindex(words)
            end = start + indent + len(words)
            yield Row(
                words=words, start=start + indent, end=end, block=block, indent=indent, table=is_table_row(words)
            )
        else:
            block += 1
        start += len(line)


def _margin(line: str) -> int:
    found = _NUMBERED.match(line)
    return found.end() if found else 0


def _paragraphs(text: str, rows: list[Row]) -> Iterator[Paragraph]:
    starts = breaks_before(rows)
    group: list[Row] = []
    for row, new in zip(rows, starts, strict=True):
        if new and group:
            yield from _divided(_joined(text, group))
            group = []
        group.append(row)
    if group:
        yield from _divided(_joined(text, group))


def _divided(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A long paragraph at the headings that lost their lines in it (`... 2. Motion to preclude ...`)."""
    cuts = (
        [hit.start() + 1 for hit in _LOST_HEADING.finditer(paragraph.text)] if len(paragraph.text) > _LONG else []
    )
    for start, end in zip([0, *cuts], [*cuts, len(paragraph.text)], strict=True):
        text = paragraph.text[start:end].rstrip()
        if text:
            yield Paragraph(text=text, at=paragraph.at[start : start + len(text)], turn=paragraph.turn)


def _joined(text: str, rows: Iterable[Row]) -> Paragraph:
    words: list[str] = []
    at: list[int] = []
    turn = 0
    for row in rows:
        turn = row.turn
        if words:
            words.append(" ")
            at.append(at[-1])
        _add(text, row, words, at)
    return Paragraph(text="".join(words), at=tuple(at), turn=turn)


def _add(text: str, row: Row, words: list[str], at: list[int]) -> None:
    before = row.start
    for gap in [*_GAP.finditer(text, row.start, row.end), None]:
        beyond = gap.start() if gap else row.end
        words.extend(text[before:beyond].translate(_PLAIN))
        at.extend(range(before, beyond))
        if gap and gap.start() > row.start and gap.end() < row.end:
            joint = " | " if row.table and len(gap[0]) > 1 else " "
            words.extend(joint)
            at.extend([gap.start()] * len(joint))
        before = gap.end() if gap else beyond
