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

ZIPPED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def file_kind(data: bytes) -> FileKind:
    """Picture, sound, video, or else a document."""
    head = data[:64]
    return next((kind for sign, kind in _COMPILED if sign.match(head)), FileKind.DOCUMENT)


def is_zip(data: bytes) -> bool:
    """Does it begin as a ZIP, which all newer Office files are too?"""
    return data.startswith(ZIPPED)


def zip_names(data: bytes) -> frozenset[bytes]:
    """The first folders and files that its headers name, found by search: nothing is parsed."""
    return frozenset(hit[1] for hit in _ZIP_NAME.finditer(data))


_ZIP_NAME = re.compile(rb"PK(?:\x03\x04.{26}|\x01\x02.{42})([A-Za-z_]{2,40}(?:/|\.xml))", re.DOTALL)
