"""What the sentences behind a ruling say of how far it goes: read, or quoted to be looked at; never dropped."""

import pytest

from inlimine.ledger.acts import Act
from inlimine.ledger.conditions import Atom
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Decider, Effect, Purpose, Role
from inlimine.operations.nameable import nameable
from inlimine.operations.saying import with_said
from inlimine.operations.unsaid import About, blanks
from tests.readers.linking.linked import acts, disposed, ledger, offered, ordered, topics
from tests.readers.linking.test_papers import asks

PARTIES = (
    Party(handle="Midwest", name="Midwest Paving Company", role=Role.PLAINTIFF),
    Party(handle="Soilworks", name="Soilworks LLC", role=Role.DEFENCE),
)
CASE = ledger(
    *PARTIES, *asks("105", "Midwest", "Motion in limine No. 5 on advice of counsel", "advice of counsel")
)


def ruled(behind: str, word: str = "DENIED") -> tuple[Act, str]:
    """The first ruling of an order with these words behind it, and what is to be looked at of it."""
    proposals = ordered(f"ORDER\n\nMotion in limine No. 5 (Doc. 105) is {word}. {behind}", CASE)
    return acts(proposals)["R1"], offered(proposals, "R1").look


@pytest.mark.parametrize(
    "behind",
    [
        "Soilworks must first obtain leave of the Court before mentioning such advice.",
        "Soilworks shall first obtain leave of the Court before mentioning such advice.",
        "Soilworks may not mention such advice without first obtaining leave of the Court.",
        "Soilworks shall first secure the Court's permission.",
        "Counsel shall approach the bench before mentioning such advice.",
        "Before counsel elicits such advice, counsel shall request a sidebar.",
    ],
)
@pytest.mark.parametrize("word", ["DENIED", "GRANTED"])
def test_leave_in_the_next_sentence_is_leave_for_what_the_motion_was_about(behind: str, word: str) -> None:
    act, look = ruled(behind, word)
    assert disposed(act) == [("M105", word.lower())]
    assert [(one.effect, one.subject) for one in act.directives] == [(Effect.LEAVE, ("T105",))]
    assert look == ""


def test_notice_beside_leave_is_quoted_and_leave_is_read() -> None:
    act, look = ruled(
        "Soilworks shall, however, give Midwest two days' notice and first obtain leave of the Court before any"
        " witness or counsel describes the content of such advice."
    )
    assert [(one.effect, one.subject) for one in act.directives] == [(Effect.LEAVE, ("T105",))]
    assert look == 'it says "however, give Midwest two days\' notice and": not read'


@pytest.mark.parametrize(
    "behind",
    [
        "Should the defendant elect to testify, the State may renew its request outside the presence of the jury",
        "Notice of any such testimony is to be given to Midwest by noon of the day before",
        "Provided, however, that the advice is first shown to the Court in camera",
        "This applies only to the advice given after March 2005",
        "Mr. Falkenberg must be available for voir dire outside the hearing of the jury",
        "The advice itself may come in only through Mr. Falkenberg",
        "Leave of Court is required before such advice is mentioned",
        "The parties shall confer on a limiting instruction",
        "However, the Court cautions that the advice is likely cumulative",
    ],
)
def test_words_behind_a_ruling_that_became_nothing_are_to_be_looked_at(behind: str) -> None:
    act, look = ruled(f"{behind}.")
    assert disposed(act) == [("M105", "denied")]
    assert look == f'it says "{behind}": not read'
    assert [one.word for one in blanks(act, look) if one.about is About.LIMIT] == [behind]


@pytest.mark.parametrize(
    "behind",
    [
        "The motion was fully briefed and the Court heard argument on March 3.",
        "The Court finds the advice relevant to good faith.",
        "Midwest argues that such advice must be excluded.",
        "The Clerk shall mail a copy of this order.",
    ],
)
def test_reasons_arguments_and_what_the_clerk_does_leave_a_ruling_as_it_is(behind: str) -> None:
    act, look = ruled(behind)
    assert (disposed(act), act.directives, look) == ([("M105", "denied")], (), "")


def test_a_sentence_in_the_next_ruling_says_nothing_of_the_one_before() -> None:
    first, second = (f"{at}. Motion in limine No. {at} (Doc. 10{at}) is DENIED." for at in (5, 6))
    proposals = ordered(f"ORDER\n\n{first}\n\n{second} It applies only to 2006.", CASE)
    assert offered(proposals, "R1").sure
    assert 'it says "It applies only to 2006": not read' in offered(proposals, "R2").look


