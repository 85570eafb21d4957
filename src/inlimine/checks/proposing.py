"""Watches proposed at first from what a ruling speaks of: titles, the words of court and motion, labels, files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from inlimine.checks.everyday import SMALL
from inlimine.checks.kin import verb_of
from inlimine.checks.matching.forms import form, of_text
from inlimine.checks.matching.watch import compile_watch
from inlimine.checks.number_range import number_range
from inlimine.checks.quoted_words import quoted_words
from inlimine.checks.telling import (
    Telling,
    is_hollow,
    may_stand_alone,
    name_words,
    telling,
)
from inlimine.engine.case_state import CaseState
from inlimine.engine.exhibits_meant import labels_titled
from inlimine.engine.norms import Norm
from inlimine.engine.view import View
from inlimine.engine.words import borne
from inlimine.ledger.items import Version
from inlimine.ledger.watches import Either, Near, Pattern, Phrase, Query, Word

NEAR = 8
"""Words within which two words of a title are taken to speak of it."""

_MOST_WORDS = 6
_ASIDE = re.compile(r"\([^)]*\)")
_BATES = re.compile(r"([A-Z][A-Z_]*)[-_ ]?(\d{3,})\s*(?:-|–|to|through)\s*(?:\1[-_ ]?)?(\d{3,})", re.IGNORECASE)
_EXHIBIT = re.compile(r"(?:.*\b)?(?:exhibit|ex\.?)\s+([\w.-]+)", re.IGNORECASE)
_OFFERED = re.compile(r"([PDGSJ]X) ([\w.-]+)", re.IGNORECASE)
_BY_LABEL = ("label", "Bates range")
_FACT, _TERMS = "forbidden fact", "term profile"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedWatch:
    """What to look for on behalf of a ruling, of which item, from which words, and whether it is wide.

    `found_by` says whose words `source` are. `sure`: it looks for a name or number that the item alone bears.
    """

    ruling: str
    item: str
    query: Query
    source: str
    found_by: str
    sure: bool
    look: str = ""

    @property
    def by_label(self) -> bool:
        """Whether it looks for a label: labels that items bear are looked for without any watch."""
        return self.found_by in _BY_LABEL

    @property
    def own_words(self) -> bool:
        """Whether a person wrote them: they are looked for once he has confirmed them."""
        return self.found_by in (_FACT, _TERMS)


def proposed_watches(state: CaseState, norm: Norm) -> tuple[ProposedWatch, ...]:
    """Watches for one directive; none that looks for nothing."""
    titles = [title for item in norm.directive.subject if (title := _named(state.view, item))]
    names = _names(state.view)
    made = [one for item in norm.directive.subject for one in _of_item(state, norm, item, names)]
    made += _of_quoted(state.view, norm, titles, names)
    found = [one for one in _once(made) if _finds(one.query)]
    return (*found, *_wide(state.view, norm, found, names))


def from_fact(ruling: str, fact: str) -> ProposedWatch:
    """A watch for a fact that must not be said: any two of its words near each other.

    Raises ValueError where fewer than two of its words say anything.
    """
    pairs = _pairs(telling(fact)[:_MOST_WORDS])
    if not pairs:
        raise ValueError(f'"{fact}" has no two words to look for; write the fact as a sentence')
    look = "looks for any two of its words near each other; edit what is too wide or lacks"
    return ProposedWatch(
        ruling=ruling,
        item="",
        query=_either(pairs),
        source=fact,
        found_by=_FACT,
        sure=False,
        look=look,
    )


def from_terms(ruling: str, query: Query, terms: str) -> ProposedWatch:
    """A watch for a person's own terms."""
    return ProposedWatch(ruling=ruling, item="", query=query, source=terms, found_by=_TERMS, sure=False)


# --- titles, and the words of court and motion ---

_LOOK = "words taken from it; take out what is said every day, add what is missing"
_WIDE = "an everyday word alone: wide; write what you would say instead"


def _named(view: View, item: str) -> str:
    entry = view.items.get(item) or view.witnesses.get(item)
    return getattr(entry, "title", "") or getattr(entry, "name", "")


def _title(view: View, item: str) -> str:
    """What an item alone is called: a labelled piece that bears the title of its whole has its label alone, for
    the words of the title tell of all the pieces."""
    return "" if _is_piece(view, item) else _named(view, item)


def _is_piece(view: View, item: str) -> bool:
    whole = view.items[item].part_of if item in view.items else ""
    return bool(whole and borne(item, view)) and _named(view, whole) == _named(view, item)


def _names(view: View) -> frozenset[str]:
    """The words of the names of people, court and case: alone they tell nothing of a subject."""
    people = [party.name for party in view.parties.values()] + [one.name for one in view.witnesses.values()]
    judges = [act.judge for act in view.acts]
    return name_words((view.case.title, view.case.court, view.case.judge, *view.parties, *people, *judges))


