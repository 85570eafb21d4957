"""What a page has made and its reader may still look at or take: in memory alone, for a while, by a key.

Nothing of it is on a disk. It is gone when the time is over, when somebody forgets it, or the program ends.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.passages.problem import Problem

T = TypeVar("T")
MINUTES = 30
LARGEST = 256 << 20
"""Bytes of all that is held; the oldest gives way."""

Place = tuple[str, str]  # the case and the room from which it was made; nobody else gets it


@dataclass(frozen=True, slots=True)
class _Kept(Generic[T]):
    thing: T
    place: Place
    size: int
    until: float


class Held(Generic[T]):
    """Things of one kind, each for whoever stands where it was made and knows its key."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: dict[str, _Kept[T]] = {}
        self._turn = threading.Lock()

    def hold(self, place: Place, thing: T, size: int) -> str:
        """Hold a thing of so many bytes; its key."""
        key = secrets.token_urlsafe(18)
        with self._turn:
            self._kept[key] = _Kept(thing, place, size, self._clock() + 60 * MINUTES)
            self._let_go()
        return key

    def get(self, place: Place, key: str) -> T | None:
        """The thing, or None where there is none of this key for this place."""
        with self._turn:
            self._let_go()
            kept = self._kept.get(key)
        return kept.thing if kept and kept.place == place else None

    def listed(self, place: Place) -> tuple[tuple[str, T], ...]:
        """What was made at this place and is held still, each with its key, the newest first."""
        with self._turn:
            self._let_go()
            mine = [(key, kept.thing) for key, kept in self._kept.items() if kept.place == place]
        return tuple(reversed(mine))

    def forget(self, place: Place, key: str) -> None:
        """Let a thing go at once."""
        if self.get(place, key) is not None:
            with self._turn:
                self._kept.pop(key, None)

    def _let_go(self) -> None:
        now = self._clock()
        self._kept = {key: kept for key, kept in self._kept.items() if kept.until > now}
        while len(self._kept) > 1 and sum(kept.size for kept in self._kept.values()) > LARGEST:
            del self._kept[next(iter(self._kept))]


def gone(request: HttpRequest, what: str, again: str) -> HttpResponse:
    """What is told where a thing is asked for that is held no longer: what it was, and what to send again."""
    remedy = f"send {again} again; it is held {MINUTES} minutes"
    problem = Problem(message=f"{what} is held no longer", remedy=remedy)
    return render(request, "refused.html", {"problems": [problem]}, status=410)
