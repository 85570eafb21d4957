"""The exhibit and witness list as a table in the columns of form AO 187.

The status column says what the rulings allow and is work product: it is off unless asked for, and never on what
is filed.
"""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.view import View
from inlimine.exports.exhibit_list.rows import Listed, listed
from inlimine.exports.motions_chart.chart import caption
from inlimine.exports.stamp import Stamp, foot
from inlimine.exports.tables.table import Cell, Column, Line, Look, Table, cell
from inlimine.ledger.people import Counsel
from inlimine.ledger.terms import BROUGHT_THE_CASE

COLUMNS = (
    Column(heading="PLF. NO.", share=8),
    Column(heading="DEF. NO.", share=8),
    Column(heading="DATE OFFERED", share=11),
    Column(heading="MARKED", share=10),
    Column(heading="ADMITTED", share=14),
    Column(heading="DESCRIPTION OF EXHIBITS* AND WITNESSES", share=60),
)
STATUS = Column(heading="STATUS (not for filing)", share=34)


def exhibit_list(state: CaseState, stamp: Stamp, *, with_status: bool = False) -> Table:
    """The list; `with_status` adds what each side may do with the exhibit in its case in chief."""
    view = state.view
    rows = tuple(_row(row, state, with_status=with_status) for row in listed(view))
    return Table(
        title="Exhibit and witness list",
        above=(caption(view), _counsel(view)),
        columns=(*COLUMNS, STATUS) if with_status else COLUMNS,
        rows=rows,
        notes=tuple(_notes(with_status)),
        foot=foot(stamp, view),
        day=view.as_of.day,
    )


def _counsel(view: View) -> str:
    said = []
    for side, brought in (("Plaintiff's counsel", True), ("Defendant's counsel", False)):
        parties = {party.handle for party in view.parties.values() if (party.role in BROUGHT_THE_CASE) is brought}
        names = [one.name for one in view.of(Counsel) if one.party in parties]
        said.append(f"{side}: {', '.join(names) or '-'}")
    return "; ".join(said)


def _row(row: Listed, state: CaseState, *, with_status: bool) -> tuple[Cell, ...]:
    cells = (
        cell(row.plaintiff, look=Look.STRONG),
        cell(row.defendant, look=Look.STRONG),
        cell(row.offered),
        cell(row.marked),
        cell(row.admitted),
        cell(*row.description),
    )
    return (*cells, tuple(_statuses(row, state))) if with_status else cells


def _statuses(row: Listed, state: CaseState) -> Iterator[Line]:
    for party in state.view.parties if row.item else ():
        reply = state.resolve(Question(item=row.item, by=party))
        by = f" ({', '.join(reply.rulings)})" if reply.rulings else ""
        yield Line(f"{party}: {reply.status.symbol} {reply.shown}{by}")


def _notes(with_status: bool) -> Iterator[str]:
    yield (
        "* Note here where an exhibit is held that is not kept with the case file or not available because of its "
        "size. Columns of form AO 187; a witness has the day of the testimony under DATE OFFERED."
    )
    if with_status:
        yield (
            "STATUS: to offer in the case in chief, as proof, before the jury. Work product; take it off before "
            "filing."
        )
