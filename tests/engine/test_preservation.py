"""Keeping an error for review: which rulings count against whom, which event keeps what, what is left open."""

from __future__ import annotations

import pytest

from inlimine.engine.preservation.review import Preserved, kept_words
from inlimine.law.preservation import Kept, raises
from inlimine.ledger.items import Item
from inlimine.notation.write import write_notation
from tests.complaints import complaints, federal
from tests.told import Told, told

LETTER = 'item E1 "Letter", document\n\n'
MOTION = LETTER + "2024-06-24 motion M1 by Defence\n  asks to exclude E1 against State\n    grounds 403\n\n"
DENIED = MOTION + "2024-07-08 ruling R1, written\n  disposes of M1: denied\n  overrules objections to E1\n"
BARRED = LETTER + "2024-07-08 ruling R1, written\n  bars E1\n    binds Defence\n"
ADMITTED = LETTER + "2024-07-08 ruling R1, written\n  permits E1\n    binds State\n"


def rows(text: str, **how: object) -> list[tuple[str, str, Kept]]:
    """Ruling (or motion), ground and status of each complaint."""
    return [(row.ruling or row.motion, row.ground, row.status) for row in of(text, **how)]


def of(text: str, **how: object) -> tuple[Preserved, ...]:
    return complaints(told(text), **{"on": "2024-07-12", **how})  # type: ignore[arg-type]


def event(words: str, day: str = "2024-07-11") -> str:
    return f"\n{day} event: {words}\n"


# --- which rulings went against whom ---


def test_a_granted_motion_goes_against_the_other_side_alone() -> None:
    text = MOTION + "2024-07-08 ruling R1, written\n  disposes of M1: granted\n  bars E1\n"
    assert rows(text) == []
    assert rows(text, party="State") == [("R1", "", Kept.MUST_PROFFER)]


def test_a_denied_motion_to_exclude_goes_against_the_movant_alone() -> None:
    assert rows(DENIED) == [("R1", "403", Kept.MUST_OBJECT)]
    assert rows(DENIED, party="State") == []


def test_a_bar_goes_against_whom_it_binds() -> None:
    assert rows(BARRED, party="State") == []
    assert rows(BARRED) == [("R1", "", Kept.MUST_PROFFER)]


def test_a_granted_motion_to_admit_goes_against_the_other_side() -> None:
    text = LETTER + "2024-06-24 motion M1 by State\n  asks to admit E1\n\n"
    text += "2024-07-08 ruling R1, written\n  disposes of M1: granted\n"
    assert rows(text) == [("R1", "", Kept.MUST_OBJECT)]
    assert rows(text, party="State") == []


def test_each_part_of_a_split_ruling_answers_its_own_request() -> None:
    text = """
    item V "Video", recording
    part V1 of V "first minute", recording
    part V2 of V "second minute", recording

    2024-06-24 motion M1 by Defence
      asks to exclude V1
        grounds 403
      asks to exclude V2
        grounds 404(b)

    2024-07-08 ruling R1, written
      disposes of M1: granted in part
      bars V1
      overrules objections to V2
    """
    assert [(row.ruling, row.item, row.ground) for row in of(text)] == [("R1b", "V2", "404(b)")]
    assert [(row.ruling, row.item) for row in of(text, party="State")] == [("R1a", "V1")]


def test_a_co_defendants_motion_is_not_the_partys_own() -> None:
    text = """
    party Poe "Poe", defence

    """
    text = "\n".join(line.strip() for line in text.splitlines()) + DENIED.replace("by Defence", "by Poe")
    assert rows(text) == [("R1", "", Kept.MUST_OBJECT)]
    assert rows(text, party="Poe") == [("R1", "403", Kept.MUST_OBJECT)]


def test_what_the_parties_agreed_is_no_ruling() -> None:
    assert rows(LETTER + "2024-07-08 act S1 by State and Defence, written\n  permits E1\n") == []


def test_whoever_offered_an_item_has_no_complaint_that_it_came_in() -> None:
    text = LETTER + "2024-07-08 ruling R1, written\n  permits E1\n" + event("offered by State on E1")
    assert rows(text, party="State") == []
    assert rows(text) == [("R1", "", Kept.MUST_OBJECT)]


