"""Case numbers for matching, and days as they are printed."""

from __future__ import annotations

import datetime

import pytest

from inlimine.readers.dockets.case_numbers import is_broken, normalised, same_case
from inlimine.readers.dockets.dates import day, entered_day


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("2:08-cr-00125-DAK-1", "2:08-cr-00125"),
        ("02:2008-CR-125", "2:08-cr-00125"),
        ("08cr125", "08-cr-00125"),
        ("Case No. 1:20-cv-08924-CM", "1:20-cv-08924"),
        ("17-80033-CRJ7", "17-80033"),
        ("25-03768-JMC-13", "25-03768"),
        ("22-00105-5-JNC", "22-00105"),
        ("1-23-01071-nhl", "1:23-01071"),
        ("24-1001-ABC-13", "24-1001"),
        ("18-90014", "18-90014"),
        ("MDL No. 2168", "mdl-2168"),
        ("Misc.  Docket 9", "Misc. Docket 9"),
        ("", ""),
    ],
)
def test_a_case_number_loses_judges_and_defendant(printed: str, number: str) -> None:
    assert normalised(printed) == number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CV-06-2141-PHX-DGC", "2:06-cv-02141"),
        ("CV 06-02141-PHX-DGC", "2:06-cv-02141-DGC"),
        ("CIV-2006-2141", "06-cv-2141"),
        ("CR06-125", "3:06-cr-00125-ABC-1"),
        ("2:06-civ-2141", "2:06-cv-02141"),
    ],
)
def test_a_case_is_the_same_wherever_its_kind_is_printed(one: str, other: str) -> None:
    assert same_case(one, other)
    assert same_case(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CV-06-2141-PHX-DGC", "2:06-cv-02142"),
        ("CV-06-2141-PHX-DGC", "2:07-cv-02141"),
        ("CR-06-2141", "2:06-cv-02141"),
        ("2:06-cv-02141", "3:06-cv-02141"),
        ("", "2:06-cv-02141"),
    ],
)
def test_another_serial_year_kind_or_office_is_another_case(one: str, other: str) -> None:
    assert not same_case(one, other)


@pytest.mark.parametrize("printed", ["2:06-cv", "2:06-cv-", "06-cv", "1:20"])
def test_a_number_without_its_serial_is_broken(printed: str) -> None:
    assert is_broken(printed)


@pytest.mark.parametrize(
    "printed",
    ["2:06-cv-02141", "06-2141", "CR-2031-0044", "31CR0044", "CV-06-2141-PHX-DGC", "D-202-CR-2031-00123"],
)
def test_a_whole_number_is_not_broken(printed: str) -> None:
    assert not is_broken(printed)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("03/05/2008", datetime.date(2008, 3, 5)),
        ("3/5/08", datetime.date(2008, 3, 5)),
        ("12-31-98", datetime.date(1998, 12, 31)),
        ("2008-03-05T10:00:00Z", datetime.date(2008, 3, 5)),
        ("Mar. 5, 2008", datetime.date(2008, 3, 5)),
        ("September 5 2008", datetime.date(2008, 9, 5)),
        ("5 Sept. 2008", datetime.date(2008, 9, 5)),
        ("02/30/2008", None),
        ("Mon 5, 2008", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_as_american_courts_print_it(printed: str, told: datetime.date | None) -> None:
    assert day(printed) == told


@pytest.mark.parametrize(
    "text", ["x (Entered: 03/06/2008)", "x [Entered: 03/06/2008 10:11 AM]", "(Entered 03/06/2008) "]
)
def test_the_day_of_entry_is_read_at_the_end(text: str) -> None:
    assert entered_day(text) == datetime.date(2008, 3, 6)


def test_a_day_of_entry_that_is_spoken_of_earlier_is_another_entrys() -> None:
    assert entered_day("corrects 5 (Entered: 03/06/2008). (abc)") is None
