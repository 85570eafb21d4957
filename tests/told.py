"""A test's docstring is the ledger: read it, behind the people of the case, and ask."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.references import faults
from inlimine.ledger.terms import Audience, Phase, Purpose, Use
from inlimine.notation.read import read_notation

PEOPLE = """
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
"""
_TERMS = {"use": Use, "to": Audience, "phase": Phase, "purpose": Purpose}


@dataclass(frozen=True)
class Told:
    """A ledger told in a docstring, ready for questions."""

    ledger: Ledger

    def ask(
        self, item: str, *, by: str = "State", on: str = "2024-07-09", known: str | None = None, **how: str
    ) -> Resolution:
        terms: dict[str, Any] = {name: _TERMS.get(name, str)(word) for name, word in how.items()}
        return self.at(on, known).resolve(Question(item=item, by=by, **terms))

    def at(self, on: str = "2024-07-09", known: str | None = None) -> CaseState:
        """The case on a day, as known on a day."""
        book = rulebook(self.ledger.case.jurisdiction)
        return derive(self.ledger, book, moment(on), moment(known) if known else None)


def told(text: str, file: str = "told") -> Told:
    """The ledger of a text; one that names its own case brings its own people."""
    clean = inspect.cleandoc(text)
    ledger, problems = read_notation(clean if clean.startswith("case ") else f"{PEOPLE}\n{clean}", file=file)
    assert problems == ()
    assert ledger is not None
    assert faults(ledger) == ()
    return Told(ledger)


def atoms(reply: Resolution) -> list[tuple[str, str, str]]:
    """The conditions of a reply as (atom, decider, value)."""
    return [(c.atom, c.decider.value, c.value.value) for c in reply.conditions]
