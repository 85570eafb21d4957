"""The cases of a folder: one is made, the sample is opened, one that cannot be read is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.new_case import folder_name
from inlimine.operations.open_case import open_case
from inlimine.store.driver import sqlite
from inlimine.store.folder import CaseFolder
from inlimine.store.room import RoomKind
from inlimine.web.pages.cases.zones import zone_of, zones_of_state
from tests.web.conftest import keep_sample_case, serve, stop


@pytest.fixture
def start(tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """The first page of a program that has no case yet."""
    running = serve(tmp_path / "cases")
    page = browser.new_page()
    page.goto(running.address)
    yield page
    page.close()
    stop(running)


def make(
    page: Page, title: str, law: str = "New Mexico", zone: str = "Mountain (Denver)", folder: str = ""
) -> None:
    page.get_by_label("Name of the case").fill(title)
    page.get_by_label("Law").select_option(label=law)
    page.get_by_label("Time zone of the court").fill(zone)
    page.get_by_label("Name of its folder").fill(folder)
    page.get_by_role("button", name="Make the case").click()


def test_the_address_holds_no_key_once_the_browser_is_known(start: Page) -> None:
    assert "token" not in start.url
    expect(start.get_by_text("There is no case yet.")).to_be_visible()


def test_a_case_is_made_and_opened(start: Page, tmp_path: Path) -> None:
    make(start, "State v. Roe")
    expect(start.get_by_role("heading", name="The first ten minutes")).to_be_visible()
    case = open_case(tmp_path / "cases" / "state-v-roe").ledger.case
    assert (case.title, case.jurisdiction, case.time_zone) == ("State v. Roe", "new_mexico", "America/Denver")
    start.get_by_role("link", name="Evidence board", exact=True).click()
    expect(start.get_by_text("The ledger holds no items and no parties yet.")).to_be_visible()


def test_who_enters_is_asked_before_anything_is_entered(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody said it at the start: the login name would stand in the log, in no role. It is asked on the first
    page and on each page of a case, until it is said once; then the first entry bears it."""
    monkeypatch.setenv("LOGNAME", "hal")
    keep_sample_case(home := tmp_path / "cases")
    running = serve(home, by="")
    page = browser.new_page()
    page.goto(running.address)
    written = "would be written down as by “hal, role not said”"
    expect(page.get_by_text(written)).to_be_visible()
    page.goto(running.url("/baldwin/owner/at-trial/"))
    expect(page.get_by_text(written)).to_be_visible()
    page.get_by_role("link", name="Say your name and role").click()
    expect(page.get_by_label("Your role")).to_have_value("")
    assert Axe().run(page).violations_count == 0
    page.goto(running.url("/"))
    expect(page.get_by_label("Your name")).to_have_value("hal")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("alert")).to_contain_text("This field is required.")
    assert Axe().run(page).violations_count == 0
    page.get_by_label("Your name").fill("C. Clerk")
    page.get_by_label("Your role").fill("law clerk")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Who are you?")).to_have_count(0)
    make(page, "State v. Roe")
    expect(page.get_by_role("heading", name="The first ten minutes")).to_be_visible()
    page.goto(running.url("/state-v-roe/owner/log/"))
    expect(page.get_by_role("main")).to_contain_text("C. Clerk, law clerk")
    expect(page.get_by_text("It is not said who you are")).to_have_count(0)
    page.close()
    stop(running)


def test_neither_the_law_nor_the_time_of_the_court_is_chosen_for_the_person(start: Page, tmp_path: Path) -> None:
    expect(start.get_by_label("Law")).to_have_value("")
    expect(start.get_by_label("Time zone of the court")).to_have_value("")
    make(start, "State v. Roe", law="choose", zone="")
    said = start.get_by_role("alert")
    expect(said).to_contain_text("Law: choose whose law governs")
    expect(said).to_contain_text(
        "Time zone of the court: choose the zone of the courthouse, as in Eastern (New York)"
    )
    expect(start.get_by_label("Name of the case")).to_have_value("State v. Roe")
    assert not list((tmp_path / "cases").glob("[!.]*"))


def test_a_zone_that_there_is_not_is_refused(start: Page) -> None:
    make(start, "State v. Roe", zone="Mountain")
    expect(start.get_by_role("alert")).to_contain_text(
        "“Mountain” may be Mountain (Denver), Mountain (Boise) or Mountain without daylight time (Phoenix);"
        " choose that of the courthouse"
    )
    make(start, "State v. Roe", zone="den")
    expect(start.get_by_role("alert")).to_contain_text(
        "there is no time zone “den”; type the state of the courthouse, or choose one of the list"
    )


def test_a_state_in_two_zones_has_its_main_one_offered(start: Page, tmp_path: Path) -> None:
    """Most of Nevada keeps Pacific time; West Wendover keeps Mountain time."""
    make(start, "State v. Roe", zone="Nevada")
    expect(start.get_by_role("alert")).to_contain_text(
        "Nevada lies in two zones, Pacific (Los Angeles) in the main and Mountain (Denver) in part"
    )
    expect(start.get_by_label("Time zone of the court")).to_have_value("Pacific (Los Angeles)")
    expect(start.get_by_label("Name of the case")).to_have_value("State v. Roe")
    start.get_by_role("button", name="Make the case").click()
    expect(start).to_have_url(re.compile("/state-v-roe/owner/"))
    assert open_case(tmp_path / "cases" / "state-v-roe").ledger.case.time_zone == "America/Los_Angeles"


