"""A case folder from the command line: made, entered into, corrected, confirmed, expunged; nothing is lost."""

from __future__ import annotations

import hashlib
import io
import shutil
import stat
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from inlimine.operations.rooms import kind_and_name
from inlimine.store.folder import CaseFolder
from inlimine.store.proposals import Proposal
from tests.cli.conftest import Done, Run

CLERK = "C. Clerk, paralegal"
ORDER = """\
2024-07-09 ruling R2, written
  bars E1
    binds Defence"""


ZONE = ("--time-zone", "UTC")


@pytest.fixture
def kept(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case folder made of the small case: number 1 is the case, 8 the watch."""
    monkeypatch.setenv("INLIMINE_BY", CLERK)
    assert run("import", "roe", "roe.limine").code == 0
    return folder / "roe"


def refused(done: Done, *lines: str) -> bool:
    assert (done.code, done.out, done.err) == (2, "", "".join(f"inlimine: {line}\n" for line in lines))
    return True


def log(run: Run, *words: str) -> list[dict[str, Any]]:
    return run("log", "roe", *words, "--format", "json").objects


def numbers(run: Run, room: str = "court") -> list[int]:
    return [line["number"] for line in log(run, "--room", room)]


def papers(run: Run, room: str = "court") -> int:
    (told,) = run("open", "roe", "--format", "json").objects
    return next(int(one["papers"]) for one in told["rooms"] if one["room"] == room)


def private(run: Run, *entries: str, room: str = "Defence") -> None:
    """A room with these entries."""
    assert run("open", "roe", "--new-room", room).code == 0
    for entry in entries:
        assert run("add", "roe", "--room", room, entry).code == 0


# --- new ---


def test_a_new_folder_holds_the_case_and_nothing_else(run: Run, folder: Path) -> None:
    words = ("--law", "federal", "--number", "24-1", "--court", "D. Arcadia", "--judge", "Lane", "--by", CLERK)
    done = run("new", "case", "--title", "A v. B", "--time-zone", "America/Phoenix", *words)
    assert (done.code, done.out) == (0, "case: 1 entry written.\n")
    (line,) = run("log", "case", "--format", "json").objects
    assert (line["room"], line["number"], line["by"], line["role"]) == ("court", 1, "C. Clerk", "paralegal")
    assert line["entry"] == {
        "title": "A v. B",
        "jurisdiction": "federal",
        "number": "24-1",
        "court": "D. Arcadia",
        "judge": "Lane",
        "time_zone": "America/Phoenix",
    }


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("case", "--title", "A v. B", "--law", "utopia", *ZONE),
            'case: no rulebook is called "utopia"; write one of: federal, new_mexico, texas.',
        ),
        (
            ("case", "--title", "A v. B", "--law", "federal", "--time-zone", "Mars/Base"),
            'case: no time zone is called "Mars/Base"; write a name such as America/Denver.',
        ),
        (
            ("case", "--title", "  ", "--law", "federal", *ZONE),
            'a case needs its title; write it as in "State v. Roe".',
        ),
        (
            ("roe.limine", "--title", "A v. B", "--law", "federal", *ZONE),
            "roe.limine: a name with an ending is a file; name the folder roe.",
        ),
        (
            (".", "--title", "A v. B", "--law", "federal", *ZONE),
            ".: there is something already; name a new folder.",
        ),
        (
            ("case", "--title", "A v. B"),
            "the following arguments are required: --law, --time-zone; see `inlimine new --help`",
        ),
    ],
)
def test_a_folder_that_cannot_be_made_leaves_nothing(
    run: Run, folder: Path, words: tuple[str, ...], line: str
) -> None:
    assert refused(run("new", *words), line)
    assert [file.name for file in folder.iterdir()] == ["roe.limine"]


# --- open ---


def test_rooms_are_made_and_listed_with_what_they_hold(run: Run, kept: Path) -> None:
    for name in ("chambers", "defence", "sealed:Team A"):
        assert run("open", "roe", "--new-room", name).code == 0
    (told,) = run("open", "roe", "--format", "json").objects
    assert [(room["room"], room["entries"]) for room in told["rooms"]] == [
        ("court", 8),
        ("chambers", 0),
        ("Defence", 0),
        ("sealed:Team A", 0),
    ]
    assert (told["case"], told["law"], told["rooms"][0]["last_by"]) == ("State v. Roe", "new_mexico", CLERK)
    assert "Defence" in run("open", "roe").out


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Defence", "roe: there is the room of Defence already; use that, or give another name."),
        ("CHAMBERS", "roe: there is chambers already; use that, or give another name."),
        ("court", "roe: there is the court record already; use that, or give another name."),
        ("sealed:team", 'roe: there is the sealed room "Team" already; use that, or give another name.'),
        (
            "Crown",
            'no party in the court record is called "Crown"; its parties: State, Defence; or write '
            "sealed:AUDIENCE.",
        ),
        ("sealed:", "roe: sealed needs a name; say whose room it is."),
    ],
)
def test_a_room_that_cannot_be_made(run: Run, kept: Path, name: str, line: str) -> None:
    for there in ("chambers", "Defence", "sealed:Team"):
        assert run("open", "roe", "--new-room", there).code == 0
    assert refused(run("open", "roe", "--new-room", name), line)


def test_who_stands_in_a_room_makes_none(run: Run, kept: Path) -> None:
    private(run)
    done = run("open", "roe", "--as", "Defence", "--new-room", "State")
    assert refused(done, "only the owner of the folder makes rooms in it; make it as the owner: without --as.")


# --- add ---


def test_entries_of_the_command_line_are_entered_together(run: Run, kept: Path) -> None:
    done = run("add", "roe", 'item E2 "Lease"', ORDER)
    assert (done.code, done.out) == (
        0,
        f"Entered in the court record, number 9-10, by {CLERK}:\n"
        '  item E2 "Lease"\n'
        "  2024-07-09 ruling R2, written\n"
        "    bars E1\n"
        "      binds Defence\n",
    )
    (reply,) = run("status", "roe", "E1", "--by", "Defence", "--on", "2024-07-10", "--format", "json").objects
    assert reply["status"] == "BARRED"


def test_entries_of_a_file_and_of_standard_input(
    run: Run, kept: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "more.limine").write_text('item E2 "Lease"\n', encoding="utf-8")
    assert run("add", "roe", "--file", "more.limine").code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO('item E3 "Photograph"\n'))
    assert run("add", "roe", "-").code == 0
    assert [line["handle"] for line in log(run)[8:]] == ["E2", "E3"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("itm E4\n"))
    assert run("add", "roe", "-").err.startswith("inlimine: standard input:1: ")
    assert run("add", "roe", "--file", "none.limine").err.startswith(
        "inlimine: none.limine: there is no such file"
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["what you wrote: there is no entry in it; write at least one, in the notation."]),
        ("; a remark", ["what you wrote: there is no entry in it; write at least one, in the notation."]),
        (
            'item E2 "Lease"\n  source D9',
            ['what you wrote:1: E2 quotes "D9", and no document of that handle is in the ledger; add it to the '
             "ledger."],
        ),
        (
            'item E2 "Lease"\n\nitem E1 "Another letter"',
            ["what you wrote:3: E1 is the handle of an item and of another item; give one of them "
             "another handle, or "
             "say in corrects why it takes the place of the other."],
        ),
        (
            'part E2 of E3 "a"\n\npart E3 of E2 "b"',
            ["what you wrote:1: E2 is part of itself, by way of E3; leave out part_of where it is wrong."],
        ),
        (
            'item E2 "Lease"\n  corrects because "typo"',
            ["what you wrote:1: E2 corrects nothing: no earlier entry has this handle; leave out "
             "corrects, or add the "
             "entry that it corrects."],
        ),
        (
            'case "State v. Roe"\n  law federal',
            ["roe: the case has been entered already; say why it is corrected: --why."],
        ),
    ],
)  # fmt: skip
def test_what_would_make_the_ledger_unsound_is_refused_whole(
    run: Run, kept: Path, text: str, lines: list[str]
) -> None:
    done = run("add", "roe", text)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [f"inlimine: {line}" for line in lines]
    assert numbers(run) == [*range(1, 9)]


def test_a_correction_takes_the_place_of_what_it_corrects(run: Run, kept: Path) -> None:
    done = run("add", "roe", 'item E1 "Letter of 4 May", document\n  corrects because "the date was wrong"')
    assert done.code == 0
    line = log(run)[8]
    assert (line["number"], line["corrects"], line["why"]) == (9, 4, "the date was wrong")
    assert run("status", "roe", "E1", "--by", "State", "--on", "2024-07-09").out.startswith(
        "Exhibit 1: Letter of 4 May\n"
    )
    assert f"9  {line['recorded_at'][:16].replace('T', ' ')} UTC, {CLERK}, corrects 4\n" in run("log", "roe").out


def test_the_case_itself_is_corrected_with_a_reason(run: Run, kept: Path) -> None:
    assert run("add", "roe", 'case "State v. Roe"\n  law federal', "--why", "removed").code == 0
    line = log(run)[8]
    assert (line["kind"], line["corrects"], line["why"]) == ("case", 1, "removed")
    assert run("open", "roe", "--format", "json").objects[0]["law"] == "federal"
    assert "  corrected because: removed\n" in run("log", "roe").out


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("law utopia", 'no rulebook is called "utopia"; write one of: federal, new_mexico, texas.'),
        (
            'law federal\n  time zone "Mars/Base"',
            'no time zone is called "Mars/Base"; write a name such as America/Denver.',
        ),
    ],
)
def test_a_case_that_no_rulebook_reads_is_refused(run: Run, kept: Path, case: str, line: str) -> None:
    done = run("add", "roe", f'item E2 "Lease"\n\ncase "State v. Roe"\n  {case}', "--why", "removed")
    assert done.err.startswith("inlimine: what you wrote:")
    assert done.err.endswith(f": {line}\n")
    assert numbers(run) == [*range(1, 9)]
    assert run("status", "roe", "E1", "--by", "State", "--on", "2024-07-09").code == 0


def test_the_case_stands_in_the_court_record_alone(run: Run, kept: Path) -> None:
    private(run)
    done = run("add", "roe", 'case "State v. Roe"\n  law federal', "--as", "Defence", "--why", "removed")
    assert refused(
        done, "what you wrote:1: the case itself stands in the court record; enter it there: --room court."
    )


def test_who_was_first_is_told_to_the_second(run: Run, kept: Path) -> None:
    assert run("add", "roe", 'item E2 "Lease"', "--after", "8", "--by", "A. Lane, clerk of court").code == 0
    done = run("add", "roe", 'item E3 "Photograph"', "--after", "8")
    assert refused(
        done,
        "roe: A. Lane, clerk of court was first: since number 8 the room has 9 (item E2); look at "
        "what changed, then "
        "enter yours after number 9.",
    )
    assert run("add", "roe", 'item E3 "Photograph"', "--after", "9").code == 0


# --- papers ---

PAPER = b"The letter stays out.\n"
SHA256 = hashlib.sha256(PAPER).hexdigest()


@pytest.fixture
def paper(folder: Path) -> Path:
    (folder / "order.pdf").write_bytes(PAPER)
    return folder / "order.pdf"


def test_a_paper_is_kept_with_the_entry_that_speaks_of_it(run: Run, kept: Path, paper: Path) -> None:
    done = run("add", "roe", 'document D1 order "Order of 8 July"', "--paper", "order.pdf")
    assert (done.code, log(run)[8]["entry"]["sha256"], papers(run)) == (0, SHA256, 1)
    version = f'version: E1 has sha256 "{SHA256}"'
    assert run("add", "roe", version, "--paper", "order.pdf").code == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ('item E2 "Lease"', "--paper", "order.pdf"),
            'the paper needs one document or version; write it: document D1 order "Order of 8 July".',
        ),
        (
            ('document D1 order "Order"\n  sha256 "00ff"', "--paper", "order.pdf"),
            "order.pdf: the paper is not the one whose sha256 the entry states; leave out sha256.",
        ),
        (
            ('document D1 order "Order"', "--paper", "none.pdf"),
            "none.pdf: the paper cannot be read (No such file or directory); check its path.",
        ),
        (
            ('document E1 order "Order"', "--paper", "order.pdf"),
            "what you wrote:1: E1 is the handle of an item and of a document; give one of them another handle, or "
            "say in corrects why it takes the place of the other.",
        ),
        (
            ('document D1 order "Order"', "--paper", "order.pdf", "--after", "7"),
            f"roe: {CLERK} was first: since number 7 the room has 8 (watch); look at what changed, then "
            f"enter yours "
            "after number 8.",
        ),
    ],
)
def test_no_paper_is_kept_without_its_entry(
    run: Run, kept: Path, paper: Path, words: tuple[str, ...], line: str
) -> None:
    assert refused(run("add", "roe", *words), line)
    assert papers(run) == 0


# --- in an editor ---

Editor = Callable[[str], None]


@pytest.fixture
def editor(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Set EDITOR to a script of Python that has the draft's path in `draft`; drafts lie in the folder."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.delenv("VISUAL", raising=False)

    def editor(script: str) -> None:
        file = folder / "editor.py"
        file.write_text(f"import sys\nfrom pathlib import Path\ndraft = Path(sys.argv[1])\n{script}\n")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("EDITOR", f"{sys.executable} {file}")

    return editor


def drafts(folder: Path) -> list[Path]:
    return sorted(folder.glob("inlimine-*.limine"))


def test_what_is_written_in_an_editor_is_entered_and_its_draft_is_gone(
    run: Run, kept: Path, folder: Path, editor: Editor
) -> None:
    editor("draft.write_text(draft.read_text() + '''item E2 \"Lease\"\\n''')")
    done = run("add", "roe")
    assert (done.code, done.out) == (
        0,
        f'Entered in the court record, number 9, by {CLERK}:\n  item E2 "Lease"\n',
    )
    assert drafts(folder) == []


def test_an_editor_that_is_closed_without_a_word_enters_nothing(
    run: Run, kept: Path, folder: Path, editor: Editor
) -> None:
    editor("")
    done = run("add", "roe")
    assert refused(done, "nothing was written, and nothing is entered; write an entry, save it, close the editor.")
    assert (drafts(folder), numbers(run)) == ([], [*range(1, 9)])


def test_a_mistake_keeps_the_draft_and_tells_its_place(run: Run, kept: Path, folder: Path, editor: Editor) -> None:
    editor("draft.write_text('''itm E2 \"Lease\"\\n''')")
    done = run("add", "roe")
    (draft,) = drafts(folder)
    mistake, place = done.err.splitlines()
    assert mistake.startswith(f"inlimine: {draft}:1: `itm` ")
    assert place == (
        f"inlimine: what you wrote is kept in {draft}; mend it there, then add it with --file {draft}."
    )
    draft.write_text('item E2 "Lease"\n')
    assert run("add", "roe", "--file", str(draft)).code == 0


def test_an_editor_that_fails_loses_no_draft(run: Run, kept: Path, folder: Path, editor: Editor) -> None:
    editor("draft.write_text('item E2'); sys.exit(3)")
    done = run("add", "roe")
    (draft,) = drafts(folder)
    assert done.code == 2
    assert done.err.startswith("inlimine: the editor did not end well (")
    assert f"; set EDITOR, or give the entries on the command line; the draft is {draft}" in done.err


def test_who_entered_meanwhile_is_told_and_the_draft_is_kept(
    run: Run, kept: Path, folder: Path, editor: Editor
) -> None:
    source = Path(__file__).parents[2] / "src"
    editor(
        "import os, subprocess\n"
        "draft.write_text('''item E3 \"Photograph\"\\n''')\n"
        f"os.environ['PYTHONPATH'] = {str(source)!r}\n"
        "second = ['add', 'roe', '''item E2 \"Lease\"''', '--by', 'A. Lane, clerk of court']\n"
        "subprocess.run([sys.executable, '-m', 'inlimine', *second], check=True, capture_output=True)"
    )
    done = run("add", "roe")
    (draft,) = drafts(folder)
    assert refused(
        done,
        "roe: A. Lane, clerk of court was first: since number 8 the room has 9 (item E2); look at "
        "what changed, then "
        "enter yours after number 9.",
        f"what you wrote is kept in {draft}; mend it there, then add it with --file {draft}.",
    )
    assert (draft.read_text(), numbers(run)) == ('item E3 "Photograph"\n', [*range(1, 10)])
    assert run("add", "roe", "--file", str(draft)).code == 0


# --- who ---


@pytest.mark.parametrize(
    ("words", "setting", "name", "role", "reviewed"),
    [
        (("--by", "A. Lane, clerk of court"), CLERK, "A. Lane", "clerk of court", False),
        (("--by", "Lane, Poe & Roe, counsel"), "", "Lane, Poe & Roe", "counsel", False),
        ((), CLERK, "C. Clerk", "paralegal", False),
        (("--reviewed-by-attorney",), CLERK, "C. Clerk", "paralegal", True),
        ((), "", "jroe", "role not said", False),
    ],
)
def test_who_entered_it_and_in_which_role(
    run: Run,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    setting: str,
    name: str,
    role: str,
    reviewed: bool,
) -> None:
    monkeypatch.setenv("INLIMINE_BY", setting)
    monkeypatch.setattr("getpass.getuser", lambda: "jroe")
    assert run("add", "roe", 'item E2 "Lease"', *words).code == 0
    line = log(run)[8]
    assert (line["by"], line["role"], line["reviewed_by_attorney"]) == (name, role, reviewed)
    assert (f"{name}, {role}, reviewed by an attorney" in run("log", "roe").out) is reviewed


@pytest.mark.parametrize("said", ["C. Clerk", ", paralegal", "C. Clerk,"])
def test_an_author_without_a_role_is_refused(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    told = f'"{said}" does not say both who enters it and in which role; write "NAME, ROLE".'
    assert refused(run("add", "roe", 'item E2 "Lease"', "--by", said), f"--by: {told}")
    monkeypatch.setenv("INLIMINE_BY", said)
    assert refused(run("add", "roe", 'item E2 "Lease"'), f"INLIMINE_BY: {told}")


# --- log ---


def test_the_log_tells_every_entry_in_its_order(run: Run, kept: Path) -> None:
    lines = log(run)
    assert [(line["number"], line["kind"], line["handle"]) for line in lines] == [
        (1, "case", ""),
        (2, "party", "State"),
        (3, "party", "Defence"),
        (4, "item", "E1"),
        (5, "label", ""),
        (6, "item", "T1"),
        (7, "act", "R1"),
        (8, "watch", ""),
    ]
    moments = [datetime.fromisoformat(line["recorded_at"]) for line in lines]
    assert moments == sorted(moments)
    assert {moment.tzinfo for moment in moments} == {UTC}
    assert moments[0] <= datetime.now(UTC)


def test_the_log_of_one_room(run: Run, kept: Path) -> None:
    private(run, 'item E7 "Diary"')
    assert [(line["room"], line["number"]) for line in log(run)][-2:] == [("court", 8), ("Defence", 1)]
    assert [(line["room"], line["handle"]) for line in log(run, "--room", "defence")] == [("Defence", "E7")]
    text = run("log", "roe", "--room", "Defence").out.splitlines()
    assert (text[0], text[2]) == ("The room of Defence", '  item E7 "Diary"')
    assert refused(
        run("log", "roe", "--room", "State"),
        'there is no room "State" here; name court for the court record, chambers, the party whose room it is, or '
        "sealed:AUDIENCE.",
    )


def test_the_log_of_two_folders_at_once(run: Run, kept: Path) -> None:
    done = run("log", "roe", "roe")
    assert refused(done, "one case folder is looked at, at a time; write `inlimine log [verify] CASE`.")


# --- expunge ---


@pytest.mark.parametrize("named", ["number", "id", "handle"])
def test_an_expunged_text_is_gone_and_the_log_says_so(run: Run, kept: Path, named: str) -> None:
    assert run("add", "roe", 'item E2 "Privileged memo"').code == 0
    done = run("expunge", "roe", str(log(run)[8][named]), "--why", "order of 9 July: clawed back")
    assert (done.code, done.out) == (
        0,
        "Expunged number 9 of the court record; number 10 says so.\nBackups, copies and exports "
        "made before still hold it; an import would enter it again.\n",
    )
    gone, told = log(run)[8:]
    assert (gone["expunged"], gone["entry"], gone["handle"]) == (True, None, "")
    assert (told["kind"], told["corrects"], told["why"]) == ("expunge", 9, "order of 9 July: clawed back")
    text = run("log", "roe").out
    assert "  (an item; its text was expunged)\n" in text
    assert "  expunges number 9: order of 9 July: clawed back\n" in text
    assert "Privileged" not in "".join(file.read_text("latin-1") for file in kept.rglob("*") if file.is_file())
    assert run("log", "verify", "roe").code == 0


@pytest.mark.parametrize(
    ("which", "why", "line"),
    [
        ("E1", "order", 'E1 is still named by number 5 of the court record (label), number 7 of the court record'
         " (act); expunge these first, or correct them so that they no longer name it."),
        ("R9", "order", 'the court record has no entry "R9"; look up its number in the log: `inlimine log`.'),
        ("99", "order", 'the court record has no entry "99"; look up its number in the log: `inlimine log`.'),
        ("8", " ", "roe: expunging needs its reason; say why: the order, or the agreement, that demands it."),
        (
            "1",
            "order",
            "roe: without its case a ledger cannot be read; correct the case first, then expunge this.",
        ),
    ],
)  # fmt: skip
def test_what_is_not_expunged(run: Run, kept: Path, which: str, why: str, line: str) -> None:
    assert refused(run("expunge", "roe", which, "--why", why), line)
    assert numbers(run) == [*range(1, 9)]


def test_nothing_is_expunged_twice(run: Run, kept: Path) -> None:
    assert run("expunge", "roe", "8", "--why", "order").code == 0
    done = run("expunge", "roe", "8", "--why", "order")
    assert refused(done, "roe: number 8 has been expunged already; nothing is left to be done.")


def test_an_expunging_after_somebody_entered_is_refused(run: Run, kept: Path) -> None:
    done = run("expunge", "roe", "8", "--why", "order", "--after", "7")
    assert done.code == 2
    assert f"{CLERK} was first: since number 7 the room has 8 (watch); " in done.err


def test_after_a_correction_the_texts_that_remain_are_told(run: Run, kept: Path) -> None:
    assert run("add", "roe", 'item E1 "The letter", document\n  corrects because "title"').code == 0
    done = run("expunge", "roe", "E1", "--why", "order")
    assert "Expunged number 9 of the court record; number 10 says so.\n" in done.out
    assert "The same handle still has a text in number 4.\n" in done.out
    assert run("status", "roe", "E1", "--by", "State", "--on", "2024-07-09").out.startswith(
        "Exhibit 1: Letter of 3 May\n"
    )


def test_once_the_first_words_are_expunged_the_correction_stands_for_them(run: Run, kept: Path) -> None:
    assert run("add", "roe", 'item E2 "Lease"', 'item E2 "The lease"\n  corrects because "title"').code == 0
    assert run("add", "roe", '2024-07-01 label: E2 is "Exhibit 2"').code == 0
    done = run("expunge", "roe", "9", "--why", "order")
    assert done.out == (
        "Expunged number 9 of the court record; number 12 says so.\n"
        "The same handle still has a text in number 10.\n"
        "Backups, copies and exports made before still hold it; an import would enter it again.\n"
    )
    assert run("status", "roe", "Exhibit 2", "--by", "State", "--on", "2024-07-09").code == 0
    assert refused(
        run("expunge", "roe", "10", "--why", "order"),
        "E2 is still named by number 11 of the court record (label); expunge these first, or correct them so that "
        "they no longer name it.",
    )


def test_a_corrected_case_may_be_expunged_and_the_newest_not(run: Run, kept: Path) -> None:
    assert run("add", "roe", 'case "State v. J.R."\n  law new_mexico', "--why", "sealed name").code == 0
    assert run("expunge", "roe", "1", "--why", "sealed name").code == 0
    assert run("expunge", "roe", "9", "--why", "sealed name").code == 2
    assert run("open", "roe", "--format", "json").objects[0]["case"] == "State v. J.R."


def test_the_paper_of_an_expunged_document_goes_with_it_unless_another_entry_speaks_of_it(
    run: Run, kept: Path, paper: Path
) -> None:
    assert run("add", "roe", 'document D1 order "Order of 8 July"', "--paper", "order.pdf").code == 0
    assert run("add", "roe", 'document D2 order "The same order"', "--paper", "order.pdf").code == 0
    assert "paper" not in run("expunge", "roe", "D1", "--why", "sealed").out
    assert papers(run) == 1
    done = run("expunge", "roe", "D2", "--why", "sealed")
    assert "Its paper is gone too.\n" in done.out
    assert (papers(run), run("log", "verify", "roe").code) == (0, 0)


def test_the_note_of_a_copy_does_not_name_the_audience_of_a_sealed_room(run: Run, kept: Path) -> None:
    assert run("open", "roe", "--new-room", "sealed:the informant").code == 0
    assert run("add", "roe", "--room", "sealed:the informant", 'item E9 "Diary"').code == 0
    assert run("serve-copy", "roe", "E9", "--room", "sealed:the informant", "--to", "court").code == 0
    (*_, note) = log(run, "--room", "court")
    assert note["entry"]["text"] == "Copy of E9 received from a sealed room."


# --- confirm ---


def offer(kept: Path, *proposals: Proposal, room: str = "court") -> None:
    with CaseFolder(kept) as folder:
        where = folder.room(*kind_and_name(room))
        assert where is not None
        folder.proposals(where).offer(proposals, at=datetime(2026, 7, 8, tzinfo=UTC))


def proposal(own: str, handle: str, *, sure: bool = True, **fields: object) -> Proposal:
    return Proposal(
        id=own,
        kind="item",
        fields={"handle": handle, "title": f"Exhibit {handle}", **fields},
        quote=f"the paper marked {handle}",
        span=(3, 20),
        found_by="reader of lists",
        sureness="sure" if sure else "look",
    )


BAD = proposal("p9", "E9", sure=False, colour="red")


@pytest.fixture
def offered(kept: Path) -> Path:
    """Three proposals: sure, to be looked at, sure."""
    offer(kept, proposal("p1", "E11"), proposal("p2", "E12", sure=False), proposal("p3", "E13"))
    return kept


def waiting(run: Run) -> list[tuple[str, str]]:
    return [(one["id"], one["state"]) for one in run("confirm", "roe", "--list", "--format", "json").objects]


def test_what_was_proposed_is_no_entry_and_is_listed_with_its_words(run: Run, offered: Path) -> None:
    assert numbers(run) == [*range(1, 9)]
    text = run("confirm", "roe", "--list").out
    assert text.startswith('p1  sure, for court\n  read: "the paper marked E11"\n  item E11 "Exhibit E11"\n')
    assert waiting(run) == [("p1", "pending"), ("p2", "pending"), ("p3", "pending")]
    assert run("open", "roe", "--format", "json").objects[0]["rooms"][0]["proposals"] == 3


def test_what_is_accepted_is_entered_by_who_accepted_it(run: Run, offered: Path) -> None:
    done = run("confirm", "roe", "--accept", "p2", "p1", "--by", "A. Lane, counsel", "--reviewed-by-attorney")
    assert (done.code, done.out.splitlines()[0]) == (
        0,
        "Entered in the court record, number 9-10, by A. Lane, counsel:",
    )
    assert [(line["handle"], line["reviewed_by_attorney"]) for line in log(run)[8:]] == [
        ("E12", True),
        ("E11", True),
    ]
    assert waiting(run) == [("p3", "pending")]


def test_all_that_the_reader_was_sure_of(run: Run, offered: Path) -> None:
    assert run("confirm", "roe", "--accept-sure").code == 0
    assert [line["handle"] for line in log(run)[8:]] == ["E11", "E13"]
    assert refused(
        run("confirm", "roe", "--accept-sure"),
        "roe: no proposal is marked sure; look at them one by one: `inlimine confirm CASE`.",
    )


def test_what_is_rejected_is_entered_nowhere(run: Run, offered: Path) -> None:
    assert run("confirm", "roe", "--reject", "p1", "p2", "p3").code == 0
    assert (numbers(run), waiting(run)) == ([*range(1, 9)], [])
    assert run("confirm", "roe", "--list").out == "Nothing waits to be confirmed.\n"


@pytest.mark.parametrize("decision", ["--accept", "--reject"])
def test_nothing_is_decided_twice(run: Run, offered: Path, decision: str) -> None:
    assert run("confirm", "roe", "--accept", "p1").code == 0
    assert run("confirm", "roe", "--reject", "p2").code == 0
    for own, was in (("p1", "accepted"), ("p2", "rejected")):
        done = run("confirm", "roe", decision, "p3", own)
        assert refused(done, f"the proposal {own} was {was} already; nothing is left to be decided.")
    assert (numbers(run), waiting(run)) == ([*range(1, 10)], [("p3", "pending")])


def test_an_unknown_proposal_enters_none_of_the_others(run: Run, offered: Path) -> None:
    done = run("confirm", "roe", "--accept", "p1", "p7")
    assert refused(
        done, 'there is no proposal "p7" here; look at those that wait: `inlimine confirm CASE --list`.'
    )
    assert numbers(run) == [*range(1, 9)]


def test_a_proposal_that_makes_no_entry_says_why(run: Run, offered: Path) -> None:
    offer(offered, BAD)
    done = run("confirm", "roe", "--accept", "p9")
    assert done.code == 2
    assert done.err.startswith("inlimine: proposal p9:1: ")
    assert '"colour" is not known here' in done.err
    (told,) = [one for one in run("confirm", "roe", "--list", "--format", "json").objects if one["id"] == "p9"]
    assert (told["entry"], len(told["problems"])) == (None, 1)


def test_a_proposal_that_the_ledger_cannot_bear_is_not_entered(run: Run, offered: Path) -> None:
    offer(offered, proposal("p8", "E1"))
    done = run("confirm", "roe", "--accept", "p3", "p8")
    assert done.code == 2
    assert "E1 is the handle of an item and of another item" in done.err
    assert (numbers(run), len(waiting(run))) == ([*range(1, 9)], 4)


def test_with_nobody_to_ask_the_options_are_told(run: Run, offered: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert refused(
        run("confirm", "roe"),
        "there is nobody to ask; say --accept ID, --reject ID, --accept-sure, or --list.",
    )


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody at a terminal who replies so, and then closes it."""

    def at_terminal(*replies: str) -> None:
        left: Iterable[str] = iter(replies)

        def reply(_: str) -> str:
            for one in left:
                return one
            raise EOFError

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", reply)

    return at_terminal


def test_walking_through_accepts_rejects_and_puts_off(
    run: Run, offered: Path, at_terminal: Callable[..., None]
) -> None:
    at_terminal("accept", "what?", "R", "later")
    done = run("confirm", "roe")
    assert (done.code, done.out.splitlines()[-1]) == (1, "1 still wait to be confirmed.")
    assert "1 of 3\n" in done.out
    assert [line["handle"] for line in log(run)[8:]] == ["E11"]
    assert waiting(run) == [("p3", "later")]
    assert "p3  sure, put off, for court\n" in run("confirm", "roe", "--list").out
    at_terminal("a")
    done = run("confirm", "roe")
    assert (done.code, done.out.splitlines()[-1]) == (0, "Nothing waits to be confirmed.")


@pytest.mark.parametrize("replies", [("a", "q"), ("a",)])
def test_whoever_stops_walking_keeps_what_was_decided(
    run: Run, offered: Path, at_terminal: Callable[..., None], replies: tuple[str, ...]
) -> None:
    at_terminal(*replies)
    assert run("confirm", "roe").code == 1
    assert [one for one, _ in waiting(run)] == ["p2", "p3"]


def test_a_proposal_is_entered_as_a_person_edited_it(
    run: Run, kept: Path, at_terminal: Callable[..., None], editor: Editor
) -> None:
    offer(kept, proposal("p1", "E11"))
    editor("draft.write_text(draft.read_text().replace('Exhibit E11', 'The lease'))")
    at_terminal("e")
    assert run("confirm", "roe").code == 0
    assert log(run)[8]["entry"] == {"kind": "item", "handle": "E11", "title": "The lease"}


def test_one_proposal_becomes_one_entry_and_what_was_written_is_kept(
    run: Run, kept: Path, folder: Path, at_terminal: Callable[..., None], editor: Editor
) -> None:
    offer(kept, BAD)
    editor("draft.write_text('''item E11 \"a\"\\n\\nitem E12 \"b\"\\n''')")
    at_terminal("a", "e", "q")
    done = run("confirm", "roe")
    (draft,) = drafts(folder)
    assert done.code == 1
    assert '"colour" is not known here' in done.out
    assert f"  {draft}: one proposal becomes one entry; write one entry.\n" in done.out
    assert f"  what you wrote is kept in {draft}; " in done.out
    assert numbers(run) == [*range(1, 9)]


def test_a_proposal_of_a_private_room_is_seen_and_entered_there(run: Run, kept: Path) -> None:
    private(run)
    private(run, room="State")
    offer(kept, proposal("p1", "E11"), room="Defence")
    assert run("confirm", "roe", "--list", "--as", "State").out == "Nothing waits to be confirmed.\n"
    assert refused(
        run("confirm", "roe", "--accept", "p1", "--as", "State"),
        'there is no proposal "p1" here; look at those that wait: `inlimine confirm CASE --list`.',
    )
    assert run("confirm", "roe", "--accept", "p1", "--as", "Defence").code == 0
    assert [line["handle"] for line in log(run, "--room", "Defence")] == ["E11"]


# --- serve-copy ---


def texts(run: Run, room: str) -> list[str]:
    """What a room says: handles, and the words of events."""
    lines = log(run, "--room", room)
    return [line["handle"] or line["entry"]["text"] for line in lines if line["number"] > (room == "court") * 8]


def test_a_copy_crosses_and_both_rooms_say_so(run: Run, kept: Path) -> None:
    private(run, 'item E7 "Diary"')
    done = run("serve-copy", "roe", "E7", "--room", "Defence", "--to", "court")
    assert done.code == 0
    assert texts(run, "court") == ["E7", "Copy of E7 received from the room of Defence."]
    assert texts(run, "Defence") == ["E7", "Copy of E7 served into the court record."]
    assert run("export", "roe", "notation", "--out", "all.limine").code == 0
    assert Path("all.limine").read_text().count('item E7 "Diary"') == 1


def test_a_crossing_may_be_repeated_and_enters_nothing_twice(run: Run, kept: Path) -> None:
    private(run, 'item E7 "diary"', 'item E7 "Diary"\n  corrects because "title"')
    for _ in range(3):
        assert run("serve-copy", "roe", "E7", "--as", "Defence", "--to", "court").code == 0
    court = log(run, "--room", "court")[8:]
    # It is new in the court record, and corrects nothing there.
    assert [line["entry"] for line in court if line["handle"]] == [
        {"kind": "item", "handle": "E7", "title": "Diary"}
    ]
    assert run("export", "roe", "notation", "--out", "all.limine").code == 0
    assert Path("all.limine").read_text().count('item E7 "Diary"') == 1


def test_what_is_corrected_after_it_was_served_crosses_as_a_correction(run: Run, kept: Path) -> None:
    private(run, 'item E7 "diary"')
    serve = ("serve-copy", "roe", "E7", "--as", "Defence", "--to", "court")
    assert run(*serve).code == 0
    assert run("add", "roe", "--as", "Defence", 'item E7 "Diary"\n  corrects because "title"').code == 0
    for _ in range(2):
        assert run(*serve).code == 0
    court = [(line["number"], line["corrects"]) for line in log(run, "--room", "court")[8:] if line["handle"]]
    assert court == [(9, None), (11, 9)]
    assert run("export", "roe", "json", "--out", "all.json").code == 0
    assert run("status", "roe", "E7", "--by", "State", "--on", "2024-07-09").out.startswith("Diary\n")


def test_what_the_other_room_calls_so_is_not_overwritten(run: Run, kept: Path, paper: Path) -> None:
    private(run, 'item E7 "diary"', 'item E7 "Diary"\n  corrects because "title"')
    assert run("add", "roe", 'item E7 "Photograph"').code == 0
    done = run("serve-copy", "roe", "E7", "--as", "Defence", "--to", "court")
    assert refused(
        done, "E7 is the handle of something else in the court record; give yours another handle, and serve that."
    )
    assert numbers(run) == [*range(1, 10)]


def test_a_document_crosses_with_its_paper(run: Run, kept: Path, paper: Path) -> None:
    private(run)
    add = ("add", "roe", "--as", "Defence", 'document D1 letter "Letter"', "--paper", "order.pdf")
    assert run(*add).code == 0
    assert (papers(run, "Defence"), papers(run, "court")) == (1, 0)
    for _ in range(2):
        assert run("serve-copy", "roe", "D1", "--as", "Defence", "--to", "court").code == 0
        assert (papers(run, "Defence"), papers(run, "court")) == (1, 1)
    assert run("log", "verify", "roe").code == 0


def test_no_paper_crosses_without_its_entry(run: Run, kept: Path, paper: Path) -> None:
    private(run)
    assert run("add", "roe", 'document D1 order "Order"').code == 0
    add = ("add", "roe", "--as", "Defence", 'document D1 letter "Letter"', "--paper", "order.pdf")
    assert run(*add).code == 0
    done = run("serve-copy", "roe", "D1", "--as", "Defence", "--to", "court")
    assert (done.code, papers(run, "court"), numbers(run)) == (2, 0, [*range(1, 10)])


def test_what_names_something_private_does_not_cross_alone(run: Run, kept: Path) -> None:
    private(run, 'item E7 "Diary"', 'part E8 of E7 "Page 3"')
    done = run("serve-copy", "roe", "E8", "--as", "Defence", "--to", "court")
    assert (done.code, done.out, numbers(run)) == (2, "", [*range(1, 9)])
    assert 'E8 is part of "E7", and no item or topic of that handle is in the ledger' in done.err
    assert run("serve-copy", "roe", "E8", "E7", "--as", "Defence", "--to", "court").code == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("1", "--to", "court"), "that is the same room; name the room into which it goes: --to."),
        (("1", "--to", "Defence"), "1 is the case itself; every room has the case from the court record."),
        (("8", "--to", "Defence"), "8 has been expunged, or tells of an expunging; serve another entry."),
        (("9", "--to", "Defence"), "9 has been expunged, or tells of an expunging; serve another entry."),
        (
            ("E9", "--to", "Defence"),
            'the court record has no entry "E9"; look up its number in the log: `inlimine log`.',
        ),
        (
            ("E1", "--to", "State"),
            'there is no room "State" here; name court for the court record, chambers, the party whose '
            "room it is, or "
            "sealed:AUDIENCE.",
        ),
    ],
)
def test_what_does_not_cross(run: Run, kept: Path, words: tuple[str, ...], line: str) -> None:
    private(run)
    assert run("expunge", "roe", "8", "--why", "order").code == 0
    assert refused(run("serve-copy", "roe", *words), line)
    assert (numbers(run), numbers(run, "Defence")) == ([*range(1, 10)], [])


