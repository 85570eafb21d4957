"""Enter a ruling from the bench on one request, as it is spoken; undo it by a correction; both are sent once.

An oral ruling is an act with its form: it awaits its written order, and whoever drafts it is noted. What a
disposition does follows from what was asked (SEMANTICS 1.3): the person says the disposition and, where it is
split, what holds for which part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import as_asked, requests
from inlimine.engine.open_rulings import UNDONE, undone
from inlimine.engine.question import Question
from inlimine.law.dispositions import PRONOUNCED, Disposition, disposition
from inlimine.ledger.acts import Act, Directive, Disposed, Edge, Motion, Request, lettered
from inlimine.ledger.items import Item
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import EdgeKind, Effect, Form
from inlimine.operations.ask import Asked, known_as, rows_of
from inlimine.operations.case_folder import opened
from inlimine.operations.conditioned import Term, conditioned
from inlimine.operations.item_named import item_handle
from inlimine.operations.made_with import made_with, taken_out
from inlimine.operations.motions_chart import Disposal, motions_chart
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.sitting import Sitting, enter_sitting, next_ruling, spoken, state_of
from inlimine.operations.spoken_parts import Part, found_parts
from inlimine.operations.viewer import Viewer
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.room import Room

Rows = tuple[tuple[Asked, ...], ...]
Making = Callable[[Sitting], tuple[tuple[Item, ...], Act]]
DISPOSED = tuple(row.name for row in PRONOUNCED)


class Earlier(StrEnum):
    """What becomes of an earlier ruling on the same request that is still in force."""

    REPLACED = "replaced"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A ruling as spoken: the request, what became of it, word for word where it was taken down.

    `condition` holds for the whole request, and `term` says what it does. `drafts` is the party who is to write
    the order. `earlier` must be said where an earlier ruling on the request is in force.
    """

    request: str
    disposition: str
    parts: tuple[Part, ...] = ()
    condition: str = ""
    term: Term | None = None
    words: str = ""
    reason: str = ""
    drafts: str = ""
    note: str = ""
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """The handle of the act that was entered. `before` and `after` are the rows of the board on the items of its
    request, a reply for each party; `state` is the case after it."""

    act: str
    before: Rows
    after: Rows
    state: CaseState


def rule(
    path: Path,
    viewer: Viewer,
    room: str | None,
    bench: Bench,
    author: Author,
    *,
    at: str | None = None,
    sent: str = "",
) -> Ruled:
    """Enter a ruling from the bench, at a moment (None: now, at the court); Again, where it was `sent` before."""
    return _entered(path, viewer, room, lambda sitting: _ruling(bench, sitting), author, at, sent)


