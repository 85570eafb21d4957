"""The witnesses: what may not be brought out through each, and that counsel told him so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind
from inlimine.operations.open_case import open_case
from tests.web.conftest import Served, keep_sample_case, serve, stop

WITNESSES = "/baldwin/owner/witnesses/?on=2024-07-09"
INSPECTOR = "the safety bureau's inspector (sample)"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    keep_sample_case(tmp_path / "cases")
    running = serve(tmp_path / "cases")
    yield running
    stop(running)


def test_a_topic_barred_for_the_side_that_calls_him_stands_in_his_table(page: Page, served: Served) -> None:
    page.goto(served.url(WITNESSES))
    table = page.get_by_role("region", name=INSPECTOR).get_by_role("table")
    row = table.get_by_role("row").filter(has_text="Evidence intended to show remorse")
    expect(row).to_contain_text("✕ EXCLUDED, do not mention")
    expect(row).to_contain_text("R5")


def test_a_ruling_on_the_paper_to_whose_fact_he_testifies_concerns_him(page: Page, served: Served) -> None:
    """R3 bars the bureau's findings; the inspector's account goes to the same fact."""
    page.goto(served.url(WITNESSES))
    expect(page.get_by_role("region", name=INSPECTOR).get_by_role("list").first).to_contain_text("R3")


def test_counsel_notes_that_a_witness_was_instructed(own: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(own.address)
    page.goto(own.url(WITNESSES))
    mine = page.get_by_role("region", name=INSPECTOR)
    expect(mine.get_by_text("Nothing in the ledger says that counsel instructed this witness.")).to_be_visible()
    mine.get_by_text("Note that the safety bureau").click()
    mine.get_by_label("On", exact=True).fill("2024-07-09")
    mine.get_by_label("R3").check()
    mine.get_by_label("How").fill("by letter")
    mine.get_by_role("button", name="Note it").click()
    expect(
        mine.get_by_text(f"Counsel of Defense instructed {INSPECTOR} on 9 July 2024, on R3: by letter")
    ).to_be_visible()
    (event,) = (
        one
        for one in open_case(own.home / "baldwin").ledger.entries
        if isinstance(one, Event) and one.what is EventKind.WITNESS_INSTRUCTED
    )
    assert (event.by, event.item, event.of, str(event.eff)) == ("Defense", "Inspector", ("R3",), "2024-07-09")
    # It is the Defense's own preparation, and stands in its room alone.
    page.goto(own.url("/baldwin/State/witnesses/?on=2024-07-09"))
    expect(page.get_by_text("Counsel of Defense instructed")).to_have_count(0)
    page.close()


def test_without_a_day_nothing_is_entered(own: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(own.address)
    page.goto(own.url(WITNESSES))
    before = open_case(own.home / "baldwin").ledger.entries
    mine = page.get_by_role("region", name=INSPECTOR)
    mine.get_by_text("Note that the safety bureau").click()
    day = mine.get_by_label("On", exact=True)
    day.evaluate("field => field.removeAttribute('required')")
    day.fill("")
    mine.get_by_role("button", name="Note it").click()
    expect(page.get_by_role("alert")).to_contain_text("say on which day")
    assert open_case(own.home / "baldwin").ledger.entries == before
    page.close()
