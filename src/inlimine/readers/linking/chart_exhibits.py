"""The exhibits of a column of exhibits: `14`, `12-14`, `State's 3 & 4; Def. B`, `GX 7`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.exhibits_meant import exhibits_of

MOST = 24
"""Exhibits of one row above which nobody entered each as an item of its own."""

_NONE = re.compile(
    r"(?:n/?a|none|tbd|no|not marked|unmarked|not yet marked|various|see notes?|[-–—?*]*)\.?", re.IGNORECASE
)
_OWNER = (
    r"(?:(?:the )?(?:state|government|gov['’]?t|people|prosecution|commonwealth|plaintiff|pltf|pl"
    r"|defen[cs]e|defendant|deft|def|joint|jt|court|u\.?s)\b\.?(?:['’]s?)?)"
)
_EX = r"(?:(?:trial )?(?:exhibits?|exh?s?\b\.?)(?: ?(?:nos?\.?|#))?|nos?\.|#)"
_MARK = r"#?(?:(?:[A-Z]{1,3}-?)?\d{1,4}[A-Za-z]?(?:[-.]\d{1,3}[A-Za-z]?|-[A-Z])?|[A-Z]{1,2})"
_PIECE = re.compile(
    rf"(?P<owner>{_OWNER})?\s*{_EX}?\s*(?P<first>{_MARK})(?:\s*(?:[-–—\u2011]|through|thru|to)\s*(?P<last>{_MARK}))?",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?:[,;/&\n]|\band\b)\s*", re.IGNORECASE)
_SIDE = re.compile(rf"(?P<owner>{_OWNER})\s+(?:{_EX})\W*(?:nos?|number|s|no s|#)?\W*", re.IGNORECASE)
_PREFIXED = re.compile(r"([PDGSJ]X)[- ]?(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The labels that a cell of exhibits tells, and its words that tell none."""

    labels: tuple[str, ...] = ()
    rest: str = ""


def told_in(cell: str, heading: str = "") -> Told:
    """The exhibits of a cell; bare numbers are those of the side that cell or heading names before them."""
    text = " ".join(cell.split())
    if _NONE.fullmatch(text):
        return Told()
    side = _SIDE.fullmatch(heading.replace("_", " ").strip())
    pieces = [piece for piece in _CUT.split(re.sub(r"[()\[\]]", " ", text)) if piece.strip()]
    made = list(_marks(pieces, side["owner"] if side else ""))
    if all(made):
        return Told(labels=tuple(dict.fromkeys(label for labels in made for label in labels)))
    return Told(labels=exhibits_of(text), rest="" if exhibits_of(text) else text)


def _marks(pieces: list[str], owner: str) -> Iterator[tuple[str, ...]]:
    """The labels of each piece, none where it is none; an owner holds until another is named."""
    for piece in pieces:
        found = _PIECE.fullmatch(piece.strip(" ."))
        if found is None or not _mark(found["first"]):
            yield ()
            continue
        owner = found["owner"] or owner
        span = f"{found['first']}-{found['last']}" if found["last"] else found["first"]
        if prefixed := _PREFIXED.match(span):
            yield exhibits_of(f"{prefixed[1].upper()} {_PREFIXED.sub('', span)}")
        else:
            yield exhibits_of(f"{owner} {'Exs.' if found['last'] else 'Ex.'} {span.replace('#', '')}".strip())


def _mark(words: str) -> bool:
    """Whether it can be a mark: `as` and `no` are words."""
    return any(sign.isdigit() for sign in words) or words.isupper()
