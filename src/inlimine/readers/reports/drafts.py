"""Acts as drafted from one sentence or quotation, with what was passed over and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.read_act import ReadAct, Span, Unread, Words
from inlimine.readers.reports import days, weighing
from inlimine.readers.reports.asides import without_asides
from inlimine.readers.reports.asked import LONGEST
from inlimine.readers.reports.asked import asked as asked_before
from inlimine.readers.reports.contrasts import contrasts
from inlimine.readers.reports.court_heads import court_heads
from inlimine.readers.reports.cutting import asks_leave, condition, over_objection, purpose, trimmed
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.open_heads import ON_IT, open_heads
from inlimine.readers.reports.shadow import Stretch
from inlimine.readers.reports.told import Voice, direction
from inlimine.readers.reports.verbs import pattern
from inlimine.readers.reports.weighing import Doer, Setting

_ANAPHOR = re.compile(
    r"^(?:it|its|they|that|them|him|her|you|your side|this|those|these|he|she|both|all|all three"
    r"|none|neither|one|some|others|so|there|such evidence|"
    r"(?:it|them) (?:for|in|at|during|to|as)\b.*|the (?:former|latter|motion|request|objection|evidence))$",
    re.IGNORECASE,
)
_REASON = pattern(
    r"(?:,? (?:saying|finding|because|calling|citing|noting|reasoning|concluding|explaining)\b"
    r"|, ruling that|, ruling it) ?(?P<r>[^;\x00]{3,400})"
)
_REFERS = pattern(
    r"[a-z]+(?: down| aside)? (?:the|that|their|his|her|its|both)?(?: [\w']+)? ?(?:motions?"
    r"|requests?|bids?|objections?|applications?|arguments?|it|them|both|that)\b"
    r"|(?:dis)?agreed|refused|declined|said (?:no|yes)|was|were"
)
_NO_SUBJECT = re.compile(
    r"\b(?:I'm|I am|persuaded|convinced)\b|\b(?:judge|court)\b[\w' ]{0,30}\b(?:asked|said|told|wondered)\b",
    re.IGNORECASE,
)
_AT_REQUEST = pattern(
    r"\bat the (?:request|urging) of (?P<a>[^,.;\x00]{2,60})|\bat (?P<b>[^,.;\x00]{2,50}?)'s? (?:request|urging)"
)
_LOOKS = pattern(
    r"\b(?:judge|justice|court|magistrate)\b[^.\x00]{0,80}\b(?:ruled|granted|denied|barred"
    r"|excluded|suppressed|overruled|sustained|left the door open|tossed|threw out|limited|sided with|reversed"
    r"|vacated|upheld|affirmed|clarified|modified|changed (?:her|his) mind|"
    r"restricted|narrowed|trimmed|revisit|reconsider)\b|\b(?:granted|denied|overruled|sustained"
    r"|suppressed)\b[^.\x00]{0,60}\b(?:motion|objection|evidence)"
)
_SPOKEN = re.compile(
    r"\b(?:denied|granted|sustained|overruled|excluded|admitted|inadmissible|admissible)\b", re.IGNORECASE
)
WAITS = "waits"
_WHOSE = {
    Voice.PROSECUTION: "told only by the prosecution",
    Voice.DEFENCE: "told only by the defense",
    Voice.PARTY: "told only by a party or a lawyer",
    Voice.OTHER: "told only by an onlooker",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One telling of a ruling: the act that it would make, its sentence, whether its subject is named."""

    act: ReadAct
    sentence: int
    heading: bool
    named: bool
    stands: bool = False  # though no court is named beside it, nobody else can have done it
    waits: bool = False  # it counts only if another telling says who decided


@dataclass(slots=True, kw_only=True)
class _Pile:
    """What one stretch yields while it is read."""

    drafts: list[Draft] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    passed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a stretch stands: its number among the sentences, whether a heading, the report's day, the speaker."""

    sentence: int
    heading: bool
    reported: date | None
    speaker: str = ""


