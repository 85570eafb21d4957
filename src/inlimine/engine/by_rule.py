"""Which rules of the default table speak of a use, and how surely (SEMANTICS 1.12, 2.10 m)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inlimine.engine import conditions
from inlimine.engine.conditions import Standpoint
from inlimine.engine.coverage import settled
from inlimine.engine.question import Question
from inlimine.engine.resolution import Open
from inlimine.engine.scope import Setting, asked_against
from inlimine.law.default_table import DefaultRow, Having, Whose
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.conditions import Atom
from inlimine.ledger.items import Trait
from inlimine.ledger.terms import Decider, ReceiptKind, Role, TraitKind
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
        said = f"{self.row.citation}: {self.row.remark}" if self.row.remark else self.row.citation
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
    rows = (r for r in rulebook.defaults if r.having[0].trait in kinds and not r.grounds & overruled)
    found = [spoken for row in rows if (spoken := _spoken(row, question, setting)) is not None]
    gone = {spoken.row.displaces for spoken in found if spoken.sure} - {None}
    return tuple(s for s in found if s.row.displaces or not gone & {having.trait for having in s.row.having})


def has_trait(trait: TraitKind, question: Question, setting: Setting) -> Truth:
    """Whether the item has a trait, by what is settled of it; a guess leaves it open."""
    return _having(Having(trait=trait), question, setting)


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
        and (not row.uses or question.use in row.uses)
        and (not row.phases or question.phase in row.phases)
        and (not row.joint_trial or len(_tried_together(setting)) > 1)
    )


def _sides(by: str, setting: Setting) -> frozenset[Role]:
    """The side of a party, or of those who call a witness."""
    view = setting.view
    witness = view.witnesses.get(by)
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
    has = all_of(_having(having, question, setting, row.older_than) for having in row.having)
    if has is Truth.NO:
        return Truth.NO
    lifted = any_of(_having(having, question, setting) for having in row.unless)
    return all_of((has, not_(lifted)))


def _having(having: Having, question: Question, setting: Setting, years: int = 0) -> Truth:
    """Whether the item, or a whole of which it is a part, has the trait."""
    for handle in setting.view.wholes(question.item):
        traits = [t for t in setting.view.traits.get(handle, ()) if t.trait is having.trait]
        if traits:
            return _settled(traits, having, question, setting, years)
    return having.unstated


def _settled(traits: list[Trait], having: Having, question: Question, setting: Setting, years: int) -> Truth:
    """One reply from the statements on one trait: of each party that it may concern, the settled word."""
    by_party: dict[str, list[Trait]] = {}
    for trait in traits:
        by_party.setdefault(trait.party, []).append(trait)
    return any_of(
        all_of((_value(said), _meant(party, having, question, setting), _fits(said, having, setting, years)))
        for party, said in by_party.items()
    )


def _value(said: list[Trait]) -> Truth:
    found = settled(said, lambda trait: trait.value)
    return Truth.OPEN if found is None else found


def _meant(party: str, having: Having, question: Question, setting: Setting) -> Truth:
    """Whether the party of a trait is the one whom the row means; a party that is not told may be."""
    if having.whose is Whose.ANYONE:
        return Truth.YES
    accused = asked_against(question, setting)
    if not party or not accused:
        return Truth.OPEN
    return Truth.YES if party == accused else Truth.NO


def _fits(said: Iterable[Trait], having: Having, setting: Setting, years: int) -> Truth:
    """Whether the trait's detail and day fit; without a day in the ledger no age is counted."""
    details = {trait.detail.casefold() for trait in said}
    if having.detail and not any(having.detail in detail for detail in details):
        return Truth.NO
    if not years:
        return Truth.YES
    days = {trait.dated for trait in said if trait.dated}
    return any_of(_older(day, setting.view.as_of.day, years) for day in days)


def _older(day: date, today: date, years: int) -> Truth:
    past = (today.year - day.year, today.month, today.day) > (years, day.month, day.day)
    return Truth.YES if past else Truth.NO


def _awaited(row: DefaultRow, question: Question, setting: Setting) -> tuple[Open, ...]:
    """Whose testimony must come first, while it has not come."""
    if row.awaits is None:
        return ()
    whose = _parties(row.awaits, question, setting) or ("the witness",)
    atoms = [Atom(atom=f"{who} has testified", decider=Decider.EVENT) for who in whose if not _heard(who, setting)]
    at = Standpoint(view=setting.view, episode=question.episode)
    return tuple(one for atom in atoms for one in conditions.unmet(atom, at))


def _parties(trait: TraitKind, question: Question, setting: Setting) -> tuple[str, ...]:
    said = (t for handle in setting.view.wholes(question.item) for t in setting.view.traits.get(handle, ()))
    return tuple(dict.fromkeys(t.party for t in said if t.trait is trait and t.party))


def _heard(who: str, setting: Setting) -> bool:
    """Whether testimony of this person was received."""
    receipts = (receipt for of_item in setting.view.receipts.values() for receipt in of_item)
    return any(r.receipt is ReceiptKind.TESTIMONY and r.witness == who for r in receipts)
