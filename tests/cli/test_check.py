"""`check`: what was found and where, what was looked for, and the lawyer's own papers back."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

import inlimine.demo
from tests.cli.conftest import Run
from tests.exports.papers import commented, highlighted, printed

DEMO = Path(inlimine.demo.__file__).parent
CASE, DAY = str(DEMO / "baldwin.limine"), ("--on", "2024-07-09")
ON = ("--on", "2024-07-10")


def said(err: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in err.splitlines()]


# --- the demonstration's papers, back with their notes ---


def test_the_opening_comes_back_with_a_comment_at_each_of_its_hits(run: Run, folder: Path) -> None:
    opening = DEMO / "opening.docx"
    before = hashlib.sha256(opening.read_bytes()).hexdigest()
    done = run("check", CASE, str(opening), "--by", "State", *DAY, "--annotate", "notes", "--format", "json")
    assert done.code == 1
    assert said(done.err)[-2] == {
        "file": str(opening), "annotated": "notes/opening.PRIVILEGED.docx", "notes": 10, "unplaced": 0,
        "made_idle": [], "replaced": False, "stay": [], "of_other_papers": [],
    }  # fmt: skip
    assert sorted(commented(docx.Document(str(folder / "notes" / "opening.PRIVILEGED.docx")))) == sorted(
        [
            ("producer", "✕ EXCLUDED, do not mention"),
            ("producer", "✕ EXCLUDED, do not mention"),
            ("State's Exhibit 7", "! APPROACH FIRST (as a caution)"),
            ("rushing the camera crew", "✕ EXCLUDED, do not mention"),
            ("barking orders", "✕ EXCLUDED, do not mention"),
            ("handled the revolver", "✓ RULED ADMISSIBLE, not yet received"),
            ("most experienced person in the cast", "? ASK THE COURT"),
            ("line producer", "! APPROACH FIRST (as a caution)"),
            ("State's Exhibit 21", "! APPROACH FIRST (as a caution)"),
            ("graphic images", "! APPROACH FIRST (as a caution)"),
        ]
    )
    assert hashlib.sha256(opening.read_bytes()).hexdigest() == before


def test_words_of_one_watch_that_overlap_are_each_a_hit_and_get_one_comment(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a", encoding="utf-8") as case:
        case.write("\n2024-07-08 ruling R2, oral\n  bars T1\n\nwatch R2: platypus | platypus plan\n")
    paper = docx.Document()
    paper.add_paragraph("He told of the platypus plan of the defendant.")
    paper.save(str(folder / "talk.docx"))
    whose = ("--by", "State", "--whose", "own")
    done = run("check", "roe.limine", "talk.docx", *whose, *ON, "--annotate", "notes", "--format", "json")
    assert [hit["quote"] for hit in done.objects] == ["platypus", "platypus plan"]
    back = docx.Document(str(folder / "notes" / "talk.PRIVILEGED.docx"))
    assert [words for words, _ in commented(back)] == ["platypus plan"]


def test_the_word_opening_says_what_the_text_says() -> None:
    document = docx.Document(str(DEMO / "opening.docx"))
    text = " ".join((DEMO / "opening.txt").read_text("utf-8").split())
    words = " ".join(" ".join(each.text.split()) for each in document.paragraphs)
    assert words.casefold() == text.casefold()


def test_a_text_comes_back_as_a_word_paper(run: Run, folder: Path) -> None:
    run("check", CASE, str(DEMO / "opening.txt"), "--by", "State", *DAY, "--annotate", "notes")
    found = commented(docx.Document(str(folder / "notes" / "opening.txt.PRIVILEGED.docx")))
    assert [words for words, _ in found][:3] == ["producer", "producer", "State's Exhibit 7"]
    assert len(found) == 10


def test_a_pdf_comes_back_with_its_words_highlighted(run: Run, folder: Path) -> None:
    (folder / "opening.pdf").write_bytes(
        printed(["Members of the jury,"], ["he wrote the", "letter; the letter he wrote."])
    )
    before = hashlib.sha256((folder / "opening.pdf").read_bytes()).hexdigest()
    done = run("check", "roe.limine", "opening.pdf", *ON, "--annotate", "notes", "--format", "json")
    assert [(one["page"], one["line"], one["quote"]) for one in done.objects] == [
        (2, 1, "wrote the letter"),
        (2, 2, "letter he wrote"),
    ]
    assert highlighted((folder / "notes" / "opening.PRIVILEGED.pdf").read_bytes(), 1) == [
        "wrote the|letter",
        "letter he wrote",
    ]
    assert hashlib.sha256((folder / "opening.pdf").read_bytes()).hexdigest() == before


@pytest.mark.parametrize("name", ["clip.vtt", "clip.srt"])
def test_words_over_two_cues_get_one_comment_from_the_first_to_the_last(run: Run, folder: Path, name: str) -> None:
    point = "." if name.endswith("vtt") else ","
    head = "WEBVTT\n\n" if name.endswith("vtt") else ""
    cues = f"{head}1\n00:00:01.000 --> 00:00:04.000\nHe wrote the\n\n2\n00:00:04.000 --> 00:00:06.500\nletter.\n"
    (folder / name).write_text(cues.replace(".000", f"{point}000").replace(".500", f"{point}500"), "utf-8")
    done = run("check", "roe.limine", name, *ON, "--annotate", "notes", "--format", "json")
    assert (said(done.err)[-2]["notes"], said(done.err)[-2]["unplaced"]) == (1, 0)
    ((words, _),) = commented(docx.Document(str(folder / "notes" / f"{name}.PRIVILEGED.docx")))
    assert (words.startswith("wrote the"), words.endswith("letter")) == (True, True)


@pytest.mark.parametrize(
    ("whose", "told"),
    [
        ((), "it hides text, and no copy with notes was made: it would hold that text. Whose file is this?; say "
         "whether it is your own or another side's: --whose own, or --whose opponent."),
        (("--whose", "opponent"), "it is another side's and hides text, and no copy with notes was made: it would "
         "hold that text; take the report, which has every hit and nothing of that text: --report FILE.html."),
    ],
)  # fmt: skip
def test_a_paper_that_hides_text_and_is_not_said_to_be_ones_own_gets_no_copy(
    run: Run, folder: Path, whose: tuple[str, ...], told: str
) -> None:
    theirs = docx.Document()
    theirs.add_paragraph("The letter he wrote.").add_run(" A secret.").font.hidden = True
    theirs.save(str(folder / "theirs.docx"))
    (folder / "mine.txt").write_text("The letter he wrote.\n", "utf-8")
    done = run("check", "roe.limine", "theirs.docx", "mine.txt", *ON, "--annotate", "notes", *whose)
    assert (done.code, done.err) == (2, f"inlimine: theirs.docx: {told}\n")
    assert [path.name for path in (folder / "notes").glob("[!.]*")] == ["mine.txt.PRIVILEGED.docx"]
    run("check", "roe.limine", "theirs.docx", *ON, "--annotate", "notes", "--whose", "own")
    assert (folder / "notes" / "theirs.PRIVILEGED.docx").exists()


def test_an_exhibit_list_comes_back_with_a_status_column(run: Run, folder: Path) -> None:
    run("check", CASE, str(DEMO / "exhibits.xlsx"), "--by", "State", *DAY, "--annotate", "notes")
    sheet = openpyxl.load_workbook(folder / "notes" / "exhibits.PRIVILEGED.xlsx").worksheets[0]
    heads = [str(cell.value).partition(' "')[0] for cell in sheet["G"]]
    assert heads == [
        "In Limine: status",
        "(nothing found that was looked for; no clearance)",
        "! APPROACH FIRST (as a caution)",
        "✓ RULED ADMISSIBLE, not yet received",
        "? ASK THE COURT",
        "! APPROACH FIRST (as a caution)",
        "! APPROACH FIRST (as a caution)",
    ]


# --- what is said beside the hits ---


def test_what_was_looked_for_and_where_is_always_said_and_never_that_there_is_nothing(
    run: Run, folder: Path
) -> None:
    (folder / "quiet.txt").write_text("Good morning.\nThank you.\n", "utf-8")
    done = run("check", "roe.limine", "quiet.txt", *ON)
    assert (done.code, done.out) == (
        0,
        "quiet.txt  read as: other; as of 10 July 2024; 0 hits\n"
        "Looked for: 1 watch of the rulings, 1 label of 1 item. What is not watched for is not found; this is\n"
        "no clearance. Looked in: 1 file, 2 lines.\n",
    )


def test_rulings_without_a_watch_are_named_before_all_else(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a") as case:
        case.write("\n2024-07-08 ruling R2, oral\n  bars T1\n")
    (folder / "quiet.txt").write_text("Good morning.\n", "utf-8")
    done = run("check", "roe.limine", "quiet.txt", *ON)
    told = " ".join(done.out.split())
    assert told.startswith(
        "! 1 ruling in force has no confirmed watch: R2. Until somebody confirms one, the words of the ruling and "
        "its motion are looked for, and a hit by them says so. See and confirm them: `inlimine watches CASE`."
    )
    assert "By words that nobody has confirmed: R2." in told
    done = run("check", "roe.limine", "quiet.txt", *ON, "--format", "json")
    assert said(done.err) == [
        {
            "looked_for": {
                "watches": 1, "labels": 1, "items": 1, "versions": 0, "unwatched": ["R2"], "withdrawn": 0,
                "proposed": ["R2"], "set_aside": [], "by_name": [],
                "uncarried": [],
            },
            "looked_in": {
                "files": 1, "members": 0, "pages": 0, "lines": 1, "media": 0, "withheld": 0, "properties": 0,
                "problems": 0,
            },
        }
    ]  # fmt: skip


def test_a_ruling_that_no_item_carries_is_told_before_the_board_and_before_the_result(
    run: Run, folder: Path
) -> None:
    case = folder / "roe.limine"
    motion = '\n2024-07-01 motion M7 by Defence "to exclude Exhibit 22"\n'
    ruled = "\n2024-07-08 ruling R7, written\n  disposes of M7: granted\n"
    case.write_text(f"{case.read_text('utf-8')}{motion}{ruled}", "utf-8")
    (folder / "quiet.txt").write_text("Good morning.\n", "utf-8")
    told = (
        'R7 of 8 July 2024 decided M7 "to exclude Exhibit 22" (granted); no item carries it: enter what it is on, '
        "and read the ruling until then"
    )
    board = run("status", "roe.limine", "--by", "State", *ON)
    check = run("check", "roe.limine", "quiet.txt", *ON, "--report", "page.html")
    machine = run("check", "roe.limine", "quiet.txt", *ON, "--format", "json")
    assert " ".join(board.out.split()).startswith(f"? {told}. ")
    assert " ".join(check.out.split()).startswith(f"! {told}. ")
    assert f"{told}.".replace('"', "&quot;") in (folder / "page.html").read_text("utf-8")
    assert said(machine.err)[-1]["looked_for"]["uncarried"] == [told]


def test_a_hit_that_rests_on_a_guess_says_so(run: Run) -> None:
    done = run("check", CASE, str(DEMO / "exhibits.xlsx"), "--by", "State", *DAY, "--format", "json")
    guesses = {one["locator"]: one["guess"] for one in done.objects if one["guess"]}
    assert guesses == {
        "Exhibits!A5": "it rests on a guess that nobody has confirmed: that His role as producer takes in State's "
        "Exhibit 14 (possible)"
    }


def test_only_what_concerns_one_ruling(run: Run) -> None:
    done = run(
        "check", CASE, str(DEMO / "opening.txt"), "--by", "State", *DAY, "--ruling", "R4", "--format", "json"
    )
    assert [(one["locator"], one["quote"]) for one in done.objects] == [
        ("line 20", "State's Exhibit 21"),
        ("line 21", "graphic images"),
    ]


def test_every_file_of_a_folder_is_checked_but_not_what_was_written_into_it(run: Run, folder: Path) -> None:
    (folder / "papers" / "more").mkdir(parents=True)
    for name in ("papers/one.txt", "papers/more/two.txt", "papers/~$one.txt"):
        (folder / name).write_text("The letter he wrote.\n", "utf-8")
    words = ("check", "roe.limine", "papers", *ON, "--annotate", "papers/notes", "--format", "json")
    for _ in range(2):
        assert [one["file"] for one in run(*words).objects] == ["papers/more/two.txt", "papers/one.txt"]


def test_one_thing_at_a_time(run: Run) -> None:
    remedy = "name papers, or --jury-set FOLDER, or --kept"
    assert run("check", "roe.limine").err == f"inlimine: it is not said what is to be checked; {remedy}.\n"
    assert run("check", "roe.limine", "a.txt", "--kept").err == f"inlimine: one thing at a time; {remedy}.\n"


# --- the report ---


def test_the_report_is_one_page_that_fetches_and_runs_nothing(run: Run, folder: Path) -> None:
    (folder / "<script>.txt").write_text('The letter he wrote: <img src=x onerror="x()">.\n', "utf-8")
    done = run("check", "roe.limine", "<script>.txt", *ON, "--report", "report.html")
    assert done.out.endswith("The report is in report.html.\n")
    page = (folder / "report.html").read_text("utf-8")
    assert re.findall(r"<(script|img|link|iframe|object)\b", page) == []
    assert "http:" not in page
    assert "https:" not in page
    assert "&lt;script&gt;.txt" in page
    assert "default-src &#x27;none&#x27;; style-src &#x27;sha256-" in page
    assert "✕ EXCLUDED, do not mention" in page
    assert "What is not watched for is not found; this is no clearance." in page


def test_a_report_is_never_written_over_anything_but_a_report(run: Run, folder: Path) -> None:
    (folder / "opening.txt").write_text("The letter he wrote.\n", "utf-8")
    for name in ("opening.txt", "roe.limine"):
        before = (folder / name).read_bytes()
        done = run("check", "roe.limine", "opening.txt", *ON, "--report", name)
        assert (done.code, done.err) == (
            2,
            f"inlimine: {name}: the file is no report of a check and was left as it is; name another file: "
            "--report.\n",
        )
        assert (folder / name).read_bytes() == before
    for _ in range(2):
        assert run("check", "roe.limine", "opening.txt", *ON, "--report", "report.html").code == 1


# --- a jury set ---


def test_a_fault_of_a_jury_set_is_an_object(run: Run, folder: Path) -> None:
    (folder / "set").mkdir()
    (folder / "set" / "Exhibit 1.pdf").write_bytes(b"letter")
    (folder / "set" / "notes.txt").write_bytes(b"mine")
    done = run("check", "roe.limine", "--jury-set", "set", *ON, "--format", "json")
    assert (done.code, done.objects) == (
        1,
        [
            {
                "file": "Exhibit 1.pdf",
                "item": "E1",
                "fault": "never-received",
                "message": "Exhibit 1 was never received in evidence",
            },
            {
                "file": "notes.txt",
                "item": None,
                "fault": "stray-file",
                "message": "it is no exhibit: no label names it and no recorded version has its bytes",
            },
        ],
    )


def test_a_jury_set_without_a_fault_is_no_clearance(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a") as case:
        case.write(
            '\nitem E2 "Map", document\n2024-07-01 label: E2 is "Exhibit 2"\n2024-07-09 received: E2, exhibit\n'
        )
    (folder / "set").mkdir()
    (folder / "set" / "Exhibit 2.pdf").write_bytes(b"map")
    done = run("check", "roe.limine", "--jury-set", "set", *ON)
    assert done.code == 0
    assert " ".join(done.out.split()).endswith(
        "What the ledger does not know is not compared; this is no clearance."
    )


def test_a_clip_list_is_told_as_one_and_the_rest_of_a_recording_by_its_name(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a") as case:
        case.write(
            '\nitem V "Video of the yard", recording\npart V1 of V "the quarrel", recording, at "02:10-03:40"\n'
            '2024-07-01 label: V is "Exhibit 5"\n\n2024-07-08 ruling R2, oral\n  bars V1\n'
        )
    (folder / "clips.csv").write_text("Source,In,Out\nExhibit 5,2:05,2:20\n", "utf-8")
    (folder / "list.csv").write_text("Exhibit No.,Description\n5,Video\n", "utf-8")
    done = run("check", "roe.limine", "clips.csv", "list.csv", *ON, "--by", "State", "--report", "report.html")
    assert "clips.csv read as: clip list;" in " ".join(done.out.split())
    assert "list.csv read as: exhibit list;" in " ".join(done.out.split())
    assert "the rest of Exhibit 5:" in re.sub(r"[\s│]+", " ", done.out)
    page = (folder / "report.html").read_text("utf-8")
    assert "read as: clip list; 3 hits" in page
    assert "the rest of Exhibit 5: Video of the yard." in page


# --- papers that were kept ---


@pytest.fixture
def roe(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INLIMINE_BY", "R. Roe, counsel")
    run("import", "roe", "roe.limine")
    run("open", "roe", "--new-room", "Defence")
    return folder


def test_a_new_ruling_is_held_against_all_papers_that_were_kept(run: Run, roe: Path) -> None:
    (roe / "opening.txt").write_text("He was in Boston.\nThe platypus was there.\n", "utf-8")
    (roe / "closing.txt").write_text("Nothing of that kind.\nRemember the\nplatypus.\n", "utf-8")
    (roe / "other.txt").write_text("Something else.\n", "utf-8")
    kept = ("check", "roe", "opening.txt", "closing.txt", "other.txt", "--keep", "--as", "Defence", *ON)
    assert run(*kept).code == 0
    run("add", "roe", "2024-07-09 ruling R2, oral\n  bars T1\n\nwatch R2: platypus", "--room", "court")
    done = run("check", "roe", "--kept", "--ruling", "R2", "--as", "Defence", *ON, "--format", "json")
    assert [(one["file"], one["locator"], one["ruling"]) for one in done.objects] == [
        ("opening.txt", "line 2", "R2"),
        ("closing.txt", "line 3", "R2"),
    ]
    assert said(done.err)[-1] == {"kept": 3, "looked_at": 2}


def hiding(path: Path, words: str) -> None:
    document = docx.Document()
    document.add_paragraph("The platypus.").add_run(words).font.hidden = True
    document.save(str(path))


def test_a_label_in_another_spelling_is_found_in_papers_that_were_kept(run: Run, roe: Path) -> None:
    """E1 is Exhibit 1: neither paper prints the word, nor the third the number."""
    for name, words in (("short.txt", "See SX 1."), ("range.txt", "See GX 1-3."), ("other.txt", "See SX 5.")):
        (roe / name).write_text(f"{words}\n", "utf-8")
    run("check", "roe", "short.txt", "range.txt", "other.txt", "--keep", "--as", "Defence", *ON)
    done = run("check", "roe", "--kept", "--as", "Defence", *ON, "--format", "json")
    assert [(one["file"], one["quote"]) for one in done.objects] == [("short.txt", "SX 1"), ("range.txt", "1-3")]
    assert said(done.err)[-1] == {"kept": 3, "looked_at": 2}


def test_labels_are_looked_for_as_they_are_borne_on_the_day(run: Run, folder: Path) -> None:
    """Exhibit 2 is E2 until 5 July, nobody's until 8 July, then E3; E1 is Exhibit 1 and Exhibit 1A, one after the
    other."""
    with (folder / "roe.limine").open("a") as case:
        case.write(
            '\nitem E2 "Map", document\nitem E3 "Photograph", document\n'
            '2024-07-01 label: E2 is "Exhibit 2"\n2024-07-05 label: E2 is no longer "Exhibit 2"\n'
            '2024-07-08 label: E3 is "Exhibit 2"\n'
            '2024-07-05 label: E1 is no longer "Exhibit 1"\n2024-07-05 label: E1 is "Exhibit 1A"\n'
        )
    (folder / "a.txt").write_text("Look at Exhibit 2. Look at Exhibit 1.\n", "utf-8")

    def told(day: str) -> tuple[list[str], int, int, int]:
        done = run("check", "roe.limine", "a.txt", "--on", day, "--format", "json")
        sought = said(done.err)[-1]["looked_for"]
        return [one["watch"] for one in done.objects], sought["labels"], sought["items"], sought["withdrawn"]

    moved = 'label "Exhibit 1" (the label was withdrawn on 5 July 2024; it is "Exhibit 1A" now)'
    assert told("2024-07-04") == (['label "Exhibit 2"', 'label "Exhibit 1"'], 2, 2, 0)
    assert told("2024-07-06") == (
        ['label "Exhibit 2" (the exhibit was withdrawn on 5 July 2024)', moved],
        1,
        1,
        2,
    )
    assert told("2024-07-09") == (['label "Exhibit 2"', moved], 2, 2, 1)
    done = run("check", "roe.limine", "a.txt", "--on", "2024-07-06")
    assert "1 label of 1 item, 2 withdrawn labels." in " ".join(done.out.split())


def test_whose_a_kept_paper_is_stays_said(run: Run, roe: Path) -> None:
    """Another side's hidden text is never read, whatever else was kept beside it (NMRA 16-404(B))."""
    hiding(roe / "theirs.docx", " Their platypus plan.")
    hiding(roe / "mine.docx", " My platypus plan.")
    keep = ("--keep", "--as", "Defence", *ON)
    run("check", "roe", "theirs.docx", "--whose", "opponent", *keep)
    run("check", "roe", "mine.docx", "--whose", "own", *keep)
    run("check", "roe", "mine.docx", "theirs.docx", *keep)  # nothing is said anew, and nothing forgotten
    run("add", "roe", "2024-07-09 ruling R2, oral\n  bars T1\n\nwatch R2: platypus plan", "--room", "court")
    kept = ("check", "roe", "--kept", "--as", "Defence", *ON, "--format", "json")
    assert [one["file"] for one in run(*kept).objects] == ["mine.docx"]
    assert run(*kept, "--whose", "own").code == 2


