"""Passages written before the reader was seen: no limit is dropped, what may rule is listed, atoms say yes."""

import pytest

from inlimine.ledger.people import Party
from inlimine.ledger.terms import PaperKind, Role
from inlimine.readers.hearings.read_hearing import read_hearing
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import acts, docket, ledger, offered, ordered
from tests.readers.linking.test_papers import asks

CASE = ledger(
    Party(handle="Hart", name="Ann Hart", role=Role.PLAINTIFF),
    Party(handle="Acme", name="Acme Corp", role=Role.DEFENCE),
    *asks("42", "Hart", "Motion in limine to exclude the tax debt", "the tax debt"),
    *asks("43", "Hart", "Motion in limine to exclude the drug test", "the drug test"),
    *asks("51", "Hart", "Motion in limine to exclude earlier accidents", "earlier accidents"),
)


def of_bench(words: str) -> Proposals:
    return from_paper(read_hearing(words), "D1", PaperKind.TRANSCRIPT, CASE, None)


@pytest.mark.parametrize(
    ("limit", "atom"),
    [
        ("absent a showing of relevance", "a showing of relevance"),
        ("until Plaintiff testifies", "Plaintiff testifies"),
        ("unless and until Plaintiff testifies", "Plaintiff testifies"),
        ("until and unless Plaintiff testifies", "Plaintiff testifies"),
        ("except if Plaintiff testifies", "Plaintiff testifies"),
        ("save where Plaintiff testifies", "Plaintiff testifies"),
    ],
)
def test_a_condition_is_kept_without_the_word_that_leads_it(limit: str, atom: str) -> None:
    (act,) = acts(ordered(f"ORDER\n\nMotion in Limine (Doc. 51) is GRANTED {limit}.", CASE)).values()
    (made,) = act.directives
    assert getattr(made.unless, "atom", "") == atom


@pytest.mark.parametrize(
    ("limit", "atom"),
    [
        ("provided a foundation is laid", "a foundation is laid"),
        ("so long as a foundation is laid", "a foundation is laid"),
        ("only if a foundation is laid", "a foundation is laid"),
        ("subject to a proper foundation", "a proper foundation"),
    ],
)
def test_what_a_permission_needs_is_kept_without_the_word_that_leads_it(limit: str, atom: str) -> None:
    (act,) = acts(ordered(f"ORDER\n\nThe remaining photographs may be shown to the jury {limit}.", CASE)).values()
    (made,) = act.directives
    assert getattr(made.need, "atom", "") == atom


@pytest.mark.parametrize("limit", ["other than Officer Reyes", "apart from Ms. Bell", "aside from the driver"])
def test_whom_a_ruling_in_minutes_leaves_out_is_quoted(limit: str) -> None:
    text = f"MINUTE ENTRY: Hearing held. Motion 43 GRANTED as to all witnesses {limit}. Written order to follow."
    found = from_docket(docket(("70", text)), "D1", CASE)
    (handle,) = acts(found)
    one = offered(found, handle)
    assert not one.sure
    assert limit in one.look


@pytest.mark.parametrize(
    "words",
    [
        "The Court's tentative view is that Doc. 43 should be granted, but it will hear argument first.",
        "Defendant withdrew Doc. 51 at the conference, and the Court therefore does not reach it.",
        "To that extent only is Doc. 51 granted.",
    ],
)
def test_an_order_that_leans_or_tells_of_a_withdrawal_or_turns_its_words_is_listed(words: str) -> None:
    found = ordered(f"ORDER\n\n{words}", CASE)
    assert acts(found) or [one.source.quote for one in found.unread] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "I'll carry Document 51 with the trial.",
        "My inclination is to deny Document 51, but I want to hear from the officer first.",
        "So 42 is denied, 43 is granted, and 51, you've told me that's withdrawn?",
    ],
)
def test_a_judge_who_carries_leans_or_rules_in_a_question_is_listed(words: str) -> None:
    found = of_bench(f"THE COURT: {words}\nMR. LANE: Thank you, Judge.\n")
    assert acts(found) or [one.source.quote for one in found.unread] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "THE COURT: Do both sides agree that I should grant Document 51?\n",
        "THE COURT: You want me to say that 42 is granted?\n",
        "MR. LANE: The other judge granted Document 43 in the companion case.\nTHE COURT: I understand that.\n",
    ],
)
def test_what_the_judge_asks_or_counsel_tells_is_not_listed(words: str) -> None:
    found = of_bench(words)
    assert not acts(found)
    assert not found.unread


@pytest.mark.parametrize(
    "words",
    [
        "Defendant argues that Doc. 51 should be denied because the accidents are probative of bias.",
        "On April 3, 2024, Judge Ortiz granted a similar motion in limine in Hale v. Acme, on different facts.",
        "Responses to Docs. 42 through 51 shall be filed by June 3, and unopposed motions may be granted.",
        "If the Court were to grant Doc. 43, Plaintiff would not produce the test, Defendant says.",
    ],
)
def test_an_argument_another_case_a_deadline_and_a_supposition_rule_on_nothing(words: str) -> None:
    assert not acts(ordered(f"ORDER\n\n{words}", CASE))


def test_motions_ruled_on_together_that_are_not_in_the_ledger_are_each_proposed_under_a_key_of_their_own() -> None:
    found = ordered("ORDER\n\nMotions 82, 83 and 85 are DENIED without prejudice.", CASE)
    keys = [one.key for one in found.proposed]
    assert len(keys) == 3
    assert len(set(keys)) == 3


def test_that_a_motion_is_not_argued_orally_is_not_surely_its_denial() -> None:
    text = "ORDER: Oral argument on 51 Motion in Limine is DENIED as unnecessary."
    found = from_docket(docket(("70", text)), "D1", CASE)
    (handle,) = acts(found)
    assert (
        offered(found, handle).look
        == "it speaks of the hearing of a motion: say whether it disposes of the motion"
    )
