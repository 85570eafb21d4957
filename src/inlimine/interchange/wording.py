"""Flaws of a JSON ledger in people's words: where it is, what is wrong, what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from inlimine.ledger.handles import printable

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that no ledger holds, as it was written: a fraction, NaN, or one too long to be meant."""

    text: str


class Members(dict[str, object]):
    """A JSON object, with the keys that stood in it more than once."""

    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """What is wrong at a path of the JSON; `key`, if any, is the key there that is at fault."""

    path: Path
    message: str
    remedy: str
    key: str = ""


class Flaws:
    """The flaws found so far; beyond a thousand they are only counted."""

    LIMIT = 1000

    def __init__(self) -> None:
        self.listed: list[Flaw] = []
        self.count = 0

    def add(self, path: Path, message: str, remedy: str, key: str = "") -> None:
        """Note one more."""
        self.count += 1
        if not self.full:
            self.listed.append(Flaw(path=path, message=message, remedy=remedy, key=key))

    @property
    def full(self) -> bool:
        """Whether further flaws are only counted."""
        return len(self.listed) >= self.LIMIT


def where(path: Path, top: object) -> str:
    """The path for people, counted from 1: `entry 3 (R1): directives 1: `."""
    match path:
        case ("entries", int(place), *rest):
            return f"entry {place + 1}{_name(place, top)}: {_steps(rest)}"
        case _:
            return _steps(path)


def _name(place: int, top: object) -> str:
    match top:
        case {"entries": [*entries]}:
            return _called(entries[place])
        case _:
            return ""


def _called(entry: object) -> str:
    match entry:
        case {"handle": str(name)} if name:
            return f" ({printable(name)})"
        case {"kind": str(name)} if name:
            return f" ({printable(name)})"
        case _:
            return ""


def _steps(path: Iterable[str | int]) -> str:
    said = "".join(f" {step + 1}" if isinstance(step, int) else f": {step}" for step in path)
    return f"{said[2:]}: " if said else ""


def shown(raw: object) -> str:
    """A JSON value in a message: short, on one line, and safe to print."""
    match raw:
        case Number(text):
            return printable(text)
        case dict():
            return "an object {...}"
        case list():
            return "a list [...]"
        case str():
            return f'"{printable(raw)}"'
        case _:
            return printable(json.dumps(raw))


def listed(words: Iterable[str]) -> str:
    """Words in a row, with commas."""
    return ", ".join(words)


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean "unless"?`, or what is known if nothing is near."""
    allowed = tuple(known)
    near = get_close_matches(word[:60], allowed, n=1)
    return f'did you mean "{near[0]}"?' if near else f"known here are {listed(allowed)}"
