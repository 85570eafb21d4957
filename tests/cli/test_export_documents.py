"""`export` hands a case out as a document; a wrong word is refused, and nothing is written."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Run

ON = ("--on", "2024-07-09")


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pdf"])
@pytest.mark.parametrize("name", ["motions-chart", "exhibit-list"])
def test_the_ending_of_the_file_decides_the_form(name: str, ending: str, run: Run, folder: Path) -> None:
    done = run("export", "roe.limine", name, "--out", f"out.{ending}", *ON)
    assert (done.code, done.out, done.err) == (0, f"out.{ending}: written.\n", "")
    assert (folder / f"out.{ending}").read_bytes()[:2] == (b"%P" if ending == "pdf" else b"PK")


def test_a_card_says_how_many_pages_each_phase_takes(run: Run, folder: Path) -> None:
    words = ("--party", "state", "--phase", "opening", "--phase", "closing", "--format", "json")
    (told,) = run("export", "roe.limine", "card", "--out", "card.pdf", *ON, *words).objects
    assert told["pages"] == {"opening": 2, "closing": 2}
    assert told["bytes"] == (folder / "card.pdf").stat().st_size


def test_a_card_is_printed_for_a_stage_in_the_words_that_the_pages_show(run: Run, folder: Path) -> None:
    words = ("--party", "state", "--phase", "defense case", "--format", "json")
    (told,) = run("export", "roe.limine", "card", "--out", "card.pdf", *ON, *words).objects
    assert list(told["pages"]) == ["defence-case"]


def test_a_folder_prints_the_head_of_its_log_and_as_whom_it_was_seen(run: Run, folder: Path) -> None:
    run("import", "roe", "roe.limine", "--by", "C. Clerk, paralegal")
    (line,) = run("log", "verify", "roe", "--format", "json").objects
    assert run("export", "roe", "motions-chart", "--out", "c.pdf", "--as", "court", *ON).code == 0
    text = pypdf.PdfReader(folder / "c.pdf").pages[0].extract_text()
    assert f"Head of the log: court {line['number']}:{line['hash']}" in re.sub(r"\n(?=\w)", "", text)
    assert "seen as court" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("card", "--out", "c.docx"), 'card is not written as "docx"; let the file end in .pdf.'),
        (
            ("motions-chart", "--out", "c.txt"),
            'motions-chart is not written as "txt"; let the file end in .docx or .xlsx or .pdf.',
        ),
        (("card", "--out", "c.pdf"), "a card is one side's own; say whose of State, Defence: --party."),
        (
            ("card", "--out", "c.pdf", "--party", "Stat"),
            '--party: no party in this case is called "Stat"; did you mean State?',
        ),
        (
            ("json", "--out", "c.json", "--on", "2024-07-09"),
            "--on: a whole case has no day; leave it out, or export a document.",
        ),
    ],
)
def test_a_wrong_word_is_refused_and_nothing_is_written(
    words: tuple[str, ...], told: str, run: Run, folder: Path
) -> None:
    done = run("export", "roe.limine", *words)
    assert (done.code, done.out, done.err) == (2, "", f"inlimine: {told}\n")
    assert not (folder / words[2]).exists()


def test_an_existing_file_is_kept(run: Run, folder: Path) -> None:
    (folder / "c.pdf").write_text("mine")
    done = run("export", "roe.limine", "motions-chart", "--out", "c.pdf")
    assert (done.code, (folder / "c.pdf").read_text()) == (2, "mine")
    assert run("export", "roe.limine", "motions-chart", "--out", "c.pdf", "--replace").code == 0
    assert pypdf.PdfReader(io.BytesIO((folder / "c.pdf").read_bytes())).pages
