"""What limits a ruling is encoded or quoted to a person: nothing of it is dropped, nothing doubtful is sure."""

import pytest

from inlimine.ledger.acts import Act
from inlimine.ledger.conditions import Atom
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Decider, Effect, PaperKind, Phase, Role
from inlimine.readers.hearings.read_hearing import read_hearing
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import acts, disposed, docket, ledger, offered, ordered, topics
from tests.readers.linking.test_papers import asks

CASE = ledger(
    Party(handle="Hart", name="Ann Hart", role=Role.PLAINTIFF),
    Party(handle="Acme", name="Acme Corp", role=Role.DEFENCE),
    *asks("41", "Acme", "Motion in limine to exclude the prior conviction", "the prior conviction"),
    *asks("42", "Acme", "Motion in limine to exclude the tax debt", "the tax debt"),
    *asks("43", "Hart", "Motion in limine to exclude the drug test", "the drug test"),
    *asks("51", "Hart", "Motion in limine to exclude earlier accidents", "earlier accidents"),
    *asks("52", "Hart", "Motion in limine to exclude insurance", "insurance"),
)


def of_order(words: str) -> Proposals:
    return ordered(f"ORDER\n\nIT IS ORDERED:\n\n{words}", CASE)


def of_bench(words: str) -> Proposals:
    text = f"TRANSCRIPT OF HEARING\n\nMarch 17, 2025\n\nTHE COURT: {words}\n"
    return from_paper(read_hearing(text), "D1", PaperKind.TRANSCRIPT, CASE, None)


def of_docket(*entries: tuple[str, str]) -> Proposals:
    return from_docket(docket(*entries), "D1", CASE)


def only(proposals: Proposals) -> tuple[Act, bool, str]:
    ((handle, act),) = acts(proposals).items()
    one = offered(proposals, handle)
    return act, one.sure, one.look


@pytest.mark.parametrize(
    "limit",
    [
        "pending further order",
        "to the extent it would require a limiting instruction",
        "as to witnesses",
        "through the close of Plaintiff's case",
        "insofar as Dr. Lee is concerned",
        "while the jury is being selected",
        "but only vis-a-vis the 2019 accident",
        "on a provisional basis",
        "in the event Ms. Hart takes the stand",
        "as modified on the record",
        "against Acme Corp alone",
    ],
)
def test_a_limit_that_has_no_form_here_is_quoted_and_never_sure(limit: str) -> None:
    _, sure, look = only(of_order(f"Motion in Limine (Doc. 51) is GRANTED {limit}."))
    assert not sure
    assert f'it says "{limit}": not read' in look


@pytest.mark.parametrize(
    "words",
    [
        "Motion in Limine (Doc. 51) is DENIED, with leave to object at trial.",
        "The Court GRANTS the Motion in Limine (Doc. 51), though a single photograph may be shown.",
        "Except on rebuttal, Motion in Limine (Doc. 51) is GRANTED.",
        "The motion (Doc. 51) is well taken and will be allowed.",
    ],
)
def test_leave_beside_a_denial_and_a_limit_at_the_head_are_quoted(words: str) -> None:
    _, sure, look = only(of_order(words))
    assert not sure
    assert 'it says "' in look


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("DENIED, provided that Defendant first lays a foundation", "Defendant first lays a foundation"),
        ("DENIED so long as Defendant gives notice the day before", "Defendant gives notice the day before"),
        ("DENIED subject to a proper foundation", "a proper foundation"),
    ],
)
def test_a_denial_on_a_condition_is_use_with_that_condition(words: str, need: str) -> None:
    act, sure, _ = only(of_order(f"Motion in Limine (Doc. 51) is {words}."))
    assert sure
    assert disposed(act) == [("M51", "denied")]
    assert [(one.effect, one.need) for one in act.directives] == [
        (Effect.REQUIRE, Atom(atom=need, decider=Decider.JUDGE))
    ]


