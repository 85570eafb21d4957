"""That no ruling decides is no leave: a motion on the item that waits for a ruling is told beside the status."""

from __future__ import annotations

from tests.told import Told

EXCLUDE = "Motion S-4 (M4) of the State to exclude it is pending: no ruling on it is entered."


def test_a_motion_that_waits_is_told_beside_the_status_of_what_it_asks_about(case: Told) -> None:
    """
    topic Suit "The eviction lawsuit"
    item E "Petition in eviction", document
    topic Other "Something else"
    coverage: Suit covers E, says the court
    2024-06-24 motion M4 by State "Motion in limine", number "S-4"
      asks to exclude Suit
    """
    for item in ("Suit", "E"):
        reply = case.ask(item, by="Defence")
        assert (reply.shown, reply.beside) == ("NO RULING RECORDED", (EXCLUDE,))
        assert EXCLUDE in reply.notes
    assert case.ask("Other", by="Defence").beside == ()
    assert case.ask("Suit", by="Defence", on="2024-06-23").beside == ()


def test_a_motion_is_told_until_it_is_ruled_on_withdrawn_or_overtaken_by_a_ruling_on_the_item(case: Told) -> None:
    """
    topic Role "His role"
    topic Rank "His rank"
    topic Past "His past"
    topic Gun "The gun"
    2024-06-24 motion M1 by Defence "Motion in limine"
      asks to admit Role
    2024-06-24 motion M2 by Defence "Motion in limine"
      asks to suppress Rank
    2024-06-24 motion M3 by Defence "Motion in limine"
      asks to exclude Past
    2024-06-24 motion M5 by Defence "Motion in limine"
      asks to exclude Gun
    2024-07-08 ruling R1, written
      disposes of M1: denied
    2024-07-08 act X1 by Defence, written
      withdraws M2
    2024-07-08 ruling R2, written
      bars Past
    2024-07-08 ruling R3, written
      disposes of M5: reserved
    """
    asks = {"Role": "M1 of the Defence to admit", "Rank": "M2 of the Defence to suppress"}
    asks |= {"Past": "M3 of the Defence to exclude", "Gun": "M5 of the Defence to exclude"}
    for item, motion in asks.items():
        said = f"Motion {motion} it is pending: no ruling on it is entered."
        assert case.ask(item, on="2024-07-01").beside == (said,)
        assert said not in case.ask(item, on="2024-07-09").notes


def test_of_what_a_motion_perhaps_takes_in_no_more_is_said_than_that(case: Told) -> None:
    """
    topic Role "His role"
    topic Rank "His rank"
    coverage: Role may cover Rank, a user's guess
    2024-06-24 motion M1 by State "Motion in limine"
      asks to exclude Role
    """
    perhaps = "Motion M1 of the State to exclude what perhaps takes it in is pending: no ruling on it is entered."
    assert case.ask("Rank").beside == (perhaps,)


def test_a_later_ruling_on_another_use_of_the_item_leaves_the_motion_to_be_told(case: Told) -> None:
    """
    topic Suit "The eviction lawsuit"
    2024-06-24 motion M4 by State "Motion in limine", number "S-4"
      asks to exclude Suit
    2024-07-08 ruling R2, written
      requires leave for Suit
        for motive
    """
    assert EXCLUDE in case.ask("Suit", by="Defence", purpose="proof", on="2024-07-09").beside
    assert EXCLUDE not in case.ask("Suit", by="Defence", purpose="motive", on="2024-07-09").beside
