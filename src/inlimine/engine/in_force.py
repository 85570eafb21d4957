"""Which directives are in force: edges between acts, processed by day; nothing revives by itself (2.7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from inlimine.engine.norms import InForce, Norm, with_state
from inlimine.ledger.acts import Act, Edge, lettered
from inlimine.ledger.terms import EdgeKind

_UNDOES = frozenset({EdgeKind.VACATES, EdgeKind.REVERSES, EdgeKind.WITHDRAWS})
_DISPLACED = frozenset({InForce.SUPERSEDED, InForce.MODIFIED, InForce.DEAD})


def in_force(norms: Iterable[Norm], acts: Iterable[Act]) -> tuple[Norm, ...]:
    """The norms after every edge of the visible acts, in the order of the acts' days.

    Acts of one moment are taken after the acts that they speak of, so that no spelling decides.
    """
    state = _State(norms)
    for act in _ordered(list(acts)):
        for edge in act.edges:
            if not _counts(act, edge, state):
                continue
            for handle in state.targets(edge.target):
                state.put(handle, _after(state.norms[handle], edge, act))
            if edge.edge in _UNDOES:
                _release(edge, act, state)
    return tuple(state.norms.values())


class _State:
    """The norms by handle as the edges change them, found also by their act and by what brought them so far."""

    def __init__(self, norms: Iterable[Norm]) -> None:
        self.norms = {norm.handle: norm for norm in norms}
        self._places = {handle: place for place, handle in enumerate(self.norms)}
        self._of_act: dict[str, list[str]] = defaultdict(list)
        self._by: dict[str, set[str]] = defaultdict(set)
        for handle, norm in self.norms.items():
            self._of_act[norm.act.handle].append(handle)

    def put(self, handle: str, norm: Norm) -> None:
        """The norm in its new state."""
        self._by[self.norms[handle].by].discard(handle)
        self.norms[handle] = norm
        self._by[norm.by].add(handle)

    def targets(self, target: str) -> list[str]:
        """The norms that an edge speaks of: one by its own handle, or all of an act."""
        own = {target} & self.norms.keys()
        return self._in_order(own.union(self._of_act.get(target, ())))

    def brought_by(self, acts: Iterable[str]) -> list[str]:
        """The norms that one of these acts brought into their state."""
        return self._in_order(handle for act in acts for handle in self._by.get(act, ()))

    def of_act(self, act: Act) -> list[Norm]:
        """The norms of an act."""
        return [self.norms[handle] for handle in self._of_act.get(act.handle, ())]

    def _in_order(self, handles: Iterable[str]) -> list[str]:
        return sorted(handles, key=self._places.__getitem__)


def _ordered(acts: list[Act]) -> list[Act]:
    """The acts by moment; within one moment an act comes after the acts of that moment that it speaks of."""
    moments: dict[tuple[bool, tuple[object, ...]], list[Act]] = defaultdict(list)
    for act in acts:
        moments[_when(act)].append(act)
    return [act for moment in sorted(moments) for act in _within(moments[moment])]


def _within(acts: list[Act]) -> list[Act]:
    named = {norm: act.handle for act in acts for norm in (act.handle, *_parts(act))}
    after = {act.handle: {named[e.target] for e in act.edges if e.target in named} - {act.handle} for act in acts}
    known = {act.handle: act for act in sorted(acts, key=lambda act: (_lifts(act), act.handle))}
    places = {handle: place for place, handle in enumerate(known)}
    speaking_of: dict[str, list[str]] = defaultdict(list)
    for handle in known:
        for other in after[handle]:
            speaking_of[other].append(handle)
    done: dict[str, Act] = {}
    by_name, free = iter(known), [handle for handle in known if not after[handle]]
    while len(done) < len(known):
        # Acts that speak of each other in a circle are taken by name; nothing better is known.
        free = free or [next(handle for handle in by_name if handle not in done)]
        done |= {handle: known[handle] for handle in free}
        freed = set()
        for handle in free:
            for other in speaking_of[handle]:
                after[other].discard(handle)
                freed |= set() if after[other] or other in done else {other}
        free = sorted(freed, key=places.__getitem__)
    return list(done.values())


def _parts(act: Act) -> tuple[str, ...]:
    return lettered(act.handle, max(len(act.directives), 1))


def _when(act: Act) -> tuple[bool, tuple[object, ...]]:
    return (True, act.eff.key) if act.eff else (False, ())


def _lifts(act: Act) -> bool:
    return any(edge.edge is EdgeKind.LIFTS_STAY for edge in act.edges)


def _counts(act: Act, edge: Edge, state: _State) -> bool:
    """Whether an edge has effect: not from a dead act; a party may withdraw only what a party did."""
    if any(norm.act is act and norm.state is InForce.DEAD for norm in state.of_act(act)):
        return False
    if not act.by:
        return True
    targets = state.targets(edge.target)
    return edge.edge is EdgeKind.WITHDRAWS and all(state.norms[handle].act.by for handle in targets)


def _after(norm: Norm, edge: Edge, act: Act) -> Norm:
    """One norm after one edge."""
    if edge.edge in _UNDOES:
        return with_state(norm, InForce.DEAD, act.handle)
    match edge.edge:
        case EdgeKind.SUPERSEDES:
            return with_state(norm, InForce.SUPERSEDED, act.handle)
        case EdgeKind.MODIFIES:
            return with_state(norm, InForce.MODIFIED, act.handle)
        case EdgeKind.CLARIFIES if act.directives:
            return with_state(norm, InForce.MODIFIED, act.handle)
        case EdgeKind.STAYS if norm.state is InForce.IN:
            return with_state(norm, InForce.STAYED, act.handle)
        case EdgeKind.LIFTS_STAY if norm.state is InForce.STAYED:
            return with_state(norm, InForce.IN, "")
        case EdgeKind.MEMORIALISES:
            return replace(norm, written_in=(*norm.written_in, act.handle))
        case EdgeKind.READOPTS:
            return replace(with_state(norm, InForce.IN, act.handle), readopted=(*norm.readopted, act))
        case _:
            return norm


def _release(edge: Edge, act: Act, state: _State) -> None:
    """What the undone act had displaced: back in force only where the court says so; its stays are gone."""
    target = state.norms.get(edge.target)
    undone = {edge.target} | ({target.act.handle} if target else set())
    for handle in state.brought_by(undone):
        norm = state.norms[handle]
        if norm.state is InForce.STAYED:
            state.put(handle, with_state(norm, InForce.IN, act.handle))
        elif norm.state in _DISPLACED and norm.act.handle not in undone:
            revived = InForce.IN if edge.revives else InForce.REVIVAL_UNCLEAR
            state.put(handle, with_state(norm, revived, act.handle))
