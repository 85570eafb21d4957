"""Entries from plain values that this program wrote itself: quick, and without a word on what is wrong.

`decode` reads what people write and says of each flaw where it is; that takes 65 microseconds an entry, and this
takes about ten. A text that is not as it was written raises LookupError, TypeError or ValueError.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from inlimine.interchange.shapes import alternatives, is_enum, kinds, own_keys, shape, words
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment, moment
from inlimine.ledger.people import Case

Reader = Callable[[Any], Any]


def rebuild_entry(raw: dict[str, Any]) -> AnyEntry:
    """The entry of its plain form."""
    kind: Any = kinds()[raw["kind"]]
    entry: AnyEntry = _object(kind)(raw)
    return entry


def rebuild_case(raw: dict[str, Any]) -> Case:
    """The case of its plain form."""
    case: Case = _object(Case)(raw)
    return case


@cache
def _object(kind: Any) -> Reader:
    readers = {key: _reader(of) for key, of in shape(kind).types.items()}

    def build(raw: dict[str, Any]) -> Any:
        given = {}
        for key, value in raw.items():
            read = readers[key]
            given[key] = value if read is None else read(value)
        return kind(**given)

    return build


def _reader(kind: Any) -> Reader | None:
    """How a value of one type is read; None: it stands as it is."""
    if kind is Moment:
        return _moment
    if kind is date:
        return date.fromisoformat
    if is_enum(kind):
        members: Reader = {member.value: member for member in kind}.__getitem__
        return members
    if kind in (str, bool, int) or words(kind):
        return None
    if get_origin(kind) is tuple:
        return _list(get_args(kind)[0])
    return _union(kind) if isinstance(kind, UnionType) else _later(kind)


@cache
def _moment(text: str) -> Moment:
    return moment(text)


def _list(of: Any) -> Reader:
    read = _reader(of)
    if read is None:
        return tuple
    return lambda raw: tuple([read(value) for value in raw])


def _union(union: Any) -> Reader:
    types = alternatives(union)
    read = _alternative(union) if len(types) > 1 else _reader(types[0]) or (lambda value: value)
    return (lambda raw: None if raw is None else read(raw)) if NoneType in get_args(union) else read


def _alternative(union: Any) -> Reader:
    """Of several types that one with a key of its own, as `decode` finds it."""
    owners = {key: _later(kind) for kind, keys in own_keys(union).items() for key in keys}

    def read(raw: dict[str, Any]) -> Any:
        for key in raw:
            if key in owners:
                return owners[key](raw)
        raise KeyError(*raw)

    return read


def _later(kind: Any) -> Reader:
    """Types hold themselves (a condition holds conditions): the reader is made when it is first needed."""

    def read(raw: Any) -> Any:
        return _object(kind)(raw)

    return read
