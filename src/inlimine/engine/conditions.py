"""How a condition stands: strong Kleene over atoms, each settled only by its decider (SEMANTICS 2.6)."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.resolution import Open
from inlimine.engine.view import View, same_atom
from inlimine.ledger.acts import Fact
from inlimine.ledger.conditions import All, Any, Atom, Condition, Not, atoms
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth, all_of, any_of, not_


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """Whose condition is asked about, and when: the view, the directive's handles, the trial (empty: any)."""

    view: View
    handles: frozenset[str] = frozenset()
    episode: str = ""


def value(condition: Condition | None, at: Standpoint) -> Truth | None:
    """Satisfied (yes), failed (no) or open; None where there is no condition."""
    match condition:
        case None:
            return None
        case Atom():
            return _atom(condition, at)
        case Not(negated=inner):
            return not_(_certain(inner, at))
        case All(all=inners):
            return all_of(_certain(inner, at) for inner in inners)
        case Any(any=inners):
            return any_of(_certain(inner, at) for inner in inners)


def _certain(condition: Condition, at: Standpoint) -> Truth:
    found = value(condition, at)
    return Truth.OPEN if found is None else found


def settling(atom: Atom, at: Standpoint) -> list[Fact]:
    """The facts that may settle an atom; where a judge has spoken, the judge's and no other."""
    facts = [fact for fact in at.view.facts.get(same_atom(atom.atom), ()) if _settles(fact, atom, at)]
    return [fact for fact in facts if fact.decider is Decider.JUDGE] or facts


def _atom(atom: Atom, at: Standpoint) -> Truth:
    found = _newest(settling(atom, at))
    if found is not Truth.OPEN:
        return found
    closed = atom.until is not None and atom.until.reached_by(at.view.as_of)
    return Truth.NO if closed else Truth.OPEN


def _settles(fact: Fact, atom: Atom, at: Standpoint) -> bool:
    """Whether a fact counts: of this directive, at this trial, by its decider, within the atom's window."""
    if fact.of and not at.handles & set(fact.of):
        return False
    if not _at_this_trial(fact, at):
        return False
    if fact.decider is Decider.JUDGE:
        return True
    in_time = atom.until is None or fact.eff is None or fact.eff.reached_by(atom.until)
    return fact.decider is atom.decider and in_time


def _at_this_trial(fact: Fact, at: Standpoint) -> bool:
    """A door found open at one trial is not open at the next; what a party has done stays done."""
    asked = at.episode or at.view.episode
    found_at = fact.episode or (at.view.home(fact.eff) if fact.decider is Decider.JUDGE else "")
    return not asked or not found_at or asked == found_at


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


def unmet(condition: Condition | None, at: Standpoint) -> tuple[Open, ...]:
    """The atoms of a condition that are not satisfied, each once, with decider and value."""
    states = (Open(atom=a.atom, decider=a.decider, value=_atom(a, at)) for a in atoms(condition))
    return tuple(dict.fromkeys(state for state in states if state.value is not Truth.YES))
