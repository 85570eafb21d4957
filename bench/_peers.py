"""Other engines on the same text and phrases: `python _peers.py TASK.json` prints MB/s of those a Python has.

They get the transcript raw, in lower case, and the phrases as they are: they find no inflection and nothing over
the end of a line. spaCy, which is slow, gets only the beginning. Seconds are CPU, of the process and its children.
"""

from __future__ import annotations

import importlib
import json
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

Search = Callable[[str], int]
Peer = Callable[[list[str]], Search]
BEGINNING = 200_000


def ahocorasick_rs(phrases: list[str]) -> Search:
    """All overlapping occurrences, whatever stands around them."""
    machine = importlib.import_module("ahocorasick_rs").AhoCorasick(phrases)
    return lambda text: len(machine.find_matches_as_indexes(text, overlapping=True))


def daachorse(phrases: list[str]) -> Search:
    """The same by a double array."""
    machine = importlib.import_module("daachorse").CharwiseDoubleArrayAhoCorasick(phrases)
    return lambda text: len(machine.find_overlapping(text))


def hyperscan(phrases: list[str]) -> Search:
    """The same by Vectorscan."""
    database = importlib.import_module("hyperscan").Database()
    expressions = [re.escape(phrase).encode() for phrase in phrases]
    database.compile(expressions=expressions, ids=list(range(len(phrases))), flags=[0] * len(phrases))
    hits: list[int] = []

    def search(text: str) -> int:
        database.scan(text.encode(), match_event_handler=lambda *hit: hits.append(hit[0]))
        return len(hits)

    return search


def spacy(phrases: list[str]) -> Search:
    """Whole words, by the phrase matcher; tokens are cut in the time."""
    library = importlib.import_module("spacy")
    matcher_room = importlib.import_module("spacy.matcher")
    language = library.blank("en")
    language.max_length = 10**9
    matcher = matcher_room.PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("all", list(language.tokenizer.pipe(phrases)))
    return lambda text: len(matcher(language.make_doc(text)))


def fts5(phrases: list[str]) -> Search:
    """An index of lines made, then a query a phrase."""

    def search(text: str) -> int:
        base = sqlite3.connect(":memory:")
        base.execute("CREATE VIRTUAL TABLE lines USING fts5(words)")
        base.executemany("INSERT INTO lines VALUES (?)", ((line,) for line in text.splitlines()))
        count = "SELECT count(*) FROM lines WHERE lines MATCH ?"
        return sum(base.execute(count, (f'"{phrase}"',)).fetchone()[0] for phrase in phrases)

    return search


def ripgrep(phrases: list[str]) -> Search:
    """Lines that hold a phrase as whole words."""
    program = shutil.which("rg")
    if program is None:
        raise ImportError

    def search(text: str) -> int:
        with tempfile.TemporaryDirectory() as folder:
            paper, wanted = Path(folder, "paper.txt"), Path(folder, "wanted.txt")
            paper.write_text(text, "utf-8")
            wanted.write_text("\n".join(phrases), "utf-8")
            command = [program, "-F", "-i", "-w", "-c", "-f", str(wanted), str(paper)]
            return int(subprocess.run(command, check=False, capture_output=True, text=True).stdout or 0)

    return search


PEERS: dict[str, Peer] = {
    "hyperscan": hyperscan,
    "daachorse": daachorse,
    "ahocorasick_rs": ahocorasick_rs,
    "spacy": spacy,
    "sqlite_fts5": fts5,
    "ripgrep": ripgrep,
}


def measured(peer: Peer, text: str, phrases: list[str], counts: list[int]) -> dict[str, float] | str:
    """MB/s with the first so many phrases."""
    found: dict[str, float] = {}
    for count in counts:
        try:
            search = peer(phrases[:count])
        except ImportError:
            return "absent"
        started = _seconds()
        search(text)
        found[str(count)] = round(len(text.encode()) / 1e6 / max(1e-6, _seconds() - started), 2)
    return found


def _seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def main() -> None:
    """Measure every peer and print the figures as JSON."""
    task = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    text = task["text"].lower()
    texts = {"spacy": text[:BEGINNING]}
    figures = {
        name: measured(peer, texts.get(name, text), task["phrases"], task["counts"])
        for name, peer in PEERS.items()
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