def test_a_party_has_no_complaint_that_evidence_came_in_which_only_its_own_witnesses_can_bring() -> None:
    """Where another party calls the witness too, or another witness may bring it, it may be the other's."""
    text = 'witness W1 "The agent", called by State\nwitness W2 "The clerk", called by {}\n'
    text += 'item E1 "Letter", document\n  sponsors {}\n\n'
    text += "2024-07-08 ruling R1, written\n  permits {}\n"
    needed = [("R1", "", Kept.MUST_OBJECT)]
    for callers, sponsors, item, of_state in (
        ("State", "W1", "E1", []),
        ("State", "W1, W2", "E1", []),
        ("Defence", "W1, W2", "E1", needed),
        ("State, Defence", "W2", "E1", needed),
        ("Defence", "W2", "W1", []),
    ):
        told_so = text.format(callers, sponsors, item)
        assert rows(told_so, party="State") == of_state, told_so
    assert rows(text.format("State", "W1", "E1")) == needed
    # The ruling's own word on the witness goes before what the item names.
    through = text.format("Defence", "W2", "E1") + "    through W1\n"
    assert rows(through, party="State") == []


def test_what_the_other_side_moved_to_let_in_is_a_complaint_whoever_calls_the_witness() -> None:
    text = 'witness W1 "The agent", called by State\nitem E1 "Letter", document\n  sponsors W1\n\n'
    text += "2024-06-24 motion M1 by Defence\n  asks to admit E1\n\n"
    text += "2024-07-08 ruling R1, written\n  disposes of M1: granted\n  permits E1\n"
    assert rows(text, party="State") == [("R1", "", Kept.MUST_OBJECT)]


def test_a_granted_motion_to_limit_is_no_complaint_of_its_movant() -> None:
    text = LETTER + "2024-06-24 motion M1 by Defence\n  asks to limit E1\n    grounds 403\n\n"
    text += "2024-07-08 ruling R1, written\n  disposes of M1: {}\n  permits E1\n    for impeach-witness\n"
    assert rows(text.format("granted")) == []
    assert rows(text.format("denied")) == [("R1", "403", Kept.MUST_OBJECT)]


def test_a_motion_for_something_else_says_nothing_of_who_is_hurt() -> None:
    text = LETTER + "2024-06-24 motion M1 by Defence\n  asks to sever\n\n"
    text += "2024-07-08 ruling R1, written\n  disposes of M1: denied\n  permits E1\n    binds State\n"
    assert rows(text) == [("R1", "", Kept.MUST_OBJECT)]
    assert rows(text, party="State") == []


def test_a_ruling_for_an_earlier_trial_is_asked_about_and_its_events_keep_nothing() -> None:
    trials = '\n2024-07-09 trial First "First"\n  outcome "mistrial"\n\n2024-09-02 trial Second "Second"\n'
    text = BARRED + "    definitive\n" + event("offer-of-proof by Defence on E1") + trials
    assert rows(text) == [("R1", "", Kept.PRESERVED)]
    (row,) = of(text, on="2024-09-03")
    assert (row.status, row.to_do) == (
        Kept.UNCLEAR,
        "Does R1 of the earlier trial still hold? Ask the court to adopt it again; object or offer anew.",
    )
    again = text + "\n2024-09-02 ruling R2, written\n  readopts R1\n"
    assert rows(again, on="2024-09-03") == [("R1", "", Kept.MUST_PROFFER)]


# --- what was kept out ---


@pytest.mark.parametrize(
    ("firmness", "offered", "status"),
    [
        ("definitive", "2024-07-05", Kept.PRESERVED),
        ("provisional", "2024-07-05", Kept.MUST_PROFFER),
        ("", "2024-07-05", Kept.MUST_PROFFER),
        ("tentative", "2024-07-05", Kept.MUST_PROFFER),
        ("provisional", "2024-07-11", Kept.PRESERVED),
        ("", "2024-07-11", Kept.PRESERVED),
    ],
)
def test_an_offer_before_the_ruling_needs_a_definitive_one(firmness: str, offered: str, status: Kept) -> None:
    text = BARRED + (f"    {firmness}\n" if firmness else "") + event("offer-of-proof by Defence on E1", offered)
    assert rows(text) == [("R1", "", status)]
    lost = Kept.PRESERVED if status is Kept.PRESERVED else Kept.FORFEITED
    assert rows(text, after_trial=True) == [("R1", "", lost)]


