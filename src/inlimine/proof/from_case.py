"""The leaves of charts from a case: what each is worth under every outcome of the few decisions that touch it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from functools import cached_property

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.ledger.acts import Act, Fact
from inlimine.ledger.charts import Notice, Stipulation, Support
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.terms import Use
from inlimine.proof.chart import Charts, Leaf
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Choice, Decision, Reading, Table, Way, fixed, rows_over
from inlimine.proof.pending import Supposable, atoms_of, on_request, pending, pending_requests
from inlimine.proof.usable import NOTHING, admitted, holds, worth

MOST_AT_ONCE = 12


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
    choices = tuple(supposed)
    if choices and mode is not Mode.WHAT_IF:
        raise ValueError(f"choices are supposed in mode {Mode.WHAT_IF}, not in mode {mode}")
    leaves = Leaves(state, mode=mode, more=(*_resting(charts, state), *more), episode=episode)
    return Compiled(charts, {leaf.handle: leaves.ways(leaf) for leaf in charts.leaves}, supposed=choices)


class Leaves:
    """Tables of leaves over one case; states under the same choices are shared."""

    def __init__(
        self, state: CaseState, *, mode: Mode = Mode.NOW, more: Iterable[Supposable] = (), episode: str = ""
    ) -> None:
        self._state, self._mode, self._episode = state, mode, episode
        own = {one.decision.handle: one for one in pending(state)}
        every = own | {one.decision.handle: one for one in more}
        self._supposables = () if mode is Mode.APPEAL else tuple(every.values())
        self._states: dict[frozenset[Choice], CaseState] = {frozenset(): state}

    def ways(self, leaf: Leaf) -> tuple[Way, ...]:
        """The ways of a leaf to the jury, each with its table."""
        match leaf:
            case Support():
                if self._mode is Mode.APPEAL:
                    held = admitted(self._state, self._asked(leaf, "")[0])
                    return (Way(item=leaf.item, table=fixed(Reading.STRICT if held else NOTHING)),)
                return self._through_sponsors(leaf)
            case Stipulation() | Notice():
                return (Way(table=self._agreed(leaf)),)

    def asked(self, leaf: Support) -> tuple[tuple[Question, Question | None], ...]:
        """For each way of a leaf to the jury: may the item come in so, and may its witness be heard?"""
        return tuple(self._asked(leaf, witness) for witness in self._sponsors(leaf))

    # --- evidence ---

    def _through_sponsors(self, leaf: Support) -> tuple[Way, ...]:
        return tuple(
            Way(item=leaf.item, witness=witness, table=self._table(*self._asked(leaf, witness)))
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

    def _table(self, item: Question, witness: Question | None) -> Table:
        asked = [item] if witness is None else [item, witness]
        touching = self._touching(asked)
        if len(touching) > MOST_AT_ONCE:
            names = ", ".join(one.decision.handle for one in touching)
            raise ValueError(f"{item.item} is touched by {len(touching)} open decisions at once: {names}")
        decisions = tuple(one.decision for one in touching)
        steps = {one.decision.handle for one in touching if one.own_step}
        rows: dict[tuple[str, ...], int] = {}
        for row in rows_over(decisions):
            made = _made(decisions, row)
            rows[row] = worth(self._under(made), item, witness)
            # Hopefully a party's own step is still to come, even where the row says that it failed.
            if steps and rows[row] < Reading.HOPEFUL:
                before = frozenset(choice for choice in made if choice.decision not in steps)
                rows[row] = min(worth(self._under(before), item, witness), Reading.HOPEFUL)
        return Table(decisions=decisions, rows=rows)

    def _under(self, made: frozenset[Choice]) -> CaseState:
        if made not in self._states:
            entries = [entry for one in self._supposables for entry in _entries(one, made)]
            self._states[made] = self._state.assuming(entries)
        return self._states[made]

    # --- which decisions touch what ---

    def _touching(self, asked: Iterable[Question]) -> tuple[Supposable, ...]:
        """Those of which a directive that they would make, change or complete may reach the items or parts."""
        every = (replace(question, item=part) for question in asked for part in self._parts(question.item))
        norms = {norm.handle: norm for question in every for norm in self._probe.norms_touching(question)}.values()
        named = {handle for norm in norms for handle in (norm.handle, norm.act.handle)}
        atoms = {atom for norm in norms for atom in atoms_of(norm)}
        return tuple(
            one
            for one in self._supposables
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
        touching = tuple(one for one in self._supposables if self._may_undo(one, leaf.rests_on))
        decisions = tuple(one.decision for one in touching)
        rows = {row: self._holds(leaf.rests_on, _made(decisions, row)) for row in rows_over(decisions)}
        return Table(decisions=decisions, rows=rows)

    def _may_undo(self, one: Supposable, rests_on: str) -> bool:
        targets = {edge.target for act in one.acts for edge in act.edges}
        disposed = {disposed.request for act in one.acts for disposed in act.disposes}
        asked = {handle for _, handle, _ in self._state.view.requests.get(rests_on, ())}
        return rests_on in targets | disposed or bool(asked & disposed)

    def _holds(self, rests_on: str, made: frozenset[Choice]) -> int:
        return Reading.STRICT if holds(self._under(made), rests_on) else NOTHING


def _resting(charts: Charts, state: CaseState) -> tuple[Supposable, ...]:
    """The pending requests on which a stipulation or notice rests: granting one tells all that is wanted here."""
    named = {leaf.rests_on for leaf in charts.leaves if not isinstance(leaf, Support)}
    wanted = {handle for name in named for _, handle, _ in state.view.requests.get(name, ())}
    return tuple(on_request(handle, state) for _, handle, _ in pending_requests(state) if handle in wanted)


def _made(decisions: tuple[Decision, ...], row: tuple[str, ...]) -> frozenset[Choice]:
    pairs = zip(decisions, row, strict=True)
    return frozenset(Choice(decision=decision.handle, outcome=outcome) for decision, outcome in pairs)


def _entries(one: Supposable, made: frozenset[Choice]) -> tuple[Act | Fact, ...]:
    """What the choice made of a decision brings; nothing while it is open."""
    return next((one.entries[choice.outcome] for choice in one.choices if choice in made), ())
