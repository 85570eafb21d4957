"""The three doors of the engine: derive, resolve, assuming."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from inlimine.engine.advice import advised, reported, spoken_only
from inlimine.engine.coverage import Covering
from inlimine.engine.in_force import in_force
from inlimine.engine.norms import Norm, norms
from inlimine.engine.parts import of_whole
from inlimine.engine.question import Question
from inlimine.engine.resolution import Flag, Resolution, Step
from inlimine.engine.resolve import Matter, resolve_alone
from inlimine.engine.scope import Setting
from inlimine.engine.to_ask import question_for_court
from inlimine.engine.view import View, view
from inlimine.engine.words import shown
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Act
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import EdgeKind, Medium

_UNDOES = frozenset({EdgeKind.VACATES, EdgeKind.REVERSES, EdgeKind.WITHDRAWS, EdgeKind.SUPERSEDES})


@dataclass(frozen=True)
class CaseState:
    """A case at one day on the knowledge of one day, ready for any number of questions."""

    ledger: Ledger
    rulebook: Rulebook
    view: View

    def resolve(self, question: Question) -> Resolution:
        """May the jury hear or see this? Status, rulings, conditions, cautious course and reasons.

        Raises LookupError where the item is not in the ledger.
        """
        self._require(question.item)
        asked = self._with_sole_sponsor(question)
        reply = self._closed(asked) or self._with_parts(asked)
        if reply.status is Status.UNCLEAR:
            reply = replace(reply, question=self._to_ask(reply, asked))
        return replace(reply, shown=shown(reply))

    def assuming(self, acts: Iterable[Act]) -> CaseState:
        """The same case as if these acts had been made too; entries of any other kind are shared."""
        more = tuple(acts)
        ledger = replace(self.ledger, entries=(*self.ledger.entries, *more))
        supposed = replace(self.view, entries=(*self.view.entries, *more))
        return CaseState(ledger=ledger, rulebook=self.rulebook, view=supposed)

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """Every directive of a visible act with its state: in force, superseded, dead, stayed, unclear."""
        return in_force(norms(self.view, self.setting.profile), self.view.acts)

    @cached_property
    def setting(self) -> Setting:
        """What scope is judged against."""
        profile = self.rulebook.profile(self.view.case.profile)
        return Setting(view=self.view, covering=Covering(self.view), profile=profile)

    @cached_property
    def closing_act(self) -> Act | None:
        """The act that ended the proceeding, if one did and none undid it."""
        undone = {edge.target for act in self.view.acts for edge in act.edges if edge.edge in _UNDOES}
        ended = [act for act in self.view.acts if act.closes_case and act.handle not in undone]
        return min(ended, key=lambda act: (str(act.eff), act.handle), default=None)

    @cached_property
    def items(self) -> tuple[str, ...]:
        """Everything that can be asked about by its own handle: items and topics, in the ledger's order."""
        return tuple(self.view.items)

    def norms_touching(self, question: Question) -> tuple[Norm, ...]:
        """The directives whose subject may take in the item or the people of a question."""
        near = self.setting.covering.upward(question.item) | {question.witness, question.by}
        found = {n.handle: n for handle in near for n in self._by_subject.get(handle, ())}
        return tuple(found[handle] for handle in sorted(found, key=self._places.__getitem__))

    @cached_property
    def _by_subject(self) -> dict[str, list[Norm]]:
        found: dict[str, list[Norm]] = defaultdict(list)
        for norm in self.norms:
            for handle in {*norm.directive.subject, norm.handle, norm.act.handle}:
                found[handle].append(norm)
        return found

    @cached_property
    def _places(self) -> dict[str, int]:
        ordered = sorted(self.norms, key=lambda n: ((True, n.eff.key) if n.eff else (False, ()), n.handle))
        return {norm.handle: place for place, norm in enumerate(ordered)}

    def _closed(self, question: Question) -> Resolution | None:
        act = self.closing_act
        if act is None:
            return None
        when = f" on {act.eff.spoken}" if act.eff else ""
        note = f"The case was closed{when} by {act.handle}{f' ({act.name})' if act.name else ''}."
        return Resolution(
            item=question.item,
            status=Status.NO_PROCEEDING,
            force=Force.ORDER,
            rulings=(act.handle,),
            notes=(note, "Ask with an earlier date for what held then."),
            flags=self._flags(act),
            steps=(Step(text="a case-ending act closes every later use", criterion="case closed"),),
        )

    def _flags(self, act: Act) -> tuple[Flag, ...]:
        spoken = (Flag.ORAL_ONLY,) if spoken_only(act, self.setting) else ()
        return (*spoken, Flag.REPORTED) if reported(act, self.view) else spoken

    def _with_parts(self, question: Question) -> Resolution:
        whole = self._alone(question)
        parts = self.view.parts.get(question.item, ())
        if not parts:
            return whole
        every = (*parts, question.item + REMAINDER)
        return of_whole(whole, tuple(self._with_parts(replace(question, item=part)) for part in every))

    def _alone(self, question: Question) -> Resolution:
        matter = Matter(
            question=question,
            setting=self.setting,
            rulebook=self.rulebook,
            norms=self.norms_touching(question),
        )
        return advised(resolve_alone(matter), matter)

    def _with_sole_sponsor(self, question: Question) -> Question:
        """Testimony that only one witness can give comes through that witness."""
        if question.item in self.view.witnesses and not question.witness:
            return replace(question, witness=question.item)
        item = self.view.items.get(question.item)
        if item is None or question.witness or item.medium is not Medium.TESTIMONY or len(item.sponsors) != 1:
            return question
        return replace(question, witness=item.sponsors[0])

    def _to_ask(self, reply: Resolution, question: Question) -> str:
        deciding = tuple(norm for handle in reply.rulings for norm in self.norms if norm.handle == handle)
        return question_for_court(deciding, question, self.setting)

    def _require(self, handle: str) -> None:
        if handle.removesuffix(REMAINDER) not in {*self.view.items, *self.view.witnesses}:
            raise LookupError(f'nothing in the ledger on that day is called "{handle}"')


def derive(ledger: Ledger, rulebook: Rulebook, as_of: Moment, as_known: Moment | None = None) -> CaseState:
    """The case as of a day, on what was known by a day (None: everything in the ledger)."""
    return CaseState(ledger=ledger, rulebook=rulebook.on(as_of.day), view=view(ledger, as_of, as_known))
