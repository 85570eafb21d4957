"""What the words of a ruling order, as a directive of the ledger; one maker for dockets and for papers."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.acts import Directive
from inlimine.ledger.conditions import Atom
from inlimine.ledger.entry import Anchor
from inlimine.ledger.terms import Decider, Effect, Firmness
from inlimine.readers.linking.bound import Bound, bound
from inlimine.readers.linking.confines import any_purpose_in, phases_in, purposes_in
from inlimine.readers.linking.let_in import waits_for_ruling
from inlimine.readers.linking.motions import Pending
from inlimine.readers.linking.sides import Sides
from inlimine.readers.read_act import ReadAct

_NO_BAR = re.compile(r"(?:be\s+)?(?:precluded|barred|prohibited|prevented|excluded|foreclosed)\b", re.IGNORECASE)
LEADS = (
    r"(?:unless(?: and until)?|until(?: and unless)?|absent|without(?: first)?"
    r"|(?:save|except) (?:where|if|when|upon|on)|provided(?:,? however,?)?(?: that)?|on (?:the )?condition that"
    r"|conditioned (?:up)?on|contingent (?:up)?on|subject to|(?:so|as) long as|if and only if"
    r"|only (?:if|after|upon|when|where)|upon|if|assuming(?: that)?|in the event(?: that)?|when(?:ever)?|once"
    r"|as soon as|where|after)"
)
"""The words that lead a condition; its atom is without them, so that it says positively what is to happen."""
# What nobody is named to have to leave undone (`is not to be mentioned`, `is excluded`), everybody has to.
_NOBODY_NAMED = re.compile(
    r"\b(?:not|never|nor)(?: to)? be (?:\w+,? (?:(?:and|or|nor) )?){0,4}?(?:mentioned|referred|referenced|elicited"
    r"|offered|introduced|adduced|argued|discussed|raised|alluded|shown|displayed|suggested|inquired|commented"
    r"|presented|disclosed|published|played|used)\b"
    r"|\b(?:is|are|be|stays?|remains?)(?: (?!not\b)\w+){0,2}? (?:excluded|inadmissible|off[- ]limits)\b"
    r"|\bno (?:\w+ ){0,2}?(?:mention|references?|comments?|arguments?|inquir(?:y|ies)|questions?|suggestions?"
    r"|allusions?)\b[^.;]{0,120}?\b(?:shall|may|will|is to|are to) be made\b",
    re.IGNORECASE,
)
_ACTIVATES = re.compile(r"(?:only )?(?:if|when|whenever|once|after|in the event|should|assuming)\b", re.IGNORECASE)
_LEAD = re.compile(rf"{LEADS}\s+", re.IGNORECASE)
_PERMITS = re.compile(r"\b(?:admissib\w+|admit\w*|allow\w*|permit\w*|may)\b", re.IGNORECASE)


def directive_of(
    read: ReadAct,
    subject: tuple[str, ...],
    requests: tuple[str, ...],
    sides: Sides,
    anchors: tuple[Anchor, ...],
    motion: Pending | None = None,
) -> Directive:
    """The directive; a court's condition is the judge's to settle, and a reason decides nothing.

    It binds whom its words name. Where they name nobody, a bar binds whom the motion on which it rules asked to
    bind, as a bare grant of that motion does; leave first, what `is excluded` or `not to be mentioned`, everybody
    (SEMANTICS 2.4).
    """
    whom = bound(read.binds, sides) if read.binds else _as_asked(read, motion)
    return Directive(
        effect=read.effect or Effect.NONE,
        subject=subject,
        binds=whom.parties,
        binds_witnesses=whom.witnesses,
        unless=_judges(read.unless),
        when=_judges(_when(read)),
        need=_judges(_need(read)),
        only=bool(read.needs) and read.effect is Effect.PERMIT,
        purposes=purposes_in(read),
        any_purpose=any_purpose_in(read),
        phases=phases_in(read),
        grounds=read.grounds,
        request=requests[0] if len(requests) == 1 else "",
        firmness=Firmness.TENTATIVE if read.tentative else None,
        quotation=anchors if read.quoted else (),
    )


def _as_asked(read: ReadAct, motion: Pending | None) -> Bound:
    """Whom the motion asked to bind; what it asked to be let in is let in for its movant."""
    if motion is None or not read.disposition:
        return Bound()
    if read.effect is Effect.PERMIT:
        return Bound(parties=(motion.by,) if motion.admits and motion.by else ())
    barred = read.effect is Effect.PROHIBIT and not any(
        _NOBODY_NAMED.search(one.quote) for one in (read.words, *read.further)
    )
    return Bound(parties=motion.against if barred else ())


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


def _when(read: ReadAct) -> str:
    """What activates a bar (`If Roe testifies, it is excluded`): until then it bars nothing (SEMANTICS 2.6)."""
    return read.needs if read.effect is Effect.PROHIBIT and _ACTIVATES.match(read.needs) else ""


def _need(read: ReadAct) -> str:
    """What its use needs; that the court rules first is what leave says by itself, and a bar needs nothing: a
    condition of one that neither lifts nor activates it is quoted."""
    asks = read.effect is Effect.LEAVE and waits_for_ruling(read.needs)
    return "" if asks or read.effect is Effect.PROHIBIT else read.needs


def _judges(words: str) -> Atom | None:
    lead = _LEAD.match(words)
    return Atom(atom=words[lead.end() :] if lead else words, decider=Decider.JUDGE) if words else None
