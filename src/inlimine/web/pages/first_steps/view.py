"""The first ten minutes: with the sample case what it has to show, then with one's own what to do, in which order;
what is done is ticked off."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.engine.view import View
from inlimine.ledger.terms import PaperKind
from inlimine.ledger.watches import Watch
from inlimine.operations.demonstrate import SAMPLES, is_sample, sample_paper
from inlimine.operations.look_into import look_into
from inlimine.operations.waiting import Waiting, waiting
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.upload import given_back


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Each step with its page, and whether the ledger shows that it was done."""
    view, waits = seen.state.view, waiting(seen.path, seen.viewer)
    found = {
        "seen": seen,
        "here": "first-steps",
        "sample": is_sample(view.case),
        # Ticked is only what the ledger shows; what leaves no entry, as looking and printing, is never ticked.
        "done": {
            "people": len(view.parties) > 1,
            "room": any(one.room in view.parties for one in look_into(seen.path, seen.viewer).rooms),
            "docket": bool(view.motions),
            "rulings": _ruled(view, waits),
            "watches": bool(view.of(Watch)),
        },
        "waiting": waits,
        "samples": SAMPLES,
    }
    return render(request, "first_steps/template.html", found)


def _ruled(view: View, waits: Waiting) -> bool:
    """Whether the court's rulings are confirmed: all that were read, or all of an order that was."""
    rulings = [act for act in view.acts if not act.by]
    orders = {
        handle
        for handle, one in view.documents.items()
        if one.paper is PaperKind.ORDER and one.sha256 not in waits.ruled_in
    }
    of_order = any(anchor.document in orders for act in rulings for anchor in act.anchors)
    return of_order or (bool(rulings) and not waits.rulings)


def sample(request: HttpRequest, paper: tuple[str, bytes]) -> HttpResponse:
    """A sample paper as a file."""
    return given_back(*paper)


def sample_to_take(request: HttpRequest, case: str, room: str, paper: str) -> tuple[str, bytes]:
    """A sample paper, for whoever sees the sample case; other cases have none."""
    seen = case_to_see(request, case, room)
    data = sample_paper(paper) if is_sample(seen.state.view.case) else None
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
