"""What happens at trial, by keyboard: key, item, Enter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Served, keep_sample_case, serve, stop


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Served]:
    """The sample case, entered into by this test alone."""
    keep_sample_case(tmp_path / "cases")
    running = serve(tmp_path / "cases")
    yield running
    stop(running)


@pytest.fixture
def bench(trial: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(trial.address)
    page.goto(trial.url("/baldwin/owner/at-trial/"))
    yield page
    page.close()


def test_an_offer_is_a_key_an_item_and_enter(bench: Page) -> None:
    bench.keyboard.press("o")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Escape")
    bench.keyboard.press("y")
    bench.keyboard.press("S")
    bench.keyboard.press("Escape")
    bench.keyboard.press("Enter")
    expect(bench.locator("#queue")).to_contain_text("is entered", timeout=30_000)
    expect(bench.locator("#effect")).to_contain_text("Graphic images of the injuries")


def test_a_door_is_found_open_under_a_ruling_alone(bench: Page) -> None:
    bench.keyboard.press("d")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Enter")
    expect(bench.get_by_role("alert")).to_contain_text("Not entered", timeout=30_000)
    expect(bench.get_by_role("alert")).to_contain_text('no ruling of that day is called "State\'s Exhibit 21"')


def test_an_unknown_item_is_told_and_nothing_is_entered(bench: Page) -> None:
    bench.keyboard.press("x")
    bench.keyboard.type("Exhibit 99")
    bench.keyboard.press("Enter")
    expect(bench.get_by_role("alert")).to_contain_text('is called "Exhibit 99"', timeout=30_000)
