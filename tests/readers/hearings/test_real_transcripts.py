"""Real jury-trial sessions, where they lie beside the project: the acts that were checked by eye."""

from pathlib import Path

import pytest

from inlimine.ledger.terms import Effect
from inlimine.materials.read import read_material
from inlimine.readers.hearings import read_hearing
from inlimine.readers.read_act import ReadAct

FOLDER = Path(__file__).parents[3].parent / "shared" / "data" / "transcripts"
ABSENT = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real transcripts are not here")
pytestmark = ABSENT


def acts(name: str) -> tuple[ReadAct, ...]:
    path = FOLDER / f"{name}.txt"
    (read,) = read_material(path.name, path.read_bytes()).readings
    found = read_hearing(read).acts
    assert all(read.text[slice(*act.words.span)] == act.words.quote for act in found)
    return found


def told(found: tuple[ReadAct, ...]) -> list[tuple[str, str, Effect | None]]:
    return [(act.words.locator, act.disposition or act.relief or "", act.effect) for act in found]


def test_limits_on_what_may_be_said_are_read_with_page_and_line() -> None:
    assert told(acts("packet_v_netscout_2017-10-10_am")) == [
        ("44:13-15", "", Effect.PROHIBIT),
        ("44:15-16", "", Effect.PROHIBIT),
        ("44:19-22", "", Effect.PROHIBIT),
        ("46:21-47:1", "exclude-witness", None),
        ("103:2-8", "", Effect.LEAVE),
        ("114:8", "overruled", None),
    ]


def test_instructions_to_a_jury_are_no_rulings() -> None:
    assert told(acts("metaswitch_v_genband_2016-03-11_am")) == [("68:22-69:3", "exclude-witness", None)]
    assert told(acts("vocalife_v_amazon_2020-10-01_am")) == [("108:3-4", "overruled", None)]
    assert told(acts("vocalife_v_amazon_2020-10-01_pm")) == [("199:11-12", "exclude-witness", None)]
