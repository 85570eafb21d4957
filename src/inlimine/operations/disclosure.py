"""What was disclosed to whom: every item, or one, towards every party, or one."""

from __future__ import annotations

from inlimine.engine.case_state import CaseState
from inlimine.engine.disclosure.disclosed import Disclosed, disclosure
from inlimine.operations.ask import known_as
from inlimine.operations.item_named import item_handle


def list_disclosure(state: CaseState, item: str = "", party: str = "") -> tuple[Disclosed, ...]:
    """The rows of an item, named by handle, label, agency number or title, and of a party to whom it is due.

    Refuses an unknown item or party with the known ones.
    """
    wanted = item_handle(state, item) if item else ""
    to = known_as(party, state.view.parties, "party", "--to")
    rows = disclosure(state)
    return tuple(row for row in rows if wanted in ("", row.item) and to in ("", row.to))
