"""What a workbook's ZIP may cost: looked at before it is opened, and again while it is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from inlimine.passages.problem import Problem

MOST_MEMBERS = 5_000
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all members together, unpacked."""

MOST_RATIO = 400
"""Unpacked bytes for one packed byte of a member; sheets of real lists stay below 100."""

SMALL = 1024 * 1024
"""Below so many unpacked bytes a member may be packed however well."""

_CHUNK = 64 * 1024
_PICTURES = "xl/media/"  # an SVG has a document type
_DTDS = tuple(
    sign.encode(encoding) for sign in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


class UnsafeZipError(Exception):
    """The archive would cost too much, or holds what no workbook needs; the message says which."""


def check_zip(name: str, data: bytes) -> Problem | None:
    """Refuse what its directory says is a bomb, then what it turns out to be when read with a cap."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_directory(archive.infolist())
            _check_members(archive)
    except UnsafeZipError as unsafe:
        return Problem(file=name, message=str(unsafe), remedy="save the list anew from the program that made it")
    except Exception as damage:  # a damaged or forged ZIP raises half a dozen kinds
        return damaged(name, damage)
    return None


def damaged(name: str, damage: Exception) -> Problem:
    """The problem of a workbook that its parser could not read."""
    return Problem(
        file=name,
        message=f"the workbook is damaged ({type(damage).__name__})",
        remedy="open it in the program that made it and save it again as .xlsx",
    )


def _check_directory(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise UnsafeZipError(f"the workbook holds {len(members)} parts, more than {MOST_MEMBERS}")
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise UnsafeZipError(f"the workbook would unpack to more than {MOST_UNPACKED >> 20} MB (a ZIP bomb?)")
    for member in members:
        if member.file_size > max(SMALL, MOST_RATIO * member.compress_size):
            raise UnsafeZipError(f"a part of the workbook is packed more than {MOST_RATIO} to 1 (a ZIP bomb?)")


def _check_members(archive: zipfile.ZipFile) -> None:
    """Read every member: declared sizes may lie, and a document type brings entities from outside."""
    left = MOST_UNPACKED
    for member in archive.infolist():
        for chunk in _chunks(archive, member):
            left -= len(chunk)
            if left < 0:
                raise UnsafeZipError(f"the workbook unpacks to more than {MOST_UNPACKED >> 20} MB (a ZIP bomb?)")
            if any(sign in chunk for sign in _DTDS) and not member.filename.startswith(_PICTURES):
                raise UnsafeZipError("the workbook declares XML entities, which no workbook needs")


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes piece by piece, each with the end of the one before, so that no word is cut."""
    tail = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-32:]
