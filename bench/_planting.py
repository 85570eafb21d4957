"""Transcripts with planted phrases: real speech, laid out as reporters print it, and where each phrase stands."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

_MARKUP = re.compile(r"(?m)^\.\. .*$|^ +:.*$|^ *<.*$|\*+|^[-=~]{3,}$|^ +.*https?:.*$|\S*://\S*")

KEYWORDS = frozenset({"or", "and", "not", "near", "same", "except", "regex", "within", "turn", "of"})
ALIKE = {"l": "1", "i": "l", "1": "l", "o": "0", "O": "0", "0": "O", "I": "l", "rn": "m", "m": "rn", "s": "5"}


@dataclass(frozen=True)
class Style:
    """How a transcript is printed."""

    width: int
    stamps: bool
    header: bool
    upper: bool
    double_spaced: bool
    hyphens: bool
    feeds: bool
    indent: int


def speech(text: str) -> list[str]:
    """The paragraphs of the hearings without their markup."""
    return [" ".join(part.split()) for part in _MARKUP.sub("", text).split("\n\n") if len(part.split()) > 12]


def phrases(paragraphs: list[str], count: int, rng: random.Random) -> list[list[str]]:
    """Phrases of two to five words as people say them, one of them long, no two alike."""
    made: dict[tuple[str, ...], None] = {}
    while len(made) < count:
        words = re.findall(r"[^\W\d_]+", rng.choice(paragraphs).split(".")[0])
        size = rng.choice((1, 2, 2, 3, 3, 4, 5))
        at = rng.randrange(max(1, len(words) - size + 1))
        run = tuple(word.lower() for word in words[at : at + size])
        if len(run) == size and max(map(len, run)) >= (8 if size == 1 else 6) and not KEYWORDS.intersection(run):
            made[run] = None
    return [list(run) for run in made]


def styles(rng: random.Random) -> Style:
    """A chance style."""
    return Style(
        width=rng.randint(44, 62),
        stamps=rng.random() < 0.3,
        header=rng.random() < 0.5,
        upper=rng.random() < 0.15,
        double_spaced=rng.random() < 0.2,
        hyphens=rng.random() < 0.6,
        feeds=rng.random() < 0.6,
        indent=rng.choice((4, 6, 10)),
    )


def slip(word: str, rng: random.Random) -> str:
    """A word as a scanner misreads it."""
    kind = rng.choice(("alike", "alike", "alike", "lost", "doubled", "split"))
    if kind == "alike":
        pairs = [(m.start(), m[0]) for m in re.finditer("rn|[l1oO0Im]", word)]
        if pairs:
            at, sign = rng.choice(pairs)
            return word[:at] + ALIKE[sign] + word[at + len(sign) :]
    at = rng.randrange(1, len(word)) if len(word) > 3 else 0
    if not at:
        return word
    middle = {"lost": "", "doubled": word[at] * 2, "split": " " + word[at]}.get(kind, word[at])
    return word[:at] + middle + word[at + 1 :]


def render(words: list[str], style: Style, rng: random.Random, noise: float) -> tuple[str, list[tuple[int, int]]]:
    """Lay out words; the text, and where each word stands in it. `noise`: share of words that are misread."""
    lines = _lines(words, style, rng, noise)
    total = (len(lines) + 24) // 25
    parts: list[str] = []
    found: dict[int, tuple[int, int]] = {}
    size = hour = 0
    for number, line in enumerate(lines):
        hour += rng.randint(2, 9)
        head = _head(number // 25, total, style) if number % 25 == 0 else ""
        stamp = f"{9 + hour // 3600:02}:{hour // 60 % 60:02}:{hour % 60:02} " if style.stamps else ""
        parts.append(f"{head}{stamp}{number % 25 + 1:>2}{'':{style.indent}}")
        size += len(parts[-1])
        for piece, mark in line:
            if mark >= 0:
                found[mark] = (found.get(mark, (size, 0))[0], size + len(piece))
            parts.append(piece)
            size += len(piece)
        parts.append("\n" * (1 + style.double_spaced))
        size += len(parts[-1])
    return "".join(parts), [found[mark] for mark in range(len(words))]


def _head(page: int, total: int, style: Style) -> str:
    feed = "\f" if style.feeds and page else ""
    stamp = (
        f"Case 2:16-cv-00230-JRG   Document 244   Filed 10/17/17   Page {page + 1} of {total} "
        f"PageID #:  {16263 + page}\n"
    )
    return f"{feed}{stamp if style.header else ''}{'':50}{page + 1}\n"


def _lines(words: list[str], style: Style, rng: random.Random, noise: float) -> list[list[tuple[str, int]]]:
    """Pieces of words line by line, each with its word's number (-1: space)."""
    lines: list[list[tuple[str, int]]] = [[]]
    used = 0
    for mark, plain in enumerate(words):
        word = plain.upper() if style.upper else plain
        word = slip(word, rng) if rng.random() < noise else word
        room = style.width - used
        if len(word) > room:
            may_break = style.hyphens and len(word) > 7 and word.isalpha()
            cut = rng.randint(3, len(word) - 3) if may_break else 0
            if 0 < cut < room:
                lines[-1].append((word[:cut] + "-", mark))
                word = word[cut:]
            lines.append([])
            used = 0
        space = "  " if word.endswith((".", "?")) or rng.random() < 0.03 else " "
        lines[-1] += [(word, mark), (space, -1)]
        used += len(word) + len(space)
    return lines
