"""What a split ruling says part by part: of an item of the case, or of a part that the court named in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from inlimine.ledger.acts import Request
from inlimine.ledger.items import Item
from inlimine.ledger.terms import Effect
from inlimine.operations.conditioned import Term
from inlimine.operations.how_far import new_part, part_meant, parts_of
from inlimine.operations.item_named import item_handle
from inlimine.operations.refusal import refuse
from inlimine.operations.sitting import Sitting

# What may be said of one part; split or conditional words tell nothing by themselves.
PART_EFFECTS = (Effect.PROHIBIT, Effect.LEAVE, Effect.PERMIT, Effect.OVERRULE, Effect.DEFER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What holds for one item of a split ruling; `condition` in the judge's words, `term` says what it does.

    `called` names a part of the item in words, be it in the case or not; without an item a part of the one that
    the request is about.
    """

    effect: Effect
    item: str = ""
    called: str = ""
    condition: str = ""
    term: Term | None = None


def found_parts(
    parts: Iterable[Part], request: Request, sitting: Sitting
) -> tuple[tuple[Part, ...], tuple[Item, ...]]:
    """The parts with their items as the room writes them, and the items that are new with this ruling."""
    new: list[Item] = []
    found = tuple(replace(one, item=_handle(one, request, sitting, new)) for one in parts)
    return found, tuple(new)


def _handle(part: Part, request: Request, sitting: Sitting, new: list[Item]) -> str:
    if not part.called:
        return sitting.local(item_handle(sitting.state, part.item))
    whole = _whole(part, request.subject, sitting)
    if there := part_meant(part.called, parts_of(whole, sitting.state.view)):
        return sitting.local(there.handle)
    local = replace(whole, handle=sitting.local(whole.handle))
    said_before = part_meant(part.called, [one for one in new if one.part_of == local.handle])
    if said_before:
        return said_before.handle
    new.append(new_part(part.called, local, {*sitting.own, *(one.handle for one in new)}))
    return new[-1].handle


def _whole(part: Part, subject: Sequence[str], sitting: Sitting) -> Item:
    """The item of which it is a part; refuses where the request does not tell it, and what has no parts."""
    items = sitting.state.view.items
    if part.item:
        handle = item_handle(sitting.state, part.item)
        if handle not in items:
            raise refuse(f"{handle} has no parts", "name an item, or leave the words of the part out")
        return items[handle]
    known = [one for one in subject if one in items]
    if len(known) == 1:
        return items[known[0]]
    why = "asks about several items" if known else "names no item of the case"
    raise refuse(f'"{part.called}" is a part of what? The request {why}', "choose the item beside it")
