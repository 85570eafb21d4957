"""Office documents are ZIP archives: what theirs may cost, looked at before anything is unpacked."""

from __future__ import annotations

import codecs
import io
import zipfile

from inlimine.passages.problem import Problem

codecs.lookup("cp437")  # the names of parts; in the child none can be looked for once its filter holds

MOST_PARTS = 5_000
MOST_UNPACKED = 256 << 20
"""Bytes of all parts together, unpacked; `zipfile` reads no more of a part than its directory declares."""

MOST_RATIO, SMALL = 400, 1 << 20
"""Unpacked bytes for one packed byte of a part, unless the part is small."""


def check_archive(file: str, data: bytes) -> Problem | None:
    """Refuse an archive whose directory says that it is a bomb, or that cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as damage:
        return damaged(file, damage)
    why = _bomb(parts)
    return Problem(file=file, message=why, remedy="save it anew from the program that made it") if why else None


def _bomb(parts: list[zipfile.ZipInfo]) -> str:
    if len(parts) > MOST_PARTS:
        return f"the document holds {len(parts)} parts, more than {MOST_PARTS}"
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        return f"the document would unpack to more than {MOST_UNPACKED >> 20} MB (a ZIP bomb?)"
    if any(part.file_size > max(SMALL, MOST_RATIO * part.compress_size) for part in parts):
        return f"a part of the document is packed more than {MOST_RATIO} to 1 (a ZIP bomb?)"
    return ""


def damaged(file: str, damage: Exception) -> Problem:
    """The problem of a document that its parser could not read."""
    return Problem(
        file=file,
        message=f"the document is damaged ({type(damage).__name__})",
        remedy="open it in the program that made it and save it again",
    )


def entities(file: str) -> Problem:
    """The problem of a document with XML entities, by which a small file can say anything without end."""
    return Problem(
        file=file,
        message="the document declares XML entities, which no Office document needs",
        remedy="do not open it; ask whoever sent it for a copy saved anew",
    )
