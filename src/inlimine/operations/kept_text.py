"""What a kept paper says, place by place, read again as it was when its entries were proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from inlimine.ledger.terms import PaperKind
from inlimine.operations.paper_kinds import as_read
from inlimine.readers.charts.chart import ChartRow
from inlimine.readers.charts.door import read_chart
from inlimine.readers.dockets import formats as dockets
from inlimine.readers.dockets.door import read_docket
from inlimine.readers.formats import surest
from inlimine.readers.papers.door import read_paper

_ENDINGS = ("", ".txt", ".csv", ".xlsx")  # what a format may be known by, where a title has no ending


def kept_text(data: bytes, title: str, kind: PaperKind) -> Mapping[str, tuple[str, ...]]:
    """The texts at each place of a paper of this kind (`entry 134`, `Motions!C7`); at the empty place all of it,
    or of a docket its parties. Nothing where it cannot be read."""
    match kind:
        case PaperKind.DOCKET:
            return _docket(data, title)
        case PaperKind.OTHER:
            return {cell: (text,) for row in read_chart(data, title).rows for cell, text in _cells(row)}
        case _:
            paper = read_paper(data, title).reading
            return {"": (as_read(data, title, paper, kind.value).text,)} if paper else {}


def _docket(data: bytes, title: str) -> Mapping[str, tuple[str, ...]]:
    name = next((title + end for end in _ENDINGS if surest(dockets, title + end, data)), title)
    said: dict[str, tuple[str, ...]] = {}
    for docket in read_docket(data, name).dockets:
        parties = "\n".join(" ".join((party.name, party.role)).strip() for party in docket.parties)
        said[""] = (*said.get("", ()), parties)  # what has no entry stands among the parties
        for entry in docket.entries:
            place = f"entry {entry.number}" if entry.number else entry.place
            said[place] = (*said.get(place, ()), entry.text)
    return said


def _cells(row: ChartRow) -> Iterator[tuple[str, str]]:
    """Each cell of a row with the whole row as its text, each cell below its heading, so that what is asked stands
    beside what was ruled."""
    whole = " | ".join(map(str, row.cells))
    yield from ((said.cell, whole) for said in row.cells)
