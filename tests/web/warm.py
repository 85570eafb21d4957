"""The program loaded once, to be copied: loading it takes seconds, and a hundred tests want a server of their own.

A copy is a process of its own, and does all that `inlimine.server.start.main` does: settings, folder, port.
Run as a script it takes one order a line and says one thing a line; what it started ends with it.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import time
import traceback
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import IO, Any, NoReturn

POSSIBLE = hasattr(os, "fork")
LOADED = (  # whatever the program loads that does not look at its settings yet
    "inlimine.server.start",
    "inlimine.web.registry",
    "django.core.wsgi",
    "django.contrib.staticfiles.finders",
    "django.middleware.clickjacking",
    "django.middleware.common",
    "django.middleware.csrf",
    "django_htmx.middleware",
    "whitenoise.middleware",
)


def start(arguments: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """The number of a copy that was started with these, and the first line that it printed."""
    pid, line = _told({"arguments": arguments, "environment": environment, "at": str(Path.cwd())})
    return pid, line


def stop(pid: int) -> None:
    """End a copy: it is gone when this returns."""
    _told({"stop": pid})


def _told(order: dict[str, Any]) -> Any:
    warm = _warm()
    assert warm.stdin
    assert warm.stdout
    print(json.dumps(order), file=warm.stdin, flush=True)
    return json.loads(warm.stdout.readline())


@cache
def _warm() -> subprocess.Popen[str]:
    """One for each process of tests; it ends when nobody is left who could give it an order."""
    command = [sys.executable, "-P", __file__]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _load() -> None:
    for name in LOADED:
        importlib.import_module(name)


def _obey() -> None:
    _load()
    running: dict[int, IO[str]] = {}
    with ExitStack() as ends:
        for line in sys.stdin:
            order = json.loads(line)
            if "stop" in order:
                _end(running, order["stop"])
                print("null", flush=True)
                continue
            pid, heard = _copy(order)
            running[pid] = heard
            ends.callback(_end, running, pid)
            print(json.dumps([pid, heard.readline()]), flush=True)


def _copy(order: dict[str, Any]) -> tuple[int, IO[str]]:
    reads, writes = os.pipe()
    if (pid := os.fork()) == 0:
        os.dup2(writes, 1)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        _be_the_program(order)
    os.close(writes)
    return pid, os.fdopen(reads)


def _be_the_program(order: dict[str, Any]) -> NoReturn:
    """In the copy: what `python -m inlimine.server` does."""
    main = importlib.import_module("inlimine.server.start").main
    try:
        os.environ.clear()
        os.environ.update(order["environment"])
        time.tzset()
        os.chdir(order["at"])
        os._exit(main(order["arguments"]))
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def _end(running: dict[int, IO[str]], pid: int) -> None:
    if heard := running.pop(pid, None):
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
        heard.close()


if __name__ == "__main__":
    _obey()
