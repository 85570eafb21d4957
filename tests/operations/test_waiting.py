"""What waits is said beside an item, and never of one that it does not reach."""

from datetime import UTC, datetime
from pathlib import Path

from inlimine.operations.author import author
from inlimine.operations.case_folder import opened
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.waiting import WOULD_BAR, waiting
from inlimine.store.proposals import Proposal

CASE = """\
case "United States v. Roe"
  law federal
  time zone "UTC"

party Roe "Morgan Roe", defence
party Government "USA", prosecution
topic T1 "the knife block"
topic T2 "the rope ladder"

2031-03-03 motion M1 by Roe "Two things"
  asks to exclude T1
  asks to exclude T2
"""


def test_a_ruling_on_one_request_that_waits_bars_nothing_of_the_other(tmp_path: Path) -> None:
    """M1b is granted: the rope ladder alone is spoken of."""
    (tmp_path / "roe.limine").write_text(CASE, "utf-8")
    case, who = tmp_path / "roe", author("P. Legal, paralegal")
    keep_in_folder(case, tmp_path / "roe.limine", who)
    granted = [{"request": "M1b", "disposition": "granted"}]
    one = Proposal(
        id="p1",
        kind="act",
        fields={"handle": "R1", "form": "oral", "disposes": granted},
        quote="GRANTED as to the ladder",
        span=(0, 24),
        found_by="x",
        sureness="sure",
    )
    with opened(case) as folder:
        folder.proposals(folder.court_record()).offer([one], at=datetime(2031, 4, 2, tzinfo=UTC))
    found = waiting(case, None)
    assert (found.said_on("T1"), found.said_on("T2")) == ("", f"1 reaches this item; {WOULD_BAR}")
