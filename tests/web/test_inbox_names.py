"""How the inbox calls what waits there: exhibits of one title are told apart.

What waits: `item T1-1 "photographs"`, `item T1-2 "photographs"`, with the labels State's Exhibit 7-A and 7-B.
"""

from __future__ import annotations

from inlimine.engine.view import view
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case
from inlimine.operations.proposed import Proposed
from inlimine.web.pages.inbox.listing import called_by


def waiting(entry: AnyEntry) -> Proposed:
    told = {"room": "court", "state": "open", "document": "D1", "quote": "", "found_by": "", "sureness": ""}
    return Proposed(id="1", kind=entry.kind, span=(0, 0), look="", entry=entry, problems=(), **told)


def test_exhibits_of_one_title_are_called_by_the_labels_that_wait_with_them() -> None:
    some: list[AnyEntry] = []
    for handle, mark in (("T1-1", "7-A"), ("T1-2", "7-B")):
        some += [Item(handle=handle, title="photographs"), Label(item=handle, label=f"State's Exhibit {mark}")]
    empty = view(Ledger(case=Case(title="State v. Roe", jurisdiction="texas")), moment("2026-11-26"), None)
    called = called_by(empty, [waiting(one) for one in some])
    assert called("T1-1") == "T1-1: State's Exhibit 7-A: photographs"
    assert called("T1-2") == "T1-2: State's Exhibit 7-B: photographs"
