"""Who enters something from these pages: as this browser was told in the settings, else as the program was."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from inlimine.operations.author import Author, author, role_said

SALT = "inlimine.author"


class WhoEnters(forms.Form):
    """Name and role, as they shall stand beside every entry."""

    name = forms.CharField(label="Your name", max_length=120)
    role = forms.CharField(label="Your role, as in “paralegal”", max_length=120)

    @classmethod
    def of(cls, request: HttpRequest) -> WhoEnters:
        """As this browser was told; where nobody said a role there is none in it."""
        by = author_of(request)
        return cls(initial={"name": by.name, "role": "" if unsaid(request) else by.role})

    @property
    def by(self) -> str:
        """What was filled in, as `NAME, ROLE`."""
        return f"{self.cleaned_data['name']}, {self.cleaned_data['role']}"


def author_of(request: HttpRequest) -> Author:
    """The author, from the settings of this browser, the setting INLIMINE_BY, or the login name."""
    return author(said(request))


def unsaid(request: HttpRequest) -> bool:
    """Whether entries from this browser would name whoever is logged in, in no role: nobody said who enters."""
    return not role_said(said(request))


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
