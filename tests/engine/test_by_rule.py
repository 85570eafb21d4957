"""Every row of every rulebook decides some use and is silent where it has nothing to say (SEMANTICS 1.12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.law.default_table import DefaultRow, Having, Whose
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.terms import Audience, Phase, Purpose, Role, Use
from tests.scenarios.notes import noted
from tests.told import Told, told

CASE = """case "State v. Roe and Doe"
  law {law}

party State "The State", prosecution
party Roe "Roe", defence
party Doe "Doe", defence
count C1 "theft" against Roe
count C2 "theft" against Doe
{severed}
witness W1 "Joan Poe", called by State
item E "What is offered", document
"""


@dataclass(frozen=True)
class Placed:
    """A row in its jurisdiction."""

    law: str
    row: DefaultRow

    def __str__(self) -> str:
        kinds = "+".join(having.trait.value for having in self.row.having)
        return f"{self.law}, {self.row.citation}, {kinds}"

    @property
    def day(self) -> date:
        """A day on which the row holds, and late enough for what it wants to be old."""
        return self.row.since

    @property
    def purposes(self) -> list[Purpose]:
        """The purposes of which the row speaks."""
        return [purpose for purpose in Purpose if self.row.status_for(purpose)]

    def told_in(self, reply: Resolution) -> bool:
        """Whether the reply tells the row with its citation, and as sure."""
        ends = f": {self.row.remark}."
        return any(note.startswith(self.row.citation) and note.endswith(ends) for note in reply.notes)

    def traits(self, source: str = "says the court", value: str = "yes") -> str:
        """The row's traits; what would lift it is said not to be."""
        old = self.day.replace(year=self.day.year - self.row.older_than - 1)
        having = "".join(_trait(one, value, source, old) for one in self.row.having)
        return having + "".join(_trait(one, "no", "says the court", old) for one in self.row.unless)

    def case(self, traits: str, *, severed: bool = False, ruling: str = "") -> str:
        into = '  severed into T2\n\ntrial T2 "Doe\'s trial"\n' if severed else ""
        return CASE.format(law=self.law, severed=into) + traits + ruling

    def ask(self, case: str, purpose: Purpose, day: date | None = None, **how: Any) -> Resolution:
        phases = [p for p in Phase if p in self.row.phases] or [Phase.CASE_IN_CHIEF]
        usual = {"by": self.side, "use": Use.OFFER, "phase": phases[0], "against": "Roe", "purpose": purpose}
        return _state(case, str(day or self.day)).resolve(Question(item="E", **{**usual, **how}))

    def all(self, case: str, day: date | None = None, **how: Any) -> list[Resolution]:
        """The replies for every purpose of which the row speaks."""
        return [self.ask(case, purpose, day, **how) for purpose in self.purposes]

    @property
    def side(self) -> str:
        return "State" if not self.row.used_by or Role.PROSECUTION in self.row.used_by else "Roe"


@cache
def _told(text: str) -> Told:
    return told(text)


@cache
def _state(text: str, day: str) -> CaseState:
    return _told(text).at(day)


def _trait(having: Having, value: str, source: str, old: date) -> str:
    detail = f'  detail "{having.detail}"\n' if having.detail else ""
    party = "Doe" if having.whose is Whose.NOT_THE_DEFENDANT else "Roe"
    return f"trait: E {having.trait}, {value}, {source}\n  party {party}\n  dated {old}\n{detail}"


ROWS = [Placed(law, row) for law in jurisdictions() for row in rulebook(law).defaults]
every_row = pytest.mark.parametrize("placed", ROWS, ids=str)


