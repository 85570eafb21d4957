"""What an item is to the rules: whether it has a trait, by what is settled of it (SEMANTICS 2.2)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from inlimine.engine.coverage import settled
from inlimine.engine.question import Question
from inlimine.engine.scope import Setting, asked_against
from inlimine.law.default_table import Having, Whose
from inlimine.ledger.items import Trait
from inlimine.ledger.terms import TraitKind
from inlimine.ledger.truth import Truth, all_of, any_of


def has_trait(trait: TraitKind, question: Question, setting: Setting) -> Truth:
    """Whether the item has a trait; a guess leaves it open."""
    return having(Having(trait=trait), question, setting)


def having(
    wanted: Having, question: Question, setting: Setting, *, years: int = 0, guess: Truth = Truth.OPEN
) -> Truth:
    """Whether the item has the trait as a row wants it, by its own settled words or those of its nearest whole.

    `years`: only what is dated more than so many years before the day asked about. `guess`: what a mere guess
    is worth.
    """
    near = [_statements(handle, wanted, setting) for handle in setting.view.wholes(question.item)]
    named = dict.fromkeys(party for statements in near for party in statements)
    found = {party: _nearest([of[party] for of in near if party in of]) for party in named}
    settled_ones = {party: said for party, said in found.items() if said}
    values = [
        all_of((said[0], _meant(party, wanted, question, setting), _old(said[1], setting, years)))
        for party, said in settled_ones.items()
    ]
    # What is settled without a name is settled for everybody of whom there are only guesses.
    if named and not ("" in settled_ones or len(settled_ones) == len(named)):
        values.append(guess)
    return any_of(values) if values else wanted.unstated


def _nearest(statements: list[list[Trait]]) -> tuple[Truth, list[Trait]] | None:
    """The nearest settled word among statements from the item outwards, with the statements it rests on."""
    for said in statements:
        value = settled(said, lambda trait: trait.value)
        if value is not None:
            return value, said
    return None


def parties(trait: TraitKind, question: Question, setting: Setting) -> tuple[str, ...]:
    """Whom the statements on a trait of the item name; where something is settled, a guess names nobody."""
    near = (t for handle in setting.view.wholes(question.item) for t in setting.view.traits.get(handle, ()))
    said = [t for t in near if t.trait is trait]
    decided = [t for t in said if t.source.decides]
    return tuple(dict.fromkeys(t.party for t in decided or said if t.party))


def _statements(handle: str, wanted: Having, setting: Setting) -> dict[str, list[Trait]]:
    """The statements on the trait of one handle that the row means, by the party that they name."""
    by_party: dict[str, list[Trait]] = defaultdict(list)
    for trait in setting.view.traits.get(handle, ()):
        detail = trait.detail.casefold()
        meant = wanted.detail in detail and not (wanted.but_not and wanted.but_not in detail)
        if trait.trait is wanted.trait and meant:
            by_party[trait.party].append(trait)
    return by_party


def _meant(party: str, wanted: Having, question: Question, setting: Setting) -> Truth:
    """Whether the party of a trait is the one whom the row means; a party that is not told may be."""
    if wanted.whose is Whose.ANYONE:
        return Truth.YES
    accused = asked_against(question, setting)
    if wanted.whose is Whose.NOT_THE_DEFENDANT:
        return Truth.NO if party and party == accused else Truth.YES
    if not party or not accused:
        return Truth.OPEN
    return Truth.YES if party == accused else Truth.NO


def _old(said: list[Trait], setting: Setting, years: int) -> Truth:
    """Whether what is dated lies far enough back; open where the ledger gives no day."""
    days = [trait.dated for trait in said if trait.dated]
    if not years:
        return Truth.YES
    return any_of(_older(day, setting.view.as_of.day, years) for day in days) if days else Truth.OPEN


def _older(day: date, today: date, years: int) -> Truth:
    past = (today.year - day.year, today.month, today.day) > (years, day.month, day.day)
    return Truth.YES if past else Truth.NO
