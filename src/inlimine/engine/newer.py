"""What the court has ruled on the very use since the rulings that leave it open: told with the question to it."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from inlimine.engine.attack import Label, Node
from inlimine.engine.conditions import bound
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import Norm
from inlimine.engine.precedence import later_act
from inlimine.engine.sources import words_of
from inlimine.engine.steps import DOES_IT
from inlimine.law.dispositions import disposition
from inlimine.ledger.truth import Truth

_LONG = 200  # characters of a ruling's words within a question


def newer_on_it(open_ones: Iterable[Norm], inquiry: Inquiry) -> tuple[Node, ...]:
    """The directives in force that surely reach the use and are later than all that leave it open."""
    unsure, battle = tuple(open_ones), inquiry.battle
    return tuple(
        node
        for node in battle.nodes
        if node.reaches is Truth.YES
        and battle.labels[node.norm.handle] is Label.IN
        and all(later_act(node.norm.act, one.act) for one in unsure)
    )


def newer_words(norm: Norm, subject: str) -> str:
    """What a newer ruling does, in a sentence: `R8 of 9 July 2024 permits "Ex. 14": only if: it is redacted.`"""
    day = f" of {norm.eff.spoken}" if norm.eff else ""
    disposed = dict.fromkeys(disposition(one.disposition).label for one in norm.act.disposes)
    how = f" ({', '.join(disposed)})" if disposed else ""
    quoted = (f'"{quote}"' for quote in words_of(norm))
    said = shorten("; ".join(quoted), _LONG, placeholder=' …"')
    terms = "; ".join((*bound(norm.directive), *((said,) if said else ())))
    does = f"{DOES_IT[norm.effect].removesuffix('it')}{subject}"
    return f"{norm.handle}{day}{how} {does}{f': {terms}' if terms else ''}."
