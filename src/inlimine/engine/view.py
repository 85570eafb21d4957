"""What can be seen of a ledger on a day, as known on a day: corrections applied, entries by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cached_property
from typing import TypeVar

from inlimine.ledger.acts import Act, Completeness, Directive, Fact, Hearing, Motion, Request, lettered
from inlimine.ledger.entry import Entry
from inlimine.ledger.items import REMAINDER, Coverage, Item, Label, Trait
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment, Sequence
from inlimine.ledger.people import Case, Count, Document, Episode, Event, Party, Witness
from inlimine.ledger.terms import EdgeKind, Effect, Role
from inlimine.ledger.trial import Receipt, Strike

E = TypeVar("E", bound=Entry)


def known(entries: Iterable[AnyEntry], as_known: Moment | None) -> list[AnyEntry]:
    """The entries known by `as_known` (None: all), each correction in the place of what it corrects;
    what was undone is not among them."""
    seen = [e for e in entries if as_known is None or e.known is None or e.known.reached_by(as_known)]
    newest: dict[str, AnyEntry] = {}
    for entry in seen:
        if entry.handle and _newer(entry, newest.get(entry.handle)):
            newest[entry.handle] = entry
    return [e for e in seen if not e.handle or (newest[e.handle] is e and not e.undone)]


def _newer(entry: Entry, other: Entry | None) -> bool:
    if other is None or bool(entry.corrects) is not bool(other.corrects):
        return other is None or bool(entry.corrects)
    return entry.known is not None and (other.known is None or entry.known.key > other.known.key)


def reaching_back(act: Act, acts: Iterable[Act], items: Mapping[str, Item]) -> Act | None:
    """What of an act has meaning before its day: its clarifications, from the day of what they clarify.

    SEMANTICS 1.9. Its other edges and its directives on other subjects begin on its own day (here: blanked, so
    that the directives keep their letters).
    """
    edges = tuple(edge for edge in act.edges if edge.edge is EdgeKind.CLARIFIES)
    clarified = [other for edge in edges for other in acts if _holds(edge.target, other)]
    if act.eff is None or not clarified:
        return None
    subjects = {subject for other in clarified for directive in other.directives for subject in directive.subject}
    directives = tuple(
        d if set(chain(d.subject, items)) & subjects else Directive(effect=Effect.NONE) for d in act.directives
    )
    moments = [other.eff for other in clarified]
    eff = None if None in moments else min((m for m in moments if m is not None), key=lambda m: m.key)
    return replace(act, eff=eff, edges=edges, directives=directives, disposes=(), closes_case=False)


def _holds(target: str, act: Act) -> bool:
    return target == act.handle or target in lettered(act.handle, len(act.directives))


def chain(handles: Iterable[str], items: Mapping[str, Item]) -> list[str]:
    """The handles and every whole of which they are parts."""
    return [whole for handle in handles for whole in wholes(handle, items)]


def wholes(item: str, items: Mapping[str, Item]) -> tuple[str, ...]:
    """The item and every whole of which it is a part, from the inside out."""
    found = [item]
    while True:
        here = found[-1]
        entry = items.get(here)
        part_of = entry.part_of if entry else ""
        upper = here.removesuffix(REMAINDER) if here.endswith(REMAINDER) else part_of
        if not upper or upper in found:
            return tuple(found)
        found.append(upper)


@dataclass(frozen=True)
class View:
    """The entries that count at `as_of` as known at `as_known`, by kind."""

    case: Case
    as_of: Moment
    as_known: Moment | None
    entries: tuple[AnyEntry, ...]
    untimed: tuple[str, ...] = ()

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """All visible entries of one kind."""
        return tuple(entry for entry in self._by_kind.get(kind, ()) if isinstance(entry, kind))

    @cached_property
    def _by_kind(self) -> dict[type, list[Entry]]:
        kinds: dict[type, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            kinds[type(entry)].append(entry)
        return kinds

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Visible acts."""
        return self.of(Act)

    @cached_property
    def acts_of(self) -> dict[str, list[Act]]:
        """Visible acts by their handle, and by the hearing at which they were made."""
        found: dict[str, list[Act]] = defaultdict(list)
        for act in self.acts:
            for handle in {act.handle, act.hearing}:
                found[handle].append(act)
        return found

    @cached_property
    def written_down(self) -> frozenset[str]:
        """The handles of acts and directives that some act wrote down."""
        edges = (edge for act in self.acts for edge in act.edges)
        return frozenset(edge.target for edge in edges if edge.edge is EdgeKind.MEMORIALISES)

    @cached_property
    def closed_for(self) -> frozenset[str]:
        """The defendants and counts for whom alone some act ended the case."""
        return frozenset(handle for act in self.acts for handle in act.closes_for)

    @cached_property
    def motions(self) -> dict[str, Motion]:
        """Visible motions by handle."""
        return {motion.handle: motion for motion in self.of(Motion)}

    @cached_property
    def requests(self) -> dict[str, list[tuple[Motion, str, Request]]]:
        """The requests that a handle names, with motion and handle: one (M1, M1b), or all of a motion."""
        found: dict[str, list[tuple[Motion, str, Request]]] = {}
        for motion in self.motions.values():
            handles = lettered(motion.handle, len(motion.requests))
            asked = [(motion, handle, request) for handle, request in zip(handles, motion.requests, strict=True)]
            named = {one[1]: [one] for one in asked} | {motion.handle: asked}
            for handle, named_so in named.items():
                found.setdefault(handle, named_so)
        return found

    @cached_property
    def hearings(self) -> dict[str, Hearing]:
        """Visible hearings by handle."""
        return {hearing.handle: hearing for hearing in self.of(Hearing)}

    @cached_property
    def items(self) -> dict[str, Item]:
        """Visible items by handle."""
        return {item.handle: item for item in self.of(Item)}

    def wholes(self, item: str) -> tuple[str, ...]:
        """The item and every whole of which it is a part, from the inside out."""
        if item not in self._wholes:
            self._wholes[item] = wholes(item, self.items)
        return self._wholes[item]

    @cached_property
    def _wholes(self) -> dict[str, tuple[str, ...]]:
        """The wholes of each item that somebody has asked about."""
        return {}

    @cached_property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The parts entered of each whole, in the order of their handles."""
        parts: dict[str, list[str]] = defaultdict(list)
        for item in self.items.values():
            if item.part_of:
                parts[item.part_of].append(item.handle)
        return {whole: tuple(sorted(handles)) for whole, handles in parts.items()}

    @cached_property
    def parties(self) -> dict[str, Party]:
        """Visible parties by handle."""
        return {party.handle: party for party in self.of(Party)}

    @cached_property
    def witnesses(self) -> dict[str, Witness]:
        """Visible witnesses by handle."""
        return {witness.handle: witness for witness in self.of(Witness)}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Visible source documents by handle."""
        return {document.handle: document for document in self.of(Document)}

    @cached_property
    def defendants(self) -> tuple[str, ...]:
        """The parties on the defence side."""
        return tuple(p.handle for p in self.parties.values() if p.role is Role.DEFENCE)

    @cached_property
    def counts(self) -> dict[str, Count]:
        """Visible counts by handle."""
        return {count.handle: count for count in self.of(Count)}

    @cached_property
    def episodes(self) -> dict[str, Episode]:
        """Visible trials by handle."""
        return {episode.handle: episode for episode in self.of(Episode)}

    @cached_property
    def begun(self) -> tuple[Episode, ...]:
        """The trials that have begun, in their order."""
        return tuple(sorted((e for e in self.episodes.values() if e.eff), key=lambda e: (_key(e.eff), e.handle)))

    @cached_property
    def episode(self) -> str:
        """The trial that began last; empty where none has begun."""
        return self.begun[-1].handle if self.begun else ""

    def home(self, moment: Moment | None, to_come: str = "") -> str:
        """The trial to which a day belongs: the last one begun by then, or the next where that one has ended.

        `to_come`: a trial that has not begun on the view's day and is asked about; it is the next then.
        """
        if moment is None or not self.begun:
            return self.begun[0].handle if self.begun else to_come
        before = [e for e in self.begun if e.eff is None or e.eff.against(moment) is not Sequence.LATER]
        later = self.begun[len(before) :]
        ended = before and before[-1].ends is not None and before[-1].ends.against(moment) is Sequence.EARLIER
        if ended and not later and to_come:
            return to_come
        return (later[0] if later and (ended or not before) else before[-1]).handle

    @cached_property
    def coverages(self) -> dict[str, list[Coverage]]:
        """Statements of coverage by the item that they place."""
        return _by_item(self.of(Coverage))

    @cached_property
    def traits(self) -> dict[str, list[Trait]]:
        """Traits by item."""
        return _by_item(self.of(Trait))

    @cached_property
    def labels(self) -> dict[str, list[Label]]:
        """Labels by item."""
        return _by_item(self.of(Label))

    @cached_property
    def receipts(self) -> dict[str, list[Receipt]]:
        """Receipts by item."""
        return _by_item(self.of(Receipt))

    @cached_property
    def strikes(self) -> dict[str, list[Strike]]:
        """Strikes by item."""
        return _by_item(self.of(Strike))

    @cached_property
    def events(self) -> dict[str, list[Event]]:
        """What happened, by the item that it concerned."""
        return _by_item(event for event in self.of(Event) if event.item)

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The items and people of which something is said beside rulings: receipts, strikes, events, traits ...

        Whoever stands neither here nor under any directive has only the silence of the ledger.
        """
        scopes = {coverage.scope for coverage in self.of(Coverage)}
        missing = {handle for entry in self.completeness for handle in entry.may_touch}
        received = {whole for handle in self.receipts for whole in self.wholes(handle)}
        return frozenset({*received, *self.strikes, *self.events, *self.traits, *scopes, *missing})

    @cached_property
    def facts(self) -> dict[str, list[Fact]]:
        """Facts by the atom that they settle, without regard to case and spacing."""
        facts: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.of(Fact):
            facts[same_atom(fact.atom)].append(fact)
        return facts

    @cached_property
    def extents(self) -> frozenset[str]:
        """How far findings go, where that is said: the handles and words to which facts are limited."""
        return frozenset(fact.extent for fact in self.of(Fact) if fact.extent)

    @cached_property
    def completeness(self) -> tuple[Completeness, ...]:
        """The newest words on each hearing or act whose rulings are counted; of one time all of them count."""
        counts = self.of(Completeness)
        newest = {of: max(_when(e) for e in counts if e.of == of) for of in {entry.of for entry in counts}}
        latest = [entry for entry in counts if _when(entry) == newest[entry.of]]
        return tuple(sorted(latest, key=lambda e: (e.of, not e.complete, e.at_least, e.said, e.may_touch)))


I = TypeVar("I", Coverage, Trait, Label, Event, Receipt, Strike)  # noqa: E741


def _by_item(entries: Iterable[I]) -> dict[str, list[I]]:
    found: dict[str, list[I]] = defaultdict(list)
    for entry in entries:
        found[entry.item].append(entry)
    return found


def _when(entry: Entry) -> tuple[bool, object]:
    return (True, entry.eff.key) if entry.eff else (False, ())


def _key(moment: Moment | None) -> tuple[date, time, int]:
    return moment.key if moment else (date.min, time.min, 0)


def same_atom(atom: str) -> str:
    """The form in which two atoms are compared: case and spacing do not matter."""
    return " ".join(atom.casefold().split())


def view(ledger: Ledger, as_of: Moment, as_known: Moment | None) -> View:
    """The ledger as it stood at `as_of`, on what was known at `as_known` (None: all that is known)."""
    entries = known(ledger.entries, as_known)
    acts = [entry for entry in entries if isinstance(entry, Act)]
    items = {entry.handle: entry for entry in entries if isinstance(entry, Item)}
    seen: list[AnyEntry] = []
    for entry in entries:
        if entry.eff is None or entry.eff.reached_by(as_of):
            seen.append(entry)
        elif isinstance(entry, Act):
            back = reaching_back(entry, acts, items)
            seen += [back] if back and (back.eff is None or back.eff.reached_by(as_of)) else []
    untimed = (_called(entry) for entry in entries if isinstance(entry, _TIMED) and _misses(entry, as_of))
    return View(
        case=ledger.case,
        as_of=as_of,
        as_known=as_known,
        entries=tuple(seen),
        untimed=tuple(sorted(untimed)),
    )


_TIMED = (Act, Receipt, Strike, Fact, Coverage)


def _misses(entry: Entry, as_of: Moment) -> bool:
    return entry.eff is not None and entry.eff.untimed_on_the_day_of(as_of)


def _called(entry: Act | Receipt | Strike | Fact | Coverage) -> str:
    if entry.handle:
        return entry.handle
    return f"{entry.kind}: {entry.atom if isinstance(entry, Fact) else getattr(entry, 'item', '')}"
