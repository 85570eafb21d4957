"""How far this machine contains a file: found out by trying it, once, and said aloud."""

from __future__ import annotations

import importlib.util
import socket
from enum import StrEnum
from functools import cache

from inlimine.containment.failures import Failure
from inlimine.containment.run import Parser, attempt


class Level(StrEnum):
    """What holds while a file is read."""

    FULL = "full"
    LIMITS = "limits"
    CLOCK = "clock"

    @property
    def said(self) -> str:
        """One sentence for people."""
        return _SAID[self]


_SAID = {
    Level.FULL: "Each file is read in a process of its own that can open, write, send or start nothing.",
    Level.LIMITS: (
        "Each file is read in a process of its own with limits on time, output and, where the system has one,"
        " memory; no filter keeps it from files and the network. INLIMINE_CONTAINMENT=required refuses files here."
    ),
    Level.CLOCK: (
        "Each file is read in a process of its own with limits on time and output alone; this system limits"
        " neither memory nor files nor the network. INLIMINE_CONTAINMENT=required refuses files here."
    ),
}


@cache
def level() -> Level:
    """Try in a child what the filter forbids; about 50 ms, once a process."""
    tried = attempt(Parser(place=f"{__name__}:try_the_network", shape=str), "", b"")
    if tried is Failure.REFUSED:
        return Level.FULL
    return Level.LIMITS if importlib.util.find_spec("resource") else Level.CLOCK


def try_the_network(file: str, data: bytes) -> str:
    """Make a socket, in the child; nothing is sent anywhere."""
    socket.socket().close()
    return "made"
