"""Each form of chart reads its examples as written down; a form without an example fails."""

from pathlib import Path

import pytest

from inlimine.readers.charts import formats
from inlimine.readers.charts.chart import ChartReading, Said
from inlimine.readers.charts.door import read_chart
from inlimine.readers.formats import members

EXAMPLES = Path(__file__).parent / "examples"
FILES = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix != ".expected")


def written_down(reading: ChartReading) -> str:
    """Columns, problems, then each row's values with their cells and its day."""
    lines = [f"column: {each.letters} | {each.heading} | {each.meaning or '?'}" for each in reading.columns]
    lines += [f"problem: {each}" for each in reading.problems]
    for row in reading.rows:
        values = (row.number, row.movant, row.asked, row.ground, row.ruling, row.date)
        lines.append(" | ".join([*map(said, values), str(row.day or "-")]))
    return "\n".join([*lines, ""])


def said(value: Said) -> str:
    return f"{value.text} @{value.cell}" if value.text else "-"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_reads_as_written_down(path: Path) -> None:
    reading = read_chart(path.read_bytes(), path.name)
    assert written_down(reading) == path.with_suffix(".expected").read_text("utf-8")


@pytest.mark.parametrize("name", members(formats))
def test_each_form_has_an_example(name: str) -> None:
    assert any(path.parent.name == name for path in FILES)


def test_another_file_is_told_what_was_tried() -> None:
    reading = read_chart(b"%PDF-1.7", "chart.pdf")
    assert [str(problem) for problem in reading.problems] == [
        "chart.pdf: this is no motions chart known here (tried: CSV chart, Excel chart, Word chart); "
        "give the chart as a table in .docx, .xlsx or CSV."
    ]


def test_a_table_of_other_things_is_asked_about() -> None:
    reading = read_chart(b"Witness,Telephone\nRoe,555-0100\n", "list.csv")
    assert [str(problem) for problem in reading.problems] == [
        "list.csv: no table here says in its headings what is asked or how the court ruled; "
        "say which does (it means asked, or ruling)."
    ]
