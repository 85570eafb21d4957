"""What runs in the child: take the limits, import one parser, take the filter, read the file, say what it says.

Started as a script by `run.py`, without site packages of its own; standard input holds a line of JSON and
then the file, standard output takes one JSON value.
"""

from __future__ import annotations

import base64
import importlib
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Any


def main() -> None:
    """Read one file and end without any clearing up."""
    told = json.loads(sys.stdin.buffer.readline())
    sys.path[:] = told["paths"]
    _take_limits(told["limits"])
    module, function = told["parser"].split(":")
    parser = partial(getattr(importlib.import_module(module), function), **told["options"])
    asked = (told["asked"],) if told["asked"] else ()
    wire = importlib.import_module("inlimine.containment.wire")
    if not _take_filter(base64.b64decode(told["filter"])) and told["required"]:
        _say({"failed": "unfiltered"})
    data = sys.stdin.buffer.read()
    _say(_parsed(lambda: parser(told["file"], data, *asked), wire.plain))


def _parsed(parser: Callable[[], Any], plain: Callable[[Any], Any]) -> dict[str, Any]:
    """What the parser made of it; whatever it raises is data for the parent."""
    try:
        made = parser()
        return {"problem" if type(made).__name__ == "Problem" else "read": plain(made)}
    except MemoryError:
        return {"failed": "memory"}
    except PermissionError:
        return {"failed": "refused"}
    except BaseException as raised:  # a parser of hostile files may raise anything
        return {"failed": "crashed", "why": type(raised).__name__}


def _say(value: dict[str, Any]) -> None:
    try:
        sys.stdout.buffer.write(json.dumps(value).encode("ascii"))
        sys.stdout.buffer.flush()
    except MemoryError:
        os._exit(70)
    os._exit(0)


def _take_limits(limits: dict[str, int]) -> None:
    """Limits that hold for this process from now on; Windows has none of them."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    wanted = {
        "RLIMIT_CPU": limits["cpu_seconds"],
        "RLIMIT_AS": limits["memory"],
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": 64,
        "RLIMIT_NPROC": 0,
    }
    for name, most in wanted.items():
        if hasattr(resource, name):
            _limit(resource, getattr(resource, name), most)


def _limit(resource: Any, which: int, most: int) -> None:
    """Lower one limit, never above what already holds; macOS refuses some (address space).

    At the lower limit of processor time the kernel says why it ends the process, at the upper one not.
    """
    _, hard = resource.getrlimit(which)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    above = most + 1 if which == resource.RLIMIT_CPU and most != hard else most
    try:
        resource.setrlimit(which, (most, above))
    except (ValueError, OSError):
        return


def _take_filter(program: bytes) -> bool:
    """Put the system-call filter on this process, for good; false where that cannot be done."""
    if not program:
        return False
    import ctypes  # noqa: PLC0415 - 10 ms, for the platforms that have a filter

    class Program(ctypes.Structure):
        """The kernel's `struct sock_fprog`; an instruction has eight bytes."""

        _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))

    no_new_privileges, set_filter, by_program = 38, 22, 2
    given = Program(len(program) // 8, program)
    control = ctypes.CDLL(None).prctl
    if control(no_new_privileges, 1, 0, 0, 0):
        return False
    return bool(control(set_filter, by_program, ctypes.byref(given), 0, 0) == 0)


if __name__ == "__main__":
    main()
