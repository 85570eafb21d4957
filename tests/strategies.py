"""Hypothesis strategies: whole ledgers of every kind and field, drawn from the ledger's own types.

A field or kind that is added to the ledger is drawn here at once, so that whatever does not write and read it
fails.
"""

from dataclasses import fields, replace
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from inlimine.ledger import conditions, watches
from inlimine.ledger.acts import Act
from inlimine.ledger.charts import Allegation, Element
from inlimine.ledger.entry import Entry
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case
from inlimine.ledger.terms import Decider

Made = TypeVar("Made")

NASTY = (
    'say "no"', "“curly”", "`back`", "a; b", "C:\\new", "\\", "two\nlines", " edge ", "a\tb", "\x00", "\r\n",
    "\u2028", "\x85", "\u202eevil", "😀 é", "include \"x\"", "; comment", "\n\nparty X", "{line}", "",
)  # fmt: skip
WORDS = (
    "note", "bars", "State", "court", "a", "or", "user's", "nothing", "rest", "near", "of", "regex", "p.g.a.",
    "o'clock", "9mm", "2024-07-08", "404(b)", "...", "..5..", "/", "(", "|", "two words", "½", "über",
    "1234567890",
)  # fmt: skip

texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(codec="utf-8"), max_size=12))
words = st.one_of(st.sampled_from(WORDS), st.text(st.characters(codec="utf-8"), min_size=1, max_size=6))
names = st.from_regex(r"[A-Za-zé][A-Za-z0-9_-]{0,4}(\.[a-z0-9]{1,2})?(/rest)?", fullmatch=True)
handles = st.one_of(
    st.sampled_from(
        ("R1", "E14", "T1", "State", "Defence", "Straße", "note", "by", "at", "witnesses", "everyone")
    ),
    names,
)
days = st.dates()
clocks = st.times().map(lambda clock: clock.replace(microsecond=0))
moments = st.builds(
    Moment, day=days, clock=st.none() | clocks, order=st.none() | st.integers(min_value=0, max_value=999_999_999)
)
counts = st.integers(min_value=0, max_value=999_999_999)

atoms = st.builds(
    conditions.Atom,
    atom=texts,
    decider=st.sampled_from(Decider),
    until=st.none() | moments,
)


def _several(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[tuple[Made, ...]]:
    return st.lists(inner, min_size=2, max_size=3).map(tuple)


condition_trees: st.SearchStrategy[conditions.Condition] = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds(conditions.Not, negated=inner),
        st.builds(conditions.All, all=_several(inner)),
        st.builds(conditions.Any, any=_several(inner)),
    ),
    max_leaves=5,
)

watch_words = st.builds(watches.Word, word=words, exact=st.booleans())
gaps = st.builds(watches.Gap, gap=st.just(3) | counts)
phrases = st.builds(
    lambda before, word, rest: watches.Phrase(phrase=(*before, word, *rest)),
    st.lists(gaps, max_size=1),
    watch_words,
    st.lists(watch_words | gaps, max_size=3),
)


def _compound(inner: st.SearchStrategy[watches.Query]) -> st.SearchStrategy[watches.Query]:
    pair = st.tuples(inner, inner)
    return st.one_of(
        st.builds(watches.Near, near=pair, within=counts),
        st.builds(watches.SameTurn, same_turn=pair),
        st.builds(watches.Both, both=_several(inner)),
        st.builds(watches.Either, either=_several(inner)),
        st.builds(watches.Without, find=inner, without=inner),
        st.builds(watches.ExceptNear, find=inner, except_near=inner, within=counts),
    )


queries: st.SearchStrategy[watches.Query] = st.recursive(
    phrases | st.builds(watches.Pattern, regex=texts), _compound, max_leaves=5
)

# What a field of type `str` holds: a handle, unless it is named here.
_TEXTS = {
    "anchors", "atom", "capacity", "charge", "corrects", "court", "day_counting", "detail", "disposition", "file",
    "grounds", "holder", "judge", "jurisdiction", "label", "locator", "means", "name", "note", "number", "outcome",
    "person", "plea", "prefix", "provenance", "quote", "sha256", "span", "speaker", "suffix", "text", "time_zone",
    "title", "words", "reason", "argued_by", "written_order_by", "extent", "numbered_by",
    "cited", "found", "found_by", "instruction", "owed_by", "standard",
}  # fmt: skip
_FIXED: dict[object, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: counts,
    date: days,
    time: clocks,
    Moment: moments,
    NoneType: st.none(),
    conditions.Condition: condition_trees,
    watches.Query: queries,
}
# Kinds that others point at; every other kind may go without a handle.
_NAMED = {
    "party", "witness", "count", "episode", "document", "item", "motion", "hearing", "act", "chart", "element",
    "allegation", "support", "stipulation", "judicial-notice",
}  # fmt: skip


@cache
def values(annotation: Any, field: str) -> st.SearchStrategy[Any]:
    """Whatever a field of this type and name may hold."""
    if annotation in _FIXED:
        return _FIXED[annotation]
    if annotation is str:
        return texts | names if field in _TEXTS else handles
    if get_origin(annotation) is tuple:
        inner, *_ = get_args(annotation)
        return st.lists(values(inner, field), max_size=2).map(tuple)
    if get_origin(annotation) is Literal:
        return st.sampled_from(get_args(annotation))
    if get_origin(annotation) in (Union, UnionType):
        if set(get_args(conditions.Condition)) <= set(get_args(annotation)):
            return st.none() | condition_trees
        return st.one_of([values(one, field) for one in get_args(annotation)])
    if issubclass(annotation, Enum):
        return st.sampled_from(annotation)
    return things(annotation)


def things(made: type[Made]) -> st.SearchStrategy[Made]:
    """Objects of one of the ledger's types, with every field drawn."""
    hints = get_type_hints(made)
    drawn = {one.name: values(hints[one.name], one.name) for one in fields(made) if one.name != "kind"}  # type: ignore[arg-type]
    if issubclass(made, Entry) and get_args(hints["kind"])[0] not in _NAMED:
        drawn["handle"] = st.just("") | handles
    return st.builds(made, **drawn).map(_that_can_be_said)


def _that_can_be_said(thing: Made) -> Made:
    """For whom an act closes the case is said only where it closes it, how many are needed only where some are."""
    if isinstance(thing, Act) and not thing.closes_case:
        return replace(thing, closes_for=())
    if isinstance(thing, Element | Allegation) and not thing.needs:
        return replace(thing, at_least=None)
    return thing


KINDS: tuple[type[Entry], ...] = get_args(AnyEntry)
cases = things(Case)
BY_KIND: dict[type[Entry], st.SearchStrategy[Any]] = {kind: things(kind) for kind in KINDS}
entries = st.one_of(list(BY_KIND.values()))


def ledgers(max_entries: int = 4) -> st.SearchStrategy[Ledger]:
    """Ledgers with a case and a few entries; references may dangle."""
    return st.builds(Ledger, case=cases, entries=st.lists(entries, max_size=max_entries).map(tuple))
