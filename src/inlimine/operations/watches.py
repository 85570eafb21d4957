"""The watches of each ruling: what is looked for on its behalf, what is proposed, and what somebody confirms.

A ruling that holds something back is looked for from the moment in which it is entered, in whatever way: by words
that its own text and its motion give (`checks/unwatched.py`). They are derived each time, never kept, so that they
fit the ruling as it is; `confirm_watches` makes of them, as somebody edited them, watches of the ledger.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inlimine.checks.matching.watch import compile_watch
from inlimine.checks.proposing import ProposedWatch, from_fact, from_terms, proposed_watches
from inlimine.checks.unwatched import holds_back, set_aside, unwatched
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.engine.words import title
from inlimine.interchange.write import plain_form
from inlimine.ledger.handles import natural
from inlimine.ledger.items import Version
from inlimine.ledger.watches import NoWatch, Watch
from inlimine.notation.watches import read_watch, write_watch
from inlimine.operations.ask import known_as
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Proposal, State
from inlimine.store.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A directive with its watches in words; `versions`: so many recorded files are told by their bytes anyway.

    `proposed` is what is looked for meanwhile where nobody has confirmed a watch, in words too. `none_needed` is
    what somebody entered who said that no watch is needed.
    """

    norm: Norm
    subjects: tuple[str, ...]
    watches: tuple[tuple[Watch, str], ...]
    versions: int
    proposed: tuple[tuple[ProposedWatch, str], ...] = ()
    none_needed: NoWatch | None = None

    @property
    def lacks(self) -> bool:
        """Whether it holds something back, or may, and nobody has said what to look for on its behalf."""
        served = self.watches or self.none_needed
        return holds_back(self.norm) and not served


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a person says himself: facts that must not be said, and terms."""

    facts: Sequence[str] = ()
    terms: Sequence[str] = ()


def list_watches(state: CaseState, ruling: str = "") -> tuple[Watched, ...]:
    """Every directive (of one act or ruling, if it is named) with its watches."""
    proposed = {one.norm.handle: one.proposed for one in unwatched(state)}
    return tuple(_watched(state, norm, proposed.get(norm.handle, ())) for norm in _norms(state, ruling))


def words_looked_for(state: CaseState, rulings: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Of rulings that were just entered (acts or directives), those without a watch, each with the words that are
    looked for at once in its notation; empty where none could be taken from it."""
    named = set(rulings)
    fresh = (one for one in unwatched(state) if named & {one.norm.handle, one.norm.act.handle})
    return tuple(
        (one.norm.handle, " | ".join(write_watch(made.query) for made in one.proposed if not made.by_label))
        for one in fresh
    )


def _norms(state: CaseState, ruling: str) -> list[Norm]:
    named = {handle for norm in state.norms for handle in (norm.handle, norm.act.handle)}
    ruling = known_as(ruling, sorted(named, key=natural), "ruling", "RULING")
    norms = [n for n in state.norms if not n.bare and (not ruling or ruling in (n.handle, n.act.handle))]
    return sorted(norms, key=lambda norm: natural(norm.handle))


def _watched(state: CaseState, norm: Norm, proposed: tuple[ProposedWatch, ...]) -> Watched:
    mine = [one for one in state.view.of(Watch) if one.ruling in (norm.handle, norm.act.handle)]
    subject = set(norm.directive.subject)
    return Watched(
        norm=norm,
        subjects=tuple(title(item, state.view) for item in norm.directive.subject),
        watches=tuple((one, write_watch(one.query)) for one in mine),
        versions=sum(one.item in subject for one in state.view.of(Version)),
        proposed=tuple((made, write_watch(made.query)) for made in proposed),
        none_needed=next((one for one in set_aside(state) if one.ruling in (norm.handle, norm.act.handle)), None),
    )


def propose(state: CaseState, ruling: str, wanted: Wanted) -> tuple[ProposedWatch, ...]:
    """What may be looked for: what the person says; else from the subjects of the rulings that lack a watch."""
    if wanted.facts or wanted.terms:
        if not ruling:
            raise refuse(
                "a fact or term is forbidden by a ruling", "name it", typed="inlimine watches CASE RULING ..."
            )
        named = {norm.handle for norm in _norms(state, ruling)}
        return tuple(_said(min(named) if len(named) == 1 else ruling, wanted))
    lacking = [one.norm for one in list_watches(state, ruling) if one.lacks or ruling]
    return tuple(made for norm in lacking for made in proposed_watches(state, norm))


def _said(ruling: str, wanted: Wanted) -> Iterator[ProposedWatch]:
    try:
        yield from (from_fact(ruling, fact) for fact in wanted.facts)
        if wanted.terms:
            query = read_watch(" | ".join(wanted.terms))
            compile_watch(query)
            yield from_terms(ruling, query, ", ".join(wanted.terms))
    except ValueError as reason:
        message, _, remedy = str(reason).partition("; ")
        raise refuse(message, remedy or "write at least one word to look for") from None


