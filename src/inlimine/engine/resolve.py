"""May this be used so? The order of the tests matters: one sufficient bar decides (SEMANTICS 2.10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from inlimine.engine import conditions
from inlimine.engine.attack import Field, Kind, Label, Node, field
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.resolution import Flag, Mark, Open, Resolution, Step
from inlimine.engine.scope import Setting, scope
from inlimine.engine.silence import Silence, without_ruling
from inlimine.engine.trial_record import evidence, struck
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.conditions import atoms
from inlimine.ledger.terms import Audience, Decider, Effect, Phase, Use
from inlimine.ledger.truth import Truth, all_of

_BARS = frozenset({Effect.PROHIBIT, Effect.LEAVE, Effect.REQUIRE})


@dataclass(frozen=True)
class Matter:
    """One use with every directive that may touch it: what the tests look at."""

    question: Question
    setting: Setting
    rulebook: Rulebook
    norms: tuple[Norm, ...]

    @cached_property
    def field(self) -> Field:
        """The directives in force that bear on the use, with their clashes and labels."""
        return field(self.norms, self.question, self.setting)

    def reach(self, norm: Norm) -> Truth:
        """Whether a directive reaches the use."""
        return scope(norm, self.question, self.setting)

    def reply(self, status: Status, force: Force, nodes: Iterable[Node] = (), **more: object) -> Resolution:
        """A resolution that rests on these nodes."""
        rulings = tuple(dict.fromkeys(n.norm.handle for n in nodes))
        plain = Resolution(item=self.question.item, status=status, force=force, rulings=rulings)
        return replace(plain, **more)  # type: ignore[arg-type]


Test = Callable[[Matter], Resolution | None]


def resolve_alone(matter: Matter) -> Resolution:
    """The first test that applies decides; the item's parts are not looked at here."""
    for because, test in TESTS.items():
        reply = test(matter)
        if reply is not None:
            return replace(reply, steps=(Step(text=because, rulings=reply.rulings), *reply.steps))
    raise AssertionError("the last test always applies")


def _struck(matter: Matter) -> Resolution | None:
    strike = struck(matter.question.item, matter.setting)
    if strike is None or not matter.question.before_jury:
        return None
    note = f"It was struck on {strike.eff.spoken}." if strike.eff else "It was struck."
    return matter.reply(Status.BARRED, Force.ORDER, notes=(note,))


def _barred(matter: Matter) -> Resolution | None:
    bars = [n for n in matter.field.standing(Kind.N) if n.reaches is Truth.YES]
    if not bars:
        return None
    lifts = _atoms_open((n.norm.directive.unless for n in bars), matter)
    if all(_lifts_without_judge(n, matter) for n in bars):
        return matter.reply(Status.NOT_YET, Force.ORDER, bars, conditions=lifts)
    return matter.reply(Status.BARRED, Force.ORDER, bars, conditions=lifts, notes=tuple(map(_lift_path, bars)))


def _lifts_without_judge(node: Node, matter: Matter) -> bool:
    deciders = {atom.decider for atom in atoms(node.norm.directive.unless)}
    return node.unless is Truth.OPEN and Decider.JUDGE not in deciders


def _lift_path(node: Node) -> str:
    handle, unless = node.norm.handle, node.norm.directive.unless
    if unless is None:
        return f"{handle} lifts only by leave of the court, asked for out of the jury's hearing."
    named = "; ".join(f"{atom.atom} (for the {atom.decider})" for atom in atoms(unless))
    return f"{handle} lifts if: {named}. Approach and ask first; an event alone never lifts what a judge decides."


def _requirement_failed(matter: Matter) -> Resolution | None:
    failed = [n for n in matter.field.standing(Kind.S) if n.reaches is Truth.YES and n.need is Truth.NO]
    if not failed:
        return None
    states = _atoms_open((n.norm.directive.need for n in failed), matter)
    return matter.reply(
        Status.BARRED,
        Force.ORDER,
        failed,
        conditions=states,
        notes=("A condition of the ruling has failed.",),
    )


def _unclear(matter: Matter) -> Resolution | None:
    torn = matter.field.standing(label=Label.UNDECIDED)
    perhaps = [n for n in matter.field.standing(Kind.N, Kind.L, Kind.S) if n.reaches is Truth.OPEN]
    dormant = [
        norm
        for norm in matter.norms
        if norm.state is InForce.REVIVAL_UNCLEAR and norm.effect in _BARS and matter.reach(norm) is not Truth.NO
    ]
    if not (torn or perhaps or dormant):
        return None
    reply = matter.reply(Status.UNCLEAR, Force.PRUDENCE, (*torn, *perhaps), cautious=Status.LEAVE_FIRST.value)
    return replace(reply, rulings=(*reply.rulings, *(norm.handle for norm in dormant)))


def _leave_first(matter: Matter) -> Resolution | None:
    leave = matter.field.standing(Kind.L)
    return matter.reply(Status.LEAVE_FIRST, Force.ORDER, leave) if leave else None


