"""Settings: who enters from this browser, as whom the case is looked at, and what holds on this machine."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.containment.level import level
from inlimine.operations.look_into import look_into
from inlimine.operations.new_case import new_room
from inlimine.web.author import author_of, remember
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.pages.settings.form import WhoEnters


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """What is set."""
    by = author_of(request)
    return _shown(request, seen, WhoEnters(initial={"name": by.name, "role": by.role}))


def saved(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Remember in this browser who enters."""
    form = WhoEnters(request.POST)
    if not form.is_valid():
        return _shown(request, seen, form)
    response = HttpResponseRedirect(reverse("settings", args=[seen.name, seen.room]) + seen.days)
    remember(response, f"{form.cleaned_data['name']}, {form.cleaned_data['role']}")
    return response


def _shown(request: HttpRequest, seen: Seen, form: WhoEnters) -> HttpResponse:
    rooms = look_into(seen.path, seen.viewer).rooms
    found = {
        "seen": seen,
        "here": "settings",
        "form": form,
        "by": author_of(request),
        "rooms": [room for room in rooms if room.room != "court"],
        "parties": seen.state.view.parties,
        "owner": OWNER,
        "level": level().said,
    }
    return render(request, "settings/template.html", found, status=400 if form.errors else 200)


def room_made(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Make a room for a party, the chambers, or a sealed audience."""
    new_room(seen.path, seen.viewer, request.POST.get("room", ""))
    return HttpResponseRedirect(reverse("settings", args=[seen.name, seen.room]) + seen.days)


_PATH = "<str:case>/<str:room>/settings/"
PAGE = Page(
    doors=(
        Door(name="settings", path=_PATH, fetch=case_to_see, respond=shown),
        Door(
            name="save-settings", path=f"{_PATH}save", fetch=case_to_enter_into, respond=saved, methods=("POST",)
        ),
        Door(
            name="make-room", path=f"{_PATH}room", fetch=case_to_enter_into, respond=room_made, methods=("POST",)
        ),
    ),
    label="Settings",
    group="Keep",
    order=51,
)
