"""What an order says never comes out as a status stronger or broader than its words."""

import pytest

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.question import Question
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.conditions import Atom
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import JURY_FACING, Decider, Effect, Phase, Purpose, Role
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
    return state.resolve(Question(item=item, by=by, phase=phase)).shown


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


def test_what_is_denied_otherwise_does_not_meet_what_was_granted_at_a_stage() -> None:
    found = read(f"{GRANTED} as to the State's case in chief and otherwise DENIED.")
    state = after(found)
    assert may(state, "T5") == "EXCLUDED for this use"
    assert may(state, "T5", Phase.REBUTTAL) == "OBJECTION OVERRULED (as raised), others open"
    stages, rest = directives(found)
    assert set(rest.phases) == set(Phase) - set(stages.phases)


def test_what_is_denied_otherwise_is_overruled_for_the_purposes_that_are_left() -> None:
    first, rest = directives(read(f"{GRANTED} for impeachment and otherwise DENIED."))
    assert (first.effect, rest.effect) == (Effect.PROHIBIT, Effect.OVERRULE)
    assert first.purposes == (Purpose.IMPEACH_WITNESS, Purpose.IMPEACH_DEFENDANT)
    assert set(first.purposes) | set(rest.purposes) == set(Purpose)
    assert not set(first.purposes) & set(rest.purposes)
    assert first.subject == rest.subject == ("T5",)


def test_the_rest_of_a_half_on_a_condition_is_asked_about() -> None:
    proposals = read(f"{GRANTED} unless Roe testifies and otherwise DENIED.")
    (bar,) = directives(proposals)
    assert str(bar.unless) == str(Atom(atom="Roe testifies", decider=Decider.JUDGE))
    assert 'it says "otherwise": not read' in offered(proposals, "R2").look


def test_a_permission_beside_a_grant_is_not_all_that_it_orders() -> None:
    act, sure, look = only(read(f"{GRANTED}, and the State may mention it on redirect."))
    assert (disposed(act), act.directives, sure) == ([("M5", "granted")], (), False)
    assert 'the State may mention it on redirect": not read' in look


def test_a_bar_on_a_condition_that_no_bar_has_is_quoted() -> None:
    act, sure, look = only(read(f"{GRANTED}, provided that the State is given notice."))
    assert [(one.effect, one.need, one.when) for one in act.directives] == [(Effect.PROHIBIT, None, None)]
    assert not sure
    assert look == 'it says "provided that the State is given notice": not read'


def test_what_is_granted_otherwise_bars_at_every_other_stage() -> None:
    state = after(read(f"{DENIED} as to the State's case in chief and otherwise GRANTED."))
    assert may(state, "T6", Phase.REBUTTAL) == "EXCLUDED for this use"
    assert may(state, "T6") == "OBJECTION OVERRULED (as raised), others open"


@pytest.mark.parametrize(
    "words", ["may be used to impeach the Defendant", "may be introduced to impeach the accused"]
)
def test_a_permission_to_impeach_with_it_is_one_for_that_purpose_and_on_its_condition(words: str) -> None:
    (one,) = directives(ordered(f"ORDER\n\nIT IS ORDERED:\n\nThe knife {words} if he testifies.", CASE))
    assert (one.effect, one.purposes, one.only) == (Effect.PERMIT, (Purpose.IMPEACH_DEFENDANT,), True)
    assert one.need is not None
    assert str(getattr(one.need, "atom", "")) == "he testifies"


def test_the_statements_behind_a_ruling_on_statements_are_those_of_the_motion() -> None:
    case = ledger(
        *CASE.entries[:3], *asks("7", "Roe", "Motion to exclude statements at the jail", "statements at the jail")
    )
    found = ordered(
        "ORDER\n\nIT IS ORDERED:\n\n1. Roe's motion in limine to exclude statements at the jail (Doc. 7) is "
        "GRANTED as to the State's case in chief. The statements "
        "may be used to impeach the Defendant if he testifies.",
        case,
    )
    bars, permits = directives(found)
    assert (bars.effect, bars.subject) == (Effect.PROHIBIT, ("T7",))
    assert (permits.effect, permits.subject, permits.purposes) == (
        Effect.PERMIT,
        ("T7",),
        (Purpose.IMPEACH_DEFENDANT,),
    )


