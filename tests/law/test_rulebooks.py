"""Rulebooks: dated rows with citations, one folder a jurisdiction."""

from __future__ import annotations

from datetime import date

import pytest

from inlimine.law.default_table import DefaultRow, Having
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.law.rulebook import CourtProfile, Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import Purpose, TraitKind


@pytest.mark.parametrize("name", jurisdictions())
def test_every_row_of_every_rulebook_has_its_citation_and_its_day(name: str) -> None:
    book = rulebook(name)
    told = [(row.citation, row.since) for row in book.profiles]
    told += [(row.citation, row.since) for row in book.defaults]
    told += [(row.citation, row.since) for row in book.forms]
    told += [(row.citation, row.since) for row in book.phases]
    told += [(row.citation, row.since) for row in book.remarks]
    told += [(row.citation, row.since) for row in book.changes]
    told += [(row.citation, row.since) for row in book.disclosure]
    told += [(row.citation, row.since) for row in book.deadlines]
    told += [(row.citation, row.since) for row in book.alerts]
    told += [(row.citation, row.since) for row in book.counting]
    told += [(row.citation, row.since) for row in book.holidays]
    assert told
    assert all(citation and since > date(1900, 1, 1) for citation, since in told)


def test_new_mexico_lets_the_written_order_control_and_federal_courts_leave_it_open() -> None:
    assert rulebook("new_mexico").profile(Profile()).oral_written == "written-controls"
    assert rulebook("federal").profile(Profile()).oral_written == "unclear"


def test_a_name_may_be_written_with_a_space_or_a_hyphen() -> None:
    assert rulebook("New Mexico") is rulebook("new-mexico") is rulebook("new_mexico")


def test_an_unknown_jurisdiction_is_refused_with_the_known_ones() -> None:
    with pytest.raises(LookupError) as refused:
        rulebook("utopia")
    assert refused.value.args == ('no rulebook is called "utopia"; write one of: federal, new_mexico, texas',)


def test_the_case_may_say_what_its_judge_does_differently() -> None:
    own = Profile(in_limine_regime="approach")
    profile = rulebook("new_mexico").profile(own)
    assert (profile.in_limine_regime, profile.oral_written) == ("approach", "written-controls")


def test_a_row_holds_from_its_day_until_the_day_before_the_next_version() -> None:
    old = CourtProfile(since=date(2000, 1, 1), until=date(2020, 1, 1), citation="old", profile=Profile())
    new = CourtProfile(since=date(2020, 1, 1), citation="new", profile=Profile(carryover="stands"))
    book = Rulebook(name="x", title="X", profiles=(old, new))
    told = [[row.citation for row in book.on(day).profiles] for day in (date(2019, 12, 31), date(2020, 1, 1))]
    assert told == [["old"], ["new"]]
    assert book.on(date(2020, 1, 1)).profile(Profile()).carryover == "stands"


def test_a_row_applies_to_the_purposes_that_it_forbids_and_says_what_holds_otherwise() -> None:
    row = DefaultRow(
        since=date(2012, 6, 16),
        citation="Simmons",
        having=(Having(trait=TraitKind.SUPPRESSION_TESTIMONY),),
        status=Status.BARRED,
        forbidden=frozenset({Purpose.PROOF}),
        otherwise=Status.LEAVE_FIRST,
    )
    assert row.status_for(Purpose.PROOF) is Status.BARRED
    assert row.status_for(Purpose.IMPEACH_DEFENDANT) is Status.LEAVE_FIRST
