"""The first ten minutes: what to do, in which order, with this case; what is done is ticked off."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Each step with its page, and whether the case shows that it was done."""
    view = seen.state.view
    done = {"docket": bool(view.motions), "rulings": bool(view.acts), "items": bool(view.items)}
    return render(request, "first_steps/template.html", {"seen": seen, "here": "first-steps", "done": done})


PAGE = Page(
    doors=(Door(name="first-steps", path="<str:case>/<str:room>/", fetch=case_to_see, respond=shown),),
    label="First steps",
    group="Look",
    order=1,
)