def _in_evidence(matter: Matter) -> Resolution | None:
    if matter.question.use not in (Use.ARGUE, Use.SHOW):
        return None
    found = evidence(matter.question, matter.setting)
    if not found.received:
        return None
    if found.within:
        return matter.reply(Status.IN_EVIDENCE, Force.ORDER, received=found.words)
    note = f"It was received {found.words}; this use is not within that."
    return matter.reply(Status.BARRED, Force.RULE, mark=Mark.NOT_RECEIVED, notes=(note,))


def _not_in_evidence(matter: Matter) -> Resolution | None:
    asked = matter.question
    if (asked.use, asked.phase, asked.to) != (Use.ARGUE, Phase.CLOSING, Audience.JURY):
        return None
    permits = matter.field.standing(Kind.P)
    note = "It has not been received: a ruling that something is admissible does not put it in evidence."
    return matter.reply(Status.BARRED, Force.RULE, permits, mark=Mark.NOT_RECEIVED, notes=(note,))


def _condition_open(matter: Matter) -> Resolution | None:
    soft = [n for n in matter.field.standing(Kind.S) if n.need is Truth.OPEN]
    if not soft:
        return None
    states = _atoms_open((n.norm.directive.need for n in soft), matter)
    return matter.reply(Status.NOT_YET, Force.ORDER, soft, conditions=states)


def _permitted(matter: Matter) -> Resolution | None:
    permits = [n for n in matter.field.standing(Kind.P) if n.reaches is Truth.YES]
    met = [n for n in permits if _met(n) is Truth.YES]
    if met:
        return matter.reply(Status.CLEARED, Force.ORDER, met)
    waiting = [n for n in permits if _met(n) is Truth.OPEN]
    if not waiting:
        return None
    both = [c for n in waiting for c in (n.norm.directive.when, n.norm.directive.need)]
    return matter.reply(Status.NOT_YET, Force.ORDER, waiting, conditions=_atoms_open(both, matter))


def _met(node: Node) -> Truth:
    return all_of(truth for truth in (node.when, node.need) if truth is not None)


def _deferred(matter: Matter) -> Resolution | None:
    waiting = [n for n in _alive(matter, Effect.DEFER) if not n.tentative]
    if not waiting:
        return None
    gagged = [n for n in waiting if n.directive.gag or matter.setting.profile.gag_on_reserve == "yes"]
    force = Force.ORDER if gagged else Force.PRUDENCE
    said = "forbade mention meanwhile" if gagged else "has not forbidden mention; the caution follows from 103(d)"
    handles = tuple(n.handle for n in gagged or waiting)
    note = f"The court has reserved its ruling ({', '.join(handles)}) and {said}."
    return matter.reply(Status.LEAVE_FIRST, force, rulings=handles, notes=(note,))


def _tentative_bar(matter: Matter) -> Resolution | None:
    remarks = [n for e in (Effect.PROHIBIT, Effect.LEAVE) for n in _alive(matter, e) if n.tentative]
    if not remarks:
        return None
    handles = tuple(n.handle for n in remarks)
    note = f"The court has signalled a bar without ruling ({', '.join(handles)})."
    return matter.reply(Status.LEAVE_FIRST, Force.PRUDENCE, rulings=handles, notes=(note,))


def _alive(matter: Matter, effect: Effect) -> list[Norm]:
    return [
        n for n in matter.norms if n.effect is effect and n.state is InForce.IN and matter.reach(n) is not Truth.NO
    ]


def _no_ruling(matter: Matter) -> Resolution:
    """What holds where no directive decides: completeness, audience, the default table, the plain default."""
    overruled = matter.field.standing(Kind.V)
    grounds = tuple(dict.fromkeys(g for n in overruled for g in n.norm.directive.grounds))
    silence: Silence = without_ruling(matter.question, matter.setting, matter.rulebook)
    return matter.reply(
        silence.status,
        silence.force,
        overruled,
        notes=(*map(_overruled, overruled), *silence.notes),
        flags=(Flag.INCOMPLETE,) if silence.incomplete else (),
        mark=Mark.OVERRULED if overruled else silence.mark,
        overruled=grounds,
        steps=(Step(text=silence.because, criterion=silence.criterion),),
    )


def _overruled(node: Node) -> str:
    grounds = ", ".join(node.norm.directive.grounds) or "as raised"
    return (
        f"{node.norm.handle} overruled the objection ({grounds}); it admits nothing, "
        "and authentication and every other ground remain open."
    )


TESTS: dict[str, Test] = {
    "it was struck from the evidence": _struck,
    "one bar in force that reaches this use decides": _barred,
    "a condition without which it may not be used has failed": _requirement_failed,
    "the rulings leave this use open, so the court must be asked": _unclear,
    "an order requires leave first": _leave_first,
    "what was received, and for what, decides": _in_evidence,
    "closing argument keeps to what was received": _not_in_evidence,
    "it may be used only with a condition that is still open": _condition_open,
    "a permission in force reaches this use": _permitted,
    "the court has reserved its ruling": _deferred,
    "the court has only thought aloud": _tentative_bar,
    "no ruling decides this use": _no_ruling,
}


def _atoms_open(found: Iterable[object], matter: Matter) -> tuple[Open, ...]:
    view = matter.setting.view
    states = [state for condition in found for state in conditions.unmet(condition, view)]  # type: ignore[arg-type]
    return tuple(dict.fromkeys(states))
