"""What was let in: the ground must be stated and the ruling definitive (FRE 103(a)(1), (b); NMRA 11-103)."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.engine.preservation import to_keep
from inlimine.engine.preservation.adverse import Adverse
from inlimine.engine.preservation.happened import renews
from inlimine.engine.preservation.review import Found, Review
from inlimine.law.cited import cited
from inlimine.law.grounds import IMPEACHMENT
from inlimine.law.preservation import APPARENT, Kept, Point, ground_name, is_constitutional, raises
from inlimine.ledger.people import Event
from inlimine.ledger.terms import EventKind, Purpose, Relief, Role, TraitKind
from inlimine.ledger.truth import Truth


def let_in(one: Adverse, review: Review) -> list[tuple[str, Found]]:
    """How each ground stands: those raised, then those that suggest themselves or were asked about."""
    objections = review.happened.on(EventKind.OBJECTION, one.norm, one.item, by=review.party)
    raised = _raised(one, objections)
    return [
        *((ground, _kept(one, ground, objections, review)) for ground in raised),
        *((ground, _never_raised(one, ground, review)) for ground in _missing(one, raised, review)),
    ]


def _raised(one: Adverse, objections: list[Event]) -> list[str]:
    """The grounds that the party stated; a blank where it objected and stated none."""
    asked = [ground for request in one.rejected for ground in request.grounds]
    suppression = ["suppress" for request in one.rejected if request.relief is Relief.SUPPRESS]
    disposed = one.norm.directive.grounds if one.rejected else ()
    stated = [*asked, *suppression, *disposed, *(ground for event in objections for ground in event.grounds)]
    return _distinct(stated) or ([""] if one.rejected or objections else [])


def _missing(one: Adverse, raised: list[str], review: Review) -> list[str]:
    """The grounds asked about and those that suggest themselves; a blank where the party raised nothing at all."""
    wanted = [*review.asked, *_apparent(one.item, review)]
    missing = [ground for ground in wanted if not any(raises(stated, ground) for stated in raised)]
    return _distinct(missing) or ([] if raised else [""])


def _apparent(item: str, review: Review) -> list[str]:
    view = review.view
    said = [trait for whole in view.wholes(item) for trait in view.traits.get(whole, ())]
    traits = {trait.trait for trait in said if trait.value is not Truth.NO}
    if view.parties[review.party].role is not Role.DEFENCE:
        traits.discard(TraitKind.TESTIMONIAL)  # confrontation is the right of the accused
    return [ground for trait, ground in APPARENT.items() if trait in traits]


def _never_raised(one: Adverse, ground: str, review: Review) -> Found:
    sentence = to_keep.object_first(review.called(one.item), ground, review.after)
    return review.unmet(Kept.MUST_OBJECT, Point.GROUND, sentence)


def _kept(one: Adverse, ground: str, objections: list[Event], review: Review) -> Found:
    """One ground that was raised, by the tests in the order of SEMANTICS 2.12."""
    if not ground:
        sentence = to_keep.say_ground(review.called(one.item), review.after)
        return review.unmet(Kept.MUST_OBJECT, Point.GROUND, sentence)
    return (
        _silent(one, ground, review)
        or _disclosed_first(one, review)
        or _by_ruling(one, ground, objections, review)
    )


def _by_ruling(one: Adverse, ground: str, objections: list[Event], review: Review) -> Found:
    nothing = to_keep.objected(one.norm.handle)
    if one.definitive and not one.changed:
        return review.kept(Point.DEFINITIVE, nothing)
    answered = one.at_trial and bool(one.rejected) and not one.changed
    if answered or any(_repeats(objection, one, ground) for objection in objections):
        return review.kept(Point.GROUND, nothing)
    what, ruling = review.called(one.item), one.norm.handle
    if one.changed:
        sentence = to_keep.object_to_change(ruling, what, ground, review.after)
        return review.unmet(Kept.MUST_OBJECT, Point.CHANGED, sentence)
    sentence = to_keep.object_again(ruling, what, ground, review.after)
    return review.unmet(Kept.MUST_OBJECT, Point.DEFINITIVE, sentence)


def _repeats(objection: Event, one: Adverse, ground: str) -> bool:
    """Whether an objection after the ruling states the ground, or names the ruling and no other ground."""
    if not renews(objection, one.norm):
        return False
    repeated = bool(objection.of) and not objection.grounds
    return repeated or any(raises(stated, ground) for stated in objection.grounds)


def _silent(one: Adverse, ground: str, review: Review) -> Found | None:
    """Luce: a ruling on impeachment by conviction, where the defendant whom it concerns does not testify."""
    defendant = review.view.parties[review.party].role is Role.DEFENCE
    if (
        not defendant
        or _used(one, review)
        or not _impeaches(one, review)
        or review.happened.testified(review.party)
    ):
        return None
    row = review.law(Point.SILENT)
    if row.outcome is Kept.UNCLEAR or is_constitutional(ground):
        return review.open(Point.SILENT, row.question)
    return review.unmet(Kept.MUST_TESTIFY, Point.SILENT, to_keep.testify(one.norm.handle, review.after))


def _used(one: Adverse, review: Review) -> bool:
    """Whether the item was used all the same: then its use can be reviewed without the testimony."""
    kinds = (EventKind.PUBLISHED, EventKind.EXCEEDED)
    told = any(review.happened.on(kind, one.norm, one.item) for kind in kinds)
    return told or one.item in review.view.receipts


def _impeaches(one: Adverse, review: Review) -> bool:
    """Whether the ruling lets the item in only to impeach this defendant, by its purposes or by rule 609."""
    directive, traits = one.norm.directive, review.view.traits.get(one.item, ())
    whose = {trait.party for trait in traits if trait.trait is TraitKind.CONVICTION} - {""}
    if whose and review.party not in whose:
        return False
    if directive.purposes:
        return Purpose.IMPEACH_DEFENDANT in directive.purposes and set(directive.purposes) <= IMPEACHMENT
    stated = (*directive.grounds, *(ground for request in one.rejected for ground in request.grounds))
    return not directive.any_purpose and any(ground_name(ground).startswith("609") for ground in stated)


def _disclosed_first(one: Adverse, review: Review) -> Found | None:
    """What the party brings out first: not reviewed (Ohler), or reviewed after a definitive ruling (Allen)."""
    if not review.happened.on(EventKind.DISCLOSED_FIRST, one.norm, one.item, by=review.party):
        return None
    row = review.law(Point.DISCLOSED_FIRST)
    match row.outcome:
        case Kept.PRESERVED:
            kept = one.definitive and not one.changed
            return review.kept(Point.DISCLOSED_FIRST, to_keep.objected(one.norm.handle)) if kept else None
        case Kept.UNCLEAR:
            return review.open(Point.DISCLOSED_FIRST, row.question)
        case _:
            sentence = to_keep.disclosed(review.party, review.called(one.item))
            return Found(status=row.outcome, to_do=sentence, authority=cited(row))


def _distinct(grounds: Iterable[str]) -> list[str]:
    """Each ground once, as first written."""
    found: dict[str, str] = {}
    for ground in grounds:
        found.setdefault(ground_name(ground), ground)
    return list(found.values())
