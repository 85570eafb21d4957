"""What a kept chart says at each of its cells: the row, as a row.

The chart of every test has one row: `D-1`, `Exclude the ladder`, `GRANTED`.
"""

from __future__ import annotations

from inlimine.ledger.terms import PaperKind
from inlimine.operations.kept_text import kept_text

CHART = b"No.,Motion,Ruling\nD-1,Exclude the ladder,GRANTED\n"


def test_each_cell_of_a_chart_stands_in_its_row_with_its_headings_on_one_line() -> None:
    said = kept_text(CHART, "chart.csv", PaperKind.OTHER)
    assert set(said.values()) == {("No.: D-1 | Motion: Exclude the ladder | Ruling: GRANTED",)}
    assert len(said) == 3
