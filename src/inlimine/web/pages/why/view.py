"""Why an item has its status: the rulings that decide, quoted, what is open, and each step of the reasoning."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.engine.conditions import bound
from inlimine.engine.steps import DOES_IT
from inlimine.exports.stamp import LEFT_OUT
from inlimine.operations.ask import ask
from inlimine.operations.waiting import waiting
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.lens import assumed_side, lens_of, words_of
from inlimine.web.page import Door, Page


def shown(request: HttpRequest, found: tuple[Seen, str]) -> HttpResponse:
    """The reply in full."""
    seen, item = found
    lens = lens_of(request, seen)
    if item not in seen.state.view.items and item not in seen.state.view.witnesses:
        raise Http404
    asked = ask(seen.state, replace(lens.question, item=item))
    own = {*asked.reply.rulings, *asked.reply.newer}
    deciding = [norm for norm in seen.state.norms if norm.handle in own]
    told = {*asked.reply.named, *asked.reply.neighbours}
    near = [norm for norm in seen.state.norms if norm.handle in told]
    return render(
        request,
        "why/template.html",
        {
            "seen": seen,
            "here": "evidence",
            "lens": lens,
            "assumed": assumed_side(request, seen),
            "asked": words_of(lens.question, seen.state),
            "item": item,
            "reply": asked.reply,
            "deciding": deciding,
            "hanging": [(norm, said) for norm in near for said in bound(norm.directive)],
            "does": DOES_IT,
            "on_it": waiting(seen.path, seen.viewer).said_on(item),
            "left_out": LEFT_OUT,
            "view": seen.state.view,
        },
    )


def item_to_see(request: HttpRequest, case: str, room: str, item: str) -> tuple[Seen, str]:
    """An item of a case, for one who stands in this room."""
    return case_to_see(request, case, room), item


PAGE = Page(
    doors=(Door(name="why", path="<str:case>/<str:room>/why/<str:item>/", fetch=item_to_see, respond=shown),)
)
