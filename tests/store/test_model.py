"""A case folder against a plain list: whatever is done, in whatever order, both hold the same."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from inlimine.engine.case_state import derive
from inlimine.engine.question import Question
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Effect, Form
from inlimine.store.folder import CaseFolder, create_folder
from inlimine.store.header import Kept
from inlimine.store.room import Room, RoomKind
from inlimine.store.trouble import Behind
from tests.store.rooms import CASE, CLERK, ROE, STATE, Ticking

FIRST = date(2024, 7, 1)
days = st.integers(0, 9).map(lambda n: Moment(day=FIRST + timedelta(days=n)))
effects = st.sampled_from((Effect.PROHIBIT, Effect.PERMIT, Effect.LEAVE))
ROOMS = ("court", "Defence", "State")
rooms = st.sampled_from(ROOMS)


@dataclass
class Line:
    """What the plain list holds of one entry: its id, and the entry, None where it was expunged."""

    id: str
    entry: AnyEntry | None


class Keeping(RuleBasedStateMachine):
    """Appends, corrections, expungings, joins and questions as known, in a folder and in a list a room."""

    @initialize()
    def begin(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        path = Path(self.place.name) / "case"
        self.folder = create_folder(path, CASE, CLERK, clock=Ticking())
        self.rooms: dict[str, Room] = {
            "court": self.folder.court_record(),
            **{name: self.folder.add_room(RoomKind.PARTY, name) for name in ROOMS[1:]},
        }
        self.case = CASE
        self.lists: dict[str, list[Line]] = {name: [] for name in ROOMS}
        self.length = {"court": 1, "Defence": 0, "State": 0}
        self.given = 0
        self._enter("court", [STATE, Item(handle="E0", title="the letter")])

    def _enter(self, name: str, entries: list[AnyEntry]) -> Kept:
        kept = self.folder.enter(self.rooms[name], entries, ROE, after=self.length[name])
        self.lists[name] += [Line(i, e) for i, e in zip(kept.entries, entries, strict=True)]
        self.length[name] += len(entries)
        assert (kept.first, kept.head.number) == (self.length[name] - len(entries) + 1, self.length[name])
        return kept

    def _open(self, name: str) -> list[Line]:
        return [line for line in self.lists[name] if line.entry is not None]

    @rule(name=rooms, day=days, known=st.none() | days, effect=effects, more=st.integers(0, 2))
    def append(self, name: str, day: Moment, known: Moment | None, effect: Effect, more: int) -> None:
        self.given += 1
        barred = Directive(effect=effect, subject=("E0",))
        act = Act(handle=f"R{self.given}", form=Form.WRITTEN, eff=day, known_from=known, directives=(barred,))
        items = [Item(handle=f"E{self.given}.{n}", title="more", part_of="E0") for n in range(more)]
        self._enter(name, [act, *items])

    @rule(name=rooms, pick=st.integers(0, 99), day=days)
    def correct(self, name: str, pick: int, day: Moment) -> None:
        acts = [line.entry for line in self._open(name) if isinstance(line.entry, Act)]
        if acts:
            self._enter(
                name, [replace(acts[pick % len(acts)], known_from=day, corrects=f"slip {self.length[name]}")]
            )

    @rule(judge=st.sampled_from(("Sommer", "Marlowe")))
    def correct_the_case(self, judge: str) -> None:
        self.case = replace(self.case, judge=judge)
        self.folder.enter(self.rooms["court"], [self.case], CLERK, why="reassigned")
        self.length["court"] += 1

    @rule(name=rooms, pick=st.integers(0, 99))
    def expunge(self, name: str, pick: int) -> None:
        lines = [line for line in self._open(name) if isinstance(line.entry, Act)]
        if lines:
            line = lines[pick % len(lines)]
            self.folder.log(self.rooms[name]).expunge(line.id, CLERK, why="sealed", after=self.length[name])
            line.entry = None
            self.length[name] += 1

    @rule(name=rooms)
    def come_too_late(self, name: str) -> None:
        if self.length[name]:
            try:
                self.folder.enter(self.rooms[name], [Item(handle="late", title="x")], CLERK, after=0)
            except Behind as behind:
                assert behind.since[-1].header.number == self.length[name]
            else:
                raise AssertionError("the second writer was not told")

    @rule()
    def close_and_open_again(self) -> None:
        self.folder.close()
        self.folder = CaseFolder(self.folder.path, clock=Ticking())

    @rule(viewers=st.sets(st.sampled_from(ROOMS[1:])), on=days, known=st.none() | days)
    def ask(self, viewers: set[str], on: Moment, known: Moment | None) -> None:
        joined = self.folder.join([self.rooms[name] for name in viewers]).ledger
        listed = [line.entry for name in ROOMS if name == "court" or name in viewers for line in self._open(name)]
        plain = Ledger(case=self.case, entries=tuple(entry for entry in listed if entry is not None))
        assert joined == plain
        book = rulebook(CASE.jurisdiction)
        question = Question(item="E0", by="State")
        told, wanted = (derive(one, book, on, known).resolve(question) for one in (joined, plain))
        assert told == wanted

    @precondition(lambda self: hasattr(self, "folder"))
    @invariant()
    def nothing_is_lost(self) -> None:
        for name, room in self.rooms.items():
            found = self.folder.log(room).verify()
            assert (found.faults, found.head.number) == ((), self.length[name])
            assert len(found.expunged) == sum(line.entry is None for line in self.lists[name])

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.close()
            self.place.cleanup()


Keeping.TestCase.settings = settings(
    max_examples=12, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestKeeping = Keeping.TestCase
