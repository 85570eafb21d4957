"""Rulings of one entry to its acts: an entry says one thing twice, and disposes of one motion in parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from inlimine.readers.entries.family import Family
from inlimine.readers.entries.reading import ORAL, UNNUMBERED, EntryAct
from inlimine.readers.entries.ruling import PRONOUN, Ruling
from inlimine.readers.entries.topics import Topics

_WEAK = re.compile(r"pleading|matter|.*plan|it")
# What may stand before a ruling that is a sentence of its own.
_OPENING = re.compile(r"(?:^|[.;:\-\u2013\u2014()\]\"\u201c]|\bis|\bare|\bORDER(?:ED)?)\s*(?:hereby\s)?$")
# What may stand behind it: "Sustained (Re: Item # 60)", "Denied for the reasons stated."
_CLOSING = re.compile(r"$|[.;,]|\s\(|\s(?:for|as|without)\s")
# "ENDORSEMENT: The requested extension is granted": whatever is granted there is what the letter asks.
_ENDORSED = re.compile(r"(?i)^[^.;]{0,30}\bendors.*\bendorsement:")
_PARTED = {"granted", "denied", "denied_without_prejudice", "moot", "reserved"}


def merged(rulings: Sequence[Ruling], topics: Topics, family: Family, text: str) -> tuple[EntryAct, ...]:
    """One act a motion, in the order of the text."""
    numbered: dict[str, EntryAct] = {}
    kinds: set[tuple[str, str]] = set()
    unsaid: list[Ruling] = []
    for given in rulings:
        ruling = replace(given, numbers=()) if topics.of_another(given, given.numbers) else given
        unsaid += [ruling] if not ruling.numbers else []
        for number in ruling.numbers:
            _add(numbered, _act(ruling, number, family, text))
        if ruling.numbers:
            kinds.add((ruling.disposition, topics.kind(ruling)))
    others = [act for ruling in unsaid for act in _of_unnumbered(ruling, topics, numbered, kinds, family, text)]
    for part in [n for n in numbered if n.partition("-")[0] in numbered and "-" in n]:
        del numbered[part]  # an attachment of a paper that is disposed of itself
    return tuple(sorted((*numbered.values(), *others), key=lambda act: act.span))


def _of_unnumbered(
    ruling: Ruling,
    topics: Topics,
    numbered: dict[str, EntryAct],
    kinds: set[tuple[str, str]],
    family: Family,
    text: str,
) -> list[EntryAct]:
    """The act of a ruling that gives no number, unless it only repeats another or is aimed at a known one."""
    kind = topics.kind(ruling)
    if ruling.disposition == "other" and "refer" in text[ruling.start : ruling.end].lower():
        return []
    if ruling.noun.startswith("petition") and (ruling.disposition == "other" or kind == "revie"):
        return []  # the case itself: "PETITION DISMISSED"
    if topics.oral(ruling):
        return [_act(ruling, ORAL, family, text)]
    if ruling.disposition in _PARTED and [act.disposition for act in numbered.values()] == ["granted_in_part"]:
        return []
    if any(d == ruling.disposition and (not kind or not k or k == kind) for d, k in kinds):
        return []
    for each in topics.numbers(ruling):
        _add(numbered, _act(ruling, each, family, text, ", the motions named"))
    if topics.numbers(ruling):
        return []
    number = _last_before(ruling, numbered) or topics.number(ruling)
    if kind and number in numbered:
        number = ""  # it speaks of a motion of its own, and that one has been disposed of
    if not ruling.noun and not (_stands_alone(ruling, text) or _ENDORSED.search(text, 0, ruling.start)):
        return []
    if not kind and len(numbered) == 1 and _can_be_of(ruling, *numbered.values()):
        number = next(iter(numbered))
    if number:
        _add(numbered, _act(ruling, number, family, text, ", the one motion named"))
        return []
    if not ruling.noun or _WEAK.fullmatch(ruling.noun):
        return []
    return [_act(ruling, UNNUMBERED, family, text)]


def _can_be_of(ruling: Ruling, held: EntryAct) -> bool:
    """Whether a ruling that gives no number can be of the one paper ruled on: a motion, a report or an order."""
    not_motions = ("adopted", "vacated")
    alike = ruling.disposition not in not_motions and held.disposition not in not_motions
    return (alike or ruling.disposition == held.disposition) and not ruling.noun.startswith("cross")


def _last_before(ruling: Ruling, numbered: dict[str, EntryAct]) -> str:
    """The motion last ruled on, where the ruling is on "it"."""
    earlier = [act for act in numbered.values() if act.span[0] < ruling.start and ruling.noun == PRONOUN]
    return max(earlier, key=lambda act: act.span).target if earlier else ""


def _stands_alone(ruling: Ruling, text: str) -> bool:
    """ "GRANTED." as a sentence of its own."""
    before, after = text[max(0, ruling.start - 12) : ruling.start], _CLOSING.match(text, ruling.end)
    capital = text[ruling.start : ruling.end].isupper() or (text[ruling.start].isupper() and after is not None)
    return capital and bool(_OPENING.search(before))


def _add(acts: dict[str, EntryAct], act: EntryAct) -> None:
    held = acts.get(act.target)
    acts[act.target] = act if held is None else replace(held, disposition=both(held.disposition, act.disposition))


def both(first: str, second: str) -> str:
    """What two rulings of one entry on one motion come to together."""
    pair = {first, second}
    if len(pair) == 1:
        return first
    if pair == {"denied", "denied_without_prejudice"}:
        return "denied_without_prejudice"
    if pair <= {"denied", "denied_without_prejudice", "moot"}:
        return "moot"
    if pair <= _PARTED | {"granted_in_part"}:
        return "granted_in_part"
    return second if first == "other" else first


def _act(ruling: Ruling, target: str, family: Family, text: str, by: str = "") -> EntryAct:
    return EntryAct(
        target=target,
        disposition=ruling.disposition,
        span=(ruling.start, ruling.end),
        quote=text[ruling.start : ruling.end],
        found_by=f"{family}: {ruling.rule}{by}",
        noun=ruling.noun,
        noun_start=ruling.noun_start,
    )
