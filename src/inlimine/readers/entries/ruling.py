"""A ruling as one clause gives it, before it is known which motion of the docket it is of."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.readers.entries.groups import Group
from inlimine.readers.entries.token import Kind, Token
from inlimine.readers.entries.verbs import Verb

Nouns = tuple[Kind, ...]

MOTIONS: Nouns = (Kind.MOTION,)
WITH_WEAK: Nouns = (Kind.MOTION, Kind.WEAK)
_OTHERS: dict[str, Nouns] = {"vacated": (Kind.ORDER,), "adopted": (Kind.REPORT,)}
PRONOUN = "it"
# Words that are said of much else: they count where what they are said of is named.
STRICT = frozenset({"stricken", "vacated", "other", "adopted"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A disposition with one motion or list of motions; `noun`: the motion's word, "" and -1 where it has none."""

    disposition: str
    numbers: tuple[str, ...]
    start: int
    end: int
    rule: str
    noun: str = ""
    noun_start: int = -1


def nouns_for(disposition: str, otherwise: Nouns = MOTIONS) -> Nouns:
    """What can be disposed of so: an order is vacated, a report adopted, a motion the rest."""
    return _OTHERS.get(disposition, otherwise)


def of_number(verb: Verb, token: Token, rule: str, noun: Token | None = None) -> Ruling:
    """The ruling on what a number alone stands for."""
    return Ruling(
        disposition=verb.disposition,
        numbers=token.numbers,
        start=min(verb.start, token.start),
        end=max(verb.end, token.end, noun.end if noun else 0),
        rule=rule,
        noun=noun.word if noun else "",
        noun_start=noun.start if noun else -1,
    )


def of_pronoun(verb: Verb, start: int, end: int) -> Ruling:
    """The ruling on "it": whatever the entry ruled on or spoke of last."""
    return Ruling(
        disposition=verb.disposition, numbers=(), start=start, end=end, rule="it", noun=PRONOUN, noun_start=start
    )


def of_group(verb: Verb, group: Group, rule: str) -> Ruling:
    """The ruling on a motion that is named; the rule says too where its number stood."""
    return Ruling(
        disposition=verb.disposition,
        numbers=group.numbers,
        start=min(verb.start, group.start),
        end=max(verb.end, group.end),
        rule=f"{rule}, number {group.place}" if group.numbers else rule,
        noun=group.noun.word,
        noun_start=group.noun.start,
    )
