"""Docket entries pasted as text from a page or a letter: a day or a number begins each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading
from inlimine.readers.dockets.heading import court_and_number
from inlimine.readers.markup.text import decoded

NAME = "pasted text"
_DAY = r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
_NUMBER = r"\d{1,5}"
_BEGIN = re.compile(
    rf"^[ \t\xa0]*(?:"
    rf"(?P<day>{_DAY})(?:[ \t\xa0|]+(?P<number>{_NUMBER})(?=[\s\xa0|]|$))?|"
    rf"(?:(?:ECF|Dkt\.?|Doc\.?) ?(?:No\.? ?)?|#)?(?P<first>{_NUMBER})[ \t\xa0|]+(?P<then>{_DAY})"
    r")(?:[\s\xa0|:.-]+|$)"
)
_SEARCHED = 50_000
_LEAST = 2


def recognises(file: str, data: bytes) -> int:
    """Tell it by two lines that begin as entries do."""
    head = data[:_SEARCHED]
    if head.lstrip(b"\xef\xbb\xbf \r\n")[:1] in {b"<", b"{", b"["} or b"\0" in head:
        return 0
    lines = head.decode("utf-8", "replace").splitlines()
    return 30 if sum(bool(_BEGIN.match(line)) for line in lines) >= _LEAST else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the entries; lines before the first are looked through for the case."""
    text = decoded(file, data)
    if isinstance(text, Problem):
        return text
    lines = text.splitlines()
    first = next((at for at, line in enumerate(lines) if _BEGIN.match(line)), len(lines))
    court, printed = court_and_number([line.strip() for line in lines[:first] if line.strip()])
    docket = Docket(
        court=court,
        court_id="",
        printed=printed,
        number=normalised(printed),
        title="",
        entries=tuple(_entries(lines)),
    )
    return DocketReading(format=NAME, dockets=(docket,))


def _entries(lines: list[str]) -> Iterator[DocketEntry]:
    starts = [at for at, line in enumerate(lines) if _BEGIN.match(line)]
    for at, beyond in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield _entry(lines[at:beyond], at + 1)


def _entry(lines: list[str], at: int) -> DocketEntry:
    """An entry that begins with these words and stands on the line `at`, counted from 1."""
    found = _BEGIN.match(lines[0])
    number = (found["number"] or found["first"] or "") if found else ""
    said = (found["day"] or found["then"] or "") if found else ""
    rest = [lines[0][found.end() :] if found else lines[0], *lines[1:]]
    text = " ".join(part for line in rest for part in re.split(r"[ \t\r\f]+", line) if part).strip(" \xa0")
    return DocketEntry(number=number, text=text, place=f"line {at}", filed=day(said), entered=entered_day(text))
