"""Rules for items of evidence, their labels, versions, coverage, traits and disclosure."""

from __future__ import annotations

from lark import Token

from inlimine.ledger import items
from inlimine.ledger.terms import Medium, Source, TraitKind
from inlimine.ledger.truth import Truth
from inlimine.notation.draft import Detail, Draft, Rule, adds, chosen, means, says, sets


def _topic(handle: str, title: str, *details: Detail) -> Draft:
    return Draft(items.Item, {"handle": handle, "title": title, "medium": Medium.TOPIC}, details)


def _item(handle: str, title: str, *details: Detail) -> Draft:
    return Draft(items.Item, {"handle": handle, "title": title}, details)


def _part(handle: str, whole: str, title: str, *details: Detail) -> Draft:
    return Draft(items.Item, {"handle": handle, "part_of": whole, "title": title}, details)


def _medium(word: Token) -> Detail:
    return Detail("medium", chosen(Medium, word))


def _label(handle: str, item: str, label: str, *details: Detail) -> Draft:
    return Draft(items.Label, {"handle": handle, "item": item, "label": label}, details)


def _label_withdrawn(handle: str, item: str, label: str, *details: Detail) -> Draft:
    given = {"handle": handle, "item": item, "label": label, "withdrawn": True}
    return Draft(items.Label, given, details)


def _version(handle: str, item: str, sha256: str, *details: Detail) -> Draft:
    return Draft(items.Version, {"handle": handle, "item": item, "sha256": sha256}, details)


def _coverage(handle: str, scope: str, covers: Truth, item: str, source: Source, *details: Detail) -> Draft:
    given = {"handle": handle, "scope": scope, "covers": covers, "item": item, "source": source}
    return Draft(items.Coverage, given, details)


def _trait(handle: str, item: str, trait: Token, value: Token, source: Source, *details: Detail) -> Draft:
    given = {"trait": chosen(TraitKind, trait), "value": chosen(Truth, value), "source": source}
    return Draft(items.Trait, {"handle": handle, "item": item, **given}, details)


def _disclosure(handle: str, item: str, by: str, to: str, means: str | None, *details: Detail) -> Draft:
    given = {"handle": handle, "item": item, "by": by, "to": to, "means": means or ""}
    return Draft(items.Disclosure, given, details)


RULES: dict[str, Rule] = {
    "topic": _topic,
    "item": _item,
    "part": _part,
    "span": sets("span"),
    "medium": _medium,
    "same_fact_as": adds("same_fact_as"),
    "derived_from": adds("derived_from"),
    "sponsors": adds("sponsors"),
    "holder": sets("holder"),
    "provenance": sets("provenance"),
    "known_to_state": sets("known_to_state"),
    "label": _label,
    "label_withdrawn": _label_withdrawn,
    "numbered_by": sets("numbered_by"),
    "version": _version,
    "file": sets("file"),
    "approved": says("approved", True),
    "coverage": _coverage,
    "yes": means(Truth.YES),
    "no": means(Truth.NO),
    "open": means(Truth.OPEN),
    "court_says": means(Source.COURT),
    "agreed": means(Source.AGREED),
    "user_guess": lambda *_: Source.USER,
    "computed_guess": means(Source.COMPUTED),
    "trait": _trait,
    "party_named": sets("party"),
    "day_dated": sets("dated"),
    "detail": sets("detail"),
    "disclosure": _disclosure,
    "version_given": sets("version"),
}
