"""The evidence board on 9 July 2024, the eve of trial (State v. Baldwin)."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from tests.cli.conftest import CASE
from tests.web.conftest import Served, serve, stop
from tests.web.papers import entered

BOARD = "/baldwin/owner/evidence/?on=2024-07-09"


def row(page: Page, item: str) -> str:
    """The words of the row that begins with this item."""
    return " ".join(
        page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=item)).inner_text().split()
    )


def test_the_barred_role_reads_excluded_for_the_state(page: Page, served: Served) -> None:
    page.goto(served.url(f"{BOARD}&by=State&use=mention&phase=opening"))
    assert "✕ EXCLUDED, do not mention" in row(page, "His role as producer")


def test_choosing_the_other_side_changes_the_board_and_the_address(page: Page, served: Served) -> None:
    page.goto(served.url(f"{BOARD}&by=State"))
    page.get_by_label("Side").select_option("Defense")
    expect(page.get_by_text("Defense, to offer, before the jury")).to_be_visible()
    assert "by=Defense" in page.url


def test_without_script_the_button_does_the_same(browser: object, served: Served, page: Page) -> None:
    plain = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    there = plain.new_page()
    there.goto(served.address)
    there.goto(served.url(f"{BOARD}&by=State"))
    there.get_by_label("Side").select_option("Defense")
    there.get_by_role("button", name="Show").click()
    expect(there.get_by_text("Defense, to offer, before the jury")).to_be_visible()
    plain.close()


def test_a_condition_names_what_is_to_be_cut_as_people_call_it(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/evidence/?on=2024-07-09&by=State&use=show&purpose=proof"))
    text = page.locator("main").inner_text()
    assert "redact" not in text
    assert "set-video" not in text


@pytest.mark.parametrize("where", ["evidence", "card", "exports", "why/producer-role"])
def test_in_a_sides_own_room_its_own_side_is_chosen_and_stands_first(
    page: Page, served: Served, where: str
) -> None:
    """What is printed in the Defense's room unasked is the Defense's: the State was entered first."""
    page.goto(served.url(f"/baldwin/Defense/{where}/?on=2024-07-09"))
    side = page.locator("select[name=by]").first
    expect(side).to_have_value("Defense")
    assert [option.get_attribute("value") for option in side.locator("option").all()] == ["Defense", "State"]


def test_in_a_sides_own_room_the_other_side_can_still_be_asked_about(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/Defense/evidence/?on=2024-07-09&by=State"))
    expect(page.locator("select[name=by]")).to_have_value("State")


@pytest.mark.parametrize("name", ["evidence", "card", "why/producer-role"])
def test_where_nobody_said_which_side_it_is_told_whose_is_shown_and_the_other_is_there(
    page: Page, served: Served, name: str
) -> None:
    page.goto(served.url(f"/baldwin/owner/{name}/?on=2024-07-09"))
    said = "Shown for State of New Mexico, the side that was entered first: it is not said which side is yours."
    expect(page.get_by_text(said)).to_be_visible()
    page.locator(".notice").get_by_role("link", name="Alexander Rae Baldwin III").click()
    expect(page.get_by_label("Side")).to_have_value("Defense")
    assert "on=2024-07-09" in page.url
    expect(page.get_by_text("Shown for")).to_have_count(0)


def test_which_side_is_ours_is_said_once_and_kept_for_this_case(page: Page, served: Served) -> None:
    """Told in the settings: the board, the reasons, the card and what is saved follow; another is still one choice
    away, and the other case knows nothing of it."""
    page.goto(served.url("/baldwin/owner/exports/?on=2024-07-09"))
    expect(page.get_by_text("Shown for State of New Mexico")).to_be_visible()
    page.get_by_role("link", name="say once whom you stand for").click()
    page.locator("select[name=side]").select_option("Defense")
    page.get_by_role("button", name="Remember it").click()
    expect(page.locator("select[name=side]")).to_have_value("Defense")
    for name in ("evidence", "why/producer-role", "card", "exports"):
        page.goto(served.url(f"/baldwin/owner/{name}/?on=2024-07-09"))
        expect(page.locator("select[name=by]")).to_have_value("Defense")
        expect(page.get_by_text("Shown for")).to_have_count(0)
    page.goto(served.url("/baldwin/owner/evidence/?on=2024-07-09&by=State"))
    expect(page.get_by_label("Side")).to_have_value("State")
    page.goto(served.url("/baldwin/State/evidence/?on=2024-07-09"))
    expect(page.get_by_label("Side")).to_have_value("State")
    kept = [cookie for cookie in page.context.cookies() if cookie["name"].endswith("-side")]
    assert [cookie["path"] for cookie in kept] == ["/baldwin/"]


def test_a_room_of_a_side_says_whose_it_is(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/Defense/evidence/?on=2024-07-09"))
    expect(page.get_by_label("Side")).to_have_value("Defense")
    expect(page.get_by_text("Shown for")).to_have_count(0)


def test_the_address_tells_each_choice_once(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/evidence/?on=2024-07-09&by=State"))
    for phase in ("opening", "closing"):
        with page.expect_response(lambda reply: "/evidence/" in reply.url):
            page.get_by_label("Phase").select_option(phase)
        expect(page).to_have_url(re.compile(f"phase={phase}"))
    assert [page.url.count(f"{name}=") for name in ("on", "by", "phase")] == [1, 1, 1]


def test_a_ruling_that_no_item_carries_stands_above_the_board_the_card_and_the_check(
    browser: Browser, tmp_path: Path
) -> None:
    motion = '\n2024-07-01 motion M7 by Defence "to exclude Exhibit 22"\n'
    ruled = "\n2024-07-08 ruling R7, written\n  disposes of M7: granted\n"
    (tmp_path / "roe.limine").write_text(f"{CASE}{motion}{ruled}", "utf-8")
    (tmp_path / "cases").mkdir()
    keep_in_folder(tmp_path / "cases" / "roe", tmp_path / "roe.limine", author("P. Legal, paralegal"))
    running = serve(tmp_path / "cases")
    page = entered(running, browser, "/roe/owner/evidence/?by=State")
    for where in ("evidence", "card", "check"):
        page.goto(running.url(f"/roe/owner/{where}/?by=State"))
        told = 'R7 of 8 July 2024 decided M7 "to exclude Exhibit 22" (granted); no item carries it'
        expect(page.locator("main")).to_contain_text(told)
    page.context.close()
    stop(running)