@pytest.mark.parametrize("duty", ["instruct its witnesses accordingly", "advise its witnesses of this ruling"])
def test_what_counsel_are_to_tell_their_witnesses_is_quoted_with_the_ruling_and_gates_nothing(duty: str) -> None:
    act, sure, look = only(read(f"{GRANTED}. The State shall {duty}."))
    assert (disposed(act), sure, look) == ([("M5", "granted")], True, "")
    assert [anchor.quote for anchor in act.anchors][1:] == [f"The State shall {duty}."]
    assert not act.directives


def test_a_duty_that_names_a_stage_stands_alone_and_does_not_confine_the_ruling() -> None:
    ruling, duty = acts(
        read(f"{GRANTED}. The State shall instruct its witnesses not to mention it in opening statements.")
    ).values()
    assert (disposed(ruling), ruling.directives, duty.directives) == ([("M5", "granted")], (), ())


def test_the_motion_is_the_one_on_which_the_sentence_before_ruled() -> None:
    found = ordered(
        f"ORDER\n\nIT IS ORDERED:\n\n1. {DENIED}\n\n2. {GRANTED} IN PART and DENIED IN PART. The motion is granted"
        " as to the blade, and denied as to the sheath.",
        CASE,
    )
    assert [disposed(one) for one in acts(found).values()] == [
        [("M6", "denied")],
        [("M5", "granted-in-part")],
        [("M5", "granted")],
        [("M5", "denied")],
    ]
    assert list(topics(found).values()) == ["the blade", "the sheath"]


@pytest.mark.parametrize(
    "words", ["No evidence of the fall {} be mentioned or offered.", "There {} be no mention of the fall."]
)
@pytest.mark.parametrize("modal", ["shall", "will"])
def test_what_shall_not_be_mentioned_is_titled_by_the_thing_alone(words: str, modal: str) -> None:
    found = read(f"{DENIED} {words.format(modal)}")
    assert list(topics(found).values()) == ["the fall"]
    assert directives(found)[-1].effect is Effect.PROHIBIT


@pytest.mark.parametrize(
    "words",
    [
        "Should Roe elect to testify, the State may renew its request outside the presence of the jury.",
        "Roe is free to re-urge the motion after the State rests.",
    ],
)
def test_when_it_may_be_asked_for_again_is_listed_as_unread(words: str) -> None:
    (one,) = read(f"{GRANTED}. {words}").unread
    assert (one.source.quote, one.why) == (words, "says when it may be asked for again")


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


DENIED = "The motion in limine (Doc. 6) is DENIED."


def told(words: str) -> tuple[Directive, bool, str]:
    """What a sentence orders by itself, behind a ruling on another motion."""
    found = read(f"{DENIED} {words}")
    handle, act = list(acts(found).items())[-1]
    (one,) = act.directives
    proposed = offered(found, handle)
    return one, proposed.sure, proposed.look


@pytest.mark.parametrize(
    "words",
    [
        "The knife may be offered.",
        "The State may offer the knife.",
        "The State may seek to offer the knife at trial.",
        "The State may attempt to introduce the knife.",
        "The State is permitted to offer the knife in its case in chief.",
    ],
)
def test_to_let_something_be_offered_is_not_to_rule_it_admissible(words: str) -> None:
    one, sure, look = told(words)
    assert (one.effect, sure) == (Effect.NONE, False)
    assert "it lets something be offered, which rules nothing admissible" in look
    found = read(f"{DENIED} {words}")
    said = {may(after(found), item, phase) for item in ("T5", *topics(found)) for phase in Phase}
    assert not said & {"RULED ADMISSIBLE, not yet received"}


def test_what_is_ruled_admissible_stays_so_where_it_may_be_offered_too() -> None:
    one, _, look = told("The knife is admissible and the State may offer it.")
    assert one.effect is Effect.PERMIT
    assert "rules nothing admissible" not in look


