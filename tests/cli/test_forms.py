"""A case folder, the notation and ledger.json hold the same ledger, and every command replies the same to each."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from inlimine.interchange.read import read_json
from inlimine.ledger.charts import PARTS
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.notation.write import write_notation
from inlimine.operations.author import Author
from inlimine.operations.convert import Into, export_case, import_case
from inlimine.operations.demonstrate import CASE as SAMPLE
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import Refusal
from inlimine.operations.soundness import unsound
from tests.cli.conftest import CASE, Run
from tests.strategies import ledgers

CLERK = "C. Clerk, paralegal"
BY = Into(author=Author(name="C. Clerk", role="paralegal"))
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.limine"))


@pytest.fixture(autouse=True)
def clerk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INLIMINE_BY", CLERK)


# --- equality in every direction ---


def everywhere(start: Path, place: Path) -> None:
    """From a file into each form and out of each again; the ledger stays the same.

    A file with a chart becomes no folder at once: the court record takes no part of one.
    """
    ledger = open_case(start).ledger
    forms = {"notation": place / "case.limine", "json": place / "case.json"}
    charted = any(isinstance(entry, PARTS) for entry in ledger.entries)
    forms |= {} if charted else {"folder": place / "folder"}
    for path in forms.values():
        import_case(path, start, BY, replace=False)
        assert open_case(path).ledger == ledger
    for one, path in forms.items():
        for name in ("notation", "json"):
            out = place / f"from-{one}.{name}"
            export_case(path, name, out, replace=False)
            again = place / f"{one}-{name}-again{'.json' if charted else ''}"
            import_case(again, out, BY, replace=False)
            assert open_case(out).ledger == open_case(again).ledger == ledger


@pytest.mark.parametrize("case", [SAMPLE, *EXAMPLES], ids=lambda case: case.stem)
def test_a_case_is_the_same_in_every_form(case: Path, tmp_path: Path) -> None:
    everywhere(case, tmp_path)


def test_what_a_folder_has_corrected_is_the_same_in_every_form(run: Run, folder: Path) -> None:
    assert run("import", "roe", "roe.limine").code == 0
    for known in ("", "  known 2024-07-20\n"):
        correction = f'item E1 "Letter", document\n{known}  corrects because "the date"'
        assert run("add", "roe", correction).code == 0
    ledger = open_case(Path("roe")).ledger
    assert len(ledger.entries) == 9
    assert run("export", "roe", "notation", "--out", "out.limine").code == 0
    everywhere(folder / "out.limine", folder)
    assert open_case(folder / "out.limine").ledger == ledger


SOUND = "federal"


def sound(ledger: Ledger) -> Ledger:
    """As much of a drawn ledger as a folder takes: each handle once, known law and zone, no charts, no faults."""
    case = replace(ledger.case, jurisdiction=SOUND, time_zone="UTC")
    kept: dict[str, AnyEntry] = {}
    for place, entry in enumerate(ledger.entries):
        if not isinstance(entry, PARTS):
            kept.setdefault(entry.handle or f"/{place}", replace(entry, corrects=""))
    entries = list(kept.values())
    while faults := unsound(Ledger(case=case, entries=tuple(entries))):
        del entries[faults[0].entry_index or 0]
    return Ledger(case=case, entries=tuple(entries))


@settings(max_examples=25)
@given(ledgers(max_entries=6))
def test_a_drawn_ledger_is_the_same_in_every_form(ledger: Ledger) -> None:
    ledger = sound(ledger)
    place = Path(tempfile.mkdtemp(prefix="inlimine-forms-"))
    try:
        (place / "start.limine").write_text(write_notation(ledger), encoding="utf-8", newline="\n")
        import_case(place / "folder", place / "start.limine", BY, replace=False)
        assert open_case(place / "folder").ledger == ledger
        export_case(place / "folder", "json", place / "out.json", replace=False)
        assert read_json((place / "out.json").read_text(encoding="utf-8"), file="out.json")[0] == ledger
        export_case(place / "folder", "notation", place / "out.limine", replace=False)
        assert open_case(place / "out.limine").ledger == ledger
        assert import_case(place / "folder", place / "out.json", BY, replace=False) == 0
    finally:
        shutil.rmtree(place)


# --- merging ---


def test_an_import_repeated_adds_nothing(run: Run, folder: Path) -> None:
    assert run("import", "roe", "roe.limine").out == "roe: 7 entries written.\n"
    assert run("export", "roe", "json", "--out", "roe.json").code == 0
    for file in ("roe.limine", "roe.json"):
        assert run("import", "roe", file).out == "roe: 0 entries written.\n"
    assert len(run("log", "roe", "--format", "json").objects) == 8


def test_a_merge_adds_only_what_is_lacking(run: Run, folder: Path) -> None:
    assert run("import", "roe", "roe.limine").code == 0
    note = '\n2024-07-10 event: "The jury was seated."\n'
    # Of two entries that say the same without a handle one is there after the first import, both after the second.
    for times, said in ((1, "roe: 2 entries written.\n"), (2, "roe: 1 entry written.\n")):
        (folder / "more.limine").write_text(CASE + 'item E2 "Lease"\n' + note * times, encoding="utf-8")
        assert run("import", "roe", "more.limine").out == said
    log = run("log", "roe", "--format", "json").objects
    assert [(line["kind"], line["handle"]) for line in log[8:]] == [("item", "E2"), ("event", ""), ("event", "")]


def test_what_a_private_room_shares_with_the_court_record_is_not_lacking_there(run: Run, folder: Path) -> None:
    assert run("import", "roe", "roe.limine").code == 0
    assert run("open", "roe", "--new-room", "Defence").code == 0
    (folder / "more.limine").write_text(CASE + 'item E2 "Lease"\n', encoding="utf-8")
    assert run("import", "roe", "more.limine", "--as", "Defence").out == "roe: 1 entry written.\n"
    assert [line["handle"] for line in run("log", "roe", "--room", "Defence", "--format", "json").objects] == [
        "E2"
    ]


def test_an_import_enters_all_or_nothing(run: Run, folder: Path) -> None:
    assert run("import", "roe", "roe.limine").code == 0
    changed = CASE.replace("Letter of 3 May", "Letter of 4 May") + 'item E2 "Lease"\n'
    (folder / "changed.limine").write_text(changed, encoding="utf-8")
    done = run("import", "roe", "changed.limine")
    assert (done.code, done.out) == (2, "")
    assert "E1 is the handle of an item and of another item" in done.err
    assert len(run("log", "roe", "--format", "json").objects) == 8


def test_a_case_that_differs_needs_a_reason_and_the_court_record(run: Run, folder: Path) -> None:
    assert run("import", "roe", "roe.limine").code == 0
    assert run("open", "roe", "--new-room", "Defence").code == 0
    (folder / "judge.limine").write_text(CASE.replace("  law", '  judge "Mary Lane"\n  law'), encoding="utf-8")
    done = run("import", "roe", "judge.limine")
    assert (done.code, done.out, done.err) == (
        2,
        "",
        "inlimine: its case differs from that of the folder; say why the case is corrected: --why.\n",
    )
    done = run("import", "roe", "judge.limine", "--as", "Defence", "--why", "assigned")
    assert (done.code, done.err) == (
        2,
        "inlimine: its case differs from that of the court record; import it into the court record first.\n",
    )
    assert run("import", "roe", "judge.limine", "--why", "assigned").out == "roe: 1 entry written.\n"
    line = run("log", "roe", "--format", "json").objects[8]
    assert (line["corrects"], line["why"], line["entry"]["judge"]) == (1, "assigned", "Mary Lane")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("roe", "roe.limine", "--replace"),
            "roe: a case folder is never replaced; name a new folder, or let it stay: without --replace.",
        ),
        (
            ("roe", "roe"),
            "roe: a case folder is not imported into another; write what may cross to a file first: "
            "`inlimine export CASE json --as ROOM --out FILE`.",
        ),
        (
            ("new", "roe.limine", "--room", "Defence"),
            "new: a new case folder has the court record only; import into that first.",
        ),
        (
            (".", "roe.limine"),
            ".: there is something already; name a new folder.",
        ),
    ],
)
def test_what_is_not_imported(run: Run, folder: Path, words: tuple[str, ...], line: str) -> None:
    assert run("import", "roe", "roe.limine").code == 0
    done = run("import", *words)
    assert (done.code, done.out, done.err) == (2, "", f"inlimine: {line}\n")
    assert sorted(file.name for file in folder.iterdir()) == ["roe", "roe.limine"]


def test_an_unsound_file_makes_no_folder(folder: Path) -> None:
    (folder / "bad.limine").write_text(CASE.replace("bars E1", "bars E9"), encoding="utf-8")
    with pytest.raises(Refusal):
        import_case(folder / "bad", folder / "bad.limine", BY, replace=False)
    assert sorted(file.name for file in folder.iterdir()) == ["bad.limine", "roe.limine"]


# --- the same replies ---

ON = ("--on", "2024-07-09")
ASKED = [
    ("status", *ON, "--by", "State"),
    ("status", "producer-role", *ON, "--by", "Defence", "--format", "json"),
    ("why", "set-video", *ON, "--by", "State"),
    ("why", "set-video", *ON, "--by", "State", "--format", "json"),
    ("rulings",),
    ("rulings", "--format", "json"),
    ("conflicts",),
    ("conflicts", "--format", "json"),
    ("preserve", "--party", "Defence", *ON),
    ("preserve", "--party", "State", "--after-trial", "--format", "json"),
    ("check", "opening.txt", *ON, "--by", "State"),
    ("check", "opening.txt", *ON, "--by", "State", "--format", "json"),
]


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_every_command_replies_to_a_folder_as_to_its_file(run: Run, folder: Path, asked: tuple[str, ...]) -> None:
    shutil.copy(SAMPLE, folder / "case.limine")
    shutil.copy(SAMPLE.parent / "opening.txt", folder)
    assert run("import", "case", "case.limine").code == 0
    word, *rest = asked
    of_file, of_folder = (run(word, case, *rest) for case in ("case.limine", "case"))
    assert of_file.out
    assert of_folder == of_file


# --- the demonstration in a folder ---


def test_the_demonstration_is_kept_in_a_folder_and_shows_what_was_entered_since(run: Run, folder: Path) -> None:
    plain = run("demo", "--format", "json")
    assert run("demo", "sample", "--format", "json") == plain
    assert run("demo", "sample", "--format", "json") == plain
    order = "2024-07-08#6 ruling R9, written\n  permits producer-role\n    binds Defense"
    assert run("add", "sample", order).code == 0
    now = run("demo", "sample", "--format", "json")
    assert [o["ruling"] for o in now.objects if "effect" in o][-1] == "R9"
    assert run("demo", "--format", "json") == plain


def test_the_demonstration_takes_no_place_of_something_else(run: Run, folder: Path) -> None:
    done = run("demo", ".")
    assert (done.code, done.err) == (
        2,
        "inlimine: .: this is no case folder; check the path, or make one: `inlimine new`.\n",
    )
    assert [file.name for file in folder.iterdir()] == ["roe.limine"]