_STATES = [
    # fmt: off
    "Alabama",
    "Alaska",
    "Arizona",
    "Arkansas",
    "California",
    "Colorado",
    "Connecticut",
    "Delaware",
    "Florida",
    "Georgia",
    "Hawaii",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Kentucky",
    "Louisiana",
    "Maine",
    "Maryland",
    "Massachusetts",
    "Michigan",
    "Minnesota",
    "Mississippi",
    "Missouri",
    "Montana",
    "Nebraska",
    "Nevada",
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "New York",
    "North Carolina",
    "North Dakota",
    "Ohio",
    "Oklahoma",
    "Oregon",
    "Pennsylvania",
    "Rhode Island",
    "South Carolina",
    "South Dakota",
    "Tennessee",
    "Texas",
    "Utah",
    "Vermont",
    "Virginia",
    "Washington",
    "West Virginia",
    "Wisconsin",
    "Wyoming",
    # fmt: on
]


@pytest.mark.parametrize("state", _STATES)
def test_each_state_has_one_zone_or_two_to_choose_from(state: str) -> None:
    two = zones_of_state(state)
    assert len(_STATES) == 50
    assert (zone_of(state) is None) is (len(two) == 2)
    assert all(zone_of(called) for called in two)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Mountain (Denver)", "America/Denver"),
        ("  hawaii  (honolulu)", "Pacific/Honolulu"),
        ("america/denver", "America/Denver"),
        ("Europe/Vienna", "Europe/Vienna"),
        ("Denver", "America/Denver"),
        ("Pacific", "America/Los_Angeles"),
        ("new mexico", "America/Denver"),
        ("Arizona", "America/Phoenix"),
        ("Mountain", None),
        ("Texas", None),
        ("den", None),
    ],
)
def test_a_zone_is_known_by_its_everyday_name_and_by_its_own(said: str, zone: str | None) -> None:
    assert zone_of(said) == zone


@pytest.mark.parametrize(
    ("title", "folder"),
    [
        ("State v. Roe", "state-v-roe"),
        ("United States v. Núñez, et al. (No. 7)", "united-states-v-nunez-et-al-no-7"),
        ("…", "case"),
        ("../../etc", "etc"),
    ],
)
def test_a_folder_is_named_after_its_case(title: str, folder: str) -> None:
    assert folder_name(title) == folder


def test_a_folder_that_is_there_is_not_made_again(start: Page) -> None:
    make(start, "State v. Roe")
    start.get_by_role("link", name="In Limine").click()
    make(start, "State v. Roe")
    expect(start.get_by_role("alert")).to_contain_text(
        "there is a folder state-v-roe already; write another name for this one"
    )
    make(start, "State v. Roe", folder="roe again")
    expect(start.get_by_role("heading", name="The first ten minutes")).to_be_visible()
    assert "/roe%20again/" in start.url


def test_a_name_that_leads_elsewhere_makes_nothing(start: Page) -> None:
    make(start, "State v. Roe", folder="../roe")
    expect(start.get_by_role("alert")).to_contain_text("begin with a letter or digit")


def test_the_sample_case_opens_on_the_eve_of_trial(start: Page) -> None:
    start.get_by_role("button", name="Open the sample case").click()
    expect(start.get_by_role("heading", name="The first ten minutes")).to_be_visible()
    assert start.url.endswith("?on=2024-07-09")


def a_letter(room: Path) -> None:
    room.write_bytes(b"a letter")


def of_a_newer_program(room: Path) -> None:
    with closing(sqlite.connect(room)) as file:
        file.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("spoil", "status", "told"),
    [
        (of_a_newer_program, 409, "this room was written by a newer inlimine; open it with that version."),
        (a_letter, 500, "this file is no room of a case; name a room's file, or take it from a backup."),
    ],
)
def test_a_case_that_cannot_be_read_is_told_and_not_called_missing(
    spoil: Callable[[Path], None], status: int, told: str, tmp_path: Path, browser: Browser
) -> None:
    """Which case, what is wrong with it, and no place on the disk."""
    home = tmp_path / "cases"
    case = keep_sample_case(home)
    for room in (case / "rooms").glob("*.room"):
        spoil(room)
    running = serve(home)
    page = browser.new_page()
    page.goto(running.address)
    cards = page.locator(".cards")
    expect(cards).to_contain_text("It could not be opened")
    expect(cards).not_to_contain_text(str(tmp_path))
    found = page.goto(running.url("/baldwin/owner/evidence/"))
    assert (found and found.status) == status
    expect(page.get_by_role("heading", name="Not shown")).to_be_visible()
    expect(
        page.get_by_text("This cannot be shown as it was asked for, or not now. Nothing was changed.")
    ).to_be_visible()
    expect(page.locator("main")).to_contain_text(told)
    expect(page.locator("main")).not_to_contain_text(str(tmp_path))
    page.close()
    stop(running)


def test_a_room_that_cannot_be_read_is_told_to_none_but_those_who_stand_in_it(
    tmp_path: Path, browser: Browser
) -> None:
    """The State's room is destroyed: the Defense sees its boards, and a room that never was is not here."""
    home = tmp_path / "cases"
    case = keep_sample_case(home)
    with CaseFolder(case) as folder:
        room = folder.room(RoomKind.PARTY, "State")
    assert room
    file = case / "rooms" / f"{room.id}.room"
    file.write_bytes(file.read_bytes()[:5_000])
    running = serve(home)
    page = browser.new_page()
    page.goto(running.address)
    told = {
        room: page.goto(running.url(f"/baldwin/{room}/evidence/")) for room in ("Defense", "chambers", "State")
    }
    assert [(room, reply and reply.status) for room, reply in told.items()] == [
        ("Defense", 200),
        ("chambers", 404),
        ("State", 500),
    ]
    page.close()
    stop(running)
