"""When trial begins stands on top of the deadlines, and a trial to come among what is still open."""

from __future__ import annotations

from inlimine.engine.deadlines.due import deadlines
from inlimine.operations.deadlines import list_deadlines
from inlimine.operations.timeline import timeline
from tests.told import told

CASE = '2024-07-08 trial T1 "The trial"\n'


def test_the_day_of_a_trial_to_come_is_told() -> None:
    state = told(CASE).at("2024-06-01")
    assert deadlines(state).trial == list_deadlines(state, "State").trial == "Trial begins on Monday 8 July 2024"
    assert [(one.kind, one.words) for one in timeline(state).open] == [("trial", "begins on Monday 8 July 2024")]


def test_a_trial_that_began_is_told_as_such_and_is_no_longer_to_come() -> None:
    state = told(CASE).at("2024-07-09")
    assert deadlines(state).trial == "Trial began on Monday 8 July 2024"
    assert timeline(state).open == ()


def test_where_no_trial_has_a_day_nothing_is_said_of_it() -> None:
    state = told('item E "Letter", document\n').at("2024-07-09")
    assert (deadlines(state).trial, timeline(state).open) == ("", ())
