"""Counsel's card: ASK THE COURT first, each ruling with its words; on the back what to do if it comes out."""

from __future__ import annotations

import io

import pypdf
import pytest

from inlimine.exports.card.as_pdf import as_pdf, pages
from inlimine.exports.card.card import PHASES, Card, Spoken, card
from inlimine.exports.stamp import Stamp
from inlimine.ledger.terms import Phase
from inlimine.operations.demonstrate import CASE
from inlimine.operations.open_case import open_case
from tests.told import Told, told

STAMP = Stamp(seen_as="State", heads=("court 7:9f9f",))


def front(one: Card) -> list[tuple[str, str]]:
    """Each entry as (heading of its group, its titles)."""
    return [(group.heading, "; ".join(entry.titles)) for group in one.groups for entry in group.entries]


def test_what_must_be_asked_comes_first_then_what_not_to_say_then_what_may_be_used(case: Told) -> None:
    """
    topic Free "Nobody ruled on it"
    topic Role "His role"
    topic Rank "His rank"
    topic Gun "The gun"
    topic Pay "His pay"
    topic Past "His past"
    coverage: Role may cover Rank, a user's guess
    2024-07-08 ruling R1, written
      bars Role
        binds State
        words "no word of it"
    2024-07-08 ruling R2, written
      permits Gun
    2024-07-08 ruling R3, written
      requires leave for Pay
        binds State
    2024-07-08 ruling R4, written
      permits Past
        needs "a foundation is laid" (judge)
    """
    assert front(card(case.at(), "State", Phase.OPENING)) == [
        ("Ask the court first", "His rank"),
        ("Do not mention", "His role"),
        ("Approach first", "His pay"),
        ("Conditions not met", "His past"),
        ("May use, once received", "The gun"),
        ("No ruling reaches this use; that permits nothing by itself", "Nobody ruled on it"),
    ]


def test_a_ruling_is_named_with_its_day_and_its_words_and_where_they_stand(case: Told) -> None:
    """
    document T1 transcript "the transcript"
    topic Role "His role"
    2024-07-08 ruling R1, oral
      bars Role
        binds State
        words "no word of it", T1 at "4:1-3"
    """
    entry = card(case.at(), "State", Phase.OPENING).groups[0].entries[0]
    assert (entry.symbol, entry.shown, entry.rulings) == ("✕", "EXCLUDED, do not mention", ("R1",))
    (words,) = entry.words
    assert words.ruling == "R1 of 8 July 2024, oral"
    assert (words.quote, words.where) == ("no word of it", "the transcript, 4:1-3")
    assert entry.marks == ("spoken only",)


