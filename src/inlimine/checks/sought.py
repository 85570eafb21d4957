"""What a check looks for: what is not looked for is not found, and people must know."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.checks.labels import labels_borne, labels_withdrawn
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce
from inlimine.ledger.handles import natural
from inlimine.ledger.items import Version
from inlimine.ledger.terms import HOLDS_BACK
from inlimine.ledger.watches import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """How many watches, labels, items that bear them, and recorded versions; the rulings that nothing watches for.

    `labels` are those borne on the day; `withdrawn` those that nothing bears any more, looked for to be told so.
    `unwatched` are directives in force that hold something back and have no watch of their own. `only` is the
    ruling, where only what concerns one was asked for.
    """

    watches: int
    labels: int
    items: int
    versions: int
    unwatched: tuple[str, ...]
    only: str = ""
    withdrawn: int = 0


def concerned(state: CaseState, only: str = "") -> frozenset[str]:
    """The handles of all rulings; of one (`R2`, `R2a`) its own, its act's and those of all that it orders."""
    named = ({norm.handle, norm.act.handle} for norm in state.norms)
    return frozenset().union(*(names for names in named if not only or only in names))


def sought(state: CaseState, only: str = "") -> Sought:
    """What a check of this case looks for on this day."""
    view = state.view
    rulings = concerned(state, only)
    watches = [watch for watch in view.of(Watch) if watch.ruling in rulings]
    watched = {watch.ruling for watch in watches}
    hold_back = (norm for norm in state.norms if norm.state is InForce.IN and norm.effect in HOLDS_BACK)
    called = ((norm.handle, {norm.handle, norm.act.handle}) for norm in hold_back)
    bare = {handle for handle, names in called if not names & watched and names <= rulings}
    labels = labels_borne(view)
    return Sought(
        watches=len(watches),
        labels=len(labels),
        items=len({item for item, _ in labels}),
        withdrawn=len(labels_withdrawn(view)),
        versions=len(view.of(Version)),
        unwatched=tuple(sorted(bare, key=natural)),
        only=only,
    )
