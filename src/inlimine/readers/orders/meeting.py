"""Which motions a word of ruling meets: those before it or behind it, a list, or the one that was spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inlimine.readers.orders.draft import Draft
from inlimine.readers.orders.naming import Named, named_in
from inlimine.readers.orders.numbering import LIST, numbered
from inlimine.readers.orders.outline import Outline, targets_of
from inlimine.readers.orders.target import Target, counts_parts, own_targets
from inlimine.readers.orders.triggers import Trigger
from inlimine.readers.prose.counting_words import ORDINALS, SMALL

_BLANKET = re.compile(
    r"\b(?:all|any|every|each)\b(?!(?: other| remaining)? (?:respects|regards))(?: of)?(?: the| and"
    r" all)?(?: other| remaining| pending| outstanding)"
    r"*\b[^.;:]{0,60}?\b(?:motions?|requests?|objections?|matters|relief|rulings)\b[^.;:]*?(?= (?:is"
    r"|are|will|shall|be|not otherwise \w+ (?:is|are))\b)|\bthe (?:remaining|other|outstanding) "
    r"(?:motions?|requests?)\b[^.;:]*?(?= (?:is|are|will|shall|be)\b)|\b(?:except as|to the extent "
    r"not) [^,;.]{0,60}, (?:all|the|any) [^.;:]*?(?= (?:is|are)\b)",
    re.I,
)
# `To the extent the motion seeks any other relief, it is denied`: the rest of that motion, and of no other.
_ITS_REST = re.compile(
    r"\b(?:to the extent|insofar as)(?: that)? [^.;]{0,60}?\b(?:motion|mil|it) [^.;]{0,40}?\b(?:any|other"
    r"|further|additional|broader)\b",
    re.IGNORECASE,
)
_COLON_LIST = re.compile(
    rf"^(?P<between>[^:.;]{{0,120}}): ?(?:nos?\.? ?|numbers? |##? ?)?(?P<list>{LIST})(?=[\s.;,]|$)", re.IGNORECASE
)
AS_TO = re.compile(
    rf"^(?: without prejudice)?,? ?(?:as to|with respect to|with regard to|regarding) (?:motions?(?: in limine)? "
    rf"|sub-?parts? |paragraphs? |items? |parts? |topics? |requests? |points? |sections? )"
    rf"?(?:nos?\.? ?|numbers? |#)?(?P<list>{LIST})"
    rf"(?=[\s.;,]|$)",
    re.IGNORECASE,
)
AS_TO_PARTS = re.compile(
    rf"^,? ?(?:only )?(?:as to|with respect to|with regard to|regarding|for) (?:sub-?parts? |paragraphs? "
    rf"|items? |parts? |topics? |requests? |points? |sections? )"
    rf"(?:nos?\.? ?|numbers? |#)?(?P<list>{LIST})",
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
_ELIDED_ORDINAL = re.compile(
    rf"\b({ORDINALS}),? (?:(?:is|are|was|were|shall"
    r" be|will be|-|:) ?(?:hereby |also |likewise )*)$",
    re.IGNORECASE,
)
BOUNDARY = re.compile(
    r"; |: |, (?:and|but|while) (?=(?:the|this|that|its|plaintiff|defendant|state|motion|mil|counsel)\b)", re.I
)
_COUNTED = re.compile(
    r"\b(?:following|numbers?|nos?\.|sub-?parts?|paragraphs?|items?|topics?|these|those|it|ORDERED)"
    r"\b",
    re.IGNORECASE,
)
_ALL_PENDING = re.compile(
    r"^ ?(?:as moot )?(?:all|any)(?: of the)? (?:other|remaining|pending|outstanding)[^.;:]*", re.IGNORECASE
)
# `The motion is granted in part. It is granted as to the calls`: the motion on which the court has just ruled.
_IT = re.compile(
    r"(?:(?:accordingly|therefore|however|thus|specifically|otherwise|but|and|in particular"
    r"|that is),? )?it (?:is|was|will be"
    r"|shall be)\b",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(rf" ?(?:{'|'.join(SMALL)}|[A-Z]\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """What a ruling meets, by which rule that was read, and whether it shares the motion of the ruling before."""

    targets: tuple[Target, ...]
    found_by: str
    elided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """A word of ruling in its sentence: the motions named there, its own region, the rulings before."""

    plain: str
    one: Trigger
    region: tuple[int, int]
    named: list[Named]
    outline: Outline
    before: Sequence[Draft]

    @property
    def head(self) -> str:
        """The words of the region before the ruling's word."""
        return self.plain[self.region[0] : self.one.start]

    @property
    def tail(self) -> str:
        """The words of the region after it."""
        return self.plain[self.one.end : self.region[1]]

    @property
    def subjects(self) -> list[Named]:
        """The motions named before the word."""
        return [each for each in self.named if self.region[0] <= each.start and each.end <= self.one.start]


def met_by(around: Around) -> Met:
    """What a ruling meets."""
    return _behind(around) if around.one.object_after else _before(around)


