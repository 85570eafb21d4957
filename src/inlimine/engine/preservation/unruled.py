"""What a party asked and the court did not decide: reserved, moot, withdrawn, without prejudice, or not at all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from inlimine.engine.norms import InForce, Norm
from inlimine.engine.preservation import to_keep
from inlimine.engine.preservation.adverse import ASKS_IN, ASKS_OUT, disposed_by
from inlimine.engine.preservation.review import Found, Preserved, Review
from inlimine.law.dispositions import disposition
from inlimine.law.preservation import Kept, Point
from inlimine.ledger.acts import Act, Motion, Request, lettered
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import DECIDES, EdgeKind, EventKind, Relief
from inlimine.ledger.truth import Truth


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
    ruled, ended = _Ruled(review), _ended(review)
    return [
        _row(_what_became(handle, request, ended), review)
        for motion in review.view.motions.values()
        if motion.by == review.party
        for handle, request in zip(lettered(motion.handle, len(motion.requests)), motion.requests, strict=True)
        if request.relief in ASKS_OUT | ASKS_IN and not ruled.on(motion, handle, request)
    ]


class _Ruled:
    """The rulings of the court that were not undone: the requests that they decide, and what the others are on."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._decided: set[str] = set()
        self._unasked: dict[str, list[Norm]] = defaultdict(list)
        for norm in review.norms:
            if norm.effect in DECIDES and not (norm.act.by or norm.tentative or norm.state is InForce.DEAD):
                self._decided |= {handle for _, handle, _ in disposed_by(norm, review.setting)}
                if not norm.act.disposes and not norm.directive.request:
                    for subject in set(norm.directive.subject):
                        self._unasked[subject].append(norm)

    def on(self, motion: Motion, handle: str, request: Request) -> bool:
        """Whether a ruling decides the request, by name or on its very subject."""
        if handle in self._decided or not request.subject:
            return handle in self._decided
        over = self._review.setting.covering.upward(request.subject[0])
        return any(self._on_all(norm, motion, request) for scope in over for norm in self._unasked.get(scope, ()))

    def _on_all(self, norm: Norm, motion: Motion, request: Request) -> bool:
        """Whether a later ruling that names no motion speaks of all that was asked about."""
        if motion.eff and norm.eff and norm.eff.against(motion.eff) is Sequence.EARLIER:
            return False
        covers = self._review.setting.covering.covers
        return all(
            any(covers(scope, item) is Truth.YES for scope in norm.directive.subject) for item in request.subject
        )


def _ended(review: Review) -> dict[str, tuple[Act, str]]:
    """The last act that ended each request, and its word."""
    ended: dict[str, tuple[Act, str]] = {}
    for act in review.acts:
        words = [(disposed.request, disposed.disposition) for disposed in act.disposes]
        withdrawn = ((edge.target, "withdrawn") for edge in act.edges if edge.edge is EdgeKind.WITHDRAWS)
        for name, word in (*words, *withdrawn):
            ended |= {handle: (act, word) for _, handle, _ in review.view.requests.get(name, ())}
    return ended


def _what_became(handle: str, request: Request, ended: dict[str, tuple[Act, str]]) -> _Unruled:
    if handle not in ended:
        return _Unruled(handle=handle, request=request)
    act, word = ended[handle]
    row = disposition(word)
    return _Unruled(
        handle=handle,
        request=request,
        ruling="" if act.by else act.handle,
        became=row.label,
        unsaid=row.leaves_unsaid(request.relief),
    )


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
