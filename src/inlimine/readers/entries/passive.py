"""Clauses in which the motion stands before: "The motion (Doc. 12) is granted", "12 GRANTED"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from inlimine.readers.entries.active import led
from inlimine.readers.entries.clause import Clause
from inlimine.readers.entries.groups import Group, groups_of
from inlimine.readers.entries.ruling import (
    STRICT,
    WITH_WEAK,
    Nouns,
    Ruling,
    nouns_for,
    of_group,
    of_number,
    of_pronoun,
)
from inlimine.readers.entries.token import Kind, Print, Token

# Between a motion and the word: what shows that the word is said of something else.
_ANOTHER_SUBJECT = re.compile(
    r"[;:]\s+(?!hereby|heard\b|argued\b|is\b|are\b|it\sis)[a-z]"
    r"|,\s*(?:and\s)?(?:the\s)?(?:case|action|complaint|defendant|plaintiff|debtor|hearing|trial|claim|count)s?\b"
)
_ANEW = re.compile(
    r"\b(?:it\sis|ordered|adjudged)\b"
)  # "upon 31 Motion and 35 Motion, it is ordered that the motion"
_IT = re.compile(r"\b(?:it|they|same|otherwise|in\sall\sother\srespects)\s(?:is\s|are\s)?(?:hereby\s)?$")
# "granted as to Count Two and denied as to the rest"
_PARTED = re.compile(
    r"\b(?:as\sto|to\sthe\sextent|insofar\sas|with\srespect\sto)\b[^.;]*\b(?:and|but)\s(?:is\s)?(?:hereby\s)?$"
)
_DASH = re.compile(r"\s[-\u2013\u2014]{1,2}\s$")
_HEADING = re.compile(r"\s?:\s")  # "GRANTED: Motion to Stay"
_ONLY_COPULA = re.compile(r"[\s\])\-:,]*(?:(?:is|are|be|was|were|and|hereby|as)\s*)*")


def passive(clause: Clause) -> Iterator[Ruling]:
    """The rulings of a clause whose word stands behind what it is said of."""
    nouns = nouns_for(clause.verb.disposition, WITH_WEAK)
    groups, following = _before(clause, nouns), clause.lead()
    alone = _number_alone(clause)
    if alone is not None and groups and groups[-1].end < alone.start:
        return iter((of_number(clause.verb, alone, "passive, number alone"),))  # "motions [12] [13]; [12] granted"
    if groups and not _ANOTHER_SUBJECT.search(clause.low, groups[-1].end, clause.verb.start):
        if following is not None and not groups[-1].numbers:
            return led(clause, following, nouns, groups[-1].noun)
        return _subjects(clause, groups)
    return _without_noun(clause, following, nouns)


def _before(clause: Clause, nouns: Nouns) -> list[Group]:
    groups = groups_of(clause.before, clause.low, nouns)
    if groups:
        return groups
    behind_re = groups_of(clause.before, clause.low, nouns, background=True)
    told = [group for group in behind_re if group.place == "before"]  # "Order re: 12 Motion to Stay GRANTED"
    headed = len(behind_re) == 1 and _DASH.search(clause.low, behind_re[0].end, clause.verb.start)
    return told or (behind_re if headed else [])  # "Order on Motion to Stay - GRANTED"


def _subjects(clause: Clause, groups: list[Group]) -> Iterator[Ruling]:
    """The motion nearest to the word and, where the word can be said of several, those joined to it."""
    chosen = [groups[-1]]
    _take_number_behind(clause, chosen[0])
    if _can_be_plural(clause):
        for group in reversed(groups[:-1]):
            if not (chosen[-1].joined and group.numbers) or _ANEW.search(clause.low, group.end, chosen[-1].start):
                break
            chosen.append(group)
    for group in reversed(chosen):
        yield of_group(clause.verb, group, "passive")


def _take_number_behind(clause: Clause, group: Group) -> None:
    """In "Motion to Dismiss TAKEN UNDER ADVISEMENT. [23-1], [20-1]" the first behind the full stop is meant."""
    if group.numbers or not clause.alone or len(clause.behind) < 2:
        return
    stop, number = clause.behind[:2]
    if stop.kind is Kind.STOP and not clause.low[clause.verb.end : stop.start].strip():
        group.number(replace(number, numbers=number.numbers[:1]), "behind")


def _can_be_plural(clause: Clause) -> bool:
    copula = next((token.word for token in reversed(clause.before) if token.kind is Kind.COPULA), "")
    return copula in ("are", "were", "be", "")


def _without_noun(clause: Clause, following: Token | None, nouns: Nouns) -> Iterator[Ruling]:
    alone = _number_alone(clause)
    if alone is not None:
        yield of_number(clause.verb, alone, "passive, number alone")
    elif following is not None:
        yield from led(clause, following, nouns)
    elif _HEADING.match(clause.low, clause.verb.end) and (named := groups_of(clause.behind, clause.low, nouns)):
        yield of_group(clause.verb, named[0], "heading")
    elif clause.verb.disposition not in STRICT:
        verb = clause.verb
        it = _IT.search(clause.low, max(0, verb.start - 30), verb.start)
        if it is not None or _PARTED.search(clause.low, max(0, verb.start - 160), verb.start):
            start = it.start() if it is not None else verb.start
            yield of_pronoun(verb, start, verb.end)
            return
        yield Ruling(disposition=verb.disposition, numbers=(), start=verb.start, end=verb.end, rule="bare word")


def _number_alone(clause: Clause) -> Token | None:
    """What the word is said of where that is a number alone: "12 GRANTED", "[12] is denied"."""
    last = next((token for token in reversed(clause.before) if token.kind is not Kind.COPULA), None)
    if last is None or last.kind is not Kind.REFERENCE or last.print is Print.ROUND:
        return None
    if clause.verb.disposition in STRICT:
        return None
    return last if _ONLY_COPULA.fullmatch(clause.low, last.end, clause.verb.start) else None
