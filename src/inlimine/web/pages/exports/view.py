"""What can be taken away: motions chart, exhibit list, counsel's card, and the whole case."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.exports.card.card import PHASES
from inlimine.operations.convert import FORMS
from inlimine.operations.print_out import DOCUMENTS, Wanted
from inlimine.web.document import document, saved
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.lens import assumed_side, sides_of
from inlimine.web.page import Door, Page
from inlimine.web.side import side_of

_WHOLE = {"notation": (".limine", "text/plain; charset=utf-8"), "json": (".json", "application/json")}


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The choice; with `take=NAME.ENDING` the file itself."""
    name, dot, ending = request.GET.get("take", "").rpartition(".")
    if name in DOCUMENTS:
        wanted = Wanted(
            name=name,
            ending=f"{dot}{ending}",
            party=request.GET.get("by") or side_of(request, seen),
            blank="blank" in request.GET,
            with_status="status" in request.GET,
            phases=tuple(one for one in PHASES if one == request.GET.get("phase")),
        )
        return document(seen, wanted, request.GET.get("recorded", ""))
    if name == "case" and ending in FORMS:
        suffix, media = _WHOLE[ending]
        return saved(FORMS[ending](seen.opened.ledger).encode(), f"{seen.name}{suffix}", media)
    found = {
        "seen": seen,
        "here": "exports",
        "on": str(seen.state.view.as_of.day),
        "known": seen.known or "",
        "phases": [("", "every phase"), *((str(one), str(one).replace("-", " ")) for one in PHASES)],
        "sides": sides_of(request, seen),
        "assumed": assumed_side(request, seen),
    }
    return render(request, "exports/template.html", found)


PAGE = Page(
    doors=(Door(name="exports", path="<str:case>/<str:room>/exports/", fetch=case_to_see, respond=shown),),
    label="Exports",
    group="Print",
    order=41,
)
