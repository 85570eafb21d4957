"""Days in the cells of a chart, in the forms in which people in American courts write them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from inlimine.readers.dockets.dates import day

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\.?,?\s+)?"
_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/-])")
DAY = (
    rf"(?<![\w$#/-]){_WEEKDAY}(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d{{2}})"
    rf"|{_MONTH}\s+{_OF_MONTH},?\s+\d{{4}}|{_OF_MONTH}\s+{_MONTH},?\s+\d{{4}})(?![\w/-])"
)
"""A day with its year, as a pattern that ignores case."""
_DAY = re.compile(DAY, re.IGNORECASE)
_YEARLESS = re.compile(
    rf"(?<![\w$#/.-]){_WEEKDAY}(?:\d{{1,2}}/\d{{1,2}}|{_MONTH}\s+{_OF_MONTH})(?![\w/-]|,?\s+\d{{4}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A day as it stands in a text: where, its words, which day it is; None where it tells no year or is none."""

    span: tuple[int, int]
    words: str
    day: datetime.date | None


def days_in(text: str) -> tuple[Dated, ...]:
    """Every day that the text tells, in its order: `11/23/2026`, `Nov. 23rd, 2026`, `11-23-26`, `11/23`."""
    whole = [_dated(found, day(_as_docketed(found[0]))) for found in _DAY.finditer(text)]
    spans = [one.span for one in whole]
    short = [
        _dated(found, None)
        for found in _YEARLESS.finditer(text)
        if not any(begin < found.end() and found.start() < end for begin, end in spans)
    ]
    return tuple(sorted((*whole, *short), key=lambda one: one.span))


def _dated(found: re.Match[str], told: datetime.date | None) -> Dated:
    return Dated(span=found.span(), words=found[0].strip(), day=told)


def _as_docketed(words: str) -> str:
    """The same as dockets print it: without `rd`, and with slashes."""
    return _NUMBERS.sub(r"\1/\2/\3", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words, flags=re.IGNORECASE))
