"""Rulings that were just entered: their words are looked for at once, and confirmed where they are used.

The case is Hale v. Northline Freight (invented, `tests/checks/test_unwatched.py`): five rulings hold something
back, and nobody has said what to look for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from inlimine.web.fetch import Seen
from inlimine.web.pages.check.words import state_to_confirm, words_to_confirm
from tests.checks import test_unwatched
from tests.materials.word_documents import paragraph, run, word
from tests.web.conftest import serve, stop
from tests.web.papers import drop, entered

CHECK = "/hale/owner/check/?on=2025-11-10"
OPENING = ("You will hear that Ms. Hale drank wine.", "She was fired before.", "See Exhibit 3.")


@pytest.fixture
def check(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "hale.limine").write_text(test_unwatched.__doc__ or "", "utf-8")
    (tmp_path / "opening.docx").write_bytes(word("".join(paragraph(run(said)) for said in OPENING)))
    (tmp_path / "cases").mkdir()
    keep_in_folder(tmp_path / "cases" / "hale", tmp_path / "hale.limine", author("P. Legal, paralegal"))
    running = serve(tmp_path / "cases")
    page = entered(running, browser, CHECK)
    yield page
    page.context.close()
    stop(running)


def opened(page: Page) -> None:
    """Open the words with the keyboard."""
    page.locator("#words summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Confirm these words")).to_be_visible()


def test_the_first_conflicts_are_seen_at_once_and_their_words_are_confirmed_there(
    check: Page, tmp_path: Path
) -> None:
    words = check.locator("#words")
    expect(words).to_contain_text("5 rulings in force have no confirmed watch: R1, R2, R3, R4, R5.")
    drop(check, tmp_path / "opening.docx", button="Check them")
    hits = check.locator(".hits > li")
    expect(hits).to_have_count(3)
    expect(hits.first).to_contain_text('drank paragraph 1 "drank" in place of "drinking"')
    expect(hits.first).to_contain_text("EXCLUDED, do not mention")
    expect(hits.first).to_contain_text(
        "Not confirmed: the word is taken from the court's words \"Granted. No mention of drinking"
    )
    expect(hits.nth(1)).to_contain_text("from the court's words \"Nobody may say that she was fired")
    expect(hits.nth(2)).not_to_contain_text("Not confirmed")  # a label

    opened(check)
    for scheme in ("light", "dark"):
        check.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        results = Axe().run(check)
        assert results.violations_count == 0, results.generate_report()
    check.locator("#watch-R1-1").fill("drink near")
    check.get_by_role("button", name="Confirm these words").click()
    expect(check.get_by_role("alert")).to_contain_text("Nothing was confirmed:")

    check.locator("#watch-R1-1").fill("drinking | whiskey")
    check.locator("#take-R1-0").uncheck()
    for ruling in ("R2", "R3", "R4", "R5"):
        for box in check.locator(f"[id^=take-{ruling}-]").all():
            box.uncheck()
    check.get_by_role("button", name="Confirm these words").click()
    expect(check.get_by_text("Confirmed: 1 watch is looked for from now on.")).to_be_visible()
    expect(words).to_contain_text("4 rulings in force have no confirmed watch: R2, R3, R4, R5.")
    expect(hits.first).to_contain_text("drank")
    expect(hits.first).not_to_contain_text("Not confirmed")


PRIVATE = """\
version VX: E3 has sha256 "9f86d081884c7d65", file "draft-memo.png"
2025-11-04 ruling R9, oral
  bars scar
    words "No mention of the scar."
"""


def test_what_the_owner_confirms_for_the_court_record_comes_from_no_private_room(tmp_path: Path) -> None:
    (tmp_path / "hale.limine").write_text(test_unwatched.__doc__ or "", "utf-8")
    who, path = author("P. Legal, paralegal"), tmp_path / "hale"
    keep_in_folder(path, tmp_path / "hale.limine", who)
    new_room(path, None, "chambers")
    add(path, None, "chambers", Text(text=PRIVATE, name="private"), who, after=None, why="")
    offered = {
        room: {
            one.ruling: [line.watch for line in one.lines if line.watch]
            for one in words_to_confirm(state_to_confirm(Seen(name="hale", room=room, path=path, heads=())))
        }
        for room in ("owner", "chambers")
    }
    assert [*offered["owner"]] == ["R1", "R2", "R3", "R4", "R5"]
    assert "draft" not in str(offered["owner"])
    assert "R9" in offered["chambers"]
    assert "draft" in str(offered["chambers"]["R5"])
