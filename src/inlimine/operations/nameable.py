"""What a person can name when he says what a proposal means: the motions, items, rulings and parties of a case,
by their words; those that still wait stand among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inlimine.ledger.acts import Act, Motion, Request, lettered
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Relief
from inlimine.operations.unsaid import About
from inlimine.passages.problem import Problem

_CUT = 90  # signs of a title in a list
_NAMED = 6  # named in a message before the rest is only counted
_CALLED = {About.MOTION: "motion", About.ITEM: "item", About.RULING: "ruling", About.PARTY: "party"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A thing as a list offers it: what is written for it, and its words."""

    handle: str
    words: str
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameable:
    """What can be named in a room, by kind; `asked` are the handles of each motion's requests, `motions` the
    motions, `taken` the handles that something bears."""

    things: Mapping[About, Sequence[Named]]
    asked: Mapping[str, tuple[str, ...]]
    motions: tuple[Motion, ...]
    taken: frozenset[str]

    def of(self, about: About) -> Sequence[Named]:
        """What a list of this kind offers."""
        return self.things.get(about, ())

    def requests(self, handles: Iterable[str]) -> tuple[str, ...]:
        """The requests that are meant: a motion means all of its own."""
        return tuple(dict.fromkeys(request for one in handles for request in self.asked.get(one, (one,))))

    def plus(self, entries: Iterable[AnyEntry]) -> Nameable:
        """With what is about to be entered too."""
        made = nameable(entries, ())
        things = {about: (*self.of(about), *made.of(about)) for about in _CALLED}
        return Nameable(
            things=things,
            asked={**self.asked, **made.asked},
            motions=(*self.motions, *made.motions),
            taken=self.taken | made.taken,
        )

    def free(self, letter: str, digits: str) -> str:
        """A handle that nothing bears: that of the number, if there is one, else the next."""
        names = (f"{letter}{digits}", *(f"{letter}{number}" for number in range(1, 100_000)))
        return next(one for one in names if one != letter and one not in self.taken)

    def same_motion(self, title: str, number: str) -> str:
        """The motion of this docket number, or of this very title; empty: none."""
        wanted = _plain(title)
        same = (
            one.handle
            for one in self.motions
            if (number and one.number == number) or (wanted and _plain(one.title) == wanted)
        )
        return next(same, "")

    def unknown(self, about: About, handle: str) -> Problem | None:
        """What is wrong with a handle that nothing of this kind bears."""
        known = self.of(about)
        if any(one.handle == handle for one in known):
            return None
        some = "; ".join(one.words for one in known[:_NAMED])
        more = f"; and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
        called = _CALLED[about]
        remedy = f"name one of: {some}{more}" if known else f"enter the {called} first"
        return Problem(message=f'there is no {called} "{handle[:40]}" in this case', remedy=remedy)


def nameable(entered: Iterable[AnyEntry], waiting: Iterable[AnyEntry]) -> Nameable:
    """Everything that the ledger holds of these kinds, and what waits to be confirmed."""
    every = [*((one, False) for one in entered), *((one, True) for one in waiting)]
    titles = {entry.handle: entry.title for entry, _ in every if isinstance(entry, Item)}
    things: dict[About, dict[str, Named]] = {about: {} for about in _CALLED}
    for entry, waits in every:
        for about, handle, words in _named(entry, titles):
            there = things[about].get(handle)
            if handle and (there is None or there.waits or not waits):
                things[about][handle] = Named(handle=handle, words=f"{handle}: {words}", waits=waits)
    motions = tuple(entry for entry, _ in every if isinstance(entry, Motion))
    return Nameable(
        things={about: tuple(found.values()) for about, found in things.items()},
        asked={one.handle: lettered(one.handle, len(one.requests) or 1) for one in motions},
        motions=motions,
        taken=frozenset(entry.handle for entry, _ in every),
    )


def _named(entry: AnyEntry, titles: Mapping[str, str]) -> Iterator[tuple[About, str, str]]:
    match entry:
        case Motion():
            yield About.MOTION, entry.handle, _motion(entry)
            if len(entry.requests) > 1:
                parts = lettered(entry.handle, len(entry.requests))
                asks = (_request(one, titles) for one in entry.requests)
                yield from ((About.MOTION, part, words) for part, words in zip(parts, asks, strict=True))
        case Item():
            yield About.ITEM, entry.handle, _cut(entry.title)
        case Act(by=()):
            yield About.RULING, entry.handle, _ruling(entry)
        case Party():
            yield About.PARTY, entry.handle, _cut(entry.name)
        case _:
            return


def _motion(motion: Motion) -> str:
    by = f"by {motion.by}" if motion.by else ""
    day = motion.eff.spoken if motion.eff else ""
    return ", ".join(filter(None, (_cut(motion.title or "a motion"), by, day)))


def _request(request: Request, titles: Mapping[str, str]) -> str:
    relief = "" if request.relief is Relief.OTHER else f"{request.relief.value.replace('-', ' ')} "
    about = ", ".join(titles.get(one, one) for one in request.subject)
    return f"only its request to {relief}{about}" if relief or about else "only this request"


def _ruling(act: Act) -> str:
    words = act.name or next((one.quote for one in act.anchors if one.quote), "a ruling")
    return ", ".join(filter(None, (_cut(words), act.eff.spoken if act.eff else "")))


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _CUT else f"{plain[:_CUT].rpartition(' ')[0]} ..."


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .")
