"""Which kind of paper a file is, by what it holds, and what a reader of that kind reads in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import PaperKind
from inlimine.materials.read import read_material
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading
from inlimine.readers.charts.door import read_chart
from inlimine.readers.dockets import formats
from inlimine.readers.dockets.docket import Docket, DocketReading
from inlimine.readers.dockets.door import read_docket
from inlimine.readers.formats import surest
from inlimine.readers.hearings.read_hearing import read_hearing
from inlimine.readers.linking.from_chart import from_chart
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposals
from inlimine.readers.orders.read_order import read_order
from inlimine.readers.papers.door import read_paper
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
    r"\bIN THE\b.{0,80}\bCOURT\b|\bDISTRICT COURT\b|\bCase No\b|\bNo\. \S*\d", re.IGNORECASE | re.DOTALL
)
_MINUTES = re.compile(r"\b(?:MINUTES?|MINUTE (?:ENTRY|ORDER|SHEET)|CLERK'S MINUTES|COURTROOM MINUTES)\b")
# A title stands in capitals on a line of its own.
_ORDER = re.compile(r"^[^a-z\n]*\b(?:ORDERS?|RULINGS?|OPINION|DECISION)\b[^a-z\n]*$", re.MULTILINE)
_PARTY_PAPER = re.compile(
    r"^(?![^\n]*\bORDER\b)[^a-z\n]*\b(?:MOTIONS?|BRIEF|RESPONSE|REPLY|MEMORANDUM|OPPOSITION|NOTICE|OBJECTIONS?)\b"
    r"[^a-z\n]*$|\[?PROPOSED\]? ORDER",
    re.MULTILINE,
)
_LONGEST = 1_000_000  # code points; a day's transcript has a quarter of it
_DIGITS = re.compile(r"[^0-9a-z]")
_HEAD = 3000  # code points in which a paper says what it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a file was taken for, and how proposals come of it; `found` is whether anything could be read."""

    kind: str
    paper: PaperKind = PaperKind.OTHER
    title: str = ""
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


def understand(data: bytes, file: str, kind: str) -> Understood:
    """Read a file as the kind that was said, or as what it shows itself to be; where that is open, it says so."""
    if kind == CHART:
        return _chart(data, file)
    if kind == DOCKET or (not kind and surest(formats, file, data) is not None):
        return _docket(read_docket(data, file))
    paper = read_paper(data, file)
    if paper.reading is None:
        return Understood(kind=kind, problems=paper.problems)
    if len(paper.reading.text) > _LONGEST:
        problem = Problem(
            message="this is too long to be read whole", remedy="split it into its papers", file=file
        )
        return Understood(kind=kind, problems=(problem,))
    told = kind or shown_kind(paper.reading.text)
    if not told:
        message = "what kind of paper this is could not be told from its words"
        remedy = f"say it: --kind {'|'.join(KINDS)}"
        return Understood(kind="", problems=(Problem(message=message, remedy=remedy, file=file),))
    reading = _as_transcript(data, file, paper.reading) if told == "transcript" else paper.reading
    return _paper(reading, told, paper.problems)


def _as_transcript(data: bytes, file: str, reading: Reading) -> Reading:
    """A transcript's own pages and lines, where its text shows them; what is in the margins is no speech."""
    if not file.casefold().endswith((".txt", ".asc", ".text")):
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
    # Whatever a party's paper asks the court to order, it orders nothing.
    return "order" if title and not (other and other.start() < title.start()) else ""


def _docket(reading: DocketReading) -> Understood:
    if not reading.dockets:
        hint = Problem(
            message="no docket was found in this table", remedy="if it is your motions chart: --kind chart"
        )
        problems = (*reading.problems, hint) if reading.columns else reading.problems
        return Understood(kind=DOCKET, problems=problems, columns=reading.columns)

    # A docket's handles are its own numbers, so that the same entry is known again.
    def make(document: str, ledger: Ledger, day: Moment | None, taken: frozenset[str]) -> Proposals:
        every = [from_docket(docket, document, ledger) for docket in _of_case(reading, ledger)]
        return Proposals(
            proposed=tuple(one for some in every for one in some.proposed),
            unread=tuple(one for some in every for one in some.unread),
        )

    first = reading.dockets[0]
    several = len(reading.dockets) > 1
    many = Problem(
        message=f"it holds {len(reading.dockets)} dockets; only that of this case is read",
        remedy="give the case its number (`add` a case with --why), or split the file",
    )
    return Understood(
        kind=DOCKET,
        paper=PaperKind.DOCKET,
        title=" ".join(filter(None, ("Docket", first.printed, first.title))),
        columns=reading.columns,
        problems=(*reading.problems, many) if several else reading.problems,
        make=make,
    )


def _of_case(reading: DocketReading, ledger: Ledger) -> tuple[Docket, ...]:
    """The dockets that are of this case: the only one, or of several those that bear its number."""
    if len(reading.dockets) == 1:
        return reading.dockets
    own = _DIGITS.sub("", ledger.case.number.casefold())
    return tuple(one for one in reading.dockets if own and own in _DIGITS.sub("", one.printed.casefold()))


def _chart(data: bytes, file: str) -> Understood:
    reading = read_chart(data, file)
    if not reading.rows:
        return Understood(kind=CHART, problems=reading.problems, columns=reading.columns)
    return Understood(
        kind=CHART,
        title=file,
        columns=reading.columns,
        problems=reading.problems,
        make=lambda document, ledger, day, taken: from_chart(reading, document, ledger, taken),
    )


def _paper(reading: Reading, kind: str, problems: tuple[Problem, ...]) -> Understood:
    read = _READERS[kind](reading)
    paper = PaperKind(kind)
    return Understood(
        kind=kind,
        paper=paper,
        title=reading.name,
        problems=problems,
        make=lambda document, ledger, day, taken: from_paper(read, document, paper, ledger, day, taken),
    )
