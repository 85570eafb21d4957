"""The door: pages of a hostile paper as pictures of our own, drawn in a child; or one clear problem."""

from __future__ import annotations

import io

from PIL import Image

from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.containment.run import Parser, contained
from inlimine.exports.annotate.note import Parcel, packed
from inlimine.exports.page_pictures.told import Marked, Pixels
from inlimine.materials.signs import is_pdf
from inlimine.passages.problem import Problem

_LIMITS = Limits(seconds=30, cpu_seconds=20, output=48 * MEGABYTE)
_INSIDE = "inlimine.exports.page_pictures.inside"


def drawable(data: bytes) -> bool:
    """Whether pages of this file can be drawn in a child: of PDFs alone there is a program that needs no other."""
    return is_pdf(data)


def marks(file: str, parcel: Parcel) -> Marked | Problem:
    """Where on its pages the words of a paper's notes stand."""
    return contained(Parser(place=f"{_INSIDE}:marks", shape=Marked), file, packed(parcel), _LIMITS)


def picture(file: str, data: bytes, page: int) -> bytes | Problem:
    """A page, counted from 1, as PNG: made here of the dots that the child gives, and of nothing else."""
    options = {"page": page}
    pixels = contained(Parser(place=f"{_INSIDE}:draw", shape=Pixels, options=options), file, data, _LIMITS)
    if isinstance(pixels, Problem):
        return pixels
    if not 0 < len(pixels.rgb) == 3 * pixels.width * pixels.height:
        return Problem(
            file=file, message=f"page {page} could not be drawn", remedy="look at it in its own program"
        )
    out = io.BytesIO()
    Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb).save(out, "PNG")
    return out.getvalue()
