"""One sentence of an order: each word of ruling, the motions that it meets, what the words around it add."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect
from inlimine.readers.orders import background
from inlimine.readers.orders.directives import Directive, directive_in, directives_in
from inlimine.readers.orders.limits import REFERENCE, SPARES, Limits, grounds, limits
from inlimine.readers.orders.naming import Named, moved_in, named_in, trimmed
from inlimine.readers.orders.numbering import LIST, numbered
from inlimine.readers.orders.outline import Outline, Target, counts_parts, own_targets, targets_of
from inlimine.readers.orders.paper import Manner
from inlimine.readers.orders.triggers import Trigger, triggers

_BLANKET = re.compile(
    r"\b(?:all|any|every|each)(?: of)?(?: the| and all)?(?: other| remaining| pending| outstanding)"
    r"*\b[^.;:]{0,60}?\b(?:motions?|requests?|objections?|matters|relief|rulings)\b[^.;:]*?(?= (?:is"
    r"|are|will|shall|be|not otherwise \w+ (?:is|are))\b)|\bthe (?:remaining|other|outstanding) "
    r"(?:motions?|requests?)\b[^.;:]*?(?= (?:is|are|will|shall|be)\b)|\b(?:except as|to the extent "
    r"not) [^,;.]{0,60}, (?:all|the|any) [^.;:]*?(?= (?:is|are)\b)",
    re.I,
)
_COLON_LIST = re.compile(
    rf"^(?P<between>[^:.;]{{0,120}}): ?(?:nos?\.? ?|numbers? |##? ?)?(?P<list>{LIST})(?=[\s.;,]|$)", re.IGNORECASE
)
_AS_TO = re.compile(
    rf"^,? ?(?:as to|with respect to|with regard to|regarding) (?:motions?(?: in limine)? "
    rf"|sub-?parts? |paragraphs? |items? |parts? )?(?:nos?\.? ?|numbers? |#)?(?P<list>{LIST})"
    rf"(?=[\s.;,]|$)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^[,:]? ?(?:only )?(?:as to|with respect to|with regard to|insofar as|to the extent(?: that)"
    r"?(?: it seeks to (?:exclude|preclude|bar|prohibit))?|as it relates to|regarding|for|in so far "
    r"as|in that)\s(?P<about>.+?)(?=,? (?:and|but) (?:(?:is|it is|are) )?(?:hereby |otherwise )"
    r"?(?:granted|denied|reserved|deferred|sustained|overruled|moot)|[;.]|, (?:granted|denied"
    r"|reserved)|$)",
    re.IGNORECASE,
)
_ASIDES = re.compile(r"\([^()]{4,}\)")
_REST = re.compile(
    r"\b(?:otherwise|in all other respects|as to the (?:rest|remainder|balance)|in all remaining "
    r"respects|the remainder)\b",
    re.IGNORECASE,
)
_LEADING_NUMBERS = re.compile(
    rf"^ ?(?:without prejudice |as moot |in part )?(?:re:? ?)?[\[(]?(?P<list>{LIST})[\])]?(?=[\s.;,]"
    rf"|$)",
    re.IGNORECASE,
)
_CLAUSE_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|argues?|agrees?|does|do|concedes?|will|oppos\w+|shall"
    r"|responds?|moves?|seeks?|did)\b",
    re.I,
)
_ON_WHICH = re.compile(
    rf"\b(?:nos?\.?|numbers?) (?P<list>{LIST}),? (?:on|as to|of|for) which (?:the )?\w+ $", re.IGNORECASE
)
_AFTERWORD = re.compile(
    r"^,? ?(?:only )?(?:as to|with respect to|with regard to|regarding|in light of|because of|given"
    r"|pending|until)(?: \w+)? $",
    re.IGNORECASE,
)
_ELIDED = re.compile(
    rf"(?:^|[;,.:] ?(?:and )?|\band )(?:nos?\.? ?|numbers? |##? ?)?(?P<list>{LIST}) (?:(?:is|are|was"
    rf"|were|shall be|will be|-|:)? ?(?:hereby |also |likewise )*)$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"; |: |, (?:and|but|while) (?=(?:the|this|that|its|plaintiff|defendant|state|motion|mil|counsel)\b)", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A ruling as one sentence tells it; spans count in the sentence. `held` waits for the list that follows."""

    span: tuple[int, int]
    found_by: str
    target: Target
    at: int = 0
    disposition: str = ""
    effect: Effect | None = None
    limits: Limits = Limits()
    binds: str = ""
    needs: str = ""
    sure: bool = True
    tentative: bool = False
    oral: bool = False
    part_of: bool = False
    reason: tuple[int, int] | None = None
    offset: int = 0


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
    named = named_in(plain)
    unread = tuple(((0, len(sentence)), one.why_not) for one in found if one.why_not)[:1]
    if outline.muted and not re.search(r"\bORDERED\b", sentence):
        return SentenceRead(named=(*named, *moved_in(plain)))
    drafts: list[Draft] = []
    for at in range(len(rules)):
        drafts += _drafts(sentence, plain, at, rules, named, outline, manner, drafts)
    return SentenceRead(drafts=tuple(drafts), unread=() if drafts else unread, named=(*named, *moved_in(plain)))


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
    targets, found_by, elided = _targets(plain, one, (start, end), named, outline, before)
    adds = limits(_ASIDES.sub("", tail)) if found_by == "list" else limits(_around(plain, one, tail, at))
    ordered = (
        directive_in(SPARES.sub("", tail)) if one.disposition != "granted-in-part" and found_by != "list" else None
    )
    part, rest = _PART.match(tail), _REST.search(head[-40:]) or _REST.search(tail[:60])
    if one.disposition in {"sustained", "overruled"}:
        adds = replace(adds, grounds=tuple(dict.fromkeys([*adds.grounds, *grounds(head)])))
    reason = _reason(plain, one, end, adds, at)
    drafts = []
    excepted = _excepted(adds.spares)
    if one.disposition == "withdrawn":
        by = _who_withdraws(plain[: one.start])
        targets = tuple(replace(each, movant=each.movant or by) for each in targets)
    for target in targets:
        if target.number in excepted and len(targets) > 1:
            continue
        subject = (
            re.sub(r",? (?:and|but)$", "", trimmed(part["about"]))
            if part and not _AS_TO.match(tail) and not adds.leave
            else ""
        )
        divided = bool(subject or rest)
        met = replace(target, subject=subject or "otherwise", spares=target.spares) if divided else target
        drafts.append(
            Draft(
                at=one.start,
                span=_span(plain, one, end, start, at),
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
                reason=reason,
            )
        )
    if one.disposition == "granted-in-part" and len(targets) == 1:
        drafts += _parts_ordered(tail, one.end, targets[0], manner)
    return drafts


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
    return min(first, one.start), max(len(plain[:end].rstrip(" ,;")), one.end)


