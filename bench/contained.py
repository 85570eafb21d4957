"""What it costs to read one file in a child process, beside the same parser in this process, by format.

The files are the examples of the tests, so that this runs anywhere; they are small, and the cost is the start.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from inlimine.containment.level import level  # noqa: E402 - after the path to it
from inlimine.readers.dockets import formats  # noqa: E402
from inlimine.readers.dockets.door import read_docket  # noqa: E402
from inlimine.readers.formats import members  # noqa: E402

EXAMPLES = ROOT / "tests" / "readers" / "dockets" / "examples"
RUNS = 11


def main() -> int:
    """Measure, print the table, and end with the figures as one line of JSON."""
    level()  # the filter is made once a process, and not counted
    print(f"{'ms':18}{'contained':>12}{'here':>8}")
    figures = {
        path.parent.name: measure(path) for path in sorted(EXAMPLES.glob("*/*")) if path.suffix != ".expected"
    }
    for name, (contained, here) in figures.items():
        print(f"{name:18}{contained:12.1f}{here:8.2f}")
    print(json.dumps({name: round(contained, 1) for name, (contained, _) in figures.items()}))
    return 0


def measure(path: Path) -> tuple[float, float]:
    """Median milliseconds of the file contained, and in this process."""
    data, parser = path.read_bytes(), members(formats)[path.parent.name]
    contained = median(seconds(lambda: read_docket(data, path.name)) for _ in range(RUNS))
    return 1000 * contained, 1000 * median(seconds(lambda: parser.read(path.name, data)) for _ in range(RUNS))


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the clock for one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
