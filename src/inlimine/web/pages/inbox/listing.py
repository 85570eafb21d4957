"""The proposals that wait, in the order and part in which a page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.ledger.acts import Motion
from inlimine.ledger.items import Item
from inlimine.ledger.people import Party, Witness
from inlimine.notation.write import write_entry
from inlimine.operations.beside import Beside, beside
from inlimine.operations.confirm import Proposed, proposed
from inlimine.web.fetch import Seen
from inlimine.web.pages.inbox.plainly import Line, in_plain_words

SURE, LOOK, LATER = "sure", "look", "later"
CLASSES = {SURE: "Sure", LOOK: "To be looked at", LATER: "Put off"}
ON_A_PAGE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A proposal with its source, in plain words and in the notation; `number` counts among those listed."""

    number: int
    proposed: Proposed
    group: str
    beside: Beside
    plainly: tuple[Line, ...]
    notation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a page shows: so many of each class wait, the rows of this page, and what was chosen."""

    counts: Mapping[str, int]
    total: int
    rows: tuple[Shown, ...]
    page: Page[Proposed]
    show: str


def group_of(one: Proposed) -> str:
    """Sure, to be looked at, or put off."""
    return LATER if one.state == LATER else one.sureness


def listing(seen: Seen, chosen: QueryDict, wanted: str = "") -> Listing:
    """The part that the address chooses; with the proposal `wanted` on it, if one is named."""
    every = proposed(seen.path, seen.viewer)
    show = chosen.get("show", "") if chosen.get("show") in CLASSES else ""
    order, latest = list(CLASSES), {one.document: place for place, one in enumerate(every)}
    found = sorted(
        (one for one in every if not show or group_of(one) == show),
        key=lambda one: (order.index(group_of(one)), -latest[one.document]),  # what was read last stands first
    )
    pages = Paginator(found, ON_A_PAGE)
    at = next((place for place, one in enumerate(found) if one.id == wanted), None)
    page = pages.get_page(chosen.get("page", "1") if at is None else at // ON_A_PAGE + 1)
    return Listing(
        counts=Counter(map(group_of, every)),
        total=len(every),
        rows=tuple(_rows(seen, every, page)),
        page=page,
        show=show,
    )


def _rows(seen: Seen, every: Sequence[Proposed], page: Page[Proposed]) -> list[Shown]:
    some = list(page.object_list)
    around = beside(seen.path, seen.viewer, some)
    called = called_by(seen.state.view, every)
    return [
        Shown(
            number=page.start_index() + place,
            proposed=one,
            group=group_of(one),
            beside=around[one.id],
            plainly=in_plain_words(one.entry, called) if one.entry else (),
            notation=write_entry(one.entry) if one.entry else "",
        )
        for place, one in enumerate(some)
    ]


def called_by(view: View, every: Sequence[Proposed]) -> Callable[[str], str]:
    """How people call what bears a handle, be it in the ledger or still to be confirmed."""
    names = {handle: motion.title for handle, motion in view.motions.items()}
    for one in every:
        match one.entry:
            case Item() | Motion():
                names[one.entry.handle] = one.entry.title
            case Party() | Witness():
                names[one.entry.handle] = one.entry.name
            case _:
                continue

    def called(handle: str) -> str:
        known = title(handle, view)
        name = known if known != handle else names.get(handle) or names.get(handle.rstrip("abcdefghijklmnop"), "")
        return f"{handle}: {name}" if name and name != handle else handle

    return called
