"""What every way of keeping a room must do (see `conftest` for the ways)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from inlimine.ledger.items import Item
from inlimine.ledger.moments import moment
from inlimine.ledger.trial import Receipt, Strike
from inlimine.store.chained import ChainedLog
from inlimine.store.header import Author, Head
from inlimine.store.proposals import Pending, Proposal, Proposals, State
from inlimine.store.trouble import Behind, Trouble
from tests.store.rooms import BEGIN, CASE, CLERK, LETTER, ROE, STATE

HUGE = Receipt(item="E14", note="\0 \u2028 ü 😀 ' \" ; -- " * 2000)
READ = Proposal(
    id="p1",
    kind="strike",
    fields={"item": "E14"},
    quote="E14 is struck",
    span=(3, 16),
    found_by="orders",
    sureness="sure",
)


def test_what_was_entered_comes_back_in_its_order(log: ChainedLog) -> None:
    log.append([CASE, STATE, LETTER, HUGE], CLERK)
    assert [one.entry for one in log.load()] == [CASE, STATE, LETTER, HUGE]
    assert [one.header.kind for one in log.load()] == ["case", "party", "item", "receipt"]


def test_an_empty_log_has_the_number_0(log: ChainedLog) -> None:
    assert log.head() == Head(number=0, hash=log.room.origin)
    assert list(log.load()) == []
    assert log.verify().faults == ()


def test_numbers_have_no_gaps_and_each_header_follows_the_one_before(log: ChainedLog) -> None:
    log.append([CASE, STATE], CLERK)
    log.append([LETTER], CLERK)
    headers = [one.header for one in log.load()]
    assert [header.number for header in headers] == [1, 2, 3]
    assert [header.previous for header in headers] == [log.room.origin, headers[0].hash, headers[1].hash]
    assert log.head() == Head(number=3, hash=headers[2].hash)


def test_the_log_says_who_entered_what_when(log: ChainedLog) -> None:
    kept = log.append([LETTER], ROE)
    (one,) = log.load()
    assert one.header.author == ROE
    assert one.header.recorded_at == kept.recorded_at == BEGIN + timedelta(seconds=1)
    assert (kept.first, kept.head, kept.entries) == (1, log.head(), (one.header.entry,))


def test_a_clock_that_was_set_back_does_not_turn_the_log_round(log: ChainedLog) -> None:
    log.append([CASE], CLERK)
    log._clock = lambda: BEGIN - timedelta(days=1)
    log.append([STATE], CLERK)
    first, second = (one.header.recorded_at for one in log.load())
    assert first == second


def test_known_from_is_what_the_entry_says_and_not_when_it_was_entered(log: ChainedLog) -> None:
    learnt = replace(LETTER, eff=moment("2024-07-01"), known_from=moment("2024-07-08T14:05"))
    log.append([learnt], CLERK)
    assert [one.entry for one in log.load()] == [learnt]


def test_a_part_of_the_log_can_be_loaded(log: ChainedLog) -> None:
    log.append([CASE, STATE, LETTER], CLERK)
    assert [one.entry for one in log.load(after=2)] == [LETTER]


# --- two writers ---


def test_the_second_writer_hears_who_was_first_and_what_changed(log: ChainedLog) -> None:
    log.append([CASE], CLERK, after=0)
    log.append([STATE, LETTER], ROE, after=1)
    with pytest.raises(Behind) as told:
        log.append([HUGE], CLERK, after=1)
    assert [one.entry for one in told.value.since] == [STATE, LETTER]
    assert str(told.value) == (
        "R. Roe, counsel for the defence was first: since number 1 the room has 2 (party State), 3 (item E14); "
        "look at what changed, then enter yours after number 3."
    )
    assert log.head().number == 3


def test_a_number_that_the_room_has_not_reached_is_refused(log: ChainedLog) -> None:
    with pytest.raises(Trouble, match=r"^the room has no number 4; its last is 0; load it again\.$"):
        log.append([CASE], CLERK, after=4)


def test_all_or_nothing_is_entered(log: ChainedLog) -> None:
    with pytest.raises(Trouble):
        log.append([CASE, LETTER, LETTER], CLERK)
    assert log.head().number == 0
    with pytest.raises(Trouble, match="nothing to enter"):
        log.append([], CLERK)


# --- handles and corrections ---


def test_a_handle_is_given_once(log: ChainedLog) -> None:
    log.append([LETTER], CLERK)
    with pytest.raises(Trouble) as told:
        log.append([replace(LETTER, title="another")], CLERK)
    assert str(told.value) == (
        "E14 is the handle of an item in this room; "
        "give the entry another handle, or say in corrects why it takes the place of the other."
    )


def test_a_correction_names_the_entry_whose_place_it_takes(log: ChainedLog) -> None:
    first = log.append([LETTER], CLERK).entries[0]
    second = log.append([replace(LETTER, title="A letter", corrects="not signed")], CLERK).entries[0]
    log.append([replace(LETTER, title="One page", corrects="the rest is E15")], ROE)
    assert [one.header.corrects for one in log.load()] == ["", first, second]


def test_an_original_may_follow_its_correction_where_both_come_together(log: ChainedLog) -> None:
    better = replace(LETTER, title="A letter", corrects="not signed")
    ids = log.append([better, LETTER], CLERK).entries
    assert [one.header.corrects for one in log.load()] == [ids[1], ""]


def test_a_correction_of_nothing_is_refused(log: ChainedLog) -> None:
    with pytest.raises(Trouble, match=r"^E14 corrects nothing in this room; leave out corrects, or give it the"):
        log.append([replace(LETTER, corrects="a slip")], CLERK)


def test_the_case_is_an_entry_that_can_be_corrected(log: ChainedLog) -> None:
    first = log.append([CASE], CLERK).entries[0]
    with pytest.raises(Trouble, match=r"^the case has been entered already; say why it is corrected\.$"):
        log.append([replace(CASE, judge="Sommer")], CLERK)
    log.append([replace(CASE, judge="Sommer")], CLERK, why="reassigned")
    one, other = log.load()
    assert (one.entry, one.why, one.header.corrects) == (CASE, "", "")
    assert (other.entry, other.why, other.header.corrects) == (replace(CASE, judge="Sommer"), "reassigned", first)


def test_entries_without_a_handle_are_many(log: ChainedLog) -> None:
    log.append([Strike(item="E14"), Strike(item="E14")], CLERK)
    assert log.handles() == {}
    log.append([LETTER], CLERK)
    assert log.handles() == {"E14": "item"}


# --- expunging ---


def test_what_is_expunged_is_gone_and_its_header_stays(log: ChainedLog) -> None:
    kept = log.append([CASE, LETTER, STATE], CLERK)
    log.expunge(kept.entries[1], ROE, why="clawed back, 502(b)", after=3)
    every = list(log.load())
    assert [one.entry for one in every] == [CASE, None, STATE, None]
    said = every[3]
    assert (said.header.kind, said.header.corrects, said.why) == (
        "expunge",
        kept.entries[1],
        "clawed back, 502(b)",
    )
    assert said.header.author == ROE
    found = log.verify()
    assert (found.faults, found.expunged) == ((), (2,))


def test_the_handle_of_what_is_expunged_is_free_again(log: ChainedLog) -> None:
    log.append([LETTER], CLERK)
    log.expunge(next(log.load()).header.entry, ROE, why="sealed")
    log.append([replace(LETTER, title="another")], CLERK)
    assert log.handles() == {"E14": "item"}


@pytest.mark.parametrize("twice", [0, 1])
def test_nothing_is_expunged_twice_nor_the_expunging_itself(log: ChainedLog, twice: int) -> None:
    log.append([LETTER], CLERK)
    log.expunge(next(log.load()).header.entry, ROE, why="sealed")
    with pytest.raises(Trouble):
        log.expunge([one.header.entry for one in log.load()][twice], ROE, why="sealed")
    assert log.head().number == 2


def test_the_valid_case_is_not_expunged_but_an_older_one_may_be(log: ChainedLog) -> None:
    first = log.append([CASE], CLERK).entries[0]
    with pytest.raises(Trouble, match=r"^without its case a ledger cannot be read; correct the case first"):
        log.expunge(first, ROE, why="sealed")
    log.append([replace(CASE, title="State v. D.")], CLERK, why="a minor")
    log.expunge(first, ROE, why="a minor")
    assert log.verify().expunged == (1,)


def test_expunging_needs_an_entry_and_a_reason(log: ChainedLog) -> None:
    kept = log.append([LETTER], CLERK)
    with pytest.raises(Trouble, match="needs its reason"):
        log.expunge(kept.entries[0], ROE, why=" ")
    with pytest.raises(Trouble, match="no entry of this room has that id"):
        log.expunge("0" * 32, ROE, why="sealed")


# --- what was noted elsewhere ---


def test_a_head_that_somebody_noted_must_still_hold(log: ChainedLog) -> None:
    kept = log.append([CASE, LETTER], CLERK)
    assert log.verify(seen=[kept.head]).faults == ()
    told = log.verify(seen=[Head(number=2, hash="0" * 64), Head(number=3, hash="1" * 64)]).faults
    assert [str(fault) for fault in told] == [
        "the court record, number 2: it is not what was noted when it was entered",
        "the court record, number 3: it is missing at the end of the log",
    ]


# --- proposals ---


def test_a_proposal_lies_beside_the_log_until_somebody_decides(log: ChainedLog) -> None:
    proposals = Proposals(log.shelf)
    proposals.offer([READ, replace(READ, id="p2")], at=BEGIN)
    proposals.offer([READ], at=BEGIN)
    proposals.decide(["p2"], State.LATER, CLERK, at=BEGIN)
    assert proposals.listed(State.PENDING) == (Pending(proposal=READ, state=State.PENDING),)
    assert log.head().number == 0
    kept = log.append([Strike(item="E14")], ROE, accepting=["p1"])
    (accepted,) = proposals.listed(State.ACCEPTED)
    assert (accepted.proposal, accepted.by, accepted.entry) == (READ, ROE.name, kept.entries[0])


def test_what_is_decided_stays_decided(log: ChainedLog) -> None:
    proposals = Proposals(log.shelf)
    proposals.offer([READ], at=BEGIN)
    proposals.decide(["p1"], State.REJECTED, CLERK, at=BEGIN)
    with pytest.raises(Trouble, match=r"^the proposal p1 was rejected already; nothing is left to be decided\.$"):
        proposals.decide(["p1"], State.LATER, CLERK, at=BEGIN)
    with pytest.raises(Trouble, match='no proposal of this room has the id "p9"'):
        proposals.decide(["p9"], State.LATER, CLERK, at=BEGIN)


def test_a_proposal_is_accepted_once(log: ChainedLog) -> None:
    Proposals(log.shelf).offer([READ], at=BEGIN)
    log.append([Strike(item="E14")], ROE, accepting=["p1"])
    with pytest.raises(Trouble, match="the proposal p1 was accepted already"):
        log.append([Strike(item="E14")], ROE, accepting=["p1"])
    assert log.head().number == 1


def test_an_entry_that_comes_of_no_proposal_may_stand_among_those_that_do(log: ChainedLog) -> None:
    proposals = Proposals(log.shelf)
    proposals.offer([READ], at=BEGIN)
    kept = log.append([Strike(item="E13"), Strike(item="E14")], ROE, accepting=["", "p1"])
    (accepted,) = proposals.listed(State.ACCEPTED)
    assert accepted.entry == kept.entries[1]
    with pytest.raises(Trouble, match="the proposal p1 was accepted already"):
        log.append([Strike(item="E15"), Strike(item="E16")], ROE, accepting=["", "p1"])
    assert log.head().number == 2


def test_what_waits_is_said_anew_in_one_step(log: ChainedLog) -> None:
    """The proposal as it was is withdrawn, and another waits in its place; all or nothing."""
    proposals = Proposals(log.shelf)
    proposals.offer([READ, replace(READ, id="p2")], at=BEGIN)
    proposals.restate({"p1": replace(READ, id="p3", look="")}, CLERK, at=BEGIN)
    assert [one.proposal.id for one in proposals.listed(State.PENDING)] == ["p2", "p3"]
    assert [one.proposal.id for one in proposals.listed(State.WITHDRAWN)] == ["p1"]
    with pytest.raises(Trouble, match="the proposal p1 was withdrawn already"):
        proposals.restate({"p1": replace(READ, id="p4")}, CLERK, at=BEGIN)
    assert [one.proposal.id for one in proposals.listed(State.PENDING)] == ["p2", "p3"]


def test_expunging_takes_the_proposal_along_from_which_the_entry_came(log: ChainedLog) -> None:
    proposals = Proposals(log.shelf)
    proposals.offer([READ], at=BEGIN)
    kept = log.append([Strike(item="E14")], ROE, accepting=["p1"])
    log.expunge(kept.entries[0], ROE, why="sealed")
    assert proposals.listed() == ()


def test_expunging_takes_along_what_the_proposal_was_before_it_was_restated(log: ChainedLog) -> None:
    """The words of a sealed ruling stay nowhere, also where its paper's day was said before it was accepted."""
    proposals = Proposals(log.shelf)
    proposals.offer([READ, replace(READ, id="p2")], at=BEGIN)
    proposals.restate({"p1": replace(READ, id="p3"), "p2": replace(READ, id="p4")}, CLERK, at=BEGIN)
    kept = log.append([Strike(item="E14")], ROE, accepting=["p3"])
    log.expunge(kept.entries[0], ROE, why="sealed")
    assert [one.proposal.id for one in proposals.listed()] == ["p2", "p4"]
    proposals.expunge(["p4"], CLERK, at=BEGIN)
    assert proposals.listed() == ()


def test_an_author_may_be_anybody(log: ChainedLog) -> None:
    odd = Author(name="Ü. 'O''Neil'; --", role='"\0')
    log.append([Item(handle="E1", title="x")], odd)
    assert next(log.load()).header.author == odd
    assert log.verify().faults == ()
