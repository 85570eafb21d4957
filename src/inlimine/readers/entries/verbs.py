"""The words that dispose of something, each with its modifiers and its other half."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inlimine.readers.entries.token import Kind, Token, Voice

_BETWEEN = re.compile(r"\b(?:as|and|being|now|but|is|hereby|both|therefore)\b|[\s,(/-]")
_HALVES = re.compile(r"[\s,/;&]*(?:and|but|or)?[\s,]*(?:is|are|otherwise|also)?\s*")
_PARTLY = ("granted", "denied", "moot", "denied_without_prejudice", "sustained", "overruled")


@dataclass(slots=True, kw_only=True)
class Verb:
    """One disposition with all its words; `first` to `last` are its tokens, `start` to `end` its place."""

    disposition: str
    voice: Voice
    first: int
    last: int
    start: int
    end: int


def verbs_of(tokens: Sequence[Token], low: str) -> list[Verb]:
    """The dispositions in order; "granting in part and denying in part" is one."""
    verbs: list[Verb] = []
    after = 0
    for index, token in enumerate(tokens):
        if token.kind is not Kind.DISPOSITION or index < after:
            continue
        verb = _verb(tokens, index, low)
        after = verb.last + 1
        if verbs and _is_other_half(verbs[-1], verb, low):
            verbs[-1].last, verbs[-1].end, verbs[-1].disposition = verb.last, verb.end, "granted_in_part"
        else:
            verbs.append(verb)
    return verbs


def _verb(tokens: Sequence[Token], index: int, low: str) -> Verb:
    head = tokens[index]
    verb = Verb(
        disposition=head.disposition, voice=head.voice, first=index, last=index, start=head.start, end=head.end
    )
    if index and tokens[index - 1].word == "in_part" and not low[tokens[index - 1].end : head.start].strip():
        verb.disposition = "granted_in_part"
    for following in range(index + 1, len(tokens)):
        token = tokens[following]
        if _is_comma(tokens, following):
            continue
        if not _belongs(token, low[verb.end : token.start]):
            break
        verb.disposition = changed(verb.disposition, token)
        verb.last, verb.end = following, token.end
    return verb


def _is_comma(tokens: Sequence[Token], index: int) -> bool:
    """Whether this only parts a modifier from its word: "denied, without prejudice"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].word == "," and following is not None and following.word == "without"


def _belongs(token: Token, between: str) -> bool:
    is_moot = token.kind is Kind.DISPOSITION and token.disposition == "moot" and token.voice is Voice.PASSIVE
    return (token.kind is Kind.MODIFIER or is_moot) and not _BETWEEN.sub("", between)


def changed(disposition: str, token: Token) -> str:
    """What a disposition becomes by a modifier, or by "moot", beside it."""
    if token.kind is Kind.DISPOSITION or token.word == "as_moot":
        return "moot" if disposition != "granted_in_part" else disposition
    if token.word == "in_part" and disposition in _PARTLY:
        return "granted_in_part"
    if token.word == "without" and disposition == "denied":
        return "denied_without_prejudice"
    return disposition


def _is_other_half(before: Verb, verb: Verb, low: str) -> bool:
    """Whether this is the second half of one disposition: "granting in part | and denying in part"."""
    partly = "granted_in_part" in (before.disposition, verb.disposition)
    return partly and before.voice is verb.voice and bool(_HALVES.fullmatch(low, before.end, verb.start))
