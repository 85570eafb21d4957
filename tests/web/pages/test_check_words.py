"""Rulings that were just entered: their words are looked for at once, and confirmed where they are used.

The case is Hale v. Northline Freight (invented, `tests/checks/test_unwatched.py`): five rulings hold something
back, and nobody has said what to look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from inlimine.checks.sought import sought
from inlimine.ledger.watches import Watch
from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.confirm import accept
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from inlimine.operations.no_watch import none_needed
from inlimine.operations.open_case import open_case
from inlimine.operations.proposed import proposed
from inlimine.operations.watches import Wanted, offer, propose
from inlimine.operations.words_room import words_rooms
from inlimine.web.fetch import Seen
from inlimine.web.pages.check.words import out_of_sight, state_to_confirm, words_to_confirm
from tests.checks import test_unwatched
from tests.materials.word_documents import paragraph, run, word
from tests.web.conftest import serve, stop
from tests.web.papers import drop, entered

CHECK = "/hale/owner/check/?on=2025-11-10"
OPENING = ("You will hear that Ms. Hale drank wine.", "She was fired before.", "See Exhibit 3.")


@pytest.fixture
def check(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "hale.limine").write_text(test_unwatched.__doc__ or "", "utf-8")
    (tmp_path / "opening.docx").write_bytes(word("".join(paragraph(run(said)) for said in OPENING)))
    (tmp_path / "cases").mkdir()
    keep_in_folder(tmp_path / "cases" / "hale", tmp_path / "hale.limine", author("P. Legal, paralegal"))
    running = serve(tmp_path / "cases")
    page = entered(running, browser, CHECK)
    yield page
    page.context.close()
    stop(running)


def opened(page: Page) -> None:
    """Open the words with the keyboard."""
    page.locator("#words summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Confirm these words")).to_be_visible()


def line(page: Page, ruling: str, number: int) -> str:
    """The name of the field of a ruling's line of words, from the top."""
    field = page.locator(f"input[id^='watch-{ruling}.']").nth(number)
    return (field.get_attribute("id") or "").removeprefix("watch-")


def of(page: Page, kind: str, name: str) -> Locator:
    """The field or the box of a line."""
    return page.locator(f"[id='{kind}-{name}']")


def confirm(page: Page, room: str) -> None:
    """Say where the words are kept, and confirm them."""
    page.get_by_label("Keep the words in").select_option(room)
    page.get_by_role("button", name="Confirm these words").click()


def test_the_first_conflicts_are_seen_at_once_and_their_words_are_confirmed_there(
    check: Page, tmp_path: Path
) -> None:
    words = check.locator("#words")
    expect(words).to_contain_text("5 rulings in force have no confirmed watch: R1, R2, R3, R4, R5.")
    drop(check, tmp_path / "opening.docx", button="Check them")
    hits = check.locator(".hits > li")
    expect(hits).to_have_count(3)
    expect(hits.first).to_contain_text(
        'You will hear that Ms. Hale drank wine. paragraph 1 "drank" in place of "drinking"'
    )
    expect(hits.first.locator("q strong")).to_have_text("drank")
    expect(hits.first).to_contain_text("EXCLUDED, do not mention")
    expect(hits.first).to_contain_text(
        "Not confirmed: the word is taken from the court's words \"Granted. No mention of drinking"
    )
    expect(hits.nth(1)).to_contain_text("from the court's words \"Nobody may say that she was fired")
    expect(hits.nth(2)).not_to_contain_text("Not confirmed")  # a label
    signs = check.locator(".signs > div")
    expect(signs.first).to_have_text(re.compile("✕ ■\\s*red, solid line: kept out.* that somebody confirmed"))
    expect(signs.last).to_have_text(re.compile("~\\s*grey, dotted line.* nobody has confirmed"))
    opened(check)
    for scheme in ("light", "dark"):
        check.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        results = Axe().run(check)
        assert results.violations_count == 0, results.generate_report()
    first, second = line(check, "R1", 0), line(check, "R1", 1)
    expect(of(check, "take", second)).not_to_be_checked()
    expect(words).to_contain_text("not ticked: “drinking” alone is an ordinary word, found wherever said")
    of(check, "take", second).check()
    of(check, "watch", second).fill("drink near")
    confirm(check, "court")
    expect(check.get_by_role("alert")).to_contain_text("Nothing was confirmed:")

    of(check, "watch", second).fill("drinking | whiskey")
    of(check, "take", first).uncheck()
    for ruling in ("R2", "R3", "R4", "R5"):
        for box in check.locator(f"[id^='take-{ruling}.']").all():
            box.uncheck()
    confirm(check, "court")
    expect(check.get_by_text("Confirmed: 1 watch is looked for from now on.")).to_be_visible()
    expect(words).to_contain_text("4 rulings in force have no confirmed watch: R2, R3, R4, R5.")
    expect(hits.first).to_contain_text("drank")
    expect(hits.first).not_to_contain_text("Not confirmed")


