"""Export a case, and import one: a case folder, the notation and ledger.json hold the same ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inlimine.interchange.write import write_json
from inlimine.ledger.entry import Entry
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.people import Case
from inlimine.notation.write import write_notation
from inlimine.operations.case_folder import made_whole, opened
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.files import write_whole
from inlimine.operations.look_up_log import lines_of
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder, create_folder, is_case_folder
from inlimine.store.header import Author, Loggable
from inlimine.store.room import Room

FORMS = {"notation": write_notation, "json": write_json}


@dataclass(frozen=True, slots=True, kw_only=True)
class Into:
    """Into which room of a case folder something is imported, for which viewer, by whom, and why if the case
    itself is corrected."""

    author: Author
    viewer: Viewer = None
    room: str | None = None
    why: str = ""


def export_case(case: Path, form: str, out: Path, *, replace: bool, viewer: Viewer = None) -> int:
    """Write what the viewer sees of a case in one of FORMS to a file; returns the number of entries."""
    if form not in FORMS:
        raise refuse(f'nothing is exported under the name "{form}"', f"write one of: {', '.join(FORMS)}")
    return _write(open_case(case, viewer).ledger, form, out, replace)


def import_case(case: Path, file: Path, into: Into, *, replace: bool) -> int:
    """Make a case of another form, or enter into a case folder what it lacks; returns the number of entries.

    The name of the case decides: a folder that is there or a name without an ending is a case folder, .json is
    ledger.json, any other ending the notation.
    """
    if case.is_dir() or not case.suffix:
        return _into_folder(case, file, into, replace)
    form = "json" if case.suffix.casefold() == ".json" else "notation"
    return _write(open_case(file, into.viewer).ledger, form, case, replace)


def _write(ledger: Ledger, form: str, out: Path, replace: bool) -> int:
    write_whole(out, FORMS[form](ledger), replace=replace)
    return len(ledger.entries)


def _into_folder(path: Path, file: Path, into: Into, replace: bool) -> int:
    if replace:
        raise refuse(
            "a case folder is never replaced",
            "name a new folder, or let it stay",
            file=str(path),
            typed="without --replace",
        )
    if file.is_dir():
        message, remedy = "a case folder is not imported into another", "write what may cross to a file first"
        raise refuse(message, remedy, file=str(file), typed="inlimine export CASE json --as ROOM --out FILE")
    if is_case_folder(path):
        ledger = open_case(file).ledger
        with opened(path) as folder:
            return _merge(folder, room_seen(folder, into.viewer, into.room), ledger, into)
    if into.viewer is not None or into.room is not None:
        raise refuse("a new case folder has the court record only", "import into that first", file=str(path))
    return keep_in_folder(path, file, into.author)


def keep_in_folder(path: Path, file: Path, author: Author) -> int:
    """Make a case folder of a case in another form, whole or not at all; returns the number of entries."""
    ledger = open_case(file).ledger
    with made_whole(path) as place, create_folder(place, ledger.case, author) as folder:
        if ledger.entries:
            folder.enter(folder.court_record(), ledger.entries, author)
    return len(ledger.entries)


def _merge(folder: CaseFolder, room: Room, ledger: Ledger, into: Into) -> int:
    """Enter what neither the room nor the court record holds yet, so that an import can be repeated."""
    rooms = {one.id: one for one in (folder.court_record(), room)}.values()
    # Each room by itself: joined, a handle that both have given would bear the room's name.
    there = [line.entry for one in rooms for line in lines_of(folder, one) if isinstance(line.entry, Entry)]
    fresh: list[Loggable] = [*_lacking(ledger.entries, there)]
    if ledger.case != folder.join().ledger.case:
        fresh.insert(0, _corrected(ledger.case, room, into))
    if fresh:
        enter_into(folder, room, Written(entries=tuple(fresh)), into.author, why=into.why)
    return len(fresh)


def _corrected(case: Case, room: Room, into: Into) -> Case:
    if room.private:
        raise refuse("its case differs from that of the court record", "import it into the court record first")
    if not into.why:
        raise refuse("its case differs from that of the folder", "say why the case is corrected", typed="--why")
    return case


def _lacking(entries: Sequence[AnyEntry], there: Sequence[AnyEntry]) -> list[AnyEntry]:
    held = Counter(map(repr, there))
    lacking = []
    for entry in entries:
        held[repr(entry)] -= 1
        if held[repr(entry)] < 0:
            lacking.append(entry)
    return lacking
