"""What the law adds to a reply without deciding anything: notes of the rulebook beside bars and purposes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inlimine.engine.attack import Label
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.law.cited import cited
from inlimine.law.default_table import Remark
from inlimine.law.grounds import INVOLUNTARY, SUPPRESS, canonical_ground, ground_profile
from inlimine.ledger.conditions import atoms
from inlimine.ledger.terms import KEEPS_OUT, Audience, Decider
from inlimine.ledger.truth import Truth

_DOOR = re.compile(
    r"\bdoors?\b|\bopen(?:s|ed|ing)?\W+(?:up\W+)?(?:the|this|that|its|it)\b"
    r"|\bput(?:s|ting)?\b.{0,40}\b(?:in|at) issue\b",
    re.IGNORECASE,
)


def remarks(inquiry: Inquiry) -> tuple[str, ...]:
    """The notes of the rulebook that fit this use before the jury and the bars in force on the item."""
    if inquiry.question.to is not Audience.JURY:
        return ()
    lost = {node.norm.handle for node in inquiry.battle.labelled(label=Label.OUT)}
    held = (n for n in inquiry.norms if n.effect in KEEPS_OUT and n.state is InForce.IN and not n.tentative)
    bars = [n for n in held if n.handle not in lost]
    fitting = (row for row in inquiry.rulebook.remarks if _fits(row, bars, inquiry))
    return tuple(f"{cited(row)}: {row.text}{_holding(row, bars)}." for row in fitting)


def _holding(row: Remark, bars: Iterable[Norm]) -> str:
    handles = ", ".join(norm.handle for norm in bars) if row.bars_hold else ""
    return f"; until the judge lifts it, {handles} holds" if handles else ""


def _fits(row: Remark, bars: Iterable[Norm], inquiry: Inquiry) -> bool:
    if row.purposes and inquiry.question.purpose not in row.purposes:
        return False
    if row.grounds and not any(_grounds(norm) & row.grounds for norm in bars):
        return False
    return not row.door or any(_awaits_door(norm, inquiry) for norm in bars)


def _grounds(norm: Norm) -> frozenset[str]:
    """The grounds of a bar by their own names and by the names of their kind (`miranda` is a suppression)."""
    own = [canonical_ground(ground) for ground in norm.directive.grounds]
    profiles = [ground_profile(ground) for ground in own]
    # What is suppressed as involuntary is not merely suppressed: it may not be used at all.
    kinds = [row for row in profiles if row is not SUPPRESS or INVOLUNTARY not in profiles]
    named = (ground for ground, row in zip(own, profiles, strict=True) if row in kinds)
    return frozenset(named).union(*(row.names for row in kinds))


def _awaits_door(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether the bar lifts once a door is found open, by the words of its exception; a foundation is no door."""
    judged = any(
        atom.decider is Decider.JUDGE and _DOOR.search(atom.atom) for atom in atoms(norm.directive.unless)
    )
    return judged and inquiry.value(norm.directive.unless, norm) is not Truth.YES
