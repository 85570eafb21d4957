"""Conditions that can no longer occur, and grounds that are gone (SEMANTICS 2.6, 2.13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.conditions import Standpoint, settling, value
from inlimine.engine.conflicts.lint import Code, Lint, does, subjects
from inlimine.engine.norms import Norm
from inlimine.engine.to_ask import cited
from inlimine.engine.view import View
from inlimine.ledger.conditions import All, Any, Atom, Condition, Not
from inlimine.ledger.terms import HOLDS_BACK, Effect
from inlimine.ledger.truth import Truth, not_


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """An atom that can no longer be as a condition wants it; `ran_out`: nobody settled it and its time is over."""

    atom: Atom
    wanted: Truth
    ran_out: bool

    @property
    def words(self) -> str:
        """What became of it, as the end of a sentence."""
        if self.ran_out and self.atom.until:
            return f'the time for "{self.atom.atom}" ran out on {self.atom.until.spoken}'
        return f'"{self.atom.atom}" {"has failed" if self.wanted is Truth.YES else "has occurred"}'


def impossible(norm: Norm, view: View) -> Iterator[Lint]:
    """A lint for each atom of a directive's conditions that can no longer be met, with what follows."""
    at = Standpoint(view=view, handles=frozenset({norm.handle, norm.act.handle}))
    directive = norm.directive
    for lost, holds in _losses(directive.when, at):
        gone = holds is Truth.NO and not lost.ran_out and _began(norm, lost, at)
        yield _ground_gone(norm, lost, view) if gone else _never_begins(norm, lost, holds, view)
    for lost, holds in _losses(directive.unless, at):
        yield _never_lifted(norm, lost, holds, view)
    if norm.effect in (Effect.PERMIT, Effect.REQUIRE):
        for lost, holds in _losses(directive.need, at):
            yield _never_met(norm, lost, holds, view)


def _losses(condition: Condition | None, at: Standpoint) -> list[tuple[Lost, Truth]]:
    """The lost atoms of a condition that is not satisfied in another way, with how the condition stands."""
    holds = value(condition, at)
    if condition is None or holds is None or holds is Truth.YES:
        return []
    return [(lost, holds) for lost in dict.fromkeys(_lost(condition, at, Truth.YES))]


def _lost(condition: Condition, at: Standpoint, wanted: Truth) -> Iterator[Lost]:
    match condition:
        case Atom():
            if value(condition, at) is not_(wanted):
                decided = any(fact.value is not Truth.OPEN for fact in settling(condition, at))
                yield Lost(atom=condition, wanted=wanted, ran_out=not decided)
        case Not(negated=inner):
            yield from _lost(inner, at, not_(wanted))
        case All(all=inners) | Any(any=inners):
            for inner in inners:
                yield from _lost(inner, at, wanted)


def _began(norm: Norm, lost: Lost, at: Standpoint) -> bool:
    """Whether the ground once held: a bar's did until something says otherwise, a permission's if it was met."""
    return norm.effect in HOLDS_BACK or any(fact.value is lost.wanted for fact in settling(lost.atom, at))


def _ground_gone(norm: Norm, lost: Lost, view: View) -> Lint:
    handle = norm.handle
    gone = f'"{lost.atom.atom}" is no longer so' if lost.wanted is Truth.YES else lost.words
    said = f"{does(norm, view, 'when')} only while a condition holds, and {gone}: {handle} has no effect now."
    ask = f"Has {cited(norm)} lapsed for {subjects(norm, view)}, now that {gone}?"
    return Lint(
        code=Code.GROUND_LAPSED,
        ruling=handle,
        message=f"{said} Ask the court to confirm that, and what holds instead.",
        question=ask,
    )


def _never_begins(norm: Norm, lost: Lost, holds: Truth, view: View) -> Lint:
    follows = f"{norm.handle} has no effect and will have none" if holds is Truth.NO else _ANOTHER_WAY
    said = f"{does(norm, view, 'when')} only on a condition"
    return _lint(norm, lost, view, said, follows, ask=holds is Truth.NO)


def _never_lifted(norm: Norm, lost: Lost, holds: Truth, view: View) -> Lint:
    said = f"{does(norm, view, 'unless')} unless something occurs"
    if holds is not Truth.NO:
        return _lint(norm, lost, view, said, _ANOTHER_WAY)
    if norm.effect not in HOLDS_BACK:
        return _lint(norm, lost, view, said, f"{norm.handle} is no longer limited by it")
    only = f"{norm.handle} can no longer be lifted in this way, only by the court"
    return _lint(norm, lost, view, said, only, ask=True)


def _never_met(norm: Norm, lost: Lost, holds: Truth, view: View) -> Lint:
    if holds is not Truth.NO:
        follows = _ANOTHER_WAY
    elif norm.effect is Effect.REQUIRE:
        follows = f"without it {norm.handle} forbids the use"
    elif norm.directive.only:
        follows = f"{norm.handle} permits on that condition and not otherwise, so that it bars the use now"
    else:
        follows = f"{norm.handle} permits nothing now, and does not bar the use either"
    did = does(norm, view, "need")
    said = did if norm.effect is Effect.REQUIRE else f"{did} only with something"
    return _lint(norm, lost, view, said, follows, ask=holds is Truth.NO)


_ANOTHER_WAY = "another way to meet the condition is still open"


def _lint(norm: Norm, lost: Lost, view: View, said: str, follows: str, *, ask: bool = False) -> Lint:
    remedy = " Ask the court what now holds." if ask else ""
    question = f"What holds for {subjects(norm, view)} under {cited(norm)}, now that {lost.words}?"
    return Lint(
        code=Code.CONDITION_IMPOSSIBLE,
        ruling=norm.handle,
        message=f"{said}, and {lost.words}: {follows}.{remedy}",
        question=question if ask else "",
    )