def test_a_paper_kept_in_a_partys_own_room_counts_as_its_own(run: Run, roe: Path) -> None:
    """Nobody said whose: it is not read then and there, and what that will mean is told before it is read."""
    hiding(roe / "unsaid.docx", " Some platypus plan.")
    keep = ("check", "roe", "unsaid.docx", "--keep", "--as", "Defence", *ON)
    done = run(*keep)
    assert "platypus plan" not in done.out
    assert (
        "! Kept in the room of Defence, it counts as that side's own: what it hides is read later. If it is "
        "another side's, keep it again and say so."
    ) in " ".join(done.out.split())
    run("add", "roe", "2024-07-09 ruling R2, oral\n  bars T1\n\nwatch R2: platypus plan", "--room", "court")
    kept = ("check", "roe", "--kept", "--as", "Defence", *ON, "--format", "json")
    assert [one["file"] for one in run(*kept).objects] == ["unsaid.docx"]
    run(*keep, "--whose", "opponent")  # said later: from then on it is not read
    assert run(*kept).objects == []
    run(*keep)  # and that is not forgotten
    assert run(*kept).objects == []


def test_a_paper_kept_in_chambers_is_nobodys_own(run: Run, roe: Path) -> None:
    run("open", "roe", "--new-room", "chambers")
    hiding(roe / "lodged.docx", " Some platypus plan.")
    run("check", "roe", "lodged.docx", "--keep", "--as", "chambers", *ON)
    run("add", "roe", "2024-07-09 ruling R2, oral\n  bars T1\n\nwatch R2: platypus plan", "--room", "court")
    done = run("check", "roe", "--kept", "--as", "chambers", *ON, "--format", "json")
    assert done.objects == []
    where = said(done.err)[1]["looked_in"]
    assert (where["withheld"], where["properties"]) == (2, 1)  # the run, and what the document says of itself


