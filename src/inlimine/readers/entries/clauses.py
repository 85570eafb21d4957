"""The state machine: from each word that disposes of a motion to the motion or motions that it disposes of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inlimine.readers.entries.groups import Group, groups_of, only_sort, trusted
from inlimine.readers.entries.token import Kind, Print, Token, Voice

MOTIONS = (Kind.MOTION,)
WITH_WEAK = (Kind.MOTION, Kind.WEAK)
_NOUNS = {
    "vacated": (Kind.ORDER,),
    "adopted": (Kind.REPORT,),
}
_SORT_LENGTH = 60  # characters of "Assented to" between a number and its motion
STRICT = frozenset({"stricken", "vacated", "other", "adopted"})


@dataclass(slots=True, kw_only=True)
class Verb:
    """One disposition with all its words: "granting in part and denying in part"."""

    disposition: str
    voice: Voice
    first: int  # its tokens: from here
    last: int  # to here, inclusive
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A disposition with one motion or list of motions; without numbers it still has to be found which."""

    disposition: str
    numbers: tuple[str, ...]
    start: int
    end: int
    rule: str
    noun: str = ""  # the motion's own words, "" where it has none
    noun_start: int = -1


def verbs_of(tokens: Sequence[Token], low: str) -> list[Verb]:
    """The dispositions in order, each merged with its modifiers and its other half ("and denied in part")."""
    verbs: list[Verb] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind is not Kind.DISPOSITION:
            index += 1
            continue
        verb = _verb(tokens, index, low)
        index = verb.last + 1
        if verbs and _other_half(verbs[-1], verb, tokens, low):
            verbs[-1].last, verbs[-1].end, verbs[-1].disposition = verb.last, verb.end, "granted_in_part"
        else:
            verbs.append(verb)
    return verbs


def _verb(tokens: Sequence[Token], index: int, low: str) -> Verb:
    head = tokens[index]
    verb = Verb(
        disposition=head.disposition, voice=head.voice, first=index, last=index, start=head.start, end=head.end
    )
    if index and tokens[index - 1].word == "in_part" and only_space(low, tokens[index - 1].end, head.start):
        verb.disposition = "granted_in_part"
    for following in range(index + 1, len(tokens)):
        token = tokens[following]
        if not _belongs(token, low[verb.end : token.start]):
            break
        verb.disposition = _changed(verb.disposition, token)
        verb.last, verb.end = following, token.end
    return verb


def _belongs(token: Token, between: str) -> bool:
    is_moot = token.kind is Kind.DISPOSITION and token.disposition == "moot" and token.voice is Voice.PASSIVE
    return (token.kind is Kind.MODIFIER or is_moot) and not re.sub(
        r"\b(?:as|and|being|now|but|is|hereby|both|therefore|/)\b|[\s,(/]", "", between
    )


def _changed(disposition: str, token: Token) -> str:
    if token.kind is Kind.DISPOSITION or token.word == "as_moot":
        return "moot" if disposition != "granted_in_part" else disposition
    if token.word == "in_part" and disposition in ("granted", "denied", "moot", "denied_without_prejudice"):
        return "granted_in_part"
    if token.word == "without" and disposition == "denied":
        return "denied_without_prejudice"
    return disposition


def only_space(low: str, start: int, end: int) -> bool:
    """Whether nothing but space stands between these places."""
    return not low[start:end].strip()


def _other_half(before: Verb, verb: Verb, tokens: Sequence[Token], low: str) -> bool:
    """Whether this is the second half of one disposition: "granting in part | and denying in part"."""
    if before.voice is not verb.voice or not {before.disposition, verb.disposition} & {"granted_in_part"}:
        return False
    between = low[before.end : verb.start]
    return bool(re.fullmatch(r"[\s,/;&]*(?:and|but|or)?[\s,]*(?:is|are|otherwise|also)?\s*", between))


