"""Write `ledger.json`."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from inlimine.interchange.shapes import VERSION, shape
from inlimine.ledger.entry import Strict
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment

_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]")


def write_json(ledger: Ledger) -> str:
    """The JSON text of a ledger: indented, keys in a fixed order, what has its default left out.

    `read_json` gives the same ledger back, unless conditions or queries are nested beyond what it reads (some
    forty levels). What does not print is escaped, so that the text can be stored as UTF-8.
    """
    entries = [plain_form(entry) for entry in ledger.entries]
    top = {"inlimine": VERSION, "case": plain_form(ledger.case), "entries": entries}
    return _BEYOND_ASCII.sub(_printable, json.dumps(top, indent=2, ensure_ascii=False)) + "\n"


def _printable(found: re.Match[str]) -> str:
    return found[0] if found[0].isprintable() else json.dumps(found[0])[1:-1]


def plain_form(value: object) -> object:
    """A part of a ledger as plain JSON values: keys in a fixed order, what has its default left out."""
    match value:
        case Strict():
            return _object(value)
        case tuple():
            return [plain_form(member) for member in value]
        case Moment() | date():
            return str(value)
        case _:
            return value


def _object(thing: Strict) -> dict[str, object]:
    kind: Any = type(thing)
    keys = shape(kind)
    values = {key: getattr(thing, key) for key in keys.types}
    return {key: plain_form(v) for key, v in values.items() if key in keys.required or v != keys.defaults[key]}
