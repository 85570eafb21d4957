"""Words to look for that somebody had confirmed for a ruling, and that were undone with it: where the ruling is
entered anew they do not come back by themselves, and are offered again."""

from __future__ import annotations

from collections.abc import Mapping, Set

from inlimine.ledger.acts import Act
from inlimine.ledger.handles import current
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.watches import NoWatch, Watch
from inlimine.operations.own_handles import AGAIN
from inlimine.operations.still_named import names_of


def undone_words(ledger: Ledger) -> Mapping[str, tuple[Watch, ...]]:
    """By the handle of each ruling that was undone and entered anew: the watches that it, or a part of it, had
    before, where it has none now."""
    held = current(ledger.entries)
    served = {one.ruling for one in held if isinstance(one, Watch | NoWatch)}
    again = {one.handle for one in ledger.entries if one.undone or one.corrects == AGAIN}
    anew = [one for one in held if isinstance(one, Act) and one.handle in again]
    gone = _undone(ledger, {one.handle for one in held}) if anew else ()
    found = {one.handle: _of(gone, {*names_of(one)} - served) for one in anew}
    return {handle: watches for handle, watches in found.items() if watches}


def undone_with(ledger: Ledger, entry: AnyEntry | None) -> int:
    """How many watches a ruling that waits to be entered anew had before it was undone."""
    if not isinstance(entry, Act):
        return 0
    held = {one.handle for one in current(ledger.entries)}
    return len(_of(_undone(ledger, held), {*names_of(entry)}))


def _undone(ledger: Ledger, held: Set[str]) -> tuple[Watch, ...]:
    """The watches that were undone, each as it was last."""
    gone = {one.handle: one for one in ledger.entries if isinstance(one, Watch) and one.undone}
    return tuple(one for handle, one in gone.items() if handle not in held)


def _of(watches: tuple[Watch, ...], rulings: Set[str]) -> tuple[Watch, ...]:
    return tuple(one for one in watches if one.ruling in rulings)
