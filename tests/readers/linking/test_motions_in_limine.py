"""Orders on motions in limine as they are written: what is barred, for whom, on which condition, in"
" whose words."""

import pytest

from inlimine.ledger.acts import Motion, Request
from inlimine.ledger.items import Item
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Effect, Medium, Relief, Role
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import acts, disposed, ledger, offered, ordered, topics

PARTIES = (
    Party(handle="Government", name="United States of America", role=Role.PROSECUTION),
    Party(handle="Whitcomb", name="Darnell Whitcomb", role=Role.DEFENCE),
    Party(handle="Arce", name="Luis Arce", role=Role.DEFENCE),
)


def asks(number: str, by: str, title: str, about: str, *, oral: bool = False) -> tuple[Item, Motion]:
    topic = Item(handle=f"T{number}", title=about, medium=Medium.TOPIC)
    request = Request(relief=Relief.EXCLUDE, subject=(topic.handle,), against=("Government",))
    return topic, Motion(handle=f"M{number}", by=by, title=title, number=number, oral=oral, requests=(request,))


ARRESTS = asks("41", "Whitcomb", "Motion in limine to exclude prior arrests", "prior arrests")
CALLS = asks("44", "Arce", "Motion in limine regarding the jail calls", "the jail calls")
CASE = ledger(*PARTIES, *ARRESTS, *CALLS)


def order(words: str) -> Proposals:
    return ordered(f"ORDER ON MOTIONS IN LIMINE\n\n{words}\n", CASE)


def only(proposals: Proposals) -> str:
    (handle,) = acts(proposals)
    return handle


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "The government shall not mention, elicit or offer any evidence of the fire of 2014.",
            "the fire of 2014",
        ),
        ("No party shall refer to, argue or suggest the possible punishment.", "the possible punishment"),
        (
            "Defendants shall not question any witness about the internal affairs file.",
            "the internal affairs file",
        ),
        ("No mention of the methadone treatment shall be made.", "the methadone treatment"),
        ("The government shall not suggest that Mark Dunn lied.", "that Mark Dunn lied"),
        (
            "The government shall not offer the booking photograph until the foundation for it has"
            " been heard at trial.",
            "the booking photograph",
        ),
    ],
)
def test_a_topic_is_called_by_the_thing_itself(words: str, title: str) -> None:
    assert list(topics(order(words)).values()) == [title]


@pytest.mark.parametrize(
    "limit",
    [
        "unless it first obtains a ruling outside the hearing of the jury",
        "without first obtaining leave of the Court outside the presence of the jury",
        "without first approaching the bench",
        "without leave of court, which must be sought at sidebar",
        "unless it first raises the matter outside the presence of the jury and the court permits it",
        "unless the Court first rules at sidebar that the door has been opened",
        "until it has obtained leave in chambers",
    ],
)
def test_that_leave_is_asked_first_is_read_and_nothing_of_it_is_left_over(limit: str) -> None:
    proposals = order(f"IT IS ORDERED that the government shall not mention the fire of 2014 {limit}.")
    (ruling,) = acts(proposals).values()
    (made,) = ruling.directives
    assert (made.effect, made.binds) == (Effect.LEAVE, ("Government",))
    assert made.unless is None
    assert "not read" not in offered(proposals, ruling.handle).look


def test_leave_may_stand_before_what_it_is_asked_for() -> None:
    proposals = order(
        "Absent leave of Court obtained at sidebar, the government shall not mention the fire of 2014."
    )
    (made,) = acts(proposals)[only(proposals)].directives
    assert made.effect is Effect.LEAVE
    assert "not read" not in offered(proposals, only(proposals)).look


def test_what_may_be_said_only_after_approaching_is_permitted_to_nobody_who_has_not() -> None:
    proposals = order("The government may mention the fire of 2014 only after approaching the bench.")
    (made,) = acts(proposals)[only(proposals)].directives
    assert (made.effect, made.need, made.only) == (Effect.LEAVE, None, False)


