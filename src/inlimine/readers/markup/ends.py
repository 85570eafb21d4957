"""Does a page end, or does it break off? What is missing at the end may be the ruling."""

from __future__ import annotations

import re

from inlimine.passages.problem import Problem

_OPENED = re.compile(rb"<table\b", re.IGNORECASE)
_CLOSED = re.compile(rb"</table\s*>", re.IGNORECASE)


def cut_off(file: str, data: bytes, entries: int) -> tuple[Problem, ...]:
    """A problem if a table or a tag is not closed, or there is no entry; `entries` were read."""
    broken = len(_OPENED.findall(data)) > len(_CLOSED.findall(data)) or data.rfind(b"<") > data.rfind(b">")
    if broken:
        read = f"{entries} {'entry' if entries == 1 else 'entries'}"
        return (
            Problem(
                file=file,
                message=f"the page breaks off after {read}, of which the last may be cut",
                remedy="save the whole page anew and give that file",
            ),
        )
    if not entries:
        return (
            Problem(
                file=file,
                message="the page has the heading of a docket and no entry",
                remedy="save the docket with its entries and give that file",
            ),
        )
    return ()
