"""The motions of a case by number: those of the ledger and those that a docket files, with what they ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from inlimine.ledger.acts import Act, Motion, Request, lettered
from inlimine.ledger.handles import next_ruling
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import Medium, Relief
from inlimine.readers.linking.filings import EVIDENTIARY, Filed, titles

_RULES = re.compile(r"\b(?:Rules?|FRE|Fed\.\s?R\.\s?Evid\.?)\s*(\d{3}(?:\([a-z0-9]\))*)", re.IGNORECASE)
# What says nothing of its own: a motion to suppress "Evidence" has no subject that could be told apart.
_BARE = frozenset({"", "evidence", "testimony", "the same", "motion"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A motion that can be ruled on: its handle, its requests' handles, who made it, what it is called; `asks`
    are the titles of its requests where it has one for each. `against` are the parties whom all of its requests
    want bound; `admits` where all ask that something comes in."""

    handle: str
    requests: tuple[str, ...]
    by: str
    title: str
    oral: bool
    topics: tuple[str, ...]
    evidentiary: bool
    asks: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    admits: bool = False

    def meant(self, words: str) -> tuple[str, ...]:
        """The requests of which a ruling speaks: the one that it names by words that no other has, else all."""
        own = [_sorted_out(one) for one in self.asks]
        if len(own) != len(self.requests) or len(own) < 2:
            return self.requests
        said = _sorted_out(words)
        named = [bool(said & (one - _others(own, at))) for at, one in enumerate(own)]
        return tuple(one for one, here in zip(self.requests, named, strict=True) if here) or self.requests


@dataclass(slots=True)
class Motions:
    """The motions known so far by number, and those that are still open, in the order of their filing."""

    by_number: dict[str, Pending] = field(default_factory=dict)
    open: dict[str, Pending] = field(default_factory=dict)
    handles: set[str] = field(default_factory=set)
    ruled: set[str] = field(default_factory=set)
    acts: list[Act] = field(default_factory=list)

    def know(self, entries: Iterable[AnyEntry]) -> None:
        """Learn what a ledger has, and which of its motions have been ruled on."""
        every = list(entries)
        for entry in every:
            self.handles.add(entry.handle)
            if isinstance(entry, Motion):
                self.add(entry)
            elif isinstance(entry, Act):
                self.acts.append(entry)
        self.ruled |= {one.request for entry in every if isinstance(entry, Act) for one in entry.disposes}
        self.open = {handle: one for handle, one in self.open.items() if not self._is_ruled(one)}

    def add(self, motion: Motion) -> None:
        """Learn a motion."""
        pending = Pending(
            handle=motion.handle,
            requests=lettered(motion.handle, len(motion.requests)) if motion.requests else (motion.handle,),
            by=motion.by,
            title=motion.title,
            oral=motion.oral,
            topics=tuple(one for request in motion.requests for one in request.subject),
            asks=titles(motion.title),
            against=_shared(one.against for one in motion.requests),
            admits=all(one.relief is Relief.ADMIT for one in motion.requests) and bool(motion.requests),
            evidentiary="limine" in motion.title.casefold()
            or any(request.relief in EVIDENTIARY for request in motion.requests),
        )
        self.handles.add(motion.handle)
        self.open[motion.handle] = pending
        if motion.number:
            self.by_number[motion.number] = pending

    def _is_ruled(self, pending: Pending) -> bool:
        return pending.handle in self.ruled or self.ruled.issuperset(pending.requests)

    def ended(self, pending: Pending, requests: tuple[str, ...]) -> None:
        """Note that these requests of a motion were ruled on for good."""
        self.ruled.update(requests)
        if self._is_ruled(pending):
            self.open.pop(pending.handle, None)

    def alike(self, noun: str, by: str) -> list[Pending]:
        """The open motions that such a name can mean (`motion in limine`), of that party where it is told."""
        wanted = set(_words(noun))
        return [one for one in self.open.values() if by in ("", one.by) and wanted <= set(_words(one.title))]

    def next_ruling(self) -> str:
        """The next handle of a ruling that has no number of its own."""
        return next_ruling(self.acts, self.handles)

    def free(self, handle: str) -> str:
        """The handle, or the next like it that nothing bears."""
        names = (handle, *(f"{handle}-{n}" for n in range(2, 10_000)))
        return next(name for name in names if name not in self.handles)


def _shared(whom: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Whom every request of a motion wants bound; nobody in particular where they differ."""
    told = set(whom)
    return told.pop() if len(told) == 1 else ()


def reliefs(entries: Iterable[AnyEntry]) -> dict[str, Relief]:
    """What each request of a ledger asks, by its handle."""
    return {
        handle: request.relief
        for entry in entries
        if isinstance(entry, Motion)
        for handle, request in zip(lettered(entry.handle, len(entry.requests)), entry.requests, strict=True)
    }


def requested(filing: Filed, topic: str, against: tuple[str, ...]) -> tuple[Request, Item | None]:
    """What a motion asks, and the topic of which it speaks, if its title tells one."""
    grounds = tuple(dict.fromkeys(_RULES.findall(filing.title)))
    if not filing.evidentiary or filing.subject.casefold() in _BARE:
        return Request(relief=filing.relief, grounds=grounds, against=against), None
    item = Item(handle=topic, title=filing.subject, medium=Medium.TOPIC)
    relief = filing.relief if filing.relief is not Relief.DISMISS else Relief.OTHER
    return Request(relief=relief, subject=(topic,), grounds=grounds, against=against), item


def _sorted_out(title: str) -> set[str]:
    """What tells one request of an entry from another: its words, and whether it is in limine."""
    return telling(title) | ({"limine"} if "limine" in title.casefold() else set())


def _others(own: list[set[str]], at: int) -> set[str]:
    return {word for place, words in enumerate(own) if place != at for word in words}


def _words(text: str) -> list[str]:
    plain = re.findall(r"[a-z]+", text.casefold())
    return [
        word.rstrip("s") for word in plain if word not in ("the", "to", "in", "of", "a", "an", "and", "s", "for")
    ]


_COMMON = frozenset(
    (
        "the",
        "of",
        "to",
        "in",
        "a",
        "an",
        "and",
        "or",
        "any",
        "all",
        "for",
        "on",
        "by",
        "with",
        "about",
        "that",
        "as",
    )
    + ("regarding", "concerning", "evidence", "testimony", "motion", "limine", "exclude", "bar", "preclude", "be")
    + ("prohibit", "admit", "his", "her", "its", "their", "s", "at", "from")
)


def telling(text: str) -> set[str]:
    """The words of a text that tell it from others, without their plural."""
    return {word.rstrip("s") for word in re.findall(r"[a-z0-9]+", text.casefold()) if word not in _COMMON}
