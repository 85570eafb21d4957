"""A party's proof charts: a charge, its elements, what is alleged under them, and the evidence linked to that.

A chart is a party's private work (SEMANTICS 2.15). It says what the party links to what, and nothing about weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inlimine.ledger.entry import Entry
from inlimine.ledger.terms import Phase, Purpose, Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Entry):
    """A party's chart of one charge, civil cause or theory: all of its elements are needed.

    `by` is whose work it is. `count` and `against` say what is charged and whom; `instruction` is the jury
    instruction that has the elements (`UJI 14-231 NMRA`).
    """

    kind: Literal["chart"] = "chart"
    by: str
    title: str
    count: str = ""
    against: str = ""
    instruction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element(Entry):
    """An element of a chart, under its `number` in the instruction, and what it needs.

    `needs` names allegations and leaves. `at_least` says how many of them: None all, 1 any one. Where nothing is
    named, nothing is linked yet.
    """

    kind: Literal["element"] = "element"
    chart: str
    text: str
    number: int | None = None
    needs: tuple[str, ...] = ()
    at_least: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Allegation(Entry):
    """A fact in issue and what carries it: `needs`, and how many of them (`at_least`: None all, 1 any one).

    Where it is about a standard or duty: which (`standard`), who owed it, what was found of it and by whom.
    """

    kind: Literal["allegation"] = "allegation"
    text: str
    needs: tuple[str, ...] = ()
    at_least: int | None = None
    standard: str = ""
    owed_by: str = ""
    found: str = ""
    found_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Entry):
    """A leaf: an item, a part of one or a witness, for a purpose and against a party, through one of its sponsors.

    `by` is who would use it. Empty `sponsors`: those whom the item names. Empty `against`: not said.
    """

    kind: Literal["support"] = "support"
    item: str
    by: str
    purpose: Purpose = Purpose.PROOF
    against: str = ""
    count: str = ""
    sponsors: tuple[str, ...] = ()
    use: Use = Use.OFFER
    phase: Phase = Phase.CASE_IN_CHIEF


@dataclass(frozen=True, slots=True, kw_only=True)
class Stipulation(Entry):
    """A leaf of its own: the parties agreed on a fact, whatever becomes of the evidence of it.

    `rests_on` is the act by which they did, or the request on which the agreement still hangs. Old Chief v.
    United States, 519 U.S. 172 (1997).
    """

    kind: Literal["stipulation"] = "stipulation"
    rests_on: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Entry):
    """A leaf of its own: judicial notice (rule 201), by the act or on the request that it `rests_on`."""

    kind: Literal["judicial-notice"] = "judicial-notice"
    rests_on: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate(Entry):
    """What it `guards` counts only together with what it `needs`: corpus delicti for a confession."""

    kind: Literal["gate"] = "gate"
    guards: tuple[str, ...]
    needs: str
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defeater(Entry):
    """The other side's: what it `defeats` counts only while `through` does not reach the jury.

    Whether a rebuttal takes something out is the chart's author's own view of it.
    """

    kind: Literal["defeater"] = "defeater"
    defeats: tuple[str, ...]
    through: str


PARTS = (Chart, Element, Allegation, Support, Stipulation, Notice, Gate, Defeater)
