"""Dates in a form that the notation does not read, and what they probably mean."""

from __future__ import annotations

import re
from datetime import date

from inlimine.notation.mistake import Mistake

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = [
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_DAY}\.?\s+{_MONTH},?\s+(?P<year>\d{{4}})\b",
        rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})\b",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b",
        r"\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}\b",  # nobody knows whether 07/08 is in July or in August
    )
]
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?\b", re.ASCII)


def mistaken(text: str, at: int) -> Mistake | None:
    """The mistake of a date that stands at this place in another form than 2024-07-08, if one does."""
    for form in _FORMS:
        if found := form.match(text, at):
            day = _meant(found.groupdict())
            remedy = f"write it as {day}" if day else "write a date as YYYY-MM-DD, for example 2024-07-08"
            return Mistake(f"`{found[0]}` is not a date in the form that is read", remedy, at)
    return None


def loose_time(text: str, at: int) -> Mistake | None:
    """The mistake of a time that is not joined to the date before it, if one stands at this place."""
    found = _TIME.match(text, at)
    if not found or not text[:at].strip():
        return None
    joined = f"{text[:at].strip()}T{found[0].zfill(5)}"
    return Mistake(f"`{found[0]}` stands apart from its date", f"join them with a T: {joined}", at)


def _meant(parts: dict[str, str]) -> date | None:
    if not parts:
        return None
    month = parts["month"]
    number = int(month) if month.isdigit() else [m[:3].lower() for m in _MONTHS].index(month[:3].lower()) + 1
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None
