"""What holds for every test: how hypothesis searches, and for how long it may polish what it found."""

import os

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import engine

from tests.chromium import MISSING
from tests.told import Told, told

# A deadline measures the machine, not the program; where CI runs, the same commit gives the same result.
parent = settings.get_profile("ci" if "CI" in os.environ else "default")
settings.register_profile("house", parent, deadline=None)
settings.load_profile("house")

# Where tests share the cores, each worker is told of a terminal that it does not have (by readline).
os.environ.pop("COLUMNS", None)

# Hypothesis offers no setting for this, and five minutes of shrinking look like a test that hangs.
engine.MAX_SHRINKING_SECONDS = 20


# What takes long comes first, so that no core waits at the end for one that checks the types or opens a browser.
LONG = ("house/test_tools.py", "web/", "real/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.removeprefix("tests/").startswith(LONG))


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Told:
    """The ledger that the test's docstring tells."""
    return told(request.function.__doc__, request.node.name)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud what was not tried: the pages need a browser."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any("chromium" in str(report.longrepr) for report in skipped):
        terminalreporter.section(f"THE PAGES WERE NOT TESTED: {MISSING}", "!")
