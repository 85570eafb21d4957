"""PDF files: page and line as printed; pages without a text layer by Tesseract, which is said aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inlimine.materials.columns import by_column
from inlimine.materials.contents import Contents
from inlimine.materials.inside import asked, inside
from inlimine.materials.numbered import numbered_reading
from inlimine.materials.paragraphed import plain_reading
from inlimine.materials.pdf.told import Page, PdfTold, Picture
from inlimine.materials.physical import by_sheet, counting_printed, with_lines
from inlimine.materials.recognition import recognised, recogniser
from inlimine.materials.signs import is_pdf
from inlimine.passages.material import Note
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place, Reading

CONTAINED = True

_PARSER = "inlimine.materials.pdf.parse"
MOST_RECOGNISED = 300
"""Pages of one file that are given to Tesseract, a second each."""


@dataclass(frozen=True, slots=True)
class _Recognised:
    """The pages with what was recognised on them, and the numbers of those that were and that were not."""

    pages: tuple[Page, ...]
    read: tuple[int, ...]
    unread: tuple[int, ...]


def recognises(name: str, data: bytes) -> int:
    """Tell it by its mark, which may stand a little after the beginning."""
    return 95 if is_pdf(data) else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read the lines of every page; what is covered, noted and attached of one's own file too."""
    told = inside(f"{_PARSER}:parse", PdfTold, name, data, asked(own))
    if isinstance(told, Problem):
        return told
    made = _recognise(name, data, told.pages, own)
    reading = _reading(name, made.pages, told)
    return Contents(
        readings=(reading,) if reading.lines else (),
        hidden=told.hidden,
        members=told.members,
        problems=(*_wordless(name, made, reading), *_acting(name, told.scripts)),
        notes=_recognised_notes(name, made.read),
    )


def _recognise(name: str, data: bytes, pages: Sequence[Page], own: bool) -> _Recognised:
    """Have the pages recognised that show something and hold no words."""
    pictured = [at for at, page in enumerate(pages) if page.pictured]
    made = list(pages)
    read: list[int] = []
    for at in pictured[:MOST_RECOGNISED] if recogniser() else ():
        lines = _recognised_lines(name, data, at + 1, own)
        if lines is not None:
            made[at] = replace(made[at], lines=lines)
            read.append(at + 1)
    unread = tuple(
        at + 1 for at, page in enumerate(pages) if page.damaged or (page.pictured and at + 1 not in read)
    )
    return _Recognised(tuple(made), tuple(read), unread)


def _recognised_lines(name: str, data: bytes, number: int, own: bool) -> tuple[str, ...] | None:
    picture = inside(f"{_PARSER}:draw", Picture, name, data, f"{asked(own)} {number}")
    if isinstance(picture, Problem) or len(picture.grey) != picture.width * picture.height:
        return None
    words = recognised(picture.width, picture.height, picture.grey)
    return None if words is None else tuple(words.rstrip().split("\n"))


def _reading(name: str, pages: Sequence[Page], told: PdfTold) -> Reading:
    """The pages as one text, a form feed between two; then what was typed onto them, then what is hidden."""
    text = "\f".join("\n".join(page.lines) for page in pages)
    numbered = numbered_reading(name, text)
    laid_out = numbered or counting_printed(plain_reading(name, text))
    made = by_sheet(laid_out) if text.strip() else Reading(name=name, text="", lines=())
    whole = with_lines(replace(made, offsets_in_file=False), list(_further(pages, told)))
    return whole if numbered else by_column(whole)


def _further(pages: Sequence[Page], told: PdfTold) -> Iterator[tuple[Place, str]]:
    for at, page in enumerate(pages, start=1):
        yield from ((Place(page=at, part=part), words) for part, words in page.filled_in)
    yield from ((each.hidden.place, each.words) for each in told.words)


def _recognised_notes(name: str, read: Sequence[int]) -> tuple[Note, ...]:
    if not read:
        return ()
    said = f"{_listed(read)} had no text and was read by OCR: a word may be wrong or missing."
    return (Note(file=name, said=said if len(read) == 1 else said.replace(" was ", " were ")),)


def _wordless(name: str, made: _Recognised, reading: Reading) -> tuple[Problem, ...]:
    if made.unread:
        message = f"no word was found on {_listed(made.unread)}"
        remedy = "install Tesseract, or recognize its text (OCR) and give that file"
        return (Problem(file=name, message=message, remedy=remedy),)
    if not reading.lines:
        return (Problem(file=name, message="its pages say nothing", remedy="look at it yourself"),)
    return ()


def _acting(name: str, scripts: Sequence[str]) -> tuple[Problem, ...]:
    """A problem for a file that would do something when it is opened."""
    if not scripts:
        return ()
    message = f"it holds what would act when it is opened: {', '.join(scripts)} (nothing was run here)"
    return (Problem(file=name, message=message, remedy="print it into a new PDF and use that"),)


def _listed(numbers: Sequence[int]) -> str:
    """`page 3`, `pages 3, 5-7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"page{'s' * (len(numbers) > 1)} {said}"
