"""The clips that a reading lists: rows of a table under headings, else lines that name a range."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inlimine.materials.cells import column_letters
from inlimine.materials.clips.headings import Columns, Meaning, columns
from inlimine.materials.clips.points import Form, both_ends, form_of, in_order, point
from inlimine.materials.times import TIME_CODE, milliseconds
from inlimine.passages.material import Clip, Note
from inlimine.passages.numbered_lines import NumberedLines
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Line, PaperUse, Place, Reading

_CELL = re.compile(r"(?:(.*)!)?([A-Z]{1,3})(\d{1,7})")
_TABLE = re.compile(r"(table \d{1,5}), row (\d{1,6}), column (\d{1,4})")
_FULL = r"\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3}|[:;]\d{2})?"
_BETWEEN = r"\s*(?:-->|–|—|-|,|\t|\s|\bto\b|\bthrough\b|\buntil\b)\s*"
_TIMES = re.compile(rf"(?<![\d:])({_FULL}){_BETWEEN}({_FULL})(?![\d:])")
_PLACES = re.compile(rf"(?<![\d:])(\d{{1,5}}:\d{{1,2}}){_BETWEEN}((?:\d{{1,5}}:)?\d{{1,2}})(?![\d:])")
_EDL = re.compile(rf"^\d{{1,6}}\s+(\S+)\s+\S+\s+\S+(?:\s+\d+)?\s+({TIME_CODE})\s+({TIME_CODE})\s+{TIME_CODE}\s")
_ABOUT = re.compile(r"^[\s\-*•\d.)(]*(?=\D)|[\s:;,\-–—(\[@]+(?:at|from|pp?\.?)?[\s:;,(\[]*$", re.IGNORECASE)

MOST_LINES = 0.6
"""Share of the lines that must name a range of pages and lines before a text is a list of clips."""

_SEARCHED = 30
"""Rows among which the headings are looked for."""

Row = dict[str, Line]
_Sheets = dict[str, dict[int, Row]]


@dataclass(frozen=True, slots=True)
class Found:
    """The clips of a reading, rows that say where in no known form, and what was open."""

    clips: tuple[Clip, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


def find_clips(reading: Reading) -> Found:
    """Every clip that the reading lists."""
    cells = _sheets(reading)
    found = _in_tables(reading, cells)
    if reading.paper is PaperUse.TRANSCRIPT:
        return found
    used = {id(line) for rows in cells.values() for row in rows.values() for line in row.values()}
    free = [line for line in reading.lines if id(line) not in used and not line.place.hidden]
    return Found((*found.clips, *_in_lines(reading, free)), found.problems, found.notes)


def _in_tables(reading: Reading, sheets: _Sheets) -> Found:
    """The clips of each sheet or table under its headings."""
    made: list[Found] = []
    for rows in sheets.values():
        numbers = sorted(rows)
        told = ((number, columns(_said(rows[number], reading))) for number in numbers[:_SEARCHED])
        headed = next(((number, found) for number, found in told if found.tell), None)
        if headed:
            below = [rows[number] for number in numbers if number > headed[0]]
            made.append(_under(reading, headed[1], below))
    return Found(
        clips=tuple(clip for found in made for clip in found.clips),
        problems=tuple(problem for found in made for problem in found.problems),
        notes=tuple(note for found in made for note in found.notes),
    )


def _sheets(reading: Reading) -> _Sheets:
    """The cells of each sheet, or table of a document, by row and column; of a cell its first line."""
    made: _Sheets = {}
    if isinstance(reading.lines, NumberedLines):
        return made
    for line in reading.lines:
        at = _cell(line.place)
        if at and not line.place.hidden:
            made.setdefault(at[0], {}).setdefault(at[1], {}).setdefault(at[2], line)
    return made


def _cell(place: Place) -> tuple[str, int, str] | None:
    """Sheet, row and column of a cell; None for what is none."""
    if found := _CELL.fullmatch(place.cell if not place.part else ""):
        return found[1] or "", int(found[3]), found[2]
    if found := _TABLE.fullmatch(place.part):
        return f"{place.slide} {found[1]}", int(found[2]), column_letters(int(found[3]))
    return None


def _said(row: Row, reading: Reading) -> dict[str, str]:
    return {letters: reading.text[line.start : line.end].strip() for letters, line in row.items()}


def _under(reading: Reading, found: Columns, rows: Sequence[Row]) -> Found:
    """The clips of the rows under headings; rows that say nothing there are no clips."""
    said = [_said(row, reading) for row in rows]
    ends = (Meaning.START, Meaning.END, Meaning.RANGE)
    printed = [row[at] for row in said for each in ends if (at := found.at.get(each, "")) in row]
    form = form_of(printed, found.headings)
    clips: list[Clip] = []
    odd: list[Problem] = []
    for row, words in zip(rows, said, strict=True):
        begins = [at for meaning, at in found.at.items() if meaning is not Meaning.SOURCE and at in row]
        if not begins:
            continue
        place = row[begins[0]].place
        range_ = _range(words, found.at, form)
        if range_ and in_order(*range_):
            source = words.get(found.at.get(Meaning.SOURCE, ""), "")
            clips.append(Clip(file=reading.name, source=source, start=range_[0], end=range_[1], place=place))
        else:
            odd.append(_odd(reading.name, place))
    if not clips:
        return Found()
    return Found(tuple(clips), tuple(odd), () if form.sure else (_open(reading.name),))


def _odd(name: str, place: Place) -> Problem:
    message = f"{place}: where this clip begins and ends could not be told"
    return Problem(file=name, message=message, remedy="write times as 0:01:02, or pages and lines as 44:11")


def _open(name: str) -> Note:
    said = "44:11 in it may be a page and line or a time: what each item is decides; to be sure write 0:44:11."
    return Note(file=name, said=said)


def _range(words: Mapping[str, str], at: Mapping[Meaning, str], form: Form) -> tuple[Place, Place] | None:
    """Where the clip of a row begins and ends, in whichever columns say so."""
    told = {meaning: words.get(letters, "") for meaning, letters in at.items()}
    start = point(told.get(Meaning.START, ""), form, ending=False)
    end = point(told.get(Meaning.END, ""), form, ending=True)
    length = milliseconds(told.get(Meaning.DURATION, ""), ending=True)
    if start and end:
        return start, end
    if start and start.time is not None and length is not None:
        return start, Place(time=start.time + length)
    return _by_page(told) or both_ends(told.get(Meaning.RANGE, ""), form)


def _by_page(told: Mapping[Meaning, str]) -> tuple[Place, Place] | None:
    """Pages and lines in four columns, or pages alone in two."""
    first, last = told.get(Meaning.START_PAGE, ""), told.get(Meaning.END_PAGE, "")
    if not (first.isdecimal() and last.isdecimal()):
        return None
    return _page_line(first, told.get(Meaning.START_LINE, "")), _page_line(last, told.get(Meaning.END_LINE, ""))


def _page_line(page: str, line: str) -> Place:
    return Place(page=int(page[:6]), line=int(line[:4]) if line.isdecimal() else None)


def _in_lines(reading: Reading, told: Sequence[Line]) -> Iterator[Clip]:
    """Ranges of times wherever they stand; of pages and lines only where most lines name one."""
    said = [reading.text[line.start : line.end] for line in told]
    ranges = [_PLACES.search(words) for words in said]
    listed = bool(said) and sum(map(bool, ranges)) >= MOST_LINES * len(said)
    for line, words, by_page in zip(told, said, ranges, strict=True):
        clip = _by_time(reading.name, line, words)
        if clip is None and listed and by_page:
            found = both_ends(f"{by_page[1]}-{by_page[2]}", Form(by_time=False))
            clip = _clip(reading.name, line, words[: by_page.start()], found)
        if clip:
            yield clip


def _by_time(name: str, line: Line, words: str) -> Clip | None:
    edit = _EDL.match(words.strip() + " ")
    found = edit or _TIMES.search(words)
    if found is None:
        return None
    start, end = (found[2], found[3]) if edit else (found[1], found[2])
    times = milliseconds(start), milliseconds(end, ending=True)
    if times[0] is None or times[1] is None:
        return None
    source = found[1] if edit else words[: found.start()]
    return _clip(name, line, source, (Place(time=times[0]), Place(time=times[1])))


def _clip(name: str, line: Line, source: str, ends: tuple[Place, Place] | None) -> Clip | None:
    if ends is None or not in_order(*ends):
        return None
    named = _ABOUT.sub("", source).strip()
    return Clip(file=name, source=named, start=ends[0], end=ends[1], place=line.place)
