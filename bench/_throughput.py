"""How fast transcripts are checked, from their bytes to the hits, with 10 to 10,000 watches, beside other engines.

Seconds are of this process alone (CPU), the best of three, so that other work of the machine counts less; MB are
of the transcript as stored, margins and all. `mb_per_s` is all of it: the layout learned, the words cut, the
watches found. No transcript is read twice: each time the words are printed anew, with other pages, lines and
hyphens, so that nothing that is kept of one helps with the next but its words. `cold` is the first of them, when
the dictionary is asked about each word.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench._planting import Style, phrases, render
from inlimine.checks.matching.find import Finder, tokens
from inlimine.ledger.watches import Phrase, Word
from inlimine.materials.read import read_material
from inlimine.passages.reading import Reading

COUNTS = (10, 100, 1000, 10000)
WORDS = 400_000
TIMES = 3
STYLE = Style(56, False, True, False, False, True, True, 6)


def throughput(paragraphs: list[str], peers: str) -> dict[str, Any]:
    """MB a second of ours and of each peer that the Python `peers` has; peak memory after ours."""
    rng = random.Random(7)  # noqa: S311 - chance, no secret
    words = " ".join(paragraphs).split()[:WORDS]
    texts = [render(words, STYLE, random.Random(seed), 0.0)[0] for seed in range(1 + TIMES)]  # noqa: S311
    watches = [watch for watch in phrases(paragraphs, 2 * COUNTS[-1], rng) if len(watch) > 1]
    figures: dict[str, Any] = {"mb": round(len(texts[0].encode()) / 1e6, 2)}
    figures |= {"mb_per_s": {}, "match_mb_per_s": {}, "cold_mb_per_s": {}, "build_s": {}, "hits": {}}
    for count in COUNTS:
        _ours(watches[:count], [text.encode() for text in texts], str(count), figures)
    figures["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures["peers"] = _peers(peers, texts[-1], [" ".join(watch) for watch in watches])
    return figures


def _ours(watches: list[list[str]], printings: list[bytes], count: str, figures: dict[str, Any]) -> None:
    started = time.process_time()
    finder = Finder(Phrase(phrase=tuple(Word(word=word) for word in watch)) for watch in watches)
    figures["build_s"][count] = round(time.process_time() - started, 2)
    runs = [_once(finder, data) for data in printings]
    read_s, match_s = (min(run[part] for run in runs[1:]) for part in (0, 1))
    megabytes = len(printings[0]) / 1e6
    figures["mb_per_s"][count] = round(megabytes / (read_s + match_s), 2)
    figures["match_mb_per_s"][count] = round(megabytes / match_s, 2)
    figures.setdefault("read_mb_per_s", {})[count] = round(megabytes / read_s, 2)
    figures["cold_mb_per_s"][count] = round(megabytes / sum(runs[0][:2]), 2)
    figures["hits"][count] = runs[0][2]


def _once(finder: Finder, data: bytes) -> tuple[float, float, int]:
    """Seconds to read, seconds to match, and hits."""
    started = time.process_time()
    (reading,) = read_material("day.txt", data).readings
    between = time.process_time()
    assert isinstance(reading, Reading)
    tokens(reading)
    found = finder.find(reading)
    return between - started, time.process_time() - between, sum(map(len, found))


def _peers(python: str, text: str, watches: list[str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        task = Path(folder, "task.json")
        task.write_text(json.dumps({"text": text, "phrases": watches, "counts": COUNTS}), "utf-8")
        script = Path(__file__).with_name("_peers.py")
        done = subprocess.run([python, "-P", str(script), str(task)], check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        return {}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def table(figures: Mapping[str, Any]) -> str:
    """A row an engine, a column a number of watches; in brackets how many times as fast as ours."""
    ours = figures["mb_per_s"]
    parts = {"  read": "read_mb_per_s", "  words alone": "match_mb_per_s", "  cold": "cold_mb_per_s"}
    rows = {"inlimine": ours, **{name: figures[part] for name, part in parts.items()}}
    lines = [f"{'MB/s a core':16}" + "".join(f"{count:>18}" for count in COUNTS)]
    for name, row in {**rows, **figures["peers"]}.items():
        cells = [row] if isinstance(row, str) else [_cell(row[str(c)], ours[str(c)]) for c in COUNTS]
        lines.append(f"{name:16}" + "".join(f"{cell:>18}" for cell in cells))
    share = ours[str(COUNTS[-1])] / ours[str(COUNTS[0])]
    lines.append(f"at {COUNTS[-1]:,} watches {share:.2f} of the speed at {COUNTS[0]}")
    return "\n".join(lines)


def _cell(speed: float, ours: float) -> str:
    return f"{speed} ({speed / ours:.2f})"