def test_a_limit_beside_the_leave_is_still_said() -> None:
    proposals = order("The government shall not mention the fire without leave of court as to Count 2.")
    assert "as to Count 2" in offered(proposals, only(proposals)).look


@pytest.mark.parametrize("whom", ["The parties", "No party", "Neither side", "Counsel", "No one", "Nobody"])
def test_words_for_everybody_bind_everybody(whom: str) -> None:
    may = "may" if whom[0] == "N" else "may not"
    proposals = order(f"IT IS ORDERED as follows. {whom} {may} mention the fire of 2014.")
    (made,) = acts(proposals)[only(proposals)].directives
    assert (made.effect, made.binds) == (Effect.PROHIBIT, ())
    assert "whom it binds" not in offered(proposals, only(proposals)).look


def test_witnesses_are_bound_where_the_order_names_them() -> None:
    proposals = order("The government and its witnesses shall not mention the fire of 2014.")
    (made,) = acts(proposals)[only(proposals)].directives
    assert (made.binds, made.binds_witnesses) == (("Government",), True)


def test_one_of_two_defendants_is_asked_about() -> None:
    proposals = order("Defendant shall not mention the fire of 2014.")
    assert 'whom it binds was not read: "Defendant"' in offered(proposals, only(proposals)).look


def test_a_party_precluded_from_mentioning_a_thing_is_no_thing_itself() -> None:
    proposals = order("IT IS ORDERED that the government is precluded from mentioning the fire of 2014.")
    assert list(topics(proposals).values()) == ["the fire of 2014"]
    assert acts(proposals)[only(proposals)].directives[0].binds == ("Government",)


@pytest.mark.parametrize(
    "words",
    [
        "No defendant may mention the fire.",
        "Neither side's witnesses may mention the fire.",
        "None of the parties may mention the fire.",
        "At no time may counsel mention the fire.",
        "Under no circumstances may the government mention the fire.",
        "Counsel may never mention the fire.",
    ],
)
def test_what_nobody_may_do_is_never_a_permission(words: str) -> None:
    proposals = order(f"IT IS ORDERED as follows. {words}")
    assert [one.effect for one in acts(proposals)[only(proposals)].directives] == [Effect.PROHIBIT]


def test_a_part_that_names_nobody_binds_whom_the_motion_asked_to_bind() -> None:
    words = "Arce's motion in limine regarding the jail calls (Doc. 44) is GRANTED as to the calls of March 3."
    proposals = order(words)
    (made,) = acts(proposals)[only(proposals)].directives
    assert (made.effect, made.binds) == (Effect.PROHIBIT, ("Government",))


def test_a_ruling_that_applies_to_everybody_binds_everybody() -> None:
    words = (
        "1. Whitcomb's motion (Doc. 41) to exclude prior arrests is GRANTED. This ruling applies"
        " equally to all parties."
    )
    proposals = order(words)
    ruling = acts(proposals)[only(proposals)]
    assert [(one.effect, one.binds) for one in ruling.directives] == [(Effect.PROHIBIT, ())]
    assert [one.quote for one in ruling.anchors] == [
        "Whitcomb's motion (Doc. 41) to exclude prior arrests is GRANTED.",
        "This ruling applies equally to all parties.",
    ]


def test_the_sentence_that_asks_leave_is_the_ruling_and_stands_in_its_words() -> None:
    proposals = order(
        "Whitcomb's motion in limine to exclude prior arrests (Doc. 41) is GRANTED. The government"
        " may raise the subject"
        " only after approaching the bench."
    )
    ruling = acts(proposals)[only(proposals)]
    (made,) = ruling.directives
    assert disposed(ruling) == [("M41", "granted")]
    assert (made.effect, made.subject, made.binds, made.request) == (
        Effect.LEAVE,
        ("T41",),
        ("Government",),
        "M41",
    )
    assert [one.quote for one in made.quotation] == [
        "Whitcomb's motion in limine to exclude prior arrests (Doc. 41) is GRANTED.",
        "The government may raise the subject only after approaching the bench.",
    ]
    assert offered(proposals, ruling.handle).sure


