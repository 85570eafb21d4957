"""What a party asked and the court did not decide: reserved, moot, withdrawn, without prejudice, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.norms import InForce, Norm, requests
from inlimine.engine.preservation import to_keep
from inlimine.engine.preservation.adverse import ASKS_IN, ASKS_OUT, disposed_by
from inlimine.engine.preservation.review import Found, Preserved, Review
from inlimine.law.dispositions import disposition
from inlimine.law.preservation import Kept, Point
from inlimine.ledger.acts import Act, Motion, Request, lettered
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import EdgeKind, Effect, EventKind, Relief
from inlimine.ledger.truth import Truth

_DECIDES = frozenset({Effect.PROHIBIT, Effect.LEAVE, Effect.PERMIT, Effect.OVERRULE, Effect.REQUIRE})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unruled:
    """One request without a ruling; `ruling` is the act that disposed of it without one, `became` its word."""

    handle: str
    request: Request
    ruling: str = ""
    became: str = ""
    unsaid: bool = False


def unruled(review: Review) -> list[Preserved]:
    """A row for each request of the party, to keep out or let in, on which there is no ruling."""
    return [
        _row(_what_became(motion, handle, request, review), review)
        for motion in review.view.motions.values()
        if motion.by == review.party
        for handle, request in zip(lettered(motion.handle, len(motion.requests)), motion.requests, strict=True)
        if request.relief in ASKS_OUT | ASKS_IN and not _decided(motion, handle, request, review)
    ]


def _decided(motion: Motion, handle: str, request: Request, review: Review) -> bool:
    """Whether a ruling that was not undone decides the request, by name or on its very subject."""
    ruled = [n for n in review.norms if n.effect in _DECIDES and not n.act.by and not n.tentative]
    return any(
        handle in (other for _, other, _ in disposed_by(norm, review.setting))
        or _on(norm, motion, request, review)
        for norm in ruled
        if norm.state is not InForce.DEAD
    )


def _on(norm: Norm, motion: Motion, request: Request, review: Review) -> bool:
    """Whether a later ruling that names no motion speaks of all that was asked about."""
    if norm.act.disposes or norm.directive.request or not request.subject:
        return False
    if motion.eff and norm.eff and norm.eff.against(motion.eff) is Sequence.EARLIER:
        return False
    covers = review.setting.covering.covers
    return all(
        any(covers(scope, item, guesses=False) is Truth.YES for scope in norm.directive.subject)
        for item in request.subject
    )


def _what_became(motion: Motion, handle: str, request: Request, review: Review) -> _Unruled:
    names = (handle, motion.handle)
    disposing = [(act, word) for act in review.acts for word in _words(act, handle, names, review)]
    if not disposing:
        return _Unruled(handle=handle, request=request)
    act, word = disposing[-1]
    row = disposition(word)
    return _Unruled(
        handle=handle,
        request=request,
        ruling="" if act.by else act.handle,
        became=row.label,
        unsaid=row.leaves_unsaid(request.relief),
    )


def _words(act: Act, handle: str, names: tuple[str, str], review: Review) -> list[str]:
    """The words with which an act ended a request."""
    ended = [
        disposed.disposition
        for disposed in act.disposes
        if handle in (other for _, other, _ in requests(disposed, review.view))
    ]
    withdrawn = any(edge.edge is EdgeKind.WITHDRAWS and edge.target in names for edge in act.edges)
    return [*ended, *(["withdrawn"] if withdrawn else [])]


def _row(one: _Unruled, review: Review) -> Preserved:
    found = _found(one, review)
    return Preserved(
        ruling=one.ruling,
        item=", ".join(one.request.subject),
        ground=", ".join(one.request.grounds),
        status=found.status,
        to_do=found.to_do,
        authority=found.authority,
        motion=one.handle,
    )


def _found(one: _Unruled, review: Review) -> Found:
    what = " and ".join(map(review.called, one.request.subject)) or "it"
    if one.unsaid:
        return review.open(Point.RULED, to_keep.enter_order(one.handle, one.became))
    if _objected(one.request, review):
        return review.open(Point.RULED, to_keep.enter_ruling(what))
    admits = one.request.relief is Relief.ADMIT
    sentence = to_keep.get_ruling(one.handle, one.became, what, review.after, admits=admits)
    return review.unmet(Kept.MUST_PROFFER if admits else Kept.MUST_OBJECT, Point.RULED, sentence)


def _objected(request: Request, review: Review) -> bool:
    """Whether the party objected to what it had asked to keep out; the reply of the court is not known."""
    if request.relief in ASKS_IN:
        return False
    mine = [event for event in review.happened.all(EventKind.OBJECTION) if event.by == review.party]
    return any(review.happened.takes_in(event, item) for event in mine for item in request.subject)
