"""A ruling before a sentence that a person must look at: until he has, nobody knows how far the ruling goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inlimine.readers.linking.going_on import is_duty, speaks_on
from inlimine.readers.linking.proposed import Proposed
from inlimine.readers.read_act import ReadAct

Offered = tuple[ReadAct, range]
"""What was read, and the places of the topics of which it speaks and of its ruling, which is the last."""

TOPIC_LOOK = "its ruling is to be looked at"


def held_open(made: Sequence[Proposed], offered: Sequence[Offered]) -> list[Proposed]:
    """The proposals, each ruling with the words behind it that order something which was not read whole; so that
    nobody enters the ruling as if it stood alone."""
    kept = list(made)
    for at, (read, places) in enumerate(offered):
        if _is_open(read, made[places[-1]]):
            _hold_back(kept, offered[: at + 1], made[places[-1]])
    return kept


def _is_open(read: ReadAct, one: Proposed) -> bool:
    """Whether it says by itself what became of nothing, and leaves something to be looked at."""
    return not (one.sure or read.disposition or read.undoes or is_duty(read))


def _hold_back(kept: list[Proposed], chain: Sequence[Offered], behind: Proposed) -> None:
    """Say it of each ruling before it in the same run of sentences, back to the one that disposes of a motion."""
    for (before, places), (after, _) in zip(chain[-2::-1], chain[:0:-1], strict=True):
        if not speaks_on(before, after):
            return
        kept[places[-1]] = _with(kept[places[-1]], behind)
        for topic in places[:-1] if kept[places[-1]].look else ():
            kept[topic] = replace(kept[topic], look=TOPIC_LOOK)
        if before.disposition:
            return


def _with(one: Proposed, behind: Proposed) -> Proposed:
    words = " ".join(behind.source.quote.split()).strip(" .;")
    known = one.look.split("; ")
    says = f'it says "{words}": not read'
    if all(each in known for each in behind.look.split("; ")) or says in known:
        return one
    return replace(one, look="; ".join(filter(None, (one.look, says))))
