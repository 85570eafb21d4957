"""A motion that a ruling names by its docket number alone: `Doc. 42 is GRANTED`, `the motion at Doc. 41 is`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from inlimine.readers.orders.naming import DOCKET
from inlimine.readers.orders.numbering import numbered
from inlimine.readers.orders.target import Target

_BESIDE = re.compile(
    r"[)\]]*,? ?(?:(?:is|are|shall be|will be|be|hereby|likewise|also|therefore|accordingly) ?)*(?:[:-] ?)?$"
)
_CITED = re.compile(
    r"\b(?:in light of|given|per|pursuant to|by|under|see|with|like|than|unlike|response|reply|brief|order|ruling)"
    r"(?: [\w']+){0,3} \(?$",
    re.IGNORECASE,
)


def by_docket_alone(head: str, targets: Sequence[Target]) -> tuple[Target, ...]:
    """The motions that a ruling meets: those of the docket numbers right before its word, if no others."""
    found = list(DOCKET.finditer(head))
    last = found[-1] if found else None
    if (
        last is None
        or last["page"]
        or last["hash"]
        or not _BESIDE.match(head, last.end())
        or _CITED.search(head[: last.start()])
    ):
        return tuple(targets)
    numbers = [one.number for one in numbered(last["list"] or last["plain"])]
    if not numbers or any(one.docket for one in targets if one.docket in numbers):
        return tuple(targets)
    if any(one.number and one.movant for one in targets) and not head.lstrip(" ;,(").startswith(
        last[0].lstrip("( ")
    ):
        return tuple(targets)
    return tuple(replace(Target(), number=one, docket=one, sure=True) for one in numbers)
