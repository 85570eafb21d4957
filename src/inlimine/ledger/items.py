"""Items of evidence: their parts, labels, versions, traits, and what covers what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inlimine.ledger.entry import Entry
from inlimine.ledger.terms import Medium, Source, TraitKind
from inlimine.ledger.truth import Truth

REMAINDER = "/rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Entry):
    """An item of evidence, a topic, or a part of an item (`part_of`, at `span`).

    `same_fact_as`: the documents or recordings to whose fact this testimony goes. `derived_from`: what it
    was made from (a clip, a copy, a test). `sponsors`: witnesses through whom it can come in. `holder`: who
    has it (police included). `known_to_state`: when the State knew of it. A whole always has a remainder
    beside the parts entered, called `HANDLE/rest`.
    """

    kind: Literal["item"] = "item"
    title: str
    medium: Medium = Medium.OTHER
    part_of: str = ""
    span: str = ""
    same_fact_as: tuple[str, ...] = ()
    derived_from: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    holder: str = ""
    provenance: str = ""
    known_to_state: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Entry):
    """A dated alias of an item: an exhibit number, a Bates range, a file's name, a tag or event number.

    `numbered_by`: who gave the number, where that is not the court or a party (the sheriff, a laboratory).
    """

    kind: Literal["label"] = "label"
    item: str
    label: str
    withdrawn: bool = False
    numbered_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Entry):
    """The bytes of an item as one file holds them, by `sha256` in hex; only an approved version may be shown."""

    kind: Literal["version"] = "version"
    item: str
    sha256: str
    file: str = ""
    approved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Entry):
    """Whether a topic, item or ruling (`scope`) takes in an item, and who says so.

    Only the court or an agreement decides; a user's or a computed guess leaves it open (SEMANTICS 2.2).
    """

    kind: Literal["coverage"] = "coverage"
    scope: str
    item: str
    covers: Truth
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait(Entry):
    """What an item is to the rules: testimonial, a conviction of a date, privileged as claimed by a party.

    `party` is whom it names, who claims it, or who made it; `dated` is the day of a conviction or statement.
    """

    kind: Literal["trait"] = "trait"
    item: str
    trait: TraitKind
    value: Truth
    source: Source
    party: str = ""
    dated: date | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Entry):
    """That an item was given to another party, on the day of `eff`; `version` is which version of it was given."""

    kind: Literal["disclosure"] = "disclosure"
    item: str
    by: str
    to: str
    means: str = ""
    version: str = ""
