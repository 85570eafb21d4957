"""Texas: the State has twenty days from the signing, a motion to reconsider gives no more; days by hand."""

from __future__ import annotations

from datetime import date

import pytest

from inlimine.engine.deadlines.counting import count, way_of
from inlimine.engine.deadlines.deadline import Deadline, Stands
from inlimine.engine.deadlines.due import deadlines
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.people import Profile
from tests.told import told

CASE = """case "State v. Roe"
  law texas

party State "State of Texas", prosecution
party Defence "Roe", defence
item E "Statement to the police", recording

2024-06-24 motion M1 by Defence
  asks to suppress E against State
    grounds miranda
"""
SUPPRESSED = (
    CASE
    + """
2024-07-08 ruling R1, written
  disposes of M1: granted
"""
)


def only(text: str, duty: str = "STATE_APPEAL", on: str = "2024-07-09") -> Deadline:
    (row,) = (one for one in deadlines(told(text).at(on)).rows if one.duty == duty)
    return row


def test_the_state_has_twenty_days_from_the_signing() -> None:
    # 8 July 2024 and twenty days is Sunday the 28th: Monday the 29th (Tex. R. App. P. 4.1(a)).
    found = only(SUPPRESSED)
    assert (found.due, found.safe, found.question) == (date(2024, 7, 29), date(2024, 7, 29), "")
    assert found.authority == (
        "Tex. Code Crim. Proc. art. 44.01(a)(5), (d); Tex. R. App. P. 26.2(b); State v. Rosenbaum, 818 S.W.2d 398 "
        "(Tex. Crim. App. 1991) (the day of signing); counted by Tex. R. App. P. 4.1(a)"
    )


def test_before_september_2007_it_had_fifteen() -> None:
    # State v. Gomez, No. 03-00-00697-CR: signed on 2 October 2000, appealed on the 20th; the last day was 17.
    old = SUPPRESSED.replace("2024-07-08", "2000-10-02").replace("2024-06-24", "2000-09-18")
    assert only(old, on="2000-10-03").due == date(2000, 10, 17)


def test_a_spoken_grant_waits_for_the_signing() -> None:
    # The case of Gomez again: granted aloud on 18 September 2000; fifteen days from then is 3 October.
    found = only(SUPPRESSED.replace("written", "oral"))
    assert (found.due, found.safe) == (None, date(2024, 7, 29))
    assert found.question == (
        "No written order on R1 is in the ledger; the time runs from the day when one is signed."
    )


def test_a_motion_to_reconsider_gives_no_more_time() -> None:
    asked = SUPPRESSED + '\n2024-07-10 motion M2 by State "Motion to reconsider R1"\n'
    denied = asked + "\n2024-07-24 ruling R2, written\n  disposes of M2: denied\n"
    for text in (asked, denied):
        found = only(text, on="2024-07-30")
        assert (found.due, found.stands) == (date(2024, 7, 29), Stands.PASSED)
        assert found.counted[-1] == (
            "reconsideration was asked on Wednesday 10 July 2024; that does not make the time run anew: State v. "
            "Cowsert, 207 S.W.3d 347 (Tex. Crim. App. 2006)"
        )


def test_a_grant_in_limine_only_asks_for_an_approach_and_sets_no_time_going() -> None:
    text = SUPPRESSED.replace("asks to suppress", "asks to exclude").replace("miranda", "403")
    assert "STATE_APPEAL" not in {one.duty for one in deadlines(told(text).at("2024-07-09")).rows}


def test_pretrial_motions_are_due_seven_days_before_the_hearing() -> None:
    # Seven days back from Wednesday 10 July 2024: Wednesday 3 July.
    heard = CASE + "\n2024-07-10 event: pretrial-hearing\n"
    found = only(heard, "SUPPRESSION", "2024-06-25")
    assert (found.due, found.stands, found.done_on) == (date(2024, 7, 3), Stands.DONE, date(2024, 6, 24))
    late = only(heard.replace("2024-06-24 motion", "2024-07-05 motion"), "SUPPRESSION", "2024-07-06")
    assert late.stands is Stands.PASSED


def test_without_a_pretrial_hearing_the_day_is_asked_for() -> None:
    found = only(CASE, "SUPPRESSION")
    assert (found.due, found.stands) == (None, Stands.UNCLEAR)
    assert found.question == (
        "Is a pretrial hearing set, and for which day? Enter it as an event: pretrial-hearing."
    )


@pytest.mark.parametrize(
    ("start", "days", "due", "safe"),
    [
        # The worked days of a practitioner: thirty days from 2 January 2019 is Friday 1 February; from the 3rd
        # Saturday the 2nd, so Monday the 4th; from the 17th Saturday the 16th, Sunday, Presidents' Day: the 19th.
        ("2019-01-02", 30, "2019-02-01", "2019-02-01"),
        ("2019-01-03", 30, "2019-02-04", "2019-02-04"),
        ("2019-01-17", 30, "2019-02-19", "2019-02-19"),
        # Twenty days from 11 February 2021 end on Wednesday 3 March; from the 10th on the 2nd, a holiday of the
        # State on which the one court sits and the other does not.
        ("2021-02-11", 20, "2021-03-03", "2021-03-03"),
        ("2021-02-10", 20, None, "2021-03-02"),
    ],
)
def test_days_are_counted_as_the_appellate_rules_of_texas_say(
    start: str, days: int, due: str | None, safe: str
) -> None:
    law, day = rulebook("texas"), date.fromisoformat(start)
    found = count(day, days, way_of(day, law, Profile(), appellate=True))
    assert (str(found.due) if found.due else None, str(found.safe)) == (due, safe)
