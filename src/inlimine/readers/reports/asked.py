"""What one sentence says was asked of the court, for a next one that says only that it was granted or denied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.ledger.terms import Relief
from inlimine.readers.reports.cutting import trimmed
from inlimine.readers.reports.phrases import Kernel, kernel
from inlimine.readers.reports.requests import against, asked_that, request
from inlimine.readers.reports.shadow import Stretch
from inlimine.readers.reports.verbs import pattern

LONGEST = 1500  # characters of a sentence; a longer one is no sentence of a reporter
_ASKS = pattern(
    r"(?P<who>[^;:\x00]{2,80}?) (?:had |has |have |also |previously )*(?:asked|sought|wanted|want"
    r"|wants|moved|urged|petitioned|tried|argued|asks|seeks|seek|objected"
    r"|hoped|requested)(?: (?:the (?:judge|court)|her|him|(?:[\w.'-]+ ){0,3}(?:judge"
    r"|justice)(?: [\w'-]+){1,3}|for an order|permission))? (?P<link>to|that) "
)
_NAMED = pattern(
    r"(?:^|[ ,:;-] ?)(?=(?:a|an|the|his|her|their|its|[\w.]+'s) (?:[\w.']+ ){0,3}(?:motion"
    r"|request|bid|effort|objection|application) )"
)
_FILED = pattern(
    r"\b(?:filed|made|brought|considered|heard(?: arguments on)?|argued|weighed"
    r"|hearing)(?: [\w']+){0,3}? (?=(?:a|an|the|his|her|their) )"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request in the words of the report."""

    relief: Relief
    subject: str
    binds: str
    movant: str


def asked(words: Stretch) -> Asked | None:
    """The request that a sentence tells, the last where there are several."""
    if len(words.plain) > LONGEST:
        return None
    found = [one for hit in _ASKS.finditer(words.plain) if (one := _by(words, hit)) is not None]
    found += [
        one
        for hit in _FILED.finditer(words.plain)
        if (one := _made(words, request(words.plain, hit.end()))) is not None
    ]
    if not found:
        found = [
            one
            for hit in _NAMED.finditer(words.plain)
            if (one := _made(words, request(words.plain, hit.end()))) is not None
        ]
    return found[-1] if found else None


def _by(words: Stretch, hit: re.Match[str]) -> Asked | None:
    at, plain = hit.end(), words.plain
    made = asked_that(plain, at) if hit["link"].lower() == "that" else kernel(plain, at)
    if made is None and "objected" in hit.group().lower():
        made = against(plain, at)
    start, end = trimmed(plain, *hit.span("who"))
    start = max(
        start,
        *(plain.rfind(mark, start, end) + len(mark) for mark in (", ", " and ") if mark in plain[start:end]),
        0,
    )
    return _made(words, made, words.said(start, end))


def _made(words: Stretch, made: Kernel | None, movant: str = "") -> Asked | None:
    if made is None or made.what is None or made.relief not in (Relief.EXCLUDE, Relief.ADMIT):
        return None
    return Asked(
        relief=made.relief,
        subject=words.said(*made.what),
        binds=words.said(*made.who) if made.who else "",
        movant=movant or (words.said(*made.movant) if made.movant else ""),
    )
