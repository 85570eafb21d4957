"""Another court reporter's way to print: turns with labels, footers, times at either side, other slips."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Piece = tuple[str, int]
"""What is printed, and the number of its word (-1: none)."""

PAGE = 25
CONFUSED = (
    *(
        ("e", "c"),
        ("c", "e"),
        ("h", "b"),
        ("m", "rn"),
        ("rn", "m"),
        ("li", "h"),
        ("cl", "d"),
        ("i", "l"),
        ("l", "i"),
    ),
    *(("a", "o"), ("t", "l"), ("u", "n"), ("n", "u"), ("g", "q"), ("0", "O"), ("1", "l"), ("I", "l"), ("vv", "w")),
)
LABELS = ("THE COURT:", "MR. VANCE:", "MS. ORTEGA-LYLE:", "THE WITNESS:", "Q.", "A.", "Q.", "A.")
FIRMS = (
    "Harrow & Lane Reporting  (555) 010-0199",
    "*** DAILY COPY ***",
    "Dana R. Poe, RMR, CRR - Official Reporter",
)


@dataclass(frozen=True)
class Printing:
    """How this reporter prints."""

    width: int
    gutter: int
    stamp: str
    head: str
    foot: str
    number_at_foot: bool
    upper: float
    hyphens: float
    loose: float
    turn: int
    blank_lines: bool


def printings(rng: random.Random) -> Printing:
    """A chance way to print."""
    return Printing(
        width=rng.choice((38, 48, 56, 64, 70)),
        gutter=rng.choice((2, 3, 5, 8)),
        stamp=rng.choice(("", "", "left", "after", "right")),
        head=rng.choice(("", "ecf", "witness", "both")),
        foot=rng.choice(("", *FIRMS)),
        number_at_foot=rng.random() < 0.5,
        upper=rng.choice((0.0, 0.0, 0.2, 1.0)),
        hyphens=rng.choice((0.0, 0.3, 1.0)),
        loose=rng.choice((0.0, 0.05, 0.15)),
        turn=rng.choice((12, 30, 80)),
        blank_lines=rng.random() < 0.15,
    )


def render(
    words: list[str], style: Printing, rng: random.Random, noise: float
) -> tuple[str, list[tuple[int, int]]]:
    """Lay out words; the text, and where each word stands in it. `noise`: share of words that are misread."""
    found: dict[int, tuple[int, int]] = {}
    out: list[str] = []
    at = 0
    for number, line in enumerate(_lines(_spoken(words, style, rng, noise), style, rng)):
        before, after = _margins(number, style, rng)
        out.append(before)
        at += len(before)
        for piece, mark in line:
            if mark >= 0:
                found[mark] = (found.get(mark, (at, 0))[0], at + len(piece))
            out.append(piece)
            at += len(piece)
        out.append(after)
        at += len(after)
    return "".join(out), [found[mark] for mark in range(len(words))]


def _spoken(words: list[str], style: Printing, rng: random.Random, noise: float) -> Iterator[list[Piece]]:
    """Turns: a label and the words said."""
    turn: list[Piece] = []
    loud = False
    for mark, plain in enumerate(words):
        if not turn:
            turn = [(rng.choice(LABELS), -1)]
            loud = rng.random() < style.upper
        word = plain.upper() if loud else plain
        turn.append((_misread(word, rng) if rng.random() < noise else word, mark))
        if plain.endswith((".", "?")) and rng.randrange(style.turn) < 6:
            yield turn
            turn = []
    if turn:
        yield turn


def _misread(word: str, rng: random.Random) -> str:
    ways: tuple[Callable[[str, random.Random], str], ...] = (_confuse, _confuse, _confuse, _drop, _part, _smudge)
    return rng.choice(ways)(word, rng) if len(word) > 3 else word


def _confuse(word: str, rng: random.Random) -> str:
    possible = [(old, new) for old, new in CONFUSED if old in word]
    if not possible:
        return word
    old, new = rng.choice(possible)
    at = rng.choice([at for at in range(len(word)) if word.startswith(old, at)])
    return word[:at] + new + word[at + len(old) :]


def _drop(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


def _part(word: str, rng: random.Random) -> str:
    at = rng.randrange(2, len(word) - 1)
    return f"{word[:at]} {word[at:]}"


def _smudge(word: str, rng: random.Random) -> str:
    return word + rng.choice((".", ",", "'", " ."))


def _lines(turns: Iterator[list[Piece]], style: Printing, rng: random.Random) -> Iterator[list[Piece]]:
    """Each turn begins a line; words that do not fit go on below, some of them broken."""
    for turn in turns:
        line: list[Piece] = []
        used = 0
        for word, mark in turn:
            rest = word
            if used + len(rest) > style.width and line:
                room = style.width - used - 1
                cut = rng.randint(2, len(rest) - 2) if len(rest) > 5 and rest.isalpha() else 0
                if 0 < cut <= room and rng.random() < style.hyphens:
                    line.append((rest[:cut] + "-", mark))
                    rest = rest[cut:]
                yield line
                line, used = [], 0
            gap = "  " if mark < 0 or rest.endswith((".", "?")) or rng.random() < style.loose else " "
            line += [(rest, mark), (gap, -1)]
            used += len(rest) + len(gap)
        yield line


def _margins(number: int, style: Printing, rng: random.Random) -> tuple[str, str]:
    """What stands before and after the words of a line."""
    page, line = divmod(number, PAGE)
    time = f"{9 + number // 700:02}:{number // 12 % 60:02}:{number * 5 % 60:02}"
    before = _head(page, style) if line == 0 else ""
    before += f"{time}  " if style.stamp == "left" else ""
    before += f"{line + 1:>2}"
    before += f"  {time}" if style.stamp == "after" else ""
    before += " " * style.gutter
    after = f"   {time}" if style.stamp == "right" else ""
    after += "\n\n" if style.blank_lines else "\n"
    return before, after + (_foot(page, style) if line == PAGE - 1 else "")


def _head(page: int, style: Printing) -> str:
    ecf = f"Case 1:21-cr-00417-MLK   Document 388   Filed 03/04/22   Page {page + 1} of 212   {7100 + page}\n"
    witness = f"{'Doe - Direct (Vance)':>50}{'' if style.number_at_foot else f'{page + 201:>12}'}\n"
    head = (ecf if style.head in ("ecf", "both") else "") + (witness if style.head in ("witness", "both") else "")
    if style.head not in ("witness", "both") and not style.number_at_foot:
        head += f"{page + 201:>60}\n"
    return ("\f" if page else "") + head


def _foot(page: int, style: Printing) -> str:
    foot = f"{style.foot:^60}\n" if style.foot else ""
    return foot + (f"{page + 201:^60}\n" if style.number_at_foot else "")
