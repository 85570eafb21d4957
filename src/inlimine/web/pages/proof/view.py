"""The proof chart with its switches: what each element stands on now, and if pending motions went one way or a
ruling in force were vacated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.exports.pictures.chart import chart_picture
from inlimine.ledger.handles import natural
from inlimine.operations.prove import WhatIf, what_if
from inlimine.proof.decision import Reading, State, decision_words
from inlimine.proof.pending import VACATED
from inlimine.proof.report import OfChart, Report
from inlimine.proof.rulings import READINGS, States, Taken, did
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.pages.proof.write import changed, chart_begun, fact_added, linked, writing

_SWITCH = "if."  # before the name of a decision in the address
_SIGN = {State.COVERED: "✓", State.UNCOVERED: "✕", State.OPEN: "?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A ruling in force or an open decision, what it may become, and what is supposed (empty: nothing)."""

    name: str
    words: str
    outcomes: tuple[tuple[str, str], ...]
    chosen: str


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The charts as they would stand, and what that changes."""
    reading, said = _reading(request.GET.get("reading", "")), request.GET
    now = what_if(seen.state, (), reading).now
    rulings = in_force(now)
    vacated = [f"{one}={VACATED}" for one in rulings if said.get(f"{_SWITCH}{one}") == VACATED]
    # What a vacated ruling had decided is pending again, and may be supposed in its turn.
    open_then = what_if(seen.state, vacated, reading).then if vacated else now
    supposed = [*vacated, *_chosen(open_then, said)]
    found = what_if(seen.state, supposed, reading) if supposed else WhatIf(now=now, then=now)
    context = {
        "seen": seen,
        "here": "proof",
        "switches": _switches(rulings, open_then, said),
        "supposed": found.then.supposed_words,
        "charts": found.then.charts,
        "was": _states(found.now),
        "changed": bool(supposed),
        "closed": found.then.closed,
        "readings": READINGS,
        "reading": str(reading.name.casefold()),
        "choices": [(one.name.casefold(), one.name.casefold()) for one in READINGS],
        "normal": Reading.NORMAL,
        "measured": reading,
        "signs": _SIGN,
        "decision_words": decision_words,
        "did": _did,
        "called": (called := _called(found.then)),
        "only": {
            one.chart.handle: tuple(dict.fromkeys(called.get(name, name) for name in one.only_supports))
            for one in found.then.charts
        },
        "picture": mark_safe(chart_picture(found.then)) if found.then.charts else "",  # noqa: S308 - it escapes
        "on": str(seen.state.view.as_of.day),
        "known": seen.known or "",
        "view": seen.state.view,
    }
    return render(request, "proof/template.html", context)


def in_force(now: Report) -> tuple[str, ...]:
    """The court's rulings on which the charts stand, so that each by itself may be supposed to be vacated."""
    norms = {handle: norm.act for norm in now.state.norms for handle in (norm.handle, norm.act.handle)}
    named = [ruling for chart in now.charts for one in chart.taken for ruling in one.rulings]
    named += [
        ruling
        for chart in now.charts
        for part in chart.elements
        for leaf in part.linked
        for ruling in leaf.rulings
    ]
    of_court = (ruling for ruling in named if ruling in norms and not norms[ruling].by)
    return tuple(sorted(dict.fromkeys(of_court), key=natural))


def _chosen(now: Report, said: Mapping[str, str]) -> list[str]:
    """The choices of the address that the case has; anything else there is passed over."""
    given = [(one, said.get(f"{_SWITCH}{one.handle}", "")) for one in now.decisions]
    return [f"{one.handle}={outcome}" for one, outcome in given if outcome in one.outcomes]


def _switches(rulings: Iterable[str], now: Report, said: Mapping[str, str]) -> list[Switch]:
    """A switch for each ruling in force and for each decision that is open, as far as these are supposed."""
    about, called = _about(now.state), _called(now)
    made = [_switch(one, f"{one} in force, on {about[one]}", ("stands", VACATED), said) for one in rulings]
    return made + [
        _switch(one.handle, _decision(one.handle, about, called), ("undecided", *one.outcomes), said)
        for one in now.decisions
    ]


def _decision(handle: str, about: Mapping[str, str], called: Mapping[str, str]) -> str:
    """A pending motion or a leaf with what it is about; a condition says that itself."""
    if handle in about:
        return f"{handle}, on {about[handle]}"
    return f"{handle}: {called[handle]}" if handle in called else decision_words(handle)


def _about(state: CaseState) -> dict[str, str]:
    """By the handle of a ruling, or of what is asked: the items that it is about, as people call them."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for norm in state.norms:
        for handle in (norm.handle, norm.act.handle):
            found[handle] |= dict.fromkeys(norm.directive.subject)
    for _, handle, request in (one for each in state.view.requests.values() for one in each):
        found[handle] |= dict.fromkeys(request.subject)
    named = {handle: [full_title(one, state.view) for one in items] for handle, items in found.items() if items}
    return {handle: ", ".join(items) for handle, items in named.items()}


def _switch(handle: str, words: str, outcomes: tuple[str, ...], said: Mapping[str, str]) -> Switch:
    """The first outcome is how it is: nothing is supposed."""
    usual, *others = outcomes
    name = f"{_SWITCH}{handle}"
    return Switch(
        name=name,
        words=words,
        outcomes=(("", usual), *((outcome, outcome) for outcome in others)),
        chosen=said.get(name, ""),
    )


def _states(found: Report) -> dict[str, States]:
    charts = {one.chart.handle: one.states for one in found.charts}
    return charts | {part.element.handle: part.states for one in found.charts for part in one.elements}


def _did(taken: Taken, one: OfChart) -> tuple[tuple[str, tuple[str, ...]], ...]:
    part = next(part for part in one.elements if part.element.handle == taken.element)
    return tuple(did(taken, {leaf.leaf: leaf for leaf in part.linked}).items())


def _called(found: Report) -> dict[str, str]:
    """What people call the elements and leaves of the charts, and the items and witnesses behind them."""
    parts = [part for chart in found.charts for part in chart.elements]
    numbered = {
        one.element.handle: f"element {one.element.number}" if one.element.number is not None else one.element.text
        for one in parts
    }
    leaves = {leaf.leaf: leaf.called for part in parts for leaf in part.linked}
    view = found.state.view
    things = {handle: full_title(handle, view) for handle in (*view.items, *view.witnesses)}
    return things | leaves | numbered


def _reading(said: str) -> Reading:
    return next((one for one in READINGS if one.name.casefold() == said), Reading.NORMAL)


_PATH = "<str:case>/<str:room>/proof/"
_WRITE = f"{_PATH}write/"


def _form(name: str, path: str, respond: Callable[[HttpRequest, Seen], HttpResponse]) -> Door:
    return Door(name=name, path=f"{_WRITE}{path}", fetch=case_to_enter_into, respond=respond, methods=("POST",))


PAGE = Page(
    doors=(
        Door(name="proof", path=_PATH, fetch=case_to_see, respond=shown),
        Door(name="write-chart", path=_WRITE, fetch=case_to_see, respond=writing),
        _form("begin-chart", "begin", chart_begun),
        _form("add-fact", "fact", fact_added),
        _form("link-evidence", "link", linked),
        _form("change-chart", "change", changed),
    ),
    label="Proof chart",
    group="Prove",
    order=31,
)