def those(which: Iterable[Placed]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("placed", list(which), ids=str)


def silent(replies: Iterable[Resolution], placed: Placed) -> bool:
    """Whether no reply has a word of the row."""
    return not any(placed.row.remark in note for reply in replies for note in reply.notes)


@every_row
def test_some_use_is_decided_by_the_row(placed: Placed) -> None:
    case = placed.case(placed.traits())
    deciding = [
        purpose
        for purpose in placed.purposes
        if (reply := placed.ask(case, purpose)).status is placed.row.status_for(purpose)
        and reply.force is Force.RULE
        and placed.told_in(reply)
    ]
    assert deciding


@every_row
def test_no_use_of_which_a_row_speaks_is_freer_than_it_says(placed: Placed) -> None:
    case = placed.case(placed.traits())
    for purpose in placed.purposes:
        status = placed.row.status_for(purpose)
        assert status
        assert placed.ask(case, purpose).status.rank <= status.rank, purpose


@every_row
def test_a_row_is_silent_on_what_is_not_so(placed: Placed) -> None:
    replies = placed.all(placed.case(placed.traits(value="no")))
    assert silent(replies, placed)
    assert {reply.shown for reply in replies} == {"NO RULING RECORDED"}


@every_row
@pytest.mark.parametrize("source", ["a user's guess", "a computed guess"])
def test_a_row_on_a_guessed_trait_is_a_caution_and_bars_nothing(placed: Placed, source: str) -> None:
    case = placed.case(placed.traits(source))
    for purpose in placed.purposes:
        reply = placed.ask(case, purpose)
        assert reply.status is not Status.BARRED
        if placed.row.status_for(purpose) is Status.BARRED:
            assert (reply.status, reply.force) == (Status.LEAVE_FIRST, Force.PRUDENCE)
            assert noted(reply, "whether that applies to the item is open")


@those(placed for placed in ROWS if placed.row.unless)
def test_what_the_rule_asks_for_silences_it(placed: Placed) -> None:
    for having in placed.row.unless:
        cured = _trait(having, "yes", "as agreed", placed.day)
        traits = placed.traits().replace(_trait(having, "no", "says the court", _old(placed)), cured)
        assert silent(placed.all(placed.case(traits)), placed)


def _old(placed: Placed) -> date:
    return placed.day.replace(year=placed.day.year - placed.row.older_than - 1)


@those(placed for placed in ROWS if placed.row.grounds)
def test_a_row_is_silent_once_its_objection_is_overruled(placed: Placed) -> None:
    for ground in (min(placed.row.grounds), max(placed.row.grounds)):
        ruling = f'\n{placed.day} ruling R1, written\n  overrules objections to E\n    grounds "{ground}"\n'
        assert silent(placed.all(placed.case(placed.traits(), ruling=ruling)), placed), ground


@every_row
def test_a_row_still_speaks_where_another_objection_was_overruled(placed: Placed) -> None:
    ruling = f"\n{placed.day} ruling R1, written\n  overrules objections to E\n    grounds 901\n"
    assert not silent(placed.all(placed.case(placed.traits(), ruling=ruling)), placed)


@every_row
def test_a_row_yields_to_a_permission_for_this_very_use(placed: Placed) -> None:
    ruling = f"\n{placed.day} ruling R1, written\n  permits E\n    for {', '.join(placed.purposes)}\n"
    replies = placed.all(placed.case(placed.traits(), ruling=ruling))
    assert silent(replies, placed)
    assert {reply.rulings for reply in replies} == {("R1",)}


def _words(placed: Placed) -> tuple[object, ...]:
    return placed.law, placed.row.citation, placed.row.remark, placed.row.having[0].trait


@those(placed for placed in ROWS if [*map(_words, ROWS)].count(_words(placed)) == 1)
def test_a_row_holds_from_its_day_and_until_the_next_text(placed: Placed) -> None:
    case, row = placed.case(placed.traits()), placed.row
    assert not silent(placed.all(case), placed)
    assert _not_in_force(placed.all(case, row.since - timedelta(days=1)), placed)
    if row.until:
        assert not silent(placed.all(case, row.until - timedelta(days=1)), placed)
        assert _not_in_force(placed.all(case, row.until), placed)


def _not_in_force(replies: list[Resolution], placed: Placed) -> bool:
    return not any(map(placed.told_in, replies))


@those(placed for placed in ROWS if placed.row.forbidden is not None and placed.row.otherwise is None)
def test_a_row_is_silent_on_the_purposes_that_it_does_not_forbid(placed: Placed) -> None:
    case = placed.case(placed.traits())
    others = [purpose for purpose in Purpose if purpose not in placed.purposes]
    assert others
    assert not any(placed.told_in(placed.ask(case, purpose)) for purpose in others)


@those(placed for placed in ROWS if placed.row.used_by)
def test_a_row_is_silent_on_the_other_side(placed: Placed) -> None:
    other = "Doe" if Role.PROSECUTION in placed.row.used_by else "State"
    assert silent(placed.all(placed.case(placed.traits()), by=other), placed)


@those(placed for placed in ROWS if Role.PROSECUTION in placed.row.used_by)
def test_a_witness_stands_on_the_side_that_calls_the_witness(placed: Placed) -> None:
    assert not silent(placed.all(placed.case(placed.traits()), by="W1"), placed)


@those(placed for placed in ROWS if placed.row.joint_trial)
def test_a_row_on_joint_trials_is_silent_once_they_are_severed(placed: Placed) -> None:
    assert silent(placed.all(placed.case(placed.traits(), severed=True)), placed)


@those(placed for placed in ROWS if placed.row.phases)
def test_a_row_is_silent_at_other_stages(placed: Placed) -> None:
    assert silent(placed.all(placed.case(placed.traits()), phase=Phase.OPENING), placed)


@every_row
def test_only_a_privilege_binds_before_the_bench(placed: Placed) -> None:
    replies = placed.all(placed.case(placed.traits()), use=Use.PROFFER, to=Audience.BENCH)
    assert silent(replies, placed) is not placed.row.to_bench


def _awaiting() -> Iterator[Placed]:
    yield from (placed for placed in ROWS if placed.row.awaits)


@those(_awaiting())
def test_a_row_that_waits_for_a_witness_names_whom(placed: Placed) -> None:
    case = placed.case(placed.traits())
    waiting = [r for r in placed.all(case) if r.status is Status.NOT_YET]
    assert waiting
    assert {c.atom for reply in waiting for c in reply.conditions} == {"Roe has testified"}


@those(_awaiting())
def test_a_row_that_waits_for_a_witness_is_done_once_the_witness_has_testified(placed: Placed) -> None:
    fact = f'{placed.day} fact: "Roe has testified" is so, decided by an event\n'
    replies = placed.all(placed.case(placed.traits(), ruling=f"\n{fact}"))
    assert not any(reply.status is Status.NOT_YET for reply in replies)


# --- whose word settles a trait ---


def test_what_the_court_said_last_of_a_trait_counts(case: Told) -> None:
    """
    item E "An earlier burglary", topic
    2024-07-01 trait: E other-act, yes, says the court
    2024-07-05 trait: E other-act, no, says the court
    """
    assert case.ask("E", on="2024-07-04", purpose="propensity").status is Status.BARRED
    assert case.ask("E", purpose="propensity").status is Status.NOT_BARRED


def test_a_part_has_the_traits_of_its_whole_unless_the_court_says_otherwise(case: Told) -> None:
    """
    item E "Medical record", document
    part Ea of E "Page 1", document
    part Eb of E "Page 2", document
    trait: E privileged, yes, says the court
    trait: Eb privileged, no, says the court
    """
    status = {item: case.ask(item).status for item in ("E", "Ea", "Eb", "E/rest")}
    assert status == {
        "E": Status.LEAVE_FIRST,
        "Ea": Status.LEAVE_FIRST,
        "Eb": Status.NOT_BARRED,
        "E/rest": Status.LEAVE_FIRST,
    }


def test_a_guess_about_a_part_does_not_set_aside_what_the_court_said_of_the_whole(case: Told) -> None:
    """
    item E "Diary of the complainant", document
    part Ea of E "Page 1", document
    trait: E sexual-conduct, yes, says the court
    trait: Ea sexual-conduct, no, a user's guess
    """
    assert (case.ask("Ea").status, case.ask("Ea").force) == (Status.BARRED, Force.RULE)


BRUTON = """case "State v. Roe and Doe"
  law federal

party State "The State", prosecution
party Roe "Roe", defence
party Doe "Doe", defence
item E "Doe's confession, which names Roe", recording
trait: E names, yes, says the court
  party Roe
"""


@pytest.mark.parametrize("guess", ["declarant-testifies, yes", "testimonial, no"])
def test_a_guess_that_would_lift_a_rule_does_not_soften_it(guess: str) -> None:
    reply = told(f"{BRUTON}trait: E {guess}, a user's guess\n").ask("E", against="Roe")
    assert (reply.status, reply.force) == (Status.BARRED, Force.RULE)


def test_a_confession_that_names_somebody_of_the_accused_is_a_caution_while_no_defendant_is_named() -> None:
    reply = told(BRUTON).ask("E")
    assert (reply.status, reply.force) == (Status.LEAVE_FIRST, Force.PRUDENCE)
    assert noted(reply, "Bruton", "whether that applies to the item is open")


def test_a_confession_is_used_against_one_alone_after_the_other_was_severed() -> None:
    severed = 'count C1 "theft" against Roe\n  severed into T2\n\ntrial T2 "Trial of Roe"\n  ends 2024-12-01\n'
    assert told(f"{BRUTON}{severed}").ask("E", against="Roe").force is Force.DEFAULT
    one_of_two = f'{BRUTON}count C2 "fraud" against Roe\n{severed}'
    assert told(one_of_two).ask("E", against="Roe").status is Status.BARRED


# --- who has testified ---

CONVICTED = """
witness W1 "Joan Doe", called by Defence
item E "Conviction of Joan Doe", document
item T "Testimony of Joan Doe", testimony
trait: E conviction, yes, says the court
  party W1
  dated 2019-03-01
"""
IMPEACH = {"use": "elicit", "phase": "cross", "purpose": "impeach-witness", "witness": "W1"}


@pytest.mark.parametrize(
    "happened",
    [
        "2024-07-08 received: T, testimony\n  through W1\n",
        "2024-07-08 event: testified by W1\n",
        '2024-07-08 fact: "W1 has testified" is so, decided by an event\n',
    ],
)
def test_a_conviction_waits_until_the_witness_has_testified(happened: str) -> None:
    case = told(CONVICTED + happened)
    before = case.ask("E", on="2024-07-07", **IMPEACH)
    assert (before.status, before.shown) == (Status.NOT_YET, "CONDITION NOT MET: W1 has testified")
    assert case.ask("E", **IMPEACH).status is Status.NOT_BARRED


def test_another_witness_who_testified_does_not_count() -> None:
    other = 'witness W2 "John Poe", called by Defence\n2024-07-08 received: T, testimony\n  through W2\n'
    assert told(CONVICTED + other).ask("E", **IMPEACH).status is Status.NOT_YET


def test_who_testified_at_the_first_trial_has_not_testified_at_the_second() -> None:
    trials = """
2024-07-01 trial First "First trial"
  ends 2024-07-09
  outcome "mistrial"

2024-10-01 trial Second "Second trial"
2024-07-08 received: T, testimony
  through W1
"""
    case = told(CONVICTED + trials)
    assert case.ask("E", on="2024-07-08", **IMPEACH).status is Status.NOT_BARRED
    assert case.ask("E", on="2024-10-02", **IMPEACH).status is Status.NOT_YET


@pytest.mark.parametrize(
    ("day", "status"), [("2014-07-09", Status.NOT_BARRED), ("2014-07-08", Status.LEAVE_FIRST)]
)
def test_a_conviction_is_old_after_ten_years(day: str, status: Status) -> None:
    text = CONVICTED.replace("2019-03-01", day) + "2024-07-08 received: T, testimony\n  through W1\n"
    assert told(text).ask("E", **IMPEACH).status is status


def test_notice_of_an_old_conviction_leaves_the_rule_that_waits_for_the_witness() -> None:
    old = CONVICTED.replace("2019-03-01", "1999-03-01") + "trait: E notice-given, yes, says the court\n"
    assert told(old).ask("E", **IMPEACH).status is Status.NOT_YET


# --- the strictest of several rules, and where the rules of evidence do not govern ---


def test_of_several_rules_the_strictest_decides_and_what_stays_open_is_told_beside_it(case: Told) -> None:
    """
    item E "An offer to settle", document
    trait: E compromise, yes, says the court
    trait: E hearsay, yes, says the court
    trait: E testimonial, yes, a user's guess
    """
    reply = case.ask("E")
    assert (reply.status, reply.force, reply.shown) == (Status.BARRED, Force.RULE, "BARRED BY RULE")
    assert noted(reply, "11-408", "11-802")
    assert not noted(reply, "Crawford")


def test_the_rules_of_evidence_bar_nothing_at_sentencing_but_what_is_privileged(case: Told) -> None:
    """
    item E "An earlier burglary", document
    trait: E other-act, yes, says the court
    item F "Letter to counsel", document
    trait: F privileged, yes, says the court
    """
    reply = case.ask("E", phase="sentencing", to="bench", purpose="propensity")
    assert reply.status is Status.NOT_BARRED
    assert noted(reply, "11-1101(D)")
    assert case.ask("E", phase="sentencing", purpose="propensity").status is Status.NOT_BARRED
    assert case.ask("F", phase="sentencing", to="bench").status is Status.LEAVE_FIRST


def test_a_permission_that_perhaps_is_for_this_use_does_not_set_a_rule_aside(case: Told) -> None:
    """
    witness W "Moe", called by Defence
    item E "An offer to settle", document
    trait: E compromise, yes, says the court

    2024-07-01 ruling R1, written
      permits E
        through W

    2024-07-08 ruling R2, written
      bars E
        for any purpose
        definitive
    """
    for on in ("2024-07-07", "2024-07-09"):
        reply = case.ask("E", on=on)
        assert (reply.status, reply.force) == (Status.BARRED, Force.RULE)


def test_a_guess_of_another_party_about_what_would_lift_a_rule_does_not_soften_it(case: Told) -> None:
    """
    item E "What she told the police", recording
    trait: E prior-statement, yes, says the court
    trait: E sworn, no, says the court
    trait: E sworn, yes, a user's guess
      party Defence
    """
    assert (case.ask("E").status, case.ask("E").force) == (Status.BARRED, Force.RULE)


def test_a_guess_whose_conviction_it_is_does_not_free_it(case: Told) -> None:
    """
    witness W1 "Joan Doe", called by Defence
    item E "A conviction", document
    item T "Testimony of Joan Doe", testimony
    trait: E conviction, yes, says the court
    trait: E conviction, yes, a user's guess
      party W1
    2024-07-08 received: T, testimony
      through W1
    """
    reply = case.ask("E", **IMPEACH)
    assert (reply.status, reply.shown) == (Status.NOT_YET, "CONDITION NOT MET: the witness has testified")


def test_a_witness_whom_nobody_is_told_to_call_may_stand_on_any_side() -> None:
    case = told('witness W9 "Noe"\nitem E "Statement", recording\ntrait: E testimonial, yes, says the court')
    assert case.ask("E", by="W9").status is Status.LEAVE_FIRST
