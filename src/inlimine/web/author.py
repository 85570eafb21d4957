"""Who enters something from these pages: as this browser was told in the settings, else as the program was."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from inlimine.operations.author import Author, author

SALT = "inlimine.author"


def author_of(request: HttpRequest) -> Author:
    """The author, from the settings of this browser, the setting INLIMINE_BY, or the login name."""
    return author(said(request))


def said(request: HttpRequest) -> str | None:
    """`NAME, ROLE` as this browser was told, or None."""
    try:
        told: str = signing.loads(request.COOKIES.get(_cookie(), ""), salt=SALT)
    except signing.BadSignature:
        return None
    return told


def remember(response: HttpResponse, by: str) -> None:
    """Tell this browser who enters."""
    author(by)
    signed = signing.dumps(by, salt=SALT)
    response.set_cookie(_cookie(), signed, max_age=31_536_000, httponly=True, samesite="Strict")


def _cookie() -> str:
    return f"{settings.FOLDER_COOKIE}-by"
