"""Which side is ours in a case, as this browser was told in the settings."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from inlimine.operations.heads import mark_of
from inlimine.web.fetch import Seen

SALT = "inlimine.side"


def side_of(request: HttpRequest, seen: Seen) -> str:
    """The party whose eyes are the usual ones: his in whose room one stands, else as this browser was told of this
    very case; empty where nobody said it."""
    parties = seen.state.view.parties
    own = {name.strip().casefold() for name in seen.room.split(",")}
    room = next((one for one in parties if one.casefold() in own), "")
    return room or next((one for one in parties if one == said(request, seen)), "")


def said(request: HttpRequest, seen: Seen) -> str:
    """The party that this browser was told of, or nothing."""
    try:
        told: list[str] = signing.loads(request.COOKIES.get(_cookie(), ""), salt=SALT)
    except signing.BadSignature:
        return ""
    case, side = told
    return side if case == mark_of(seen.path) else ""


def remember(response: HttpResponse, seen: Seen, side: str) -> None:
    """Tell this browser which side is ours in this case; with nothing it forgets."""
    signed = signing.dumps([mark_of(seen.path), side], salt=SALT)
    response.set_cookie(_cookie(), signed, max_age=31_536_000, path=_case(seen), httponly=True, samesite="Strict")


def _case(seen: Seen) -> str:
    """Below this are the pages of the case: a browser sends it with those alone."""
    _, case, *_ = reverse("settings", args=[seen.name, seen.room]).split("/")
    return f"/{case}/"


def _cookie() -> str:
    return f"{settings.FOLDER_COOKIE}-side"
