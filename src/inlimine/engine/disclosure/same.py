"""Which items may be one thing under two numbers, and why; only people can say whether they are.

The founding case was dismissed because ammunition had been filed under another number. A mark that many items
share (one event number for a whole search) says nothing about two of them and is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from inlimine.engine.case_state import CaseState
from inlimine.engine.disclosure.numbers import Bates, bates, description, numbers
from inlimine.engine.disclosure.papers import Papers
from inlimine.engine.view import View
from inlimine.ledger.items import Item
from inlimine.ledger.terms import Medium
from inlimine.ledger.truth import Truth

_MANY = 8  # items; what more of them share tells nothing of two
_LEAST_WORDS = 2  # words; a shorter description fits too much
_TIED = "both are tied to "
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MayBe:
    """Another item that may be the same thing, with each reason in words."""

    item: str
    why: tuple[str, ...]


def may_be_same(state: CaseState) -> dict[str, tuple[MayBe, ...]]:
    """By item, the others that may be the same thing."""
    items = state.view.items.values()
    things = [item for item in items if item.medium not in (Medium.TOPIC, Medium.ARGUMENT)]
    reasons: dict[Pair, list[str]] = defaultdict(list)
    for pair, why in (*_by_marks(things, Papers(state.view)), *_by_bates(things, state.view)):
        if why not in reasons[pair]:
            reasons[pair].append(why)
    found: dict[str, list[MayBe]] = defaultdict(list)
    for pair in sorted(pair for pair in reasons if not _known_apart(pair, state)):
        for mine, yours in (pair, pair[::-1]):
            found[mine].append(MayBe(item=yours, why=tuple(sorted(reasons[pair]))))
    return {item: tuple(others) for item, others in found.items()}


def _by_marks(things: list[Item], papers: Papers) -> Iterator[tuple[Pair, str]]:
    """Pairs that share a hash, a label, a number, a provenance or a description."""
    bearers: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for item in things:
        for mark in _marks(item, papers):
            bearers[mark][item.handle] = None
    for (kind, what), items in bearers.items():
        if 2 <= len(items) <= _MANY:
            yield from ((pair, f"{kind}{what}") for pair in _pairs(items))
    for number, longer in _within(bearers).items():
        items = bearers.get((_TIED, number), {})
        if len(items.keys() | longer) <= _MANY:
            pairs = (sorted((mine, yours)) for mine in items for yours in longer if mine != yours)
            yield from (((one, other), f"{_TIED}{number}") for one, other in pairs)


def _within(bearers: dict[tuple[str, str], dict[str, None]]) -> dict[str, set[str]]:
    """By number, the items that bear a longer one in which it stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for (kind, number), items in bearers.items():
        for head in _heads(number) if kind == _TIED else ():
            found[head] |= items.keys()
    return found


def _marks(item: Item, papers: Papers) -> Iterator[tuple[str, str]]:
    labels = [label.label for label in papers.view.labels.get(item.handle, ())]
    versions = papers.versions(item.handle)
    yield from (("the same sha256: ", one.sha256.casefold()) for one in versions if one.sha256)
    yield from (("both bear ", f'"{_folded(label)}"') for label in labels if not numbers(label))
    for number in sorted({number for text in (*labels, *_words(item, papers)) for number in numbers(text)}):
        yield _TIED, number
    if item.provenance.strip():
        yield "the same provenance: ", f'"{_folded(item.provenance)}"'
    words = description(item.title)
    if len(words) >= _LEAST_WORDS:
        yield "described in the same words: ", f'"{" ".join(sorted(words))}"'


def _words(item: Item, papers: Papers) -> tuple[str, ...]:
    """What is written of an item, beside its labels."""
    return (item.title, item.provenance, item.note, *(one.file for one in papers.versions(item.handle)))


def of_many(state: CaseState) -> dict[str, tuple[str, ...]]:
    """By item, in sentences: the numbers that its words name and that too many others bear to list each."""
    papers, borne = Papers(state.view), defaultdict[str, set[str]](set)
    things = [item for item in state.view.items.values() if item.medium not in (Medium.TOPIC, Medium.ARGUMENT)]
    for item in things:
        for label in state.view.labels.get(item.handle, ()):
            for number in numbers(label.label):
                for part in (number, *_heads(number)):
                    borne[part].add(item.handle)
    return {
        item.handle: tuple(
            f"its words name {number}, which {len(borne[number])} other items bear"
            for number in sorted({number for text in _words(item, papers) for number in numbers(text)})
            if len(borne.get(number, ())) >= _MANY and item.handle not in borne[number]
        )
        for item in things
    }


def _heads(number: str) -> list[str]:
    """The numbers within which a number stands: of 21-001234-15 it is 21-001234."""
    heads = [number[:place] for place, sign in enumerate(number) if sign in "-/"]
    return [head for head in heads if head in numbers(head)]


def _by_bates(things: list[Item], view: View) -> Iterator[tuple[Pair, str]]:
    """Pairs whose Bates ranges overlap."""
    ranges: dict[str, list[tuple[Bates, str, str]]] = defaultdict(list)
    for item in things:
        for label in (one.label for one in view.labels.get(item.handle, ())):
            if found := bates(label):
                ranges[found.prefix].append((found, label, item.handle))
    for borne in ranges.values():
        borne.sort(key=lambda one: (one[0].first, one[0].last, one[2]))
        for place, one in enumerate(borne):
            for other in borne[place + 1 : place + 1 + _MANY]:
                if other[0].first <= one[0].last and one[2] != other[2] and one[1] != other[1]:
                    pair = min(one[2], other[2]), max(one[2], other[2])
                    yield pair, f'Bates numbers overlap: "{one[1]}" and "{other[1]}"'


def _pairs(items: Iterable[str]) -> Iterator[Pair]:
    yield from combinations(sorted(items), 2)


def _known_apart(pair: Pair, state: CaseState) -> bool:
    """Whether the ledger already says how the two stand: part, copy, same fact, or not the same thing."""
    one, other = pair
    view = state.view
    if set(view.wholes(one)) & set(view.wholes(other)):
        return True
    for mine, yours in (pair, (other, one)):
        item = view.items[mine]
        if yours in (*item.derived_from, *item.same_fact_as):
            return True
        if state.setting.covering.said(mine, yours) is Truth.NO:
            return True
    return False


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
