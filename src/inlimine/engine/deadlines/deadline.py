"""A deadline: what is due, from whom, when, how that was counted, and how it stands on the day of the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inlimine.engine.deadlines.counting import Counted, spoken
from inlimine.law.deadlines import Duty


class Stands(StrEnum):
    """How a deadline stands. DONE and PASSED compare days only; whether a filing was good is not judged."""

    DONE = "DONE"
    OPEN = "OPEN"
    PASSED = "PASSED"
    UNCLEAR = "UNCLEAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One thing that is due.

    `key` names it, always in the same way. `whose` are parties; empty: whoever offers the item, or nobody is
    named. `due` is None where the rule gives no day or leaves it open; `safe` is a day on which it is surely not
    too late (None: no such day is known). `counted` are the steps in sentences, `items` what it concerns.
    `done_on` is the day on which the ledger says that it was done.
    """

    key: str
    duty: Duty
    what: str
    whose: tuple[str, ...]
    due: date | None
    safe: date | None
    stands: Stands
    ruling: str = ""
    items: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    authority: str = ""
    remark: str = ""
    question: str = ""
    done_on: date | None = None


_DONE = {Duty.NOTICE: "given", Duty.ORDERED: "done"}
_IN_TIME = {Stands.DONE: " in time,", Stands.PASSED: " late,"}


def done_words(row: Deadline) -> str:
    """Whether it was done in time: `filed late, on Tuesday 23 July 2024`; empty where it was not done.

    Where no day can be given, only that it was before trial: whether that was soon enough is for the court.
    """
    if row.done_on is None:
        return ""
    if row.stands is Stands.DONE and row.due is None and row.safe is None:
        done = f"{_DONE.get(row.duty, 'filed')} before trial, on {spoken(row.done_on)}"
        return f"{done}; whether in time is not judged"
    return f"{_DONE.get(row.duty, 'filed')}{_IN_TIME.get(row.stands, '')} on {spoken(row.done_on)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something about time that cannot be put right by a date: its code, the motion, a sentence, the authority."""

    code: str
    motion: str
    message: str
    authority: str


def standing(counted: Counted, done_on: date | None, today: date) -> Stands:
    """How a day, or where that is open the safe and the latest one, stands to what was done and to today."""
    when = today if done_on is None else done_on
    in_time = Stands.OPEN if done_on is None else Stands.DONE
    if any(day is not None and when <= day for day in (counted.safe, counted.due)):
        return in_time
    over = counted.due or counted.latest
    return Stands.PASSED if over is not None and when > over else Stands.UNCLEAR
