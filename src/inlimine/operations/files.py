"""Reading and writing users' files: whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inlimine.operations.refusal import refuse

LARGEST = 24 * 1024 * 1024  # bytes; a day's transcript has a quarter of one MiB


def read_bytes(path: Path, *, most: int = LARGEST) -> bytes:
    """The bytes of a user's file; refuses what is missing, a folder, unreadable or beyond `most` bytes."""
    name = str(path)
    try:
        if path.is_dir():
            raise refuse("this is a folder", "name a file", file=name)
        if not stat.S_ISREG(path.stat().st_mode):
            raise refuse("this is no ordinary file", "name a file that holds the text", file=name)
        if path.stat().st_size > most:
            raise refuse(f"the file is larger than {most >> 20} MiB", "split it and check the parts", file=name)
        return path.read_bytes()
    except FileNotFoundError:
        raise refuse("there is no such file", "check the path and the spelling", file=name) from None
    except OSError as reason:
        raise refuse(f"the file cannot be read ({reason.strerror})", "check its permissions", file=name) from None


def read_text(path: Path) -> str:
    """The text of a user's file in UTF-8; refuses anything that is not text."""
    data = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise refuse(
            f"this is not a text file in UTF-8 (byte {reason.start})",
            "save it as plain text in UTF-8; a case is a notation file or a ledger.json",
            file=str(path),
        ) from None
    if "\0" in text:
        raise refuse(
            "this is not a text file (it holds NUL bytes)",
            "name a case in the notation or a ledger.json",
            file=str(path),
        )
    return text


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, however each is spelled, even where none is there any more."""
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except OSError:
        return False


def write_whole(path: Path, content: str | bytes, *, replace: bool) -> None:
    """Write a file completely or leave everything as it was; an existing file is kept unless `replace`."""
    if path.is_dir():
        raise refuse("this is a folder", "name a file to write", file=str(path))
    if not replace and path.exists() and path.stat().st_size:
        message, remedy = "the file exists and was left as it is", "name another, or let it be replaced"
        raise refuse(message, remedy, file=str(path), typed="--replace")
    try:
        _write_beside(path, content.encode() if isinstance(content, str) else content)
    except OSError as reason:
        raise refuse(
            f"the file cannot be written ({reason.strerror})",
            "check the folder and its permissions",
            file=str(path),
        ) from None


def write_new(path: Path, data: bytes) -> Path:
    """Write a file completely under a name that none bears yet: a number is put before its ending."""
    named = next(name for name in numbered(path) if not name.exists())
    try:
        named.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(named, data)
    except OSError as reason:
        raise refuse(
            f"the file cannot be written ({reason.strerror})", "check the folder", file=str(named)
        ) from None
    return named


def numbered(path: Path) -> Iterator[Path]:
    """A name, then the same with a number before its ending, from 2."""
    yield path
    yield from (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 10_000))


def _write_beside(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # The temporary file is the user's alone; trial material stays so unless its old file was shared.
        if path.exists():
            Path(beside).chmod(path.stat().st_mode & 0o777)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A scratch folder on the same disk, so that the last step is a rename; gone at the end whatever happens."""
    place = None
    try:
        place = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.absolute().parent))
        yield place
    except OSError as reason:
        raise refuse(
            f"it cannot be written ({reason.strerror})",
            "check the disk, the folder and its permissions",
            file=str(path),
        ) from None
    finally:
        if place is not None:
            shutil.rmtree(place, ignore_errors=True)
