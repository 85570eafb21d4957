"""Open a case: a file or a case folder, read whole and found sound, or refused with every fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from inlimine.engine.case_state import CaseState, derive
from inlimine.interchange.read import read_json
from inlimine.law.jurisdictions import rulebook
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment, moment
from inlimine.ledger.people import Case
from inlimine.ledger.references import Fault, faults
from inlimine.notation.read import read_with_places
from inlimine.operations.files import read_text
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.soundness import unsound
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A sound ledger with the rulebook of its jurisdiction."""

    ledger: Ledger
    rulebook: Rulebook

    def at(self, on: str | None, known: str | None) -> CaseState:
        """The case on a day (None: today at the court) as known on a day (None: all that is known)."""
        as_of = self.today() if on is None else moment_of(on, "--on")
        return derive(self.ledger, self.rulebook, as_of, None if known is None else moment_of(known, "--known"))

    def today(self) -> Moment:
        """Today where the court sits."""
        return today_in(self.ledger.case)


def now_in(case: Case) -> Moment:
    """This minute at the court."""
    now = datetime.now(ZoneInfo(case.time_zone))
    return Moment(day=now.date(), clock=now.time().replace(second=0, microsecond=0))


def today_in(case: Case) -> Moment:
    """Today where the court of a case sits."""
    return Moment(day=datetime.now(ZoneInfo(case.time_zone)).date())


def open_case(path: Path, viewer: Viewer = None, recorded: str | None = None) -> OpenCase:
    """Read a case: a file, or of a case folder what the viewer sees (None: its owner, who sees everything).

    `recorded` is a day or time at the court: only what had been entered by then. A mistake anywhere refuses it: a
    status from half a ledger would be a guess.
    """
    if path.is_dir():
        return _folder(path, viewer, recorded)
    if viewer is not None or recorded is not None:
        option = "--as" if viewer is not None else "--recorded"
        raise refuse(
            "a file has no rooms and no log",
            "name a case folder, or look at all of it",
            file=str(path),
            typed=f"without {option}",
        )
    text = read_text(path)
    ledger = _json(text, path) if text.lstrip().startswith("{") else _notation(text, path)
    return OpenCase(ledger=ledger, rulebook=rulebook_of(ledger.case, path))


def _folder(path: Path, viewer: Viewer, recorded: str | None) -> OpenCase:
    from inlimine.operations.case_folder import opened
    from inlimine.operations.rooms import rooms_seen

    with opened(path) as folder:
        rooms = rooms_seen(folder, viewer)
        joined = folder.join(rooms)
        if recorded is not None:
            joined = folder.join(rooms, _instant(recorded, joined.ledger.case))

    def placed(fault: Fault) -> Problem:
        origin = None if fault.entry_index is None else joined.origins[fault.entry_index]
        where = f"{origin.room.title}, number {origin.header.number}: " if origin else ""
        return Problem(message=f"{where}{fault.message}", remedy=fault.remedy, file=str(path))

    # Its watches were looked into when they were entered.
    if found := faults(joined.ledger, undone_may_be_named=True):
        raise Refusal(*map(placed, found))
    return OpenCase(ledger=joined.ledger, rulebook=rulebook_of(joined.ledger.case, path))


def _json(text: str, path: Path) -> Ledger:
    ledger, problems = read_json(text, file=str(path))
    if problems or ledger is None:
        raise Refusal(*problems)
    _require_sound(ledger, lambda fault: Problem(message=_with_entry(fault), remedy=fault.remedy, file=str(path)))
    return ledger


def _with_entry(fault: Fault) -> str:
    return fault.message if fault.entry_index is None else f"entry {fault.entry_index + 1}: {fault.message}"


def _notation(text: str, path: Path) -> Ledger:
    read = read_with_places(text, file=str(path), include=_includes(path))
    if read.problems or read.ledger is None:
        raise Refusal(*read.problems)

    def placed(fault: Fault) -> Problem:
        file, line = (str(path), 1) if fault.entry_index is None else read.places[fault.entry_index]
        return Problem(message=fault.message, remedy=fault.remedy, file=file, line=line)

    _require_sound(read.ledger, placed)
    return read.ledger


def _includes(path: Path) -> Callable[[str], str]:
    """Included files are read from the case's own folder and below, and nowhere else."""

    def include(name: str) -> str:
        folder = path.parent.resolve()
        try:
            wanted = (folder / PurePosixPath(name)).resolve()
        except RuntimeError as reason:
            raise ValueError("its links lead in a circle") from reason
        if not wanted.is_relative_to(folder):
            raise ValueError("an included file must lie in the folder of the case or below it")
        try:
            return read_text(wanted)
        except Refusal as refusal:
            raise ValueError(refusal.problems[0].message) from refusal

    return include


def _require_sound(ledger: Ledger, placed: Callable[[Fault], Problem]) -> None:
    if found := unsound(ledger):
        raise Refusal(*map(placed, found))


def _instant(text: str, case: Case) -> datetime:
    """The last instant of a day or minute at the court."""
    moment = moment_of(text, "--recorded")
    clock = moment.clock.replace(second=59, microsecond=999_999) if moment.clock else time.max
    return datetime.combine(moment.day, clock, ZoneInfo(case.time_zone))


def rulebook_of(case: Case, path: Path) -> Rulebook:
    """The rulebook of a case; refuses a jurisdiction or a time zone that there is not."""
    try:
        book = rulebook(case.jurisdiction)
    except LookupError as reason:
        message, _, remedy = str(reason.args[0]).partition("; ")
        raise refuse(message, remedy, file=str(path)) from None
    try:
        ZoneInfo(case.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise refuse(
            f'no time zone is called "{case.time_zone}"',
            "write a name such as America/Denver",
            file=str(path),
        ) from None
    return book


def moment_of(text: str, option: str) -> Moment:
    """A moment from an option of the command line; refuses what is none."""
    try:
        if "#" in text:
            raise ValueError(f"{text!r} names an act's place in its day; ask with a time: YYYY-MM-DDTHH:MM")
        return moment(text)
    except ValueError as reason:
        message, _, remedy = str(reason).partition("; ")
        raise refuse(message, remedy or "write YYYY-MM-DD", file=option) from None
