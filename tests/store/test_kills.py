"""Writers that are killed in the middle of their work."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench" / "_kills.py"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_whatever_was_acknowledged_outlasts_the_writer(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(BENCH), str(tmp_path), "20"], capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout)
    assert (told["kills"], told["lost"]) == (40, 0)
    assert told["acknowledged"] > 40
