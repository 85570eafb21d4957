"""What the court found at trial: a condition of a ruling satisfied, a door open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.trial_notes import to_one_offer
from inlimine.engine.words import full_title
from inlimine.ledger.acts import Act, Fact
from inlimine.ledger.conditions import DOOR_OPENED, Atom, atoms
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import KEEPS_OUT, Decider, Effect, Form
from inlimine.ledger.truth import Truth
from inlimine.operations.item_named import called_so
from inlimine.operations.refusal import refuse
from inlimine.operations.sitting import Sitting, next_ruling, spoken
from inlimine.operations.what_happened import Happening, What


def door(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    """That the court found the door open under a ruling, be it that the ruling says nothing of doors."""
    norms = rulings_called(happening.ruling, sitting)
    words, opened = _opened(norms, happening, sitting)
    anchors = spoken(happening.words)
    act = Act(handle=next_ruling(sitting), form=Form.ORAL, name="door found open", anchors=anchors)
    of, extent = tuple(sitting.local(norm.handle) for norm in opened), _how_far_open(happening)
    fact = Fact(atom=words, value=Truth.YES, decider=Decider.JUDGE, of=of, extent=extent, act=act.handle)
    return [act, fact]


def _opened(norms: list[Norm], happening: Happening, sitting: Sitting) -> tuple[str, list[Norm]]:
    """The condition that the judge found, and the directives that it lifts; refuses a ruling that keeps nothing
    out."""
    judged = [norm for norm in norms if _judges(norm)]
    if judged or happening.settles:
        found = {atom.atom for norm in judged for atom in _judges(norm)}
        words = _one_of(found, happening.settles, happening.ruling)
        return words, [norm for norm in judged if words in {one.atom for one in _judges(norm)}]
    bars = [norm for norm in norms if keeps_out(norm)]
    if not bars:
        message = f"{happening.ruling} keeps nothing out on that day, so that there is no door to open"
        raise refuse(message, _rulings_that_bar(sitting))
    return DOOR_OPENED.atom, bars


def _how_far_open(happening: Happening) -> str:
    """For whose benefit and how far a door was found open; both together are for the court to apply."""
    if happening.party and happening.extent:
        return f"for {happening.party} alone: {happening.extent}"
    return happening.party or happening.extent


_BARS = (Effect.PROHIBIT, Effect.LEAVE, Effect.DEFER)


def _judges(norm: Norm) -> list[Atom]:
    """What a judge must find before the ruling lifts."""
    return [atom for atom in atoms(norm.directive.unless) if atom.decider is Decider.JUDGE]


def settled(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    """The fact that a condition of a ruling on this item is satisfied, where the person said so."""
    if not happening.settles or happening.what is What.DOOR:
        return []
    asked = Question(item=happening.item, by=next(iter(sitting.state.view.parties), ""))
    norms = sitting.state.norms_touching(asked)
    found = {(atom.atom, atom.decider) for norm in norms for atom in _atoms(norm)}
    words = _one_of({atom for atom, _ in found}, happening.settles, happening.item)
    deciders = sorted({decider for atom, decider in found if atom == words})
    if len(deciders) > 1:
        message = f'who decides "{words}" differs: {", ".join(deciders)}'
        raise refuse(message, "enter the fact in its words", typed="inlimine add")
    (decider,) = deciders
    of = [norm for norm in norms if words in {atom.atom for atom in _atoms(norm)}]
    fact = Fact(atom=words, value=Truth.YES, decider=decider, of=tuple(sitting.local(norm.handle) for norm in of))
    if decider is not Decider.JUDGE:
        return [fact]
    # What a judge decides is set by an act of the court alone (SEMANTICS 2.6).
    act = Act(
        handle=next_ruling(sitting), form=Form.ORAL, name="condition satisfied", anchors=spoken(happening.words)
    )
    return [act, replace(fact, act=act.handle)]


def _atoms(norm: Norm) -> Iterable[Atom]:
    """What may be satisfied by what happens; a bar lifts by the judge's own finding, which is the door's."""
    directive = norm.directive
    every = [atom for one in (directive.when, directive.unless, directive.need) for atom in atoms(one)]
    finding = _judges(norm) if directive.effect not in _BARS else [a for a in every if a.decider is Decider.JUDGE]
    return [atom for atom in every if atom not in finding]


def _one_of(conditions: set[str], said: str, whose: str) -> str:
    """The one condition that was meant; refuses where none or several could be."""
    if not conditions:
        message = f"{whose} has no condition that this could settle"
        raise refuse(message, "enter what the court said", typed="inlimine add")
    found = [one for one in sorted(conditions) if said.casefold() in one.casefold()]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f'"{one}"' for one in (found or sorted(conditions)))
    raise refuse(f"{whose} has these conditions: {listed}", "say which one, in its own words", typed="--settles")


def keeps_out(norm: Norm) -> bool:
    """Whether a door may be found open under it; what was sustained to one question shuts out no other."""
    return norm.effect in KEEPS_OUT and norm.state is InForce.IN and not to_one_offer(norm.directive)


def rulings_called(name: str, sitting: Sitting) -> list[Norm]:
    """The directives of the one ruling that is called so: by its handle, by the motion or request that it decided,
    or by what it keeps out; refuses where there is none or several."""
    norms = sitting.state.norms
    said = name.casefold()
    found = [norm for norm in norms if said in (norm.handle.casefold(), norm.act.handle.casefold())]
    if found:
        return found
    found = [norm for norm in norms if _decides(said, norm)] or _keeping_out(name, sitting)
    if len({norm.act.handle for norm in found}) == 1:
        return found
    if found:
        raise refuse(f'"{name}" may mean one of several rulings', _rulings_that_bar(sitting, found))
    known = "; ".join(_on(norm, sitting) for norm in norms) or "none"
    raise refuse(f'no ruling of that day is called "{name}"', f"rulings: {known}")


def ruling_named(name: str, sitting: Sitting) -> str:
    """The handle of a ruling as it was meant: the whole act, or one directive of it."""
    found = rulings_called(name, sitting)
    alone = len(found) == 1 or name.casefold() == found[0].handle.casefold()
    return found[0].handle if alone and name.casefold() != found[0].act.handle.casefold() else found[0].act.handle


def _decides(said: str, norm: Norm) -> bool:
    return norm.state is InForce.IN and said in map(str.casefold, norm.requests)


def _keeping_out(name: str, sitting: Sitting) -> list[Norm]:
    """What bars the item of this name, or wants leave for it, in force."""
    state = sitting.state
    asked = (Question(item=item, by=next(iter(state.view.parties), "")) for item in called_so(state.view, name))
    found = {norm.handle: norm for each in asked for norm in state.norms_touching(each)}
    return [norm for norm in found.values() if keeps_out(norm)]


def _rulings_that_bar(sitting: Sitting, among: list[Norm] | None = None) -> str:
    """What to write instead: each ruling in force that keeps something out, with what that is."""
    norms = among or [one for one in sitting.state.norms if keeps_out(one)]
    listed = "; ".join(_on(norm, sitting) for norm in norms)
    return f"name one of these: {listed}" if listed else "no ruling of that day keeps anything out"


def _on(norm: Norm, sitting: Sitting) -> str:
    """A ruling with what it is about: `R1 on His role as producer`."""
    items = ", ".join(full_title(item, sitting.state.view) for item in norm.directive.subject)
    return f"{norm.handle} on {items}" if items else norm.handle
