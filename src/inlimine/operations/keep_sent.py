"""Keep a checked paper that was sent and lies on no disk, so that a later ruling is held against it.

It is kept as `known_material` knows kept papers; its words are not listed, so that it is looked at each time.
"""

from __future__ import annotations

from pathlib import Path

from inlimine.operations.case_folder import opened
from inlimine.operations.check_files import Checked
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.known_material import as_document, kept_before, whose_said
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author


def keep_sent(path: Path, viewer: Viewer, room: str, paper: Checked, copy: Path, author: Author) -> None:
    """Keep it under its own name in a private room; `copy` is a file with its bytes, needed no longer then.

    One that hides words, of which nobody said whose it is, is kept as another side's until somebody does.
    """
    with opened(path) as folder:
        place = room_seen(folder, viewer, room)
        if not place.private:
            raise refuse("trial material is not kept in the court record", "choose the room of a party")
        ledger = folder.join([place]).ledger
        mine = kept_before(ledger, paper.sha256)
        before = whose_said(mine)
        own = paper.material.own
        if own is None:
            own = False if before is None and paper.material.unsaid else before
        if before is not own or not any(one.title == paper.file.name for one in mine):
            document = as_document(paper.file.name, paper.sha256, own, ledger)
            enter_into(folder, place, Written(entries=(document,), papers=((paper.sha256, copy),)), author)