# --- what a reviewer and a newcomer found ---


def test_handles_that_differ_in_case_only_are_told_apart(run: Run, kept: Path) -> None:
    assert run("add", "roe", 'item e1 "The gun", object', "2024-07-08 ruling R2, oral\n  permits e1").code == 0
    for handle, status in (("E1", "BARRED"), ("e1", "CLEARED")):
        done = run("status", "roe", handle, "--by", "State", "--on", "2024-07-09", "--format", "json")
        assert done.objects[0]["status"] == status


def test_an_entry_may_be_corrected_again_on_the_same_day(run: Run, kept: Path) -> None:
    for title in ("The letter", "The letter of May", "The letter of 3 May 2023"):
        assert run("add", "roe", f'item E1 "{title}", document\n  corrects because "title"').code == 0
    done = run("status", "roe", "E1", "--by", "State", "--on", "2024-07-09")
    assert done.out.startswith("Exhibit 1: The letter of 3 May 2023\n")
    assert [line["corrects"] for line in log(run)[-3:]] == [4, 9, 10]


def test_what_the_folder_said_on_a_day_is_what_had_been_entered_by_then(run: Run, kept: Path) -> None:
    ask = ("status", "roe", "E1", "--by", "State", "--on", "2024-07-09", "--format", "json")
    assert run(*ask, "--recorded", "2099-01-01").objects == run(*ask).objects
    assert refused(
        run(*ask[:-2], "--recorded", "2020-01-01"),
        "roe: no case has been entered in these rooms; enter the case in the court record first.",
    )
    done = run("status", "roe.limine", "E1", "--by", "State", "--recorded", "2024-07-09")
    assert refused(
        done,
        "roe.limine: a file has no rooms and no log; name a case folder, or look at all of it: without "
        "--recorded.",
    )


