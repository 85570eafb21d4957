"""Settings: who is who in the case, who enters from this browser, as whom the case is looked at, and what holds on
this machine."""

from __future__ import annotations

from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.containment.level import level
from inlimine.engine.words import spaced
from inlimine.ledger.terms import Role
from inlimine.operations.add_people import add_party, add_witness
from inlimine.operations.look_into import look_into
from inlimine.operations.new_case import new_room
from inlimine.operations.refusal import Refusal
from inlimine.web import side
from inlimine.web.author import WhoEnters, author_of, remember
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.pages.settings.form import NewParty, NewWitness
from inlimine.web.told import told


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """What is set."""
    return _shown(request, seen)


def saved(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Remember in this browser who enters."""
    form = WhoEnters(request.POST)
    if not form.is_valid():
        return _shown(request, seen, form)
    response = _back(seen)
    remember(response, form.by)
    return response


def side_saved(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Remember in this browser which side of the case is ours; no known side: that nobody said it."""
    response = _back(seen, "#side")
    side.remember(response, seen, request.POST.get("side", ""))
    return response


def party_added(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter a party: the owner into the court record, whoever looks from a room there."""
    form = NewParty(request.POST)
    if not form.is_valid():
        return _shown(request, seen, form)
    said = form.cleaned_data
    try:
        add_party(
            seen.path, seen.viewer, said["name"], Role(said["role"]), author_of(request), short=said["short"]
        )
    except Refusal as refusal:
        return _shown(request, seen, _refused(form, refusal))
    return _back(seen, "#people")


def witness_added(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter a witness, in the same way."""
    form = NewWitness(seen.state.view.parties, request.POST)
    if not form.is_valid():
        return _shown(request, seen, form)
    said = form.cleaned_data
    try:
        add_witness(
            seen.path, seen.viewer, said["name"], said["called_by"], author_of(request), short=said["short"]
        )
    except Refusal as refusal:
        return _shown(request, seen, _refused(form, refusal))
    return _back(seen, "#people")


def _refused(form: forms.Form, refusal: Refusal) -> forms.Form:
    for problem in refusal.problems:
        form.add_error(None, told(problem))
    return form


def room_made(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Make a room for a party, the chambers, or a sealed audience."""
    room = request.POST.get("room", "")
    new_room(seen.path, seen.viewer, room)
    made, days = urlencode({"made": room}), seen.days.replace("?", "&")
    return HttpResponseRedirect(f"{reverse('settings', args=[seen.name, seen.room])}?{made}{days}#rooms")


def _back(seen: Seen, place: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("settings", args=[seen.name, seen.room]) + seen.days + place)


def _shown(request: HttpRequest, seen: Seen, sent: forms.Form | None = None) -> HttpResponse:
    """The page, with the form that was sent and could not be taken."""
    view = seen.state.view
    rooms = [room for room in look_into(seen.path, seen.viewer).rooms if room.room != "court"]
    named = {room.room for room in rooms}
    found = {
        "seen": seen,
        "here": "settings",
        "form": sent if isinstance(sent, WhoEnters) else WhoEnters.of(request),
        "party": sent if isinstance(sent, NewParty) else NewParty(),
        "witness": sent if isinstance(sent, NewWitness) else NewWitness(view.parties),
        "by": author_of(request),
        "ours": side.side_of(request, seen),
        "side": side.said(request, seen),
        "sides": [("", "not said"), *((one, f"{party.name} ({one})") for one, party in view.parties.items())],
        "rooms": rooms,
        "made": next((room for room in rooms if room.room == request.GET.get("made")), None),
        "view": view,
        "spaced": spaced,
        "roomless": [(handle, party.name) for handle, party in view.parties.items() if handle not in named]
        + ([] if "chambers" in named else [("chambers", "chambers")]),
        "owner": OWNER,
        "level": level().said,
    }
    return render(request, "settings/template.html", found, status=400 if sent is not None else 200)


_PATH = "<str:case>/<str:room>/settings/"
PAGE = Page(
    doors=(
        Door(name="settings", path=_PATH, fetch=case_to_see, respond=shown),
        Door(
            name="save-settings", path=f"{_PATH}save", fetch=case_to_enter_into, respond=saved, methods=("POST",)
        ),
        Door(
            name="save-side",
            path=f"{_PATH}side",
            fetch=case_to_see,
            respond=side_saved,
            methods=("POST",),
        ),
        Door(
            name="make-room", path=f"{_PATH}room", fetch=case_to_enter_into, respond=room_made, methods=("POST",)
        ),
        Door(
            name="add-party",
            path=f"{_PATH}party",
            fetch=case_to_enter_into,
            respond=party_added,
            methods=("POST",),
        ),
        Door(
            name="add-witness",
            path=f"{_PATH}witness",
            fetch=case_to_enter_into,
            respond=witness_added,
            methods=("POST",),
        ),
    ),
    label="Settings",
    group="Keep",
    order=51,
)
