"""Papers by which a party takes back its own motion."""

from __future__ import annotations

from collections.abc import Sequence

from inlimine.readers.entries.groups import Group, groups_of
from inlimine.readers.entries.reading import UNNUMBERED, EntryAct
from inlimine.readers.entries.ruling import MOTIONS
from inlimine.readers.entries.token import Kind, Token


def withdrawals(tokens: Sequence[Token], low: str, text: str) -> tuple[EntryAct, ...]:
    """An act for each numbered motion that the paper names, else one for the motion without a number."""
    said = next((t for t in tokens if t.kind is Kind.DISPOSITION and t.disposition == "withdrawn"), None)
    if said is None:
        return ()
    behind = [t for t in tokens if t.start >= said.end]
    named = groups_of(behind, low, MOTIONS, background=True)
    if not any(group.numbers for group in named):
        # "NOTICE by Plaintiff re 53 MOTION to Seal - Withdrawal of Motion"
        named = groups_of([t for t in tokens if t.end <= said.start], low, MOTIONS, background=True)
    numbered = [group for group in named if group.numbers]
    if not numbered:
        return tuple(_act(UNNUMBERED, said, group, text) for group in groups_of(behind, low, MOTIONS)[:1])
    return tuple(_act(number, said, group, text) for group in numbered for number in group.numbers)


def _act(target: str, said: Token, group: Group, text: str) -> EntryAct:
    start, end = min(said.start, group.start), max(said.end, group.end)
    return EntryAct(
        target=target,
        disposition="withdrawn",
        span=(start, end),
        quote=text[start:end],
        found_by="withdrawal: motion named",
        noun=group.noun.word,
        noun_start=group.noun.start,
    )
