"""How many planted phrases `inlimine check` finds in transcripts, clean and misread; how fast the matcher is.

Phrases from real hearings are planted, many of them inflected, into the speech of the same hearings, which is then
laid out as reporters do. What was not planted and is found is right where the phrase stands in the speech itself,
as a slow search of it says. Every miss is written to a file.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from bench import _planting, _second_printing  # noqa: E402 - its folder is on no path before
from bench._planting import phrases, speech  # noqa: E402
from bench._throughput import table, throughput  # noqa: E402
from inlimine.checks.matching.forms import WORD, form, of_query, of_text  # noqa: E402

HEARINGS = ROOT.parent / "shared" / "data" / "bench" / "hearings.txt"
WATCHES, TIMES, TRANSCRIPTS, PARAGRAPHS = 250, 8, 20, 60
INFLECTED = 0.4
NOISE = 0.12
CASE = """case "Planted"
  law federal
  time zone "America/Chicago"
party Plaintiff "A", plaintiff
party Defendant "B", defence
document Order order "Order"
topic words "Words"
2017-10-10#1 ruling R1, oral
  bars words
    binds Defendant
  source Order at "1:1"
"""


Printing = Callable[[list[str], random.Random, float], tuple[str, list[tuple[int, int]]]]
PRINTINGS: dict[str, Printing] = {
    "first": lambda words, rng, noise: _planting.render(words, _planting.styles(rng), rng, noise),
    "second": lambda words, rng, noise: _second_printing.render(
        words, _second_printing.printings(rng), rng, noise
    ),
}


@dataclass
class Score:
    """What was found of what was planted."""

    planted: int = 0
    found: int = 0
    hits: int = 0
    right: int = 0
    approximate: int = 0
    misses: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Source:
    """The words of a transcript, and the plantings: watch, first word, word beyond."""

    words: list[str]
    plantings: list[tuple[int, int, int]]


def main() -> int:
    """Measure, print, and end with the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--noise", type=float, default=NOISE, help="share of words that are misread")
    parser.add_argument("--misses", type=Path, default=Path(tempfile.gettempdir()) / "inlimine_check_misses.txt")
    parser.add_argument("--recall-only", action="store_true")
    parser.add_argument("--printing", choices=sorted(PRINTINGS), default="first", help="whose way to print")
    asked = parser.parse_args()
    if not HEARINGS.is_file():
        print(f"bench check: {HEARINGS} is absent")
        return 2
    text = HEARINGS.read_text("utf-8")
    paragraphs = speech(text)
    clean, noisy = recall(paragraphs, asked.seed, asked.noise, PRINTINGS[asked.printing])
    for name, score in (("clean", clean), ("noisy", noisy)):
        scored = f"recall {score.found / score.planted:.4f}, precision {score.right / score.hits:.4f}"
        print(
            f"{name:6} {score.planted:5} planted, {score.hits:6} hits ({score.approximate} approximate): {scored}"
        )
    lines = [
        f"{kind}\t{line}"
        for s in (clean, noisy)
        for kind, li in (("missed", s.misses), ("wrong", s.wrong))
        for line in li
    ]
    asked.misses.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"every miss and every wrong hit: {asked.misses}")
    figures = {
        "recall_clean": round(clean.found / clean.planted, 4),
        "recall_noisy": round(noisy.found / noisy.planted, 4),
        "precision": round((clean.right + noisy.right) / (clean.hits + noisy.hits), 4),
        "planted": clean.planted + noisy.planted,
    }
    if not asked.recall_only:
        figures |= throughput(paragraphs)
        print(table(figures))
    print(json.dumps(figures))
    return 0


def recall(paragraphs: list[str], seed: int, noise: float, printing: Printing) -> tuple[Score, Score]:
    """Plant, print, check and score; the clean and the misread copy."""
    rng = random.Random(seed)  # noqa: S311 - chance, no secret
    watches = phrases(paragraphs, WATCHES, rng)
    sources = list(plant(paragraphs, watches, rng))
    again = [random.Random(seed + 1) for _ in range(2)]  # noqa: S311 - the same layouts for both copies
    return (
        _scored(sources, watches, again[0], 0.0, printing),
        _scored(sources, watches, again[1], noise, printing),
    )


