"""The rulings board of 8 July 2024, and that of a case with rulings on no evidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from tests.web.conftest import Served, serve, stop
from tests.web.papers import entered, give_rooms, keep_roe

BOARD = "/baldwin/owner/rulings/?on=2024-07-09"


def test_a_request_stands_with_what_the_court_did(page: Page, served: Served) -> None:
    page.goto(served.url(BOARD))
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="M1", exact=True))
    expect(row).to_contain_text("granted, 8 July 2024, oral")
    expect(row).to_contain_text("no written order in the ledger")
    expect(row).to_contain_text("R1")


def test_a_part_that_was_ruled_on_otherwise_has_its_own_ruling_alone(page: Page, served: Served) -> None:
    """M2 asks to exclude two parts of one video: R2a bars one, R2b permits the other."""
    page.goto(served.url(BOARD))
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="M2a", exact=True))
    expect(row).to_contain_text("R2a")
    expect(row).not_to_contain_text("R2b")


def test_what_is_known_to_be_missing_stands_first(page: Page, served: Served) -> None:
    page.goto(served.url(BOARD))
    expect(page.locator(".notice.care").first).to_contain_text("at least 25 rulings")


def test_only_what_awaits_a_written_order(page: Page, served: Served) -> None:
    page.goto(served.url(BOARD))
    page.get_by_label("Show").select_option("pending")
    expect(page.get_by_text("No request is in the ledger that fits this choice.")).to_be_visible()


OPEN = (
    "R10 of 10 March 2031 rules on a motion that is not entered: “The oral motion is denied.”; ask the court, or"
    " enter the motion."
)
ON_NO_EVIDENCE = """\
document D1 order "Order of 10 March"

2031-03-01 motion M5 by Roe "Motion to continue"
  asks to other

2031-03-09 ruling R9, written
  disposes of M5: granted

2031-03-10 ruling R10, written
  source D1 at "1" "The oral motion is denied."
"""


@pytest.fixture(scope="module")
def roe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("roe")
    give_rooms(case := keep_roe(home, "roe"))
    text = Text(text=ON_NO_EVIDENCE, name="rulings")
    add(case, None, None, text, author("P. Legal, paralegal"), after=None, why="")
    running = serve(home)
    yield running
    stop(running)


def test_a_ruling_of_which_nothing_follows_is_shown_in_its_words(roe: Served, browser: Browser) -> None:
    """A doubtful proposal that was accepted as it was must not be lost from sight."""
    page = entered(roe, browser, "/roe/owner/rulings/?on=2031-04-01")
    expect(page.get_by_text("R9 names no item of evidence")).to_be_visible()
    expect(page.get_by_role("heading", name="Rulings of which nothing follows yet")).to_be_visible()
    expect(page.get_by_text(OPEN)).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("board", ["evidence", "card"])
def test_a_ruling_on_a_motion_that_is_not_entered_stands_on_top_of_board_and_card(
    roe: Served, browser: Browser, board: str
) -> None:
    page = entered(roe, browser, f"/roe/owner/{board}/?on=2031-04-01")
    expect(page.get_by_text(OPEN)).to_be_visible()
    page.goto(roe.url(f"/roe/owner/{board}/?on=2031-03-09"))  # the day before it was ruled
    expect(page.locator("main")).not_to_contain_text("R10")
    page.context.close()


def test_a_ruling_leads_to_why_on_the_day_that_is_looked_at(page: Page, served: Served) -> None:
    """Today the case is closed; on 9 July 2024 it was not."""
    page.goto(served.url(f"{BOARD}&known=2024-07-09"))
    page.get_by_role("link", name="His role as producer").first.click()
    expect(page.get_by_label("As of")).to_have_value("2024-07-09")
    expect(page.get_by_label("As known on")).to_have_value("2024-07-09")
    expect(page.locator("main")).not_to_contain_text("CASE CLOSED")


NARROW = """\
item E "Letter", document

2031-03-02 ruling R1, written
  bars E
    binds Government
    in case-in-chief
    unless "the door is found open" (judge)
"""


def test_a_bar_is_told_no_wider_than_the_court_ordered(tmp_path: Path, browser: Browser) -> None:
    give_rooms(case := keep_roe(tmp_path, "roe"))
    add(case, None, None, Text(text=NARROW, name="rulings"), author("P. Legal, paralegal"), after=None, why="")
    running = serve(tmp_path)
    page = entered(running, browser, "/roe/owner/rulings/?on=2031-04-01")
    said = "R1 bars Letter, binding the Government alone, in the case in chief, unless: the door is found open"
    expect(page.get_by_text(said)).to_be_visible()
    page.context.close()
    stop(running)
