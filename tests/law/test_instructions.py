"""Jury instructions: which elements a charge has, from which day, and by what name they are found."""

from __future__ import annotations

from datetime import date

from inlimine.law.cited import cited
from inlimine.law.jurisdictions import rulebook

BOOK = rulebook("new_mexico")
DAY = date(2024, 7, 8)


def test_involuntary_manslaughter_has_five_elements() -> None:
    row = BOOK.on(DAY).instruction("uji 14-231")
    assert row is not None
    assert (row.offence, len(row.elements)) == ("involuntary manslaughter", 5)
    assert row.elements[1] == "the defendant should have known of the danger of it"
    assert cited(row) == "UJI 14-231 NMRA (general knowledge, verify)"


def test_an_instruction_holds_from_its_day_on() -> None:
    assert BOOK.on(date(1997, 7, 31)).instruction("UJI 14-231 NMRA") is None
    assert BOOK.on(date(1997, 8, 1)).instruction("UJI 14-231 NMRA") is not None


def test_another_number_is_another_instruction() -> None:
    assert BOOK.on(DAY).instruction("UJI 14-230") is None
    assert rulebook("federal").on(DAY).instruction("UJI 14-231") is None
