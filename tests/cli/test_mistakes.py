"""A mistake gets one clear line with its place and remedy, exit code 2, and nothing is half-written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import CASE, Run

ASK = ("--by", "State", "--on", "2024-07-09")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("status", "roe.limine", "E2", *ASK),
            'no item, topic or witness in this case is called "E2" on that day; known here: Exhibit 1: Letter of '
            "3 May; The earlier trial.",
        ),
        (
            ("status", "roe.limine", "Exhbit 1", *ASK),
            'no item, topic or witness in this case is called "Exhbit 1" on that day; did you mean '
            '"Exhibit 1: Letter of 3 May"?',
        ),
        (
            ("status", "roe.limine", "E1", "--by", "Stat"),
            '--by: no party in this case is called "Stat"; did you mean State?',
        ),
        (
            ("check", "roe.limine", "x.txt", "--by", "Crown"),
            '--by: no party in this case is called "Crown"; known here: State, Defence.',
        ),
        (
            ("status", "roe.limine", "E1", "--by", "State", "--on", "8 July 2024"),
            "--on: '8 July 2024' is not a date; write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with a time.",
        ),
        (
            ("status", "roe.limine", "E1", "--by", "State", "--on", "2024-02-30"),
            "--on: '2024-02-30' is not a date in the calendar (day is out of range for month); write YYYY-MM-DD.",
        ),
        (
            ("status", "roe.limine", "E1", "--by", "State", "--use", "offr"),
            "argument --use: invalid choice: 'offr' (choose from 'mention', 'elicit', 'offer', 'show', 'argue', "
            "'proffer'); see `inlimine status --help`",
        ),
        (
            ("status", "roe.limine", "E1"),
            "the following arguments are required: --by; see `inlimine status --help`",
        ),
        (
            ("stat", "roe.limine"),
            'no command is called "stat"; did you mean status?',
        ),
        (
            ("zz", "roe.limine"),
            'no command is called "zz"; see `inlimine --help`',
        ),
        (
            ("status", "nope.limine", *ASK),
            "nope.limine: there is no such file; check the path and the spelling.",
        ),
        (
            ("status", ".", *ASK),
            ".: this is no case folder; check the path, or make one: `inlimine new`.",
        ),
        (
            ("export", "roe.limine", "pdf", "--out", "x.pdf"),
            'nothing is exported under the name "pdf"; write one of: notation, json, '
            "motions-chart, exhibit-list, card.",
        ),
    ],
)
def test_a_wrong_word_on_the_command_line(run: Run, words: tuple[str, ...], line: str) -> None:
    done = run(*words)
    assert (done.code, done.out, done.err) == (2, "", f"inlimine: {line}\n")


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        (
            "bars E1",
            "barrs E1",
            "roe.limine:13: `barrs` begins no line of a ruling (did you mean `bars`?); "
            "write a line such as `bars T1`.",
        ),
        (
            "bars E1",
            "bars E99",
            'roe.limine:12: R1 bars "E99", and no item, topic or witness of that handle is in the ledger; '
            "add it, or name one that is there (E1, T1).",
        ),
        (
            "law new_mexico",
            "law utopia",
            'roe.limine: no rulebook is called "utopia"; write one of: federal, new_mexico, texas.',
        ),
        (
            "America/Denver",
            "America/Nowhere",
            'roe.limine: no time zone is called "America/Nowhere"; write a name such as America/Denver.',
        ),
    ],
)
def test_a_mistake_in_the_case(run: Run, folder: Path, right: str, wrong: str, line: str) -> None:
    assert CASE.count(right) == 1
    (folder / "roe.limine").write_text(CASE.replace(right, wrong), encoding="utf-8")
    done = run("status", "roe.limine", *ASK)
    assert (done.code, done.out, done.err) == (2, "", f"inlimine: {line}\n")


def test_every_mistake_of_a_case_is_told_at_once(run: Run, folder: Path) -> None:
    twice = CASE.replace("bars E1", "barrs E1").replace("topic T1", "topik T1")
    (folder / "roe.limine").write_text(twice, encoding="utf-8")
    done = run("status", "roe.limine", *ASK)
    assert [line.split(": ")[1] for line in done.err.splitlines()] == ["roe.limine:10", "roe.limine:13"]


def test_a_binary_file_given_as_a_case(run: Run, folder: Path) -> None:
    (folder / "case.limine").write_bytes(b"\x7fELF\x02\x01\x01\xff\xfe")
    done = run("status", "case.limine", *ASK)
    assert (done.code, done.err) == (
        2,
        "inlimine: case.limine: this is not a text file in UTF-8 (byte 7); save it as plain text in "
        "UTF-8; a case is a notation file or a ledger.json.\n",
    )


def test_a_misspelt_key_in_json_names_entry_and_line(run: Run, folder: Path) -> None:
    assert run("export", "roe.limine", "json", "--out", "roe.json").code == 0
    text = (folder / "roe.json").read_text(encoding="utf-8")
    (folder / "roe.json").write_text(text.replace('"binds"', '"bind"'), encoding="utf-8")
    done = run("status", "roe.json", *ASK)
    assert done.code == 2
    assert 'entry 6 (R1): directives 1: "bind" is not known here; did you mean "binds"?' in done.err


def test_with_json_asked_for_the_line_is_json_too(run: Run) -> None:
    done = run("status", "roe.limine", "E2", *ASK, "--format", "json")
    said = (
        'no item, topic or witness in this case is called "E2" on that day; known here: Exhibit 1: Letter of '
        "3 May; The earlier trial."
    )
    assert (done.code, done.out, json.loads(done.err)) == (2, "", {"error": said})


def test_an_existing_file_is_never_written_over_unasked(run: Run, folder: Path) -> None:
    (folder / "mine.json").write_text("mine", encoding="utf-8")
    done = run("export", "roe.limine", "json", "--out", "mine.json")
    assert (done.code, done.err) == (
        2,
        "inlimine: mine.json: the file exists and was left as it is; name another, or let it be replaced: "
        "--replace.\n",
    )
    assert (folder / "mine.json").read_text(encoding="utf-8") == "mine"
    assert run("export", "roe.limine", "json", "--out", "mine.json", "--replace").code == 0


def test_a_case_with_a_mistake_is_not_exported_at_all(run: Run, folder: Path) -> None:
    (folder / "bad.limine").write_text(CASE.replace("bars E1", "bars E99"), encoding="utf-8")
    assert run("export", "bad.limine", "json", "--out", "bad.json").code == 2
    assert run("import", "new.limine", "bad.limine").code == 2
    assert sorted(file.name for file in folder.iterdir()) == ["bad.limine", "roe.limine"]


def test_an_included_file_outside_the_folder_is_not_read(run: Run, folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "case.limine").write_text('include "../roe.limine"\n', encoding="utf-8")
    done = run("status", "inner/case.limine", *ASK)
    assert done.code == 2
    assert "case.limine:1: " in done.err


def test_a_message_obeys_no_control_characters_of_a_case(run: Run, folder: Path) -> None:
    hostile = CASE.replace("new_mexico", '"\\u001b[2J\\u202e"')
    (folder / "roe.limine").write_text(hostile, encoding="utf-8")
    done = run("status", "roe.limine", *ASK)
    assert done.code == 2
    assert not {"\x1b", "\u202e"} & set(done.err)


def test_links_that_lead_in_a_circle_are_told(run: Run, folder: Path) -> None:
    (folder / "a.limine").symlink_to(folder / "b.limine")
    (folder / "b.limine").symlink_to(folder / "a.limine")
    (folder / "case.limine").write_text('include "a.limine"\n', encoding="utf-8")
    done = run("status", "case.limine", *ASK)
    assert done.code == 2
    assert done.err.startswith("inlimine: case.limine:1: ")
