"""The set for the jury room: which of the files that were chosen may not go there, as the command says it.

The case is State v. Roe: two exhibits were received as approved, a third was never received.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from tests.web.conftest import Served, serve, stop
from tests.web.papers import drop, entered


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


CASE = f"""\
case "State v. Roe"
  law federal
  time zone "America/Denver"

party Government "USA", prosecution
party Roe "Roe", defence
item E1 "The letter", document
item E2 "The map", document
item E3 "The knife", object
2025-03-01 label: E1 is "Exhibit 1"
2025-03-01 label: E2 is "Exhibit 2"
2025-03-01 label: E3 is "Exhibit 3"
2025-03-02 version: E1 has sha256 "{sha("the letter")}", approved
2025-03-02 version: E2 has sha256 "{sha("the map")}", approved
2025-03-10 received: E1, exhibit
2025-03-10 received: E2, exhibit
"""
SET = "/roe/owner/check/jury-set/?on=2025-03-11"


@pytest.fixture(scope="module")
def roe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("sets")
    file: Path = home.parent / "roe-set.limine"
    file.write_text(CASE, "utf-8")
    keep_in_folder(home / "roe", file, author("P. Legal, paralegal"))
    running = serve(home)
    yield running
    stop(running)


def files(folder: Path) -> list[Path]:
    """The letter as approved, the map as another version, the knife, and a note that is no exhibit."""
    texts = {"Exhibit 1.txt": "the letter", "Exhibit 2.txt": "another map", "Exhibit 3.txt": "x", "note.txt": "n"}
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in texts]


TOLD = [
    "Exhibit 2.txt Exhibit 2 ✕ wrong version it is not the approved version of Exhibit 2",
    "Exhibit 3.txt Exhibit 3 ✕ never received Exhibit 3 was never received in evidence",
    "note.txt none ✕ stray file it is no exhibit: no label names it and no recorded version has its bytes",
]


def rows(page: Page) -> list[str]:
    return [" ".join(row.split()) for row in page.locator("#result tbody tr").all_inner_texts()]


@pytest.mark.parametrize("script", [True, False])
def test_each_fault_of_the_chosen_files_is_told(
    script: bool, roe: Served, browser: Browser, tmp_path: Path
) -> None:
    page = entered(roe, browser, SET, script=script)
    drop(page, *files(tmp_path), button="Compare them")
    assert rows(page) == TOLD
    expect(page.locator("#result")).to_contain_text(
        "4 files compared by their bytes, as of 11 March 2025; 3 faults."
    )
    expect(page.locator("#result")).to_contain_text("this is no clearance")
    page.context.close()


def test_a_zip_alone_is_the_set_packed_with_every_file_in_it(
    roe: Served, browser: Browser, tmp_path: Path
) -> None:
    """What a system puts beside a person's files would lie in the jury room too."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for file in files(tmp_path):
            packed.write(file, f"State/{file.name}")
        packed.writestr("State/.DS_Store", "x")
    (tmp_path / "set.zip").write_bytes(made.getvalue())
    page = entered(roe, browser, SET)
    drop(page, tmp_path / "set.zip", button="Compare them")
    assert [row.partition(" ")[0] for row in rows(page)] == [
        "State/.DS_Store",
        "State/Exhibit",
        "State/Exhibit",
        "State/note.txt",
    ]
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take the report").click()
    report = taken.value.path().read_text("utf-8")
    assert taken.value.suggested_filename == "jury-set.PRIVILEGED.html"
    assert "it is not the approved version of Exhibit 2" in report
    assert "5 files compared by their bytes" in report
    assert "<script" not in report
    page.context.close()


def test_a_folder_is_named_by_its_places_within(roe: Served, browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "set" / "State").mkdir(parents=True)
    files(tmp_path / "set" / "State")
    page = entered(roe, browser, SET)
    page.locator("#folder").set_input_files(tmp_path / "set")
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name="Compare them").click()
    assert rows(page)[2].startswith("State/note.txt none ✕ stray file")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()


def test_without_files_and_with_a_broken_zip_nothing_is_cleared(
    roe: Served, browser: Browser, tmp_path: Path
) -> None:
    page = entered(roe, browser, SET)
    page.get_by_role("button", name="Compare them").click()
    expect(page.get_by_role("alert")).to_contain_text("choose the files of the set, its folder, or a ZIP of it")
    (tmp_path / "set.zip").write_bytes(b"PK\x03\x04 and nothing more")
    drop(page, tmp_path / "set.zip", button="Compare them")
    expect(page.locator(".problems")).to_contain_text("the archive is damaged (BadZipFile)")
    page.context.close()


def test_more_files_than_are_taken_say_so(roe: Served, browser: Browser, tmp_path: Path) -> None:
    """The program looks at none of them."""
    page = entered(roe, browser, "/roe/owner/check/jury-set/")
    files = [tmp_path / f"{number}.txt" for number in range(501)]
    for file in files:
        file.write_text("x")
    page.get_by_label("Its files").set_input_files(files)
    page.get_by_role("button", name="Compare them").click()
    expect(page.locator("main")).to_contain_text("more than 500 files; send a ZIP of them")
    page.context.close()
