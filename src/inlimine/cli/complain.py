"""Say what is wrong on standard error: a line each, and exit code 2."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from inlimine.exports.harmless import harmless

_MOST = 20  # mistakes told at once; whoever mends these sees the next


def complain(lines: Iterable[str], *, as_json: bool) -> int:
    """Say what is wrong on standard error, a line each, as JSON objects where JSON was asked for; exit code 2."""
    told = list(lines)
    rest = [f"and {len(told) - _MOST} more mistakes"] if len(told) > _MOST else []
    for line in (*told[:_MOST], *rest):
        said = json.dumps({"error": line}, ensure_ascii=False) if as_json else f"inlimine: {harmless(line)}"
        print(said, file=sys.stderr)
    return 2
