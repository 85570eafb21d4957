"""What a viewer sees: the court record joined with the rooms in which he stands, as one ledger."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from inlimine.ledger.handles import order, parts
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Sequence as Sequence_
from inlimine.ledger.people import Case
from inlimine.ledger.renaming import renamed
from inlimine.store.header import Head, Header, Loggable, Logged
from inlimine.store.log import Log
from inlimine.store.room import Room
from inlimine.store.room_handles import Given, handles_apart
from inlimine.store.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """From which room an entry of a joined ledger comes, and its header there."""

    room: Room
    header: Header


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One ledger of several rooms; `origins` has one for each of its entries, `heads` how far each room goes."""

    ledger: Ledger
    origins: tuple[Origin, ...]
    heads: Mapping[str, Head]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    """The entries of one room; `case` is the newest of its case, `head` how far it goes."""

    room: Room
    head: Head
    case: Case | None
    entries: tuple[AnyEntry, ...]
    headers: tuple[Header, ...]


def join(logs: Sequence[Log], upto: datetime | None = None) -> Joined:
    """The ledger of these rooms, the court record first; its newest case is the case.

    A handle that is given in two rooms stays as it is in the court record; in a private room it is written with
    the room's name before it (`Defence.R2`), and what that room says of it means its own. An entry that stands
    in the same words in the court record too is one. With `upto` only what had been recorded by then.
    """
    loaded = _without_copies(_loaded(logs, upto))
    return Joined(
        ledger=_ledger(loaded),
        origins=tuple(Origin(room=one.room, header=header) for one in loaded for header in one.headers),
        heads={one.room.id: one.head for one in loaded},
    )


def as_if(logs: Sequence[Log], room: Room, entries: Sequence[Loggable]) -> tuple[Ledger, Ledger]:
    """The ledger of these rooms, and the ledger that it would be with these entries in one of them."""
    loaded = _loaded(logs)
    grown = [_grown(one, entries) if one.room == room else one for one in loaded]
    return _ledger(_without_copies(loaded)), _ledger(_without_copies(grown))


def _loaded(logs: Sequence[Log], upto: datetime | None = None) -> list[_Loaded]:
    """The rooms, the court record first; it is loaded last, so that whatever a private entry names is there."""
    ordered = sorted(logs, key=lambda log: (log.room.private, log.room.kind, log.room.name, log.room.id))
    return [_load(log, upto) for log in reversed(ordered)][::-1]


def _ledger(loaded: Sequence[_Loaded]) -> Ledger:
    apart = handles_apart([(one.room, _given(one.entries)) for one in loaded])
    entries = (
        renamed(entry, name) if name else entry
        for one, name in zip(loaded, apart, strict=True)
        for entry in one.entries
    )
    case = next((one.case for one in loaded if one.case), None)
    if case is None:
        raise Trouble("no case has been entered in these rooms", "enter the case in the court record first")
    return Ledger(case=case, entries=tuple(entries))


def _grown(one: _Loaded, entries: Sequence[Loggable]) -> _Loaded:
    cases = [entry for entry in entries if isinstance(entry, Case)]
    more = tuple(entry for entry in entries if not isinstance(entry, Case))
    entries_ = one.entries + more
    kept = tuple(entries_[place] for place in _last_words(entries_))
    return replace(one, case=cases[-1] if cases else one.case, entries=kept)


# --- copies that were served ---


def _without_copies(loaded: Sequence[_Loaded]) -> list[_Loaded]:
    """The same without what a private room shares with the court record, because a copy was served: what is the
    same in its newest words is one thing and not two."""
    if len(loaded) < 2:
        return list(loaded)
    court = () if loaded[0].room.private else loaded[0].entries
    public, unnamed = _newest(court), [entry for entry in court if not entry.handle]
    return [_kept_apart(one, public, unnamed) if one.room.private else one for one in loaded]


def _kept_apart(one: _Loaded, public: Mapping[str, AnyEntry], unnamed: Sequence[AnyEntry]) -> _Loaded:
    own = _newest(one.entries)
    copies = {handle for handle, entry in own.items() if public.get(handle) == entry}
    kept = [
        place
        for place, entry in enumerate(one.entries)
        if (entry.handle not in copies if entry.handle else entry not in unnamed)
    ]
    if len(kept) == len(one.entries):
        return one
    headers = tuple(one.headers[place] for place in kept if place < len(one.headers))
    return replace(one, entries=tuple(one.entries[place] for place in kept), headers=headers)


def _newest(entries: Sequence[AnyEntry]) -> dict[str, AnyEntry]:
    """The last entry of each handle, whatever it corrects."""
    return {entry.handle: replace(entry, corrects="") for entry in entries if entry.handle}


def _load(log: Log, upto: datetime | None = None) -> _Loaded:
    with _without_collector():
        every = [one for one in log.load() if upto is None or one.header.recorded_at <= upto]
    held = [(one.header, one.entry) for one in every]
    pairs = [(header, entry) for header, entry in held if entry is not None and not isinstance(entry, Case)]
    cases = [entry for _, entry in held if isinstance(entry, Case)]
    kept = _last_words([entry for _, entry in pairs])
    return _Loaded(
        room=log.room,
        head=_head(log.room, every),
        case=cases[-1] if cases else None,
        entries=first_words([pairs[place][1] for place in kept]),
        headers=tuple(pairs[place][0] for place in kept),
    )


def _last_words(entries: Sequence[AnyEntry]) -> list[int]:
    """The places of the entries without corrections that a later one of the same moment has corrected again: the
    log knows their order, where the moments do not tell it."""
    last: dict[str, int] = {}
    gone = set()
    for place, entry in enumerate(entries):
        if entry.handle and entry.corrects:
            before = last.get(entry.handle)
            if before is not None and order(entries[before].known, entry.known) is Sequence_.SAME:
                gone.add(before)
            last[entry.handle] = place
    return [place for place in range(len(entries)) if place not in gone]


def first_words(entries: Sequence[AnyEntry]) -> tuple[AnyEntry, ...]:
    """The entries, where of each handle whose first words were expunged the oldest correction stands for them."""
    handles = {entry.handle for entry in entries if entry.corrects and entry.handle}
    lost = handles - {entry.handle for entry in entries if not entry.corrects} if handles else set()
    told = []
    for entry in entries:
        told.append(replace(entry, corrects="") if entry.handle in lost and entry.corrects else entry)
        lost.discard(entry.handle)
    return tuple(told)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Python's collector would walk through ten thousand new entries again and again: a third of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _head(room: Room, every: Sequence[Logged]) -> Head:
    if not every:
        return Head(number=0, hash=room.origin)
    last = every[-1].header
    return Head(number=last.number, hash=last.hash)


def _given(entries: Sequence[AnyEntry]) -> Iterator[Given]:
    for entry in entries:
        if entry.handle:
            yield Given(handle=entry.handle, kind=entry.kind, parts=parts(entry)[1])
