"""Why an item has its status."""

from playwright.sync_api import Page, expect

from tests.web.conftest import Served

WHY = "/baldwin/owner/why/producer-role/?on=2024-07-09&by=State&use=mention&phase=opening"


def test_the_words_of_the_court_and_the_steps(page: Page, served: Served) -> None:
    page.goto(served.url(WHY))
    expect(page.locator(".status")).to_contain_text("EXCLUDED, do not mention")
    expect(page.get_by_text("I'm denying evidence of his status as a producer")).to_be_visible()
    expect(page.get_by_text("one bar in force that reaches this use decides.")).to_be_visible()


def test_what_is_no_item_is_not_here(page: Page, served: Served) -> None:
    response = page.goto(served.url("/baldwin/owner/why/nothing/?on=2024-07-09"))
    assert response
    assert response.status == 404
