"""What was undone is gone as known from then on, and still there as known before."""

from pathlib import Path

import pytest

from inlimine.ledger.terms import Effect
from inlimine.ledger.watches import Watch
from inlimine.operations.accepted_last import accepted_last
from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.look_up_log import log_lines
from inlimine.operations.new_case import new_room
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import Again, Refusal
from inlimine.operations.rule import Bench, rule, undo
from inlimine.operations.spoken_parts import Part
from inlimine.operations.still_named import StillNamed
from inlimine.operations.undo import undo_entered

CLERK = author("C. Clerk, law clerk")
CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
item E1 "Letter of 3 May", document

2024-07-01 motion M1 by Defence
  asks to exclude E1 against State
"""


@pytest.fixture
def roe(tmp_path: Path) -> Path:
    (tmp_path / "roe.limine").write_text(CASE, "utf-8")
    keep_in_folder(tmp_path / "roe", tmp_path / "roe.limine", CLERK)
    return tmp_path / "roe"


def rulings(roe: Path, known: str | None = None) -> list[str]:
    """The directives that are in the ledger, as known on a day."""
    state = open_case(roe).at(None, known)
    return [norm.handle for norm in state.norms if norm.directive.subject]


def test_a_ruling_of_a_past_hearing_that_is_undone_today_was_in_force_as_known_before(roe: Path) -> None:
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-08T10:00")
    assert rulings(roe) == ["R1"]
    undo(roe, None, None, "R1", CLERK, why="")
    assert (rulings(roe), rulings(roe, "2024-07-09")) == ([], ["R1"])


def test_a_ruling_from_the_bench_is_undone_by_its_number_and_its_request_is_open_again(roe: Path) -> None:
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-08T10:00")
    undo_entered(roe, None, None, ["R1"], CLERK, at="2024-07-08T10:05")
    assert (rulings(roe), rulings(roe, "2024-07-08T10:04")) == ([], ["R1"])
    again = rule(roe, None, None, Bench(request="M1", disposition="denied"), CLERK, at="2024-07-08T10:06")
    assert again.act == "R2"


def test_an_undoing_that_is_sent_again_is_known_and_nothing_wrong(roe: Path) -> None:
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-08T10:00")
    undo_entered(roe, None, None, ["R1"], CLERK, sent="k1")
    with pytest.raises(Again):
        undo_entered(roe, None, None, ["R1"], CLERK, sent="k1")


def test_what_only_another_room_names_may_be_undone_and_that_room_still_opens(roe: Path) -> None:
    """The State does not see the Defence's room, and is told nothing of it; the Defence can mend its own."""
    for room in ("State", "Defence"):
        new_room(roe, None, room)
    text = Text(text='2024-07-02 label: E1 is "Defence Exhibit A"', name="x")
    add(roe, None, "Defence", text, CLERK, after=None, why="")
    with pytest.raises(Refusal, match=r"E1 is named by number 1 of the room of Defence \(label\)"):
        undo_entered(roe, None, "court", ["M1", "E1"], CLERK)
    undo_entered(roe, "State", "court", ["M1", "E1"], CLERK)
    assert "E1" not in open_case(roe, "Defence").at(None, None).view.items


def test_the_words_to_look_for_are_undone_with_their_ruling_in_every_room_that_is_seen(roe: Path) -> None:
    """R1 has a watch in the Defence's room, whose words were corrected once, and one that the State made; the
    Defence undoes R1 and its own watch alone, and the State keeps a watch of which it is told nothing."""
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-08T10:00")
    for room in ("State", "Defence"):
        new_room(roe, None, room)
        add(roe, room, room, Text(text="watch W1 of R1: letter", name="x"), CLERK, after=None, why="")
    again = Text(text='watch W1 of R1: letter | note\n  corrects because "more words"', name="x")
    add(roe, "Defence", "Defence", again, CLERK, after=None, why="")
    done = undo_entered(roe, "Defence", "court", ["R1"], CLERK)
    assert done.along == (("the room of Defence", 2),)
    assert open_case(roe, "Defence").at(None, None).view.of(Watch) == ()
    assert rulings(roe) == []
    assert [line.number for line in log_lines(roe, None, "State")] == [1]


