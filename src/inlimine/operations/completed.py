"""A proposal that leaves something open, completed with what a person says of it; and what is still to be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inlimine.ledger.handles import called
from inlimine.ledger.ledger import AnyEntry
from inlimine.operations.nameable import Nameable
from inlimine.operations.refusal import Refusal
from inlimine.operations.saying import Said, faults, lacking, spoken, with_said
from inlimine.operations.unsaid import About, Blank, Limits
from inlimine.passages.problem import Problem

_VALUES = {About.DAY: "2024-07-08", About.FORM: "oral", About.HOW: "modifies", About.LIMIT: "limits"}


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


def completed(entry: AnyEntry, blanks: Sequence[Blank], saying: Saying, known: Nameable) -> AnyEntry:
    """The entry with what was said of it, as far as that can be said."""
    wrong = {name for name, _ in faults(blanks, saying.said, known)}
    said = {name: values for name, values in saying.said.items() if name not in wrong}
    said = {**_held_to_limit(entry, blanks, saying), **said}
    return with_said(saying.edited or entry, blanks, said, known)


def _held_to_limit(entry: AnyEntry, blanks: Sequence[Blank], saying: Saying) -> dict[str, tuple[str, ...]]:
    """Words that stay open limit the ruling: entered as open, it is no broader than they might make it."""
    left = lacking(blanks, entry, saying.edited or entry, saying.said) if saying.as_open else ()
    return {one.name: (Limits.LIMITS.value,) for one in left if one.about is About.LIMIT}


def still_to_say(entry: AnyEntry, blanks: Sequence[Blank], saying: Saying, known: Nameable) -> dict[str, Problem]:
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
