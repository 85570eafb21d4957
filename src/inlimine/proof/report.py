"""What is said of the charts of a case: each element, what carries it, and what each ruling does to that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from inlimine.engine.case_state import CaseState
from inlimine.law.instructions import Instruction
from inlimine.ledger.acts import Act
from inlimine.ledger.charts import Allegation, Chart, Element
from inlimine.ledger.handles import natural
from inlimine.proof.chart import Charts, Leaf, charts_of
from inlimine.proof.compiled import Compiled, Effect
from inlimine.proof.composed import reached, under
from inlimine.proof.decision import Choice, Decision, Reading, State, decision_words
from inlimine.proof.ended import RuledOut, as_if_open, ruled_out
from inlimine.proof.from_case import Leaves, Mode, compiled
from inlimine.proof.linked import Linked, Role, linked
from inlimine.proof.pending import VACATED, not_told, supposing, without

MOST_SETS = 50  # of the smallest breaking sets; how many there are is told beside
READINGS = (Reading.STRICT, Reading.NORMAL, Reading.HOPEFUL)
States = Mapping[Reading, State]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one ruling in force does to an element: which leaves it takes out, which it lets in.

    `without` is how the element would stand had the court vacated the ruling; `left` how many leaves are not lost
    with it, at each reading.
    """

    ruling: str
    element: str
    takes: tuple[str, ...]
    lets_in: tuple[str, ...]
    left: Mapping[Reading, int]
    states: States
    without: States


