"""List the rulings of a case: each directive, what was asked, the words, whether it is still in force."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.advice import reported
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm, motion_of
from inlimine.engine.silence import lacking, told
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Motion


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """One directive as listed: `disposed` in words (`M1 of Defence: granted`), `reported` only from a report."""

    norm: Norm
    disposed: tuple[str, ...]
    reported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAct:
    """An act that made no directive, such as a dismissal."""

    act: Act
    reported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """All directives by day, the acts without any, and what is known to be missing."""

    ruled: tuple[Ruled, ...]
    other_acts: tuple[OtherAct, ...]
    missing: tuple[str, ...]


def list_rulings(state: CaseState) -> Rulings:
    """Every ruling visible in the state, by day."""
    ordered = sorted(state.norms, key=lambda norm: _order(norm.act, norm.handle))
    with_norms = {norm.act.handle for norm in ordered}
    others = sorted(
        (act for act in state.view.acts if act.handle not in with_norms), key=lambda act: _order(act, act.handle)
    )
    return Rulings(
        ruled=tuple(_ruled(norm, state) for norm in ordered),
        other_acts=tuple(OtherAct(act=act, reported=reported(act, state.view)) for act in others),
        missing=tuple(_missing(state)),
    )


def _order(act: Act, handle: str) -> tuple[bool, object, str]:
    return (True, act.eff.key, handle) if act.eff else (False, (), handle)


def _ruled(norm: Norm, state: CaseState) -> Ruled:
    said = []
    for disposed in norm.act.disposes:
        motion = motion_of(disposed, state.view)
        label = disposition(disposed.disposition).label
        said.append(f"{_motion(motion, disposed.request)}: {label}")
    return Ruled(norm=norm, disposed=tuple(said), reported=reported(norm.act, state.view))


def _motion(motion: Motion | None, request: str) -> str:
    return request if motion is None else f"{request} of {motion.by}"


def _missing(state: CaseState) -> list[str]:
    setting = state.setting
    return [told(entry, setting) for entry in state.view.completeness if lacking(entry, setting)]
