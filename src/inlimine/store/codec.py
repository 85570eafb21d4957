"""Bodies: the canonical text of an entry, and entries of such texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from inlimine.interchange.rebuild import rebuild_case, rebuild_entry
from inlimine.interchange.write import plain_form
from inlimine.ledger.people import Case
from inlimine.store.header import EXPUNGE, Author, Header, Loggable, Logged, Row
from inlimine.store.trouble import Damaged

CASE = "case"


def canonical(entry: Loggable, why: str = "") -> str:
    """The body of an entry: its JSON form with sorted keys, compact, in ASCII.

    A case has no kind and no reason of its own; both are written beside its keys.
    """
    plain: Any = plain_form(entry)
    if isinstance(entry, Case):
        plain |= {"kind": CASE} | ({"corrects": why} if why else {})
    return _compact(plain)


def expunging(entry: str, why: str) -> str:
    """The body of an entry that expunges another."""
    return _compact({"kind": EXPUNGE, "expunges": entry, "why": why})


def _compact(plain: object) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def logged(rows: Sequence[Row]) -> Iterator[Logged]:
    """The entries of some rows, in their order; Damaged at the first that is not as it was written."""
    plain = _plain(rows)
    for row, raw in zip(rows, plain, strict=True):
        yield _one(row, raw)


def _plain(rows: Sequence[Row]) -> Sequence[Any]:
    """All bodies at once, which is twice as quick; each by itself only to tell which one is at fault."""
    try:
        texts = ["null" if row.body is None else row.body for row in rows]
        together: list[Any] = json.loads(f"[{','.join(texts)}]")
    except (TypeError, ValueError):
        return [_alone(row) for row in rows]
    return together if len(together) == len(rows) else [_alone(row) for row in rows]


def _alone(row: Row) -> Any:
    try:
        return None if row.body is None else json.loads(row.body)
    except (TypeError, ValueError):
        raise not_as_written(row.number) from None


def _one(row: Row, raw: Any) -> Logged:
    try:
        header = header_of(row)
        if raw is None or row.kind == EXPUNGE:
            return Logged(header=header, entry=None, why="" if raw is None else raw["why"])
        if row.kind == CASE:
            why = raw.pop("corrects", "")
            del raw["kind"]
            return Logged(header=header, entry=rebuild_case(raw), why=why)
        return Logged(header=header, entry=rebuild_entry(raw))
    except (LookupError, TypeError, ValueError, AttributeError):
        raise not_as_written(row.number) from None


def known(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Each row with its handle, without making its entry; none for a case and for what is expunged."""
    for row, raw in zip(rows, _plain(rows), strict=True):
        yield row, raw.get("handle", "") if isinstance(raw, dict) else ""


def not_as_written(number: object) -> Damaged:
    """The trouble of a row that cannot be what this program wrote."""
    return Damaged(
        f"number {number} of the log is not as it was written",
        "let the log be verified",
        typed="inlimine log verify",
    )


def header_of(row: Row) -> Header:
    """The header of a row."""
    return Header(
        number=row.number,
        entry=row.entry,
        kind=row.kind,
        recorded_at=datetime.fromisoformat(row.recorded_at),
        author=_author(row.author, row.role, bool(row.reviewed)),
        corrects=row.corrects,
        digest=row.digest,
        previous=row.previous,
        hash=row.hash,
    )


@lru_cache(maxsize=64)
def _author(name: str, role: str, reviewed: bool) -> Author:
    return Author(name=name, role=role, reviewed_by_attorney=reviewed)
