"""What is read from docket entries: acts with their words, and what looked like a ruling and was not read."""

from __future__ import annotations

from dataclasses import dataclass, replace

Span = tuple[int, int]

ORAL, UNNUMBERED = "oral", "unnumbered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a docket as printed; `number` is its own number there, "" where it has none."""

    id: str
    docket: str = ""
    number: str = ""
    date: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryAct:
    """What an entry says became of one motion.

    `target`: the motion's number as printed ("48", "47-1"), "oral" or "unnumbered". `span`: code points of the
    entry's text. `found_by`: the family of entry and the rule of the grammar. `noun`: the word for the
    motion, and where it stands.
    """

    target: str
    disposition: str
    span: Span
    quote: str
    found_by: str
    noun: str = ""
    noun_start: int = -1

    @property
    def numbered(self) -> bool:
        """Whether the target is a docket number."""
        return self.target[:1].isdigit()

    def aimed_at(self, target: str, rule: str) -> EntryAct:
        """The same act, once its motion is known; `rule` tells how."""
        return replace(self, target=target, found_by=f"{self.found_by}, {rule}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words that look like a ruling of which no act was read, and why none was."""

    span: Span
    quote: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryReading:
    """All that was read from one entry."""

    acts: tuple[EntryAct, ...] = ()
    unread: tuple[Unread, ...] = ()


NOTHING = EntryReading()
