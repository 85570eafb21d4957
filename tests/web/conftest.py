"""The pages as a browser sees them: a server on the loopback address with the sample case, and chromium.

Without chromium these tests are skipped, which a closing banner says; INLIMINE_BROWSER=required makes that an
error.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.demonstrate import CASE
from inlimine.operations.new_case import new_room
from tests.chromium import CHROMIUM, MISSING
from tests.web import warm
from tests.web.papers import keep_full_inbox

REQUIRED = os.environ.get("INLIMINE_BROWSER") == "required"


@dataclass(frozen=True)
class Served:
    """A running server: its address with the token, its folder of cases, and how it is ended."""

    address: str
    home: Path
    end: Callable[[], None]

    @property
    def base(self) -> str:
        return self.address.partition("/?")[0]

    def url(self, path: str) -> str:
        return f"{self.base}{path}"


def serve(
    home: Path, port: int | None = 0, *, by: str = "P. Legal, paralegal", copied: bool = warm.POSSIBLE
) -> Served:
    """The program, on any free port; with None at the folder's own. Not `copied`: started as a person does."""
    arguments = [str(home), "--no-browser", *([] if port is None else ["--port", str(port)])]
    environment = {**os.environ, "INLIMINE_BY": by}
    line, end = (_copied if copied else _started)(arguments, environment)
    found = re.search(r"http://\S+", line)
    assert found, line
    return Served(address=found[0], home=home, end=end)


def _copied(arguments: list[str], environment: dict[str, str]) -> tuple[str, Callable[[], None]]:
    pid, line = warm.start(arguments, environment)
    return line, partial(warm.stop, pid)


def _started(arguments: list[str], environment: dict[str, str]) -> tuple[str, Callable[[], None]]:
    command = [sys.executable, "-P", "-m", "inlimine.server", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout
    return process.stdout.readline(), partial(_end, process)


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait(timeout=20)
    if process.stdout:
        process.stdout.close()


def stop(served: Served) -> None:
    served.end()


def keep_sample_case(home: Path) -> Path:
    """The sample case in a folder with a room for each side."""
    home.mkdir(exist_ok=True)
    path = home / "baldwin"
    keep_in_folder(path, CASE, author("P. Legal, paralegal"))
    for room in ("State", "Defense"):
        new_room(path, None, room)
    return path


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for the tests that only look."""
    home = tmp_path_factory.mktemp("cases")
    keep_sample_case(home)
    keep_full_inbox(home)
    running = serve(home)
    yield running
    stop(running)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if REQUIRED:
            pytest.fail(f"{MISSING}; INLIMINE_BROWSER=required")
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser, served: Served) -> Iterator[BrowserContext]:
    """A browser of the owner's, let in by the printed address."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.new_page().goto(served.address)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.pages[0]
