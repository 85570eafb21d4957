"""A motion that no paper named: a person names it in words beside the ruling on it, and both are entered in one
step. `motion=new` means it; its title, docket number and mover are said as `motion-title` and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from inlimine.ledger.acts import Act, Motion, Request
from inlimine.ledger.handles import called
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import Medium
from inlimine.operations.nameable import Nameable
from inlimine.operations.saying import spoken
from inlimine.operations.unsaid import About, Blank
from inlimine.passages.problem import Problem

NEW = "new"
TITLE, NUMBER, MOVER = "title", "number", "by"
_NUMBER = re.compile(r"\d+(?:-\d+)?")
_NOTE = "named by a person with the ruling on it; no paper that was read has it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a person said, with the handles of the motions that he named in words; `entries` are these motions and
    their topics, `left` what lacks or is wrong, by name."""

    said: Mapping[str, Sequence[str]]
    known: Nameable
    entries: tuple[AnyEntry, ...] = ()
    left: Mapping[str, Problem] = field(default_factory=dict)


def part_of(name: str, part: str) -> str:
    """The name by which a part of a new motion is said: `motion-title`."""
    return f"{name}-{part}"


def parts_of(names: Iterable[str]) -> frozenset[str]:
    """The names by which the parts of new motions may be said."""
    return frozenset(part_of(name, part) for name in names for part in (TITLE, NUMBER, MOVER))


def with_new_motions(
    entry: AnyEntry,
    blanks: Sequence[Blank],
    said: Mapping[str, Sequence[str]],
    known: Nameable,
) -> Named:
    """The motions that somebody names in words for these blanks; one that is known already is told."""
    asked = [one.name for one in blanks if one.about is About.MOTION]
    told, found = spoken(said), Named(said=said, known=known)
    for name in asked:
        parts = {part: " ".join(told.get(part_of(name, part), ())) for part in (TITLE, NUMBER, MOVER)}
        if NEW in told.get(name, ()) or any(parts.values()):
            found = _with_one(found, name, parts, entry, told)
    mine = parts_of(asked)
    return replace(found, said={name: values for name, values in found.said.items() if name not in mine})


def _with_one(
    found: Named,
    name: str,
    parts: Mapping[str, str],
    entry: AnyEntry,
    told: Mapping[str, Sequence[str]],
) -> Named:
    others = [one for one in told.get(name, ()) if one != NEW]
    said = {**found.said, name: tuple(others)}
    if wrong := dict(_wrong(name, parts, others, entry, found.known)):
        return replace(found, said=said, left={**found.left, **wrong})
    made = _entries(parts, entry, found.known)
    (motion,) = (one for one in made if isinstance(one, Motion))
    known = found.known.plus(made)
    return replace(
        found, said={**said, name: (motion.handle,)}, known=known, entries=(*found.entries, *made), left=found.left
    )


def _wrong(
    name: str,
    parts: Mapping[str, str],
    others: Sequence[str],
    entry: AnyEntry,
    known: Nameable,
) -> Iterator[tuple[str, Problem]]:
    title, number, mover = (part_of(name, part) for part in (TITLE, NUMBER, MOVER))
    if others:
        message = f"{others[0][:40]} is named, and a motion that is not in the list as well"
        yield title, Problem(message=message, remedy="say which of them is meant")
        return
    if not parts[TITLE]:
        yield title, _lacks(entry, "what the motion is called", title, "WORDS")
    if parts[NUMBER] and not _NUMBER.fullmatch(parts[NUMBER]):
        message = f'"{parts[NUMBER][:40]}" is no number of a docket'
        yield number, Problem(message=message, remedy="write it in digits, or leave it out")
    if there := known.same_motion(parts[TITLE], parts[NUMBER]):
        message = f"{there} is that motion already"
        yield title, Problem(message=message, remedy="choose it from the list", typed=f"--say {name}={there}")
    if not parts[MOVER]:
        yield mover, _lacks(entry, "whose motion it is", mover, "PARTY")
    elif problem := known.unknown(About.PARTY, parts[MOVER]):
        yield mover, problem


def _lacks(entry: AnyEntry, what: str, name: str, value: str) -> Problem:
    return Problem(
        message=f"{called(entry)}: it is not said {what}", remedy="say it", typed=f"--say {name}={value}"
    )


def _entries(parts: Mapping[str, str], entry: AnyEntry, known: Nameable) -> tuple[AnyEntry, ...]:
    """The motion, on what its ruling speaks of; where that names nothing, on a topic of the motion's own words."""
    from inlimine.readers.linking.filings import asked  # noqa: PLC0415 - the readers take a second to load

    relief, subject = asked(parts[TITLE])
    spoken_of = tuple(dict.fromkeys(_subjects(entry)))
    digits = parts[NUMBER].partition("-")[0]
    topic = Item(handle=known.free("T", digits), title=subject or parts[TITLE], medium=Medium.TOPIC, note=_NOTE)
    motion = Motion(
        handle=known.free("M", digits),
        by=parts[MOVER],
        title=parts[TITLE],
        number=parts[NUMBER],
        requests=(Request(relief=relief, subject=spoken_of or (topic.handle,)),),
        note=_NOTE,
    )
    return (motion,) if spoken_of else (topic, motion)


def _subjects(entry: AnyEntry) -> Iterator[str]:
    if isinstance(entry, Act):
        yield from (item for directive in entry.directives for item in directive.subject)
