"""The exhibits that a text names: `State's Exhibit 14`, `Ex. 7-A`, `Exhibits 7 and 14`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# A number with what hangs on it (7-A, 14b, 3.2, R-5), or one or two capital letters (B, AA, B-2).
_MARK = r"(?:(?:[A-Z]{1,3}-)?\d+[A-Za-z]?(?:[-.]\w+)*|[A-Z]{1,2}(?:-\d+\w*)?)(?![\w])"
_JOIN = r"(?:\s*,\s*(?:(?:and|or)\s+|&\s*)?|\s+(?:and|or|through|to)\s+|\s*[&–]\s*)"
_SIDES = "State|Defence|Defense|Defendant|Plaintiff|Government|People|Prosecution|Commonwealth|Joint|Court"
_NAMED = re.compile(
    rf"(?:(?P<owner>(?<!\w)\w{{1,40}}['’][sS]?|(?i:{_SIDES}))\s+)?(?<!\w)"
    r"(?:(?P<several>[Ee]xhibits|EXHIBITS|[Ee]xh?s\.|EXH?S\.)|[Ee]xhibit|EXHIBIT|[Ee]xh?\.|EXH?\.)"
    rf"\s*(?:(?:[Nn]os?\.|NOS?\.|[Nn]umbers?|#)\s*)?(?P<first>{_MARK})(?P<more>(?:{_JOIN}{_MARK})*)"
)
_STEP = re.compile(rf"(?P<join>{_JOIN})(?P<mark>{_MARK})")
_WORDS = frozenset(
    {"AM", "AN", "AS", "AT", "BE", "BY", "DO", "HE", "IF", "IN", "IS", "IT", "NO", "OF", "ON", "OR", "TO", "WE"}
)
_LONGEST_RANGE, _LONGEST_LIST, _LONGEST_NUMBER = 500, 1000, 18


@dataclass(frozen=True, slots=True)
class Named:
    """An exhibit as a text or label names it: whose (empty: not said), and its number or letter."""

    owner: str
    mark: str

    def __str__(self) -> str:
        return f"{self.owner} Exhibit {self.mark}".strip()


def named(text: str) -> tuple[Named, ...]:
    """The exhibits that a text names, in its order, each once; `Exhibits 7 through 9` names three."""
    flat = " ".join(text.split())
    return tuple(dict.fromkeys(one for found in _NAMED.finditer(flat) for one in _all(found)))


def _all(found: re.Match[str]) -> Iterator[Named]:
    owner, marks = found["owner"] or "", [found["first"]]
    for step in _STEP.finditer(found["more"] if found["several"] else ""):
        ranged = len(marks) < _LONGEST_LIST and re.search("through|to|–", step["join"])
        upto = _between(marks[-1], step["mark"]) if ranged else []
        marks += [*upto, step["mark"]]
    letters_count = found[0].removeprefix(owner).lstrip().startswith("E")
    yield from (Named(owner, mark) for mark in marks if is_mark(mark, letters_count))


def _between(first: str, last: str) -> list[str]:
    """The numbers of a range without its ends; none between numbers that are too long for an exhibit's."""
    if not (first.isdecimal() and last.isdecimal()) or max(len(first), len(last)) > _LONGEST_NUMBER:
        return []
    start, end = int(first), int(last)
    return [str(number) for number in range(start + 1, end)] if end - start <= _LONGEST_RANGE else []


def is_mark(mark: str, letters_count: bool = True) -> bool:
    """Whether it can be an exhibit's mark: not the next word of a sentence (`the exhibit I saw`)."""
    return any(sign.isdigit() for sign in mark) or (letters_count and mark not in _WORDS)


class Labels:
    """The labels and titles of a case, to tell whether an exhibit that a text names is among them."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._owners: dict[str, set[str]] = {}
        for label in labels:
            self._whole.add(_plain(label))
            for one in named(label):
                self._owners.setdefault(_plain(one.mark), set()).add(_whose(one.owner))

    def hold(self, one: Named) -> bool:
        """Whether something bears this label; an owner that either side leaves unsaid is no difference."""
        if _plain(str(one)) in self._whole or _plain(one.mark) in self._whole:
            return True
        owners = self._owners.get(_plain(one.mark), set())
        whose = _whose(one.owner)
        return bool(owners) and (not whose or "" in owners or whose in owners)


def _plain(text: str) -> str:
    return "".join(text.casefold().split()).replace("’", "'")


def _whose(owner: str) -> str:
    """One spelling for one side: `State's` and `State`, `Defendant's`, `Defense` and `Defence`."""
    plain = re.sub(r"['’]s?$", "", owner.casefold())
    return "defence" if plain in ("defense", "defendant", "defendants") else plain
