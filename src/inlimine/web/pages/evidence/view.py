"""The evidence board: may the jury hear or see each item, for the side, use and phase that are chosen?"""

from __future__ import annotations

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from inlimine.engine.open_rulings import open_ruling_words
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.engine.uncarried import uncarried_words
from inlimine.engine.view import View
from inlimine.exports.card.beside import OF_ONE_WHOLE, Related, beside_words
from inlimine.exports.stamp import LEFT_OUT
from inlimine.ledger.moments import Moment
from inlimine.operations.ask import boards
from inlimine.operations.waiting import waiting
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.lens import assumed_side, lens_of, query_of, words_of
from inlimine.web.page import Door, Page


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """ASK THE COURT first, then a row an item."""
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
    }
    return render(request, "evidence/template.html", found)


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


PAGE = Page(
    doors=(Door(name="evidence", path="<str:case>/<str:room>/evidence/", fetch=case_to_see, respond=shown),),
    label="Evidence board",
    group="Look",
    order=10,
)
