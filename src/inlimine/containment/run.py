"""The door: run one parser on the bytes of one file, contained, and get its value or one clear problem."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import IO, Any, Generic, TypeVar

from inlimine.containment.failures import Failure, failure_problem
from inlimine.containment.limits import USUAL, Limits
from inlimine.containment.system_calls import filter_program
from inlimine.containment.wire import NotAsExpectedError, build
from inlimine.passages.problem import Problem

T = TypeVar("T")

CHILD = Path(__file__).with_name("child.py")
REQUIRED = "INLIMINE_CONTAINMENT"
"""Set to `required`, a file is read only where limits and system-call filter both hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parser(Generic[T]):
    """A parser by its place (`module:function`, called with file name and bytes) and what it gives.

    `options` are further arguments by name: what the user said of the file, plain JSON. Where something is
    `asked` (which part, whose file), it is told that third.
    """

    place: str
    shape: type[T]
    options: Mapping[str, Any] = field(default_factory=dict)
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a child ended: its exit code (negative: the signal), what it wrote, whether the parent ended it."""

    code: int
    output: bytes
    late: bool


def contained(parser: Parser[T], file: str, data: bytes, limits: Limits = USUAL) -> T | Problem:
    """Read `data`, named `file`, by `parser` in a child; a problem for whatever goes wrong there."""
    read = attempt(parser, file, data, limits)
    return read if not isinstance(read, Failure) else failure_problem(read, file, limits)


def attempt(parser: Parser[T], file: str, data: bytes, limits: Limits = USUAL) -> T | Problem | Failure:
    """As `contained`, with the failure itself for those who look at its kind."""
    if len(data) > limits.file:
        return Failure.TOO_LARGE
    ended = _child(_told(parser, file, limits), data, limits)
    failed = _failed(ended, limits)
    if failed is not None:
        return failed
    return _said(parser, file, ended.output)


def _told(parser: Parser[T], file: str, limits: Limits) -> bytes:
    """The line of JSON that the child reads first."""
    told = {
        "paths": [path for path in sys.path if path and Path(path).exists()],
        "limits": asdict(limits),
        "parser": parser.place,
        "options": dict(parser.options),
        "asked": parser.asked,
        "file": file,
        "filter": base64.b64encode(filter_program()).decode(),
        "required": os.environ.get(REQUIRED) == "required",
    }
    return json.dumps(told).encode() + b"\n"


def _child(told: bytes, data: bytes, limits: Limits) -> Ended:
    command = [sys.executable, "-I", "-S", "-B", str(CHILD)]
    late = threading.Event()
    with subprocess.Popen(  # noqa: S603 - this very Python on a script of this package
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        cwd=CHILD.anchor,
        close_fds=True,
        start_new_session=True,
    ) as child:
        assert child.stdin and child.stdout  # noqa: S101 - for the types: both are pipes
        with _clock(child, limits.seconds, late), _fed(child.stdin, told, data):
            output = child.stdout.read(limits.output + 1)
            if len(output) > limits.output:
                _kill(child)
            child.wait()
    return Ended(code=child.returncode, output=output, late=late.is_set())


def _environment() -> dict[str, str]:
    """Nothing; Windows alone cannot start a program without knowing where it lies itself."""
    return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}


@contextmanager
def _clock(child: subprocess.Popen[bytes], seconds: int, late: threading.Event) -> Iterator[None]:
    """End the child when its time is over, whatever it is doing."""

    def over() -> None:
        late.set()
        _kill(child)

    timer = threading.Timer(seconds, over)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if child.poll() is None:  # somebody interrupted the program
            _kill(child)


@contextmanager
def _fed(stdin: IO[bytes], told: bytes, data: bytes) -> Iterator[None]:
    """Write the child's input beside the reading of its output; it may end before it has read all."""

    def write() -> None:
        with suppress(OSError):
            stdin.write(told)
            stdin.write(data)
        with suppress(OSError):  # closing writes what is left, also to a child that is gone
            stdin.close()

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    try:
        yield
    finally:
        writer.join()


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End the child and, where processes have groups, whatever it could start."""
    child.kill()
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)


def _failed(ended: Ended, limits: Limits) -> Failure | None:
    """What went wrong, as far as the end of the process tells."""
    if len(ended.output) > limits.output:
        return Failure.TOO_MUCH_OUTPUT
    if ended.late or ended.code == -_signal("SIGXCPU"):
        return Failure.TOO_SLOW
    if ended.code == -_signal("SIGSYS"):
        return Failure.REFUSED
    return Failure.CRASHED if ended.code else None


def _signal(name: str) -> int:
    """The number of a signal; 0, which is no failure, on Windows."""
    return int(getattr(signal, name, 0))


def _said(parser: Parser[T], file: str, output: bytes) -> T | Problem | Failure:
    """The parser's value or problem, built anew from what the child wrote; the file's name is the parent's."""
    try:
        match json.loads(output):
            case {"read": value, **others} if not others:
                made: Any = build(parser.shape, value)
            case {"problem": value, **others} if not others:
                made = replace(build(Problem, value), file=file)
            case {"failed": str(kind), **others}:
                made = Failure.told(kind)
            case _:
                made = Failure.UNEXPECTED
    except (ValueError, RecursionError, NotAsExpectedError):
        return Failure.UNEXPECTED
    return made  # type: ignore[no-any-return]  # built from the shape
