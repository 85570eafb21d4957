"""An exhibit that the case does not know: added on the board, or at trial with what happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from inlimine.ledger.items import Item
from inlimine.operations.open_case import open_case
from tests.web.conftest import Served, keep_sample_case, serve, stop
from tests.web.papers import entered, keep_roe

AT_TRIAL = "/baldwin/owner/at-trial/"
BOARD = "/baldwin/owner/evidence/?on=2024-07-10&by=State"
UNKNOWN = 'no item, topic or witness in this case is called "State\'s Ex. 12" on that day'


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample case, and one in which nothing is entered yet, for this module alone."""
    home = tmp_path_factory.mktemp("trial")
    keep_sample_case(home)
    keep_roe(home, "roe")
    running = serve(home)
    yield running
    stop(running)


def items(home: Path, case: str = "baldwin") -> set[str]:
    return {one.title for one in open_case(home / case).at(None, None).view.items.values()}


def test_what_is_not_known_is_added_and_received_by_keyboard_and_both_are_undone(
    trial: Served, browser: Browser
) -> None:
    before = items(trial.home)
    page = entered(trial, browser, f"{AT_TRIAL}?day=2024-07-10")
    for key in ("r", *"State's Ex. 12", "Escape", "1", "Enter"):
        page.keyboard.press(key)
    refused = page.locator(".refused")
    expect(refused).to_contain_text(UNKNOWN, timeout=30_000)
    expect(page.locator("#item")).to_have_value("State's Ex. 12")  # nothing that was typed is lost
    expect(page.get_by_role("radio", name="received")).to_be_checked()
    expect(refused.get_by_label("Whose exhibit")).to_have_value("State")
    expect(refused.get_by_label("Exhibit number")).to_have_value("State's Exhibit 12")
    assert Axe().run(page).violations_count == 0
    refused.get_by_label("What it is").fill("Photograph of the knife")
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    said = (
        "Received, State's Exhibit 12: Photograph of the knife, for 10 July 2024. Entered as number 70; "
        "the item is new, as numbers 68, 69. Undo takes back both; number 70 undone alone leaves the item."
    )
    expect(page.locator("#queue")).to_have_text(said, timeout=30_000)
    expect(page.locator("#effect")).to_contain_text("RECEIVED")
    expect(page.locator("#effect")).to_be_in_viewport()
    expect(refused).to_have_count(0)
    expect(page.locator("#item")).to_have_value("")
    page.keyboard.press("u")
    expect(page.locator("#queue")).to_have_text(
        "Numbers 68, 69, 70 are undone, which had been entered for 10 July 2024; "
        "State's Exhibit 12: Photograph of the knife is in the case no more; they "
        "and the correction are in the log.",
        timeout=30_000,
    )
    assert items(trial.home) == before
    page.context.close()


def test_what_was_refused_waits_beside_the_form_while_something_else_is_typed(
    trial: Served, browser: Browser
) -> None:
    """The reply comes when the next entry is begun; over a reload it stays, and is sent with its own moment."""
    page = entered(trial, browser, AT_TRIAL)
    page.route("**/at-trial/enter", lambda route: route.abort())
    for key in ("r", *"the rope", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#queue")).to_contain_text("1 entry is kept in this page")
    for key in ("o", *"State's Exhibit 21"):
        page.keyboard.press(key)
    page.unroute("**/at-trial/enter")
    refused = page.locator(".refused")
    expect(refused).to_contain_text('is called "the rope"', timeout=30_000)
    expect(page.locator("#item")).to_have_value("State's Exhibit 21")
    page.reload()
    expect(refused.get_by_label("What it is")).to_have_value("the rope")
    page.keyboard.press("c")
    expect(page.locator("#item")).to_have_value("the rope")
    page.keyboard.press("Escape")
    page.keyboard.press("o")  # another happening is begun: the form is empty but for that, the line stays
    expect(page.locator("#item")).to_have_value("")
    expect(refused).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.locator("#item").fill("State's Ex. 21")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("Received, State's Exhibit 21", timeout=30_000)
    expect(refused).to_have_count(0)
    page.context.close()


def test_without_script_the_refusal_keeps_what_was_typed_and_offers_the_same(
    trial: Served, browser: Browser
) -> None:
    page = entered(trial, browser, AT_TRIAL, script=False)
    page.get_by_role("radio", name="received").check()
    page.locator("#item").fill("911 video")
    page.get_by_label("The judge’s words").fill("It is received.")
    page.get_by_role("button", name="Enter it").click()
    expect(page.get_by_role("alert")).to_contain_text('is called "911 video" on that day')
    expect(page.locator("#item")).to_have_value("911 video")
    expect(page.get_by_label("The judge’s words")).to_have_value("It is received.")
    page.get_by_label("What it is").fill(" ")
    page.get_by_role("button", name="Add it as a new exhibit").click()
    expect(page.get_by_role("alert")).to_contain_text("write what it is, as an exhibit list would call it")
    page.get_by_label("What it is").fill("Video of the 911 call")
    page.get_by_label("Exhibit number").fill("7-A")
    page.get_by_label("Whose exhibit").select_option("State")
    page.get_by_role("button", name="Add it as a new exhibit").click()
    there = "State's Exhibit 7-A: Footage of him handling the gun"
    expect(page.get_by_role("alert")).to_contain_text('"State\'s Exhibit 7-A" is in the case already')
    expect(page.get_by_role("button", name=there)).to_be_visible()
    page.get_by_label("Exhibit number").fill("30")
    page.get_by_role("button", name="Add it as a new exhibit").click()
    expect(page.locator("#queue")).to_contain_text("Received, State's Exhibit 30: Video of the 911 call.")
    page.context.close()


def test_an_item_is_added_on_the_board_and_shown_there(trial: Served, browser: Browser) -> None:
    page = entered(trial, browser, BOARD, script=False)
    form = page.get_by_role("form", name="Add an item")
    expect(form).to_be_hidden()
    page.get_by_text("Add an exhibit or other item").click()
    form.get_by_label("What it is").fill("Map of the church")
    form.get_by_label("Exhibit number").fill("14")
    form.get_by_label("Whose exhibit").select_option("State")
    form.get_by_role("button").click()
    known = "\"State's Exhibit 14\" is in the case already: \"State's Exhibit 14: Actor's agreement"
    expect(page.get_by_role("alert")).to_contain_text(known)
    expect(form.get_by_label("What it is")).to_have_value("Map of the church")
    form.get_by_label("Exhibit number").fill("40")
    form.get_by_role("button").click()
    expect(page).to_have_url(trial.url(f"{BOARD}#item-exhibit-40"))
    expect(page.get_by_role("row", name="State's Exhibit 40: Map of the church")).to_be_in_viewport()
    (item,) = (
        one
        for one in open_case(trial.home / "baldwin", "court").ledger.entries
        if isinstance(one, Item) and one.handle == "exhibit-40"
    )
    assert (item.title, item.part_of) == ("Map of the church", "")
    page.context.close()


def test_where_nothing_is_entered_the_form_is_open_and_what_was_added_is_listed(
    trial: Served, browser: Browser
) -> None:
    page = entered(trial, browser, "/roe/owner/evidence/", script=False)
    page.get_by_label("What it is").fill("The ladder")
    page.get_by_role("button", name="Add the item").click()
    expect(page.get_by_role("listitem").filter(has_text="The ladder")).to_be_visible()
    expect(page.get_by_text("no party is entered yet")).to_be_visible()
    assert items(trial.home, "roe") == {"The ladder"}
    page.context.close()
