"""JSON that comes from elsewhere, read with care for what it may lack."""

from __future__ import annotations

import json
from typing import Any

from inlimine.passages.problem import Problem
from inlimine.readers.markup.text import decoded


def json_value(file: str, data: bytes) -> Any | Problem:
    """The value of the file, or one problem: empty, no text, broken off, nested too deep."""
    text = decoded(file, data)
    if isinstance(text, Problem):
        return text
    try:
        return json.loads(text)
    except json.JSONDecodeError as broken:
        return Problem(
            file=file,
            line=broken.lineno,
            message="the JSON breaks off or is damaged here",
            remedy="fetch the file again and give that",
        )
    except (RecursionError, ValueError):
        return Problem(
            file=file, message="this JSON is nested too deep to be a docket", remedy="fetch the file again"
        )


def json_object(file: str, data: bytes) -> dict[str, Any] | Problem:
    """The object of the file, or one problem."""
    value = json_value(file, data)
    if isinstance(value, dict | Problem):
        return value
    return Problem(file=file, message="this JSON has no docket in it", remedy="give the docket's own JSON")


def text_of(told: object, *names: str) -> str:
    """The first of these fields that says something, as text; empty where none does."""
    for name in names:
        value = told.get(name) if isinstance(told, dict) else None
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return ""


def objects(told: object, name: str) -> list[dict[str, Any]]:
    """The objects in a list of this name; empty where there is none."""
    listed = told.get(name) if isinstance(told, dict) else None
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
