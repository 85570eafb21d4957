"""What a person finds in a real trial (44:11-22: no "big corporation"; 103: MeterFlow to be raised first)."""

from pathlib import Path

import pytest

from inlimine.checks.matching.find import find, locate, quote
from inlimine.ledger.watches import ExceptNear, Near, SameTurn
from inlimine.materials.read import read_material
from inlimine.passages.reading import Reading
from tests.checks.matching.queries import phrase

PATH = Path(__file__).resolve().parents[4] / "shared/data/transcripts/packet_v_netscout_2017-10-10_am.txt"
pytestmark = pytest.mark.skipif(not PATH.is_file(), reason="the real transcripts (../shared/data) are not here")

BIG = ["6:14-15", "6:24", "26:18", "44:13", "44:16", "44:21"]
METER = [
    *("103:5", "103:8", "103:16", "104:7", "104:8", "104:8", "104:12", "105:8"),
    *("106:12", "107:22", "122:7", "122:9", "123:2", "123:20"),
]


@pytest.fixture(scope="module")
def trial() -> Reading:
    (reading,) = read_material(PATH.name, PATH.read_bytes()).readings
    return reading


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("big corporation", BIG),
        ("big corporations", BIG),
        ('"the" big corporation', ["6:24", "44:12-13"]),
        ("meterflow", METER),
        ("denigrate ... plaintiff", ["44:14"]),
        ("raise ... with the court", ["101:2-3", "103:5"]),
    ],
)
def test_words_stand_where_a_person_finds_them(trial: Reading, words: str, places: list[str]) -> None:
    assert [locate(span, trial) for span in find(phrase(words), trial)] == places


def test_a_phrase_broken_over_a_line_is_quoted_as_one(trial: Reading) -> None:
    (_, span) = find(phrase('"the" big corporation'), trial)
    assert quote(span, trial) == "the big corporation"


def test_joined_queries_cite_the_right_lines(trial: Reading) -> None:
    near = Near(near=(phrase("david"), phrase("goliath")), within=2)
    turn = SameTurn(same_turn=(phrase("troll"), phrase("big corporation")))
    beyond = ExceptNear(find=phrase("big corporation"), except_near=phrase("opening"), within=8)
    assert [locate(span, trial) for span in find(near, trial)] == ["44:17"]
    assert [locate(span, trial) for span in find(turn, trial)] == ["44:13", "44:14", "44:16", "44:21"]
    assert [locate(span, trial) for span in find(beyond, trial)] == [p for p in BIG if p != "44:13"]
