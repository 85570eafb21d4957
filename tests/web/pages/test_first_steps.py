"""The first ten minutes in the sample case: each step with its page, those that are done ticked off."""

from playwright.sync_api import Page, expect

from inlimine.operations.demonstrate import FOLDER
from tests.web.conftest import Served

STEPS = "/baldwin/owner/?on=2024-07-09"


def test_every_step_leads_to_its_page(page: Page, served: Served) -> None:
    for step, heading in (("inbox", "Inbox"), ("check papers", "Check papers")):
        page.goto(served.url(STEPS))
        page.locator(".steps").get_by_role("link", name=step).first.click()
        expect(page.locator("h1")).to_have_text(heading)
        assert "on=2024-07-09" in page.url


def test_what_the_case_shows_to_be_done_is_ticked_off(page: Page, served: Served) -> None:
    page.goto(served.url(STEPS))
    assert [item.startswith("✓ Done.") for item in page.locator(".steps li").all_inner_texts()][:4] == [
        True,
        True,
        True,
        False,
    ]


def test_a_sample_paper_is_saved_whole(page: Page, served: Served) -> None:
    page.goto(served.url(STEPS))
    with page.expect_download() as taken:
        page.get_by_role("button", name="Save opening.docx").click()
    assert taken.value.suggested_filename == "opening.docx"
    assert taken.value.path().read_bytes() == (FOLDER / "opening.docx").read_bytes()
