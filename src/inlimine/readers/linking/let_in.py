"""What a permission's own words keep back: it lets something be offered only, it wants a ruling first, or a fact.

Offering is not admission (SEMANTICS, `"admissible" is not "in evidence"`); what waits for a ruling is leave to be
asked first (1.8), and a permission on a condition of fact carries that condition (2.5).
"""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Effect
from inlimine.readers.read_act import ReadAct

_HOW = r"(?: (?:[a-z]+ly|still|also|only|then|now|first))*"
_OFFERS = re.compile(
    rf"\b(?:may|can|shall|will|might|(?:permitted|allowed|authorized|free|entitled) to){_HOW}"
    rf"(?: (?:be (?:permitted|allowed) to))?"
    r" (?:(?:seek|attempt|try|move|ask)(?: the court)? to [a-z]+|move (?:for|the) [a-z]+"
    r"|(?:seek|request|ask for)(?: (?:a|the|such))? (?:leave|permission|side-?bar|bench conference|ruling|hearing)"
    r"|(?:renew|re-?urge|re-?raise) [a-z]+|(?:be )?(?:offer|proffer|tender)(?:ed)?)\b",
    re.IGNORECASE,
)
_ADMITS = re.compile(
    r"(?<!if )\b(?:is|are)(?: (?:hereby|also|therefore|[a-z]+ly))* (?:admissible|admitted|received)\b|\badmits\b",
    re.IGNORECASE,
)
_COURT_RULES = (
    r"(?:\b(?:court|judge|bench|I|we)\b[^,;]*?\b(?:rul(?:es?|ed|ing)|permit(?:s|ted)?|allow(?:s|ed)?|grant(?:s|ed)?"
    r"|approv(?:es?|ed)|order(?:s|ed)?|leave|permission|approval)\b"
    r"|\b(?:leave|permission|approval|a (?:further |later |prior )?ruling|side-?bar|bench conference)\b)"
)
_WAITS = re.compile(_COURT_RULES, re.IGNORECASE)
ASKS = re.compile(
    r"\b(?:with|by|upon|on|after|subject to|following|pending) (?:(?:the|prior|express|advance|further|a)"
    r" )*(?:(?:court|judge)['’]s (?:prior |express |advance |further )*)?"
    r"(?:leave|permission|approval|consent of (?:the )?court|side-?bar|bench conference)\b"
    r"(?: (?:of|by|from) (?:the |this )?(?:court|judge))?",
    re.IGNORECASE,
)
_HAPPENS = (
    r"(?:testif(?:y|ies)|is|are|has|have|takes?|opens?|rules?|permits?|allows?|lays?|calls?|raises?|puts?|denies"
    r"|claims?|asserts?|contends?|argues?|establishes|shows|offers?|introduces?|becomes?|does|chooses?|elects?"
    r"|suggests?|disputes?|makes?|provides?|authenticates?|identifies|mentions?|admits?|challenges?|places?|says)"
)
_FACT = re.compile(
    rf"\b(?:in the event(?: that)?|whenever|when|once|as soon as|after|if|assuming(?: that)?)"
    rf" (?:(?!\b(?:was|were|had|did)\b)[^,.;])*?\b{_HAPPENS}\b[^,.;]*"
    r"|(?<![\w,] )\bshould (?!not\b|be\b)[^,.;]+(?=,)",
    re.IGNORECASE,
)


def only_offers(words: str) -> bool:
    """Whether words let something be offered, or asked for, and do not say that it comes in."""
    return _OFFERS.search(words) is not None and _ADMITS.search(words) is None


def waits_for_ruling(needs: str) -> bool:
    """Whether a condition is that the court rules first, and nothing beside."""
    return _WAITS.search(needs) is not None and re.search(r",| and ", needs) is None


def kept_back(read: ReadAct) -> ReadAct:
    """The same without more permission than its words give."""
    if read.effect is not Effect.PERMIT:
        return read
    read = _on_its_fact(read)
    if _WAITS.search(read.needs) or ASKS.search(_own(read)):
        return _after_leave(read)
    if only_offers(_own(read)):
        return replace(read, effect=None if read.disposition else Effect.NONE)
    return read


def _on_its_fact(read: ReadAct) -> ReadAct:
    """The same with the condition that its words tell, which is no part of what it speaks of."""
    found = None if read.needs or read.unless else _FACT.search(_own(read))
    if found is None:
        return read
    needs = found[0].strip(" ,")
    return replace(read, needs=needs, subject=_without(read.subject, needs))


def _after_leave(read: ReadAct) -> ReadAct:
    """Leave first; where a fact is wanted beside the ruling, a person is to look."""
    asked = ASKS.search(_own(read))
    subject = _without(read.subject, asked[0]) if asked else read.subject
    plain = not read.needs or waits_for_ruling(read.needs)
    return replace(read, effect=Effect.LEAVE, subject=subject, sure=read.sure and plain)


def _without(subject: str, words: str) -> str:
    at = " ".join(subject.split()).casefold().find(words.casefold()[: max(len(subject), 1)])
    lead = words.split(" ", 1)[0]
    at = at if at >= 0 else _last(subject, lead, words)
    return subject[:at].strip(" ,") if at > 0 else subject


def _last(subject: str, lead: str, words: str) -> int:
    """Where a subject goes over into these words, of which it may have the beginning only."""
    found = re.search(rf"\b{re.escape(lead)} .*$", subject, re.IGNORECASE | re.DOTALL)
    return found.start() if found and words.casefold().startswith(found[0].casefold()) else -1


def _own(read: ReadAct) -> str:
    words = " ".join(read.words.quote.split())
    return words.replace(" ".join(read.reason.quote.split()), "") if read.reason else words