def entries(state: CaseState, made: Iterable[ProposedWatch], waiting: Iterable[str] = ()) -> tuple[Watch, ...]:
    """The proposals as entries, each with a handle that no entry bears and none that is `waiting`."""
    taken = {*(entry.handle for entry in state.ledger.entries), *waiting}
    return tuple(_entry(one, taken) for one in made)


def _entry(one: ProposedWatch, taken: set[str]) -> Watch:
    handle = next(name for n in range(1, 100_000) if (name := f"{one.ruling}-w{n}") not in taken)
    taken.add(handle)
    return Watch(handle=handle, ruling=one.ruling, query=one.query, item=one.item, note=note_of(one))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What somebody confirms: for which ruling and item, the watch as he wrote it, and whence its words are."""

    ruling: str
    item: str
    watch: str
    note: str


def confirm_watches(
    path: Path, viewer: Viewer, room: str, state: CaseState, chosen: Sequence[Chosen], author: Author
) -> int:
    """Enter what somebody confirms, all or nothing; refuses what could find nothing, naming its ruling.

    Gives how many. What waited beside the log in the very same words is accepted with it.
    """
    made = as_chosen(chosen)
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        open_ones = _open_proposals(folder, where)
        written = entries(state, made, open_ones.values())
        waited = _each_once(proposal_id(where.id, one) for one in made)
        accepting = [own if own in open_ones else "" for own in waited]
        enter_into(folder, where, Written(entries=written), author, accepting=accepting)
    return len(written)


def as_chosen(chosen: Sequence[Chosen]) -> list[ProposedWatch]:
    """What somebody confirms as what can be looked for; refuses what could find nothing, and nothing at all."""
    if not chosen:
        raise refuse("nothing is chosen", "tick at least one, or write what is to be looked for")
    return [_as_chosen(one) for one in chosen]


def _each_once(ids: Iterable[str]) -> Iterator[str]:
    """The same, a proposal that is named again as none: it becomes one entry."""
    before: set[str] = set()
    for own in ids:
        yield "" if own in before else own
        before.add(own)


def _open_proposals(folder: CaseFolder, room: Room) -> dict[str, str]:
    """The handle of each watch that waits beside the log, by the id of its proposal."""
    waiting = folder.proposals(room).listed(State.PENDING, State.LATER)
    return {one.proposal.id: one.proposal.fields.get("handle", "") for one in waiting}


def _as_chosen(one: Chosen) -> ProposedWatch:
    try:
        query = read_watch(one.watch)
        compile_watch(query)
    except ValueError as reason:
        message, _, remedy = str(reason).partition("; ")
        raise refuse(f"{one.ruling}: {message}", remedy or "write at least one word to look for") from None
    found_by, _, source = one.note.partition(": ")
    return ProposedWatch(
        ruling=one.ruling, item=one.item, query=query, source=source or one.watch, found_by=found_by, sure=False
    )


def note_of(one: ProposedWatch) -> str:
    """Whose words it is taken from, as it is kept beside the watch."""
    return f"{one.found_by}: {one.source}"


def offer(
    path: Path, viewer: Viewer, room: str, state: CaseState, made: Sequence[ProposedWatch]
) -> tuple[tuple[Watch, ...], tuple[str, ...]]:
    """Lay the proposals beside the log of a room, where `confirm` accepts or edits them; they and their ids.

    What was laid there before stays as it was.
    """
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        shelf = folder.proposals(where)
        there = {one.proposal.id: one.proposal.fields.get("handle", "") for one in shelf.listed()}
        watches = entries(state, made, there.values())
        ids = tuple(proposal_id(where.id, one) for one in made)
        watches = tuple(
            replace(entry, handle=there.get(own) or entry.handle) for own, entry in zip(ids, watches, strict=True)
        )
        laid = zip(ids, made, watches, strict=True)
        shelf.offer((_proposal(own, one, entry) for own, one, entry in laid if own not in there), at=utc_now())
    return watches, ids


def proposal_id(room: str, one: ProposedWatch) -> str:
    """By which a proposal in a room is known: what is looked for, for which ruling, of which item."""
    told = f"{room} {one.ruling} {one.item} {write_watch(one.query)}"
    return hashlib.sha256(told.encode()).hexdigest()[:10]


def _proposal(own: str, one: ProposedWatch, entry: Watch) -> Proposal:
    fields: Any = plain_form(entry)
    return Proposal(
        id=own,
        kind="watch",
        fields={key: value for key, value in fields.items() if key != "kind"},
        quote=one.source,
        span=(0, len(one.source)),
        found_by=f"watches: {one.found_by}",
        sureness="sure" if one.sure else "look",
        look=one.look,
    )
