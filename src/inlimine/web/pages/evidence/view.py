"""The evidence board: may the jury hear or see each item, for the side, use and phase that are chosen?"""

from __future__ import annotations

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.operations.ask import Asked, boards
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.lens import lens_of, words_of
from inlimine.web.page import Door, Page


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """ASK THE COURT first, then a row an item."""
    lens = lens_of(request, seen)
    rows = _rows(seen.state, lens.question) if lens.question.by else ()
    replies = [asked.reply for asked in rows]
    questions = list(dict.fromkeys(reply.question for reply in replies if reply.question))
    found = {
        "seen": seen,
        "here": "evidence",
        "lens": lens,
        "asked": words_of(lens, seen.state),
        "rows": rows,
        "replies": replies,
        "questions": questions,
        "view": seen.state.view,
    }
    return render(request, "evidence/template.html", found)


# A state never changes, and neither does its board.
@lru_cache(maxsize=64)
def _rows(state: CaseState, question: Question) -> tuple[Asked, ...]:
    return tuple(row[0] for row in boards(state, question, (question.by,)))


PAGE = Page(
    doors=(Door(name="evidence", path="<str:case>/<str:room>/evidence/", fetch=case_to_see, respond=shown),),
    label="Evidence board",
    group="Look",
    order=10,
)
