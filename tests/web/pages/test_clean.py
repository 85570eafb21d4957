"""Clean copies: a paper with our notes is dropped and comes back without them; nothing of it is on a disk.

The case is the sample of 9 July 2024 (State v. Baldwin).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.demonstrate import FOLDER
from tests.web.conftest import Served
from tests.web.papers import drop, entered

CHECK = "/baldwin/owner/check/?on=2024-07-09"


@pytest.fixture
def check(served: Served, browser: Browser) -> Iterator[Page]:
    page = entered(served, browser, CHECK)
    yield page
    page.context.close()


def clean(page: Page, *papers: Path) -> None:
    page.locator("#marked").set_input_files(list(papers))
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name="Take the notes out").click()


def test_a_paper_goes_out_with_notes_and_comes_back_without_them(
    check: Page, served: Served, tmp_path: Path
) -> None:
    drop(check, FOLDER / "opening.docx", button="Check them")
    with check.expect_download() as taken:
        check.get_by_role("button", name="Take it back with notes").click()
    noted = tmp_path / taken.value.suggested_filename
    noted.write_bytes(taken.value.path().read_bytes())
    paper = docx.Document(str(noted))
    assert len(list(paper.comments)) > 0
    paper.add_paragraph("my own words")
    paper.save(str(noted))
    before = sorted(path.name for path in served.home.rglob("*") if path.is_file())

    clean(check, noted, FOLDER / "exhibits.xlsx")
    mine = check.get_by_role("article", name="opening.PRIVILEGED.docx")
    expect(mine).to_contain_text("No mark of ours is left in it.")
    expect(check.get_by_role("article", name="exhibits.xlsx")).to_contain_text(
        "nothing of ours was found in it, and no clean copy was written"
    )
    expect(check.get_by_role("article", name="exhibits.xlsx").get_by_role("button")).to_have_count(0)
    with check.expect_download() as taken:
        mine.get_by_role("button", name="Take the clean copy").click()
    assert taken.value.suggested_filename == "opening.clean.docx"
    given = docx.Document(io.BytesIO(taken.value.path().read_bytes()))
    assert list(given.comments) == []
    assert given.paragraphs[-1].text == "my own words"
    assert sorted(path.name for path in served.home.rglob("*") if path.is_file()) == before

    for scheme in ("light", "dark"):
        check.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        results = Axe().run(check)
        assert results.violations_count == 0, results.generate_report()
    check.set_viewport_size({"width": 390, "height": 900})
    assert check.evaluate("document.documentElement.scrollWidth") <= 390


def test_no_paper_and_a_hostile_one_are_told_plainly(check: Page, tmp_path: Path) -> None:
    check.get_by_role("button", name="Take the notes out").click()
    expect(check.get_by_role("alert")).to_contain_text("choose at least one paper with notes and at most 50")
    (tmp_path / "wrong.docx").write_bytes(b"PK nothing of the kind")
    clean(check, tmp_path / "wrong.docx")
    expect(check.get_by_role("article", name="wrong.docx")).to_contain_text("this is no Word file")


def test_a_check_that_was_left_is_found_again_from_its_own_room(check: Page, served: Served) -> None:
    drop(check, FOLDER / "opening.txt", button="Check them")
    key = check.url.partition("result=")[2].partition("&")[0]
    check.goto(served.url(CHECK))
    held = check.get_by_role("region", name="Other checks that are held still")
    link = held.locator(f"a[href*='{key}']")
    expect(link).to_have_text("opening.txt")
    expect(held.locator("li").first).to_contain_text("hits, as of 9 July 2024; just now")
    link.click()
    expect(check.locator(".hits > li").first).to_be_visible()
    check.goto(served.url(CHECK.replace("owner", "State")))
    expect(check.locator(f"a[href*='{key}']")).to_have_count(0)
