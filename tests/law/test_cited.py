"""How a row of law is cited: what nobody has read at its source says so."""

from __future__ import annotations

import pytest

from inlimine.law.cited import Citable, cited
from inlimine.law.default_table import Change, PhaseRow
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.ledger.terms import Phase

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
