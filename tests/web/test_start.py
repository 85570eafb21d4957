"""The program as it is started: at the same address again, beside another, and what a browser keeps of each."""

from __future__ import annotations

import re
import runpy
import socket
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils.log import log_response
from playwright.sync_api import Browser, expect

from inlimine.server import start
from inlimine.server.start import PORT
from tests.web.conftest import serve, stop

ROOT = Path(__file__).resolve().parents[2]


def test_a_folder_is_served_at_the_port_of_the_last_time() -> None:
    assert start._wanted(None, 9_000)[:2] == (9_000, PORT)
    assert start._wanted(None, 0)[:2] == (PORT, PORT + 1)
    assert start._wanted(9_000, 8_500) == (9_000, 0)
    assert start._wanted(0, 8_500) == (0,)


def test_the_first_port_is_noted_and_one_that_is_asked_for_takes_its_place(tmp_path: Path) -> None:
    file = tmp_path / start.USUAL
    assert start._usual(file) == 0
    assert start._elsewhere(file, 0, 8_440, None) == ""
    assert start._usual(file) == 8_440
    assert start._elsewhere(file, 8_440, 8_440, None) == ""
    assert start._elsewhere(file, 8_440, 8_441, None) == "http://127.0.0.1:8440"
    assert start._usual(file) == 8_440
    assert start._elsewhere(file, 8_440, 9_000, 9_000) == "http://127.0.0.1:8440"
    assert start._usual(file) == 9_000
    assert start._elsewhere(file, 9_000, 51_234, 0) == ""
    assert start._usual(file) == 9_000


def test_what_is_no_port_in_the_note_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / start.USUAL
    for said in ("", "port", "-1", "99999"):
        file.write_text(said)
        assert start._usual(file) == 0


def test_a_port_that_is_taken_gives_the_next(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with start._listen((taken.getsockname()[1], 0)) as found:
            assert found.getsockname()[1] not in (0, taken.getsockname()[1])


def test_what_a_page_was_refused_is_no_news_in_the_terminal_and_a_fault_of_the_program_is(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("waitress.serve", lambda *_, **__: None)
    with socket.socket() as listening:
        start._serve(lambda *_: (), listening)
    for number in (400, 404, 500):
        reply = SimpleNamespace(status_code=number)
        log_response(f"{number}", response=reply, request=None)  # type: ignore[arg-type]
    assert [one.getMessage() for one in caplog.records] == ["500"]


def test_a_page_says_where_the_cases_were_until_now(tmp_path: Path, browser: Browser) -> None:
    """The folder was served at a port that another program has taken meanwhile. Started as a person starts it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        usual = taken.getsockname()[1]
        (tmp_path / start.USUAL).write_text(f"{usual}\n")
        running = serve(tmp_path, port=None, copied=False)
        page = browser.new_page()
        page.goto(running.address)
        assert running.base != f"http://127.0.0.1:{usual}"
        expect(page.locator("main")).to_contain_text(f"Until now these cases were at http://127.0.0.1:{usual}")
        page.close()
        stop(running)


def test_two_programs_on_one_machine_keep_their_browsers_apart(tmp_path: Path, browser: Browser) -> None:
    """A cookie goes to every port of a machine: after the second was opened the first still knows its browser."""
    first, second = serve(tmp_path / "first"), serve(tmp_path / "second")
    context = browser.new_context()
    page = context.new_page()
    page.goto(first.address)
    page.goto(second.address)
    found = page.goto(first.url("/"))
    assert found
    assert found.status == 200
    expect(page.locator("main")).to_contain_text(str(tmp_path / "first"))
    context.close()
    stop(first)
    stop(second)


def test_a_page_outlives_a_restart_and_one_of_another_folder_is_not_let_in(
    tmp_path: Path, browser: Browser
) -> None:
    first = serve(tmp_path / "first")
    port = int(first.base.rpartition(":")[2])
    context = browser.new_context()
    page = context.new_page()
    page.goto(first.address)
    stop(first)
    again = serve(tmp_path / "first", port)
    kept = page.goto(again.url("/"))
    stop(again)
    other = serve(tmp_path / "second", port)
    strange = page.goto(other.url("/"))
    stop(other)
    context.close()
    assert (kept and kept.status, strange and strange.status) == (200, 403)


def test_a_slow_start_says_what_is_being_done_and_how_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "BRIEF", 0.05)
    monkeypatch.setattr(start, "PATIENCE", 0.05)
    with start._told_when_slow("the pages start"):
        time.sleep(0.5)
    told = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"  the pages start, \d s so far \.\.\.", told[0])
    assert re.fullmatch(r"  still: the pages start, \d s so far \.\.\.", told[1])
    assert re.fullmatch(r"  ready after \d s\.", told[-1])


def test_a_quick_start_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with start._told_when_slow("the pages start"):
        pass
    assert capsys.readouterr().err == ""


def test_each_step_of_the_preparation_says_what_it_is_and_how_long_it_has_taken(
    capfd: pytest.CaptureFixture[str],
) -> None:
    go = runpy.run_path(str(ROOT / "go"), run_name="go")
    go["tell"].__globals__.update(BRIEF=0.05, PATIENCE=0.05)
    go["tell"]("the parts are fetched", [sys.executable, "-c", "import time; time.sleep(0.5)"])
    told = capfd.readouterr().err.splitlines()
    assert re.fullmatch(r"  the parts are fetched, \d s so far \.\.\.", told[0])
    assert re.fullmatch(r"  still: the parts are fetched, \d s so far \.\.\.", told[1])


def test_a_quick_step_of_the_preparation_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    go = runpy.run_path(str(ROOT / "go"), run_name="go")
    go["tell"].__globals__.update(BRIEF=60)
    go["tell"]("the parts are fetched", [sys.executable, "-c", ""])
    assert capfd.readouterr().err == ""
