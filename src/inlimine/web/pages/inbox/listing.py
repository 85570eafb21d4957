"""The proposals that wait, in the order and part in which a page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.ledger.acts import Motion, unlettered
from inlimine.ledger.items import Item, Label
from inlimine.ledger.people import Party, Witness
from inlimine.notation.write import write_entry
from inlimine.operations.become import to_name
from inlimine.operations.beside import Beside, beside
from inlimine.operations.beside_evidence import sort_of
from inlimine.operations.confirm import Sure, all_sure
from inlimine.operations.nameable import Nameable
from inlimine.operations.needed import needed
from inlimine.operations.paper_day import undated
from inlimine.operations.proposed import Proposed, decided, is_sure, proposed
from inlimine.operations.undone_words import undone_with
from inlimine.operations.whose import words_untold
from inlimine.web.fetch import Seen
from inlimine.web.pages.inbox.chosen import (
    ASIDE,
    CLASSES,
    LATER,
    LOOK,
    SET_ASIDE,
    SURE,
    Chosen,
    Paper,
    chosen_in,
    kind_of,
    papers_of,
)
from inlimine.web.pages.inbox.plainly import Line, in_plain_words

ON_A_PAGE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a proposal names and what waits itself; `ready`: nothing is to be said or looked at first."""

    id: str
    words: str
    ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A proposal with its source, in plain words and in the notation; `number` counts among those listed; `heads`:
    the first of its paper on the page; `opened`: the first that is to be looked at; `needs` wait themselves;
    `words_undone` is how many watches it had before it was undone."""

    number: int
    proposed: Proposed
    group: str
    beside: Beside
    plainly: tuple[Line, ...]
    notation: str
    heads: bool
    opened: bool
    needs: tuple[Need, ...]
    words_undone: int

    @property
    def together(self) -> bool:
        """Whether it can be entered in one step with what it names."""
        return bool(self.needs) and all(one.ready for one in self.needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A proposal that is not about evidence, in one line."""

    id: str
    sort: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """Words by which a paper names a mover of whom nobody knows, and how many of its motions wait for that."""

    room: str
    paper: str
    words: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a page shows: so many of each class wait among those chosen, the rows of this page, what is beside the
    evidence, and what accepting all that is sure would do. `every` counts all that wait, whatever is chosen,
    without what was set aside. `known` is what can be named, by room."""

    every: int
    counts: Mapping[str, int]
    rows: tuple[Shown, ...]
    page: Page[Proposed]
    chosen: Chosen
    papers: tuple[Paper, ...]
    kinds: Mapping[str, int]
    aside: tuple[Aside, ...]
    put_aside: tuple[Aside, ...]
    sure: Sure
    known: Mapping[str, Nameable]
    untold: tuple[Untold, ...]
    undated: Mapping[tuple[str, str], int]

    @property
    def total(self) -> int:
        """How many wait among those that the paper and kind choose, without what is beside the evidence."""
        return self.waiting - self.counts[ASIDE]

    @property
    def waiting(self) -> int:
        """How many wait among those that the paper and kind choose, without what was set aside."""
        return sum(self.counts.values()) - self.counts[SET_ASIDE]

    @property
    def sorts(self) -> Mapping[str, int]:
        """How many there are of each sort beside the evidence."""
        return Counter(one.sort for one in self.aside)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """All that waits, and which of it is beside the evidence."""

    every: tuple[Proposed, ...]
    sorts: Mapping[str, str]

    def group(self, one: Proposed) -> str:
        """Put off, beside the evidence, set aside as that, sure, or to be looked at."""
        if self.sorts[one.id]:
            return SET_ASIDE if one.state == LATER else ASIDE
        if one.state == LATER:
            return LATER
        return SURE if is_sure(one) else LOOK


def listing(seen: Seen, address: QueryDict, wanted: str = "") -> Listing:
    """The part that the address chooses; with the proposal `wanted` on it, if one is named."""
    every = proposed(seen.path, seen.viewer)
    sorted_ = _sorted(seen, every)
    chosen = chosen_in(address)
    waiting = [one for one in every if sorted_.group(one) != SET_ASIDE]
    among = [one for one in every if chosen.takes(one)]
    found = _in_order(sorted_, [one for one in among if chosen.shows(sorted_.group(one))], every)
    pages = Paginator(found, ON_A_PAGE)
    at = next((place for place, one in enumerate(found) if one.id == wanted), None)
    page = pages.get_page(address.get("page", "1") if at is None else at // ON_A_PAGE + 1)
    beside_it = [(one, sorted_.group(one)) for one in among if sorted_.sorts[one.id]]
    return Listing(
        every=len(waiting),
        counts=Counter(map(sorted_.group, among)),
        rows=tuple(_rows(seen, sorted_, page)),
        page=page,
        chosen=chosen,
        papers=papers_of(seen.state.view, every, sorted_.group, decided(seen.path, seen.viewer)),
        kinds=Counter(map(kind_of, waiting)),
        aside=_aside(sorted_, (one for one, group in beside_it if group == ASIDE)),
        put_aside=_aside(sorted_, (one for one, group in beside_it if group == SET_ASIDE)),
        sure=all_sure(seen.path, seen.viewer, among=[one.id for one in among if sorted_.group(one) == SURE]),
        known={room: to_name(seen.path, seen.viewer, room) for room in {one.room for one in page}},
        untold=_untold(among),
        undated=undated(((one.room, one.document), one.entry) for one in among),
    )


def _sorted(seen: Seen, every: tuple[Proposed, ...]) -> _Sorted:
    waiting = {one.entry.handle: one.entry for one in every if isinstance(one.entry, Motion)}
    motions = {**waiting, **seen.state.view.motions}
    return _Sorted(every, {one.id: sort_of(one.entry, one.quote, motions) for one in every})


def _untold(some: Iterable[Proposed]) -> tuple[Untold, ...]:
    found = Counter((one.room, one.document, words_untold(one.entry, one.look)) for one in some)
    return tuple(
        Untold(room=room, paper=paper, words=words, count=count)
        for (room, paper, words), count in found.items()
        if words
    )


def _in_order(sorted_: _Sorted, found: Sequence[Proposed], every: Sequence[Proposed]) -> list[Proposed]:
    """By paper, what was read last first, and of each what is sure first."""
    order, latest = list(CLASSES), {one.document: place for place, one in enumerate(every)}
    return sorted(found, key=lambda one: (-latest[one.document], order.index(sorted_.group(one))))


def _rows(seen: Seen, sorted_: _Sorted, page: Page[Proposed]) -> list[Shown]:
    some = list(page.object_list)
    around, needs = beside(seen.path, seen.viewer, some), needed(seen.path, seen.viewer, some)
    called = called_by(seen.state.view, sorted_.every)
    first = next((one.id for one in some if sorted_.group(one) == LOOK), some[0].id if len(some) == 1 else "")
    return [
        Shown(
            number=page.start_index() + place,
            proposed=one,
            group=sorted_.group(one),
            beside=around[one.id],
            plainly=in_plain_words(one.entry, called) if one.entry else (),
            notation=write_entry(one.entry) if one.entry else "",
            heads=not place or some[place - 1].document != one.document,
            opened=one.id == first,
            needs=tuple(_need(each, called) for each in needs[one.id]),
            words_undone=undone_with(seen.opened.ledger, one.entry),
        )
        for place, one in enumerate(some)
    ]


def _need(one: Proposed, called: Callable[[str], str]) -> Need:
    words = called(one.entry.handle) if one.entry else one.kind
    return Need(id=one.id, words=words, ready=is_sure(one))


def _aside(sorted_: _Sorted, some: Iterable[Proposed]) -> tuple[Aside, ...]:
    return tuple(Aside(id=one.id, sort=sorted_.sorts[one.id], words=_in_short(one)) for one in some)


def _in_short(one: Proposed) -> str:
    handle = one.entry.handle if one.entry else ""
    words = one.entry.title if isinstance(one.entry, Motion) else one.quote
    return ", ".join(filter(None, (handle, " ".join(words.split()))))


def called_by(view: View, every: Sequence[Proposed]) -> Callable[[str], str]:
    """How people call what bears a handle, be it in the ledger or still to be confirmed: exhibits of one title are
    told apart by the labels that wait with them."""
    labels = {one.entry.item: one.entry.label for one in every if isinstance(one.entry, Label)}
    names = {handle: motion.title for handle, motion in view.motions.items()}
    for one in every:
        match one.entry:
            case Item(handle=handle, title=words) | Motion(handle=handle, title=words):
                names[handle] = ": ".join(dict.fromkeys(filter(None, (labels.get(handle, ""), words))))
            case Party() | Witness():
                names[one.entry.handle] = one.entry.name
            case _:
                continue

    def called(handle: str) -> str:
        known = title(handle, view)
        name = known if known != handle else names.get(handle) or names.get(unlettered(handle), "")
        return f"{handle}: {name}" if name and name != handle else handle

    return called
