"""At trial: what just happened, in five seconds and by keyboard; the board changes at once."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from inlimine.engine.words import full_title
from inlimine.operations.at_trial import Changed, happened
from inlimine.operations.happenings import happening
from inlimine.operations.refusal import Refusal
from inlimine.web.author import author_of
from inlimine.web.court_time import court_time
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see_now
from inlimine.web.not_entered import not_entered, told_refusal
from inlimine.web.page import Door, Page
from inlimine.web.pages.at_trial.form import HAPPENINGS, HOW_FAR, PURPOSES, Happened


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The keys, and the few fields that a happening needs."""
    view = seen.state.view
    found = {
        "seen": seen,
        "here": "at-trial",
        "happenings": [(what.value, key, words) for what, key, words in HAPPENINGS],
        "items": [f"{handle} | {full_title(handle, view)}" for handle in view.items],
        "rulings": sorted({norm.act.handle for norm in seen.state.norms}),
        "how_far": [(one.value, words) for one, words in HOW_FAR],
        "purposes": PURPOSES,
        "parties": view.parties,
        "witnesses": view.witnesses,
        "sent": secrets.token_hex(12),
        "done": request.GET.get("done", ""),
    }
    return render(request, "at_trial/template.html", found)


def entered(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter what happened; what was sent before is not entered again."""
    form = Happened(request.POST)
    if not form.is_valid():
        return not_entered(request, [f"{error}" for found in form.errors.values() for error in found])
    at = court_time(form.cleaned_data["when"], seen.opened.ledger.case)
    try:
        what = happening(form.cleaned_data["what"], form.said())
        by, sent = author_of(request), form.cleaned_data["sent"]
        room = None if seen.room == OWNER else seen.room
        done = happened(seen.path, seen.viewer, room, what, by, at=at, sent=sent)
    except Refusal as refusal:
        return told_refusal(request, refusal)
    return _told(request, seen, done)


def _told(request: HttpRequest, seen: Seen, done: Changed) -> HttpResponse:
    numbers = ", ".join(map(str, done.entered.numbers))
    if "application/json" not in request.headers.get("Accept", ""):
        return HttpResponseRedirect(f"{reverse('at-trial', args=[seen.name, seen.room])}?done={numbers}")
    effect = render_to_string("at_trial/effect.html", {"done": done, "view": done.state.view})
    return JsonResponse({"act": f"Number {numbers}", "effect": effect})


_PATH = "<str:case>/<str:room>/at-trial/"
PAGE = Page(
    doors=(
        Door(name="at-trial", path=_PATH, fetch=case_to_see_now, respond=shown),
        Door(name="happened", path=f"{_PATH}enter", fetch=case_to_enter_into, respond=entered, methods=("POST",)),
    ),
    label="At trial",
    group="Enter",
    order=22,
)
