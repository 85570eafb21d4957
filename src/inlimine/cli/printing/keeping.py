"""Case folders for people: what was entered, the log, the rooms, what waits to be confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table

from inlimine.cli.complain import as_typed
from inlimine.cli.kept_shapes import backup_object, entered_objects, proposed_object
from inlimine.cli.printing.words import said, show
from inlimine.cli.shapes import print_objects
from inlimine.engine.words import instruction_words
from inlimine.ledger.handles import a
from inlimine.ledger.people import Case
from inlimine.ledger.trial import Receipt
from inlimine.notation.write import write_case, write_entry
from inlimine.operations.backup import Backup
from inlimine.operations.enter import Entered
from inlimine.operations.look_into import Folder, Inside
from inlimine.operations.look_up_log import Line, Verified
from inlimine.operations.proposed import Proposed
from inlimine.operations.unsaid import About, Blank, Limits

_DATE = "%Y-%m-%d %H:%M"


def entered_words(entered: Entered) -> RenderableType:
    """Where it was entered, by whom, and what it says."""
    numbers = (
        f"{entered.numbers[0]}" if len(entered.numbers) == 1 else f"{entered.numbers[0]}-{entered.numbers[-1]}"
    )
    head = said(f"Entered in {entered.title}, number {numbers}, by {entered.author}:")
    return Group(head, *(said((_text(entry), "")) for entry in entered.entries))


def _text(entry: object) -> str:
    written = write_case(entry) if isinstance(entry, Case) else write_entry(entry)  # type: ignore[arg-type]
    return "\n".join(f"  {line}" for line in written.splitlines())


def log_list(lines: Sequence[Line]) -> RenderableType:
    """Every entry with its number, when and by whom it was entered, and its words."""
    shown: list[RenderableType] = []
    room = ""
    for line in lines:
        if line.title != room:
            room = line.title
            shown.append(said((room[0].upper() + room[1:], "bold")))
        shown += [_head(line), *_body(line)]
    return Group(*shown) if shown else said("Nothing has been entered.")


def _head(line: Line) -> RenderableType:
    reviewed = ", reviewed by an attorney" if line.reviewed else ""
    what = f", corrects {line.corrects}" if line.corrects and line.entry is not None else ""
    when = line.recorded_at.strftime(_DATE)
    return said((f"{line.number}", "bold"), (f"  {when} UTC, {line.by}, {line.role}{reviewed}{what}", "dim"))


def _body(line: Line) -> list[RenderableType]:
    if line.expunged:
        return [said(f"  ({a(line.kind)}; its text was expunged)")]
    if line.entry is None:
        return [said(f"  expunges number {line.corrects}: {line.why}")]
    reason = [said(f"  corrected because: {line.why}")] if line.why and isinstance(line.entry, Case) else []
    limits = instruction_words(line.entry) if isinstance(line.entry, Receipt) else ""
    return [said(_text(line.entry)), *([said(f"  {limits}")] if limits else []), *reason]


def verified_list(rooms: Iterable[Verified]) -> RenderableType:
    """Each room, whole or with every fault by its number."""
    return Group(*(part for room in rooms for part in _verified(room)))


def _verified(room: Verified) -> list[RenderableType]:
    faults = [said((f"✕ {room.title}, number {number}: {message}", "bold red")) for number, message in room.faults]
    if faults:
        return [*faults]
    gone = f"; expunged: {', '.join(map(str, room.expunged))}" if room.expunged else ""
    count = "1 entry" if room.number == 1 else f"{room.number} entries"
    return [said((f"✓ {room.title}: {count}, as written{gone}", "")), said((f"  head {room.hash}", "dim"))]


def folder_words(folder: Folder) -> RenderableType:
    """The case and its rooms."""
    table = Table(expand=False)
    for name in ("Room", "Entries", "Papers", "To confirm", "Last entered"):
        table.add_column(name)
    for room in folder.rooms:
        table.add_row(*map(said, _cells(room)))
    case = folder.case
    known = ", ".join(filter(None, (case.number, case.court, case.judge)))
    return Group(said((case.title, "bold"), (f"  {known}" if known else "", "dim")), table)


def _cells(room: Inside) -> tuple[str, ...]:
    last = f"{room.last_at.strftime(_DATE)} UTC, {room.last_by}" if room.last_at else ""
    return room.room, str(room.entries), str(room.papers), str(room.waiting), last


def proposals_list(waiting: Sequence[Proposed]) -> RenderableType:
    """What waits to be confirmed: the words that were read, and the entry that would be made of them."""
    if not waiting:
        return said("Nothing waits to be confirmed.")
    return Group(*(part for one in waiting for part in proposal_words(one)))


def _words(blank: Blank) -> str:
    return " or ".join(Limits) if blank.about is About.LIMIT else "..."


def proposal_words(one: Proposed) -> list[RenderableType]:
    """One proposal: its id, how sure its reader is, the words, the entry."""
    later = ", put off" if one.state == "later" else ""
    head = said((one.id, "bold"), (f"  {one.sureness}{later}, for {one.room}", "dim"))
    words = said((f'  read: "{one.quote}"', "italic"))
    look = [said((f"  look: {one.look}", "bold yellow"))] if one.look else []
    look += [said((f"  {one.matched}", "bold"))] if one.matched else []
    if one.entry is None:
        return [head, words, *look, *(said((f"  ✕ {as_typed(problem)}", "bold red")) for problem in one.problems)]
    to_say = [
        said((f"  say {blank.asks}: --say {blank.name}={_words(blank)}", "bold"))
        for blank in one.blanks
        if blank.lacking
    ]
    return [head, words, *look, *to_say, said(_text(one.entry))]


def backup_words(backup: Backup, done: str) -> RenderableType:
    """That it was done and verified, and what it holds."""
    papers = "1 document" if backup.documents == 1 else f"{backup.documents} documents"
    head = said(f"{backup.path}: {done} and verified; {papers}, {backup.size:,} bytes.")
    return Group(head, verified_list(backup.rooms))


# --- in the form that was asked for ---


def show_entered(entered: Sequence[Entered], form: str) -> None:
    """Print what was entered."""
    if form == "text":
        show(*map(entered_words, entered))
    else:
        print_objects(thing for one in entered for thing in entered_objects(one))


def show_proposals(waiting: Sequence[Proposed], form: str) -> None:
    """Print what waits to be confirmed."""
    if form == "text":
        show(proposals_list(waiting))
    else:
        print_objects(map(proposed_object, waiting))


def show_backup(backup: Backup, done: str, form: str) -> None:
    """Print what was backed up or restored."""
    if form == "text":
        show(backup_words(backup, done))
    else:
        print_objects([backup_object(backup)])