def test_nothing_is_expunged_or_served_that_was_not_named(run: Run, kept: Path) -> None:
    line = "nothing is named; name an entry by its number, id or handle."
    assert refused(run("expunge", "roe", "", "--why", "order"), line)
    assert run("open", "roe", "--new-room", "Defence").code == 0
    assert refused(run("serve-copy", "roe", " ", "--to", "Defence"), line)


def test_a_paper_that_is_gone_is_missed(run: Run, kept: Path, paper: Path) -> None:
    assert run("add", "roe", 'document D1 order "Order of 8 July"', "--paper", "order.pdf").code == 0
    shutil.rmtree(kept / "documents")
    done = run("log", "verify", "roe")
    told = f"✕ the court record, number 9: the document {SHA256} was changed, is missing or cannot be read"
    assert (done.code, " ".join(done.out.split())) == (3, told)


def test_an_author_cannot_write_further_lines_into_the_log(run: Run, kept: Path) -> None:
    said = "A. Roe\n9  2026-01-01 09:00 UTC, Hon. Judge, judge\n  2024-07-08 ruling R9, clerk"
    assert run("add", "roe", 'item E2 "Lease"', "--by", said).code == 0
    assert log(run)[8]["by"] == "A. Roe 9 2026-01-01 09:00 UTC, Hon. Judge, judge 2024-07-08 ruling R9"


