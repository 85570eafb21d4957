"""How far a ruling on an objection goes: unless more was said, to the question or to what was offered alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from inlimine.engine.trial_notes import AGAIN
from inlimine.engine.view import View
from inlimine.ledger.conditions import Atom
from inlimine.ledger.items import Item
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Decider


class HowFar(StrEnum):
    """What a sustained or overruled objection reaches, from the smallest on."""

    QUESTION = "question"
    PART = "part"
    PURPOSE = "purpose"
    WITNESS = "witness"
    WHOLE = "whole"


def put_again(at: Moment, question: str) -> Atom:
    """The condition under which a ruling on one question, or on one offer, has effect once more.

    Whether it is the same again is for the judge to say, so until then it reaches nothing and is told beside.
    """
    asked = f": {question}" if question else ""
    return Atom(atom=f"{AGAIN} as on {at.spoken}{asked}", decider=Decider.JUDGE)


def parts_of(whole: Item, view: View) -> list[Item]:
    """The parts of an item that are in the case."""
    return [view.items[handle] for handle in view.parts.get(whole.handle, ()) if handle in view.items]


def part_meant(words: str, parts: Iterable[Item]) -> Item | None:
    """The one of these that is called so; None where none is."""
    wanted = _plain(words).casefold()
    return next((one for one in parts if wanted in (one.handle.casefold(), _plain(one.title).casefold())), None)


def new_part(words: str, whole: Item, taken: Collection[str]) -> Item:
    """A part that nobody has entered yet, under the next free handle (E1-part2)."""
    number = next(n for n in range(1, len(taken) + 2) if f"{whole.handle}-part{n}" not in taken)
    return Item(
        handle=f"{whole.handle}-part{number}", title=_plain(words), medium=whole.medium, part_of=whole.handle
    )


def _plain(words: str) -> str:
    return " ".join(words.split())
