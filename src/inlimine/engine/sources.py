"""On what a reply rests: flags, the words of the rulings and where they stand, what is only reported."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.engine.conditions import settling
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import Norm
from inlimine.engine.resolution import Flag, Quoted, Resolution
from inlimine.engine.scope import Setting, standpoint
from inlimine.engine.view import View
from inlimine.law.reasons import contrary_test
from inlimine.ledger.acts import Act, Fact
from inlimine.ledger.conditions import atoms
from inlimine.ledger.entry import Anchor
from inlimine.ledger.terms import Form, PaperKind


def flags(reply: Resolution, inquiry: Inquiry) -> Iterable[Flag]:
    """What a reader should know beside the status: only spoken, only reported, reason against result."""
    deciding = [n for n in inquiry.norms if n.handle in reply.rulings]
    told = [n for n in inquiry.norms if n.handle in (*reply.rulings, *reply.newer, *reply.neighbours)]
    if deciding and all(_oral_only(norm, inquiry) for norm in deciding):
        yield Flag.ORAL_ONLY
    if any(clash.verdict.criterion == 4 for clash in inquiry.battle.clashes):
        yield Flag.ORAL_WRITTEN_CONFLICT
    if any(_reason_mismatch(norm) for norm in deciding):
        yield Flag.REASON_MISMATCH
    entries = (*reply.sources, *_facts(deciding, inquiry))
    view = inquiry.setting.view
    if any(_reported_norm(norm, view) for norm in told) or any(_only_reported(e.anchors, view) for e in entries):
        yield Flag.REPORTED


def _facts(deciding: Iterable[Norm], inquiry: Inquiry) -> Iterable[Fact]:
    for norm in deciding:
        at = standpoint(norm, inquiry.question, inquiry.setting)
        for condition in (norm.directive.when, norm.directive.unless, norm.directive.need):
            yield from (fact for atom in atoms(condition) for fact in settling(atom, at))


def _oral_only(norm: Norm, inquiry: Inquiry) -> bool:
    return not norm.written_in and spoken_only(norm.act, inquiry.setting)


def spoken_only(act: Act, setting: Setting) -> bool:
    """Whether an act was spoken, no later act wrote it down, and that matters in this court."""
    written = act.handle in setting.view.written_down
    return act.form is Form.ORAL and not written and setting.profile.oral_written != "oral-controls"


def _reason_mismatch(norm: Norm) -> bool:
    return any(contrary_test(norm.effect, anchor.quote) for anchor in norm.directive.reason)


def reported(act: Act, view: View) -> bool:
    """Whether an act is known only from reports, not from an order, minutes or a transcript."""
    return _only_reported((*act.anchors, *(a for d in act.directives for a in (*d.quotation, *d.reason))), view)


def _reported_norm(norm: Norm, view: View) -> bool:
    own = (*norm.directive.quotation, *norm.directive.reason)
    return _only_reported(own or norm.act.anchors, view)


def _only_reported(anchors: Iterable[Anchor], view: View) -> bool:
    papers = {view.documents[a.document].paper for a in anchors if a.document in view.documents}
    return papers == {PaperKind.REPORT}


def words_of(norm: Norm) -> tuple[str, ...]:
    """The words of one ruling: those of its directive, else those from which its act was entered."""
    own = norm.directive.quotation or (() if norm.directive.reason else norm.act.anchors)
    return tuple(dict.fromkeys(anchor.quote for anchor in own if anchor.quote))


def quotations(reply: Resolution, inquiry: Inquiry, also: Iterable[str] = ()) -> Iterable[Quoted]:
    """The words of the rulings that decide or stand near, and of others that are told of, with their places;
    reasons are marked as such."""
    told = dict.fromkeys((*reply.rulings, *reply.newer, *reply.neighbours, *also))
    for norm in (n for handle in told for n in inquiry.norms if n.handle == handle):
        yield from (_quote(norm, anchor, "words") for anchor in norm.directive.quotation)
        yield from (_quote(norm, anchor, "reason") for anchor in norm.directive.reason)
        if not norm.directive.quotation:
            yield from (_quote(norm, anchor, "source") for anchor in norm.act.anchors)


def _quote(norm: Norm, anchor: Anchor, part: str) -> Quoted:
    return Quoted(
        ruling=norm.handle, document=anchor.document, locator=anchor.locator, quote=anchor.quote, part=part
    )
