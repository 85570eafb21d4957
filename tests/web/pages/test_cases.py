"""The cases of a folder: one is made, the sample is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import serve, stop


@pytest.fixture
def start(tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """The first page of a program that has no case yet."""
    running = serve(tmp_path / "cases")
    page = browser.new_page()
    page.goto(running.address)
    yield page
    page.close()
    stop(running)


def test_the_address_holds_no_key_once_the_browser_is_known(start: Page) -> None:
    assert "token" not in start.url
    expect(start.get_by_text("There is no case yet.")).to_be_visible()


def test_a_case_is_made_and_opened(start: Page) -> None:
    start.get_by_label("Name of the folder").fill("roe")
    start.get_by_label("Title of the case").fill("State v. Roe")
    start.get_by_role("button", name="Make the case").click()
    expect(start.get_by_role("heading", name="The first ten minutes")).to_be_visible()
    start.get_by_role("link", name="Evidence board", exact=True).click()
    expect(start.get_by_text("The ledger holds no items and no parties yet.")).to_be_visible()


def test_a_name_that_leads_elsewhere_makes_nothing(start: Page) -> None:
    start.get_by_label("Name of the folder").fill("../roe")
    start.get_by_label("Title of the case").fill("State v. Roe")
    start.get_by_role("button", name="Make the case").click()
    expect(start.get_by_role("alert")).to_contain_text("begin with a letter or digit")


def test_the_sample_case_opens_on_the_eve_of_trial(start: Page) -> None:
    start.get_by_role("button", name="Open the sample case").click()
    expect(start.get_by_role("heading", name="The first ten minutes")).to_be_visible()
    assert start.url.endswith("?on=2024-07-09")
