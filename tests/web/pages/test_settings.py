"""Who enters from this browser."""

from playwright.sync_api import Page, expect

from tests.web.conftest import Served

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
