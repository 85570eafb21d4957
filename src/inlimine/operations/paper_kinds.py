"""Which kind of paper a file is, by what it holds, and what a reader of that kind reads in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import PaperKind
from inlimine.materials.read import read_material
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading
from inlimine.readers.charts.chart import ChartReading
from inlimine.readers.charts.door import read_chart
from inlimine.readers.dockets import formats
from inlimine.readers.dockets.case_numbers import is_case_number
from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.door import read_docket
from inlimine.readers.dockets.of_case import of_case
from inlimine.readers.formats import surest
from inlimine.readers.hearings.read_hearing import read_hearing
from inlimine.readers.linking.from_chart import from_chart
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposals, Source, Unread
from inlimine.readers.orders.read_order import read_order
from inlimine.readers.papers.door import read_paper
from inlimine.readers.papers.paper import LeftOut, PaperReading
from inlimine.readers.read_act import PaperRead
from inlimine.readers.reports.read_report import read_report
from inlimine.readers.tables.grid import Column

DOCKET, CHART = "docket", "chart"
PAPERS = ("order", "minutes", "transcript", "report")
KINDS = (DOCKET, CHART, *PAPERS)

_READERS: dict[str, Callable[[Reading], PaperRead]] = {
    "order": read_order,
    "minutes": read_order,
    "transcript": read_hearing,
    "report": lambda reading: read_report(reading.text),
}
_SPOKEN = re.compile(r"^\s*\d{0,2}\s*THE COURT:", re.MULTILINE)
_CAPTION = re.compile(
    r"\bIN THE\b.{0,80}\bCOURT\b"
    r"|\b(?:DISTRICT|SUPERIOR|CIRCUIT|COUNTY|BANKRUPTCY|TRIAL) COURT\b|\bCase No\b|\bNo\. \S*\d",
    re.IGNORECASE | re.DOTALL,
)
_MINUTES = re.compile(r"\b(?:MINUTES?|MINUTE (?:ENTRY|ORDER|SHEET)|CLERK'S MINUTES|COURTROOM MINUTES)\b")
# A title stands in capitals on a line of its own, perhaps with what it rules on in brackets (`(Dkt. 61)`).
_BRACKETS = r"(?:[(\[][^\n()\[\]]{1,60}[)\]][^a-z\n]*)?$"
_ORDER = re.compile(rf"^[^a-z\n]*\b(?:ORDERS?|RULINGS?|OPINION|DECISION)\b[^a-z\n]*{_BRACKETS}", re.MULTILINE)
# In small letters it is one only where the court orders below it and a judge signs.
_SMALL_ORDER = re.compile(
    r"^(?:(?:Amended|Omnibus|Pretrial|Final|Memorandum|Opinion|and|&) ){0,4}(?:Order|Ruling)s?\b"
    r"(?: (?:on|re|regarding|granting|denying|and|in|as|concerning|following|excluding|admitting|no)\b"
    r"[^\n]{0,120})?$",
    re.MULTILINE | re.IGNORECASE,
)
_ORDERS = re.compile(r"\bORDERED\b|\bCourt ORDERS\b", re.IGNORECASE)
_JUDGE = re.compile(r"^[^\n]{0,60}\bJUDGE\b", re.MULTILINE | re.IGNORECASE)
_PARTY_PAPER = re.compile(
    r"^(?![^\n]*\bORDER\b)[^a-z\n]*\b(?:MOTIONS?|BRIEF|RESPONSE|REPLY|MEMORANDUM|OPPOSITION|NOTICE|OBJECTIONS?)\b"
    rf"[^a-z\n]*{_BRACKETS}|\[?PROPOSED\]? ORDER",
    re.MULTILINE,
)
_SMALL_PARTY_PAPER = re.compile(
    r"^(?!Order|Ruling)[^\n]{0,60}\b(?:Motion|Brief|Response|Reply|Memorandum (?:in|of)|Opposition|Notice"
    r"|Objections?|Proposed)\b[^\n.]{0,80}$",
    re.MULTILINE,
)
_STAMP = re.compile(
    r"\b(?:Document|Doc\.?|Dkt\.?|ECF No\.?|ECF)[\s#:]+(\d{1,5})\s+(?:Filed|Entered)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:Case|Cause|Docket|Civil|Criminal|Action|File|Crim\.|Civ\.)?\s*(?:Action\s*)?N(?:o|os|umber|r)\b\.?:?\s*"
    r"([A-Z\d][\w:.\-/]{4,})|\bCase:?\s+(\d[\w:.\-/]{5,})",
    re.IGNORECASE,
)
_LONGEST = 1_000_000  # code points; a day's transcript has a quarter of it
_HEAD = 3000  # code points in which a paper says what it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person said of a paper: its kind, of which case its entries are wanted, what columns mean."""

    kind: str = ""
    case_number: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a file was taken for, and how proposals come of it; `found` is whether anything could be read.

    `case_numbers` are those that it prints where a paper says of which case it is, `entry` the number of the
    docket's entry that the court stamped on it.
    """

    kind: str
    paper: PaperKind = PaperKind.OTHER
    title: str = ""
    case_numbers: tuple[str, ...] = ()
    entry: str = ""
    columns: tuple[Column, ...] = ()
    problems: tuple[Problem, ...] = ()
    make: Callable[[str, Ledger, Moment | None, frozenset[str]], Proposals] | None = None

    @property
    def found(self) -> bool:
        """Whether it was read at all."""
        return self.make is not None

    def proposals(self, document: str, ledger: Ledger, day: Moment | None, taken: frozenset[str]) -> Proposals:
        """What it proposes to a ledger; `taken` are handles that proposals of other papers bear."""
        return self.make(document, ledger, day, taken) if self.make else Proposals()


def understand(data: bytes, file: str, said: Said, case_number: str) -> Understood:
    """Read a file as the kind that was said, or as what it shows itself to be; where that is open, it says so.

    `case_number` is that of the case, by which its entries are known in a file with several cases.
    """
    kind = said.kind
    if kind == CHART:
        return _chart(read_chart(data, file, columns=said.columns), file)
    if kind == DOCKET or (not kind and surest(formats, file, data) is not None):
        read = _docket(read_docket(data, file, columns=said.columns), file, said.case_number, case_number)
        return read if kind or read.found else shown_chart(data, file, said) or read
    paper = read_paper(data, file)
    if paper.reading is None:
        return Understood(kind=kind, problems=paper.problems)
    if len(paper.reading.text) > _LONGEST:
        problem = Problem(
            message="this is too long to be read whole", remedy="split it into its papers", file=file
        )
        return Understood(kind=kind, problems=(problem,))
    told = kind or shown_kind(paper.reading.text)
    if not told and (chart := shown_chart(data, file, said)):
        return chart
    if not told:
        message = "what kind of paper this is could not be told from its words"
        remedy, typed = f"say which it is of {', '.join(KINDS)}", f"--kind {'|'.join(KINDS)}"
        return Understood(kind="", problems=(Problem(message=message, remedy=remedy, file=file, typed=typed),))
    reading = as_read(data, file, paper.reading, told)
    return _paper(reading, told, paper)


def shown_chart(data: bytes, file: str, said: Said) -> Understood | None:
    """A motions chart, which shows itself by headings for what is asked and for how the court ruled."""
    reading = read_chart(data, file, columns=said.columns)
    meanings = {column.meaning for column in reading.columns}
    return _chart(reading, file) if {"asked", "ruling"} <= meanings else None


def as_read(data: bytes, file: str, reading: Reading, kind: str) -> Reading:
    """A paper as its kind is read: a transcript by its own pages and lines, where its text shows them; what is in
    the margins is no speech."""
    if kind != "transcript" or not file.casefold().endswith((".txt", ".asc", ".text")):
        return reading
    return next(iter(read_material(file, data).readings), reading)


def shown_kind(text: str) -> str:
    """The kind that a paper shows by its caption and its speakers; empty where it shows none."""
    head = text[:_HEAD]
    if len(_SPOKEN.findall(text)) > 1:
        return "transcript"
    if not _CAPTION.search(head):
        return ""
    if _MINUTES.search(head):
        return "minutes"
    title, other = _ORDER.search(head), _PARTY_PAPER.search(head)
    if not title and _ORDERS.search(text) and _JUDGE.search(text):
        title, other = _SMALL_ORDER.search(head), other or _SMALL_PARTY_PAPER.search(head)
    # Whatever a party's paper asks the court to order, it orders nothing.
    return "order" if title and not (other and other.start() < title.start()) else ""


def _docket(reading: DocketReading, file: str, wanted: str, case_number: str) -> Understood:
    if not reading.dockets:
        hint = Problem(
            message="no docket was found in this table",
            remedy="if it is your motions chart, say so",
            typed="--kind chart",
        )
        problems = (*reading.problems, hint) if reading.columns else reading.problems
        return Understood(kind=DOCKET, problems=problems, columns=reading.columns)
    told = of_case(reading.dockets, file, wanted, case_number)
    problems = (*reading.problems, *told.problems)
    if not told.dockets:
        return Understood(kind=DOCKET, problems=problems, columns=reading.columns)

    # A docket's handles are its own numbers, so that the same entry is known again.
    def make(document: str, ledger: Ledger, day: Moment | None, taken: frozenset[str]) -> Proposals:
        every = [from_docket(docket, document, ledger) for docket in told.dockets]
        return Proposals(
            proposed=tuple(one for some in every for one in some.proposed),
            unread=tuple(one for some in every for one in some.unread),
        )

    first = told.dockets[0]
    return Understood(
        kind=DOCKET,
        paper=PaperKind.DOCKET,
        title=" ".join(filter(None, ("Docket", first.printed, first.title))),
        case_numbers=tuple(one.printed for one in told.dockets if one.printed),
        columns=reading.columns,
        problems=problems,
        make=make,
    )


def _chart(reading: ChartReading, file: str) -> Understood:
    if not reading.rows:
        return Understood(kind=CHART, problems=reading.problems, columns=reading.columns)
    return Understood(
        kind=CHART,
        paper=PaperKind.REPORT,
        title=file,
        columns=reading.columns,
        problems=reading.problems,
        make=lambda document, ledger, day, taken: from_chart(reading, document, ledger, taken),
    )


def _paper(reading: Reading, kind: str, whole: PaperReading) -> Understood:
    read = _READERS[kind](reading)
    paper = PaperKind(kind)
    struck = tuple(_unread(one) for one in whole.left_out)

    def make(document: str, ledger: Ledger, day: Moment | None, taken: frozenset[str]) -> Proposals:
        made = from_paper(read, document, paper, ledger, day, taken)
        return replace(made, unread=(*made.unread, *struck))

    return Understood(
        kind=kind,
        paper=paper,
        title=reading.name,
        case_numbers=_caption_numbers(reading.text),
        entry=_stamped(reading.text),
        problems=(*whole.problems, *_said_otherwise(reading, kind)),
        make=make,
    )


def _caption_numbers(text: str) -> tuple[str, ...]:
    """The case numbers that a paper prints in its caption; a report has none."""
    found = ((one[1] or one[2]).rstrip(".,;:)") for one in _NUMBERED.finditer(text[:_HEAD]))
    return tuple(dict.fromkeys(one for one in found if is_case_number(one)))


def _stamped(text: str) -> str:
    """The number of the docket's entry that a court's stamp gives a paper (`Document 40 Filed 06/03/24`); none
    where the pages bear several, or for an attachment."""
    found = set(_STAMP.findall(text))
    return found.pop() if len(found) == 1 else ""


def _said_otherwise(reading: Reading, kind: str) -> tuple[Problem, ...]:
    """What is told where a paper shows itself to be of another kind than was said."""
    shown = shown_kind(reading.text)
    if not shown or shown == kind or {shown, kind} <= {"order", "minutes"}:
        return ()
    message = f"its words show the kind {shown}, and it was read as {kind} as was said"
    remedy = f"if that is wrong, say that its kind is {shown}"
    return (Problem(message=message, remedy=remedy, file=reading.name, typed=f"--kind {shown}"),)


def _unread(one: LeftOut) -> Unread:
    """What is struck out of a paper: nothing is read in it, and it is listed."""
    return Unread(source=Source(place=str(one.place), span=(0, len(one.quote)), quote=one.quote), why=one.why)