def test_no_words_to_look_for_are_undone_where_another_entry_names_the_ruling_too(roe: Path) -> None:
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-08T10:00")
    new_room(roe, None, "Defence")
    add(roe, "Defence", "Defence", Text(text="watch W1 of R1: letter", name="x"), CLERK, after=None, why="")
    vacated = Text(text="2024-07-09 ruling R2, oral\n  vacates R1", name="x")
    add(roe, None, None, vacated, CLERK, after=None, why="")
    with pytest.raises(StillNamed, match=r"R1 is named by number \d+ of the court record \(act\)") as refused:
        undo_entered(roe, "Defence", "court", ["R1"], CLERK)
    assert (refused.value.room, refused.value.number) == ("court", log_lines(roe, None, "court")[-1].number)
    assert [line.number for line in log_lines(roe, None, "Defence")] == [1]


def test_what_was_accepted_again_takes_its_words_to_look_for_along_too(roe: Path) -> None:
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-08T10:00")
    undo_entered(roe, None, "court", ["R1"], CLERK)
    undone = next(line for line in reversed(log_lines(roe, None, "court")) if line.why)
    undo_entered(roe, None, "court", [str(undone.number)], CLERK)
    new_room(roe, None, "Defence")
    add(
        roe,
        "Defence",
        "Defence",
        Text(text='unwatched U1: R1 because "it is plain"', name="x"),
        CLERK,
        after=None,
        why="",
    )
    done = undo_entered(roe, None, "court", ["R1"], CLERK)
    assert (done.along, rulings(roe)) == ((("the room of Defence", 1),), [])


def test_nothing_that_was_typed_is_told_as_accepted_last(roe: Path) -> None:
    assert accepted_last(roe, None) is None


LATER = """
2024-07-12 ruling R9, oral
  closes the case
"""


def test_what_undoing_a_ruling_of_a_past_day_changes_is_shown_as_of_that_day(roe: Path) -> None:
    """The case was closed on 12 July; nobody is told that taking back a ruling of 9 July closed it."""
    add(roe, None, None, Text(text=LATER, name="x"), CLERK, after=None, why="")
    rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK, at="2024-07-09")
    done = undo(roe, None, None, "R10", CLERK, why="")
    assert [[one.reply.shown for one in row] for row in done.before] == [
        ["EXCLUDED, do not mention", "DOES NOT REACH THIS USE"]
    ]
    assert [[one.reply.shown for one in row] for row in done.after] == [["NO RULING RECORDED"] * 2]


HALVES = (
    Part(effect=Effect.PROHIBIT, item="E1", called="the left half"),
    Part(effect=Effect.OVERRULE, item="E1", called="the right half"),
)


def test_the_parts_that_a_ruling_made_out_go_with_it_unless_something_else_names_them(roe: Path) -> None:
    split = Bench(request="M1", disposition="granted-in-part", parts=HALVES)
    rule(roe, None, None, split, CLERK, at="2024-07-08T10:00")
    left, right = (h for h in open_case(roe).at(None, None).view.items if h != "E1")
    add(roe, None, None, Text(text=f'2024-07-09 label: {left} is "1-A"', name="x"), CLERK, after=None, why="")
    undo(roe, None, None, "R1", CLERK, why="")
    assert list(open_case(roe).at(None, None).view.items) == ["E1", left]
    assert right in open_case(roe).at(None, "2024-07-09").view.items


def test_the_parts_of_a_case_that_came_in_with_a_ruling_stay_when_it_is_undone(tmp_path: Path) -> None:
    whole = f'{CASE}\npart E1a of E1 "page 1"\n2024-07-08 ruling R1, oral\n  bars E1a\n'
    (tmp_path / "poe.limine").write_text(whole, "utf-8")
    keep_in_folder(tmp_path / "poe", tmp_path / "poe.limine", CLERK)
    undo(tmp_path / "poe", None, None, "R1", CLERK, why="")
    assert "E1a" in open_case(tmp_path / "poe").at(None, None).view.items
