"""Clauses in which the motion follows: "granting 12 Motion", "the Court denies the motion (Doc. 12)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from inlimine.readers.entries.clause import Clause
from inlimine.readers.entries.groups import Group, groups_of, only_sort
from inlimine.readers.entries.ruling import STRICT, Nouns, Ruling, nouns_for, of_group, of_number, of_pronoun
from inlimine.readers.entries.token import Kind, Print, Token
from inlimine.readers.entries.verbs import changed

_OF_TITLE = re.compile(r"\b(?:dismiss\w*|withdraw\w*|seal)\s$")  # "Motion to Dismiss Without Prejudice"
_IT = re.compile(r"\s(?:it|them|(?:the\s)?same)\b")
_PAPERS = (Kind.PAPER, Kind.ORDER, Kind.REPORT, Kind.MOTION, Kind.WEAK)


def active(clause: Clause) -> Iterator[Ruling]:
    """The rulings of a clause whose word stands first."""
    _take_modifiers_behind(clause)
    nouns = nouns_for(clause.verb.disposition)
    lead = clause.lead()
    return led(clause, lead, nouns) if lead is not None else _named(clause, nouns)


def _take_modifiers_behind(clause: Clause) -> None:
    """In "denying 8 Motion to Stay as moot" the modifier stands behind the motion, unless it is of its title."""
    for token in clause.behind:
        if token.kind is Kind.MODIFIER and not _OF_TITLE.search(clause.low, token.start - 20, token.start):
            clause.verb.disposition = changed(clause.verb.disposition, token)


def led(clause: Clause, lead: Token, nouns: Nouns, noun: Token | None = None) -> Iterator[Ruling]:
    """The rulings where a number stands right behind the word; `noun`: the motion named before it, if one was."""
    rest = clause.behind[clause.behind.index(lead) + 1 :]
    own = noun or _noun_right_behind(lead, rest, nouns, clause.low)
    if own is None and clause.verb.disposition in STRICT and not _may_be(clause, lead, rest):
        return
    yield of_number(clause.verb, lead, "number behind the ruling", own)
    if not any(token.kind is Kind.REFERENCE for token in rest):
        return
    further = [
        group
        for group in groups_of([lead, *rest], clause.low, nouns)
        if group.joined and group.place == "before" and group.numbers != lead.numbers
    ]
    for group in further[:-1] if clause.runs_on else further:
        yield of_group(clause.verb, group, "active, next")


def _noun_right_behind(lead: Token, rest: Sequence[Token], nouns: Nouns, low: str) -> Token | None:
    first = next((token for token in rest if token.kind in nouns), None)
    return first if first is not None and only_sort(low, lead.end, first.start) else None


def _may_be(clause: Clause, lead: Token, rest: Sequence[Token]) -> bool:
    """Whether a number that no noun explains can be meant: "vacating 44.", but not "striking 9 Certificate"."""
    first = next((token for token in rest if token.kind is not Kind.AND), None)
    if first is None or first.kind is Kind.STOP:
        return True
    named = first.kind in (Kind.PAPER, Kind.REPORT, Kind.MOTION) and only_sort(clause.low, lead.end, first.start)
    return clause.verb.disposition == "vacated" and not named


def _named(clause: Clause, nouns: Nouns) -> Iterator[Ruling]:
    """The rulings where the motion is named first: "granting Motion to Stay 12 and Motion to Seal 14"."""
    groups = groups_of(clause.behind, clause.low, nouns)
    titled = _number_of_title(clause)
    if not groups or (clause.verb.disposition in STRICT and not _comes_first(clause.behind, nouns)):
        it = _IT.match(clause.low, clause.verb.end)
        if titled is not None:
            yield of_number(clause.verb, titled, "title")
        elif it is not None:
            yield of_pronoun(clause.verb, clause.verb.start, it.end())
        return
    if titled is not None and not groups[0].numbers:
        groups[0].number(titled, "related")
    kept = [groups[0], *takewhile(lambda group: group.joined and group.numbers, groups[1:])]
    for group in _without_next_subject(clause, kept):
        yield of_group(clause.verb, group, "active")


def _number_of_title(clause: Clause) -> Token | None:
    """The number of an order's title: "Authorizing ... (Related Doc # 16)", "granting leave re [108-1]"."""
    if clause.verb.disposition not in ("granted", "denied"):
        return None
    for before, token in pairwise([clause.behind[0], *clause.behind] if clause.behind else []):
        about = before.kind is Kind.ABOUT and before.word.startswith("re")
        if token.print is Print.RELATED or (about and token.kind is Kind.REFERENCE):
            token.numbers = token.numbers[:1]
            return token
    return None


def _comes_first(tokens: Sequence[Token], nouns: Nouns) -> bool:
    first = next((token for token in tokens if token.kind in _PAPERS), None)
    return first is not None and first.kind in nouns


def _without_next_subject(clause: Clause, groups: list[Group]) -> list[Group]:
    """In "granting 12 Motion and 14 Motion is denied" the last motion belongs to the word behind it."""
    return groups[:-1] if clause.runs_on and len(groups) > 1 else groups
