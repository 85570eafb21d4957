"""What an order says never comes out as a status stronger or broader than its words."""

import pytest

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.question import Question
from inlimine.engine.words import shown
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import JURY_FACING, Effect, Phase, Role
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import acts, disposed, ledger, offered, ordered, topics
from tests.readers.linking.test_papers import asks

CASE = ledger(
    Party(handle="State", name="State of Arcadia", role=Role.PROSECUTION),
    Party(handle="Roe", name="John Roe", role=Role.DEFENCE),
    Party(handle="Smith", name="Ann Smith", role=Role.DEFENCE),
    *asks("5", "Roe", "Motion in limine to exclude the knife", "the knife"),
    *asks("6", "Roe", "Motion in limine to exclude the rope", "the rope"),
)
GRANTED = "Roe's motion in limine to exclude the knife (Doc. 5) is GRANTED"
BRINGER, DEFENCE = (Phase.CASE_IN_CHIEF,), (Phase.DEFENCE_CASE,)


def read(words: str) -> Proposals:
    return ordered(f"ORDER\n\nIT IS ORDERED:\n\n{words}", CASE)


def only(proposals: Proposals) -> tuple[Act, bool, str]:
    ((handle, act),) = acts(proposals).items()
    one = offered(proposals, handle)
    return act, one.sure, one.look


def directives(proposals: Proposals) -> list[Directive]:
    return [each for one in acts(proposals).values() for each in one.directives]


def after(proposals: Proposals) -> CaseState:
    """The case once all of it is accepted."""
    entries = (*CASE.entries, *(one.entry for one in proposals.proposed))
    return derive(Ledger(case=CASE.case, entries=entries), rulebook("federal"), moment("2031-05-01"))


def may(state: CaseState, item: str, phase: Phase = Phase.CASE_IN_CHIEF, by: str = "State") -> str:
    return shown(state.resolve(Question(item=item, by=by, phase=phase)))


@pytest.mark.parametrize("lead", ["as to", "only as to", "during", "in", "for", "limited to", "with respect to"])
@pytest.mark.parametrize(
    ("stage", "phases"),
    [
        ("the Government's case in chief", BRINGER),
        ("the State's case-in-chief", BRINGER),
        ("Plaintiff's case in chief", BRINGER),
        ("the defense case-in-chief", DEFENCE),
        ("Defendant's case in chief", DEFENCE),
        ("each party's case in chief", BRINGER + DEFENCE),
        ("opening statements", (Phase.OPENING,)),
        ("voir dire", (Phase.VOIR_DIRE,)),
        ("the guilt phase", tuple(one for one in Phase if one in JURY_FACING)),
        ("the penalty phase", (Phase.SENTENCING,)),
        ("rebuttal", (Phase.REBUTTAL,)),
        ("closing", (Phase.CLOSING,)),
        ("voir dire and opening statements", (Phase.VOIR_DIRE, Phase.OPENING)),
    ],
)
def test_a_grant_at_a_stage_bars_at_that_stage_alone_and_binds_nobody_in_particular(
    lead: str, stage: str, phases: tuple[Phase, ...]
) -> None:
    act, sure, _ = only(read(f"{GRANTED} {lead} {stage}."))
    (one,) = act.directives
    assert (one.effect, one.subject, one.phases, one.binds, sure) == (Effect.PROHIBIT, ("T5",), phases, (), True)


@pytest.mark.parametrize("lead", ["as to", "in"])
def test_a_case_in_chief_of_one_of_several_is_quoted_and_bars_nothing_more(lead: str) -> None:
    act, sure, look = only(read(f"{GRANTED} {lead} Smith's case in chief."))
    assert (act.directives, sure) == ((), False)
    assert f'it says "{lead} Smith\'s case in chief": not read' in look


def test_a_stage_behind_the_number_of_the_motion_is_read_as_one_before_it() -> None:
    state = after(
        read("The Court GRANTS Roe's motion to exclude the knife (Doc. 5) as to the State's case in chief.")
    )
    assert may(state, "T5") == "EXCLUDED for this use"
    assert may(state, "T5", Phase.REBUTTAL) == "DOES NOT REACH THIS USE"


@pytest.mark.parametrize(
    "joint", ["and otherwise", "but is otherwise", "and, otherwise,", "and in all other respects"]
)
@pytest.mark.parametrize(
    ("fate", "word", "rest"),
    [
        ("RESERVED", "reserved", "APPROACH FIRST (as a caution)"),
        ("DENIED", "denied", "OBJECTION OVERRULED (as raised), others open"),
    ],
)
def test_a_part_is_barred_and_the_rest_has_its_own_fate(joint: str, fate: str, word: str, rest: str) -> None:
    found = read(f"{GRANTED} as to the photographs of the blade {joint} {fate}.")
    part, other = acts(found).values()
    assert (disposed(part), disposed(other)) == ([("M5", "granted")], [("M5", word)])
    assert list(topics(found).values()) == ["the photographs of the blade"]
    state = after(found)
    assert may(state, part.directives[0].subject[0]) == "EXCLUDED, do not mention"
    assert may(state, "T5") == rest


def test_the_rest_of_a_ruling_at_a_stage_is_everything_else() -> None:
    state = after(read(f"{GRANTED} as to the State's case in chief and otherwise RESERVED."))
    assert may(state, "T5") == "EXCLUDED for this use"
    assert may(state, "T5", Phase.REBUTTAL) == "APPROACH FIRST (as a caution)"


@pytest.mark.parametrize("motion", ["the motion in limine (Doc. 5)", "Roe's motion to exclude the knife (Doc. 5)"])
def test_two_verbs_of_one_motion_part_it_too(motion: str) -> None:
    found = read(f"The Court GRANTS {motion} as to the blade and otherwise DENIES it.")
    part, other = acts(found).values()
    assert (disposed(part), disposed(other)) == ([("M5", "granted")], [("M5", "denied")])
    assert list(topics(found).values()) == ["the blade"]
    assert may(after(found), "T5") == "OBJECTION OVERRULED (as raised), others open"


def test_the_rest_of_an_unknown_motion_is_what_it_asked_and_no_topic_named_otherwise() -> None:
    found = read(
        "The State's motion in limine to exclude the lineup is GRANTED as to the array and otherwise RESERVED."
    )
    assert list(topics(found).values()) == ["the array", "the lineup"]
    assert [one.effect for one in directives(found)] == [Effect.PROHIBIT, Effect.DEFER]