def test_leave_for_less_than_the_motion_asked_is_looked_at() -> None:
    proposals = order(
        "Whitcomb's motion in limine to exclude prior arrests (Doc. 41) is GRANTED. The government"
        " shall not mention the"
        " arrest of 2014 without first approaching the bench."
    )
    assert offered(proposals, only(proposals)).look == (
        'leave is asked for "the arrest of 2014": say whether the rest of what was asked is barred'
    )
    (made,) = acts(proposals)[only(proposals)].directives
    assert (made.effect, made.subject) == (Effect.LEAVE, ("T41", "T1"))


def test_a_sentence_on_another_thing_is_a_ruling_of_its_own() -> None:
    proposals = order(
        "Whitcomb's motion in limine to exclude prior arrests (Doc. 41) is GRANTED. The government"
        " shall not mention the"
        " tattoo without first approaching the bench."
    )
    assert [[one.effect for one in act.directives] for act in acts(proposals).values()] == [[], [Effect.LEAVE]]


RECITED = (
    "Upon consideration of {}, and for the reasons stated on the record on May 3, 2024, it is ORDERED that said"
    " motion is granted to the extent that its subject matter is not to be mentioned in the presence of the jury"
    " without first obtaining a ruling from the court."
)


def test_what_leads_to_the_order_is_no_part_of_the_subject_before_it() -> None:
    proposals = order(RECITED.format("Arce's motion in limine regarding the jail calls (Doc. 44)"))
    ruling = acts(proposals)[only(proposals)]
    assert (disposed(ruling), ruling.directives[0].subject) == ([("M44", "granted")], ("T44",))
    assert topics(proposals) == {}


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("and the jail calls are not to be mentioned in the presence of the jury.", Effect.PROHIBIT),
        (
            "and the jail calls are not to be mentioned without first obtaining a ruling from the court.",
            Effect.LEAVE,
        ),
    ],
)
def test_what_is_not_to_be_mentioned_binds_the_movant_too_where_nobody_is_named(
    words: str, effect: Effect
) -> None:
    """Both motions ask to bind the Government alone; the order names nobody, so it binds all (SEMANTICS 2.4)."""
    proposals = order(f"Arce's motion in limine regarding the jail calls (Doc. 44) is GRANTED, {words}")
    (made,) = acts(proposals)[only(proposals)].directives
    assert (made.effect, made.subject, made.binds) == (effect, ("T44",), ())


def test_a_subject_read_in_what_leads_to_the_order_is_looked_at_where_the_motion_has_another() -> None:
    proposals = order(RECITED.format("Arce's motion in limine regarding sexual history (Doc. 44)"))
    assert list(topics(proposals).values()) == ["sexual history"]
    assert "of what it speaks was read in what leads to the ruling" in offered(proposals, only(proposals)).look


def test_it_is_the_motion_on_which_the_sentence_before_ruled() -> None:
    proposals = order(
        "Arce's motion in limine regarding the jail calls (Doc. 44) is granted in part. It is"
        " granted as to the calls of"
        " March 3, and denied as to the calls of April 9."
    )
    assert [disposed(one) for one in acts(proposals).values()] == [
        [("M44", "granted-in-part")],
        [("M44", "granted")],
        [("M44", "denied")],
    ]
    assert list(topics(proposals).values()) == ["the calls of March 3", "the calls of April 9"]


def test_it_is_that_motion_too_where_it_has_no_number() -> None:
    proposals = order(
        "Whitcomb's Motion in Limine to Exclude Prior Arrests is GRANTED IN PART and DENIED IN PART."
        " It is GRANTED with"
        " respect to the bar fight. It is DENIED with respect to the threats."
    )
    assert [disposed(one) for one in acts(proposals).values()] == [
        [("M41", "granted-in-part")],
        [("M41", "granted")],
        [("M41", "denied")],
    ]


