"""What the words of a ruling order, as a directive of the ledger; one maker for dockets and for papers."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.acts import Directive
from inlimine.ledger.conditions import Atom
from inlimine.ledger.entry import Anchor
from inlimine.ledger.terms import Decider, Effect, Firmness
from inlimine.readers.linking.confines import any_purpose_in, phases_in, purposes_in
from inlimine.readers.linking.sides import Sides
from inlimine.readers.read_act import ReadAct

_NO_BAR = re.compile(r"(?:be\s+)?(?:precluded|barred|prohibited|prevented|excluded|foreclosed)\b", re.IGNORECASE)
_PERMITS = re.compile(r"\b(?:admissib\w+|admit\w*|allow\w*|permit\w*|may)\b", re.IGNORECASE)


def directive_of(
    read: ReadAct, subject: tuple[str, ...], requests: tuple[str, ...], sides: Sides, anchor: Anchor
) -> Directive:
    """The directive; a court's condition is the judge's to settle, and a reason decides nothing."""
    return Directive(
        effect=read.effect or Effect.NONE,
        subject=subject,
        binds=sides.of(read.binds) if read.binds else (),
        unless=_judges(read.unless),
        need=_judges(read.needs),
        only=bool(read.needs) and read.effect is Effect.PERMIT,
        purposes=purposes_in(read),
        any_purpose=any_purpose_in(read),
        phases=phases_in(read),
        grounds=read.grounds,
        request=requests[0] if len(requests) == 1 else "",
        firmness=Firmness.TENTATIVE if read.tentative else None,
        quotation=(anchor,) if read.quoted else (),
    )


def ordered(read: ReadAct) -> ReadAct:
    """The same without an effect that its words do not bear: what `shall not be precluded` is no bar, and what
    stands in a reason alone permits nothing."""
    if read.effect is Effect.PROHIBIT and _NO_BAR.match(read.subject):
        return replace(read, effect=None, subject="", sure=False)
    reasoned = read.reason.quote if read.reason else ""
    if read.effect is Effect.PERMIT and _PERMITS.search(reasoned):
        rest = read.words.quote.replace(reasoned, "")
        return read if _PERMITS.search(rest) else replace(read, effect=None)
    return read


def _judges(words: str) -> Atom | None:
    return Atom(atom=words, decider=Decider.JUDGE) if words else None
