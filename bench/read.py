"""How many docket entries a core reads in a second, on a natural mix of a million, beside other ways of reading.

The entries are those of the docket files in shared/data (Internet Archive XML and PACER reports, taken out by
plain patterns), copied with other docket names and motion numbers until there are enough. Ours is the whole way
from a line of JSON to the line of the reply; the peers get the bare text. With `--with PYTHON`, eyecite and spaCy
(a blank English pipeline with its rule matcher) are measured in that Python, where they are not installed here.
None of the peers says which motion was disposed of how: the plain pattern finds words with a number near them,
eyecite citations, spaCy's matcher the same words and numbers among tokens.
"""

from __future__ import annotations

import argparse
import html
import json
import platform
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))

from inlimine.operations.read_entries import read_lines  # noqa: E402 - its folder is on no path before
from inlimine.readers.entries.read_entry import read_entry  # noqa: E402

DATA = ROOT.parent / "shared" / "data"
LABELS = DATA / "labelled" / "rulings_dev.jsonl"
BATCH, PEER_ENTRIES = 10_000, 100_000
XML_TEXT = re.compile(r"<long_desc>(.*?)</long_desc>", re.DOTALL)
ROW = re.compile(r"<tr[^>]*>\s*<td[^>]*>[^<]*\d\d/\d\d/\d{4}.*?</td>(.*?)</tr>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")
NUMBER = re.compile(r"\b\d{1,3}(?=\s+(?:\w+\s+)?(?i:motion))|(?<=\[)\d{1,3}(?=\])")
PLAIN = re.compile(
    r"(granting|denying|granted|denied|moot|withdrawn)\W+(?:\w+\W+){0,6}?(\d{1,4})\b", re.IGNORECASE
)
EYECITE = """
import json, sys, time
from eyecite import get_citations
texts = json.load(sys.stdin)
began = time.process_time()
for text in texts:
    get_citations(text)
print(len(texts) / (time.process_time() - began))
"""
SPACY = """
import json, sys, time
import spacy
from spacy.matcher import Matcher
words = spacy.blank("en")
matcher = Matcher(words.vocab)
said = {"LOWER": {"IN": ["granting", "denying", "granted", "denied", "moot", "withdrawn"]}}
number = {"LIKE_NUM": True}
matcher.add("behind", [[said, *[{"OP": "?"}] * 6, number]])
matcher.add("before", [[number, *[{"OP": "?"}] * 6, said]])
texts = json.load(sys.stdin)
began = time.process_time()
for read in words.pipe(texts):
    matcher(read)
print(len(texts) / (time.process_time() - began))
"""


def main() -> int:
    """Measure, print the table, and end with the figures as one line of JSON."""
    parser = argparse.ArgumentParser(prog="./go bench read", description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000, metavar="N", help="how many; default: a million")
    parser.add_argument(
        "--with", dest="python", default=sys.executable, metavar="PYTHON", help="a Python with eyecite and spaCy"
    )
    wanted = parser.parse_args()
    texts = [text for file in sorted((DATA / "dockets").rglob("*")) for text in texts_of(file)]
    if not texts:
        print("bench read: shared/data/dockets is not beside the project", file=sys.stderr)
        return 2
    figures = {**ours(texts, wanted.entries), "peers": peers(texts, wanted.python), **unnumbered()}
    figures |= {
        "files_entries": len(texts),
        "machine": f"{platform.machine()}, Python {platform.python_version()}",
    }
    for name, figure in figures.items():
        print(f"{name:24}{figure}")
    print(json.dumps(figures))
    return 0


# --- the entries ---


def texts_of(file: Path) -> Iterator[str]:
    """The entries of one docket file that holds whole texts."""
    if file.suffix not in (".xml", ".html") or file.parent.name not in ("internet_archive", "district", "special"):
        return
    source = file.read_text("utf-8", "replace")
    found = XML_TEXT.findall(source) if file.suffix == ".xml" else ROW.findall(source)
    for piece in found:
        text = " ".join(html.unescape(TAG.sub(" ", piece) if file.suffix == ".html" else piece).split())
        if len(text) > 10:
            yield re.sub(r"^\d{1,4}\s", "", text)


def copies(texts: list[str]) -> Iterator[bytes]:
    """Lines of JSON without end: each copy of the whole is another docket with other motion numbers."""
    parts = [(NUMBER.split(text), [int(n) for n in NUMBER.findall(text)]) for text in texts]
    copy = 0
    while True:
        for entry, (pieces, numbers) in enumerate(parts, 1):
            text = pieces[0] + "".join(f"{n + copy % 97}{p}" for n, p in zip(numbers, pieces[1:], strict=True))
            line = {"id": f"{copy}:{entry}", "docket": f"{copy}:{entry // 80}", "entry": str(entry), "text": text}
            yield json.dumps(line).encode()
        copy += 1


# --- what is measured ---


def ours(texts: list[str], total: int) -> dict[str, Any]:
    """Entries a second of CPU, what each power of ten costs, and the memory at the end."""
    lines, spent, done, cost, acts = copies(texts), 0.0, 0, {}, 0
    marks = [10**power for power in range(3, 7) if 10**power <= total]
    while done < total:
        size = min(BATCH, total - done, min((mark - done for mark in marks if mark > done), default=BATCH))
        batch = list(islice(lines, size))
        began = time.process_time()
        for line in read_lines(batch):
            acts += '"acts": [{' in line.reply
        spent += time.process_time() - began
        done += size
        if done in marks:
            cost[str(done)] = round(spent, 3)
    return {
        "entries_per_s": round(total / spent),
        "cost": cost,
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "share_with_acts": round(acts / total, 3),
    }


def peers(texts: list[str], python: str) -> dict[str, float | str]:
    """A plain regular expression over each text, and eyecite and spaCy where they are installed."""
    many = (texts * (PEER_ENTRIES // len(texts) + 1))[:PEER_ENTRIES]
    began = time.process_time()
    for text in many:
        PLAIN.findall(text)
    figures: dict[str, float | str] = {"plain_regex": round(len(many) / (time.process_time() - began))}
    for name, program in (("eyecite", EYECITE), ("spacy_matcher", SPACY)):
        figures[name] = _elsewhere(python, program, many[: PEER_ENTRIES // 10])
    return figures


def _elsewhere(python: str, program: str, texts: list[str]) -> float | str:
    """Entries a second of a program that reads them as JSON, in another Python."""
    told = subprocess.run(
        [python, "-c", program], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if told.returncode == 0:
        return round(float(told.stdout))
    return "not installed" if "ModuleNotFoundError" in told.stderr else "broke off"


def unnumbered() -> dict[str, Any]:
    """Precision and recall of the acts without a number on the labelled entries, where they are there."""
    if not LABELS.is_file():
        return {}
    hit: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for entry in map(json.loads, LABELS.read_text("utf-8").splitlines()):
        gold = Counter(
            (a["target"], a["disposition"]) if isinstance(a, dict) else tuple(a[:2]) for a in entry["acts"]
        )
        got = Counter((act.target, act.disposition) for act in read_entry(entry["text"]).acts)
        for counted, pairs in ((hit, gold & got), (said, got), (true, gold)):
            for (target, _), count in pairs.items():
                counted[target if not target[:1].isdigit() else "numbered"] += count
    return {
        name: {
            "precision": round(hit[name] / said[name], 3),
            "recall": round(hit[name] / true[name], 3),
            "of": true[name],
        }
        for name in ("numbered", "unnumbered", "oral")
    }


if __name__ == "__main__":
    sys.exit(main())
