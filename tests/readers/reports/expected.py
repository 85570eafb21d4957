"""Reports of our own writing with the acts that a person expects of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from inlimine.readers.read_act import ReadAct
from inlimine.readers.reports.told import ReportRead, direction

TEXTS = Path(__file__).parent / "texts"
# Held out at first, then used to go on with; the share of acts that are exactly right now.
FOLDERS = {"first_held_out": 0.9, "second_held_out": 0.8, "third_held_out": 0.9, "fourth_held_out": 0.9}


@dataclass
class Case:
    """One report and what is expected of it, line by line."""

    name: str
    text: str
    acts: list[list[str]] = field(default_factory=list)
    lines: list[list[str]] = field(default_factory=list)


def cases(folder: Path) -> list[Case]:
    return [case(path) for path in sorted(folder.glob("*.report"))]


def case(path: Path) -> Case:
    text, _, wanted = path.read_text("utf-8").partition("====\n")
    made = Case(path.stem, text)
    for line in wanted.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "act":
            made.acts.append([cell.strip() for cell in rest.split("|")])
        elif line.strip():
            made.lines.append([kind.rstrip(":"), rest.strip()])
    return made


def row(act: ReadAct) -> list[str]:
    """Direction, subject, whom it binds: what a right act must have right."""
    return [direction(act).value, act.subject, act.binds]


def faults(wanted: Case, got: ReportRead) -> list[str]:
    """Everything in which a reading differs from what was expected of it."""
    want, have = [line[:3] for line in wanted.acts], [row(act) for act in got.acts]
    found = [f"missing {line}" for line in want if line not in have]
    found += [f"wrong {line}" for line in have if line not in want]
    for line in wanted.acts:
        acts = [act for act in got.acts if row(act) == line[:3]]
        found += [fault for act in acts[:1] for fault in _marks(line, act)]
    return found + [f"not told: {line}" for line in wanted.lines if not _told(line, got)]


def _marks(line: list[str], act: ReadAct) -> list[str]:
    found = [f"movant {act.movant!r} for {line}"] if act.movant != line[3] else []
    for mark in _split(line[4]):
        key, _, value = mark.partition("=")
        has = getattr(act, key) if value or key in {"sure", "quoted", "tentative"} else act.disposition == mark
        if (value and has != value) or (not value and not has):
            found.append(f"{mark} of {line}: {has!r}")
    return found


def _split(marks: str) -> list[str]:
    return re.findall(r"(?:unless|needs|date)=.*|\S+", marks)


def _told(line: list[str], got: ReportRead) -> bool:
    kind, rest = line
    if kind == "said":
        return f"{got.said} at least" == rest if got.at_least else str(got.said) == rest
    if kind == "unread":
        return any(rest in " ".join(one.words.quote.split()) for one in got.unread)
    name, _, value = rest.partition(": ")
    told = [one for one in got.facts if one.kind.value == name]
    return any(value in f"{one.value} {one.whom} {' '.join(one.words.quote.split())}" for one in told)
