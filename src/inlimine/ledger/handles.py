"""Handles: their form, which entry one stands for after corrections, and what bears it twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from inlimine.ledger.acts import Act, Motion, lettered
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment, Sequence

Placed = tuple[int, AnyEntry]
Words = tuple[str, str]

NAMED = frozenset(
    {"party", "witness", "count", "episode", "document", "item", "motion", "hearing", "act"}
    | {"chart", "element", "allegation", "support", "stipulation", "judicial-notice"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong in one entry (its place among the entries, from 0, and its handle), and what to do."""

    entry_index: int | None
    handle: str
    message: str
    remedy: str


_COUNTED = re.compile(r"R(\d{1,6})")


def next_ruling(acts: Iterable[Act], taken: Collection[str]) -> str:
    """The next handle of a ruling that has no number of its own: R9 after R8. The number of a docket's entry is
    none of these, so that R3 follows R2 where a docket has given R742; none is given twice."""
    return next_counted((act.handle for act in acts if not has_docket_number(act)), taken)


def next_counted(counted: Iterable[str], taken: Collection[str]) -> str:
    """The next handle of a ruling behind these that none of `taken` is."""
    found = (_COUNTED.fullmatch(handle) for handle in counted)
    first = max((int(one[1]) for one in found if one), default=0) + 1
    return next(name for at in range(first, first + len(taken) + 1) if (name := f"R{at}") not in taken)


def has_docket_number(act: Act) -> bool:
    """Whether an act is called by the number of the docket's entry from which it was read."""
    return any(anchor.locator == f"entry {act.handle[1:]}" for anchor in act.anchors)


def fault(placed: Placed, words: Words) -> Fault:
    """A fault of one entry, from its message and remedy."""
    index, entry = placed
    return Fault(entry_index=index, handle=entry.handle, message=words[0], remedy=words[1])


