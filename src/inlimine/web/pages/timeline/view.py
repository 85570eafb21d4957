"""The timeline: motions, hearings, rulings, conditions, receipts, day by day, and the same as a picture."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from inlimine.operations.timeline import timeline
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The days in their order, then what is still open."""
    found = timeline(seen.state)
    shown_kind = request.GET.get("kind", "")
    kinds = dict.fromkeys(one.kind for day in found.days for one in day.what)
    days = [(day.day, [one for one in day.what if shown_kind in ("", one.kind)]) for day in found.days]
    return render(
        request,
        "timeline/template.html",
        {
            "seen": seen,
            "here": "timeline",
            "days": [(day, what) for day, what in days if what],
            "open": found.open,
            "kind": shown_kind,
            "kinds": [("", "everything"), *((kind, f"{kind}s") for kind in kinds)],
            "picture": mark_safe(found.picture),  # noqa: S308 - the picture escapes what it writes
            "on": str(seen.state.view.as_of.day),
            "known": seen.known or "",
            "view": seen.state.view,
        },
    )


PAGE = Page(
    doors=(Door(name="timeline", path="<str:case>/<str:room>/timeline/", fetch=case_to_see, respond=shown),),
    label="Timeline",
    group="Look",
    order=12,
)
