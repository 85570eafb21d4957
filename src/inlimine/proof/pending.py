"""What is still to be decided in a case: pending requests and open conditions, with what each would bring.

A request whose relief the disposition table does not spell out (LIMIT, SEVER ...) becomes no decision by itself:
nobody can tell what granting it would mean. Whoever uses the program supposes such an order in its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.trial_notes import AGAIN
from inlimine.engine.view import View, same_atom
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Disposed, Edge, Fact, Request
from inlimine.ledger.conditions import Atom, atoms
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Decider, EdgeKind, Effect, Form
from inlimine.ledger.truth import Truth
from inlimine.proof.decision import Choice, Decision

GRANTED, DENIED = "granted", "denied"
MET, NOT_MET = "met", "not met"
VACATED = "vacated"
SUPPOSED = "supposed/"  # begins the handle of an act that nobody made
_LATEST = 1_000_000  # after everything else that was entered for the day


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposable:
    """A decision and the entries that each of its outcomes would bring.

    `atom`: the condition that it settles, if it settles one. `own_step`: a party brings it about by itself, so
    that the hopeful reading counts on it.
    """

    decision: Decision
    entries: Mapping[str, tuple[Act | Fact, ...]]
    atom: str = ""
    own_step: bool = False

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that any outcome would bring."""
        return tuple(entry for several in self.entries.values() for entry in several if isinstance(entry, Act))

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Its ways to go."""
        return tuple(Choice(decision=self.decision.handle, outcome=outcome) for outcome in self.decision.outcomes)

    def brought_by(self, made: frozenset[Choice]) -> tuple[Act | Fact, ...]:
        """What the choice made of it brings; nothing while it is open."""
        return next((self.entries[choice.outcome] for choice in self.choices if choice in made), ())


def pending(state: CaseState) -> tuple[Supposable, ...]:
    """The pending requests by handle, then the open conditions in their own words, in the ledger's order."""
    asked = (on_request(handle, state) for _, handle, request in state.pending if _tells(request))
    return (*asked, *_open_conditions(state))


def supposing(state: CaseState, choices: Iterable[Choice]) -> CaseState:
    """The case as if these choices had been made; what it does not show as open changes nothing."""
    made = {(choice.decision, choice.outcome) for choice in choices}
    entries = [
        entry
        for one in pending(state)
        for outcome, several in one.entries.items()
        if (one.decision.handle, outcome) in made
        for entry in several
    ]
    return state.assuming(entries) if entries else state


def not_told(state: CaseState) -> dict[str, Request]:
    """The pending requests of which a plain "granted" would not tell what it means, by their handles."""
    return {handle: request for _, handle, request in state.pending if not _tells(request)}


def _tells(request: Request) -> bool:
    row = disposition(GRANTED)
    return not row.leaves_unsaid(request.relief) and row.effect_on(request.relief) is not Effect.NONE


def without(state: CaseState, ruling: str) -> CaseState:
    """The case as if the court had vacated a ruling on that day; what it had decided is pending again.

    Its oral and its written form go together. Raises LookupError where no ruling of that handle is in the ledger
    on the day.
    """
    vacating = Act(
        handle=f"{SUPPOSED}{ruling}/{VACATED}",
        form=Form.WRITTEN,
        eff=latest(state.view.as_of),
        edges=tuple(Edge(edge=EdgeKind.VACATES, target=one) for one in one_ruling(ruling, state)),
    )
    return state.assuming((vacating,))


def one_ruling(ruling: str, state: CaseState) -> tuple[str, ...]:
    """A ruling, and what is one with it: the order that wrote it down, or the oral ruling that it wrote down.

    Raises LookupError where no ruling of that handle is in the ledger on the day.
    """
    norms = [norm for norm in state.norms if ruling in (norm.handle, norm.act.handle)]
    if not norms:
        raise LookupError(f'no ruling in the ledger on that day is called "{ruling}"')
    same = (other.handle for norm in norms for other in state.norms if _is_one(norm, other))
    return tuple(dict.fromkeys((ruling, *same)))


def _is_one(norm: Norm, other: Norm) -> bool:
    """Whether one of two directives is the other in writing."""
    if not (_writes_down(norm.act, other) or _writes_down(other.act, norm)):
        return False
    alike = norm.effect is other.effect and not set(norm.directive.subject).isdisjoint(other.directive.subject)
    return alike or norm.bare or other.bare


def _writes_down(act: Act, norm: Norm) -> bool:
    named = (norm.handle, norm.act.handle)
    return any(edge.edge is EdgeKind.MEMORIALISES and edge.target in named for edge in act.edges)


def on_request(handle: str, state: CaseState) -> Supposable:
    """A pending request as a decision: an order that grants it, or one that denies it."""
    entries = {outcome: (_order(handle, outcome, state.view),) for outcome in (GRANTED, DENIED)}
    return Supposable(decision=Decision(handle=handle, outcomes=(GRANTED, DENIED)), entries=entries)


def _order(handle: str, outcome: str, view: View) -> Act:
    """A written order of that day, by the court that has the case."""
    name = f"{SUPPOSED}{handle}/{outcome}"
    disposed = (Disposed(request=handle, disposition=outcome),)
    return Act(handle=name, form=Form.WRITTEN, eff=latest(view.as_of), disposes=disposed)


def denial_against_grant(rulings: Iterable[str]) -> bool:
    """Whether these are orders that are only supposed, and one of them denies a motion."""
    names = tuple(rulings)
    supposed = all(name.startswith(SUPPOSED) for name in names)
    return supposed and any(f"/{DENIED}" in name for name in names)


def latest(day: Moment) -> Moment:
    """After whatever else was entered for that moment."""
    return replace(day, order=_LATEST)


def _open_conditions(state: CaseState) -> Iterator[Supposable]:
    found: dict[str, Atom] = {}
    for norm in state.norms:
        for atom in _atoms(norm):
            if atom.atom.startswith(AGAIN):  # nothing is to be decided until it is put again
                continue
            if norm.state is not InForce.DEAD and not _settled(atom, norm, state.view):
                found.setdefault(same_atom(atom.atom), atom)
    for atom in found.values():
        yield Supposable(
            decision=Decision(handle=atom.atom, outcomes=(MET, NOT_MET)),
            entries={MET: (_fact(atom, Truth.YES, state.view),), NOT_MET: (_fact(atom, Truth.NO, state.view),)},
            atom=same_atom(atom.atom),
            own_step=atom.decider is Decider.PARTY,
        )


def _atoms(norm: Norm) -> Iterator[Atom]:
    for condition in (norm.directive.when, norm.directive.unless, norm.directive.need):
        yield from atoms(condition)


def atoms_of(norm: Norm) -> frozenset[str]:
    """The conditions of a directive, in the form in which they are compared."""
    return frozenset(same_atom(atom.atom) for atom in _atoms(norm))


def _settled(atom: Atom, norm: Norm, view: View) -> bool:
    closed = atom.until is not None and atom.until.reached_by(view.as_of)
    mine = {norm.handle, norm.act.handle}
    facts = (fact for fact in view.facts.get(same_atom(atom.atom), ()) if fact.value is not Truth.OPEN)
    return closed or any(not fact.of or mine & set(fact.of) for fact in facts)


def _fact(atom: Atom, value: Truth, view: View) -> Fact:
    return Fact(atom=atom.atom, value=value, decider=atom.decider, eff=latest(view.as_of))
