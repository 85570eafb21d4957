"""Papers and recordings of a room, by the SHA-256 of their bytes: written whole or not at all, never again."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from inlimine.store.durable import settle_folder
from inlimine.store.file_trouble import told
from inlimine.store.trouble import Damaged, Trouble

_SHA256 = re.compile(r"[0-9a-f]{64}")
_BLOCK = 1 << 20


class Documents:
    """The documents of one room; the folder is made with the first of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, data: bytes) -> str:
        """Keep these bytes; returns their SHA-256. What is there already is checked and left as it is."""
        sha256 = hashlib.sha256(data).hexdigest()
        self._keep(iter((data,)), sha256)
        return sha256

    def keep_file(self, path: Path) -> str:
        """Keep a copy of a file of any size; returns its SHA-256. Trouble if it changes meanwhile."""
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                file.seek(0)
                self._keep(_blocks(file), sha256)
        except OSError as reason:
            raise told(reason, path) from None
        return sha256

    def read(self, sha256: str) -> bytes:
        """The bytes of a document; Damaged where they are no longer those that were kept."""
        path = self._path(sha256)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise Trouble("no such document is kept in this room", "check its SHA-256", file=sha256) from None
        except OSError as reason:
            raise told(reason, path) from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise _changed(path)
        return data

    def expunge(self, sha256: str) -> bool:
        """Take a document away for good; whether it was there."""
        path = self._path(sha256)
        try:
            self._beside(sha256).unlink(missing_ok=True)
            path.unlink()
            settle_folder(path.parent)
        except FileNotFoundError:
            return False
        except OSError as reason:
            raise told(reason, path) from None
        return True

    def keep_terms(self, sha256: str, terms: Iterable[str]) -> None:
        """Lay beside a document which words it holds: no part of what is kept, made again where it is lost."""
        said = json.dumps(sorted(terms)).encode()
        try:
            self._beside(sha256).write_bytes(hashlib.sha256(said).hexdigest().encode() + b"\n" + said)
        except OSError as reason:
            raise told(reason, self._beside(sha256)) from None

    def terms(self, sha256: str) -> frozenset[str] | None:
        """The words that were laid beside a document; None where there are none, or not as they were written."""
        try:
            digest, _, said = self._beside(sha256).read_bytes().partition(b"\n")
        except OSError:
            return None
        whole = hashlib.sha256(said).hexdigest().encode() == digest
        return frozenset(json.loads(said)) if whole else None

    def _beside(self, sha256: str) -> Path:
        return self._path(sha256).with_suffix(".terms")

    def listed(self) -> list[str]:
        """The SHA-256 of every document that is kept."""
        return sorted(path.name for path in self.folder.glob("??/*") if _SHA256.fullmatch(path.name))

    def whole(self, sha256: str) -> Path:
        """Where a document lies; Damaged where its bytes are no longer those that were kept."""
        path = self._path(sha256)
        if not self._whole(sha256):
            raise _changed(path)
        return path

    def verify(self) -> list[str]:
        """The SHA-256 of every document whose bytes are no longer those that were kept."""
        return [sha256 for sha256 in self.listed() if not self._whole(sha256)]

    def _whole(self, sha256: str) -> bool:
        try:
            return sha256_of(self._path(sha256)) == sha256
        except OSError:
            return False

    def _path(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise Trouble("this is no SHA-256", "write its 64 digits (0-9, a-f)", file=sha256[:80])
        return self.folder / sha256[:2] / sha256

    def _keep(self, data: Iterator[bytes], sha256: str) -> None:
        path = self._path(sha256)
        try:
            if path.exists():
                if sha256_of(path) != sha256:
                    raise _changed(path)
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, data)
            settle_folder(path.parent)
        except OSError as reason:
            raise told(reason, path) from None


def _write_whole(path: Path, data: Iterator[bytes]) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    digest = hashlib.sha256()
    try:
        with os.fdopen(handle, "wb") as file:
            for block in data:
                digest.update(block)
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        if digest.hexdigest() != path.name:
            raise Trouble("the document changed while it was copied", "copy it again when nobody writes to it")
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.read(_BLOCK), b"")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex; OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _changed(path: Path) -> Damaged:
    message = "the document's bytes are not those that were kept"
    return Damaged(message, "take it from a backup, or from whoever served it", file=str(path))