def test_an_offer_of_something_else_or_by_somebody_else_keeps_nothing() -> None:
    text = BARRED + "    definitive\n" + 'item E2 "Other letter", document\n'.join(("\n", "\n"))
    text += event("offer-of-proof by State on E1") + event("offer-of-proof by Defence on E2")
    assert rows(text) == [("R1", "", Kept.MUST_PROFFER)]


def test_an_offer_of_a_part_is_no_offer_of_the_whole() -> None:
    text = BARRED + "    definitive\n" + '\npart E1a of E1 "page 2", document\n'
    assert rows(text + event("offer-of-proof by Defence on E1a")) == [("R1", "", Kept.MUST_PROFFER)]
    assert rows(text + event("offer-of-proof by Defence on E1")) == [("R1", "", Kept.PRESERVED)]


def test_an_order_to_ask_first_has_excluded_nothing_yet() -> None:
    text = LETTER + "2024-07-08 ruling R1, written\n  requires leave for E1\n    definitive\n"
    (row,) = of(text + event("offer-of-proof by Defence on E1"))
    assert row.status is Kept.MUST_PROFFER
    assert row.to_do == (
        'Ask for leave to use "Letter" out of the jury\'s hearing, and for a ruling if leave is refused.'
    )


def test_where_orders_in_limine_are_never_final_a_bar_means_ask_first() -> None:
    case = 'case "x"\n  law new_mexico\n  orders in limine only require an approach\n\n'
    people = 'party State "S", prosecution\nparty Defence "D", defence\n\n'
    assert rows(case + people + BARRED + event("offer-of-proof by Defence on E1")) == [
        ("R1", "", Kept.MUST_PROFFER)
    ]


# --- what was let in ---


@pytest.mark.parametrize(
    ("objection", "status"),
    [
        ("objection by Defence on E1\n  grounds 403", Kept.PRESERVED),
        ("objection by Defence\n  of R1", Kept.PRESERVED),
        ("objection by Defence on E1", Kept.MUST_OBJECT),
        ("objection by State on E1\n  grounds 403", Kept.MUST_OBJECT),
        ("objection by Defence on E1\n  of R2\n  grounds 403", Kept.MUST_OBJECT),
    ],
)
def test_an_objection_at_trial_renews_the_ground_that_it_states(objection: str, status: Kept) -> None:
    other = '\nitem E2 "Other", document\n2024-07-08 ruling R2, written\n  bars E2\n    binds State\n'
    assert rows(DENIED + other + event(objection)) == [("R1", "403", status)]


def test_an_objection_before_the_ruling_or_at_an_unknown_time_of_its_day_renews_nothing() -> None:
    for day in ("2024-07-01", "2024-07-08"):
        text = DENIED + event("objection by Defence on E1\n  grounds 403", day)
        assert rows(text) == [("R1", "403", Kept.MUST_OBJECT)]


def test_a_ruling_at_trial_on_an_objection_needs_no_other_objection() -> None:
    text = ADMITTED + "    ruled at trial\n" + event("objection by Defence on E1\n  grounds 802", "2024-07-08")
    assert rows(text) == [("R1", "802", Kept.PRESERVED)]


def test_another_ground_at_trial_keeps_that_ground_alone() -> None:
    text = DENIED + event("objection by Defence on E1\n  grounds hearsay")
    assert rows(text) == [("R1", "403", Kept.MUST_OBJECT), ("R1", "hearsay", Kept.PRESERVED)]


def test_grounds_that_suggest_themselves_and_were_not_raised_are_named() -> None:
    traits = "\ntrait: E1 hearsay, yes, a user's guess\ntrait: E1 testimonial, open, a user's guess\n"
    text = DENIED + "    definitive\n" + traits
    told = [("R1", "hearsay", Kept.MUST_OBJECT), ("R1", "confrontation", Kept.MUST_OBJECT)]
    assert rows(text) == [*told, ("R1", "403", Kept.PRESERVED)]
    assert rows(text.replace("grounds 403", "grounds 11-802, 403"))[0][1] == "confrontation"