def _tail_end(plain: str, at: int, rules: Sequence[Trigger], named: list[Named]) -> int:
    """Where the words after a ruling end: where the next one's motion begins, or its word."""
    if at + 1 == len(rules):
        return len(plain)
    one, after = rules[at], rules[at + 1]
    if after.object_after:
        return after.start
    parts = [hit.end() for hit in _BOUNDARY.finditer(plain, one.end, after.start)]
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


def _targets(
    plain: str,
    one: Trigger,
    region: tuple[int, int],
    named: list[Named],
    outline: Outline,
    before: Sequence[Draft],
) -> tuple[tuple[Target, ...], str, bool]:
    """What a ruling meets, by which rule that was read, and whether it shares the motion of the ruling before."""
    tail = plain[one.end : region[1]]
    head = plain[region[0] : one.start]
    if not one.object_after:
        subjects = [
            each
            for each in named
            if region[0] <= each.start
            and each.end <= one.start
            and not (region[0] and _AFTERWORD.search(plain[region[0] : each.start]))
        ]
        listed = _listed(tail, subjects, outline, head, before)
        if listed:
            return listed, "list", False
        blanket = _BLANKET.search(head)
        if blanket and not any(not each.bare for each in subjects):
            return (Target(subject=blanket[0].strip()),), "blanket", False
        elided = _ELIDED.search(head)
        if elided and before and not subjects:
            base = replace(before[-1].target, docket="", subject="", spares="")
            return (
                tuple(_numbered_like(base, one.number, one.spares) for one in numbered(elided["list"])),
                "list",
                False,
            )
        if subjects:
            return _of_subjects(plain, subjects, one, outline), "passive", False
        if before and one.joined:
            return (
                tuple(
                    dict.fromkeys(
                        replace(each.target, subject=each.target.subject if not each.part_of else "")
                        for each in before
                        if each.at == before[-1].at
                    )
                ),
                "passive",
                True,
            )
        return _alone(plain, one, tail, outline)
    objects = [each for each in named if one.end <= each.start and each.end <= region[1]]
    found_by = {"gerund": "order title", "base": "active"}.get(one.voice, "active")
    numbers = _LEADING_NUMBERS.match(tail)
    if numbers and (
        one.voice == "gerund"
        or not re.match(r" ?(?:one|two|three|four|five|six|seven|eight|nine|ten|[A-Z]\b)", tail)
    ):
        return _entries(numbers, objects), found_by, False
    blanket = re.match(
        r"^ ?(?:as moot )?(?:all|any)(?: of the)? (?:other|remaining|pending|outstanding)[^.;:]*", tail, re.I
    )
    if blanket:
        return (Target(subject=blanket[0].strip()),), "blanket", False
    which = _ON_WHICH.search(head)
    if which and before:
        return (
            tuple(
                _numbered_like(replace(before[-1].target, docket="", subject=""), one.number, "")
                for one in numbered(which["list"])
            ),
            found_by,
            False,
        )
    if objects:
        return _of_objects(plain, objects, _nearer(objects[0], named, one, outline)), found_by, False
    subjects = [each for each in named if region[0] <= each.start and each.end <= one.start]
    return (targets_of(subjects[-1], outline) if subjects else targets_of(None, outline)), found_by, False


