"""Counsel's card: one printable page per phase, ASK THE COURT first; on its back what to do if it comes out."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.engine.open_rulings import open_ruling_words
from inlimine.engine.uncarried import uncarried_words
from inlimine.engine.words import spaced
from inlimine.exports.card.card import PHASES
from inlimine.exports.stamp import LEFT_OUT
from inlimine.ledger.terms import Phase
from inlimine.operations.print_out import Wanted, cards_of, stamp_of
from inlimine.web.document import document
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.lens import assumed_side, sides_of
from inlimine.web.page import Door, Page

EVERY = "every"


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The card of the chosen side and phase, else of the own side and the opening; with `as=pdf` as a file."""
    sides = sides_of(request, seen)
    asked = request.GET.get("by", "")
    party = asked if asked in dict(sides) else next(iter(dict(sides)), "")
    chosen = request.GET.get("phase", "")
    phase = next((one for one in PHASES if one == chosen), Phase.OPENING)
    phases: tuple[Phase, ...] = () if chosen == EVERY else (phase,)
    if request.GET.get("as") == "pdf":
        return document(seen, Wanted(name="card", ending=".pdf", party=party, phases=phases))
    found = {
        "seen": seen,
        "here": "card",
        "cards": cards_of(seen.state, party, phases) if party else (),
        "party": party,
        "assumed": assumed_side(request, seen),
        "phase": EVERY if chosen == EVERY else phase,
        "every": EVERY,
        "rest": [(str(one), urlencode({**request.GET.dict(), "phase": one})) for one in PHASES if one != phase],
        "sides": sides,
        "phases": [
            *((str(one), spaced(one)) for one in PHASES),
            (EVERY, "every phase"),
        ],
        "on": str(seen.state.view.as_of.day),
        "known": seen.known or "",
        "view": seen.state.view,
        "open_rulings": (*open_ruling_words(seen.state.view), *uncarried_words(seen.state)),
        "stamp": stamp_of(seen.path, seen.viewer),
        "left_out": LEFT_OUT,
    }
    return render(request, "card/template.html", found)


PAGE = Page(
    doors=(Door(name="card", path="<str:case>/<str:room>/card/", fetch=case_to_see, respond=shown),),
    label="Counsel's card",
    group="Print",
    order=40,
)
