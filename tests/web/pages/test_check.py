"""Check: papers are dropped, each hit stands beside its line, the own paper is taken back with notes.

The case is the sample of 9 July 2024 (State v. Baldwin): R1 keeps out that he was a producer.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.demonstrate import FOLDER
from inlimine.operations.open_case import open_case
from tests.exports.papers import printed
from tests.materials.pdf_documents import box, document, words
from tests.materials.word_documents import paragraph, run, vanished, word
from tests.web.conftest import Served, keep_sample_case, serve, stop
from tests.web.papers import drop, entered

CHECK = "/baldwin/owner/check/?on=2024-07-09"
SAYS = "He was also a producer of the film."


@pytest.fixture
def check(served: Served, browser: Browser) -> Iterator[Page]:
    page = entered(served, browser, CHECK)
    yield page
    page.context.close()


def test_each_hit_stands_beside_its_line_with_symbol_and_words(check: Page) -> None:
    check.get_by_label("Used by").select_option("State")
    drop(check, FOLDER / "opening.txt", button="Check them")
    line = check.get_by_role("row").filter(has=check.get_by_role("rowheader", name="line 8", exact=True))
    assert line.locator("mark").first.inner_text().split() == ["✕", "1", "producer"]
    told = check.locator(".hits > li").first
    expect(told).to_contain_text("✕ EXCLUDED, do not mention")
    expect(told).to_contain_text("For the State, to mention, before the jury, opening: His role as producer.")
    expect(told).to_contain_text('R1: "I\'m denying evidence of his status as a producer"')
    expect(check.locator("#ask")).to_contain_text("ASK THE COURT first")
    told.get_by_role("link", name="Why").click()
    expect(check.locator("h1")).to_have_text("His role as producer")
    expect(check.locator("main")).to_contain_text("State, to mention, before the jury, opening, as of 9 July 2024")


def test_it_tells_what_was_looked_for_and_where_and_clears_nothing(check: Page, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text("Members of the jury, good morning.\n", "utf-8")
    drop(check, tmp_path / "clean.txt", button="Check them")
    said = check.locator("#result").inner_text()
    assert "Looked for: 9 watches of the rulings" in said
    assert "this is no clearance" in said
    assert "Looked in: 1 file, 1 line." in said
    assert "violation" not in said


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("opening.docx", "opening.PRIVILEGED.docx"),
        ("exhibits.xlsx", "exhibits.PRIVILEGED.xlsx"),
        ("outline.txt", "outline.txt.PRIVILEGED.docx"),
    ],
)
def test_the_own_paper_is_taken_back_with_notes(name: str, given: str, check: Page, tmp_path: Path) -> None:
    drop(check, FOLDER / name, button="Check them")
    with check.expect_response("**/take") as reply, check.expect_download() as taken:
        check.get_by_role("button", name="Take it back with notes").click()
    assert taken.value.suggested_filename == given
    headers = reply.value.headers
    assert headers["content-disposition"] == f'attachment; filename="{given}"'
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")
    data = io.BytesIO(taken.value.path().read_bytes())
    if given.endswith("docx"):
        notes = [note.text for note in docx.Document(data).comments]
    else:
        notes = [
            str(cell.value) for sheet in openpyxl.load_workbook(data) for row in sheet.iter_rows() for cell in row
        ]
    assert any("ASK THE COURT" in note for note in notes)


def test_papers_of_another_day_are_held_against_the_rulings_of_that_day(
    served: Served, browser: Browser, tmp_path: Path
) -> None:
    """Nobody chose a day elsewhere, and R1 is of 8 July 2024: on 1 July nothing keeps the producer out."""
    check = entered(served, browser, "/baldwin/owner/check/")
    (tmp_path / "opening.txt").write_text(f"{SAYS}\n", "utf-8")
    day = check.locator("#id_on")
    assert day.input_value() == str(open_case(served.home / "baldwin").today())
    day.fill("2024-07-01")
    drop(check, tmp_path / "opening.txt", button="Check them")
    expect(check.locator("#result-heading")).to_contain_text(", as of 1 July 2024")
    expect(check.locator("#result")).not_to_contain_text("EXCLUDED")
    expect(day).to_have_value("2024-07-01")
    day.fill("2024-07-09")
    drop(check, tmp_path / "opening.txt", button="Check them")
    expect(check.locator("#result-heading")).to_have_text("1 hit, as of 9 July 2024")
    expect(check.locator("#result")).to_contain_text("held against the rulings as they stood on 9 July 2024")
    with check.expect_download() as taken:
        check.get_by_role("button", name="Take it back with notes").click()
    notes = [note.text for note in docx.Document(io.BytesIO(taken.value.path().read_bytes())).comments]
    assert all(note.endswith("\nChecked as of 9 July 2024.") for note in notes) and notes
    check.locator("main a[href*='on=2024-07-01']").first.click()
    expect(day).to_have_value("2024-07-01")
    expect(check.locator("#result-heading")).to_contain_text(", as of 1 July 2024")
    check.context.close()


def test_a_day_that_is_none_is_told_at_the_form(check: Page) -> None:
    reply = check.request.post(
        check.url.replace("?", "papers?"),
        multipart={
            "csrfmiddlewaretoken": check.locator("[name=csrfmiddlewaretoken]").first.input_value(),
            "on": "9 July",
            "papers": {"name": "a.txt", "mimeType": "text/plain", "buffer": b"Good day."},
        },
        headers={"Origin": check.url.partition("/baldwin")[0]},
    )
    assert reply.status == 400
    assert "Against the rulings as of: write the day as 2024-07-08" in reply.text()


def test_the_report_of_all_is_a_page_that_is_saved(check: Page) -> None:
    drop(check, FOLDER / "opening.txt", FOLDER / "outline.txt", button="Check them")
    with check.expect_download() as taken:
        check.get_by_role("button", name="Take the report").click()
    report = taken.value.path().read_text("utf-8")
    assert taken.value.suggested_filename == "check.PRIVILEGED.html"
    assert "outline.txt" in report
    assert "opening.txt" in report


def test_hidden_text_is_read_in_an_own_paper_alone(check: Page, tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word(paragraph(run("Good morning."), vanished(SAYS))))
    check.get_by_label("Whose papers").select_option("opponent")
    drop(check, tmp_path / "draft.docx", button="Check them")
    expect(check.locator("#result")).to_contain_text("It holds text that it does not show, and that was not read")
    expect(check.locator("#result")).not_to_contain_text("producer")
    check.get_by_label("Whose papers").select_option("own")
    drop(check, tmp_path / "draft.docx", button="Check them")
    expect(check.locator("mark").first).to_contain_text("producer")
    expect(check.get_by_label("Whose papers")).to_have_value("own")


def test_whose_a_file_is_is_asked_where_it_matters_and_heeded_at_once(check: Page, tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word(paragraph(run("Good morning."), vanished(SAYS))))
    drop(check, tmp_path / "draft.docx", FOLDER / "opening.txt", button="Check them")
    draft = check.get_by_role("article", name="draft.docx")
    expect(draft.get_by_role("form")).to_contain_text("Whose file is this?")
    expect(draft).not_to_contain_text("--whose")
    expect(check.get_by_role("article", name="opening.txt").get_by_text("Whose file")).to_have_count(0)
    assert "producer" not in draft.inner_html()
    draft.get_by_role("button", name="It is our own").click()
    expect(draft.locator("mark").first).to_contain_text("producer")
    expect(draft.get_by_text("Whose file is this?")).to_have_count(0)
    expect(check.get_by_role("article", name="opening.txt").locator("mark").first).to_be_visible()


def test_what_another_side_hides_is_nowhere_in_the_page(check: Page, tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word(paragraph(run("Good morning."), vanished(SAYS))))
    drop(check, tmp_path / "draft.docx", button="Check them")
    check.get_by_role("button", name="It is another side’s").click()
    expect(check.get_by_text("Whose file is this?")).to_have_count(0)
    assert "producer of the film" not in check.content()
    with check.expect_download() as taken:
        check.get_by_role("button", name="Take the report").click()
    assert "producer of the film" not in taken.value.path().read_text("utf-8")


def test_the_hits_of_a_pdf_stand_beside_the_page_itself(check: Page, tmp_path: Path) -> None:
    """Two pages, a hit on the second: its picture alone is shown, a frame leads to what is told of it."""
    (tmp_path / "opening.pdf").write_bytes(printed(["Members of the jury,", "good morning."], ["And then:", SAYS]))
    drop(check, tmp_path / "opening.pdf", button="Check them")
    pictures = check.locator("figure.page img")
    expect(pictures).to_have_count(1)
    expect(pictures).to_have_attribute("alt", "Page 2 of opening.pdf as it is printed; its lines follow as text.")
    pictures.scroll_into_view_if_needed()
    expect(pictures).to_have_js_property("naturalWidth", 935)
    frame = check.get_by_role("link", name="hit 1, EXCLUDED, do not mention: producer")
    sheet, framed = check.locator("figure.page").bounding_box(), frame.locator("rect").bounding_box()
    assert sheet and framed
    assert sheet["y"] < framed["y"] < sheet["y"] + sheet["height"]
    frame.focus()
    check.keyboard.press("Enter")
    assert check.url.endswith("#hit-0-1")
    check.get_by_text("The lines around the hits as text").click()
    expect(check.get_by_role("row").filter(has_text="of the film.")).to_be_visible()
    for scheme in ("light", "dark"):
        check.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        results = Axe().run(check)
        assert results.violations_count == 0, results.generate_report()
    check.set_viewport_size({"width": 390, "height": 900})
    assert check.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_page_is_drawn_for_the_room_in_which_it_was_checked(check: Page, served: Served, tmp_path: Path) -> None:
    (tmp_path / "opening.pdf").write_bytes(printed([SAYS]))
    drop(check, tmp_path / "opening.pdf", button="Check them")
    source = check.locator("figure.page img").get_attribute("src") or ""
    reply = check.request.get(served.url(source))
    assert (reply.status, reply.headers["content-type"], reply.headers["cache-control"]) == (
        200,
        "image/png",
        "no-store",
    )
    assert reply.body().startswith(b"\x89PNG")
    for other in (
        source.replace("/owner/", "/State/"),
        source.replace("/0/1.png", "/0/2.png"),
        source.replace("/0/1.png", "/1/1.png"),
    ):
        assert check.request.get(served.url(other)).status == 404


def test_a_covered_word_of_another_side_is_neither_found_nor_framed(check: Page, tmp_path: Path) -> None:
    """A black box lies over the words; the page says what it shows, and that something is hidden."""
    content = words(SAYS) + box(70, 690, 300, 25) + words("He was a producer.", bottom=500)
    (tmp_path / "brief.pdf").write_bytes(document(content))
    drop(check, tmp_path / "brief.pdf", button="Check them")
    expect(check.locator("figure.page svg a")).to_have_count(1)
    assert 275 < int(check.locator("figure.page rect").get_attribute("y") or 0) < 290
    expect(check.get_by_role("form", name="Whose file is brief.pdf?")).to_be_visible()
    assert "producer of the film" not in check.content()


def test_a_result_is_forgotten_when_asked(check: Page) -> None:
    drop(check, FOLDER / "opening.txt", button="Check them")
    address = check.url
    check.get_by_role("button", name="Forget this result now").click()
    check.goto(address)
    expect(check.locator("main")).to_contain_text("That result is held no longer; send the papers again.")


def test_a_result_is_for_the_room_in_which_it_was_asked(check: Page) -> None:
    drop(check, FOLDER / "opening.txt", button="Check them")
    check.goto(check.url.replace("/owner/", "/State/"))
    expect(check.locator("main")).to_contain_text("That result is held no longer")
    expect(check.locator("mark")).to_have_count(0)


def test_a_party_checks_as_itself(served: Served, browser: Browser) -> None:
    page = entered(served, browser, CHECK.replace("owner", "State"))
    expect(page.get_by_label("Used by")).to_have_value("State")
    page.context.close()


def test_without_script_it_does_the_same(served: Served, browser: Browser) -> None:
    page = entered(served, browser, CHECK, script=False)
    drop(page, FOLDER / "opening.txt", button="Check them")
    expect(page.locator(".hits > li").first).to_contain_text("✕ EXCLUDED, do not mention")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take it back with notes").click()
    assert taken.value.suggested_filename == "opening.txt.PRIVILEGED.docx"
    page.context.close()


def test_nothing_of_it_stays_in_the_case(check: Page, served: Served) -> None:
    before = sorted(path.name for path in served.home.rglob("*") if path.is_file())
    drop(check, FOLDER / "opening.docx", button="Check them")
    assert sorted(path.name for path in served.home.rglob("*") if path.is_file()) == before


def bomb() -> bytes:
    """A Word paper of 600 KB that unfolds to 600 MB."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b"<w:t>" + b"A" * 600_000_000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("wrong.pdf", b"%PDF-1.7 and nothing more"), ("bomb.docx", bomb())],
    ids=["empty", "wrong", "bomb"],
)
def test_a_hostile_paper_gives_one_clear_problem_and_stops_no_other(
    name: str, data: bytes, check: Page, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    drop(check, tmp_path / name, FOLDER / "opening.txt", button="Check them")
    expect(check.get_by_role("article", name=name)).to_contain_text("Not read: nothing in it was looked at.")
    expect(check.get_by_role("article", name=name).locator(".problems li")).to_have_count(1)
    expect(check.get_by_role("article", name="opening.txt").locator("mark").first).to_be_visible()


def test_imported_markup_stays_inert(check: Page, tmp_path: Path) -> None:
    markup = '<script>alert(1)</script><img src="/stolen" onerror="alert(2)"><a href="javascript:alert(3)">x</a>'
    escaped = markup.replace("<", "&lt;").replace(">", "&gt;")
    (tmp_path / "opening.docx").write_bytes(word(paragraph(run(f"A producer {escaped}"))))
    asked: list[str] = []
    check.on("request", lambda request: asked.append(request.url))
    check.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    drop(check, tmp_path / "opening.docx", button="Check them")
    expect(check.locator(".lines")).to_contain_text("<script>alert(1)</script>")
    assert check.locator("main script, main img, main a[href^=javascript]").count() == 0
    assert [url for url in asked if "stolen" in url or url.startswith("dialog")] == []


def test_everybody_can_use_the_result(check: Page) -> None:
    drop(check, FOLDER / "opening.docx", FOLDER / "exhibits.xlsx", button="Check them")
    for scheme in ("light", "dark"):
        check.emulate_media(color_scheme=scheme)
        results = Axe().run(check)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"
    check.set_viewport_size({"width": 390, "height": 900})
    assert check.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_kept_paper_is_another_sides_until_somebody_says_whose_it_is(browser: Browser, tmp_path: Path) -> None:
    """Nobody is told at a later check that a paper hid words, unless they were said to be one's own."""
    keep_sample_case(tmp_path / "cases")
    running = serve(tmp_path / "cases")
    page = entered(running, browser, CHECK)
    (tmp_path / "draft.docx").write_bytes(word(paragraph(run("Good morning."), vanished(SAYS))))

    def found() -> bool:
        page.goto(running.url(CHECK.replace("owner", "State")))
        page.get_by_role("button", name="Check the papers that were kept").click()
        expect(page.locator("#result")).to_contain_text("Of 1 paper kept, 1 may hold something")
        return page.locator("mark").count() > 0

    for answers, read in (((), False), (("It is our own",), True), (("It is another side’s",), False)):
        page.goto(running.url(CHECK))
        page.get_by_label("Keep them").select_option(label="the room of State")
        drop(page, tmp_path / "draft.docx", button="Check them")
        draft = page.get_by_role("article", name="draft.docx")
        expect(draft.get_by_role("form")).to_contain_text("Until you say it, the file is kept as another side’s.")
        for answer in answers:
            draft.get_by_role("button", name=answer).click()
            expect(draft.get_by_text("Whose file is this?")).to_have_count(0)
        assert found() is read
    page.context.close()
    stop(running)


def test_a_kept_paper_is_held_against_the_rulings_again(browser: Browser, tmp_path: Path) -> None:
    """Kept in the State's room under its own name; the other side sees none of it."""
    keep_sample_case(tmp_path / "cases")
    running = serve(tmp_path / "cases")
    page = entered(running, browser, CHECK)
    page.get_by_label("Keep them").select_option(label="the room of State")
    drop(page, FOLDER / "opening.txt", button="Check them")
    expect(page.locator("#result")).to_contain_text("Kept: a later ruling can be held against it")
    for room, papers in (("State", 1), ("Defense", 0)):
        page.goto(running.url(CHECK.replace("owner", room)))
        page.get_by_role("button", name="Check the papers that were kept").click()
        kept, was = ("1 paper", "was") if papers else ("0 papers", "were")
        told = f"Of {kept} kept, {papers} may hold something and {was} looked at."
        expect(page.locator("#result")).to_contain_text(told)
        expect(page.get_by_role("article", name="opening.txt", exact=True)).to_have_count(papers)
    page.goto(running.url("/baldwin/State/log/"))
    expect(page.locator("main")).not_to_contain_text("/inlimine-")
    page.context.close()
    stop(running)
