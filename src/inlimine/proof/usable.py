"""What a reply of the engine is worth to a chart: under which reading evidence counts (SEMANTICS 2.15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.receipts import evidence
from inlimine.engine.resolution import Resolution
from inlimine.engine.view import View
from inlimine.law.statuses import Status
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Decider, Role, Use
from inlimine.ledger.truth import Truth
from inlimine.proof.decision import Reading

NOTHING = 0


@dataclass(frozen=True, slots=True)
class Usable:
    """The strictest reading under which an item and its witness count; 0 for none, None for the court to say.

    A witness whom nothing bars, or who is not needed, takes nothing away. `by_leave`: the item needs the
    court's leave and nothing else, so that its word lets the item in here too.
    """

    item: int | None
    witness: int | None = Reading.STRICT
    by_leave: bool = False

    def settled(self, item: int, witness: int) -> int:
        """The strictest reading under which both count, these being the court's words where it must be asked."""
        found = item if self.item is None else max(self.item, item if self.by_leave else NOTHING)
        heard = witness if self.witness is None else self.witness
        return found if heard >= Reading.NORMAL else min(found, heard)

    @property
    def on_its_word(self) -> Usable:
        """The same where what the court says of leave is supposed: its word alone tells then, a refusal too."""
        return replace(self, item=None) if self.by_leave else self

    @property
    def least(self) -> int:
        """What it counts without a word of the court."""
        return self.settled(NOTHING, NOTHING)


def usable(state: CaseState, item: Question, witness: Question | None) -> Usable:
    """How far the item may be used, and its witness be heard; what was received needs its sponsor no more.

    Where the court must be asked about both, the question about the witness is the one.
    """
    reply = state.resolve(put(item, state))
    found, leave = _worth(reply, item.by, state.view), reply.status is Status.LEAVE_FIRST
    if witness is None or found == NOTHING or evidence(item, state.setting).received:
        return Usable(found, by_leave=leave)
    heard = _worth(state.resolve(witness), item.by, state.view)
    return Usable(Reading.STRICT if found is None and heard is None else found, heard, leave)


def disputed(state: CaseState, item: Question, witness: Question | None) -> tuple[str, ...]:
    """The rulings between which only the court can say which of them holds, for the item or its witness."""
    asked = [put(item, state), *([witness] if witness else [])]
    replies = (state.resolve(question) for question in asked)
    return tuple(name for reply in replies if reply.status is Status.UNCLEAR for name in reply.rulings)


def put(item: Question, state: CaseState) -> Question:
    """The question as it arises: of what was received, whether it may be argued."""
    return replace(item, use=Use.ARGUE) if evidence(item, state.setting).received else item


def _worth(reply: Resolution, by: str, view: View) -> int | None:
    match reply.status:
        case Status.IN_EVIDENCE | Status.CLEARED:
            return Reading.STRICT
        case Status.NOT_BARRED:
            return Reading.NORMAL
        case Status.LEAVE_FIRST:
            return Reading.HOPEFUL
        case Status.NOT_YET:
            return Reading.HOPEFUL if _own_steps(reply, by, view) else NOTHING
        case Status.UNCLEAR:
            return None
        case Status.NO_PROCEEDING | Status.BARRED:
            return NOTHING


def _own_steps(reply: Resolution, by: str, view: View) -> bool:
    """Whether a party can bring about by itself all that is still wanting."""
    wanting = [one for one in reply.conditions if one.value is not Truth.YES]
    return bool(wanting) and all(
        one.decider is Decider.PARTY and one.value is Truth.OPEN and is_own_step(one.atom, by, view)
        for one in wanting
    )


def is_own_step(atom: str, by: str, view: View) -> bool:
    """Whether a party's step may be this one's: it is that of the party whom its words name first.

    A condition says that some party must act, not which; where its words name none either, it may be this one's.
    """
    own = view.parties.get(by)
    first = min(
        ((at, party) for party in view.parties.values() for at in _named(party, atom)), default=None, key=_at
    )
    return first is None or own is None or first[1] is own


def _at(found: tuple[int, Party]) -> int:
    return found[0]


def _named(party: Party, text: str) -> Iterator[int]:
    """Where a text names a party: by its handle, its name, or its side."""
    for word in (party.handle, party.name, *_SIDES[party.role]):
        if found := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE):
            yield found.start()


_SIDES = {
    Role.PROSECUTION: ("prosecution", "prosecutor", "State", "government"),
    Role.PLAINTIFF: ("plaintiff",),
    Role.DEFENCE: ("defence", "defense", "defendant", "accused"),
    Role.INTERVENOR: ("intervenor",),
}


def admitted(state: CaseState, item: Question) -> bool:
    """Whether the item was received for this purpose and against this party, and not struck again."""
    return evidence(item, state.setting).within
