"""Make a case folder with its court record, and further rooms in it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from inlimine.ledger.people import Case, Party
from inlimine.operations.case_folder import made_whole, opened
from inlimine.operations.open_case import rulebook_of
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import kind_and_name, room_name
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder, create_folder
from inlimine.store.header import Author
from inlimine.store.room import RoomKind

_LONGEST = 60


def folder_name(title: str) -> str:
    """A name for the folder of a case, made of the case's own: `state-v-roe`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-") or "case"


def new_case(path: Path, case: Case, author: Author) -> None:
    """Make a case folder in which nothing is entered but the case."""
    rulebook_of(case, path)
    if not case.title.strip():
        raise refuse("a case needs its title", 'write it as in "State v. Roe"')
    if path.suffix:
        raise refuse("a name with an ending is a file", f"name the folder {path.stem}", file=str(path))
    with made_whole(path) as place:
        create_folder(place, case, author).close()


def new_room(path: Path, viewer: Viewer, name: str) -> str:
    """Make a room, which only the folder's owner may; a party's room needs that party in the court record."""
    if viewer is not None:
        raise refuse(
            "only the owner of the folder makes rooms in it", "make it as the owner", typed="without --as"
        )
    if "," in name:
        raise refuse("a comma stands between the rooms of a viewer, and in no room's name", "write another name")
    kind, called = kind_and_name(name)
    with opened(path) as folder:
        if kind is RoomKind.PARTY:
            called = _party(folder, called)
        return room_name(folder.add_room(kind, called))


def _party(folder: CaseFolder, name: str) -> str:
    parties = [entry.handle for entry in folder.join().ledger.entries if isinstance(entry, Party)]
    found = next((handle for handle in parties if handle.casefold() == name.casefold()), None)
    if found is None:
        known = f"its parties: {', '.join(dict.fromkeys(parties))}" if parties else "enter the party there first"
        raise refuse(f'no party in the court record is called "{name}"', f"{known}; or write sealed:AUDIENCE")
    return found
