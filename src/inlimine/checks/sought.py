"""What a check looks for: what is not looked for is not found, and people must know."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.checks.labels import labels_borne, labels_withdrawn
from inlimine.checks.unwatched import set_aside, unwatched
from inlimine.engine.case_state import CaseState
from inlimine.engine.uncarried import uncarried_words
from inlimine.ledger.items import Version
from inlimine.ledger.watches import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """How many watches, labels, items that bear them, and recorded versions; the rulings that nothing watches for.

    `labels` are those borne on the day; `withdrawn` those that nothing bears any more, looked for to be told so.
    `unwatched` are directives in force that hold something back and have no watch of their own; for those of them
    in `proposed` words are looked for that nobody has confirmed, or labels; for those in `by_name` nothing but the
    labels and file names of their items. Of those in `set_aside` somebody said
    that they need no watch. `only` is the ruling, where only what
    concerns one was asked for. `uncarried` tells of rulings that no item carries, a sentence each.
    """

    watches: int
    labels: int
    items: int
    versions: int
    unwatched: tuple[str, ...]
    only: str = ""
    withdrawn: int = 0
    proposed: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    by_name: tuple[str, ...] = ()
    uncarried: tuple[str, ...] = ()

    @property
    def by_words(self) -> tuple[str, ...]:
        """The unwatched for which words are looked for that nobody has confirmed."""
        return tuple(one for one in self.proposed if one not in self.by_name)

    @property
    def silent(self) -> tuple[str, ...]:
        """The unwatched on whose behalf nothing is looked for at all."""
        return tuple(one for one in self.unwatched if one not in self.proposed)


def concerned(state: CaseState, only: str = "") -> frozenset[str]:
    """The handles of all rulings; of one (`R2`, `R2a`) its own, its act's and those of all that it orders."""
    named = ({norm.handle, norm.act.handle} for norm in state.norms)
    return frozenset().union(*(names for names in named if not only or only in names))


def sought(state: CaseState, only: str = "") -> Sought:
    """What a check of this case looks for on this day."""
    view = state.view
    rulings = concerned(state, only)
    watches = [watch for watch in view.of(Watch) if watch.ruling in rulings]
    bare = [one for one in unwatched(state) if {one.norm.handle, one.norm.act.handle} <= rulings]
    labels = labels_borne(view)
    return Sought(
        watches=len(watches),
        labels=len(labels),
        items=len({item for item, _ in labels}),
        withdrawn=len(labels_withdrawn(view)),
        versions=len(view.of(Version)),
        unwatched=tuple(one.norm.handle for one in bare),
        proposed=tuple(one.norm.handle for one in bare if one.proposed),
        by_name=tuple(one.norm.handle for one in bare if one.proposed and all(made.sure for made in one.proposed)),
        set_aside=tuple(dict.fromkeys(one.ruling for one in set_aside(state) if one.ruling in rulings)),
        uncarried=() if only else uncarried_words(state),
        only=only,
    )
