"""From what happened at trial to the entries that say so (SEMANTICS 2.1): rulings, receipts, strikes, events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from enum import StrEnum
from typing import Any

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.ledger.acts import Act, Directive, Fact, unlettered
from inlimine.ledger.conditions import Atom, atoms
from inlimine.ledger.entry import Anchor
from inlimine.ledger.handles import has_docket_number, next_counted
from inlimine.ledger.items import REMAINDER, Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Event
from inlimine.ledger.terms import Decider, Effect, EventKind, Form, Occasion, Purpose, ReceiptKind, Use
from inlimine.ledger.trial import Receipt, Strike
from inlimine.ledger.truth import Truth
from inlimine.operations.ask import item_handle, known_as
from inlimine.operations.how_far import HowFar, new_part, part_meant, parts_of, put_again
from inlimine.operations.own_handles import with_handles
from inlimine.operations.refusal import refuse


class What(StrEnum):
    """What can be entered by one word."""

    OFFERED = "offered"
    OBJECTED = "objected"
    SUSTAINED = "sustained"
    OVERRULED = "overruled"
    RECEIVED = "received"
    STRUCK = "struck"
    INSTRUCTED = "instructed"
    PUBLISHED = "published"
    PROFFERED = "proffered"
    DOOR = "door"


_IN_EVIDENCE = frozenset({What.RECEIVED, What.STRUCK, What.PUBLISHED})
_ON_OBJECTION = frozenset({What.SUSTAINED, What.OVERRULED})
# What must be said where a ruling on an objection goes so far.
_MISSING = {
    HowFar.PART: ("part", "say which part", "--part"),
    HowFar.PURPOSE: ("purposes", "say for which purpose", "--for"),
    HowFar.WITNESS: ("witness", "say through which witness", "--witness"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happened, to which item (for a door: under which ruling), as the person said it.

    `party`: who offered, objected, published, made the offer of proof. `offered_by`: whose evidence an objection
    met. `words`: what the judge said; `text`: what the witness would say. `settles`: words of the condition that
    is thereby satisfied. `extent`: how far a door was found open (`party`: for whose benefit). `of`: the rulings
    concerned. `how_far`: what a ruling on an objection reaches; `part`: which part of the item, where it is that.
    """

    what: What
    item: str = ""
    ruling: str = ""
    party: str = ""
    offered_by: str = ""
    grounds: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    against: tuple[str, ...] = ()
    witness: str = ""
    kind: ReceiptKind = ReceiptKind.EXHIBIT
    words: str = ""
    text: str = ""
    settles: str = ""
    extent: str = ""
    of: tuple[str, ...] = ()
    how_far: HowFar = HowFar.QUESTION
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The case at the moment of what happened, as the room sees it in which it is entered; `own` are the handles
    of that room and of the court record, as they write them, `twice` those that both have given."""

    state: CaseState
    at: Moment
    own: frozenset[str]
    twice: frozenset[str] = frozenset()

    def local(self, handle: str) -> str:
        """A handle as the room writes it itself: without the room's name, which a joined ledger puts before it.

        Refuses what the court record has under a handle that the room has given to something else.
        """
        bare = handle.partition(".")[2]
        if not self._owned(handle) and self._owned(bare):
            return bare
        if handle in self.twice or (handle not in self.own and _whole(handle) in self.twice):
            raise refuse(
                f"{handle} means something else in this room than in the court record",
                "enter it in the court record",
                typed="--room court",
            )
        return handle

    def _owned(self, handle: str) -> bool:
        return handle in self.own or _whole(handle) in self.own


def _whole(handle: str) -> str:
    """The act of a lettered directive (R3a), the item of a remainder."""
    return unlettered(handle.removesuffix(REMAINDER))


def happening(what: str, said: Mapping[str, Any]) -> Happening:
    """What happened, from the options of a command; refuses a purpose that there is not."""
    keys = {field.name for field in dataclass_fields(Happening)} & said.keys()
    given: dict[str, Any] = {key: tuple(said[key]) if isinstance(said[key], list) else said[key] for key in keys}
    given["purposes"] = tuple(map(_purpose, said.get("purposes", ())))
    given["kind"] = ReceiptKind(said.get("kind", ReceiptKind.EXHIBIT))
    given["how_far"] = HowFar(said.get("how_far") or HowFar.QUESTION)
    return Happening(what=What(what), **given)


def _purpose(name: str) -> Purpose:
    try:
        return Purpose(name)
    except ValueError:
        raise refuse(
            f'there is no purpose "{name}"', f"write one of: {', '.join(Purpose)}", file="--for"
        ) from None


def sound(happening: Happening, sitting: Sitting) -> Happening:
    """The same with its item, people and rulings found in the case; refuses unknown ones with the known."""
    view = sitting.state.view
    names = {
        "party": known_as(happening.party, view.parties, "party", "--party"),
        "offered_by": known_as(happening.offered_by, view.parties, "party", "--offered-by"),
        "witness": known_as(happening.witness, view.witnesses, "witness", "--witness"),
        "against": tuple(known_as(one, view.parties, "party", "--against") for one in happening.against),
        "of": tuple(_named(one, sitting) for one in happening.of),
        "item": item_handle(sitting.state, happening.item) if happening.item else "",
    }
    found = replace(happening, **names)  # type: ignore[arg-type]
    if found.party and found.party == found.offered_by:
        raise refuse(f"{found.party} cannot have objected to its own evidence", "name two parties")
    if missing := _MISSING.get(found.how_far) if found.what in _ON_OBJECTION else None:
        name, remedy, typed = missing
        if not getattr(found, name):
            raise refuse(f"it goes as far as one {found.how_far}, and that is not said", remedy, typed=typed)
    return found


def entries_of(happening: Happening, sitting: Sitting) -> tuple[AnyEntry, ...]:
    """The entries that say what happened, in the order in which it happened, each with a handle."""
    made = [*_ENTRIES[happening.what](happening, sitting), *_settled(happening, sitting)]
    return with_handles(_timed(made, sitting), sitting.own)


def touched(happening: Happening, sitting: Sitting) -> tuple[str, ...]:
    """The items whose rows of the board it may change: with a part its whole, with a door all that it kept out."""
    view = sitting.state.view
    if happening.what is not What.DOOR:
        return (next(reversed(view.wholes(happening.item)), happening.item),)
    norms = _ruling(happening.ruling, sitting)
    asked = Question(item="", by=next(iter(view.parties), ""))
    reached = {one: sitting.state.norms_touching(replace(asked, item=one)) for one in view.items}
    return tuple(one for one, touching in reached.items() if any(norm in touching for norm in norms))


def asked_about(happening: Happening) -> Question:
    """The use about which the board is asked: to show what is in evidence, else to offer it."""
    limits = happening.what is What.INSTRUCTED and (happening.purposes or happening.against)
    if limits:  # what it does is seen at what is no longer allowed
        return Question(item="", by="", use=Use.SHOW, purpose=Purpose.PROOF)
    if happening.what not in _IN_EVIDENCE:
        return Question(item="", by="", witness=happening.witness)
    purpose = happening.purposes[0] if happening.purposes else Purpose.PROOF
    against = happening.against[0] if len(happening.against) == 1 else ""
    return Question(item="", by="", use=Use.SHOW, purpose=purpose, against=against)


# --- each kind ---


def _event(kind: EventKind) -> Callable[[Happening, Sitting], list[AnyEntry]]:
    def entries(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
        event = Event(
            what=kind,
            by=happening.party,
            item=sitting.local(happening.item),
            grounds=happening.grounds,
            of=tuple(map(sitting.local, happening.of)),
            text=happening.text or happening.words,
        )
        return [event]

    return entries


def _on_objection(effect: Effect) -> Callable[[Happening, Sitting], list[AnyEntry]]:
    def entries(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
        objection = _event(EventKind.OBJECTION)(replace(happening, words=""), sitting) if happening.party else []
        item = sitting.local(happening.item)
        part = _part(happening, item, sitting)
        alone = happening.how_far is HowFar.QUESTION
        directive = Directive(
            effect=effect,
            subject=(part.handle if part else item,),
            binds=_bound(happening, sitting) if effect is Effect.PROHIBIT else (),
            purposes=happening.purposes,
            witnesses=(happening.witness,) if happening.witness else (),
            when=put_again(sitting.at, happening.text) if alone else None,
            grounds=happening.grounds,
            occasion=Occasion.TRIAL,
            quotation=spoken(happening.words),
        )
        name = f"objection {happening.what.value}"
        act = Act(handle=next_ruling(sitting), form=Form.ORAL, name=name, directives=(directive,))
        new = [part] if part and part.handle not in sitting.own else []
        return [*new, *objection, act]

    return entries


def _part(happening: Happening, local: str, sitting: Sitting) -> Item | None:
    """The part of the item that the ruling reaches, where it reaches no more; one that is not there yet is new."""
    if happening.how_far is not HowFar.PART:
        return None
    whole = sitting.state.view.items.get(happening.item)
    if whole is None:
        raise refuse(
            f"{happening.item} has no parts",
            "name an item, or say otherwise how far it reaches",
            typed="--how-far",
        )
    found = part_meant(happening.part, parts_of(whole, sitting.state.view))
    if found:
        return replace(found, handle=sitting.local(found.handle))
    return new_part(happening.part, replace(whole, handle=local), sitting.own)


def _bound(happening: Happening, sitting: Sitting) -> tuple[str, ...]:
    """Whom a sustained objection binds: who offered, else everybody but who objected."""
    if happening.offered_by:
        return (happening.offered_by,)
    return tuple(party for party in sitting.state.view.parties if happening.party and party != happening.party)


def _received(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    receipt = Receipt(
        item=sitting.local(happening.item),
        receipt=happening.kind,
        purposes=happening.purposes,
        against=happening.against,
        witness=happening.witness,
    )
    return [receipt]


def _struck(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    return [Strike(item=sitting.local(happening.item))]


def _instructed(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    """The court gave it; whoever asked for it did so before. One with a purpose or a party limits what the item
    came in for (FRE 105)."""
    given = _event(EventKind.INSTRUCTION_GIVEN)(replace(happening, party=""), sitting)
    asked = replace(happening, words="", text="")
    requested = _event(EventKind.INSTRUCTION_REQUESTED)(asked, sitting) if happening.party else []
    return [*requested, *given, *_limit(happening, sitting)]


def _limit(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    """What the item may be used for from then on; refuses where nothing came in that could be limited."""
    if not (happening.purposes or happening.against):
        return []
    view = sitting.state.view
    if not any(view.receipts.get(whole) for whole in view.wholes(happening.item)):
        message = f"{happening.item} was not received, so that no instruction can limit what it was received for"
        raise refuse(message, "enter that it was received, with its purpose, or the instruction without a purpose")
    limited = replace(happening, kind=ReceiptKind.LIMITED, witness="")
    return _received(limited, sitting)


def _door(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
    norms = [norm for norm in _ruling(happening.ruling, sitting) if _judges(norm)]
    atom = _one_of({atom.atom for norm in norms for atom in _judges(norm)}, happening.settles, happening.ruling)
    handle = next_ruling(sitting)
    act = Act(handle=handle, form=Form.ORAL, name="door found open", anchors=spoken(happening.words))
    opened = tuple(sitting.local(norm.handle) for norm in norms if atom in {one.atom for one in _judges(norm)})
    extent = _how_far_open(happening)
    fact = Fact(atom=atom, value=Truth.YES, decider=Decider.JUDGE, of=opened, extent=extent, act=handle)
    return [act, fact]


def _how_far_open(happening: Happening) -> str:
    """For whose benefit and how far a door was found open; both together are for the court to apply."""
    if happening.party and happening.extent:
        return f"for {happening.party} alone: {happening.extent}"
    return happening.party or happening.extent


_ENTRIES: dict[What, Callable[[Happening, Sitting], list[AnyEntry]]] = {
    What.OFFERED: _event(EventKind.OFFERED),
    What.OBJECTED: _event(EventKind.OBJECTION),
    What.SUSTAINED: _on_objection(Effect.PROHIBIT),
    What.OVERRULED: _on_objection(Effect.OVERRULE),
    What.RECEIVED: _received,
    What.STRUCK: _struck,
    What.INSTRUCTED: _instructed,
    What.PUBLISHED: _event(EventKind.PUBLISHED),
    What.PROFFERED: _event(EventKind.OFFER_OF_PROOF),
    What.DOOR: _door,
}


# --- conditions ---

_BARS = (Effect.PROHIBIT, Effect.LEAVE, Effect.DEFER)


def _judges(norm: Norm) -> list[Atom]:
    """What a judge must find before the ruling lifts."""
    return [atom for atom in atoms(norm.directive.unless) if atom.decider is Decider.JUDGE]


def _settled(happening: Happening, sitting: Sitting) -> list[AnyEntry]:
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


# --- handles and moments ---


def _ruling(name: str, sitting: Sitting) -> list[Norm]:
    norms = [norm for norm in sitting.state.norms if name.casefold() in _called(norm)]
    if norms:
        return norms
    known = ", ".join(dict.fromkeys(norm.act.handle for norm in sitting.state.norms)) or "none"
    raise refuse(f'no ruling of that day is called "{name}"', f"rulings: {known}")


def _named(name: str, sitting: Sitting) -> str:
    """The handle of a ruling as it was meant: the whole act, or one directive of it."""
    norm = _ruling(name, sitting)[0]
    return norm.act.handle if name.casefold() == norm.act.handle.casefold() else norm.handle


def _called(norm: Norm) -> set[str]:
    return {norm.handle.casefold(), norm.act.handle.casefold()}


def next_ruling(sitting: Sitting) -> str:
    """The next free handle of a ruling in this room: R7."""
    acts = (entry for entry in sitting.state.view.entries if isinstance(entry, Act))
    return next_counted(sitting.own - {act.handle for act in acts if has_docket_number(act)}, sitting.own)


def spoken(words: str) -> tuple[Anchor, ...]:
    """The judge's words as an anchor; none where none were taken down."""
    return (Anchor(quote=words, speaker="the judge"),) if words else ()


def _timed(entries: list[AnyEntry], sitting: Sitting) -> Iterable[AnyEntry]:
    """Each with its moment, numbered within its minute (or its untimed day), so that the order is known."""
    first = sitting.at.order or 1
    parts = [entry for entry in entries if isinstance(entry, Item)]  # they have been there all the time
    rest = [entry for entry in entries if not isinstance(entry, Item)]
    return [*parts, *(replace(entry, eff=replace(sitting.at, order=n)) for n, entry in enumerate(rest, first))]
