"""The words that nobody has confirmed, laid out to be confirmed, edited or left out where they are used.

The fields of a line are named by what it says: one that was sent from a page of another day finds no line, and is
refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inlimine.checks.broad import broad_words
from inlimine.checks.unwatched import set_aside
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.ledger.watches import Watch
from inlimine.notation.watches import write_watch
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import refuse
from inlimine.operations.undone_words import undone_words
from inlimine.operations.watches import Chosen, Watched, list_watches, note_of
from inlimine.operations.words_room import Keeping, WordsRooms
from inlimine.web.fetch import COURT, Seen

_OWN = "own words"
_LABELS = ("label: ", "Bates range: ")
_UNSAID = "what it orders is not spelt out, so leave is asked first"
_CHANGED = "what is looked for on its behalf has changed since this page was shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is looked for meanwhile, as one line to edit; `name` is that of its field, `note` whence it is.

    `again`: somebody had confirmed it before the ruling was undone. `broad` are the ordinary words for each of
    which alone it looks: such a line is ticked by a person alone.
    """

    name: str
    item: str
    watch: str
    note: str
    taken: bool = True
    broad: tuple[str, ...] = ()
    again: bool = False

    @property
    def told(self) -> str:
        """Whence it is, for people."""
        if self.own:
            return "other words of yours"
        if self.again:
            return f"confirmed before, and undone with the ruling ({self.note})"
        return f"{self.note} (looked for anyway)" if self.note.startswith(_LABELS) else self.note

    @property
    def left(self) -> str:
        """Why it is not ticked beforehand; empty where it is."""
        words = " and ".join(f"“{word}”" for word in self.broad)
        one = "is an ordinary word" if len(self.broad) == 1 else "are ordinary words"
        return f"not ticked: {words} alone {one}, found wherever said" if words else ""

    @property
    def own(self) -> bool:
        """Whether it is the free line."""
        return self.note == _OWN and not self.again


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRuling:
    """A ruling without a watch, with the words to confirm; the last line of them is free.

    `does` is its effect, or that what it orders is not spelt out, so that leave is asked first.
    """

    ruling: str
    does: str
    subject: str
    lines: tuple[Words, ...]
    none_needed: str = ""


def state_to_confirm(seen: Seen, room: str) -> CaseState:
    """The case as the room sees it into which the words go, for one who sees that room; without one the court
    record. So no private room gives another a ruling, a label or the name of a file."""
    room = room or COURT
    return seen.state if room == seen.viewer else open_case(seen.path, room).at(seen.on, seen.known)


def words_to_confirm(state: CaseState, sent: Mapping[str, str] | None = None) -> tuple[OfRuling, ...]:
    """The rulings in force for which nobody has said what to look for; as they were `sent`, if refused."""
    undone = undone_words(state.ledger)
    lacking = [one for one in list_watches(state) if one.lacks]
    return tuple(_of_ruling(one, state, _before(one, undone), sent) for one in lacking)


def _before(one: Watched, undone: Mapping[str, Sequence[Watch]]) -> list[Watch]:
    """The watches that a directive had before its ruling was undone."""
    handles = (one.norm.handle, one.norm.act.handle)
    return [each for each in undone.get(one.norm.act.handle, ()) if each.ruling in handles]


def out_of_sight(unwatched: Sequence[str], words: Sequence[OfRuling], into: str) -> str:
    """Why words of some rulings cannot be confirmed in a room: it sees none of them; empty: it sees them all."""
    offered = {one.ruling for one in words}
    hidden = [ruling for ruling in unwatched if ruling not in offered]
    if not hidden:
        return ""
    where = "the court record" if into in ("", COURT) else f"the room {into}"
    return (
        f"Not to be confirmed in {where}, which does not see what is kept in a private room: {', '.join(hidden)}."
        " Look at the case from the room that sees it."
    )


