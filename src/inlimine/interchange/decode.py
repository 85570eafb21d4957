"""From plain JSON values to the ledger's types; every flaw is noted with its path, none stops the rest.

By hand and not by pydantic, whose unions try every member: a few hundred bytes of nested `find` then cost
minutes. Here one key tells the member, so that the work grows with the text.
"""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from inlimine.interchange.plain import PLAIN, plain, word
from inlimine.interchange.shapes import Shape, alternatives, kinds, own_keys, shape, words
from inlimine.interchange.wording import Flaws, Members, Path, listed, shown, suggestion

DEEPEST = 50


def decode_entry(raw: object, path: Path, flaws: Flaws) -> Any:
    """One entry by its `kind`; None, and its flaws, where it cannot be read."""
    allowed = f"one of {listed(kinds())}"
    if not isinstance(raw, Members):
        return flaws.add(path, f"{shown(raw)} is not an object", "write an entry in braces, with its kind")
    if "kind" not in raw:
        return flaws.add(path, '"kind" is missing', f"add it, as {allowed}")
    kind = raw["kind"]
    if isinstance(kind, str) and kind in kinds():
        return decode(kinds()[kind], raw, path, flaws)
    return flaws.add((*path, "kind"), f"{shown(kind)} is not a kind of entry", f"write {allowed}")


def decode(kind: Any, raw: object, path: Path, flaws: Flaws) -> Any:
    """The value of one type; None, and its flaws, where it cannot be read."""
    if len(path) > DEEPEST:
        return flaws.add(path[:6], "this is nested too deeply", f"keep within {DEEPEST} levels")
    if kind in PLAIN:
        return plain(PLAIN[kind], raw, path, flaws)
    if isinstance(kind, UnionType):
        return _union(kind, raw, path, flaws)
    if get_origin(kind) is tuple:
        return _list(kind, raw, path, flaws)
    return word(kind, raw, path, flaws) if words(kind) else _object(kind, raw, path, flaws)


def _object(kind: Any, raw: object, path: Path, flaws: Flaws) -> Any:
    keys = shape(kind)
    if not isinstance(raw, Members):
        remedy = f"write it in braces, with the keys {listed(keys.types)}"
        return flaws.add(path, f"{shown(raw)} is not an object", remedy)
    before = flaws.count
    check_keys(keys, raw, path, flaws)
    known = [key for key in raw if key in keys.types]
    values = {key: decode(keys.types[key], raw[key], (*path, key), flaws) for key in known}
    return kind(**values) if flaws.count == before else None


def check_keys(keys: Shape, raw: Members, path: Path, flaws: Flaws) -> None:
    """Note the keys of an object that are repeated, unknown or missing."""
    for key in raw.repeated:
        flaws.add(path, f"{shown(key)} stands here more than once", "keep one of them", key)
    for key in raw:
        if key not in keys.types:
            remedy = "" if flaws.full else suggestion(key, keys.types)
            flaws.add(path, f"{shown(key)} is not known here", remedy, key)
    for key in keys.required:
        if key not in raw:
            allowed = words(keys.types[key])
            flaws.add(path, f'"{key}" is missing', f"add it, as one of {listed(allowed)}" if allowed else "add it")


def _union(union: Any, raw: object, path: Path, flaws: Flaws) -> Any:
    if raw is None and NoneType in get_args(union):
        return None
    types = alternatives(union)
    if len(types) == 1:
        return decode(types[0], raw, path, flaws)
    if not isinstance(raw, Members):
        remedy = f"write it in braces, with one of the keys {listed(k[0] for k in own_keys(union).values())}"
        return flaws.add(path, f"{shown(raw)} is not an object", remedy)
    return _alternative(union, raw, path, flaws)


def _alternative(union: Any, raw: Members, path: Path, flaws: Flaws) -> Any:
    own = own_keys(union)
    meant = [kind for kind, keys in own.items() if any(key in raw for key in keys)]
    if len(meant) == 1:
        return decode(meant[0], raw, path, flaws)
    if not meant:
        names = listed(keys[0] for keys in own.values())
        return flaws.add(path, f"none of the keys {names} is here", "write one of them")
    both = " and ".join(f'"{own[kind][0]}"' for kind in meant)
    return flaws.add(path, f"{both} cannot stand in one object", "write an object for each")


def _list(kind: Any, raw: object, path: Path, flaws: Flaws) -> Any:
    of = get_args(kind)
    if not isinstance(raw, list):
        return flaws.add(path, f"{shown(raw)} is not a list", "put it in square brackets")
    if of[-1] is not Ellipsis and len(raw) != len(of):
        return flaws.add(path, f"{len(raw)} stand in this list", f"write {len(of)}, no more and no fewer")
    return tuple([decode(of[0], value, (*path, place), flaws) for place, value in enumerate(raw)])
