"""Add a party or a witness from a name, without the notation; the short name is made where none is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from inlimine.ledger.handles import current
from inlimine.ledger.people import Party, Witness
from inlimine.ledger.terms import Role
from inlimine.notation.quoting import HANDLE
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author

_TITLES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "inc", "llc", "ltd", "co", "corp"})


def add_party(path: Path, viewer: Viewer, name: str, role: Role, author: Author, *, short: str = "") -> str:
    """Enter a party of the case; its short name, by which everything calls it."""
    return _entered(path, viewer, name, short, author, lambda handle: Party(handle=handle, name=name, role=role))


def add_witness(
    path: Path, viewer: Viewer, name: str, called_by: Iterable[str], author: Author, *, short: str = ""
) -> str:
    """Enter a witness and the parties who call that person; the short name."""
    callers = tuple(called_by)
    return _entered(
        path, viewer, name, short, author, lambda handle: Witness(handle=handle, name=name, called_by=callers)
    )


def _entered(
    path: Path,
    viewer: Viewer,
    name: str,
    short: str,
    author: Author,
    made: Callable[[str], Party | Witness],
) -> str:
    with opened(path) as folder:
        room = room_seen(folder, viewer, None)
        entries = folder.join([room]).ledger.entries
        person = made(_short_name(name, short, {entry.handle for entry in entries}))
        people = (one for one in current(entries) if isinstance(one, type(person)))
        known = next((one for one in people if one.name.casefold() == name.casefold()), None)
        if known is not None:
            raise refuse(
                f"{name} is entered already, as {known.handle}", "leave it as it is, or write another name"
            )
        enter_into(folder, room, Written(entries=(person,)), author)
        return person.handle


def _short_name(name: str, short: str, taken: set[str]) -> str:
    """What a person wrote, if it can be one and is free; else the last word of the name that can."""
    if not short:
        words = [word for word in map(_plain, name.split()) if HANDLE.fullmatch(word)]
        chosen = next((word for word in reversed(words) if word.casefold() not in _TITLES), "person")
        numbered = (f"{chosen}-{number}" for number in range(2, 10_000))
        return chosen if chosen not in taken else next(one for one in numbered if one not in taken)
    if not HANDLE.fullmatch(short):
        raise _no_short_name(short)
    if short in taken:
        raise refuse(f"something in this case is called {short} already", "write another short name")
    return short


def _no_short_name(short: str) -> Refusal:
    """Why what a person wrote cannot be a short name; where only spaces are the trouble, what can."""
    words = short.split()
    message = f"“{short}” cannot be a short name"
    if len(words) > 1 and HANDLE.fullmatch(joined := "".join(words)):
        letters = "".join(word[0] for word in words).upper()
        return refuse(f"{message}: it has a space in it", f"write {letters} or {joined}")
    return refuse(message, "write letters, digits and dashes, a letter first: Roe, State, Dr-Lane")


def _plain(word: str) -> str:
    return "".join(sign for sign in word if sign.isalnum() or sign == "-").strip("-")
