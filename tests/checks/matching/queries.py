"""Short ways to write queries and readings, and to say what was found."""

from inlimine.checks.matching.find import find, locate, quote
from inlimine.ledger.watches import Gap, Phrase, Query, Word
from inlimine.passages.reading import Line, Place, Reading


def phrase(text: str) -> Phrase:
    """`sign ... budget`: words and gaps of three; `"p.g.a."`: exact; `...5` a gap of five."""
    return Phrase(phrase=tuple(_piece(piece) for piece in text.split()))


def _piece(piece: str) -> Word | Gap:
    if piece.startswith("..."):
        return Gap(gap=int(piece[3:] or 3))
    return Word(word=piece.strip('"'), exact=piece.startswith('"'))


def reading_of(*lines: str, blocks: tuple[int, ...] = (), turns: tuple[int, ...] = ()) -> Reading:
    """Lines of content at 1:1, 1:2 and so on, between lines of furniture; one block unless told."""
    text, made = "", []
    for index, words in enumerate(lines):
        text += f"[{index + 1}] "
        block = blocks[index] if blocks else 0
        turn = turns[index] if turns else 0
        place = Place(page=1, line=index + 1)
        made.append(Line(start=len(text), end=len(text) + len(words), place=place, block=block, turn=turn))
        text += f"{words}\nPage 1 of 9\n"
    return Reading(name="paper.txt", text=text, lines=tuple(made))


def found(query: Query | str, reading: Reading | str) -> list[str]:
    """The words of each hit as one line."""
    return [words for _, words in found_at(query, reading)]


def found_at(query: Query | str, reading: Reading | str) -> list[tuple[str, str]]:
    """Place and words of each hit."""
    asked = phrase(query) if isinstance(query, str) else query
    paper = reading_of(*reading.split("\n")) if isinstance(reading, str) else reading
    return [(locate(span, paper), quote(span, paper)) for span in find(asked, paper)]