def drafted(words: Stretch, room: Setting, place: Place) -> tuple[list[Draft], list[Unread]]:
    """The rulings told in one sentence or quotation, and what only looks like one."""
    pile = _Pile()
    words, plain = without_asides(words), words.plain
    if len(plain) > LONGEST:
        whole = words.words(0, len(plain))
        looks = _LOOKS.search(plain[: LONGEST * 4])
        return [], [Unread(words=whole, why="too long for a sentence")] if looks else []
    if weighing.is_question(plain):
        return [], []
    flat = words.plain
    candidates = sorted(court_heads(flat) + open_heads(flat), key=lambda one: (one.start, -one.own, -one.end))
    _read(words, candidates, replace(room, sentence=plain), place, pile)
    if (
        not pile.drafts
        and not pile.unread
        and not pile.passed
        and (_SPOKEN if room.own_words else _LOOKS).search(plain)
    ):
        pile.unread.append(Unread(words=words.words(0, len(plain)), why="looks like a ruling, nothing was read"))
    return pile.drafts, pile.unread


def _first(found: Found) -> int:
    return min(found.start, found.what[0] if found.what and not found.own else found.start)


def _read(words: Stretch, candidates: list[Found], room: Setting, place: Place, pile: _Pile) -> None:
    """Each candidate in turn; one that lies within what was read already tells nothing new."""
    reached = -1
    for found in candidates:
        if found.start < reached or (not found.own and _first(found) < reached - 1):
            continue
        why = _why_not(words.plain, found, room)
        if why is None:
            pile.passed = True
            continue
        if why and why != WAITS:
            pile.unread.append(Unread(words=_whole(words), why=why))
            reached = found.end
            continue
        reached = _take(words, found, room, place, pile, waits=why == WAITS)


def _take(words: Stretch, found: Found, room: Setting, place: Place, pile: _Pile, *, waits: bool) -> int:
    """Drafts an act, and those that are told by contrast with it; how far that reaches."""
    reached = found.end
    for one in [found, *contrasts(words.plain, found, len(words.plain))]:
        draft = _draft(words, one, room, place)
        if draft is None and any(made.act.effect is Effect.OVERRULE for made in pile.drafts):
            pile.passed = True
        elif draft is None:
            pile.unread.append(Unread(words=_whole(words), why="a ruling, on what is not told"))
        elif draft.act.date == "?":
            pile.unread.append(Unread(words=_whole(words), why="an earlier ruling; when it was made is not told"))
        else:
            act = replace(draft.act, sure=draft.act.sure and not waits)
            pile.drafts.append(
                replace(draft, act=act, waits=waits, stands=one.only_court and room.who.judge is not None)
            )
        reached = max(reached, one.end)
    return reached


def _why_not(plain: str, found: Found, room: Setting) -> str | None:
    """Empty: it is a ruling. Words: it looks like one, and why it is none. None: it is nothing of the kind."""
    doer = weighing.doer(plain, found.start, room) if found.own else Doer.COURT
    if doer is not Doer.COURT:
        return None
    first = min(
        [found.start if found.clause < 0 else found.clause]
        + [span[0] for span in (found.what, found.who) if span and not found.own]
    )
    if not found.tentative and weighing.is_irrealis(plain, first):
        return None
    voice = Voice.COURT if room.own_words else weighing.teller(room.sentence or plain, first, room)
    if voice in _WHOSE:
        if found.tentative:
            return None
        return _WHOSE[voice] if found.own or found.name in {"request ended", "is decided"} else None
    if weighing.undoes(plain, found.start):
        return "what became of an earlier ruling"
    if weighing.of_another_case(plain, found.start):
        return "of another court or case"
    if not found.own and not weighing.told_as_ruling(room.sentence or plain, found, room):
        return WAITS if found.asks else None
    return ""


def _whole(words: Stretch) -> Words:
    return words.words(0, len(words.plain))


def _extent(words: Stretch, found: Found) -> Words:
    spans = [span for span in (found.who, found.what, found.movant, found.needs, found.unless) if span]
    end = max([found.end, *(b for _, b in spans)])
    while end > found.start and words.plain[end - 1] in " ,;\x00":
        end -= 1
    return words.words(min([found.start, *(a for a, _ in spans)]), end)


