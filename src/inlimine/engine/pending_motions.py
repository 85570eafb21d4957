"""What was asked of the court and not yet decided: it bars and permits nothing, and whoever asks is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inlimine.engine.inquiry import Asked, Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.view import View
from inlimine.engine.words import party_words
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Disposed, Motion
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import DECIDES, EdgeKind, Effect, Firmness, Relief
from inlimine.ledger.truth import Truth

# The requests that bear on what the jury hears, as said behind the movant.
_ASKS = {
    Relief.EXCLUDE: "to exclude {}",
    Relief.EXCLUDE_WITNESS: "to exclude {}",
    Relief.SUPPRESS: "to suppress {}",
    Relief.ADMIT: "to admit {}",
    Relief.LIMIT: "to limit {}",
    Relief.REQUIRE_LEAVE: "to require leave for {}",
    Relief.AUTHENTICATE: "to authenticate {}",
    Relief.PRELIMINARY_QUESTION: "for a preliminary question on {}",
    Relief.REGULATE: "to regulate {}",
}


def pending_requests(view: View, norms: Iterable[Norm]) -> Iterator[Asked]:
    """What was asked and not yet decided; reserved and tentatively granted are not decided."""
    done = set(_decided(norms))
    for motion in view.motions.values():
        for _, handle, request in view.requests.get(motion.handle, ()):
            if not {handle, motion.handle} & done:
                yield motion, handle, request


def _decided(norms: Iterable[Norm]) -> Iterator[str]:
    for norm in norms:
        if norm.state is InForce.DEAD:
            continue
        if norm.effect is not Effect.DEFER and not norm.tentative:
            yield from norm.requests
        yield from (one.request for one in norm.act.disposes if _ends(one))
        yield from (edge.target for edge in norm.act.edges if edge.edge is EdgeKind.WITHDRAWS)


def _ends(disposed: Disposed) -> bool:
    row = disposition(disposed.disposition)
    return row.to_exclude is not Effect.DEFER and row.firmness is not Firmness.TENTATIVE


def pending_words(inquiry: Inquiry) -> tuple[str, ...]:
    """`Motion S-4 (M4) of the State to exclude it is pending: no ruling on it is entered.`, a sentence each."""
    untold = (one for one in inquiry.pending if not _told_by_a_ruling(one, inquiry))
    return tuple(dict.fromkeys(said for one in untold if (said := _words(one, inquiry))))


def _told_by_a_ruling(asked: Asked, inquiry: Inquiry) -> bool:
    """Whether a ruling on the item tells of it: one that reserves it, or that was made on this use since."""
    motion, handle, _ = asked
    return any(
        handle in norm.requests or (_since(norm, motion) and inquiry.reach(norm) is not Truth.NO)
        for norm in inquiry.norms
    )


def _since(norm: Norm, motion: Motion) -> bool:
    if norm.act.by or norm.tentative or norm.effect not in DECIDES or norm.state is not InForce.IN:
        return False
    return not (norm.eff and motion.eff) or norm.eff.against(motion.eff) is not Sequence.EARLIER


def _words(asked: Asked, inquiry: Inquiry) -> str:
    motion, handle, request = asked
    covers = inquiry.setting.covering.covers
    reaches = [covers(subject, inquiry.question.item) for subject in request.subject]
    if request.relief not in _ASKS or not {Truth.YES, Truth.OPEN} & set(reaches):
        return ""
    whose = party_words(motion.by, inquiry.setting.view)
    called = f"{motion.number} ({handle})" if motion.number and motion.number != handle else handle
    on = "it" if Truth.YES in reaches else "what perhaps takes it in"
    return f"Motion {called} of {whose} {_ASKS[request.relief].format(on)} is pending: no ruling on it is entered."
