"""What is said of proposals as `NAME=VALUE`: of one alone, or of several at once for each that lacks it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from inlimine.operations.completed import Saying
from inlimine.operations.new_motion import parts_of
from inlimine.operations.refusal import refuse
from inlimine.operations.saying import Said
from inlimine.operations.unsaid import Blank


class HasBlanks(Protocol):
    """A proposal of which something can be said."""

    @property
    def id(self) -> str:
        """By which it is named."""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What can be said of it."""


def said_by_name(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What is said as `NAME=VALUE`; a name may be said several times."""
    said: dict[str, tuple[str, ...]] = {}
    for one in words:
        name, equals, value = one.partition("=")
        if not equals or not value.strip():
            raise refuse(f'"{one[:60]}" says nothing', "write NAME=VALUE, as in motion=M3")
        said[name.strip()] = (*said.get(name.strip(), ()), value.strip())
    return said


def sayings(proposals: Sequence[HasBlanks], said: Said, *, as_open: bool) -> dict[str, Saying]:
    """What is said of several proposals at once holds for each that lacks it; of one alone it may also change what
    was read."""
    of_all = {one.id: _lacked(one, said) if len(proposals) > 1 else dict(said) for one in proposals}
    for name in said:
        if not any(name in of_one for of_one in of_all.values()):
            message = f'"{name[:40]}" is not to be said of these proposals'
            raise refuse(message, "see what each lacks", typed="--list")
    return {own: Saying(said=of_one, as_open=as_open) for own, of_one in of_all.items()}


def _lacked(one: HasBlanks, said: Said) -> dict[str, Sequence[str]]:
    blanks = {blank.name for blank in one.blanks if blank.lacking}
    lacking = blanks | parts_of(blanks)
    return {name: values for name, values in said.items() if name in lacking}
