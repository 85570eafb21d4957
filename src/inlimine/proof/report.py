"""What is said of the charts of a case: each element, what carries it, and what each ruling does to that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from inlimine.engine.case_state import CaseState
from inlimine.law.instructions import Instruction
from inlimine.ledger.acts import Act
from inlimine.ledger.charts import Allegation, Chart, Element
from inlimine.ledger.people import Episode
from inlimine.ledger.trial import Receipt
from inlimine.proof.chart import Charts, Leaf, charts_of
from inlimine.proof.compiled import Compiled, Effect
from inlimine.proof.composed import under
from inlimine.proof.decision import Choice, Decision, Reading, State, decision_words
from inlimine.proof.ended import RuledOut, as_if_open, ended_for, ruled_out
from inlimine.proof.from_case import Leaves, Mode, compiled_beside
from inlimine.proof.linked import Linked, linked
from inlimine.proof.pending import VACATED, not_told, pending, supposing
from inlimine.proof.rulings import READINGS, States, Taken, leaves_under, states_of, taken

MOST_WAYS = 4  # for one leaf to come in, told in words
MEASURED = (Reading.NORMAL, Reading.STRICT, Reading.HOPEFUL)  # at the first of these at which a leaf is open
MOST_SETS = 50  # of the smallest breaking sets; how many there are is told beside


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
    `closed` is the act that ended the case for whom or what the chart is about, `ruled_out` for such a case: which
    rulings left which element bare, and what is kept of that.
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
    closed: Act | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All charts that a viewer sees; `reading` is that of what hangs on what.

    `supposed` are the choices that are taken as made, `undone` the rulings that are taken as vacated. `notes`
    are what a reader must know first; `closed` is the act that ended the whole case.
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
    episode: str = ""
    notes: tuple[str, ...] = ()
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
    whole = state.closing_act
    charts = charts_of(state.view)
    closed = {chart.handle: act for chart in charts.charts if (act := ended_for(chart, state))}
    state = as_if_open(state)
    made, own = _compiled(charts, look, None, state)
    there = supposing(state, look.supposed)
    leaves = Leaves(there, mode=look.mode, episode=look.episode)
    said = {leaf.handle: _linked(leaf, made, there, leaves, look) for leaf in charts.leaves}
    took = (
        () if look.mode is Mode.APPEAL else taken(made, said.values(), state, partial(_undone, charts, look, own))
    )
    found = _Found(made=made, said=said, taken=took, state=state, reading=look.reading, closed=closed)
    return Report(
        state=state,
        mode=look.mode,
        reading=look.reading,
        charts=tuple(_chart(chart, found) for chart in charts.charts),
        decisions=(*made.decisions, *_not_gone_through(said.values(), state)),
        not_told=tuple(name for name in not_told(state) if name not in {one.handle for one in made.decisions}),
        compiled=made,
        supposed=look.supposed,
        undone=look.undone,
        episode=look.episode,
        notes=tuple(_notes(state, look)),
        closed=whole,
    )


def _compiled(charts: Charts, look: Look, like: Leaves | None, state: CaseState) -> tuple[Compiled, Leaves]:
    return compiled_beside(charts, state, like, mode=look.mode, supposed=look.supposed, episode=look.episode)


def _undone(charts: Charts, look: Look, like: Leaves, state: CaseState) -> Compiled:
    """The same charts over a case that lacks a ruling."""
    return _compiled(charts, look, like, state)[0]


def _linked(leaf: Leaf, made: Compiled, state: CaseState, leaves: Leaves, look: Look) -> Linked:
    name, states = leaf.handle, states_of(made, leaf.handle)
    found = linked(leaf, states, state, leaves, look.mode)
    depends = dict.fromkeys(one for reading in READINGS for one in made.depends_on(name, reading))
    measured = next((one for one in MEASURED if states[one] is State.OPEN), Reading.NORMAL)
    comes = made.carrying(name, measured) if depends else None
    many = (one for way in made.ways[name] for one in way.too_many)
    return replace(
        found,
        rulings=(*found.rulings, *_said_for_the_court(name, made, look)),
        depends=tuple(depends),
        comes_if=tuple(islice(comes, MOST_WAYS)) if comes else (),
        comes_ways=comes.size if comes else 0,
        too_many=tuple(dict.fromkeys(many)),
        not_told=leaves.not_told(leaf),
        beside=(*found.beside, *_beside(name, made.charts)),
    )


def _said_for_the_court(leaf: str, made: Compiled, look: Look) -> Iterator[str]:
    """What is supposed that the court says of it; what else is supposed, decides it as a ruling would."""
    asked = {decision.handle for way in made.ways[leaf] for decision in way.table.decisions}
    return (f"supposed: {one.decision} {one.outcome}" for one in look.supposed if one.decision in asked)


def _beside(leaf: str, charts: Charts) -> Iterator[str]:
    """Its gates and its defeaters."""
    yield from (f"only with {gate.needs}" for gate in charts.gates if leaf in gate.guards)
    yield from (f"not where {one.through} comes in" for one in charts.defeaters if leaf in one.defeats)


def _not_gone_through(said: Iterable[Linked], state: CaseState) -> Iterator[Decision]:
    """The decisions that touch a leaf which too many touch: they too may be supposed."""
    names = {name for one in said for name in one.too_many}
    return (one.decision for one in pending(state) if one.decision.handle in names)


def _notes(state: CaseState, look: Look) -> Iterator[str]:
    """What the case lacks for a look at it from there."""
    if look.mode is Mode.APPEAL and not state.view.of(Receipt):
        yield "No receipt is entered: what came in at trial must be entered before it counts (received: E1)."
    trials = sorted(state.view.of(Episode), key=lambda one: (one.eff is None, one.eff.key if one.eff else ()))
    if look.mode is Mode.RETRIAL and look.episode in [one.handle for one in trials[:1]]:
        told = f"{trials[0].name} ({look.episode}) is the first trial entered, and nothing is tried again there"
        yield f"{told}: enter the trial to come (trial T2 ...), or name it."


# --- one chart ---


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What every part of a report is told from."""

    made: Compiled
    said: Mapping[str, Linked]
    taken: tuple[Taken, ...]
    state: CaseState
    reading: Reading
    closed: Mapping[str, Act]


