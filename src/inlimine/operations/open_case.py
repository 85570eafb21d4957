"""Open a case: a notation file or a ledger.json, read whole and found sound, or refused with every fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from inlimine.checks.matching.watch import compile_watch
from inlimine.engine.case_state import CaseState, derive
from inlimine.interchange.read import read_json
from inlimine.law.jurisdictions import rulebook
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment, moment
from inlimine.ledger.references import Fault, faults
from inlimine.ledger.watches import Watch
from inlimine.notation.read import read_with_places
from inlimine.operations.files import read_text
from inlimine.operations.refusal import Refusal, refuse
from inlimine.passages.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A sound ledger with the rulebook of its jurisdiction."""

    ledger: Ledger
    rulebook: Rulebook

    def at(self, on: str | None, known: str | None) -> CaseState:
        """The case on a day (None: today at the court) as known on a day (None: all that is known)."""
        as_of = self.today() if on is None else _moment(on, "--on")
        return derive(self.ledger, self.rulebook, as_of, None if known is None else _moment(known, "--known"))

    def today(self) -> Moment:
        """Today where the court sits."""
        return Moment(day=datetime.now(ZoneInfo(self.ledger.case.time_zone)).date())


def open_case(path: Path) -> OpenCase:
    """Read a case. A mistake anywhere refuses it: a status from half a ledger would be a guess."""
    if path.is_dir():
        raise refuse(
            "case folders are not read yet", "name a case in the notation or a ledger.json", file=str(path)
        )
    text = read_text(path)
    ledger = _json(text, path) if text.lstrip().startswith("{") else _notation(text, path)
    return OpenCase(ledger=ledger, rulebook=_rulebook(ledger, path))


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
    found = [*faults(ledger), *_unusable_watches(ledger)]
    if found:
        raise Refusal(*map(placed, found))


def _unusable_watches(ledger: Ledger) -> list[Fault]:
    """Watches that would find nothing, or that cannot be looked for at all, are refused when the case is read."""
    found = []
    for index, entry in enumerate(ledger.entries):
        if isinstance(entry, Watch):
            try:
                compile_watch(entry.query)
            except ValueError as reason:
                message, _, remedy = str(reason).partition("; ")
                told = f"the watch of {entry.ruling} cannot be looked for: {message}"
                mend = remedy or "write what to look for in another way"
                found.append(Fault(entry_index=index, handle=entry.handle, message=told, remedy=mend))
    return found


def _rulebook(ledger: Ledger, path: Path) -> Rulebook:
    try:
        book = rulebook(ledger.case.jurisdiction)
    except LookupError as reason:
        message, _, remedy = str(reason.args[0]).partition("; ")
        raise refuse(message, remedy, file=str(path)) from None
    try:
        ZoneInfo(ledger.case.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise refuse(
            f'no time zone is called "{ledger.case.time_zone}"',
            "write a name such as America/Denver",
            file=str(path),
        ) from None
    return book


def _moment(text: str, option: str) -> Moment:
    try:
        if "#" in text:
            raise ValueError(f"{text!r} names an act's place in its day; ask with a time: YYYY-MM-DDTHH:MM")
        return moment(text)
    except ValueError as reason:
        message, _, remedy = str(reason).partition("; ")
        raise refuse(f"{option}: {message}", remedy or "write YYYY-MM-DD") from None
