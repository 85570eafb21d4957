"""The court sitting: what is entered while it sits gets its moment, its place in the minute and its handle, behind
whatever others enter at the same time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState, derive
from inlimine.ledger.acts import Act, unlettered
from inlimine.ledger.entry import Anchor
from inlimine.ledger.handles import has_docket_number, next_counted
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.operations.enter import Entered, Written, enter_into
from inlimine.operations.open_case import moment_of, now_in, rulebook_of
from inlimine.operations.refusal import refuse
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.room import Room
from inlimine.store.trouble import Behind

_TRIES = 20  # how often others may be first before the writer is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The case at the moment of what happened, as the room sees it in which it is entered; `own` are the handles
    of that room and of the court record, as they write them, `twice` those that both have given."""

    state: CaseState
    at: Moment
    own: frozenset[str]
    twice: frozenset[str] = frozenset()

    def local(self, handle: str) -> str:
        """A handle as the room writes it itself: without the room's name, which a joined ledger puts before it.

        Refuses what the court record has under a handle that the room has given to something else.
        """
        bare = handle.partition(".")[2]
        if not self._owned(handle) and self._owned(bare):
            return bare
        if handle in self.twice or (handle not in self.own and _whole(handle) in self.twice):
            raise refuse(
                f"{handle} means something else in this room than in the court record",
                "enter it in the court record",
                typed="--room court",
            )
        return handle

    def _owned(self, handle: str) -> bool:
        return handle in self.own or _whole(handle) in self.own


def _whole(handle: str) -> str:
    """The act of a lettered directive (R3a), the item of a remainder."""
    return unlettered(handle.removesuffix(REMAINDER))


Make = Callable[[Sitting], tuple[AnyEntry, ...]]


def enter_sitting(
    folder: CaseFolder,
    room: Room,
    make: Make,
    author: Author,
    *,
    at: str | None,
    reopening: Sequence[str] = (),
    sent: str = "",
) -> tuple[Entered, Sitting]:
    """Enter what `make` gives; where somebody was first, its place and its handle are sought anew.

    `sent` is the key of an entering that may be sent again (see `enter_into`); it is looked for before anything is
    made of what was read, because what was entered then may be in the way of the same now.
    """
    for left in reversed(range(_TRIES)):
        seen = folder.log(room).head().number
        sitting = sitting_of(folder, room, at)
        if sent:
            folder.log(room).require_new(sent)
        try:
            what = Written(entries=make(sitting), reopening=tuple(reopening))
            entered = enter_into(folder, room, what, author, after=seen, sent=sent)
        except Behind:
            if not left:
                raise
        else:
            return entered, sitting
    raise AssertionError("the last try returns or raises")


def sitting_of(folder: CaseFolder, room: Room, at: str | None) -> Sitting:
    """The case as a room sees it at a moment (None: now, at the court)."""
    ledger = folder.join([room]).ledger
    moment = _placed(moment_of(at, "--at") if at else now_in(ledger.case), ledger)
    own = frozenset({**folder.log(folder.court_record()).handles(), **folder.log(room).handles()})
    # A joined ledger writes the room's name before them.
    twice = own & {entry.handle.partition(".")[2] for entry in ledger.entries if entry.handle not in own}
    # As of the whole minute: what was entered in it before counts.
    state = state_of(ledger, folder, replace(moment, order=None))
    return Sitting(state=state, at=moment, own=own, twice=twice)


def state_of(ledger: Ledger, folder: CaseFolder, as_of: Moment) -> CaseState:
    """A ledger of this folder derived as of a moment."""
    return derive(ledger, rulebook_of(ledger.case, folder.path), as_of)


def _placed(moment: Moment, ledger: Ledger) -> Moment:
    """Behind whatever the ledger has in the same minute (or on the same untimed day)."""
    if moment.order is not None:
        return moment
    same = [
        e.eff.order or 0
        for e in ledger.entries
        if e.eff and (e.eff.day, e.eff.clock) == (moment.day, moment.clock)
    ]
    return replace(moment, order=max(same) + 1) if same else moment


def next_ruling(sitting: Sitting) -> str:
    """The next free handle of a ruling in this room: R7."""
    acts = (entry for entry in sitting.state.ledger.entries if isinstance(entry, Act))
    return next_counted(sitting.own - {act.handle for act in acts if has_docket_number(act)}, sitting.own)


def spoken(words: str) -> tuple[Anchor, ...]:
    """The judge's words as an anchor; none where none were taken down."""
    return (Anchor(quote=words, speaker="the judge"),) if words else ()
