"""What of a check that is held is taken away: a paper with notes, the report, a page as a picture; or let go."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from inlimine.operations.copy_marks import mark_in_name
from inlimine.passages.problem import Problem
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.pages.check.result import RESULTS, Looked
from inlimine.web.pages.check.shown import address, paper_gone
from inlimine.web.upload import given_back


def taken(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The paper with its notes, or the report of all, as a file."""
    result = RESULTS.get(seen.place, request.POST.get("result", ""))
    if result is None or not result.work.over():
        return paper_gone(request)
    wanted = request.POST.get("paper", "")
    if wanted == "report":
        from inlimine.operations.report_check import report_page  # noqa: PLC0415 - only who takes it waits for it

        page = report_page([one.paper for one in result.looked], result.state, viewer=seen.viewer)
        return given_back(f"check{mark_in_name(seen.viewer)}.html", page.encode())
    named = {str(number): one.noted for number, one in enumerate(result.looked)}
    noted = named.get(wanted)
    return (
        paper_gone(request) if noted is None or isinstance(noted, Problem) else given_back(noted.name, noted.data)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOf:
    """A page of a paper that is held."""

    looked: Looked
    page: int


def page_to_see(request: HttpRequest, case: str, room: str, key: str, paper: int, page: int) -> PageOf:
    """A page with hits of a paper that was checked from this very room; nothing else can be drawn."""
    seen = case_to_see(request, case, room)
    result = RESULTS.get(seen.place, key)
    looked = dict(enumerate(result.looked)).get(paper) if result else None
    if looked is None or page not in looked.pages.sheets:
        raise Http404
    return PageOf(looked=looked, page=page)


def pictured(request: HttpRequest, wanted: PageOf) -> HttpResponse:
    """The page as a picture of our own making."""
    from inlimine.operations.page_pictures import page_picture  # noqa: PLC0415 - it loads what makes pictures

    drawn = page_picture(wanted.looked.sent.name, wanted.looked.sent.data, wanted.page)
    if isinstance(drawn, Problem):
        raise Http404
    return HttpResponse(drawn, content_type="image/png")


def forgot(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Let a result go before its time."""
    RESULTS.forget(seen.place, request.POST.get("result", ""))
    return HttpResponseRedirect(f"{address(seen, 'check')}{seen.days}")
