"""Reports of our own writing, read whole: every act, no other act, and what stands beside them."""

import pytest

from inlimine.readers.reports.read_report import read_report
from tests.readers.reports.expected import FOLDERS, TEXTS, Case, cases, faults, row

ALL = cases(TEXTS)


@pytest.mark.parametrize("wanted", ALL, ids=lambda one: one.name)
def test_a_report_tells_these_acts_and_no_others(wanted: Case) -> None:
    assert not faults(wanted, read_report(wanted.text))


def test_there_are_texts_enough() -> None:
    assert len(ALL) >= 25


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_report_is_read_the_wrong_way_round(folder: str) -> None:
    """What keeps out is never told as letting in, nor the reverse; these texts were held out at first."""
    turned = {
        "prohibit": {"permit", "overrule"},
        "leave": {"permit"},
        "permit": {"prohibit"},
        "overrule": {"prohibit"},
    }
    for wanted in cases(TEXTS.parent / folder):
        for act in read_report(wanted.text).acts:
            way, subject, _ = row(act)
            against = [one for one in wanted.acts if one[1] == subject and one[0] in turned.get(way, set())]
            assert not against, (wanted.name, row(act))


@pytest.mark.parametrize(("folder", "share"), list(FOLDERS.items()))
def test_of_the_held_out_reports_so_many_acts_are_now_right(folder: str, share: float) -> None:
    """How many were right on the first run stands in the folder's README."""
    held = cases(TEXTS.parent / folder)
    right = sum(line[:3] in [row(act) for act in read_report(one.text).acts] for one in held for line in one.acts)
    assert right >= share * sum(len(one.acts) for one in held)