@pytest.mark.parametrize(
    "words",
    [
        "The knife may be shown only if the Court so rules at trial.",
        "The State may show the knife once the Court has ruled at trial.",
        "The State may use the knife only with leave of Court.",
        "The knife may be used with the Court's permission.",
        "The State may use the knife only after the Court permits it.",
    ],
)
def test_a_permission_that_waits_for_a_ruling_is_leave_to_be_asked_first(words: str) -> None:
    one, sure, _ = told(words)
    assert (one.effect, one.subject, one.need, sure) == (Effect.LEAVE, ("T5",), None, True)
    assert may(after(read(f"{DENIED} {words}")), "T5") == "APPROACH FIRST (by order)"


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("If Roe testifies, the State may use the knife.", "Roe testifies"),
        ("The knife may be used if Roe testifies.", "Roe testifies"),
        ("The State may use the knife when Roe testifies.", "Roe testifies"),
        ("The knife may be mentioned in the event Roe testifies.", "Roe testifies"),
        ("Should Roe testify, the State may use the knife.", "Should Roe testify"),
        ("The State may show the knife once a foundation is laid.", "a foundation is laid"),
    ],
)
def test_a_permission_on_a_condition_of_fact_carries_it(words: str, need: str) -> None:
    one, sure, _ = told(words)
    assert (one.effect, one.subject, getattr(one.need, "atom", ""), sure) == (Effect.PERMIT, ("T5",), need, True)
    assert may(after(read(f"{DENIED} {words}")), "T5") == f"CONDITION NOT MET: {need}"


def test_a_ruling_and_a_fact_together_are_leave_that_a_person_looks_at() -> None:
    one, sure, _ = told("The State may use the knife only if Roe testifies and the Court so rules.")
    assert (one.effect, sure) == (Effect.LEAVE, False)


def test_a_bar_on_a_condition_of_fact_bars_nothing_before_it() -> None:
    one, _, _ = told("If Roe testifies, the knife is excluded.")
    assert (one.effect, getattr(one.when, "atom", ""), one.need) == (Effect.PROHIBIT, "Roe testifies", None)
    assert (
        may(after(read(f"{DENIED} If Roe testifies, the knife is excluded.")), "T5") != "EXCLUDED, do not mention"
    )


def test_when_something_happened_describes_it_and_is_no_condition() -> None:
    one, _, _ = told("The State may use the statements Roe made when he was arrested.")
    assert (one.effect, one.need) == (Effect.PERMIT, None)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("The knife is excluded on Tuesdays.", "on Tuesdays"),
        ("The recording is admitted in redacted form.", "in redacted form"),
        ("The knife is admitted against Smith alone.", "against Smith alone"),
        ("The knife may be shown for ten seconds.", "for ten seconds"),
        ("The knife will be admitted through Officer Lee.", "through Officer Lee"),
        ("The knife is admissible as a demonstrative.", "as a demonstrative"),
        ("The knife is not admissible to prove intent.", "to prove intent"),
    ],
)
def test_a_word_behind_an_order_for_which_nothing_accounts_is_quoted(words: str, left: str) -> None:
    _, sure, look = told(words)
    assert not sure
    assert f'it says "{left}": not read' in look


@pytest.mark.parametrize(
    "words",
    [
        "The knife is excluded.",
        "The knife is excluded at trial under Rule 403 as unfairly prejudicial.",
        "The knife is excluded because it is gruesome.",
        "The knife is excluded unless the door is opened.",
        "The knife shall not be mentioned in any way before the jury.",
        "The knife is admitted in evidence over objection.",
    ],
)
def test_words_that_courts_use_with_any_ruling_leave_nothing_open(words: str) -> None:
    _, sure, look = told(words)
    assert (sure, look) == (True, "")


def test_the_charges_for_which_a_ruling_holds_are_quoted_and_are_no_topic() -> None:
    found = read(f"{GRANTED} as to Count One.")
    _, sure, look = only(found)
    assert (topics(found), sure) == ({}, False)
    assert 'it says "as to Count One": not read' in look


def test_a_permission_that_begins_with_its_condition_is_told_where_it_is_not_read() -> None:
    (one,) = read(f"{DENIED} Only if the Court so rules at trial may the knife be shown.").unread
    assert one.source.quote.startswith("Only if the Court so rules at trial")
