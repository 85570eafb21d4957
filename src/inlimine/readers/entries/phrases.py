"""Lists of words written as words, for patterns that hold many."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """The phrases of a text that parts them by ", ", as patterns; a space stands for one of any kind."""
    phrases = (phrase.strip() for phrase in words.replace("\n", " ").split(", "))
    return tuple(r"\s".join(phrase.split()) for phrase in phrases if phrase)


def any_of(words: str) -> str:
    """A pattern for any of the phrases of a text that parts them by ", "."""
    return f"(?:{'|'.join(listed(words))})"
