"""Rulings for which nobody has said what to look for, and the words that are looked for until somebody does.

A check must not pass in silence over a ruling that was entered a minute ago. So the words that its own text and
its motion give are looked for at once; each hit by them says that nobody has confirmed them, and whence they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from inlimine.checks.proposing import ProposedWatch, proposed_watches
from inlimine.checks.same import Same
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm
from inlimine.ledger.handles import natural
from inlimine.ledger.terms import HOLDS_BACK
from inlimine.ledger.watches import NoWatch, Watch

_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwatched:
    """A directive in force that holds something back, or may, and has no watch; what may be looked for."""

    norm: Norm
    proposed: tuple[ProposedWatch, ...]


def unwatched(state: CaseState) -> tuple[Unwatched, ...]:
    """The directives in force that hold something back and that no watch serves, in the order of their handles;
    those of which somebody said that they need none are left out."""
    return _unwatched(Same(state))


def set_aside(state: CaseState) -> tuple[NoWatch, ...]:
    """What somebody said of rulings of this view: that they need no watch."""
    known = {handle for norm in state.norms for handle in (norm.handle, norm.act.handle)}
    return tuple(one for one in state.view.of(NoWatch) if not one.ended and one.ruling in known)


@lru_cache(maxsize=4)
def _unwatched(state: Same[CaseState]) -> tuple[Unwatched, ...]:
    watched = {watch.ruling for watch in state.it.view.of(Watch)} | {one.ruling for one in set_aside(state.it)}
    bare = (norm for norm in state.it.norms if holds_back(norm) and not watched & {norm.handle, norm.act.handle})
    ordered = sorted(bare, key=lambda norm: natural(norm.handle))
    return tuple(Unwatched(norm=norm, proposed=proposed_watches(state.it, norm)) for norm in ordered)


def holds_back(norm: Norm) -> bool:
    """Whether it is in force and holds something back, or what it ordered is not spelt out: leave is asked."""
    return norm.state is InForce.IN and (norm.effect in HOLDS_BACK or bool(norm.unsaid))


def whence(one: ProposedWatch) -> str:
    """Whose words it is taken from: `the court's words "no mention of drinking"`."""
    return f'the {one.found_by} "{shortened(one.source)}"'


def shortened(source: str) -> str:
    """A long source, to its first words."""
    said = " ".join(source.split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(' ', 1)[0]} ..."


def looked_for_unconfirmed(state: CaseState) -> tuple[ProposedWatch, ...]:
    """What a check looks for of its own accord: labels are looked for anyway."""
    return tuple(made for one in unwatched(state) for made in one.proposed if not made.by_label)
