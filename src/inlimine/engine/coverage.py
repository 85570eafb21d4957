"""Whether one subject takes in another: parts, statements of coverage, same fact (SEMANTICS 2.4, subject)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from inlimine.engine.view import View
from inlimine.ledger.items import REMAINDER, Coverage, Trait
from inlimine.ledger.terms import Reach, Source
from inlimine.ledger.truth import Truth

Said = TypeVar("Said", Coverage, Trait)


class Covering:
    """Coverage between handles of one view, each pair computed once.

    `covers(scope, item)`: yes where the item is the scope, a part of it, or placed in it by the court or by
    agreement; open where that is only a guess, or where the item was made from it; else no. The whole is not
    covered by what covers a part. `guesses=False` leaves users' and computed guesses out: a guess may restrict
    but never permits.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._known: dict[tuple[str, str, Reach | None, bool], Truth] = {}
        self._upward: dict[str, frozenset[str]] = {}
        self._said: dict[str, dict[str, Truth | None]] = {}

    def covers(self, scope: str, item: str, reach: Reach | None = None, *, guesses: bool = True) -> Truth:
        """Whether `scope` takes in `item`; `reach` is what the order says of testimony to the same fact."""
        # Most pairs have nothing to do with each other, and need no search.
        if scope not in self.upward(item):
            return Truth.NO
        key = scope, item, reach, guesses
        if key not in self._known:
            self._known[key] = self._fresh(scope, item, reach, guesses)
        return self._known[key]

    def _fresh(self, scope: str, item: str, reach: Reach | None, guesses: bool) -> Truth:
        for level in (Truth.YES, Truth.OPEN):
            if self._reaches(scope, item, reach, guesses, _AT_LEAST[level]):
                return level
        return Truth.NO

    def _reaches(
        self, scope: str, item: str, reach: Reach | None, guesses: bool, enough: frozenset[Truth]
    ) -> bool:
        """Whether a way of links that are each sure enough leads from the item up to the scope."""
        ways, seen = [item], {item}
        while ways:
            here = ways.pop()
            if here == scope:
                return True
            decided = self.decided(scope, here)
            if decided is not None:
                if decided in enough:
                    return True
                continue
            # A guess leaves the very pair open, also one that denies; from a denied one nothing leads on.
            if guesses and Truth.OPEN in enough and scope in self._unsettled(here):
                return True
            uppers = {up for up, link in self.above(here, reach, guesses=guesses) if link in enough} - seen
            seen |= uppers
            ways += sorted(uppers)
        return False

    def said(self, scope: str, item: str) -> Truth | None:
        """What the court or an agreement says of this very pair; None where neither speaks."""
        return self._stated(item).get(scope)

    def decided(self, scope: str, item: str) -> Truth | None:
        """What the court or an agreement says of this pair, or else of the whole; None where neither speaks."""
        if scope not in self.upward(item):
            return None
        found = (self._stated(handle).get(scope) for handle in self._view.wholes(item))
        return next((truth for truth in found if truth is not None), None)

    def upward(self, item: str) -> frozenset[str]:
        """The item and all that stands over it by any link, sure or not, affirmed or denied."""
        if item not in self._upward:
            ways, seen = [item], {item}
            while ways:
                uppers = self._linked(ways.pop()) - seen
                seen |= uppers
                ways += uppers
            self._upward[item] = frozenset(seen)
        return self._upward[item]

    def _linked(self, item: str) -> set[str]:
        """What stands directly over an item by any link."""
        links = set(self._stated(item))
        if item.endswith(REMAINDER):
            return links | {item.removesuffix(REMAINDER)}
        entry = self._view.items.get(item)
        if entry is None:
            return links
        return links.union((entry.part_of,) if entry.part_of else (), entry.derived_from, entry.same_fact_as)

    def above(self, item: str, reach: Reach | None = None, *, guesses: bool = True) -> list[tuple[str, Truth]]:
        """What stands directly over an item, and how surely."""
        links = [(scope, truth) for scope, truth in self._stated(item).items() if truth is not None]
        links += [(scope, Truth.OPEN) for scope in self._guessed(item)] if guesses else []
        if item.endswith(REMAINDER):
            return [*links, (item.removesuffix(REMAINDER), Truth.YES)]
        entry = self._view.items.get(item)
        if entry is None:
            return links
        if entry.part_of:
            links.append((entry.part_of, Truth.YES))
        if guesses:
            links += [(origin, Truth.OPEN) for origin in entry.derived_from]
            links += [(other, _TESTIMONY[reach]) for other in entry.same_fact_as]
        elif reach is Reach.TESTIMONY_TOO:
            links += [(other, Truth.YES) for other in entry.same_fact_as]
        return links

    def _guessed(self, item: str) -> list[str]:
        """The scopes in which the item perhaps stands by a guess alone; a guess that it does not leads nowhere."""
        unsettled = self._unsettled(item)
        perhaps = (c.scope for c in self._view.coverages.get(item, ()) if c.covers is not Truth.NO)
        return list(dict.fromkeys(scope for scope in perhaps if scope in unsettled))

    def _unsettled(self, item: str) -> frozenset[str]:
        """The scopes of which somebody guessed whether they take in the item, and nothing is settled."""
        return frozenset(scope for scope, truth in self._stated(item).items() if truth is None)

    def _stated(self, item: str) -> dict[str, Truth | None]:
        """Every scope in which a statement places the item, and what is settled of it (None: only guessed)."""
        if item not in self._said:
            by_scope: dict[str, list[Coverage]] = defaultdict(list)
            for statement in self._view.coverages.get(item, ()):
                by_scope[statement.scope].append(statement)
            self._said[item] = {scope: settled(stated, _covers) for scope, stated in by_scope.items()}
        return self._said[item]


_AT_LEAST = {Truth.YES: frozenset({Truth.YES}), Truth.OPEN: frozenset({Truth.YES, Truth.OPEN})}
# How surely an order on a paper or a tape takes in what a witness says of the same fact: as its words have it.
_TESTIMONY = {None: Truth.OPEN, Reach.TESTIMONY_TOO: Truth.YES, Reach.DOCUMENT_ONLY: Truth.NO}


def settled(stated: Sequence[Said], value: Callable[[Said], Truth]) -> Truth | None:
    """What the court said last, else what was agreed last; contrary words of one moment leave it open.

    None where neither has spoken: a user's or a computed guess settles nothing.
    """
    for source in (Source.COURT, Source.AGREED):
        said = [entry for entry in stated if entry.source is source]
        if said:
            latest = max(_when(entry) for entry in said)
            values = {value(entry) for entry in said if _when(entry) == latest}
            return values.pop() if len(values) == 1 else Truth.OPEN
    return None


def _covers(entry: Coverage) -> Truth:
    return entry.covers


def _when(entry: Coverage | Trait) -> tuple[bool, tuple[object, ...]]:
    return (True, entry.eff.key) if entry.eff else (False, ())
