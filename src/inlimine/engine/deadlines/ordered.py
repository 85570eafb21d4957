"""The days that the court itself set: conditions of its directives that must be met by a day.

Where the court names a day nothing is counted (Fed. R. Crim. P. 45, committee note on the amendment of 2009).
"""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.conditions import Standpoint, settling, value
from inlimine.engine.deadlines.counting import spoken
from inlimine.engine.deadlines.deadline import Deadline, Stands
from inlimine.engine.norms import Norm
from inlimine.engine.preservation.adverse import STANDS
from inlimine.law.deadlines import Duty
from inlimine.ledger.conditions import Atom, atoms
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth

_STANDS = {Truth.YES: Stands.DONE, Truth.NO: Stands.PASSED, Truth.OPEN: Stands.OPEN}


def ordered(state: CaseState) -> Iterator[Deadline]:
    """Each condition with a last day, of the directives in force."""
    for norm in state.norms:
        directive = norm.directive
        if norm.state in STANDS and not norm.tentative:
            for place, condition in enumerate((directive.when, directive.unless, directive.need)):
                for number, atom in enumerate(atoms(condition)):
                    if atom.until is not None:
                        yield _made(norm, atom, f"{place}.{number}", state)


def _made(norm: Norm, atom: Atom, place: str, state: CaseState) -> Deadline:
    at = Standpoint(view=state.view, handles=frozenset({norm.handle, norm.act.handle}))
    day = atom.until.day if atom.until else None
    met = [fact.eff.day for fact in settling(atom, at) if fact.value is Truth.YES and fact.eff]
    return Deadline(
        key=f"{Duty.ORDERED.lower()}:{norm.handle}:{place}",
        duty=Duty.ORDERED,
        what=f"{atom.atom} (the {atom.decider} settles it)" if atom.decider is Decider.JUDGE else atom.atom,
        whose=norm.directive.binds if atom.decider is Decider.PARTY else (),
        due=day,
        safe=day,
        stands=_STANDS[value(atom, at) or Truth.OPEN],
        ruling=norm.handle,
        items=norm.directive.subject,
        counted=(f"the court named the day: {spoken(day)}",) if day else (),
        authority=f"{norm.handle} itself",
        done_on=min(met, default=None),
    )
