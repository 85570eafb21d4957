"""Who and what is let in: this user's own browser, from these pages, and nothing that a page did not ask for."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from django.conf import settings
from django.core import signing
from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from inlimine.operations.refusal import Damage, Refusal
from inlimine.passages.problem import Problem
from inlimine.web.fetch import NotNow

Respond = Callable[[HttpRequest], HttpResponse]
SALT = "inlimine.browser"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def headers(respond: Respond) -> Respond:
    """No script, style, picture or frame from elsewhere; nothing of a case stays in a shared cache."""

    def guarded(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return guarded


def same_site(respond: Respond) -> Respond:
    """What changes something comes from these pages: the browser says so in Origin or Sec-Fetch-Site."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if request.method not in _SAFE and not _from_here(request):
            return forged(request)
        return respond(request)

    return guarded


def _from_here(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin == f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Sec-Fetch-Site") == "same-origin"


def known_browser(respond: Respond) -> Respond:
    """The token of the printed address becomes a cookie of this browser; whoever has neither is shown out."""

    def guarded(request: HttpRequest) -> HttpResponse:
        token, ours = request.GET.get("token", "").encode(), settings.INLIMINE_TOKEN.encode()
        if token and ours and secrets.compare_digest(token, ours):
            return _admitted(request)
        if _signed(request.COOKIES.get(settings.FOLDER_COOKIE, "")):
            return respond(request)
        return render(request, "outside.html", status=403)

    return guarded


def _admitted(request: HttpRequest) -> HttpResponse:
    rest = request.GET.copy()
    del rest["token"]
    response = HttpResponseRedirect(request.path + (f"?{urlencode(rest)}" if rest else ""))
    signed = signing.TimestampSigner(salt=SALT).sign("owner")
    response.set_cookie(
        settings.FOLDER_COOKIE, signed, httponly=True, samesite="Strict", secure=request.is_secure()
    )
    return response


def _signed(cookie: str) -> bool:
    try:
        return signing.TimestampSigner(salt=SALT).unsign(cookie, max_age=60 * 60 * 24 * 30) == "owner"
    except signing.BadSignature:
        return False


def refusals(respond: Respond) -> Respond:
    """A refusal becomes a page that says what, where and what to do; nothing was written."""

    def guarded(request: HttpRequest) -> HttpResponse:
        return respond(request)

    def process_exception(request: HttpRequest, reason: Exception) -> HttpResponse | None:
        if not isinstance(reason, Refusal):
            return None
        return refused(request, reason.problems, _status(reason))

    guarded.process_exception = process_exception  # type: ignore[attr-defined]
    return guarded


def _status(reason: Refusal) -> int:
    match reason:
        case Damage():
            return 500
        case NotNow():
            return 409
        case _:
            return 400


def refused(request: HttpRequest, problems: Sequence[Problem | str], status: int = 400) -> HttpResponse:
    """The page of a refusal: what was asked for is not shown, or what was sent was not entered."""
    asked = request.method in _SAFE
    return render(request, "refused.html", {"problems": problems, "asked": asked}, status=status)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What did not come from these pages does nothing."""
    return render(request, "forged.html", status=403)


def not_taken(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What is more, or called otherwise, than these pages take."""
    if isinstance(exception, TooManyFilesSent):
        most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        problem = Problem(
            message=f"these are more than {most} files", remedy="send a ZIP of them, or fewer at once"
        )
    else:
        problem = Problem(
            message="this is more than a page takes, or came by another address than the one that was printed",
            remedy="send less at once, and open the printed address",
        )
    return refused(request, [problem])


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The same for what does not exist and for what this viewer may not see."""
    return render(request, "not_here.html", status=404)


def bug(request: HttpRequest) -> HttpResponse:
    """A fault of the program itself."""
    return render(request, "bug.html", status=500)
