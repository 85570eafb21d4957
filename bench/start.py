"""How long `inlimine --help` takes, beside a Python that does nothing.

The two are run in turn, so that whatever else the machine does falls on both alike.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

SRC = Path(__file__).resolve().parent.parent / "src"
WARM_UPS = 2
RUNS = 15
COMMANDS = {
    "help": [sys.executable, "-P", "-m", "inlimine", "--help"],
    "python": [sys.executable, "-P", "-c", "pass"],
}


def main() -> int:
    """Measure, print the table, and end with the figures as one line of JSON."""
    times = measure(WARM_UPS + RUNS)
    kept = {name: series[WARM_UPS:] for name, series in times.items()}
    print(table(kept))
    print(machine())
    print(json.dumps(figures(kept)))
    return 0


def measure(rounds: int) -> dict[str, list[float]]:
    """Seconds per run of each command, all commands once a round."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    return times


def seconds(command: list[str]) -> float:
    """Wall-clock seconds of one run; a command that fails stops the measurement."""
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def table(times: dict[str, list[float]]) -> str:
    """Least, middle and most of each command in milliseconds, and the ratio of the middles."""
    rows = [f"{'ms':8}{'min':>8}{'median':>8}{'max':>8}"]
    for name, series in times.items():
        figures_ms = (1000 * value for value in (min(series), median(series), max(series)))
        rows.append(f"{name:8}" + "".join(f"{value:8.1f}" for value in figures_ms))
    rows.append(f"ratio   {figures(times)['ratio']:16.2f}   ({len(times['help'])} pairs)")
    return "\n".join(rows)


def figures(times: dict[str, list[float]]) -> dict[str, float]:
    """The keys that DOORS promises, and the ratio."""
    help_s, python_s = median(times["help"]), median(times["python"])
    return {
        "help_s": round(help_s, 4),
        "python_s": round(python_s, 4),
        "ratio": round(help_s / python_s, 2),
        "runs": len(times["help"]),
    }


def machine() -> str:
    """What it was measured on."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


if __name__ == "__main__":
    sys.exit(main())