def plant(paragraphs: list[str], watches: list[list[str]], rng: random.Random) -> Iterator[Source]:
    """Speech with the phrases in it."""
    vocabulary = {word.lower() for part in paragraphs for word in part.split()}
    due = [watch for watch in range(len(watches)) for _ in range(TIMES)]
    rng.shuffle(due)
    for number in range(TRANSCRIPTS):
        begin = rng.randrange(len(paragraphs) - PARAGRAPHS)
        pieces: list[tuple[list[str], int]] = []
        mine = due[number::TRANSCRIPTS]
        words = " ".join(paragraphs[begin : begin + PARAGRAPHS]).split()
        cuts = sorted(rng.sample(range(1, len(words)), len(mine)))
        for watch, start, end in zip([-1, *mine], [0, *cuts], [*cuts, len(words)], strict=True):
            if watch >= 0:
                pieces.append(([inflected(word, vocabulary, rng) for word in watches[watch]], watch))
            pieces.append((words[start:end], -1))
        yield joined(pieces)


def joined(pieces: list[tuple[list[str], int]]) -> Source:
    """Pieces as one run of words."""
    words: list[str] = []
    plantings = []
    for piece, watch in pieces:
        if watch >= 0:
            plantings.append((watch, len(words), len(words) + len(piece)))
        words += piece
    return Source(words, plantings)


def inflected(word: str, vocabulary: set[str], rng: random.Random) -> str:
    """The word, or a regular inflection of it that somebody in the hearings used."""
    stem = word.removesuffix("e")
    tried = [word + "s", stem + "ed", stem + "ing", word + "es", word + "'s"] if len(word) > 3 else []
    known = [each for each in tried if each in vocabulary]
    return rng.choice(known) if known and rng.random() < INFLECTED else word


def _scored(
    sources: list[Source], watches: list[list[str]], rng: random.Random, noise: float, printing: Printing
) -> Score:
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder, "case.limine")
        lines = (f"watch W{number} of R1: {' '.join(words)}\n" for number, words in enumerate(watches))
        case.write_text(CASE + "".join(lines), "utf-8")
        rendered = {}
        for number, source in enumerate(sources):
            text, places = printing(source.words, rng, noise)
            file = Path(folder, f"day{number}.txt")
            file.write_text(text, "utf-8", newline="")
            rendered[str(file)] = (source, text, places)
        for name, hits in checked(case, list(rendered)).items():
            _score(score, watches, hits, *rendered[name])
    return score


def checked(case: Path, files: list[str]) -> dict[str, list[tuple[int, int, int, bool]]]:
    """What `inlimine check` says of the files: watch, start, end, approximate."""
    command = [
        sys.executable,
        "-P",
        "-m",
        "inlimine",
        "check",
        str(case),
        *files,
        "--by",
        "Defendant",
        "--format",
        "json",
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    found: dict[str, list[tuple[int, int, int, bool]]] = defaultdict(list, {file: [] for file in files})
    for line in done.stdout.splitlines():
        hit = json.loads(line)
        found[hit["file"]].append((int(hit["watch"][1:]), hit["start"], hit["end"], hit["approximate"]))
    if done.stderr or not done.stdout:
        print(done.stderr[-2000:], file=sys.stderr)
    return found


def _score(
    score: Score,
    watches: list[list[str]],
    hits: list[tuple[int, int, int, bool]],
    source: Source,
    text: str,
    places: list[tuple[int, int]],
) -> None:
    by_watch: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for watch, start, end, approximate in hits:
        by_watch[watch].append((start, end))
        score.approximate += approximate
    score.hits += len(hits)
    for watch, first, beyond in source.plantings:
        start, end = places[first][0], places[beyond - 1][1]
        score.planted += 1
        if any(abs(a - start) <= 2 and abs(b - end) <= 2 for a, b in by_watch[watch]):
            score.found += 1
        else:
            score.misses.append(f"{' '.join(watches[watch])}\t{text[start:end]!r}")
    stands = {watch: oracle(watches[watch], source.words) for watch in by_watch}
    for watch, start, end, _ in hits:
        if any(places[first][0] < end and places[beyond - 1][1] > start for first, beyond in stands[watch]):
            score.right += 1
        else:
            score.wrong.append(f"{' '.join(watches[watch])}\t{text[start:end]!r}")


def oracle(phrase: list[str], words: list[str]) -> list[tuple[int, int]]:
    """Every run of the speech that is the phrase, by trying each place (slow and plain)."""
    wanted = [of_query(form(word)) for word in phrase]
    at = [(number, found) for number, word in enumerate(words) for found in _bases(word)]
    starts = [i for i in range(len(at) - len(wanted) + 1) if wanted[0] & at[i][1]]
    return [
        (at[i][0], at[i + len(wanted) - 1][0] + 1)
        for i in starts
        if all(want & at[i + n][1] for n, want in enumerate(wanted))
    ]


_KEPT: dict[str, list[frozenset[str]]] = {}


def _bases(word: str) -> list[frozenset[str]]:
    if word not in _KEPT:
        _KEPT[word] = [of_text(form(each)) for each in WORD.findall(word)]
    return _KEPT[word]


if __name__ == "__main__":
    sys.exit(main())
