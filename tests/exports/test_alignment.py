"""Words of a reading are found again in the document itself, whatever either does with blanks and hyphens."""

from __future__ import annotations

import pytest

from inlimine.exports.annotate.alignment import Alignment, inked


def found(read: str, printed: str, words: str, turn: int = 0) -> str | None:
    """What the document prints where the reading has the words for the `turn`-th time."""
    start = -1
    for _ in range(turn + 1):
        start = read.index(words, start + 1)
    ours, theirs = inked(read)[0], inked(printed)
    first = len(inked(read[:start])[0])
    place = Alignment(ours, theirs[0]).place(first, first + len(inked(words)[0]))
    return None if place is None else printed[theirs[1][place[0]] : theirs[1][place[1] - 1] + 1]


def test_blanks_line_ends_and_hyphens_do_not_count() -> None:
    assert found("the camera crew came", "the cam-\nera   crew\tcame", "camera crew") == "cam-\nera   crew"


def test_signs_that_programs_write_otherwise_are_the_same() -> None:
    assert found('State\'s "final" word', "State\u2019s \u201c\ufb01nal\u201d word", 'State\'s "final"') == (
        "State\u2019s \u201c\ufb01nal\u201d"
    )


@pytest.mark.parametrize("turn", [0, 1, 2])
def test_equal_words_are_told_apart_by_what_stands_around_them(turn: int) -> None:
    read = "He was a producer then. She was a producer too. They met a producer there."
    printed = f"a producer stands in a header. {read}"
    ours, theirs = inked(read)[0], inked(printed)
    start = [at for at in range(len(ours)) if ours.startswith("producer", at)][turn]
    place = Alignment(ours, theirs[0]).place(start, start + 8)
    assert place is not None
    before = [at for at in range(len(printed)) if printed.startswith("producer", at)]
    assert theirs[1][place[0]] == before[turn + 1]


def test_words_that_are_told_apart_by_nothing_keep_their_turn() -> None:
    read = "yes yes yes"
    ours = inked(read)[0]
    assert [Alignment(ours, ours).place(at, at + 3) for at in (0, 3, 6)] == [(0, 3), (3, 6), (6, 9)]


def test_what_is_not_there_is_not_found() -> None:
    assert found("a producer", "an actor", "producer") is None


def test_what_the_document_prints_between_two_lines_is_passed_over() -> None:
    """ "ducer." stands twice, each behind its own line: the second is found from the line before it."""
    read = ["He was a pro", "ducer.", "She was no pro", "ducer."]
    ours, theirs = inked("".join(read))[0], inked("1 He was a pro 2 ducer. 00:04 3 She was no pro 4 ducer.")[0]
    at = [len(inked("".join(read[:number]))[0]) for number in range(4)]
    aligned = Alignment(ours, theirs, tuple(at))
    for line in (0, 2):
        pieces = aligned.pieces(at[line + 1] - 3, at[line + 1] + 5)
        assert [theirs[first:last] for first, last in pieces] == ["pro", "ducer"]
    assert pieces[-1][0] == theirs.rindex("ducer")
    place = aligned.place(at[3] - 3, at[3] + 5)
    assert place is not None
    assert theirs[slice(*place)] == "pro4ducer"
