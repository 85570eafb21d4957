"""The rulings board: every request with what the court did about it, and what still awaits a written order."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.engine.open_rulings import open_ruling_words
from inlimine.engine.sources import words_of
from inlimine.operations.list_rulings import list_rulings
from inlimine.operations.motions_chart import Row, awaiting_writing, motions_chart
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page

SHOW = (("", "all"), ("pending", "pending"), ("ruled", "ruled on"), ("spoken", "awaiting a written order"))


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Requests x rulings, narrowed as the address says."""
    every = motions_chart(seen.state)
    wanted, by = request.GET.get("show", ""), request.GET.get("by", "")
    rows = [row for row in every if _wanted(row, wanted) and by in ("", row.motion.by)]
    movers = [("", "everyone"), *((one, one) for one in dict.fromkeys(row.motion.by for row in every))]
    found = {
        "seen": seen,
        "here": "rulings",
        "rows": rows,
        "every": every,
        "show": wanted,
        "shows": SHOW,
        "by": by,
        "movers": movers,
        "on": str(seen.state.view.as_of.day),
        "known": seen.known or "",
        "missing": list_rulings(seen.state).missing,
        "spoken": awaiting_writing(seen.state),
        "unasked": [norm for norm in seen.state.norms if not norm.requests and not norm.bare],
        "idle": open_ruling_words(seen.state.view),
        "view": seen.state.view,
        "words_of": words_of,
    }
    return render(request, "rulings/template.html", found)


def _wanted(row: Row, show: str) -> bool:
    match show:
        case "pending":
            return row.pending
        case "ruled":
            return not row.pending
        case "spoken":
            return any(disposal.awaits_writing for disposal in row.disposals)
        case _:
            return True


PAGE = Page(
    doors=(Door(name="rulings", path="<str:case>/<str:room>/rulings/", fetch=case_to_see, respond=shown),),
    label="Rulings board",
    group="Look",
    order=11,
)
