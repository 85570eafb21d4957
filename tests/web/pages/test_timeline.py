"""The timeline of the sample case."""

from playwright.sync_api import Page, expect

from tests.web.conftest import Served

TIMELINE = "/baldwin/owner/timeline/?on=2024-07-13"


def test_the_days_stand_in_their_order_with_the_hearing_before_its_rulings(page: Page, served: Served) -> None:
    page.goto(served.url(TIMELINE))
    days = page.locator("table.timeline th[scope=rowgroup]").all_inner_texts()
    assert days == ["21 October 2021", "8 July 2024", "12 July 2024", "day not entered"]
    what = page.locator("table.timeline tbody").nth(1).locator("tr td:last-child").all_inner_texts()
    assert what[:2] == ["H1: Hearing on motions in limine", "R1, oral: M1 granted; bars His role as producer"]


def test_what_happened_later_is_not_shown(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/timeline/?on=2024-07-09"))
    expect(page.get_by_text("closes the case")).to_have_count(0)


def test_it_is_narrowed_to_one_kind(page: Page, served: Served) -> None:
    page.goto(served.url(TIMELINE))
    page.locator("select[name=kind]").select_option("ruling")
    expect(page.get_by_text("H1: Hearing on motions in limine")).to_have_count(0)
    assert "kind=ruling" in page.url


def test_the_picture_says_in_words_what_it_shows(page: Page, served: Served) -> None:
    page.goto(served.url(TIMELINE))
    picture = page.get_by_role("img", name="Motions, rulings and conditions")
    expect(picture.locator("desc")).to_contain_text("R1, oral: M1 granted")
