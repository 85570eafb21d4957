"""The parser, built once when it is first needed, and the words that the grammar has taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from lark import Lark, Token, UnexpectedToken
from lark.lark import PostLex
from lark.lexer import PatternStr

from inlimine.notation.builder import builder
from inlimine.notation.explain import explained, explained_within_a_line
from inlimine.notation.mistake import Mistake

_GRAMMAR = Path(__file__).with_name("grammar.lark")
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_RULES_ONLY = re.compile(r"^A_\w+(\.-?\d+)?:.*$", re.MULTILINE)
_WORD_AT = re.compile(r"([\w-]+)")
_WORD_BEFORE = re.compile(r"([\w-]+)[^\S\n]*\Z")
_KEYWORD = re.compile(r'"([\w-]+)"')


class _Everywhere(PostLex):
    """Lets every general word be read everywhere, so that a mistake is told of a whole word."""

    always_accept = (
        "A_MOMENT",
        "A_NUMBER",
        "A_FIGURE",
        "A_CONTRACTION",
        "A_WORD",
        "A_ESCAPED",
        "A_HANDLE",
        "A_TEXT",
        "A_GAP",
        "NL",
        "_COMMA",
        "_BAR",
        "A_STRAY",
    )

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        """Hand on the tokens as they are."""
        return stream


def parse(text: str, start: Literal["paragraph", "query"] = "paragraph") -> Any:
    """What a paragraph (or a watch's query) says: Case, Include, an entry, a Query; raises Mistake."""
    try:
        return _parser().parse(text, start=start)
    except UnexpectedToken as error:
        explain = explained if start == "paragraph" else explained_within_a_line
        mistake = explain(error, text, _spelt())
        if start == "paragraph" and (word := _meant_as_handle(text, mistake.at)):
            mistake.remedy += f"; or, where `{word}` is a name and no keyword, put it in backquotes"
        raise mistake from error


@lru_cache(maxsize=1)
def keywords() -> frozenset[str]:
    """Every word that the grammar gives a meaning somewhere."""
    rules = _RULES_ONLY.sub("", _COMMENT.sub("", _GRAMMAR.read_text("utf-8")))
    return frozenset(_KEYWORD.findall(rules))


def _meant_as_handle(text: str, at: int) -> str:
    """The keyword at this place, or the one before it, if the paragraph reads once it stands in backquotes."""
    for found in (_WORD_AT.match(text, at), _WORD_BEFORE.search(text[:at])):
        if found and found[1] in keywords():
            try:
                _parser().parse(f"{text[: found.start(1)]}`{found[1]}`{text[found.end(1) :]}", start="paragraph")
            except (UnexpectedToken, Mistake):
                continue
            return found[1]
    return ""


@lru_cache(maxsize=1)
def _spelt() -> dict[str, str]:
    """The word or mark of each terminal that is always written the same way."""
    return {one.name: one.pattern.value for one in _parser().terminals if isinstance(one.pattern, PatternStr)}


@lru_cache(maxsize=1)
def _parser() -> Lark:
    return Lark(
        _GRAMMAR.read_text("utf-8"),
        parser="lalr",
        lexer="contextual",
        start=["paragraph", "query"],
        transformer=builder(),
        postlex=_Everywhere(),
    )
