"""Facts that settle nothing, because no condition of a ruling has their words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from inlimine.engine.case_state import CaseState
from inlimine.engine.conflicts.lint import Code, Lint
from inlimine.engine.view import same_atom
from inlimine.ledger.conditions import atoms


def unmatched(state: CaseState) -> Iterator[Lint]:
    """Each fact whose words stand in no condition, with the condition that was perhaps meant."""
    known = {
        same_atom(atom.atom): (atom.atom, norm.handle)
        for norm in state.norms
        for condition in (norm.directive.when, norm.directive.unless, norm.directive.need)
        for atom in atoms(condition)
    }
    for words, facts in state.view.facts.items():
        if words in known or not known:
            continue
        near = get_close_matches(words, known, n=1)
        meant = f'; did you mean "{known[near[0]][0]}" ({known[near[0]][1]})?' if near else "."
        day = f" of {facts[0].eff.spoken}" if facts[0].eff else ""
        message = f'The fact{day} "{facts[0].atom}" settles nothing: no condition has these words{meant}'
        yield Lint(code=Code.UNMATCHED_FACT, ruling=known[near[0]][1] if near else "", message=message)