def _draft(words: Stretch, found: Found, room: Setting, place: Place) -> Draft | None:
    plain = words.plain
    if found.what and not found.own and _ANAPHOR.match(words.said(*found.what)):
        named_before = ON_IT.search(plain, 0, found.what[0])
        found = replace(found, what=trimmed(plain, *named_before.span("what"))) if named_before else found
    found = _conditioned(plain, found, room.sentence)
    subject = words.said(*found.what) if found.what else ""
    asked = None
    if not subject and _REFERS.match(plain, found.start):
        asked = asked_before(words.upto(found.start)) or room.asked
    if asked:
        found, subject = replace(found, relief=asked.relief, weak=True), asked.subject
    if not subject and found.relief is not Relief.DISMISS:
        return None
    if _NO_SUBJECT.search(subject):
        return None
    named = bool(subject) and not _ANAPHOR.match(subject)
    act = ReadAct(
        words=_extent(words, found),
        found_by=f"reports: {found.name}",
        sure=False,
        disposition=found.disposition,
        effect=found.effect,
        movant=_movant(words, found) or (asked.movant if asked else ""),
        relief=found.relief,
        subject=subject if found.relief is not Relief.DISMISS or named else "",
        binds=words.said(*found.who) if found.who else asked.binds if asked else "",
        unless=words.said(*found.unless) if found.unless else "",
        needs=words.said(*found.needs) if found.needs else "",
        purposes=found.purposes,
        tentative=found.tentative,
        reported=True,
        quoted=room.own_words,
        reason=_reason(words, found),
        date=_day(plain, found, place),
        speaker=place.speaker,
    )
    told = direction(act) is not Effect.NONE and named and act.binds and not _ANAPHOR.match(act.binds)
    sure = bool(told) and not (found.tentative or found.weak or place.heading or _earlier(plain, found))
    return Draft(act=replace(act, sure=sure), sentence=place.sentence, heading=place.heading, named=named)


def _conditioned(plain: str, found: Found, whole: str) -> Found:
    """The same with what lifts it or what it needs, and as an overruling where an objection was rejected."""
    end = found.what[1] if found.what and found.what[0] > found.start else found.end
    if found.effect is Effect.PROHIBIT and asks_leave(plain, end):
        return replace(found, effect=Effect.LEAVE)
    unless, needs = condition(plain, end)
    if only := purpose(plain, end):
        found = replace(found, purposes=(" ".join(plain[slice(*only)].split()),))
    if found.effect is Effect.PERMIT and over_objection(whole or plain, _first(found), found.end):
        found = replace(found, effect=Effect.OVERRULE)
    return replace(found, unless=unless, needs=needs)


def _movant(words: Stretch, found: Found) -> str:
    if found.movant:
        return words.said(*found.movant)
    hit = _AT_REQUEST.search(words.plain)
    if hit is None or (hit.start() > found.end + 40):
        return ""
    return words.said(*trimmed(words.plain, *hit.span(hit.lastgroup or 0)))


def _reason(words: Stretch, found: Found) -> Words | None:
    """The reason given behind an act; it is kept, and decides nothing."""
    hit = _REASON.search(words.plain, found.end - 1, min(len(words.plain), found.end + 260))
    return words.words(*hit.span("r")) if hit else None


def _earlier(plain: str, found: Found) -> bool:
    return weighing.is_earlier(plain, found.start)


def _day(plain: str, found: Found, place: Place) -> str:
    """The day of the act: a date where it is known, else its words; `?` for an earlier ruling of no told day."""
    if _earlier(plain, found):
        told = days.PAST_TIME.search(plain)
        whole = days.full_date(told.group()) if told else None
        return whole.isoformat() if whole else " ".join(told.group().split()) if told else "?"
    near: Span = (max(0, found.start - 120), len(plain))
    hit = days.weekday(plain[near[0] : near[1]])
    if hit is None:
        told = days.PAST_TIME.search(plain, found.end - 1, min(len(plain), found.end + 40))
        return " ".join(told.group().split()) if told else ""
    day = days.before(place.reported, hit) if place.reported else None
    return day.isoformat() if day else hit.group()
