"""Proposals: entries that a reader would make, each with the words from which it was read."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.ledger import AnyEntry

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where words stand in a paper: its own place for them (`entry 134`), the span in that place's text (code
    points), the words."""

    place: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """An entry that is proposed: what was read, by which rule, and whether the reader is sure.

    `look` says what a person must look at where it is not sure; `key` is the same whenever the same paper is
    read again.
    """

    entry: AnyEntry
    source: Source
    found_by: str
    key: str
    look: str = ""

    @property
    def sure(self) -> bool:
        """Whether nothing is left open."""
        return not self.look


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words that look like a ruling of which nothing was read, and why."""

    source: Source
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report tells beside the rulings (charge, plea, related conviction): REPORTED, and never an entry."""

    source: Source
    kind: str
    value: str
    whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What one paper gave."""

    proposed: tuple[Proposed, ...] = ()
    unread: tuple[Unread, ...] = ()
    told: tuple[Told, ...] = ()