def test_what_stands_behind_a_pronoun_is_quoted() -> None:
    _, sure, look = only(of_order("IT IS ORDERED that the State shall not mention it on Tuesdays."))
    assert not sure
    assert 'it says "on Tuesdays": not read' in look


def test_a_ruling_without_a_limit_is_sure() -> None:
    act, sure, _ = only(of_order("Motion in Limine (Doc. 51) is GRANTED."))
    assert sure
    assert disposed(act) == [("M51", "granted")]


def test_a_grant_for_one_stage_bars_at_that_stage_alone() -> None:
    act, sure, _ = only(of_order("Motion in Limine (Doc. 51) is GRANTED for opening statements only."))
    (made,) = act.directives
    assert (made.effect, made.subject, made.phases, made.request) == (
        Effect.PROHIBIT,
        ("T51",),
        (Phase.OPENING,),
        "M51",
    )
    assert sure


def test_a_grant_of_a_part_bars_the_part() -> None:
    found = of_order("Motion in Limine (Doc. 51) is GRANTED with respect to photographs 1 through 6.")
    (made,) = only(found)[0].directives
    assert topics(found) == {"T1": "photographs 1 through 6"}
    assert (made.effect, made.subject) == (Effect.PROHIBIT, ("T1",))


@pytest.mark.parametrize(
    ("until", "atom"),
    [
        ("until Plaintiff testifies", "Plaintiff testifies"),
        ("absent a showing of relevance at sidebar", "a showing of relevance at sidebar"),
    ],
)
def test_a_grant_until_something_happens_has_it_as_its_condition(until: str, atom: str) -> None:
    (made,) = only(of_order(f"Motion in Limine (Doc. 51) is GRANTED {until}."))[0].directives
    assert made.unless is not None
    assert getattr(made.unless, "atom", "") == atom


def test_a_motion_granted_for_some_and_denied_for_others_is_never_sure() -> None:
    found = of_order("Motion in Limine (Doc. 51) is DENIED as to counsel's argument and GRANTED as to witnesses.")
    assert {handle: disposed(act) for handle, act in acts(found).items()} == {
        "R1": [("M51", "denied")],
        "R2": [("M51", "granted")],
    }
    assert not any(offered(found, handle).sure for handle in acts(found))


def test_a_grant_as_to_one_party_binds_it_and_what_the_other_may_do_is_a_permission() -> None:
    found = of_order(
        "Motion in Limine (Doc. 52) is GRANTED as to Plaintiff only; Defendant may refer to insurance on cross."
    )
    granted, allowed = acts(found).values()
    assert disposed(granted) == [("M52", "granted")]
    assert [(one.effect, one.binds, one.phases) for one in granted.directives] == [
        (Effect.PROHIBIT, ("Hart",), ())
    ]
    assert [(one.effect, one.binds, one.phases) for one in allowed.directives] == [
        (Effect.PERMIT, ("Acme",), (Phase.CROSS,))
    ]
    assert "Plaintiff only" not in topics(found).values()


def test_each_lettered_clause_rules_on_the_motion_that_it_names() -> None:
    found = of_order(
        "(a) The motion at Doc. 41 is GRANTED as to the fact of conviction and otherwise DENIED. "
        "(b) Doc. 42 is GRANTED unless Plaintiff opens the door."
    )
    (of_42,) = [act for act in acts(found).values() if disposed(act) == [("M42", "granted")]]
    assert getattr(of_42.directives[0].unless, "atom", "") == "Plaintiff opens the door"
    told = [offered(found, handle).source.quote for handle, act in acts(found).items() if act is not of_42]
    assert not any("Doc. 42" in quote for quote in told)


def test_an_amended_order_that_vacates_a_part_does_not_supersede_the_whole() -> None:
    found = of_docket(
        ("61", "ORDER granting 41 Motion in Limine; denying 42 Motion in Limine."),
        (
            "63",
            "AMENDED ORDER re 61 Order. The court vacates that portion of 61 granting 41 Motion in Limine; "
            "the motion is denied.",
        ),
    )
    amended = acts(found)["R63"]
    assert (disposed(amended), amended.edges) == ([("M41", "denied")], ())
    assert offered(found, "R63").look == "it undoes a part of an earlier order: say which ruling it changes"


