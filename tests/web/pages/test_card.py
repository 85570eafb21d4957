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


def test_one_phase_is_shown_and_the_others_are_linked(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=Defence"))
    expect(page.locator(".sheet")).to_have_count(2)
    others = page.get_by_role("navigation", name="Other phases")
    assert others.get_by_role("link").count() == 8
    others.get_by_role("link", name="Closing").click()
    expect(page.get_by_role("heading", name="Closing", exact=True)).to_be_visible()
    expect(page.get_by_label("Side")).to_have_value("Defence")


def test_every_phase_is_to_be_had_for_printing(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=State&phase=every"))
    expect(page.locator(".sheet")).to_have_count(18)


def test_an_unknown_side_or_phase_shows_the_first_side_and_the_opening(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=Nobody&phase=lunch"))
    expect(page.get_by_label("Side")).to_have_value("State")
    expect(page.get_by_role("heading", name="Opening", exact=True)).to_be_visible()
