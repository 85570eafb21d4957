"""Presentations (.pptx, .pptm)."""

from __future__ import annotations

from inlimine.materials.contents import Contents
from inlimine.materials.inside import asked, inside
from inlimine.materials.signs import office_folder
from inlimine.passages.problem import Problem

CONTAINED = True


def recognises(name: str, data: bytes) -> int:
    """Tell it by its parts."""
    return 90 if office_folder(name, data) == "ppt" else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read slides, tables, charts; notes, alt texts, comments, hidden slides of one's own file too."""
    return inside("inlimine.materials.slides.parse:parse", Contents, name, data, asked(own))
