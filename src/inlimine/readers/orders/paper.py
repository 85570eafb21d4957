"""What kind of paper is read: an order, minutes, a tentative ruling, a proposed order; and its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MINUTES = re.compile(
    r"\b(?:minutes?(?: order| entry| sheet)?|clerk'?s (?:minutes|notes)|courtroom minutes|civil "
    r"minutes|criminal minutes|minute entry|docket sheet|bench notes|proceedings held)\b",
    re.IGNORECASE,
)
_TENTATIVE = re.compile(r"\btentative (?:rulings?|order|decision)s?\b", re.IGNORECASE)
_PROPOSED = re.compile(r"\bproposed\]? order\b|^\[?proposed\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"/s/|\bs/ ?[A-Z]|\bSIGNED\b[^_\n]{0,40}\d{4}|\bSO ORDERED\b[^_\n]{0,60}\d{4}|\b(?:DATED|Dated"
    r"|Entered|ENTERED)\b:?[^_\n]{0,40}\d{4}"
)
_AMENDED = re.compile(
    r"\b(?:amended|corrected|superseding|revised|second amended) (?:\w+ ){0,3}?(?:order|ruling|minutes?)\b",
    re.IGNORECASE,
)
_MONTHS = [
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
]
_DAY = (
    rf"(?:(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"
    rf"|(?P<us>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d{{2}}))"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? day of (?P<month2>{'|'.join(_MONTHS)}),? (?P<year2>\d{{4}}))"
)
DAY = re.compile(_DAY, re.IGNORECASE)
_GAP = r"(?:(?!\b(?:hear(?:ing|d)|trial|motion|brief|came|come)\b)[^\n]){0,60}?"
_LABEL = rf"(?:{_GAP}[\s:.,]*)?"
# What a paper says of its own day, the surest first; of several the last, which stands by the signature.
_RULED = tuple(
    re.compile(f"(?:{words}){_DAY}", re.IGNORECASE | re.MULTILINE)
    for words in (
        rf"\bso ordered\b[^\w\n]{{0,5}}{_LABEL}",
        rf"^\W*(?:dated?(?! of)|signed|entered|issued|done|given|ordered)\b{_LABEL}"
        rf"|\b(?:signed|entered) by\b{_GAP}(?:\bon |[\s,])",
        r"\bthis (?:the )?(?=[^\n]{6,30}\d{4}(?![^\n]{0,80}\b(?:came|heard|hearing)\b))",
        rf"(?:^\W*|\bdocument \d+ +)filed\b{_LABEL}",
    )
)
# Some day beside such words, as that of a hearing: the day of ruling perhaps.
_PERHAPS = re.compile(
    r"\b(?:dated?|signed|entered|so ordered|done|given|ordered|this|hearing|heard|came)\b"
    rf"(?:(?!\bset\b)[^\n]){{0,60}}?{_DAY}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the paper speaks; `row` and `muted` hold for the sentence that is read. `day_guessed`: its day is
    perhaps that of a hearing. Minutes are made on the day of theirs."""

    minutes: bool = False
    tentative: bool = False
    proposed: bool = False
    amended: bool = False
    date: str = ""
    day_guessed: bool = False
    row: bool = False
    muted: bool = False


def manner_of(text: str, heads: Sequence[str]) -> Manner:
    """How a paper speaks, by its first lines and its signature."""
    top = "\n".join(heads)
    minutes = bool(_MINUTES.search(top))
    dated = _ruled_on(text)
    perhaps = None if dated else _PERHAPS.search(text)
    return Manner(
        minutes=minutes,
        tentative=any(
            _TENTATIVE.search(head) and len(head) < 90 and not re.search(r"\badopts?|adopted|final\b", head, re.I)
            for head in heads
        ),
        proposed=bool(_PROPOSED.search(top)) and not _SIGNED.search(text),
        amended=bool(_AMENDED.search(top)),
        date=iso(told) if (told := dated or perhaps) else "",
        day_guessed=perhaps is not None and not minutes,
    )


def _ruled_on(text: str) -> re.Match[str] | None:
    """The day that the paper gives as its own: where it is ordered, dated or signed, else where it is filed."""
    found = ([*words.finditer(text)] for words in _RULED)
    return next((days[-1] for days in found if days), None)


def iso(day: re.Match[str]) -> str:
    """A day as year-month-day; empty where the figures are no day."""
    if day["us"]:
        month, number, year = (int(part) for part in day["us"].split("/"))
        year += 2000 if year < 100 else 0
    else:
        name = (day["month"] or day["month2"]).lower()
        month, number, year = (
            _MONTHS.index(name) + 1,
            int(day["day"] or day["day2"]),
            int(day["year"] or day["year2"]),
        )
    return f"{year:04}-{month:02}-{number:02}" if 1 <= month <= 12 and 1 <= number <= 31 else ""
