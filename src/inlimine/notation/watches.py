"""The language of watches by itself: what a ruling looks for in trial material."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from inlimine.ledger import watches
from inlimine.notation.grammar import parse
from inlimine.notation.mistake import Mistake
from inlimine.notation.paragraphs import plain
from inlimine.notation.quoting import HANDLE, backquoted, quoted
from inlimine.notation.written import is_figure

_OPERATORS = frozenset({"and", "or", "not", "near", "same", "except", "regex"})
_CONTRACTION = re.compile(r"[^\W\d_][\w-]*(?:['’]\w+)+")


def read_watch(text: str) -> watches.Query:
    """Read a watch such as `producer | "p.g.a." | sign ... budget`; raises ValueError with the remedy."""
    try:
        query: watches.Query = parse(plain(text.strip()), "query")
    except Mistake as mistake:
        raise ValueError(f"{mistake.message}; {mistake.remedy}") from mistake
    return query


def write_watch(query: watches.Query) -> str:
    """Write a watch so that `read_watch` gives it back; what has parts, inside another, is in parentheses."""
    match query:
        case watches.Phrase():
            return " ".join(_pieces(query))
        case watches.Pattern():
            return f"regex {quoted(query.regex)}"
        case watches.Near(near=(left, right)):
            return f"{_enclosed(left)} near {query.within} {_enclosed(right)}"
        case watches.SameTurn(same_turn=(left, right)):
            return f"{_enclosed(left)} same turn {_enclosed(right)}"
        case watches.Both():
            return " and ".join(map(_enclosed, query.both))
        case watches.Either():
            return " | ".join(map(_enclosed, query.either))
        case watches.Without():
            return f"{_enclosed(query.find)} not {_enclosed(query.without)}"
        case watches.ExceptNear():
            within = f"except within {query.within} of"
            return f"{_enclosed(query.find)} {within} {_enclosed(query.except_near)}"


def _enclosed(query: watches.Query) -> str:
    simple = isinstance(query, watches.Phrase | watches.Pattern)
    return write_watch(query) if simple else f"({write_watch(query)})"


def _pieces(phrase: watches.Phrase) -> Iterator[str]:
    """The pieces of a phrase; exact words that follow each other share their quotation marks."""
    for exact, run in groupby(phrase.phrase, _is_exact):
        if exact:
            yield f'"{" ".join(_exact(piece) for piece in run)}"'
        else:
            yield from map(_inexact, run)


def _is_exact(piece: watches.Word | watches.Gap) -> bool:
    return isinstance(piece, watches.Word) and piece.exact


def _exact(piece: watches.Word | watches.Gap) -> str:
    # An escaped space belongs to the word; a written one would divide it.
    return quoted(getattr(piece, "word", ""))[1:-1].replace(" ", "\\u0020")


def _inexact(piece: watches.Word | watches.Gap) -> str:
    if isinstance(piece, watches.Gap):
        return "..." if piece == watches.Gap() else f"..{piece.gap}.."
    if piece.word in _OPERATORS:
        return f"\\{piece.word}"
    bare = HANDLE.fullmatch(piece.word) or _CONTRACTION.fullmatch(piece.word) or is_figure(piece.word)
    return piece.word if bare else backquoted(piece.word)