def _chart(chart: Chart, found: _Found) -> OfChart:
    made, reading, name = found.made, found.reading, chart.handle
    elements = made.charts.elements_of(name)
    handles = {one.handle for one in elements}
    took = tuple(one for one in found.taken if one.element in handles)
    sets = made.breaking(name, reading)
    row = found.state.rulebook.instruction(chart.instruction)
    return OfChart(
        chart=chart,
        states=states_of(made, name),
        elements=tuple(_element(one, found) for one in elements),
        taken=took,
        effects=made.effects(name, reading),
        breaking=tuple(islice(sets, MOST_SETS)),
        breaking_count=sets.size,
        only_supports=made.only_supports(name, reading),
        non_monotone=made.non_monotone(name, reading),
        instruction=row,
        lacking=_lacking(row, elements),
        ruled_out=ruled_out(_bare(took, reading), chart.by, found.state) if name in found.closed else (),
        closed=found.closed.get(name),
    )


def _bare(taken: Iterable[Taken], reading: Reading) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The rulings that took something from an element that has nothing left."""
    for one in taken:
        if one.takes and one.states[reading] is State.UNCOVERED:
            yield from ((ruling, one.element, one.takes) for ruling in one.rulings)


def _lacking(row: Instruction | None, elements: Iterable[Element]) -> tuple[int, ...]:
    numbers = {element.number for element in elements}
    return tuple(n for n in range(1, len(row.elements) + 1) if n not in numbers) if row else ()


def _element(element: Element, found: _Found) -> OfElement:
    made = found.made
    beneath = under(made.charts, element.handle)
    leaves = leaves_under(element.handle, made)
    allegations = (node for node in made.charts.nodes if isinstance(node, Allegation))
    return OfElement(
        element=element,
        states=states_of(made, element.handle),
        linked=tuple(replace(found.said[leaf], role=role) for leaf, role in leaves.items()),
        allegations=tuple(one for one in allegations if one.handle in beneath),
        effects=made.effects(element.handle, found.reading),
    )
