"""The charts of a case in words: each element with what carries it, what rulings took, what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from inlimine.cli.printing.words import Piece, said
from inlimine.engine.preservation.review import kept_words
from inlimine.engine.words import title
from inlimine.law.cited import cited
from inlimine.ledger.charts import Allegation
from inlimine.ledger.handles import natural
from inlimine.ledger.people import Episode
from inlimine.operations.prove import WhatIf
from inlimine.proof.compiled import Effect
from inlimine.proof.decision import Choice, Reading, State, decision_words, overall
from inlimine.proof.diagram import Number
from inlimine.proof.linked import Linked, Role
from inlimine.proof.report import OfChart, OfElement, Report
from inlimine.proof.rulings import READINGS, Taken, did

Chances = Mapping[str, Mapping[Reading, Number]]

_SIGN = {State.COVERED: ("✓", "bold green"), State.UNCOVERED: ("✕", "bold red"), State.OPEN: ("?", "bold magenta")}
_ROLE = {Role.CARRIES: "", Role.GATE: "wanted beside it: ", Role.DEFEATS: "against it: "}
# By how many readings do not count it, the strictest first; for the other side they are read the other way round.
_COUNTED = (
    {1: "; not at the strict reading", 2: "; at the hopeful reading only"},
    {1: "; not at the hopeful reading", 2: "; at the strict reading only"},
)
_NONE = "No chart is entered here. docs/proof.md shows how one is written."
_READINGS = (
    "strict: ruled admissible or received; normal: also what nothing bars; hopeful: also what leave, or a step "
    "that is the side's own to take, can still bring in."
)
_LIMITS = (
    "Linked is what the chart's author linked. Nothing here says what evidence weighs, or what a jury or a court "
    "would make of it."
)


def proof_words(found: Report, chances: Chances, drawn: Sequence[Path] = ()) -> RenderableType:
    """Every chart in turn."""
    if not found.charts:
        return said(_NONE)
    charts = [part for one in found.charts for part in _chart(one, found, chances)]
    notes = (said((f"! {note}", "bold")) for note in found.notes)
    return Group(*notes, *charts, *_foot(found, drawn))


def whatif_words(found: WhatIf, chances: Chances, drawn: Sequence[Path] = ()) -> RenderableType:
    """What is supposed and what it changes, then every chart as it would be."""
    if not found.then.charts:
        return said(_NONE)
    supposed = found.then.supposed_words
    heading = f"Supposed: {', '.join(supposed)}" if supposed else "Nothing is supposed."
    changes = [*_changes(found)] or [said("  Nothing in the charts changes.")]
    return Group(
        said((heading, "bold")), *(changes if supposed else []), said(), proof_words(found.then, chances, drawn)
    )


def _changes(found: WhatIf) -> Iterator[Text]:
    """What differs, chart by chart: the charge, its elements, its leaves; readings that change alike in one."""
    before = {one.chart.handle: dict(_parts(one)) for one in found.now.charts}
    for one in found.then.charts:
        was, lines = before[one.chart.handle], list[Text]()
        for called, states in dict(_parts(one)).items():
            lines += (said(f"    {called}, {change}") for change in _differs(was[called], states))
        if lines:
            yield from (said(f"  {one.chart.title} [{one.chart.handle}]"), *lines)


def _differs(was: Mapping[Reading, State], now: Mapping[Reading, State]) -> Iterator[str]:
    changed = [reading for reading in READINGS if was[reading] is not now[reading]]
    for pair in dict.fromkeys((was[reading], now[reading]) for reading in changed):
        alike = [reading.name.casefold() for reading in changed if (was[reading], now[reading]) == pair]
        at = "at every reading" if len(alike) == len(READINGS) else " and ".join(alike)
        yield f"{at}: {pair[0].words} → {pair[1].words}"


def _parts(one: OfChart) -> Iterator[tuple[str, Mapping[Reading, State]]]:
    """Each part of a chart under its name, once, with how it stands."""
    yield "the charge", one.states
    for part in one.elements:
        yield _called(part), part.states
    for part in one.elements:
        yield from ((f"{leaf.called} [{leaf.leaf}]", leaf.states) for leaf in part.linked)


# --- one chart ---


def _chart(one: OfChart, found: Report, chances: Chances) -> Iterator[RenderableType]:
    chart, view = one.chart, found.state.view
    against = f" against {title(chart.against, view)}" if chart.against else ""
    head = f"{chart.title}{against}: chart of {title(chart.by, view)}, as of {view.as_of.spoken}{_mode(found)}"
    yield said((head, "bold"), (f"  [{chart.handle}]", "dim"))
    if one.closed:
        name = f" ({one.closed.name})" if one.closed.name else ""
        whom = "" if found.closed else f" for {', '.join(title(name, view) for name in one.closed.closes_for)}"
        yield said(
            f"  The case was closed{whom} by {one.closed.handle}{name}; shown is what its rulings had left."
        )
    yield said("  ", *_states(one.states))
    if one.instruction:
        yield said((f"  elements after {cited(one.instruction)}", "dim"))
    for number in one.lacking:
        yield said(f"  ! element {number} is not in the chart: {one.instruction.elements[number - 1]}")  # type: ignore[union-attr]
    yield said()
    for part in one.elements:
        yield from _element(part)
    yield from _section("Which rulings in force did what", (_taken(taken, one, found) for taken in one.taken))
    yield from _section("How the rulings left it bare, and what is kept for review", _ends(one))
    open_now = (line for effect in _in_order(one.effects) for line in _effect(effect, one))
    yield from _section(f"Still open, each by itself ({_reading(found)})", open_now)
    sets = (_sets(one)) if one.states[found.reading] is not State.UNCOVERED else ()
    told = f"Smallest sets that leave the charge without linked evidence ({_reading(found)})"
    yield from _section(told, sets)
    only = (said(f"  {name}", (f"  {_name(name, one, found)}", "dim")) for name in one.only_supports)
    yield from _section(f"Without any one of these nothing linked remains ({_reading(found)})", only)
    yield from _section("Cuts both ways", (said(f"  {_both_ways(name)}") for name in one.non_monotone))
    likely = chances.get(chart.handle)
    if likely:
        numbers = ", ".join(f"{r.name.casefold()} {float(n):.4g}" for r, n in likely.items())
        yield from _section(
            "On your own numbers, taken as independent", [said(f"  linked evidence remains: {numbers}")]
        )


def _mode(found: Report) -> str:
    names = [one.name for one in found.state.view.of(Episode) if one.handle == found.episode]
    trial = "".join(f" ({found.episode}, {name})" for name in names)
    modes = {"now": "", "what-if": ", as supposed", "appeal": ", on appeal", "retrial": f", at the retrial{trial}"}
    return modes[found.mode]


def _element(part: OfElement) -> Iterator[RenderableType]:
    yield said((f"{_called(part)}", "bold"))
    yield said("  ", *_states(part.states))
    if not part.linked:
        yield said("    nothing is linked yet")
    for leaf in part.linked:
        yield Padding(_leaf(leaf), (0, 0, 0, 4), expand=False)
    for one in part.allegations:
        if one.standard:
            yield Padding(said(_duty(one)), (0, 0, 0, 4), expand=False)
    yield said()


def _leaf(leaf: Linked) -> Text:
    sign, style = _SIGN[overall(leaf.states)]
    return said(
        (sign, style), f" {_ROLE[leaf.role]}{leaf.called}", (f" [{leaf.leaf}]", "dim"), f": {leaf_words(leaf)}"
    )


def leaf_words(leaf: Linked) -> str:
    """How one leaf stands: status, rulings, witnesses, what it depends on, the readings that count it."""
    people = "".join(f"; {one}" for one in leaf.through)
    depends = "".join(f"; {one}" for one in (*leaf.beside, *leaf.open_words))
    fails = [reading for reading in READINGS if leaf.states[reading] is State.UNCOVERED]
    counted = _COUNTED[leaf.role is Role.DEFEATS].get(len(fails), "")
    return f"{leaf.stands}{people}{depends}{counted}"


def _duty(one: Allegation) -> str:
    owed = f", owed by {one.owed_by}" if one.owed_by else ""
    found = f"; found by {one.found_by or 'somebody not named'}: {one.found}" if one.found else ""
    return f"standard: {one.standard}{owed}{found} [{one.handle}]"


def _states(states: Mapping[Reading, State]) -> Iterator[Piece]:
    """Strict, normal, hopeful; the same words once where all three agree."""
    if len(set(states.values())) == 1:
        sign, style = _SIGN[states[Reading.STRICT]]
        yield (f"{sign} {states[Reading.STRICT].words}", style)
        yield " at every reading"
        return
    for reading in READINGS:
        sign, style = _SIGN[states[reading]]
        yield f"{'' if reading is Reading.STRICT else ' · '}{reading.name.casefold()} "
        yield (f"{sign} {states[reading].words}", style)


# --- rulings and decisions ---


def _taken(taken: Taken, one: OfChart, found: Report) -> Text:
    part = next(part for part in one.elements if part.element.handle == taken.element)
    number = part.element.number
    element = part.element.handle if number is None else f"element {number}"
    of = sum(leaf.role is Role.CARRIES for leaf in part.linked)
    left = ", ".join(f"{taken.left[reading]} {reading.name.casefold()}" for reading in READINGS)
    does = "; ".join(f"{what}: {leaves}" for what, leaves in _does(taken, part))
    return said(f"  {element}, {_by(taken, found)}: {does}; left of {of} linked: {left}")


def _by(taken: Taken, found: Report) -> str:
    """The ruling, and whose act it is where it is none of the court's."""
    acts = {name: norm.act for norm in found.state.norms for name in (norm.handle, norm.act.handle)}
    people = dict.fromkeys(who for ruling in taken.rulings for who in acts[ruling].by)
    agreed = f" (what {' and '.join(people)} did)" if people else ""
    return f"{taken.ruling}{agreed}"


