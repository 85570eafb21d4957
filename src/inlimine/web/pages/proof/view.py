"""The proof chart with its switches: what each element stands on now, and if pending motions went one way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from inlimine.exports.pictures.chart import chart_picture
from inlimine.operations.prove import WhatIf, what_if
from inlimine.proof.decision import Decision, Reading, State, decision_words
from inlimine.proof.report import Report
from inlimine.proof.rulings import READINGS, States
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page

_SWITCH = "if."  # before the name of a decision in the address
_SIGN = {State.COVERED: "✓", State.UNCOVERED: "✕", State.OPEN: "?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """One open decision, what it may become, and what is supposed (empty: nothing)."""

    name: str
    words: str
    outcomes: tuple[tuple[str, str], ...]
    chosen: str


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The charts as they would stand, and what that changes."""
    reading = _reading(request.GET.get("reading", ""))
    now = what_if(seen.state, (), reading).now
    supposed = [f"{one.handle}={one.outcome}" for one in _chosen(now, request.GET)]
    found = what_if(seen.state, supposed, reading) if supposed else WhatIf(now=now, then=now)
    context = {
        "seen": seen,
        "here": "proof",
        "switches": [_switch(one, request.GET) for one in now.decisions],
        "supposed": [f"{decision_words(one.decision)} {one.outcome}" for one in found.then.supposed],
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
        "picture": mark_safe(chart_picture(found.then)) if found.then.charts else "",  # noqa: S308 - it escapes
        "on": str(seen.state.view.as_of.day),
        "known": seen.known or "",
        "view": seen.state.view,
    }
    return render(request, "proof/template.html", context)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    handle: str
    outcome: str


def _chosen(now: Report, said: Mapping[str, str]) -> list[_Chosen]:
    """The choices of the address that the case has; anything else there is passed over."""
    given = [(one, said.get(f"{_SWITCH}{one.handle}", "")) for one in now.decisions]
    return [_Chosen(handle=one.handle, outcome=outcome) for one, outcome in given if outcome in one.outcomes]


def _switch(one: Decision, said: Mapping[str, str]) -> Switch:
    return Switch(
        name=f"{_SWITCH}{one.handle}",
        words=decision_words(one.handle),
        outcomes=(("", "undecided"), *((outcome, outcome) for outcome in one.outcomes)),
        chosen=said.get(f"{_SWITCH}{one.handle}", ""),
    )


def _states(found: Report) -> dict[str, States]:
    charts = {one.chart.handle: one.states for one in found.charts}
    return charts | {part.element.handle: part.states for one in found.charts for part in one.elements}


def _reading(said: str) -> Reading:
    return next((one for one in READINGS if one.name.casefold() == said), Reading.NORMAL)


PAGE = Page(
    doors=(Door(name="proof", path="<str:case>/<str:room>/proof/", fetch=case_to_see, respond=shown),),
    label="Proof chart",
    group="Prove",
    order=31,
)
