"""Exhibit lists that were dropped into the inbox, where nothing is to be read in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inlimine.operations.read_papers import ReadPaper

_EXHIBIT = re.compile(r"\b(?:exhibits?|exh?\b\.?(?: ?(?:no|num|number|#))?)", re.IGNORECASE)
_OF_A_LIST = re.compile(
    r"\b(?:description|offered|marked|admitted|received|bates|sponsoring|identified)\b", re.IGNORECASE
)


def looks_like_exhibits(paper: ReadPaper) -> bool:
    """Whether a table that gave nothing has the headings of an exhibit list: an exhibit's number in one column,
    and in another what it is or what became of it."""
    headings = [column.heading for column in paper.columns]
    numbered = any(map(_EXHIBIT.search, headings))
    return not paper.offered and numbered and any(map(_OF_A_LIST.search, headings))
