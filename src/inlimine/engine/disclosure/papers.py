"""The disclosures and versions of a case, looked up by item."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from inlimine.engine.view import View
from inlimine.ledger.items import Disclosure, Version


class Papers:
    """What is recorded of each item, gathered once."""

    def __init__(self, view: View) -> None:
        self.view = view

    @cached_property
    def _disclosures(self) -> dict[str, list[Disclosure]]:
        found: dict[str, list[Disclosure]] = defaultdict(list)
        for one in self.view.of(Disclosure):
            if one.by != one.to:
                found[one.item].append(one)
        return found

    @cached_property
    def _versions(self) -> dict[str, list[Version]]:
        found: dict[str, list[Version]] = defaultdict(list)
        for one in self.view.of(Version):
            found[one.item].append(one)
        return found

    def disclosures(self, item: str) -> list[Disclosure]:
        """The disclosures of the item and of every whole of which it is a part."""
        return [one for whole in self.view.wholes(item) for one in self._disclosures.get(whole, ())]

    def versions(self, item: str) -> list[Version]:
        """The versions of the item itself."""
        return self._versions.get(item, [])

    def parts_given(self, item: str, to: str) -> tuple[str, ...]:
        """The parts of an item of which a disclosure to a party is recorded."""
        parts = self.view.parts.get(item, ())
        return tuple(part for part in parts if any(one.to == to for one in self._disclosures.get(part, ())))
