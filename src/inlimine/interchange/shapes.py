"""What the JSON form of each ledger type looks like, taken from the type's own fields."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from inlimine.ledger.ledger import AnyEntry

VERSION = 1

# Written and demanded although the types have a default for them: they tell which type an object is.
TELLTALES = frozenset({"kind", "gap"})

_RANK = {
    "kind": -4,
    "handle": -3,
    "eff": -2,
    "known_from": -1,
    "anchors": 1,
    "note": 2,
    "corrects": 3,
    "undone": 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The keys of one type: the type of each, which must be there, and the defaults of the others."""

    types: dict[str, Any]
    required: tuple[str, ...]
    defaults: dict[str, object]


@cache
def shape(kind: Any) -> Shape:
    """The shape of one ledger type; its keys stand in the order in which they are written."""
    hints = get_type_hints(kind)
    parts = sorted(fields(kind), key=lambda part: _RANK.get(part.name, 0))
    defaults = {p.name: p.default for p in parts if p.default is not MISSING and p.name not in TELLTALES}
    return Shape(
        types={part.name: hints[part.name] for part in parts},
        required=tuple(part.name for part in parts if part.name not in defaults),
        defaults=defaults,
    )


@cache
def kinds() -> dict[str, type[Any]]:
    """The type of entry that each value of `kind` stands for."""
    return {words(shape(kind).types["kind"])[0]: kind for kind in get_args(AnyEntry)}


def words(kind: Any) -> tuple[str, ...]:
    """The words that a closed vocabulary allows, without the empty one; nothing for any other type."""
    if get_origin(kind) is Literal:
        return tuple(word for word in get_args(kind) if word)
    return tuple(member.value for member in kind) if is_enum(kind) else ()


def is_enum(kind: Any) -> bool:
    """Whether a type is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def alternatives(union: Any) -> tuple[Any, ...]:
    """The types of a union, without None."""
    return tuple(member for member in get_args(union) if member is not NoneType)


@cache
def own_keys(union: Any) -> dict[type[Any], tuple[str, ...]]:
    """The types of a union of objects, each with the keys that no other of them has, its own name first."""
    return {kind: _keys_of_one(kind, alternatives(union)) for kind in alternatives(union)}


def _keys_of_one(kind: Any, types: tuple[Any, ...]) -> tuple[str, ...]:
    others = {key for other in types if other is not kind for key in shape(other).types}
    return tuple(key for key in shape(kind).types if key not in others)
