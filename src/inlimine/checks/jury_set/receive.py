"""How an item stands when the jury retires: received or not, struck, withdrawn, an aid, barred in part."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.receipts import evidence, struck
from inlimine.engine.resolution import Resolution
from inlimine.engine.traits import has_trait
from inlimine.engine.words import borne
from inlimine.law.default_table import DefaultRow
from inlimine.law.statuses import Status
from inlimine.ledger.items import REMAINDER, Version
from inlimine.ledger.moments import Moment, Sequence
from inlimine.ledger.terms import Effect, Medium, Phase, Purpose, TraitKind, Use
from inlimine.ledger.truth import Truth

_NO_FILE = frozenset({Medium.TESTIMONY, Medium.ARGUMENT, Medium.TOPIC, Medium.OBJECT})


class Retiring:
    """The items of a case at the moment when the jury retires."""

    def __init__(self, state: CaseState) -> None:
        """Ask on the day of the state."""
        self.state = state
        self._replies: dict[str, dict[str, Resolution]] = {}

    def asked(self, item: str, by: str) -> Question:
        """May the jury have this in its room?"""
        return Question(item=item, by=by, use=Use.SHOW, phase=Phase.DELIBERATION)

    def replies(self, item: str) -> dict[str, Resolution]:
        """The reply for each party, by its handle."""
        if item not in self._replies:
            parties = self.state.view.parties
            self._replies[item] = {party: self.state.resolve(self.asked(item, party)) for party in parties}
        return self._replies[item]

    # --- in evidence? ---

    def withdrawn(self, item: str) -> bool:
        """Whether it bore labels and bears none any more."""
        return bool(self.state.view.labels.get(item)) and not borne(item, self.state.view)

    def struck(self, item: str) -> Moment | None:
        """When it was struck, if that still holds."""
        strike = struck(self.asked(item, self._anybody), self.state.setting)
        return strike.eff if strike else None

    def was_struck(self, item: str) -> bool:
        """Whether it was struck, on whatever day."""
        return struck(self.asked(item, self._anybody), self.state.setting) is not None

    def received(self, item: str) -> bool:
        """Whether it came in and is still in, for whatever purpose and against whomever."""
        return evidence(self.asked(item, self._anybody), self.state.setting).received

    def only_to_illustrate(self, item: str) -> bool:
        """Whether it is an illustrative aid, or came in as nothing else (FRE 107)."""
        asked = self.asked(item, self._anybody)
        receipts = evidence(asked, self.state.setting).receipts
        for_that = bool(receipts) and all(one.purposes == (Purpose.ILLUSTRATE,) for one in receipts)
        return for_that or has_trait(TraitKind.ILLUSTRATIVE, asked, self.state.setting) is Truth.YES

    def let_into_the_room(self, item: str) -> Norm | None:
        """The ruling or agreement of all parties that lets an aid into the jury room, if there is one."""
        for norm in self._in_force(item):
            by = set(norm.act.by)
            all_agree = not by or by >= set(self.state.view.parties)
            if norm.effect is Effect.PERMIT and Phase.DELIBERATION in norm.directive.phases and all_agree:
                return norm
        return None

    @cached_property
    def law_on_aids(self) -> DefaultRow | None:
        """What the rulebook says of aids in the jury room on this day; None where it says nothing."""
        rows = self.state.rulebook.on(self.state.view.as_of.day).defaults
        aids = (row for row in rows if row.having[0].trait is TraitKind.ILLUSTRATIVE)
        return next((row for row in aids if row.phases and Phase.DELIBERATION in row.phases), None)

    @property
    def _anybody(self) -> str:
        return next(iter(self.state.view.parties), "")

    # --- barred? ---

    def barred_parts(self, item: str) -> dict[str, tuple[str, ...]]:
        """The parts that are barred for somebody, with the rulings that bar them."""
        view = self.state.view
        parts = [part for part in self._within(item) if not part.endswith(REMAINDER)]
        found = {}
        for part in parts:
            barred = [
                reply for reply in self.replies(part).values() if reply.status is Status.BARRED and reply.rulings
            ]
            if barred and part in view.items:
                found[part] = tuple(dict.fromkeys(ruling for reply in barred for ruling in reply.rulings))
        return found

    def _within(self, item: str) -> list[str]:
        parts = self.state.view.parts.get(item, ())
        return [inner for part in parts for inner in (part, *self._within(part))]

    def redaction_ordered(self, item: str) -> tuple[str, ...]:
        """The rulings that let it in only redacted: their own condition says so."""
        return tuple(n.handle for n in self._in_force(item) if "redact" in str(n.directive.need or "").casefold())

    def _in_force(self, item: str) -> list[Norm]:
        wholes = set(self.state.view.wholes(item))
        return [n for n in self.state.norms if n.state is InForce.IN and wholes & set(n.directive.subject)]

    def later_than(self, rulings: tuple[str, ...], moment: Moment | None) -> tuple[str, ...]:
        """Those of the rulings that surely came after a moment."""
        days = {handle: norm.eff for norm in self.state.norms for handle in (norm.handle, norm.act.handle)}
        return tuple(
            ruling
            for ruling in rulings
            if moment and (eff := days.get(ruling)) and eff.against(moment) is Sequence.LATER
        )

    def day_of(self, ruling: str) -> str:
        """The day of a ruling as people say it."""
        eff = next((n.eff for n in self.state.norms if ruling in (n.handle, n.act.handle)), None)
        return f" of {replace(eff, order=None).spoken}" if eff else ""

    # --- versions ---

    def approved(self, item: str) -> list[Version]:
        """The approved versions of an item; the last word on the same bytes counts."""
        last = {one.sha256.casefold(): one for one in self._versions.get(item, ())}
        return [one for one in last.values() if one.approved]

    @cached_property
    def _versions(self) -> dict[str, list[Version]]:
        by_item: dict[str, list[Version]] = defaultdict(list)
        for one in self.state.view.of(Version):
            by_item[one.item].append(one)
        return by_item

    def has_a_file(self, item: str) -> bool:
        """Whether an exhibit is something that a folder can hold."""
        entry = self.state.view.items.get(item)
        return entry is not None and (item in self._versions or entry.medium not in _NO_FILE)