def _of_ruling(
    one: Watched, state: CaseState, before: Sequence[Watch], sent: Mapping[str, str] | None
) -> OfRuling:
    told = (
        one.norm.handle,
        str(one.norm.effect),
        "; ".join(full_title(item, state.view) for item in one.norm.directive.subject),
    )
    ruling, effect, subject = told
    does = _UNSAID if one.norm.unsaid else effect
    lines = tuple(_lines(one, before, "\0".join(told), sent))
    none = (sent or {}).get(f"none-{lines[-1].name}", "").strip()
    return OfRuling(ruling=ruling, does=does, subject=subject, lines=lines, none_needed=none)


def _lines(one: Watched, before: Sequence[Watch], told: str, sent: Mapping[str, str] | None) -> Iterator[Words]:
    for line in _offered(one, before):
        name = _name(one.norm.handle, "\0".join((told, line.item, line.watch, line.note)))
        if sent is None:
            yield replace(line, name=name)
        else:
            watch = sent.get(f"watch-{name}", line.watch).strip()
            yield replace(line, name=name, watch=watch, taken=f"take-{name}" in sent)


def _offered(one: Watched, before: Sequence[Watch]) -> Iterator[Words]:
    """What had been confirmed before the ruling was undone, what is proposed beside it, and a free line."""
    again = {(each.item, write_watch(each.query)): each.note or _OWN for each in before}
    for (item, watch), note in again.items():
        yield Words(name="", item=item, watch=watch, note=note, again=True)
    by_words = [each for each in one.proposed if not each[0].by_label]  # labels are looked for anyway
    for made, watch in by_words or one.proposed:
        if (made.item, watch) not in again:
            broad = broad_words(made)
            note = note_of(made)
            yield Words(name="", item=made.item, watch=watch, note=note, taken=not broad, broad=broad)
    yield Words(name="", item="", watch="", note=_OWN, taken=False)


def _name(ruling: str, told: str) -> str:
    return f"{ruling}.{hashlib.sha256(told.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A ruling of which somebody said that it needs no watch: why, and in which room that stands."""

    ruling: str
    reason: str
    room: Keeping


def aside_in(seen: Seen, rooms: WordsRooms) -> tuple[Aside, ...]:
    """The rulings that were set aside, each with the most open room in which that was said."""
    if not set_aside(seen.state):
        return ()
    found: dict[str, Aside] = {}
    for room in reversed(rooms.rooms):  # the court record first: what stands there is seen from every room
        for one in set_aside(state_to_confirm(seen, room.room)):
            found.setdefault(one.ruling, Aside(ruling=one.ruling, reason=one.reason, room=room))
    return tuple(found.values())


def chosen_words(state: CaseState, sent: Mapping[str, str]) -> tuple[Chosen, ...]:
    """What was confirmed: each line that is ticked, and each free line in which something is written.

    Refuses all of it where one of them is no longer as it was shown.
    """
    rulings = words_to_confirm(state, sent)
    shown = [(one.ruling, line) for one in rulings for line in one.lines]
    aside = {one.ruling for one in rulings if one.none_needed}
    _refuse_changed(sent, {line.name for _, line in shown})
    return tuple(
        Chosen(ruling=ruling, item=line.item, watch=line.watch, note=line.note)
        for ruling, line in shown
        if ruling not in aside
        if line.taken or (line.own and line.watch)
    )


def chosen_none(state: CaseState, sent: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The rulings of which it was said that they need no watch, each with the reason."""
    return tuple((one.ruling, one.none_needed) for one in words_to_confirm(state, sent) if one.none_needed)


def _refuse_changed(sent: Mapping[str, str], known: set[str]) -> None:
    """A line that was ticked, or a free one that was filled in, and that is not among those that are known."""
    ticked = {name.removeprefix("take-") for name in sent if name.startswith("take-")}
    free = {sent[name] for name in sent if name.startswith("free-")}
    written = {name for name in free if any(sent.get(f"{kind}-{name}", "").strip() for kind in ("watch", "none"))}
    changed = sorted({name.rpartition(".")[0] for name in (ticked | written) - known})
    if changed:
        raise refuse(
            f"{', '.join(changed)}: {_CHANGED}", "look at it as it stands now, and confirm that or something else"
        )
