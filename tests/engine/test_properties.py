"""What holds for any ledger: over drawn ones with traits and the real rulebooks (SEMANTICS 2.10, at its end)."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.interchange.read import read_json
from inlimine.interchange.write import write_json
from inlimine.law.jurisdictions import rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.acts import Act, Directive, Fact
from inlimine.ledger.items import REMAINDER, Coverage, Item, Trait
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Witness
from inlimine.ledger.terms import (
    Audience,
    EdgeKind,
    Effect,
    Firmness,
    Form,
    Level,
    Occasion,
    Phase,
    TraitKind,
    Use,
)
from inlimine.ledger.truth import Truth
from inlimine.notation.read import read_notation
from inlimine.notation.write import write_notation
from tests.oracle.random_ledgers import Drawing
from tests.oracle.random_traits import GUESSES, TOGETHER, draw_with_traits, trait
from tests.oracle.shrink import shrunk
from tests.told import Told, told

Property = Callable[[Drawing, random.Random], bool]
LATER, LAST_DAY = Moment(day=date(2024, 7, 30)), Moment(day=date(2024, 7, 31))


def holds(always: Property, seeds: range = range(300)) -> None:
    """Fail with the smallest ledger for which the property does not hold."""
    for seed in seeds:
        drawing = draw_with_traits(seed)
        if not always(drawing, _dice(seed)):
            small = shrunk(drawing, lambda one, seed=seed: not always(one, _dice(seed)))  # type: ignore[misc]
            asked = f"{small.question}\non {small.as_of}, known {small.as_known}"
            pytest.fail(f"seed {seed}\n{write_notation(small.ledger)}\n{asked}\n{reply(small)}")


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - chance for tests, not for secrets


def state(drawing: Drawing) -> CaseState:
    book = rulebook(drawing.ledger.case.jurisdiction)
    return derive(drawing.ledger, book, drawing.as_of, drawing.as_known)


def reply(drawing: Drawing) -> Resolution:
    return state(drawing).resolve(drawing.question)


def holding(drawing: Drawing, *entries: AnyEntry) -> Drawing:
    """The same case with these entries alone."""
    return replace(drawing, ledger=replace(drawing.ledger, entries=entries))


def adding(drawing: Drawing, *entries: AnyEntry) -> Drawing:
    return holding(drawing, *drawing.ledger.entries, *entries)


def at_last(drawing: Drawing) -> Drawing:
    """The same question on a day after everything, with all that is known."""
    return replace(drawing, as_of=LAST_DAY, as_known=None)


# --- order and time ---


def test_the_order_of_the_entries_does_not_matter() -> None:
    def always(drawing: Drawing, dice: random.Random) -> bool:
        entries = list(drawing.ledger.entries)
        dice.shuffle(entries)
        return reply(drawing) == reply(holding(drawing, *entries))

    holds(always)


def test_what_came_in_twice_is_told_in_its_order_however_entered() -> None:
    twice = ["2024-07-02 received: E, exhibit\n", "2024-07-08 received: E, exhibit\n"]
    replies = [told(f'item E "Letter", document\n{one}{other}').ask("E") for one, other in (twice, twice[::-1])]
    assert replies[0] == replies[1]
    assert replies[0].notes[0].startswith("It was received on 2 July 2024 and on 8 July 2024")


def test_what_was_asked_in_vain_twice_is_told_in_one_order_however_entered() -> None:
    motion = 'item E "Letter", document\n2024-06-01 motion M1 by Defence\n  asks to exclude E\n'
    acts = [f"\n2024-07-0{n} ruling R{n}, oral\n  disposes of M1: moot\n" for n in (1, 2)]
    replies = [told(motion + one + other).ask("E") for one, other in (acts, acts[::-1])]
    assert replies[0] == replies[1]


def test_what_has_effect_after_the_day_asked_about_does_not_matter() -> None:
    """Two exceptions: a clarification reaches back (1.9), a correction stands where the corrected stood (2.1)."""

    def always(drawing: Drawing, _: random.Random) -> bool:
        entries = drawing.ledger.entries
        corrected = {entry.handle for entry in entries if entry.corrects}
        past = [e for e in entries if _by(e, drawing.as_of) or e.handle in corrected - {""} or _clarifies(e)]
        return reply(drawing) == reply(holding(drawing, *past))

    holds(always)


def _by(entry: AnyEntry, day: Moment) -> bool:
    """Whether it has effect by then, or on that very day at a time that nobody told."""
    return entry.eff is None or entry.eff.reached_by(day) or entry.eff.untimed_on_the_day_of(day)


def _clarifies(entry: AnyEntry) -> bool:
    return isinstance(entry, Act) and any(edge.edge is EdgeKind.CLARIFIES for edge in entry.edges)


def test_what_became_known_later_does_not_matter_corrections_and_clarifications_included() -> None:
    def always(drawing: Drawing, dice: random.Random) -> bool:
        day = Moment(day=date(2024, 7, dice.randint(1, 12)))
        then = replace(drawing, as_known=day)
        seen = [e for e in drawing.ledger.entries if e.known is None or e.known.reached_by(day)]
        if drawing.question.item.removesuffix(REMAINDER) not in {entry.handle for entry in seen}:
            return True
        return reply(then) == reply(replace(holding(drawing, *seen), as_known=None))

    holds(always)


# --- what can only restrict ---


def bar(subject: str, **more: object) -> Act:
    """A later definitive bar for any purpose that binds everyone, witnesses included."""
    directive = Directive(
        effect=Effect.PROHIBIT,
        subject=(subject,),
        any_purpose=True,
        binds_witnesses=True,
        firmness=Firmness.DEFINITIVE,
    )
    plain = Act(handle="R99", eff=LATER, form=Form.WRITTEN, directives=(directive,))
    return replace(plain, **more)  # type: ignore[arg-type]


def test_a_later_definitive_bar_for_any_purpose_never_permits_more() -> None:
    def always(drawing: Drawing, _: random.Random) -> bool:
        last = at_last(drawing)
        if not last.question.before_jury:
            return True
        return reply(adding(last, bar(last.question.item))).status.rank <= reply(last).status.rank

    holds(always, range(500))


def test_a_guessed_coverage_never_permits_more() -> None:
    def always(drawing: Drawing, dice: random.Random) -> bool:
        named = [e.handle for e in drawing.ledger.entries if isinstance(e, Act | Item)]
        guess = Coverage(
            scope=dice.choice(named),
            item=drawing.question.item,
            covers=dice.choice(tuple(Truth)),
            source=dice.choice(GUESSES),
        )
        return reply(adding(drawing, guess)).status.rank <= reply(drawing).status.rank

    holds(always, range(500))


def test_a_guessed_trait_never_permits_more() -> None:
    def always(drawing: Drawing, dice: random.Random) -> bool:
        said = [entry.trait for entry in drawing.ledger.entries if isinstance(entry, Trait)]
        near = [kind for group in TOGETHER if set(said) & set(group) for kind in group]
        guess = trait(dice.choice((*said, *near, *said, *near) or tuple(TraitKind)), drawing, dice, GUESSES)
        return reply(adding(drawing, guess)).status.rank <= reply(drawing).status.rank

    holds(always, range(1000))


def test_the_last_word_of_the_highest_court_on_a_whole_bars_every_part() -> None:
    """Unless one who decides has said that the whole does not take in the part; nor for a witness of no party."""

    def always(drawing: Drawing, _: random.Random) -> bool:
        last = at_last(drawing)
        asked, whole, entries = last.question, _whole(last), last.ledger.entries
        if not whole or not asked.before_jury or any(_denies(e) or _uncalled(e, asked.by) for e in entries):
            return True
        final = bar(whole, level=Level.SUPREME)
        law = replace(final.directives[0], as_matter_of_law=True, comprehensive=True, occasion=Occasion.TRIAL)
        found = reply(adding(last, replace(final, directives=(law,)))).status
        return found in (Status.BARRED, Status.NO_PROCEEDING)

    holds(always, range(600))


def _whole(drawing: Drawing) -> str:
    """The whole of which the item asked about is a part, the remainder included."""
    item = drawing.question.item
    if item.endswith(REMAINDER):
        return item.removesuffix(REMAINDER)
    items = {e.handle: e for e in drawing.ledger.entries if isinstance(e, Item)}
    return items[item].part_of if item in items else ""


def _denies(entry: AnyEntry) -> bool:
    return isinstance(entry, Coverage) and entry.covers is not Truth.YES and entry.source.decides


def _uncalled(entry: AnyEntry, by: str) -> bool:
    return isinstance(entry, Witness) and entry.handle == by and not entry.called_by


# --- supposing, writing, telling ---


def test_what_was_asked_before_does_not_matter() -> None:
    def always(drawing: Drawing, _: random.Random) -> bool:
        there, back = state(drawing), state(drawing)
        uses = ((Use.OFFER, Phase.CASE_IN_CHIEF), (Use.ARGUE, Phase.CLOSING), (Use.MENTION, Phase.OPENING))
        asked = [
            replace(drawing.question, item=item, use=use, phase=phase, to=Audience.JURY)
            for item in (*there.items, *there.view.witnesses)
            for use, phase in uses
        ]
        backwards = [back.resolve(question) for question in reversed(asked)]
        return [there.resolve(question) for question in asked] == backwards[::-1]

    holds(always, range(150))


def test_what_is_said_of_a_part_keeps_its_whole_apart_from_what_nobody_speaks_of(case: Told) -> None:
    """
    item W "Interview", recording
    part P of W "Minute 1", recording
    item X "Photograph", image

    2024-07-02 received: P, exhibit
    """
    closing = {"use": "argue", "phase": "closing"}
    first, other = case.at("2024-07-09"), case.at("2024-07-09")
    ask = {item: Question(item=item, by="State", use=Use.ARGUE, phase=Phase.CLOSING) for item in "WX"}
    assert first.resolve(ask["W"]) == [other.resolve(ask[item]) for item in "XW"][1]
    assert first.resolve(ask["X"]) == other.resolve(ask["X"]) == case.ask("X", **closing)


def test_supposing_acts_and_facts_is_entering_them() -> None:
    def always(drawing: Drawing, dice: random.Random) -> bool:
        entries = drawing.ledger.entries
        supposable = [e for e in entries if isinstance(e, Act | Fact) and _supposable(e, drawing)]
        supposed = dice.sample(supposable, min(len(supposable), 2))
        before = holding(drawing, *(e for e in entries if e not in supposed))
        return state(before).assuming(supposed).resolve(drawing.question) == reply(drawing)

    holds(always)


def _supposable(entry: AnyEntry, drawing: Drawing) -> bool:
    """Whether it is seen on the day and corrects, or is clarified by, nothing."""
    entries, as_known = drawing.ledger.entries, drawing.as_known
    alone = not entry.handle or [e.handle for e in entries].count(entry.handle) == 1
    seen = as_known is None or entry.known is None or entry.known.reached_by(as_known)
    return seen and alone and _in_time(entry, drawing) and not any(_clarifies(e) for e in entries)


def _in_time(entry: AnyEntry, drawing: Drawing) -> bool:
    return entry.eff is None or entry.eff.reached_by(drawing.as_of)


@pytest.mark.parametrize("form", ["notation", "ledger.json"])
def test_what_was_written_and_read_gives_the_same_reply(form: str) -> None:
    def always(drawing: Drawing, _: random.Random) -> bool:
        again = _from_notation(drawing.ledger) if form == "notation" else _from_json(drawing.ledger)
        return reply(drawing) == reply(replace(drawing, ledger=again))

    holds(always, range(150))


def _from_notation(ledger: Ledger) -> Ledger:
    again, problems = read_notation(write_notation(ledger), file="case.limine")
    assert problems == ()
    assert again
    return again


def _from_json(ledger: Ledger) -> Ledger:
    again, problems = read_json(write_json(ledger), file="ledger.json")
    assert problems == ()
    assert again
    return again


def test_what_is_for_the_court_comes_with_the_question_and_the_cautious_course() -> None:
    def always(drawing: Drawing, _: random.Random) -> bool:
        found = reply(drawing)
        asked = found.question or ""
        return found.status is not Status.UNCLEAR or (asked.endswith("?") and found.cautious == "LEAVE_FIRST")

    holds(always, range(600))


def test_whatever_restricts_says_why() -> None:
    def always(drawing: Drawing, _: random.Random) -> bool:
        found = reply(drawing)
        restricts = found.status in (Status.BARRED, Status.LEAVE_FIRST, Status.NOT_YET)
        return not restricts or bool(found.rulings or found.notes)

    holds(always, range(600))
