"""The JSON Schema of `ledger.json`, generated from the ledger's types.

`python -m inlimine.interchange.schema > docs/ledger.schema.json` renews the published file.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from inlimine.interchange.shapes import TELLTALES, VERSION
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Case

_TypedEntry = Annotated[AnyEntry, Field(discriminator="kind")]
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
_MOMENT = {
    "title": "Moment",
    "description": "A day in the court's own time zone, perhaps with a local time, perhaps with its place among "
    "the things of that day. A day alone means its end.",
    "type": "string",
    "pattern": f"^{_DAY}({_CLOCK})?(#[0-9]{{1,9}})?$",
    "examples": ["2024-07-08", "2024-07-08T14:05", "2024-07-08#2"],
}


def schema() -> dict[str, Any]:
    """The schema of a whole ledger.json (JSON Schema, draft 2020-12)."""
    refs, shared = TypeAdapter.json_schemas(
        [("case", "validation", TypeAdapter(Case)), ("entry", "validation", TypeAdapter(_TypedEntry))]
    )
    parts: dict[str, Any] = shared["$defs"]
    parts["Moment"] = _MOMENT
    parts["Entry"] = {"title": "Entry", **refs["entry", "validation"]}
    return {**_top(refs["case", "validation"]), "$defs": {name: _tidy(parts[name]) for name in sorted(parts)}}


def _top(case: dict[str, Any]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:inlimine:ledger:{VERSION}",
        "title": "The ledger of a case",
        "description": "What docs/ledger-json.md explains. References between entries are checked by the program.",
        "type": "object",
        "properties": {
            "$schema": {"description": "For editors; the program passes over it.", "type": "string"},
            "inlimine": {"description": "The version of this form.", "const": VERSION},
            "case": case,
            "entries": {"description": "In any order.", "type": "array", "items": {"$ref": "#/$defs/Entry"}},
        },
        "required": ["inlimine", "case", "entries"],
        "additionalProperties": False,
    }


def _tidy(part: dict[str, Any]) -> dict[str, Any]:
    """Demand what tells one type from another, give dates their form, put docstrings on one line a paragraph."""
    keys = part.get("properties", {})
    for key in TELLTALES & keys.keys():
        keys[key].pop("default")
        part["required"] = [key, *part.get("required", [])]
    for value in keys.values():
        _form_of_dates(value)
    if "description" in part:
        part["description"] = re.sub(r"(?<!\n)\n(?!\n)", " ", part["description"])
    return part


def _form_of_dates(value: dict[str, Any]) -> None:
    for member in (value, *value.get("anyOf", ())):
        if member.get("format") == "date":
            member["pattern"] = f"^{_DAY}$"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(schema(), indent=2) + "\n")
