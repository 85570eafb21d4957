"""How a condition stands: strong Kleene over atoms, each settled only by its decider (SEMANTICS 2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from inlimine.engine.resolution import Open
from inlimine.engine.view import View, same_atom
from inlimine.ledger.acts import Directive, Fact
from inlimine.ledger.conditions import All, Any, Atom, Condition, Not, atoms, limit_in
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth, all_of, any_of, not_


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """Whose condition is asked about, for what use and when.

    The view, the directive's handles, the trial (empty: any), and what the extent of a fact is held against:
    the people of the use and everything that surely takes in its item. `at_face`: what was found only to an
    extent in free words is taken as found for this use too. `found` keeps what each condition was found to be.
    """

    view: View
    handles: frozenset[str] = frozenset()
    episode: str = ""
    within: frozenset[str] = frozenset()
    at_face: bool = False
    found: dict[Condition, Truth] = field(default_factory=dict, init=False, repr=False, compare=False)


def value(condition: Condition | None, at: Standpoint) -> Truth | None:
    """Satisfied (yes), failed (no) or open; None where there is no condition."""
    if condition is None:
        return None
    if condition not in at.found:
        at.found[condition] = _fresh(condition, at)
    return at.found[condition]


def _fresh(condition: Condition, at: Standpoint) -> Truth:
    match condition:
        case Atom():
            return _atom(condition, at)
        case Not(negated=inner):
            return not_(_fresh(inner, at))
        case All(all=inners):
            return all_of(_fresh(inner, at) for inner in inners)
        case Any(any=inners):
            return any_of(_fresh(inner, at) for inner in inners)


def settling(atom: Atom, at: Standpoint) -> list[Fact]:
    """The facts that may settle an atom; where a judge has spoken, the judge's and no other."""
    facts = [fact for fact in at.view.facts.get(same_atom(atom.atom), ()) if _settles(fact, atom, at)]
    return [fact for fact in facts if fact.decider is Decider.JUDGE] or facts


def _atom(atom: Atom, at: Standpoint) -> Truth:
    facts = settling(atom, at)
    found = _newest([_as_far(fact, at) for fact in facts])
    # What was found to some extent has occurred in time, however far it goes.
    if found is not Truth.OPEN or any(_in_words(fact, at) and fact.value is Truth.YES for fact in facts):
        return found
    closed = atom.until is not None and atom.until.reached_by(at.view.as_of)
    return Truth.NO if closed else Truth.OPEN


def _settles(fact: Fact, atom: Atom, at: Standpoint) -> bool:
    """Whether a fact counts: of this directive, at this trial, by its decider, within the atom's window."""
    if fact.of and not at.handles & set(fact.of):
        return False
    if not _at_this_trial(fact, at) or not _reaches(fact, at):
        return False
    if fact.decider is Decider.JUDGE:
        return True
    in_time = atom.until is None or fact.eff is None or fact.eff.reached_by(atom.until)
    return fact.decider is atom.decider and in_time


def limited(condition: Condition | None, at: Standpoint) -> tuple[Fact, ...]:
    """The facts that satisfy the condition only to an extent in words; nobody can tell what those take in."""
    if value(condition, at) is not Truth.OPEN or value(condition, replace(at, at_face=True)) is not Truth.YES:
        return ()
    return tuple(fact for atom in atoms(condition) for fact in settling(atom, at) if _in_words(fact, at))


def _as_far(fact: Fact, at: Standpoint) -> Fact:
    """The fact for this use: beyond its extent nothing is found, and words do not tell how far they go."""
    return replace(fact, value=Truth.OPEN) if _in_words(fact, at) and not at.at_face else fact


def _in_words(fact: Fact, at: Standpoint) -> bool:
    item, view = fact.extent.removesuffix(REMAINDER), at.view
    return bool(fact.extent) and not any(item in known for known in (view.items, view.witnesses, view.parties))


def _reaches(fact: Fact, at: Standpoint) -> bool:
    """Whether a fact goes as far as this use: an extent that names an item, witness or party ends there."""
    return not fact.extent or _in_words(fact, at) or fact.extent in at.within


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
    """The atoms of a condition that are not as it wants them, each once, with decider and value."""
    states = (
        Open(atom=_called(atom, wanted), decider=atom.decider, value=_as_wanted(_atom(atom, at), wanted))
        for atom, wanted in _signed(condition)
    )
    return tuple(dict.fromkeys(state for state in states if state.value is not Truth.YES))


def called(condition: Condition | None) -> tuple[str, ...]:
    """The atoms of a condition in words, those that must not be so with `not:` before them."""
    return tuple(_called(atom, wanted) for atom, wanted in _signed(condition))


def met(condition: Condition | None, at: Standpoint) -> tuple[str, ...]:
    """The same of those atoms alone that are as they must be: of `A or B` the one that came about."""
    signed = _signed(condition)
    return tuple(_called(atom, want) for atom, want in signed if _as_wanted(_atom(atom, at), want) is Truth.YES)


def bound(directive: Directive) -> tuple[str, ...]:
    """The conditions of a directive as read aloud, each with what it does: `unless: the door is found open`."""
    leads = (("holds only if", directive.when), ("unless", directive.unless), ("only if", directive.need))
    return tuple(_read_aloud(lead, condition) for lead, condition in leads if condition is not None)


def _read_aloud(lead: str, condition: Condition) -> str:
    limit = limit_in(condition.atom) if isinstance(condition, Atom) else ""
    return f"only so far: {limit}" if limit else f"{lead}: {'; '.join(called(condition))}"


def _called(atom: Atom, wanted: bool) -> str:
    return atom.atom if wanted else f"not: {atom.atom}"


def _as_wanted(found: Truth, wanted: bool) -> Truth:
    return found if wanted else not_(found)


def _signed(condition: Condition | None, wanted: bool = True) -> Iterator[tuple[Atom, bool]]:
    """Every atom of a condition with whether it is wanted or its contrary."""
    match condition:
        case None:
            return
        case Atom():
            yield condition, wanted
        case Not(negated=inner):
            yield from _signed(inner, not wanted)
        case All(all=inners) | Any(any=inners):
            for inner in inners:
                yield from _signed(inner, wanted)
