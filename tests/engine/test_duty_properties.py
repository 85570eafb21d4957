"""What holds of deadlines and disclosure for any ledger: over drawn ones, with the real rulebooks."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.deadlines.deadline import Stands
from inlimine.engine.deadlines.due import deadlines
from inlimine.engine.disclosure.disclosed import disclosure
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.items import Disclosure
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Effect, Form, Role
from tests.oracle.random_ledgers import Drawing
from tests.oracle.random_traits import draw_with_traits

SEEDS = range(60)


def state(drawing: Drawing, *more: AnyEntry, days: int = 0) -> CaseState:
    """The drawn case, with further entries, on its day or some days later."""
    ledger = replace(drawing.ledger, entries=(*drawing.ledger.entries, *more))
    on = Moment(day=drawing.as_of.day + timedelta(days=days))
    return derive(ledger, rulebook(ledger.case.jurisdiction), on)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_the_entries_does_not_matter(seed: int) -> None:
    drawing = draw_with_traits(seed)
    mixed = list(drawing.ledger.entries)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - chance for tests, not for secrets
    other = replace(drawing, ledger=replace(drawing.ledger, entries=tuple(mixed)))
    assert deadlines(state(drawing)) == deadlines(state(other))
    rows = [sorted(disclosure(state(one)), key=lambda row: (row.item, row.to)) for one in (drawing, other)]
    assert rows[0] == rows[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_deadline_has_its_own_key_and_its_safe_day_is_not_after_its_due_day(seed: int) -> None:
    rows = deadlines(state(draw_with_traits(seed))).rows
    assert len({row.key for row in rows}) == len(rows)
    assert all(row.safe <= row.due for row in rows if row.safe and row.due)
    assert all(row.question for row in rows if row.due is None and "gives no number" not in str(row.counted))


@pytest.mark.parametrize("seed", SEEDS)
def test_time_alone_never_opens_what_has_passed(seed: int) -> None:
    drawing = draw_with_traits(seed)
    today, later = ({row.key: row for row in deadlines(state(drawing, days=n)).rows} for n in (40, 80))
    passed = [key for key, row in today.items() if row.stands is Stands.PASSED and key in later]
    reopened = [key for key in passed if later[key].stands is Stands.OPEN]
    # Only a trial to come may set a new day before trial.
    assert [key for key in reopened if not key.startswith(("notice", "suppression"))] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_ruling_and_no_receipt_changes_a_word_of_what_was_disclosed(seed: int) -> None:
    drawing = draw_with_traits(seed)
    before = state(drawing)
    items = before.items
    bar = Act(
        handle="R-new",
        eff=before.view.as_of,
        form=Form.WRITTEN,
        directives=tuple(Directive(effect=effect, subject=items) for effect in (Effect.PROHIBIT, Effect.PERMIT)),
    )
    words = [[(row.item, row.to, row.shown) for row in disclosure(one)] for one in (before, state(drawing, bar))]
    assert words[0] == words[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_disclosure_is_shown_to_whom_it_was_made_and_to_nobody_else(seed: int) -> None:
    drawing = draw_with_traits(seed)
    before = state(drawing)
    rows = [row for row in disclosure(before) if row.to]
    accusers = [party.handle for party in before.view.parties.values() if party.role is Role.PROSECUTION]
    if not rows or not accusers:
        pytest.skip("nobody to give anything to")
    given = rows[0]
    more = Disclosure(item=given.item, by=accusers[0], to=given.to, eff=before.view.as_of)
    after = {(row.item, row.to): row.shown for row in disclosure(state(drawing, more)) if row.to}
    changed = {key for key, shown in after.items() if shown != {(r.item, r.to): r.shown for r in rows}[key]}
    parts = {(row.item, row.to) for row in rows if given.item in before.view.wholes(row.item)}
    assert changed <= parts
    assert all(to == given.to for _, to in changed)
