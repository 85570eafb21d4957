"""A case folder: rooms, walls, and what a viewer sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inlimine.ledger.acts import Act, Directive, Edge
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Party
from inlimine.ledger.terms import EdgeKind, Effect, Form, Role
from inlimine.ledger.trial import Theory
from inlimine.store.folder import CaseFolder, create_folder, is_case_folder
from inlimine.store.proposals import Proposal
from inlimine.store.room import RoomKind
from inlimine.store.trouble import Damaged, Trouble
from tests.store.rooms import BEGIN, CASE, CLERK, LETTER, STATE, Ticking

BARS = Act(
    handle="R1",
    form=Form.ORAL,
    directives=(Directive(effect=Effect.PROHIBIT, subject=("E14",), binds=("State",)),),
)
DEFENCE = Party(handle="Defence", name="A. Doe", role=Role.DEFENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[CaseFolder]:
    with create_folder(tmp_path / "case", CASE, CLERK, clock=Ticking()) as made:
        made.enter(made.court_record(), [STATE, DEFENCE, LETTER, BARS], CLERK)
        yield made


def test_the_case_is_the_first_entry_of_the_court_record(folder: CaseFolder) -> None:
    assert is_case_folder(folder.path)
    assert [one.entry for one in folder.log(folder.court_record()).load()] == [CASE, STATE, DEFENCE, LETTER, BARS]


def test_a_corrected_case_is_the_case(folder: CaseFolder) -> None:
    better = replace(CASE, judge="Sommer")
    folder.enter(folder.court_record(), [better], CLERK, why="reassigned")
    assert folder.join().ledger == Ledger(case=better, entries=(STATE, DEFENCE, LETTER, BARS))


def test_rooms_are_made_once_each(folder: CaseFolder) -> None:
    folder.add_room(RoomKind.PARTY, "Defence")
    folder.add_room(RoomKind.PARTY, "State")
    folder.add_room(RoomKind.CHAMBERS)
    assert [room.title for room in folder.rooms()] == [
        "the court record", "chambers", "the room of Defence", "the room of State",
    ]  # fmt: skip
    with pytest.raises(Trouble, match="there is the room of Defence already; use that, or give another name"):
        folder.add_room(RoomKind.PARTY, "Defence")
    with pytest.raises(Trouble, match="there is the court record already"):
        folder.add_room(RoomKind.COURT_RECORD)
    with pytest.raises(Trouble, match="party needs a name; say whose room it is"):
        folder.add_room(RoomKind.PARTY)


def test_a_folder_is_made_only_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(Trouble, match="the folder is not empty; name a new one"):
        create_folder(tmp_path, CASE, CLERK)
    with pytest.raises(Trouble, match="this is no case folder; make one"):
        CaseFolder(tmp_path)


# --- walls ---


def test_a_private_entry_may_name_what_the_court_record_holds(folder: CaseFolder) -> None:
    defence = folder.add_room(RoomKind.PARTY, "Defence")
    mine = Theory(side="Defence", words="nobody signed it", about=("E14", "R1"))
    folder.enter(defence, [mine], CLERK)
    assert folder.join([defence]).ledger.entries == (STATE, DEFENCE, LETTER, BARS, mine)
    assert folder.join().ledger.entries == (STATE, DEFENCE, LETTER, BARS)


def test_the_court_record_names_nothing_private_and_does_not_tell_that_it_is_there(folder: CaseFolder) -> None:
    defence = folder.add_room(RoomKind.PARTY, "Defence")
    folder.enter(defence, [Item(handle="E77", title="the second letter")], CLERK)
    said = []
    for handle in ("E77", "E78"):
        with pytest.raises(Trouble) as told:
            folder.enter(folder.court_record(), [Label(item=handle, label="Exhibit D-1")], CLERK)
        said.append(str(told.value))
    assert said == [
        f'a label names "{handle}", and nothing of that handle is in the court record; '
        "enter there what it names first, or name something else."
        for handle in ("E77", "E78")
    ]


def test_one_party_names_nothing_of_the_other(folder: CaseFolder) -> None:
    defence, state = folder.add_room(RoomKind.PARTY, "Defence"), folder.add_room(RoomKind.PARTY, "State")
    folder.enter(defence, [Item(handle="E77", title="the second letter")], CLERK)
    with pytest.raises(Trouble, match='names "E77", and nothing of that handle is in the room of State or in the'):
        folder.enter(state, [Label(item="E77", label="Exhibit 7")], CLERK)


def test_the_parts_of_an_act_are_within_reach(folder: CaseFolder) -> None:
    two = replace(BARS, handle="R2", directives=BARS.directives * 2)
    after = Act(handle="R3", form=Form.WRITTEN, edges=(Edge(edge=EdgeKind.VACATES, target="R2b"),))
    folder.enter(folder.court_record(), [two, after], CLERK)
    assert folder.join().ledger.entries[-2:] == (two, after)


def test_a_handle_given_in_two_rooms_is_told_apart_where_both_are_read(folder: CaseFolder) -> None:
    defence, state = folder.add_room(RoomKind.PARTY, "Defence"), folder.add_room(RoomKind.PARTY, "State")
    own = replace(BARS, handle="R1", note="as we heard it", directives=BARS.directives * 2)
    of_it = Act(handle="R9", form=Form.ORAL, edges=(Edge(edge=EdgeKind.CLARIFIES, target="R1a"),))
    folder.enter(defence, [own, of_it], CLERK)
    folder.enter(state, [replace(LETTER, handle="E50"), Label(item="E50", label="Exhibit 5")], CLERK)
    told_apart = (
        replace(own, handle="Defence.R1"),
        replace(of_it, edges=(Edge(edge=EdgeKind.CLARIFIES, target="Defence.R1a"),)),
    )
    assert folder.join([defence]).ledger.entries[4:] == told_apart
    assert folder.join([state]).ledger.entries[4:] == (
        replace(LETTER, handle="E50"),
        Label(item="E50", label="Exhibit 5"),
    )


def test_an_entry_of_a_joined_ledger_knows_its_room_and_header(folder: CaseFolder) -> None:
    defence = folder.add_room(RoomKind.PARTY, "Defence")
    kept = folder.enter(defence, [Theory(side="Defence", words="x")], CLERK)
    joined = folder.join([defence])
    assert [origin.room.title for origin in joined.origins] == ["the court record"] * 4 + ["the room of Defence"]
    assert joined.origins[-1].header.entry == kept.entries[0]
    assert joined.heads[defence.id] == kept.head


# --- canaries ---


def test_nothing_of_one_room_is_in_what_another_leaves(folder: CaseFolder) -> None:
    """Every byte outside of the room's own files stays as it was, whatever is done in the room."""
    state = folder.add_room(RoomKind.PARTY, "State")
    folder.enter(state, [Theory(side="State", words="theory of the State")], CLERK)
    folder.close()
    before = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    seen = folder.join([state])
    folder.close()
    with CaseFolder(folder.path) as again:
        defence = again.add_room(RoomKind.PARTY, "Defence canary")
        kept = again.enter(defence, [Item(handle="canary-1", title="canary-2")], CLERK)
        again.documents(defence).keep(b"canary-3")
        again.proposals(defence).offer([_proposal("canary-4")], at=BEGIN)
        again.log(defence).expunge(again.enter(defence, [LETTER], CLERK).entries[0], CLERK, why="canary-5")
        again.verify()
        assert again.join([state]) == seen
        assert not [room for room in again.join([state]).heads if room == defence.id]
    after = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    own = [path for path in after if defence.id in str(path)]
    assert {path: content for path, content in after.items() if path not in own} == before
    traces = (b"canary", defence.id.encode(), *(entry.encode() for entry in kept.entries))
    assert not [path for path, content in before.items() if any(trace in content for trace in traces)]