def _numbered_like(base: Target, number: str, spares: str) -> Target:
    """A number alone counts what the ruling before it counted."""
    return replace(base, part=number, spares=spares) if base.part else replace(base, number=number, spares=spares)


def _alone(plain: str, one: Trigger, tail: str, outline: Outline) -> tuple[tuple[Target, ...], str, bool]:
    after = named_in(tail.split(".", maxsplit=1)[0])
    if tail.lstrip().startswith((":", "-")) and after:
        return tuple(target for each in after for target in targets_of(each, outline)), "list", False
    return targets_of(None, outline), "passive" if plain[: one.start].strip() else "heading", False


def _listed(
    tail: str, subjects: list[Named], outline: Outline, head: str, before: Sequence[Draft]
) -> tuple[Target, ...]:
    """`are GRANTED: 8, 12, 14`, `are granted as to Nos. 1-3`: numbers of motions, or of the parts of one."""
    hit = _COLON_LIST.match(tail) or _AS_TO.match(tail)
    if not hit:
        return ()
    last = subjects[-1] if subjects else None
    own = own_targets(last) if last else ()
    words = (head[-60:] + hit[0].split(":")[0]).lower()
    parts = re.search(r"\b(?:sub-?parts?|parts?|paragraphs?|topics?|items?|requests|sections?)\b", words) or (
        last and not last.plural
    )
    found = numbered(hit["list"])
    if not parts:
        movant = last.movant if last else ""
        return tuple(Target(number=one.number, spares=one.spares, movant=movant) for one in found)
    base = (
        own[0]
        if own
        else before[-1].target
        if before and not last
        else next(iter(targets_of(last, outline)), Target())
    )
    return tuple(replace(base, part=one.number, spares=one.spares, subject="", sure=True) for one in found)


def _entries(hit: re.Match[str], objects: list[Named]) -> tuple[Target, ...]:
    """`granting 45 Motion in Limine`: docket numbers before the title."""
    about = objects[0] if objects else None
    return tuple(
        Target(
            number=one.number,
            docket=one.number,
            movant=about.movant if about else "",
            relief=about.relief if about else None,
            subject=about.subject if about else "",
        )
        for one in numbered(hit["list"])
    )


def _of_subjects(plain: str, subjects: list[Named], one: Trigger, outline: Outline) -> tuple[Target, ...]:
    cut = [
        hit.end() for hit in _BOUNDARY.finditer(plain, 0, one.start) if _CLAUSE_VERB.search(plain[: hit.start()])
    ]
    latest = [each for each in subjects if not cut or each.start >= cut[-1]] or subjects
    several = re.search(r"\b(?:are|were|both|all)\b", plain[latest[-1].end : one.start])
    chosen = latest if several or _chained(plain, latest) else latest[-1:]
    if chosen[-1].bare and len(latest) > 1 and not chosen[-1].movant:
        numbered_ones = [each for each in latest[:-1] if not each.bare]
        chosen = numbered_ones if len(numbered_ones) == 1 else chosen
    named = [each for each in chosen if not each.bare] or chosen
    nearer = _nearer(named[0], subjects, one, outline)
    return tuple(target for each in named for target in targets_of(each, nearer))


def _nearer(pointing: Named, named: list[Named], one: Trigger, outline: Outline) -> Outline:
    """For words that only point (`the motion`): the sentence's own motions come before those of the headings."""
    before = [
        each
        for each in named
        if each.end <= one.start and each.end <= pointing.start and (each.movant or not each.bare)
    ]
    alone = (pointing.bare and not pointing.movant and not pointing.subject) or counts_parts(pointing)
    return Outline(said=tuple(before)) if alone and before else outline


def _chained(plain: str, named: list[Named]) -> bool:
    gaps = [plain[one.end : two.start] for one, two in zip(named, named[1:], strict=False)]
    return bool(gaps) and all(re.fullmatch(r"(?:,? ?(?:and|as well as|&)? ?|, |; )(?:the )?", gap) for gap in gaps)


def _of_objects(plain: str, objects: list[Named], outline: Outline) -> tuple[Target, ...]:
    chosen = [objects[0]]
    for one, two in zip(objects, objects[1:], strict=False):
        if (
            not re.fullmatch(r"[^.;]{0,120}?(?:,|,? and|&)(?: the)? ", plain[one.end : two.start])
            and plain[one.end : two.start].strip()
        ):
            break
        if re.search(r"\b(?:in light of|for the reasons|because|until|as moot)\b", plain[one.end : two.start]):
            break
        chosen.append(two)
    return tuple(target for each in chosen for target in targets_of(each, outline))


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
            target=replace(target, subject=one.subject, spares=""),
            effect=one.effect,
            limits=adds,
            binds=one.binds,
            needs=one.needs,
            sure=target.sure,
            tentative=manner.tentative,
            reason=adds.reason and (adds.reason[0] + one.start, adds.reason[1] + one.start),
        )
        if one.firm:
            drafts.append(draft)
    return drafts, bool(found) and not drafts
