"""One sentence of an order: each word of ruling, the motions that it meets, what the words around it add."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect
from inlimine.readers.orders import background
from inlimine.readers.orders.asked import moved_in
from inlimine.readers.orders.besides import allowed_besides
from inlimine.readers.orders.directives import Directive, directive_in, directives_in
from inlimine.readers.orders.docket_alone import by_docket_alone
from inlimine.readers.orders.draft import Draft
from inlimine.readers.orders.left_open import verb_first
from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.limits import REFERENCE, SPARES, Limits, grounds, limits
from inlimine.readers.orders.meeting import AS_TO, BOUNDARY, Around, Met, met_by
from inlimine.readers.orders.naming import Named, named_in, trimmed
from inlimine.readers.orders.numbering import LIST, numbered
from inlimine.readers.orders.objects import bounded, part_behind
from inlimine.readers.orders.outline import Outline
from inlimine.readers.orders.own_words import with_own_words
from inlimine.readers.orders.paper import Manner
from inlimine.readers.orders.target import Target
from inlimine.readers.orders.triggers import Trigger, triggers

_PART = re.compile(
    r"^[,:]? ?(?:only )?(?:as to|on(?= the (?:admissibility|issue|question|request)\b)|with respect to"
    r"|with regard to|insofar as|to the extent(?: that)"
    r"?(?: it seeks to (?:exclude|preclude|bar|prohibit))?|as it relates to|regarding"
    r"|for(?! (?:(?:the )?trial|further|later|decision|determination|(?:a |an )?(?:hearing|later|another))\b)"
    r"|in so far as|in that)\s(?P<about>.+?)(?=,? (?:and|but) (?:(?:is|it is|are) )?(?:hereby |otherwise )"
    r"?(?:granted|denied|reserved|deferred|sustained|overruled|moot)|[;.]|, (?:granted|denied"
    r"|reserved)|$)",
    re.IGNORECASE,
)
_SHALL = re.compile(r"\b(?:shall|must|may|will|cannot)\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:except(?:ing)?|with the exception|save|other than)\b", re.IGNORECASE)
# The end of a clause, and the word that leads to the next.
_JOINS_ON = re.compile(
    r"[\s,;]*(?:\b(?:and|but)(?:,? (?:is|are))?(?:,? (?:otherwise|in all other respects))?)?[\s,;]*$",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"(?:\b(?:otherwise|in all other respects) )?$", re.IGNORECASE)
_ASIDES = re.compile(r"\([^()]{4,}\)")
_REST = re.compile(
    r"\b(?:otherwise|in all other respects|as to the (?:rest|remainder|balance)|in all remaining "
    r"respects|the remainder)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRead:
    """What one sentence told: rulings, what looks like one with the reason why nothing was read, motions named."""

    drafts: tuple[Draft, ...] = ()
    unread: tuple[tuple[tuple[int, int], str], ...] = ()
    named: tuple[Named, ...] = ()


def read_sentence(sentence: str, outline: Outline, manner: Manner) -> SentenceRead:
    """The rulings of one sentence below these headings."""
    plain = background.masked(sentence)
    found = triggers(plain, manner)
    rules = [one for one in found if not one.why_not]
    named = bounded(_owned_by_the_rest(plain, named_in(plain)), plain, rules)
    unread = tuple(((0, len(sentence)), one.why_not) for one in found if one.why_not)[:1]
    if outline.muted and not re.search(r"\bORDERED\b", sentence):
        return SentenceRead(named=(*named, *moved_in(plain)))
    drafts: list[Draft] = []
    for at in range(len(rules)):
        drafts += _drafts(sentence, plain, at, rules, named, outline, manner, drafts)
    if drafts and not plain.isupper():
        unread = tuple(((0, len(sentence)), "a word of ruling was not read") for _ in _lost(plain, found)[:1])
    return SentenceRead(drafts=tuple(drafts), unread=unread, named=(*named, *moved_in(plain)))


def _lost(plain: str, found: Sequence[Trigger]) -> list[str]:
    """Words of ruling in capitals, in a sentence that was read, that became no ruling themselves."""
    loud = [
        hit
        for hit in DISPOSING.finditer(plain)
        if hit[0].isupper()
        and not re.match(r"MOOT|UNDER|IN ABEY|AS MOOT", hit[0])
        and not re.match(r" IN PART", plain[hit.end() :])
        and not re.search(r"\bwould (?:\w+ )?(?:have been |be )$", plain[: hit.start()])
    ]
    return [hit[0] for hit in loud if not any(one.start < hit.end() and hit.start() < one.end for one in found)]


def _owned_by_the_rest(plain: str, named: list[Named]) -> list[Named]:
    """A motion taken out of a party's motions (`the motions are denied, except number 3`) is that party's."""
    cut = _EXCEPT.search(plain)
    whose = [each.movant for each in named if cut and each.end <= cut.start() and each.movant]
    return [
        replace(each, movant=whose[-1])
        if whose and cut and each.start >= cut.start() and not each.movant
        else each
        for each in named
    ]


def _drafts(
    sentence: str,
    plain: str,
    at: int,
    rules: Sequence[Trigger],
    named: list[Named],
    outline: Outline,
    manner: Manner,
    before: Sequence[Draft],
) -> list[Draft]:
    one = rules[at]
    start = rules[at - 1].end if at else 0
    end = _tail_end(plain, at, rules, named)
    tail = plain[one.end : end]
    head = plain[start : one.start]
    around = Around(plain=plain, one=one, region=(start, end), named=named, outline=outline, before=before)
    aim = met_by(around)
    lead = one.start - len(match[0] if (match := _LEADS_IN.search(head)) else "")
    targets, found_by, elided = _by_own_words(aim, around), aim.found_by, aim.elided
    besides = allowed_besides(one.disposition, tail, [each.relief for each in targets])
    own = tail[:besides] if besides else tail
    end = one.end + len(own)
    adds = _adds(plain, one, (start, end), found_by)
    whole = one.disposition != "granted-in-part" and found_by != "list"
    ordered = directive_in(SPARES.sub("", own)) if whole else None
    part = _part_ruled(plain, one, named, end)
    rest = _REST.search(head[-40:]) or _REST.search(_JOINS_ON.sub("", tail)[:60])
    reason = _reason(plain, one, end, adds, at)
    drafts = []
    excepted = _excepted(adds.spares)
    targets = _withdrawn_by(plain, one, targets)
    for target in targets:
        if target.number in excepted and len(targets) > 1:
            continue
        subject = _part_named(part, adds, ordered) if part and not AS_TO.match(tail) else ""
        divided = bool(subject or rest)
        met = _part_of(target, subject or "otherwise") if divided else target
        drafts.append(
            Draft(
                at=one.start,
                span=_span(plain, one, end, lead if elided or (rest and one.object_after) else start, at),
                found_by=found_by,
                target=met,
                disposition=one.disposition,
                effect=_effect(one, adds, ordered),
                limits=adds,
                binds=ordered.binds if ordered else "",
                needs=ordered.needs if ordered else "",
                sure=target.sure and not one.doubt and not one.past,
                tentative=one.tentative,
                oral=_is_oral(sentence, one, manner) or target.oral and one.past and manner.minutes,
                part_of=divided and elided,
                divided=divided,
                shared=elided,
                reason=reason,
            )
        )
    if len(targets) == 1 and drafts:
        drafts += _ordered_besides(one, tail, besides, drafts[0], targets[0], manner)
    return drafts


def _part_ruled(plain: str, one: Trigger, named: Sequence[Named], end: int) -> re.Match[str] | None:
    """The part on which it rules, behind its word or behind the motion that follows it."""
    behind = part_behind(plain, named, one.end, end) if one.object_after else one.end
    return _PART.match(plain[behind:end]) if behind else None


def _by_own_words(aim: Met, around: Around) -> tuple[Target, ...]:
    """The motions that it meets, with what the ruling's own words say of them."""
    targets = aim.targets
    if aim.found_by in {"passive", "active"} and not _names_motion(around.named, *around.region):
        targets = tuple(with_own_words(each, around.head, around.tail) for each in targets)
    return targets if around.one.object_after else by_docket_alone(around.head, targets)


