"""Make a case smaller while something about it stays so: fewer entries, emptier fields, a plainer question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any

from inlimine.ledger.items import REMAINDER, Item
from inlimine.ledger.moments import Moment
from tests.oracle.random_ledgers import Drawing, sound

Holds = Callable[[Drawing], bool]


def shrunk(drawing: Drawing, holds: Holds) -> Drawing:
    """The smallest sound case found of which `holds` is still true; each step takes the first that fits."""
    while True:
        smaller = next((one for one in _smaller(drawing) if _sound(one) and _safely(holds, one)), None)
        if smaller is None:
            return drawing
        drawing = smaller


def _sound(drawing: Drawing) -> bool:
    """Whether the ledger holds together and has the people whom the question names."""
    asked = drawing.question
    there = {"", *(entry.handle for entry in drawing.ledger.entries)}
    there |= {entry.part_of + REMAINDER for entry in drawing.ledger.entries if isinstance(entry, Item)}
    named = {asked.item, asked.by, asked.witness, asked.against, asked.episode, asked.count}
    return named <= there and sound(drawing.ledger)


def _safely(holds: Holds, drawing: Drawing) -> bool:
    try:
        return holds(drawing)
    except LookupError:  # the question now names what is not there
        return False


def _smaller(drawing: Drawing) -> Iterator[Drawing]:
    entries = drawing.ledger.entries
    for half in (entries[: len(entries) // 2], entries[len(entries) // 2 :]):
        yield replace(drawing, ledger=replace(drawing.ledger, entries=half))
    yield from (replace(drawing, ledger=one) for one in _emptier(drawing.ledger))
    yield from (replace(drawing, question=one) for one in _emptier(drawing.question))
    if drawing.as_known:
        yield replace(drawing, as_known=None)
    yield from (replace(drawing, as_of=one) for one in _emptier(drawing.as_of))


def _emptier(thing: Any) -> Iterator[Any]:
    """The thing with one field at its default, one member left out, or one inner thing emptier."""
    for one in fields(thing):
        value = getattr(thing, one.name)
        if not one.init or one.name == "kind":
            continue
        for other in (*_default(one, value), *_within(value)):
            yield replace(thing, **{one.name: other})


def _default(one: Field[Any], value: Any) -> Iterator[Any]:
    if one.default is not MISSING and one.default != value:
        yield one.default


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for place, member in enumerate(value):
            yield (*value[:place], *value[place + 1 :])
            yield from ((*value[:place], other, *value[place + 1 :]) for other in _within(member))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _inner(value)
        yield from _emptier(value)


def _inner(value: Any) -> Iterator[Any]:
    """A condition's members stand for the whole of it; a moment is only emptied of its time and order."""
    if isinstance(value, Moment):
        return
    for name in ("all", "any"):
        yield from getattr(value, name, ())
    if hasattr(value, "negated"):
        yield value.negated
