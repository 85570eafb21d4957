"""Who beats whom: seven criteria, the first that applies decides (SEMANTICS 2.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import Setting, frees_person, scope
from inlimine.law.reasons import incorporates_record
from inlimine.ledger.acts import Act
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import JURY_FACING, Audience, EdgeKind, Effect, Firmness, Form, Occasion, Use
from inlimine.ledger.truth import Truth


class Winner(Enum):
    """Which of two opposed directives prevails."""

    FIRST = "first"
    SECOND = "second"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The winner and the criterion that decided, with its number in SEMANTICS 2.8."""

    winner: Winner
    criterion: int
    because: str

    def turned(self) -> Verdict:
        """The same verdict seen from the other side."""
        other = {Winner.FIRST: Winner.SECOND, Winner.SECOND: Winner.FIRST}
        return Verdict(other.get(self.winner, self.winner), self.criterion, self.because)


Criterion = Callable[[Norm, Norm, Setting], Verdict | None]


def compare(first: Norm, second: Norm, question: Question, setting: Setting) -> Verdict:
    """Which directive prevails for this use; a winner that only perhaps reaches the use decides nothing."""
    verdict = next(v for v in (test(first, second, setting) for test in CRITERIA) if v is not None)
    if verdict.winner is Winner.UNDECIDED:
        return verdict
    winner = first if verdict.winner is Winner.FIRST else second
    if Truth.OPEN in (scope(winner, question, setting), frees_person(winner, question, setting)):
        because = f"{winner.handle} would prevail, but whether it reaches this use is open"
        return Verdict(Winner.UNDECIDED, verdict.criterion, because)
    return verdict


def _court_level(first: Norm, second: Norm, _: Setting) -> Verdict | None:
    ranks = first.act.level.rank, second.act.level.rank
    if ranks[0] > ranks[1] and first.directive.as_matter_of_law:
        return Verdict(Winner.FIRST, 1, "a higher court decided the point as a matter of law")
    if ranks[1] > ranks[0] and second.directive.as_matter_of_law:
        return Verdict(Winner.SECOND, 1, "a higher court decided the point as a matter of law")
    return None


def _occasion(first: Norm, second: Norm, _: Setting) -> Verdict | None:
    because = "a ruling at trial on this use prevails over a pretrial ruling"
    at_trial = first.directive.occasion is Occasion.TRIAL, second.directive.occasion is Occasion.TRIAL
    order = sequence(first, second)
    if at_trial == (True, False) and order is not Sequence.EARLIER:
        return Verdict(Winner.FIRST, 2, because)
    if at_trial == (False, True) and order is not Sequence.LATER:
        return Verdict(Winner.SECOND, 2, because)
    return None


def _tentative(first: Norm, second: Norm, _: Setting) -> Verdict | None:
    # Tentative remarks are no nodes of the labelling; the criterion keeps its number and its place.
    if first.tentative is second.tentative:
        return None
    winner = Winner.SECOND if first.tentative else Winner.FIRST
    return Verdict(winner, 3, "a tentative remark never prevails over a ruling")


def _form(first: Norm, second: Norm, setting: Setting) -> Verdict | None:
    forms = {first.act.form, second.act.form}
    if forms != {Form.ORAL, Form.WRITTEN} or not same_scope(first, second, setting):
        return None
    if second.act.form is Form.WRITTEN:
        turned = _form(second, first, setting)
        return turned.turned() if turned else None
    if sequence(first, second) is Sequence.EARLIER:
        return None
    if any(incorporates_record(anchor.quote) for anchor in first.directive.quotation):
        return Verdict(Winner.UNDECIDED, 4, "the writing rests on what was said and says otherwise")
    match setting.profile.oral_written:
        case "written-controls":
            return Verdict(Winner.FIRST, 4, "the written order controls over the spoken ruling")
        case "oral-controls" if _memorialises(first, second):
            return Verdict(Winner.SECOND, 4, "the spoken ruling controls over its written form")
        case "unclear":
            return Verdict(Winner.UNDECIDED, 4, "which controls here, the spoken or the written ruling, is open")
        case _:
            return None


def _memorialises(written: Norm, oral: Norm) -> bool:
    targets = {e.target for e in written.act.edges if e.edge is EdgeKind.MEMORIALISES}
    return bool(targets & {oral.handle, oral.act.handle})


def _equal_scope(first: Norm, second: Norm, setting: Setting) -> Verdict | None:
    if not same_scope(first, second, setting):
        return None
    match sequence(first, second):
        case Sequence.LATER:
            return _later_wins(first, second)
        case Sequence.EARLIER:
            return _later_wins(second, first).turned()
        case Sequence.SAME:
            return Verdict(Winner.UNDECIDED, 5, "both were made at the same time on the same matter")


