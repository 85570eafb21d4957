"""What is wrong inside a ledger so that no status can be trusted: above all, references that lead nowhere.

An entry that a correction has replaced or undone is looked at no more; otherwise a log, which only grows, could
never be put right. Parts in a circle are the exception (`circles`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from difflib import get_close_matches
from functools import cache, cached_property
from itertools import repeat
from typing import Any

from inlimine.ledger.acts import Act, Completeness, Directive, Disposed, Edge, Fact, Motion, Request, lettered
from inlimine.ledger.charts import Allegation, Chart, Defeater, Element, Gate, Notice, Stipulation, Support
from inlimine.ledger.circles import circles
from inlimine.ledger.content import contradictions, empty
from inlimine.ledger.entry import Anchor, Strict
from inlimine.ledger.handles import (
    Fault,
    Placed,
    a,
    called,
    collisions,
    doubles,
    fault,
    form,
    parts,
    printable,
    valid,
    versions,
)
from inlimine.ledger.items import REMAINDER, Coverage, Disclosure, Item, Label, Trait, Version
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.people import Counsel, Count, Event, Witness
from inlimine.ledger.terms import EdgeKind, Effect
from inlimine.ledger.trial import Opinion, Receipt, Strike, Theory
from inlimine.ledger.watches import NoWatch, Watch

__all__ = ["REFERENCES", "Fault", "faults", "named_by"]

_PARTY = ("party",)
_WITNESS = ("witness",)
_ITEM = ("item", "remainder")
_SUBJECT = (*_ITEM, "witness")
_RULING = ("act", "directive")
_REQUEST = ("motion", "request")
_EPISODE = ("episode",)
_LEAF = ("support", "stipulation", "judicial-notice")
_NODE = ("allegation", *_LEAF)
_ANYTHING = ()

# Each field that holds handles: how it reads in a message (`R1 binds "E14"`), and the kinds that it may name.
REFERENCES: dict[type[Strict], dict[str, tuple[str, tuple[str, ...]]]] = {
    Anchor: {"document": ("quotes", ("document",))},
    Counsel: {"party": ("appears for", _PARTY)},
    Witness: {"called_by": ("is called by", _PARTY)},
    Count: {
        "defendant": ("charges", _PARTY),
        "severed_into": ("is severed into", ("episode", "related-case")),
    },
    Event: {
        "by": ("is by", (*_PARTY, *_WITNESS)),
        "item": ("is about", _SUBJECT),
        "of": ("concerns", _RULING),
    },
    Item: {
        "part_of": ("is part of", ("item",)),
        "same_fact_as": ("goes to the same fact as", _ITEM),
        "derived_from": ("is made from", _ITEM),
        "sponsors": ("comes in through", _WITNESS),
    },
    Label: {"item": ("is of", _ITEM)},
    Version: {"item": ("is of", _ITEM)},
    Coverage: {"scope": ("speaks of", (*_SUBJECT, *_RULING)), "item": ("speaks of", _ITEM)},
    Trait: {"item": ("describes", _ITEM), "party": ("names", (*_PARTY, *_WITNESS))},
    Disclosure: {
        "item": ("hands over", _ITEM),
        "by": ("is made by", _PARTY),
        "to": ("is made to", _PARTY),
        "version": ("hands over", ("version",)),
    },
    Motion: {"by": ("is made by", _PARTY)},
    Request: {"subject": ("asks about", _SUBJECT), "against": ("asks to bind", _PARTY)},
    Act: {
        "by": ("is by", _PARTY),
        "hearing": ("was done at", ("hearing",)),
        "closes_for": ("closes the case for", (*_PARTY, "count")),
    },
    Disposed: {"request": ("disposes of", _REQUEST)},
    Directive: {
        "subject": ("speaks of", _SUBJECT),
        "binds": ("binds", _PARTY),
        "paraphrase_binds": ("is paraphrased as binding", _PARTY),
        "witnesses": ("is limited to", _WITNESS),
        "against": ("is limited to use against", _PARTY),
        "counts": ("is limited to", ("count",)),
        "episodes": ("is limited to", _EPISODE),
        "request": ("rules on", _REQUEST),
    },
    Edge: {"target": ("changes", (*_RULING, *_REQUEST))},
    Completeness: {"of": ("counts the rulings of", ("hearing", "act")), "may_touch": ("may touch", _SUBJECT)},
    Fact: {
        "of": ("settles a condition of", _RULING),
        "act": ("was found in", ("act",)),
        "episode": ("was settled at", _EPISODE),
    },
    Receipt: {
        "item": ("receives", _ITEM),
        "against": ("receives against", _PARTY),
        "witness": ("receives through", _WITNESS),
        "episode": ("was made at", _EPISODE),
    },
    Strike: {"item": ("strikes", _ITEM), "episode": ("was made at", _EPISODE)},
    Theory: {"side": ("is argued by", _PARTY), "about": ("is about", _ANYTHING)},
    Opinion: {"about": ("is about", _ANYTHING)},
    NoWatch: {"ruling": ("is about", _RULING)},
    Watch: {"ruling": ("watches for", _RULING), "item": ("looks for", _ITEM)},
    Chart: {
        "by": ("is made by", _PARTY),
        "count": ("is of", ("count",)),
        "against": ("is against", _PARTY),
    },
    Element: {"chart": ("is of", ("chart",)), "needs": ("needs", _NODE)},
    Allegation: {"needs": ("needs", _NODE)},
    Support: {
        "item": ("links", _SUBJECT),
        "by": ("is offered by", _PARTY),
        "against": ("is linked against", _PARTY),
        "count": ("is linked on", ("count",)),
        "sponsors": ("comes in through", _WITNESS),
    },
    Stipulation: {"rests_on": ("rests on", (*_RULING, *_REQUEST))},
    Notice: {"rests_on": ("rests on", (*_RULING, *_REQUEST))},
    Gate: {"guards": ("guards", _NODE), "needs": ("needs", _NODE)},
    Defeater: {"defeats": ("defeats", _NODE), "through": ("works through", _NODE)},
}

_EFFECTS = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "asks for leave before",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules objections to",
    Effect.REQUIRE: "sets a requirement for",
    Effect.DEFER: "defers",
    Effect.NONE: "speaks of",
}
_IN_WORDS = {
    "item": ("item", "topic"),
    "remainder": (),
    "related-case": ("related case",),
    "judicial-notice": ("judicial notice",),
}
_LETTERED = ("directives", "requests")
_SUGGESTED = 100


def faults(ledger: Ledger, *, undone_may_be_named: bool = False) -> tuple[Fault, ...]:
    """Everything wrong inside a ledger, in the order of its entries; nothing: its references hold.

    `undone_may_be_named`: what names something that was undone since is no fault, as where whoever undid it does
    not see the room that names it.
    """
    placed = list(enumerate(ledger.entries))
    named = versions(placed)
    every = [entry for same in named for entry in valid(same)]
    current = [entry for entry in every if not entry[1].undone]
    walked = [(entry, part) for entry in current for part in _walk(called(entry[1]), entry[1])]
    found = [
        *(one for entry in placed for one in form(entry)),
        *(one for same in named for one in doubles(same)),
        *collisions(current),
        *_unknown(walked, _Known(every if undone_may_be_named else current)),
        *(fault(entry, words) for entry, (owner, part) in walked for words in empty(owner, part)),
        *circles(current, placed),
        *contradictions(current),
    ]
    return tuple(sorted(found, key=lambda one: one.entry_index or 0))


def named_by(entry: AnyEntry) -> Iterator[str]:
    """Every handle that an entry names, in whatever part of it."""
    for _, part in _walk(entry.handle, entry):
        for field in REFERENCES.get(type(part), {}):
            yield from filter(None, _handles(part, field))


def _walk(owner: str, thing: Strict) -> Iterator[tuple[str, Strict]]:
    """A thing and everything inside it, each with the handle by which messages name it."""
    yield owner, thing
    for field in fields(thing):
        value = getattr(thing, field.name)
        inner = [one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Strict)]
        names = parts(thing)[1] if isinstance(thing, Act | Motion) and field.name in _LETTERED else ()
        for name, part in zip(names or repeat(owner), inner, strict=False):
            yield from _walk(name, part)


class _Known:
    """The handles of a ledger: what kind of thing each names, and which names people use for it."""

    def __init__(self, current: list[Placed]) -> None:
        self.kinds: dict[str, set[str]] = defaultdict(set)
        self._entries = [entry for _, entry in current]
        requests = {entry.handle: len(entry.requests) for entry in self._entries if isinstance(entry, Motion)}
        for entry in self._entries:
            part, names = parts(entry)
            self._add(entry.kind, (entry.handle,) if entry.handle else ())
            self._add(part, names)
            self._add("directive", _compiled(entry, requests))
            if isinstance(entry, Item) and entry.part_of:
                self._add("remainder", (entry.part_of + REMAINDER,))

    def _add(self, kind: str, handles: tuple[str, ...]) -> None:
        for handle in handles:
            self.kinds[handle].add(kind)

    def of(self, kinds: tuple[str, ...]) -> list[str]:
        """The handles of these kinds."""
        return [handle for handle, named in self.kinds.items() if not kinds or named & set(kinds)]

    @cached_property
    def names(self) -> dict[str, str]:
        """Labels, titles and names, in small letters, with the handle of what bears them."""
        found: dict[str, str] = {}
        for entry in self._entries:
            for text in filter(None, (getattr(entry, key, "") for key in ("title", "name"))):
                found.setdefault(_folded(text), entry.handle)
        for entry in self._entries:
            if isinstance(entry, Label):
                found[_folded(entry.label)] = entry.item
        return found


def _compiled(entry: AnyEntry, requests: dict[str, int]) -> tuple[str, ...]:
    """The directives of an act that says only what became of each request; a motion by name stands for all."""
    if not isinstance(entry, Act) or entry.directives or not entry.handle:
        return ()
    return lettered(entry.handle, sum(requests.get(disposed.request, 1) for disposed in entry.disposes))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


# --- references that lead nowhere ---


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    """One handle that a part of an entry names: `said` is how the message begins (`R1 bars`)."""

    placed: Placed
    said: str
    handle: str
    kinds: tuple[str, ...]


def _unknown(walked: list[tuple[Placed, tuple[str, Strict]]], known: _Known) -> Iterator[Fault]:
    references = (one for placed, (owner, part) in walked for one in _references(placed, owner, part))
    dangling = (one for one in references if not _holds(one, known))
    for place, one in enumerate(dangling):
        remedy = _remedy(one, known) if place < _SUGGESTED else "add it to the ledger"
        yield fault(one.placed, (_message(one, known), remedy))


def _references(placed: Placed, owner: str, thing: Strict) -> Iterator[_Reference]:
    for field, (verb, kinds) in REFERENCES.get(type(thing), {}).items():
        for handle in _handles(thing, field):
            said = f"{owner} {_verb(thing, field, verb)}"
            yield _Reference(placed=placed, said=said, handle=handle, kinds=kinds)


def _handles(thing: Strict, field: str) -> tuple[str, ...]:
    """What a field names; an empty text says nothing, unless the field must say something."""
    value = getattr(thing, field)
    if isinstance(value, str):
        kind: Any = type(thing)
        return (value,) if value or field in _demanded(kind) else ()
    return tuple(value or ())


@cache
def _demanded(kind: Any) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind) if field.default is MISSING)


def _verb(thing: Strict, field: str, verb: str) -> str:
    match thing:
        case Directive(effect=effect) if field == "subject":
            return _EFFECTS[effect]
        case Edge(edge=EdgeKind.LIFTS_STAY):
            return "lifts the stay of"
        case Edge(edge=edge):
            return edge.value
        case _:
            return verb


def _holds(one: _Reference, known: _Known) -> bool:
    named = known.kinds.get(one.handle, set())
    return bool(named) and (not one.kinds or not named.isdisjoint(one.kinds))


def _message(one: _Reference, known: _Known) -> str:
    words = [word for kind in one.kinds for word in _IN_WORDS.get(kind, (kind,))]
    wanted = " or ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
    said = f'{one.said} "{printable(one.handle)}"'
    if one.handle in known.kinds:
        return f"{said}, and that is {a(min(known.kinds[one.handle]))}, not {a(wanted)}"
    return f"{said}, and {f'no {wanted}' if wanted else 'nothing'} of that handle is in the ledger"


def _remedy(one: _Reference, known: _Known) -> str:
    allowed = known.of(one.kinds)
    bearer = known.names.get(_folded(one.handle), "")
    if bearer in allowed:
        return f'write "{bearer}", which bears that label or name'
    whole = one.handle.removesuffix(REMAINDER)
    if whole != one.handle and whole in allowed:
        return (
            f"name {whole} itself"
            if one.handle in known.kinds
            else f'add the parts of {whole}, or write "{whole}"'
        )
    plain = {handle.casefold(): handle for handle in allowed}
    if near := get_close_matches(one.handle[:60].casefold(), plain, n=1):
        return f'did you mean "{plain[near[0]]}"?'
    return f"add it, or name one that is there ({', '.join(allowed[:8])})" if allowed else "add it to the ledger"
