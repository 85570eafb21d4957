"""Files of docket entries read by several processes: JSON lines, and Parquet where pyarrow is installed."""

from __future__ import annotations

import json
import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from inlimine.operations.read_entries import Line, read_lines
from inlimine.operations.refusal import refuse

_JSON, _PARQUET = (".jsonl", ".ndjson", ".json"), (".parquet",)
_BATCH = 400  # lines that a process gets at once, at the least; a docket is not parted
_LONGEST = 100_000  # lines of one docket after which it is parted all the same, so that memory stays flat
_AHEAD = 2  # batches a process that wait their turn
_DOCKET = re.compile(rb'(?<!\\)"docket"\s*:\s*("(?:[^"\\]|\\.)*"|[^,}\s]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Lines that one process reads together; `first` is the number of the first in its file."""

    file: str
    first: int
    lines: list[bytes]


def entry_files(places: Sequence[Path]) -> list[Path]:
    """The files to read, those of a folder in the order of their names; refuses what is not there."""
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found += sorted(file for file in place.rglob("*") if file.suffix in (*_JSON, *_PARQUET))
        elif place.is_file():
            found.append(place)
        else:
            raise refuse("there is no such file or folder", "check the name", file=str(place))
    if not found:
        raise refuse("no file of entries lies there", f"entries are {', '.join((*_JSON, *_PARQUET))}")
    return found


def read_files(
    files: Sequence[Path], *, unread: bool = False, jobs: int = 0, progress: Callable[[int], None] | None = None
) -> Iterator[Line]:
    """The reply of each line, in the order of files and lines; `progress` is told the bytes of lines done."""
    batches = (batch for file in files for batch in _batches(file))
    with ProcessPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        waiting: deque[tuple[Batch, Future[list[Line]]]] = deque()
        for batch in batches:
            waiting.append((batch, pool.submit(_read, batch, unread)))
            if len(waiting) > _AHEAD * (jobs or os.cpu_count() or 1):
                yield from _done(*waiting.popleft(), progress)
        while waiting:
            yield from _done(*waiting.popleft(), progress)


def _done(batch: Batch, future: Future[list[Line]], progress: Callable[[int], None] | None) -> Iterator[Line]:
    yield from future.result()
    if progress:
        progress(sum(map(len, batch.lines)))


def _read(batch: Batch, unread: bool) -> list[Line]:
    return list(read_lines(batch.lines, unread=unread, file=batch.file, first=batch.first))


def _batches(file: Path) -> Iterator[Batch]:
    """The lines of a file in batches that end where a docket does."""
    lines: list[bytes] = []
    first, docket = 1, b""
    for number, line in enumerate(_lines(file), 1):
        found = _DOCKET.search(line)
        this = found.group(1) if found else b""
        if (len(lines) >= _BATCH and this != docket) or len(lines) >= _LONGEST:
            yield Batch(file=str(file), first=first, lines=lines)
            lines, first = [], number
        lines.append(line)
        docket = this
    if lines:
        yield Batch(file=str(file), first=first, lines=lines)


def _lines(file: Path) -> Iterator[bytes]:
    if file.suffix in _PARQUET:
        yield from _parquet_lines(file)
    else:
        with file.open("rb") as stream:
            yield from stream


def _parquet_lines(file: Path) -> Iterable[bytes]:
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError:
        raise refuse(
            "Parquet cannot be read here", "install pyarrow, or give JSON lines", file=str(file)
        ) from None
    for batch in parquet.ParquetFile(file).iter_batches(batch_size=_BATCH):
        for row in batch.to_pylist():
            yield json.dumps(row, default=str).encode()
