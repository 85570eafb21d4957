"""On which line of a JSON text a path stands; looked up only when something is wrong."""

from __future__ import annotations

import json
import re
from bisect import bisect_right

from inlimine.interchange.wording import Path

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str)


class Places:
    """The places of a text that is known to be sound JSON."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [found.start() for found in re.finditer("\n", text)]
        self._seen: dict[int, dict[str | int, int]] = {}

    def line(self, path: Path) -> int:
        """The line, from 1, of what a path leads to, or of the innermost thing on the way that is there."""
        at = self._skip(0)
        for step in path:
            inner = self._members(at).get(step)
            if inner is None:
                break
            at = inner
        return bisect_right(self._ends, at) + 1

    def _members(self, start: int) -> dict[str | int, int]:
        if start not in self._seen:
            self._seen[start] = self._scan(start) if self._text[start] in "{[" else {}
        return self._seen[start]

    def _scan(self, start: int) -> dict[str | int, int]:
        found: dict[str | int, int] = {}
        at = self._skip(start + 1)
        while self._text[at] not in "]}":
            key, at = self._key(at, len(found)) if self._text[start] == "{" else (len(found), at)
            found[key] = at
            at = self._skip(_DECODER.raw_decode(self._text, at)[1])
            at = self._skip(at + 1) if self._text[at] == "," else at
        return found

    def _key(self, at: int, _: int) -> tuple[str, int]:
        key, at = _DECODER.raw_decode(self._text, at)
        return key, self._skip(self._skip(at) + 1)

    def _skip(self, at: int) -> int:
        space = _SPACE.match(self._text, at)
        return space.end() if space else at
