"""What a rule says where no ruling speaks: the rows of the default table (SEMANTICS 1.12) and their kin.

A row looks at the traits of an item. A trait of which nobody speaks is taken as the row says; a trait that is
only guessed leaves the row open, so that an unknown trait never clears.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from inlimine.law.statuses import Status
from inlimine.ledger.terms import Phase, Purpose, Role, TraitKind
from inlimine.ledger.truth import Truth


class Whose(Enum):
    """Whom the `party` of a trait must be, for a row to look at the trait."""

    ANYONE = "anyone"
    DEFENDANT = "the defendant against whom it is used"
    NOT_THE_DEFENDANT = "anybody but the defendant against whom it is used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Having:
    """A trait that the item has, and of whom.

    `detail`: a word that the trait's detail holds (`spous`); empty: any. `but_not`: a word that it does not
    hold. `unstated`: what to take where nobody speaks of the trait.
    """

    trait: TraitKind
    whose: Whose = Whose.ANYONE
    detail: str = ""
    but_not: str = ""
    unstated: Truth = Truth.NO

    @property
    def guess(self) -> Truth:
        """What a mere guess is worth where the trait brings a row in: it leaves it open and never lifts it."""
        return Truth.YES if self.unstated is Truth.YES else Truth.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultRow:
    """What holds where no ruling speaks, for items that have the traits of `having` and none of `unless`.

    `forbidden`: the purposes to which `status` applies; None: all. `otherwise`: the status for the others
    (None: the row is silent on them). `used_by`, `phases`: who and when; empty: any.
    `joint_trial`: only while several defendants are tried together. `grounds`: the canonical grounds of the
    objection that the row stands for; once the court has overruled it, the row is silent. `to_bench`: the rule
    binds before the bench too. `awaits`: whose testimony must come first (NOT_YET). `older_than`: only a
    conviction, or another dated thing, of more than so many years before the day asked about. `shown`: words
    beside the status. `read` tells whether the source itself was read for this row; all others are general
    knowledge, to be verified.
    """

    since: date
    until: date | None = None
    citation: str
    having: tuple[Having, ...]
    unless: tuple[Having, ...] = ()
    status: Status
    forbidden: frozenset[Purpose] | None = None
    otherwise: Status | None = None
    used_by: frozenset[Role] = frozenset()
    phases: frozenset[Phase] = frozenset()
    joint_trial: bool = False
    grounds: frozenset[str] = frozenset()
    to_bench: bool = False
    awaits: TraitKind | None = None
    older_than: int = 0
    remark: str = ""
    shown: str = ""
    read: bool = False

    def status_for(self, purpose: Purpose) -> Status | None:
        """The status for a use to this purpose, or None where the row is silent."""
        if self.forbidden is None or purpose in self.forbidden:
            return self.status
        return self.otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """The form that a permission needs for items with a trait: a written order, a hearing in camera.

    `grounds`: the canonical grounds under which such a permission is argued.
    """

    since: date
    until: date | None = None
    citation: str
    trait: TraitKind
    grounds: frozenset[str] = frozenset()
    written: bool = False
    in_camera: bool = False
    remark: str = ""
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRow:
    """A stage of the case to which the rules of evidence largely do not apply."""

    since: date
    until: date | None = None
    citation: str
    phase: Phase
    remark: str
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the law adds to a reply; it is told and decides nothing.

    `purposes`: of the use; empty: any. `grounds`: of a bar in force on the item, as canonical grounds; empty:
    no bar is asked for. `door`: only beside a bar that lifts once the judge finds a door open. `bars_hold`: it
    is told with the bars on the item, which hold until the judge lifts them.
    """

    since: date
    until: date | None = None
    citation: str
    text: str
    purposes: frozenset[Purpose] = frozenset()
    grounds: frozenset[str] = frozenset()
    door: bool = False
    bars_hold: bool = False
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """That the text behind some grounds changed on a day, so that earlier rulings on them may want a new look."""

    since: date
    until: date | None = None
    citation: str
    grounds: frozenset[str]
    remark: str
    read: bool = False
