"""From a query of the ledger to nodes that find; a query that could find nothing is refused here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import re2

from inlimine.checks.matching.forms import WORD, form, of_query
from inlimine.checks.matching.nodes import (
    BothNode,
    EitherNode,
    ExceptNode,
    NearNode,
    Node,
    PatternNode,
    PhraseNode,
    SameTurnNode,
    WithoutNode,
)
from inlimine.checks.matching.stream import plain
from inlimine.checks.matching.wanted import Step, Wanted, Wording
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

_HYPHENS = frozenset("-‐‑")


def compile_watch(query: Query) -> Node:
    """Make a query ready; raises ValueError for one that says nothing to look for."""
    match query:
        case Phrase():
            return PhraseNode(Wanted(tuple(_words(query))))
        case Pattern():
            return _pattern(query.regex)
        case Near():
            left, right = query.near
            return NearNode(compile_watch(left), compile_watch(right), _within(query.within))
        case SameTurn():
            return SameTurnNode(*map(compile_watch, query.same_turn))
        case Both():
            return BothNode(_several(query.both))
        case Either():
            return EitherNode(_several(query.either))
        case Without():
            _refuse_itself(query.find, query.without, "in a paper that holds them")
            return WithoutNode(compile_watch(query.find), compile_watch(query.without))
        case ExceptNear():
            _refuse_itself(query.find, query.except_near, "near themselves")
            unwanted = compile_watch(query.except_near)
            return ExceptNode(compile_watch(query.find), unwanted, _within(query.within))


def _several(queries: tuple[Query, ...]) -> tuple[Node, ...]:
    if not queries:
        raise ValueError("this watch joins nothing: it needs at least one phrase")
    return tuple(compile_watch(query) for query in queries)


def _refuse_itself(find: Query, unwanted: Query, where: str) -> None:
    """Refuse a watch whose words are all left out by themselves."""
    if _ways(find) <= _ways(unwanted):
        raise ValueError(f"this watch can find nothing: the words that it looks for are left out {where}")


def _ways(query: Query) -> frozenset[Query]:
    """What finds something for a query, each by itself."""
    return frozenset().union(*map(_ways, query.either)) if isinstance(query, Either) else frozenset({query})


def _within(words: int) -> int:
    if words < 1:
        raise ValueError(f"this watch says within {words} words: it needs at least 1")
    return words


def _words(phrase: Phrase) -> Iterator[tuple[int, tuple[Wording, ...]]]:
    """Each word with the words that may stand before it; gaps at either end say nothing."""
    gap, some = 0, False
    for piece in phrase.phrase:
        if isinstance(piece, Gap):
            if piece.gap < 0:
                raise ValueError(f"this watch has a gap of {piece.gap} words: it needs at least 0")
            gap += piece.gap
        else:
            yield gap if some else 0, _wordings(piece)
            gap, some = 0, True
    if not some:
        raise ValueError("this watch holds no word to look for")


def _wordings(word: Word) -> tuple[Wording, ...]:
    """Every way in which a text may write the word."""
    found = list(WORD.finditer(word.word))
    if not found:
        raise ValueError(f'"{word.word}" in this watch holds no letter and no digit to look for')
    forms = [form(hit[0]) for hit in found]
    signs = tuple(word.word[one.end() : two.start()] for one, two in zip(found, found[1:], strict=False))
    ways = [_exact(forms, signs) if word.exact else Wording(tuple(Step(of_query(one)) for one in forms))]
    if len(forms) > 1 and not word.exact and _HYPHENS.issuperset(signs):
        ways.append(Wording((Step(of_query("".join(forms))),)))
    return (*ways, *_abbreviated(word.word, forms))


def _exact(forms: list[str], signs: tuple[str, ...]) -> Wording:
    steps = tuple(Step(frozenset({one}), exact=True) for one in forms)
    return Wording(steps, tuple("-" if sign in _HYPHENS else sign for sign in signs))


def _abbreviated(word: str, forms: list[str]) -> Iterator[Wording]:
    """`p.g.a.` is also PGA in capitals and P. G. A.; PGA is also p.g.a."""
    if len(forms) > 1:
        return
    if "." in forms[0] and not any(sign.isdigit() for sign in forms[0]):
        letters = forms[0].replace(".", "")
        yield Wording((Step(frozenset({letters}), exact=True, capitals=True),))
        yield Wording(tuple(Step(frozenset({letter}), exact=True) for letter in letters))
    elif word.isupper() and word.isalpha() and 2 <= len(word) <= 6:
        yield Wording((Step(frozenset({".".join(forms[0]) + "."}), exact=True),))


def _pattern(regex: str) -> PatternNode:
    compiled = _compiled(regex, "(?m)")
    if not regex or compiled.search(b"") is not None:
        raise ValueError(f"the pattern {regex!r} matches the empty text, so that it would match everywhere")
    return PatternNode(compiled, _compiled(regex, "(?mU)"))


def _compiled(regex: str, flags: str) -> Any:
    options = re2.Options()
    options.case_sensitive = False
    options.never_nl = True  # blocks are parted by line feeds, and no match crosses a block
    options.never_capture = True
    options.log_errors = False
    try:
        return re2.compile(flags + plain(regex), options)
    except re2.error as error:
        reason = error.args[0].decode("utf-8", "replace") if error.args else "no reason given"
        raise ValueError(f"the pattern {regex!r} is no regular expression that RE2 knows: {reason}") from error