def test_it_is_said_before_sending_who_reads_the_words_and_the_court_record_is_not_the_usual(
    check: Page, tmp_path: Path
) -> None:
    opened(check)
    words = check.locator("#words")
    expect(words).to_contain_text("No side has a room here, and in the court record every side reads it")
    expect(words).to_contain_text("no other side does, and the court does not")
    choice = check.get_by_label("Keep the words in")
    expect(choice).to_have_value("")
    assert choice.locator("option").all_inner_texts() == [
        "choose",
        "a new private room for Dana Hale: nobody else reads it",
        "a new private room for Northline Freight, Inc.: nobody else reads it",
        "the court record: every side reads it",
    ]
    check.request.post(  # as a page without the choice would send it
        check.url.replace("?", "watches?"), form={}, headers={"Origin": check.url.partition("/hale")[0]}
    )
    assert open_case(tmp_path / "cases" / "hale").at(None, None).view.of(Watch) == ()

    of(check, "watch", line(check, "R1", 2)).fill("our near")
    confirm(check, "new:Northline")
    expect(check.get_by_role("alert")).to_contain_text("Nothing was confirmed:")
    expect(choice).to_have_value("new:Northline")
    assert [room.room for room in words_rooms(tmp_path / "cases" / "hale", None).rooms] == ["court"]
    of(check, "watch", line(check, "R1", 2)).fill("our secret theory")
    check.get_by_role("button", name="Confirm these words").click()
    kept = "Kept in the room of Northline: nobody else reads it."
    expect(check.get_by_text(f"Confirmed: 1 watch is looked for from now on. {kept}")).to_be_visible()
    opened(check)
    expect(choice).to_have_value("Northline")
    assert "Dana Hale" not in choice.inner_text()
    seen_by = {
        room: "theory" in str(open_case(tmp_path / "cases" / "hale", room).at(None, None).view.of(Watch))
        for room in ("court", "Northline")
    }
    assert seen_by == {"court": False, "Northline": True}


def test_a_result_that_is_held_says_that_the_case_has_changed_since(check: Page, tmp_path: Path) -> None:
    drop(check, tmp_path / "opening.docx", button="Check them")
    expect(check.locator("#result")).not_to_contain_text("The case has changed since")
    later = Text(text="2025-11-09 ruling R90, oral\n  bars scar\n", name="later.limine")
    add(tmp_path / "cases" / "hale", None, None, later, author("P. Legal, paralegal"), after=None, why="")
    check.reload()
    expect(check.locator("#result")).to_contain_text("The case has changed since these papers were checked")


def test_what_changed_since_it_was_shown_is_not_confirmed(check: Page, tmp_path: Path) -> None:
    """The title of what R1 bars is corrected while the page is open: its words are others now."""
    opened(check)
    shown = line(check, "R1", 0)
    text = 'topic alcohol "Evidence of gambling"\n  corrects because "the wrong topic"\n'
    add(
        tmp_path / "cases" / "hale",
        None,
        None,
        Text(text=text, name="added"),
        author("P. Legal, paralegal"),
        after=None,
        why="",
    )
    of(check, "take", shown).check()
    confirm(check, "court")
    expect(check.get_by_role("alert")).to_contain_text(
        "R1: what is looked for on its behalf has changed since this page was shown; look at it as it stands now, "
        "and confirm that or something else."
    )
    expect(check.locator("#words")).to_contain_text("R1, R2, R3, R4, R5")
    expect(of(check, "watch", line(check, "R1", 0))).to_have_value("gambling")


def test_words_that_wait_since_they_were_proposed_are_accepted_with_the_confirmed_ones(
    check: Page, tmp_path: Path
) -> None:
    """`watches --propose` laid what R4 looks for beside the court record; confirmed here, it waits no more."""
    path = tmp_path / "cases" / "hale"
    state = open_case(path, "court").at("2025-11-10", None)
    laid, ids = offer(path, None, "court", state, propose(state, "R4", Wanted()))
    offer(path, None, "court", state, propose(state, "R4", Wanted(terms=("wreck",))))
    opened(check)
    of(check, "take", line(check, "R4", 0)).check()
    confirm(check, "court")
    expect(check.get_by_text("Confirmed: 1 watch is looked for from now on.")).to_be_visible()
    waiting = [one.quote for one in proposed(path, None)]
    assert waiting == ["wreck"]
    (own,) = (one.id for one in proposed(path, None))
    assert accept(path, None, [own], author("P. Legal, paralegal"))


