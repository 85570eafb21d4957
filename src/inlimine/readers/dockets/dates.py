"""Days as dockets print them."""

from __future__ import annotations

import datetime
import re

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SLASHED = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?=\b|T)")
_WORDS = re.compile(r"\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b")
_ENTERED = re.compile(r"[(\[]\s*Entered\s*:?\s*(\d[\d/]+)[^\])]*[)\]]\s*$")


def day(printed: str) -> datetime.date | None:
    """The first day in the words: `03/05/2008` (month first), `2008-03-05`, `March 5, 2008`, `5 Mar 2008`."""
    if found := _ISO.search(printed):
        return _date(found[1], found[2], found[3])
    if found := _SLASHED.search(printed):
        return _date(found[3], found[1], found[2])
    if found := _WORDS.search(printed):
        return _date(found[3], _month(found[1]), found[2])
    if found := _DAY_FIRST.search(printed):
        return _date(found[3], _month(found[2]), found[1])
    return None


def entered_day(text: str) -> datetime.date | None:
    """The day in `(Entered: 03/06/2008)` or `[Entered: 03/06/2008 10:11 AM]` at the end of an entry."""
    found = _ENTERED.search(text)
    return day(found[1]) if found else None


def _month(name: str) -> int:
    low = name.lower()
    return _MONTHS.index(low) + 1 if low in _MONTHS else 0


def _date(year: str, month: str | int, of_month: str) -> datetime.date | None:
    """Two-digit years of 70 and above lie in the last century; no day at all where the numbers make none."""
    whole = int(year) + (0 if len(year) == 4 else 1900 if int(year) >= 70 else 2000)
    try:
        return datetime.date(whole, int(month), int(of_month))
    except ValueError:
        return None
