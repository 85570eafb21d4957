"""A parser in a child gives its value or one clear problem, whatever the file makes it do."""

from __future__ import annotations

import json
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from inlimine.containment.level import Level, level
from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.containment.run import Parser, contained
from inlimine.passages.problem import Problem
from tests.containment import pretend_exploits

TIGHT = Limits(seconds=10, cpu_seconds=5, memory=512 * MEGABYTE, file=MEGABYTE, output=MEGABYTE)
FILTERED = pytest.mark.skipif(level() is not Level.FULL, reason="this system has no system-call filter")
LIMITED = pytest.mark.skipif(level() is Level.CLOCK, reason="this system has no limits for a process")

REFUSED = (
    "order.pdf: reading it led to something that no reader may do (a file, the network, a program); "
    "do not open it; ask whoever sent it what it is, and give a copy made anew by a trusted program."
)
CRASHED = (
    "order.pdf: its reader broke down or ran out of memory on it; the file is damaged, or made to do that; "
    "open it in the program that made it, save it anew and give that file."
)
UNEXPECTED = (
    "order.pdf: its reader gave something else than what it reads files for; "
    "do not open it; ask whoever sent it what it is, and give a copy made anew by a trusted program."
)
SMALLER = "split it into smaller files and give those."


def told(exploit: str, data: bytes = b"", limits: Limits = TIGHT) -> str:
    """What the user sees: the value, or the problem's one line."""
    parser = Parser(place=f"{pretend_exploits.__name__}:{exploit}", shape=str)
    return str(contained(parser, "order.pdf", data, limits))


def test_a_harmless_file_is_read() -> None:
    assert told("echo", "§ 5".encode()) == "order.pdf: § 5"


@FILTERED
def test_on_linux_the_full_level_holds_and_is_said() -> None:
    assert "can open, write, send or start nothing" in level().said


@FILTERED
@pytest.mark.parametrize("exploit", ["write_a_file", "write_without_python"])
def test_it_cannot_write_a_file(exploit: str, tmp_path: Path) -> None:
    target = tmp_path / "taken"
    said = told(exploit, os.fsencode(target))
    assert not target.exists()
    assert said == REFUSED or exploit == "write_without_python"


@FILTERED
def test_it_cannot_read_a_file_of_the_machine() -> None:
    assert told("read_the_passwords") == REFUSED


@FILTERED
def test_it_cannot_look_into_the_home_folder() -> None:
    assert told("list_the_home_folder", os.fsencode(Path.home())) == REFUSED


@FILTERED
def test_it_cannot_connect() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        assert told("connect", str(server.getsockname()[1]).encode()) == REFUSED
        with pytest.raises(BlockingIOError):
            server.accept()


@FILTERED
@pytest.mark.parametrize("exploit", ["run_a_program", "fork", "run_made_up_code"])
def test_it_cannot_start_anything(exploit: str) -> None:
    assert told(exploit) == REFUSED


@FILTERED
def test_it_cannot_kill_its_parent() -> None:
    """The parent is this very test."""
    assert told("kill_the_parent") == REFUSED


@pytest.mark.parametrize("exploit", ["crash", "raise_anything", "nest_for_ever"])
def test_a_crash_is_a_problem(exploit: str) -> None:
    assert told(exploit) == CRASHED


@LIMITED
def test_work_without_end_is_stopped() -> None:
    limits = Limits(seconds=30, cpu_seconds=1)
    said = told("work_for_ever", limits=limits)
    assert said == f"order.pdf: reading it took too long (more than 1 s) and was stopped; {SMALLER}"


def test_waiting_without_end_is_stopped() -> None:
    limits = Limits(seconds=1, cpu_seconds=5)
    said = told("sleep_for_ever", limits=limits)
    assert said == f"order.pdf: reading it took too long (more than 5 s) and was stopped; {SMALLER}"


