"""Tables whose columns or cases the program cannot tell: it asks, and one can say."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest

from tests.cli.conftest import Run

MIXED = """\
Case Number,No.,Date Filed,Docket Text
2:31-cr-00001,5,03/01/2031,MOTION in Limine to Exclude the Knife by John Roe.
2:31-cr-00002,7,03/01/2031,MOTION in Limine to Exclude the Boat by Ann Poe.
2:31-cr-00001,9,03/09/2031,ORDER granting 5 Motion in Limine.
"""
ODD = """\
Docket Text,Seq,Date Filed,Initials
MOTION in Limine to Exclude the Knife by John Roe.,5,03/01/2031,ab
ORDER granting 5 Motion in Limine.,9,03/09/2031,cd
"""
CHART = "Motion,Judge said,Bates\nExclude the ladder,GRANTED,12\n"
NOTICE = """\
Received: from mail by mail
From: ecf@example.test
To: vance@example.test
Subject: Activity in two cases
MIME-Version: 1.0
Content-Type: text/plain

U.S. District Court
District of Arcadia
Notice of Electronic Filing
The following transaction was entered on 3/9/2031 at 10:00 AM and filed on 3/9/2031
Case Name: USA v. Roe
Case Number: 2:31-cr-00001-ABC
Document Number: 5
Case Name: USA v. Poe
Case Number: 2:31-cr-00002-ABC
Document Number: 8
Docket Text:
MOTION in Limine to Exclude the Knife by John Roe.
"""
WHICH = "it holds entries of 2 cases (2:31-cr-00001, 2:31-cr-00002), and which of them this is was not said"


@pytest.fixture
def case(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case folder without a case number, and the tables beside it."""
    monkeypatch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
    words = ("--title", "United States v. Roe", "--law", "federal", "--time-zone", "UTC")
    assert run("new", "roe", *words).code == 0
    tables = {"mixed.csv": MIXED, "odd.csv": ODD, "chart.csv": CHART, "notice.eml": NOTICE}
    for name, text in tables.items():
        (folder / name).write_text(text, "utf-8")
    return folder / "roe"


def problems(run: Run, *words: str) -> list[str]:
    return [one for told in run("read", "roe", *words, "--format", "json").objects for one in told["problems"]]


def motions(run: Run, *words: str) -> list[str]:
    (told,) = run("read", "roe", *words, "--format", "json").objects
    handles = (one["fields"].get("handle", "") for one in told["proposals"])
    return [handle for handle in handles if handle[:1] in "MR" and handle[1:].isdigit()]


# --- whose entries ---


@pytest.mark.usefixtures("case")
def test_entries_of_several_cases_are_asked_about_and_none_is_read(run: Run) -> None:
    remedy = 'say which: --case-number "2:31-cr-00001".'
    assert problems(run, "mixed.csv") == [f"mixed.csv: {WHICH}; {remedy}"]
    assert motions(run, "mixed.csv") == []


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(("number", "read"), [("2:31-cr-00001", ["M5", "R9"]), ("31-cr-2", ["M7"])])
def test_the_case_that_is_named_is_read(run: Run, number: str, read: list[str]) -> None:
    assert motions(run, "mixed.csv", "--case-number", number) == read
    assert not problems(run, "mixed.csv", "--case-number", number)


@pytest.mark.usefixtures("case")
def test_a_mail_to_several_cases_is_asked_about_too(run: Run) -> None:
    (problem,) = problems(run, "notice.eml")
    assert problem.startswith("notice.eml: it holds entries of 2 cases (2:31-cr-00001-ABC, 2:31-cr-00002-ABC)")
    assert motions(run, "notice.eml", "--case-number", "2:31-cr-00002") == ["M8"]


@pytest.mark.usefixtures("case")
def test_a_case_that_the_table_has_not_is_asked_about(run: Run) -> None:
    said = "no entry is of the case 31-cr-9 (it holds 2:31-cr-00001, 2:31-cr-00002)"
    assert problems(run, "mixed.csv", "--case-number", "31-cr-9") == [
        f'mixed.csv: {said}; say which: --case-number "2:31-cr-00001".'
    ]


