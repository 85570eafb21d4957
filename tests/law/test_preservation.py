"""The law of preservation: a dated row with its citation for each point, the newest text that holds on a day."""

from __future__ import annotations

from datetime import date

import pytest

from inlimine.law.jurisdictions import rulebook
from inlimine.law.preservation import Kept, Point, ground_name


@pytest.mark.parametrize("name", ["federal", "new_mexico", "texas"])
def test_every_point_has_one_row_today_with_citation_and_day(name: str) -> None:
    rows = rulebook(name).on(date(2026, 1, 1)).preservation
    assert sorted(row.point for row in rows) == sorted(Point)
    assert all(row.citation and row.since > date(1970, 1, 1) for row in rows)


@pytest.mark.parametrize("name", ["federal", "new_mexico", "texas"])
def test_no_point_has_two_rows_on_any_day(name: str) -> None:
    book = rulebook(name)
    for day in sorted({row.since for row in book.preservation}):
        points = [row.point for row in book.on(day).preservation]
        assert len(points) == len(set(points)), day


@pytest.mark.parametrize("name", ["federal", "new_mexico", "texas"])
def test_every_open_point_has_its_question(name: str) -> None:
    assert all(row.question for row in rulebook(name).preservation if row.outcome is Kept.UNCLEAR)


@pytest.mark.parametrize(
    ("day", "citation"),
    [
        (date(2000, 11, 30), "FRE 103(a) before 1 December 2000"),
        (date(2000, 12, 1), "FRE 103(a) as amended on 1 December 2000"),
        (date(2011, 12, 1), "FRE 103(b)"),
    ],
)
def test_the_text_on_definitive_rulings_is_that_of_the_day(day: date, citation: str) -> None:
    rows = rulebook("federal").on(day).preservation
    assert [row.citation for row in rows if row.point is Point.DEFINITIVE] == [citation]


def test_where_the_two_jurisdictions_part() -> None:
    outcomes = {
        name: {row.point: row.outcome for row in rulebook(name).on(date(2024, 7, 8)).preservation}
        for name in ("federal", "new_mexico")
    }
    apart = [point for point in Point if outcomes["federal"][point] is not outcomes["new_mexico"][point]]
    assert apart == [Point.SILENT, Point.DISCLOSED_FIRST]
    assert outcomes["new_mexico"][Point.SILENT] is Kept.UNCLEAR


def test_a_ground_has_one_name() -> None:
    assert [ground_name(said) for said in ("11-802", "Hearsay", "FRE 801")] == ["hearsay"] * 3
    assert [ground_name(said) for said in ("other act", "404(b)", "Confrontation Clause")] == [
        "404(b)",
        "404(b)",
        "confrontation",
    ]
