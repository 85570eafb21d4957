"""What happens at trial, by keyboard: key, item, Enter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from inlimine.engine.norms import Norm
from inlimine.ledger.conditions import atoms
from inlimine.ledger.terms import Occasion
from inlimine.operations.open_case import open_case
from tests.web.conftest import Served, keep_sample_case, serve, stop

SAID = {
    "s": "Objection sustained",
    "o": "Offered by",
    "r": "Received",
    "x": "Struck",
    "p": "Published",
}


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Served]:
    """The sample case, entered into by this test alone."""
    keep_sample_case(tmp_path / "cases")
    running = serve(tmp_path / "cases")
    yield running
    stop(running)


@pytest.fixture
def bench(trial: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(trial.address)
    page.goto(trial.url("/baldwin/owner/at-trial/"))
    yield page
    page.close()


def test_an_offer_is_a_key_an_item_and_enter(bench: Page) -> None:
    bench.keyboard.press("o")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Escape")
    bench.keyboard.press("1")
    bench.keyboard.press("Enter")
    said = "Offered by the State, State's Exhibit 21: Graphic images of the injuries and the chaotic aftermath. "
    expect(bench.locator("#queue")).to_contain_text(f"{said}Entered as number 68.", timeout=30_000)
    expect(bench.locator("#effect")).to_contain_text("Graphic images of the injuries")


def test_what_happened_on_a_day_that_is_past_is_entered_for_that_day_and_the_day_stays(
    bench: Page, trial: Served
) -> None:
    """The sample case was dismissed on 12 July 2024: as of 10 July what was received is in evidence."""
    past = bench.locator("#past")
    expect(past).to_be_hidden()
    bench.get_by_label("Day in court").fill("2024-07-10")
    bench.get_by_label("Day in court").blur()
    expect(past).to_contain_text("Not today: all that is entered goes to 10 July 2024.")
    for number, label in ((68, "State's Exhibit 14"), (69, "State's Exhibit 21")):
        bench.keyboard.press("r")
        bench.keyboard.type(label)
        bench.keyboard.press("Enter")
        said = f", for 10 July 2024. Entered as number {number}."
        expect(bench.locator("#queue")).to_contain_text(said, timeout=30_000)
        expect(bench.get_by_label("Day in court")).to_have_value("2024-07-10")
    expect(bench.locator("#effect")).to_contain_text("RECEIVED")
    expect(bench.locator("#effect")).not_to_contain_text("CASE CLOSED")
    entries = open_case(trial.home / "baldwin").ledger.entries
    days = [one.eff and (one.eff.day, one.eff.clock) for one in entries if one.handle.startswith("receipt-")]
    assert days == [(date(2024, 7, 10), None)] * 2
    bench.reload()
    expect(past).to_contain_text("all that is entered goes to 10 July 2024")
    bench.keyboard.press("Shift+Z")
    expect(past).to_be_hidden()
    expect(bench.get_by_label("Day in court")).to_have_value("")
    bench.reload()
    expect(past).to_be_hidden()


def test_who_offered_is_asked_before_it_is_sent(bench: Page) -> None:
    bench.keyboard.press("o")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Enter")
    side = bench.get_by_role("radio", name="State of New Mexico")
    expect(side).to_be_focused()
    assert side.evaluate("field => field.validationMessage") == "Who offered it? Press its number."
    bench.keyboard.press("1")
    bench.keyboard.press("Enter")
    expect(bench.locator("#queue")).to_contain_text("Entered as number 68.", timeout=30_000)


def test_a_door_is_found_open_under_a_ruling_alone(bench: Page) -> None:
    bench.keyboard.press("d")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Enter")
    side = bench.get_by_role("radio", name="State of New Mexico")
    asked = "For whose benefit is it open? Press its number, or 0 where the court did not say."
    assert side.evaluate("field => field.validationMessage") == asked
    bench.keyboard.press("0")
    bench.keyboard.press("Enter")
    expect(bench.get_by_role("alert")).to_contain_text("Not entered", timeout=30_000)
    expect(bench.get_by_role("alert")).to_contain_text('no ruling of that day is called "State\'s Exhibit 21"')
    expect(bench.get_by_role("alert").get_by_role("button", name="Seen (.)")).to_be_visible()
    bench.keyboard.press(".")
    expect(bench.get_by_role("alert")).to_have_count(0)
    bench.reload()
    expect(bench.get_by_role("alert")).to_have_count(0)


def test_an_instruction_with_a_purpose_is_entered_with_its_purpose(trial: Served, bench: Page) -> None:
    for key, more in (("r", {}), ("i", {"purpose": "knowledge", "words": "Only for knowledge."})):
        bench.keyboard.press(key)
        bench.keyboard.type("State's Exhibit 21")
        for name, value in more.items():
            field = bench.locator(f"[name={name}]")
            field.select_option(value) if name == "purpose" else field.fill(value)
        bench.locator("#item").press("Enter")
        said = "Received" if key == "r" else "Instruction given"
        expect(bench.locator("#queue")).to_contain_text(said, timeout=30_000)
    for purpose in ("proof", "knowledge"):
        asked = f"State, to show, for {purpose}, before the jury, case in chief"
        expect(bench.locator("#effect li", has_text=asked)).to_have_count(1)
    case = open_case(trial.home / "baldwin").at(None, None)
    item = next(one for one in case.view.receipts)
    assert [str(one.receipt) for one in case.view.receipts[item]] == ["exhibit", "limited"]


def test_whatever_was_entered_last_is_undone_by_a_key_and_then_what_was_before_it(
    trial: Served, bench: Page
) -> None:
    before = open_case(trial.home / "baldwin").at(None, None).view.entries
    for key in ("s", "o", "r", "x", "p"):
        bench.keyboard.press(key)
        bench.keyboard.type("State's Exhibit 21")
        bench.keyboard.press("Escape")
        bench.keyboard.press("1")
        bench.keyboard.press("Enter")
        expect(bench.locator("#queue")).to_contain_text("Entered as number", timeout=30_000)
        expect(bench.locator("#queue")).to_contain_text(SAID[key], timeout=30_000)
    for number in (72, 71, 70, 69, 68):
        bench.keyboard.press("u")
        expect(bench.locator("#queue")).to_contain_text(
            f"Number {number} is undone, State's Exhibit 21: Graphic images of the injuries and the chaotic "
            "aftermath; it and the correction are in the log.",
            timeout=30_000,
        )
    expect(bench.locator("#effect")).to_contain_text("Entered as number 77 in the court record.")
    bench.keyboard.press("u")
    expect(bench.locator("#queue")).to_contain_text("Nothing entered on this page is left to undo.")
    assert open_case(trial.home / "baldwin").at(None, None).view.entries == before


def test_the_page_tells_who_enters_and_into_which_room(bench: Page) -> None:
    expect(bench.get_by_text("Entered as P. Legal, paralegal, into the court record")).to_be_visible()
    bench.goto(bench.url.replace("/owner/", "/State/"))
    own = "Entered as P. Legal, paralegal, into the private room of State: the court record does not have it"
    expect(bench.get_by_text(own)).to_be_visible()


def test_what_was_never_received_is_struck_only_where_that_is_confirmed(bench: Page) -> None:
    bench.keyboard.press("x")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Enter")
    said = "no receipt of State's Exhibit 21 is entered, so that there is nothing to strike"
    expect(bench.get_by_role("alert")).to_contain_text(said, timeout=30_000)
    bench.keyboard.press("Escape")
    bench.keyboard.press("x")
    bench.keyboard.type("State's Exhibit 21")
    bench.keyboard.press("Escape")
    bench.keyboard.press("q")
    bench.keyboard.press("Enter")
    expect(bench.locator("#queue")).to_contain_text("Struck, State's Exhibit 21", timeout=30_000)


def test_an_unknown_item_is_told_and_nothing_is_entered(bench: Page) -> None:
    bench.keyboard.press("x")
    bench.keyboard.type("Exhibit 99")
    bench.keyboard.press("Enter")
    expect(bench.get_by_role("alert")).to_contain_text('is called "Exhibit 99"', timeout=30_000)
    expect(bench.get_by_role("alert")).not_to_contain_text("(struck")


def test_a_sustained_objection_reaches_the_question_alone_unless_more_is_chosen(
    trial: Served, bench: Page
) -> None:
    bench.keyboard.press("s")
    bench.keyboard.type("State's Exhibit 14")
    bench.keyboard.press("Enter")  # it is not said whose question it was, and that is asked
    side = bench.locator("[name=side]").first
    expect(side).to_be_focused()
    assert side.evaluate("field => field.validationMessage") == "Whose question or offer was it? Press its number."
    assert not spoken_at_trial(trial)
    bench.keyboard.press("1")
    bench.keyboard.press("Enter")
    expect(bench.locator("#effect")).to_contain_text("Actor's agreement", timeout=30_000)
    (norm,) = spoken_at_trial(trial)
    assert norm.directive.binds == ("State",)
    (atom,) = atoms(norm.directive.when)
    assert atom.atom.startswith("the same is asked or offered again as on ")


def test_how_far_is_asked_only_of_a_ruling_on_an_objection(trial: Served, bench: Page) -> None:
    reach = bench.get_by_role("group", name="How far the ruling on the objection goes")
    bench.keyboard.press("r")
    expect(reach).to_be_hidden()
    bench.keyboard.press("Escape")
    bench.keyboard.press("s")
    expect(reach).to_be_visible()
    bench.keyboard.type("State's Exhibit 14")
    bench.keyboard.press("Escape")
    bench.keyboard.press("h")
    bench.get_by_label("It reaches").select_option("part")
    bench.keyboard.press("Escape")
    bench.get_by_label("Which part").fill("clause 3")
    bench.keyboard.press("Escape")
    bench.keyboard.press("1")
    bench.keyboard.press("Enter")
    expect(bench.locator("#queue")).to_contain_text("Entered as number 68, 69.", timeout=30_000)
    (norm,) = spoken_at_trial(trial)
    part = open_case(trial.home / "baldwin").at(None, None).view.items[norm.directive.subject[0]]
    assert (part.title, part.part_of) == ("clause 3", "agreement")


def test_a_part_that_is_not_named_is_asked_for_in_the_words_of_the_page(bench: Page) -> None:
    bench.keyboard.press("s")
    bench.keyboard.type("State's Exhibit 14")
    bench.keyboard.press("Escape")
    bench.get_by_label("It reaches").select_option("part")
    bench.keyboard.press("Escape")
    bench.keyboard.press("1")
    bench.keyboard.press("Enter")
    said = "it goes as far as one part, and that is not said; say which part: “Which part”."
    expect(bench.get_by_role("alert")).to_contain_text(said, timeout=30_000)


def spoken_at_trial(served: Served) -> list[Norm]:
    state = open_case(served.home / "baldwin").at(None, None)
    return [norm for norm in state.norms if norm.directive.occasion is Occasion.TRIAL]
