"""Counsel's card of the sample case, as a page and as the PDF saved from it."""

import io

import pypdf
from playwright.sync_api import Page, expect

from tests.web.conftest import Served

CARD = "/baldwin/owner/card/?on=2024-07-09&by=State&phase=opening"


def test_the_questions_for_the_court_come_first(page: Page, served: Served) -> None:
    page.goto(served.url(CARD))
    headings = page.locator(".sheet h3").all_inner_texts()
    assert headings[:3] == ["Ask the court first", "Do not mention", "Approach first"]
    expect(page.locator(".sheet .ask").first).to_contain_text("Does R1 of 8 July 2024 cover")


def test_the_back_says_what_to_do_with_its_authority(page: Page, served: Served) -> None:
    page.goto(served.url(CARD))
    back = page.get_by_role("region", name="Opening: if it comes out")
    expect(back).to_contain_text("Move to strike")
    expect(back).to_contain_text("NMRA 11-103(A)(1); from 16 June 2012")


def test_printed_it_is_one_sheet_without_the_menu(page: Page, served: Served) -> None:
    page.goto(served.url(CARD))
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter")))
    texts = [sheet.extract_text() for sheet in sheets.pages]
    assert len(texts) == 2
    assert "Evidence board" not in "".join(texts)
    assert "if it comes out" in texts[1]


def test_the_button_saves_the_same_card_as_pdf(page: Page, served: Served) -> None:
    page.goto(served.url(CARD))
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as PDF").click()
    assert saved.value.suggested_filename == "baldwin-card-State-2024-07-09.pdf"
    reader = pypdf.PdfReader(saved.value.path())
    assert len(reader.pages) == 2
    assert "Counsel's card: Opening" in reader.pages[0].extract_text()


def test_an_unknown_side_or_phase_shows_the_first_side_and_every_phase(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=Nobody&phase=lunch"))
    expect(page.locator(".sheet")).to_have_count(18)
