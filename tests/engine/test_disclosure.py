"""What was disclosed to whom, in the words of SEMANTICS 1.13 and no more; one thing under two numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.engine.disclosure.disclosed import Disclosed, Recorded, disclosure
from inlimine.engine.disclosure.numbers import Bates, bates, numbers
from inlimine.engine.words import title
from tests.complaints import federal
from tests.told import Told, told

FILED_ELSEWHERE = """
item E1 "Live rounds from the set", object
  holder "the sheriff"
  provenance "collected on the set"
  known to the State 2021-10-21
2021-10-21 label: E1 is "21-001234"
  numbered by "the sheriff"
2023-03-01 disclosure: E1 by State to Defence, "by letter"

item E2 "Ammunition handed in by a witness", object
  holder "the sheriff; called unconnected"
  provenance "handed in on 6 March 2024, as of the same batch as 21-001234"
2024-03-06 label: E2 is "24-000789"
  numbered by "the sheriff"
"""


def rows(text: str | Told, item: str = "", on: str = "2024-07-09") -> list[Disclosed]:
    case = told(f"\n{text}") if isinstance(text, str) else text
    return [row for row in disclosure(case.at(on)) if item in ("", row.item)]


def only(text: str, item: str, on: str = "2024-07-09") -> Disclosed:
    (row,) = rows(text, item, on)
    return row


def test_an_item_filed_under_another_number_is_found_and_its_disclosure_missed() -> None:
    row = only(FILED_ELSEWHERE, "E2")
    assert (row.recorded, row.shown) == (Recorded.NOT_RECORDED, "no disclosure recorded")
    assert [(one.item, one.why) for one in row.may_be] == [("E1", ("both are tied to 21-001234",))]
    assert [(one.label, one.numbered_by) for one in row.aliases] == [("24-000789", "the sheriff")]


def test_a_disclosure_is_told_with_its_day_and_judged_no_further() -> None:
    row = only(FILED_ELSEWHERE, "E1")
    assert row.shown == "disclosed on 1 March 2023; timeliness not judged; the duty continues"
    assert [(one.by, one.to, str(one.on), one.means) for one in row.given] == [
        ("State", "Defence", "2023-03-01", "by letter")
    ]
    assert str(row.known_to_state) == "2021-10-21"


def test_before_the_day_of_the_disclosure_none_is_recorded() -> None:
    assert only(FILED_ELSEWHERE, "E1", "2023-02-28").shown == "no disclosure recorded"


def test_several_days_are_told_in_their_order_and_a_missing_day_is_said() -> None:
    text = (
        'item E "The film", recording\n2024-02-02 disclosure: E by State to Defence\n'
        "2024-01-01 disclosure: E by State to Defence\n"
    )
    assert only(text, "E").shown == (
        "disclosed on 1 January 2024, 2 February 2024; timeliness not judged; the duty continues"
    )
    undated = 'item E "The film", recording\ndisclosure: E by State to Defence\n'
    assert only(undated, "E").shown == (
        "disclosed on a day that nobody entered; timeliness not judged; the duty continues"
    )


HOLDERS = ("", "the police", "the sheriff", "a laboratory", "unconnected", "State")
RULINGS = (
    "",
    "2024-07-08 ruling R1, written\n  bars E\n    grounds 403\n",
    "2024-07-08 ruling R1, written\n  permits E\n    definitive\n",
    '2024-07-08 ruling R1, written\n  bars E\n    grounds "discovery sanction"\n',
    "2024-07-08 ruling R1, oral\n  closes the case\n",
    "2024-07-08 received: E, exhibit\n",
)


@given(st.sampled_from(HOLDERS), st.sampled_from(RULINGS), st.booleans())
def test_no_holder_and_no_ruling_changes_a_word_of_it(holder: str, ruling: str, given_over: bool) -> None:
    text = 'item E "The film", recording\n' + (f'  holder "{holder}"\n' if holder else "") + f"\n{ruling}\n"
    text += "2024-03-01 disclosure: E by State to Defence\n" if given_over else ""
    wanted = "disclosed on 1 March 2024; timeliness not judged; the duty continues"
    assert only(text, "E").shown == (wanted if given_over else "no disclosure recorded")


def test_each_defendant_is_told_apart() -> None:
    text = 'party Poe "Poe", defence\nitem E "The film", recording\n2024-03-01 disclosure: E by State to Poe\n'
    assert [(row.to, row.recorded) for row in rows(text)] == [
        ("Defence", Recorded.NOT_RECORDED),
        ("Poe", Recorded.RECORDED),
    ]


def test_what_the_defence_holds_goes_to_the_other_side() -> None:
    row = only('item E "The diary", document\n  holder "Roe"\n', "E")
    assert (row.to, row.authority) == ("State", ("NMRA 5-502(A)", "NMRA 5-505 (general knowledge, verify)"))


def test_the_police_are_the_state_for_this() -> None:
    (row,) = rows(federal(told('\nitem E "The film", recording\n  holder "the police"\n')))
    assert row.authority[2:] == (
        "Kyles v. Whitley, 514 U.S. 419, 437 (1995) (the police included)",
        "Fed. R. Crim. P. 16(a), (c) (general knowledge, verify)",
    )


def test_what_is_given_with_the_whole_is_given_and_a_part_is_not_the_whole() -> None:
    text = 'item E "The film", recording\npart Ea of E "its end", recording, at "12:00-14:00"\n'
    whole = text + "2024-03-01 disclosure: E by State to Defence\n"
    assert [row.recorded for row in rows(whole)] == [Recorded.RECORDED, Recorded.RECORDED]
    part = text + "2024-03-01 disclosure: Ea by State to Defence\n"
    assert [(row.item, row.recorded, row.only_parts) for row in rows(part)] == [
        ("E", Recorded.NOT_RECORDED, ("Ea",)),
        ("Ea", Recorded.RECORDED, ()),
    ]


def test_a_version_that_no_disclosure_names_is_told() -> None:
    text = (
        'item E "The film", recording\nversion V1: E has sha256 "aa", file "cut.mp4"\n'
        'version V2: E has sha256 "bb"\n2024-03-01 disclosure: E by State to Defence\n  version V1\n'
    )
    row = only(text, "E")
    assert ([(one.version, one.file) for one in row.given], row.not_given) == ([("V1", "cut.mp4")], ("V2",))


def test_a_ruling_on_disclosure_is_told_and_one_on_admissibility_is_not() -> None:
    text = (
        'item E "The film", recording\n\n2024-06-28 ruling R1, written\n  bars E\n    grounds 403\n\n'
        '2024-06-29 ruling R2, written\n  bars E\n    binds State\n    grounds "discovery sanction"\n'
        '    words "It came too late"\n'
    )
    assert only(text, "E").rulings == ('R2 of 29 June 2024 bars it (discovery sanction): "It came too late"',)


def test_a_dismissal_for_withholding_is_told_with_the_item() -> None:
    text = FILED_ELSEWHERE + (
        "\n2024-07-11 motion M9 by Defence\n  asks to dismiss E2 against State\n    grounds Brady\n"
        "\n2024-07-12 ruling R9, oral\n  disposes of M9: granted\n  closes the case\n"
    )
    row = only(text, "E2", "2024-07-12")
    assert row.rulings == ("R9 of 12 July 2024 ruled on M9: granted, and closed the case",)
    assert row.shown == "no disclosure recorded"


PAIRS = {
    'the same sha256: aa11bb22': (
        'version V1: E1 has sha256 "AA11BB22"\nversion V2: E2 has sha256 "aa11bb22"\n'
    ),
    'both bear "tag b"': 'label: E1 is "Tag B"\nlabel: E2 is "tag b"\n',
    "both are tied to 24-001203": 'label: E1 is "24-001203"\nlabel: E2 is "DR 24-001203"\n',
    'Bates numbers overlap: "ROE 000120-000124" and "ROE 000123"': (
        'label: E1 is "ROE 000120-000124"\nlabel: E2 is "ROE 000123"\n'
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", PAIRS)
def test_what_two_items_share_is_said(why: str) -> None:
    text = f'item E1 "The rounds", object\nitem E2 "A box", object\n{PAIRS[why]}'
    assert [(one.item, one.why) for one in only(text, "E1").may_be] == [("E2", (why,))]
    assert [(one.item, one.why) for one in only(text, "E2").may_be] == [("E1", (why,))]


def test_the_same_words_and_the_same_provenance_are_said() -> None:
    text = (
        'item E1 "Box of rounds", object\n  provenance "Handed in by T."\n'
        'item E2 "Rounds, box", object\n  provenance "handed in  by T."\n'
    )
    (found,) = only(text, "E1").may_be
    assert found.why == ('described in the same words: "box rounds"', 'the same provenance: "handed in by t."')


def test_other_bates_prefixes_years_and_single_words_say_nothing() -> None:
    text = (
        'item E1 "Rounds of 2021", object\nlabel: E1 is "ROE 000120"\n'
        'item E2 "A box of 2021", object\nlabel: E2 is "POE 000120"\n'
        'item E3 "Rounds", object\nlabel: E3 is "Exhibit 14"\n'
    )
    assert [row.may_be for row in rows(text)] == [(), (), ()]


def test_parts_copies_and_what_the_court_called_another_thing_are_no_doubles() -> None:
    label = 'label: E1 is "24-001203"\nlabel: E2 is "DR 24-001203"\n'
    one = 'item E1 "The rounds", object\n'
    for other in (
        'part E2 of E1 "a box", object\n',
        'item E2 "A box", object\n  derived from E1\n',
        'item E2 "A box", object\n  same fact as E1\n',
        'item E2 "A box", object\ncoverage: E1 does not cover E2, as agreed\n',
    ):
        assert [row.may_be for row in rows(one + other + label)] == [(), ()], other


def test_that_somebody_believes_it_another_thing_settles_nothing() -> None:
    text = (
        'item E1 "The rounds", object\nitem E2 "A box", object\n'
        'label: E1 is "24-001203"\nlabel: E2 is "DR 24-001203"\n'
        "coverage: E1 does not cover E2, a user's guess\n"
    )
    assert [one.item for one in only(text, "E1").may_be] == ["E2"]


def test_a_number_that_many_items_bear_says_nothing_of_two() -> None:
    text = "".join(f'item E{n} "Thing{n}", object\nlabel: E{n} is "DR 24-001203 part {n}"\n' for n in range(9))
    assert {row.may_be for row in rows(text)} == {()}


def test_a_topic_is_nothing_to_disclose_unless_somebody_holds_it() -> None:
    assert rows('topic T "His anger"\n') == []
    assert [row.item for row in rows('topic T "His anger"\n  holder "the police"\n')] == ["T"]


def test_an_agency_number_is_no_name_of_an_item() -> None:
    case = told(FILED_ELSEWHERE)
    assert case.ask("E2").item == "E2"
    assert title("E2", case.at().view) == "Ammunition handed in by a witness"


def test_numbers_and_bates_ranges_are_read() -> None:
    assert numbers("DR 24-001203, handed in 2024-03-06 (2021), ROE 000120") == {"24-001203"}
    assert bates("ROE000120 - ROE000124") == Bates(prefix="roe", first=120, last=124)
    assert bates("STATE_0012") == Bates(prefix="state", first=12, last=12)
    assert (bates("Exhibit 14"), bates("ROE 000124-000120"), bates("24-001203")) == (None, None, None)


FOUNDING = """
item handed "Cartridges handed in by a witness", object
  holder "the sheriff"
  provenance "said to match the rounds of 21-001234"
2024-03-06 label: handed is "24-000789"
"""


def _items_of_the_search(count: int) -> str:
    return "".join(
        f'item I{n} "Thing {chr(64 + n) * 4}", object\n2021-10-21 label: I{n} is "21-001234-{n}"\n'
        for n in range(1, count + 1)
    )


def test_a_number_within_the_number_of_another_item_ties_them_and_not_the_items_of_one_search() -> None:
    rows = {row.item: row for row in disclosure(told(FOUNDING + _items_of_the_search(2)).at())}
    assert [one.item for one in rows["handed"].may_be] == ["I1", "I2"]
    assert rows["handed"].may_be[0].why == ("both are tied to 21-001234",)
    assert [one.item for one in rows["I1"].may_be] == ["handed"]


def test_a_number_that_many_items_bear_is_told_once() -> None:
    rows = {row.item: row for row in disclosure(told(FOUNDING + _items_of_the_search(12)).at())}
    assert rows["handed"].may_be == ()
    assert rows["handed"].of_many == ("its words name 21-001234, which 12 other items bear",)
    assert rows["I1"].of_many == ()