def _does(taken: Taken, part: OfElement) -> Iterator[tuple[str, str]]:
    """What it did, and to which leaves."""
    leaves = {leaf.leaf: leaf for leaf in part.linked}
    for what, names in did(taken, leaves).items():
        yield what, ", ".join(f"{leaves[name].called} [{name}]" for name in names)


def _ends(one: OfChart) -> Iterator[Text]:
    called = {part.element.handle: _called(part) for part in one.elements}
    for out in one.ruled_out:
        yield said(f"  {called[out.element]}: {out.ruling} took {', '.join(out.takes)}")
        for row in out.kept:
            ground = f" ({row.ground})" if row.ground else ""
            yield said((f"    {kept_words(row)}{ground}: {row.authority}", "dim"))


def _effect(effect: Effect, one: OfChart) -> Iterator[Text]:
    ways = "; ".join(f"{outcome}: {state.words}" for outcome, state in effect.states.items())
    yield said(f"  {decision_words(effect.decision)}: {ways}")
    for part in one.elements:
        for inner in part.effects:
            if inner.decision == effect.decision and inner.states != effect.states:
                ways = "; ".join(f"{outcome}: {state.words}" for outcome, state in inner.states.items())
                yield said((f"    {_called(part)}: {ways}", "dim"))


def _sets(one: OfChart) -> Iterator[Text]:
    for choices in one.breaking[:10]:
        yield said(f"  {' and '.join(map(_gone, sorted(choices, key=_by_name)))}")
    if one.breaking_count > 10:
        yield said(f"  ... {one.breaking_count:,} in all; --format json lists the first {len(one.breaking)}")


