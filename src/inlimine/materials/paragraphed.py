"""Papers without line numbers: places are lines of the file, or page and line where pages show."""

from __future__ import annotations

from collections.abc import Sequence

from inlimine.materials.marks import no_pages
from inlimine.materials.paper import paper_use
from inlimine.materials.paragraphs import Row, blocks, rows
from inlimine.materials.printed import PrintedLines, printed_lines
from inlimine.materials.sheets import Sheet, divide
from inlimine.materials.stamps import is_stamp, sheet_starts
from inlimine.materials.turns import turns
from inlimine.passages.reading import Line, PaperUse, Place, Reading


def plain_reading(name: str, text: str) -> Reading:
    """The paragraphs of a text; form feeds part its pages."""
    lines = printed_lines(text)
    starts, certain = sheet_starts(lines)
    sheets = divide(lines, no_pages(), starts, certain) if starts else ()
    made = rows(lines, _furniture(lines, sheets), starts) or rows(lines, frozenset(), starts)
    return _reading(name, text, lines, sheets, made)


def _furniture(lines: PrintedLines, sheets: Sequence[Sheet]) -> frozenset[int]:
    stamps = frozenset(at for at, line in enumerate(lines) if is_stamp(line.text))
    return stamps.union(*(sheet.furniture for sheet in sheets))


def _reading(name: str, text: str, lines: PrintedLines, sheets: Sequence[Sheet], made: Sequence[Row]) -> Reading:
    places = _places(lines, sheets)
    speech = [row.words if row.turn else "" for row in made]
    numbers, speakers = turns(speech)
    read_lines = tuple(
        Line(
            start=lines[row.at].start + row.begin,
            end=lines[row.at].start + row.width,
            place=places[row.at],
            block=block,
            turn=turn,
        )
        for row, block, turn in zip(made, blocks(made), numbers, strict=True)
    )
    use = paper_use(name, [row.words for row in made])
    if use is PaperUse.OTHER and "THE COURT" in speakers:
        use = PaperUse.TRANSCRIPT
    return Reading(name=name, text=text, lines=read_lines, paper=use, speakers=speakers)


def _places(lines: PrintedLines, sheets: Sequence[Sheet]) -> list[Place]:
    """The place of each physical line: in the file, or on its page."""
    places = [Place(line=line.number) for line in lines]
    for sheet in sheets:
        above = lines[sheet.first].number - 1
        for at in range(sheet.first, sheet.beyond):
            places[at] = Place(page=sheet.number, line=lines[at].number - above)
    return places