def a(kind: str) -> str:
    """A kind of thing with its article: `an item`, `a related case`."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind.replace('-', ' ')}"


def called(entry: AnyEntry) -> str:
    """An entry at the head of a message: its handle, else its kind."""
    return printable(entry.handle) or a(entry.kind)


def printable(text: str) -> str:
    """Text for a message: sixty characters at most, on one line, without signs that steer a terminal."""
    cut = text if len(text) <= 60 else text[:57] + "..."
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in cut)


def parts(entry: AnyEntry) -> tuple[str, tuple[str, ...]]:
    """What the lettered parts of an entry are, and their handles: `directive`, (R2a, R2b)."""
    match entry:
        case Act(handle=handle, directives=directives) if handle:
            return "directive", lettered(handle, len(directives))
        case Motion(handle=handle, requests=requests) if handle:
            return "request", lettered(handle, len(requests))
        case _:
            return "", ()


# --- corrections ---


def versions(placed: list[Placed]) -> list[list[Placed]]:
    """The entries by handle; those without a handle each for itself."""
    named: dict[str, list[Placed]] = defaultdict(list)
    for index, entry in placed:
        named[entry.handle or f"/{index}"].append((index, entry))
    return list(named.values())


def valid(same: list[Placed]) -> list[Placed]:
    """Of the entries of one handle, the last correction; several where the ledger does not say which is last."""
    corrections = [placed for placed in same if placed[1].corrects]
    last = [one for one in corrections if not any(_known_later(other, one) for other in corrections)]
    return last or same


def current(entries: Iterable[AnyEntry]) -> list[AnyEntry]:
    """The entries that hold: each as last corrected, without what was undone."""
    same = versions(list(enumerate(entries)))
    return [entry for one in same for _, entry in valid(one) if not entry.undone]


def _known_later(one: Placed, other: Placed) -> bool:
    return order(one[1].known, other[1].known) is Sequence.LATER


def order(one: Moment | None, other: Moment | None) -> Sequence:
    """How one moment stands to another, where None is before every day."""
    if one is not None and other is not None:
        return one.against(other)
    if one is other:
        return Sequence.SAME
    return Sequence.EARLIER if one is None else Sequence.LATER


# --- faults ---


def form(placed: Placed) -> Iterator[Fault]:
    """A handle that is missing or cannot be one."""
    entry = placed[1]
    handle = entry.handle
    if handle.endswith(REMAINDER):
        message = f'"{printable(handle)}" ends in {REMAINDER}, which is kept for the remainder of an item'
        yield fault(placed, (message, "give it another handle"))
    elif handle and not _well_formed(handle):
        remedy = "begin with a letter and go on with letters, digits, -, _ and ."
        yield fault(placed, (f'"{printable(handle)}" cannot be a handle', remedy))
    elif not handle and entry.corrects:
        message = f"{called(entry)} without a handle corrects nothing"
        yield fault(placed, (message, "give it the handle of what it corrects"))
    elif entry.undone and not entry.corrects:
        yield fault(placed, (f"{called(entry)} is undone, and nobody says why", "say why in corrects"))
    elif not handle and entry.kind in NAMED:
        yield fault(placed, (f"{called(entry)} has no handle, and nothing can refer to it", "give it a handle"))


def _well_formed(handle: str) -> bool:
    return handle[0].isalpha() and all(sign.isalnum() or sign in "-_." for sign in handle)


def doubles(same: list[Placed]) -> Iterator[Fault]:
    """What is wrong among the entries of one handle: a second one without a reason, a mistaken correction."""
    first, *others = valid(same)
    for placed in others:
        yield fault(placed, _why_double(placed[1], first[1]))
    originals = [entry for _, entry in same if not entry.corrects]
    for placed in (first, *others):
        if placed[1].corrects and placed[1].handle:
            yield from (fault(placed, words) for words in _mistaken(placed[1], originals))


def _why_double(entry: AnyEntry, first: AnyEntry) -> Words:
    if entry.corrects:
        message = f"{entry.handle} is corrected twice as of the same moment"
        return message, "say in known_from which correction came first (2024-07-08#1, 2024-07-08#2)"
    remedy = "give one of them another handle, or say in corrects why it takes the place of the other"
    return f"{entry.handle} is the handle of {a(first.kind)} and of {another(entry, first)}", remedy


def another(entry: AnyEntry, first: AnyEntry) -> str:
    """`an item`, or `another item` after an item."""
    return a(entry.kind) if entry.kind != first.kind else f"another {entry.kind.replace('-', ' ')}"


def _mistaken(correction: AnyEntry, originals: list[AnyEntry]) -> Iterator[Words]:
    if not originals:
        message = f"{correction.handle} corrects nothing: no earlier entry has this handle"
        yield message, "leave out corrects, or add the entry that it corrects"
    elif correction.kind not in {entry.kind for entry in originals}:
        kind = a(originals[0].kind)
        yield f"{correction.handle} is {a(correction.kind)} and corrects {kind}", f"correct it with {kind}"


def collisions(current: list[Placed]) -> Iterator[Fault]:
    """A handle that is an entry's own and also that of another entry's part (R2a, the first directive of R2)."""
    taken: dict[str, AnyEntry] = {}
    for placed in current:
        for name in _names(placed[1]):
            other = taken.setdefault(name, placed[1])
            if other.handle != placed[1].handle:
                message = f"{name} is {_role(name, other)} and {_role(name, placed[1])}"
                yield fault(placed, (message, "give one of the two entries another handle"))


def _names(entry: AnyEntry) -> list[str]:
    return sorted({entry.handle, *parts(entry)[1]}) if entry.handle else []


def _role(name: str, entry: AnyEntry) -> str:
    return a(entry.kind) if name == entry.handle else f"{a(parts(entry)[0])} of {entry.handle}"


def natural(handle: str) -> list[tuple[int, str, str]]:
    """Sort key of a handle: R9 before R10; numbers of any length are compared as digits."""
    parts = ((number.lstrip("0"), word) for number, word in re.findall(r"(\d+)|(\D+)", handle))
    return [(len(number), number, word) for number, word in parts]
