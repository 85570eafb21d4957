"""The exhibit and witness list in the columns of AO 187."""

from __future__ import annotations

import io

import docx
import pypdf
from openpyxl import load_workbook

from inlimine.exports.exhibit_list.listing import exhibit_list
from inlimine.exports.stamp import Stamp
from inlimine.exports.tables.as_docx import as_docx
from inlimine.exports.tables.as_pdf import as_pdf
from inlimine.exports.tables.as_xlsx import as_xlsx
from inlimine.exports.tables.table import Table
from tests.told import Told, told

STAMP = Stamp(seen_as="court")
HEADINGS = ["PLF. NO.", "DEF. NO.", "DATE OFFERED", "MARKED", "ADMITTED", "DESCRIPTION OF EXHIBITS* AND WITNESSES"]
TRIED = """
    witness W1 "Wright", called by State
    item E10 "The tenth", document
    item E2 "The video", recording
      sponsors W1
    part E2a of E2 "The second minute", recording, at "00:01:00-00:02:00"
    item E3 "The letter", document
    item E4 "A thing without a number", object
    topic T1 "His role"
    label: E10 is "State's Exhibit 10"
    2024-07-01 label: E2 is "State's Exhibit 2"
    label: E2a is "State's Exhibit 2-A"
    label: E3 is "Roe's Exhibit C"
    2024-07-09 event: offered by State on E2
    2024-07-09 received: E2, exhibit
      for motive
    2024-07-09 struck: E2
    2024-07-09 event: testified by W1
"""


def rows(made: Table) -> list[list[str]]:
    return [["\n".join(line.text for line in cell) for cell in row] for row in made.rows]


def test_exhibits_stand_by_side_and_number_and_witnesses_behind_them(case: Told) -> None:
    made = exhibit_list(case.at(), STAMP)
    assert [column.heading for column in made.columns] == HEADINGS
    day = "2024-07-09"
    assert rows(made) == [
        ["2", "", day, "2024-07-01", f"{day}, only for motive; struck {day}", "The video\nthrough Wright"],
        ["2-A", "", "", "", "", "The second minute\npart of State's Exhibit 2, 00:01:00-00:02:00"],
        ["10", "", "", "", "", "The tenth"],
        ["", "C", "", "", "", "The letter"],
        ["", "", day, "", "", "Witness: Wright\ncalled by State"],
    ]


def test_the_status_is_off_and_where_it_is_on_says_that_it_is_not_for_filing(case: Told) -> None:
    """
    item E1 "The letter", document
    label: E1 is "State's Exhibit 1"
    2024-07-08 ruling R1, written
      bars E1
        binds State
    """
    assert "EXCLUDED" not in str(exhibit_list(case.at(), STAMP))
    made = exhibit_list(case.at(), STAMP, with_status=True)
    assert made.columns[-1].heading == "STATUS (not for filing)"
    assert rows(made)[0][-1].splitlines()[0] == "State: ✕ EXCLUDED, do not mention (R1)"
    assert "take it off before filing" in made.notes[-1]


def test_a_label_that_names_no_side_stands_in_neither_column(case: Told) -> None:
    """
    item E1 "The letter", document
    label: E1 is "Exhibit 14"
    """
    assert rows(exhibit_list(case.at(), STAMP)) == [["", "", "", "", "", "The letter\nExhibit 14"]]


def test_each_form_reads_back(case: Told) -> None:
    made = exhibit_list(case.at(), STAMP)
    grid = docx.Document(io.BytesIO(as_docx(made))).tables[0]
    assert [cell.text for cell in grid.rows[0].cells] == HEADINGS
    assert grid.rows[1].cells[0].text == "2"
    sheet = load_workbook(io.BytesIO(as_xlsx(made))).active
    assert sheet
    assert HEADINGS in [[cell.value for cell in row] for row in sheet.iter_rows()]
    text = pypdf.PdfReader(io.BytesIO(as_pdf(made))).pages[0].extract_text()
    assert all(word in text for word in ("PLF.", "2-A", "Witness: Wright", "From a file, which has no log."))


for _test in (test_exhibits_stand_by_side_and_number_and_witnesses_behind_them, test_each_form_reads_back):
    _test.__doc__ = TRIED


def test_an_instruction_that_limits_is_named_as_that_and_not_as_a_second_day_of_receipt() -> None:
    """Received on 9 July, limited on 10 July to the impeachment of a witness (FRE 105)."""
    made = told(
        """
        item E "Map", document
        label: E is "State's Exhibit 1"
        2024-07-09 received: E, exhibit
        2024-07-10 received: E, limited
          for impeach-witness
        """
    )
    (row,) = rows(exhibit_list(made.at("2024-07-10"), STAMP))
    assert "2024-07-09; 2024-07-10 limited by instruction: only to impeach a witness" in row
