"""Hearing mode: two dozen motions in an hour by the keyboard alone; every entry is in the log at once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from inlimine.engine.case_state import CaseState
from inlimine.engine.conditions import bound
from inlimine.law.dispositions import PRONOUNCED
from inlimine.ledger.acts import Act
from inlimine.operations.motions_chart import Disposal, Row, motions_chart
from inlimine.operations.refusal import Refusal
from inlimine.operations.rule import Ruled, in_force_on, may_be_undone, rule, told, undo
from inlimine.operations.spoken_parts import PART_EFFECTS
from inlimine.operations.taken_down import taken_down
from inlimine.web.author import author_of
from inlimine.web.court_time import day_told, time_in_court
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see_now
from inlimine.web.not_entered import not_entered, told_refusal
from inlimine.web.page import Door, Page
from inlimine.web.pages.hearing.form import EFFECT_WORDS, KEYS, PARTS, TERMS, Spoken


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The requests, the next pending one in hand."""
    rows = motions_chart(seen.state)
    wanted = request.GET.get("request", "")
    pending = next((row.handle for row in rows if row.pending), "")
    current = next((row for row in rows if row.handle == (wanted or pending)), rows[0] if rows else None)
    view = seen.state.view
    found = {
        "seen": seen,
        "here": "hearing",
        "by": author_of(request),
        "rows": rows,
        "current": current,
        "did": {row.handle: _did(row) for row in rows},
        "in_force": {row.handle: _in_force(row) for row in rows},
        "dispositions": [(row.name, row.label, KEYS.get(row.name, "")) for row in PRONOUNCED],
        "effects": [(one.value, EFFECT_WORDS[one.value]) for one in PART_EFFECTS],
        "parts": PARTS,
        "terms": TERMS,
        "items": [(handle, handle) for handle in view.items],
        "parties": view.parties,
        "sent": secrets.token_hex(12),
        "view": view,
        "done": request.GET.get("done", ""),
        "said": _said(request.GET.get("done", ""), view.acts),
        "undone": request.GET.get("undone", ""),
        "day": day_told(request.GET.get("day", "")),
        "last": _may_undo(request.GET.get("done", ""), view.acts),
    }
    return render(request, "hearing/template.html", found)


def ruled(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter one ruling; what was sent before is not entered again."""
    form = Spoken(request.POST)
    if not form.is_valid():
        said = "; ".join(f"{name}: {error}" for name, found in form.errors.items() for error in found)
        return not_entered(request, [said])
    day = form.cleaned_data["day"]
    try:
        at = time_in_court(day, form.cleaned_data["when"], seen.opened.ledger.case)
        by, sent = author_of(request), form.cleaned_data["sent"]
        done = rule(seen.path, seen.viewer, _room(seen), form.bench(), by, at=at, sent=sent)
    except Refusal as refusal:
        return _not_entered(request, seen, refusal)
    return _entered(request, seen, done, "done", day.isoformat() if day else "")


def undone(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter that a ruling was entered by mistake."""
    act, sent = request.POST.get("act", ""), request.POST.get("sent", "")
    try:
        by, why = author_of(request), request.POST.get("why", "")
        done = undo(seen.path, seen.viewer, _room(seen), act, by, why=why, sent=sent)
    except Refusal as refusal:
        return _not_entered(request, seen, refusal)
    return _entered(request, seen, done, "undone")


def _not_entered(request: HttpRequest, seen: Seen, refusal: Refusal) -> HttpResponse:
    """Why nothing was entered, with how it is now: another window may have entered meanwhile."""
    now = case_to_see_now(request, seen.name, seen.room).state
    return told_refusal(request, refusal, requests=_requests(now))


def _room(seen: Seen) -> str | None:
    """A ruling is the court's, and stands in the court record; whoever looks from a room enters there."""
    return None if seen.room == OWNER else seen.room


def _entered(request: HttpRequest, seen: Seen, done: Ruled, how: str, day: str = "") -> HttpResponse:
    if "application/json" not in request.headers.get("Accept", ""):
        kept = urlencode({how: done.act, **({"day": day} if day else {})})
        return HttpResponseRedirect(f"{reverse('hearing', args=[seen.name, seen.room])}?{kept}")
    before = {row[0].reply.item: row for row in done.before}
    past = done.state.view.as_of.clock is None
    found = {"done": done, "before": before, "how": how, "view": done.state.view, "past": past}
    effect = render_to_string("hearing/effect.html", found)
    # What was ruled on a past day is told as it was then; the rows of the page are as it is now.
    now = case_to_see_now(request, seen.name, seen.room).state if past else done.state
    said = _said(done.act, done.state.view.acts)
    return JsonResponse({"act": done.act, "said": said, "effect": effect, "requests": _requests(now)})


def _said(act: str, acts: Sequence[Act]) -> str:
    """`R1 is entered.`, with what was taken down and what was left open; empty: there is no such ruling."""
    there = next((one for one in acts if one.handle == act), None)
    return f"{act} is entered. {taken_down(there)}" if there else ""


def _requests(state: CaseState) -> dict[str, dict[str, str]]:
    """How it is with each request, for a page that is open."""
    return {row.handle: {"did": _did(row), "in_force": _in_force(row)} for row in motions_chart(state)}


def _did(row: Row) -> str:
    """What the court did about a request, in the words of the table, with its conditions; empty: nothing yet."""
    return "; ".join(
        f"{one.label} ({one.act.handle}{'' if one.in_force else ', no longer in force'}){_conditions(one)}"
        for one in row.disposals
    )


def _conditions(one: Disposal) -> str:
    said = dict.fromkeys(words for norm in one.norms for words in bound(norm.directive))
    return "".join(f", {words}" for words in said)


def _in_force(row: Row) -> str:
    """What a new ruling must say something about; empty: nothing."""
    return "; ".join(told(one) for one in in_force_on(row.disposals))


def _may_undo(act: str, acts: Sequence[Act]) -> str:
    """The ruling that the undo line offers; empty where it was undone already, or is no ruling from the bench."""
    return next((one.handle for one in acts if one.handle == act and may_be_undone(one)), "")


_PATH = "<str:case>/<str:room>/hearing/"
PAGE = Page(
    doors=(
        Door(name="hearing", path=_PATH, fetch=case_to_see_now, respond=shown),
        Door(name="rule", path=f"{_PATH}rule", fetch=case_to_enter_into, respond=ruled, methods=("POST",)),
        Door(name="undo", path=f"{_PATH}undo", fetch=case_to_enter_into, respond=undone, methods=("POST",)),
    ),
    label="Hearing",
    group="Enter",
    order=21,
)