def test_the_other_side_has_its_own_card_and_stands_on_the_back_of_this_one(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-08 ruling R1, written
      bars Role
        binds Defence
    """
    assert card(case.at(), "State", Phase.OPENING).others == (("His role (R1)", ("Defence",)),)
    assert card(case.at(), "Defence", Phase.OPENING).others == ()


def test_the_back_has_a_line_a_thing_with_whom_the_ruling_binds_and_what_comes_in_by_leave_alone(
    case: Told,
) -> None:
    """
    party Lee "Lee", defence
    party Poe "Poe", defence
    topic Role "His role"
    topic Past "His past"
    2024-07-08 ruling R1, written
      bars Role
    2024-07-08 ruling R2, written
      requires leave for Past
        binds Lee
        binds Defence
    """
    assert card(case.at(), "State", Phase.OPENING).others == (
        ("His role (R1)", ("Defence", "Lee", "Poe")),
        ("His past (R2), only by leave", ("Defence", "Lee")),
    )


def test_what_came_in_over_an_objection_is_in_evidence_and_what_the_other_side_alone_may_use_is_not_barred(
    case: Told,
) -> None:
    """
    item E "Letter", document
    item F "Map", document
    2024-07-08 ruling R1, written
      overrules objections to E
        grounds hearsay
    2024-07-08 ruling R2, written
      permits F
        binds State
    2024-07-09 received: E, exhibit
    """
    told = card(case.at("2024-07-10"), "Defence", Phase.CASE_IN_CHIEF)
    heads = {title: group.heading for group in told.groups for entry in group.entries for title in entry.titles}
    assert heads == {
        "Letter": "In evidence; an objection to it was overruled",
        "Map": "No ruling reaches this use; that permits nothing by itself",
    }


_TEXAS = """case "State v. Roe"
  law texas
  time zone "America/Chicago"

party State "State of Texas", prosecution
party Defence "Roe", defence

topic Past "Roe's past"
topic Gang "Gang affiliation"
topic Rumour "What the neighbor heard"
item E1 "The letter", document
item E2 "The note", document
2026-11-01 motion M1 by Defence "Motion in limine"
  asks to exclude Past
  asks to exclude Gang
2026-11-02 ruling R1, oral
  disposes of M1a: granted
2026-11-02 ruling R2, oral
  disposes of M1b: granted-in-part
2026-11-03 ruling R3, oral
  name "objection sustained"
  bars Rumour
    binds State
    grounds hearsay
    ruled at trial
    when "the same is asked or offered again" (judge)
2026-11-03 received: E2, exhibit
"""


@pytest.mark.parametrize("phase", [Phase.OPENING, Phase.CROSS, Phase.CLOSING])
def test_the_back_tells_in_every_phase_by_which_rulings_the_others_are_bound(phase: Phase) -> None:
    found = card(told(_TEXAS).at("2026-11-04"), "Defence", phase)
    on_it = "objection sustained (hearsay) on 3 November 2026, to one question or offer (R3)"
    assert found.others == (
        ("Roe's past (R1), only by leave", ("State",)),
        ("Gang affiliation (R2), as far as its words go: they are not spelt out", ("State",)),
        (f"What the neighbor heard; {on_it}", ("State",)),
    )


def test_the_back_tells_in_closing_what_a_rule_keeps_from_the_others_too() -> None:
    state = told(_TEXAS).at("2026-11-04")
    unreceived = "NOT IN EVIDENCE: Roe's past; Gang affiliation; What the neighbor heard; The letter"
    assert card(state, "Defence", Phase.CLOSING).by_rule == ((unreceived, ("State",)),)
    assert card(state, "Defence", Phase.OPENING).by_rule == ()
    assert card(state, "State", Phase.CLOSING).others == ()


_SUBJECT = (
    "Granted to the extent that the subject matter of these two motions, as set out at length by either side,"
)
_LIMIT = f"{_SUBJECT} is not to be mentioned in the presence of the jury without first obtaining a ruling."
_FREE = f"{_SUBJECT} is out. The reasons, as they were stated at length on Monday morning, are adopted in full."


@pytest.mark.parametrize(
    ("words", "again"), [(_LIMIT, _LIMIT), (_FREE, f"{_SUBJECT} is out. …"), ("No word of it.", "No word of it.")]
)
def test_words_quoted_again_are_cut_between_sentences_and_never_before_a_limit(words: str, again: str) -> None:
    items = 'topic Role "His role"\ntopic Past "His past"\n'
    ruling = f'2024-07-08 ruling R1, written\n  requires leave for Role, Past\n    words "{words}"\n'
    other = "2024-07-08 ruling R2, written\n  requires leave for Past\n"
    found = entries(card(told(items + ruling + other).at(), "State", Phase.OPENING))
    assert [found[title].words[0].quote for title in ("His role", "His past")] == [words, again]


def test_in_closing_what_did_not_come_in_is_not_to_be_argued(case: Told) -> None:
    """
    item E1 "The letter", document
    item E2 "The note", document
    2024-07-09 received: E2, exhibit
    """
    assert front(card(case.at(), "State", Phase.CLOSING)) == [
        ("Do not mention", "The letter"),
        ("May use, received", "The note"),
    ]


def test_the_back_says_each_step_with_its_authority_its_day_and_whether_it_was_read(case: Told) -> None:
    """
    topic Role "His role"
    """
    steps = {step.name: step.said for step in card(case.at(), "State", Phase.CROSS).steps}
    assert list(steps) == [
        "Object at once and say the ground",
        "Ask to approach, out of the jury's hearing",
        "Move to strike",
        "Ask for an instruction to disregard",
        "Move for a mistrial",
    ]
    assert steps["Move to strike"][0][1] == "NMRA 11-103(A)(1); from 16 June 2012"
    instruction = steps["Ask for an instruction to disregard"][0][1]
    assert instruction == "State v. Simonson, 1983-NMSC-075 (general knowledge, verify); from 1 September 1983"


def test_the_sample_case_fits_a_sheet_for_every_phase_and_the_same_case_gives_the_same_bytes() -> None:
    state = open_case(CASE).at("2024-07-09", None)
    for side in ("State", "Defense"):
        cards = [card(state, side, phase) for phase in PHASES]
        assert pages(cards, state.view, STAMP) == (2,) * len(PHASES)
    data = as_pdf(cards, state.view, STAMP)
    assert data == as_pdf(cards, state.view, STAMP)
    assert b"pdfuaid:part" in data
    texts = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    assert len(texts) == 2 * len(PHASES)
    assert all("if it comes out" in text for text in texts[1::2])
    assert all("Head of the log: court 7:9f9f" in text for text in texts)


@pytest.mark.parametrize("count", [120])
def test_a_card_that_needs_more_than_a_sheet_says_how_many_pages_it_takes(count: int, case: Told) -> None:
    state = case.at()
    cards = [card(state, "State", Phase.OPENING)]
    (number,) = pages(cards, state.view, STAMP)
    assert number > 2
    first = pypdf.PdfReader(io.BytesIO(as_pdf(cards, state.view, STAMP))).pages[0].extract_text()
    assert f"This card takes {number} pages: more than one sheet." in " ".join(first.split())


test_a_card_that_needs_more_than_a_sheet_says_how_many_pages_it_takes.__doc__ = "\n".join(
    f'topic T{n} "Topic {n}"\n2024-07-08 ruling R{n}, written\n  bars T{n}\n    words "no word of topic {n}"\n'
    for n in range(1, 121)
)


def test_a_closed_case_says_so_on_the_card(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-08 ruling R1, written
      closes the case
    """
    assert front(card(case.at(), "State", Phase.OPENING)) == [("The case is closed", "His role")]


def entries(one: Card) -> dict[str, Spoken]:
    """Each entry by its titles."""
    return {"; ".join(entry.titles): entry for group in one.groups for entry in group.entries}


def test_what_different_bars_leave_free_is_not_one_entry(case: Told) -> None:
    """
    topic Role "His role"
    topic Rank "His rank"
    2024-07-08 ruling R1, written
      bars Role
        binds Defence
    2024-07-08 ruling R2, written
      bars Rank
        binds Defence
    """
    found = entries(card(case.at(), "State", Phase.OPENING))
    assert {titles: one.rulings for titles, one in found.items()} == {"His role": ("R1",), "His rank": ("R2",)}


def test_an_overruled_objection_is_not_said_to_be_without_a_ruling(case: Told) -> None:
    """
    topic Photos "The photographs"
    topic Free "Nobody ruled on it"
    2024-07-08 ruling R1, written
      overrules objections to Photos
        grounds 403
    """
    assert front(card(case.at(), "State", Phase.OPENING)) == [
        ("Objection overruled; that admits nothing, and other objections are open", "The photographs"),
        ("No ruling reaches this use; that permits nothing by itself", "Nobody ruled on it"),
    ]


def test_a_part_and_its_whole_each_say_what_holds_of_the_other(case: Told) -> None:
    """
    item Video "The video", recording
    part Yelling of Video "The yelling", recording
    2024-07-08 ruling R1, written
      bars Yelling
    2024-07-08 ruling R2, written
      permits Video
    """
    found = entries(card(case.at(), "State", Phase.CASE_IN_CHIEF))
    assert found["The yelling"].beside == ("The whole, The video: … CONDITION NOT MET: cut The yelling (R1)",)
    assert found["The video"].beside == ("Part of it, The yelling: ✕ EXCLUDED, do not mention (R1)",)


def test_one_subject_entered_twice_says_at_each_what_holds_of_the_other(case: Told) -> None:
    """
    topic T1 "The lab report"
    topic T2 "evidence of the lab report"
    2024-07-08 ruling R1, written
      bars T1
    """
    found = entries(card(case.at(), "State", Phase.OPENING))
    assert found["The lab report"].beside == (
        "Entered under the same name, evidence of the lab report: – NO RULING RECORDED",
    )
    assert found["evidence of the lab report"].beside == (
        "Entered under the same name, The lab report: ✕ EXCLUDED, do not mention (R1)",
    )


def test_items_under_one_bar_say_what_lifts_it(case: Told) -> None:
    """
    topic Role "His role"
    topic Rank "His rank"
    2024-07-08 ruling R1, written
      bars Role, Rank
        unless "the door is found open" (judge)
        words "no word of it"
    """
    (one,) = card(case.at(), "State", Phase.OPENING).groups[0].entries
    assert one.titles == ("His role", "His rank")
    assert one.conditions == ("Stays out unless: the door is found open",)


def test_a_ruling_behind_two_entries_is_quoted_at_both(case: Told) -> None:
    """
    topic Role "His role"
    topic Rank "His rank"
    coverage: Role may cover Rank, a user's guess
    topic Pay "His pay"
    coverage: Role may cover Pay, a user's guess
    2024-07-08 ruling R1, written
      bars Role
        words "no word of it"
    """
    found = entries(card(case.at(), "State", Phase.OPENING))
    assert [[words.quote for words in one.words] for one in found.values()] == [["no word of it"]] * 3


def test_a_bar_that_hangs_on_something_itself_says_so_and_counsel_asks_first(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-08 ruling R1, written
      bars Role
        when "the movant hands over the footage" (judge)
    """
    (entry,) = entries(card(case.at(), "State", Phase.OPENING)).values()
    assert entry.conditions == ("R1 holds only if: the movant hands over the footage",)
    assert entry.care


def test_what_waits_unconfirmed_is_printed_on_top_and_at_its_item(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-08 ruling R1, written
      bars Role
    """
    state = case.at()
    stamp = Stamp(
        seen_as="State", waiting="3 proposals wait unconfirmed", waiting_on={"Role": "1 reaches this item"}
    )
    data = as_pdf([card(state, "State", Phase.OPENING)], state.view, stamp)
    text = " ".join(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().split())
    said = "3 proposals wait unconfirmed: nothing of it counts here until somebody confirms it."
    assert (
        text.index(said) < text.index("Do not mention") < text.index("Unconfirmed proposals: 1 reaches this item.")
    )


def test_a_ruling_on_a_motion_that_is_not_entered_is_printed_on_top(case: Told) -> None:
    """
    topic Role "His role"
    2024-07-08 ruling R1, written
      bars Role
    2024-07-08 ruling R2, oral
    """
    state = case.at()
    data = as_pdf([card(state, "State", Phase.OPENING)], state.view, Stamp(seen_as="State"))
    text = " ".join(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().split())
    said = "R2 of 8 July 2024 rules on a motion that is not entered, and its words are not entered; ask the court"
    assert text.index(said) < text.index("Do not mention")


def test_the_back_leaves_out_who_is_no_longer_in_the_case_and_what_a_side_asked_for_itself(case: Told) -> None:
    """
    party Roe "Morgan Roe", defence
    topic Past "Roe's past"
    2024-06-24 motion M1 by Roe "Motion in limine"
      asks to exclude Past
    2024-07-08 ruling R1, written
      disposes of M1: granted
    2024-07-10 ruling R2, written
      closes the case for Defence
    """
    before, after = case.at("2024-07-09"), case.at("2024-07-11")
    assert card(before, "State", Phase.OPENING).others == (("Roe's past (R1)", ("Defence",)),)
    assert card(after, "State", Phase.OPENING).others == ()


def test_what_is_barred_in_another_phase_stands_above_what_is_silent_and_says_why(case: Told) -> None:
    """
    topic Free "Nobody ruled on it"
    topic Role "His role"
    2024-07-08 ruling R1, written
      bars Role
        in case-in-chief
    """
    one = card(case.at(), "State", Phase.OPENING)
    assert front(one) == [
        ("Barred in another phase or use, not in this one: ask first", "His role"),
        ("No ruling reaches this use; that permits nothing by itself", "Nobody ruled on it"),
    ]
    assert one.groups[0].entries[0].conditions == (
        "R1 bars it in the case in chief, not in this phase; ask first",
    )


def test_what_came_in_stands_apart_from_what_nobody_ruled_on_and_with_what_it_was_received_for(
    case: Told,
) -> None:
    """
    item E "Ledger sheet", document
    item F "Letter", document
    item G "Diary", document
    2024-07-08 received: E, exhibit
    2024-07-08 received: F, exhibit
      for impeach-witness
    """
    opening, closing = card(case.at(), "State", Phase.OPENING), card(case.at(), "State", Phase.CLOSING)
    received = "In evidence; no ruling decides this use beyond what it was received for"
    nothing = "No ruling reaches this use; that permits nothing by itself"
    assert front(opening) == [(received, "Ledger sheet"), (received, "Letter"), (nothing, "Diary")]
    assert [entry.shown for group in opening.groups for entry in group.entries][:2] == [
        "RECEIVED (for all purposes, against all parties); no ruling on this use",
        "RECEIVED (to impeach a witness, against all parties); no ruling on this use",
    ]
    assert ("In evidence, but not for this use", "Letter") in front(closing)
    assert ("Do not mention", "Diary") in front(closing)


def test_a_motion_denied_without_prejudice_stands_beside_no_ruling_recorded_on_card_board_and_sheet(
    case: Told,
) -> None:
    """
    topic Text "The text message"
    topic Free "Nobody asked about it"
    2024-06-24 motion M6 by Defence "to exclude the text message"
      asks to exclude Text
    2024-07-08 ruling R6, written
      disposes of M6: denied without prejudice
    """
    state = case.at()
    one = card(state, "State", Phase.OPENING)
    said = (
        "M6 (to exclude) was denied without prejudice by R6: that decides nothing on the merits and preserves "
        "no objection."
    )
    (group,) = one.groups
    assert [(entry.titles, entry.shown, entry.conditions) for entry in group.entries] == [
        (("The text message",), "NO RULING RECORDED", (said.removesuffix("."),)),
        (("Nobody asked about it",), "NO RULING RECORDED", ()),
    ]
    assert said in case.ask("Text", use="mention", phase="opening").notes
    sheet = pypdf.PdfReader(io.BytesIO(as_pdf([one], state.view, STAMP))).pages[0].extract_text()
    assert said in " ".join(sheet.split())


def test_the_printed_card_tells_on_top_of_rulings_that_no_item_carries(case: Told) -> None:
    """
    topic Role "His role"
    2024-06-24 motion M7 by Defence "to exclude Exhibit 22"
    2024-07-08 ruling R7, written
      disposes of M7: granted
    2024-07-08 ruling R1, written
      bars Role
    """
    state = case.at()
    sheet = pypdf.PdfReader(io.BytesIO(as_pdf([card(state, "State", Phase.OPENING)], state.view, STAMP))).pages[0]
    text = " ".join(sheet.extract_text().split())
    said = 'R7 of 8 July 2024 decided M7 "to exclude Exhibit 22" (granted); no item carries it'
    assert text.index(said) < text.index("Do not mention")
