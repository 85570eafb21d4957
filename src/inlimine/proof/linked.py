"""How each leaf of a chart stands on the day: the status of what is linked, and the rulings that decide it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.resolution import Flag, Resolution
from inlimine.engine.words import full_title, title
from inlimine.law.statuses import Status
from inlimine.ledger.charts import Notice, Stipulation, Support
from inlimine.proof.agreed import holds, not_agreed
from inlimine.proof.by_court import choice_words
from inlimine.proof.chart import Leaf
from inlimine.proof.decision import Choice, Reading, State, decision_words
from inlimine.proof.from_case import Leaves, Mode
from inlimine.proof.pending import DENIED, SUPPOSED
from inlimine.proof.usable import Usable, admitted, put, usable

Way = tuple[Question, Question | None]


class Role(StrEnum):
    """What a leaf does under an element."""

    CARRIES = "carries"
    GATE = "gate"
    DEFEATS = "defeats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """One leaf under an element: what people call it, how it stands at each reading, and why.

    `role` is what it does there: it carries, it is wanted beside what carries (a gate), or it defeats.

    `shown` are the words for the status of the item (or of the agreement), `rulings` those that decide it;
    `through` tells of each witness of whom something was ruled; `depends` are the decisions still open for it,
    `comes_if` the smallest sets of choices after which it counts (the first of `comes_ways`). `too_many` are
    decisions that touch it and were too many to go through; `not_told` pending requests that nobody can look
    into. `beside` says in words with what alone it counts, and what takes it out.
    """

    leaf: str
    role: Role = Role.CARRIES
    called: str
    states: Mapping[Reading, State]
    shown: str
    rulings: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    depends: tuple[str, ...] = ()
    comes_if: tuple[tuple[Choice, ...], ...] = ()
    comes_ways: int = 0
    too_many: tuple[str, ...] = ()
    not_told: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def stands(self) -> str:
        """Its status and the rulings that decide it, each named once."""
        told = not self.rulings or f"({self.rulings[0]})" in self.shown
        return self.shown if told else f"{self.shown} ({', '.join(self.rulings)})"

    @property
    def open_words(self) -> tuple[str, ...]:
        """What is open for it, in words: when it comes in, what was not gone through."""
        found = [self._comes()] if self.depends else []
        if self.too_many:
            told = (
                f"{len(self.too_many)} open decisions touch it ({', '.join(map(decision_words, self.too_many))})"
            )
            found.append(f"{told}, too many to go through: suppose some of them")
        if self.not_told:
            found.append(f"not looked at: {', '.join(self.not_told)}")
        return tuple(found)

    def _comes(self) -> str:
        if not self.comes_if or self.comes_ways > len(self.comes_if):
            return f"depends on {', '.join(map(decision_words, self.depends))}"
        ways = (" and ".join(choice_words(choice, self.leaf) for choice in one) for one in self.comes_if)
        return f"counts if {', or if '.join(ways)}"


def linked(leaf: Leaf, states: Mapping[Reading, State], case: CaseState, leaves: Leaves, mode: Mode) -> Linked:
    """A leaf as it is shown."""
    match leaf:
        case Stipulation() | Notice():
            return _agreed(leaf, states, case)
        case Support():
            return (
                _appeal(leaf, states, case, leaves) if mode is Mode.APPEAL else _item(leaf, states, case, leaves)
            )


def _agreed(leaf: Stipulation | Notice, states: Mapping[Reading, State], case: CaseState) -> Linked:
    stands = holds(leaf, case)
    kind, yes, no = (
        ("Stipulation", "STIPULATED", "NO STIPULATION IN FORCE")
        if isinstance(leaf, Stipulation)
        else ("Judicial notice", "NOTICED", "NOT NOTICED")
    )
    called = f"{kind}: {leaf.text}" if leaf.text else kind
    without = f" BUT NOT BY {' AND '.join(not_agreed(leaf, case))}" if not_agreed(leaf, case) else ""
    said = f"AGREED{without}, WAITS FOR THE COURT" if stands is None else yes if stands else no
    words = f"{said} ({leaf.rests_on})"
    return Linked(leaf=leaf.handle, called=called, states=states, shown=words, rulings=(leaf.rests_on,))


def _item(leaf: Support, states: Mapping[Reading, State], case: CaseState, leaves: Leaves) -> Linked:
    """By its best way to the jury; the other witnesses are named where something stands against them."""
    ways = leaves.asked(leaf)
    item, _ = max(ways, key=lambda way: usable(case, *way).settled(Reading.HOPEFUL, Reading.HOPEFUL))
    reply = case.resolve(put(item, case))
    people = tuple(_witnesses(ways, case))
    return Linked(
        leaf=leaf.handle,
        called=full_title(leaf.item, case.view),
        states=states,
        shown=reply.shown,
        rulings=tuple(dict.fromkeys(map(_named, (*reply.rulings, *(one for _, of in people for one in of))))),
        through=tuple(words for words, _ in people),
        beside=tuple(_unsettled(reply, item, case)),
    )


def _unsettled(reply: Resolution, item: Question, case: CaseState) -> Iterator[str]:
    """Why an order that is only supposed does not settle how the item stands: the court must still be asked."""
    for norm in case.norms_touching(item):
        if not norm.handle.startswith(SUPPOSED):
            continue
        order, missing = _plain(norm.handle), Flag.INCOMPLETE in reply.flags
        if reply.status is Status.UNCLEAR and norm.handle in reply.rulings:
            yield f"{order} does not settle it ({_doubt(norm.handle, reply)}): the court must be asked"
        elif reply.status is Status.LEAVE_FIRST and missing and norm.handle.endswith(f"/{DENIED}"):
            yield f"{order} lets nothing in by itself: rulings are missing from the ledger, so leave comes first"


def _doubt(ruling: str, reply: Resolution) -> str:
    """What the reasoning leaves open of a ruling: `whether it reaches this use is open, because of ...`."""
    told = [step.text for step in reply.steps if ruling in step.rulings]
    doubts = (text.rpartition("; ")[2] for text in told if "is open" in text or text.startswith("neither"))
    return next((_plain(doubt.replace(ruling, "it")) for doubt in doubts), "the rulings leave this use open")


def _plain(said: str) -> str:
    """Words in which orders that are only supposed are named as people suppose them: `M1 granted`."""
    return re.sub(rf"{re.escape(SUPPOSED)}(\S+)/(\w+)", r"\1 \2", said)


def _named(ruling: str) -> str:
    """A ruling by its handle; one that is only supposed says so."""
    rest = ruling.removeprefix(SUPPOSED)
    return ruling if rest == ruling else f"supposed: {rest.replace('/', ' ')}"


def _witnesses(ways: Sequence[Way], case: CaseState) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item, heard in ways:
        if heard is not None:
            reply, way = case.resolve(heard), usable(case, item, heard)
            if reply.rulings or _held_back(way):
                yield f"through {title(heard.item, case.view)}: {reply.shown}", reply.rulings


def _held_back(way: Usable) -> bool:
    """Whether the item counts for less because of the witness through whom it comes."""
    return way.item is not None and way.witness is not None and way.witness < min(way.item, Reading.NORMAL)


def _appeal(leaf: Support, states: Mapping[Reading, State], case: CaseState, leaves: Leaves) -> Linked:
    item, _ = leaves.asked(leaf)[0]
    words = "RECEIVED AT TRIAL" if admitted(case, item) else "NOT RECEIVED AT TRIAL"
    return Linked(leaf=leaf.handle, called=full_title(leaf.item, case.view), states=states, shown=words)
