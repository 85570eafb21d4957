"""What an entry is about: the motions that it names anywhere, for rulings that say only "the motion"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise, zip_longest

from inlimine.readers.entries.family import Family
from inlimine.readers.entries.groups import Group, groups_of, only_sort
from inlimine.readers.entries.ruling import MOTIONS, Nouns, Ruling, nouns_for
from inlimine.readers.entries.token import Kind, Print, Token

_COMPLEMENT = re.compile(
    r"\s*(?:by\s\w+\s)?(?:\(\w+\)\s)?(?:to|for|in|of|that|re:?|seeking)\s+(?:(?:the|an?|leave|permission|order|entry|of|to|for|allow|approve)\s+)*(\w+)"
)
_SORTED = re.compile(r"\b(adjournment|extension|continuance|suppression|severance|discovery|restitution)\s\w+$")
# What one asks about another motion: the number printed may be that one's.
_PROCEDURAL = ("short", "exped", "adjou", "limit", "conti", "exten", "file", "excee", "enlar")
_NAMES = (Kind.MOTION, Kind.PAPER, Kind.ORDER, Kind.REPORT)
_UNBOUNDED = re.compile(r"\b(?:all|any|other|remaining|pending|outstanding)\b[^.;]*$")
_ORAL = re.compile(r"\b(?:oral|orally|ore\stenus|verbal|verbally)\b[^.;]{0,60}$")
_MADE_ORALLY = re.compile(r"[^.;]{0,50}\b(?:orally|ore\stenus|made\s(?:in\sopen\scourt|on\sthe\srecord))\b")
# "oral motion for detention; motion denied"
_SPOKEN_OF = re.compile(r"\b(?:oral|ore\stenus|verbal)\s(?:motion|request|application|objection)")
# In minutes: what a party asks for there and then.
_ASKED = re.compile(r"\b(?:moves|requests|requested|moved|orally\smoves|makes\san?\s(?:oral\s)?motion)\s")
_STEM = 5  # letters that two forms of one word share: extend, extension


def kind_at(low: str, end: int) -> str:
    """The start of the word that says what the motion whose noun ends here is for; "" where none does."""
    found = _COMPLEMENT.match(low, end) or _SORTED.search(low, max(0, end - 40), end)
    return found.group(1)[:_STEM] if found else ""


class Topics:
    """The motions named in one entry."""

    def __init__(self, tokens: Sequence[Token], low: str, family: Family) -> None:
        # Most rulings name their number: whatever only the others need is found when it is asked for.
        self.tokens, self.low, self.family = tokens, low, family

    @cached_property
    def groups(self) -> list[Group]:
        """Every motion of the entry with its numbers."""
        return [g for g in groups_of(self.tokens, self.low, MOTIONS, background=True) if g.numbers]

    @cached_property
    def letters(self) -> list[Group]:
        """The same where a letter asks ("MEMO ENDORSEMENT on re: 12 Letter")."""
        asking = [t if t.word != "letter" else replace(t, kind=Kind.MOTION) for t in self.tokens]
        return [g for g in groups_of(asking, self.low, MOTIONS, background=True) if g.place == "before"]

    @cached_property
    def described(self) -> dict[str, str]:
        """The kind of each motion whose name is printed behind its number: 64 Motion to Seal."""
        return {
            number: kind_at(self.low, noun.end)
            for token, noun in self._before(Kind.MOTION)
            for number in token.numbers
        }

    @cached_property
    def kinds(self) -> set[str]:
        """The kinds of all motions that the entry speaks of."""
        return {kind_at(self.low, t.end) for t in self.tokens if t.kind is Kind.MOTION}

    @cached_property
    def appended(self) -> list[tuple[str, ...]]:
        """What an old docket appends to the text: "Motion denied. Bail set. [5-1]"."""
        return [t.numbers for t in self.tokens if t.print is Print.SQUARE and "-" in t.word]

    @cached_property
    def related(self) -> list[tuple[str, ...]]:
        """The related documents, but for those that are called something else than a motion."""
        papers = {token.start for token, _ in self._before(Kind.PAPER)}
        related = [t.numbers for t in self.tokens if t.print is Print.RELATED and t.start not in papers]
        return related or list(self._headed())

    def _headed(self) -> Iterator[tuple[str, ...]]:
        """ "Order re: Dkt. No. 72.", "ORDER DENYING MOTION TO DISMISS. Re: ECF No. 40": no noun of its own."""
        for about, token, behind in zip_longest(self.tokens, self.tokens[1:], self.tokens[2:]):
            opens = about.kind is Kind.ABOUT and about.word.rpartition(" ")[2].startswith("re")
            sure = token is not None and token.print in (Print.NAMED, Print.SQUARE)
            if opens and sure and (behind is None or behind.kind is Kind.STOP):
                yield token.numbers

    def _before(self, kind: Kind) -> Iterator[tuple[Token, Token]]:
        for token, noun in pairwise(self.tokens):
            if noun.kind is kind and only_sort(self.low, token.end, noun.start):
                yield token, noun

    def number(self, ruling: Ruling) -> str:
        """The one motion that an unnumbered ruling can be of; "" where there is none or more than one."""
        if ruling.noun in ("motions", "applications", "requests", "objections"):
            return ""
        kind = self.kind(ruling)
        if ruling.disposition in ("adopted", "vacated"):
            return self._only(self._named_as(nouns_for(ruling.disposition)))
        if ruling.noun.startswith("cross"):
            return self._only({n for g in self.groups for n in g.numbers if g.noun.word.startswith("cross")})
        if not kind and (near := self._antecedent(ruling)):
            return near
        if kind and (named := self._only(set(self._of_kind(kind)))):
            return named
        fitting = {n for group in self.groups for n in group.numbers if self._fits(kind, group)}
        if not fitting and len(self.related) == 1:
            fitting = set(self.related[0][:1])
        if not fitting and len(self.appended) == 1 and self.kinds <= {kind, ""}:
            fitting = set(self.appended[0])
        if not fitting and not kind:
            fitting = {n for group in self.letters for n in group.numbers} or self._nameless
        if len(fitting) != 1 or (kind.startswith(_PROCEDURAL) and self._described_else(*fitting, kind=kind)):
            return ""
        return fitting.pop()

    @cached_property
    def _nameless(self) -> set[str]:
        """ "Having read docket 71, the court grants the motion": the numbers, if no paper is named beside any."""
        numbered = [(at, token) for at, token in enumerate(self.tokens) if token.kind is Kind.REFERENCE]
        if not all(token.print in (Print.NAMED, Print.SQUARE) and self._alone(at) for at, token in numbered):
            return set()
        return {number for _, token in numbered for number in token.numbers}

    def _alone(self, at: int) -> bool:
        """Whether no noun stands right beside this number."""
        token, before, behind = self.tokens[at], self.tokens[max(0, at - 1) : at], self.tokens[at + 1 : at + 2]
        led = any(t.kind in _NAMES and only_sort(self.low, t.end, token.start) for t in before)
        return not led and not any(t.kind in _NAMES and only_sort(self.low, token.end, t.start) for t in behind)

    def _of_kind(self, kind: str) -> Iterator[str]:
        """ "38 MOTION to Dismiss": a number before a motion of just that kind."""
        for group in self.groups:
            if group.place == "before" and kind_at(self.low, group.noun.end) == kind:
                yield from group.numbers

    def _named_as(self, nouns: Nouns) -> set[str]:
        groups = groups_of(self.tokens, self.low, nouns, background=True)
        return {number for group in groups for number in group.numbers}

    def _only(self, numbers: set[str]) -> str:
        return next(iter(numbers)) if len(numbers) == 1 else ""

    def _antecedent(self, ruling: Ruling) -> str:
        """The one motion of the sentence before: "argued on motion to suppress 12. Motion denied"."""
        stops = [0, *(t.end for t in self.tokens if t.kind is Kind.STOP and t.end <= ruling.start)]
        named = {n for group in self.groups if stops[-2:][0] <= group.start < ruling.start for n in group.numbers}
        return self._only(named) if ruling.noun_start >= 0 else ""

    def _described_else(self, number: str, *, kind: str) -> bool:
        return self.described.get(number, "") not in ("", kind)

    def kind(self, ruling: Ruling) -> str:
        """The start of the word that says what a motion is for ("dismi", "exten"); "" for "the motion"."""
        if ruling.noun_start < 0:
            return ""
        return kind_at(self.low, ruling.noun_start + len(ruling.noun))

    def numbers(self, ruling: Ruling) -> tuple[str, ...]:
        """The motions that "the motions" can only be: all that the entry is about."""
        before = self.low[max(0, ruling.noun_start - 30) : max(0, ruling.noun_start)]
        if not ruling.noun.endswith("motions") or _UNBOUNDED.search(before):
            return ()
        if kind := self.kind(ruling):
            return tuple(dict.fromkeys(self._of_kind(kind)))
        named = tuple(dict.fromkeys(n for g in self.groups if g.place == "before" for n in g.numbers))
        return named or (tuple(sorted(self._nameless)) if len(self._nameless) > 1 else ())

    def of_another(self, ruling: Ruling, numbers: Sequence[str]) -> bool:
        """Whether the related number is that of the motion that a request for haste, say, is about."""
        kind = self.kind(ruling)
        if not kind.startswith(_PROCEDURAL) or "related" not in (ruling.rule, ruling.rule.split()[-1]):
            return False
        return any(self._described_else(number, kind=kind) for number in numbers)

    def _fits(self, kind: str, group: Group) -> bool:
        other = kind_at(self.low, group.noun.end)
        return not kind or not other or kind == other

    def oral(self, ruling: Ruling) -> bool:
        """Whether the motion was made aloud, as far as the entry says."""
        if ruling.noun_start < 0:
            return False
        start = ruling.noun_start
        if _ORAL.search(self.low, max(0, start - 70), start) or _MADE_ORALLY.match(self.low, start):
            return True
        spoken = not self.kind(ruling) and self._spoken_of < start
        return spoken or (self.family is Family.MINUTES and self._asked < start)

    @cached_property
    def _spoken_of(self) -> int:
        found = _SPOKEN_OF.search(self.low)
        return found.end() if found else len(self.low)

    @cached_property
    def _asked(self) -> int:
        found = _ASKED.search(self.low)
        return found.end() if found else len(self.low)
