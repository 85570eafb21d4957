"""What a ruling on a docket is of: the number, else the one motion that fits, else nothing and the candidates."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inlimine.ledger.acts import Act, Motion
from inlimine.ledger.terms import Effect, Form, Relief
from inlimine.operations.soundness import unsound
from inlimine.operations.unsaid import About, blanks
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.later_entries import WHY
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import (
    DAY,
    accepted,
    acts,
    disposed,
    docket,
    ledger,
    linked,
    motions,
    offered,
    topics,
)

KNIFE = ("5", "MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)")
ROPE = ("6", "MOTION in Limine to Exclude the Rope by John Roe. (Vance, Ada)")
FLIGHT = ("7", "MOTION in Limine to Admit Evidence of Flight by USA as to John Roe. (Nye, Luke)")


def test_each_motion_of_an_order_on_many_gets_what_became_of_it() -> None:
    text = "ORDER granting 5 Motion in Limine; denying as moot 6 Motion in Limine; denying 7 Motion in Limine."
    made = acts(linked(KNIFE, ROPE, FLIGHT, ("9", text)))["R9"]
    assert disposed(made) == [("M5", "granted"), ("M6", "moot"), ("M7", "denied")]
    assert made.directives == ()


def test_an_explicit_number_beats_a_name() -> None:
    proposals = linked(KNIFE, FLIGHT, ("9", "ORDER granting 7 Defendant's Motion in Limine to Exclude the Knife."))
    assert disposed(acts(proposals)["R9"]) == [("M7", "granted")]


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        ("ORDER. The government's motion in limine is DENIED.", "M7"),
        ("ORDER. Defendant's motion in limine is GRANTED.", "M5"),
    ],
)
def test_the_one_open_motion_of_that_name_and_party_is_meant(text: str, motion: str) -> None:
    proposals = linked(KNIFE, FLIGHT, ("9", text))
    assert [one.request for one in acts(proposals)["R9"].disposes] == [motion]
    assert offered(proposals, "R9").sure


def test_two_that_fit_are_named_and_neither_is_taken() -> None:
    proposals = linked(KNIFE, ROPE, FLIGHT, ("9", "ORDER. Defendant's motion in limine is GRANTED."))
    assert acts(proposals)["R9"].disposes == ()
    assert offered(proposals, "R9").look == "granted: a motion without its number; say which, perhaps M5, M6"


def test_a_motion_that_was_ruled_on_is_no_candidate() -> None:
    proposals = linked(
        KNIFE,
        ROPE,
        ("8", "ORDER denying 5 Motion in Limine."),
        ("9", "ORDER. Defendant's motion in limine is GRANTED."),
    )
    assert disposed(acts(proposals)["R9"]) == [("M6", "granted")]


def test_a_motion_on_which_ruling_was_reserved_is_still_open() -> None:
    proposals = linked(
        KNIFE,
        ("8", "ORDER reserving ruling on 5 Motion in Limine."),
        ("9", "ORDER. Defendant's motion in limine is GRANTED."),
    )
    assert disposed(acts(proposals)["R9"]) == [("M5", "granted")]


def test_a_number_that_is_not_on_the_docket_is_looked_at() -> None:
    proposals = linked(KNIFE, ("9", "ORDER granting 5 Motion in Limine; granting 44 Motion to Seal."))
    assert disposed(acts(proposals)["R9"]) == [("M5", "granted")]
    assert (
        offered(proposals, "R9").look == "granted: 44, which is no motion on this docket: say what it disposes of"
    )


def test_an_oral_motion_is_tied_to_the_one_that_was_entered() -> None:
    oral = ("8", "ORAL MOTION to Continue Trial by John Roe.")
    proposals = linked(KNIFE, oral, ("9", "ORAL ORDER granting 8 Motion to Continue Trial."))
    assert motions(proposals)["M8"].oral
    assert (disposed(acts(proposals)["R9"]), acts(proposals)["R9"].form) == ([("M8", "granted")], Form.ORAL)
    minutes = ("9", "Minute Entry for hearing held. Defendant's oral motion to continue trial is granted.")
    assert disposed(acts(linked(KNIFE, oral, minutes))["R9"]) == [("M8", "granted")]
    assert acts(linked(KNIFE, minutes))["R9"].disposes == ()


def test_an_amended_order_supersedes_the_order_on_the_same_motion() -> None:
    proposals = linked(
        KNIFE, ROPE, ("8", "ORDER granting 5 Motion in Limine."), ("9", "ORDER granting 6 Motion in Limine."),
        ("10", "AMENDED ORDER granting in part 5 Motion in Limine."),
    )  # fmt: skip
    assert [(str(one.edge), one.target) for one in acts(proposals)["R10"].edges] == [("supersedes", "R8")]
    assert not unsound(accepted(proposals))


def test_a_vacating_order_undoes_the_order_and_disposes_of_nothing() -> None:
    proposals = linked(KNIFE, ("8", "ORDER granting 5 Motion in Limine."), ("9", "ORDER vacating 8 Order."))
    made = acts(proposals)["R9"]
    assert ([(str(one.edge), one.target) for one in made.edges], made.disposes) == ([("vacates", "R8")], ())
    assert not unsound(accepted(proposals))


def test_an_order_that_is_vacated_and_not_on_the_docket_is_looked_at() -> None:
    proposals = linked(KNIFE, ("9", "ORDER vacating 3 Order."))
    assert acts(proposals)["R9"].edges == ()
    assert "say which ruling" in offered(proposals, "R9").look


def test_granted_so_far_that_it_is_not_mentioned_without_a_ruling_is_ask_first() -> None:
    text = (
        "ORDER granting 5 Motion in Limine to the extent that the knife is not to be mentioned before the jury"
        " without first obtaining a ruling from the court."
    )
    (made,) = acts(linked(KNIFE, ("9", text)))["R9"].directives
    assert (made.effect, made.subject, made.request) == (Effect.LEAVE, ("T5",), "M5")


@pytest.mark.parametrize("word", ["denying", "denying without prejudice", "denying as moot"])
def test_a_motion_to_exclude_that_is_denied_admits_nothing(word: str) -> None:
    assert acts(linked(KNIFE, ("9", f"ORDER {word} 5 Motion in Limine.")))["R9"].directives == ()


def test_what_an_order_says_on_other_things_than_evidence_directs_nothing() -> None:
    proposals = linked(
        ("5", "MOTION to Continue Trial by John Roe."),
        ("9", "ORDER granting 5 Motion to Continue. The defendant shall not leave the district."),
    )
    assert acts(proposals)["R9"].directives == ()


def test_a_docket_that_prints_the_newest_first_is_read_from_its_beginning() -> None:
    made = docket(KNIFE, ("9", "ORDER granting 5 Motion in Limine."))
    first, then = made.entries
    turned = replace(made, entries=(replace(then, filed=DAY + timedelta(days=3)), first))
    assert disposed(acts(from_docket(turned, "D1", ledger()))["R9"]) == [("M5", "granted")]


# --- a ledger that has it already ---


@pytest.mark.parametrize("numbers", ["5 6 9", "  "])
def test_what_the_ledger_has_is_not_proposed_again(numbers: str) -> None:
    five, six, nine = numbers.split() or ("", "", "")
    whole = docket((five, KNIFE[1]), (six, ROPE[1]), (nine, "ORDER. Defendant's motion in limine is GRANTED."))
    before = accepted(from_docket(whole, "D1", accepted(Proposals())))
    assert not unsound(before)
    assert from_docket(whole, "D1", before).proposed == ()


def test_a_text_that_has_changed_is_offered_as_a_correction() -> None:
    order = "ORDER granting 5 Motion in Limine."
    before = accepted(linked(KNIFE, ("9", order)))
    again = from_docket(docket(KNIFE, ("9", order.replace("granting", "denying"))), "D1", before)
    (one,) = again.proposed
    assert one.look == "the ledger has R9 otherwise"
    assert isinstance(one.entry, Act)
    assert one.entry.corrects == "entry 9 of the docket reads otherwise"
    assert disposed(one.entry) == [("M5", "denied")]


def test_new_entries_of_a_docket_are_tied_to_motions_that_the_ledger_has() -> None:
    before = accepted(linked(KNIFE))
    again = from_docket(docket(KNIFE, ("9", "ORDER granting 5 Motion in Limine.")), "D1", before)
    assert [one.entry.handle for one in again.proposed] == ["R9"]
    assert disposed(acts(again)["R9"]) == [("M5", "granted")]


def test_a_motion_that_a_person_entered_under_another_handle_is_known_by_its_number() -> None:
    entered = Motion(handle="MIL1", by="Roe", title="The knife", number="5")
    before = ledger(*(one.entry for one in linked().proposed), entered)
    again = from_docket(docket(KNIFE, ("9", "ORDER granting 5 Motion in Limine.")), "D1", before)
    assert [(one.handle, bool(one.corrects)) for one in motions(again).values()] == [("MIL1", True)]
    assert disposed(acts(again)["R9"]) == [("MIL1", "granted")]
    assert not offered(again, "MIL1").sure
    assert motions(again)["MIL1"].requests[0].relief is Relief.EXCLUDE


def test_a_ruling_that_was_read_before_is_of_no_motion_that_came_after_it() -> None:
    order = "ORDER. Defendant's motion in limine is GRANTED."
    whole = docket(KNIFE, ("8", order), ("12", ROPE[1]), ("13", order))
    first = from_docket(whole, "D1", accepted(Proposals()))
    assert [disposed(one) for one in acts(first).values()] == [[("M5", "granted")], [("M12", "granted")]]
    assert from_docket(whole, "D1", accepted(first)).proposed == ()


@pytest.mark.parametrize(
    ("behind", "look"),
    [
        (
            "The State shall give two days' notice of any such knife.",
            'it says "The State shall give two days\' notice of any such knife": not read',
        ),
        ("Jury trial shall begin at 9:00 on March 3.", ""),
        ("Signed by Judge Doe.", ""),
    ],
)
def test_a_sentence_behind_a_ruling_that_may_limit_it_is_quoted(behind: str, look: str) -> None:
    proposals = linked(
        ("5", "MOTION in limine to exclude the knife by John Roe"), ("6", f"ORDER denying 5. {behind}")
    )
    assert offered(proposals, "R6").look == look


def test_leave_for_such_a_thing_is_leave_for_what_the_motion_is_about() -> None:
    behind = "The State shall first obtain leave of the Court before mentioning such knife."
    proposals = linked(
        ("5", "MOTION in limine to exclude the knife by John Roe"), ("6", f"ORDER denying 5. {behind}")
    )
    (told,) = acts(proposals)["R6"].directives
    assert (told.effect, told.subject) == (Effect.LEAVE, ("T5",))


GRANTED = ("6", "ORDER granting 5 Motion in Limine.")


@pytest.mark.parametrize(
    "behind",
    [
        "Leave of court is required",
        "Counsel shall first approach the bench",
        "The ruling does not extend to rebuttal",
        "Impeachment is another matter",
        "Not to be raised without leave",
        "The government may use it on cross",
        "The government may use the knife on cross",
        "Counsel shall approach the bench before raising any of these matters",
    ],
)
def test_a_grant_is_held_open_while_a_sentence_of_its_entry_may_limit_it(behind: str) -> None:
    proposals = linked(KNIFE, ("6", f"ORDER granting 5 Motion in Limine. {behind}. Signed by Judge Doe."))
    assert offered(proposals, "R6").look == f'it says "{behind}": not read'


def test_leave_for_what_the_motion_calls_in_the_same_words_is_no_bar_beside_it() -> None:
    behind = "The knife shall not be mentioned without leave."
    proposals = linked(KNIFE, ("6", f"ORDER granting 5 Motion in Limine. {behind}"))
    assert [(one.effect, one.subject) for one in acts(proposals)["R6"].directives] == [(Effect.LEAVE, ("T5",))]
    assert (offered(proposals, "R6").look, list(topics(proposals))) == ("", ["T5"])


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("", "TEXT ORDER: Leave of court is required before the knife is mentioned."),
        ("", "TEXT ORDER: Leave of court is required."),
        ("7", "ORDER: Counsel shall approach the bench before any mention of the knife."),
        ("7", "CLARIFICATION: the ruling on 5 does not extend to rebuttal."),
        ("7", "MINUTE ENTRY: The Court's ruling on the knife is limited to the case in chief."),
    ],
)
def test_a_later_entry_that_may_limit_a_ruling_holds_it_open_and_is_listed(number: str, text: str) -> None:
    proposals = linked(KNIFE, GRANTED, (number, text))
    place = f"entry {number}" if number else "row 1"
    assert offered(proposals, "R6").look == f'{place} says "{text.rstrip(".")}": not read'
    assert [one.source.quote for one in proposals.unread] == [text]
    (limit,) = (
        one for one in blanks(acts(proposals)["R6"], offered(proposals, "R6").look) if one.about is About.LIMIT
    )
    assert limit.word == text.rstrip(".")


@pytest.mark.parametrize(
    "text",
    [
        "NOTICE by USA that it shall approach the bench before the knife is mentioned.",
        "ORDER setting trial. Jury trial shall begin on May 3, 2031. The parties shall file exhibit lists.",
        "ORDER: The parties must submit a letter on the plea by May 1.",
    ],
)
def test_a_later_entry_of_a_party_or_on_another_thing_leaves_a_ruling_as_it_is(text: str) -> None:
    proposals = linked(KNIFE, GRANTED, ("7", text))
    assert (offered(proposals, "R6").sure, proposals.unread) == (True, ())


def test_a_later_entry_on_a_ruling_that_the_ledger_has_is_listed_and_holds_no_other_open() -> None:
    """The docket is read again once it has grown; the ruling was accepted, and is not proposed anew."""
    before = accepted(linked(KNIFE, GRANTED))
    limit = "ORDER: Counsel shall approach the bench before any mention of the knife."
    for between in ((), (("7", ROPE[1]), ("8", "ORDER denying 7 Motion in Limine."))):
        proposals = from_docket(docket(KNIFE, GRANTED, *between, ("10", limit)), "D1", before)
        assert [one.source.quote for one in proposals.unread if one.why == WHY] == [limit]
        assert not [one.look for one in proposals.proposed if "approach the bench" in one.look]


def test_as_to_the_only_defendant_frees_nobody_of_what_is_excluded() -> None:
    filed = ("5", "MOTION in Limine to Exclude the Knife by USA as to John Roe.")
    proposals = linked(filed, ("6", "ORDER granting 5 Motion in Limine. The knife is excluded."))
    assert [request.against for request in motions(proposals)["M5"].requests] == [()]
    assert [one.binds for one in acts(proposals)["R6"].directives] == [()]
