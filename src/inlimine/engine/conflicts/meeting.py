"""Where two directives meet: one use that both reach, found dimension by dimension (SEMANTICS 2.4, 2.13)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from inlimine.engine import scope
from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import Dimension, Setting
from inlimine.engine.view import View
from inlimine.ledger.terms import JURY_FACING, OFF_JURY, Audience, Phase, Purpose, Role, Use
from inlimine.ledger.truth import Truth, all_of

_BROUGHT = frozenset({Role.PROSECUTION, Role.PLAINTIFF})
# Each use at the stage where it most often happens; every other pair of use and stage comes after these.
_USUAL = (
    (Use.OFFER, Phase.CASE_IN_CHIEF),
    (Use.ELICIT, Phase.CASE_IN_CHIEF),
    (Use.MENTION, Phase.OPENING),
    (Use.SHOW, Phase.CASE_IN_CHIEF),
    (Use.ARGUE, Phase.CLOSING),
)
_STAGES = (*(p for p in Phase if p in JURY_FACING), *(p for p in Phase if p in OFF_JURY))
_USES = (*_USUAL, *((use, phase) for phase in _STAGES for use in Use))


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A use that both directives reach, and whether they surely do."""

    question: Question
    sure: bool


Variants = Callable[[Question, Norm, Norm, View], Iterator[Question]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Dimensions that share a part of the question, and what that part may be.

    `sure`: a question that leaves the part out is only not precise enough; two directives that no precise
    question joins do not meet.
    """

    tests: tuple[Dimension, ...]
    variants: Variants
    sure: bool = False


def meeting(first: Norm, second: Norm, question: Question, setting: Setting) -> Meeting | None:
    """The use nearest to `question`, of the same item, that both directives reach; None where there is none."""
    sure = True
    for group in _GROUPS:
        variants = group.variants(question, first, second, setting.view)
        found = _nearest(group.tests, variants, (first, second), setting)
        if found is None or (group.sure and found[1] is Truth.OPEN):
            return None
        question = found[0]
        sure = sure and found[1] is Truth.YES
    return Meeting(question=question, sure=sure)


def _nearest(
    tests: tuple[Dimension, ...], variants: Iterator[Question], norms: tuple[Norm, Norm], setting: Setting
) -> tuple[Question, Truth] | None:
    """The first variant that both surely reach, else the first that both perhaps reach."""
    perhaps: Question | None = None
    for asked in variants:
        reach = all_of(test(norm, asked, setting) for norm in norms for test in tests)
        if reach is Truth.YES:
            return asked, reach
        if reach is Truth.OPEN and perhaps is None:
            perhaps = asked
    return (perhaps, Truth.OPEN) if perhaps else None


def askers(view: View) -> list[str]:
    """The parties, the side that brought the case first."""
    return sorted(view.parties, key=lambda handle: (view.parties[handle].role not in _BROUGHT, handle))


def _same(question: Question, _first: Norm, _second: Norm, _view: View) -> Iterator[Question]:
    yield question


def _by(question: Question, _first: Norm, _second: Norm, view: View) -> Iterator[Question]:
    yield from (replace(question, by=party) for party in askers(view) or [""])


def _to(question: Question, _first: Norm, _second: Norm, _view: View) -> Iterator[Question]:
    yield from (replace(question, to=audience) for audience in Audience)


def _using(question: Question, _first: Norm, _second: Norm, _view: View) -> Iterator[Question]:
    yield from (replace(question, use=use, phase=phase) for use, phase in _USES)


def _for(question: Question, _first: Norm, _second: Norm, _view: View) -> Iterator[Question]:
    yield from (replace(question, purpose=purpose) for purpose in Purpose)


def _through(question: Question, first: Norm, second: Norm, _view: View) -> Iterator[Question]:
    """Through the item's own witness if it has one, else through one of those whom the directives name."""
    yield question
    named = {*first.directive.witnesses, *second.directive.witnesses}
    yield from (replace(question, witness=witness) for witness in sorted(named))


def _against(question: Question, first: Norm, second: Norm, view: View) -> Iterator[Question]:
    """Against nobody said or one defendant, on no count said or one of that defendant's; the closed ones last."""
    closed = {handle for act in view.acts for handle in act.closes_for}
    counts = sorted(view.counts, key=lambda handle: (handle in closed, handle))
    named = {*first.directive.against, *second.directive.against, *view.defendants}
    for defendant in ("", *sorted(named, key=lambda handle: (handle in closed, handle))):
        yield replace(question, against=defendant)
        for handle in counts:
            if not defendant or view.counts[handle].defendant == defendant:
                yield replace(question, against=defendant, count=handle)


def _at(question: Question, first: Norm, second: Norm, view: View) -> Iterator[Question]:
    """At the running trial, else at one that has not begun; a trial that is over is asked about no more.

    Before any trial a directive may name one, and then that one is meant.
    """
    named = {*first.directive.episodes, *second.directive.episodes}
    if view.episode or not named:
        yield question
    coming = {handle for handle, episode in view.episodes.items() if episode.eff is None}
    yield from (replace(question, episode=handle) for handle in sorted(named - set(view.episodes) | coming))


_GROUPS = (
    _Group(tests=(scope.actor,), variants=_by),
    _Group(tests=(scope.audience,), variants=_to),
    _Group(tests=(scope.use, scope.phase), variants=_using),
    _Group(tests=(scope.purpose,), variants=_for),
    _Group(tests=(scope.witness,), variants=_through, sure=True),
    _Group(tests=(scope.against, scope.count), variants=_against, sure=True),
    _Group(tests=(scope.episode,), variants=_at),
    _Group(tests=(scope.subject,), variants=_same),
)
