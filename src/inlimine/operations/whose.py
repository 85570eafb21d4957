"""Whose a motion is, where its paper names somebody of whom nobody knew when it was read, or by a word that can
mean several: matched again as soon as one party is known by it, or said once for all motions of the paper that
name him so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from inlimine.ledger.acts import Motion
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Party
from inlimine.operations.case_folder import opened
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.rooms import room_seen
from inlimine.operations.viewer import Viewer
from inlimine.passages.problem import Problem
from inlimine.readers.linking.proposed import Proposed
from inlimine.store.chained import utc_now
from inlimine.store.folder import CaseFolder
from inlimine.store.header import Author
from inlimine.store.proposals import Pending, Proposal, State
from inlimine.store.room import Room

# What the readers of charts and dockets say; the words may hold whatever a paper holds.
_UNTOLD = re.compile(
    r'(?P<before>^|; )(?P<nobody>whose motion it is was not read \()?"(?P<words>.+?)"'
    r"(?(nobody)(?: is on it)?\)(?:: perhaps [^;]*)?| can be [^;]+?: whose motion it is was not guessed)(?=; |$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """A motion with its mover, what is left to be looked at, and what must be told of that; `told` is empty where
    nothing was matched."""

    entry: AnyEntry
    look: str
    told: str = ""


def words_untold(entry: AnyEntry | None, look: str) -> str:
    """Whom the paper names as the mover, where no one party is known by these words; empty: that is not open."""
    found = _UNTOLD.search(look)
    return found["words"] if found and isinstance(entry, Motion) and not entry.by else ""


def matched(entry: AnyEntry, look: str, parties: Sequence[Party]) -> Whose:
    """The motion with the one party that its paper's words mean, if one is known by now."""
    words = words_untold(entry, look)
    by = _meant(words, parties) if words and parties else ""
    if not (by and isinstance(entry, Motion)):
        return Whose(entry=entry, look=look)
    told = f"“{words}” in the paper is {by}, a party that was not known when the paper was read"
    return Whose(entry=replace(entry, by=by), look=_without(look), told=told)


def _meant(words: str, parties: Sequence[Party]) -> str:
    from inlimine.readers.linking.sides import Sides  # noqa: PLC0415 - the readers take a second to load

    found = Sides(known=tuple(parties)).of(words)
    return found[0] if len(found) == 1 else ""


def _without(look: str) -> str:
    return _UNTOLD.sub("", look, count=1).removeprefix("; ")


def parties_in(folder: CaseFolder, room: Room) -> tuple[Party, ...]:
    """The parties that a room and the court record have, each as last corrected."""
    known = {one.handle: one for one in folder.join([room]).ledger.entries if isinstance(one, Party)}
    return tuple(known.values())


def named_often(some: Iterable[tuple[str, AnyEntry | None, str]]) -> Mapping[tuple[str, str], int]:
    """How many motions of a paper name somebody by the same words who is not known; (paper, entry, look) each."""
    return Counter((paper, words) for paper, entry, look in some if (words := words_untold(entry, look)))


def say_whose(
    path: Path, viewer: Viewer, room: str | None, paper: str, words: str, party: str, author: Author
) -> int:
    """Say once who is meant by these words of a paper, for all its motions that wait; how many they were. Nothing
    is entered."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
        known = {one.handle for one in parties_in(folder, where)}
        if party not in known:
            remedy = f"name one of: {', '.join(sorted(known))}" if known else "add the party first"
            raise Refusal(Problem(message=f'there is no party "{party[:40]}" in this case', remedy=remedy))
        anew = dict(_anew(folder, where, paper, words, party))
        if not anew:
            raise refuse("no motion of this paper waits for that", "load the page again")
        folder.proposals(where).restate(anew, author, at=utc_now())
        return len(anew)


def told_before(earlier: Iterable[Pending], paper: str) -> Mapping[str, str]:
    """Whom a person said that words of a paper mean, by those words; the last time counts."""
    every = {one.proposal.id: one for one in earlier if one.proposal.document == paper}
    told: dict[str, str] = {}
    for one in every.values():
        said = every.get(one.entry) if one.state is State.WITHDRAWN else None
        found = _UNTOLD.search(one.proposal.look)
        if said and found and not one.proposal.fields.get("by") and (by := said.proposal.fields.get("by")):
            told[found["words"]] = by
    return told


def carried(one: Proposed, told: Mapping[str, str]) -> Proposed:
    """A motion of a paper that is read again, with the mover whom a person named for its words."""
    by = told.get(words_untold(one.entry, one.look), "")
    if not (by and isinstance(one.entry, Motion)):
        return one
    return replace(one, entry=replace(one.entry, by=by), look=_without(one.look))


def _anew(folder: CaseFolder, room: Room, paper: str, words: str, party: str) -> Iterable[tuple[str, Proposal]]:
    for pending in folder.proposals(room).listed(State.PENDING, State.LATER):
        one = pending.proposal
        found = _UNTOLD.search(one.look)
        open_here = one.document == paper and one.kind == "motion" and not one.fields.get("by")
        if open_here and found and found["words"] == words:
            yield one.id, _by(one, party)


def _by(one: Proposal, party: str) -> Proposal:
    look = _without(one.look)
    own = sha256(f"{one.id} {party}".encode()).hexdigest()[:10]
    sureness = one.sureness if look else "sure"
    return replace(one, id=own, fields={**one.fields, "by": party}, look=look, sureness=sureness)
