"""A mistake in a paragraph, as the rules of the grammar raise it and the reader reports it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LINE = "{line}"


class Mistake(Exception):
    """What is wrong, what to do, and where: `at` counts characters from the start of the paragraph.

    `LINE` in the message stands for the text from `at` to the end of its line.
    """

    def __init__(self, message: str, remedy: str, at: int = 0) -> None:
        super().__init__(message)
        self.message, self.remedy, self.at = message, remedy, at


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean ...?)` with the nearest known word, or nothing."""
    near = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.7)
    return f" (did you mean `{near[0]}`?)" if near else ""


def shortened(text: str, longest: int = 50) -> str:
    """The text on one line, cut where it is too long to be repeated in a message."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 3].rstrip() + "..."
