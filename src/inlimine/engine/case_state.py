"""The three doors of the engine: derive, resolve, assuming."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from inlimine.engine.advice import advised, redacted
from inlimine.engine.coverage import Covering
from inlimine.engine.idle import Idle, idle
from inlimine.engine.in_force import in_force
from inlimine.engine.inquiry import Asked, Inquiry
from inlimine.engine.norms import InForce, Norm, norms
from inlimine.engine.parts import of_whole
from inlimine.engine.pending_motions import pending_requests
from inlimine.engine.question import Question
from inlimine.engine.receipts import evidence
from inlimine.engine.resolution import Flag, Resolution, Step
from inlimine.engine.resolve import resolve_alone
from inlimine.engine.scope import Setting, asked_against
from inlimine.engine.sources import reported, spoken_only
from inlimine.engine.to_ask import question_for_court
from inlimine.engine.view import View, view
from inlimine.engine.words import shown
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Act
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import BROUGHT_THE_CASE, Medium


@dataclass(frozen=True)
class CaseState:
    """A case at one day on the knowledge of one day, ready for any number of questions."""

    ledger: Ledger
    rulebook: Rulebook
    view: View

    def resolve(self, question: Question) -> Resolution:
        """May the jury hear or see this? Status, rulings, conditions, cautious course and reasons.

        Raises LookupError where the item, or whoever would use it, is not in the ledger.
        """
        self._require(question)
        closing = self.closing_act or self._closed_for(question)
        reply = self._closed(question, closing) if closing else self._with_parts(question, ())
        return reply.but(shown=shown(reply, question.use))

    def assuming(self, supposed: Iterable[AnyEntry]) -> CaseState:
        """The same case as if these were entered too; everything else is shared.

        Raises ValueError where one bears a handle that the case already uses.
        """
        more = tuple(supposed)
        taken = {entry.handle for entry in self.view.entries} & {entry.handle for entry in more if entry.handle}
        if taken:
            raise ValueError(f"already in the ledger: {', '.join(sorted(taken))}; suppose under another handle")
        ledger = replace(self.ledger, entries=(*self.ledger.entries, *more))
        return CaseState(
            ledger=ledger, rulebook=self.rulebook, view=replace(self.view, entries=(*self.view.entries, *more))
        )

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
        """The act that ended the whole proceeding, if one did and nothing surely undid it."""
        return next((act for act in self.closings if not act.closes_for), None)

    @cached_property
    def closings(self) -> tuple[Act, ...]:
        """The acts that ended the proceeding, for everybody or for some, and that nothing surely undid."""
        holds = {n.act.handle for n in self.norms if n.state in (InForce.IN, InForce.REVIVAL_UNCLEAR)}
        ended = [act for act in self.view.acts if self._may_close(act) and act.handle in holds]
        return tuple(sorted(ended, key=lambda act: (str(act.eff), act.handle)))

    def _may_close(self, act: Act) -> bool:
        """A court may close the case, and so may the side that brought it; not the other."""
        roles = {self.view.parties[party].role for party in act.by if party in self.view.parties}
        return act.closes_case and (not act.by or bool(roles & BROUGHT_THE_CASE))

    @cached_property
    def _ended(self) -> frozenset[str]:
        """The parties and counts for whom the proceeding ended."""
        return frozenset(handle for act in self.closings for handle in act.closes_for)

    @cached_property
    def out(self) -> frozenset[str]:
        """The parties who are no longer in the case: discharged or dismissed, or each count against them is."""
        charged: dict[str, set[str]] = {}
        for count in self.view.counts.values():
            charged.setdefault(count.defendant, set()).add(count.handle)
        counted = {party for party, counts in charged.items() if counts <= self._ended}
        return frozenset(p for p in self.view.parties if p in self._ended or p in counted)

    def _closed_for(self, question: Question) -> Act | None:
        """The act that ended the proceeding for the defendant or count that this use concerns, if one did."""
        if not self.closings:
            return None
        done, over = self._ended, self.out
        counts = self.view.counts.values()
        asked = asked_against(question, self.setting)
        mine = {asked, question.count, *(count.handle for count in counts if count.defendant == asked)} - {""}
        if question.count in done or asked in over:
            return next((act for act in reversed(self.closings) if mine & set(act.closes_for)), None)
        return self.closings[-1] if self.view.defendants and set(self.view.defendants) <= over else None

    @cached_property
    def items(self) -> tuple[str, ...]:
        """Everything that can be asked about by its own handle: items and topics, in the ledger's order."""
        return tuple(self.view.items)

    def norms_touching(self, question: Question) -> tuple[Norm, ...]:
        """The directives whose subject may take in the item or the people of a question."""
        near = self.setting.covering.upward(question.item) | {question.witness, question.by}
        found = {n.handle: n for handle in near for n in self._by_subject.get(handle, ())}
        return tuple(found[handle] for handle in sorted(found, key=self._places.__getitem__))

    def _idle_touching(self, question: Question) -> tuple[Idle, ...]:
        near = self.setting.covering.upward(question.item) | {question.witness}
        return tuple(one for one in self._idle if near & set(one.subject))

    @cached_property
    def _idle(self) -> tuple[Idle, ...]:
        undone = {norm.act.handle for norm in self.norms if norm.state is InForce.DEAD}
        return tuple(one for one in idle(self.view) if one.act.handle not in undone)

    @cached_property
    def pending(self) -> tuple[Asked, ...]:
        """What was asked of the court and not yet decided."""
        return tuple(pending_requests(self.view, self.norms))

    @cached_property
    def _asked_about(self) -> frozenset[str]:
        return frozenset(subject for _, _, request in self.pending for subject in request.subject)

    def _pending_touching(self, question: Question) -> tuple[Asked, ...]:
        near = self.setting.covering.upward(question.item) & self._asked_about
        return tuple(one for one in self.pending if near & set(one[2].subject)) if near else ()

    @cached_property
    def _by_subject(self) -> dict[str, list[Norm]]:
        found: dict[str, list[Norm]] = defaultdict(list)
        for norm in self.norms:
            for handle in {*norm.directive.subject, norm.handle, norm.act.handle}:
                found[handle].append(norm)
        return found

    @cached_property
    def _by_request(self) -> dict[str, list[Norm]]:
        """The directives that decide a request, whatever they speak of."""
        found: dict[str, list[Norm]] = defaultdict(list)
        for norm in self.norms:
            for request in norm.requests:
                found[request].append(norm)
        return found

    @cached_property
    def _places(self) -> dict[str, int]:
        ordered = sorted(self.norms, key=lambda n: ((True, n.eff.key) if n.eff else (False, ()), n.handle))
        return {norm.handle: place for place, norm in enumerate(ordered)}

    def _closed(self, question: Question, act: Act) -> Resolution:
        when = f" on {act.eff.spoken}" if act.eff else ""
        note = f"The case was closed{when} by {act.handle}{f' ({act.name})' if act.name else ''}."
        return Resolution(
            item=question.item,
            status=Status.NO_PROCEEDING,
            closed=f"{act.handle}{f', {act.eff.spoken}' if act.eff else ''}",
            force=Force.ORDER,
            rulings=(act.handle,),
            notes=(note, "Ask with an earlier date for what held then."),
            flags=self._flags(act),
            steps=(Step(text=f"{act.handle} closed the case{when}", criterion="case closed"),),
        )

    def _flags(self, act: Act) -> tuple[Flag, ...]:
        spoken = (Flag.ORAL_ONLY,) if spoken_only(act, self.setting) else ()
        return (*spoken, Flag.REPORTED) if reported(act, self.view) else spoken

    def _with_parts(self, question: Question, above: tuple[str, ...]) -> Resolution:
        whole = self._alone(question)
        parts = [part for part in self.view.parts.get(question.item, ()) if part not in (*above, question.item)]
        if not parts:
            return whole
        inside = (*above, question.item)
        every = (*parts, question.item + REMAINDER)
        return of_whole(whole, tuple(self._with_parts(replace(question, item=part), inside) for part in every))

    def _alone(self, question: Question) -> Resolution:
        asked = self.with_sole_sponsor(question)
        norms, vain = self.norms_touching(asked), self._idle_touching(asked)
        near = self.setting.covering.upward(asked.item) | {asked.witness, asked.by}
        if norms or vain or near & (self.view.spoken_of | self._asked_about):
            return self._inquired(asked, norms, vain)
        # Items of which nothing at all is said share one reply to the same use.
        key = *asked.use_asked, str(self.view.items[asked.item].medium) if asked.item in self.view.items else ""
        if key not in self._unspoken:
            self._unspoken[key] = self._inquired(asked, norms, vain)
        return self._unspoken[key].but(item=asked.item)

    @cached_property
    def _unspoken(self) -> dict[tuple[str, ...], Resolution]:
        return {}

    def _inquired(self, asked: Question, norms: tuple[Norm, ...], vain: tuple[Idle, ...]) -> Resolution:
        inquiry = Inquiry(
            question=asked,
            setting=self.setting,
            rulebook=self.rulebook,
            norms=norms,
            idle=vain,
            by_request=self._by_request,
            pending=self._pending_touching(asked),
        )
        reply = advised(resolve_alone(inquiry), inquiry)
        deciding = tuple(norm for norm in norms if norm.handle in reply.rulings)
        if reply.status is not Status.UNCLEAR:
            came_in = evidence(asked, self.setting).within
            asks = reply.status is Status.LEAVE_FIRST and not came_in
            unsaid = next((norm for norm in deciding if norm.unsaid and asks), None)
            return reply.but(question=question_for_court((unsaid,), inquiry)) if unsaid else reply
        return reply.but(
            question=question_for_court(deciding, inquiry, tuple(n for n in norms if n.handle in reply.newer)),
            notes=(*reply.notes, *redacted(deciding, inquiry)),
        )

    def with_sole_sponsor(self, question: Question) -> Question:
        """Testimony that only one witness can give comes through that witness."""
        if question.witness:
            return question
        if question.item in self.view.witnesses:
            return replace(question, witness=question.item)
        entries = [
            self.view.items[handle] for handle in self.view.wholes(question.item) if handle in self.view.items
        ]
        sponsors = next((item.sponsors for item in entries if item.sponsors), ())
        testimony = any(item.medium is Medium.TESTIMONY for item in entries)
        return replace(question, witness=sponsors[0]) if testimony and len(sponsors) == 1 else question

    def _require(self, question: Question) -> None:
        view, item = self.view, question.item.removesuffix(REMAINDER)
        if item not in view.items and item not in view.witnesses:
            raise LookupError(f'nothing in the ledger on that day is called "{question.item}"')
        if question.by not in view.parties and question.by not in view.witnesses:
            raise LookupError(f'no party or witness in the ledger is called "{question.by}"')


def derive(ledger: Ledger, rulebook: Rulebook, as_of: Moment, as_known: Moment | None = None) -> CaseState:
    """The case as of a day, on what was known by a day (None: everything in the ledger)."""
    return CaseState(ledger=ledger, rulebook=rulebook.on(as_of.day), view=view(ledger, as_of, as_known))
