"""Which item a file is: by its bytes, by its name, by the folder in which it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.checks.exhibit_names import spellings
from inlimine.checks.jury_set.fault import SeenFile
from inlimine.engine.case_state import CaseState
from inlimine.engine.view import View
from inlimine.engine.words import borne
from inlimine.ledger.items import Version

SHORTEST_HASH = 16
"""So many digits of a hash tell a version, where a ledger has not all 64."""

_DIGITS = 64
_EXHIBIT = "exhibit"
_SIGN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Identity:
    """The item that a file is called after, and the recorded versions whose bytes it has; either may lack.

    `copied` is the item of another file with the same bytes, where nothing else says what it is.
    """

    named: str
    versions: tuple[Version, ...]
    copied: str = ""

    @property
    def item(self) -> str:
        """The item that it is taken for: its name is what people go by."""
        return self.named or (self.versions[0].item if self.versions else self.copied)


class Names:
    """What the items of a case are called, and which versions are recorded of them."""

    def __init__(self, state: CaseState) -> None:
        """Gather labels (those withdrawn too), handles and the files of versions."""
        view, versions = state.view, state.view.of(Version)
        self._whole: dict[str, list[Version]] = {}
        for one in versions:
            self._whole.setdefault(one.sha256.casefold(), []).append(one)
        self._shortened = [one for one in versions if len(one.sha256) < _DIGITS]
        called = [(stem(one.file), one.item) for one in versions if one.file]
        once = [(one.label, handle) for handle, labels in view.labels.items() for one in labels]
        now = [(label, handle) for handle in view.labels for label in borne(handle, view)]
        called += [*once, *((handle, handle) for handle in view.items), *now]
        self._called = {signs: item for name, item in called if (signs := _signs(name))}
        spelled = {**_spelled(once, view), **_spelled(now, view)}
        self._called = {**_shortened(self._called), **spelled, **self._called}

    def of(self, file: SeenFile) -> Identity:
        """Which item a file is."""
        short = (one for one in self._shortened if same_bytes(one, file.sha256))
        return Identity(self._named(file.name), (*self._whole.get(file.sha256, ()), *short))

    def _named(self, path: str) -> str:
        """The item whose name begins the file's or else its folder's; the longest name wins."""
        folders, _, name = path.rpartition("/")
        for part in (stem(name), *reversed(folders.split("/"))):
            signs = _signs(part)
            for length in range(len(signs), 0, -1):
                item = self._called.get(signs[:length])
                if item and not _goes_on(part, length):
                    return item
        return ""


def _shortened(called: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """`Exhibit 7` and `Ex 7` for `State's Exhibit 7`, where one item alone can be meant."""
    meant: dict[tuple[str, ...], set[str]] = {}
    for signs, item in called.items():
        if _EXHIBIT in signs[:-1]:
            number = signs[signs.index(_EXHIBIT) + 1 :]
            for short in ((_EXHIBIT, *number), ("ex", *number)):
                meant.setdefault(short, set()).add(item)
    return {short: next(iter(items)) for short, items in meant.items() if len(items) == 1}


def _spelled(labels: Iterable[tuple[str, str]], view: View) -> dict[tuple[str, ...], str]:
    """`PX 7` and `Pl. Ex. 7` for `Plaintiff's Exhibit 7`, where one item alone can be meant."""
    meant: dict[tuple[str, ...], set[str]] = {}
    for label, item in labels:
        for spelling in spellings(label, view):
            meant.setdefault(_signs(spelling), set()).add(item)
    return {signs: next(iter(items)) for signs, items in meant.items() if len(items) == 1}


def same_bytes(version: Version, sha256: str) -> bool:
    """Whether a file has the bytes of a recorded version."""
    told = version.sha256.casefold()
    return len(told) >= SHORTEST_HASH and sha256.startswith(told)


def stem(name: str) -> str:
    """A file's name without folders and ending."""
    last = name.replace("\\", "/").rpartition("/")[2]
    head, dot, ending = last.rpartition(".")
    return head if dot and head and ending.isalnum() and len(ending) <= 5 else last


def _signs(name: str) -> tuple[str, ...]:
    """The words and numbers of a name, without case: `State's Exhibit 7-A` is state s exhibit 7 a."""
    return tuple(_pieces(name.casefold()))


def _pieces(name: str) -> Iterator[str]:
    """Words and numbers; zeros before a number are for sorting, a letter behind one is part of the label."""
    for piece in _SIGN.findall(name):
        yield from (one.lstrip("0") or "0" if one.isdigit() else one for one in _split(piece))


def _split(piece: str) -> Iterable[str]:
    return re.findall(r"\d+|\D+", piece)


def _goes_on(name: str, length: int) -> bool:
    """Whether a name only begins a longer label: Exhibit 7 in `Exhibit 7-A` or `Exhibit 7.2`, not in
    `Exhibit 7 - photo` or `Exhibit 7_redacted`."""
    places = [hit for piece in _SIGN.finditer(name) for hit in _inner(piece)]
    if length >= len(places):
        return False
    end, (start, word) = places[length - 1][0] + len(places[length - 1][1]), places[length]
    between = name[end:start]
    return between in ("", "-", ".", "/", "–", "‑") and (word.isdigit() or len(word) == 1)


def _inner(piece: re.Match[str]) -> list[tuple[int, str]]:
    return [(piece.start() + hit.start(), hit[0]) for hit in re.finditer(r"\d+|\D+", piece[0])]