def test_the_number_of_the_case_itself_decides_and_what_was_left_out_is_told(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
    words = ("--title", "United States v. Roe", "--law", "federal", "--time-zone", "UTC")
    assert run("new", "roe", *words, "--number", "31-cr-1").code == 0
    (folder / "mixed.csv").write_text(MIXED, "utf-8")
    assert motions(run, "mixed.csv") == ["M5", "R9"]
    assert problems(run, "mixed.csv") == [
        "mixed.csv: entries of other cases were left out (2:31-cr-00002); "
        'if they are wanted, say so: --case-number "2:31-cr-00002".'
    ]


# --- what a column means ---


@pytest.mark.usefixtures("case")
def test_a_column_that_cannot_be_told_is_asked_about_with_the_option_that_says_it(run: Run) -> None:
    assert problems(run, "odd.csv") == [
        "odd.csv: it cannot be told what these columns mean: B (Seq), D (Initials); they were left out; "
        "say what it means: number, attachment, filed, entered, text, short, "
        'case, title, court, link or ignored: --column "Seq=FIELD".'
    ]


@pytest.mark.usefixtures("case")
def test_what_is_said_of_columns_holds(run: Run) -> None:
    said = ("--column", "Seq=number", "--column", "initials=ignored")
    assert problems(run, "odd.csv", *said) == []
    assert motions(run, "odd.csv", *said) == ["M5", "R9"]
    (told,) = run("read", "roe", "odd.csv", *said, "--format", "json").objects
    assert [one["meaning"] for one in told["columns"]] == ["text", "number", "filed", "ignored"]


@pytest.mark.usefixtures("case")
def test_what_is_said_of_a_column_of_a_chart_holds(run: Run) -> None:
    said = ("--kind", "chart", "--column", "Judge said=ruling", "--column", "Bates=ignored")
    (told,) = run("read", "roe", "chart.csv", *said, "--format", "json").objects
    assert told["problems"] == []
    assert [one["meaning"] for one in told["columns"]] == ["asked", "ruling", "ignored"]
    assert "act" in {one["kind"] for one in told["proposals"]}


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("name", ["mine.xlsx", "mine.docx", "mine.csv"])
def test_a_table_of_what_is_asked_and_how_it_was_ruled_shows_itself_a_motions_chart(run: Run, name: str) -> None:
    rows = [("No.", "Movant", "Motion", "Ruling"), ("1", "Defendant", "Exclude the knife", "GRANTED")]
    if name.endswith("xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(name)
    elif name.endswith("docx"):
        paper = docx.Document()
        paper.add_paragraph("Motions in Limine")
        table = paper.add_table(2, 4)
        for row, said in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, said, strict=True):
                cell.text = words
        paper.save(name)
    else:
        Path(name).write_text("".join(",".join(row) + "\n" for row in rows), "utf-8")
    (told,) = run("read", "roe", name, "--format", "json").objects
    assert [one["meaning"] for one in told["columns"]] == ["number", "movant", "asked", "ruling"]
    assert "act" in {one["kind"] for one in told["proposals"]}


@pytest.mark.usefixtures("case")
def test_what_is_said_wins_over_what_a_heading_seems_to_mean(run: Run) -> None:
    (told,) = run("read", "roe", "odd.csv", "--column", "Date Filed=entered", "--format", "json").objects
    assert told["columns"][2]["meaning"] == "entered"


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            "Seq=sequence",
            'a column cannot mean "sequence"; of a docket write number, attachment, filed, entered, text, short, '
            "case, title, court, link or ignored, of a chart number, docket, movant, asked, ground, ruling, "
            "condition, form, date, exhibit, filed or ignored.",
        ),
        (
            "Seq",
            '"Seq" does not say what a column means; write its heading, = and what it means: '
            '--column "HEADING=FIELD".',
        ),
    ],
)
def test_a_field_that_does_not_exist_is_refused_with_those_that_do(run: Run, said: str, message: str) -> None:
    done = run("read", "roe", "odd.csv", "--column", said)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"inlimine: {message}\n"


@pytest.mark.usefixtures("case")
def test_a_heading_that_the_table_has_not_is_told(run: Run) -> None:
    told = problems(
        run, "odd.csv", "--column", "Number=number", "--column", "Seq=number", "--column", "Initials=ignored"
    )
    assert told == [
        'odd.csv: no column is headed "Number"; its headings are: Docket Text, Seq, Date Filed, Initials.'
    ]


@pytest.mark.usefixtures("case")
def test_a_field_of_a_chart_is_none_of_a_docket(run: Run) -> None:
    (told, *_) = problems(run, "odd.csv", "--column", "Seq=ruling")
    assert told.startswith('odd.csv: a column of a docket cannot mean "ruling"; say what it means: number, ')


# --- "Docket Number" ---


def headed_docket_number(folder: Path, *cells: str) -> None:
    rows = "".join(
        f"{cell},03/01/2031,MOTION in Limine to Exclude Item {at} by John Roe.\n" for at, cell in enumerate(cells)
    )
    (folder / "table.csv").write_text(f"Docket Number,Date Filed,Docket Text\n{rows}", "utf-8")


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("cells", "meaning"),
    [
        (("1", "2", "14"), "number"),
        (("12", "12-1", "13"), "number"),
        (("2:31-cr-00001", "2:31-cr-00001", ""), "case"),
        (("CV-2031-0044", "CV-2031-0044"), "case"),
        (("D-202-CR-2031-00123", "D-202-CR-2031-00123"), "case"),
        (("20310044", "20310044"), None),
        (("1", "2:31-cr-00001"), None),
        (("", ""), None),
    ],
)
def test_a_docket_number_is_of_the_entry_or_of_the_case_as_its_cells_show(
    run: Run, folder: Path, cells: tuple[str, ...], meaning: str | None
) -> None:
    headed_docket_number(folder, *cells)
    (told,) = run("read", "roe", "table.csv", "--format", "json").objects
    assert told["columns"][0]["meaning"] == meaning
    asked = any('--column "Docket Number=FIELD"' in problem for problem in told["problems"])
    assert asked is (meaning is None)
