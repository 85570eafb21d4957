"""How reading a file in a child may fail, and what a person is told of it."""

from __future__ import annotations

from enum import StrEnum

from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.passages.problem import Problem


class Failure(StrEnum):
    """Why nothing was read."""

    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    TOO_MUCH_MEMORY = "memory"
    TOO_MUCH_OUTPUT = "output"
    CRASHED = "crashed"
    UNEXPECTED = "unexpected"
    REFUSED = "refused"
    UNFILTERED = "unfiltered"

    @classmethod
    def told(cls, kind: str) -> Failure:
        """The kind that a child names; what it may not name was not expected."""
        named = {cls.TOO_MUCH_MEMORY, cls.CRASHED, cls.REFUSED, cls.UNFILTERED}
        return next((each for each in named if each.value == kind), cls.UNEXPECTED)


_SMALLER = "split it into smaller files and give those"
_ANEW = "open it in the program that made it, save it anew and give that file"
_SUSPECT = "do not open it; ask whoever sent it what it is, and give a copy made anew by a trusted program"


def failure_problem(failure: Failure, file: str, limits: Limits) -> Problem:
    """One sentence on what happened and one on what to do."""
    message, remedy = _words(failure, limits)
    return Problem(file=file, message=message, remedy=remedy)


def _words(failure: Failure, limits: Limits) -> tuple[str, str]:
    match failure:
        case Failure.TOO_LARGE:
            return f"the file has more than {limits.file // MEGABYTE} MB", _SMALLER
        case Failure.TOO_SLOW:
            return f"reading it took too long (more than {limits.cpu_seconds} s) and was stopped", _SMALLER
        case Failure.TOO_MUCH_MEMORY:
            return (
                f"reading it needed more than {limits.memory // MEGABYTE} MB of memory",
                _SMALLER,
            )
        case Failure.TOO_MUCH_OUTPUT:
            return f"it unpacks to more than {limits.output // MEGABYTE} MB of text", _SMALLER
        case Failure.CRASHED:
            return (
                "its reader broke down or ran out of memory on it; the file is damaged, or made to do that",
                _ANEW,
            )
        case Failure.UNEXPECTED:
            return "its reader gave something else than what it reads files for", _SUSPECT
        case Failure.REFUSED:
            return "reading it led to something that no reader may do (a file, the network, a program)", _SUSPECT
        case Failure.UNFILTERED:
            return (
                "this machine cannot filter what a reader does, and INLIMINE_CONTAINMENT=required asks for that",
                "read it on Linux with libseccomp, or unset INLIMINE_CONTAINMENT",
            )
