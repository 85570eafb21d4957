"""What stands beside an item with another reply: its whole, its parts, the same fact, the same name. One who reads
only one of them would take it for the reply on all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from inlimine.engine.named import shown
from inlimine.engine.resolution import Resolution
from inlimine.engine.view import View
from inlimine.engine.words import full_title
from inlimine.ledger.items import Item

# Words before a subject that make no other subject of it.
_BEFORE = re.compile(
    r"(?:(?:the|an?|any|all|evidence|testimony|mention|references?|statements?|of|about|to|regarding|that)\s+)+"
)

OF_ONE_WHOLE = ("part of it", "the whole", "another part")


@dataclass(frozen=True)
class Related:
    """The items of a case as they are related to each other."""

    view: View

    def beside(self, item: str, replies: Mapping[str, Resolution]) -> tuple[tuple[str, Resolution], ...]:
        """The related items of which something else holds, each once, after its nearest relation."""
        found: dict[str, str] = {}
        for other, how in self._of(item):
            found.setdefault(other, how)
        mine = replies[item].shown
        return tuple(
            (how, replies[other])
            for other, how in found.items()
            if other != item and other in replies and replies[other].shown != mine
        )

    def _of(self, item: str) -> Iterator[tuple[str, str]]:
        entered = self.view.items.get(item)
        if entered is None:
            return
        part_of_it, the_whole, another_part = OF_ONE_WHOLE
        yield from ((part, part_of_it) for part in self.view.parts.get(item, ()))
        if entered.part_of:
            yield entered.part_of, the_whole
            yield from ((part, another_part) for part in self.view.parts.get(entered.part_of, ()))
        yield from ((other, "the same fact") for other in self._same_fact.get(item, ()))
        yield from ((other, "entered under the same name") for other in self._names[_name(entered)])

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for handle, item in self.view.items.items():
            found[_name(item)].append(handle)
        return found

    @cached_property
    def _same_fact(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for handle, item in self.view.items.items():
            for other in item.same_fact_as:
                found[handle].append(other)
                found[other].append(handle)
        return found


def _name(item: Item) -> str:
    words = re.sub(r"[^\w\s]", "", item.title.casefold()).strip()
    return _BEFORE.sub("", words, count=1) if _BEFORE.match(words) else words


def beside_words(how: str, other: Resolution, view: View) -> str:
    """`Part of it, Exhibit 7-A: the gun: ✓ RULED ADMISSIBLE, not yet received (R2b)`."""
    rulings = f" ({', '.join(other.rulings)})" if other.rulings else ""
    said = f"{other.status.symbol} {shown(other, view)}"
    return f"{how.capitalize()}, {full_title(other.item, view)}: {said}{rulings}"
