"""Ask the solver: one status for one question, with the force and labels behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import clingo

from inlimine.engine.question import Question
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from tests.oracle.facts import facts

RULES = Path(__file__).with_name("resolver.lp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The solver's reply; `force` is `any` where SEMANTICS names none, `seen` lists every shown atom."""

    status: str
    force: str
    criteria: frozenset[int]
    seen: tuple[str, ...]


def ask(ledger: Ledger, question: Question, as_of: Moment, as_known: Moment | None = None) -> Reply:
    """The reply to one question.

    Raises ValueError where the rules give no reply or more than one.
    """
    return solve(facts(ledger, question, as_of, as_known))


def solve(told: str) -> Reply:
    """The one answer set of the rules and these facts."""
    control = clingo.Control(["--warn=none", "--models=2"])
    control.add("base", [], _rules() + told)
    control.ground([("base", [])])
    models: list[list[clingo.Symbol]] = []
    control.solve(on_model=lambda model: models.append(list(model.symbols(shown=True))))
    if len(models) != 1:
        raise ValueError(f"the rules give {len(models)} replies")
    return _reply(models[0])


@cache
def _rules() -> str:
    return RULES.read_text("utf-8")


def _reply(shown: list[clingo.Symbol]) -> Reply:
    statuses = {str(one.arguments[0]) for one in shown if one.name == "status"}
    forces = {str(one.arguments[0]) for one in shown if one.name == "force"}
    if len(statuses) != 1:
        raise ValueError(f"the rules give the statuses {sorted(statuses)}")
    return Reply(
        status=statuses.pop().upper(),
        force=forces.pop().upper() if len(forces) == 1 else "ANY",
        criteria=frozenset(one.arguments[0].number for one in shown if one.name == "criterion"),
        seen=tuple(sorted(str(one) for one in shown)),
    )
