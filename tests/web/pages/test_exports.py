"""Documents saved from the page, each opened again."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdf
import pytest
from openpyxl import load_workbook
from playwright.sync_api import Download, Page, expect

from inlimine.operations.open_case import open_case
from tests.web.conftest import Served

EXPORTS = "/baldwin/owner/exports/?on=2024-07-09"


def saved(page: Page, button: str) -> Download:
    with page.expect_download() as found:
        page.get_by_role("button", name=button).click()
    return found.value


def test_the_motions_chart_in_each_form(page: Page, served: Served, tmp_path: Path) -> None:
    page.goto(served.url(EXPORTS))
    word = saved(page, "Save chart as Word")
    assert word.suggested_filename == "baldwin-motions-chart-2024-07-09.docx"
    word.save_as(tmp_path / "c.docx")
    rows = docx.Document(str(tmp_path / "c.docx")).tables[0].rows
    assert [row.cells[0].text for row in rows] == ["No.", "M1", "M2a", "M2b", "M3", "M4", "M5"]
    saved(page, "Save chart as Excel").save_as(tmp_path / "c.xlsx")
    sheet = load_workbook(tmp_path / "c.xlsx").active
    assert sheet
    assert "M2b" in [row[0].value for row in sheet.iter_rows()]
    saved(page, "Save chart as PDF").save_as(tmp_path / "c.pdf")
    text = pypdf.PdfReader(tmp_path / "c.pdf").pages[0].extract_text()
    assert "REPORTED, not" in text
    assert "Head of the log: court 67:" in text


def test_the_status_column_comes_only_when_it_is_asked_for(page: Page, served: Served, tmp_path: Path) -> None:
    page.goto(served.url(EXPORTS))
    headings = []
    for ticked in (False, True):
        page.get_by_label("Add what each side may do with it").set_checked(ticked)
        saved(page, "Save list as Word").save_as(tmp_path / "l.docx")
        cells = docx.Document(str(tmp_path / "l.docx")).tables[0].rows[0].cells
        headings.append([cell.text for cell in cells])
    assert [len(one) for one in headings] == [6, 7]
    assert headings[1][-1] == "STATUS (not for filing)"


def test_cards_of_one_phase_or_of_every_phase(page: Page, served: Served, tmp_path: Path) -> None:
    """The sheet of the opening is among those of every phase, and is not all of them."""
    page.goto(served.url(EXPORTS))
    said = []
    for phase in ("opening", "every phase"):
        page.get_by_label("Phase").select_option(label=phase)
        saved(page, "Save cards as PDF").save_as(tmp_path / "c.pdf")
        said.append([one.extract_text().splitlines()[0] for one in pypdf.PdfReader(tmp_path / "c.pdf").pages])
    opening, every = said
    assert set(opening) < set(every)


def test_a_document_of_what_had_been_entered_by_a_day(page: Page, served: Served, tmp_path: Path) -> None:
    """The sample was kept today: it is whole by a day to come, and by one long ago nothing had been entered."""
    page.goto(served.url(EXPORTS))
    chart = page.locator("section").filter(has=page.get_by_role("heading", name="Motions chart"))
    chart.get_by_label("As entered by").fill("2099-01-01")
    saved(page, "Save chart as Excel").save_as(tmp_path / "c.xlsx")
    sheet = load_workbook(tmp_path / "c.xlsx").active
    assert sheet
    assert "M2b" in [row[0].value for row in sheet.iter_rows()]
    chart.get_by_label("As entered by").fill("2020-01-01")
    chart.get_by_role("button", name="Save chart as Excel").click()
    expect(page.get_by_text("no case has been entered in these rooms")).to_be_visible()


@pytest.mark.parametrize(("button", "ending"), [("Save notation", ".limine"), ("Save ledger.json", ".json")])
def test_the_whole_case_opens_again(button: str, ending: str, page: Page, served: Served, tmp_path: Path) -> None:
    page.goto(served.url(EXPORTS))
    file = saved(page, button)
    assert file.suggested_filename == f"baldwin{ending}"
    file.save_as(tmp_path / f"back{ending}")
    again = open_case(tmp_path / f"back{ending}").ledger
    assert again.entries == open_case(served.home / "baldwin").ledger.entries


def test_a_form_that_there_is_not_is_refused(page: Page, served: Served) -> None:
    response = page.goto(served.url(f"{EXPORTS}&take=card.docx&by=State"))
    assert response
    assert response.status == 400
    expect(page.get_by_text("let the file end in .pdf")).to_be_visible()
