"""Is a ledger sound? Its references, its contents, and whether its watches can be looked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from inlimine.checks.matching.watch import compile_watch
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.references import Fault, faults
from inlimine.ledger.watches import Watch


def unsound(ledger: Ledger) -> list[Fault]:
    """Every fault of a ledger: a status from an unsound one would be a guess."""
    return [*faults(ledger), *_unusable_watches(ledger)]


def newly_unsound(before: Ledger, after: Ledger) -> list[Fault]:
    """The faults that a change brings: those of the ledger after it that the ledger before it had not."""
    fresh = faults(after)
    if fresh:
        there = Counter((fault.handle, fault.message) for fault in faults(before))
        fresh = tuple(fault for fault in fresh if not _taken(there, fault))
    # A watch is sound or not by itself, and to look for all of them again takes a second.
    known = {id(entry) for entry in before.entries}
    return [*fresh, *_unusable_watches(after, known)]


def _taken(there: Counter[tuple[str, str]], fault: Fault) -> bool:
    there[fault.handle, fault.message] -= 1
    return there[fault.handle, fault.message] >= 0


def _unusable_watches(ledger: Ledger, known: Collection[int] = ()) -> list[Fault]:
    """Watches, apart from known ones, that would find nothing, or that cannot be looked for at all."""
    found = []
    for index, entry in enumerate(ledger.entries):
        if isinstance(entry, Watch) and id(entry) not in known:
            try:
                compile_watch(entry.query)
            except ValueError as reason:
                message, _, remedy = str(reason).partition("; ")
                told = f"the watch of {entry.ruling} cannot be looked for: {message}"
                mend = remedy or "write what to look for in another way"
                found.append(Fault(entry_index=index, handle=entry.handle, message=told, remedy=mend))
    return found
