"""Excel workbooks (.xlsx, .xlsm): exhibit lists and others, each cell a line at its place (`Exhibits!C7`)."""

from __future__ import annotations

from inlimine.materials.contents import Contents
from inlimine.materials.inside import asked, inside
from inlimine.materials.signs import office_folder
from inlimine.passages.problem import Problem

CONTAINED = True


def recognises(name: str, data: bytes) -> int:
    """Tell it by its parts."""
    return 90 if office_folder(name, data) == "xl" else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read what cells and boxes show; formulas, comments, hidden sheets and rows of one's own file too."""
    return inside("inlimine.materials.workbook.parse:parse", Contents, name, data, asked(own))
