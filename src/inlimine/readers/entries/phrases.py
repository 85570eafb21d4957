"""Lists of words written as words, for patterns that hold many."""

from __future__ import annotations


def any_of(words: str) -> str:
    """A pattern for any of the phrases in a text that parts them by commas; a space stands for one of any kind."""
    phrases = [phrase.strip() for phrase in words.replace("\n", " ").split(",")]
    return "(?:" + "|".join(r"\s".join(phrase.split()) for phrase in phrases if phrase) + ")"
