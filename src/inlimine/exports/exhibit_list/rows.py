"""Exhibits and witnesses as the list of AO 187 has them: whose, when offered, marked, admitted, what it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inlimine.engine.conflicts.exhibit_names import named
from inlimine.engine.view import View
from inlimine.engine.words import borne, instruction_words, limits_words
from inlimine.ledger.entry import Entry
from inlimine.ledger.handles import natural
from inlimine.ledger.items import Item
from inlimine.ledger.people import Event, Party
from inlimine.ledger.terms import BROUGHT_THE_CASE, EventKind, Medium, ReceiptKind, Role

# How labels call the sides, beside the names and handles of the parties themselves.
_SIDES = {
    "plf": {"state", "government", "people", "commonwealth", "prosecution", "plaintiff", "crown"},
    "def": {"defence", "defense", "defendant", "defendants"},
}


_HOW = {
    ReceiptKind.EXHIBIT: "",
    ReceiptKind.STIPULATED: " (by stipulation)",
    ReceiptKind.NOTICED: " (by judicial notice)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One row; the numbers as printed on the exhibit, dates in words, empty where the ledger has none.

    `item` is its handle; empty for a witness.
    """

    item: str
    plaintiff: str = ""
    defendant: str = ""
    offered: str = ""
    marked: str = ""
    admitted: str = ""
    description: tuple[str, ...] = ()


def listed(view: View) -> tuple[Listed, ...]:
    """Exhibits by side and number, then the witnesses by name."""
    items = [handle for handle in view.items if _is_exhibit(handle, view)]
    exhibits = [_exhibit(handle, view) for handle in items]
    witnesses = [_witness(handle, view) for handle in view.witnesses]
    return (*sorted(exhibits, key=_order), *witnesses)


def _is_exhibit(handle: str, view: View) -> bool:
    """What bears a label or was offered or received; a topic or argument is no exhibit."""
    medium = view.items[handle].medium
    dealt_with = handle in view.receipts or bool(_events(handle, EventKind.OFFERED, view))
    return medium not in (Medium.TOPIC, Medium.ARGUMENT) and (bool(borne(handle, view)) or dealt_with)


def _order(row: Listed) -> tuple[bool, bool, list[tuple[int, str, str]]]:
    return not row.plaintiff, not row.defendant, natural(row.plaintiff or row.defendant or row.description[0])


def _exhibit(handle: str, view: View) -> Listed:
    labels = borne(handle, view)
    label = labels[-1] if labels else ""
    side, number = _side_and_number(label, view)
    item = view.items[handle]
    told = (item.title, "" if number and side else label, _part(item, view), _sponsored(item, view))
    marked = [entry for entry in view.labels.get(handle, ()) if entry.label == label]
    return Listed(
        item=handle,
        plaintiff=number if side == "plf" else "",
        defendant=number if side == "def" else "",
        offered=_days(_events(handle, EventKind.OFFERED, view)),
        marked=_days(marked),
        admitted=_admitted(handle, view),
        description=tuple(part for part in told if part),
    )


def _side_and_number(label: str, view: View) -> tuple[str, str]:
    """`State's Exhibit 7-A` is the plaintiff's 7-A; a label that names no side leaves it empty."""
    found = named(label)
    if len(found) != 1:
        return "", ""
    owner = found[0].owner.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    return _side(owner, view.parties.values()), found[0].mark


def _side(owner: str, parties: Iterable[Party]) -> str:
    for party in parties:
        if owner in (party.handle.casefold(), *party.name.casefold().split()):
            return "plf" if party.role in BROUGHT_THE_CASE else "def" if party.role is Role.DEFENCE else ""
    return next((side for side, names in _SIDES.items() if owner in names), "")


def _admitted(handle: str, view: View) -> str:
    """The day on which it came in, and whether it was struck or came in for less than everything."""
    came = []
    for receipt in view.receipts.get(handle, ()):
        how = _HOW.get(receipt.receipt, f" ({receipt.receipt})")
        limits = limits_words(receipt)
        if told := instruction_words(receipt):
            came.append(f"{_day(receipt)} {told}")
        else:
            came.append(f"{_day(receipt)}{how}{f', {limits}' if limits else ''}")
    struck = [f"struck {_day(strike)}" for strike in view.strikes.get(handle, ())]
    return "; ".join((*came, *struck))


def _part(item: Item, view: View) -> str:
    if not item.part_of:
        return ""
    whole = " ".join(borne(item.part_of, view)[-1:]) or item.part_of
    return f"part of {whole}, {item.span}".rstrip(", ")


def _sponsored(item: Item, view: View) -> str:
    names = [view.witnesses[one].name for one in item.sponsors if one in view.witnesses]
    return f"through {', '.join(names)}" if names else ""


def _witness(handle: str, view: View) -> Listed:
    """A witness; the day of the testimony stands where an exhibit has its offer, as clerks write it."""
    witness = view.witnesses[handle]
    said = [event for event in view.of(Event) if event.what is EventKind.TESTIFIED and event.by == handle]
    called = f"called by {' and '.join(witness.called_by)}" if witness.called_by else ""
    described = tuple(part for part in (f"Witness: {witness.name}", called) if part)
    return Listed(item="", offered=_days(said), description=described)


def _events(handle: str, kind: EventKind, view: View) -> list[Event]:
    return [event for event in view.of(Event) if event.what is kind and event.item == handle]


def _days(entries: Iterable[Entry]) -> str:
    return "; ".join(dict.fromkeys(_day(entry) for entry in entries if entry.eff))


def _day(entry: Entry) -> str:
    """Short, because the columns are: 2024-07-09."""
    return entry.eff.day.isoformat() if entry.eff else "undated"
