"""Real trial transcripts from shared/data (skipped, saying so, where they are not there)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inlimine.cli.main import main

ROOT = Path(__file__).parents[2]
TRANSCRIPTS = ROOT.parent / "shared" / "data" / "transcripts"
PACKET = TRANSCRIPTS / "packet_v_netscout_2017-10-10_am.txt"


@pytest.mark.skipif(not PACKET.exists(), reason="shared/data/transcripts is not beside the project")
def test_the_limits_of_packet_v_netscout_are_found_at_the_transcripts_own_page_and_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    case = ROOT / "examples" / "packet_v_netscout.limine"
    assert main(["check", str(case), str(PACKET), "--on", "2017-10-10", "--format", "json"]) == 1
    hits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    raw = PACKET.read_text(encoding="utf-8")
    assert all(
        hit["quote"].casefold() in " ".join(raw[hit["start"] : hit["end"]].split()).casefold()
        for hit in hits
        if "-" not in hit["locator"]
    )
    found = {(hit["locator"], hit["quote"].casefold(), hit["ruling"], hit["status"]) for hit in hits}
    # 44:11-22 and 103:2-8 as read on the page.
    assert {
        ("44:13", "big corporation", "R1", "BARRED"),
        ("44:16", "big corporation", "R1", "BARRED"),
        ("44:21", "big corporation", "R1", "BARRED"),
        ("103:5", "meterflow", "R2", "LEAVE_FIRST"),
        ("103:8", "meterflow", "R2", "LEAVE_FIRST"),
    } <= found
    # A plain search misses this one: the phrase runs over the line end.
    assert ("6:14-15", "big corporation", "R1", "BARRED") in found
