"""Work on several papers that goes on beside the pages, so that a page can tell how far it is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
PATIENCE = 10.0
"""Seconds for which whoever sent papers waits for all of it; after that a page tells him how far it is."""


class Work(Generic[T]):
    """One thing done for each of several names, in their order, by a thread of its own."""

    def __init__(self, names: Sequence[str], do: Callable[[int], T]) -> None:
        """Begin at once; `do` gets the place of a name and gives what came of it."""
        self.names = tuple(names)
        self._do = do
        self._done: list[T] = []
        self._began = time.monotonic()
        self._failed: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            for at in range(len(self.names)):
                self._done.append(self._do(at))
        except BaseException as raised:  # told to whoever asks for the results
            self._failed = raised

    def over(self, seconds: float = 0.0) -> bool:
        """Whether all of it is done, waiting for that so many seconds at most; raises what went wrong in it."""
        self._thread.join(seconds)
        if self._failed is not None:
            raise self._failed
        return not self._thread.is_alive()

    @property
    def ended(self) -> bool:
        """Whether it goes on no longer, done or not."""
        return not self._thread.is_alive()

    @property
    def results(self) -> tuple[T, ...]:
        """What came of the names that are done."""
        return tuple(self._done)

    @property
    def now(self) -> str:
        """The name that is worked on; empty at the end."""
        return "".join(self.names[len(self._done) :][:1])  # looked at once: it goes on meanwhile

    @property
    def seconds(self) -> int:
        """For how long it has been going on."""
        return round(time.monotonic() - self._began)