def test_a_ruling_that_needs_no_watch_is_set_aside_with_a_reason_and_taken_up_again(
    check: Page, tmp_path: Path
) -> None:
    """R3 is set aside in the room of Northline: the other side is told of it as before."""
    new_room(tmp_path / "cases" / "hale", None, "Northline")
    new_room(tmp_path / "cases" / "hale", None, "Plaintiff")
    check.reload()
    opened(check)
    for box in check.locator("[id^='take-']").all():
        box.uncheck()
    of(check, "none", line(check, "R3", -1)).fill("nobody will speak of it")
    confirm(check, "Northline")
    words = check.locator("#words")
    expect(words).to_contain_text("4 rulings in force have no confirmed watch: R1, R2, R4, R5.")
    aside = check.get_by_role("region", name="Rulings that need no watch")
    expect(aside).to_contain_text("R3: nobody will speak of it (in the room of Northline: nobody else reads it)")
    drop(check, tmp_path / "opening.docx", button="Check them")
    expect(check.locator("#result")).to_contain_text(
        "1 ruling set aside, as somebody said, because no watch is needed: R3."
    )
    path = tmp_path / "cases" / "hale"
    assert "R3" in sought(open_case(path, "Plaintiff").at("2025-11-10", None)).unwatched
    results = Axe().run(check)
    assert results.violations_count == 0, results.generate_report()
    aside.get_by_role("button", name="Look for R3 again").click()
    expect(words).to_contain_text("5 rulings in force have no confirmed watch: R1, R2, R3, R4, R5.")
    expect(aside).to_have_count(0)


def test_nobody_learns_what_another_room_set_aside(check: Page, tmp_path: Path) -> None:
    """Northline set R3 aside and not R1: who stands elsewhere gets the same reply to both."""
    path, who = tmp_path / "cases" / "hale", author("P. Legal, paralegal")
    for room, ruling in (("Northline", "R3"), ("Plaintiff", "R4")):
        new_room(path, None, room)
        state = open_case(path, room).at("2025-11-10", None)
        none_needed(path, room, room, state, ruling, "nobody will speak of it", who)
    told, own = [], check.url.replace("/owner/", "/Plaintiff/")
    for ruling in ("R3", "R1"):
        check.goto(own)
        fields = {"room": "Northline", "ruling": ruling}
        for name, value in fields.items():
            check.eval_on_selector(
                f"form[action*=watch-again] [name={name}]", "(field, value) => field.value = value", value
            )
        check.get_by_role("button", name="Look for R4 again").click()
        told.append(check.locator("main").inner_text())
    assert told[0] == told[1]
    assert "R3" not in told[0]


PRIVATE = """\
version VX: E3 has sha256 "9f86d081884c7d65", file "draft-memo.png"
2025-11-04 ruling R9, oral
  bars scar
    words "No mention of the scar."
"""


def test_what_the_owner_confirms_for_the_court_record_comes_from_no_private_room(tmp_path: Path) -> None:
    (tmp_path / "hale.limine").write_text(test_unwatched.__doc__ or "", "utf-8")
    who, path = author("P. Legal, paralegal"), tmp_path / "hale"
    keep_in_folder(path, tmp_path / "hale.limine", who)
    new_room(path, None, "chambers")
    add(path, None, "chambers", Text(text=PRIVATE, name="private"), who, after=None, why="")
    offered = {
        room: {
            one.ruling: [line.watch for line in one.lines if line.watch]
            for one in words_to_confirm(
                state_to_confirm(Seen(name="hale", room="owner", path=path, heads=()), room)
            )
        }
        for room in ("", "court", "chambers")
    }
    shown = state_to_confirm(Seen(name="hale", room="owner", path=path, heads=()), "court")
    assert out_of_sight(("R1", "R5", "R9"), words_to_confirm(shown), "court") == (
        "Not to be confirmed in the court record, which does not see what is kept in a private room: R9."
        " Look at the case from the room that sees it."
    )
    assert offered[""] == offered["court"]
    assert [*offered["court"]] == ["R1", "R2", "R3", "R4", "R5"]
    assert "draft" not in str(offered["court"])
    assert "R9" in offered["chambers"]
    assert "draft" in str(offered["chambers"]["R5"])


IN_PART = """
2025-11-03 ruling R7, written
  disposes of M2: granted in part
"""


def test_each_ruling_that_the_banner_counts_can_be_confirmed_below_it() -> None:
    """R7 does not spell out what it orders: leave is asked first, so that it too holds something back."""
    state = test_unwatched.state_of(f"{test_unwatched.__doc__}{IN_PART}")
    offered = words_to_confirm(state)
    assert tuple(one.ruling for one in offered) == sought(state).unwatched == ("R1", "R2", "R3", "R4", "R5", "R7")
    assert offered[-1].does == "what it orders is not spelt out, so leave is asked first"
    assert out_of_sight(sought(state).unwatched, offered, "court") == ""
