"""Motions, rulings, conditions and what came in, in the order of their days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.trial_notes import to_one_offer
from inlimine.engine.view import View
from inlimine.engine.words import instruction_words, limits_words, party_words, title
from inlimine.exports.pictures.canvas import LINE, SIZE, Canvas
from inlimine.exports.pictures.page import MARGIN, heading, titled
from inlimine.exports.pictures.words import BOLD, wrapped
from inlimine.ledger.acts import Act, Directive, Fact, Motion
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Episode
from inlimine.ledger.terms import Effect, Firmness
from inlimine.ledger.trial import Receipt, Strike
from inlimine.proof.pending import SUPPOSED, pending
from inlimine.proof.report import Report

WIDTH, DAYS, LANE, PAD = 1280.0, 150.0, 40.0, 7.0
_SHAPES = {
    "motion": ("M0 -8 L8 0 L0 8 L-8 0 Z", "#ffffff"),
    "ruling": ("M-7 -7 H7 V7 H-7 Z", "#1a1a1a"),
    "party's act": ("M0 -8 L8 7 L-8 7 Z", "#9a9a9a"),
    "condition": ("M-7 0 A7 7 0 1 0 7 0 A7 7 0 1 0 -7 0 Z", "#ffffff"),
    "trial": ("M-7 -7 L8 0 L-7 7 Z", "#9a9a9a"),
}
_DOES = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "requires leave for",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules objections to",
    Effect.REQUIRE: "sets a condition on",
    Effect.DEFER: "reserves on",
    Effect.NONE: "decides nothing on",
}
_RULED = {Effect.PROHIBIT: "sustained", Effect.OVERRULE: "overruled"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One row: its day (None: not entered), what kind of thing it is, and what happened in words."""

    day: Moment | None
    kind: str
    words: str
    open: bool = False


def timeline_picture(found: Report) -> str:
    """The case up to its day as SVG; what is open stands below."""
    what = happenings(found.state)
    title = heading("Motions, rulings and conditions", found)
    canvas = Canvas(title, " ".join(f"{_day(one)}: {one.kind}, {one.words}." for one in what), WIDTH)
    y = _shapes(canvas, titled(canvas, title))
    before = ""
    for one in what:
        y = _row(one, canvas, y, before)
        before = _day(one)
    return canvas.svg()


def happenings(state: CaseState) -> tuple[Happening, ...]:
    """Motions, rulings, conditions decided, what came in and went out, trials; then what is still open."""
    view = state.view
    done = [*_motions(view), *_acts(view), *_facts(view), *_received(view), *_trials(view)]
    ordered = sorted(done, key=lambda one: (one.day is not None, one.day.key if one.day else ()))
    return (*ordered, *_open(state))


def _motions(view: View) -> Iterator[Happening]:
    for motion in view.motions.values():
        yield Happening(
            day=motion.eff, kind="motion", words=f"{motion.handle} by {motion.by}: {_asks(motion, view)}"
        )


def _asks(motion: Motion, view: View) -> str:
    asked = [
        f"to {one.relief.replace('-', ' ')} {', '.join(title(name, view) for name in one.subject)}".strip()
        for one in motion.requests
    ]
    return "; ".join(asked) or motion.title


def _acts(view: View) -> Iterator[Happening]:
    for act in (act for act in view.acts if not act.handle.startswith(SUPPOSED)):
        by = f" by {' and '.join(act.by)}" if act.by else ""
        kind = "party's act" if act.by else "ruling"
        yield Happening(day=act.eff, kind=kind, words=f"{act.handle}{by}, {act.form}: {_did(act, view)}")


def _did(act: Act, view: View) -> str:
    said = [f"{one.request} {one.disposition.replace('-', ' ')}" for one in act.disposes]
    said += [_directed(directive, view) for directive in act.directives]
    said += [f"{edge.edge} {edge.target}" for edge in act.edges]
    said += ["closes the case"] if act.closes_case else []
    return "; ".join(said) or act.name or "no words entered"


