"""Where two directives meet: one use that both reach, found dimension by dimension (SEMANTICS 2.4, 2.13)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from inlimine.engine import scope
from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import Dimension, Setting
from inlimine.engine.view import View
from inlimine.ledger.acts import Directive
from inlimine.ledger.terms import BROUGHT_THE_CASE, JURY_FACING, OFF_JURY, Audience, Phase, Purpose, Use
from inlimine.ledger.truth import Truth, all_of

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


Variants = Callable[[Question, frozenset[str], View], Iterator[Question]]


def _nobody(_directive: Directive) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Dimensions that share a part of the question, and what that part may be, given what the directives name.

    `sure`: a question that leaves the part out is only not precise enough; two directives that no precise
    question joins do not meet.
    """

    tests: tuple[Dimension, ...]
    variants: Variants
    naming: Callable[[Directive], tuple[str, ...]] = _nobody
    sure: bool = False


class _Choice:
    """The variants of one question in one group, and which directive reaches which, each tested once."""

    def __init__(self, tests: tuple[Dimension, ...], variants: Iterator[Question], setting: Setting) -> None:
        self._tests, self._setting = tests, setting
        self._variants: tuple[tuple[Question, dict[str, Truth]], ...] = tuple((one, {}) for one in variants)

    def nearest(self, first: Norm, second: Norm) -> tuple[Question, Truth] | None:
        """The first variant that both surely reach, else the first that both perhaps reach."""
        perhaps: Question | None = None
        for asked, known in self._variants:
            reach = all_of((self._reach(first, asked, known), self._reach(second, asked, known)))
            if reach is Truth.YES:
                return asked, reach
            if reach is Truth.OPEN and perhaps is None:
                perhaps = asked
        return (perhaps, Truth.OPEN) if perhaps else None

    def _reach(self, norm: Norm, asked: Question, known: dict[str, Truth]) -> Truth:
        if norm.handle not in known:
            known[norm.handle] = all_of(test(norm, asked, self._setting) for test in self._tests)
        return known[norm.handle]


class Meetings:
    """Where each two directives of a case meet."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._choices: dict[tuple[int, Question, frozenset[str]], _Choice] = {}

    def of(self, first: Norm, second: Norm, question: Question) -> Meeting | None:
        """The use nearest to `question`, of the same item, that both directives reach; None: there is none."""
        sure = True
        for place, group in enumerate(_GROUPS):
            named = frozenset((*group.naming(first.directive), *group.naming(second.directive)))
            found = self._choice(place, question, named).nearest(first, second)
            if found is None or (group.sure and found[1] is Truth.OPEN):
                return None
            question = found[0]
            sure = sure and found[1] is Truth.YES
        return Meeting(question=question, sure=sure)

    def _choice(self, place: int, question: Question, named: frozenset[str]) -> _Choice:
        key = place, question, named
        if key not in self._choices:
            group = _GROUPS[place]
            variants = group.variants(question, named, self._setting.view)
            self._choices[key] = _Choice(group.tests, variants, self._setting)
        return self._choices[key]


def askers(view: View) -> list[str]:
    """The parties, the side that brought the case first."""
    return sorted(view.parties, key=lambda handle: (view.parties[handle].role not in BROUGHT_THE_CASE, handle))


def _same(question: Question, _named: frozenset[str], _view: View) -> Iterator[Question]:
    yield question


def _by(question: Question, _named: frozenset[str], view: View) -> Iterator[Question]:
    yield from (replace(question, by=party) for party in askers(view) or [""])


def _to(question: Question, _named: frozenset[str], _view: View) -> Iterator[Question]:
    yield from (replace(question, to=audience) for audience in Audience)


def _using(question: Question, _named: frozenset[str], _view: View) -> Iterator[Question]:
    yield from (replace(question, use=use, phase=phase) for use, phase in _USES)


def _for(question: Question, _named: frozenset[str], _view: View) -> Iterator[Question]:
    yield from (replace(question, purpose=purpose) for purpose in Purpose)


def _through(question: Question, named: frozenset[str], _view: View) -> Iterator[Question]:
    """Through the item's own witness if it has one, else through one of those whom the directives name."""
    yield question
    yield from (replace(question, witness=witness) for witness in sorted(named))


def _against(question: Question, named: frozenset[str], view: View) -> Iterator[Question]:
    """Against nobody said or one defendant, on no count said or one of that defendant's; the closed ones last."""
    closed = view.closed_for

    def whose(count: str) -> str:
        return view.counts[count].defendant

    counts = sorted(view.counts, key=lambda handle: (not closed.isdisjoint({handle, whose(handle)}), handle))
    defendants = named.union(view.defendants)
    for defendant in ("", *sorted(defendants, key=lambda handle: (handle in closed, handle))):
        yield replace(question, against=defendant)
        for handle in counts:
            if not defendant or whose(handle) == defendant:
                yield replace(question, against=defendant, count=handle)


def _at(question: Question, named: frozenset[str], view: View) -> Iterator[Question]:
    """At the running trial, else at one that has not begun; a trial that is over is asked about no more.

    Before any trial a directive may name one, and then that one is meant.
    """
    if view.episode or not named:
        yield question
    coming = {handle for handle, episode in view.episodes.items() if episode.eff is None}
    yield from (replace(question, episode=handle) for handle in sorted(named - set(view.episodes) | coming))


_GROUPS = (
    _Group(tests=(scope.actor,), variants=_by),
    _Group(tests=(scope.audience,), variants=_to),
    _Group(tests=(scope.use, scope.phase), variants=_using),
    _Group(tests=(scope.purpose,), variants=_for),
    _Group(tests=(scope.witness,), variants=_through, naming=lambda directive: directive.witnesses, sure=True),
    _Group(
        tests=(scope.against, scope.count),
        variants=_against,
        naming=lambda directive: directive.against,
        sure=True,
    ),
    _Group(tests=(scope.episode,), variants=_at, naming=lambda directive: directive.episodes),
    _Group(tests=(scope.subject,), variants=_same),
)
