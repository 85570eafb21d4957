"""Each room has a log of its own: where one refuses, it is told which have their share and which have not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.confirm import accept
from inlimine.operations.open_case import open_case
from inlimine.operations.proposed import proposed
from inlimine.operations.read_papers import asked, read_papers
from inlimine.operations.refusal import Refusal
from inlimine.operations.room_by_room import InPart
from inlimine.operations.undo import undo_entered
from inlimine.store.folder import CaseFolder
from inlimine.store.trouble import Full
from tests.web.papers import DOCKET, give_rooms, keep_roe

CLERK = author("C. Clerk, law clerk")
NOTE = '3,03/01/2031,"MOTION in Limine to Exclude the Oar by John Roe. (Vance, Ada)"'


@pytest.fixture
def roe(tmp_path: Path) -> Path:
    """A case in which two papers were read, one of them into the private room of Roe."""
    path = keep_roe(tmp_path, "roe")
    give_rooms(path)
    for room, text in (("court", DOCKET), ("Roe", f"{DOCKET.splitlines()[0]}\n{NOTE}\n")):
        (tmp_path / "docket.csv").write_text(text, "utf-8")
        list(read_papers(path, None, room, [tmp_path / "docket.csv"], CLERK, asked("", None, "", [])))
    return path


def refusing(patch: pytest.MonkeyPatch, title: str) -> None:
    """The disk has no room left for what goes into the room of this title."""
    entering = CaseFolder.enter

    def enter(folder: CaseFolder, room: Any, *rest: Any, **more: Any) -> Any:
        if room.title == title:
            raise Full("the disk is full", "make room on it")
        return entering(folder, room, *rest, **more)

    patch.setattr(CaseFolder, "enter", enter)


def test_what_one_room_took_and_another_refused_is_told_and_waits_there_still(
    roe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = [one for one in proposed(roe, None) if one.kind != "party"]
    mine = {one.id for one in waiting if one.room == "Roe"}
    refusing(monkeypatch, "the room of Roe")
    with pytest.raises(InPart) as told:
        accept(roe, None, [one.id for one in waiting], CLERK)
    assert [str(problem) for problem in told.value.problems] == [
        "entered in the court record: T5, M5, T6, M6, R9; it stays, and can be undone in the log.",
        "not entered in the room of Roe: T3, M3; the disk is full; make room on it.",
    ]
    assert {one.id for one in proposed(roe, None, "Roe")} >= mine
    assert "M5" in {entry.handle for entry in open_case(roe, "court").ledger.entries}


def test_where_the_first_room_refuses_nothing_was_entered_anywhere(
    roe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = [one.id for one in proposed(roe, None) if one.kind != "party"]
    refusing(monkeypatch, "the court record")
    with pytest.raises(Refusal) as told:
        accept(roe, None, waiting, CLERK)
    assert not isinstance(told.value, InPart)
    assert [problem.message for problem in told.value.problems] == ["the disk is full"]
    assert {one.id for one in proposed(roe, None)} >= set(waiting)


def test_words_to_look_for_that_were_undone_are_told_where_their_ruling_could_not_be(
    roe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (done,) = accept(roe, None, [one.id for one in proposed(roe, None, "court") if one.kind != "party"], CLERK)
    add(roe, None, "Roe", Text(text="watch W1 of R9: knife", name="x"), CLERK, after=None, why="")
    refusing(monkeypatch, "the court record")
    with pytest.raises(InPart) as told:
        undo_entered(roe, None, "court", ["R9"], CLERK)
    assert [str(problem) for problem in told.value.problems] == [
        "undone in the room of Roe: number 2; it stays undone.",
        f"not undone in the court record: number {done.numbers[-1]}; the disk is full; make room on it.",
    ]
