"""How a word of a watch may be spelled: the inflections that are tried where a scanner may have slipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from inlimine.checks.matching.forms import of_text
from inlimine.checks.matching.irregular import NOUNS, VERBS

_VOWELS = frozenset("aeiou")


def _inverted(*tables: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for table in tables:
        for form, base in table.items():
            found[base].add(form)
    return found


_IRREGULAR = _inverted(NOUNS, VERBS)


@lru_cache(maxsize=2**14)
def spellings(bases: frozenset[str]) -> frozenset[str]:
    """The bases and their inflections, as far as rules and the table of irregular words make them."""
    tried = {form for base in bases for form in (base, *_inflections(base), *_IRREGULAR.get(base, ()))}
    return frozenset(form for form in tried if form in bases or bases & of_text(form))


def _inflections(base: str) -> Iterator[str]:
    yield from (base + ending for ending in ("s", "es", "'s", "ed", "ing"))
    if base.endswith("e"):
        yield from (base + "d", base[:-1] + "ing")
    if base.endswith("y"):
        yield from (base[:-1] + "ies", base[:-1] + "ied")
    if len(base) > 2 and base[-1] not in _VOWELS and base[-2] in _VOWELS:
        yield from (base + base[-1] + "ed", base + base[-1] + "ing")
