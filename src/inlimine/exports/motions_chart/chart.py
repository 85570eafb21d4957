"""The motions chart as a table: one row a request; the ruling column filled as far as the court has ruled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.conditions import bound
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.silence import lacking, told
from inlimine.engine.view import View
from inlimine.engine.words import full_title
from inlimine.exports.limits import limits_told
from inlimine.exports.motions_chart.rows import Disposal, Row, motions_chart
from inlimine.exports.stamp import Stamp, foot
from inlimine.exports.tables.table import Cell, Column, Line, Look, Table, cell
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.conditions import Atom, limit_in
from inlimine.ledger.entry import Anchor
from inlimine.ledger.terms import Effect, Form

COLUMNS = (
    Column(heading="No.", share=6),
    Column(heading="Filed", share=9),
    Column(heading="By", share=9),
    Column(heading="Request", share=32),
    Column(heading="Grounds", share=14),
    Column(heading="Ruling", share=50),
)
# What a directive does, before the name of its subject.
DOES = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "requires leave before",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules the objection to",
    Effect.REQUIRE: "sets a condition on",
    Effect.DEFER: "reserves on",
    Effect.NONE: "decides nothing on",
}
# What a disposition does that alone does not tell what was ordered (granted in part).
UNSAID = "does not spell out what holds for"
_TITLED = re.compile(
    r"(?:the )?(?:(?:chief|senior|presiding|district|circuit|superior court|u\.?s\.?) )*"
    r"(?:hon(?:ou?rable)?|judge|justice|magistrate)\b",
    re.IGNORECASE,
)


def chart(state: CaseState, stamp: Stamp, *, blank: bool = False) -> Table:
    """The chart; with `blank` the ruling column is left to be filled in by hand."""
    view = state.view
    rows = [_row(row, view, blank=blank) for row in motions_chart(state)]
    if not blank:
        rows += [_unasked(norms, view) for norms in _on_no_request(state)]
    return Table(
        title="Motions in limine: requests and rulings",
        above=(caption(view),),
        columns=COLUMNS,
        rows=tuple(rows),
        notes=tuple(_notes(state)),
        foot=foot(stamp, view),
        day=view.as_of.day,
    )


def caption(view: View) -> str:
    """The case, its number, the court and the judge on one line."""
    case = view.case
    number = f"No. {case.number}" if case.number else ""
    judge = case.judge if not case.judge or _TITLED.match(case.judge) else f"Judge {case.judge}"
    return ", ".join(part for part in (case.title, number, case.court, judge) if part)


def _row(row: Row, view: View, *, blank: bool) -> tuple[Cell, ...]:
    motion = row.motion
    filed = (motion.eff.spoken if motion.eff else "", "oral" if motion.oral else "")
    opposed = {True: "opposed", False: "unopposed", None: ""}[motion.opposed]
    number = f"ECF {motion.number}" if motion.number else ""
    ruling = () if blank else tuple(line for disposal in row.disposals for line in _disposal(disposal, view))
    return (
        (Line(row.handle, Look.STRONG), *cell(number)),
        cell(*filed),
        cell(motion.by, opposed),
        _asked(row, view),
        cell(", ".join(row.request.grounds)),
        ruling,
    )


def _asked(row: Row, view: View) -> Cell:
    subject = "; ".join(full_title(handle, view) for handle in row.request.subject)
    against = f"against {', '.join(row.request.against)}" if row.request.against else ""
    asks = " ".join(part for part in ("to", row.request.relief.replace("-", " "), subject) if part)
    return (Line(asks), *cell(against), *cell(row.motion.title, look=Look.QUIET))


def _disposal(disposal: Disposal, view: View) -> Iterator[Line]:
    head = _headed(disposal.act, disposal.label, view, awaits=disposal.awaits_writing, reported=disposal.reported)
    yield head if disposal.in_force else replace(head, look=Look.PLAIN)
    if not disposal.in_force:
        yield Line("No longer in force.")
    for norm in disposal.norms:
        yield from ruling_lines(norm, view)
    if not disposal.norms:
        yield from _words(disposal.act.anchors, view)


def _headed(act: Act, label: str, view: View, *, awaits: bool, reported: bool) -> Line:
    """`Granted, 8 July 2024, spoken, awaiting a written order; REPORTED, not verified`."""
    said = [label[:1].upper() + label[1:], act.eff.spoken if act.eff else "undated", _form(act, awaits=awaits)]
    doubt = "; REPORTED, not verified" if reported else ""
    return Line(", ".join(said) + doubt, Look.STRONG)


def _form(act: Act, *, awaits: bool) -> str:
    if awaits:
        drafts = f", {act.written_order_by} drafts it" if act.written_order_by else ""
        return f"spoken, awaiting a written order{drafts}"
    return "spoken" if act.form is Form.ORAL else act.form.value


def ruling_lines(norm: Norm, view: View) -> Iterator[Line]:
    """What one directive does, its limits, and its words with where they stand."""
    subject = "; ".join(full_title(handle, view) for handle in norm.directive.subject)
    state = "" if norm.state is InForce.IN else f" [{norm.state.value}{f' by {norm.by}' if norm.by else ''}]"
    written = f" (written down in {', '.join(norm.written_in)})" if norm.written_in else ""
    tentative = "tentatively " if norm.tentative else ""
    does = UNSAID if norm.unsaid else DOES[norm.effect]
    yield Line(f"{norm.handle} {tentative}{does} {subject}{written}{state}".rstrip())
    if said := "; ".join(_limits(norm.directive)):
        yield Line(said, Look.QUIET)
    yield from _words(norm.directive.quotation, view)
    if norm.directive.reason:
        yield Line("Reason given:")
        yield from _words(norm.directive.reason, view)
    if not norm.directive.quotation:
        yield from _words(norm.act.anchors, view)


def _limits(one: Directive) -> Iterator[str]:
    """What narrows a directive, in plain words: `unless: the door is opened`, `only so far: one question`."""
    yield from bound(one)
    limited = isinstance(one.need, Atom) and bool(limit_in(one.need.atom))
    bare = replace(one, request="", when=None, unless=None, need=None, only=one.only and not limited)
    yield from limits_told(bare)


def _words(anchors: Iterable[Anchor], view: View) -> Iterator[Line]:
    for anchor in anchors:
        if anchor.quote:
            yield Line(anchor.quote, Look.QUOTE)
        if source := placed(anchor, view):
            yield Line(f"({source})", Look.QUIET)


def placed(anchor: Anchor, view: View) -> str:
    """Who said it and where it stands: `the judge; transcript of 8 July 2024, 44:11-22`."""
    document = view.documents.get(anchor.document)
    where = ", ".join(part for part in (document.title if document else anchor.document, anchor.locator) if part)
    return "; ".join(part for part in (anchor.speaker, where) if part)


def _on_no_request(state: CaseState) -> list[tuple[Norm, ...]]:
    """Rulings that no recorded request asked for, act by act."""
    found: dict[str, list[Norm]] = {}
    for norm in state.norms:
        if not norm.requests and not norm.bare:
            found.setdefault(norm.act.handle, []).append(norm)
    return [tuple(norms) for norms in found.values()]


def _unasked(norms: tuple[Norm, ...], view: View) -> tuple[Cell, ...]:
    act = norms[0].act
    day = act.eff.spoken if act.eff else "undated"
    who = ", ".join(act.by) if act.by else "the court"
    lines = (Line(f"{day}, {_form(act, awaits=False)}", Look.STRONG),)
    ruled = tuple(line for norm in norms for line in ruling_lines(norm, view))
    return (), (), cell(who), cell("no request in the ledger", look=Look.QUIET), (), (*lines, *ruled)


def _notes(state: CaseState) -> Iterator[str]:
    for one in state.view.completeness:
        if lacking(one, state.setting):
            yield f"INCOMPLETE: {told(one, state.setting)}."
    yield "An empty ruling means that none is in the ledger; it permits nothing."
