"""Watches proposed at first from what a ruling speaks of: titles, labels, Bates numbers, files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from inlimine.checks.matching.watch import compile_watch
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.engine.words import borne
from inlimine.ledger.items import Version
from inlimine.ledger.watches import Either, Near, Pattern, Phrase, Query, Word

NEAR = 8
"""Words within which two words of a title are taken to speak of it."""

_MOST_WORDS = 6
_WORD = re.compile(r"[^\W_][\w'’-]*")
_ASIDE = re.compile(r"\([^)]*\)")
_BATES = re.compile(r"([A-Z][A-Z_]*)[-_ ]?(\d{3,})\s*(?:-|–|to|through)\s*(?:\1[-_ ]?)?(\d{3,})", re.IGNORECASE)
_EXHIBIT = re.compile(r"(?:.*\b)?(?:exhibit|ex\.?)\s+([\w.-]+)", re.IGNORECASE)
# Words that say nothing of a subject: small words, and the law's own.
_IDLE_WORDS = """
    a about account all also an and any are as at be been being by can could did do does evidence exhibit
    fact for from had has have he her him his if in intended into is it its matter may more not of on or
    other our out over sample said say says she show showing so some such testimony than that the their them
    then there these they this those to told under up use was were what when where which who whom whose why
    will with would
"""
_IDLE = frozenset(_IDLE_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedWatch:
    """What to look for on behalf of a ruling, of which item, from which words, and whether it is wide.

    `sure`: it looks for a name or number that the item alone bears.
    """

    ruling: str
    item: str
    query: Query
    source: str
    found_by: str
    sure: bool
    look: str = ""


def proposed_watches(state: CaseState, norm: Norm) -> tuple[ProposedWatch, ...]:
    """Watches for one directive; none that looks for nothing."""
    made = (one for item in norm.directive.subject for one in _of_item(state, norm, item))
    return tuple(one for one in made if _finds(one.query))


def from_fact(ruling: str, fact: str) -> ProposedWatch:
    """A watch for a fact that must not be said: any two of its words near each other.

    Raises ValueError where fewer than two of its words say anything.
    """
    words = _telling(fact)
    if len(words) < 2:
        raise ValueError(f'"{fact}" has no two words to look for; write the fact as a sentence')
    return ProposedWatch(
        ruling=ruling, item="", query=_pairs(words), source=fact, found_by="forbidden fact", sure=False, look=_LOOK
    )


def from_terms(ruling: str, query: Query, terms: str) -> ProposedWatch:
    """A watch for a person's own terms."""
    return ProposedWatch(ruling=ruling, item="", query=query, source=terms, found_by="term profile", sure=False)


_LOOK = "looks for any two of its words near each other; edit what is too wide or lacks"
_WIDE = "looks for each word alone: wide; take out what is said every day"


def _of_item(state: CaseState, norm: Norm, item: str) -> Iterator[ProposedWatch]:
    entry = state.view.items.get(item) or state.view.witnesses.get(item)
    if entry is None:
        return
    named = getattr(entry, "title", "") or getattr(entry, "name", "")
    of_item = item if len(norm.directive.subject) > 1 else ""
    yield from _of_title(norm.handle, of_item, named)
    for label in borne(item, state.view):
        yield from _of_label(norm.handle, of_item, label)
    for version in state.view.of(Version):
        if version.item == item and version.file:
            yield _sure(norm.handle, of_item, Pattern(regex=re.escape(version.file)), version.file, "file name")


def _of_title(ruling: str, item: str, title: str) -> Iterator[ProposedWatch]:
    words = _telling(_ASIDE.sub(" ", title))
    alone: tuple[Query, ...] = tuple(_phrase([word]) for word in words)
    made = [(_pairs(words), "subject", _LOOK)] if len(words) > 1 else []
    if alone:
        made.append((alone[0] if len(alone) == 1 else Either(either=alone), "words of the subject", _WIDE))
    for query, found_by, look in made:
        yield ProposedWatch(
            ruling=ruling, item=item, query=query, source=title, found_by=found_by, sure=False, look=look
        )


def _of_label(ruling: str, item: str, label: str) -> Iterator[ProposedWatch]:
    if bates := _BATES.fullmatch(label.strip()):
        first, last = int(bates[2]), int(bates[3])
        if first <= last:
            numbers = "|".join(number_range(first, last))
            pattern = Pattern(regex=rf"\b{re.escape(bates[1])}[-_ ]?0*(?:{numbers})\b")
            yield _sure(ruling, item, pattern, label, "Bates range")
    elif exhibit := _EXHIBIT.fullmatch(label.strip()):
        short = (Phrase(phrase=(Word(word=way, exact=True), Word(word=exhibit[1], exact=True))) for way in _WAYS)
        yield _sure(ruling, item, Either(either=tuple(short)), label, "label")


_WAYS = ("exhibit", "ex", "exh")


def _sure(ruling: str, item: str, query: Query, source: str, found_by: str) -> ProposedWatch:
    return ProposedWatch(ruling=ruling, item=item, query=query, source=source, found_by=found_by, sure=True)


def _telling(text: str) -> list[str]:
    """The words that say something, the first of them."""
    words = (word.rstrip("'’").removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    kept = [
        word.casefold() for word in words if word.casefold() not in _IDLE and (len(word) > 2 or word.isdigit())
    ]
    return list(dict.fromkeys(kept))[:_MOST_WORDS]


def _pairs(words: list[str]) -> Query:
    pairs = tuple(
        Near(near=(_phrase([one]), _phrase([other])), within=NEAR) for one, other in combinations(words, 2)
    )
    return pairs[0] if len(pairs) == 1 else Either(either=pairs)


def _phrase(words: Iterable[str]) -> Phrase:
    return Phrase(phrase=tuple(Word(word=word) for word in words))


def _finds(query: Query) -> bool:
    try:
        compile_watch(query)
    except ValueError:
        return False
    return True


def number_range(first: int, last: int) -> list[str]:
    """Regular expressions that together match the numbers from first to last, without zeros before them."""
    ends, power = {last}, 10
    while (end := first - first % power + power - 1) < last:  # up to the next round numbers
        ends.add(end)
        power *= 10
    power = 10
    while (end := last + 1 - (last + 1) % power - 1) >= first:  # and from the round numbers before the last
        ends.add(end)
        power *= 10
    starts = [first, *(end + 1 for end in sorted(ends))]
    return [_digits(start, end) for start, end in zip(starts, sorted(ends), strict=False)]


def _digits(first: int, last: int) -> str:
    pairs = zip(str(first), str(last), strict=True)
    return "".join(one if one == other else f"[{one}-{other}]" for one, other in pairs)
