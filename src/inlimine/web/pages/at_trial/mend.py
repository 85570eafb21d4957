"""What may be done where an item is not known by the name that was typed: one that was meant, or a new one."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string

from inlimine.engine.view import View
from inlimine.operations.add_item import NewItem, as_new
from inlimine.operations.item_named import NotOne
from inlimine.operations.refusal import Refusal
from inlimine.operations.what_happened import What
from inlimine.web.fetch import Seen
from inlimine.web.new_item import PREFIX, NewItemForm
from inlimine.web.pages.at_trial.form import Happened
from inlimine.web.told import told

# Of these the side that is chosen is not the one whose evidence it is.
_OF_ANOTHER = frozenset({What.OBJECTED, What.INSTRUCTED, What.DOOR})
_ASKED = ("title", "medium", "labels", "side")
_OWN = frozenset({"sent", "item"})


def new_item_sent(sent: QueryDict, view: View) -> NewItemForm | None:
    """The new item that came with what happened; None where none did."""
    return NewItemForm(view, sent) if f"{PREFIX}-title" in sent else None


def mending(request: HttpRequest, seen: Seen, refusal: Refusal | None) -> str:
    """The forms that send the same once more, for an item that was meant or a new one; empty: neither helps."""
    sent, unknown = request.POST, refusal if isinstance(refusal, NotOne) else None
    form = new_item_sent(sent, seen.state.view)
    if unknown and unknown.new and not form:
        form = NewItemForm(seen.state.view, initial=_typed(sent, seen.state.view))
    if form:
        form.auto_id = False  # several of them may stand in a page
    found = {
        "seen": seen,
        "meant": unknown.meant if unknown else (),
        "fields": [form[name] for name in _ASKED] if form else (),
        "kept": [(name, sent[name]) for name in Happened.base_fields if sent.get(name) and name not in _OWN],
        "item": sent.get("item", ""),
        "sent": secrets.token_hex(12),
    }
    return render_to_string("at_trial/mend.html", found, request) if form or unknown else ""


def problems_told(refusal: Refusal) -> list[str]:
    """Why nothing was entered; what may have been meant stands below it, to be chosen."""
    if isinstance(refusal, NotOne) and refusal.meant:
        return [f"{problem.message}." for problem in refusal.problems]
    return list(map(told, refusal.problems))


def _typed(sent: QueryDict, view: View) -> NewItem:
    side = sent.get("side", "")
    whose = sent.get("offered_by", "") if sent.get("what") in _OF_ANOTHER else side
    return as_new(sent.get("item", ""), whose if whose in view.parties else "", view)