@dataclass(frozen=True, slots=True, kw_only=True)
class OfElement:
    """One element: how it stands, what is linked to it, and what each decision alone can do to it."""

    element: Element
    states: States
    linked: tuple[Linked, ...]
    allegations: tuple[Allegation, ...]
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfChart:
    """One chart: its elements, what rulings do to them, and what the whole hangs on.

    `breaking` are the first of the `breaking_count` smallest sets of choices that leave it without linked
    evidence, `only_supports` what alone would do so. `instruction` is the rulebook's row of the instruction that
    the chart follows (None: it has none); `lacking` are the numbers of its elements that the chart has not.
    `ruled_out` is for a case that is closed: which rulings left which element bare, and what is kept of that.
    """

    chart: Chart
    states: States
    elements: tuple[OfElement, ...]
    taken: tuple[Taken, ...]
    effects: tuple[Effect, ...]
    breaking: tuple[tuple[Choice, ...], ...]
    breaking_count: int
    only_supports: tuple[str, ...]
    non_monotone: tuple[str, ...]
    instruction: Instruction | None
    lacking: tuple[int, ...]
    ruled_out: tuple[RuledOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All charts that a viewer sees; `reading` is that of what hangs on what.

    `supposed` are the choices that are taken as made, `undone` the rulings that are taken as vacated.
    """

    state: CaseState
    mode: Mode
    reading: Reading
    charts: tuple[OfChart, ...]
    decisions: tuple[Decision, ...]
    not_told: tuple[str, ...]
    compiled: Compiled
    supposed: tuple[Choice, ...] = ()
    undone: tuple[str, ...] = ()
    closed: Act | None = None

    @property
    def supposed_words(self) -> tuple[str, ...]:
        """What is taken as made, in words: `R1 vacated`, `M1 granted`."""
        choices = (f"{decision_words(choice.decision)} {choice.outcome}" for choice in self.supposed)
        return (*(f"{ruling} {VACATED}" for ruling in self.undone), *choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """From where one looks: the mode, the trial asked about, choices taken as made, the reading.

    `undone` are rulings that the state already takes as vacated; they are only told.
    """

    mode: Mode = Mode.NOW
    episode: str = ""
    supposed: tuple[Choice, ...] = ()
    undone: tuple[str, ...] = ()
    reading: Reading = Reading.NORMAL


def report(state: CaseState, look: Look) -> Report:
    """The charts of a case on its day; of a closed one as its rulings left it.

    Raises LookupError and ValueError as `compiled` does.
    """
    closed = state.closing_act
    state = as_if_open(state)
    charts = charts_of(state.view)
    made = _compiled(charts, state, look)
    there = supposing(state, look.supposed)
    leaves = Leaves(there, mode=look.mode, episode=look.episode)
    said = {leaf.handle: _linked(leaf, made, there, leaves, look.mode) for leaf in charts.leaves}
    undone = _undone(said.values(), charts, state, look)
    found = _Found(made=made, said=said, undone=undone, state=state, reading=look.reading, closed=bool(closed))
    return Report(
        state=state,
        mode=look.mode,
        reading=look.reading,
        charts=tuple(_chart(chart, found) for chart in charts.charts),
        decisions=made.decisions,
        not_told=not_told(state),
        compiled=made,
        supposed=look.supposed,
        undone=look.undone,
        closed=closed,
    )


def _compiled(charts: Charts, state: CaseState, look: Look) -> Compiled:
    return compiled(charts, state, mode=look.mode, supposed=look.supposed, episode=look.episode)


def _states(made: Compiled, name: str) -> States:
    return {reading: made.state(name, reading) for reading in READINGS}


def _linked(leaf: Leaf, made: Compiled, state: CaseState, leaves: Leaves, mode: Mode) -> Linked:
    found = linked(leaf, _states(made, leaf.handle), state, leaves, mode)
    depends = dict.fromkeys(name for reading in READINGS for name in made.depends_on(leaf.handle, reading))
    return replace(found, depends=tuple(depends))


# --- what rulings in force do ---


def _undone(said: Iterable[Linked], charts: Charts, state: CaseState, look: Look) -> dict[str, Compiled]:
    """For each ruling that decides something linked the charts without it; on appeal rulings count no more."""
    if look.mode is Mode.APPEAL:
        return {}
    rulings = sorted({ruling for one in said for ruling in one.rulings}, key=natural)
    ours = {norm.handle for norm in state.norms} | {norm.act.handle for norm in state.norms}
    return {ruling: _compiled(charts, without(state, ruling), look) for ruling in rulings if ruling in ours}


def _taken(element: str, ruling: str, made: Compiled, undone: Compiled) -> Taken | None:
    """What a ruling does to an element; None where nothing linked to it differs."""
    leaves = _leaves_under(element, made)
    pairs = [(leaf, _states(made, leaf), _states(undone, leaf)) for leaf in leaves]
    takes = tuple(leaf for leaf, here, there in pairs if _worse(here, there))
    lets_in = tuple(leaf for leaf, here, there in pairs if _worse(there, here))
    if not takes and not lets_in:
        return None
    return Taken(
        ruling=ruling,
        element=element,
        takes=takes,
        lets_in=lets_in,
        left={
            r: sum(here[r] is not State.UNCOVERED for leaf, here, _ in pairs if leaves[leaf] is Role.CARRIES)
            for r in READINGS
        },
        states=_states(made, element),
        without=_states(undone, element),
    )


_RANK = {State.UNCOVERED: 0, State.OPEN: 1, State.COVERED: 2}


def _worse(one: States, other: States) -> bool:
    return any(_RANK[one[reading]] < _RANK[other[reading]] for reading in READINGS)


def _leaves_under(name: str, made: Compiled) -> dict[str, Role]:
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


# --- one chart ---


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What every part of a report is told from."""

    made: Compiled
    said: Mapping[str, Linked]
    undone: Mapping[str, Compiled]
    state: CaseState
    reading: Reading
    closed: bool


def _chart(chart: Chart, found: _Found) -> OfChart:
    made, reading, name = found.made, found.reading, chart.handle
    elements = made.charts.elements_of(name)
    every = (_taken(one.handle, ruling, made, gone) for ruling, gone in found.undone.items() for one in elements)
    taken = tuple(one for one in every if one)
    sets = made.breaking(name, reading)
    row = found.state.rulebook.instruction(chart.instruction)
    return OfChart(
        chart=chart,
        states=_states(made, name),
        elements=tuple(_element(one, found) for one in elements),
        taken=taken,
        effects=made.effects(name, reading),
        breaking=tuple(islice(sets, MOST_SETS)),
        breaking_count=sets.size,
        only_supports=made.only_supports(name, reading),
        non_monotone=made.non_monotone(name, reading),
        instruction=row,
        lacking=_lacking(row, elements),
        ruled_out=ruled_out(_bare(taken, reading), chart.by, found.state) if found.closed else (),
    )


def _bare(taken: Iterable[Taken], reading: Reading) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The rulings that took something from an element that has nothing left."""
    for one in taken:
        if one.takes and one.states[reading] is State.UNCOVERED:
            yield one.ruling, one.element, one.takes


def _lacking(row: Instruction | None, elements: Iterable[Element]) -> tuple[int, ...]:
    numbers = {element.number for element in elements}
    return tuple(n for n in range(1, len(row.elements) + 1) if n not in numbers) if row else ()


def _element(element: Element, found: _Found) -> OfElement:
    made = found.made
    beneath = under(made.charts, element.handle)
    leaves = _leaves_under(element.handle, made)
    allegations = (node for node in made.charts.nodes if isinstance(node, Allegation))
    return OfElement(
        element=element,
        states=_states(made, element.handle),
        linked=tuple(replace(found.said[leaf], role=role) for leaf, role in leaves.items()),
        allegations=tuple(one for one in allegations if one.handle in beneath),
        effects=made.effects(element.handle, found.reading),
    )
