"""Hand a case out as a document: the motions chart, the exhibit list, counsel's card, in Word, workbook or PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.exports.card import as_pdf as card_pdf
from inlimine.exports.card.card import PHASES, Card, card
from inlimine.exports.exhibit_list.listing import exhibit_list
from inlimine.exports.motions_chart.chart import chart
from inlimine.exports.stamp import Stamp
from inlimine.exports.tables.as_pdf import as_pdf
from inlimine.exports.tables.table import Table
from inlimine.ledger.terms import Phase
from inlimine.operations.ask import known_as
from inlimine.operations.files import write_whole
from inlimine.operations.heads import heads
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import refuse
from inlimine.operations.viewer import Viewer
from inlimine.operations.waiting import waiting


def _docx(table: Table) -> bytes:
    from inlimine.exports.tables.as_docx import as_docx  # noqa: PLC0415 - only who wants one waits for its writer

    return as_docx(table)


def _xlsx(table: Table) -> bytes:
    from inlimine.exports.tables.as_xlsx import as_xlsx  # noqa: PLC0415 - the same

    return as_xlsx(table)


_TABLES: Mapping[str, Callable[[Table], bytes]] = {".docx": _docx, ".xlsx": _xlsx, ".pdf": as_pdf}
# Each document with the endings in which it is written.
DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "motions-chart": tuple(_TABLES),
    "exhibit-list": tuple(_TABLES),
    "card": (".pdf",),
}
MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which document, in the form of which ending; `party` and `phases` are the card's (empty: every phase).

    `blank` leaves the ruling column of the motions chart empty, `with_status` adds a column of statuses to the
    exhibit list; both are off unless asked for.
    """

    name: str
    ending: str
    party: str = ""
    phases: tuple[Phase, ...] = ()
    blank: bool = False
    with_status: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The bytes of a document; of cards, how many pages each phase takes (a sheet on both sides holds two)."""

    data: bytes
    pages: tuple[tuple[Phase, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days asked about, as written: as of, as known, as entered (None: today, all, all)."""

    on: str | None = None
    known: str | None = None
    recorded: str | None = None


def print_out(state: CaseState, stamp: Stamp, wanted: Wanted) -> Printed:
    """The document; refuses a name, an ending or a party that there is not."""
    endings = DOCUMENTS.get(wanted.name)
    if endings is None:
        raise refuse(f'no document is called "{wanted.name}"', f"write one of: {', '.join(DOCUMENTS)}")
    if wanted.ending not in endings:
        message = f'{wanted.name} is not written as "{wanted.ending.removeprefix(".")}"'
        raise refuse(message, f"let the file end in {' or '.join(endings)}")
    if wanted.name == "card":
        return _cards(state, stamp, wanted)
    table = (
        chart(state, stamp, blank=wanted.blank)
        if wanted.name == "motions-chart"
        else exhibit_list(state, stamp, with_status=wanted.with_status)
    )
    return Printed(data=_TABLES[wanted.ending](table))


def cards_of(state: CaseState, party: str, phases: tuple[Phase, ...] = ()) -> tuple[Card, ...]:
    """The cards of a party, a phase each; refuses an unknown party with the known ones."""
    known = state.view.parties
    if not party:
        raise refuse(
            "a card is one side's own",
            f"say whose of {', '.join(known)}" if known else "enter the parties first",
            typed="--party" if known else "inlimine add",
        )
    side = known_as(party, known, "party", "--party")
    return tuple(card(state, side, phase) for phase in phases or PHASES)


def _cards(state: CaseState, stamp: Stamp, wanted: Wanted) -> Printed:
    found = cards_of(state, wanted.party, wanted.phases)
    counted = card_pdf.pages(found, state.view, stamp)
    pages = tuple((one.phase, number) for one, number in zip(found, counted, strict=True))
    return Printed(data=card_pdf.as_pdf(found, state.view, stamp), pages=pages)


def export_document(
    case: Path, wanted: Wanted, out: Path, days: Days, *, replace: bool, viewer: Viewer = None
) -> Printed:
    """Write a document of a case to a file, whole or not at all."""
    state = open_case(case, viewer, days.recorded).at(days.on, days.known)
    printed = print_out(state, stamp_of(case, viewer), wanted)
    write_whole(out, printed.data, replace=replace)
    return printed


def stamp_of(case: Path, viewer: Viewer) -> Stamp:
    """As whom a case is printed, and how far the log of each room had come that is seen; a file has no log."""
    if not case.is_dir():
        return Stamp(seen_as="whoever has the file")
    found = tuple(f"{head.room} {head.number}:{head.hash}" for head in heads(case, viewer))
    waits = waiting(case, viewer)
    return Stamp(
        seen_as="the owner, every room" if viewer is None else viewer,
        heads=found,
        waiting=waits.said,
        waiting_on={item: waits.said_on(item) for item in waits.items},
    )
