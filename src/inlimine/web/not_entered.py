"""What is sent back where nothing was entered: as a page, or as JSON to a page that keeps what it sent."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from inlimine.operations.refusal import Again, Refusal
from inlimine.web.guard import refused
from inlimine.web.told import told


def not_entered(request: HttpRequest, problems: list[str], **beside: object) -> HttpResponse:
    """Each problem with what to do about it; `beside` is what a page with script needs to go on."""
    if _json(request):
        return JsonResponse({"problems": problems, **beside}, status=400)
    return refused(request, problems)


def told_refusal(request: HttpRequest, refusal: Refusal, **beside: object) -> HttpResponse:
    """A refusal; what had been entered before is no mistake of the person."""
    if isinstance(refusal, Again):
        return JsonResponse({"again": True, **beside}) if _json(request) else HttpResponseRedirect("./")
    return not_entered(request, [told(problem) for problem in refusal.problems], **beside)


def _json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")
