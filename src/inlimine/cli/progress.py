"""A bar that shows how far long work has come: on standard error, and only where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(told: str, *, total: int) -> Iterator[Callable[[int], None] | None]:
    """Gives what to call with each amount done of `total`; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(told, total=total)
        yield lambda done: bar.advance(task, done)
