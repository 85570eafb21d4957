"""The evidence board: may the jury hear or see each item, for the side, use and phase that are chosen?"""

from __future__ import annotations

import secrets
from functools import lru_cache
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from inlimine.engine.open_rulings import open_ruling_words
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.engine.uncarried import uncarried_words
from inlimine.engine.view import View
from inlimine.exports.card.beside import OF_ONE_WHOLE, Related, beside_words
from inlimine.exports.stamp import LEFT_OUT
from inlimine.ledger.moments import Moment
from inlimine.operations.add_item import add_item
from inlimine.operations.ask import boards
from inlimine.operations.refusal import Again, Refusal
from inlimine.operations.waiting import waiting
from inlimine.web.author import author_of
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see
from inlimine.web.lens import assumed_side, lens_of, query_of, words_of
from inlimine.web.new_item import NewItemForm
from inlimine.web.page import Door, Page
from inlimine.web.told import told


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """ASK THE COURT first, then a row an item."""
    return _shown(request, seen, NewItemForm(seen.state.view))


def added(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter an item: the owner into the court record, whoever looks from a room there; then its row."""
    form = NewItemForm(seen.state.view, request.POST)
    if not form.is_valid():
        return _shown(request, seen, form)
    room, sent = None if seen.room == OWNER else seen.room, request.POST.get("sent", "")
    try:
        item, _ = add_item(seen.path, seen.viewer, room, form.new(), author_of(request), sent=sent)
    except Again:
        return _back(request, seen)
    except Refusal as refusal:
        for problem in refusal.problems:
            form.add_error(None, told(problem))
        return _shown(request, seen, form)
    return _back(request, seen, f"#item-{quote(item)}")


def _back(request: HttpRequest, seen: Seen, place: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("evidence", args=[seen.name, seen.room]) + _asked(request) + place)


def _asked(request: HttpRequest) -> str:
    """The question and the days, as the address says them."""
    return f"?{request.GET.urlencode()}" if request.GET else ""


def _shown(request: HttpRequest, seen: Seen, new: NewItemForm) -> HttpResponse:
    lens = lens_of(request, seen)
    waits = waiting(seen.path, seen.viewer)
    on_items = tuple((item, waits.said_on(item)) for item in waits.items)
    board = _board(seen, seen.state.view.as_of, lens.question, on_items) if lens.question.by else ""
    found = {
        "seen": seen,
        "here": "evidence",
        "lens": lens,
        "assumed": assumed_side(request, seen),
        "board": board,
        "waiting": waits,
        "left_out": LEFT_OUT,
        "new": new,
        "asked": _asked(request),
        "sent": secrets.token_hex(12),
    }
    return render(request, "evidence/template.html", found, status=400 if new.is_bound else 200)


# What the heads of the logs, the days, the question and what waits say never changes, and neither does its board.
# `as_of` is there because a board of today is another one tomorrow. A state would be a slow key: it is hashed item
# by item.
@lru_cache(maxsize=32)
def _board(seen: Seen, as_of: Moment, question: Question, waiting_on: tuple[tuple[str, str], ...]) -> SafeString:
    state = seen.state
    rows = [row[0] for row in boards(state, question, (question.by,))]
    replies = [asked.reply for asked in rows]
    every, related = {reply.item: reply for reply in replies}, Related(state.view)
    found = {
        "asked": words_of(question, state),
        "query": query_of(question, state, seen.known),
        "rows": rows,
        "beside": {item: _beside(related, item, every, state.view) for item in every},
        "waiting_on": dict(waiting_on),
        "replies": replies,
        "open_rulings": (*open_ruling_words(state.view), *uncarried_words(state)),
        "questions": list(dict.fromkeys(reply.question for reply in replies if reply.question)),
        "view": state.view,
        "question": question,
    }
    return mark_safe(render_to_string("evidence/board.html", found))  # noqa: S308 - its template escapes


def _beside(related: Related, item: str, every: dict[str, Resolution], view: View) -> list[str]:
    """What holds instead of items of the same fact or name; parts stand below their whole on the board."""
    found = related.beside(item, every)
    return [beside_words(how, one, view) for how, one in found if how not in OF_ONE_WHOLE]


_PATH = "<str:case>/<str:room>/evidence/"
PAGE = Page(
    doors=(
        Door(name="evidence", path=_PATH, fetch=case_to_see, respond=shown),
        Door(name="add-item", path=f"{_PATH}item", fetch=case_to_enter_into, respond=added, methods=("POST",)),
    ),
    label="Evidence board",
    group="Look",
    order=10,
)