def undo(
    path: Path, viewer: Viewer, room: str | None, act: str, author: Author, *, why: str, sent: str = ""
) -> Ruled:
    """Enter that a ruling was entered by mistake: a correction takes its place, and both stay in the log."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)

        def make(sitting: Sitting) -> tuple[tuple[Item, ...], Act]:
            gone = _undone(act, why, sitting)
            made = made_with(gone.handle, folder, where, viewer)
            return tuple(taken_out(item, why or UNDONE, sitting.at) for item in made), gone

        return _in(folder, where, make, author, None, sent)


def _entered(
    path: Path,
    viewer: Viewer,
    room: str | None,
    make: Making,
    author: Author,
    at: str | None,
    sent: str,
) -> Ruled:
    with opened(path) as folder:
        return _in(folder, room_seen(folder, viewer, room), make, author, at, sent)


def _in(folder: CaseFolder, where: Room, make: Making, author: Author, at: str | None, sent: str) -> Ruled:
    made: list[Act] = []

    def making(sitting: Sitting) -> tuple[Item | Act, ...]:
        new, act = make(sitting)
        made[:] = [act]
        return (*new, act)

    entered, sitting = enter_sitting(folder, where, making, author, at=at, sent=sent)
    day = _day_of(made[0], sitting)
    was, now = (state_of(ledger, folder, day) for ledger in (sitting.state.ledger, entered.ledger))
    items = _items(made[0].handle, was, now)
    before = _rows(was, tuple(item for item in items if item in was.view.items))
    return Ruled(act=made[0].handle, before=before, after=_rows(now, items), state=now)


def _day_of(act: Act, sitting: Sitting) -> Moment:
    """As of when the effect of a ruling is told: now, or of one of a past day, as it was on that day."""
    now = sitting.state.view.as_of
    return Moment(day=act.eff.day) if act.eff and act.eff.day < now.day else now


def _items(act: str, *states: CaseState) -> tuple[str, ...]:
    """The items on which an act bears, before or after; where it orders nothing, those that were asked about."""
    norms = [norm for state in states for norm in state.norms if norm.act.handle == act]
    spoken_of = dict.fromkeys(item for norm in norms for item in norm.directive.subject)
    ends = (one for norm in norms for each in norm.act.disposes for one in requests(each, states[-1].view))
    found = spoken_of or dict.fromkeys(item for _, _, request in ends for item in request.subject)
    return tuple(item for item in found if item in states[-1].view.items)


def _rows(state: CaseState, items: tuple[str, ...]) -> Rows:
    return rows_of(state, Question(item="", by=""), state.view.parties, items)


def _undone(act: str, why: str, sitting: Sitting) -> Act:
    there = next((one for one in sitting.state.view.acts if one.handle == act), None)
    if there is None:
        raise refuse(f'no ruling of this day is called "{act}"', "look at the rulings board")
    if there.by or there.form is not Form.ORAL:
        raise refuse(f"{act} was not entered from the bench", "correct it in the notation", typed="inlimine add")
    if not may_be_undone(there):
        raise refuse(f"{act} was undone already", "look at the log")
    if later := _replacing(there, sitting.state.view.acts):
        message = f"{later} replaced {act}, and what {act} had replaced would be in force beside it"
        raise refuse(message, f"undo {later} first, then {act}, and enter {later} again")
    # What was entered by mistake never had effect: whatever it replaced was in force all the time.
    return replace(
        there,
        handle=sitting.local(act),
        name=UNDONE,
        disposes=(),
        directives=(),
        edges=(),
        closes_case=False,
        closes_for=(),
        anchors=(),
        written_order_by="",
        known_from=replace(sitting.at, order=None),  # as known before, it still stands
        corrects=why or UNDONE,
    )


def may_be_undone(act: Act) -> bool:
    """Whether it was spoken by the court and does something still."""
    return not act.by and act.form is Form.ORAL and not undone(act)


def _replacing(act: Act, acts: tuple[Act, ...]) -> str:
    """The ruling that replaced one which itself replaced another; empty: none."""
    if not any(edge.edge is EdgeKind.SUPERSEDES for edge in act.edges):
        return ""
    named = {act.handle, *lettered(act.handle, len(act.directives))}
    replaced = ((one, edge) for one in acts for edge in one.edges if edge.edge is EdgeKind.SUPERSEDES)
    return next((one.handle for one, edge in replaced if one is not act and edge.target in named), "")


def in_force_on(disposals: tuple[Disposal, ...]) -> tuple[Disposal, ...]:
    """Those of a request's disposals about which a new ruling must say something: it did more than reserve."""
    return tuple(one for one in disposals if one.in_force and not _only_reserved(one))


def _only_reserved(disposal: Disposal) -> bool:
    return bool(disposal.norms) and all(norm.effect is Effect.DEFER for norm in disposal.norms)


def told(disposal: Disposal) -> str:
    """A disposal as people call it: `granted, R1 of 8 July 2024`."""
    act = disposal.act
    return f"{disposal.label}, {act.handle}{f' of {act.eff.spoken}' if act.eff else ''}"


def _ruling(bench: Bench, sitting: Sitting) -> tuple[tuple[Item, ...], Act]:
    """The parts that are named for the first time, and the ruling."""
    _, _, request = _asked(bench.request, sitting)
    parts, new = found_parts(bench.parts, request, sitting)
    return new, _act(replace(bench, parts=parts), sitting)


