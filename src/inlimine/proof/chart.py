"""A proof chart: a charge, its elements, the facts that carry them, and the evidence that a party linked to them.

A chart is a party's private work (SEMANTICS 2.15). It says what the party links to what, and nothing about weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from inlimine.ledger.terms import Phase, Purpose, Use


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every one of these facts or leaves is needed."""

    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """One of these facts or leaves is enough."""

    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast:
    """So many (`count`) of these facts or leaves are needed."""

    count: int
    of: tuple[str, ...]


Needs: TypeAlias = AllOf | AnyOf | AtLeast


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A standard or duty that a fact is about: which, who owed it, what was found of it and by whom."""

    standard: str
    owed_by: str
    found: str = ""
    found_by: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact in issue and what carries it; `duty` where it is about a standard of conduct."""

    handle: str
    text: str = ""
    needs: Needs
    duty: Duty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A leaf: an item (or a part of one) for a purpose and against a party, through one of its sponsors.

    `by` is who would offer it. Empty `sponsors`: those whom the ledger names. Empty `against`: not said.
    """

    handle: str
    item: str
    by: str
    purpose: Purpose = Purpose.PROOF
    against: str = ""
    count: str = ""
    sponsors: tuple[str, ...] = ()
    use: Use = Use.OFFER
    phase: Phase = Phase.CASE_IN_CHIEF


@dataclass(frozen=True, slots=True, kw_only=True)
class Stipulation:
    """A leaf of its own: the parties agreed on the fact by this `act`, whatever becomes of the evidence of it.

    Old Chief v. United States, 519 U.S. 172 (1997); `request` is a motion on which the agreement still hangs.
    """

    handle: str
    act: str = ""
    request: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A leaf of its own: the court took judicial notice by this `act`, or is asked to by this `request` (201)."""

    handle: str
    act: str = ""
    request: str = ""
    text: str = ""


Leaf: TypeAlias = Evidence | Stipulation | Notice
Node: TypeAlias = Fact | Evidence | Stipulation | Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """These leaves or facts (`guards`) count only with what `needs` names: corpus delicti for a confession."""

    handle: str
    guards: tuple[str, ...]
    needs: str
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defeater:
    """The other side's: these facts or leaves (`defeats`) count only while `by` does not reach the jury.

    Whether a rebuttal takes a fact out is the chart's author's own view of it.
    """

    handle: str
    defeats: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of a charge, as the jury instruction has it, and the fact or leaf that carries it."""

    handle: str
    text: str = ""
    carried_by: str
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """A charge (or a civil cause, or a theory): all of its elements are needed."""

    handle: str
    text: str = ""
    elements: tuple[Element, ...]
    against: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One party's chart. `owner` is whose work it is; nobody else's room shows it."""

    owner: str
    charges: tuple[Charge, ...]
    nodes: tuple[Node, ...] = ()
    gates: tuple[Gate, ...] = ()
    defeaters: tuple[Defeater, ...] = ()

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What needs a table before the chart can be compiled."""
        return tuple(node for node in self.nodes if not isinstance(node, Fact))

    @property
    def elements(self) -> tuple[Element, ...]:
        """Of all charges, in their order."""
        return tuple(element for charge in self.charges for element in charge.elements)
