"""Presentations (.pptx, .pptm)."""

from __future__ import annotations

from inlimine.materials.contents import Contents
from inlimine.materials.inside import asked, inside
from inlimine.materials.signs import is_zip, zip_folders
from inlimine.passages.problem import Problem


def recognises(name: str, data: bytes) -> int:
    """Tell it by its parts."""
    return 90 if is_zip(data) and b"ppt" in zip_folders(data) else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read slides, tables, alt texts, charts, notes; comments and hidden slides of one's own file too."""
    return inside("inlimine.materials.slides.parse:parse", Contents, name, data, asked(own))
