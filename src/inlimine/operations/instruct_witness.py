"""Enter that counsel told a witness of rulings, and on which day (State v. Sigarroa, 2004 WI App 16).

A witness is bound by a ruling only if it names him or counsel must tell him; courts ask for assurance that he was
told. The entry is an event: what counsel did, never a ruling.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind
from inlimine.operations.ask import known_as
from inlimine.operations.case_folder import opened
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.sitting import Sitting, enter_sitting
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author
from inlimine.store.trouble import Twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Which witness was told, by counsel of which party, of which rulings (empty: not said), and how."""

    witness: str
    party: str
    of: tuple[str, ...] = ()
    how: str = ""


def instruct_witness(
    path: Path, viewer: Viewer, room: str | None, told: Told, author: Author, *, on: str, sent: str = ""
) -> None:
    """Enter it for a day (`YYYY-MM-DD`); what was sent before is not entered again."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        try:
            enter_sitting(folder, where, lambda sitting: (_event(told, sitting),), author, at=on, sent=sent)
        except Twice:
            return


def _event(told: Told, sitting: Sitting) -> Event:
    view = sitting.state.view
    known = {handle for norm in sitting.state.norms for handle in (norm.handle, norm.act.handle)}
    if unknown := [ruling for ruling in told.of if ruling not in known]:
        raise refuse(f"{', '.join(unknown)} is no ruling of that day", "choose among the rulings of that day")
    if not told.party or not told.witness:
        raise refuse("it does not say whose counsel told which witness", "choose both")
    witness = known_as(told.witness, view.witnesses, "witness", "witness")
    return Event(
        what=EventKind.WITNESS_INSTRUCTED,
        by=sitting.local(known_as(told.party, view.parties, "party", "party")),
        item=sitting.local(witness),
        of=tuple(map(sitting.local, told.of)),
        text=told.how,
        eff=sitting.at,
    )
