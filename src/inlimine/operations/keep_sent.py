"""Keep a checked paper that was sent and lies on no disk, so that a later ruling is held against it.

It is kept as `known_material` knows kept papers; its words are not listed, so that it is looked at each time.
"""

from __future__ import annotations

from pathlib import Path

from inlimine.ledger.people import Document
from inlimine.ledger.terms import PaperKind
from inlimine.operations.case_folder import opened
from inlimine.operations.check_files import Checked
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.known_material import MATERIAL
from inlimine.operations.open_case import today_in
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author

_NOTES = {None: MATERIAL, True: f"{MATERIAL}: one's own", False: f"{MATERIAL}: another side's"}


def keep_sent(path: Path, viewer: Viewer, room: str, paper: Checked, copy: Path, author: Author) -> None:
    """Keep it under its own name in a private room; `copy` is a file with its bytes, needed no longer then."""
    with opened(path) as folder:
        place = room_seen(folder, viewer, room)
        if not place.private:
            raise refuse("trial material is not kept in the court record", "choose the room of a party")
        ledger = folder.join([place]).ledger
        taken = {entry.handle for entry in ledger.entries}
        document = Document(
            handle=next(name for number in range(1, 100_000) if (name := f"K{number}") not in taken),
            title=paper.file.name,
            paper=PaperKind.OTHER,
            sha256=paper.sha256,
            known_from=today_in(ledger.case),
            note=_NOTES[paper.material.own],
        )
        if not any(_same(one, document) for one in ledger.entries if isinstance(one, Document)):
            enter_into(folder, place, Written(entries=(document,), papers=((paper.sha256, copy),)), author)


def _same(one: Document, other: Document) -> bool:
    return (one.title, one.sha256, one.note) == (other.title, other.sha256, other.note)
