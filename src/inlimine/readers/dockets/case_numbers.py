"""Case numbers: as printed they carry judges, a defendant, a chapter; for matching they do not."""

from __future__ import annotations

import re

_OFFICE_AND_YEAR = r"(?<![\d:-])(?:(\d{1,2})[:-])?(\d{2}|19\d{2}|20\d{2})"
_DISTRICT = re.compile(_OFFICE_AND_YEAR + r"-?([A-Za-z]{2,4})-?(\d{1,7})(?!\d)")
_SHORT = re.compile(_OFFICE_AND_YEAR + r"-(\d{1,7})(?!\d)")
# District courts also print the kind before the year: CV-06-2141-PHX-DGC, CV 06-02141, CR06-125.
_KIND_FIRST = re.compile(
    r"(?<![A-Za-z\d:-])(CV|CIV|CR|CRIM|MC|MJ)[-. ]*(\d{2}|19\d{2}|20\d{2})-(\d{1,7})(?!\d)", re.I
)
_KINDS = {"civ": "cv", "crim": "cr"}
# What is left of a number whose stamp broke off before its serial: `2:06-cv`.
_BROKEN = re.compile(r"(?:\d{1,2}:)?\d{2,4}-[A-Za-z]{2,4}-?|\d{1,2}:\d{2,4}-?")
_MDL = re.compile(r"MDL\s*(?:No\.?\s*)?(\d+)", re.IGNORECASE)
_BANKRUPTCY = re.compile(r"(?:\d:)?\d{2}-\d{4,7}(?!\d)")
# State courts: CR-2031-0044, D-202-CR-2031-00123, 31CR0044: letters and digits without a space.
_STATE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z\d][\w:.\-/]{3,}")


def is_case_number(printed: str) -> bool:
    """Whether this has the form of a court's case number, which no number of a docket entry has."""
    said = printed.strip()
    return any(form.search(said) for form in (_DISTRICT, _MDL, _BANKRUPTCY)) or bool(_STATE.fullmatch(said))


def is_broken(printed: str) -> bool:
    """Whether a number ends before its serial, so that it tells of no case (`2:06-cv` of a split stamp)."""
    return normalised(printed) == printed.strip() and _BROKEN.fullmatch(printed.strip()) is not None


def same_case(one: str, other: str) -> bool:
    """Whether two case numbers are of one case; an office (`2:`) counts where both have one."""
    first, second = _matched(one), _matched(other)
    if not (":" in first and ":" in second):
        first, second = first.rpartition(":")[2], second.rpartition(":")[2]
    return bool(first) and first == second


def _matched(printed: str) -> str:
    """The number with its kind behind its year, wherever it was printed, in one spelling."""
    found = _KIND_FIRST.search(printed)
    number = f"{found[2][-2:]}-{found[1]}-{int(found[3]):05d}" if found else normalised(printed)
    return re.sub(r"(?<=-)(?:civ|crim)(?=-)", lambda kind: _KINDS[kind[0]], number.casefold())


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
