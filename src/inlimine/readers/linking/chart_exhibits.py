"""The exhibits that a row of a chart names as what its motion is about: `autopsy photos (State's Ex. 3)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.engine.conflicts.exhibit_names import named

_WORD = r"(?:exhibits?|exh?s?\b\.?)"
_NO_DOT = re.compile(r"\b(Exh?s?|EXH?S?|exh?s?)\b(?!\.)(?=\s*(?:nos?\.?\s*)?#?\s*(?:\d|[A-Z]{1,2}\b))")
_RANGE = re.compile(r"(?<![\w.-])(\d{1,4})\s*[-–—\u2011]\s*(\d{1,4})(?![\w.-])")
_SEVERAL = re.compile(r"\b(?:exhibits|exh?s\.)", re.IGNORECASE)
_OFFERED = re.compile(r"(?<![\w-])(?:[PDGSJ]X|Pl\.? Ex\.|Def\.? Ex\.)[- ]?\d{1,4}[A-Za-z]?(?![\w-])")
# `testimony about Exhibit 3` is about something else than Exhibit 3.
_ABOUT = re.compile(
    rf"\b(?:about|regarding|concerning|of|in|from|to|on|re|with|than|described in|contained in)\s+(?:the\s+)?"
    rf"(?:[\w'’.]+\s+)?{_WORD}.*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
MOST = 24
"""Exhibits of one row above which nobody entered each as an item of its own."""


def exhibits_of(asked: str) -> tuple[str, ...]:
    """The labels of what a row asks about, each once, as an exhibit list would have them: `State's Exhibit 3`."""
    text = _NO_DOT.sub(r"\1.", " ".join(asked.split()))
    pieces = [
        *re.findall(r"[(\[]([^()\[\]]*)[)\]]", text),
        _ABOUT.sub(" ", re.sub(r"[(\[][^()\[\]]*[)\]]", " ", text)),
    ]
    return tuple(dict.fromkeys(label for piece in pieces for label in _labels(piece)))


def without_exhibits(title: str) -> str:
    """The title of what bears an exhibit's number without the bracket that tells the number."""
    bare = _BRACKETED.sub(lambda hit: " " if exhibits_of(hit[0]) else hit[0], title)
    return " ".join(bare.split()).strip(" ,") or title


def _labels(piece: str) -> Iterator[str]:
    several = _SEVERAL.search(piece) is not None
    yield from (str(one) for one in named(_RANGE.sub(_spelt_out, piece) if several else piece))
    yield from (" ".join(re.sub(r"[- ]?(?=\d)", " ", one, count=1).split()) for one in _OFFERED.findall(piece))


def _spelt_out(found: re.Match[str]) -> str:
    """`12-14` as `12 through 14`; `12-1` is one mark."""
    return f"{found[1]} through {found[2]}" if int(found[1]) < int(found[2]) else found[0]