def _before(around: Around) -> Met:
    """The motion stands before the word (`Motion 4 is granted`), or in a list behind it."""
    begin, one, before, outline = around.region[0], around.one, around.before, around.outline
    subjects = [
        each for each in around.subjects if not (begin and _AFTERWORD.search(around.plain[begin : each.start]))
    ]
    listed = _listed(around.tail, subjects, outline, around.head, before)
    if listed:
        return Met(targets=listed, found_by="list")
    if subjects and _ITS_REST.search(around.head) and not subjects[0].plural:
        rest = targets_of(subjects[0], outline)
        return Met(targets=tuple(replace(one, subject="otherwise") for one in rest), found_by="passive")
    blanket = _BLANKET.search(around.head)
    if blanket and all(each.bare for each in subjects):
        return Met(targets=(Target(subject=blanket[0].strip()),), found_by="blanket")
    ordinal = _ELIDED_ORDINAL.search(around.head)
    if ordinal and before and not subjects:
        return Met(
            targets=(
                _numbered_like(
                    replace(before[-1].target, docket="", subject="", spares=""), ordinal[1].lower(), ""
                ),
            ),
            found_by="list",
        )
    elided = _ELIDED.search(around.head)
    if elided and before and not subjects:
        return Met(targets=_more_numbers(before[-1], elided["list"]), found_by="list")
    if subjects:
        met = _of_subjects(around, subjects, outline)
        if outline.it is not None and not any(each.named for each in met) and _points_back(subjects):
            return Met(targets=(outline.it,), found_by="passive", elided=True)
        return Met(targets=met, found_by="passive")
    if before and one.joined:
        return Met(targets=_shared(before), found_by="passive", elided=True)
    if outline.it is not None and _IT.match(around.plain):
        return Met(targets=(outline.it,), found_by="passive", elided=True)
    return _alone(around.plain, one, around.tail, outline)


def _points_back(subjects: Sequence[Named]) -> bool:
    """Whether words only point to the motion just ruled on (`The motion is granted as to the calls`)."""
    named = subjects[0]
    points = named.before.lower() in {"the", "this", "that", "said"} and named.noun.lower().startswith("motion")
    own = named.movant or named.subject or named.relief or named.oral
    return len(subjects) == 1 and points and named.bare and not (named.plural or own)


def _behind(around: Around) -> Met:
    """The motion stands behind the word (`grants Motion 4`, `granting 45`)."""
    one, tail, outline = around.one, around.tail, around.outline
    objects = [each for each in around.named if one.end <= each.start and each.end <= around.region[1]]
    found_by = "order title" if one.voice == "gerund" else "active"
    numbers = _LEADING_NUMBERS.match(tail)
    if numbers and (one.voice == "gerund" or not _NO_NUMBER.match(tail)):
        return Met(targets=_entries(numbers, objects), found_by=found_by)
    blanket = _ALL_PENDING.match(tail)
    if blanket:
        return Met(targets=(Target(subject=blanket[0].strip()),), found_by="blanket")
    which = _ON_WHICH.search(around.head)
    if which and around.before:
        return Met(targets=_more_numbers(around.before[-1], which["list"]), found_by=found_by)
    parts = (
        AS_TO_PARTS.match(around.plain[objects[0].end : around.region[1]])
        if objects and not objects[0].plural
        else None
    )
    if objects and parts:
        base = next(iter(targets_of(objects[0], outline)), Target())
        return Met(
            targets=tuple(
                replace(base, part=one.number, spares=one.spares, subject="") for one in numbered(parts["list"])
            ),
            found_by="list",
        )
    if objects:
        nearer = _nearer(objects[0], around.named, one, outline)
        return Met(targets=_of_objects(around.plain, objects, nearer), found_by=found_by)
    last = around.subjects[-1] if around.subjects else None
    return Met(targets=targets_of(last, outline), found_by=found_by)


def _more_numbers(before: Draft, words: str) -> tuple[Target, ...]:
    base = replace(before.target, docket="", subject="", spares="")
    return tuple(_numbered_like(base, one.number, one.spares) for one in numbered(words))


def _shared(before: Sequence[Draft]) -> tuple[Target, ...]:
    """The motions of the ruling before, all that its word met."""
    same = [each for each in before if each.at == before[-1].at]
    return tuple(dict.fromkeys(each.motion for each in same))


def _numbered_like(base: Target, number: str, spares: str) -> Target:
    """A number alone counts what the ruling before it counted."""
    return replace(base, part=number, spares=spares) if base.part else replace(base, number=number, spares=spares)


def _alone(plain: str, one: Trigger, tail: str, outline: Outline) -> Met:
    after = named_in(tail.split(".", maxsplit=1)[0])
    if tail.lstrip().startswith((":", "-")) and after:
        targets = tuple(target for each in after for target in targets_of(each, outline))
        return Met(targets=targets, found_by="list")
    found_by = "passive" if plain[: one.start].strip() else "heading"
    return Met(targets=targets_of(None, outline), found_by=found_by)


def _listed(
    tail: str, subjects: list[Named], outline: Outline, head: str, before: Sequence[Draft]
) -> tuple[Target, ...]:
    """`are GRANTED: 8, 12, 14`, `are granted as to Nos. 1-3`: numbers of motions, or of the parts of one."""
    hit = _COLON_LIST.match(tail) or AS_TO.match(tail)
    if not hit or not (
        subjects or before or head.strip(" -*").isupper() or _COUNTED.search(head) or not head.strip()
    ):
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


def _of_subjects(around: Around, subjects: list[Named], outline: Outline) -> tuple[Target, ...]:
    plain, one = around.plain, around.one
    cut = [
        hit.end() for hit in BOUNDARY.finditer(plain, 0, one.start) if _CLAUSE_VERB.search(plain[: hit.start()])
    ]
    latest = [each for each in subjects if not cut or each.start >= cut[-1]] or subjects
    several = re.search(r"\b(?:are|were|both|all)\b", plain[latest[-1].end : one.start])
    chosen = latest if several or _chained(plain, latest) else latest[-1:]
    if chosen[-1].bare and len(latest) > 1 and not chosen[-1].movant:
        numbered_ones = [each for each in latest[:-1] if not each.bare]
        chosen = numbered_ones if len(numbered_ones) == 1 else chosen
    named = [each for each in chosen if not each.bare] or chosen
    nearer = _nearer(named[0], around.named, one, outline)
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
