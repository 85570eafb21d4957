"""A ruling as one sentence tells it, before it becomes an act with its place in the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect
from inlimine.readers.orders.limits import Limits
from inlimine.readers.orders.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A ruling as one sentence tells it; spans count in the sentence. `divided`: it is
    on a part of its motion; `shared`: the words just before ruled on that motion too."""

    span: tuple[int, int]
    found_by: str
    target: Target
    at: int = 0
    disposition: str = ""
    effect: Effect | None = None
    limits: Limits = Limits()
    binds: str = ""
    needs: str = ""
    sure: bool = True
    tentative: bool = False
    oral: bool = False
    part_of: bool = False
    divided: bool = False
    shared: bool = False
    reason: tuple[int, int] | None = None
    offset: int = 0

    @property
    def motion(self) -> Target:
        """The motion itself, where the ruling is on a part of it."""
        whole = self.divided or self.target.subject == "otherwise"
        return replace(
            self.target, subject=self.target.asked if whole else self.target.subject, asked="", spares=""
        )


def moved(draft: Draft, by: int) -> Draft:
    """The same with the words before it (its heading) in its own; its other places count anew."""
    reason = draft.reason and (draft.reason[0] + by, draft.reason[1] + by)
    return replace(draft, span=(draft.span[0], draft.span[1] + by), reason=reason) if by else draft