def _act(bench: Bench, sitting: Sitting) -> Act:
    motion, handle, request = _asked(bench.request, sitting)
    if bench.disposition not in DISPOSED:
        raise refuse(f'"{bench.disposition}" is no disposition', f"write one of: {', '.join(DISPOSED)}")
    drafts = known_as(bench.drafts, sitting.state.view.parties, "party", "--drafts")
    directives = tuple(_directives(bench, motion, handle, request, sitting))
    return Act(
        handle=next_ruling(sitting),
        form=Form.ORAL,
        eff=sitting.at,
        disposes=(Disposed(request=sitting.local(handle), disposition=bench.disposition),),
        edges=tuple(_edges(bench, handle, sitting)),
        directives=directives,
        anchors=spoken(bench.words),
        written_order_by=drafts,
        note=bench.note if directives else _with_reason(bench),
    )


def _with_reason(bench: Bench) -> str:
    """The note, with the reason of a ruling that has no directive to bear it (denied without prejudice)."""
    reason = f'Reason given: "{bench.reason}"' if bench.reason else ""
    return ". ".join(part for part in (bench.note, reason) if part)


def _edges(bench: Bench, handle: str, sitting: Sitting) -> Iterator[Edge]:
    """What replaces an earlier ruling on the request; refuses to pass over one without a word."""
    disposals = next(row.disposals for row in motions_chart(sitting.state) if row.handle == handle)
    earlier = in_force_on(disposals)
    if earlier and bench.earlier is None:
        message = f"{handle} was ruled on before, and that is in force: {'; '.join(map(told, earlier))}"
        raise refuse(message, "say whether the new ruling replaces it or holds beside it")
    all_of_it = bench.earlier is Earlier.REPLACED
    gone = [one for one in disposals if one.in_force and (all_of_it or one not in earlier)]
    for target in dict.fromkeys(target for one in gone for target in _targets(one, sitting.state)):
        yield Edge(edge=EdgeKind.SUPERSEDES, target=sitting.local(target))


def _targets(disposal: Disposal, state: CaseState) -> list[str]:
    """The ruling, or where it decided other requests too, what it said of this one."""
    mine = [norm.handle for norm in disposal.norms]
    every = [norm.handle for norm in state.norms if norm.act is disposal.act]
    alone = len(disposal.act.disposes) == 1 and set(every) <= {*mine, disposal.act.handle}
    return [disposal.act.handle] if alone else mine


def _asked(handle: str, sitting: Sitting) -> tuple[Motion, str, Request]:
    found = [one for each in sitting.state.view.requests.values() for one in each if one[1] == handle]
    if not found:
        raise refuse(f'no request of this case is called "{handle}"', "look at the rulings board")
    return found[0]


def _directives(
    bench: Bench, motion: Motion, handle: str, request: Request, sitting: Sitting
) -> Iterator[Directive]:
    """What the ruling spells out: part for part, or the whole under a condition; else what was asked tells it."""
    for part in bench.parts:
        plain = _plain(part.item, part.effect, bench, (motion, handle, request), sitting)
        yield from conditioned(plain, part.term, part.condition)
    bound = bench.term or bench.condition
    if bench.parts or not (bound or bench.reason):
        return
    # What is granted on a condition does what a grant does, under it.
    row = disposition("granted" if bench.disposition == "conditional" and bound else bench.disposition)
    if bound and not row.spells_itself:
        message = f"a condition on {row.label!r} tells nothing by itself"
        raise refuse(message, "say what holds for which part, each with its condition")
    for item in request.subject:
        local = sitting.local(item_handle(sitting.state, item))
        plain = _plain(local, _effect(row, request, bench), bench, (motion, handle, request), sitting)
        yield from conditioned(plain, bench.term, bench.condition)


def _effect(row: Disposition, request: Request, bench: Bench) -> Effect:
    """What is granted on the condition that counsel asks first is an order to ask first, and bars no more."""
    effect = row.effect_on(request.relief)
    only_asks = bench.disposition == "conditional" and bench.term is Term.ASK
    return Effect.LEAVE if only_asks and effect is Effect.PROHIBIT else effect


def _plain(
    item: str, effect: Effect, bench: Bench, asked: tuple[Motion, str, Request], sitting: Sitting
) -> Directive:
    """What holds for one item, as the room writes it, without its condition: as a bare ruling would
    hold, with what the court said."""
    motion, handle, request = asked
    return replace(
        as_asked(disposition(bench.disposition), effect, motion, request),
        subject=(item,),
        request=sitting.local(handle),
        quotation=spoken(bench.words),
        reason=spoken(bench.reason),
    )
