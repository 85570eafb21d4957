"""Limits that judges enforce in four real trials, told as rulings with watches, and where people then speak.

The places were read in the transcripts by eye.
"""

from pathlib import Path

import pytest

from inlimine.checks.hit import Asking
from inlimine.checks.watches import hits
from inlimine.engine.case_state import derive
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.moments import moment
from inlimine.materials.read import read_material
from inlimine.notation.read import read_notation

FOLDER = Path(__file__).resolve().parents[3] / "shared/data/transcripts"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real transcripts (../shared/data) are not here")

CASE = """case "Real"
  law federal
  time zone "America/Chicago"
party Plaintiff "A", plaintiff
party Defendant "B", defence
document Transcript transcript "Transcript"
topic limit "What is kept from the jury"
2016-03-11#1 ruling R1, oral
  bars limit
  source Transcript at "1:1"
"""

PACKET = "packet_v_netscout_2017-10-10_am.txt"
METASWITCH = "metaswitch_v_genband_2016-03-11_am.txt"
MORNING = "vocalife_v_amazon_2020-10-01_am.txt"
AFTERNOON = "vocalife_v_amazon_2020-10-01_pm.txt"

DISCUSSED = ["28:21", "29:1", "29:2-3", "29:4", "29:6", "29:18-19", "69:15", "127:25"]


def found(file: str, watch: str) -> list[tuple[str, str]]:
    """Where the watch finds its words, and the words."""
    ledger, problems = read_notation(f"{CASE}watch W of R1: {watch}\n", file="case.limine")
    assert ledger is not None and not problems
    state = derive(ledger, rulebook(ledger.case.jurisdiction), moment("2020-12-31"), None)
    (reading,) = read_material(file, (FOLDER / file).read_bytes()).readings
    return [(hit.locator, hit.words.casefold()) for hit in hits(state, reading, Asking(by="Defendant"))]


@pytest.mark.parametrize(
    ("file", "watch", "expected"),
    [
        (PACKET, "big corporation", ["6:14-15", "6:24", "26:18", "44:13", "44:16", "44:21"]),
        (PACKET, "denigrate near 9 (troll | non-practicing)", ["44:14"]),
        (PACKET, "(david near 3 goliath) same turn denigrate", ["44:14", "44:16", "44:17"]),
        (METASWITCH, "discuss ... case", DISCUSSED),
        (METASWITCH, "lead counsel near 6 present", ["70:23"]),
        (METASWITCH, "permission near 4 patent", ["5:17-18", "54:23", "66:10-11"]),
        (MORNING, "improper near 20 jury", ["14:4-5"]),
        (AFTERNOON, "confidential information", ["170:3-4", "170:10"]),
        (AFTERNOON, "discuss ... case", ["155:20", "156:5", "156:6", "156:7", "156:9-10", "200:2", "278:18"]),
    ],
)
def test_words_are_found_where_a_person_reads_them(file: str, watch: str, expected: list[str]) -> None:
    assert [place for place, _ in found(file, watch)] == expected
