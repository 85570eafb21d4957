"""Days that a report names: kept as its words, and as a date only where its own day is known."""

from __future__ import annotations

import re
from datetime import date, timedelta

from inlimine.readers.reports.verbs import pattern

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_FULL = re.compile(
    rf"\b(?P<m>{_MONTH}) (?P<d>\d{{1,2}}),? (?P<y>\d{{4}})\b"
    rf"|\b(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH}),? (?P<y2>\d{{4}})\b"
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = pattern(
    r"\b(?P<last>last )?(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"|\b(?P<near>today|yesterday)\b"
)
PAST_TIME = re.compile(
    rf"\b{_MONTH} \d{{1,2}}(?:, \d{{4}})?\b|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?\b|\b(?:[Ll]ast"
    rf"|[Ee]arlier this|this past) (?:week|month|year|spring|summer|fall|autumn|winter|{_MONTH}"
    r"|\w+day)"
    rf"|\b[Ii]n (?:early |late |mid-)?{_MONTH}(?: \d{{4}})?\b|\b(?:\w+ )(?:days|weeks|months"
    r"|years) (?:ago|earlier|before)\b|\b[Ii]n (?:19|20)\d\d\b|\b(?:on|On) \w+day\b"
)


def full_date(words: str) -> date | None:
    """The first whole date in some words."""
    hit = _FULL.search(" ".join(words.split()))
    try:
        if hit:
            month = (hit["m"] or hit["m2"]).lower().rstrip(".")
            number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
            return date(int(hit["y"] or hit["y2"]), number, int(hit["d"] or hit["d2"]))
        iso = _ISO.search(words)
        return date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else None
    except ValueError:
        return None


def weekday(words: str) -> re.Match[str] | None:
    """The first weekday (or today, yesterday) in some words."""
    return _WEEKDAY.search(words)


def before(reported: date, hit: re.Match[str]) -> date | None:
    """The day that a weekday of a report means when it tells the past: that day or the last one before it."""
    if hit["last"]:
        return None
    if hit["near"]:
        return reported - timedelta(days=0 if hit["near"].lower() == "today" else 1)
    back = (reported.weekday() - _WEEKDAYS.index(hit["day"].lower())) % 7
    return reported - timedelta(days=back)


def after(reported: date, hit: re.Match[str]) -> date | None:
    """The day that a weekday means when it tells what is to come: the next one."""
    if not hit["day"]:
        return None
    ahead = (_WEEKDAYS.index(hit["day"].lower()) - reported.weekday()) % 7
    return reported + timedelta(days=ahead or 7)
