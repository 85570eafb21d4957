"""The number words of papers and of speech, up to ninety-nine: one table for all readers."""

from __future__ import annotations

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {word: at for at, word in enumerate(_UNITS)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
"""Each word with its value; `twenty-five` is two words."""
SMALL = {word: str(value) for word, value in VALUES.items() if 1 <= value <= 20}
"""One to twenty in figures: motions and their parts are counted no further in words."""
DIGITS = "|".join(_UNITS[1:10])
"""One to nine, as a pattern."""
MANY = "|".join([*_UNITS[2:], *_TENS])
"""Two and more, as a pattern."""
ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
"""As a pattern."""


def value_of(words: str) -> int:
    """The value of a number in words (`twenty-five`); 0 where a word is none."""
    parts = words.lower().replace("-", " ").split()
    return sum(VALUES[one] for one in parts) if all(one in VALUES for one in parts) else 0
