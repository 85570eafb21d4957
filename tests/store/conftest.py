"""Every test that takes `log` runs once on each way of keeping; another one is a line in `rooms.MAKERS`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inlimine.store.chained import ChainedLog
from tests.store.rooms import MAKERS


@pytest.fixture(params=MAKERS)
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ChainedLog]:
    made = MAKERS[request.param](tmp_path)
    yield made
    made.close()
