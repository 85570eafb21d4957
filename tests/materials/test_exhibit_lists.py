"""Exhibit lists: every cell a line and a block of its own, at the place that a spreadsheet shows."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.passages.reading import PaperUse
from tests.materials.reading_of import placed, reading_of
from tests.materials.workbooks import workbook

WORDS = st.text(st.sampled_from('ab ,;\t|"\n\r\u00e9'), max_size=6).map(str.strip)


def test_a_workbook_shows_cells_comments_and_hidden_sheets() -> None:
    reading = reading_of(workbook(), "list.xlsx")
    assert placed(reading) == [
        ("Exhibits!A1", "Trial exhibits"),
        ("Exhibits!C7", "Producer credit"),
        ("Exhibits!B9", "12.5"),
        ("Exhibits!B10", "TRUE"),
        ("Exhibits!C7 (comment)", "ask about the budget"),
        ("Old list!B2 (hidden sheet)", "big corporation"),
    ]
    assert (reading.paper, reading.offsets_in_file) == (PaperUse.EXHIBIT_LIST, False)
    assert [line.block for line in reading.lines] == list(range(6))


def test_a_workbook_is_known_by_its_bytes() -> None:
    assert placed(reading_of(workbook(), "list.txt")) == placed(reading_of(workbook(), "list.xlsx"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_delimiter_and_encoding_is_learned(delimiter: str, encoding: str) -> None:
    rows = [["No.", "Description", "Who"], ["S-1", "Call sheet, caf\u00e9; a|b", "Roe"], ["S-2", "", "Doe"]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in rows)
    reading = reading_of(text.encode(encoding), "list.csv")
    assert placed(reading)[4:] == [
        ("B2", "Call sheet, caf\u00e9; a|b"),
        ("C2", "Roe"),
        ("A3", "S-2"),
        ("C3", "Doe"),
    ]
    assert [line.place.line for line in reading.lines] == [1, 1, 1, 2, 2, 2, 3, 3]


def test_a_line_that_names_the_separator_is_no_row_of_words() -> None:
    assert placed(reading_of("sep=;\nS-1;Call, sheet\n", "list.csv")) == [("A2", "S-1"), ("B2", "Call, sheet")]


def test_a_quote_that_nothing_closes_is_a_sign_as_any_other() -> None:
    text = 'S-1,"the call sheet,Roe\nS-2,budget,Doe\n'
    assert placed(reading_of(text, "list.csv"))[1:4] == [("B1", '"the call sheet'), ("C1", "Roe"), ("A2", "S-2")]


@given(st.lists(st.lists(WORDS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_cells_agree_with_the_csv_module(rows: list[list[str]]) -> None:
    """The standard library's reader is the oracle; it counts no offsets."""
    made = io.StringIO()
    csv.writer(made, quoting=csv.QUOTE_ALL).writerows(rows)
    cells = {(r, c): cell for r, row in enumerate(rows, 1) for c, cell in enumerate(row) if cell.strip()}
    if not cells:
        return
    reading = reading_of("sep=,\r\n" + made.getvalue(), "list.csv")
    read = {
        (int(line.place.cell[1:]) - 1, "ABC".index(line.place.cell[0])): reading.text[line.start : line.end]
        for line in reading.lines
    }
    assert read == {place: cell.replace('"', '""') for place, cell in cells.items()}