def _later_wins(later: Norm, earlier: Norm) -> Verdict:
    firm = later.directive.firmness, earlier.directive.firmness
    if firm == (Firmness.PROVISIONAL, Firmness.DEFINITIVE):
        return Verdict(Winner.UNDECIDED, 5, "a provisional ruling came after a definitive one")
    return Verdict(Winner.FIRST, 5, "the later ruling on the same matter prevails")


def _narrower(first: Norm, second: Norm, setting: Setting) -> Verdict | None:
    inside = includes(second, first, setting), includes(first, second, setting)
    if inside == (False, True):
        turned = _narrower(second, first, setting)
        return turned.turned() if turned else None
    if inside != (True, False):
        return None
    if sequence(first, second) is not Sequence.EARLIER:
        return Verdict(Winner.FIRST, 6, "the ruling on the narrower matter prevails")
    if second.directive.comprehensive:
        return Verdict(Winner.SECOND, 6, "the later ruling says that it replaces earlier ones")
    return Verdict(Winner.UNDECIDED, 6, "an earlier specific and a later general ruling: which prevails is open")


def _overlap(_first: Norm, _second: Norm, _: Setting) -> Verdict:
    return Verdict(Winner.UNDECIDED, 7, "the rulings overlap and neither lies within the other")


CRITERIA: tuple[Criterion, ...] = (
    _court_level,
    _occasion,
    _tentative,
    _form,
    _equal_scope,
    _narrower,
    _overlap,
)


def sequence(first: Norm, second: Norm) -> Sequence:
    """Whether the first directive's act is earlier or later than the second's; undated acts cannot be told."""
    if first.eff is None or second.eff is None:
        return Sequence.SAME
    return first.eff.against(second.eff)


def later_act(first: Act, second: Act) -> bool:
    """Whether the first act is surely later than the second."""
    return first.eff is not None and second.eff is not None and first.eff.against(second.eff) is Sequence.LATER


def same_scope(first: Norm, second: Norm, setting: Setting) -> bool:
    """Whether both speak of the same matter: their scopes include each other, or both decide one request on it."""
    both_ways = includes(first, second, setting) and includes(second, first, setting)
    return both_ways or decide_one_request(first, second, setting)


def decide_one_request(first: Norm, second: Norm, setting: Setting) -> bool:
    """Whether two acts decided the same request, one after the other, on subjects that take each other in."""
    if first.act is second.act or not first.requests & second.requests:
        return False
    pairs = ((first, second), (second, first))
    return all(_takes_in(a, item, setting) for a, b in pairs for item in b.directive.subject)


def includes(outer: Norm, inner: Norm, setting: Setting) -> bool:
    """Whether the outer directive's scope takes in all of the inner one's, by every dimension."""
    dimensions = zip(_extent(outer, setting), _extent(inner, setting), strict=True)
    if not all(not out or (bool(inn) and inn <= out) for out, inn in dimensions):
        return False
    uses = frozenset(outer.directive.uses), frozenset(inner.directive.uses)
    every = not uses[0] or _closes_every_use(outer)
    if not every and (not uses[1] or not uses[1] <= uses[0]):
        return False
    return all(_takes_in(outer, item, setting) for item in inner.directive.subject or (inner.handle,))


def _takes_in(outer: Norm, item: str, setting: Setting) -> bool:
    reach, covers = outer.directive.reach, setting.covering.covers
    scopes = (*outer.directive.subject, outer.handle, outer.act.handle)
    return any(covers(s, item, reach, guesses=False) is Truth.YES for s in scopes)


def _extent(norm: Norm, setting: Setting) -> tuple[frozenset[object], ...]:
    """What a directive reaches on every dimension but subject and use; an empty set is: everything."""
    directive, view = norm.directive, setting.view
    # Whom a granted motion to admit permits is inferred, not said; its matter is the item, whoever uses it.
    binds = () if norm.compiled and norm.effect is Effect.PERMIT else directive.binds
    return (
        _unless_all(binds, view.parties),
        frozenset(directive.audiences or (Audience.JURY,)),
        frozenset(directive.phases) or frozenset(JURY_FACING),
        frozenset() if directive.any_purpose else frozenset(directive.purposes),
        frozenset(directive.witnesses),
        _unless_all(directive.against, view.defendants),
        _unless_all(directive.counts, view.counts),
        frozenset(directive.episodes),
    )


def _unless_all(named: Iterable[str], everyone: Iterable[str]) -> frozenset[object]:
    """The named ones; nothing, which is everything, where all are named."""
    names, all_of_them = frozenset(named), set(everyone)
    return frozenset() if all_of_them and all_of_them <= names else names


def _closes_every_use(norm: Norm) -> bool:
    return norm.directive.effect is Effect.PROHIBIT and Use.OFFER in norm.directive.uses
