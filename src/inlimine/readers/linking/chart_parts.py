"""A ruling cell that rules on parts and names each: `Granted as to the knife; denied as to the blood swab`.

All of the cell must be read so, or none of it is: a part that was left out would be a limit that was dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.engine.exhibits_meant import exhibits_of
from inlimine.readers.linking.meant import usable

_WORD = {
    "granted": "granted", "grant": "granted", "excluded": "excluded", "inadmissible": "excluded",
    "denied": "denied", "deny": "denied", "admissible": "admissible", "admitted": "admissible",
    "reserved": "reserved", "deferred": "reserved", "under advisement": "reserved",
    "taken under advisement": "reserved",
}  # fmt: skip
_DID = "|".join(sorted(_WORD, key=len, reverse=True))
# What nobody says to the court and everybody writes beside a motion; what it means hangs on what was asked.
_CURT = r"(?:(?:stays?|kept|keep|remains?) )?out|(?:(?:comes?|let) )?in|ok(?:ay)?"
_AS_TO = r"(?:as to|as for|with respect to|with regard to|regarding|re|for)"
_NAMED_BEHIND = re.compile(rf"(?P<did>{_DID})(?: in part)?,? {_AS_TO}:? (?P<what>.+)", re.IGNORECASE)
_NAMED_BEFORE = re.compile(
    rf"(?:{_AS_TO}:? )?(?P<what>.+?)(?:,? (?:is|are|was|were)|\s*[:=]|\s+[-–—])\s+(?P<did>{_DID})", re.IGNORECASE
)
_CURT_BEHIND = re.compile(rf"(?P<did>{_CURT})(?:,? {_AS_TO}:?|:) (?P<what>.+)", re.IGNORECASE)
_CURT_BEFORE = re.compile(
    rf"(?:{_AS_TO}:? )?(?P<what>(?!(?:stay|kept|keep|remain|come|let)s?\b).+?)(?:,? (?:is|are)|\s*[:=]|\s+[-–—])?"
    rf"\s+(?P<did>{_CURT})",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"(?P<did>{_DID}|{_CURT}):? ?\((?P<what>[^()]+)\)?", re.IGNORECASE)
_NUMBERED_BEFORE = re.compile(rf"(?P<what>.*(?:\d\w?|\b[A-Z]))\s+(?P<did>{_DID})", re.IGNORECASE)
_REST = re.compile(
    rf"(?:(?P<first>{_DID}) (?:otherwise|in all other respects|as to (?:all|everything) else|as to the "
    rf"(?:rest|remainder|balance|others?))|(?:otherwise|in all other respects"
    r"|(?:the )?(?:rest|remainder|balance|others?)"
    rf"(?: is| are)?:?),? (?P<second>{_DID}))",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?:(?:motion )?(?:is )?(?:granted|denied) in part(?:,? (?:and )?(?:granted|denied) in part)?|gip(?:/dip)?)"
    r"\s*[:;.,–—-]\s*",
    re.IGNORECASE,
)
# Behind its word a part ends, also where the next begins with its name: `texts out, calls in`.
_BEHIND = "|".join(rf"(?<=\b{word})" for word in ("out", "in", "ok", "granted", "denied", "excluded", "reserved"))
# The dot of `Pl. Ex. A` and `Dr. Hale` ends nothing.
_STOP = (
    r"".join(
        rf"(?<!\b{short})"
        for short in ("Pl", "Def", "Gov't", "Govt", "Ex", "Exs", "Exh", "Exhs", "No", "Nos", "Mr", "Ms", "Dr")
    )
    + r"\."
)
_CUTS = re.compile(
    rf"\s*;\s*(?:(?:and|but) )?|{_STOP}\s+(?=[A-Z(])|,?\s+(?:and|but)\s+(?=(?:{_DID})\b)"
    rf"|,\s+(?=(?:{_DID}|otherwise)\b)|\s+/\s+|(?:{_BEHIND}),\s+(?:(?:and|but)\s+)?",
    re.IGNORECASE,
)
# What limits a ruling and names no part of the evidence.
_LIMITS = re.compile(
    r"\b(?:only|except\w*|unless|until|if|but|however|although|though|provided|subject to|limited?|other than|save"
    r"|when|where"
    r"|may|must|shall|will|not|no|never|perhaps|maybe|probably|likely|presumably"
    r"|purposes?|impeach\w*|rebuttal|opening|closing|voir dire"
    r"|case[- ]in[- ]chief|cross|trial"
    r"|counsel|part(?:y|ies)|witness(?:es)?|other|rest|remainder|former|latter|both|all|any|first|extent|reasons?|now"
    r"|proposed|tentative\w*|previously|already|court|judge|ruling|motion|order|hearing|recommend\w*|status|result|counts?"
    rf"|today|time|foundation|{_DID}|in part)\b",
    re.IGNORECASE,
)
# Why, in a bracket behind a part: `7-C and 7-D out (cumulative)`.
_WHY = re.compile(
    r"\s*\((?:(?:cumulative|hearsay|prejudicial|unfairly prejudicial|unfair prejudice"
    r"|irrelevant|not relevant|relevance|speculative|speculation|propensity|character|privileged?|gruesome"
    r"|(?:rules? |fre |tre )?\d{3,4}(?:\([a-z0-9]\))*)(?:\s*[,;/&]\s*|\s+and\s+)?)+\)?$",
    re.IGNORECASE,
)
_LONGEST = 14  # words that name a part


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledPart:
    """A part of what was asked, in the cell's words (empty: all the rest), and what became of it: `granted`,
    `denied`, `reserved`, `excluded`, `admissible`; `out` or `in` where it only says that."""

    what: str
    did: str


def parted(words: str) -> tuple[RuledPart, ...]:
    """The parts that a cell rules on, if all of it says nothing else; else nothing."""
    body = _HEAD.sub("", " ".join(words.split()), count=1).rstrip(" .;")
    read = [_part(one.strip(" .,")) for one in _CUTS.split(body) if one.strip(" .,")]
    parts = tuple(one for one in read if one is not None)
    named = [one.what.casefold() for one in parts if one.what]
    whole = len(parts) == len(read) and named and len(set(named)) == len(named)
    return parts if whole and len(parts) - len(named) <= 1 else ()


def _part(clause: str) -> RuledPart | None:
    clause = _WHY.sub("", clause)
    rest = _REST.fullmatch(clause)
    if rest:
        return RuledPart(what="", did=_WORD[(rest["first"] or rest["second"]).lower()])
    forms = (_NAMED_BEHIND, _NAMED_BEFORE, _IN_BRACKETS, _CURT_BEHIND, _CURT_BEFORE)
    found = next((hit for form in forms if (hit := form.fullmatch(clause))), None) or _numbered(clause)
    what = found["what"].strip(" .,:-") if found else ""
    if found is None or _LIMITS.search(what) or len(what.split()) > _LONGEST or not usable(what):
        return None
    did = found["did"].lower()
    return RuledPart(what=what, did=_WORD.get(did, "out" if did.endswith("out") else "in"))


def _numbered(clause: str) -> re.Match[str] | None:
    """`Exs. 4-7 excluded`, without the verb that other parts have."""
    found = _NUMBERED_BEFORE.fullmatch(clause)
    return found if found and exhibits_of(found["what"]) else None


_LIST = re.compile(
    r"\(?(?<![\w.])(\d{1,2}|[a-h])[).]\s+(.+?)(?=[;,.]?\s*(?:and\s+)?\(?(?<![\w.])(?:\d{1,2}|[a-h])[).]\s|$)"
)


def listed(asked: str) -> dict[str, str]:
    """What a motion asks by number or letter: `to exclude (1) prior arrests; (2) tattoos`."""
    return {mark: what.strip(" ,;.") for mark, what in _LIST.findall(" ".join(asked.split()))}
