"""Set pages from a template of the program's own and plain data; nothing is fetched, nothing is executed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any

import typst

# Read aloud by machines, and readable in fifty years.
STANDARDS: tuple[typst.PDFStandard, ...] = ("ua-1", "a-2b")
_NOWHERE = "/nonexistent"


def pdf(template: str, data: Mapping[str, Any], day: date) -> bytes:
    """The bytes of the PDF, the same from the same data.

    The fonts that come with the program are tried first, so that every machine sets the same pages; a script that
    they lack is set in the machine's own fonts; what no font has costs the file its two standards, not its words.
    """
    source = files(__package__).joinpath(template).read_bytes()
    made = datetime.combine(day, time(), UTC)
    tries: tuple[tuple[bool, list[typst.PDFStandard]], ...] = (
        (True, [*STANDARDS]),
        (False, [*STANDARDS]),
        (False, []),
    )
    for bundled_only, standards in tries:
        try:
            return typst.compile(
                source,
                format="pdf",
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=standards,
                ignore_system_fonts=bundled_only,
                timestamp=made,
                package_path=_NOWHERE,
                package_cache_path=_NOWHERE,
            )
        except typst.TypstError as reason:
            if not standards or "could not be displayed" not in reason.message:
                raise
    raise AssertionError("the last try returns or raises")


def numbers(template: str, data: Mapping[str, Any], label: str) -> list[int]:
    """The numbers that a template has put under a label, in their order: the pages on which something begins."""
    source = files(__package__).joinpath(template).read_bytes()
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    found = typst.query(
        source,
        f"<{label}>",
        field="value",
        sys_inputs=inputs,
        ignore_system_fonts=True,
        package_path=_NOWHERE,
        package_cache_path=_NOWHERE,
    )
    return [int(number) for number in json.loads(found)]
