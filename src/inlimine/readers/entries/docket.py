"""References back within one docket: "the motion to compel" is the one open motion of that kind, or nobody's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.entries.family import QUALIFIER
from inlimine.readers.entries.read_entry import read_entry
from inlimine.readers.entries.reading import UNNUMBERED, EntryAct, EntryReading
from inlimine.readers.entries.topics import kind_at

_FILED = re.compile(
    rf"\s*{QUALIFIER}(?:cross-?\s?)?(?:motions?|applications?|petitions?|requests?|objections?|stipulations?)\b"
)
_MOVANT = re.compile(
    r"\b(?:defendant|deft|dft|defense|plaintiff|pltf|government|govt|gov't|usa|united states|debtor|trustee"
    r"|creditor)"
)
_SIDES = {"deft": "defendant", "dft": "defendant", "defense": "defendant", "pltf": "plaintiff"} | dict.fromkeys(
    ("govt", "gov't", "usa", "united states"), "government"
)
_FINAL = frozenset(
    {"granted", "denied", "granted_in_part", "denied_without_prejudice", "moot", "withdrawn", "stricken", "other"}
)
_NEAR = 60  # characters before a motion's noun in which its movant is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A motion on the docket that nothing has disposed of yet; `movant` "" where its entry names no side."""

    number: str
    kind: str
    movant: str


class Docket:
    """Reads the entries of one docket in their order, and remembers which motions are open."""

    def __init__(self) -> None:
        self.open: dict[str, Filed] = {}

    def read(self, number: str, text: str) -> EntryReading:
        """What an entry records, with references back resolved as far as only one motion fits."""
        reading = read_entry(text)
        if not reading.acts:
            self._file(number, text)
            return reading
        acts = tuple(self._linked(act, text) for act in reading.acts)
        for act in acts:
            if act.disposition in _FINAL:
                self.open.pop(act.target, None)
        return EntryReading(acts=acts, unread=reading.unread)

    def _file(self, number: str, text: str) -> None:
        low = text[:400].lower()
        title = _FILED.match(low)
        if number and title:
            movant = _side(low[title.start() :])
            self.open[number] = Filed(number=number, kind=kind_at(low, title.end()), movant=movant)

    def _linked(self, act: EntryAct, text: str) -> EntryAct:
        if act.target != UNNUMBERED or act.noun.endswith("s") or act.disposition == "vacated":
            return act
        start = act.noun_start
        low = text[max(0, start - _NEAR) : start + 200].lower()
        at = min(start, _NEAR)
        kind, movant = kind_at(low, at + len(act.noun)), _side(low[:at])
        fitting = [
            filed
            for filed in self.open.values()
            if kind and filed.kind == kind and (not movant or filed.movant in ("", movant))
        ]
        return act.aimed_at(fitting[0].number, "the one open motion of that kind") if len(fitting) == 1 else act


def _side(words: str) -> str:
    sides = [_SIDES.get(hit.group(), hit.group()) for hit in _MOVANT.finditer(words)]
    return sides[-1] if sides else ""
