"""The log of the sample case."""

from playwright.sync_api import Page, expect

from tests.web.conftest import Served


def test_the_newest_entry_comes_first_with_who_entered_it(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/log/"))
    first = page.locator("tbody tr").first
    expect(first).to_contain_text("P. Legal, paralegal")


def test_an_untouched_folder_verifies(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/log/"))
    page.get_by_role("link", name="Verify that all is as it was written").click()
    expect(page.locator(".notice.done").first).to_contain_text("as written")
    expect(page.locator(".notice.wrong")).to_have_count(0)
