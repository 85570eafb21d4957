"""Subtitles (WebVTT, SubRip): what is said, at its time in the recording; offsets in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inlimine.materials.contents import Contents
from inlimine.materials.decoding import decode
from inlimine.materials.times import TIME_CODE, milliseconds
from inlimine.materials.turns import turns
from inlimine.passages.hidden import HiddenKind
from inlimine.passages.material import Hidden
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Line, PaperUse, Place, Reading

CONTAINED = False

_CUE = re.compile(
    rf"(?:^|(?<=\r))[ \t]*({TIME_CODE})[ \t]+-->[ \t]+({TIME_CODE})[^\n\r]*(?=[\r\n]|\Z)", re.MULTILINE
)
_BLOCK = re.compile(r"(?:^|(?<=\n)|(?<=\r))(NOTE|STYLE|REGION)(?=[ \t\r\n])")
_BLANK = re.compile(r"(?>\r\n|\n|\r)[ \t]*[\r\n]")
_TAG = re.compile(r"<[^<>\n]{0,80}>|\{\\[^{}\n]{0,80}\}")
_VOICE = re.compile(r"<v(?:\.[^\s<>]+)?\s+([^<>\n]{1,80})>")
_LINE = re.compile(r"[^\n\r]+")
_SURE = 86


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words on the screen: their span in the text, and from when."""

    start: int
    end: int
    time: int


def recognises(name: str, data: bytes) -> int:
    """Tell them by an arrow between two times near their beginning."""
    head = data[:4000].replace(b"\0", b"").decode("latin-1")
    return _SURE if _CUE.search(head) or head.lstrip("\xef\xbb\xbf\xff\xfe").startswith("WEBVTT") else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read every cue; remarks that no screen shows too, in one's own file."""
    text = decode(name, data)
    if isinstance(text, Problem):
        return text
    notes = list(_notes(text))
    for start, end in notes if not own else ():  # another side's remarks are not read; offsets stay
        text = text[:start] + " " * (end - start) + text[end:]
    reading = _reading(name, text, notes if own else [])
    place = Place(hidden=HiddenKind.COMMENT)
    told = (Hidden(file=name, kind=HiddenKind.COMMENT, place=place, pieces=len(notes)),) if notes else ()
    return Contents(readings=(reading,), hidden=told) if reading.lines or notes else _empty(name)


def _reading(name: str, text: str, notes: Sequence[tuple[int, int]]) -> Reading:
    lines, said, voices = _lines(text, list(_cues(text)))
    numbers, speakers = _turns(said, voices)
    spoken = [
        Line(start=line.start, end=line.end, place=line.place, block=line.block, turn=turn)
        for line, turn in zip(lines, numbers, strict=True)
    ]
    remarks = [_remark(note, at) for at, note in enumerate(notes, start=1)]
    placed = tuple(sorted((*spoken, *remarks), key=lambda line: line.start))
    return Reading(name=name, text=text, lines=placed, paper=PaperUse.TRANSCRIPT, speakers=speakers)


def _empty(name: str) -> Problem:
    return Problem(file=name, message="the subtitles say nothing", remedy="check that the right file was saved")


def _cues(text: str) -> Iterator[_Cue]:
    """The words below each line of times, up to a blank line or the number of the next cue."""
    times = list(_CUE.finditer(text))
    for at, found in enumerate(times):
        beyond = times[at + 1].start() if at + 1 < len(times) else len(text)
        blank = _BLANK.search(text, found.end(), beyond)
        yield _Cue(found.end(), blank.start() if blank else beyond, milliseconds(found[1]) or 0)


def _notes(text: str) -> Iterator[tuple[int, int]]:
    """Remarks of whoever made the file; styles and regions say nothing."""
    for found in _BLOCK.finditer(text):
        blank = _BLANK.search(text, found.end())
        if found[1] == "NOTE" and text[found.end() : blank.start() if blank else len(text)].strip():
            yield found.end(), blank.start() if blank else len(text)


def _remark(span: tuple[int, int], number: int) -> Line:
    start, end = span
    return Line(start=start, end=end, place=Place(hidden=HiddenKind.COMMENT), block=number)


def _lines(text: str, cues: Sequence[_Cue]) -> tuple[list[Line], list[str], list[str]]:
    """The lines on the screen in pieces between tags; for each its words, and the voice that a tag names there."""
    lines: list[Line] = []
    said: list[str] = []
    voices: list[str] = []
    for cue in cues:
        for row in _LINE.finditer(text, cue.start, cue.end):
            voice = _VOICE.search(row[0])
            first = True
            for start, end in _between_tags(text, row.start(), row.end()):
                lines.append(Line(start=start, end=end, place=Place(time=cue.time)))
                said.append(text[start:end].strip() if first else "")
                voices.append(voice[1].strip() if voice and first else "")
                first = False
    return lines, said, voices


def _between_tags(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for tag in _TAG.finditer(text, start, end):
        if text[at : tag.start()].strip():
            yield at, tag.start()
        at = tag.end()
    if text[at:end].strip():
        yield at, end


def _turns(said: Sequence[str], voices: Sequence[str]) -> tuple[Sequence[int], tuple[str, ...]]:
    """Who speaks: by the voices that tags name, else by labels as a transcript has them."""
    if not any(voices):
        return turns(said)
    numbers: list[int] = []
    speakers = [""]
    for voice in voices:
        if voice and voice != speakers[-1]:
            speakers.append(voice)
        numbers.append(len(speakers) - 1)
    return numbers, tuple(speakers)
