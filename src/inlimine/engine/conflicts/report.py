"""Which rulings stand against each other or say the same twice: the conflict report (SEMANTICS 2.13).

Each pair is judged at one use that both reach, by the same tests as any question, so that the report never
says anything else than `resolve`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from inlimine.engine.attack import Battle, Label, Node, battle, node, opposed
from inlimine.engine.case_state import CaseState
from inlimine.engine.conflicts.meeting import Meeting, Meetings
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import Verdict, Winner, compare, includes
from inlimine.engine.question import Question
from inlimine.engine.scope import of_item
from inlimine.engine.to_ask import question_for_court
from inlimine.law.grounds import canonical_ground
from inlimine.law.statuses import Status
from inlimine.ledger.handles import natural
from inlimine.ledger.terms import DECIDES, EdgeKind, Effect
from inlimine.ledger.truth import Truth

_OPPOSED = (
    frozenset({Effect.PROHIBIT, Effect.PERMIT}),
    frozenset({Effect.PROHIBIT, Effect.OVERRULE}),
    frozenset({Effect.LEAVE, Effect.PERMIT}),
)
_BEST = (False, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two directives, the earlier first, and how they stand to each other at the use `asked`.

    `winner` is who prevails by which criterion of SEMANTICS 2.8 and why; of two that say the same, the one that
    takes in the other (empty: neither). `possible`: one of them only perhaps reaches the use. `question` is put
    to the court where nothing decides.
    """

    rulings: tuple[str, str]
    asked: Question
    because: str
    winner: str = ""
    criterion: int | None = None
    possible: bool = False
    question: str = ""

    @property
    def item(self) -> str:
        """The item, topic or witness on which they meet."""
        return self.asked.item


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Pairs that a criterion decides, pairs that nothing decides, pairs that say the same.

    A closed case has none: nothing can be used any more.
    """

    resolved: tuple[Pair, ...] = ()
    unclear: tuple[Pair, ...] = ()
    redundant: tuple[Pair, ...] = ()


def conflicts(state: CaseState) -> Report:
    """Every pair of directives in force that meet on some use and oppose or repeat each other."""
    if state.closing_act is not None:
        return Report()
    encounters = _Search(state).encounters()
    redundant = [pair for pair in (e.repeated() for e in encounters) if pair]
    clashing = [pair for pair in (e.clash() for e in encounters) if pair]
    return Report(
        resolved=_ordered(pair for pair in clashing if not pair.question),
        unclear=_ordered(pair for pair in clashing if pair.question),
        redundant=_ordered(redundant),
    )


def _ordered(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(sorted(pairs, key=lambda pair: [natural(handle) for handle in pair.rulings]))


# --- who meets where ---


@dataclass(frozen=True)
class _Encounter:
    """Two directives at the use at which they meet."""

    first: Node
    second: Node
    met: Meeting
    state: CaseState
    battles: dict[Question, Battle]

    @property
    def norms(self) -> tuple[Norm, Norm]:
        return self.first.norm, self.second.norm

    @cached_property
    def rank(self) -> tuple[bool, bool]:
        """The lower, the better the place to judge the pair: nothing else decides, and both surely reach it."""
        return self._displaced is not None, not self.met.sure

    @cached_property
    def _verdict(self) -> Verdict | None:
        """How the two stand to each other; None where both can have their way."""
        if not opposed(self.first, self.second, self.state.setting):
            return None
        return compare(*self.norms, self.met.question, self.state.setting)

    def clash(self) -> Pair | None:
        """The pair if the two cannot both have their way."""
        verdict = self._verdict
        if verdict is None:
            return None
        if verdict.winner is Winner.UNDECIDED:
            return self._displaced or self._unclear(verdict)
        winner = self.norms[0] if verdict.winner is Winner.FIRST else self.norms[1]
        return self._pair(winner=winner.handle, criterion=verdict.criterion, because=verdict.because)

    def _unclear(self, verdict: Verdict) -> Pair:
        inquiry = Inquiry(
            question=self.met.question,
            setting=self.state.setting,
            rulebook=self.state.rulebook,
            norms=self.norms,
        )
        asked = question_for_court(self.norms, inquiry)
        return self._pair(criterion=verdict.criterion, because=verdict.because, question=asked)

    @cached_property
    def _displaced(self) -> Pair | None:
        """Nothing is left to decide where a third directive displaces one of the two for this use."""
        if self._verdict is None or self._verdict.winner is not Winner.UNDECIDED:
            return None
        for mine in self.norms:
            if self._battle.labels[mine.handle] is Label.OUT:
                winner, verdict = _displacing(mine, self._battle)
                because = f"{winner} prevails over {mine.handle}: {verdict.because}"
                return self._pair(winner=winner, criterion=verdict.criterion, because=because)
        return None

    @cached_property
    def _battle(self) -> Battle:
        """All that bears on the use; many pairs are compared at one use, which is fought out once."""
        asked = self.met.question
        if asked not in self.battles:
            self.battles[asked] = battle(self.state.norms_touching(asked), asked, self.state.setting)
        return self.battles[asked]

    def repeated(self) -> Pair | None:
        """The pair if both have the same effect and the scope of one lies within that of the other."""
        if self.first.kind is not self.second.kind:
            return None
        wider = [n for n, other in (self.norms, self.norms[::-1]) if _repeats(n, other, self.state)]
        if not wider:
            return None
        winner = wider[0].handle if len(wider) == 1 else ""
        return self._pair(winner=winner, because=_why_repeated(*self.norms, winner))

    def _pair(self, *, because: str, winner: str = "", criterion: int | None = None, question: str = "") -> Pair:
        return Pair(
            rulings=(self.norms[0].handle, self.norms[1].handle),
            asked=self.met.question,
            because=because,
            winner=winner,
            criterion=criterion,
            possible=not self.met.sure,
            question=question,
        )


def _displacing(loser: Norm, fought: Battle) -> tuple[str, Verdict]:
    """Who displaces a directive: one that prevails itself and surely beats it."""
    for clash in fought.clashes:
        for one, other, wins in (
            (clash.first, clash.second, Winner.FIRST),
            (clash.second, clash.first, Winner.SECOND),
        ):
            beats = other.norm is loser and clash.verdict.winner is wins
            if beats and fought.labels[one.norm.handle] is Label.IN:
                return one.norm.handle, clash.verdict
    raise AssertionError("what is displaced was beaten by something that prevails")


class _Search:
    """Looks for the place where each two directives meet, thing by thing, until a place cannot be bettered."""

    def __init__(self, state: CaseState) -> None:
        self._state = state
        self._places = {norm.handle: place for place, norm in enumerate(sorted(state.norms, key=_by_day))}
        self._best: dict[tuple[str, str], _Encounter] = {}
        self._done: set[tuple[str, str]] = set()
        self._seen: set[object] = set()
        self._battles: dict[Question, Battle] = {}
        self._meetings = Meetings(state.setting)
        self._nodes: dict[tuple[str, Question], Node | None] = {}

    def encounters(self) -> list[_Encounter]:
        """Each two directives that can oppose or repeat each other, once."""
        for item in _items(self._state):
            asked = self._state.with_sole_sponsor(Question(item=item, by=""))
            for first, second in self._pairs(asked):
                self._meet(first, second, asked)
        return list(self._best.values())

    def _pairs(self, asked: Question) -> list[tuple[Norm, Norm]]:
        """The pairs still to be looked at that both speak of the thing; a like thing is looked at once."""
        near = [norm for norm in self._state.norms_touching(asked) if _speaks(norm)]
        near.sort(key=lambda norm: self._places[norm.handle])
        pairs = [pair for pair in combinations(near, 2) if self._is_open(*pair)]
        # Whether a pair that a third ruling displaced elsewhere is displaced here hangs on all that speak here.
        again = any((first.handle, second.handle) in self._best for first, second in pairs)
        norms = near if again else [norm for pair in pairs for norm in pair]
        reaches = {norm.handle: of_item(norm, asked, self._state.setting) for norm in norms}
        profile = asked.witness, again, frozenset(reaches.items())
        if profile in self._seen:
            return []
        self._seen.add(profile)
        return [pair for pair in pairs if all(reaches[norm.handle] is not Truth.NO for norm in pair)]

    def _is_open(self, first: Norm, second: Norm) -> bool:
        pair = first.handle, second.handle
        if pair not in self._done and not _concern(first, second, self._state):
            self._done.add(pair)
        return pair not in self._done

    def _meet(self, first: Norm, second: Norm, asked: Question) -> None:
        pair = first.handle, second.handle
        found = self._encounter(first, second, asked)
        if found is not None and (pair not in self._best or found.rank < self._best[pair].rank):
            self._best[pair] = found
        # Two that do not meet on one thing of which both speak meet nowhere.
        if found is None or found.rank == _BEST:
            self._done.add(pair)

    def _encounter(self, first: Norm, second: Norm, asked: Question) -> _Encounter | None:
        state = self._state
        met = self._meetings.of(first, second, asked)
        if met is None:
            return None
        one, other = (self._node(norm, met.question) for norm in (first, second))
        if one is None or other is None or _closed(met.question, state):
            return None
        return _Encounter(first=one, second=other, met=met, state=state, battles=self._battles)

    def _node(self, norm: Norm, asked: Question) -> Node | None:
        key = norm.handle, asked
        if key not in self._nodes:
            self._nodes[key] = node(norm, asked, self._state.setting)
        return self._nodes[key]


def _by_day(norm: Norm) -> tuple[tuple[object, ...], list[tuple[int, str, str]]]:
    return norm.eff.key if norm.eff else (), natural(norm.handle)


def _speaks(norm: Norm) -> bool:
    return norm.state is InForce.IN and not norm.tentative and norm.effect in DECIDES


def _items(state: CaseState) -> list[str]:
    """What rulings name comes first, then what lies under the fewest other things; handles decide the rest."""
    named = {subject for norm in state.norms for subject in norm.directive.subject}
    upward = state.setting.covering.upward
    everything = {*state.view.items, *state.view.witnesses, *named}
    return sorted(everything, key=lambda item: (item not in named, len(upward(item)), natural(item)))


def _concern(first: Norm, second: Norm, state: CaseState) -> bool:
    """Whether two directives could oppose or repeat each other at all."""
    if first.effect is not second.effect:
        return {first.effect, second.effect} in _OPPOSED
    conditional = first.effect is Effect.PERMIT and (first.directive.only or second.directive.only)
    return conditional or _repeats(first, second, state) or _repeats(second, first, state)


def _closed(asked: Question, state: CaseState) -> bool:
    """Whether the case was closed for the defendant or count that the use concerns."""
    perhaps = bool(state.view.closed_for and state.view.parties)
    return perhaps and state.resolve(asked).status is Status.NO_PROCEEDING


# --- the same twice ---


def _repeats(outer: Norm, inner: Norm, state: CaseState) -> bool:
    """Whether the outer directive says all that the inner one says; conditions of a use add up instead."""
    if outer.effect is Effect.REQUIRE and outer.directive.need != inner.directive.need:
        return False
    if outer.effect is Effect.OVERRULE and not _grounds(inner) <= _grounds(outer):
        return False
    return includes(outer, inner, state.setting)


def _grounds(norm: Norm) -> frozenset[str]:
    return frozenset(map(canonical_ground, norm.directive.grounds))


def _why_repeated(first: Norm, second: Norm, wider: str) -> str:
    differ = [words for words, part in _PARTS.items() if part(first) != part(second)]
    told = f", but they differ in {' and '.join(differ)}" if differ else ": one ruling with two sources"
    for one, other in ((first, second), (second, first)):
        if _writes_down(one, other):
            return f"{one.handle} is the written form of {other.handle}{told}"
    if not wider:
        return f"both have the same effect and scope{told}"
    inner = second.handle if wider == first.handle else first.handle
    told = told if differ else ""
    return f"both have the same effect, and {inner} lies within {wider}{told}"


_PARTS: dict[str, Callable[[Norm], object]] = {
    "their conditions": lambda norm: (norm.directive.when, norm.directive.unless, norm.directive.need),
    "their grounds": _grounds,
}


def _writes_down(written: Norm, oral: Norm) -> bool:
    return any(
        edge.edge is EdgeKind.MEMORIALISES and edge.target in (oral.handle, oral.act.handle)
        for edge in written.act.edges
    )


def writes_down(pair: Pair, state: CaseState) -> bool:
    """Whether one of the two rulings is the written form of the other."""
    norms = {norm.handle: norm for norm in state.norms if norm.handle in pair.rulings}
    first, second = (norms[handle] for handle in pair.rulings)
    return _writes_down(first, second) or _writes_down(second, first)
