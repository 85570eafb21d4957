"""The tests where no ruling decides: reserved, only signalled, left unsaid, or none at all."""

from __future__ import annotations

from inlimine.engine.attack import Kind, Node
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import later_act, sequence
from inlimine.engine.resolution import Flag, Mark, Resolution, Step
from inlimine.engine.silence import without_ruling
from inlimine.law.grounds import is_authentication
from inlimine.law.statuses import Force, Status
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import KEEPS_OUT, Effect
from inlimine.ledger.truth import Truth


def deferred(inquiry: Inquiry) -> Resolution | None:
    """The court has reserved: ask first, whether or not it forbade mention (FRE 103(d))."""
    waiting = [n for n in inquiry.norms if n.effect is Effect.DEFER and _pending(n, inquiry)]
    if not waiting:
        return None
    gag = inquiry.setting.profile.gag_on_reserve == "yes"
    gagging = (n for n in waiting if (n.directive.gag or gag) and not n.tentative)
    gagged = [n for n in gagging if inquiry.reach(n) is Truth.YES]
    force = Force.ORDER if gagged else Force.PRUDENCE
    said = (
        "forbade mention meanwhile"
        if gagged
        else "has not forbidden mention; the caution follows from rule 103(d)"
    )
    handles = tuple(n.handle for n in gagged or waiting)
    note = f"The court has reserved its ruling ({', '.join(handles)}) and {said}."
    return inquiry.reply(Status.LEAVE_FIRST, force, rulings=handles, notes=(note,))


def tentative_bar(inquiry: Inquiry) -> Resolution | None:
    """The court, or a party, has signalled a bar without ruling: ask first."""
    remarks = [n for n in inquiry.norms if n.effect in KEEPS_OUT and n.tentative and _pending(n, inquiry)]
    if not remarks:
        return None
    handles = tuple(n.handle for n in remarks)
    who = "A party" if all(n.act.by for n in remarks) else "The court"
    note = f"{who} has signalled a bar without ruling ({', '.join(handles)})."
    return inquiry.reply(Status.LEAVE_FIRST, Force.PRUDENCE, rulings=handles, notes=(note,))


def _pending(norm: Norm, inquiry: Inquiry) -> bool:
    """Whether what was reserved or only signalled is still open: no later ruling on this use ended it."""
    lifted = inquiry.value(norm.directive.unless, norm) is Truth.YES
    early = inquiry.value(norm.directive.when, norm) in (Truth.NO, Truth.OPEN)
    if not inquiry.alive(norm) or lifted or early:
        return False
    ended = any(one.request in norm.requests and later_act(one.act, norm.act) for one in inquiry.idle)
    decided = (later for request in norm.requests for later in inquiry.by_request.get(request, ()))
    return not ended and not any(_settles(later, norm, inquiry) for later in (*inquiry.norms, *decided))


def _settles(later: Norm, norm: Norm, inquiry: Inquiry) -> bool:
    if later.act.by or later.tentative or later.effect is Effect.DEFER or later.state is not InForce.IN:
        return False
    if sequence(later, norm) is not Sequence.LATER:
        return False
    same_request = bool(later.requests & norm.requests)
    return same_request or (later.effect is not Effect.NONE and _of_this_use(later, inquiry))


def _of_this_use(later: Norm, inquiry: Inquiry) -> bool:
    """Whether a ruling is on this very use: one on a single question or offer (its `when`) is on no other."""
    arisen = inquiry.value(later.directive.when, later) in (None, Truth.YES)
    return arisen and inquiry.reach(later) is Truth.YES


def no_ruling(inquiry: Inquiry) -> Resolution:
    """What holds where no directive decides: unsaid or missing rulings, audience, default table, the default."""
    overruled = [n for n in inquiry.battle.labelled(Kind.V) if n.reaches is Truth.YES]
    grounds = tuple(dict.fromkeys(g for n in overruled for g in n.norm.directive.grounds))
    unsaid = not_spelt_out(inquiry)
    told = tuple(dict.fromkeys(f"{norm.act.handle} ({norm.unsaid})" for norm in unsaid))
    silence = without_ruling(inquiry.question, inquiry.setting, inquiry.rulebook, told, inquiry.overruled)
    return inquiry.reply(
        silence.status,
        silence.force,
        rulings=tuple(dict.fromkeys((*(n.norm.handle for n in overruled), *(norm.handle for norm in unsaid)))),
        notes=(*(_overruled(n, inquiry.overruled) for n in overruled), *silence.notes),
        flags=(silence.flag,) if silence.flag else (),
        missing=silence.notes if silence.flag is Flag.INCOMPLETE else (),
        mark=Mark.OVERRULED if overruled else silence.mark,
        overruled=grounds,
        conditions=silence.conditions,
        objections=silence.objections,
        steps=(Step(text=silence.because, criterion=silence.criterion),),
    )


def not_spelt_out(inquiry: Inquiry) -> list[Norm]:
    """Dispositions that touch the item and do not tell what was ordered on it (granted in part)."""
    return [n for n in inquiry.norms if n.unsaid and n.state is InForce.IN and inquiry.reach(n) is not Truth.NO]


def _overruled(node: Node, overruled: frozenset[str]) -> str:
    """What one overruling leaves open; `overruled`: the canonical grounds on which objections to this use are."""
    grounds = ", ".join(node.norm.directive.grounds)
    admits = f"{node.norm.handle} overruled the objection ({grounds or 'as raised'}); it admits nothing"
    if not grounds:
        return f"{admits}, and every ground that was not raised remains open."
    if any(map(is_authentication, overruled)):
        return f"{admits}, and every ground that was not overruled remains open."
    return f"{admits}, and authentication and every other ground remain open."
