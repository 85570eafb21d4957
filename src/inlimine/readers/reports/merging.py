"""One ruling told several times (headline, paraphrase, quotation) is one act with several tellings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.read_act import ReadAct, Unread
from inlimine.readers.reports.drafts import Draft
from inlimine.readers.reports.told import Telling, direction

_PLAIN = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "with",
        "about",
        "and",
        "or",
        "that",
        "which",
        "who",
        "his",
        "her",
        "their",
        "its",
        "any",
        "all",
        "some",
        "as",
        "be",
        "is",
        "are",
        "was",
        "were",
        "into",
        "no",
        "not",
        "it",
        "evidence",
        "testimony",
        "use",
        "uses",
        "mention",
        "trial",
        "case",
        "jurors",
        "jury",
        "prosecutors",
        "defense",
        "defence",
        "state",
        "judge",
        "during",
        "before",
        "after",
        "over",
        "than",
        "more",
        "this",
        "these",
        "those",
        "he",
        "she",
        "they",
        "him",
        "them",
        "had",
        "has",
        "have",
        "been",
        "other",
        "two",
        "three",
    ]
)
_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*")
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The acts of a report, the tellings of each, and tellings that could be given to none."""

    acts: tuple[ReadAct, ...]
    tellings: tuple[Telling, ...]
    unread: tuple[Unread, ...]


def merged(drafts: list[Draft]) -> Merged:
    """The drafts as acts in the order of the report."""
    drafts = [one for one in drafts if not _only_split(one, drafts)]
    groups: list[list[Draft]] = []
    unread: list[Unread] = []
    for draft in sorted(drafts, key=lambda one: (not one.named, one.waits)):
        group = next((group for group in _nearest(groups, draft) if _same(group, draft)), None)
        if group is not None:
            group.append(draft)
        elif draft.waits and not draft.stands and not _beside_another(draft, drafts):
            unread.append(Unread(words=draft.act.words, why="who decided it is not told"))
        elif (
            draft.named
            or draft.act.binds
            or draft.act.found_by.endswith("split")
            or draft.act.relief is Relief.DISMISS
        ):
            groups.append([draft])
        else:
            unread.append(Unread(words=draft.act.words, why="what it is about is not named here"))
    groups.sort(key=lambda group: min(one.act.words.span for one in group if one is _best(group)))
    acts = tuple(_one(group) for group in groups)
    tellings = tuple(_telling(n, one) for n, group in enumerate(groups) for one in group)
    return Merged(acts=acts, tellings=tellings, unread=tuple(unread))


def _beside_another(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a sentence near by tells a ruling with its court, so that this one is of the same kind."""
    near = any(abs(one.sentence - draft.sentence) <= 2 and not one.waits and not one.heading for one in drafts)
    return near and draft.named and not draft.heading


def _only_split(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether it says only that a court split where another telling says how."""
    told = [one for one in drafts if one.named and direction(one.act) is not Effect.NONE]
    near = any(one.sentence == draft.sentence for one in told)
    return (
        draft.act.found_by.endswith("split")
        and direction(draft.act) is Effect.NONE
        and (near or draft.heading and bool(told))
    )


def _nearest(groups: list[list[Draft]], draft: Draft) -> list[list[Draft]]:
    """For a pronoun the acts told nearest before it; for a named subject all, in their order."""
    if draft.named:
        return groups
    return sorted(groups, key=lambda group: min(abs(one.sentence - draft.sentence) for one in group))


def _same(group: list[Draft], draft: Draft) -> bool:
    """Whether a draft tells the same ruling as a group."""
    if not _same_way(group[0].act, draft.act) or group[0].act.tentative is not draft.act.tentative:
        return False
    if not draft.named:
        return min(abs(one.sentence - draft.sentence) for one in group) <= 2
    if any(one.act.subject.casefold() == draft.act.subject.casefold() for one in group):
        return True
    return any(one.sentence != draft.sentence and one.named and _alike(one, draft) for one in group)


def _same_way(one: ReadAct, other: ReadAct) -> bool:
    letting_in = {Effect.PERMIT, Effect.OVERRULE}
    ways = {direction(one), direction(other)}
    return len(ways) == 1 or ways <= letting_in


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two subjects share enough of their telling words, the headline's being fewer."""
    a, b = _marks(one.act.subject), _marks(other.act.subject)
    if not a or not b:
        return one.act.subject.lower() == other.act.subject.lower()
    shared = len(a & b) / min(len(a), len(b))
    loose = one.heading or other.heading or one.act.quoted is not other.act.quoted
    return shared >= (_ENOUGH if loose else 0.6)


def _marks(subject: str) -> set[str]:
    return {word.removesuffix("'s")[:5] for word in _WORD.findall(subject.lower()) if word not in _PLAIN}


def _best(group: list[Draft]) -> Draft:
    """The telling that says most: no heading, sure, bound side and movant told, the reporter's own words."""
    return max(
        group,
        key=lambda one: (
            one.named,
            not one.heading,
            not (one.waits and one.stands) or bool(one.act.binds),
            bool(one.act.disposition),
            one.act.sure,
            bool(one.act.binds),
            not one.act.quoted,
            not one.waits,
            len(_marks(one.act.subject)),
            -one.act.words.span[0],
        ),
    )


def _one(group: list[Draft]) -> ReadAct:
    """One act of a group; where one telling lets in and another only overrules, it is an overruling."""
    best = _best(group).act
    ways = {direction(one.act) for one in group}
    if ways == {Effect.PERMIT, Effect.OVERRULE} and direction(best) is Effect.PERMIT:
        over = next(one.act for one in group if direction(one.act) is Effect.OVERRULE)
        best = replace(best, effect=over.effect, disposition=over.disposition, relief=over.relief, sure=False)
    rest = [one.act for one in group if one.act is not best]
    return replace(
        best,
        movant=best.movant or next((act.movant for act in rest if act.movant), ""),
        reason=best.reason or next((act.reason for act in rest if act.reason), None),
        unless=best.unless or next((act.unless for act in rest if act.unless), ""),
        date=best.date or next((act.date for act in rest if act.date), ""),
    )


def _telling(number: int, one: Draft) -> Telling:
    act = one.act
    return Telling(
        act=number, words=act.words, quoted=act.quoted, heading=one.heading, binds=act.binds, speaker=act.speaker
    )
