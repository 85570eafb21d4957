"""What a paper tells a party to have moved for or objected to, where no motion is named."""

from __future__ import annotations

import re

from inlimine.readers.orders.naming import DOCKET, NAME, PROPER, ROLE, Named, asked_for, plain_movant, trimmed
from inlimine.readers.orders.numbering import numbered

_MOVES = re.compile(
    rf"(?<![\w'-])(?:(?i:the )?(?P<movant>{ROLE}(?: {NAME}){{0,4}}?|(?:Mr|Ms|Mrs|Dr)[.\u2024] "
    rf"[A-Z][\w-]+|{PROPER}|[Ss]?[Hh]e|[Tt]hey))"
    r",? (?i:also |next |further |now |first |again )?(?i:moves?|seeks?|asks?|requests?|wants?|has "
    r"moved|have moved|moved|requested)(?i: (?:the|this) court| me| us)?(?i: in limine)?"
    r"(?= (?:(?:for )?(?:an order )|to |in limine)[^.;]{0,30}?\b(?:exclu|preclu|bar(?:s|ring)?\b"
    r"|prohibit|suppress|limit|admit|introduc|strike|prevent|permit|allow|require|redact))"
)


_OBJECTS = re.compile(
    rf"(?<![\w'-])(?i:the )?(?P<movant>{ROLE}(?: {NAME}){{0,3}}?|(?:Mr|Ms|Mrs)[.\u2024] "
    rf"[A-Z][\w-]+),? (?:also |further |next |again )?objects? (?:to|on) (?P<about>[^.;]+)",
    re.IGNORECASE,
)


def objected_in(text: str) -> list[Named]:
    """Objections that a sentence tells a party to have made."""
    return [
        Named(
            start=hit.start(),
            end=hit.end(),
            movant=plain_movant(hit["movant"]),
            noun="objection",
            subject=trimmed(hit["about"]),
        )
        for hit in _OBJECTS.finditer(text)
    ]


def moved_in(text: str) -> list[Named]:
    """What a sentence tells a party to have moved for, as if it named that motion."""
    found = []
    for hit in _MOVES.finditer(text):
        rest = text[hit.end() :]
        relief, subject = asked_for(rest, None)
        docket = tuple(
            one.number
            for mark in DOCKET.finditer(rest)
            if not mark["page"]
            for one in numbered(mark["list"] or mark["plain"] or mark["hash"])
        )
        movant = "" if re.fullmatch(r"s?he|they", hit["movant"], re.I) else plain_movant(hit["movant"])
        if relief:
            found.append(
                Named(
                    start=hit.start(),
                    end=hit.end(),
                    movant=movant,
                    noun="motion",
                    docket=docket,
                    relief=relief,
                    subject=subject,
                )
            )
    return found + objected_in(text)
