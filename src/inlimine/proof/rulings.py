"""What each ruling in force does to each element: which of its leaves it takes out, which it lets in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inlimine.engine.case_state import CaseState
from inlimine.ledger.charts import Support
from inlimine.ledger.handles import natural
from inlimine.ledger.terms import Effect
from inlimine.proof.by_court import left_to_court
from inlimine.proof.compiled import Compiled
from inlimine.proof.composed import reached, under
from inlimine.proof.decision import Reading, State
from inlimine.proof.linked import Linked, Role
from inlimine.proof.pending import one_ruling, without

READINGS = (Reading.STRICT, Reading.NORMAL, Reading.HOPEFUL)
States = Mapping[Reading, State]
_RANK = {State.UNCOVERED: 0, State.OPEN: 1, State.COVERED: 2}


class Opens(StrEnum):
    """How a ruling opens the way: it admits (on a condition), rejects an objection, undoes a bar, was agreed."""

    ADMITS = "let in"
    ON_CONDITION = "let in on a condition"
    OVERRULES = "objection overruled, which does not admit"
    UNDOES = "no longer barred"
    AGREES = "rests on it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one ruling in force does to an element: which leaves it takes out, which it opens the way for.

    `rulings` are those that are one: an oral ruling and its writing, or several that each bar the same; `asks` are
    leaves of which the court must say whether the ruling takes them. `without` is how the element would stand had
    the court vacated them; `left` how many leaves are not surely lost, at each reading.
    """

    rulings: tuple[str, ...]
    element: str
    takes: tuple[str, ...]
    lets_in: tuple[str, ...]
    asks: tuple[str, ...]
    opens: Opens
    left: Mapping[Reading, int]
    states: States
    without: States

    @property
    def ruling(self) -> str:
        """The ruling by its handle, or those that are one."""
        return " and ".join(self.rulings)


def did(taken: Taken, leaves: Mapping[str, Linked]) -> dict[str, tuple[str, ...]]:
    """What a ruling did in words, and to which leaves; each leaf once.

    What it takes at one reading and opens at another, it lets in on a condition or by half: told as opened.
    """
    takes = [name for name in taken.takes if name not in taken.lets_in]
    out = tuple(name for name in takes if {*leaves[name].states.values()} == {State.UNCOVERED})
    back = tuple(name for name in takes if name not in out)
    told = {"out": out, "held back": back, "for the court to say": taken.asks, taken.opens.value: taken.lets_in}
    return {words: names for words, names in told.items() if names}


def states_of(made: Compiled, name: str) -> States:
    """A part of the charts at every reading, the strictest first."""
    return {reading: made.state(name, reading) for reading in READINGS}


def taken(
    made: Compiled, said: Iterable[Linked], state: CaseState, again: Callable[[CaseState], Compiled]
) -> tuple[Taken, ...]:
    """What the rulings that decide something linked do, each by itself; `again` compiles a case without them.

    What none of several rulings does by itself, because each of them would do, they do together.
    """
    groups = {one.leaf: _as_ones(one.rulings, state) for one in said}
    single = sorted({group for several in groups.values() for group in several}, key=_order)
    found = [one for group in single for one in _done(group, made, again(_gone(group, state)), state)]
    told = {leaf for one in found for leaf in (*one.takes, *one.lets_in, *one.asks)}
    joint = {tuple(name for group in groups[leaf] for name in group) for leaf in groups.keys() - told}
    for group in sorted((group for group in joint if group not in single and group), key=_order):
        found += [one for one in _done(group, made, again(_gone(group, state)), state) if not told & {*one.takes}]
    return tuple(found)


def _order(group: tuple[str, ...]) -> list[object]:
    return [natural(name) for name in group]


def _as_ones(rulings: Iterable[str], state: CaseState) -> tuple[tuple[str, ...], ...]:
    """The rulings in force among these, each with what is one with it, in their order."""
    ours = {handle for norm in state.norms for handle in (norm.handle, norm.act.handle)}
    groups = (tuple(sorted(one_ruling(ruling, state), key=natural)) for ruling in rulings if ruling in ours)
    return tuple(sorted(dict.fromkeys(groups), key=_order))


def _gone(group: Iterable[str], state: CaseState) -> CaseState:
    for ruling in group:
        state = without(state, ruling)
    return state


def _done(group: tuple[str, ...], made: Compiled, undone: Compiled, state: CaseState) -> Iterator[Taken]:
    """What a ruling does to each element; nothing where nothing linked to it differs."""
    for element in made.charts.elements:
        leaves = leaves_under(element.handle, made)
        worse = tuple(leaf for leaf in leaves if _worse(_settled(made, leaf), _settled(undone, leaf)))
        better = tuple(leaf for leaf in leaves if _worse(_settled(undone, leaf), _settled(made, leaf)))
        asks = tuple(leaf for leaf in worse if states_of(made, leaf) != _settled(made, leaf))
        if worse or better:
            carrying = [leaf for leaf, role in leaves.items() if role is Role.CARRIES]
            yield Taken(
                rulings=group,
                element=element.handle,
                takes=tuple(leaf for leaf in worse if leaf not in asks),
                lets_in=better,
                asks=asks,
                opens=Opens.AGREES if _rest_on(group, better, made) else _opens(group, state),
                left=_left(carrying, made),
                states=states_of(made, element.handle),
                without=states_of(undone, element.handle),
            )


def _left(leaves: Iterable[str], made: Compiled) -> dict[Reading, int]:
    every = tuple(leaves)
    return {r: sum(made.state(leaf, r) is not State.UNCOVERED for leaf in every) for r in READINGS}


def _opens(group: tuple[str, ...], state: CaseState) -> Opens:
    norms = [norm for norm in state.norms if {norm.handle, norm.act.handle} & set(group)]
    effects = {norm.effect for norm in norms}
    permits = [norm.directive for norm in norms if norm.effect is Effect.PERMIT]
    if any(one.need is None and one.when is None for one in permits):
        return Opens.ADMITS
    if effects & {Effect.PERMIT, Effect.REQUIRE}:
        return Opens.ON_CONDITION
    return Opens.OVERRULES if Effect.OVERRULE in effects else Opens.UNDOES


def _rest_on(group: tuple[str, ...], leaves: tuple[str, ...], made: Compiled) -> bool:
    """Whether a stipulation or judicial notice among the leaves stands on it."""
    resting = (leaf for leaf in made.charts.leaves if not isinstance(leaf, Support))
    return any(leaf.handle in leaves and leaf.rests_on in group for leaf in resting)


def _settled(made: Compiled, leaf: str) -> States:
    """How a leaf stands while the court has not said that what is unclear comes in."""
    out = [choice for decision in made.decisions for choice in left_to_court(decision)]
    return {reading: made.state_if(leaf, reading, out) for reading in READINGS}


def _worse(one: States, other: States) -> bool:
    return any(_RANK[one[reading]] < _RANK[other[reading]] for reading in READINGS)


def leaves_under(name: str, made: Compiled) -> dict[str, Role]:
    """The leaves on which it hangs in whatever way, with what each does there."""
    charts = made.charts
    links = {part.handle: part.needs for part in (*charts.elements, *charts.nodes) if hasattr(part, "needs")}
    carries = reached(name, links)
    against = {one for defeater in charts.defeaters for one in under(charts, defeater.through)}
    beneath = under(charts, name)
    return {
        leaf.handle: Role.CARRIES
        if leaf.handle in carries
        else Role.DEFEATS
        if leaf.handle in against
        else Role.GATE
        for leaf in charts.leaves
        if leaf.handle in beneath
    }
