"""Counsel's card: for one side and one phase, what to ask first, what not to say, what may be used; on its back
what to do if it comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.conditions import bound
from inlimine.engine.named import named, shown
from inlimine.engine.question import Question
from inlimine.engine.resolution import Mark, Resolution
from inlimine.engine.trial_notes import to_one_offer
from inlimine.engine.uncarried import uncarried_words
from inlimine.engine.words import condition_words, full_title, party_words, spaced
from inlimine.exports.card.beside import Related, beside_words
from inlimine.exports.card.others import by_rule, by_ruling
from inlimine.exports.card.quoted import Words, words_of
from inlimine.exports.looks import MARKS
from inlimine.exports.stamp import Stamp
from inlimine.law.cited import cited
from inlimine.law.remedies import Remedy, RemedyRow
from inlimine.law.statuses import Status
from inlimine.ledger.acts import Directive
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Effect, Phase, Use

# What one does with an item in each phase before the jury.
USES = {
    Phase.VOIR_DIRE: Use.MENTION,
    Phase.OPENING: Use.MENTION,
    Phase.CASE_IN_CHIEF: Use.OFFER,
    Phase.CROSS: Use.ELICIT,
    Phase.REDIRECT: Use.ELICIT,
    Phase.DEFENCE_CASE: Use.OFFER,
    Phase.REBUTTAL: Use.OFFER,
    Phase.SURREBUTTAL: Use.OFFER,
    Phase.CLOSING: Use.ARGUE,
}
PHASES = tuple(USES)
_PHASES = {Phase.CASE_IN_CHIEF: "the case in chief", Phase.DEFENCE_CASE: "the defense case"}
# The groups in their order, what must be settled first at the head.
GROUPS = {
    Status.NO_PROCEEDING: "The case is closed",
    Status.UNCLEAR: "Ask the court first",
    Status.BARRED: "Do not mention",
    Status.LEAVE_FIRST: "Approach first",
    Status.NOT_YET: "Conditions not met",
    Status.CLEARED: "May use, once received",
    Status.IN_EVIDENCE: "May use, received",
    Status.NOT_BARRED: "No ruling reaches this use; that permits nothing by itself",
}
FOR_LESS = "In evidence, but not for this use"
CAME_IN = "In evidence; no ruling decides this use beyond what it was received for"
CAME_IN_OVERRULED = "In evidence; an objection to it was overruled"
CARE = "Cautious course: approach and ask first"
ELSEWHERE = "Barred in another phase or use, not in this one: ask first"
SUSTAINED = "Objection sustained to one question or offer: ask first"
OVERRULED = "Objection overruled; that admits nothing, and other objections are open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One entry of the card; `titles` are the items that read alike, `question` what is put to the court.

    `conditions` are those that its words do not name, and what happened at trial; `beside` what holds of related
    items instead, `care` whether the cautious course is to ask first.
    """

    titles: tuple[str, ...]
    symbol: str
    shown: str
    question: str = ""
    rulings: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    marks: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    care: bool = False
    items: tuple[str, ...] = ()

    def waits(self, stamp: Stamp) -> tuple[str, ...]:
        """What waits and speaks of an item of this entry: `Unconfirmed proposals: 1 reaches this item`."""
        named = zip(self.items, self.titles, strict=True)
        found = [(title, stamp.waiting_on[item]) for item, title in named if item in stamp.waiting_on]
        return tuple(
            f"Unconfirmed proposals{f', {title}' if len(self.items) > 1 else ''}: {said}" for title, said in found
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A heading with its entries."""

    heading: str
    entries: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step on the back, each thing said of it with its authority."""

    name: str
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One phase for one side: the front in groups; on the back what the others may not bring up, and the steps.

    `flagged` says what the marks mean that appear on it; `others` are things with the sides kept from them by a
    ruling, `by_rule` those that a rule alone keeps out (in closing what is not in evidence);
    `uncarried` are rulings that no item carries, a sentence each.
    """

    phase: Phase
    asked: str
    groups: tuple[Group, ...]
    flagged: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, tuple[str, ...]], ...]
    steps: tuple[Step, ...]
    by_rule: tuple[tuple[str, tuple[str, ...]], ...] = ()
    uncarried: tuple[str, ...] = ()


def card(state: CaseState, side: str, phase: Phase) -> Card:
    """The card of a side for a phase; raises LookupError where no such party is in the ledger."""
    asked = Question(item="", by=side, use=USES[phase], phase=phase)
    replies = _replies(state, asked)
    flags = dict.fromkeys(flag for reply in replies.values() for flag in reply.flags)
    others = [party for party in state.view.parties if party != side and party not in state.out]
    theirs = {party: [*_replies(state, replace(asked, by=party)).values()] for party in others}
    return Card(
        phase=phase,
        asked=f"for {party_words(side, state.view)}, to {asked.use}, before the jury",
        groups=tuple(_groups(replies, state, asked)),
        flagged=tuple(MARKS[flag] for flag in MARKS if flag in flags),
        others=tuple(by_ruling(theirs, state)),
        by_rule=tuple(by_rule(theirs, state)),
        steps=tuple(_steps(state)),
        uncarried=uncarried_words(state),
    )


def _replies(state: CaseState, asked: Question) -> dict[str, Resolution]:
    return {item: state.resolve(replace(asked, item=item)) for item in state.items}


def _groups(replies: Mapping[str, Resolution], state: CaseState, asked: Question) -> Iterator[Group]:
    order = [*GROUPS.values()]
    order[-1:-1] = [SUSTAINED, CAME_IN_OVERRULED, CAME_IN, ELSEWHERE, OVERRULED]
    order.insert(order.index(GROUPS[Status.BARRED]) + 1, FOR_LESS)
    related = Related(state.view)
    for heading in order:
        mine = [reply for reply in replies.values() if _heading(reply) == heading]
        if mine:
            yield Group(heading=heading, entries=tuple(_entries(mine, replies, related, state, asked)))


def _heading(reply: Resolution) -> str:
    if reply.status is Status.BARRED and reply.mark is Mark.FOR_LESS:
        return FOR_LESS
    if reply.status is not Status.NOT_BARRED:
        return GROUPS[reply.status]
    if reply.sustained:
        return SUSTAINED
    if reply.mark is Mark.OVERRULED:
        return CAME_IN_OVERRULED if reply.received else OVERRULED
    if reply.mark is Mark.OTHER_USE and reply.neighbours:  # without: nothing bars it, some ruling lets another use
        return ELSEWHERE
    return CAME_IN if reply.received else GROUPS[reply.status]


def _entries(
    mine: Iterable[Resolution],
    every: Mapping[str, Resolution],
    related: Related,
    state: CaseState,
    asked: Question,
) -> Iterator[Spoken]:
    """Items that read alike for the same reason share an entry, with what holds of their kin instead."""
    told: set[str] = set()
    alike: dict[tuple[object, ...], list[Resolution]] = {}
    kin: dict[str, tuple[str, ...]] = {}
    for reply in mine:
        instead = related.beside(reply.item, every)
        kin[reply.item] = tuple(beside_words(how, other, state.view) for how, other in instead)
        why = reply.named, reply.conditions, reply.question, reply.flags, reply.beside
        key = reply.shown, reply.cautious, *why, kin[reply.item]
        alike.setdefault(key, []).append(reply)
    for found in alike.values():
        first = found[0]
        yield Spoken(
            titles=tuple(full_title(reply.item, state.view) for reply in found),
            symbol=first.status.symbol,
            shown=shown(first, state.view),
            question=first.question or "",
            rulings=first.named,
            words=tuple(words_of(first, state, told)),
            marks=tuple(MARKS[flag][0] for flag in first.flags),
            conditions=(*_elsewhere(first, state, asked), *_conditions(first, state)),
            beside=kin[first.item],
            care=bool(first.cautious) and not first.question,
            items=tuple(reply.item for reply in found),
        )


def _conditions(reply: Resolution, state: CaseState) -> Iterator[str]:
    """What must be so first, or lifts a bar; and of bars that stand near, on what they themselves hang."""
    yield from (named(said, state.view).removesuffix(".") for said in reply.beside)
    for lead, atom in condition_words(reply):
        yield f"{lead}: {named(atom, state.view)}"
    for norm in state.norms:
        near = norm.handle in reply.neighbours and norm.directive.when is not None
        if near or norm.handle in reply.newer:
            yield from (f"{norm.handle} {said}" for said in bound(norm.directive))


def _elsewhere(reply: Resolution, state: CaseState, asked: Question) -> Iterator[str]:
    """Why a bar does not reach what is asked: `R1 bars it in the case in chief, not in this phase; ask first`."""
    if reply.mark is not Mark.OTHER_USE:
        return
    for norm in state.norms:
        if norm.handle in reply.neighbours and to_one_offer(norm.directive):
            yield f"{norm.handle} sustained an objection to one question or offer, and reaches no other"
        elif norm.handle in reply.neighbours:
            does = "asks leave for it" if norm.effect is Effect.LEAVE else "bars it"
            yield f"{norm.handle} {does} {_reach(norm.directive, asked)}; ask first"


def _reach(one: Directive, asked: Question) -> str:
    """For what a directive holds, and that this is not asked."""
    if one.phases and asked.phase not in one.phases:
        return f"in {_listed(_PHASES.get(each, spaced(each)) for each in one.phases)}, not in this phase"
    if one.uses and asked.use not in one.uses:
        return f"where one wants to {_listed(map(spaced, one.uses))}, not to {spaced(asked.use)}"
    return "for something else than this use"


def _listed(words: Iterable[str]) -> str:
    return " or ".join(words)


def _steps(state: CaseState) -> Iterator[Step]:
    for remedy in Remedy:
        said = tuple((_sentence(row.said), _dated(row)) for row in state.rulebook.remedies if row.remedy is remedy)
        if said:
            yield Step(name=remedy.value, said=said)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _dated(row: RemedyRow) -> str:
    """The authority and the day from which it speaks."""
    return f"{cited(row)}; from {Moment(day=row.since).spoken}"
