"""The leaves of charts from a case: what each is worth under every outcome of the few decisions that touch it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from functools import cached_property

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.ledger.charts import Notice, Stipulation, Support
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.terms import Use
from inlimine.proof.agreed import holds
from inlimine.proof.by_court import ByCourt, approval, either_way, with_court
from inlimine.proof.chart import Charts, Leaf
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Choice, Decision, Reading, Table, Way, fixed, rows_over
from inlimine.proof.pending import (
    DENIED,
    Supposable,
    atoms_of,
    denial_against_grant,
    not_told,
    on_request,
    pending,
)
from inlimine.proof.usable import NOTHING, Usable, admitted, disputed, is_own_step, usable

MOST_AT_ONCE = 10  # a table of 1,024 rows, each a case of its own


class Mode(StrEnum):
    """From where one looks (SEMANTICS 2.15).

    NOW: rulings in force, with what is pending open. WHAT_IF: the same with some decisions taken as made. APPEAL:
    what was admitted at trial, rightly or wrongly (Lockhart v. Nelson, 488 U.S. 33 (1988)). RETRIAL: as NOW, asked
    of the trial to come.
    """

    NOW = "now"
    WHAT_IF = "what-if"
    APPEAL = "appeal"
    RETRIAL = "retrial"


def compiled(
    charts: Charts,
    state: CaseState,
    *,
    mode: Mode = Mode.NOW,
    supposed: Iterable[Choice] = (),
    more: Iterable[Supposable] = (),
    episode: str = "",
) -> Compiled:
    """Charts compiled for a case at its day.

    `supposed` are choices taken as made (WHAT_IF). `more` are decisions that the case does not show by itself, or
    in other words than it does. `episode` is the trial to come (RETRIAL). Raises LookupError where a chart names
    what is not in the ledger, ValueError where one is not sound or a choice is none that can be made.
    """
    given = (*_resting(charts, state), *more)
    return Leaves(state, mode=mode, more=given, episode=episode, supposed=supposed).compiled(charts)


def compiled_beside(
    charts: Charts, state: CaseState, like: Leaves | None, *, mode: Mode, supposed: Iterable[Choice], episode: str
) -> tuple[Compiled, Leaves]:
    """The same with its leaves; one that nothing distinguishes from that of a `like` case is taken over."""
    given = _resting(charts, state)
    leaves = Leaves(state, mode=mode, more=given, episode=episode, supposed=supposed, like=like)
    return leaves.compiled(charts), leaves


class Leaves:
    """Tables of leaves over one case; states under the same choices are shared.

    What is supposed is made in every row: no decision any more, and no step that a reading could hope for.
    """

    def __init__(
        self,
        state: CaseState,
        *,
        mode: Mode = Mode.NOW,
        more: Iterable[Supposable] = (),
        episode: str = "",
        supposed: Iterable[Choice] = (),
        like: Leaves | None = None,
    ) -> None:
        self._made = frozenset(supposed)
        if self._made and mode is not Mode.WHAT_IF:
            raise ValueError(f"choices are supposed in mode {Mode.WHAT_IF}, not in mode {mode}")
        self._state, self._mode, self._episode = state, mode, episode
        own = {one.decision.handle: one for one in pending(state)}
        every = own | {one.decision.handle: one for one in more}
        self._supposables = () if mode is Mode.APPEAL else tuple(every.values())
        self._open = tuple(one for one in self._supposables if not self._is_supposed(one))
        self._by_court, self._like, self._found = ByCourt(), like, dict[str, tuple[Way, ...]]()
        self._states: dict[frozenset[Choice], CaseState] = {frozenset(): state}

    def _is_supposed(self, one: Supposable) -> bool:
        """Whether its outcome is supposed; ValueError where it has no such outcome."""
        made = [choice for choice in self._made if choice.decision == one.decision.handle]
        for choice in made:
            if choice not in one.choices:
                raise ValueError(f'"{choice.decision}" has no outcome "{choice.outcome}"')
        return bool(made)

    def compiled(self, charts: Charts) -> Compiled:
        """Charts compiled from these leaves."""
        return Compiled(charts, {leaf.handle: self.ways(leaf) for leaf in charts.leaves}, supposed=self._made)

    def ways(self, leaf: Leaf) -> tuple[Way, ...]:
        """The ways of a leaf to the jury, each with its table."""
        if leaf.handle not in self._found:
            self._found[leaf.handle] = self._ways(leaf)
        return self._found[leaf.handle]

    def _ways(self, leaf: Leaf) -> tuple[Way, ...]:
        match leaf:
            case Support():
                if self._mode is Mode.APPEAL:
                    held = admitted(self._state, self._asked(leaf, "")[0])
                    return (Way(item=leaf.item, table=fixed(Reading.STRICT if held else NOTHING)),)
                if self._like and self._near(leaf) == self._like._near(leaf):
                    return self._like.ways(leaf)
                return self._through_sponsors(leaf)
            case Stipulation() | Notice():
                return (Way(table=self._agreed(leaf)),)

    def asked(self, leaf: Support) -> tuple[tuple[Question, Question | None], ...]:
        """For each way of a leaf to the jury: may the item come in so, and may its witness be heard?"""
        return tuple(self._asked(leaf, witness) for witness in self._sponsors(leaf))

    def not_told(self, leaf: Leaf) -> tuple[str, ...]:
        """The pending requests about it or its witnesses of which nobody can tell what a grant would mean."""
        if not isinstance(leaf, Support):
            return ()
        items = {question.item for way in self.asked(leaf) for question in way if question}
        parts = {part for item in items for part in self._parts(item)}
        near = {above for part in parts for above in self._state.setting.covering.upward(part)}
        return tuple(handle for handle, asks in not_told(self._state).items() if near & set(asks.subject))

    # --- evidence ---

    def _through_sponsors(self, leaf: Support) -> tuple[Way, ...]:
        wholes = self._state.view.wholes(leaf.item.removesuffix(REMAINDER))
        return tuple(
            replace(self._way(leaf, *self._asked(leaf, witness)), item=leaf.item, witness=witness, wholes=wholes)
            for witness in self._sponsors(leaf)
        )

    def _sponsors(self, leaf: Support) -> tuple[str, ...]:
        """Those of the leaf, else those of the item; a witness is his own; none: the item by itself."""
        view = self._state.view
        if leaf.item in view.witnesses:
            return (leaf.item,)
        entries = [view.items[one] for one in view.wholes(leaf.item.removesuffix(REMAINDER)) if one in view.items]
        named = leaf.sponsors or next((item.sponsors for item in entries if item.sponsors), ())
        unknown = [name for name in named if name not in view.witnesses]
        if unknown:
            raise LookupError(f'"{leaf.handle}" names {", ".join(unknown)}, no witness in the ledger on that day')
        return named or ("",)

    def _asked(self, leaf: Support, witness: str) -> tuple[Question, Question | None]:
        """May the item come in through this witness, and may the witness be heard?"""
        item = Question(
            item=leaf.item,
            by=leaf.by,
            use=leaf.use,
            phase=leaf.phase,
            purpose=leaf.purpose,
            witness=witness,
            against=leaf.against,
            count=leaf.count,
            episode=self._episode,
        )
        return item, None if witness in ("", leaf.item) else replace(item, item=witness, use=Use.ELICIT)

    def _way(self, leaf: Support, item: Question, witness: Question | None) -> Way:
        asked = [item] if witness is None else [item, witness]
        court = self._by_court.on(leaf.handle, item, witness)
        touching = self._touching(asked)
        if len(touching) > MOST_AT_ONCE:
            return Way(table=either_way(court[0]), too_many=tuple(one.decision.handle for one in touching))
        decisions = tuple(one.decision for one in touching)
        steps = {one.decision.handle for one in touching if self._may_be_own(one, item)}
        rows = {row: self._row(_made(decisions, row), steps, item, witness) for row in rows_over(decisions)}
        return Way(table=with_court(decisions, rows, court, {choice.decision for choice in self._made}))

    def _row(
        self, made: frozenset[Choice], steps: set[str], item: Question, witness: Question | None
    ) -> tuple[Usable, Usable]:
        """How it stands in a row, and how with the steps of its own side still to come."""
        now = self._usable(made, item, witness)
        if not steps or now.least >= Reading.HOPEFUL:
            return now, now
        before = frozenset(choice for choice in made if choice.decision not in steps)
        return now, self._usable(before, item, witness)

    def _usable(self, made: frozenset[Choice], item: Question, witness: Question | None) -> Usable:
        """That the court denies one motion takes nothing from its grant of another: the grants alone then tell."""
        every = made | self._made
        case = self._under(every)
        found = usable(case, item, witness)
        if None in (found.item, found.witness) and denial_against_grant(disputed(case, item, witness)):
            granted = frozenset(choice for choice in every if choice.outcome != DENIED)
            return usable(self._under(granted), item, witness)
        return found

    def _may_be_own(self, one: Supposable, item: Question) -> bool:
        return one.own_step and is_own_step(one.decision.handle, item.by, self._state.view)

    def _under(self, made: frozenset[Choice]) -> CaseState:
        if made not in self._states:
            entries = [entry for one in self._supposables for entry in one.brought_by(made)]
            self._states[made] = self._state.assuming(entries)
        return self._states[made]

    # --- which decisions touch what ---

    def _near(self, leaf: Support) -> tuple[tuple[Norm, ...], tuple[Supposable, ...]]:
        """All that rulings can change of it: the directives that may reach it, the decisions that touch it."""
        asked = [question for way in self.asked(leaf) for question in way if question]
        return self._norms(asked), self._touching(asked)

    def _norms(self, asked: Iterable[Question]) -> tuple[Norm, ...]:
        """The directives that may reach the items or parts, with every order supposed."""
        every = (replace(question, item=part) for question in asked for part in self._parts(question.item))
        return tuple({n.handle: n for question in every for n in self._probe.norms_touching(question)}.values())

    def _touching(self, asked: Iterable[Question]) -> tuple[Supposable, ...]:
        """Those of which a directive that they would make, change or complete may reach the items or parts."""
        norms = self._norms(asked)
        named = {handle for norm in norms for handle in (norm.handle, norm.act.handle)}
        atoms = {atom for norm in norms for atom in atoms_of(norm)}
        return tuple(
            one
            for one in self._open
            if (one.atom and one.atom in atoms) or not named.isdisjoint(self._acts[one.decision.handle])
        )

    @cached_property
    def _acts(self) -> dict[str, frozenset[str]]:
        """By decision the acts that it would bring, and those that these would change."""
        return {
            one.decision.handle: frozenset(
                name for act in one.acts for name in (act.handle, *(edge.target for edge in act.edges))
            )
            for one in self._supposables
        }

    def _parts(self, item: str) -> tuple[str, ...]:
        found = [item]
        for one in found:
            found.extend(part for part in self._state.view.parts.get(one, ()) if part not in found)
        return tuple(found)

    @cached_property
    def _probe(self) -> CaseState:
        """The case with every order supposed at once: no true state of it, but all its directives are there."""
        return self._state.assuming(act for one in self._supposables for act in one.acts)

    # --- leaves of their own ---

    def _agreed(self, leaf: Stipulation | Notice) -> Table:
        """Whether the act that it rests on is in force, or the request granted; LookupError without either."""
        touching = tuple(one for one in self._open if self._may_undo(one, leaf.rests_on))
        decisions = tuple(one.decision for one in touching)
        rows = {
            row: (
                standing := Usable(holds(leaf, self._under(_made(decisions, row) | self._made))),
                standing,
            )
            for row in rows_over(decisions)
        }
        return with_court(decisions, rows, [approval(leaf.handle)])

    def _may_undo(self, one: Supposable, rests_on: str) -> bool:
        targets = {edge.target for act in one.acts for edge in act.edges}
        disposed = {disposed.request for act in one.acts for disposed in act.disposes}
        asked = {handle for _, handle, _ in self._state.view.requests.get(rests_on, ())}
        return rests_on in targets | disposed or bool(asked & disposed)


def _resting(charts: Charts, state: CaseState) -> tuple[Supposable, ...]:
    """The pending requests on which a stipulation or notice rests: granting one tells all that is wanted here."""
    named = {leaf.rests_on for leaf in charts.leaves if not isinstance(leaf, Support)}
    wanted = {handle for name in named for _, handle, _ in state.view.requests.get(name, ())}
    return tuple(on_request(handle, state) for _, handle, _ in state.pending if handle in wanted)


def _made(decisions: tuple[Decision, ...], row: tuple[str, ...]) -> frozenset[Choice]:
    pairs = zip(decisions, row, strict=True)
    return frozenset(Choice(decision=decision.handle, outcome=outcome) for decision, outcome in pairs)
