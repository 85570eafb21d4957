"""Families of sets of choices, as zero-suppressed diagrams (Minato 1993), and the smallest sets of a function.

The smallest sets are the prime implicants: choices after which the function is true however all else goes, and
of which none can be left out. Coudert and Madre (1992) find them from those under each outcome; where the function
only grows or only shrinks with each decision they are the minimal cut sets of fault trees (Rauzy 1993).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oxidd.zbdd import ZBDDFunction, ZBDDManager

from inlimine.proof.decision import Choice, Decision
from inlimine.proof.diagram import CACHE, NODES, Diagram, Function, folded


class Family:
    """A family of sets of choices, not spelt out; iterating gives the smallest first, each sorted by name."""

    def __init__(self, root: ZBDDFunction, choices: tuple[Choice, ...]) -> None:
        self._root, self._choices = root, choices

    @property
    def size(self) -> int:
        """How many sets there are; `len` would stop at what a machine word holds."""
        return self._root.sat_count(len(self._choices))

    def weighed(self, weight: Callable[[Choice], int]) -> int:
        """The sum over all sets of the product of their choices' weights; with 1 for each it is `size`."""

        def add(part: ZBDDFunction, under: tuple[int, ...]) -> int:
            var = part.node_var()
            return int(part.satisfiable()) if var is None else under[0] * weight(self._choices[var]) + under[1]

        return folded(self._root, _children, add)

    def __iter__(self) -> Iterator[tuple[Choice, ...]]:
        sizes: dict[ZBDDFunction, int] = {}

        def note(part: ZBDDFunction, under: tuple[int, ...]) -> int:
            """Bit n is set where the part holds a set of n choices."""
            sizes[part] = under[0] << 1 | under[1] if under else int(part.satisfiable())
            return sizes[part]

        every = folded(self._root, _children, note)
        for wanted in range(every.bit_length()):
            if every >> wanted & 1:
                yield from self._of_size(wanted, sizes)

    def _of_size(self, wanted: int, sizes: dict[ZBDDFunction, int]) -> Iterator[tuple[Choice, ...]]:
        stack: list[tuple[ZBDDFunction, tuple[Choice, ...]]] = [(self._root, ())]
        while stack:
            part, so_far = stack.pop()
            var = part.node_var()
            if not sizes[part] >> (wanted - len(so_far)) & 1:
                continue
            if var is None:
                yield tuple(sorted(so_far))
                continue
            taken, left = _children(part)
            stack.append((left, so_far))
            if len(so_far) < wanted:
                stack.append((taken, (*so_far, self._choices[var])))


def _children(part: ZBDDFunction) -> tuple[ZBDDFunction, ...]:
    """The sets with the first choice, which is left out of them, and those without it."""
    return part.cofactors() or ()


class Families:
    """Where families over the choices of one diagram live."""

    def __init__(self, diagram: Diagram, *, nodes: int = NODES, cache: int = CACHE) -> None:
        self._diagram = diagram
        self._manager = ZBDDManager(nodes, cache, 1)
        self._choices = tuple(
            Choice(decision=decision.handle, outcome=outcome)
            for decision in diagram.decisions
            for outcome in decision.outcomes
        )
        variables = self._manager.add_vars(len(self._choices))
        self._single = {
            choice: self._manager.singleton(var) for choice, var in zip(self._choices, variables, strict=True)
        }

    def smallest(self, function: Function) -> Family:
        """The smallest sets of choices after which the function is true however all else goes."""
        diagram = self._diagram

        def parts(part: Function) -> tuple[Function, ...]:
            branches = diagram.branches(part)
            return (diagram.all_of(branches), *branches) if branches else ()

        def build(part: Function, under: tuple[ZBDDFunction, ...]) -> ZBDDFunction:
            decision = diagram.top(part)
            if decision is None:
                return self._manager.base() if part == diagram.true else self._manager.empty()
            return self._joined(decision, under[0], under[1:])

        return Family(folded(function, parts, build), self._choices)

    def _joined(self, decision: Decision, anyway: ZBDDFunction, under: tuple[ZBDDFunction, ...]) -> ZBDDFunction:
        """The sets that do without the decision, and those of each outcome that need it."""
        found = anyway
        for outcome, sets in reversed(tuple(zip(decision.outcomes, under, strict=True))):
            single = self._single[Choice(decision=decision.handle, outcome=outcome)]
            found = single.make_node(sets - anyway, found)
        return found