@LIMITED
def test_memory_without_end_is_stopped() -> None:
    assert told("take_all_memory") == f"order.pdf: reading it needed more than 512 MB of memory; {SMALLER}"


@pytest.mark.parametrize("exploit", ["say_too_much", "say_for_ever"])
def test_output_without_end_is_stopped(exploit: str) -> None:
    assert told(exploit) == f"order.pdf: it unpacks to more than 1 MB of text; {SMALLER}"


@LIMITED
def test_a_child_that_ends_before_it_has_read_its_file_is_a_crash() -> None:
    """The memory allowed does not hold the file."""
    limits = Limits(memory=64 * MEGABYTE)
    assert told("echo", b"x" * (80 * MEGABYTE), limits) == CRASHED


def test_a_file_too_large_is_not_begun() -> None:
    assert told("echo", b"x" * (MEGABYTE + 1)) == f"order.pdf: the file has more than 1 MB; {SMALLER}"


def test_no_json_is_not_taken() -> None:
    assert told("say_no_json") == UNEXPECTED


@pytest.mark.parametrize(
    "sent",
    [
        {"read": 7},
        {"read": ["x"]},
        {"read": "x", "also": "y"},
        {"problem": {"message": "m"}},
        {"problem": {"message": "m", "remedy": "r", "file": "f", "line": "1"}},
        {"failed": "too-slow"},
        "read",
        {"read": "\ud800"},
    ],
)
def test_another_shape_is_not_taken(sent: object) -> None:
    assert told("say_what_the_test_says", json.dumps(sent).encode()) == UNEXPECTED


def test_depth_without_end_is_not_taken() -> None:
    assert told("say_what_the_test_says", b"[" * 500_000) == UNEXPECTED


def test_a_problem_keeps_the_name_that_the_parent_knows() -> None:
    sent = {"problem": {"message": "m", "remedy": "r", "file": "/etc/passwd", "line": None, "typed": ""}}
    assert told("say_what_the_test_says", json.dumps(sent).encode()) == "order.pdf: m; r."


def test_a_required_filter_that_is_not_there_refuses_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INLIMINE_CONTAINMENT", "required")
    monkeypatch.setattr("inlimine.containment.run.filter_program", lambda: b"")
    assert told("echo") == (
        "order.pdf: this machine cannot filter what a reader does, and INLIMINE_CONTAINMENT=required asks for "
        "that; read it on Linux with libseccomp, or unset INLIMINE_CONTAINMENT."
    )


@FILTERED
def test_a_required_filter_that_is_there_reads_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INLIMINE_CONTAINMENT", "required")
    assert told("echo", b"x") == "order.pdf: x"


def test_without_a_filter_the_limits_still_hold_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inlimine.containment.run.filter_program", lambda: b"")
    level.cache_clear()
    try:
        assert level() is (Level.LIMITS if sys.platform != "win32" else Level.CLOCK)
        assert "no filter" in level().said or "limits neither" in level().said
    finally:
        level.cache_clear()
    assert told("echo", b"x") == "order.pdf: x"


def test_the_child_sees_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "x")
    assert "SECRET" not in told("tell_the_environment")


def test_a_value_of_another_kind_is_a_problem() -> None:
    assert told("give_a_number") == UNEXPECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """Bytes that come out of a file."""

    data: bytes


def test_a_parser_is_told_what_is_asked_and_gives_bytes() -> None:
    parser = Parser(place=f"{pretend_exploits.__name__}:pick", shape=Unpacked, options={"asked": "second"})
    assert contained(parser, "a.zip", b"first\0second\xff") == Unpacked(data=b"second\xff")


def test_bytes_that_are_not_packed_as_agreed_are_refused() -> None:
    parser = Parser(place=f"{pretend_exploits.__name__}:say_what_the_test_says", shape=Unpacked)
    read = contained(parser, "a.zip", b'{"read": {"data": "no base 64"}}')
    assert isinstance(read, Problem)
