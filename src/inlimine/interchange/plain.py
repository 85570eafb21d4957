"""Single JSON values: text, true and false, whole numbers, dates, moments, words of a vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from inlimine.interchange.shapes import is_enum, words
from inlimine.interchange.wording import Flaws, Path, listed, shown
from inlimine.ledger.moments import Moment, moment

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_HALF = re.compile(r"[\ud800-\udfff]")
_MOMENT_REMEDY = 'write "YYYY-MM-DD", with a time "YYYY-MM-DDTHH:MM", with its place in the day "YYYY-MM-DD#1"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """One type of value: what it is called, what to write, and how it is read (ValueError: it is not one)."""

    what: str
    remedy: str
    read: Callable[[object], object]


def plain(kind: Plain, raw: object, path: Path, flaws: Flaws) -> object:
    """A single value; None, and its flaw, where it is not of its type."""
    try:
        return kind.read(raw)
    except ValueError:
        flaws.add(path, f"{shown(raw)} is not {kind.what}", kind.remedy)
    return None


def word(kind: Any, raw: object, path: Path, flaws: Flaws) -> object:
    """A word of a closed vocabulary; None, and its flaw, where it is not one."""
    allowed = words(kind) if is_enum(kind) else get_args(kind)
    if isinstance(raw, str) and raw in allowed:
        return kind(raw) if is_enum(kind) else raw
    flaws.add(path, f"{shown(raw)} is not known here", f"write one of {listed(words(kind))}")
    return None


def _text(raw: object) -> str:
    # Half of a surrogate pair is no character: it can be neither shown nor written.
    if isinstance(raw, str) and not _HALF.search(raw):
        return raw
    raise ValueError


def _truth(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    raise ValueError


def _whole(raw: object) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    raise ValueError


def _day(raw: object) -> date:
    if isinstance(raw, str) and _DAY.fullmatch(raw):
        return date.fromisoformat(raw)
    raise ValueError


def _moment(raw: object) -> Moment:
    if isinstance(raw, str):
        return moment(raw)
    raise ValueError


PLAIN: dict[Any, Plain] = {
    str: Plain(what="text", remedy="put text in quotes, or leave the key out", read=_text),
    bool: Plain(what="true or false", remedy="write true or false, without quotes", read=_truth),
    int: Plain(what="a whole number", remedy="write digits only, without quotes", read=_whole),
    date: Plain(what="a date", remedy='write a day of the calendar as "YYYY-MM-DD"', read=_day),
    Moment: Plain(what="a date", remedy=_MOMENT_REMEDY, read=_moment),
}
