"""The matcher as anybody would write it first: every run of words is tried. Slow, and plain to see."""

from dataclasses import dataclass
from itertools import product

from inlimine.ledger.watches import (
    Both,
    Either,
    ExceptNear,
    Gap,
    Near,
    Pattern,
    Phrase,
    Query,
    SameTurn,
    Without,
    Word,
)

# The inflections of the words that the tests use, by hand.
KINDS = {
    "sign": {"sign", "SIGNED"},
    "producer": {"producer", "Producers", "producer's"},
    "produce": {"produced"},
    "not": {"not"},
}
FORMS = sorted(form for forms in KINDS.values() for form in forms)

Run = tuple[int, int]
"""Words from the first up to the one beyond."""


@dataclass(frozen=True)
class Spoken:
    """A word with its block and its speaker's turn."""

    word: str
    block: int
    turn: int


def found(query: Query, spoken: list[Spoken]) -> set[Run]:
    """Every run that the query finds."""
    match query:
        case Phrase():
            return shortest(
                {run for run in runs(spoken) if holds(query.phrase, [w.word for w in spoken[slice(*run)]])}
            )
        case Pattern():
            raise AssertionError("patterns are tested by hand in test_queries.py")
        case Near():
            left, right = (found(each, spoken) for each in query.near)
            pairs = [(a, b) for a, b in product(left, right) if a != b and apart(a, b) <= query.within]
            whole = {(min(a[0], b[0]), max(a[1], b[1])) for a, b in pairs}
            return shortest({run for run in whole if spoken[run[0]].block == spoken[run[1] - 1].block})
        case SameTurn():
            left, right = (found(each, spoken) for each in query.same_turn)
            pairs = [(a, b) for a, b in product(left, right) if a != b and together(a, b, spoken)]
            return {run for pair in pairs for run in pair}
        case Both():
            each = [found(one, spoken) for one in query.both]
            return set().union(*each) if all(each) else set()
        case Either():
            return set().union(*(found(one, spoken) for one in query.either))
        case Without():
            return set() if found(query.without, spoken) else found(query.find, spoken)
        case ExceptNear():
            other = found(query.except_near, spoken)
            return {
                a for a in found(query.find, spoken) if not any(close(a, b, query.within, spoken) for b in other)
            }


def runs(spoken: list[Spoken]) -> set[Run]:
    """Every run inside one block."""
    size = len(spoken)
    return {(i, j) for i in range(size) for j in range(i + 1, size + 1) if spoken[i].block == spoken[j - 1].block}


def holds(pieces: tuple[Word | Gap, ...], words: list[str]) -> bool:
    """Are these pieces these words, all of them?"""
    if not pieces:
        return not words
    piece, rest = pieces[0], pieces[1:]
    if isinstance(piece, Gap):
        return any(holds(rest, words[skipped:]) for skipped in range(min(piece.gap, len(words)) + 1))
    return bool(words) and same(piece, words[0]) and holds(rest, words[1:])


def same(piece: Word, word: str) -> bool:
    if piece.exact:
        return piece.word.lower() == word.lower()
    return any(piece.word in forms and word in forms for forms in KINDS.values())


def shortest(all_runs: set[Run]) -> set[Run]:
    """Those that hold no other."""
    return {a for a in all_runs if not any(a != b and a[0] <= b[0] and b[1] <= a[1] for b in all_runs)}


def apart(a: Run, b: Run) -> int:
    """How many words from the last of the one to the first of the other."""
    return max(a[0], b[0]) - (min((a, b))[1] - 1)


def close(a: Run, b: Run, within: int, spoken: list[Spoken]) -> bool:
    return apart(a, b) <= within and spoken[a[0]].block == spoken[b[0]].block


def together(a: Run, b: Run, spoken: list[Spoken]) -> bool:
    """In one turn, each of them whole; before the first turn, in one block."""
    turns = {spoken[index].turn for run in (a, b) for index in (run[0], run[1] - 1)}
    return len(turns) == 1 and (turns != {0} or spoken[a[0]].block == spoken[b[0]].block)
