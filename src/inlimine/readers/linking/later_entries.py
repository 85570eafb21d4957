"""A docket entry that disposes of nothing and may say how far a ruling goes that an entry before it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from inlimine.readers.dockets.docket import DocketEntry
from inlimine.readers.entries.family import Family, family_of
from inlimine.readers.entries.lexer import lowered
from inlimine.readers.linking.motions import Pending, telling
from inlimine.readers.linking.proposed import Proposed, Source, Span
from inlimine.readers.orders.following import may_limit
from inlimine.readers.prose.sentences import sentences

WHY = "may say how far a ruling goes, and nothing was read from it"
_OF_COURT = frozenset({Family.ORDER, Family.MINUTES})
# What counsel are to do before the jury hears of a thing concerns evidence, whatever was ruled on before.
_BEFORE_THE_JURY = re.compile(
    r"\b(?:approach(?:es|ing)? (?:the )?(?:bench|court)|side-?bar"
    r"|(?:outside|out of) (?:of )?the (?:jury['\u2019]s )?(?:presence|hearing)|(?:mention|elicit)\w*)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:it|(?:such|said|the|this|that|these|those|court['\u2019]s|any) (?:\w+ )?(?:rulings?|orders?|evidence"
    r"|testimony|matters?|subjects?|topics?))\b",
    re.IGNORECASE,
)
_CURT = 8  # words: `TEXT ORDER: Leave of court is required.` speaks of what was ruled on before it
_LEAD = re.compile(r"^(?:[A-Z]{2,}[A-Z ]*|[\w ]{0,30}\border)\b[ :.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling on evidence that a docket tells: where it stands among the proposals (None: the ledger has it as it
    is, and nothing is proposed), its day, the numbers of its entry and its motions, and the words that tell what
    these are about."""

    at: int | None
    day: date | None
    numbers: frozenset[str]
    about: frozenset[str]


def ruled(at: int | None, entry: DocketEntry, numbers: Iterable[str], on: Iterable[Pending]) -> Ruled:
    """The ruling of an entry on these motions."""
    about = frozenset(word for one in on for word in telling(one.title))
    return Ruled(at=at, day=entry.filed or entry.entered, numbers=frozenset(numbers), about=about)


def said_in(text: str) -> Iterator[Span]:
    """The sentences of a court's entry that may limit a ruling."""
    family, start = family_of(lowered(text))
    spans = sentences(text[start:]) if family in _OF_COURT else ()
    for begin, end in spans:
        if may_limit(_LEAD.sub("", text[start + begin : start + end])):
            yield start + begin, start + end


def spoken_of(words: str, entry: DocketEntry, ruled: list[Ruled]) -> list[Ruled]:
    """The rulings of which a sentence may speak: those whose number it prints; else those of the same day that are
    about the same, or all of that day where it only points back."""
    if numbered := [one for one in ruled if any(_printed(number, words) for number in one.numbers)]:
        return numbered
    day = entry.filed or entry.entered
    same = [one for one in ruled if day is not None and one.day == day]
    told = telling(words)
    named = [one for one in same if one.about & told]
    points = _POINTS.search(words) or len(_LEAD.sub("", words).split()) <= _CURT
    return named or (same if points else [])


def held(ruling: Proposed, source: Source) -> Proposed:
    """The ruling, held open for words of another entry."""
    says = f'{source.place} says "{" ".join(source.quote.split()).rstrip(".")}": not read'
    return replace(ruling, look="; ".join(filter(None, (ruling.look, says))))


def concerns_evidence(words: str) -> bool:
    """Whether a sentence says of what the jury may hear, whatever was ruled on before it."""
    return _BEFORE_THE_JURY.search(words) is not None


def _printed(number: str, words: str) -> bool:
    led = r"(?:#|\b(?:docs?|dkts?|ecf|nos?|documents?|motions?|orders?|rulings?|on|in|of)\b)[\s.#\[(]*"
    return re.search(rf"{led}(?:nos?\.?\s*)?\[?{re.escape(number)}(?![\d-]|/\d)", words, re.IGNORECASE) is not None