def test_a_paper_is_not_kept_in_the_court_record(run: Run, roe: Path) -> None:
    (roe / "opening.txt").write_text("The letter he wrote.\n", "utf-8")
    done = run("check", "roe", "opening.txt", "--keep", *ON)
    assert (done.code, done.err) == (
        2,
        "inlimine: roe: trial material is not kept in the court record; say in which party's room: "
        "--room, or --as.\n",
    )


def test_a_paper_that_changed_since_it_was_kept_is_named(run: Run, roe: Path) -> None:
    (roe / "opening.txt").write_text("Good morning.\n", "utf-8")
    run("check", "roe", "opening.txt", "--keep", "--as", "Defence")
    assert "changed" not in run("check", "roe", "opening.txt", "--as", "Defence").out
    (roe / "opening.txt").write_text("Good evening.\n", "utf-8")
    done = run("check", "roe", "opening.txt", "--as", "Defence")
    assert re.search(r"! It has changed since it was kept on \d+ \w+ \d{4} \(K1\)\.", done.out)
    assert done.code == 1


def test_a_changed_paper_is_known_however_its_path_is_typed(
    run: Run, roe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file is one file: `./`, absolute, by a link to it or to its folder, and from elsewhere."""
    (roe / "papers").mkdir()
    opening = roe / "papers" / "opening.txt"
    opening.write_text("Good morning.\n", "utf-8")
    run("check", "roe", "./papers/../papers/opening.txt", "--keep", "--as", "Defence")
    opening.write_text("Good evening.\n", "utf-8")
    (roe / "link.txt").symlink_to(opening)
    (roe / "same papers").symlink_to(roe / "papers")
    (roe / "other.txt").write_text("Good night.\n", "utf-8")

    def told(name: str) -> bool:
        return "It has changed since it was kept" in run("check", str(roe / "roe"), name, "--as", "Defence").out

    spelled = ("papers/opening.txt", "./papers/opening.txt", str(opening), "link.txt", "same papers/opening.txt")
    assert [told(name) for name in spelled] == [True] * len(spelled)
    assert not told("other.txt")
    monkeypatch.chdir(roe / "papers")
    assert told("opening.txt")
    (roe / "papers" / "papers").mkdir()
    (roe / "papers" / "papers" / "opening.txt").write_text("Another paper.\n", "utf-8")
    assert not told("papers/opening.txt")  # the words that were typed then, and another file


def test_a_copy_that_was_kept_is_known_by_its_own_path(run: Run, roe: Path) -> None:
    keep = ("--keep", "--as", "Defence")
    for name in ("a.txt", "b.txt"):
        (roe / name).write_text("Good morning.\n", "utf-8")
    run("check", "roe", "a.txt", "--whose", "opponent", *keep)
    run("check", "roe", "b.txt", *keep)
    (roe / "b.txt").write_text("Good evening.\n", "utf-8")
    done = run("check", "roe", "b.txt", "--as", "Defence")
    assert re.search(r"It has changed since it was kept on .* \(K2\)\.", " ".join(done.out.split()))


def test_an_expunged_paper_leaves_no_list_of_its_words(run: Run, roe: Path) -> None:
    (roe / "opening.txt").write_text("The platypus.\n", "utf-8")
    run("check", "roe", "opening.txt", "--keep", "--as", "Defence")
    assert holding(roe / "roe", b"platypus")
    run("expunge", "roe", "K1", "--as", "Defence", "--why", "clawed back")
    assert holding(roe / "roe", b"platypus") == []


def holding(folder: Path, words: bytes) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_a_report_among_the_papers_is_no_paper(run: Run, folder: Path) -> None:
    """Checked again, and followed, the folder holds the report of the time before."""
    (folder / "papers").mkdir()
    (folder / "papers" / "one.txt").write_text("The letter he wrote.\n", "utf-8")
    asked = ("check", "roe.limine", "papers", *ON, "--report", "papers/report.html")
    for _ in range(2):
        done = run(*asked)
        assert (done.code, done.err) == (1, "")
        assert "Looked in: 1 file, 1 line." in done.out


# --- following a folder ---


def test_a_followed_folder_is_checked_as_its_files_settle(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "papers").mkdir()
    paper = folder / "papers" / "one.txt"

    def steps() -> Iterator[None]:
        paper.write_text("The letter", "utf-8")
        yield
        paper.write_text("The letter he wrote.\n", "utf-8")  # still being written
        yield
        yield  # it stood still: checked
        yield  # nothing new
        (folder / "papers" / "two.txt").write_text("Good morning.\n", "utf-8")
        yield
        yield
        raise KeyboardInterrupt

    going = steps()
    monkeypatch.setattr("inlimine.operations.follow.time.sleep", lambda _: next(going))
    done = run("check", "roe.limine", "papers", *ON, "--follow", "--format", "json")
    assert [(one["file"], one["quote"]) for one in done.objects] == [("papers/one.txt", "letter he wrote")]
    assert done.code == 1


# --- watches ---


def test_the_watches_of_each_ruling_and_those_that_lack_one(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a") as case:
        case.write("\n2024-07-08 ruling R2, oral\n  bars T1\n")
    done = run("watches", "roe.limine", *ON)
    assert (done.code, done.out) == (
        1,
        "R1  prohibit: Exhibit 1  (in force)\n"
        "  letter near 4 (may | wrote)\n"
        "R2  prohibit: The earlier trial  (in force)\n"
        '  ? earlier near 8 trial  (not confirmed; from the title "The earlier trial")\n'
        "! Nobody has confirmed what to look for: R2.\n"
        "Confirm or edit it: `inlimine watches CASE --propose`.\n",
    )


def test_proposed_words_are_looked_for_and_say_so_until_a_person_accepts_them(run: Run, roe: Path) -> None:
    run("add", "roe", "2024-07-09 ruling R2, oral\n  bars T1", "--room", "court")
    done = run("watches", "roe", "--propose", "--room", "court", *ON, "--format", "json")
    assert [(one["found_by"], one["class"], one["entry"]["handle"]) for one in done.objects] == [
        ("title", "look", "R2-w1"),
    ]
    (roe / "outline.txt").write_text("Now, at the earlier trial you said otherwise.\n", "utf-8")
    check = ("check", "roe", "outline.txt", *ON, "--format", "json")
    shown = ("watch", "quote", "status", "proposed")
    assert [tuple(one[key] for key in shown) for one in run(*check).objects] == [
        ("R2, proposed: title", "earlier trial", "BARRED", 'the title "The earlier trial"')
    ]
    run("confirm", "roe", "--accept", done.objects[0]["id"])
    assert [tuple(one[key] for key in shown) for one in run(*check).objects] == [
        ("R2-w1", "earlier trial", "BARRED", None)
    ]


def test_words_to_look_for_go_into_no_record_that_every_side_reads_unless_it_is_named(run: Run, roe: Path) -> None:
    """The folder has a room of the Defence and, after a while, one of the State."""
    terms = ("watches", "roe", "R1", "--terms", "forgery", *ON)
    done = run(*terms)
    assert done.out.endswith(
        "They wait in the room Defence, which nobody else reads.\n"
        "They are looked for from the moment in which you accept them with `inlimine confirm`.\n"
    )
    assert "forgery" in run("confirm", "roe", "--list", "--room", "Defence").out
    assert "forgery" not in run("confirm", "roe", "--list", "--room", "court").out
    run("open", "roe", "--new-room", "State")
    assert (run(*terms).code, run(*terms).err) == (
        2,
        "inlimine: roe: it is not said where the words are to be kept; name a side’s room, or court for the court "
        "record, which every side reads: --room.\n",
    )
    assert "in the court record, which every side reads" in run(*terms, "--room", "court").out


def test_words_are_not_put_into_the_court_record_because_there_is_no_other_room(run: Run, folder: Path) -> None:
    run("import", "roe", "roe.limine")
    done = run("watches", "roe", "R1", "--fact", "He forged the letter", *ON)
    assert (done.code, done.out, done.err) == (
        2,
        "",
        "inlimine: roe: it is not said where the words are to be kept, and no side’s room is there; name a side’s "
        "room, or court for the court record, which every side reads: --room.\n",
    )
    assert "forged" not in run("confirm", "roe", "--list").out


def test_a_ruling_that_needs_no_watch_is_said_so_in_the_sides_own_room_and_undone(run: Run, roe: Path) -> None:
    run("add", "roe", "2024-07-09 ruling R2, oral\n  bars T1", "--room", "court")
    (roe / "outline.txt").write_text("Now, at the earlier trial you said otherwise.\n", "utf-8")
    aside = ("watches", "roe", "R2", "--none-needed", "it only moves the trial", *ON)
    assert run(*aside).code == 0
    assert run(*aside).err == "inlimine: R2 was set aside already; nothing is left to be done.\n"
    checked = run("check", "roe", "outline.txt", *ON)
    assert "1 ruling set aside, as somebody said, because no watch is needed: R2." in " ".join(checked.out.split())
    assert "needs no watch: it only moves the trial" in run("watches", "roe", "R2", *ON).out
    assert run("watches", "roe", "R2", "--as", "court", *ON, "--format", "json").objects[0]["lacks"] is True
    assert run("watches", "roe", "R2", "--needed-again", *ON).code == 0
    assert run("watches", "roe", "R2", *ON, "--format", "json").objects[0]["lacks"] is True


def test_what_was_proposed_twice_keeps_its_handle_and_takes_no_other(run: Run, roe: Path) -> None:
    run("watches", "roe", "R1", "--terms", "forgery", *ON)
    again = run("watches", "roe", "R1", "--terms", "forgery", *ON, "--format", "json").objects
    other = run("watches", "roe", "R1", "--terms", "sham", *ON, "--format", "json").objects
    assert [one["entry"]["handle"] for one in (*again, *other)] == ["R1-w1", "R1-w2"]
    assert run("confirm", "roe", "--accept", again[0]["id"], other[0]["id"]).code == 0


def test_a_watch_for_a_forbidden_fact_and_for_terms(run: Run) -> None:
    done = run(
        "watches", "roe.limine", "R1", "--fact", "He forged the letter", "--terms", 'forgery, "p.g.a."', *ON
    )
    assert done.out == (
        "? R1  forbidden fact; looks for any two of its words near each other; edit what is too wide or lacks\n"
        "  watch R1-w1 of R1: forged near 8 letter\n"
        '    note "forbidden fact: He forged the letter"\n'
        "? R1  term profile\n"
        '  watch R1-w2 of R1: forgery | "p.g.a."\n'
        '    note "term profile: forgery, \\"p.g.a.\\""\n'
        "Put what you want of it into the file; edit it first.\n"
    )


def test_a_watch_that_would_find_nothing_is_refused(run: Run) -> None:
    done = run("watches", "roe.limine", "R1", "--terms", '"..."', *ON)
    assert done.code == 2
    assert "hold" in done.err


# --- nothing is silent ---


def test_where_there_is_nothing_to_look_at_that_is_said(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    done = run("check", "roe.limine", "empty", *ON, "--format", "json")
    assert done.code == 2
    assert "empty: there is no file in it, and nothing was looked at" in done.err
    done = run("check", "roe.limine", "--jury-set", "empty", *ON)
    assert (done.code, done.err) == (
        2,
        "inlimine: empty: there is no file in it, and nothing was looked at; name the folder whose files go to "
        "the jury room.\n",
    )


def test_where_no_paper_is_kept_that_is_said(run: Run, roe: Path) -> None:
    done = run("check", "roe", "--kept", "--as", "Defence", *ON)
    assert (done.code, done.err) == (
        2,
        "inlimine: roe: no paper is kept in the rooms that you see, and nothing was looked at; keep papers with "
        "`inlimine check CASE FILE --keep`.\n",
    )


def test_what_a_jury_set_or_kept_papers_do_not_take_is_refused(run: Run, folder: Path) -> None:
    (folder / "set").mkdir()
    beside = (("--report", "r.html"), ("--annotate", "notes"), ("--keep",), ("--follow",), ("--ruling", "R1"))
    for more in (*beside, ("--whose", "own"), ("--room", "Defence")):
        done = run("check", "roe.limine", "--jury-set", "set", *ON, *more)
        assert (done.code, done.err) == (
            2,
            f"inlimine: {more[0]} does not go with --jury-set; leave it out, or check the same folder as papers "
            "too: `inlimine check CASE FOLDER`.\n",
        )
    assert not (folder / "r.html").exists()
    for more in (("--keep",), ("--follow",), ("--room", "Defence")):
        done = run("check", "roe.limine", "--kept", *ON, *more)
        assert (done.code, done.err) == (2, f"inlimine: {more[0]} does not go with --kept; leave it out.\n")
    done = run("check", "roe.limine", "set", "--room", "Defence", *ON)
    assert (done.code, done.err) == (
        2,
        "inlimine: --room says where papers are kept, and none are kept; add --keep, or leave it out.\n",
    )


def test_notes_are_not_written_among_the_papers(run: Run, folder: Path) -> None:
    (folder / "papers").mkdir()
    (folder / "papers" / "a.txt").write_text("The letter he wrote.\n", "utf-8")
    done = run("check", "roe.limine", "papers", "--annotate", "papers", *ON)
    assert (done.code, done.err) == (
        2,
        "inlimine: papers: the notes would lie among the papers that are checked; name another folder with "
        "--annotate.\n",
    )
    assert [path.name for path in (folder / "papers").iterdir()] == ["a.txt"]


def test_what_was_looked_for_on_behalf_of_one_ruling_is_that_alone(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a") as case:
        case.write("\n2024-07-08 ruling R2, oral\n  bars T1\n\nwatch R2: platypus\n")
    (folder / "quiet.txt").write_text("Good morning.\n", "utf-8")
    done = run("check", "roe.limine", "quiet.txt", *ON, "--ruling", "R2")
    assert "Looked for: what concerns R2 alone: 1 watch of the rulings" in " ".join(done.out.split())
    done = run("check", "roe.limine", "quiet.txt", *ON, "--ruling", "R2", "--format", "json")
    assert said(done.err)[0]["looked_for"]["only"] == "R2"
    assert said(done.err)[0]["looked_for"]["watches"] == 1


def test_what_concerns_a_ruling_concerns_each_thing_that_it_orders(run: Run, folder: Path) -> None:
    """R2 bars T1 (R2a) and E1 (R2b): each has a watch of its own, and one watch is of both."""
    with (folder / "roe.limine").open("a") as case:
        case.write(
            "\n2024-07-08 ruling R2, oral\n  bars T1\n  bars E1\n\nwatch R2a: platypus\nwatch R2b: walrus\n"
            "watch R2: heron\n"
        )
    (folder / "zoo.txt").write_text("A platypus, a walrus and a heron.\n", "utf-8")

    def found(ruling: str) -> list[str]:
        done = run("check", "roe.limine", "zoo.txt", *ON, "--ruling", ruling, "--format", "json")
        assert said(done.err)[0]["looked_for"]["watches"] == len(done.objects)
        return [one["quote"] for one in done.objects]

    assert found("R2") == ["platypus", "walrus", "heron"]
    assert found("R2a") == ["platypus", "heron"]
    assert found("R2b") == ["walrus", "heron"]


# --- how the report and the table look ---


def test_the_report_colours_only_what_a_ruling_lets_in(run: Run, folder: Path) -> None:
    with (folder / "roe.limine").open("a") as case:
        case.write("\n2024-07-08 ruling R2, oral\n  bars T1\n    binds Defence\n\nwatch R2: platypus\n")
    (folder / "a.txt").write_text("The platypus.\n", "utf-8")
    run("check", "roe.limine", "a.txt", *ON, "--by", "State", "--report", "report.html")
    page = (folder / "report.html").read_text("utf-8")
    assert "DOES NOT REACH THIS USE" in page
    assert 'class="status plain"' in page
    assert 'class="status free"' not in page


def test_a_problem_is_told_with_its_paper_wherever_that_stands(run: Run, folder: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "=cmd|'/c calc'!A1"
    book.worksheets[0]["B1"] = "letter he wrote"
    book.save(folder / "list.xlsx")
    run("check", "roe.limine", "list.xlsx", *ON, "--report", "report.html")
    page = (folder / "report.html").read_text("utf-8")
    assert "Not read in part: 1 problem, told with its paper." in page
    assert page.index("told with its paper") < page.index("formulas would call")


def test_the_place_of_a_hit_is_not_broken_and_a_long_path_stands_in_full(run: Run, folder: Path) -> None:
    path = "a folder with a long name/another one that is longer still/opening.txt"
    with zipfile.ZipFile(folder / "binder.zip", "w") as binder:
        binder.writestr(path, "The letter he wrote.\n")
    run("check", "roe.limine", "binder.zip", *ON, "--report", "report.html")
    page = (folder / "report.html").read_text("utf-8")
    assert f'<span class="path">{path}: </span><span class="spot">line 1</span>' in page
    assert ".spot { white-space: nowrap; }" in page


def test_the_table_shows_the_cautious_course(run: Run) -> None:
    words = ("check", CASE, str(DEMO / "opening.txt"), "--by", "State", *DAY)
    cautious = [one for one in run(*words, "--format", "json").objects if one["cautious"] == "LEAVE_FIRST"]
    told = re.sub(r"[\s│]+", " ", run(*words).out)
    assert [one["quote"] for one in cautious] == ["most experienced person in the cast"]
    assert told.count("cautious") == len(cautious)