def _in_order(effects: Iterable[Effect]) -> list[Effect]:
    return sorted(effects, key=_by_name)


def _by_name(one: Effect | Choice) -> list[tuple[int, str, str]]:
    return natural(one.decision)


def _gone(choice: Choice) -> str:
    return f"{decision_words(choice.decision)} {choice.outcome}"


def _both_ways(decision: str) -> str:
    told = "no outcome is the better one whatever else happens; winning it can let the rebuttal in"
    return f"{decision_words(decision)}: {told}"


def _name(handle: str, one: OfChart, found: Report) -> str:
    leaves = {leaf.leaf: leaf.called for part in one.elements for leaf in part.linked}
    return leaves.get(handle) or title(handle, found.state.view)


def _called(part: OfElement) -> str:
    number = f"{part.element.number}. " if part.element.number is not None else ""
    return f"{number}{part.element.text}"


def _reading(found: Report) -> str:
    return f"{found.reading.name.casefold()} reading"


def _section(heading: str, lines: Iterable[RenderableType]) -> list[RenderableType]:
    found = list(lines)
    return [said((heading, "bold")), *found, said()] if found else []


def _foot(found: Report, drawn: Sequence[Path]) -> Iterator[RenderableType]:
    if found.not_told:
        yield said(
            f"Not looked at, because a plain grant would not say what is ordered: {', '.join(found.not_told)}."
        )
    yield said((_READINGS, "dim"))
    yield said((_LIMITS, "dim"))
    for file in drawn:
        yield said(f"{file}: drawn.")