def test_granted_as_to_one_and_denied_as_to_another_are_two_rulings_of_one_motion() -> None:
    proposals = order(
        "Arce's motion in limine on the jail calls (Doc. 44) is GRANTED as to the first call and"
        " DENIED as to the second."
    )
    assert [disposed(one) for one in acts(proposals).values()] == [[("M44", "granted")], [("M44", "denied")]]
    assert [one.anchors[0].quote for one in acts(proposals).values()] == [
        "Arce's motion in limine on the jail calls (Doc. 44) is GRANTED as to the first call",
        "DENIED as to the second.",
    ]


def test_an_oral_motion_is_no_written_one_of_a_similar_name() -> None:
    proposals = order("Defendant Arce's ore tenus motion to exclude the jail calls is DENIED.")
    assert disposed(acts(proposals)[only(proposals)]) == []
    assert offered(proposals, only(proposals)).look == (
        "denied: the oral motion is not in the ledger or not told; say which"
    )


def test_an_oral_motion_in_the_ledger_is_found() -> None:
    spoken = asks("60", "Arce", "Oral motion to exclude the jail calls", "the calls, as moved orally", oral=True)
    words = "Defendant Arce's oral motion to exclude the jail calls is DENIED."
    proposals = ordered(f"ORDER\n\n{words}\n", ledger(*PARTIES, *CALLS, *spoken))
    assert disposed(acts(proposals)[only(proposals)]) == [("M60", "denied")]


def test_what_would_be_granted_and_is_declined_is_denied_and_looked_at() -> None:
    proposals = order(
        "Whitcomb's motion in limine to exclude prior arrests (Doc. 41) would ordinarily be GRANTED, but the Court"
        " declines to exclude them because he intends to testify."
    )
    assert disposed(acts(proposals)[only(proposals)]) == [("M41", "denied")]
    assert not offered(proposals, only(proposals)).sure
    assert not proposals.unread


def test_numbers_of_motions_are_the_dockets_where_the_paper_prints_docket_numbers() -> None:
    proposals = order(
        "Whitcomb's motion to exclude prior arrests (ECF No. 41) is DENIED.\n\nMotions 44 and 46 are DENIED."
    )
    first, second, third = acts(proposals).values()
    assert [disposed(one) for one in (first, second, third)] == [[("M41", "denied")], [("M44", "denied")], []]
    assert offered(proposals, second.handle).look == "44 is taken for a number of the docket"


def test_a_partys_own_count_is_no_number_of_the_docket() -> None:
    proposals = order(
        "Whitcomb's motion to exclude prior arrests (ECF No. 41) is DENIED.\n\nArce's motion in"
        " limine no. 44 is DENIED."
    )
    assert [disposed(one) for one in acts(proposals).values()] == [[("M41", "denied")], []]


def test_a_list_below_an_order_to_ask_first_asks_leave_for_each_matter_that_is_granted() -> None:
    proposals = order(
        "The Court ORDERS that the government, its counsel and its witnesses shall not mention,"
        " refer to or elicit any of the"
        " following matters without first approaching the bench:\n\n1. The size of the law firm. "
        " GRANTED\n\n2. The tax"
        " returns for 2018.  DENIED"
    )
    first, second = acts(proposals).values()
    assert [(one.effect, one.binds, one.binds_witnesses) for one in first.directives] == [
        (Effect.LEAVE, ("Government",), True)
    ]
    assert [one.quote for one in first.anchors] == ["The size of the law firm.  GRANTED"]
    assert second.directives == ()


def test_a_title_does_not_lose_the_dot_of_a_name() -> None:
    assert list(topics(order("The government shall not mention the opinion of Dr. Sato.")).values()) == [
        "the opinion of Dr. Sato"
    ]
