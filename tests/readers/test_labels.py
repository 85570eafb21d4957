"""The score on the hand-labelled entries of shared/data (skipped where they are not beside the project)."""

import json
from pathlib import Path
from typing import Any

import pytest

from inlimine.readers.entries.read_entry import read_entry

LABELS = Path(__file__).parents[3] / "shared" / "data" / "labelled" / "rulings_dev.jsonl"

pytestmark = pytest.mark.skipif(not LABELS.exists(), reason="shared/data/labelled is not beside the project")


def labelled() -> list[dict[str, Any]]:
    return [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]


def pairs(acts: list[Any]) -> set[tuple[str, str]]:
    flat = [(a["target"], a["disposition"]) if isinstance(a, dict) else (a[0], a[1]) for a in acts]
    return {(str(target), disposition) for target, disposition in flat if str(target)[:1].isdigit()}


def test_numbered_acts_are_read_as_the_labels_say() -> None:
    hit = said = true = 0
    for entry in labelled():
        gold, skipped = pairs(entry["acts"]), pairs(entry.get("disputed", []))
        got = {(a.target, a.disposition) for a in read_entry(entry["text"]).acts if a.numbered} - skipped
        hit, said, true = hit + len(gold & got), said + len(got), true + len(gold)
    assert 2 * hit / (said + true) >= 0.99


def test_idle_entries_are_given_no_act() -> None:
    idle = [entry for entry in labelled() if not entry["acts"] and not entry.get("disputed")]
    assert len([entry for entry in idle if read_entry(entry["text"]).acts]) <= 2
