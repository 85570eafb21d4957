"""A PDF as it comes back from the child: its pages, and what else is in the file."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.materials.contents import Member
from inlimine.passages.material import Hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenWords:
    """Words of one's own file that it does not show, and where; another side's never come back."""

    hidden: Hidden
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its lines as printed, what was typed onto it (part and words), whether it may be a picture.

    `damaged`: it could not be taken in at all.
    """

    lines: tuple[str, ...]
    filled_in: tuple[tuple[str, str], ...] = ()
    pictured: bool = False
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfTold:
    """All that the child says of a PDF. Places count pages of the file from 1."""

    pages: tuple[Page, ...]
    hidden: tuple[Hidden, ...] = ()
    words: tuple[HiddenWords, ...] = ()
    members: tuple[Member, ...] = ()
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as a grey picture: width and height in points of the screen, a byte each."""

    width: int
    height: int
    grey: bytes
