"""The rulings of a drawn ledger: directives aimed at the question, acts, edges, and two that clash."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from inlimine.ledger import conditions as cond
from inlimine.ledger.acts import Act, Directive, Edge
from inlimine.ledger.handles import order
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.moments import Moment
from inlimine.ledger.moments import Sequence as Order
from inlimine.ledger.terms import (
    Audience,
    Decider,
    EdgeKind,
    Effect,
    Firmness,
    Form,
    Level,
    Occasion,
    Phase,
    Purpose,
    Reach,
    Use,
)
from tests.oracle.chance import LAST, Taste
from tests.oracle.random_people import People

_ATOMS = (
    ("a foundation is laid", Decider.JUDGE),
    ("the door is opened", Decider.JUDGE),
    ("notice was given", Decider.PARTY),
    ("the witness has testified", Decider.EVENT),
)
GROUNDS = (
    "403", "11-403", "404(b)", "relevance", "hearsay", "confrontation", "discovery sanction",
    "suppress", "suppress-involuntary", "privilege", "608", "609",
)  # fmt: skip
_UNDOES = (
    EdgeKind.SUPERSEDES, EdgeKind.SUPERSEDES, EdgeKind.MODIFIES, EdgeKind.VACATES, EdgeKind.REVERSES,
    EdgeKind.STAYS, EdgeKind.LIFTS_STAY, EdgeKind.WITHDRAWS, EdgeKind.MEMORIALISES, EdgeKind.CLARIFIES,
    EdgeKind.READOPTS,
)  # fmt: skip


class Rulings(People):
    """Draws what the court did."""

    def __init__(self, rng: random.Random, taste: Taste) -> None:
        super().__init__(rng, taste)
        self.acts: list[Act] = []

    # --- directives ---

    def near(self) -> str:
        """A subject that is likely to have to do with the item of the question."""
        item = next((one for one in self.items if one.handle == self.question.item), None)
        wholes = [item.part_of] if item and item.part_of else []
        if self.question.item.endswith(REMAINDER):
            wholes.append(self.question.item.removesuffix(REMAINDER))
        below = [one.handle for one in self.items if one.part_of == self.question.item]
        papers = item.same_fact_as if item else ()
        likely = (*(self.question.item,) * 6, *wholes * 3, *below, *papers, "T1")
        if self.chance(0.05):
            return self.question.witness or "W1"
        return self.one(likely) if self.chance(0.85) else self.one(self.handles)

    def directive(self, effect: Effect) -> Directive:
        scope = self.scope()
        return replace(self.manner(effect, scope), **self.conditions(effect))

    def scope(self) -> dict[str, Any]:
        subject = (self.near(), self.near()) if self.chance(0.2) else (self.near(),)
        drawn: dict[str, Any] = {"subject": tuple(dict.fromkeys(subject))}
        for name, narrow in self.narrowings().items():
            if self.chance(self.taste.narrowed):
                drawn[name] = narrow()
        if self.chance(0.1):
            drawn["paraphrase_binds"] = self.one(((), ("State",), ("Defence",), ("State", "Defence")))
        drawn["binds_witnesses"] = self.chance(0.3)
        drawn["any_purpose"] = self.chance(0.2)
        return drawn

    def narrowings(self) -> dict[str, Callable[[], tuple[Any, ...]]]:
        asked = self.question
        by = asked.by if asked.by in self.parties else None
        return {
            "binds": lambda: self.some(self.parties, by),
            "uses": lambda: (Use.OFFER,) if self.chance(0.3) else self.some(tuple(Use), asked.use),
            "audiences": lambda: self.some(tuple(Audience), asked.to),
            "purposes": lambda: self.some(tuple(Purpose), asked.purpose),
            "phases": lambda: self.some(tuple(Phase), asked.phase),
            "witnesses": lambda: self.some(("W1", "W2"), asked.witness or None),
            "against": lambda: self.some(self.defendants, asked.against or None),
            "counts": lambda: self.one((("C1",), ("C1",), ("C3",), ("C1", "C3"))),
            "episodes": lambda: self.some(self.episodes, asked.episode or None) if self.episodes else (),
        }

    def manner(self, effect: Effect, scope: dict[str, Any]) -> Directive:
        firm = Firmness.TENTATIVE if self.chance(self.taste.tentative) else self.one((None, *list(Firmness)[:2]))
        return Directive(
            effect=effect,
            firmness=firm,
            grounds=self.some(GROUNDS, "403") if self.chance(0.6) else (),
            occasion=Occasion.TRIAL if self.chance(0.2) else Occasion.PRETRIAL,
            gag=effect is Effect.DEFER and self.chance(0.5),
            comprehensive=self.chance(0.15),
            as_matter_of_law=self.chance(0.1),
            reach=self.one(tuple(Reach)) if self.chance(0.25) else None,
            **scope,
        )

    def conditions(self, effect: Effect) -> dict[str, Any]:
        likely = self.taste.conditions
        drawn: dict[str, Any] = {}
        if self.chance(likely):
            drawn["when"] = self.condition()
        if self.chance(likely):
            drawn["unless"] = self.condition()
        if effect is Effect.REQUIRE or (effect is Effect.PERMIT and self.chance(likely * 1.5)):
            drawn["need"] = self.condition()
            drawn["only"] = effect is Effect.PERMIT and self.chance(0.5)
        return drawn

    def condition(self, depth: int = 2) -> cond.Condition:
        if depth and self.chance(0.4):
            inners = (self.condition(depth - 1), self.condition(depth - 1))
            joined: tuple[cond.Condition, ...] = (
                cond.All(all=inners),
                cond.Any(any=inners),
                cond.Not(negated=inners[0]),
            )
            return self.one(joined)
        words, decider = self.one(_ATOMS)
        until = self.moment() if self.chance(0.25) else None
        return cond.Atom(
            atom=words, decider=self.one(tuple(Decider)) if self.chance(0.1) else decider, until=until
        )

    # --- acts ---

    def act(self, directives: tuple[Directive, ...] = (), **said: Any) -> Act:
        """An act of the court; the first is R1. Without `eff` its day is drawn."""
        drawn: dict[str, Any] = {
            "eff": self.moment() if self.chance(0.97) else None,
            "form": self.one(tuple(Form)),
            "level": self.one((Level.APPEAL, Level.SUPREME)) if self.chance(0.06) else Level.TRIAL,
            "hearing": "H1" if self.chance(0.5) else "",
            "by": self.one((("State",), ("State", "Defence"))) if self.chance(0.03) else (),
        } | said
        drawn.setdefault("known_from", self.known(drawn["eff"]))
        act = Act(handle=f"R{len(self.acts) + 1}", directives=directives, **drawn)
        self.acts.append(act)
        return act

    def rulings(self) -> None:
        left = self.one(self.taste.directives)
        while left > 0:
            together = 2 if left > 1 and self.chance(0.25) else 1
            self.act(tuple(self.directive(self.one(self.taste.effects)) for _ in range(together)))
            left -= together

    def later(self, than: Moment | None) -> Moment:
        """A moment after this one, for an act that does something to it."""
        first = than.day.day if than else 1
        found = self.moment(first, max(first, LAST) + 1)
        return found if order(found, than) is Order.LATER else Moment(day=date(2024, 7, first + 1))

    def edges(self) -> None:
        for _ in range(self.one((1, 1, 2, 3))):
            if self.acts and self.chance(self.taste.edges):
                self.edge(self.one(self.acts))

    def edge(self, target: Act) -> None:
        kind = self.one([one for one in _UNDOES if not (target.closes_case and one is EdgeKind.READOPTS)])
        count = len(target.directives)
        handle = target.handle + self.one("abcd"[:count]) if count > 1 and self.chance(0.5) else target.handle
        undone = kind in {EdgeKind.VACATES, EdgeKind.REVERSES, EdgeKind.WITHDRAWS}
        edge = Edge(edge=kind, target=handle, revives=undone and self.chance(0.4))
        own = tuple(self.directive(self.one(self.taste.effects)) for _ in range(self.one((0, 0, 1))))
        by = ("State",) if kind is EdgeKind.WITHDRAWS and self.chance(0.4) else ()
        self.act(own, eff=self.later(target.eff), edges=(edge,), by=by)

    # --- two rulings that clash ---

    def clash(self) -> None:
        """Two acts that meet by the criterion of the taste."""
        number = self.taste.clash
        first, second = self.one((0, 1)), self.opponents()
        earlier, later = self.spoken(second[first]), self.spoken(second[1 - first])
        if number == 4:
            later["form"], earlier["form"] = Form.WRITTEN, Form.ORAL
        if number == 1:
            self.one((later, earlier))["level"] = self.one((Level.APPEAL, Level.SUPREME))
        act = self.act(**earlier)
        when = self.later(act.eff) if self.chance(0.8) else act.eff
        memo = number == 4 and self.chance(0.4)
        edges = (Edge(edge=EdgeKind.MEMORIALISES, target=act.handle),) if memo else ()
        self.act(eff=when, edges=edges, **later)

    def spoken(self, directive: Directive) -> dict[str, Any]:
        """What an act of the trial court says that makes this one directive."""
        return {"directives": (directive,), "form": self.one(tuple(Form)), "level": Level.TRIAL, "by": ()}

    def opponents(self) -> tuple[Directive, Directive]:
        """A bar and what speaks against it, near in scope as far as the criterion asks."""
        scope = self.scope()
        against = self.one((Effect.PERMIT, Effect.PERMIT, Effect.PERMIT, Effect.OVERRULE))
        barring = replace(self.manner(Effect.PROHIBIT, scope), occasion=Occasion.PRETRIAL)
        plain: dict[str, Any] = {"firmness": Firmness.DEFINITIVE, "occasion": Occasion.PRETRIAL}
        permitting = replace(self.manner(against, scope), **plain)
        if against is Effect.OVERRULE:
            barring = replace(barring, grounds=("403",))
            permitting = replace(permitting, grounds=("403", "hearsay"))
        return self.shaped(barring, permitting)

    def shaped(self, barring: Directive, permitting: Directive) -> tuple[Directive, Directive]:
        """The two so that they meet by the criterion of the taste."""
        match self.taste.clash:
            case 1:
                barring, permitting = (replace(one, as_matter_of_law=True) for one in (barring, permitting))
            case 2:
                permitting = replace(permitting, occasion=Occasion.TRIAL)
                if self.chance(0.25):
                    barring = replace(barring, effect=Effect.LEAVE)
            case 3 if self.chance(0.5):
                barring = replace(barring, firmness=Firmness.TENTATIVE)
            case 3:
                barring = replace(barring, firmness=None)
                permitting = replace(permitting, firmness=Firmness.TENTATIVE)
            case 5 if self.chance(0.15):
                barring = replace(permitting, effect=Effect.PERMIT, need=self.condition(), only=True)
            case 6 if self.chance(0.5):
                permitting = self.narrowed(permitting)
            case 6:
                barring = self.narrowed(barring)
            case 7:
                barring, permitting = self.narrowed(barring), self.narrowed(permitting)
            case _:
                pass
        return barring, permitting

    def narrowed(self, directive: Directive) -> Directive:
        """The same in one respect narrower."""
        name = self.one(("binds", "uses", "purposes", "phases", "witnesses", "against", "episodes"))
        narrower: dict[str, Any] = {name: self.narrowings()[name]()}
        return replace(directive, any_purpose=False, **narrower)
