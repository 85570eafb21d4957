"""Rules for the two small languages inside a ledger: conditions and watches."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TypeVar

from lark import Token

from inlimine.ledger import conditions, watches
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Decider
from inlimine.notation.draft import Rule, chosen
from inlimine.notation.mistake import Mistake
from inlimine.notation.quoting import unquoted, words_of

DEEPEST = 50
Tree = TypeVar("Tree")
Piece = watches.Word | watches.Gap


def _shallow(tree: Tree) -> Tree:
    """The tree itself; a hostile file must not exhaust the stack of whoever walks it, so depth has a limit."""
    level: list[object] = [tree]
    for _ in range(DEEPEST):
        level = [part for node in level for part in _parts(node)]
        if not level:
            return tree
    raise Mistake(f"this is nested more than {DEEPEST} deep", "divide it into several entries")


def _parts(node: object) -> list[object]:
    values = [getattr(node, one.name) for one in fields(node)] if is_dataclass(node) else []
    flat = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return [part for part in flat if is_dataclass(part) and not isinstance(part, Moment)]


def _atom(words: str, decider: Token, until: Moment | None) -> conditions.Atom:
    return conditions.Atom(atom=words, decider=chosen(Decider, decider), until=until)


def _exact(token: Token) -> list[Piece]:
    at = token.start_pos or 0
    words = words_of(token, at)
    if not words:
        raise Mistake("the quotation marks in a watch hold no word", 'write the exact words: `"p.g.a."`', at)
    return [watches.Word(word=word, exact=True) for word in words]


def _phrase(*pieces: list[Piece]) -> watches.Phrase:
    phrase = tuple(piece for several in pieces for piece in several)
    if all(isinstance(piece, watches.Gap) for piece in phrase):
        raise Mistake("this phrase of a watch has no word", "write words around the gap: `sign ... budget`")
    return watches.Phrase(phrase=phrase)


def _gap(token: Token) -> list[Piece]:
    return [watches.Gap(gap=int(token.strip(".…") or watches.Gap().gap))]


def _near(left: watches.Query, within: Token, right: watches.Query) -> watches.Near:
    return watches.Near(near=(left, right), within=int(within))


def _same_turn(left: watches.Query, right: watches.Query) -> watches.SameTurn:
    return watches.SameTurn(same_turn=(left, right))


def _without(find: watches.Query, without: watches.Query) -> watches.Without:
    return watches.Without(find=find, without=without)


def _except_near(find: watches.Query, within: Token, except_near: watches.Query) -> watches.ExceptNear:
    return watches.ExceptNear(find=find, within=int(within), except_near=except_near)


RULES: dict[str, Rule] = {
    "condition": _shallow,
    "atom": _atom,
    "negated": lambda inner: conditions.Not(negated=inner),
    "each_condition": lambda *inner: conditions.All(all=inner),
    "either_condition": lambda *inner: conditions.Any(any=inner),
    "query": _shallow,
    "either": lambda *inner: watches.Either(either=inner),
    "both": lambda *inner: watches.Both(both=inner),
    "near": _near,
    "same_turn": _same_turn,
    "without": _without,
    "except_near": _except_near,
    "pattern": lambda regex: watches.Pattern(regex=regex),
    "phrase": _phrase,
    "bare": lambda token: [watches.Word(word=str(token))],
    "escaped": lambda token: [watches.Word(word=token[1:])],
    "escaped_freely": lambda token: [watches.Word(word=unquoted(token, token.start_pos))],
    "exact": _exact,
    "gap": _gap,
}
