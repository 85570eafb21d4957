"""Exact functions of decisions, as reduced ordered decision diagrams (Bryant 1986, complemented edges).

A decision of k outcomes is k - 1 Boolean variables that stand one below the other: the first that is true names
the outcome, and where none is, it is the last. So each assignment means one outcome; none has to be ruled out.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from fractions import Fraction
from math import prod
from typing import TypeAlias, TypeVar

from oxidd.bcdd import BCDDFunction, BCDDManager

from inlimine.proof.decision import Choice, Decision

Function: TypeAlias = BCDDFunction
Number: TypeAlias = float | Fraction
F = TypeVar("F", bound=Hashable)
R = TypeVar("R")

NODES, CACHE = 1 << 23, 1 << 16  # room for nodes costs nothing until it is used; a cache is made at once


class Diagram:
    """Functions over the decisions, which are ordered as given; functions of two diagrams do not mix.

    `nodes` is how many nodes there is room for (16 bytes each); beyond it MemoryError is raised.
    """

    def __init__(self, decisions: Iterable[Decision], *, nodes: int = NODES, cache: int = CACHE) -> None:
        self.decisions = tuple(decisions)
        self._manager = BCDDManager(nodes, cache, 1)
        self._vars: dict[str, range] = {}
        self._owner: list[Decision] = []
        for decision in self.decisions:
            self._vars[decision.handle] = self._manager.add_vars(len(decision.outcomes) - 1)
            self._owner.extend([decision] * (len(decision.outcomes) - 1))
        self.true, self.false = self._manager.true(), self._manager.false()

    def choice(self, decision: Decision, outcome: str) -> Function:
        """True where the decision goes this way."""
        place, found = decision.outcomes.index(outcome), self.true
        for n, var in enumerate(self._vars[decision.handle]):
            if n < place:
                found &= self._manager.not_var(var)
            elif n == place:
                found &= self._manager.var(var)
        return found

    def all_of(self, functions: Iterable[Function]) -> Function:
        """True where every one is."""
        found = self.true
        for function in functions:
            found &= function
        return found

    def any_of(self, functions: Iterable[Function]) -> Function:
        """True where one is."""
        found = self.false
        for function in functions:
            found |= function
        return found

    def at_least(self, count: int, functions: Iterable[Function]) -> Function:
        """True where so many are."""
        reached = [self.true, *([self.false] * count)]
        for function in functions:
            for n in range(count, 0, -1):
                reached[n] |= reached[n - 1] & function
        return reached[count]

    def given(self, function: Function, choice: Choice) -> Function:
        """The function once this decision has gone this way."""
        decision = next(one for one in self.decisions if one.handle == choice.decision)
        variables = self.all_of(self._manager.var(var) for var in self._vars[decision.handle])
        return (function & self.choice(decision, choice.outcome)).exists(variables)

    def top(self, function: Function) -> Decision | None:
        """The first decision on which the function depends; None where it depends on none."""
        var = function.node_var()
        return None if var is None else self._owner[var]

    def branches(self, function: Function) -> tuple[Function, ...]:
        """The function under each outcome of its first decision; empty where it depends on none."""
        var = function.node_var()
        if var is None:
            return ()
        if len(self._owner[var].outcomes) == 2:
            return function.cofactors() or ()
        rest, found = function, list[Function]()
        for each in self._vars[self._owner[var].handle]:
            under = rest.cofactors() if rest.node_var() == each else None
            yes, rest = under or (rest, rest)
            found.append(yes)
        return (*found, rest)

    def support(self, function: Function) -> tuple[Decision, ...]:
        """The decisions on which the function depends, in order."""
        found: set[str] = set()

        def note(part: Function, _: tuple[None, ...]) -> None:
            decision = self.top(part)
            if decision:
                found.add(decision.handle)

        folded(function, self.branches, note)
        return tuple(decision for decision in self.decisions if decision.handle in found)

    def count(self, function: Function) -> int:
        """Under how many of the ways in which all decisions can go the function is true."""
        if all(len(decision.outcomes) == 2 for decision in self.decisions):
            return function.sat_count(len(self.decisions))
        even = {
            Choice(decision=one.handle, outcome=outcome): Fraction(1, len(one.outcomes))
            for one in self.decisions
            for outcome in one.outcomes
        }
        return int(self.chance(function, even) * prod(len(one.outcomes) for one in self.decisions))

    def chance(self, function: Function, numbers: Mapping[Choice, Number]) -> Number:
        """How likely the function is true, if decisions fall apart from each other with these numbers.

        The numbers are the user's; there are no others. With Fractions the result is exact. Raises KeyError
        where the function depends on a choice that has none.
        """

        def weigh(part: Function, under: tuple[Number, ...]) -> Number:
            decision = self.top(part)
            if decision is None:
                return 1 if part == self.true else 0
            choices = (Choice(decision=decision.handle, outcome=outcome) for outcome in decision.outcomes)
            return sum(numbers[choice] * value for choice, value in zip(choices, under, strict=True))

        return folded(function, self.branches, weigh)


def folded(root: F, parts: Callable[[F], tuple[F, ...]], build: Callable[[F, tuple[R, ...]], R]) -> R:
    """What `build` makes of the root from what it made of its parts, each once and the deepest first.

    An explicit stack, because diagrams of a thousand decisions are deeper than Python's own.
    """
    done: dict[F, R] = {}
    opened: dict[F, tuple[F, ...]] = {}
    stack = [root]
    while stack:
        one = stack[-1]
        if one in done:
            stack.pop()
            continue
        under = opened.get(one)
        if under is None:
            under = opened[one] = parts(one)
            waiting = [part for part in under if part not in done]
            if waiting:
                stack.extend(waiting)
                continue
        stack.pop()
        done[one] = build(one, tuple([done[part] for part in under]))
        del opened[one]
    return done[root]