@pytest.mark.parametrize(
    ("behind", "look"),
    [
        (" until Plaintiff testifies.", 'it says "until Plaintiff testifies": not read'),
        (" for the first phase of trial only.", 'it says "for the first phase of trial only": not read'),
        (" as to the second accident.", 'it says "as to the second accident": not read'),
        (". Signed by Judge Doe on 3/4/2031.", ""),
    ],
)
def test_what_limits_a_docket_entry_s_ruling_is_quoted(behind: str, look: str) -> None:
    assert only(of_docket(("80", f"ORDER granting 51 Motion in Limine{behind}")))[2] == look


@pytest.mark.parametrize(
    "words",
    [
        "It stays out.",
        "Nobody goes there without coming to sidebar first.",
        "On reflection, I'm vacating that part.",
        "He is excluded altogether.",
        "I'm inclined to let those in.",
        "I'll reconsider that if she testifies.",
        "If you use that, Ms. Hart, you will not argue it.",
    ],
)
def test_what_the_judge_says_in_passing_is_listed(words: str) -> None:
    assert [one.source.quote for one in of_bench(words).unread] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "Exhibit 22 shall come in solely for impeachment.",
        "The Court finds the hospital records inadmissible hearsay.",
        "The motion (Doc. 51) would ordinarily be GRANTED, but the Court declines to do so.",
        "Counsel are cautioned that the weather report may come in only for impeachment.",
        "The Court agrees with Plaintiff that the drug test is more prejudicial than probative.",
    ],
)
def test_what_an_order_says_in_other_words_is_listed(words: str) -> None:
    found = of_order(words)
    assert acts(found) == {}
    assert [one.source.quote for one in found.unread] == [words]


def test_a_docket_entry_that_revives_a_motion_is_listed() -> None:
    (left,) = of_docket(("80", "TEXT ORDER. Upon reconsideration, [52] is reinstated as pending.")).unread
    assert left.why == "sounds like a ruling"


def test_the_others_of_a_motion_are_reserved_and_the_rest_is_to_be_looked_at() -> None:
    found = of_bench(
        "I'm going to grant 51 as to accidents more than five years old. As to the others, I will wait and see."
    )
    assert [offered(found, handle).sure for handle in acts(found)] == [False, False]
    assert offered(found, "R2").look.startswith("motion 51 is named elsewhere in the paper")


def test_a_limit_in_speech_is_quoted() -> None:
    act, sure, look = only(of_bench("Doc. 51 is granted, at least for the time being."))
    assert (disposed(act), sure) == ([("M51", "granted")], False)
    assert look == 'it says "at least for the time being": not read'


def test_a_number_in_speech_is_the_motion_of_that_docket_number_on_the_day_of_the_caption() -> None:
    act, sure, look = only(of_bench("Okay, number 43, that motion is sustained."))
    assert disposed(act) == [("M43", "granted")]
    assert act.eff is not None
    assert act.eff.day.isoformat() == "2025-03-17"
    assert not sure
    assert look.startswith("only the number 43 tells which motion it is")


@pytest.mark.parametrize("words", ["Those are out.", "You can use it for demonstrative purposes only."])
def test_a_pronoun_is_no_topic(words: str) -> None:
    found = of_bench(words)
    assert topics(found) == {}
    assert not any(one.sure for one in found.proposed)


def test_what_parties_agree_is_their_act_and_no_ruling() -> None:
    found = of_order("The parties stipulate that the settlement letter will not be mentioned.")
    act, sure, look = only(found)
    assert (act.by, topics(found)) == (("Hart", "Acme"), {"T1": "the settlement letter"})
    assert not sure
    assert look.startswith("the parties agree, and the court does not rule: say who agreed")
