"""Add an item from its title and exhibit labels, without the notation; by itself, or with what happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.checks.exhibit_names import is_side, sides
from inlimine.engine.conflicts.exhibit_names import named
from inlimine.engine.view import View
from inlimine.engine.words import borne
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import Medium, Role
from inlimine.notation.quoting import HANDLE
from inlimine.operations.ask import known_as
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Entered
from inlimine.operations.item_named import NotOne, called_so, exhibit_name, item_handle, numbered, words_of
from inlimine.operations.own_handles import with_handles
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.sitting import Sitting, enter_sitting
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.store.header import Author

_SMALL = frozenset({"the", "a", "an", "of", "on", "in", "at", "to", "by", "for", "from", "and", "with", "as", "s"})
_WORDS = 3  # of a title in a handle
_LIKE_A_RULING = re.compile(r"[a-z]{1,2}\d+[a-z]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """An item as a person names it: its title, what kind of thing it is, its exhibit labels, and perhaps of
    what it is a part and through which witness it comes in. `side`: whose exhibit a label is that does not say it.
    """

    title: str
    medium: Medium = Medium.OTHER
    labels: tuple[str, ...] = ()
    side: str = ""
    part_of: str = ""
    witness: str = ""


def add_item(
    path: Path, viewer: Viewer, room: str | None, new: NewItem, author: Author, *, sent: str = ""
) -> tuple[str, Entered]:
    """Enter an item with its labels; its handle, and what was entered. Refuses what is in the case already under
    its title or a label. Again, where the same was `sent` before."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)

        def make(sitting: Sitting) -> tuple[AnyEntry, ...]:
            return entries_of_new(new, sitting)

        entered, _ = enter_sitting(folder, where, make, author, at=None, sent=sent)
        (item,) = (one for one in entered.entries if isinstance(one, Item))
        return item.handle, entered


def entries_of_new(new: NewItem, sitting: Sitting) -> tuple[AnyEntry, ...]:
    """The item and its labels, each with a handle, as they have been there all the time."""
    view = sitting.state.view
    said = _checked(new, view)
    witness = known_as(said.witness, view.witnesses, "witness", "--witness")
    item = Item(
        handle=_handle(said, sitting),
        title=said.title,
        medium=said.medium,
        part_of=sitting.local(item_handle(sitting.state, said.part_of)) if said.part_of else "",
        sponsors=(sitting.local(witness),) if witness else (),
    )
    labels = (Label(item=item.handle, label=one) for one in said.labels)
    return with_handles((item, *labels), {*sitting.own, item.handle})


def seen_with(new: tuple[AnyEntry, ...], sitting: Sitting) -> Sitting:
    """The same sitting as if these were there already: what happens to a new item is entered together with it."""
    own = sitting.own | {entry.handle for entry in new}
    return replace(sitting, state=sitting.state.assuming(new), own=own) if new else sitting


def as_new(text: str, side: str, view: View) -> NewItem:
    """What was typed for an item that is not there, as a new one: `Ex. 12: The lease` is its label and title."""
    head, *rest = re.split(r"\s*[:,]\s+", text.strip(), maxsplit=1)
    if exhibit_name(head, view) is None:
        return NewItem(title=text.strip(), side=side)
    label = label_of(head, side, view)
    return NewItem(title=rest[0] if rest else label, labels=(label,), side=side)


def label_of(label: str, side: str, view: View) -> str:
    """The label as a list has it: a bare number behind the words by which that side's exhibits are called."""
    plain = " ".join(label.split())
    said = exhibit_name(plain, view)
    if said is None:
        return plain
    if said.sides:
        spelt = named(plain)
        return str(spelt[0]) if len(spelt) == 1 and spelt[0].owner else plain
    number = next((one.mark for one in named(plain)), plain)
    return f"{_head(side, view) if side else 'Exhibit'} {number}"


def _head(side: str, view: View) -> str:
    """`State's Exhibit`: as the exhibits of a side are called, else by its short name."""
    role = view.parties[side].role if side in view.parties else None
    alone = [one for one in view.parties.values() if one.role is role] if role else []
    meant = sides(side, view) - (frozenset() if len(alone) == 1 else frozenset(map(str, Role)))
    for handle in view.labels:
        for label in borne(handle, view):
            said = exhibit_name(label, view)
            head = label.strip().rpartition(" ")[0]
            if said and said.sides & meant and head and not any(map(str.isdigit, head)):
                return head
    own = role is Role.DEFENCE and is_side(side)
    return f"{side} Exhibit" if own else f"{side}'s Exhibit"


def _checked(new: NewItem, view: View) -> NewItem:
    """The same with its labels as the case writes them; refuses what is there already, and says as what."""
    title = " ".join(new.title.split())
    if not title:
        raise refuse("the item has no title", "write what it is, as an exhibit list would call it", typed="--new")
    side = known_as(new.side, view.parties, "party", "--party")
    labels = tuple(dict.fromkeys(label_of(one, side, view) for one in new.labels if one.strip()))
    for said, there in _there(title, labels, view):
        meant = tuple((one, words_of(one, view)) for one in there)
        known = " and ".join(f'"{words}"' for _, words in meant)
        message = f'"{said}" is in the case already: {known}'
        raise NotOne(Problem(message=message, remedy="name that one, or write another title or label"), meant)
    return replace(new, title=title, labels=labels, side=side)


def _there(title: str, labels: tuple[str, ...], view: View) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is there already under the title or one of the labels."""
    if there := called_so(view, title):
        yield title, there
    yield from ((one, there) for one in labels if (there := numbered(view, one) or called_so(view, one)))


def _handle(new: NewItem, sitting: Sitting) -> str:
    """`exhibit-12`, else the first words of the title; numbered where something is called so."""
    said = exhibit_name(new.labels[0], sitting.state.view) if new.labels else None
    words = [one for one in re.findall(r"\w+", new.title.casefold()) if one not in _SMALL][:_WORDS]
    plain = f"exhibit-{said.mark.replace('.', '-')}" if said else "-".join(words)
    fits = HANDLE.fullmatch(plain) and not _LIKE_A_RULING.fullmatch(plain)
    chosen = plain if fits else f"item-{plain}".rstrip("-")
    taken = {one.casefold() for one in (*sitting.own, *_handles_seen(sitting))}
    return next(one for one in _numbered(chosen) if one.casefold() not in taken)


def _handles_seen(sitting: Sitting) -> Iterator[str]:
    """Every handle that the room sees, also without the name of a room before it."""
    for entry in sitting.state.ledger.entries:
        yield from (entry.handle, entry.handle.rpartition(".")[2])


def _numbered(handle: str) -> Iterator[str]:
    yield handle
    yield from (f"{handle}-{number}" for number in range(2, 100_000))
