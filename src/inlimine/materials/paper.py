"""What kind of paper a text is, by the file's name and by its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inlimine.passages.reading import PaperUse

# The order decides where a name says two things: an outline of the opening is used in the opening.
_SIGNS = (
    (PaperUse.EXHIBIT_LIST, re.compile(r"\bexhibits? (list|index)\b|\b(list|index) of exhibits\b")),
    (PaperUse.OPENING, re.compile(r"\bopenings?\b")),
    (PaperUse.CLOSING, re.compile(r"\b(closings?|summation|rebuttal argument)\b")),
    (PaperUse.OUTLINE, re.compile(r"\b(outline|(direct|cross|redirect|examination) of|(cross )?examination)\b")),
    (PaperUse.TRANSCRIPT, re.compile(r"\btranscript\b")),
)
_NO_WORD = re.compile(r"[\W_\d]+")

HEAD_LINES = 5
"""So many lines at the top may say what a paper is."""

LONGEST_HEAD = 80
"""A longer line is a sentence and no title, so that "before closing" in a sentence says nothing."""


def paper_use(name: str, head: Iterable[str]) -> PaperUse:
    """Tell the kind from the name, else from the first lines that are short enough to be a title."""
    stem = name.replace("\\", "/").rpartition("/")[2]
    titles = [line for line in list(head)[:HEAD_LINES] if len(line) <= LONGEST_HEAD and line[-1:] not in ".;,"]
    for text in (stem, *titles):
        for use, sign in _SIGNS:
            if sign.search(_NO_WORD.sub(" ", text).casefold()):
                return use
    return PaperUse.OTHER
