"""Entries under other handles: where two rooms of a case are read together, a handle may be given in both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

from inlimine.ledger.entry import Entry, Strict
from inlimine.ledger.references import REFERENCES

Thing = TypeVar("Thing", bound=Strict)
Name = Callable[[str], str]


def renamed(thing: Thing, name: Name) -> Thing:
    """The same with each handle in it, its own and those that it names, replaced by what `name` makes of it."""
    handles = {*REFERENCES.get(type(thing), {}), *(("handle",) if isinstance(thing, Entry) else ())}
    old = {field.name: getattr(thing, field.name) for field in fields(thing)}
    new = {key: _handles(value, name) if key in handles else _inside(value, name) for key, value in old.items()}
    changed = {key: value for key, value in new.items() if value != old[key]}
    return replace(thing, **changed) if changed else thing


def _handles(value: Any, name: Name) -> Any:
    if isinstance(value, tuple):
        return tuple(name(handle) for handle in value)
    return name(value) if value else value


def _inside(value: Any, name: Name) -> Any:
    if isinstance(value, tuple):
        return tuple(_inside(member, name) for member in value)
    return renamed(value, name) if isinstance(value, Strict) else value
