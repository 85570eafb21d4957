"""Counsel's card of the sample case, as a page and as the PDF saved from it."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.read_papers import asked, read_papers
from tests.web.conftest import Served, serve, stop
from tests.web.papers import entered, give_rooms, keep_roe

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
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=Defense"))
    expect(page.locator(".sheet")).to_have_count(2)
    others = page.get_by_role("navigation", name="Other phases")
    assert others.get_by_role("link").count() == 8
    others.get_by_role("link", name="Closing").click()
    expect(page.get_by_role("heading", name="Closing", exact=True)).to_be_visible()
    expect(page.get_by_label("Side")).to_have_value("Defense")


def test_every_phase_is_to_be_had_for_printing(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=State&phase=every"))
    expect(page.locator(".sheet")).to_have_count(18)


def test_an_unknown_side_or_phase_shows_the_first_side_and_the_opening(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/card/?on=2024-07-09&by=Nobody&phase=lunch"))
    expect(page.get_by_label("Side")).to_have_value("State")
    expect(page.get_by_role("heading", name="Opening", exact=True)).to_be_visible()


@pytest.fixture
def unconfirmed(tmp_path: Path) -> Iterator[Served]:
    """A case whose docket is confirmed, while the ruling of an order on its first motion waits."""
    home = tmp_path / "cases"
    home.mkdir()
    path = keep_roe(home, "roe")
    give_rooms(path)
    by = author("P. Legal, paralegal")
    entries = (
        'topic Knife "The knife"\n\nmotion M5 by Roe, number "5"\n  asks to exclude Knife against Government\n'
    )
    add(path, None, None, Text(text=entries, name="motions"), by, after=None, why="")
    order = tmp_path / "order.txt"
    order.write_text("ORDER\n\nThe motion in limine to exclude the knife (Doc. 5) is GRANTED.\n", "utf-8")
    list(read_papers(path, None, None, [order], by, asked("order", None)))
    running = serve(home)
    yield running
    stop(running)


def test_what_waits_unconfirmed_is_said_on_top_and_at_the_item_it_reaches(
    unconfirmed: Served, browser: Browser
) -> None:
    page = entered(unconfirmed, browser, "/roe/owner/card/?by=Government&phase=opening")
    main = page.locator("main")
    expect(main).to_contain_text("1 proposal waits unconfirmed: nothing of it counts here until somebody")
    expect(page.locator(".entry").filter(has_text="The knife")).to_contain_text("1 reaches this item")
    page.goto(unconfirmed.url("/roe/owner/evidence/?by=Government"))
    expect(main).to_contain_text("1 proposal waits unconfirmed")
    bars = "a proposal that waits would bar this, or require leave for it"
    expect(page.get_by_role("row", name="The knife")).to_contain_text(
        f"Unconfirmed proposals: 1 reaches this item; {bars}."
    )
    main.get_by_role("link", name="Look at them in the inbox").click()
    expect(page).to_have_url(re.compile("/roe/owner/inbox/"))
    page.goto(unconfirmed.url("/roe/owner/why/Knife/?by=Government"))
    expect(main).to_contain_text("Unconfirmed proposals: 1 reaches this item")
    page.context.close()
