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
    state = {norm.handle: norm for norm in norms}
    for act in _ordered(list(acts)):
        for edge in act.edges:
            if not _counts(act, edge, state):
                continue
            for handle in _targets(edge.target, state):
                state[handle] = _after(state[handle], edge, act)
            if edge.edge in _UNDOES:
                _release(edge, act, state)
    return tuple(state.values())


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
    done: dict[str, Act] = {}
    while len(done) < len(known):
        left = [handle for handle in known if handle not in done]
        # Acts that speak of each other in a circle are taken by name; nothing better is known.
        free = [handle for handle in left if after[handle] <= done.keys()] or left[:1]
        done |= {handle: known[handle] for handle in free}
    return list(done.values())


def _parts(act: Act) -> tuple[str, ...]:
    return lettered(act.handle, max(len(act.directives), 1))


def _when(act: Act) -> tuple[bool, tuple[object, ...]]:
    return (True, act.eff.key) if act.eff else (False, ())


def _lifts(act: Act) -> bool:
    return any(edge.edge is EdgeKind.LIFTS_STAY for edge in act.edges)


def _counts(act: Act, edge: Edge, state: dict[str, Norm]) -> bool:
    """Whether an edge has effect: not from a dead act; a party may withdraw only what a party did."""
    if any(norm.act is act and norm.state is InForce.DEAD for norm in state.values()):
        return False
    if not act.by:
        return True
    return edge.edge is EdgeKind.WITHDRAWS and all(state[t].act.by for t in _targets(edge.target, state))


def _targets(target: str, state: dict[str, Norm]) -> list[str]:
    return [handle for handle, norm in state.items() if target in (handle, norm.act.handle)]


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


def _release(edge: Edge, act: Act, state: dict[str, Norm]) -> None:
    """What the undone act had displaced: back in force only where the court says so; its stays are gone."""
    undone = {edge.target} | {norm.act.handle for handle, norm in state.items() if handle == edge.target}
    for handle, norm in state.items():
        if norm.by not in undone:
            continue
        if norm.state is InForce.STAYED:
            state[handle] = with_state(norm, InForce.IN, act.handle)
        elif norm.state in _DISPLACED and norm.act.handle not in undone:
            revived = InForce.IN if edge.revives else InForce.REVIVAL_UNCLEAR
            state[handle] = with_state(norm, revived, act.handle)
