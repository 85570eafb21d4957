"""Lines that break off before a number, and numbers that end a sentence: no page number, no heading, no marker."""

from __future__ import annotations

import re

_LEFT_OPEN = re.compile(
    r"(?:['’]s|\b(?:the|of|an?|and|or|to|in|at|by|for|with|was|were|(?i:nos?\.|exh?s?\.?|exhibits?)|[SGPDJ]X))$"
)
"""No sentence and no entry ends with an owner or with such a word."""

_NUMBER_FIRST = re.compile(r"[#(\"“]?(?:[A-Z]{1,4}-?)?[0-9]|[A-Z](?:\W|$)")
_ENDS_SENTENCE = re.compile(r"\W*(?:[A-Za-z]{1,4}\W?)?[0-9]+(?:\W?[A-Za-z])?['\"’”)]*[.,;?!]\W*")


def left_open(text: str) -> bool:
    """Must more follow the words of a line: `We offer State's Exhibit`?"""
    return _LEFT_OPEN.search(text.rstrip()) is not None


def begins_with_number(text: str) -> bool:
    """Does a line begin with a number or with a letter alone, as what a label needs: `7-A?`"""
    return _NUMBER_FIRST.match(text.lstrip()) is not None


def ends_sentence(text: str) -> bool:
    """Is the whole line a number with a stop behind it, as the end of a wrapped sentence: `14.`?"""
    return _ENDS_SENTENCE.fullmatch(text) is not None
