"""What somebody asks: may this item be used so, by this party, before these people?"""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.terms import JURY_FACING, Audience, Phase, Purpose, Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One use of one item (SEMANTICS 2.3); the day and the knowledge belong to the CaseState.

    `item` is an item, topic or witness; `by` a party or a witness. Empty `witness`, `against`, `episode` and
    `count` mean: not said.
    """

    item: str
    by: str
    use: Use = Use.OFFER
    to: Audience = Audience.JURY
    phase: Phase = Phase.CASE_IN_CHIEF
    purpose: Purpose = Purpose.PROOF
    witness: str = ""
    against: str = ""
    episode: str = ""
    count: str = ""

    @property
    def use_asked(self) -> tuple[str, ...]:
        """Everything but the item: two questions with the same ask for the same use of two items."""
        people = self.by, self.witness, self.against, self.episode, self.count
        return (*people, self.use, self.to, self.phase, self.purpose)

    @property
    def before_jury(self) -> bool:
        """Whether the jury or venire would hear or see it."""
        return self.to is Audience.JURY and self.phase in JURY_FACING
