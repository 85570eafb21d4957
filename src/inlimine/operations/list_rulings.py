"""List the rulings of a case: each directive with its limits, what was asked, whether it is still in force."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm, requests
from inlimine.engine.silence import lacking, told
from inlimine.engine.sources import reported, words_of
from inlimine.exports.limits import limits_told
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Disposed
from inlimine.ledger.handles import natural
from inlimine.notation.write_acts import edge_line, limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """One directive as listed, or an act that made none (`norm.bare`).

    `disposed` in words (`M1 of Defence: granted`); `limits` and `edges` as the notation says them, `told`: the
    limits with their codes in words; `words`: those of the ruling; `reported`: known only from a report.
    """

    norm: Norm
    words: tuple[str, ...]
    disposed: tuple[str, ...]
    limits: tuple[str, ...]
    told: tuple[str, ...]
    edges: tuple[str, ...]
    reported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """All directives and bare acts by day, and what is known to be missing."""

    ruled: tuple[Ruled, ...]
    missing: tuple[str, ...]


def list_rulings(state: CaseState) -> Rulings:
    """Every ruling visible in the state, by day."""
    return Rulings(
        ruled=tuple(_ruled(norm, state) for norm in sorted(state.norms, key=_order)),
        missing=tuple(told(c, state.setting) for c in state.view.completeness if lacking(c, state.setting)),
    )


def _order(norm: Norm) -> tuple[bool, object, list[tuple[int, str, str]]]:
    return (True, norm.eff.key, natural(norm.handle)) if norm.eff else (False, (), natural(norm.handle))


def _ruled(norm: Norm, state: CaseState) -> Ruled:
    mine = [d for d in norm.act.disposes if _concerns(d, norm, state)]
    return Ruled(
        norm=norm,
        words=words_of(norm),
        disposed=tuple(f"{_motion(d, state)}: {disposition(d.disposition).label}" for d in mine),
        limits=tuple(limits(norm.directive)),
        told=tuple(limits_told(norm.directive)),
        edges=tuple(edge_line(edge) for edge in norm.act.edges),
        reported=reported(norm.act, state.view),
    )


def _concerns(disposed: Disposed, norm: Norm, state: CaseState) -> bool:
    """Whether a disposition is the one that this directive spells out: by name, by subject, or as the only one."""
    found = requests(disposed, state.view)
    if norm.directive.request:
        return any(norm.directive.request in (motion.handle, handle) for motion, handle, _ in found)
    subjects = {subject for _, _, request in found for subject in request.subject}
    wholes = {whole for subject in norm.directive.subject for whole in state.view.wholes(subject)}
    return norm.bare or len(norm.act.disposes) == 1 or bool(subjects & wholes)


def _motion(disposed: Disposed, state: CaseState) -> str:
    movers = dict.fromkeys(motion.by for motion, _, _ in requests(disposed, state.view))
    return f"{disposed.request} of {', '.join(movers)}" if movers else disposed.request
