"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

from inlimine.passages.material import FileKind

_KINDS: tuple[tuple[bytes, FileKind], ...] = (
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|BM....\x00\x00|RIFF....WEBP", FileKind.IMAGE),
    (rb"....ftyp(?:heic|heix|mif1|avif)", FileKind.IMAGE),
    (rb"....ftyp(?:M4A|M4B)", FileKind.AUDIO),
    (rb"ID3[\x02-\x04]|\xff[\xfa\xfb\xf2\xf3]|OggS|fLaC|RIFF....WAVE|#!AMR|FORM....AIF", FileKind.AUDIO),
    (rb"....ftyp|\x1aE\xdf\xa3|RIFF....AVI |\x00\x00\x01[\xba\xb3]|FLV\x01|....moov", FileKind.VIDEO),
    (rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileKind.VIDEO),
)
_COMPILED = tuple((re.compile(sign, re.DOTALL), kind) for sign, kind in _KINDS)

_OFFICE = {"word": (".docx", ".docm"), "ppt": (".pptx", ".pptm"), "xl": (".xlsx", ".xlsm")}
ZIPPED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def file_kind(data: bytes) -> FileKind:
    """Picture, sound, video, or else a document."""
    head = data[:64]
    return next((kind for sign, kind in _COMPILED if sign.match(head)), FileKind.DOCUMENT)


def is_zip(data: bytes) -> bool:
    """Does it begin as a ZIP, which all newer Office files are too?"""
    return data.startswith(ZIPPED)


def is_pdf(data: bytes) -> bool:
    """Does it begin as a PDF, perhaps a little after the beginning? A ZIP may hold one there, and is none."""
    return b"%PDF-" in data[:1024] and not is_zip(data)


def office_folder(name: str, data: bytes) -> str:
    """The folder that tells which Office file a ZIP is (`word`, `ppt`, `xl`), of a broken one by its name too."""
    if not is_zip(data):
        return ""
    folders = _zip_folders(data)
    told = next((folder for folder in _OFFICE if folder.encode() in folders), "")
    if told or _directory(data):
        return told
    return next((folder for folder, names in _OFFICE.items() if name.lower().endswith(names)), "")


def _zip_folders(data: bytes) -> frozenset[bytes]:
    """The folders at the top of a ZIP, by a search of its directory; of a broken one by what it begins with."""
    directory = _directory(data)
    found = _LISTED.finditer(directory) if directory else _BEGUN.finditer(data)
    return frozenset(hit[1] for hit in found)


def _directory(data: bytes) -> bytes:
    """The bytes of the directory; empty where the end of the file does not say where it lies."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - (1 << 16) - 22))
    if end < 0:
        return b""
    size, offset = (int.from_bytes(data[end + at : end + at + 4], "little") for at in (12, 16))
    found = data[offset : offset + size]
    return found if found.startswith(b"PK\x01\x02") else b""


_LISTED = re.compile(rb"PK\x01\x02.{42}([A-Za-z_]{2,40})/", re.DOTALL)
_BEGUN = re.compile(rb"PK\x03\x04.{26}([A-Za-z_]{2,40})/", re.DOTALL)