@pytest.mark.parametrize(
    "behind",
    [
        "If a party opens the door, the State may offer the advice",
        "If a party opens the door, the advice may be admitted",
        "The advice is admissible if a foundation is laid",
        "The State may mention it on redirect",
    ],
)
@pytest.mark.parametrize("word", ["DENIED", "GRANTED"])
def test_a_ruling_is_not_sure_while_the_sentence_behind_it_is_to_be_looked_at(behind: str, word: str) -> None:
    act, look = ruled(f"{behind}.", word)
    assert disposed(act) == [("M105", word.lower())]
    assert look == f'it says "{behind}": not read'
    assert [one.word for one in blanks(act, look) if one.about is About.LIMIT] == [behind]


def test_words_said_to_limit_a_ruling_leave_no_bar_and_no_permission() -> None:
    act, look = ruled("If a party opens the door, the State may offer the advice.", "GRANTED")
    (words,) = (one for one in blanks(act, look) if one.about is About.LIMIT)
    said = with_said(act, [words], {"words": ["limits"]}, nameable(CASE.entries, ()))
    assert isinstance(said, Act)
    assert disposed(said) == [("M105", "conditional")]


def test_a_sentence_further_behind_holds_back_the_ruling_and_what_stands_between() -> None:
    words = "The knife may not be shown in opening statement. Should the door be opened, the State may offer it."
    proposals = ordered(f"ORDER\n\nMotion in limine No. 5 (Doc. 105) is GRANTED. {words}", CASE)
    last = 'it says "Should the door be opened, the State may offer it": not read'
    assert {one.entry.handle for one in proposals.proposed if last in one.look} == {"R1", "R2"}
    assert offered(proposals, "T1").look == "its ruling is to be looked at"


def test_the_next_item_of_a_list_holds_back_no_other() -> None:
    items = "1. Mr. Falkenberg's discipline: excluded.\n2. Ms. Orr may not estimate the speed."
    proposals = ordered(f"ORDER\n\nIT IS ORDERED:\n\n{items}", CASE)
    assert [offered(proposals, one).sure for one in ("R1", "R2")] == [True, False]


def test_counsel_who_is_to_approach_is_not_what_leave_is_for() -> None:
    act, look = ruled("Counsel is to approach before going into it.")
    assert [(one.effect, one.subject) for one in act.directives] == [(Effect.LEAVE, ("T105",))]
    assert look == "the words leave something open"


def test_a_use_with_its_object_is_confined_to_its_purpose() -> None:
    words = "The State may use the letter to impeach. Roe may use the photograph to show motive."
    letter, photograph = (one.directives[0] for one in acts(ordered(f"ORDER\n\n{words}", CASE)).values())
    assert letter.purposes == (Purpose.IMPEACH_WITNESS, Purpose.IMPEACH_DEFENDANT)
    assert photograph.purposes == (Purpose.MOTIVE,)


BETWEEN = ["", "The Court heard argument on March 3.\n\n", "(a) "]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize(
    "behind",
    [
        "Leave of court is required",
        "Counsel shall first approach the bench",
        "Not to be raised without leave",
        "A hearing outside the jury comes first",
        "The Court will take the matter up outside the presence of the jury",
        "An offer of proof is needed before it is raised",
        "This is subject to a proper foundation",
        "The ruling does not extend to rebuttal",
        "Impeachment is another matter",
        "The 2006 letter is not covered",
    ],
)
def test_until_the_next_ruling_or_heading_a_paragraph_may_say_how_far_a_ruling_goes(
    behind: str, between: str
) -> None:
    act, look = ruled(f"\n\n{between}{behind}.", "GRANTED")
    assert (disposed(act), act.directives) == ([("M105", "granted")], ())
    assert look == f'it says "{behind}": not read'


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize(
    "behind",
    [
        "Defendant shall first approach the Court before mentioning such advice.",
        "Unless and until the Court rules otherwise outside the presence of the jury, no such advice shall be"
        " mentioned.",
    ],
)
def test_leave_in_the_next_paragraph_is_leave(behind: str, between: str) -> None:
    act, look = ruled(f"\n\n{between}{behind}", "GRANTED")
    assert [(one.effect, one.subject) for one in act.directives] == [(Effect.LEAVE, ("T105",))]
    assert look == ""


@pytest.mark.parametrize(
    "behind",
    [
        "IT IS SO ORDERED.",
        "The parties shall appear on June 3, 2031 at 9:00 a.m. for trial.",
        "Counsel shall submit proposed jury instructions by May 1.",
        "DISCUSSION\n\nLeave of court is required where the rule says so.",
    ],
)
def test_what_concerns_the_calendar_or_stands_under_a_heading_of_its_own_leaves_a_ruling_as_it_is(
    behind: str,
) -> None:
    act, look = ruled(f"\n\n{behind}", "GRANTED")
    assert (disposed(act), act.directives, look) == ([("M105", "granted")], (), "")


