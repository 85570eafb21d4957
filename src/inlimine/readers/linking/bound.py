"""Whom the words of a ruling bind: everybody, parties that can be told, their witnesses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.linking.sides import Sides

# `No party`, `counsel` and `the parties` are everybody; `no defendant` is every defendant.
_EVERYBODY = re.compile(
    r"(?:(?:all|both|any|each|every|no|neither|either|the|of the|other) )*"
    r"(?:(?:part(?:y|ies)|sides?|counsel|attorneys?|lawyers?|persons?|one|body|litigants?|advocates?)"
    r"(?: (?:for|of) (?:all|both|any|either|each) (?:the )?(?:part(?:y|ies)|sides?))?)"
    r"|nobody|anybody|everybody|everyone|anyone",
    re.IGNORECASE,
)
_EACH = re.compile(r"(?:(?:all|both|any|each|every|no|neither|either|the|of the) )+", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:(?:counsel|attorneys?|lawyers?) (?:for|of) (?:the )?|(?:Mr|Ms|Mrs|Dr)\. )", re.IGNORECASE
)
_WITNESSES = re.compile(r"\b(?:witness(?:es)?|experts?)\b", re.IGNORECASE)
# Who speaks for a party named beside them: `its counsel`, `his agents`.
_ITS_OWN = re.compile(
    r"(?:(?:any|all|the|its|their|his|her|said|retained|lay|expert|fact|other|of) )*"
    r"(?:counsel|attorneys?|lawyers?|agents|representatives|employees|officers|witness(?:es)?|experts?|the like)",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"(?P<who>.+?)(?:'s?)? (?:(?:lay|expert|fact|own|trial) )*"
    r"(?:witness(?:es)?|experts?|counsel|attorneys?|lawyers?)",
    re.IGNORECASE,
)
_AND = re.compile(r",? (?:and/or|and|or|nor|as well as) |, ")
_SINGLE = re.compile(r"(?:the )?(?:defendant|plaintiff|accused)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Whom a ruling binds: `parties` (empty: all), their witnesses too; `open` is what was not told apart."""

    parties: tuple[str, ...] = ()
    witnesses: bool = False
    open: str = ""


def bound(words: str, sides: Sides) -> Bound:
    """Whom these words bind; who is not known is left open, and a word for several is not taken for one."""
    whole = " ".join(words.split()).strip(" .,")
    whom: list[str] = []
    everybody, unknown = False, not whole
    for one in _AND.split(whole):
        found = _parties(one, sides)
        everybody = everybody or _EVERYBODY.fullmatch(one) is not None
        whom += found
        unknown = unknown or not (found or _EVERYBODY.fullmatch(one) or _ITS_OWN.fullmatch(one))
    named = everybody or bool(whom)
    return Bound(
        parties=() if everybody or unknown else tuple(dict.fromkeys(whom)),
        witnesses=bool(_WITNESSES.search(whole)) and named,
        open="" if named and not unknown and not _several(whole, whom, everybody) else whole,
    )


def _parties(words: str, sides: Sides) -> tuple[str, ...]:
    """The parties that one name means, without `neither` or `counsel for`."""
    plain = _EACH.sub("", words, count=1) if _EACH.match(words) else words
    plain = _BEFORE_NAME.sub("", plain)
    if _EVERYBODY.fullmatch(words) or _ITS_OWN.fullmatch(words):
        return ()
    whose = _WHOSE.fullmatch(plain)
    return sides.of(plain) or (sides.of(whose["who"]) if whose else ())


def _several(whole: str, whom: list[str], everybody: bool) -> bool:
    """Whether `the defendant` can be each of several."""
    first = _AND.split(whole)[0]
    return not everybody and len(whom) > 1 and _SINGLE.fullmatch(first) is not None
