"""Rulings on what is not in the ledger, on which no status can rest: told first, so that none is lost."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.view import View
from inlimine.ledger.acts import Act, Fact

UNDONE = "entered by mistake"
"""The name of a ruling whose correction says that it was never made."""


def open_rulings(view: View) -> tuple[Act, ...]:
    """The rulings of the court that name no motion, item or earlier ruling, until a later act deals with them."""
    dealt_with = {edge.target for act in view.acts for edge in act.edges}
    dealt_with |= {fact.act for fact in view.of(Fact)}  # what a judge found: a door open, a condition met
    return tuple(act for act in view.acts if _open(act) and act.handle not in dealt_with)


def open_ruling_words(view: View) -> tuple[str, ...]:
    """`R9 of 2 April 2031 rules on a motion that is not entered: "..."; ask the court, or enter the motion`."""
    return tuple(_words(act) for act in open_rulings(view))


def does_nothing(act: Act) -> bool:
    """Whether a ruling decides nothing, orders nothing, changes no earlier one and ends nothing."""
    return not (act.disposes or act.directives or act.edges or act.closes_case or act.closes_for)


def undone(act: Act) -> bool:
    """Whether a ruling was entered by mistake, and its correction left nothing of it."""
    return act.name == UNDONE and does_nothing(act)


def _open(act: Act) -> bool:
    return not act.by and does_nothing(act) and not undone(act)


def _words(act: Act) -> str:
    day = f" of {act.eff.spoken}" if act.eff else ""
    quoted = " ".join(_quoted(act))
    said = f": “{quoted}”" if quoted else ", and its words are not entered"
    return f"{act.handle}{day} rules on a motion that is not entered{said}; ask the court, or enter the motion"


def _quoted(act: Act) -> Iterator[str]:
    yield from (" ".join(anchor.quote.split()) for anchor in act.anchors if anchor.quote)