def test_an_objection_without_a_ground_keeps_none() -> None:
    text = DENIED.replace("    grounds 403\n", "") + "    definitive\n"
    (row,) = of(text)
    assert (row.ground, row.status) == ("", Kept.MUST_OBJECT)
    assert row.to_do == (
        'State the specific ground of the objection to "Letter", on the record, when it is offered.'
    )


def test_a_ruling_that_changes_an_earlier_one_needs_an_objection_even_if_definitive() -> None:
    text = MOTION + "2024-07-01 ruling R1, written\n  disposes of M1: granted\n  bars E1\n\n"
    text += "2024-07-08 ruling R2, written\n  permits E1\n    rules on M1\n    definitive\n  supersedes R1\n"
    (row,) = of(text)
    assert (row.ruling, row.ground, row.status) == ("R2", "403", Kept.MUST_OBJECT)
    assert row.to_do == 'Object to "Letter" on 403 when it is offered: R2 changed an earlier ruling.'
    assert rows(text + event("objection by Defence on E1\n  grounds 403")) == [("R2", "403", Kept.PRESERVED)]


def test_one_ground_may_be_called_by_its_rule_or_by_its_word() -> None:
    assert raises("11-802", "hearsay")
    assert raises("404(b)(2)", "404(b)")
    assert raises("503", "privilege")
    assert not raises("404", "404(b)")
    assert not raises("403", "hearsay")


# --- rulings that were changed, undone or written down ---


def test_a_ruling_that_was_undone_leaves_a_question() -> None:
    text = DENIED + "\n2024-07-10 ruling R2, written\n  bars E1\n    binds State\n  vacates R1\n"
    (row,) = of(text)
    assert (row.ruling, row.status) == ("R1", Kept.UNCLEAR)
    assert row.to_do == (
        'R1 no longer stands, undone (R2): was "Letter" used or kept out under it, and was that objected to?'
    )


def test_a_successor_that_says_the_same_is_told_alone() -> None:
    text = DENIED + "\n2024-07-10 ruling R2, written\n  overrules objections to E1\n    rules on M1\n"
    assert rows(text + "    definitive\n  supersedes R1\n") == [("R2", "403", Kept.PRESERVED)]


def test_the_writing_of_a_spoken_ruling_is_told_with_it_and_says_how_firm_it_is() -> None:
    text = DENIED.replace("written", "oral") + "    provisional\n\n2024-07-10 ruling W1, written\n"
    text += "  overrules objections to E1\n    rules on M1\n    definitive\n  memorialises R1\n"
    assert rows(text) == [("R1", "403", Kept.PRESERVED)]


# --- how it was used ---


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2024-07-12", Kept.PRESERVED),
        ("2024-07-11", Kept.UNCLEAR),
        ("2024-07-10", Kept.MUST_OBJECT),
    ],
)
def test_going_beyond_a_ruling_needs_an_objection_after_it(day: str, status: Kept) -> None:
    text = DENIED + "    definitive\n" + event("exceeded by State on E1")
    objection = event("objection by Defence on E1\n  grounds 403", day)
    assert ("R1", "use beyond the ruling", status) in rows(text + objection)


def test_the_partys_own_excess_is_not_its_complaint() -> None:
    text = DENIED + "    definitive\n" + event("exceeded by State on E1")
    assert rows(text, party="State") == []


def test_a_violated_bar_needs_an_objection_by_whom_it_protects() -> None:
    text = BARRED.replace("binds Defence", "binds State") + event("exceeded by State\n  of R1")
    (row,) = of(text)
    assert (row.ruling, row.item, row.status) == ("R1", "E1", Kept.MUST_OBJECT)
    assert row.to_do == 'Object to the use of "Letter" beyond R1, move to strike it and ask for an instruction.'


# --- impeachment by conviction ---

