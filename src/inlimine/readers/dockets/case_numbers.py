"""Case numbers: as printed they carry judges, a defendant, a chapter; for matching they do not."""

from __future__ import annotations

import re

_OFFICE_AND_YEAR = r"(?<![\d:-])(?:(\d{1,2})[:-])?(\d{2}|19\d{2}|20\d{2})"
_DISTRICT = re.compile(_OFFICE_AND_YEAR + r"-?([A-Za-z]{2,4})-?(\d{1,7})(?!\d)")
_SHORT = re.compile(_OFFICE_AND_YEAR + r"-(\d{1,7})(?!\d)")
_MDL = re.compile(r"MDL\s*(?:No\.?\s*)?(\d+)", re.IGNORECASE)


def normalised(printed: str) -> str:
    """The number for matching: `2:08-cr-00125-DAK-1` as `2:08-cr-00125`, `17-80033-CRJ7` as `17-80033`.

    The serial of a district number has five digits; a number of no known form stays as it is, without spaces.
    """
    found = _DISTRICT.search(printed)
    if found:
        office, year, kind, serial = found.groups()
        return f"{f'{int(office)}:' if office else ''}{year[-2:]}-{kind.lower()}-{int(serial):05d}"
    found = _SHORT.search(printed)
    if found:
        office, year, serial = found.groups()
        return f"{f'{int(office)}:' if office else ''}{year[-2:]}-{serial}"
    found = _MDL.search(printed)
    return f"mdl-{found[1]}" if found else " ".join(printed.split())
