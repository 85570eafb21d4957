"""How fast the matcher goes through transcripts as they were read, with 10 to 10,000 watches, beside others.

Seconds are of this process alone (CPU), so that other work of the machine does not count; MB are of the transcript
as stored, margins and all. The others get the same transcript raw, in lower case, and the phrases as they are:
they find no inflection and nothing over the end of a line.
"""

from __future__ import annotations

import importlib
import random
import re
import resource
import time
from collections.abc import Callable, Mapping
from typing import Any

from bench._planting import Style, phrases, render
from inlimine.checks.matching.find import Finder, tokens
from inlimine.ledger.watches import Phrase, Word
from inlimine.materials.read import read_material
from inlimine.passages.reading import Reading

COUNTS = (10, 100, 1000, 10000)
WORDS = 400_000
STYLE = Style(56, False, True, False, False, True, True, 6)
Search = Callable[[], int]
Peer = Callable[[str, list[str]], Search]


def throughput(paragraphs: list[str]) -> dict[str, Any]:
    """MB a second of the matcher and of each peer that is installed; peak memory after ours."""
    rng = random.Random(7)  # noqa: S311 - chance, no secret
    words = " ".join(paragraphs).split()[:WORDS]
    text, _ = render(words, STYLE, rng, 0.0)
    megabytes = len(text.encode()) / 1e6
    watches = [watch for watch in phrases(paragraphs, 2 * COUNTS[-1], rng) if len(watch) > 1]
    started = time.process_time()
    (reading,) = read_material("day.txt", text.encode()).readings
    read_s = time.process_time() - started
    assert isinstance(reading, Reading)
    figures: dict[str, Any] = {"read_mb_per_s": round(megabytes / read_s, 2), "mb_per_s": {}, "cold_mb_per_s": {}}
    figures |= {"build_s": {}, "hits": {}, "peers": {}}
    for count in COUNTS:
        _ours(watches[:count], reading, megabytes, str(count), figures)
    figures["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for name, peer in PEERS.items():
        figures["peers"][name] = _peer(peer, text.lower(), watches, megabytes)
    return figures


def _ours(
    watches: list[list[str]], reading: Reading, megabytes: float, count: str, figures: dict[str, Any]
) -> None:
    started = time.process_time()
    finder = Finder(Phrase(phrase=tuple(Word(word=word) for word in watch)) for watch in watches)
    figures["build_s"][count] = round(time.process_time() - started, 2)
    for key in ("cold_mb_per_s", "mb_per_s"):  # the second time the dictionary has been asked
        copy = Reading(name=reading.name, text=reading.text, lines=reading.lines)
        started = time.process_time()
        tokens(copy)
        found = finder.find(copy)
        figures[key][count] = round(megabytes / (time.process_time() - started), 2)
        figures["hits"][count] = sum(map(len, found))


def _peer(peer: Peer, text: str, watches: list[list[str]], megabytes: float) -> Mapping[str, float] | str:
    found: dict[str, float] = {}
    for count in COUNTS:
        try:
            search = peer(text, [" ".join(watch) for watch in watches[:count]])
        except ImportError:
            return "absent"
        started = time.process_time()
        search()
        found[str(count)] = round(megabytes / max(1e-6, time.process_time() - started), 2)
    return found


def _ahocorasick_rs(text: str, watches: list[str]) -> Search:
    machine = importlib.import_module("ahocorasick_rs").AhoCorasick(watches)
    return lambda: len(machine.find_matches_as_indexes(text, overlapping=True))


def _daachorse(text: str, watches: list[str]) -> Search:
    machine = importlib.import_module("daachorse").Automaton(watches)
    return lambda: len(machine.find_overlapping(text))


def _hyperscan(text: str, watches: list[str]) -> Search:
    hyperscan = importlib.import_module("hyperscan")
    database = hyperscan.Database()
    database.compile(
        expressions=[re.escape(watch).encode() for watch in watches],
        ids=list(range(len(watches))),
        flags=[0] * len(watches),
    )
    hits: list[int] = []
    return lambda: database.scan(text.encode(), match_event_handler=lambda *hit: hits.append(hit[0])) or len(hits)


PEERS: dict[str, Peer] = {
    "hyperscan": _hyperscan,
    "ahocorasick_rs": _ahocorasick_rs,
    "daachorse": _daachorse,
}


def table(figures: Mapping[str, Any]) -> str:
    """A row an engine, a column a number of watches."""
    rows = {"inlimine": figures["mb_per_s"], "inlimine, cold": figures["cold_mb_per_s"], **figures["peers"]}
    lines = [f"{'MB/s a core':16}" + "".join(f"{count:>10}" for count in COUNTS)]
    for name, row in rows.items():
        cells = [row] if isinstance(row, str) else [f"{row[str(count)]:>10}" for count in COUNTS]
        lines.append(f"{name:16}" + "".join(cells))
    return "\n".join(lines)