CONVICTION = DENIED.replace("overrules objections to E1", "permits E1\n    for impeach-defendant\n    definitive")
CONVICTION = CONVICTION.replace("grounds 403", "grounds 609")


def test_a_defendant_who_testified_is_reviewed_by_the_usual_tests() -> None:
    for who in ("Defence", "W1"):
        text = CONVICTION + '\nwitness W1 "Roe"\n' + event(f"testified by {who}")
        assert rows(text, after_trial=True) == [("R1", "609", Kept.PRESERVED)]


def test_another_witness_is_not_the_defendant() -> None:
    text = CONVICTION + '\nwitness W1 "Doe"\n' + event("testified by W1")
    (row,) = complaints(federal(told(text)), after_trial=True)
    assert row.status is Kept.FORFEITED


def test_before_the_trial_is_over_the_choice_is_still_open() -> None:
    (row,) = complaints(federal(told(CONVICTION)))
    assert kept_words(row) == "REVIEWED ONLY WITH TESTIMONY"
    assert (row.status, row.authority) == (Kept.MUST_TESTIFY, "Luce v. United States, 469 U.S. 38 (1984)")
    assert row.to_do == (
        "Weigh it with the defendant: R1 is not reviewed on this ground unless the defendant testifies."
    )


def test_luce_leaves_constitutional_claims_open() -> None:
    (row,) = complaints(federal(told(CONVICTION.replace("609", "confrontation"))), after_trial=True)
    assert (row.status, row.authority) == (Kept.UNCLEAR, "Luce v. United States, 469 U.S. 38 (1984)")


def test_a_conviction_of_a_witness_and_one_that_was_received_are_not_luce() -> None:
    witness = '\nwitness W1 "Doe"\ntrait: E1 conviction, yes, says the court\n  party W1\n'
    (row,) = complaints(federal(told(CONVICTION + witness)), after_trial=True)
    assert row.status is Kept.PRESERVED
    for used in ("received: E1, exhibit", "event: published by State on E1"):
        text = told(CONVICTION + f"\n2024-07-11 {used}\n")
        (row,) = complaints(federal(text), on="2024-07-12", after_trial=True)
        assert row.status is Kept.PRESERVED


def test_disclosing_first_forfeits_in_federal_courts_and_not_in_new_mexico() -> None:
    text = told(CONVICTION + event("testified by Defence") + event("disclosed-first by Defence on E1"))
    (row,) = complaints(federal(text), on="2024-07-12", after_trial=True)
    assert (row.status, row.authority) == (Kept.FORFEITED, "Ohler v. United States, 529 U.S. 753 (2000)")
    (row,) = complaints(text, on="2024-07-12", after_trial=True)
    assert (row.status, row.authority) == (Kept.PRESERVED, "State v. Allen, 2014-NMCA-047")


def test_disclosing_first_after_a_ruling_that_was_not_definitive_is_not_kept_in_new_mexico() -> None:
    text = CONVICTION.replace("definitive", "provisional") + event("testified by Defence")
    text += event("disclosed-first by Defence on E1")
    assert rows(text, after_trial=True) == [("R1", "609", Kept.FORFEITED)]


# --- without a ruling ---


@pytest.mark.parametrize(
    ("word", "became"),
    [
        ("denied without prejudice", "denied without prejudice"),
        ("moot", "found moot"),
        ("reserved", "reserved"),
        ("withdrawn", "withdrawn"),
    ],
)
def test_what_was_not_decided_keeps_nothing(word: str, became: str) -> None:
    (row,) = of(MOTION + f"2024-07-08 ruling R1, written\n  disposes of M1: {word}\n")
    assert (row.ruling, row.motion, row.ground, row.status) == ("R1", "M1", "403", Kept.MUST_OBJECT)
    assert row.to_do == f'M1 was {became}: object when "Letter" is offered and get a ruling on the record.'
    assert row.authority == "NMRA 11-103(A); NMRA 12-321(A) (general knowledge, verify)"


