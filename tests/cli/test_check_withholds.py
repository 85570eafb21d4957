"""`check` of another side's files: what they hide is told by kind and place on every face, its words on none."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.materials.test_withheld import CASES, WITHHELD

SOME = ("Word, tracked insertion", "slides, notes", "workbook, formula", "PDF, white on white", "mail, by a rule")


def test_no_face_says_a_word_that_another_sides_files_hide(run: Run, folder: Path) -> None:
    """The watch looks for the hidden word itself, and for `jury`, which each file shows."""
    case = folder / "roe.limine"
    case.write_text(
        case.read_text("utf-8").replace("letter near 4 (may | wrote)", f"{WITHHELD.lower()} | jury"), "utf-8"
    )
    papers = folder / "theirs"
    papers.mkdir()
    for at, way in enumerate(SOME):
        name, data, _, _ = CASES[way]
        (papers / f"{at}{Path(name).suffix}").write_bytes(data)
    asked = ("check", "roe.limine", "theirs", "--by", "State", "--on", "2024-07-10", "--whose", "opponent")
    machine, people = run(*asked, "--format", "json", "--report", "page.html"), run(*asked)
    said = [machine.out, machine.err, people.out, people.err, (folder / "page.html").read_text("utf-8")]
    assert WITHHELD.lower() not in "".join(said).lower()
    assert len(machine.objects) == len(SOME)
    for kind in {CASES[way][3] for way in SOME}:
        assert kind in machine.err
