"""The case and its people: parties, counsel, witnesses, counts, and the trials that are held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inlimine.ledger.entry import Entry, Strict
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import EventKind, PaperKind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Strict):
    """What this court or judge does differently from the rulebook; an empty word keeps the rulebook's.

    `in_limine_regime`: `ruling` or `approach`. `oral_written`: `written-controls`, `oral-controls` or
    `unclear`. `carryover` to a new trial: `stands`, `lapses` or `unclear`. `gag_on_reserve`: `yes` or `no`.
    `day_counting`: the name of the jurisdiction's way of counting days.
    """

    in_limine_regime: Literal["", "ruling", "approach"] = ""
    oral_written: Literal["", "written-controls", "oral-controls", "unclear"] = ""
    carryover: Literal["", "stands", "lapses", "unclear"] = ""
    gag_on_reserve: Literal["", "yes", "no"] = ""
    day_counting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Strict):
    """The case: its title, number and court, and the jurisdiction whose rulebook speaks."""

    title: str
    jurisdiction: str
    number: str = ""
    court: str = ""
    judge: str = ""
    time_zone: str = "UTC"
    filed: date | None = None
    profile: Profile = Profile()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Entry):
    """A party, called by its handle everywhere (`State`, `Defence`, `Roe`)."""

    kind: Literal["party"] = "party"
    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel(Entry):
    """A lawyer and the party for whom he or she appears."""

    kind: Literal["counsel"] = "counsel"
    name: str
    party: str
    capacity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness(Entry):
    """A person who may testify, and the parties who call that person."""

    kind: Literal["witness"] = "witness"
    name: str
    called_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Entry):
    """A charge against one defendant, the plea, and the trial into which it was severed, if any."""

    kind: Literal["count"] = "count"
    charge: str
    defendant: str
    plea: str = ""
    severed_into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode(Entry):
    """A trial or other stretch of the case in which questions arise; `eff` is when it begins.

    `ends` is when it ends (None: not said), and `outcome` how (verdict, mistrial ...).
    """

    kind: Literal["episode"] = "episode"
    name: str
    judge: str = ""
    ends: Moment | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCase(Entry):
    """Another case that touches this one, with what became of it."""

    kind: Literal["related-case"] = "related-case"
    name: str
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Entry):
    """A paper or recording in which entries are anchored; `sha256` is the hash of its bytes, in hex."""

    kind: Literal["document"] = "document"
    title: str
    paper: PaperKind
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """Something that happened outside the court's rulings, as somebody tells it; never a ruling.

    `what` is its kind, where it bears on review (an objection, an offer of proof); `by` is the party or witness
    who did it, `item` what it concerned, `of` the rulings that it concerned. `grounds` as stated (`hearsay`).
    """

    kind: Literal["event"] = "event"
    text: str = ""
    what: EventKind | None = None
    by: str = ""
    item: str = ""
    of: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