def _part_of(target: Target, part: str) -> Target:
    """A part of what a motion asked."""
    return replace(target, subject=part, asked="" if target.subject == "otherwise" else target.subject)


def _part_named(part: re.Match[str], adds: Limits, ordered: Directive | None) -> str:
    """The part on which it rules; `to the extent that the expert shall not testify to malice` is about malice."""
    if ordered and ordered.subject and _SHALL.search(part["about"]):
        return _JOINS_ON.sub("", ordered.subject)
    return "" if adds.leave else _JOINS_ON.sub("", trimmed(part["about"]))


def _withdrawn_by(plain: str, one: Trigger, targets: tuple[Target, ...]) -> tuple[Target, ...]:
    by = _who_withdraws(plain[: one.start]) if one.disposition == "withdrawn" else ""
    return tuple(replace(each, movant=each.movant or by) for each in targets) if by else targets


def _names_motion(named: Sequence[Named], start: int, end: int) -> bool:
    return any(start <= each.start < end for each in named)


def _ordered_besides(
    one: Trigger, tail: str, besides: int, first: Draft, target: Target, manner: Manner
) -> list[Draft]:
    """What the words behind a ruling order besides: its parts, or what a semicolon sets off."""
    if besides:
        return _parts_ordered(tail[besides:], one.end + besides, target, manner)
    parts = one.disposition == "granted-in-part"
    if not (parts or (first.effect and ";" in tail and first.found_by != "list")):
        return []
    ordered = _parts_ordered(tail, one.end, target, manner)
    return [
        each for each in ordered if parts or (each.effect is not first.effect and ";" in tail[: each.at - one.end])
    ]


