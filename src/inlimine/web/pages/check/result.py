"""What a check gave, held in memory while somebody looks at it, and what the page tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from inlimine.checks.hit import Asking
from inlimine.checks.places import by_place, pressing
from inlimine.checks.sought import sought
from inlimine.engine.case_state import CaseState
from inlimine.exports.said import counted
from inlimine.operations.check_files import Checked, check_bytes, looked_in
from inlimine.operations.told import asides, left_unread, looked_for_words, looked_in_words, read_as
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.web.held import Held, Place
from inlimine.web.pages.check.spread import spreads
from inlimine.web.upload import Sent
from inlimine.web.work import Work

if TYPE_CHECKING:
    from inlimine.operations.annotate import Noted
    from inlimine.operations.page_pictures import OnPages


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """One paper as sent and as checked, its pages, and the paper with notes; why it has none, where that is so."""

    sent: Sent
    paper: Checked
    pages: OnPages
    noted: Noted | Problem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A check that goes on or is over, for the day asked about; `said` is what was said of the papers.

    `kept` is how many papers are kept, where these were checked.
    """

    state: CaseState
    said: dict[str, str]
    asking: Asking
    work: Work[Looked]
    kept: int | None = None

    @property
    def days(self) -> dict[str, str]:
        """The days that it is about, as an address says them."""
        view = self.state.view
        return {"on": str(view.as_of), **({"known": str(view.as_known)} if view.as_known else {})}

    @property
    def papers(self) -> tuple[Sent, ...]:
        """The papers as they were sent."""
        return tuple(one.sent for one in self.looked)

    @property
    def looked(self) -> tuple[Looked, ...]:
        """The papers that are done."""
        return self.work.results


RESULTS: Held[Result] = Held()
_NAMED = 2  # papers that a line names


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A check that is held still: where it is shown with its days, of which papers, how many minutes ago, and what
    came of it."""

    query: str
    papers: str
    minutes: int
    came: str


def recent(place: Place, but: str) -> Iterator[Recent]:
    """The checks that are held for whoever stands there, the newest first, but the one that is shown."""
    for key, one in RESULTS.listed(place):
        if key != but:
            yield Recent(
                query=urlencode({"result": key, **one.days}),
                papers=_named(one),
                minutes=one.work.seconds // 60,
                came=_came(one),
            )


def _named(result: Result) -> str:
    """`opening.docx, outline.txt and 3 more`, and that they had been kept, where that is so."""
    names = result.work.names
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    said = ", ".join(names[:_NAMED]) + more
    return said if result.kept is None else f"papers that were kept: {said or 'none'}"


def _came(result: Result) -> str:
    if not result.work.ended:
        return f"at work, {len(result.looked)} of {len(result.work.names)} done"
    return f"{_counted([one.paper for one in result.looked])}, as of {result.state.view.as_of.spoken}"


def _counted(papers: Sequence[Checked]) -> str:
    return counted([place for paper in papers for place in by_place(paper.spots)])


def look(state: CaseState, paper: Sent, asking: Asking, own: bool | None, viewer: Viewer) -> Looked:
    """Check a paper, find its hits on its pages, and write its notes into a copy that is in memory alone."""
    from inlimine.operations.annotate import annotated  # noqa: PLC0415 - it loads what writes office papers
    from inlimine.operations.page_pictures import OnPages, on_pages  # noqa: PLC0415 - it loads what makes pictures

    found = check_bytes(state, paper.name, paper.data, asking, own)
    if not found.spots:
        return Looked(sent=paper, paper=found, pages=OnPages(), noted=None)
    return Looked(
        sent=paper,
        paper=found,
        pages=on_pages(found, paper.data, state),
        noted=annotated(found, paper.data, state, viewer),
    )


def at_work_on(names: Sequence[str]) -> str:
    """`3 papers`, `1 archive`, `3 papers, 1 of them an archive`: what lies in an archive is not counted before."""
    archives = sum(name.casefold().endswith(".zip") for name in names)
    one = "archive" if archives == len(names) else "paper"
    told = f"{len(names)} {one}{'' if len(names) == 1 else 's'}"
    if not archives or archives == len(names):
        return told
    return f"{told}, {archives} of them {'an archive' if archives == 1 else 'archives'}"


def told(result: Result) -> dict[str, object]:
    """What the page tells of a check: what must be settled first, each paper, what was looked for and where."""
    papers = [one.paper for one in result.looked]
    return {
        "questions": _questions(papers),
        "papers": [_paper(number, one, result.state) for number, one in enumerate(result.looked)],
        "view": result.state.view,
        "looked_for": looked_for_words(sought(result.state)),
        "looked_in": looked_in_words(looked_in(papers)),
        "kept": result.kept,
        "keeps": bool(result.said.get("keep")),
        "hits": _counted(papers),
        "marked": any(paper.spots for paper in papers),
    }


def _questions(papers: list[Checked]) -> dict[str, list[str]]:
    """Each question for the court, once, with the places that wait for it."""
    asked: dict[str, list[str]] = {}
    for paper in papers:
        for one in paper.spots:
            if one.reply.question:
                places = asked.setdefault(one.reply.question, [])
                if (where := f"{one.file} {one.locator}") not in places:
                    places.append(where)
    return asked


def _paper(number: int, looked: Looked, state: CaseState) -> dict[str, object]:
    paper, noted = looked.paper, looked.noted
    places = by_place(paper.spots)
    first = sorted((place[0] for place in places), key=pressing)
    shown = {spot.shown: spot for spot in first}
    return {
        "number": number,
        "name": paper.file.name,
        "read_as": read_as(paper.material) or "a file known by its bytes",
        "unread": paper.unread,
        "ask_whose": paper.material.ask_whose and bool(looked.sent.data),
        "own": paper.material.own,
        "spots": len(places),
        "hits": counted(places),
        "tally": [(spot, sum(one.shown == said for one in first)) for said, spot in shown.items()],
        "asides": tuple(asides(paper, state)),
        "left_unread": left_unread(paper),
        "spreads": spreads(paper, looked.pages, state),
        "noted": None if isinstance(noted, Problem) else noted,
        "not_noted": noted if isinstance(noted, Problem) else None,
    }