class Clauses:
    """Reads every ruling of one text; `said` tells which words speak of another time or of a wish."""

    def __init__(self, tokens: Sequence[Token], low: str, verbs: Sequence[Verb]) -> None:
        self.tokens, self.low, self.verbs = tokens, low, verbs
        self.used = 0  # what stands before this place belongs to a ruling already read

    def rulings(self) -> Iterator[Ruling]:
        """Each ruling, in the order of the text."""
        for place, verb in enumerate(self.verbs):
            before = self.verbs[place - 1].last + 1 if place else 0
            after = self.verbs[place + 1].first if place + 1 < len(self.verbs) else len(self.tokens)
            yield from self._of(verb, before, after)

    def _of(self, verb: Verb, before: int, after: int) -> Iterator[Ruling]:
        start, end = self._clause(verb, before, after)
        if verb.voice is Voice.ACTIVE or self._said_by_court(verb, start):
            yield from self._active(verb, end)
        else:
            yield from self._passive(verb, start, end)

    def _clause(self, verb: Verb, before: int, after: int) -> tuple[int, int]:
        """The tokens of the verb's own clause: from the last full stop or ruling to the next."""
        stops = [i for i in range(before, verb.first) if self.tokens[i].kind is Kind.STOP]
        start = stops[-1] + 1 if stops else before
        end = next((i for i in range(verb.last + 1, after) if self.tokens[i].kind is Kind.STOP), after)
        # "... to respond to the Complaint. (Doc. # 9)": the number may stand behind the full stop.
        while end + 1 < after and self._appended(self.tokens[end], self.tokens[end + 1]):
            end += 1
        return start, end + 1 if end < after and self.tokens[end].kind is Kind.REFERENCE else end

    def _appended(self, before: Token, token: Token) -> bool:
        sure = token.kind is Kind.REFERENCE and token.print is not Print.BARE
        return sure and not self.low[before.end : token.start].strip(" ()")

    def _said_by_court(self, verb: Verb, start: int) -> bool:
        """"The Court granted the motion": active in meaning."""
        if verb.first == start or self.tokens[verb.first - 1].kind is not Kind.COURT:
            return False
        between = self.low[self.tokens[verb.first - 1].end : verb.start]
        return bool(re.fullmatch(r"[\s,]*(?:\w+\s){0,3}(?:has\s|hereby\s|also\s|orally\s)?", between)) and not re.search(
            r"\b(?:is|are|be|was|were)\b", between
        )

    # --- the motion follows ---

    def _active(self, verb: Verb, end: int) -> Iterator[Ruling]:
        tokens = self.tokens[verb.last + 1 : end]
        self._changed_behind(verb, tokens)
        nouns = _NOUNS.get(verb.disposition, MOTIONS)
        lead = self._lead(verb, tokens)
        if lead is not None:
            yield from self._led(verb, lead, tokens, nouns, verb.last + 1)
            return
        groups = groups_of(tokens, self.low, nouns)
        if not groups or (verb.disposition in STRICT and not self._first_is(tokens, nouns)):
            yield from self._titled(verb, tokens, end)
            return
        kept = [groups[0]]
        for group in groups[1:]:
            if not (group.joined and group.numbers):
                break
            kept.append(group)
        for group in self._without_next_subject(kept, end):
            self.used = group.end
            yield self._of_group(verb, group, f"active, number {group.place}" if group.numbers else "active")

    def _changed_behind(self, verb: Verb, tokens: Sequence[Token]) -> None:
        """"denying 8 Motion to Stay as moot": the modifier stands behind the motion, unless it is of its title."""
        for token in tokens:
            of_title = re.search(r"\b(?:dismiss\w*|withdraw\w*|seal)\s$", self.low[: token.start][-20:])
            if token.kind is Kind.MODIFIER and not of_title:
                verb.disposition = _changed(verb.disposition, token)

    def _titled(self, verb: Verb, tokens: Sequence[Token], end: int) -> Iterator[Ruling]:
        """"Order Authorizing ... (Related Doc # 16)", "granting noncontested action re [108-1]": the first number."""
        if verb.disposition not in ("granted", "denied"):
            return
        for before, token in zip([None, *tokens], tokens, strict=False):
            about = before is not None and before.kind is Kind.ABOUT and before.word.startswith("re")
            if token.print is Print.RELATED or (about and token.kind is Kind.REFERENCE):
                yield self._ruling(verb, token.numbers[:1], token, "title")
                return

    def _lead(self, verb: Verb, tokens: Sequence[Token]) -> Token | None:
        """The number right behind the word: "granting 12 ...", "granting the [12]", "GRANTED: 8, 12, 14"."""
        first = next((t for t in tokens if t.kind not in (Kind.COPULA, Kind.AND) and t.word not in ("re", "re:")), None)
        if first is None or first.kind is not Kind.REFERENCE:
            return None
        if not only_sort(self.low, verb.end, first.start):
            return None
        if first.print in (Print.BARE, Print.ROUND) and not self._is_lead(first, tokens):
            return None
        return first

    def _is_lead(self, first: Token, tokens: Sequence[Token]) -> bool:
        """A bare number counts where a motion follows or nothing does."""
        after = tokens[tokens.index(first) + 1 :]
        if first.print is Print.BARE and trusted(first, self.low):
            return True
        if not after:
            return False
        if after[0].kind in MOTIONS:
            return after[0].start - first.end < _SORT_LENGTH
        return after[0].kind not in (Kind.STOP, Kind.AND) and only_sort(self.low, first.end, after[0].start)

    def _led(
        self, verb: Verb, lead: Token, tokens: Sequence[Token], nouns: tuple[Kind, ...], offset: int, noun: Token | None = None
    ) -> Iterator[Ruling]:
        place = tokens.index(lead)
        rest = tokens[place + 1 :]
        first = next((t for t in rest if t.kind is not Kind.AND), None)
        if verb.disposition in STRICT and first is not None and first.kind not in nouns and first.kind is not Kind.STOP:
            if first.kind in (Kind.PAPER, Kind.ORDER, Kind.REPORT) and only_sort(self.low, lead.end, first.start):
                return
        groups = groups_of(tokens[place:], self.low, nouns)
        own = noun or self._noun_after(lead, rest, nouns)
        self.used = max(lead.end, own.end if own else 0)
        yield self._ruling(verb, lead.numbers, lead, "number behind the ruling", own)
        further = [g for g in groups if g.joined and g.place == "before" and g.numbers != lead.numbers]
        for group in self._without_next_subject([groups[0], *further], offset + len(tokens))[1:] if groups else []:
            self.used = group.end
            yield self._of_group(verb, group, "active, next number")

    def _without_next_subject(self, groups: list[Group], end: int) -> list[Group]:
        """"granting 12 Motion and 14 Motion is denied": the last motion belongs to the word behind it."""
        following = next((v for v in self.verbs if v.first == end), None)
        if len(groups) > 1 and following is not None and following.voice is Voice.PASSIVE:
            return groups[:-1]
        return groups

    def _noun_after(self, lead: Token, rest: Sequence[Token], nouns: tuple[Kind, ...]) -> Token | None:
        first = next((t for t in rest if t.kind in nouns), None)
        return first if first is not None and only_sort(self.low, lead.end, first.start) else None

    def _first_is(self, tokens: Sequence[Token], nouns: tuple[Kind, ...]) -> bool:
        papers = (Kind.PAPER, Kind.ORDER, Kind.REPORT, Kind.MOTION, Kind.WEAK)
        first = next((t for t in tokens if t.kind in papers), None)
        return first is not None and first.kind in nouns

    # --- the motion stands before ---

    def _passive(self, verb: Verb, start: int, end: int) -> Iterator[Ruling]:
        nouns = _NOUNS.get(verb.disposition, WITH_WEAK)
        before = [token for token in self.tokens[start : verb.first] if token.start >= self.used]
        groups = groups_of(before, self.low, nouns) or [
            group for group in groups_of(before, self.low, nouns, background=True) if group.place == "before"
        ]
        following = self._lead(verb, self.tokens[verb.last + 1 : end])
        if groups and not groups[-1].numbers and following is None:
            self._number_behind(groups[-1], verb, end)
        if groups and self._is_subject(groups[-1], verb, start):
            if following is not None and not groups[-1].numbers:
                yield from self._led(verb, following, self.tokens[verb.last + 1 : end], nouns, verb.last + 1, groups[-1].noun)
            else:
                yield from self._subjects(verb, groups, before)
        elif following is not None:
            yield from self._led(verb, following, self.tokens[verb.last + 1 : end], nouns, verb.last + 1)
        else:
            yield from self._nounless(verb, before, nouns, end)

    def _number_behind(self, group: Group, verb: Verb, end: int) -> None:
        """"Motion to Dismiss TAKEN UNDER ADVISEMENT. [23-1]": behind the full stop; of several, the first."""
        behind = self.tokens[verb.last + 1 : end]
        alone = len(self.verbs) == 1 and len(behind) > 1
        if alone and behind[0].kind is Kind.STOP and not self.low[verb.end : behind[0].start].strip():
            group.number(replace(behind[1], numbers=behind[1].numbers[:1]), "behind")

    def _is_subject(self, group: Group, verb: Verb, start: int) -> bool:
        """Whether the motion, and not a paper or person named after it, is what the word is said of."""
        between = self.low[group.end : verb.start]
        if re.search(r"[;:]\s+\S+\s+\S+|,\s*(?:and\s)?(?:the\s)?(?:case|action|complaint|defendant|plaintiff|debtor|hearing|trial|claim|count)s?\b", between):
            return False
        return True

    def _subjects(self, verb: Verb, groups: list[Group], before: Sequence[Token]) -> Iterator[Ruling]:
        chosen = [groups[-1]]
        if self._plural(verb, before):
            for group in reversed(groups[:-1]):
                if not (chosen[-1].joined and group.numbers):
                    break
                chosen.append(group)
        for group in reversed(chosen):
            yield self._of_group(verb, group, f"passive, number {group.place}" if group.numbers else "passive")

    def _plural(self, verb: Verb, before: Sequence[Token]) -> bool:
        copula = next((t.word for t in reversed(before) if t.kind is Kind.COPULA), "")
        return copula in ("are", "were", "be", "")

    def _nounless(self, verb: Verb, before: Sequence[Token], nouns: tuple[Kind, ...], end: int) -> Iterator[Ruling]:
        """"12 GRANTED", "[12] is denied": a number alone is what the word is said of."""
        last = next((t for t in reversed(before) if t.kind is not Kind.COPULA), None)
        if last is not None and last.kind is Kind.REFERENCE and last.print is not Print.ROUND:
            between = self.low[last.end : verb.start]
            if verb.disposition not in STRICT and re.fullmatch(r"[\s\])\-:,]*(?:(?:is|are|be|was|were|and|hereby|as)\s*)*", between):
                yield self._ruling(verb, last.numbers, last, "passive, number alone")
                return
        if verb.disposition in STRICT:
            return
        yield Ruling(disposition=verb.disposition, numbers=(), start=verb.start, end=verb.end, rule="bare word")

    # --- as rulings ---

    def _ruling(self, verb: Verb, numbers: tuple[str, ...], token: Token, rule: str, noun: Token | None = None) -> Ruling:
        return Ruling(
            disposition=verb.disposition,
            numbers=numbers,
            start=min(verb.start, token.start),
            end=max(verb.end, token.end, noun.end if noun else 0),
            rule=rule,
            noun=noun.word if noun else "",
            noun_start=noun.start if noun else -1,
        )

    def _of_group(self, verb: Verb, group: Group, rule: str) -> Ruling:
        return Ruling(
            disposition=verb.disposition,
            numbers=group.numbers,
            start=min(verb.start, group.start),
            end=max(verb.end, group.end),
            rule=rule,
            noun=group.noun.word,
            noun_start=group.noun.start,
        )
