"""Ask the solver: one status for one question, with the force and the rulings behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import clingo

from inlimine.engine.question import Question
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from tests.oracle.facts import BARE, facts
from tests.oracle.worlds import apart, for_many, together

RULES = Path(__file__).with_name("resolver.lp")
Met = tuple[int, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The solver's reply.

    `force` is empty where SEMANTICS names none, `place` is that of the test that decided in the order of 2.10
    as resolver.lp counts it (0: none by itself), `rulings` are the acts behind that test. `met`: the acts that
    met and the criterion of 2.8; `criteria` are those and the third, which lets nothing meet. `cited`: the rows of
    the rulebook of which one decided.
    """

    status: str
    force: str
    place: int
    rulings: frozenset[str]
    met: frozenset[Met]
    criteria: frozenset[int]
    cited: frozenset[str] = frozenset()


def ask(
    ledger: Ledger, question: Question, as_of: Moment, as_known: Moment | None = None, book: Rulebook = BARE
) -> Reply:
    """The reply to one question under the law of a rulebook.

    Raises ValueError where the rules give no reply or more than one.
    """
    return _reply(solve(_rules() + facts(ledger, question, as_of, as_known, book)))


def ask_all(told: Sequence[str]) -> list[Reply]:
    """The replies to many questions, each told as facts.

    Raises ValueError where the rules give one of them no reply or more than one.
    """
    return [_reply(shown) for shown in apart(solve(_rules_for_many() + together(told)), len(told))]


def solve(program: str) -> list[clingo.Symbol]:
    """What the one answer set of a program shows."""
    control = clingo.Control(["--warn=none", "--models=2"])
    control.add("base", [], program)
    control.ground([("base", [])])
    models: list[list[clingo.Symbol]] = []
    control.solve(on_model=lambda model: models.append(list(model.symbols(shown=True))))
    if len(models) != 1:
        raise ValueError(f"the rules give {len(models)} replies")
    return models[0]


@cache
def _rules() -> str:
    return RULES.read_text("utf-8")


@cache
def _rules_for_many() -> str:
    return for_many(_rules())


def _reply(shown: list[clingo.Symbol]) -> Reply:
    statuses = [one.name for one in _of(shown, "status")]
    forces = {one.name for one in _of(shown, "force")}
    if len(statuses) != 1:
        raise ValueError(f"the rules give the statuses {statuses}")
    met = frozenset(_met(one) for one in shown if one.name == "met")
    third = {one.number for one in _of(shown, "remarked")}
    return Reply(
        status=statuses[0].upper(),
        force=forces.pop().upper() if len(forces) == 1 and "any" not in forces else "",
        place=next((one.number for one in _of(shown, "decided")), 0),
        rulings=frozenset(one.string for one in _of(shown, "rests_on")),
        met=met,
        criteria=frozenset(third | {number for number, _ in met}),
        cited=frozenset(one.string for one in _of(shown, "cites")),
    )


def _of(shown: list[clingo.Symbol], name: str) -> list[clingo.Symbol]:
    return [one.arguments[0] for one in shown if one.name == name]


def _met(one: clingo.Symbol) -> Met:
    number, first, second = one.arguments
    return number.number, frozenset({first.string, second.string})
