"""Which party the short words of a chart mean: `Gov't`, `Def.`, `Pltf`, `US`, in a column of movants or a cell."""

from __future__ import annotations

import re

from inlimine.ledger.terms import Role
from inlimine.readers.linking.sides import Sides

_SHORT = (
    ("Government", r"gov['’]?t"),
    ("Prosecution", r"pros|prosec|d\.?\s?a\.?|a\.?d\.?a\.?|ausa|usao|district attorney|state['’]s attorney"),
    ("Commonwealth", r"comm|commw|cmwlth|com\s?['’]?w(?:ea)?lth"),
    ("People", r"ppl"),
    ("Defendants", r"(?:def|deft|def['’]t|dft|dfdt|Δ)['’]?s(?!['’])"),
    ("Defendant", r"def|deft|def['’]t|dft|dfdt|defdt|Δ"),
    ("Plaintiffs", r"(?:pl|plf|plff|plt|pltf|pltff|plntf|π)['’]?s(?!['’])"),
    ("Plaintiff", r"pl|plf|plff|plt|pltf|pltff|plntf|π"),
)
_LEADS = tuple(
    (word, re.compile(rf"(?:the )?(?:{short})\.?(?:['’]s\b|s['’])?\.?(?=$|[\s/,(:–—-])", re.IGNORECASE))
    for word, short in _SHORT
)
# `us` is everybody, `D. Jones` a person, and `U.S. Bank` a company: these stand alone.
_ALONE = (
    ("United States", re.compile(r"(?:[Tt]he )?U\.? ?S\.?(?: ?A\.?)?(?:['’]s)?")),
    ("Defendant", re.compile(r"D\.?")),
    ("Plaintiff", re.compile(r"P\.?")),
)
_SOVEREIGN = re.compile(
    r"(?:the )?(?P<word>government|prosecution|prosecutors?|state|people|commonwealth|united states|usa)\b",
    re.IGNORECASE,
)
_OF_STATE = re.compile(
    r"\b(?:united states|state of|people of|commonwealth of|usa)\b|^(?:the )?(?:state|people|commonwealth)$", re.I
)


def in_full(words: str) -> str:
    """The words with the name of a side written out where they open with it: `Def. Roe` is `Defendant Roe`."""
    plain = " ".join(words.split())
    alone = next((word for word, short in _ALONE if short.fullmatch(plain)), "")
    led = next(((word, hit.end()) for word, short in _LEADS if (hit := short.match(plain))), None)
    return alone or (f"{led[0]}{plain[led[1] :]}" if led else plain)


def parties_of(words: str, sides: Sides) -> tuple[str, ...]:
    """The handles of the parties that the words can mean: one, none where they mean nobody, several where it is
    open. A word for a State means the party that is one, where nobody prosecutes."""
    plain = in_full(words)
    own = [party.handle for party in sides.everybody if party.handle.casefold() == plain.casefold()]
    if len(own) == 1:
        return (own[0],)
    if plain.casefold() == "us":
        return ()
    prosecuted = any(party.role is Role.PROSECUTION for party in sides.everybody)
    if _SOVEREIGN.match(plain) and not prosecuted:
        return tuple(party.handle for party in sides.everybody if _OF_STATE.search(party.name))
    return sides.of(plain)
