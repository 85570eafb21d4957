"""Write and change a party's proof chart without the notation: begin one, add a fact, link evidence, take it out.

A chart is a party's private work: it is entered in that party's own room and nowhere else. What changes is a
correction, so that the log keeps what was there before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.ledger.charts import Allegation, Chart, Element, Support
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import Purpose
from inlimine.operations.case_folder import opened
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.store.header import Author
from inlimine.store.room import RoomKind

Needing = Element | Allegation


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where a party works on its charts: the folder, the party's room, the case as seen there, and who enters."""

    path: Path
    room: Viewer
    state: CaseState
    author: Author

    def enter(self, *entries: AnyEntry) -> None:
        """Enter all of it or nothing, in the party's own room; any other room is refused."""
        with opened(self.path) as folder:
            where = room_seen(folder, self.room, None)
            if where.kind is not RoomKind.PARTY:
                raise refuse("a chart is a party’s private work", "write it as that party, in its own room")
            enter_into(folder, where, Written(entries=entries), self.author)

    @property
    def party(self) -> str:
        """Whose work it is."""
        return self.room or ""

    def free(self, prefix: str) -> str:
        """A handle that nothing in the case bears: `chart-2`."""
        taken = {entry.handle for entry in self.state.view.entries}
        return next(name for number in range(1, 100_000) if (name := f"{prefix}{number}") not in taken)

    def needing(self, handle: str) -> Needing:
        """An element or fact of a chart of this party."""
        view = self.state.view
        several: tuple[Needing, ...] = (*view.of(Element), *view.of(Allegation))
        for one in several:
            if one.handle == handle:
                return one
        raise refuse("there is no such element or fact in this chart", "choose it from the list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What a chart is about; its elements are those of the instruction where none are written."""

    title: str
    against: str = ""
    instruction: str = ""
    elements: Sequence[str] = ()


def begin_chart(desk: Desk, charge: Charge) -> str:
    """Enter a chart with its elements, to which nothing is linked yet; its handle."""
    known = desk.state.rulebook.instruction(charge.instruction) if charge.instruction else None
    texts = [text for text in charge.elements if text] or list(known.elements if known else ())
    if not texts:
        raise refuse("a charge has elements", "write one on each line, or choose an instruction that has them")
    chart = Chart(
        handle=desk.free("chart-"),
        by=desk.party,
        title=charge.title,
        against=charge.against,
        instruction=charge.instruction,
    )
    elements = [
        Element(handle=f"{chart.handle}-element-{number}", chart=chart.handle, text=text, number=number)
        for number, text in enumerate(texts, start=1)
    ]
    desk.enter(chart, *elements)
    return chart.handle


def add_fact(desk: Desk, under: str, text: str) -> str:
    """Enter a fact in issue under an element or another fact; its handle."""
    fact = Allegation(handle=desk.free("fact-"), text=text, at_least=1)
    desk.enter(fact, _needing_also(desk.needing(under), fact.handle))
    return fact.handle


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An item, part, topic or witness as it would be used: for which purpose, through whom, against whom."""

    item: str
    purpose: Purpose = Purpose.PROOF
    sponsors: tuple[str, ...] = ()
    against: str = ""


def link(desk: Desk, under: str, what: Link) -> str:
    """Link evidence to an element or fact; the handle of the link."""
    view = desk.state.view
    if what.item not in view.items and what.item not in view.witnesses:
        raise refuse("there is no such item or witness on that day", "choose it from the list")
    leaf = Support(
        handle=desk.free("link-"),
        item=what.item,
        by=desk.party,
        purpose=what.purpose,
        sponsors=what.sponsors,
        against=what.against,
    )
    desk.enter(leaf, _needing_also(desk.needing(under), leaf.handle))
    return leaf.handle


def unlink(desk: Desk, under: str, handle: str) -> None:
    """Take something out from under an element or fact; what was taken out stays in the log."""
    where = desk.needing(under)
    if handle not in where.needs:
        raise refuse("that is not linked there", "look at the chart again")
    left = tuple(one for one in where.needs if one != handle)
    desk.enter(replace(where, needs=left, corrects="taken out of the chart"))


def require(desk: Desk, under: str, *, every: bool) -> None:
    """Say whether all of what is linked to an element or fact is needed, or any one of it is enough."""
    count = None if every else 1
    said = "all of it is needed" if every else "any one is enough"
    desk.enter(replace(desk.needing(under), at_least=count, corrects=said))


def _needing_also(where: Needing, handle: str) -> Needing:
    """With one more link; the first says that any one is enough, which may be changed."""
    count = where.at_least if where.needs else 1
    return replace(where, needs=(*where.needs, handle), at_least=count, corrects="linked in the chart")
