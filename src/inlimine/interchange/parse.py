"""JSON text to plain values, losing nothing: repeated keys and strange numbers are kept, to be refused."""

from __future__ import annotations

import json
from collections import Counter

from inlimine.interchange.wording import Members, Number

_LONGEST_NUMBER = 15


def parse(text: str) -> object:
    """The values of a JSON text.

    Raises json.JSONDecodeError where it is not JSON, RecursionError where it is nested too deeply.
    """
    return json.loads(
        text, object_pairs_hook=_members, parse_int=_whole, parse_float=Number, parse_constant=Number
    )


def _members(pairs: list[tuple[str, object]]) -> Members:
    members = Members(pairs)
    if len(members) < len(pairs):
        times = Counter(key for key, _ in pairs)
        members.repeated = tuple(key for key in members if times[key] > 1)
    return members


def _whole(digits: str) -> int | Number:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else Number(digits)
