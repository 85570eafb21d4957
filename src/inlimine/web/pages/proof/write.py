"""Writing a chart: begin one, add facts, link evidence, take a link out; in a party's own room only."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.engine.view import View
from inlimine.engine.words import full_title, purpose_words
from inlimine.ledger.charts import Allegation, Support
from inlimine.ledger.terms import Purpose
from inlimine.operations import chart_work
from inlimine.operations.chart_work import Charge, Desk, Link
from inlimine.operations.look_into import look_into
from inlimine.operations.refusal import Refusal
from inlimine.proof.chart import charts_of
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen
from inlimine.web.pages.proof.form import NewChart, NewFact, NewLink
from inlimine.web.told import told


def writing(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The forms, and the charts as they stand."""
    return _shown(request, seen, None)


def chart_begun(request: HttpRequest, seen: Seen) -> HttpResponse:
    """A charge with its elements."""
    form = NewChart(seen.state, request.POST)
    return _entered(request, seen, form, lambda desk, said: chart_work.begin_chart(desk, _charge(form, said)))


def _charge(form: NewChart, said: dict[str, str]) -> Charge:
    return Charge(
        title=said["title"], against=said["against"], instruction=said["instruction"], elements=form.lines
    )


def fact_added(request: HttpRequest, seen: Seen) -> HttpResponse:
    """A fact in issue under an element or fact."""
    form = NewFact(_places(seen.state.view, seen.room), request.POST)
    return _entered(request, seen, form, lambda desk, said: chart_work.add_fact(desk, said["under"], said["text"]))


def linked(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Evidence under an element or fact."""
    form = NewLink(seen.state, _places(seen.state.view, seen.room), request.POST)
    return _entered(request, seen, form, lambda desk, said: chart_work.link(desk, said["under"], _link(said)))


def _link(said: dict[str, str]) -> Link:
    return Link(
        item=said["item"],
        purpose=Purpose(said["purpose"]),
        sponsors=(said["sponsor"],) if said["sponsor"] else (),
        against=said["against"],
    )


def changed(request: HttpRequest, seen: Seen) -> HttpResponse:
    """One link taken out, or how much of what is linked is needed."""
    desk, said = _desk(request, seen), request.POST
    if said.get("take"):
        chart_work.unlink(desk, said.get("under", ""), said["take"])
    else:
        chart_work.require(desk, said.get("under", ""), every=said.get("needed") == "all")
    return _back(seen)


def _entered(
    request: HttpRequest, seen: Seen, form: forms.Form, enter: Callable[[Desk, dict[str, str]], object]
) -> HttpResponse:
    """Enter what a form says, or show the form with what is wrong in it."""
    if not form.is_valid():
        return _shown(request, seen, form)
    try:
        enter(_desk(request, seen), form.cleaned_data)
    except Refusal as refusal:
        for problem in refusal.problems:
            form.add_error(None, told(problem))
        return _shown(request, seen, form)
    return _back(seen)


def _desk(request: HttpRequest, seen: Seen) -> Desk:
    return Desk(path=seen.path, room=seen.viewer, state=seen.state, author=author_of(request))


def _back(seen: Seen) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('write-chart', args=[seen.name, seen.room])}{seen.days}#chart")


def _places(view: View, party: str) -> list[tuple[str, str]]:
    """The elements and facts of this party's charts, to which something can be linked."""
    charts = charts_of(view)
    own = [chart for chart in charts.charts if chart.by == party]
    places = [
        (one.handle, f"{chart.title}: {one.number}. {one.text}" if one.number is not None else one.text)
        for chart in own
        for one in charts.elements_of(chart.handle)
    ]
    return places + [(one.handle, f"fact: {one.text}") for one in view.of(Allegation)]


def _shown(request: HttpRequest, seen: Seen, sent: forms.Form | None) -> HttpResponse:
    view = seen.state.view
    places = _places(view, seen.room)
    charts = charts_of(view)
    found = {
        "seen": seen,
        "here": "proof",
        "view": view,
        "party": view.parties.get(seen.room),
        "rooms": [one.room for one in look_into(seen.path, seen.viewer).rooms if one.room in view.parties],
        "charts": [(chart, charts.elements_of(chart.handle)) for chart in charts.charts if chart.by == seen.room],
        "facts": {one.handle: one for one in view.of(Allegation)},
        "words": _words(view),
        "places": places,
        "chart": sent if isinstance(sent, NewChart) else NewChart(seen.state),
        "fact": sent if isinstance(sent, NewFact) else NewFact(places),
        "link": sent if isinstance(sent, NewLink) else NewLink(seen.state, places),
    }
    return render(request, "proof/write.html", found, status=400 if sent is not None else 200)


def _words(view: View) -> dict[str, str]:
    """What stands under an element, in words: a link with its purpose and whom it goes through; a fact."""
    links = {one.handle: _link_words(one, view) for one in view.of(Support)}
    return links | {one.handle: f"fact: {one.text}" for one in view.of(Allegation)}


def _link_words(one: Support, view: View) -> str:
    through = ", ".join(full_title(handle, view) for handle in one.sponsors)
    return f"{full_title(one.item, view)}, {purpose_words(one.purpose)}{f', through {through}' if through else ''}"
