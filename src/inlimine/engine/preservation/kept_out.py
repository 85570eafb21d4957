"""What was kept out: its substance must be known and the ruling definitive (FRE 103(a)(2), (b); NMRA 11-103)."""

from __future__ import annotations

from inlimine.engine.preservation import to_keep
from inlimine.engine.preservation.adverse import Adverse
from inlimine.engine.preservation.happened import renews
from inlimine.engine.preservation.review import Found, Review
from inlimine.law.preservation import Kept, Point
from inlimine.ledger.terms import Effect, EventKind


def kept_out(one: Adverse, review: Review) -> tuple[str, Found]:
    """How an exclusion stands, with the grounds on which the court excluded."""
    return ", ".join(one.norm.directive.grounds), _found(one, review)


def _found(one: Adverse, review: Review) -> Found:
    what, ruling, after = review.called(one.item), one.norm.handle, review.after
    offers = review.happened.on(EventKind.OFFER_OF_PROOF, one.norm, one.item, by=review.party)
    if not offers:
        return review.unmet(Kept.MUST_PROFFER, Point.SUBSTANCE, to_keep.offer(what, after))
    if one.norm.effect is Effect.LEAVE:
        # Nothing is excluded yet: what is kept is a refusal, and that is a ruling of its own.
        return review.unmet(Kept.MUST_PROFFER, Point.RULED, to_keep.ask_leave(what, after))
    if one.definitive or one.at_trial:
        return review.kept(Point.DEFINITIVE, to_keep.offered(ruling, what))
    if any(renews(offer, one.norm) for offer in offers):
        return review.kept(Point.SUBSTANCE, to_keep.offered(ruling, what))
    return review.unmet(Kept.MUST_PROFFER, Point.DEFINITIVE, to_keep.offer_again(ruling, what, after))
