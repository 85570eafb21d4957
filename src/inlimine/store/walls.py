"""The walls between rooms: a private entry may name what the court record holds, and never the reverse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from inlimine.ledger.charts import PARTS
from inlimine.ledger.handles import called, printable
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.people import Case
from inlimine.ledger.references import named_by
from inlimine.store.header import Loggable
from inlimine.store.room import Room
from inlimine.store.room_handles import LETTERS, WITH_PARTS
from inlimine.store.trouble import Trouble


def require_within(entries: Sequence[Loggable], room: Room, kinds: Mapping[str, str]) -> None:
    """Trouble where an entry names a handle that is not within its reach; `kinds` are the handles that are.

    The words are the same whether another room holds that handle or nobody has ever given it.
    """
    own = {entry.handle: entry.kind for entry in entries if not isinstance(entry, Case)}
    reach = {**kinds, **own}
    for entry in entries:
        if isinstance(entry, Case):
            continue
        for handle in named_by(entry):
            if not _reached(handle, reach):
                raise _out_of_reach(called(entry), handle, room)


def require_private(entries: Sequence[Loggable], room: Room) -> None:
    """Trouble where a proof chart would come into the court record: it is a party's private work."""
    if room.private:
        return
    for entry in entries:
        if isinstance(entry, PARTS):
            message = f"{called(entry)} is part of a proof chart, and everybody sees the court record"
            raise Trouble(message, "enter it in the party's own room", typed="--room PARTY")


def _reached(handle: str, reach: Mapping[str, str]) -> bool:
    whole = handle.removesuffix(REMAINDER)
    return whole in reach or reach.get(handle.rstrip(LETTERS), "") in WITH_PARTS


def _out_of_reach(entry: str, handle: str, room: Room) -> Trouble:
    place = f"in {room.title} or in the court record" if room.private else "in the court record"
    message = f'{entry} names "{printable(handle)}", and nothing of that handle is {place}'
    return Trouble(message, "enter there what it names first, or name something else")
