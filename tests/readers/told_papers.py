"""Papers of our own writing with the acts expected of each, as the tests of orders and hearings read them.

Below the line `=====`: one act a line, `disposition number/part | field=words`; `*` is no disposition, `-` no
number. `! words` is something that looks like a ruling and is left unread. Effect, part, tentative, oral and
how_undone are empty where nothing else is said; the words given for any other field are among those read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from inlimine.readers.read_act import PaperRead, ReadAct

FIRM = ("effect", "tentative", "oral", "how_undone", "quoted")
USUAL = {"effect": "None", "tentative": "False", "oral": "False", "how_undone": "", "quoted": "True"}


@dataclass(frozen=True)
class Case:
    """A paper, the acts it should give (disposition, number, part and other fields), and what stays unread."""

    name: str
    text: str
    acts: tuple[dict[str, str], ...]
    unread: tuple[str, ...]


def cases(folder: Path) -> list[Case]:
    """Every paper of a folder."""
    return [_case(path) for path in sorted(folder.glob("*.txt"))]


def _case(path: Path) -> Case:
    text, _, wanted = path.read_text("utf-8").partition("=====\n")
    lines = [line for line in wanted.splitlines() if line.strip()]
    acts = tuple(_act(line) for line in lines if not line.startswith("!"))
    return Case(path.stem, text, acts, tuple(line[1:].strip() for line in lines if line.startswith("!")))


def _act(line: str) -> dict[str, str]:
    head, *rest = [part.strip() for part in line.split("|")]
    disposition, _, place = head.partition(" ")
    number, _, part = place.partition("/")
    given = dict(item.split("=", 1) for item in rest)
    plain = {"disposition": disposition.strip("*"), "number": number.strip("-"), "part": part}
    return {**plain, **USUAL, **given}


def faults(case: Case, read: PaperRead) -> list[str]:
    """What is wrong with what was read of a paper: in words, empty where nothing is."""
    left = list(read.acts)
    missing = []
    for wanted in case.acts:
        found = next((act for act in left if fits(act, wanted)), None)
        if found is None:
            missing.append(f"missing: {wanted}")
        else:
            left.remove(found)
    more = [f"too much: {shown(act)}" for act in left]
    unread = [plain(each.words.quote) for each in read.unread]
    lost = [
        f"not listed as unread: {words}" for words in case.unread if not any(plain(words) in u for u in unread)
    ]
    extra = [f"listed as unread: {u}" for u in unread if not any(plain(words) in u for words in case.unread)]
    return [*missing, *more, *lost, *extra]


def fits(act: ReadAct, wanted: dict[str, str]) -> bool:
    """Whether an act is the one that is wanted."""
    return all(_has(act, name, words) for name, words in wanted.items())


def _has(act: ReadAct, name: str, words: str) -> bool:
    value = getattr(act, name)
    if name in {"disposition", "number", "part", *FIRM}:
        return str(value) == words
    if name == "reason":
        return value is not None and plain(words) in plain(value.quote)
    told: Iterable[str] = value if isinstance(value, tuple) else (str(value),)
    return any(plain(words).lower() in plain(each).lower() for each in told)


def shown(act: ReadAct) -> str:
    """An act for a message of the test run."""
    names = (
        "number",
        "part",
        "docket",
        "movant",
        "relief",
        "subject",
        *FIRM,
        "binds",
        "unless",
        "needs",
        "spares",
    )
    told = ", ".join(
        f"{name}={getattr(act, name)}" for name in names if getattr(act, name) not in ("", None, False)
    )
    return f"{act.disposition or '*'}: {told} <{plain(act.words.quote)[:60]}>"


def plain(words: str) -> str:
    """Words with single blanks."""
    return re.sub(r"\s+", " ", words).strip()
