"""The handles of a room: which entry each one names, so that none is given twice and corrections find theirs."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import MutableMapping, Sequence

from inlimine.ledger.handles import a, printable
from inlimine.ledger.people import Case
from inlimine.store.codec import CASE, known
from inlimine.store.header import EXPUNGE, Loggable, Row
from inlimine.store.trouble import Trouble

_THE_CASE = "/case"  # no handle can be that


class Names:
    """The newest entry of each handle, and of the case, by id and kind; learnt from what is on the disk."""

    def __init__(self) -> None:
        self.upto = 0
        self._newest: dict[str, tuple[str, str]] = {}

    @property
    def kinds(self) -> dict[str, str]:
        """Each handle, with the kind of what bears it."""
        return {name: kind for name, (_, kind) in self._newest.items() if name != _THE_CASE}

    def learn(self, rows: Sequence[Row]) -> None:
        """Take in rows beyond those known."""
        for row, handle in known(rows):
            self.upto = row.number
            name = _THE_CASE if row.kind == CASE else handle
            if name and row.body is not None:
                self._newest[name] = (row.entry, row.kind)

    def outdated_by(self, rows: Sequence[Row]) -> bool:
        """Whether something already known has been expunged since."""
        return self.upto > 0 and any(row.kind == EXPUNGE for row in rows)

    @property
    def case(self) -> str:
        """The id of the newest entry of the case; empty: there is none."""
        return self._newest.get(_THE_CASE, ("", ""))[0]

    def corrected(self, entries: Sequence[Loggable], ids: Sequence[str], why: str) -> list[str]:
        """For each entry about to be entered the id of the one that it corrects, or nothing.

        Trouble where a handle is taken, or a correction has nothing to correct. Among entries that come
        together the order means nothing: an original may follow its correction.
        """
        pairs = list(zip(entries, ids, strict=True))
        newest = ChainMap[str, tuple[str, str]]({}, self._newest)
        for entry, own in pairs:
            if (name := _name(entry)) and not _reason(entry, why):
                if name in newest:
                    raise _taken(name, newest[name][1])
                newest[name] = (own, _kind(entry))
        return [_replaced(entry, own, newest) if _reason(entry, why) else "" for entry, own in pairs]


def _replaced(entry: Loggable, own: str, newest: MutableMapping[str, tuple[str, str]]) -> str:
    name = _name(entry)
    if name not in newest:
        raise _nothing(name)
    earlier, newest[name] = newest[name][0], (own, _kind(entry))
    return earlier


def _name(entry: Loggable) -> str:
    return _THE_CASE if isinstance(entry, Case) else entry.handle


def _kind(entry: Loggable) -> str:
    return CASE if isinstance(entry, Case) else entry.kind


def _reason(entry: Loggable, why: str) -> str:
    return why if isinstance(entry, Case) else entry.corrects


def _taken(name: str, kind: str) -> Trouble:
    if name == _THE_CASE:
        return Trouble("the case has been entered already", "say why it is corrected", typed="--why")
    return Trouble(
        f"{printable(name)} is the handle of {a(kind)} in this room",
        "give the entry another handle, or say in corrects why it takes the place of the other",
    )


def _nothing(name: str) -> Trouble:
    if name == _THE_CASE:
        return Trouble("the case corrects nothing: no case has been entered", "enter it without a reason")
    message = f"{printable(name) or 'an entry without a handle'} corrects nothing in this room"
    return Trouble(message, "leave out corrects, or give it the handle of what it corrects")
