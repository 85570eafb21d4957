"""Values as they cross from the child: plain JSON out of frozen dataclasses, and back only in the shape expected.

A child that was taken over may send anything: what comes back is built by the parent from the type hints of
its own classes, and whatever is more, less or other than those is refused.
"""

from __future__ import annotations

import base64
import dataclasses
import datetime
import types
import typing
from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import Any

Path = tuple[str, ...]


class NotAsExpectedError(Exception):
    """What came back is not of the shape that the parser promises; the message names the place."""


def plain(value: Any) -> Any:
    """A frozen dataclass with all that it holds, as JSON values."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, datetime.date) else value


def build(shape: Any, value: Any) -> Any:
    """The value that `plain` made of a `shape`; raises NotAsExpectedError for anything else."""
    return _build(shape, value, ())


def _build(shape: Any, value: Any, at: Path) -> Any:
    origin = typing.get_origin(shape)
    if origin is tuple:
        return _several(typing.get_args(shape), value, at)
    if origin is Sequence:
        return _several((*typing.get_args(shape), Ellipsis), value, at)
    if origin in {types.UnionType, typing.Union}:
        return _optional(typing.get_args(shape), value, at)
    if dataclasses.is_dataclass(shape):
        return _fields(shape, value, at)
    return _single(shape, value, at)


def _several(arguments: tuple[Any, ...], value: Any, at: Path) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _other(at, "a list")
    if arguments[-1] is Ellipsis:
        return tuple(_build(arguments[0], each, (*at, str(index))) for index, each in enumerate(value))
    if len(value) != len(arguments):
        raise _other(at, f"{len(arguments)} values")
    return tuple(
        _build(shape, each, (*at, str(index)))
        for index, (shape, each) in enumerate(zip(arguments, value, strict=True))
    )


def _optional(arguments: tuple[Any, ...], value: Any, at: Path) -> Any:
    """`X | None`, the one union that shapes use."""
    (shape,) = (each for each in arguments if each is not types.NoneType)
    return None if value is None else _build(shape, value, at)


def _fields(shape: Any, value: Any, at: Path) -> Any:
    hints = _hints(shape)
    if not isinstance(value, dict) or value.keys() != hints.keys():
        raise _other(at, f"the fields of {shape.__name__}")
    return shape(**{name: _build(hint, value[name], (*at, name)) for name, hint in hints.items()})


@cache
def _hints(shape: type) -> dict[str, Any]:
    return typing.get_type_hints(shape)


def _single(shape: Any, value: Any, at: Path) -> Any:
    if type(value) is shape and shape in {int, bool}:
        return value
    if isinstance(value, str) and isinstance(shape, type):
        text = _sound(value, at)
        if shape is str:
            return text
        if shape is bytes:
            return _unpacked(text, at)
        if issubclass(shape, datetime.date | Enum):
            return _converted(shape, text, at)
    raise _other(at, f"a value of kind {getattr(shape, '__name__', shape)}")


def _sound(text: str, at: Path) -> str:
    """Half a surrogate pair is no text, and would break whatever writes it later."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _other(at, "text") from None
    return text


def _unpacked(text: str, at: Path) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise _other(at, "bytes in base 64") from None


def _converted(shape: Any, text: str, at: Path) -> Any:
    try:
        return shape.fromisoformat(text) if issubclass(shape, datetime.date) else shape(text)
    except ValueError:
        raise _other(at, f"a value of kind {shape.__name__}") from None


def _other(at: Path, wanted: str) -> NotAsExpectedError:
    return NotAsExpectedError(f"{'.'.join(at) or 'the whole'} is not {wanted}")
