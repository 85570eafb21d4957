"""The first ten minutes: in the sample case what it shows, in one's own what to do, what is done ticked off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.confirm import accept
from inlimine.operations.demonstrate import FOLDER
from inlimine.operations.open_case import open_case
from inlimine.operations.paper_day import say_day
from inlimine.operations.proposed import proposed
from tests.web.conftest import Served, serve, stop
from tests.web.papers import DOCKET, ORDER, drop, entered, give_rooms, keep_roe

STEPS = "/baldwin/owner/?on=2024-07-09"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with an empty case, one whose parties are entered, and two with a motion and an item each: in the
    last the court has ruled, in the one before it only a party has withdrawn."""
    home = tmp_path_factory.mktemp("own")
    keep_roe(home, "empty")
    give_rooms(keep_roe(home, "roe"))
    for name, act in (
        ("moved", "2024-03-02 act A1 by Roe, written\n  withdraws M1\n"),
        ("ruled", "2024-03-02 ruling R1, oral\n  bars Knife\n"),
    ):
        path = keep_roe(home, name)
        give_rooms(path)
        text = f'topic Knife "The knife"\n\nmotion M1 by Roe\n  asks to exclude Knife\n\n{act}'
        add(path, None, None, Text(text=text, name="entries"), author("P. Legal, paralegal"), after=None, why="")
    running = serve(home)
    yield running
    stop(running)


def test_in_the_sample_case_every_step_leads_to_its_page(page: Page, served: Served) -> None:
    for step, heading in (
        ("evidence board", "May the jury hear or see it?"),
        ("why the State", "His role as producer"),
        ("check papers", "Check papers"),
        ("proof chart", "Proof chart"),
    ):
        page.goto(served.url(STEPS))
        page.locator(".steps").get_by_role("link", name=step).first.click()
        expect(page.locator("h1")).to_have_text(heading)
        assert "on=2024-07-09" in page.url


def test_after_the_sample_it_leads_to_a_case_of_ones_own(page: Page, served: Served) -> None:
    page.goto(served.url(STEPS))
    page.get_by_role("link", name="Make a case").click()
    expect(page.get_by_role("button", name="Make the case")).to_be_visible()


def test_what_an_own_case_shows_to_be_done_is_ticked_off(own: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(own.address)
    for case, done in (("empty", []), ("roe", [0, 1]), ("moved", [0, 1, 2]), ("ruled", [0, 1, 2, 3])):
        page.goto(own.url(f"/{case}/owner/"))
        said = page.locator(".steps li").all_inner_texts()
        assert [place for place, item in enumerate(said) if item.startswith("✓ Done.")] == done
    page.get_by_role("link", name="who is who").click()
    expect(page.get_by_role("heading", name="Parties and people")).to_be_visible()
    page.close()


def test_an_order_is_ticked_off_once_its_own_rulings_are_confirmed_whatever_else_waits(
    own: Served, browser: Browser
) -> None:
    """The docket's ruling on M5 waits throughout; the order's on M6 waits at first, then is accepted."""
    case = keep_roe(own.home, "order")
    page = entered(own, browser, "/order/owner/inbox/")
    for name, text in (("docket.csv", DOCKET), ("order.txt", ORDER)):
        (case.parent / name).write_text(text, "utf-8")
        drop(page, case.parent / name)
        (case.parent / name).unlink()
    ticked = page.locator(".steps li").filter(has_text="Drop the judge’s order")
    page.goto(own.url("/order/owner/?on=2031-04-01"))
    expect(ticked).not_to_contain_text("Done.")
    order = next(d.sha256 for d in open_case(case).at(None, None).view.documents.values() if d.paper == "order")
    say_day(case, None, "court", order, date(2031, 3, 10), author("P. Legal, paralegal"))
    every = proposed(case, None)
    chosen = [one.id for one in every if one.kind != "act" or one.document == order]
    accept(case, None, chosen, author("P. Legal, paralegal"))
    assert [one.kind for one in proposed(case, None)] == ["act"]
    page.reload()
    expect(ticked).to_contain_text("Done.")
    expect(page.locator(".steps")).to_contain_text("and confirm it there: what is not watched for is not found")
    page.close()


def test_a_side_s_room_is_a_step_and_the_check_says_that_papers_are_kept_only_there(
    own: Served, browser: Browser
) -> None:
    page = entered(own, browser, "/empty/owner/")
    page.get_by_role("link", name="Make your side’s room").click()
    assert page.url.endswith("/empty/owner/settings/#rooms")
    page.goto(own.url("/empty/owner/check/"))
    said = "Papers can be kept only in a side’s room, and none is there: make one in the settings."
    expect(page.get_by_text(said)).to_be_visible()
    page.goto(own.url("/roe/owner/check/"))
    expect(page.get_by_text("Papers can be kept only")).to_have_count(0)
    page.context.close()


def test_an_own_case_offers_no_sample_paper(own: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(own.address)
    page.goto(own.url("/empty/owner/"))
    expect(page.get_by_role("button", name="Save")).to_have_count(0)
    key = page.evaluate("JSON.parse(document.body.getAttribute('hx-headers'))['X-CSRFToken']")
    headers = {"Origin": own.base, "X-CSRFToken": key}
    reply = page.context.request.post(own.url("/empty/owner/sample/opening.docx"), headers=headers)
    assert reply.status == 404
    page.close()


def test_on_a_narrow_screen_the_menu_is_folded_and_opens_without_script(served: Served, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(served.address)
    page.goto(served.url(STEPS))
    menu = page.get_by_role("navigation", name="This case")
    expect(menu.get_by_role("link", name="Rulings board")).to_be_hidden()
    menu.get_by_role("link", name="Menu", exact=True).click()
    menu.get_by_role("link", name="Rulings board").click()
    expect(page.locator("h1")).to_have_text("Motions and rulings")
    expect(menu.get_by_role("link", name="Evidence board")).to_be_hidden()
    context.close()


def test_a_sample_paper_is_saved_whole(page: Page, served: Served) -> None:
    page.goto(served.url(STEPS))
    with page.expect_download() as taken:
        page.get_by_role("button", name="Save opening.docx").click()
    assert taken.value.suggested_filename == "opening.docx"
    assert taken.value.path().read_bytes() == (FOLDER / "opening.docx").read_bytes()