def _adds(plain: str, one: Trigger, region: tuple[int, int], found_by: str) -> Limits:
    """What the words around a ruling add; the brackets of a list speak of their numbers alone."""
    head, tail = plain[region[0] : one.start], plain[one.end : region[1]]
    if found_by == "list":
        return limits(_ASIDES.sub("", tail))
    adds = limits(_around(plain, one, tail, region[0]))
    if one.disposition in {"sustained", "overruled"}:
        return replace(adds, grounds=tuple(dict.fromkeys([*adds.grounds, *grounds(head)])))
    return adds


def _parts_ordered(tail: str, begin: int, target: Target, manner: Manner) -> list[Draft]:
    """What the words after a ruling in part order by themselves."""
    drafts = []
    for one in directives_in(tail):
        adds = limits(tail[one.start : one.end])
        drafts.append(
            Draft(
                at=begin + one.start,
                span=(begin + one.start, begin + len(tail[: one.end].rstrip(" ,;"))),
                found_by="directive",
                target=replace(target, subject=one.subject, spares=""),
                effect=one.effect,
                limits=adds,
                binds=one.binds,
                needs=one.needs,
                sure=target.sure,
                tentative=manner.tentative,
            )
        )
    return drafts


def _excepted(spares: str) -> set[str]:
    """The numbers that are taken out of a list (`with the exception of number 4`)."""
    found = re.search(
        rf"\b(?:nos?\.?|numbers?|motions?(?: in limine)?(?: nos?\.?)?) (?P<list>{LIST})", spares, re.IGNORECASE
    )
    return {one.number for one in numbered(found["list"])} if found else set()


def _who_withdraws(head: str) -> str:
    found = re.search(
        r"\b(?P<who>(?:plaintiff|defendant|state|government|prosecution|defense|trustee|debtor"
        r"|part(?:y|ie))s?(?: [A-Z]\w+)?)(?:'s? counsel)?,? (?:\w+ ){0,3}$",
        head,
        re.I,
    )
    return found["who"] if found else ""


def _around(plain: str, one: Trigger, tail: str, at: int) -> str:
    """The words after a ruling; before the first of a sentence only a reference to the record counts."""
    reference = None if at else REFERENCE.search(plain[: one.start])
    return f"{tail} {reference[0]}" if reference and not REFERENCE.search(tail) else tail


def _effect(one: Trigger, adds: Limits, ordered: Directive | None) -> Effect | None:
    if one.disposition in {"granted", "conditional", "granted-in-part", "stipulated", "denied"} and adds.effect:
        return adds.effect
    return (
        ordered.effect
        if ordered and one.disposition in {"granted", "denied", "conditional", "stipulated"}
        else None
    )


def _is_oral(sentence: str, one: Trigger, manner: Manner) -> bool:
    return one.past and not manner.minutes and bool(background.ORAL.search(sentence))


def _reason(plain: str, one: Trigger, end: int, adds: Limits, at: int) -> tuple[int, int] | None:
    if adds.reason:
        return one.end + adds.reason[0], one.end + adds.reason[1]
    if at:
        return None
    before = limits(plain[: one.start]).reason
    return before if before else None


def _span(plain: str, one: Trigger, end: int, start: int, at: int) -> tuple[int, int]:
    first = start if at else 0
    cut = re.match(r"[\s,;:.)]*(?:and |but |while )?", plain[first : one.start]) if at else None
    first += cut.end() if cut else 0
    return min(first, one.start), max(len(_JOINS_ON.sub("", plain[:end])), one.end)


def _tail_end(plain: str, at: int, rules: Sequence[Trigger], named: list[Named]) -> int:
    """Where the words after a ruling end: where the next one's motion begins, or its word."""
    if at + 1 == len(rules):
        return len(plain)
    one, after = rules[at], rules[at + 1]
    if after.object_after:
        return after.start
    parts = [hit.end() for hit in BOUNDARY.finditer(plain, one.end, after.start)]
    inside = [
        each.start
        for each in named
        if one.end < each.start < after.start and (not parts or each.start >= parts[-1])
    ]
    if parts and (not inside or parts[-1] <= inside[0]):
        return parts[-1]
    return (
        inside[0]
        if inside and re.search(r"[,;] (?:and )?(?:the )?$|\.\s*$|^ ?$", plain[one.end : inside[0]])
        else after.start
    )


def ordered_in(
    sentence: str, outline: Outline, manner: Manner, target: Target, *, ordering: bool
) -> tuple[list[Draft], bool]:
    """What a sentence without a word of ruling orders by itself, and whether it only says what is admissible."""
    found = [] if outline.muted else directives_in(sentence, ordering=ordering)
    drafts = []
    for one in found:
        adds = limits(background.masked(sentence[one.start : one.end]))
        draft = Draft(
            span=(one.start, len(sentence[: one.end].rstrip(" ,;"))),
            found_by="directive",
            target=replace(target, subject="" if verb_first(one.subject) else one.subject, spares=""),
            effect=one.effect,
            limits=adds,
            binds=one.binds,
            needs=one.needs,
            sure=target.sure and not verb_first(one.subject),
            tentative=manner.tentative,
            reason=adds.reason and (adds.reason[0] + one.start, adds.reason[1] + one.start),
        )
        if one.firm:
            drafts.append(draft)
    return drafts, bool(found) and not drafts
