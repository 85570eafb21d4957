"""Charts compiled exactly: what remains linked however the open decisions go, and what each of them does to it.

Three-valued logic would not do: where a motion lets in one proof if granted and another if denied, the fact is
covered either way, and a table of "open" values cannot see it (supervaluation; SEMANTICS 2.15).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import prod

from inlimine.proof.chart import Charts
from inlimine.proof.composed import Composed, Ways, ordered, under
from inlimine.proof.decision import Choice, Decision, Reading, State
from inlimine.proof.diagram import Diagram, Function, Number
from inlimine.proof.families import Families, Family
from inlimine.proof.soundness import faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one decision alone does to a chart, element, allegation or leaf.

    `states`: how it stands after each outcome. It makes a difference in `matters` of the `of` ways in which the
    other decisions can go (Birnbaum 1969, as a count). `monotone`: whether its outcomes can be put in one order,
    from worse to better, that holds whatever else happens; `adverse` are those that are somewhere worse than
    another outcome, and nowhere better.
    """

    decision: str
    states: Mapping[str, State]
    matters: int
    of: int
    monotone: bool
    adverse: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """One leaf that carries an element, and how it stands by itself."""

    leaf: str
    states: Mapping[Reading, State]


class Compiled:
    """Charts with their decisions, ready for questions about any chart, element, allegation or leaf by its handle.

    `ways` are the ways of each leaf to the jury; `supposed` are choices taken as made ("what if"). Raises
    ValueError where the charts are not sound, a leaf has no ways, or a decision has no such outcome, and
    KeyError for a name that the charts have not.
    """

    def __init__(self, charts: Charts, ways: Ways, *, supposed: Iterable[Choice] = ()) -> None:
        bare = [leaf.handle for leaf in charts.leaves if leaf.handle not in ways]
        if wrong := (*faults(charts), *(f'"{handle}" has no table' for handle in bare)):
            raise ValueError("; ".join(wrong))
        self.charts, self.ways = charts, ways
        self._diagram = Diagram(ordered(charts, ways))
        self._supposed = self._known(supposed)
        self._composed = Composed(charts, ways, self._diagram)

    def _known(self, supposed: Iterable[Choice]) -> tuple[Choice, ...]:
        """Those that concern these charts; a choice elsewhere changes nothing here."""
        outcomes = {decision.handle: decision.outcomes for decision in self._diagram.decisions}
        found = tuple(choice for choice in supposed if choice.decision in outcomes)
        for choice in found:
            if choice.outcome not in outcomes[choice.decision]:
                raise ValueError(f'"{choice.decision}" has no outcome "{choice.outcome}"')
        return found

    # --- how things stand ---

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Those that touch the charts, in the order of the diagram."""
        return self._diagram.decisions

    def state(self, name: str, reading: Reading) -> State:
        """Whether linked evidence remains for this chart, element, allegation or leaf."""
        return self._state(self._function(name, reading))

    def state_if(self, name: str, reading: Reading, choices: Iterable[Choice]) -> State:
        """How it would stand after these choices too; such as concern nothing here change nothing."""
        function = self._function(name, reading)
        for choice in self._known(choices):
            function = self._diagram.given(function, choice)
        return self._state(function)

    def depends_on(self, name: str, reading: Reading) -> tuple[str, ...]:
        """The decisions that can still make a difference."""
        return tuple(one.handle for one in self._diagram.support(self._function(name, reading)))

    def supports(self, name: str) -> tuple[Carrying, ...]:
        """The leaves under a chart, element or allegation, each as it stands by itself, in the ledger's order."""
        beneath = under(self.charts, name)
        return tuple(
            Carrying(leaf=leaf.handle, states={r: self.state(leaf.handle, r) for r in reversed(Reading)})
            for leaf in self.charts.leaves
            if leaf.handle in beneath
        )

    # --- what each decision does ---

    def effects(self, name: str, reading: Reading) -> tuple[Effect, ...]:
        """What each decision alone would do, for those that can still make a difference."""
        function = self._function(name, reading)
        return tuple(self._effect(decision, function) for decision in self._diagram.support(function))

    def non_monotone(self, name: str, reading: Reading) -> tuple[str, ...]:
        """The decisions of which no outcome is always the better one: a win can let a rebuttal in."""
        return tuple(effect.decision for effect in self.effects(name, reading) if not effect.monotone)

    def breaking(self, name: str, reading: Reading) -> Family:
        """The smallest sets of choices that leave it without linked evidence, however all else goes.

        Exact for every chart: choices of either kind, where a decision is not monotone.
        """
        return self._families.smallest(~self._function(name, reading))

    def carrying(self, name: str, reading: Reading) -> Family:
        """The smallest sets of choices under which linked evidence remains, however all else goes."""
        return self._families.smallest(self._function(name, reading))

    def chance(self, name: str, reading: Reading, numbers: Mapping[Choice, Number]) -> Number:
        """How likely linked evidence remains, on the user's own numbers, if the decisions fall independently.

        Raises KeyError where a decision that matters lacks a number, ValueError where its numbers miss 1.
        """
        function = self._function(name, reading)
        for decision in self._diagram.support(function):
            given: list[Number] = [
                numbers[Choice(decision=decision.handle, outcome=outcome)] for outcome in decision.outcomes
            ]
            if min(map(float, given)) < 0 or abs(sum(map(float, given)) - 1) > 1e-9:
                raise ValueError(f'the numbers for "{decision.handle}" must be 0 or more and add up to 1')
        return self._diagram.chance(function, numbers)

    # --- what everything hangs on ---

    def only_supports(self, name: str, reading: Reading) -> tuple[str, ...]:
        """The leaves, items, wholes and witnesses without any one of which nothing linked could remain."""
        if self.state(name, reading) is State.UNCOVERED:
            return ()
        beneath = under(self.charts, name)
        ways = [(leaf, way) for leaf, several in self.ways.items() if leaf in beneath for way in several]
        items = [whole for _, way in ways for whole in (way.item, *way.wholes)]
        names = [*(leaf for leaf, _ in ways), *items, *(way.witness for _, way in ways)]
        return tuple(one for one in dict.fromkeys(names) if one and self._without(one, name, reading))

    def _without(self, lost: str, name: str, reading: Reading) -> bool:
        """Whether nothing remains once a leaf, item or witness is lost."""
        left = {
            leaf: tuple(way for way in several if lost not in (leaf, way.item, way.witness, *way.wholes))
            for leaf, several in self.ways.items()
        }
        composed = Composed(self.charts, left, self._diagram)
        return self._as_supposed(composed.function(name, reading)) == self._diagram.false

    # --- functions ---

    def _function(self, name: str, reading: Reading) -> Function:
        return self._as_supposed(self._composed.function(name, reading))

    def _as_supposed(self, function: Function) -> Function:
        for choice in self._supposed:
            function = self._diagram.given(function, choice)
        return function

    def _state(self, function: Function) -> State:
        if function == self._diagram.true:
            return State.COVERED
        return State.UNCOVERED if function == self._diagram.false else State.OPEN

    def _effect(self, decision: Decision, function: Function) -> Effect:
        choices = [Choice(decision=decision.handle, outcome=outcome) for outcome in decision.outcomes]
        after = [self._diagram.given(function, choice) for choice in choices]
        differs = self._diagram.any_of(after) & ~self._diagram.all_of(after)
        of = self._ways_of_others(decision)
        worst = [one for one in after if all(self._within(one, other) for other in after)]
        return Effect(
            decision=decision.handle,
            states={c.outcome: self._state(one) for c, one in zip(choices, after, strict=True)},
            matters=self._diagram.count(differs) * of // self._ways_of_all,
            of=of,
            monotone=all(self._within(a, b) or self._within(b, a) for a, b in combinations(after, 2)),
            adverse=tuple(c.outcome for c, one in zip(choices, after, strict=True) if one in worst),
        )

    def _ways_of_others(self, decision: Decision) -> int:
        settled = {decision.handle, *(choice.decision for choice in self._supposed)}
        return prod(len(one.outcomes) for one in self.decisions if one.handle not in settled)

    def _within(self, function: Function, other: Function) -> bool:
        return function & ~other == self._diagram.false

    @cached_property
    def _ways_of_all(self) -> int:
        return prod(len(one.outcomes) for one in self.decisions)

    @cached_property
    def _families(self) -> Families:
        return Families(self._diagram)
