"""Words that somebody wrote into a file, made harmless for terminals and pages."""

from __future__ import annotations

import re

# Control characters but tab and line feed, marks that turn the writing direction, and marks of no width.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def harmless(text: str) -> str:
    """The text with every character that a terminal would obey shown as a mark instead."""
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)
