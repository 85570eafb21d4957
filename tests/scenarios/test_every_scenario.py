"""Every scenario of blocks A to H has its test, under its own name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCENARIOS = HERE.parents[2] / "shared" / "scenarios.json"


def test_every_scenario_has_a_test_of_its_name() -> None:
    if not SCENARIOS.is_file():
        pytest.skip(f"{SCENARIOS} is not here: the scenarios are kept beside the project, not in it")
    scenarios = json.loads(SCENARIOS.read_text(encoding="utf-8"))
    wanted = {_name(s["id"], s["title"]) for s in scenarios}
    texts = (path.read_text(encoding="utf-8") for path in HERE.glob("test_block_*.py"))
    found = {name for text in texts for name in re.findall(r"^def (test_\w+)", text, re.MULTILINE)}
    assert wanted - found == set()


def _name(handle: str, title: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", re.sub(r"['’\"]", "", title.casefold())).strip("_")
    return f"test_{handle.casefold()}_{words}"
