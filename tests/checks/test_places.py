"""One place in a paper is one row, whatever found it: the most cautious reply first, each ruling in its words."""

from __future__ import annotations

from rich.table import Table

from inlimine.checks.hit import Asking
from inlimine.cli.printing.papers import paper_spots
from inlimine.operations.check_files import Checked, check_bytes
from inlimine.operations.page_pictures import OnPages
from inlimine.operations.report_check import report_page
from inlimine.web.pages.check.spread import spreads
from tests.checks import test_unwatched
from tests.checks.test_unwatched import state_of

WATCHED = f"""{test_unwatched.__doc__}
watch R4: wind
watch R1: wind
watch R1: wind | storm
"""
STATE = state_of(WATCHED)


def paper() -> Checked:
    return check_bytes(STATE, "opening.txt", b"The wind blew.\nThere was a storm.\n", Asking(by="Northline"))


USED = "For Northline, to mention, before the jury, opening:"


def test_what_two_rulings_and_three_watches_found_at_a_place_is_one_hit_beside_it() -> None:
    (spread,) = spreads(paper(), OnPages(), STATE)
    hits = [(hit.number, hit.spot.words) for told in spread.told for hit in told.hits]
    assert hits == [(1, "wind"), (2, "storm")]
    wind = spread.told[0]
    assert wind.spot.reply.shown == "EXCLUDED, do not mention"
    assert wind.body == (
        f"{USED} Evidence of alcohol consumption.",
        'R1: "Granted. No mention of drinking before the jury.".',
        "Spoken only: no written order is in the ledger.",
        "Also ! APPROACH FIRST (by order)",
        f"{USED} Prior crashes of the driver.",
        "R4.",
    )


def test_the_report_and_the_command_line_have_one_row_for_it() -> None:
    report = report_page([paper()], STATE, viewer=None)
    assert report.count("<b>wind</b>") == 1
    assert "2 hits" in report
    (table,) = (part for part in paper_spots(paper(), STATE) if isinstance(part, Table))
    assert table.row_count == 2
    assert [str(cell) for cell in table.columns[3].cells] == ["R1, R4", "R1"]
