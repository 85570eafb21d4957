"""What a person means by a proposal that leaves something open: said by name, written by himself, or left open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from inlimine.ledger.handles import called
from inlimine.ledger.ledger import AnyEntry
from inlimine.operations.nameable import Nameable
from inlimine.operations.new_motion import parts_of
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.saying import Said, faults, lacking, spoken, with_said
from inlimine.operations.unsaid import About, Blank
from inlimine.passages.problem import Problem

_VALUES = {About.DAY: "2024-07-08", About.FORM: "oral", About.HOW: "modifies"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a person says of a proposal: the entry as he has edited it, values by the name of what lacks, and
    whether what he cannot say is entered as open."""

    edited: AnyEntry | None = None
    said: Said = field(default_factory=dict)
    as_open: bool = False


NOTHING = Saying()


class Unsaid(Refusal):
    """Proposals leave something open that nobody has said; `left` are the problems by proposal and by the name of
    what is to be said."""

    def __init__(self, left: Mapping[str, Mapping[str, Problem]]) -> None:
        super().__init__(*(problem for one in left.values() for problem in one.values()))
        self.left = left


def meant(entry: AnyEntry, blanks: Sequence[Blank], saying: Saying, known: Nameable) -> AnyEntry:
    """The entry with what was said of it, as far as that can be said."""
    wrong = {name for name, _ in faults(blanks, saying.said, known)}
    said = {name: values for name, values in saying.said.items() if name not in wrong}
    return with_said(saying.edited or entry, blanks, said, known)


def left_open(entry: AnyEntry, blanks: Sequence[Blank], saying: Saying, known: Nameable) -> dict[str, Problem]:
    """What was said and cannot be, and what is still to be said, by its name; empty where it may be entered."""
    if wrong := dict(faults(blanks, saying.said, known)):
        return wrong
    left = lacking(blanks, entry, saying.edited or entry, saying.said)
    return {one.name: _to_say(entry, one) for one in left if not (saying.as_open and _may_stay_open(one, saying))}


def _may_stay_open(blank: Blank, saying: Saying) -> bool:
    """Where the earlier ruling is named, what is done to it cannot be left open."""
    named = blank.about is About.HOW and "ruling" in spoken(saying.said)
    return blank.may_stay_open and not named


def _to_say(entry: AnyEntry, blank: Blank) -> Problem:
    say = f"--say {blank.name}={_VALUES.get(blank.about, 'HANDLE')}"
    remedy, typed = (
        ("say it", (say,)) if not blank.may_stay_open else ("say it, or enter it as open", (say, "--as-open"))
    )
    return Problem(
        message=f"{called(entry)}: it is not said {blank.asks}", remedy=remedy, typed=", or ".join(typed)
    )


class Asking(Protocol):
    """A proposal of which something can be said."""

    @property
    def id(self) -> str:
        """By which it is named."""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What can be said of it."""


def said_in(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What is said as `NAME=VALUE`; a name may be said several times."""
    said: dict[str, tuple[str, ...]] = {}
    for one in words:
        name, equals, value = one.partition("=")
        if not equals or not value.strip():
            raise refuse(f'"{one[:60]}" says nothing', "write NAME=VALUE, as in motion=M3")
        said[name.strip()] = (*said.get(name.strip(), ()), value.strip())
    return said


def sayings(proposals: Sequence[Asking], said: Said, *, as_open: bool) -> dict[str, Saying]:
    """What is said of several proposals at once holds for each that lacks it; of one alone it may also change what
    was read."""
    of_all = {one.id: _lacked(one, said) if len(proposals) > 1 else dict(said) for one in proposals}
    for name in said:
        if not any(name in of_one for of_one in of_all.values()):
            message = f'"{name[:40]}" is not to be said of these proposals'
            raise refuse(message, "see what each lacks", typed="--list")
    return {own: Saying(said=of_one, as_open=as_open) for own, of_one in of_all.items()}


def _lacked(one: Asking, said: Said) -> dict[str, Sequence[str]]:
    blanks = {blank.name for blank in one.blanks if blank.lacking}
    lacking = blanks | parts_of(blanks)
    return {name: values for name, values in said.items() if name in lacking}
