"""Time codes of recordings in their printed forms, as milliseconds."""

from __future__ import annotations

import re

TIME_CODE = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3}|[:;]\d{2})?"
"""`1:02:03.5`, `02:03`, and with frames `01:02:03:04` or `01:02:03;04`."""

_PARTS = re.compile(
    r"(?:(?P<h>\d{1,3}):)?(?P<m>\d{1,3}):(?P<s>\d{2})(?:[.,](?P<part>\d{1,3})|[:;](?P<frames>\d{2}))?"
)
_SECONDS = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*(?:s|sec|secs|seconds)")
_SECOND = 1000


def milliseconds(printed: str, *, ending: bool = False) -> int | None:
    """The time in milliseconds; None for what is none.

    How many frames a second has is not printed, so a time with frames is the whole second around it: a start the
    one before, an `ending` the one after.
    """
    found = _PARTS.fullmatch(printed.strip())
    if found is None:
        alone = _SECONDS.fullmatch(printed.strip().lower())
        return round(float(alone[1]) * _SECOND) if alone else None
    if int(found["s"]) > 59 or (found["h"] and int(found["m"]) > 59):
        return None
    whole = int(found["h"] or 0) * 3600 + int(found["m"]) * 60 + int(found["s"])
    part = int((found["part"] or "").ljust(3, "0")[:3])
    return whole * _SECOND + part + (_SECOND if ending and int(found["frames"] or 0) else 0)
