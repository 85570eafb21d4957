"""Who enters from this browser, and who is who in the case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from tests.web.conftest import Served, serve, stop
from tests.web.papers import entered, give_rooms, keep_roe

SETTINGS = "/baldwin/owner/settings/"


def test_a_name_and_role_are_remembered_in_this_browser(page: Page, served: Served) -> None:
    page.goto(served.url(SETTINGS))
    expect(page.get_by_text("Now: P. Legal, paralegal")).to_be_visible()
    page.get_by_label("Your name").fill("C. Clerk")
    page.get_by_label("Your role").fill("law clerk")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Now: C. Clerk, law clerk")).to_be_visible()


def test_without_a_role_nothing_is_kept(page: Page, served: Served) -> None:
    page.goto(served.url(SETTINGS))
    page.get_by_label("Your role").fill("")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("alert")).to_contain_text("This field is required.")
    page.goto(served.url(SETTINGS))
    expect(page.get_by_text("Now: P. Legal, paralegal")).to_be_visible()


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("people")
    keep_roe(home, "roe")
    keep_roe(home, "walls")
    give_rooms(home / "walls")
    running = serve(home)
    yield running
    stop(running)


def add_party(page: Page, name: str, side: str, short: str = "") -> None:
    page.get_by_label("Name of the party").fill(name)
    page.get_by_label("Side").select_option(side)
    page.get_by_role("form", name="Add a party").get_by_label("Short name").fill(short)
    page.get_by_role("button", name="Add the party").click()


def table(page: Page) -> list[str]:
    return [" ".join(row.split()) for row in page.get_by_role("row").all_inner_texts()[1:]]


def test_parties_and_a_witness_are_added_without_the_notation(people: Served, browser: Browser) -> None:
    """Without a short name the last word of the name is one: "John Roe, Jr." is Roe."""
    page = entered(people, browser, "/roe/owner/settings/")
    expect(page.get_by_text("No party is entered yet.")).to_be_visible()
    add_party(page, "United States of America", "prosecution", "USA")
    add_party(page, "John Roe, Jr.", "defence")
    page.get_by_label("Name of the witness").fill("Officer Ada Wu")
    page.get_by_role("checkbox", name="United States of America").check()
    page.get_by_role("button", name="Add the witness").click()
    assert table(page) == [
        "USA United States of America party, prosecution",
        "Roe John Roe, Jr. party, defense",
        "Wu Officer Ada Wu witness, called by USA",
    ]
    page.goto(people.url("/roe/owner/witnesses/"))
    expect(page.get_by_role("heading", name="Officer Ada Wu", exact=True)).to_be_visible()
    page.context.close()


def test_what_cannot_be_taken_is_told_in_the_form_and_stays_in_it(people: Served, browser: Browser) -> None:
    page = entered(people, browser, "/walls/owner/settings/")
    before = table(page)
    for name, short, told in (
        ("", "", "Name of the party: write the party’s name"),
        ("Jane Lane", "Dr. Lane!", "“Dr. Lane!” cannot be a short name; write letters, digits and dashes"),
        ("Jane Lane", "United States", "it has a space in it; write US or UnitedStates"),
        ("Jane Lane", "Roe", "something in this case is called Roe already; write another short name"),
        ("john roe", "", "john roe is entered already, as Roe; leave it as it is, or write another name"),
    ):
        add_party(page, name, "defence", short)
        expect(page.get_by_role("alert")).to_contain_text(told)
        expect(page.get_by_label("Name of the party")).to_have_value(name)
    assert Axe().run(page).violations_count == 0
    assert table(page) == before
    page.context.close()


def test_what_a_party_adds_stands_in_its_own_room(people: Served, browser: Browser) -> None:
    page = entered(people, browser, "/walls/Roe/settings/")
    page.get_by_label("Name of the witness").fill("Private Investigator Sam Pryor")
    page.get_by_role("button", name="Add the witness").click()
    expect(page.get_by_role("row", name="Pryor")).to_be_visible()
    for room, count in (("Government", 0), ("court", 0), ("Roe", 1)):
        page.goto(people.url(f"/walls/{room}/settings/"))
        expect(page.get_by_role("row", name="Pryor")).to_have_count(count)
    page.context.close()


def test_what_is_entered_as_the_court_record_is_for_everybody(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/court/settings/"))
    expect(page.locator("#people")).to_contain_text("stands in the court record, for everybody")
    page.goto(served.url("/baldwin/State/settings/"))
    expect(page.locator("#people")).to_contain_text("stands in the room of State alone")


def test_who_makes_a_room_is_led_to_it(browser: Browser, tmp_path: Path) -> None:
    """The owner stays the owner until he goes there, and is told so."""
    case = keep_roe(tmp_path, "roe")
    parties = Text(text='party Roe "John Roe", defence', name="parties")
    add(case, None, None, parties, author("P. Legal, paralegal"), after=None, why="")
    running = serve(tmp_path)
    page = entered(running, browser, "/roe/owner/settings/?on=2031-04-01")
    page.get_by_label("Make a room of its own for").select_option("Roe")
    page.get_by_role("button", name="Make the room").click()
    expect(page.get_by_role("status")).to_contain_text("You look still as the owner")
    page.get_by_role("status").get_by_role("link").click()
    expect(page).to_have_url(running.url("/roe/Roe/evidence/?on=2031-04-01"))
    page.context.close()
    stop(running)
