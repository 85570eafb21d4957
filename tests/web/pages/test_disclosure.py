"""Disclosure and deadlines of the sample case; the calendar is read back."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar
from playwright.sync_api import Page, expect

from inlimine.ledger.moments import Moment
from tests.web.conftest import Served

DISCLOSURE = "/baldwin/owner/disclosure/?on=2024-07-09"


def test_what_was_not_disclosed_reads_no_disclosure_recorded(page: Page, served: Served) -> None:
    page.goto(served.url(DISCLOSURE))
    expect(page.get_by_role("heading", name="Towards the Defense: what the State would disclose")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="State's Exhibit 21")
    expect(row.last).to_contain_text("no disclosure recorded")
    expect(page.get_by_text("It never says that a duty to disclose is met")).to_be_visible()


def test_a_deadline_says_how_it_was_counted_and_by_what_rule(page: Page, served: Served) -> None:
    page.goto(served.url(DISCLOSURE))
    first = page.get_by_role("table").first.get_by_role("row").nth(1)
    expect(first).to_contain_text("NM")


def test_the_calendar_holds_the_days_that_the_page_shows(page: Page, served: Served) -> None:
    page.goto(served.url(DISCLOSURE))
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as calendar (.ics)").click()
    assert saved.value.suggested_filename == "baldwin-deadlines.ics"
    events = Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")
    shown = page.get_by_role("table").first.inner_text()
    days = [event.decoded("dtstart") for event in events]
    assert days
    assert all(Moment(day=day).spoken in shown for day in days)


def test_the_calendar_rings_so_many_days_before_as_the_person_wishes(page: Page, served: Served) -> None:
    page.goto(served.url(DISCLOSURE))
    rings = []
    for days in ("", "3"):
        page.get_by_label("Remind me, days before").fill(days)
        with page.expect_download() as saved:
            page.get_by_role("button", name="Save as calendar (.ics)").click()
        alarms = Calendar.from_ical(saved.value.path().read_bytes()).walk("VALARM")
        rings.append({alarm.decoded("trigger") for alarm in alarms})
    assert rings == [set(), {timedelta(hours=9) - timedelta(days=3)}]


def test_a_reminder_after_the_day_is_refused(page: Page, served: Served) -> None:
    for said, told in (
        ("-2", "a reminder 2 days after the day is none; say how many days before it, or 0"),
        ("soon", '“Remind me, days before”: "soon" is no number of days; write how many days before.'),
    ):
        found = page.goto(served.url(f"{DISCLOSURE}&take=ics&remind={said}"))
        assert found
        assert found.status == 400
        expect(page.locator(".problems")).to_contain_text(told)


def test_one_side_sees_what_is_due_from_it(page: Page, served: Served) -> None:
    page.goto(served.url(f"{DISCLOSURE}&by=Defense"))
    owed = page.get_by_role("table").first.locator("th[scope=row] .quiet").all_inner_texts()
    assert not [one for one in owed if one == "the State"]


def test_an_exhibit_of_the_defence_is_not_for_the_other_side_to_disclose(page: Page, served: Served) -> None:
    page.goto(served.url(DISCLOSURE))
    page.get_by_role("heading", name="Towards the State: what the Defense would disclose").wait_for()
    due_from_state, due_from_defence = page.locator("h3 + table.stack").all_inner_texts()
    assert "Defense Exhibit C" not in due_from_state
    assert "Defense Exhibit C" in due_from_defence
    assert "State's Exhibit 21" not in due_from_defence
