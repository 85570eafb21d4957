"""A PDF written with nothing but what can be reached in it."""

from __future__ import annotations

import io

import pypdf.filters  # noqa: F401 - pypdf imports it when it first needs it, and in the child that is too late
from pypdf import PdfReader, PdfWriter


def opened(data: bytes) -> PdfWriter:
    """A document to be changed, with its properties."""
    return PdfWriter(clone_from=PdfReader(io.BytesIO(data)))


def reachable(copied: PdfWriter) -> PdfWriter:
    """The document without what was taken out of it, which still lies among its objects until it is copied."""
    return opened(written_out(copied))


def written_out(copied: PdfWriter) -> bytes:
    """The bytes of the document."""
    out = io.BytesIO()
    copied.write(out)
    return out.getvalue()