def _directed(one: Directive, view: View) -> str:
    """What a directive does, and that it is a remark or hangs on a condition; of an objection to one question or
    offer, that it was no more than that."""
    if to_one_offer(one) and one.effect in _RULED:
        about = ", ".join(title(name, view) for name in one.subject)
        return f"objection to one question or offer {_RULED[one.effect]}, on {about}"
    remark = "remarks only: " if one.firmness is Firmness.TENTATIVE else ""
    condition = " on a condition" if one.when or one.need else ", unless a condition is met" if one.unless else ""
    return f"{remark}{_DOES[one.effect]} {', '.join(title(name, view) for name in one.subject)}{condition}"


def _facts(view: View) -> Iterator[Happening]:
    for facts in view.facts.values():
        for fact in facts:
            words = f'"{fact.atom}": {_settled(fact)}, decided by the {fact.decider}{_how_far(fact, view)}'
            yield Happening(day=fact.eff, kind="condition", words=words)


def _how_far(fact: Fact, view: View) -> str:
    """Of which rulings it is, and for whom or how far: ` (of R6, for the Defense alone)`."""
    of = f"of {', '.join(fact.of)}" if fact.of else ""
    alone = f"for {party_words(fact.extent, view)} alone" if fact.extent in view.parties else ""
    said = ", ".join(filter(None, (of, alone or fact.extent and f"so far: {title(fact.extent, view)}")))
    return f" ({said})" if said else ""


def _settled(fact: Fact) -> str:
    return {"yes": "met", "no": "not met"}.get(fact.value, "open")


def _received(view: View) -> Iterator[Happening]:
    for receipt in view.of(Receipt):
        yield Happening(day=receipt.eff, kind="trial", words=_came_in(receipt, title(receipt.item, view)))
    for strike in view.of(Strike):
        yield Happening(day=strike.eff, kind="trial", words=f"struck: {title(strike.item, view)}")


def _came_in(receipt: Receipt, called: str) -> str:
    """`received: Map`, `received (only for motive): Map`; an instruction on it receives nothing."""
    if told := instruction_words(receipt):
        return f"{called}, {told}"
    limits = limits_words(receipt)
    return f"received{f' ({limits})' if limits else ''}: {called}"


def _trials(view: View) -> Iterator[Happening]:
    for trial in view.of(Episode):
        yield Happening(day=trial.eff, kind="trial", words=f"{trial.name} begins")


def _open(state: CaseState) -> Iterator[Happening]:
    for one in pending(state):
        kind = "condition" if one.atom else "motion"
        words = f"{one.decision.handle}: {' or '.join(one.decision.outcomes)}"
        yield Happening(day=None, kind=kind, words=words, open=True)


# --- drawing ---


def _day(one: Happening) -> str:
    if one.open:
        return "still open"
    return one.day.spoken if one.day else "day not entered"


def _row(one: Happening, canvas: Canvas, y: float, before: str) -> float:
    day, axis = _day(one), MARGIN + DAYS
    words = axis + LANE + 90
    lines = wrapped(one.words, SIZE, WIDTH - words - MARGIN)
    top, y = y, y + (PAD if day != before else 0)
    if before:
        canvas.line([(axis, top - LINE / 2), (axis, y + LINE / 2)], ink="#888888")
    canvas.line([(axis, y + LINE / 2), (axis, y + LINE * (len(lines) - 0.5))], ink="#888888")
    if day != before:
        canvas.words(MARGIN, y, wrapped(day, SIZE * BOLD, DAYS - 16), bold=True)
    path, fill = _SHAPES[one.kind]
    canvas.shape(axis, y + LINE / 2, path, fill=fill)
    canvas.words(axis + LANE, y, [one.kind], ink="#444444")
    return canvas.words(words, y, lines) + PAD


def _shapes(canvas: Canvas, y: float) -> float:
    x = MARGIN + 10
    for kind, (path, fill) in _SHAPES.items():
        canvas.shape(x, y + LINE / 2, path, fill=fill)
        canvas.words(x + 16, y, [kind])
        x += 110
    return y + LINE + PAD
