"""How a row of law is cited: what nobody has read at its source says so."""

from __future__ import annotations

import pytest

from inlimine.law.cited import Citable, cited
from inlimine.law.deadlines import Duty
from inlimine.law.default_table import Change, PhaseRow
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.law.reconsideration import Asked
from inlimine.ledger.terms import Phase
from inlimine.ledger.truth import Truth

FROM = rulebook("federal").changes[0].since


def test_general_knowledge_is_marked_where_it_is_cited() -> None:
    row = PhaseRow(since=FROM, citation="FRE 1101(d)(3)", phase=Phase.SENTENCING, remark="no rules")
    assert cited(row) == "FRE 1101(d)(3) (general knowledge, verify)"


def test_what_was_read_is_cited_plainly() -> None:
    row = Change(since=FROM, citation="FRE 106", grounds=frozenset({"hearsay"}), remark="changed", read=True)
    assert cited(row) == "FRE 106"


@pytest.mark.parametrize("name", jurisdictions())
def test_every_row_of_a_rulebook_can_be_cited(name: str) -> None:
    book = rulebook(name)
    rows: list[Citable] = [*book.defaults, *book.forms, *book.phases, *book.remarks]
    rows += [*book.changes, *book.preservation, *book.instructions]
    rows += [*book.changes, *book.preservation, *book.remedies]
    assert all(cited(row).startswith(row.citation) for row in rows)


def test_federal_law_cites_one_source_for_the_motion_and_for_what_it_does() -> None:
    federal = rulebook("federal")
    (renews,) = (row for row in federal.reconsideration if row.point is Asked.IN_TIME and row.renews is Truth.YES)
    due = [row for row in federal.deadlines if row.duty is Duty.RECONSIDERATION]
    assert {cited(row) for row in due} == {cited(renews)}
    assert cited(renews) == (
        "United States v. Ibarra, 502 U.S. 1 (1991), after United States v. Healy, 376 U.S. 75 (1964)"
    )