def test_bytes_that_are_no_text_are_refused(run: Run, kept: Path) -> None:
    done = run("proffered", "roe", "E1", "--party", "State", "--text", "\udcff", "--at", "2024-07-09")
    assert refused(done, "roe: it holds bytes that are no text; write it in UTF-8.")


def test_a_head_noted_elsewhere_is_still_held_or_missed(run: Run, kept: Path) -> None:
    head = run("log", "verify", "roe", "--format", "json").objects[0]
    noted = f"{head['number']}:{head['hash']}"
    assert run("add", "roe", 'item E2 "Lease"').code == 0
    assert run("log", "verify", "roe", "--head", noted).code == 0
    done = run("log", "verify", "roe", "--head", f"{head['number']}:{'0' * 64}")
    assert (done.code, "number 8: it is not what was noted when it was entered" in done.out) == (3, True)
    assert refused(
        run("log", "verify", "roe", "--head", "8"),
        '--head: "8" is no head; write NUMBER:HASH, as the verified log has them.',
    )


def test_two_rooms_of_like_names_are_told_apart(run: Run, kept: Path) -> None:
    for room in ("Defence", "sealed:Defence"):
        assert run("open", "roe", "--new-room", room).code == 0
        assert run("add", "roe", "--room", room, 'item n1 "Note"').code == 0
    ask = ("status", "roe", "--by", "State", "--on", "2024-07-09", "--format", "json")
    items = {one["item"] for one in run(*ask).objects}
    assert {"Defence.n1", "Defence-.n1"} <= items


def test_a_reply_says_what_waits_to_be_confirmed(run: Run, kept: Path) -> None:
    with CaseFolder(kept) as folder:
        strike = {"item": "E1", "eff": "2024-07-11"}
        waits = Proposal(
            id="p-1", kind="strike", fields=strike, quote="x", span=(0, 1), found_by="orders", sureness="sure"
        )
        folder.proposals(folder.court_record()).offer([waits], at=datetime(2024, 7, 10, tzinfo=UTC))
    (one,) = run("status", "roe", "E1", "--by", "State", "--on", "2024-07-12", "--format", "json").objects
    (other,) = run("status", "roe", "T1", "--by", "State", "--on", "2024-07-12", "--format", "json").objects
    assert (one["waiting"], other["waiting"]) == (1, 0)
    said = run("status", "roe", "--by", "State", "--on", "2024-07-12").out
    assert (
        "! 1 proposal waits to be confirmed and nothing above counts them, among them on Exhibit 1: Letter"
        in " ".join(said.split())
    )
