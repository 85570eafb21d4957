"""The words of a ruling as the card has them: once on each card, and after that only the ruling's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.resolution import Quoted, Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A ruling, its words (empty: none were entered), and where they stand."""

    ruling: str
    quote: str
    where: str


def words_of(reply: Resolution, state: CaseState, told: set[str]) -> Iterator[Words]:
    """The words of the rulings behind a reply; `told` are those that the card has quoted, and grows."""
    for ruling in reply.rulings or reply.neighbours:
        if ruling in told:
            continue
        told.add(ruling)
        mine = [one for one in reply.quoted if one.ruling == ruling and one.part != "reason"]
        dated = _dated(ruling, state)
        for one in [quoted for quoted in mine if quoted.quote] or mine[:1]:
            yield Words(ruling=dated, quote=one.quote, where=_where(one, state))
            dated = ruling
        if not mine:
            yield Words(ruling=dated, quote="", where="")


def _dated(ruling: str, state: CaseState) -> str:
    """`R1 of 8 July 2024, oral`."""
    norm = next((norm for norm in state.norms if ruling in (norm.handle, norm.act.handle)), None)
    if norm is None:
        return ruling
    return f"{ruling}{f' of {norm.eff.spoken}' if norm.eff else ''}, {norm.act.form}"


def _where(quoted: Quoted, state: CaseState) -> str:
    document = state.view.documents.get(quoted.document)
    return ", ".join(part for part in (document.title if document else quoted.document, quoted.locator) if part)
