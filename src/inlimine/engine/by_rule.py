"""Which rules of the default table speak of a use, and how surely (SEMANTICS 1.12, 2.10 m)."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine import conditions
from inlimine.engine.conditions import Standpoint
from inlimine.engine.question import Question
from inlimine.engine.receipts import at_this_trial
from inlimine.engine.resolution import Open
from inlimine.engine.scope import Setting
from inlimine.engine.traits import having, parties
from inlimine.law.cited import cited
from inlimine.law.default_table import DefaultRow
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.conditions import Atom
from inlimine.ledger.people import Event
from inlimine.ledger.terms import Decider, EventKind, ReceiptKind, Role
from inlimine.ledger.truth import Truth, all_of, any_of, not_


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A row that speaks of the use: its status there, whether it surely applies, what has yet to happen."""

    row: DefaultRow
    status: Status
    sure: bool
    conditions: tuple[Open, ...] = ()

    @property
    def note(self) -> str:
        """The row in words, with its citation."""
        source = cited(self.row)
        said = f"{source}: {self.row.remark}" if self.row.remark else source
        return f"{said}." if self.sure else f"{said}; whether that applies to the item is open."


def rules_on(
    question: Question, setting: Setting, rulebook: Rulebook, overruled: frozenset[str] = frozenset()
) -> tuple[Spoken, ...]:
    """Every row of the default table that speaks, or perhaps speaks, of this use of the item.

    `overruled`: the canonical grounds on which the court has overruled the objection; what stands for such an
    objection is silent.
    """
    view = setting.view
    kinds = {trait.trait for handle in view.wholes(question.item) for trait in view.traits.get(handle, ())}
    if not kinds:
        return ()
    # Where the rules of evidence do not govern (sentencing), privilege alone does (FRE 1101(c), NMRA 11-1101(C)).
    ungoverned = any(row.phase is question.phase for row in rulebook.phases)
    rows = (
        row
        for row in rulebook.defaults
        if row.having[0].trait in kinds and not row.grounds & overruled and (row.to_bench or not ungoverned)
    )
    found = [spoken for row in rows if (spoken := _spoken(row, question, setting)) is not None]
    # An age that nobody told matters once nothing else has to come first.
    waiting = any(spoken.sure and spoken.status is Status.NOT_YET for spoken in found)
    return tuple(s for s in found if not waiting or not _age_untold(s.row, question, setting))


def _age_untold(row: DefaultRow, question: Question, setting: Setting) -> bool:
    """Whether all that is open about an old thing is how old it is."""
    wanted = row.having[0]
    ages = having(wanted, question, setting, years=row.older_than), having(wanted, question, setting)
    return bool(row.older_than) and ages == (Truth.OPEN, Truth.YES)


def _spoken(row: DefaultRow, question: Question, setting: Setting) -> Spoken | None:
    status = row.status_for(question.purpose)
    if status is None or not _of_this_use(row, question, setting):
        return None
    applies = _applies(row, question, setting)
    if applies is Truth.NO:
        return None
    waiting = _awaited(row, question, setting)
    if row.awaits is not None and not waiting:
        status = Status.NOT_BARRED
    sure = applies is Truth.YES
    # Whether the rule applies is not known: it bars nothing, and the use is not free either.
    softened = max(status, Status.LEAVE_FIRST, key=lambda s: s.rank)
    return Spoken(row=row, status=status if sure else softened, sure=sure, conditions=waiting)


def _of_this_use(row: DefaultRow, question: Question, setting: Setting) -> bool:
    return (
        (not row.used_by or bool(_sides(question.by, setting) & row.used_by))
        and (not row.phases or question.phase in row.phases)
        and (not row.joint_trial or len(_tried_together(setting)) > 1)
    )


def _sides(by: str, setting: Setting) -> frozenset[Role]:
    """The side of a party, or of those who call a witness; every side where nobody is told to call the witness."""
    view = setting.view
    witness = view.witnesses.get(by)
    if witness is not None and not witness.called_by:
        return frozenset(Role)
    parties = witness.called_by if witness else (by,)
    return frozenset(view.parties[party].role for party in parties if party in view.parties)


def _tried_together(setting: Setting) -> frozenset[str]:
    """The defendants of this trial: those whose every count was severed into another one are not."""
    view = setting.view
    severed = {
        defendant
        for defendant in view.defendants
        if (counts := [count for count in view.counts.values() if count.defendant == defendant])
        and all(count.severed_into and count.severed_into != view.episode for count in counts)
    }
    return frozenset(view.defendants) - severed


def _applies(row: DefaultRow, question: Question, setting: Setting) -> Truth:
    """Whether the item is what the row speaks of; a guess may bring a row in and never lifts one."""
    has = all_of(
        having(wanted, question, setting, years=row.older_than, guess=wanted.guess) for wanted in row.having
    )
    lifted = any_of(having(wanted, question, setting, guess=wanted.unstated) for wanted in row.unless)
    return all_of((has, not_(lifted)))


def _awaited(row: DefaultRow, question: Question, setting: Setting) -> tuple[Open, ...]:
    """Whose testimony must come first, while it has not come."""
    if row.awaits is None:
        return ()
    whose = parties(row.awaits, question, setting) or ("the witness",)
    waiting = [who for who in whose if not _heard(who, question, setting)]
    at = Standpoint(view=setting.view, episode=question.episode)
    atoms = (Atom(atom=f"{who} has testified", decider=Decider.EVENT) for who in waiting)
    return tuple(one for atom in atoms for one in conditions.unmet(atom, at))


def _heard(who: str, question: Question, setting: Setting) -> bool:
    """Whether this person testified at this trial, as a receipt of testimony or an event tells."""
    view = setting.view
    receipts = [r for of_item in view.receipts.values() for r in of_item if r.witness == who]
    events = [event for event in view.of(Event) if event.by == who and event.what is EventKind.TESTIFIED]
    return any(
        r.receipt is ReceiptKind.TESTIMONY and at_this_trial(r.eff, r.episode, question, setting) for r in receipts
    ) or any(at_this_trial(event.eff, "", question, setting) for event in events)
