"""How a reply came about, step by step: each directive looked at, each clash with its outcome, what decided."""

from __future__ import annotations

from inlimine.engine.attack import Clash
from inlimine.engine.conditions import called, limited
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import Winner
from inlimine.engine.resolution import Resolution, Step
from inlimine.engine.scope import missed, standpoint
from inlimine.engine.trial_notes import to_one_offer
from inlimine.ledger.conditions import Condition, atoms
from inlimine.ledger.terms import Effect
from inlimine.ledger.truth import Truth

DOES = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "requires leave first",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules objections",
    Effect.REQUIRE: "sets a condition",
    Effect.DEFER: "reserves the ruling",
    Effect.NONE: "decides nothing on the merits",
}
DOES_IT = {
    Effect.PROHIBIT: "bars it",
    Effect.LEAVE: "requires leave for it",
    Effect.PERMIT: "permits it",
    Effect.OVERRULE: "overrules objections to it",
    Effect.REQUIRE: "sets a condition on it",
    Effect.DEFER: "reserves the ruling on it",
    Effect.NONE: "decides nothing on it",
}
# Why a directive falls short of a use, by the dimension of its scope, after "because of".
_BECAUSE = {
    "subject": "what it is about",
    "actor": "whom it binds",
    "use": "the kind of use it names",
    "audience": "before whom it speaks",
    "phase": "the stage it names",
    "purpose": "the purposes it covers",
    "witness": "the witness it names",
    "against": "the defendant it names",
    "count": "the count it names",
    "episode": "the trial for which it was made",
}


def steps(reply: Resolution, inquiry: Inquiry) -> tuple[Step, ...]:
    """Every directive that was considered, every clash, then the step that decided."""
    considered = [_considered(norm, inquiry) for norm in inquiry.norms if not norm.bare]
    clashes = [_clash(clash) for clash in inquiry.battle.clashes]
    return (*considered, *clashes, *reply.steps)


def because_of(norm: Norm, inquiry: Inquiry, *truths: Truth) -> str:
    """Why a directive does not, or not surely, reach the use: `because of whom it binds`."""
    short = missed(norm, inquiry.question, inquiry.setting)
    told = [_BECAUSE[name] for name, truth in short.items() if not truths or truth in truths]
    return f"because of {' and '.join(told) or 'how far the court has spoken'}"


def _considered(norm: Norm, inquiry: Inquiry) -> Step:
    when = f", {norm.eff.spoken}" if norm.eff else ""
    text = f"{norm.handle} ({norm.act.form}{when}) {_did(norm)}"
    if norm.state is not InForce.IN:
        by = f" ({norm.by})" if norm.by else ""
        return Step(text=f"{text}; it is {norm.state.value}{by}", rulings=(norm.handle,), criterion="in force")
    return Step(text=f"{text}; {_reach(norm, inquiry)}", rulings=(norm.handle,), criterion="scope")


def _did(norm: Norm) -> str:
    """What a directive does, in words; what was not entered is not told as if it were nothing."""
    if norm.unsaid:
        did = "disposed of a request" if norm.compiled else "ordered something"
        return f"{did} ({norm.unsaid}); what it ordered is not spelt out"
    if norm.effect is not norm.directive.effect:
        return f"{DOES[norm.directive.effect]}, which in this court means: ask first"
    grounds = ", ".join(norm.directive.grounds)
    if norm.effect is Effect.OVERRULE and grounds:
        return f"overrules the objection ({grounds})"
    return DOES[norm.effect]


def _reach(norm: Norm, inquiry: Inquiry) -> str:
    """Whether a directive in force reaches the use, and how its exception stands."""
    reached = inquiry.reach(norm)
    if reached is Truth.NO:
        return f"it does not reach this use, {because_of(norm, inquiry, Truth.NO)}"
    if reached is Truth.OPEN:
        return f"whether it reaches this use is open, {because_of(norm, inquiry, Truth.OPEN)}"
    when, unless = norm.directive.when, norm.directive.unless
    if to_one_offer(norm.directive) and inquiry.value(when, norm) is not Truth.YES:
        return f"it was on one question or offer alone, and reaches this use only when: {_for_whom(when)}"
    if inquiry.value(unless, norm) is Truth.YES:
        return f"it is lifted: {inquiry.met(unless, norm)}"
    found = limited(unless, standpoint(norm, inquiry.question, inquiry.setting))
    if found:
        return f'whether it is lifted here is open: it was found only so far: "{found[0].extent}"'
    lifts = _for_whom(unless)
    return f"it reaches this use, and lifts only if: {lifts}" if lifts else "it reaches this use"


def _for_whom(condition: Condition | None) -> str:
    """What a condition asks for, each with who decides it."""
    waits = zip(called(condition), atoms(condition), strict=True)
    return "; ".join(f"{words} (for the {atom.decider})" for words, atom in waits)


def _clash(clash: Clash) -> Step:
    first, second, verdict = clash.first.norm.handle, clash.second.norm.handle, clash.verdict
    winner = {
        Winner.FIRST: f"{first} prevails over {second}",
        Winner.SECOND: f"{second} prevails over {first}",
    }
    said = winner.get(verdict.winner, f"neither {first} nor {second} surely prevails")
    return Step(
        text=f"{said}: {verdict.because}", rulings=(first, second), criterion=f"criterion {verdict.criterion}"
    )
