"""What must be done by when: one dated row for each period that a ruling, a filing or the trial sets going."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inlimine.ledger.terms import EventKind, Role, TraitKind


class Duty(StrEnum):
    """What is due."""

    STATE_APPEAL = "STATE_APPEAL"
    APPEAL = "APPEAL"
    RECONSIDERATION = "RECONSIDERATION"
    SUPPRESSION = "SUPPRESSION"
    NOTICE = "NOTICE"
    ORDERED = "ORDERED"


class Starts(StrEnum):
    """From what a period is counted: forward from a ruling, backward from trial or hearing."""

    EXCLUSION = "an order that keeps out evidence of the prosecution"
    DISMISSAL = "an order that ends the case by dismissal"
    JUDGMENT = "a final judgment"
    TRIAL = "the trial"
    HEARING = "the pretrial hearing"


class Begins(StrEnum):
    """What must happen to a written order before a period begins to run from it."""

    FILED = "filed"
    ENTERED = "entered on the docket"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """One period of one jurisdiction's law.

    `days`: how many (None: the rule gives no number). `begins`: from what day of an order it runs. `whose`: the
    sides for whom it runs. `appellate`: counted as what is filed to appeal. `traits`: only for items that have
    one of these; `older_than`: and that are dated more than so many years before the trial. `done_by`: the event
    that shows it was done. `remark`: what else the law asks of it.
    """

    since: date
    until: date | None = None
    citation: str
    duty: Duty
    starts: Starts
    days: int | None = None
    begins: Begins = Begins.FILED
    whose: frozenset[Role]
    appellate: bool = False
    traits: frozenset[TraitKind] = frozenset()
    older_than: int = 0
    done_by: EventKind | None = None
    what: str
    remark: str = ""
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRow:
    """What to say where suppression is raised or still undecided once trial has begun."""

    since: date
    until: date | None = None
    citation: str
    message: str
    read: bool = False


PROSECUTION = frozenset({Role.PROSECUTION})
DEFENCE = frozenset({Role.DEFENCE})
ANY_SIDE = frozenset(Role)
