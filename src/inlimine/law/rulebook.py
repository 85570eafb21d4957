"""A rulebook: what one jurisdiction's law says on a day, each row with its citation and dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from inlimine.law.days import CountingRow, HolidayRow
from inlimine.law.deadlines import AlertRow, DeadlineRow
from inlimine.law.default_table import Change, DefaultRow, FormRow, PhaseRow, Remark
from inlimine.law.disclosure import DisclosureRow
from inlimine.law.inadvertence import MODEL, InadvertenceRow
from inlimine.law.instructions import Instruction, same_instruction
from inlimine.law.preservation import PreservationRow
from inlimine.law.reconsideration import ReconsiderationRow
from inlimine.law.remedies import RemedyRow
from inlimine.ledger.people import Profile


class _Dated(Protocol):
    @property
    def since(self) -> date: ...

    @property
    def until(self) -> date | None: ...


Row = TypeVar("Row", bound=_Dated)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtProfile:
    """How courts of the jurisdiction handle in limine orders from `since` on (until the day before `until`)."""

    since: date
    until: date | None = None
    citation: str
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """The law of one jurisdiction, all versions of it."""

    name: str
    title: str
    profiles: tuple[CourtProfile, ...]
    defaults: tuple[DefaultRow, ...] = ()
    forms: tuple[FormRow, ...] = ()
    phases: tuple[PhaseRow, ...] = ()
    remarks: tuple[Remark, ...] = ()
    changes: tuple[Change, ...] = ()
    preservation: tuple[PreservationRow, ...] = ()
    disclosure: tuple[DisclosureRow, ...] = ()
    counting: tuple[CountingRow, ...] = ()
    holidays: tuple[HolidayRow, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    alerts: tuple[AlertRow, ...] = ()
    reconsideration: tuple[ReconsiderationRow, ...] = ()
    instructions: tuple[Instruction, ...] = ()
    remedies: tuple[RemedyRow, ...] = ()
    inadvertence: tuple[InadvertenceRow, ...] = (MODEL,)

    def on(self, day: date) -> Rulebook:
        """The rulebook with only the rows that hold on `day`.

        What counts days stays whole: a period goes by the law of the day on which it began.
        """
        return replace(
            self,
            profiles=_holding(self.profiles, day),
            defaults=_holding(self.defaults, day),
            forms=_holding(self.forms, day),
            phases=_holding(self.phases, day),
            remarks=_holding(self.remarks, day),
            changes=_holding(self.changes, day),
            preservation=_holding(self.preservation, day),
            disclosure=_holding(self.disclosure, day),
            instructions=_holding(self.instructions, day),
            remedies=_holding(self.remedies, day),
            inadvertence=_holding(self.inadvertence, day),
        )

    def instruction(self, citation: str) -> Instruction | None:
        """The row of a jury instruction, if the rulebook has one."""
        return next((row for row in self.instructions if same_instruction(row.citation, citation)), None)

    def profile(self, own: Profile) -> Profile:
        """The court's profile: the case's `own` words where it has any, else the rulebook's newest row."""
        rows = sorted(self.profiles, key=lambda row: row.since)
        general = rows[-1].profile if rows else Profile()
        return Profile(
            in_limine_regime=own.in_limine_regime or general.in_limine_regime or "ruling",
            oral_written=own.oral_written or general.oral_written or "unclear",
            carryover=own.carryover or general.carryover or "unclear",
            gag_on_reserve=own.gag_on_reserve or general.gag_on_reserve or "no",
            day_counting=own.day_counting or general.day_counting,
        )


def _holding(rows: tuple[Row, ...], day: date) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.since <= day and (row.until is None or day < row.until))
