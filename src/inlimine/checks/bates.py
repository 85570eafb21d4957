"""Pages by their Bates numbers: an item that is ROE000123-ROE000130 is named wherever one of its pages is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inlimine.checks.matching.span import Span
from inlimine.passages.reading import Reading

_DASH = r"\s*[-‐‑–—]\s*"
_PREFIX = r"[A-Za-z][A-Za-z_&.-]*[A-Za-z]"
_NUMBERS = re.compile(
    rf"(?P<prefix>{_PREFIX})[ _.-]*(?P<first>\d{{4,10}})(?:{_DASH}(?P<again>.*?)(?P<last>\d{{2,10}}))?"
)
_ANY = re.compile(rf"{_PREFIX}[ _.-]*\d{{4}}")


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages from one number to another under one prefix; numbers have `width` digits."""

    prefix: str
    width: int
    first: int
    last: int


def pages_of(label: str) -> Pages | None:
    """What a label says, if it is a Bates number or a range of them; `ROE000123-130` is short for ROE000130."""
    found = _NUMBERS.fullmatch(" ".join(label.split()))
    if found is None:
        return None
    prefix, first, last = found["prefix"], found["first"], found["last"] or found["first"]
    again = (found["again"] or "").rstrip(" _.-").casefold()
    if again not in ("", prefix.casefold()) or (not again and found["last"] and len(first) < 5):
        return None
    ends = _filled(first, last)
    return Pages(prefix.casefold(), len(first), int(first), ends) if int(first) <= ends else None


def _filled(first: str, last: str) -> int:
    """The last number, where only its last digits are printed; -1 where it has more than the first."""
    return int(first[: len(first) - len(last)] + last) if len(last) <= len(first) else -1


class PageNumbers:
    """The Bates numbers of many labels, made ready to be found in papers."""

    def __init__(self, labels: Iterable[tuple[int, Pages]]) -> None:
        """Take the pages of each label with its number among all."""
        self._labels = list(labels)
        prefixes = "|".join(sorted({re.escape(pages.prefix) for _, pages in self._labels}, key=len, reverse=True))
        again = rf"(?:(?:{_DASH}|\s+(?:to|through|thru)\s+)(?:(?P=prefix)[ _.-]*)?(?P<last>\d{{2,10}}))?"
        said = rf"(?<![A-Za-z0-9])(?P<prefix>{prefixes})[ _.-]*(?P<first>\d{{4,10}}){again}(?![0-9])"
        self._said = re.compile(said, re.IGNORECASE) if prefixes else None

    def find(self, reading: Reading) -> Iterator[tuple[int, Span]]:
        """Each place that names pages of a label, with the label's number."""
        for at, line in enumerate(reading.lines if self._said else ()):
            for found in self._said.finditer(reading.text, line.start, line.end) if self._said else ():
                span = Span(start=found.start(), end=found.end(), first_line=at, last_line=at)
                yield from ((number, span) for number in self._meant(found, self._labels))

    @staticmethod
    def _meant(found: re.Match[str], labels: Sequence[tuple[int, Pages]]) -> Iterator[int]:
        prefix, first = found["prefix"].casefold(), found["first"]
        last = max(int(first), _filled(first, found["last"] or first))
        for number, pages in labels:
            alike = (pages.prefix, pages.width) == (prefix, len(first))
            if alike and pages.first <= last and int(first) <= pages.last:
                yield number


def may_name_pages(reading: Reading) -> bool:
    """Whether a paper prints anything like a Bates number."""
    return _ANY.search(reading.text) is not None
