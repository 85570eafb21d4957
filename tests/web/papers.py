"""Papers of United States v. Roe (invented) for the tests of the pages, and a case for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, Page, expect

from inlimine.ledger.people import Case
from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.new_case import new_case, new_room
from inlimine.operations.read_papers import asked, read_papers

if TYPE_CHECKING:
    from tests.web.conftest import Served

DOCKET = """\
No.,Date Filed,Docket Text
5,03/01/2031,"MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)"
6,03/02/2031,"MOTION in Limine to Exclude the Rope by USA as to John Roe. (Nye, Luke)"
9,03/09/2031,"ORDER granting 5 Motion in Limine. Signed by Judge Mary Lane on 3/9/2031."
10,03/10/2031,"ORDER. Leave is GRANTED in the terms discussed."
"""
ORDER = """\
IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF ARCADIA

United States v. Roe, Case No. 31-cr-1

ORDER

The government's motion in limine to exclude the rope (Doc. 6) is DENIED.
"""


def keep_roe(home: Path, name: str) -> Path:
    """An empty case."""
    path = home / name
    case = Case(title="United States v. Roe", jurisdiction="federal", number="31-cr-1", time_zone="America/Denver")
    new_case(path, case, author("P. Legal, paralegal"))
    return path


FULL = {
    "docket.csv": DOCKET
    + """11,03/11/2031,"MOTION to Continue Jury Trial by John Roe. (Vance, Ada)"
12,03/12/2031,"MOTION to Modify Conditions of Release. (Ox, Bo)"
13,03/13/2031,"ORDER granting 40 Motion to Seal. Signed by Judge Mary Lane on 3/13/2031."
""",
    "order.txt": ORDER + "\nThe motion in limine is DENIED. The parties agree that the lamp shall not be shown.\n",
    "chart.csv": """\
No.,Party,Motion,Ruling,Date
21,Defense,Exclude the ladder,GRANTED,
22,Nobody,Exclude the oar,,
""",
}


def keep_full_inbox(home: Path) -> Path:
    """A case in which a docket, an order and a chart were read, and nobody has decided anything yet."""
    path = keep_roe(home, "roe")
    papers = home.with_name(f"{home.name}-papers")
    papers.mkdir()
    by = author("P. Legal, paralegal")
    for name, text in FULL.items():
        (papers / name).write_text(text, "utf-8")
        list(read_papers(path, None, None, [papers / name], by, asked("", None, "", [])))
    return path


def give_rooms(path: Path) -> None:
    """Its parties, each with a room."""
    parties = 'party Government "USA", prosecution\n\nparty Roe "John Roe", defence\n'
    add(path, None, None, Text(text=parties, name="parties"), author("P. Legal, paralegal"), after=None, why="")
    for room in ("Government", "Roe"):
        new_room(path, None, room)


def entered(served: Served, browser: Browser, address: str, *, script: bool = True) -> Page:
    """A page of a browser that was let in; its context ends with it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=script)
    page = context.new_page()
    page.set_default_timeout(120_000)  # the first page of a server that has just been started on a busy machine
    page.goto(served.address)
    page.goto(served.url(address))
    return page


def drop(page: Page, *files: Path, button: str = "Read them") -> None:
    """Choose files and send them, as one does without a mouse."""
    page.locator("#papers").set_input_files(list(files))
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name=button).click()
    # On a busy machine a page first tells how far the work is, and then shows the result by itself.
    expect(page.get_by_role("heading", name="At work")).to_have_count(0, timeout=120_000)


def proposal(page: Page, words: str) -> str:
    """The id in the page of the one proposal that says these words."""
    found = page.locator("[data-proposal]").filter(has_text=words)
    return found.get_attribute("id") or ""
