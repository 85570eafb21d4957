"""What is due when, counted step by step, and what was disclosed to whom; the days as a calendar file."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.engine.deadlines.counting import spoken
from inlimine.engine.deadlines.deadline import done_words
from inlimine.engine.disclosure.disclosed import Disclosed
from inlimine.engine.view import View
from inlimine.engine.words import party_words
from inlimine.ledger.terms import BROUGHT_THE_CASE
from inlimine.operations.deadlines import as_calendar, list_deadlines, with_a_day
from inlimine.operations.disclosure import list_disclosure
from inlimine.operations.refusal import refuse
from inlimine.web.document import saved
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page

_SIGN = {"DONE": "✓", "OPEN": "!", "PASSED": "✕", "UNCLEAR": "?"}


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Deadlines, then disclosure, for a party or all; with `take=ics` the calendar."""
    state, view = seen.state, seen.state.view
    asked = request.GET.get("by", "")
    party = asked if asked in view.parties else ""
    due = list_deadlines(state, party)
    dated = with_a_day(due.rows)
    if request.GET.get("take") == "ics" and dated:
        data = as_calendar(dated, state, _days_before(request.GET.get("remind", ""))).encode()
        return saved(data, f"{seen.name}-deadlines.ics", "text/calendar; charset=utf-8")
    rows = list_disclosure(state, party=party)
    found = {
        "seen": seen,
        "here": "disclosure",
        "due": due,
        "dated": dated,
        "towards": [(to, _owing(to, view), [row for row in rows if row.to == to]) for to in _in_order(rows)],
        "authorities": list(dict.fromkeys(authority for row in rows for authority in row.authority)),
        "known_deadlines": bool(state.rulebook.deadlines),
        "party": party,
        "sides": [("", "everyone"), *((handle, one.name) for handle, one in view.parties.items())],
        "signs": _SIGN,
        "spoken": spoken,
        "done_words": done_words,
        "party_words": party_words,
        "on": str(view.as_of.day),
        "known": seen.known or "",
        "view": view,
    }
    return render(request, "disclosure/template.html", found)


def _days_before(said: str) -> int | None:
    """How many days before its day a deadline rings; None: nothing rings."""
    if not said.strip():
        return None
    try:
        return int(said)
    except ValueError:
        raise refuse(
            f'"{said[:20]}" is no number of days', "write how many days before", file="--remind"
        ) from None


def _in_order(rows: Sequence[Disclosed]) -> list[str]:
    return list(dict.fromkeys(row.to for row in rows))


def _owing(to: str, view: View) -> str:
    """From whom a disclosure to this party would come: the other side."""
    brought = to in view.parties and view.parties[to].role in BROUGHT_THE_CASE
    others = [one for one in view.parties.values() if (one.role in BROUGHT_THE_CASE) is not brought]
    return " and ".join(party_words(one.handle, view) for one in others if one.handle != to)


PAGE = Page(
    doors=(Door(name="disclosure", path="<str:case>/<str:room>/disclosure/", fetch=case_to_see, respond=shown),),
    label="Disclosure and deadlines",
    group="Prove",
    order=32,
)
