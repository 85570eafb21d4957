"""Which directives are in force: edges between acts, processed by day; nothing revives by itself (2.7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inlimine.engine.norms import InForce, Norm, with_state
from inlimine.ledger.acts import Act, Edge
from inlimine.ledger.terms import EdgeKind

_DISPLACES = frozenset({EdgeKind.SUPERSEDES, EdgeKind.MODIFIES})
_UNDOES = frozenset({EdgeKind.VACATES, EdgeKind.REVERSES, EdgeKind.WITHDRAWS})


def in_force(norms: Iterable[Norm], acts: Iterable[Act]) -> tuple[Norm, ...]:
    """The norms after every edge of the visible acts, in the order of the acts' days."""
    state = {norm.handle: norm for norm in norms}
    for act in sorted(acts, key=_order):
        for edge in act.edges:
            for handle in _targets(edge.target, state):
                state[handle] = _after(state[handle], edge, act)
            if edge.edge in _UNDOES:
                _release(edge, act, state)
    return tuple(state.values())


def _order(act: Act) -> tuple[bool, object, str]:
    return (True, act.eff.key, act.handle) if act.eff else (False, (), act.handle)


def _targets(target: str, state: dict[str, Norm]) -> list[str]:
    return [handle for handle, norm in state.items() if target in (handle, norm.act.handle)]


def _after(norm: Norm, edge: Edge, act: Act) -> Norm:
    """One norm after one edge."""
    if edge.edge in _DISPLACES:
        return with_state(norm, InForce.SUPERSEDED, act.handle)
    if edge.edge in _UNDOES:
        return with_state(norm, InForce.DEAD, act.handle)
    match edge.edge:
        case EdgeKind.STAYS if norm.state is InForce.IN:
            return with_state(norm, InForce.STAYED, act.handle)
        case EdgeKind.LIFTS_STAY if norm.state is InForce.STAYED:
            return with_state(norm, InForce.IN, "")
        case EdgeKind.CLARIFIES if act.directives:
            return with_state(norm, InForce.SUPERSEDED, act.handle)
        case EdgeKind.MEMORIALISES:
            return replace(norm, written_in=(*norm.written_in, act.handle))
        case EdgeKind.READOPTS:
            return replace(with_state(norm, InForce.IN, act.handle), readopted=True)
        case _:
            return norm


def _release(edge: Edge, act: Act, state: dict[str, Norm]) -> None:
    """What the undone act had displaced: back in force only where the court says so."""
    undone = {edge.target} | {norm.act.handle for handle, norm in state.items() if handle == edge.target}
    for handle, norm in state.items():
        if norm.state is InForce.SUPERSEDED and norm.by in undone:
            revived = InForce.IN if edge.revives else InForce.REVIVAL_UNCLEAR
            state[handle] = with_state(norm, revived, act.handle)