def test_a_motion_without_any_ruling_needs_one() -> None:
    (row,) = of(MOTION)
    assert (row.ruling, row.motion, row.status) == ("", "M1", Kept.MUST_OBJECT)
    assert row.to_do == 'M1 was not ruled on: object when "Letter" is offered and get a ruling on the record.'
    assert rows(MOTION, after_trial=True) == [("M1", "403", Kept.FORFEITED)]
    assert rows(MOTION, party="State") == []


def test_a_motion_that_its_party_withdrew_keeps_nothing() -> None:
    text = MOTION + "2024-07-08 act W2 by Defence, written\n  withdraws M1\n"
    assert [row.to_do for row in of(text)] == [
        'M1 was withdrawn: object when "Letter" is offered and get a ruling on the record.'
    ]


def test_a_denied_motion_to_admit_has_excluded_nothing() -> None:
    text = LETTER + "2024-06-24 motion M1 by Defence\n  asks to admit E1\n\n"
    (row,) = of(text + "2024-07-08 ruling R1, written\n  disposes of M1: denied\n")
    assert (row.ruling, row.status) == ("R1", Kept.MUST_PROFFER)
    assert row.to_do == 'M1 was denied: offer "Letter" at trial and get a ruling on the record.'


def test_a_ruling_whose_words_are_not_entered_is_asked_for() -> None:
    (row,) = of(MOTION + "2024-07-08 ruling R1, written\n  disposes of M1: granted in part\n")
    assert (row.status, row.to_do) == (
        Kept.UNCLEAR,
        "What was ordered on M1 (granted in part)? Enter the order's words.",
    )


def test_an_objection_without_a_ruling_is_asked_about() -> None:
    (row,) = of(MOTION + event("objection by Defence on E1\n  grounds 403"))
    assert (row.status, row.to_do) == (
        Kept.UNCLEAR,
        'What did the court rule on the objection to "Letter"? Get a ruling, and enter it.',
    )


def test_a_later_ruling_on_the_same_matter_ends_the_waiting() -> None:
    text = MOTION + "2024-07-01 ruling R1, oral\n  disposes of M1: reserved\n\n"
    later = "2024-07-08 ruling R2, oral\n  bars E1\n    binds State\n"
    assert rows(text + later) == []


# --- what any reply shares ---


def test_where_the_rulebook_is_silent_the_law_is_open() -> None:
    case = told(BARRED.replace("2024", "1970"))
    (row,) = complaints(case, on="1970-07-12", after_trial=True)
    assert (row.status, row.authority) == (Kept.UNCLEAR, "no authority in the rulebook for that day")


def test_before_december_2000_a_definitive_ruling_may_not_have_sufficed() -> None:
    text = (DENIED + "    definitive\n").replace("2024", "1999")
    (row,) = complaints(federal(told(text)), on="1999-07-12")
    assert row.status is Kept.UNCLEAR
    assert row.authority == "FRE 103(a) before 1 December 2000 (general knowledge, verify)"


def test_what_must_be_done_comes_first() -> None:
    text = DENIED + "    definitive\n" + BARRED.removeprefix(LETTER).replace("R1", "R2")
    assert [status for _, _, status in rows(text)] == [Kept.MUST_PROFFER, Kept.PRESERVED]


def test_an_unknown_party_is_refused() -> None:
    with pytest.raises(LookupError, match='no party in the ledger is called "Poe"'):
        of(DENIED, party="Poe")


def test_no_event_of_any_kind_changes_a_status() -> None:
    spoken = BARRED + event("offer-of-proof by Defence on E1") + event("exceeded by Defence on E1")
    bare, told_of = (told(text).ask("E1", by="Defence", on="2024-07-12") for text in (BARRED, spoken))
    assert bare == told_of


def test_later_events_do_not_matter(case: Told) -> None:
    """
    item E1 "Letter", document

    2024-07-08 ruling R1, written
      bars E1
        binds Defence
        definitive

    2024-07-11 event: offer-of-proof by Defence on E1
    """
    assert [row.status for row in complaints(case, on="2024-07-10")] == [Kept.MUST_PROFFER]
    assert [row.status for row in complaints(case, on="2024-07-11")] == [Kept.PRESERVED]
    assert isinstance(case.ledger.entries[2], Item)
    assert "offer-of-proof by Defence on E1" in write_notation(case.ledger)
