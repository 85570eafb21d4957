"""Verbs beside a noun that is made of them: who may not speak of a settlement may not say that they settled."""

from __future__ import annotations

import re

import simplemma

from inlimine.checks.everyday import EVERYDAY, IDLE

_MADE_OF = (
    (re.compile(r"(?<=\w{4})ations?$"), ("ate", "e", "")),
    (re.compile(r"(?<=\w{4})ions?$"), ("", "e")),
    (re.compile(r"(?<=\w{4})ments?$"), ("",)),
    (re.compile(r"(?<=\w{4})[ae]nces?$"), ("", "e")),
)


def verb_of(noun: str) -> str:
    """`settle` of `settlement`, `terminate` of `termination`; empty where none is, or it is said daily."""
    for ending, verbs in _MADE_OF:
        stem = ending.sub("", noun)
        found = [stem + more for more in verbs if stem != noun and _is_verb(stem + more)]
        if found:
            return "" if {found[0]} & (EVERYDAY | IDLE) else found[0]
    return ""


def _is_verb(word: str) -> bool:
    """Does the dictionary know its form in -ing as a form of it?"""
    ing = f"{word.removesuffix('e')}ing"
    return simplemma.is_known(ing, lang="en") and simplemma.lemmatize(ing, lang="en").casefold() == word
