"""How a condition stands: strong Kleene over atoms, each settled only by its decider (SEMANTICS 2.6)."""

from __future__ import annotations

from inlimine.engine.resolution import Open
from inlimine.engine.view import View, same_atom
from inlimine.ledger.acts import Fact
from inlimine.ledger.conditions import All, Any, Atom, Condition, Not, atoms
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth, all_of, any_of, not_


def value(condition: Condition | None, view: View) -> Truth | None:
    """Satisfied (yes), failed (no) or open; None where there is no condition."""
    match condition:
        case None:
            return None
        case Atom():
            return _atom(condition, view)
        case Not(negated=inner):
            return not_(_certain(inner, view))
        case All(all=inners):
            return all_of(_certain(inner, view) for inner in inners)
        case Any(any=inners):
            return any_of(_certain(inner, view) for inner in inners)


def _certain(condition: Condition, view: View) -> Truth:
    found = value(condition, view)
    return Truth.OPEN if found is None else found


def _atom(atom: Atom, view: View) -> Truth:
    settled = _newest([fact for fact in view.facts.get(same_atom(atom.atom), ()) if _settles(fact, atom)])
    if settled is not Truth.OPEN:
        return settled
    closed = atom.until is not None and atom.until.reached_by(view.as_of)
    return Truth.NO if closed else Truth.OPEN


def _settles(fact: Fact, atom: Atom) -> bool:
    # A court may find that a party or an event has met a condition; nobody else can do the judge's part.
    return fact.decider in (atom.decider, Decider.JUDGE)


def _newest(facts: list[Fact]) -> Truth:
    """The value of the latest fact; contrary facts of the same moment leave it open."""
    undated = {fact.value for fact in facts if fact.eff is None}
    dated = [fact for fact in facts if fact.eff is not None]
    if not dated:
        return undated.pop() if len(undated) == 1 else Truth.OPEN
    latest = {f.value for f in dated if not any(_later(other, f) for other in dated)}
    return latest.pop() if len(latest) == 1 else Truth.OPEN


def _later(other: Fact, fact: Fact) -> bool:
    return other.eff is not None and fact.eff is not None and other.eff.against(fact.eff) is Sequence.LATER


def states(condition: Condition | None, view: View) -> tuple[Open, ...]:
    """Every atom of a condition with its decider and value, each once."""
    found = {
        atom.atom: Open(atom=atom.atom, decider=atom.decider, value=_atom(atom, view)) for atom in atoms(condition)
    }
    return tuple(found.values())


def unmet(condition: Condition | None, view: View) -> tuple[Open, ...]:
    """The atoms of a condition that are not satisfied."""
    return tuple(state for state in states(condition, view) if state.value is not Truth.YES)
