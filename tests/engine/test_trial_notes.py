"""What happened at trial is said beside a status that does not say it: instructions, objections, opened doors."""

from __future__ import annotations

from inlimine.exports.card.card import Card, card
from inlimine.law.statuses import Status
from inlimine.ledger.terms import Phase
from tests.told import Told


def told_on(one: Card, title: str) -> list[str]:
    """What a card says beside the status of an item."""
    entries = [entry for group in one.groups for entry in group.entries if title in entry.titles]
    return [said for entry in entries for said in entry.conditions]


def test_the_words_of_the_instruction_stand_beside_what_came_in_for_less(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
    2024-07-09T10:00#1 event: instruction-given on E, "Only to test what W1 says."
    2024-07-09T10:00#2 received: E, limited
      for impeach-witness
    """
    words = 'The court instructed on it on 9 July 2024 at 10:00: "Only to test what W1 says."'
    reply = case.ask("E", use="argue", phase="closing", on="2024-07-10")
    within = case.ask("E", use="argue", phase="closing", purpose="impeach-witness", on="2024-07-10")
    assert (reply.status, within.status) == (Status.BARRED, Status.IN_EVIDENCE)
    assert (words in reply.notes, words in within.notes) == (True, True)
    assert words in told_on(card(case.at("2024-07-10"), "State", Phase.CLOSING), "Letter")


def test_a_sustained_objection_to_one_offer_is_told_with_its_ground_day_and_side(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-09T10:00#1 event: objection by Defence on E
      grounds hearsay
    2024-07-09T10:00#2 ruling R1, oral
      name "objection sustained"
      bars E
        binds State
        when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
        grounds hearsay
        ruled at trial
        words "Sustained."
    """
    reply = case.ask("E", on="2024-07-10")
    said = "Objection sustained (hearsay) on 9 July 2024 at 10:00, to what the State asked or offered (R1)."
    assert reply.status is Status.NOT_BARRED
    assert said in reply.notes
    assert not [note for note in reply.notes if "pending" in note]
    assert [one.quote for one in reply.quoted] == ["Sustained."]
    again = "the same is asked or offered again as on 9 July 2024 at 10:00 (for the judge)"
    assert reply.steps[0].text == (
        "R1 (oral, 9 July 2024 at 10:00) bars; it was on one question or offer alone, and reaches this use only "
        f"when: {again}"
    )
    assert said.removesuffix(".") in told_on(card(case.at("2024-07-10"), "State", Phase.OPENING), "Letter")


def test_an_overruled_objection_to_one_offer_is_told_and_quoted_once(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-09T10:00 ruling R1, oral
      name "objection overruled"
      overrules objections to E
        when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
        grounds hearsay
        ruled at trial
        words "Overruled."
    """
    reply = case.ask("E", on="2024-07-10")
    assert "Objection overruled (hearsay) on 9 July 2024 at 10:00 (R1)." in reply.notes
    assert [one.quote for one in reply.quoted] == ["Overruled."]


def test_an_objection_without_a_ruling_is_told_as_pending(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-09T10:00 event: objection by Defence on E
      grounds hearsay
    """
    pending = (
        "An objection by the Defence (hearsay) on 9 July 2024 at 10:00 is pending: no ruling on it is entered."
    )
    assert pending in case.ask("E", on="2024-07-10").notes
    assert pending not in case.ask("E", on="2024-07-08").notes


def test_the_card_says_that_a_door_was_found_open_and_for_whom(case: Told) -> None:
    """
    topic Past "His past"
    2024-07-05 ruling R1, written
      bars Past
        unless "the door is opened" (judge)
    2024-07-09 fact: "the door is opened" is so, decided by the judge
      of R1
      extent "State"
    """
    reply = case.ask("Past", on="2024-07-10", use="mention", phase="opening")
    assert reply.status is Status.NOT_BARRED
    assert told_on(card(case.at("2024-07-10"), "State", Phase.OPENING), "His past") == [
        "R1 bars it no longer: the door is opened. That admits nothing by itself",
        "R1 is lifted only so far: for the State",
    ]


def test_the_card_says_of_a_barred_item_that_it_had_come_in(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-08 received: E, exhibit
    2024-07-09 ruling R1, written
      bars E
    """
    (said,) = told_on(card(case.at("2024-07-10"), "State", Phase.CASE_IN_CHIEF), "Letter")
    assert said.startswith("It was received on 8 July 2024 for all purposes, against all parties. Ask how")


def test_an_objection_sustained_to_one_offer_leads_the_words_of_the_side_that_offered(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-09T10:00 ruling R1, oral
      name "objection sustained"
      bars E
        binds State
        when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
        grounds hearsay
        ruled at trial
    """
    offered, other = (case.ask("E", by=side, on="2024-07-10") for side in ("State", "Defence"))
    assert (offered.status, offered.cautious) == (Status.NOT_BARRED, Status.LEAVE_FIRST.value)
    assert offered.shown == (
        "OBJECTION SUSTAINED (hearsay) on 9 July 2024 at 10:00, to one question or offer (R1); "
        "NO RULING DECIDES ANY OTHER"
    )
    assert other.shown == "DOES NOT REACH THIS USE"
    groups = card(case.at("2024-07-10"), "State", Phase.CASE_IN_CHIEF).groups
    assert [group.heading for group in groups] == ["Objection sustained to one question or offer: ask first"]


def test_what_came_in_is_told_before_an_objection_and_one_sustained_before_that_leads_no_more(case: Told) -> None:
    """
    item E "Letter", document
    item F "Diary", document
    2024-07-09T10:00#1 ruling R1, oral
      name "objection sustained"
      bars E, F
        when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
        ruled at trial
    2024-07-09T10:05 received: E, exhibit
    2024-07-09T09:00 received: F, exhibit
    """
    came_in = "RECEIVED (for all purposes, against all parties); "
    letter, diary = (case.ask(item, use="elicit", on="2024-07-10") for item in ("E", "F"))
    assert letter.shown == f"{came_in}no ruling on this use"
    assert diary.shown == (
        f"{came_in}OBJECTION SUSTAINED on 9 July 2024 at 10:00, to one question or offer (R1); "
        "NO RULING DECIDES ANY OTHER"
    )


def test_a_bar_of_trial_that_waits_for_something_else_is_no_objection_sustained(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-09T10:00 ruling R1, oral
      bars E
        when "the letter's author is called" (event)
        ruled at trial
    """
    assert case.ask("E", on="2024-07-10").shown == "NO RULING DECIDES THIS USE"


def test_an_objection_sustained_leads_too_where_the_caution_is_that_rulings_are_missing(case: Told) -> None:
    """
    item E "Letter", document
    2024-07-01 hearing H1 "Motions in limine"
    2024-07-01 completeness: H1 made at least 25 rulings
    2024-07-09T10:00 ruling R1, oral
      name "objection sustained"
      bars E
        binds State
        when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
        ruled at trial
    """
    assert case.ask("E", on="2024-07-10").shown == (
        "OBJECTION SUSTAINED on 9 July 2024 at 10:00, to one question or offer (R1); APPROACH FIRST (as a caution)"
    )
    assert case.ask("E", by="Defence", on="2024-07-10").shown == "APPROACH FIRST (as a caution)"


def test_the_side_that_objected_is_not_told_of_a_bar_or_a_door_by_what_was_sustained_to_one_question(
    case: Told,
) -> None:
    """
    item E "Letter", document
    2024-07-09T10:00 ruling R1, oral
      name "objection sustained"
      bars E
        binds State
        when "the same is asked or offered again as on 9 July 2024 at 10:00" (judge)
        ruled at trial
    """
    reply = case.ask("E", by="Defence", on="2024-07-10")
    assert not any("open the door" in note for note in reply.notes)
    entry = card(case.at("2024-07-10"), "Defence", Phase.CASE_IN_CHIEF).groups[0].entries[0]
    assert entry.conditions[0] == "R1 sustained an objection to one question or offer, and reaches no other"
    assert not any("bars it for something else" in said for said in entry.conditions)
