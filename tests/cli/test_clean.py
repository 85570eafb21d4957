"""`check --annotate` again, and `clean`: what is said, what is replaced, and when there is no clean copy."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

import inlimine.demo
from tests.cli.conftest import Run

DEMO = Path(inlimine.demo.__file__).parent
ANNOTATED = ("--by", "State", "--on", "2024-07-09", "--annotate", "notes")
NOTED = Path("notes/opening.PRIVILEGED.docx")


@pytest.fixture
def annotate(run: Run) -> Run:
    """Check papers of the demo and write the notes."""

    def check(*papers: str) -> object:
        named = [str(DEMO / paper) if (DEMO / paper).exists() else paper for paper in papers]
        return run("check", str(DEMO / "baldwin.limine"), *named, *ANNOTATED)

    return check  # type: ignore[return-value]


def last_lines(out: str, number: int) -> str:
    return "\n".join(out.splitlines()[-number:])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "notes").iterdir() if not path.name.startswith("."))


# --- the second time ---


def test_a_copy_in_which_nobody_wrote_is_replaced_by_the_newest(annotate: Run, folder: Path) -> None:
    annotate("opening.docx")
    assert last_lines(annotate("opening.docx").out, 1) == (
        "opening.docx with 10 notes: notes/opening.PRIVILEGED.docx, in place of our earlier copy, "
        "which nobody had changed; `inlimine clean` takes them out again"
    )
    assert names(folder) == ["opening.PRIVILEGED.docx"]


def test_a_copy_in_which_somebody_wrote_stays_and_it_is_said_which_is_the_newest(
    annotate: Run, folder: Path
) -> None:
    annotate("opening.docx")
    mine = docx.Document(str(folder / NOTED))
    mine.add_paragraph("my own words")
    mine.save(str(folder / NOTED))
    before = (folder / NOTED).read_bytes()
    assert last_lines(annotate("opening.docx").out, 2) == (
        "opening.docx with 10 notes: notes/opening.PRIVILEGED-2.docx; `inlimine clean` takes them out again\n"
        "  That is the newest. Not ours to replace, and as before: opening.PRIVILEGED.docx"
    )
    annotate("opening.docx")
    assert names(folder) == ["opening.PRIVILEGED-2.docx", "opening.PRIVILEGED.docx"]
    assert (folder / NOTED).read_bytes() == before


def test_two_papers_of_one_name_do_not_replace_each_other(annotate: Run, folder: Path) -> None:
    (folder / "other").mkdir()
    shutil.copy(DEMO / "opening.docx", folder / "other" / "opening.docx")
    done = annotate("opening.docx", "other/opening.docx")
    assert last_lines(done.out, 2) == (
        "other/opening.docx with 10 notes: notes/opening.PRIVILEGED-2.docx; `inlimine clean` takes them out "
        "again\n  opening.PRIVILEGED.docx is as before: it is the copy of another paper of that name, "
        f"{(DEMO / 'opening.docx').resolve()}"
    )
    assert names(folder) == ["opening.PRIVILEGED-2.docx", "opening.PRIVILEGED.docx"]


def test_a_paper_that_has_notes_gets_new_ones_in_place_of_the_old(annotate: Run, folder: Path) -> None:
    annotate("opening.docx")
    shutil.move(folder / NOTED, folder / "opening.PRIVILEGED.docx")
    annotate("opening.PRIVILEGED.docx", "--whose", "own")
    document = docx.Document(str(folder / NOTED))
    assert len(list(document.comments)) == 10
    assert [each.text[:10] for each in document.sections[0].header.paragraphs].count("PRIVILEGED") == 1


# --- the clean copy ---


def test_it_is_said_how_much_was_taken_out(annotate: Run, run: Run, folder: Path) -> None:
    annotate("opening.docx", "exhibits.xlsx")
    done = run("clean", "notes/opening.PRIVILEGED.docx", "notes/exhibits.PRIVILEGED.xlsx")
    assert (done.code, done.out) == (
        0,
        "notes/opening.PRIVILEGED.docx: the clean copy is notes/opening.clean.docx\n"
        "  Taken out: comments 10, headings of privilege 1, PRIVILEGED in the file's name 1. "
        "No mark of ours is left in it.\n"
        "notes/exhibits.PRIVILEGED.xlsx: the clean copy is notes/exhibits.clean.xlsx\n"
        "  Taken out: status columns 1, headings of privilege 1, PRIVILEGED in the file's name 1. "
        "No mark of ours is left in it.\n",
    )
    with zipfile.ZipFile(folder / "notes" / "opening.clean.docx") as parts:
        assert not [name for name in parts.namelist() if b"PRIVILEGED" in parts.read(name)]


def test_a_program_reads_what_was_taken_out(annotate: Run, run: Run, folder: Path) -> None:
    annotate("opening.docx")
    done = run("clean", str(NOTED), "--format", "json")
    assert json.loads(done.out) == {
        "file": "notes/opening.PRIVILEGED.docx",
        "clean": "notes/opening.clean.docx",
        "taken_out": [
            {"what": "comments", "where": "", "count": 10},
            {"what": "headings of privilege", "where": "", "count": 1},
            {"what": "PRIVILEGED in the file's name", "where": "", "count": 1},
        ],
        "stay": [],
    }


def test_a_paper_with_nothing_of_ours_gets_no_clean_copy(run: Run, folder: Path) -> None:
    shutil.copy(DEMO / "opening.docx", folder / "opening.docx")
    done = run("clean", "opening.docx")
    assert (done.code, done.err) == (
        2,
        "inlimine: opening.docx: nothing of ours was found in it, and no clean copy was written; name a Word "
        "paper, workbook or PDF into which a check wrote its notes.\n",
    )
    assert not (folder / "opening.clean.docx").exists()


def test_what_would_still_be_in_it_is_named_and_no_clean_copy_is_written(
    annotate: Run, run: Run, folder: Path
) -> None:
    """Somebody copied the mark from the header into the text."""
    annotate("opening.docx")
    mine = docx.Document(str(folder / NOTED))
    mine.add_paragraph(mine.sections[0].header.paragraphs[0].text + " (copied)")
    mine.save(str(folder / NOTED))
    done = run("clean", str(NOTED))
    assert (done.code, done.err) == (
        2,
        "inlimine: notes/opening.PRIVILEGED.docx: the mark of privilege would still be in it (word/document.xml), "
        "and no clean copy was written; take that out by hand and clean it again.\n",
    )
    assert names(folder) == ["opening.PRIVILEGED.docx"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        (
            "opening.docx",
            b"",
            "opening.docx: the file is empty; look for the copy that was saved whole.\n",
        ),
        (
            "opening.docx",
            b"\x07\x99random",
            "opening.docx: this is no Word file, though its name ends in .docx; open it in the program it comes "
            "from, take a password off if it has one, and save it again.\n",
        ),
        (
            "list.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "list.xlsx: this is no Excel workbook, though its name ends in .xlsx; open it in the program it comes "
            "from, take a password off if it has one, and save it again.\n",
        ),
        (
            "motion.PDF",
            b"random",
            "motion.PDF: this is no PDF, though its name ends in .PDF; open it in the program it comes from, take "
            "a password off if it has one, and save it again.\n",
        ),
        (
            "roe.limine",
            b"# a case",
            "roe.limine: nothing can be taken out of a file of this kind; name a Word paper, workbook or PDF "
            "into which a check wrote its notes.\n",
        ),
    ],
)
def test_what_is_no_such_paper_is_refused_with_what_to_do(
    run: Run, folder: Path, name: str, data: bytes, told: str
) -> None:
    (folder / name).write_bytes(data)
    done = run("clean", name)
    assert (done.code, done.err) == (2, f"inlimine: {told}")


def test_words_of_somebody_else_in_the_status_column_stay_and_are_named(
    annotate: Run, run: Run, folder: Path
) -> None:
    annotate("exhibits.xlsx")
    path = folder / "notes" / "exhibits.PRIVILEGED.xlsx"
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["G3"] = "called the judge's clerk"
    book.save(path)
    done = run("clean", str(path.relative_to(folder)))
    assert done.code == 0
    assert last_lines(done.out, 1) == (
        "! Left in it, read them before the paper leaves the office: cells of others in the status column "
        f"({book.worksheets[0].title}) 1"
    )
    clean = openpyxl.load_workbook(folder / "notes" / "exhibits.clean.xlsx").worksheets[0]
    assert [cell.value for cell in clean["G"] if cell.value] == ["called the judge's clerk"]
