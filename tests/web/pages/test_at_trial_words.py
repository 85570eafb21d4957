"""What the trial page says was entered: with the purposes for which alone it was, where they were said."""

from __future__ import annotations

from inlimine.ledger.terms import Purpose
from inlimine.web.pages.at_trial.view import entered_words, undone_words
from tests.told import Told


def test_the_confirmation_names_the_purpose_of_a_receipt_and_of_an_instruction(case: Told) -> None:
    """
    item E "The contract", document
    """
    impeach = (Purpose.IMPEACH_WITNESS,)
    said = [entered_words(what, "E", "7", case.at().view, purposes=impeach) for what in ("received", "instructed")]
    assert said == [
        "Received (only to impeach a witness), The contract. Entered as number 7.",
        "Instruction given (only to impeach a witness), The contract. Entered as number 7.",
    ]
    assert entered_words("received", "E", "7", case.at().view) == "Received, The contract. Entered as number 7."


def test_the_confirmation_names_the_day_where_it_is_not_today(case: Told) -> None:
    """
    item E "The contract", document
    """
    view, day = case.at().view, "10 July 2024"
    entered = entered_words("received", "E", "7", view, day=day)
    assert entered == "Received, The contract, for 10 July 2024. Entered as number 7."
    assert undone_words("7", "E", view, days=day) == (
        "Number 7 is undone, The contract, which had been entered for 10 July 2024; "
        "it and the correction are in the log."
    )


def test_an_instruction_says_who_asked_for_it_and_other_happenings_whose_they_were(case: Told) -> None:
    """
    item E "The contract", document
    """
    said = [entered_words(what, "E", "7", case.at().view, side="State") for what in ("instructed", "offered")]
    assert said == [
        "Instruction given, asked for by the State, The contract. Entered as number 7.",
        "Offered by the State, The contract. Entered as number 7.",
    ]
