"""How a ruling was used: going beyond it, or against it, needs an objection of its own (Wilson v. Williams)."""

from __future__ import annotations

from inlimine.engine.norms import Norm
from inlimine.engine.preservation import to_keep
from inlimine.engine.preservation.happened import order
from inlimine.engine.preservation.review import Found, Preserved, Review
from inlimine.law.preservation import Kept, Point
from inlimine.ledger.moments import Sequence
from inlimine.ledger.people import Event
from inlimine.ledger.terms import KEEPS_OUT, LETS_IN, EventKind

_MISUSE = "use beyond the ruling"


def misuses(review: Review) -> list[Preserved]:
    """A row for each time that somebody else went beyond a ruling; the ruling's own rows stay as they are."""
    own = {w.handle for w in review.view.witnesses.values() if w.called_by == (review.party,)}
    return [
        _row(event, review)
        for event in review.happened.all(EventKind.EXCEEDED)
        if event.by not in {review.party, *own}
    ]


def _row(event: Event, review: Review) -> Preserved:
    norms = [n for n in review.norms if n.effect in KEEPS_OUT | LETS_IN and _exceeds(event, n, review)]
    ruling = event.of[0] if event.of else norms[-1].handle if norms else ""
    item = event.item or next((subject for norm in norms for subject in norm.directive.subject), "")
    found = _found(event, ruling, item, review)
    return Preserved(
        ruling=ruling,
        item=item,
        ground=", ".join(event.grounds) or _MISUSE,
        status=found.status,
        to_do=found.to_do,
        authority=found.authority,
    )


def _exceeds(event: Event, norm: Norm, review: Review) -> bool:
    return any(review.happened.concerns(event, norm, item) for item in norm.directive.subject or ("",))


def _found(event: Event, ruling: str, item: str, review: Review) -> Found:
    """Whether the party objected to the misuse itself; an objection before it was to something else."""
    objections = [o for o in review.happened.all(EventKind.OBJECTION) if _meets(o, ruling, item, review)]
    when = {order(objection, event.eff) for objection in objections}
    if Sequence.LATER in when:
        return review.kept(Point.MISUSE, to_keep.SEE_RULING)
    if Sequence.SAME in when:
        return review.open(Point.MISUSE, to_keep.ENTER_TIMES)
    sentence = to_keep.object_to_misuse(ruling, review.called(item), review.after)
    return review.unmet(Kept.MUST_OBJECT, Point.MISUSE, sentence)


def _meets(objection: Event, ruling: str, item: str, review: Review) -> bool:
    if objection.by != review.party:
        return False
    on_item = bool(item) and review.happened.takes_in(objection, item)
    return ruling in objection.of or on_item
