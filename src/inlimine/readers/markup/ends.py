"""Does a page end, or does it break off? What is missing at the end may be the ruling."""

from __future__ import annotations

import re

from inlimine.passages.problem import Problem

_CLOSED = re.compile(rb"</(?:html|body|table|center|div)\s*>|<!--[^>]*-->|\]\]", re.IGNORECASE)
_TAIL = 2_000


def cut_off(file: str, data: bytes, entries: int) -> tuple[Problem, ...]:
    """A problem if nothing is closed near the end of the page; `entries` were read before it."""
    if not re.search(rb"<table|<html|<body", data, re.IGNORECASE) or _CLOSED.search(data[-_TAIL:]):
        return ()
    return (
        Problem(
            file=file,
            message=f"the page breaks off before its end; {entries} entries before that were read",
            remedy="save the whole page anew and give that file; the last entry may be cut",
        ),
    )
