"""From what happened at trial to the entries that say so (SEMANTICS 2.1): rulings, receipts, strikes, events."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from inlimine.engine.question import Question
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Event
from inlimine.ledger.terms import Effect, EventKind, Form, Occasion, Purpose, ReceiptKind, Use
from inlimine.ledger.trial import Receipt, Strike
from inlimine.operations.ask import known_as
from inlimine.operations.court_found import door, ruling_named, rulings_called, settled
from inlimine.operations.how_far import HowFar, new_part, part_meant, parts_of, put_again
from inlimine.operations.item_named import item_handle
from inlimine.operations.own_handles import with_handles
from inlimine.operations.refusal import refuse
from inlimine.operations.sitting import Sitting, next_ruling, spoken
from inlimine.operations.what_happened import Happening, What

_IN_EVIDENCE = frozenset({What.RECEIVED, What.STRUCK, What.PUBLISHED})
_ON_OBJECTION = frozenset({What.SUSTAINED, What.OVERRULED})
# What must be said where a ruling on an objection goes so far.
_MISSING = {
    HowFar.PART: ("part", "say which part", "--part"),
    HowFar.PURPOSE: ("purposes", "say for which purpose", "--for"),
    HowFar.WITNESS: ("witness", "say through which witness", "--witness"),
}


def sound(happening: Happening, sitting: Sitting) -> Happening:
    """The same with its item, people and rulings found in the case; refuses unknown ones with the known."""
    view = sitting.state.view
    names = {
        "party": known_as(happening.party, view.parties, "party", "--party"),
        "offered_by": known_as(happening.offered_by, view.parties, "party", "--offered-by"),
        "witness": known_as(happening.witness, view.witnesses, "witness", "--witness"),
        "against": tuple(known_as(one, view.parties, "party", "--against") for one in happening.against),
        "of": tuple(ruling_named(one, sitting) for one in happening.of),
        "item": item_handle(sitting.state, happening.item, new="--new") if happening.item else "",
        "ruling": ruling_named(happening.ruling, sitting) if happening.ruling else "",
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
    made = [*_ENTRIES[happening.what](happening, sitting), *settled(happening, sitting)]
    return with_handles(_timed(made, sitting), sitting.own)


def touched(happening: Happening, sitting: Sitting) -> tuple[str, ...]:
    """The items whose rows of the board it may change: with a part its whole, with a door all that it kept out."""
    view = sitting.state.view
    if happening.what is not What.DOOR:
        return (next(reversed(view.wholes(happening.item)), happening.item),)
    norms = rulings_called(happening.ruling, sitting)
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
    What.DOOR: door,
}


# --- moments ---


def _timed(entries: list[AnyEntry], sitting: Sitting) -> Iterable[AnyEntry]:
    """Each with its moment, numbered within its minute (or its untimed day), so that the order is known."""
    first = sitting.at.order or 1
    parts = [entry for entry in entries if isinstance(entry, Item)]  # they have been there all the time
    rest = [entry for entry in entries if not isinstance(entry, Item)]
    return [*parts, *(replace(entry, eff=replace(sitting.at, order=n)) for n, entry in enumerate(rest, first))]
