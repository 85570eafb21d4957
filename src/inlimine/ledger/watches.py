"""Watches: what to look for in trial material on behalf of a ruling (a small query tree)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inlimine.ledger.entry import Entry, Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(Strict):
    """A word and its inflections; `exact`: this very word."""

    word: str
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Strict):
    """Up to `gap` words between two words of a phrase."""

    gap: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Strict):
    """Words that follow each other."""

    phrase: tuple[Word | Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(Strict):
    """A regular expression (RE2 syntax, without regard to case)."""

    regex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Near(Strict):
    """Both within so many words of each other, in either order."""

    near: tuple[Query, Query]
    within: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SameTurn(Strict):
    """Both in one speaker's turn."""

    same_turn: tuple[Query, Query]


@dataclass(frozen=True, slots=True, kw_only=True)
class Both(Strict):
    """Each of them somewhere in the document."""

    both: tuple[Query, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Either(Strict):
    """Any one of them."""

    either: tuple[Query, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Without(Strict):
    """The first, in a document that does not hold the second anywhere."""

    find: Query
    without: Query


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptNear(Strict):
    """The first, but not where the second stands within so many words of it."""

    find: Query
    except_near: Query
    within: int


Query = Phrase | Pattern | Near | SameTurn | Both | Either | Without | ExceptNear


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(Entry):
    """What a ruling looks for in trial material.

    `ruling` is an act or directive; `item` is what a hit is taken to speak of (empty: the ruling's subject).
    """

    kind: Literal["watch"] = "watch"
    ruling: str
    query: Query
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoWatch(Entry):
    """That a ruling needs no watch, and why: it sets a schedule, say. `ended`: it needs one again."""

    kind: Literal["no-watch"] = "no-watch"
    ruling: str
    reason: str = ""
    ended: bool = False