def _proposal(words: str) -> Proposal:
    return Proposal(
        id=words, kind="strike", fields={}, quote=words, span=(0, 8), found_by="orders", sureness="look"
    )


def test_a_room_may_be_taken_out_and_a_copy_of_the_court_record_put_in(folder: CaseFolder, tmp_path: Path) -> None:
    defence = folder.add_room(RoomKind.PARTY, "Defence")
    folder.enter(defence, [Theory(side="Defence", words="x")], CLERK)
    whole = folder.join([defence])
    folder.close()
    home = tmp_path / "at home"
    (home / "rooms").mkdir(parents=True)
    for path in [folder.path / "inlimine.json", *(folder.path / "rooms").iterdir()]:
        (home / path.relative_to(folder.path)).write_bytes(path.read_bytes())
    for path in (folder.path / "rooms").glob(f"{defence.id}.*"):
        path.unlink()
    assert [room.title for room in folder.rooms()] == ["the court record"]
    with CaseFolder(home) as at_home:
        assert at_home.join([defence]) == whole


def test_a_room_of_another_case_does_not_belong_here(folder: CaseFolder, tmp_path: Path) -> None:
    with create_folder(tmp_path / "other", CASE, CLERK) as other:
        stranger = other.add_room(RoomKind.PARTY, "Defence")
    name = f"{stranger.id}.room"
    (folder.path / "rooms" / name).write_bytes((other.path / "rooms" / name).read_bytes())
    with pytest.raises(Damaged, match="this room is not of this case; put it where it belongs"):
        folder.rooms()
