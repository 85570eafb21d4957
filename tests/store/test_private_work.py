"""A proof chart is a party's private work: no part of one comes into the court record."""

from __future__ import annotations

import pytest

from inlimine.ledger.charts import PARTS, Allegation, Chart, Defeater, Element, Gate, Notice, Stipulation, Support
from inlimine.store.room import Room, RoomKind
from inlimine.store.trouble import Trouble
from inlimine.store.walls import require_private

ENTRIES = (
    Chart(handle="P1", by="State", title="burglary"),
    Element(handle="N1", chart="P1", text="entry"),
    Allegation(handle="A1", text="the door was open"),
    Support(handle="S1", item="E1", by="State"),
    Stipulation(handle="G1", rests_on="R1"),
    Notice(handle="J1", rests_on="R1"),
    Gate(handle="T1", guards=("S1",), needs="A1"),
    Defeater(handle="D1", defeats=("S1",), through="A1"),
)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.kind)
def test_no_part_of_a_chart_comes_into_the_court_record(entry: Chart) -> None:
    with pytest.raises(Trouble) as trouble:
        require_private([entry], room(RoomKind.COURT_RECORD))
    said = f"{entry.handle} is part of a proof chart, and everybody sees the court record"
    assert said in str(trouble.value)
    require_private([entry], room(RoomKind.PARTY))


def test_every_part_is_tried() -> None:
    assert {type(entry) for entry in ENTRIES} == set(PARTS)


def room(kind: RoomKind) -> Room:
    return Room(id="r", kind=kind, name="State" if kind is RoomKind.PARTY else "", case="c")
