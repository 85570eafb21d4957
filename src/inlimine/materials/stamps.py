"""What stands on a page and is no content: filing stamps, printed page numbers, running heads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from inlimine.materials.printed import PrintedLines
from inlimine.passages.codes import BEYOND_SPACES

# Case 2:16-cv-00230-JRG Document 244 Filed 10/17/17 Page 44 of 131 PageID #: 16263; USCA11 Case: 22-1 Document:
# 12 Date Filed: 01/02/23 Page: 4 of 9; Appeal: 15-1 Doc: 12 Filed: 1/2/15 Pg: 4 of 5; 2:12-cv-1 Doc # 1 Pg 4 of 5.
_FEDERAL = re.compile(
    r"\W*+(?:(?:USCA|USDC)\S*\s+)?(?:(?:Appellate )?Case\b|Appeal\b|(?=\d{1,2}:\d\d-))"
    r"(?=.*\d:\d\d-|.*\d\d-\d{2,})"
    r".*\b(?:Doc(?:ument|ket)?|DktEntry|ECF|Dkt|Entry)\b.*?\b(?:(?:Page|Pg)\b[:. ]*\d|PageID\b|\d+ of \d)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^\s*(?:FILED:.*\bCLERK\b.*\d|NYSCEF DOC\. NO\.|INDEX NO\. \d|(?:RECEIVED NYSCEF|E-?FILED|"
    r"Electronically (?:FILED|RECEIVED)).*\d{1,2}[/-]\d{1,2}[/-]\d{2,4})"
)
_SHEET = re.compile(r"\b(?:Page|Pg)\b[:. ]*([0-9]{1,4})|(?<!\d)([0-9]{1,4}) of [0-9]{1,4}\b", re.IGNORECASE)
_BEHIND_STAMP = re.compile(r"(?:PageID\W*[0-9]+| of [0-9]{1,4})\s+([0-9]{1,4})\s*$", re.IGNORECASE)

_ALONE = re.compile(r"[^\w]*([0-9]{1,6})[^\w]*")
_PAGE_WORD = re.compile(r"(?:.*\W)?(?:Page|Pg|P)\b\.?\s*:?\s*([0-9]{1,6})\b(?!\s+of\b).*", re.IGNORECASE)
_PAGE_OF = re.compile(r".*?\b([0-9]{1,4}) of [0-9]{1,4}\b.*", re.IGNORECASE)
_LAST = re.compile(r"(?:.*\s)?(?:[A-Z]{1,4}-|\d{1,2}-)?([0-9]{1,4})")
_FIRST = re.compile(r"([0-9]{1,4})\s.*")

_WITNESS_HEAD = re.compile(
    r"^[\W\d]*[A-Z][\w.,' ]{1,40}\s?[-–—/]{1,2}\s?(?:Re)?-?(?:Direct|Cross|Voir Dire|Recall|Examination)\b"
    r"[\w\s.,'/–—-]{0,40}$",
    re.IGNORECASE,
)
LONGEST_STAMP = 250
"""A longer line is a paragraph; it is not searched, because the patterns look far ahead."""

_IS_DIGIT = np.array([chr(code).isdigit() for code in range(BEYOND_SPACES)] + [True])
_STATE_FIRST = [ord(sign) for sign in "FNIRE"]

KEPT = 2**14
"""So many lines at the edges of pages are remembered, because each is asked about more than once."""

_DIGITS = re.compile(r"[0-9]+")

Slot = str
"""Where and how a page number is printed: `alone`, `word`, `last`, `first`, `behind stamp`, `of`, `stamp`."""

RANK: dict[Slot, int] = {
    "alone": 0, "word": 0, "last": 0, "first": 0, "behind stamp": 0, "of": 1, "stamp": 2,
}  # fmt: skip
"""A transcript's own page number goes before a count of the file's sheets, and that before the court's stamp."""


@lru_cache(maxsize=KEPT)
def is_stamp(text: str) -> bool:
    """Did a court's filing system print this line?"""
    return len(text) <= LONGEST_STAMP and bool(_FEDERAL.match(text) or _STATE.match(text))


@lru_cache(maxsize=KEPT)
def is_witness_head(text: str) -> bool:
    """Is it a running head that names the witness and the examination (`Smith - Direct by Mr. Jones`)?"""
    return len(text) <= LONGEST_STAMP and bool(_WITNESS_HEAD.match(text))


class Look(NamedTuple):
    """What a line at the edge of a page looks like, whatever its numbers say.

    `furniture`: it is a filing stamp or a running head; `shape`: the line with numbers and spaces made alike, so
    that running heads and feet of all pages are equal; `slots`: where what may be a page's number stands.
    """

    furniture: bool
    shape: str
    slots: Mapping[Slot, tuple[int, int]]


def look(text: str) -> Look:
    """What a line looks like; lines that only print other digits are looked at once."""
    return _look(text.translate(_ZEROS))


_ZEROS = str.maketrans("123456789", "000000000")


@lru_cache(maxsize=KEPT)
def _look(text: str) -> Look:
    shape = " ".join(_DIGITS.sub("0", text).casefold().split())
    return Look(is_stamp(text) or is_witness_head(text), shape, _slots(text))


def printed_numbers(text: str, seen: Look) -> Mapping[Slot, int]:
    """Every number on the line that may be the page's, by the way in which it is printed."""
    return {slot: int(text[start:end]) for slot, (start, end) in seen.slots.items()}


def _slots(text: str) -> Mapping[Slot, tuple[int, int]]:
    if is_stamp(text):
        return _spans({"stamp": _SHEET.search(text), "behind stamp": _BEHIND_STAMP.search(text)})
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if end - begin > LONGEST_STAMP:
        return {}
    forms = {"alone": _ALONE, "word": _PAGE_WORD, "of": _PAGE_OF, "last": _LAST, "first": _FIRST}
    return _spans({slot: form.fullmatch(text, begin, end) for slot, form in forms.items()})


def _spans(found: dict[Slot, re.Match[str] | None]) -> dict[Slot, tuple[int, int]]:
    """Where the number of each match stands."""
    return {
        slot: hit.span(next(group for group, said in enumerate(hit.groups(), start=1) if said))
        for slot, hit in found.items()
        if hit
    }


def sheet_starts(lines: PrintedLines) -> tuple[tuple[int, ...], bool]:
    """The physical lines that begin a sheet, and whether form feeds say so (else stamps, which may err)."""
    feeds = tuple(np.flatnonzero(lines.feeds).tolist())
    if feeds:
        return feeds, True
    return tuple(at for at in _may_be_stamps(lines) if _numbered_stamp(lines[at].text)), False


def _may_be_stamps(lines: PrintedLines) -> list[int]:
    """Lines that a look at their signs does not rule out: a docket number has a hyphen behind a digit."""
    hyphens = np.flatnonzero(lines.codes[1:] == ord("-")) + 1
    numbered = lines.at(hyphens[_IS_DIGIT[lines.codes[hyphens - 1]]])
    first = lines.code(lines.heads)
    return sorted({*numbered.tolist(), *np.flatnonzero(np.isin(first, _STATE_FIRST)).tolist()})


def _numbered_stamp(text: str) -> bool:
    return is_stamp(text) and "stamp" in look(text).slots
