"""A PDF written with nothing but what can be reached in it."""

from __future__ import annotations

import io

import pypdf.filters  # noqa: F401 - pypdf imports it when it first needs it, and in the child that is too late
from pypdf import PdfReader, PdfWriter


def opened(data: bytes) -> PdfWriter:
    """A document to be changed, with its properties."""
    return PdfWriter(clone_from=PdfReader(io.BytesIO(data)))


def reachable(copied: PdfWriter) -> bytes:
    """The bytes of the document.

    What was taken out of it still lies among its objects; a copy of what is left has it not.
    """
    return _written(opened(_written(copied)))


def _written(copied: PdfWriter) -> bytes:
    out = io.BytesIO()
    copied.write(out)
    return out.getvalue()
