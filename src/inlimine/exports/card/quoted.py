"""The words of a ruling as the card has them: at every item they decide, for a card is cut; once in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.resolution import Quoted, Resolution

# How many characters of a ruling are repeated where it was quoted in full before.
LONG = 160
_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{3}[;.!?])\s+(?=[A-Z])")
_LIMITS = re.compile(
    r"\b(?:without|unless|until|except|save|only|other than|provided|outside|before|after|if|not?|but)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A ruling, its words (empty: none were entered), and where they stand."""

    ruling: str
    quote: str
    where: str


def words_of(reply: Resolution, state: CaseState, told: set[str]) -> Iterator[Words]:
    """The words of the rulings behind a reply; `told` are those that the card has quoted in full, and grows."""
    for ruling in reply.named:
        again = ruling in told
        told.add(ruling)
        mine = [one for one in reply.quoted if one.ruling == ruling and _told(one, reply)]
        dated = _dated(ruling, state)
        for one in [quoted for quoted in mine if quoted.quote] or mine[:1]:
            dated = f"{dated}, the reason" if one.part == "reason" else dated
            yield Words(ruling=dated, quote=_short(one.quote) if again else one.quote, where=_where(one, state))
            dated = ruling
        if not mine:
            yield Words(ruling=dated, quote="", where="")


def _told(one: Quoted, reply: Resolution) -> bool:
    """Words, not reasons; of a ruling that came since those in doubt the reason too, as the judge must see it."""
    return one.part != "reason" or (one.ruling in reply.newer and bool(one.quote))


def _short(quote: str) -> str:
    """Its sentences as far as they go on the card, each whole, and none is left out that sets a limit."""
    sentences = _SENTENCE_ENDS.split(quote)
    kept = sentences[:1]
    for at, sentence in enumerate(sentences[1:], start=1):
        fits = len(" ".join((*kept, sentence))) <= LONG
        if not fits and not any(map(_LIMITS.search, sentences[at:])):
            return f"{' '.join(kept)} …"
        kept.append(sentence)
    return quote


def _dated(ruling: str, state: CaseState) -> str:
    """`R1 of 8 July 2024, oral`."""
    norm = next((norm for norm in state.norms if ruling in (norm.handle, norm.act.handle)), None)
    if norm is None:
        return ruling
    return f"{ruling}{f' of {norm.eff.spoken}' if norm.eff else ''}, {norm.act.form}"


def _where(quoted: Quoted, state: CaseState) -> str:
    document = state.view.documents.get(quoted.document)
    return ", ".join(part for part in (document.title if document else quoted.document, quoted.locator) if part)
