"""What the ZIP of an Office file may cost: looked at before it is opened, and again while it is read."""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Iterator

from inlimine.passages.problem import Problem

codecs.lookup("cp437")  # the names of members; in the child none can be looked for once its filter holds

MOST_MEMBERS = 5_000
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all members together, unpacked."""

MOST_RATIO = 400
"""Unpacked bytes for one packed byte of a member; parts of real files stay below 100."""

SMALL = 1024 * 1024
"""Below so many unpacked bytes a member may be packed however well."""

_CHUNK = 64 * 1024
_PARSED = (".xml", ".rels")  # a picture or the settings of a printer may have a document type
_DTDS = tuple(
    sign.encode(encoding) for sign in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


class UnsafeZipError(Exception):
    """The archive would cost too much, or holds what no Office file needs; the message says which."""


class _EntitiesError(Exception):
    """A member declares a document type, which may bring entities."""


def check_zip(name: str, data: bytes, what: str) -> Problem | None:
    """Refuse what its directory says is a bomb, then what it turns out to be when read with a cap.

    `what` it is for people: workbook, document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_directory(archive.infolist(), what)
            _check_members(archive, what)
    except _EntitiesError:
        return entities(name, what)
    except UnsafeZipError as unsafe:
        return Problem(file=name, message=str(unsafe), remedy="save it anew from the program that made it")
    except (MemoryError, PermissionError):  # what the child may not do or have is no damage
        raise
    except Exception as damage:  # a damaged or forged ZIP raises half a dozen kinds
        return damaged(name, damage, what)
    return None


def damaged(name: str, damage: Exception, what: str) -> Problem:
    """The problem of a file that its parser could not read."""
    return Problem(
        file=name,
        message=f"the {what} is damaged ({type(damage).__name__})",
        remedy="open it in the program that made it and save it again",
    )


def entities(name: str, what: str) -> Problem:
    """The problem of a file with XML entities, by which a small file can say anything without end."""
    return Problem(
        file=name,
        message=f"the {what} declares XML entities, which no Office file needs",
        remedy="do not open it; ask whoever sent it for a copy saved anew",
    )


def _check_directory(members: list[zipfile.ZipInfo], what: str) -> None:
    if len(members) > MOST_MEMBERS:
        raise UnsafeZipError(f"the {what} holds {len(members)} parts, more than {MOST_MEMBERS}")
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise UnsafeZipError(f"the {what} would unpack to more than {MOST_UNPACKED >> 20} MB (a ZIP bomb?)")
    for member in members:
        if member.file_size > max(SMALL, MOST_RATIO * member.compress_size):
            raise UnsafeZipError(f"a part of the {what} is packed more than {MOST_RATIO} to 1 (a ZIP bomb?)")


def _check_members(archive: zipfile.ZipFile, what: str) -> None:
    """Read every member: declared sizes may lie, and a document type brings entities from outside."""
    left = MOST_UNPACKED
    for member in archive.infolist():
        for chunk in _chunks(archive, member):
            left -= len(chunk)
            if left < 0:
                raise UnsafeZipError(f"the {what} unpacks to more than {MOST_UNPACKED >> 20} MB (a ZIP bomb?)")
            if any(sign in chunk for sign in _DTDS) and member.filename.endswith(_PARSED):
                raise _EntitiesError


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes piece by piece, each with the end of the one before, so that no word is cut."""
    tail = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-32:]
