"""Hold the engine against the solver on many drawn cases: `python -m tests.oracle.agreement --count 20000`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.engine.case_state import derive
from inlimine.law.rulebook import Rulebook
from tests.oracle.ask import ask
from tests.oracle.random_ledgers import Drawing

BARE = Rulebook(name="bare", title="A rulebook without rows", profiles=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What both say of one case; `criteria` as the engine names them in its steps."""

    drawing: Drawing
    engine: str
    oracle: str
    criteria: frozenset[int]

    @property
    def agreed(self) -> bool:
        """Whether both give the same reply."""
        return self.engine == self.oracle


def compared(drawing: Drawing) -> Compared:
    """Ask both."""
    state = derive(drawing.ledger, BARE, drawing.as_of, drawing.as_known)
    reply = state.resolve(drawing.question)
    other = ask(drawing.ledger, drawing.question, drawing.as_of, drawing.as_known)
    force = reply.force.value if other.force != "ANY" else "ANY"
    named = re.findall(r"criterion (\d)", " ".join(step.criterion for step in reply.steps))
    return Compared(
        drawing=drawing,
        engine=f"{reply.status.value} {force}",
        oracle=f"{other.status} {other.force}",
        criteria=frozenset(map(int, named)),
    )
