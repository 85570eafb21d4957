"""Say what is wrong on standard error: a line each, and exit code 2."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace

from inlimine.exports.harmless import harmless
from inlimine.passages.problem import Problem

_MOST = 20  # mistakes told at once; whoever mends these sees the next


def as_typed(problem: Problem) -> str:
    """The line of a problem with what is typed to mend it: an option as it is, a command in backquotes."""
    how = f"`{problem.typed}`" if problem.typed.startswith("inlimine ") else problem.typed
    return str(replace(problem, remedy=f"{problem.remedy}: {how}") if how else problem)


def complain(lines: Iterable[str], *, as_json: bool) -> int:
    """Say what is wrong on standard error, a line each, as JSON objects where JSON was asked for; exit code 2."""
    told = list(lines)
    rest = [f"and {len(told) - _MOST} more mistakes"] if len(told) > _MOST else []
    for line in (*told[:_MOST], *rest):
        said = json.dumps({"error": line}, ensure_ascii=False) if as_json else f"inlimine: {harmless(line)}"
        print(said, file=sys.stderr)
    return 2
