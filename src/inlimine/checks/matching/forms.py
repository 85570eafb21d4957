"""Words and their inflections: which forms in a text a word of a watch stands for.

Dictionary first (simplemma), then rules for what it does not know (names of products, new verbs). A word matches
a form if their sets meet; nothing is derived, so that `producer` never meets `produced` or `production`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import simplemma

from inlimine.checks.matching.british import american
from inlimine.checks.matching.irregular import NO_VERBS, NOUNS, VERBS

IGNORED = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
"""Inside a character class: soft hyphens, marks of no width, accents that stand apart."""

APOSTROPHES = "'’ʼ‘"
WORD = re.compile(
    rf"[A-Za-z](?:\.[A-Za-z])+(?![^\W_])\.?(?:[{APOSTROPHES}]s\b)?"
    rf"|[^\W_]+(?:(?:[{APOSTROPHES}](?=[^\W_])|(?<=\d)[.,](?=\d)|[{IGNORED}]+)[^\W_]*)*"
)
"""A word in a text: letters with dots between (`p.g.a.`), or letters and digits with apostrophes inside."""

_NO_WIDTH = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_ANY_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_DOTTED = re.compile(r"[a-z](?:\.[a-z])+\.?")
_CLITIC = re.compile(r"'(?:s|d|ll|re|ve|m)?$")
_BRITISH = re.compile(r"\w{4}ll$")  # the dictionary takes `cancelled` for a form of `cancell`
_HISSING = re.compile(r"(?:s|x|z|ch|sh|o)es$")

LEAST_STEM = 3
LEAST_KNOWN_STEM = 4
"""Letters that must be left when an ending is taken off a word; more where the dictionary knows the word."""


@lru_cache(maxsize=2**17)
def form(word: str) -> str:
    """A word as the text has it in the form that is compared: small letters, plain apostrophes, `p.g.a.`."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", _NO_WIDTH.sub("", word))
    word = _ANY_APOSTROPHE.sub("'", word.casefold())
    if "." in word and _DOTTED.fullmatch(word.removesuffix("'s")):
        return word.removesuffix("'s").removesuffix(".") + "."
    return word


@lru_cache(maxsize=2**17)
def of_text(found: str) -> frozenset[str]:
    """What a form in a text may be an inflection of, itself included."""
    stems = {found, _CLITIC.sub("", found)}
    bases = stems.union(*(_lemma(stem) | _irregular(stem) | _by_rule(stem) for stem in stems))
    return _spelled_alike(bases)


@lru_cache(maxsize=2**12)
def of_query(word: str) -> frozenset[str]:
    """What a word of a watch stands for: itself and the word that it is an inflection of."""
    stem = _CLITIC.sub("", word)
    bases = {word, stem, NOUNS.get(stem, stem)} | _lemma(stem)
    if not is_known(stem):
        bases |= _singulars(stem)
    return _spelled_alike(bases)


def _spelled_alike(bases: set[str]) -> frozenset[str]:
    """The words, also without their accents and as Americans spell them."""
    plain = bases | {_without_accents(base) for base in bases}
    return frozenset(plain | {american(base, is_known) for base in plain})


def _lemma(word: str) -> set[str]:
    if not is_known(word):
        return set()
    lemma = simplemma.lemmatize(word, lang="en").casefold()
    return {lemma, lemma[:-1]} if _BRITISH.search(lemma) else {lemma}


def _irregular(word: str) -> set[str]:
    return {base for base in (VERBS.get(word), NOUNS.get(word)) if base}


def _by_rule(word: str) -> set[str]:
    """Bases of a word the dictionary does not know, or knows as a noun only (`ruling`, `marketing`)."""
    if not is_known(word):
        return _singulars(word) | _verbs(word)
    if word in NO_VERBS or word.endswith("eed") or simplemma.lemmatize(word, lang="en").casefold() != word:
        return set()
    doubled = {base for base in _verbs(word) if word.startswith(base + base[-1])}
    return {
        base for base in _verbs(word) if (len(base) >= LEAST_KNOWN_STEM or base in doubled) and _is_lemma(base)
    }


def _singulars(word: str) -> set[str]:
    if not word.endswith("s") or word.endswith("ss"):
        return set()
    found = {word[:-1]}
    if _HISSING.search(word):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    return {stem for stem in found if len(stem) >= LEAST_STEM}


def _verbs(word: str) -> set[str]:
    """What may have got the ending -ed or -ing: `sign`, `cancel`, `fire`, `deny`."""
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            found = {stem, stem + "e"}
            if stem[-1:] == stem[-2:-1]:
                found.add(stem[:-1])
            if word.endswith("ied"):
                found.add(stem[:-1] + "y")
            return {base for base in found if len(base) >= LEAST_STEM}
    return set()


@lru_cache(maxsize=2**17)
def is_known(word: str) -> bool:
    """Does the dictionary know this form?"""
    return simplemma.is_known(word, lang="en")


def _is_lemma(word: str) -> bool:
    return is_known(word) and simplemma.lemmatize(word, lang="en").casefold() == word


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
