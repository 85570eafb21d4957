"""What may be done when the jury hears what it should not: rows with their days and authorities."""

from __future__ import annotations

from datetime import date

import pytest

from inlimine.law.cited import cited
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.law.remedies import Remedy


def authorities(name: str, on: date, remedy: Remedy) -> list[str]:
    return [cited(row) for row in rulebook(name).on(on).remedies if row.remedy is remedy]


@pytest.mark.parametrize("name", jurisdictions())
def test_every_step_has_an_authority_today(name: str) -> None:
    assert [remedy for remedy in Remedy if not authorities(name, date(2026, 1, 1), remedy)] == []


def test_what_keeps_it_from_the_jury_was_103c_before_the_rules_were_restyled() -> None:
    """The amendment of 1 December 2011 moved FRE 103(c) to 103(d)."""
    assert authorities("federal", date(2011, 11, 30), Remedy.APPROACH) == [
        "FRE 103(c) (general knowledge, verify)"
    ]
    assert authorities("federal", date(2011, 12, 1), Remedy.APPROACH) == ["FRE 103(d)"]


def test_an_objection_and_a_motion_to_strike_rest_on_the_same_rule() -> None:
    """NMRA 11-103(A)(1): a timely objection or motion to strike."""
    on = date(2024, 7, 9)
    assert authorities("new_mexico", on, Remedy.STRIKE) == ["NMRA 11-103(A)(1)"]
    assert authorities("new_mexico", on, Remedy.OBJECT)[0] == "NMRA 11-103(A)(1)"