@pytest.mark.parametrize(
    "last",
    [
        "Counsel shall approach the bench before raising any of the foregoing",
        "Leave of Court is required before any of these subjects is raised",
        "This order does not apply to impeachment",
        "2. Before raising any excluded matter, counsel shall approach the bench",
    ],
)
def test_a_last_sentence_on_all_of_them_holds_every_ruling_before_it(last: str) -> None:
    items = "\n\n".join(f"Motion in limine No. {at} (Doc. 10{at}) is GRANTED." for at in (5, 6))
    proposals = ordered(f"ORDER\n\n{items}\n\n{last}.", CASE)
    says = f'it says "{last.removeprefix("2. ")}": not read'
    assert [says in offered(proposals, one).look for one in ("R1", "R2")] == [True, True]


def test_that_witnesses_are_told_of_the_rulings_holds_none_of_them() -> None:
    items = "\n\n".join(f"{at}. Motion in limine No. 5 (Doc. 105) is GRANTED." for at in (1,))
    proposals = ordered(f"ORDER\n\n{items}\n\nCounsel shall inform their witnesses of these rulings.", CASE)
    assert offered(proposals, "R1").sure


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Midwest shall not mention the knife on Tuesdays", "on Tuesdays"),
        ("Midwest may not mention the knife during the first week of trial", "during the first week of trial"),
        ("No party shall mention the knife today", "today"),
    ],
)
def test_when_a_thing_may_not_be_mentioned_is_no_part_of_the_thing_and_is_quoted(words: str, time: str) -> None:
    proposals = ordered(f"ORDER\n\nIT IS ORDERED that {words}.", CASE)
    assert topics(proposals) == {"T1": "the knife"}
    assert f'it says "{time}": not read' in offered(proposals, "R1").look


def test_a_day_on_which_a_thing_happened_tells_which_thing_it_is() -> None:
    proposals = ordered("ORDER\n\nIT IS ORDERED that Midwest shall not mention the call on May 3, 2024.", CASE)
    assert topics(proposals) == {"T1": "the call on May 3, 2024"}


def test_a_condition_before_the_thing_is_no_part_of_it() -> None:
    words = "Provided that Soilworks first lays a foundation, the advice may be admitted."
    proposals = ordered(f"ORDER\n\nMotion in limine No. 5 (Doc. 105) is DENIED. {words}", CASE)
    assert topics(proposals) == {"T1": "the advice"}
    (permit,) = acts(proposals)["R2"].directives
    assert (permit.effect, permit.need) == (Effect.PERMIT, judges("Soilworks first lays a foundation"))


@pytest.mark.parametrize(
    "words",
    [
        "Motion in limine No. 5 (Doc. 105) is GRANTED, provided that Soilworks first lays a foundation.",
        "The Court GRANTS Motion in limine No. 5 (Doc. 105), so long as Soilworks makes a proffer.",
    ],
)
def test_what_the_other_side_is_to_do_lifts_a_bar(words: str) -> None:
    """Granted on a condition that the opponent meets: PROHIBIT unless=c (SEMANTICS 1.3), to be looked at."""
    proposals = ordered(f"ORDER\n\n{words}", CASE)
    (bar,) = acts(proposals)["R1"].directives
    done = "Soilworks first lays a foundation" if "first" in words else "Soilworks makes a proffer"
    assert (bar.effect, bar.unless) == (Effect.PROHIBIT, judges(done))
    assert "it is read as: the bar lifts once this is done" in offered(proposals, "R1").look


@pytest.mark.parametrize(
    "words",
    ["so long as Soilworks makes no showing of need", "on condition that Soilworks will not show the plans"],
)
def test_what_the_other_side_leaves_undone_lifts_no_bar_and_is_quoted(words: str) -> None:
    proposals = ordered(f"ORDER\n\nMotion in limine No. 5 (Doc. 105) is GRANTED, {words}.", CASE)
    (bar,) = acts(proposals)["R1"].directives
    assert (bar.effect, bar.unless) == (Effect.PROHIBIT, None)
    assert "not read" in offered(proposals, "R1").look


def test_what_the_movant_is_to_do_lifts_no_bar_of_his_own_and_is_quoted() -> None:
    words = "provided that Midwest first lays a foundation"
    proposals = ordered(f"ORDER\n\nMotion in limine No. 5 (Doc. 105) is GRANTED, {words}.", CASE)
    (bar,) = acts(proposals)["R1"].directives
    assert (bar.effect, bar.unless) == (Effect.PROHIBIT, None)
    assert f'it says "{words}": not read' in offered(proposals, "R1").look


def judges(words: str) -> Atom:
    """What the judge finds to have happened."""
    return Atom(atom=words, decider=Decider.JUDGE)
