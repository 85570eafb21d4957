"""Read `ledger.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from inlimine.interchange.decode import check_keys, decode, decode_entry
from inlimine.interchange.parse import parse
from inlimine.interchange.places import Places
from inlimine.interchange.shapes import VERSION, Shape
from inlimine.interchange.wording import Flaws, Members, shown, where
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.people import Case
from inlimine.passages.problem import Problem

_TOP = Shape(
    types={"inlimine": int, "case": Case, "entries": list, "$schema": str},
    required=("case", "entries"),
    defaults={},
)


def read_json(text: str, *, file: str) -> tuple[Ledger | None, tuple[Problem, ...]]:
    """The ledger of a JSON text, and what is wrong with it, in the order of the text.

    An entry that cannot be read is left out, with its problems; the others are kept. There is no ledger where
    the text is not JSON, is of another version, or has no sound case. References between entries are not
    looked at here (`inlimine.ledger.references`).
    """
    text = text.removeprefix("\ufeff")
    try:
        top = parse(text)
    except json.JSONDecodeError as reason:
        return None, (_not_json(text, reason, file),)
    except RecursionError:
        message, remedy = "this is nested too deeply to be a ledger", "compare it with docs/ledger-json.md"
        return None, (Problem(message=message, remedy=remedy, file=file),)
    flaws = Flaws()
    ledger = _ledger(top, flaws)
    return ledger, tuple(_problems(flaws, top, Places(text), file))


def read_entry(text: str, *, file: str) -> tuple[AnyEntry | None, tuple[Problem, ...]]:
    """One entry by itself, and what is wrong with it."""
    flaws = Flaws()
    raw = parse(text)
    entry = decode_entry(raw, (), flaws)
    return (entry if flaws.count == 0 else None), tuple(_problems(flaws, raw, Places(text), file))


def _not_json(text: str, reason: json.JSONDecodeError, file: str) -> Problem:
    if not text.strip():
        return Problem(message="the file is empty", remedy="write a ledger into it", file=file)
    return Problem(
        message=f"this is not JSON from column {reason.colno} on ({reason.msg})",
        remedy="look there, and just before, for a comma, quote or bracket too many or too few",
        file=file,
        line=reason.lineno,
    )


def _ledger(top: object, flaws: Flaws) -> Ledger | None:
    if not isinstance(top, Members) or "inlimine" not in top:
        flaws.add((), 'this is not a ledger: it has no key "inlimine"', f'begin with "inlimine": {VERSION}')
        return None
    version = top["inlimine"]
    if version != VERSION or isinstance(version, bool):
        message = f"{shown(version)} is not a version that this program reads"
        flaws.add(("inlimine",), message, f"write {VERSION}, or read the file with the program that wrote it")
        return None
    return _content(top, flaws)


def _content(top: Members, flaws: Flaws) -> Ledger | None:
    check_keys(_TOP, top, (), flaws)
    case = decode(Case, top["case"], ("case",), flaws) if "case" in top else None
    sound = flaws.count == 0
    entries = _entries(top["entries"], flaws) if "entries" in top else None
    return Ledger(case=case, entries=entries) if sound and case and entries is not None else None


def _entries(raw: object, flaws: Flaws) -> tuple[AnyEntry, ...] | None:
    if not isinstance(raw, list):
        flaws.add(("entries",), f"{shown(raw)} is not a list", "put the entries in square brackets")
        return None
    read = [decode_entry(entry, ("entries", place), flaws) for place, entry in enumerate(raw)]
    return tuple(entry for entry in read if entry is not None)


def _problems(flaws: Flaws, top: object, places: Places, file: str) -> Iterator[Problem]:
    for flaw in flaws.listed:
        yield Problem(
            message=where(flaw.path, top) + flaw.message,
            remedy=flaw.remedy,
            file=file,
            line=places.line((*flaw.path, flaw.key) if flaw.key else flaw.path),
        )
    if more := flaws.count - len(flaws.listed):
        message = f"{more} more things are wrong and not listed"
        yield Problem(message=message, remedy="repair those listed first", file=file)
