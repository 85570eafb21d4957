"""The paralegal's ten minutes: start, make a case, drop a real docket and an order, confirm, check an opening and
an exhibit list, see the first conflict, take the own papers back with notes.

The docket is that of United States v. Mitchell (D. Utah, 2:08-cr-00125); the order and the papers are invented.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Served, serve, stop
from tests.web.papers import drop, proposal

DOCKET = Path(__file__).parents[3] / "shared" / "data" / "dockets" / "district" / "utd.html"
DAY = "on=2010-10-15"
ORDER = """\
IN THE UNITED STATES DISTRICT COURT
DISTRICT OF UTAH

United States v. Brian David Mitchell, Case No. 2:08-cr-00125

ORDER

Dated: October 1, 2010

The government shall not mention the diary before the jury.
"""

pytestmark = pytest.mark.skipif(not DOCKET.exists(), reason="the real dockets lie beside the project, in shared")


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Served]:
    running = serve(tmp_path / "cases")
    yield running
    stop(running)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """An order, an opening in Word and an exhibit list in Excel."""
    (tmp_path / "order.txt").write_text(ORDER, "utf-8")
    opening = docx.Document()
    for said in ("Opening statement of the government", "You will read what the diary says of that winter."):
        opening.add_paragraph(said)
    opening.save(str(tmp_path / "opening.docx"))
    book = openpyxl.Workbook()
    for row in (("Exhibit No.", "Description"), ("1", "Photograph of the camp"), ("2", "Pages of the diary")):
        book.worksheets[0].append(row)
    book.save(tmp_path / "exhibits.xlsx")
    return tmp_path


def accept(page: Page, words: str) -> None:
    """Accept the one proposal that says these words."""
    one = page.locator(f"#{proposal(page, words)}")
    one.get_by_role("button", name="Accept").click()
    expect(page.locator("[data-proposal]").filter(has_text=words)).to_have_count(0)


def test_from_the_start_to_the_own_papers_with_notes(started: Served, papers: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.goto(started.address)

    page.get_by_label("Name of the case").fill("United States v. Mitchell")
    page.get_by_label("Case number").fill("2:08-cr-00125")
    page.get_by_label("Law").select_option("federal")
    page.get_by_label("Time zone of the court").fill("Eastern (New York)")
    page.get_by_label("Name of its folder").fill("mitchell")
    page.get_by_role("button", name="Make the case").click()
    expect(page.get_by_role("link", name="Inbox", exact=True)).to_be_visible()

    page.get_by_role("link", name="Inbox", exact=True).click()
    drop(page, DOCKET, papers / "order.txt")
    expect(page.locator("#read")).to_contain_text("Read as docket, kept as D1; 48 to confirm")
    expect(page.locator("#read")).to_contain_text("Read as order, kept as D2; 2 to confirm")
    page.get_by_role("button", name="that are sure").click()
    expect(page.get_by_text("entries were made.")).to_be_visible()

    page.get_by_role("link", name="To be looked at").click()
    accept(page, "Titlethe diary")
    ruling = page.locator(f"#{proposal(page, 'the diary before the jury')}")
    expect(ruling.locator("mark")).to_have_text("The government shall not mention the diary before the jury.")
    accept(page, "the diary before the jury")

    page.goto(started.url(f"/mitchell/owner/evidence/?{DAY}&by=Government&use=mention&phase=opening"))
    expect(page.get_by_role("row").filter(has_text="the diary")).to_contain_text("✕ EXCLUDED, do not mention")

    page.goto(started.url(f"/mitchell/owner/check/?{DAY}"))
    page.get_by_label("Whose papers").select_option("own")
    page.get_by_label("Used by").select_option("Government")
    drop(page, papers / "opening.docx", papers / "exhibits.xlsx", button="Check them")
    first = page.locator(".hits > li").first
    expect(first).to_contain_text("diary")
    expect(first).to_contain_text("~ NOT CONFIRMED; if meant: EXCLUDED, do not mention")
    expect(first).to_contain_text('"The government shall not mention the diary before the jury."')
    expect(page.locator("mark").first).to_contain_text("diary")

    opening = docx.Document(io.BytesIO(taken(page, "opening.docx")))
    assert ["EXCLUDED, do not mention" in note.text for note in opening.comments] == [True]
    assert len(openpyxl.load_workbook(io.BytesIO(taken(page, "exhibits.xlsx"))).worksheets) > 0
    page.close()


def taken(page: Page, name: str) -> bytes:
    """The paper of this name as it is given back."""
    with page.expect_download() as given:
        page.get_by_role("article", name=name).get_by_role("button", name="Take it back with notes").click()
    assert given.value.suggested_filename == name.replace(".", ".PRIVILEGED.")
    return given.value.path().read_bytes()
