"""The witnesses: who calls each, what he may not say, which rulings concern him, and that counsel told him so."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.engine.words import party_words
from inlimine.operations.instruct_witness import Told, instruct_witness
from inlimine.operations.look_into import look_into
from inlimine.operations.witnesses import witnesses
from inlimine.web.author import author_of
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.pages.witnesses.form import WasTold


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Every witness of the day."""
    return _shown(request, seen, WasTold())


def told(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter that a witness was told; a party's own preparation stands in its own room, where there is one."""
    form = WasTold(request.POST)
    if not form.is_valid():
        return _shown(request, seen, form)
    said = form.cleaned_data
    what = Told(
        witness=said["witness"], party=said["party"], of=tuple(request.POST.getlist("of")), how=said["how"]
    )
    room = _room(seen, said["party"])
    author = author_of(request)
    on = said["day"].isoformat()
    instruct_witness(seen.path, seen.viewer, room, what, author, on=on, sent=said["sent"])
    back = reverse("witnesses", args=[seen.name, seen.room])
    return HttpResponseRedirect(f"{back}{seen.days}#{said['witness']}")


def _room(seen: Seen, party: str) -> str | None:
    """The room of the party, where the owner sees one; whoever looks from a room enters there."""
    if seen.room != OWNER:
        return seen.room
    rooms = {room.room for room in look_into(seen.path, seen.viewer).rooms}
    return party if party in rooms else None


def _shown(request: HttpRequest, seen: Seen, form: WasTold) -> HttpResponse:
    found = {
        "seen": seen,
        "here": "witnesses",
        "witnesses": witnesses(seen.state),
        "view": seen.state.view,
        "closed": seen.state.closing_act,
        "form": form,
        "parties": [(handle, handle) for handle in seen.state.view.parties],
        "on": str(seen.state.view.as_of.day),
        "party_words": party_words,
        "sent": secrets.token_hex(12),
    }
    return render(request, "witnesses/template.html", found, status=400 if form.errors else 200)


_PATH = "<str:case>/<str:room>/witnesses/"
PAGE = Page(
    doors=(
        Door(name="witnesses", path=_PATH, fetch=case_to_see, respond=shown),
        Door(name="tell-witness", path=f"{_PATH}told", fetch=case_to_enter_into, respond=told, methods=("POST",)),
    ),
    label="Witnesses",
    group="Look",
    order=13,
)
