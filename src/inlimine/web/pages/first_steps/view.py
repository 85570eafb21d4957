"""The first ten minutes: what to do, in which order, with this case; what is done is ticked off."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.operations.confirm import proposed
from inlimine.operations.demonstrate import SAMPLES, sample_paper
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.upload import given_back


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Each step with its page, and whether the case shows that it was done."""
    view = seen.state.view
    found = {
        "seen": seen,
        "here": "first-steps",
        "done": {"docket": bool(view.motions), "rulings": bool(view.acts), "items": bool(view.items)},
        "waiting": len(proposed(seen.path, seen.viewer)),
        "samples": SAMPLES,
    }
    return render(request, "first_steps/template.html", found)


def sample(request: HttpRequest, paper: tuple[str, bytes]) -> HttpResponse:
    """A sample paper as a file."""
    return given_back(*paper)


def sample_to_take(request: HttpRequest, case: str, room: str, paper: str) -> tuple[str, bytes]:
    """A sample paper, which anybody may have who sees a case."""
    case_to_see(request, case, room)
    data = sample_paper(paper)
    if data is None:
        raise Http404
    return paper, data


_PATH = "<str:case>/<str:room>/"
PAGE = Page(
    doors=(
        Door(name="first-steps", path=_PATH, fetch=case_to_see, respond=shown),
        Door(
            name="sample-paper",
            path=f"{_PATH}sample/<str:paper>",
            fetch=sample_to_take,
            respond=sample,
            methods=("POST",),
        ),
    ),
    label="First steps",
    group="Look",
    order=1,
)