def _of_item(state: CaseState, norm: Norm, item: str, names: Set[str]) -> Iterator[ProposedWatch]:
    view = state.view
    if item not in view.items and item not in view.witnesses:
        return
    of_item = item if len(norm.directive.subject) > 1 else ""
    title = _ASIDE.sub(" ", _title(view, item))
    if item in view.witnesses:
        family = title.split()[-1:]
        names = names - name_words(family)
    yield from _of_words(norm.handle, of_item, _named(view, item), "title", telling(title, names))
    for label in borne(item, view) or labels_titled(item, view):
        yield from _of_label(norm.handle, of_item, label)
    for version in view.of(Version):
        if version.item == item and version.file:
            yield _sure(norm.handle, of_item, Pattern(regex=re.escape(version.file)), version.file, "file name")


def _of_quoted(view: View, norm: Norm, titles: Sequence[str], names: Set[str]) -> Iterator[ProposedWatch]:
    """From the words of the court, and those of the motion unless they tell of the whole of mere pieces."""
    whole = not all(_is_piece(view, item) for item in norm.directive.subject)
    for found_by, quote, words in quoted_words(view, norm, titles, names, asked=whole):
        yield from _of_words(norm.handle, "", quote, found_by, words)


def _of_words(
    ruling: str, item: str, source: str, found_by: str, words: Sequence[Telling]
) -> Iterator[ProposedWatch]:
    """Words that tell by themselves, with the verbs of which they are made, and any two others near each other."""
    alone = [one.word for one in words if one.alone][:_MOST_WORDS]
    beside = [one for one in words if not one.alone][: max(2, _MOST_WORDS - 2 - len(alone))]
    kin = (each for word in alone for each in (word, verb_of(word)) if each)
    queries = [*map(_word, dict.fromkeys(kin)), *_pairs(beside)]
    if queries:
        yield ProposedWatch(
            ruling=ruling,
            item=item,
            query=_either(queries),
            source=source,
            found_by=found_by,
            sure=False,
            look=_LOOK,
        )


def _wide(view: View, norm: Norm, found: Sequence[ProposedWatch], names: Set[str]) -> Iterator[ProposedWatch]:
    """For a subject of which nothing else is looked for: an everyday word of its title alone, else two near."""
    several = len(norm.directive.subject) > 1
    for item in norm.directive.subject:
        served = any(one.item == item or not several for one in found)
        said = _ASIDE.sub(" ", _title(view, item))
        if queries := [] if served else _of_everyday(said, names):
            yield ProposedWatch(
                ruling=norm.handle,
                item=item if several else "",
                query=_either(queries),
                source=_title(view, item),
                found_by="title",
                sure=False,
                look=_WIDE,
            )


def _of_everyday(said: str, names: Set[str]) -> list[Query]:
    """One everyday word alone, else any two of the words, words of the law among them."""
    alone = [_word(one.word) for one in telling(said) if may_stand_alone(one.word, names)]
    if alone or not telling(said):
        return alone
    return _pairs([replace(one, hollow=is_hollow(one.word, names)) for one in telling(said, idle=SMALL)])


def _once(made: Iterable[ProposedWatch]) -> Iterator[ProposedWatch]:
    """Each without the words for which another of the ruling looks already, of the same item or of all."""
    known: set[tuple[str, object]] = set()
    for one in made:
        ways = one.query.either if isinstance(one.query, Either) else (one.query,)
        new = [way for way in ways if not known & {("", _key(way)), (one.item, _key(way))}]
        known |= {(one.item, _key(way)) for way in new}
        if new:
            yield replace(one, query=_either(new))


def _key(query: Query) -> object:
    """What a single word stands for, so that its inflections count as the same."""
    if isinstance(query, Phrase) and len(query.phrase) == 1 and isinstance(query.phrase[0], Word):
        return of_text(form(query.phrase[0].word))
    return query


def _word(word: str) -> Query:
    return Phrase(phrase=(Word(word=word),))


def _pairs(words: Sequence[Telling]) -> list[Query]:
    """Each two near each other, of which one at least tells something by itself."""
    pairs = ((one, other) for one, other in combinations(words, 2) if not (one.hollow and other.hollow))
    return [Near(near=(_word(one.word), _word(other.word)), within=NEAR) for one, other in pairs]


def _either(queries: Sequence[Query]) -> Query:
    return queries[0] if len(queries) == 1 else Either(either=tuple(queries))


# --- labels and files ---


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
    elif offered := _OFFERED.fullmatch(label.strip()):
        words = tuple(Word(word=word, exact=True) for word in offered.groups())
        yield _sure(ruling, item, Phrase(phrase=words), label, "label")


_WAYS = ("exhibit", "ex", "exh")


def _sure(ruling: str, item: str, query: Query, source: str, found_by: str) -> ProposedWatch:
    return ProposedWatch(ruling=ruling, item=item, query=query, source=source, found_by=found_by, sure=True)


def _finds(query: Query) -> bool:
    try:
        compile_watch(query)
    except ValueError:
        return False
    return True
