"""Papers by which a party takes back its own motion."""

from __future__ import annotations

from collections.abc import Sequence

from inlimine.readers.entries.clauses import MOTIONS
from inlimine.readers.entries.groups import groups_of
from inlimine.readers.entries.reading import EntryAct
from inlimine.readers.entries.token import Kind, Token


def withdrawals(tokens: Sequence[Token], low: str, text: str) -> tuple[EntryAct, ...]:
    """An act for each numbered motion that the paper names."""
    said = next((t for t in tokens if t.kind is Kind.DISPOSITION and t.disposition == "withdrawn"), None)
    if said is None:
        return ()
    behind = [t for t in tokens if t.start >= said.end]
    groups = [g for g in groups_of(behind, low, MOTIONS, background=True) if g.numbers]
    return tuple(
        EntryAct(
            target=number,
            disposition="withdrawn",
            span=(said.start, group.end),
            quote=text[said.start : group.end],
            found_by="withdrawal: motion named",
            noun=group.noun.word,
        )
        for group in groups
        for number in group.numbers
    )
