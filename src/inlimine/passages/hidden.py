"""What a file holds beside what it shows: kinds of hidden text, and where such text was met."""

from __future__ import annotations

from enum import StrEnum

NOTES_AUTHOR = "In Limine"
"""Who wrote the comments that a check put into a copy; in one's own paper they are not read again."""


class HiddenKind(StrEnum):
    """How words may be in a file and not on its face; the value is what people are told."""

    TRACKED_DELETION = "tracked deletion"
    TRACKED_INSERTION = "tracked insertion"
    COMMENT = "comment"
    HIDDEN_TEXT = "hidden text"
    COVERED = "text under a filled box"
    OFF_PAGE = "off the page"
    HIDDEN_SLIDE = "hidden slide"
    SPEAKER_NOTES = "speaker notes"
    HIDDEN_SHEET = "hidden sheet"
    HIDDEN_ROW = "hidden row"
    HIDDEN_COLUMN = "hidden column"
    FORMULA = "formula"
    ALT_TEXT = "alt text"
    METADATA = "metadata"
    ANNOTATION = "annotation"
    ATTACHED_FILE = "attached file"
