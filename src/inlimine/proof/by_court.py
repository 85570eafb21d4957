"""What only the court can say: a decision of its own wherever the engine asks it (SEMANTICS 2.14)."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from inlimine.engine.question import Question
from inlimine.proof.decision import Choice, Decision, Reading, Table, decision_words, rows_over
from inlimine.proof.usable import NOTHING, Usable

ADMITTED, EXCLUDED = "admitted", "excluded"
APPROVED, NOT_APPROVED = "approved", "not approved"
Rows = Mapping[tuple[str, ...], tuple[Usable, Usable]]


class ByCourt:
    """The decisions on uses of which the rulings leave open whether they are barred; of one use there is one.

    Each is called after the leaf that first asks for the use.
    """

    def __init__(self) -> None:
        self._called: dict[Question, str] = {}

    def on(self, leaf: str, item: Question, witness: Question | None) -> tuple[Decision, ...]:
        """Whether the court lets the item in, and whether it lets the witness be heard."""
        found = [self._decision(item, leaf)]
        if witness:
            found.append(self._decision(witness, f"{leaf} through {witness.item}"))
        return tuple(found)

    def _decision(self, use: Question, called: str) -> Decision:
        handle = self._called.setdefault(replace(use, witness=""), called)
        return Decision(handle=handle, outcomes=(ADMITTED, EXCLUDED))


def approval(leaf: str) -> Decision:
    """Whether the court approves what parties agreed."""
    return Decision(handle=leaf, outcomes=(APPROVED, NOT_APPROVED))


def left_to_court(decision: Decision) -> Iterator[Choice]:
    """The choice by which the court lets nothing in, where a decision is one of these."""
    if decision.outcomes in ((ADMITTED, EXCLUDED), (APPROVED, NOT_APPROVED)):
        yield Choice(decision=decision.handle, outcome=decision.outcomes[1])


def choice_words(choice: Choice, leaf: str = "") -> str:
    """A choice in a sentence that may follow "if": `M1 is granted`, `the court lets S1 in` (of the leaf: `it`)."""
    name = "it" if choice.decision == leaf else decision_words(choice.decision)
    said = {
        ADMITTED: f"the court lets {name} in",
        EXCLUDED: f"the court keeps {name} out",
        APPROVED: f"the court approves {name}",
        NOT_APPROVED: f"the court does not approve {name}",
    }
    return said.get(choice.outcome, f"{name} is {choice.outcome}")


def either_way(decision: Decision) -> Table:
    """A table that tells no more than that a thing comes in or does not."""
    return with_court((), {(): (Usable(None), Usable(None))}, (decision,))


def with_court(
    decisions: tuple[Decision, ...], rows: Rows, court: Sequence[Decision], supposed: Container[str] = ()
) -> Table:
    """The table of rows, with the court's decisions on item and witness where some row leaves it to the court.

    A row is how the leaf stands, and how with the steps of its own side still to come. `supposed` are the
    handles of decisions that are taken as made: the court's word then tells also where its leave is all it needs.
    """
    if court[0].handle in supposed:
        rows = {row: (now.on_its_word, hoped.on_its_word) for row, (now, hoped) in rows.items()}
    pairs = [pair for row in rows.values() for pair in row]
    wanted = (any(pair.item is None for pair in pairs), any(pair.witness is None for pair in pairs))
    asked = [one for one, want in zip(court, wanted, strict=False) if want]
    full: dict[tuple[str, ...], int] = {}
    for row, (now, hoped) in rows.items():
        for said in rows_over(tuple(asked)):
            words = iter(said)
            item, witness = (_counts(next(words)) if want else NOTHING for want in wanted)
            full[*row, *said] = _worth(now, hoped, item, witness)
    return Table(decisions=(*decisions, *asked), rows=full)


def _counts(said: str) -> int:
    return Reading.STRICT if said in (ADMITTED, APPROVED) else NOTHING


def _worth(now: Usable, hoped: Usable, item: int, witness: int) -> int:
    """Hopefully a party's own step is still to come, even where the row says that it failed."""
    found = now.settled(item, witness)
    return found if found >= Reading.HOPEFUL else min(hoped.settled(item, witness), Reading.HOPEFUL)
