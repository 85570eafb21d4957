"""A hearing of 26 requests by keyboard alone, the program away in the middle; every ruling once in the log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from inlimine.engine.conditions import bound
from inlimine.engine.norms import InForce
from inlimine.engine.open_rulings import UNDONE, open_ruling_words
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.engine.words import condition_words
from inlimine.law.statuses import Status
from inlimine.ledger.terms import Effect
from inlimine.operations import sitting
from inlimine.operations.add import Text, add
from inlimine.operations.ask import rows_of
from inlimine.operations.at_trial import happened
from inlimine.operations.author import author
from inlimine.operations.conditioned import Term
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.motions_chart import awaiting_writing, motions_chart
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import Again, Refusal
from inlimine.operations.rule import Bench, Earlier, Ruled, may_be_undone, rule, undo
from inlimine.operations.sitting import Sitting
from inlimine.operations.spoken_parts import Part
from inlimine.operations.what_happened import Happening, What
from tests.web.conftest import Served, serve, stop

REQUESTS = 26
CLERK = author("C. Clerk, law clerk")
# What is pressed for each request in turn, and what it means.
PRESSED = {"g": "granted", "d": "denied", "r": "reserved", "m": "found moot", "w": "denied without prejudice"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """26 motions of the Defence, each to exclude one letter."""
    motions = "\n".join(
        f'item E{n} "Letter {n}", document\n\n2024-07-01 motion M{n} by Defence "to exclude letter {n}"\n'
        f"  asks to exclude E{n} against State\n"
        for n in range(1, REQUESTS + 1)
    )
    file = tmp_path / "roe.limine"
    file.write_text(
        f'case "State v. Roe"\n  law new_mexico\n  time zone "America/Denver"\n\n'
        f'party State "State", prosecution\nparty Defence "Roe", defence\n{motions}',
        "utf-8",
    )
    folder = tmp_path / "cases"
    folder.mkdir()
    keep_in_folder(folder / "roe", file, CLERK)
    return folder


@pytest.fixture
def served_hearing(home: Path) -> Iterator[list[Served]]:
    running = [serve(home)]
    yield running
    stop(running[-1])


def did(home: Path) -> list[str]:
    """What became of each request, in order, as the ledger has it."""
    rows = motions_chart(open_case(home / "roe").at(None, None))
    return [" / ".join(disposal.label for disposal in row.disposals) for row in rows]


def test_two_dozen_motions_by_keyboard_with_the_program_away_in_the_middle(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    first = served_hearing[0]
    page = browser.new_page()
    page.goto(first.address)
    page.goto(first.url("/roe/owner/hearing/"))
    keys = [list(PRESSED)[n % len(PRESSED)] for n in range(REQUESTS)]

    for key in keys[:10]:
        page.keyboard.press(key)
        page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R10 is entered.", timeout=60_000)

    stop(first)
    for key in keys[10:16]:
        page.keyboard.press(key)
        page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("6 entries are kept in this page")

    port = int(re.findall(r":(\d+)/", first.address)[0])
    served_hearing.append(serve(home, port))
    page.reload()  # what was kept survives
    expect(page.locator("#queue")).to_contain_text("R16 is entered.", timeout=60_000)
    page.reload()
    for key in keys[16:]:
        page.keyboard.press(key)
        page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R26 is entered.", timeout=60_000)

    assert did(home) == [PRESSED[key] for key in keys]
    page.close()


def test_the_effect_on_the_board_shows_at_once(home: Path, served_hearing: list[Served], browser: Browser) -> None:
    page = opened(served_hearing[0], browser)
    page.keyboard.press("g")
    page.keyboard.press("Enter")
    expect(page.locator("#effect")).to_contain_text("✕ EXCLUDED, do not mention")
    expect(page.locator("#effect")).to_contain_text("was NO RULING RECORDED")
    page.close()


def test_undo_enters_a_correction_and_both_stay_in_the_log(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    page.keyboard.press("g")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.")
    page.keyboard.press("u")
    expect(page.locator("#effect")).to_contain_text("was EXCLUDED, do not mention")
    assert did(home)[0] == ""
    page.goto(served_hearing[0].url("/roe/owner/log/"))
    expect(page.locator("tbody tr").first).to_contain_text("because: entered by mistake")
    page.close()


def test_what_was_sent_twice_is_entered_once(home: Path, served_hearing: list[Served], browser: Browser) -> None:
    page = opened(served_hearing[0], browser)
    said: dict[str, str | float | bool] = {"request": "M3", "disposition": "granted", "sent": "the-same-key"}
    key = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    headers = {"Origin": served_hearing[0].base, "X-CSRFToken": key, "Accept": "application/json"}
    url = served_hearing[0].url("/roe/owner/hearing/rule")
    first, second = (page.context.request.post(url, form=said, headers=headers).json() for _ in range(2))
    assert (first["act"], second["again"], second["requests"]["M3"]) == ("R1", True, first["requests"]["M3"])
    assert did(home)[2] == "granted"
    page.close()


def test_what_two_windows_sent_at_once_is_entered_once_and_refused_to_neither(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other window's comes between the beginning of this one's and its reading of the ledger."""
    bench, reading = Bench(request="M3", disposition="granted"), sitting.sitting_of

    def the_other_is_first(*read: Any) -> Sitting:
        monkeypatch.setattr(sitting, "sitting_of", reading)
        assert rule(home / "roe", None, None, bench, CLERK, sent="the-same-key").act == "R1"
        return reading(*read)

    monkeypatch.setattr(sitting, "sitting_of", the_other_is_first)
    with pytest.raises(Again):
        rule(home / "roe", None, None, bench, CLERK, sent="the-same-key")
    assert did(home)[2] == "granted"


def test_a_part_a_condition_and_a_reason_without_script(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(served_hearing[0].address)
    page.goto(served_hearing[0].url("/roe/owner/hearing/?request=M2"))
    page.get_by_role("radio", name="granted", exact=True).check()
    page.get_by_role("radio", name="It may be used only if, or not until").check()
    page.get_by_label("The condition, as the judge said it").fill("the State asks first")
    page.get_by_label("Reason given").fill("more prejudicial than probative")
    page.get_by_role("button", name="Enter the ruling").click()
    expect(page.get_by_text("R1 is entered.")).to_be_visible()
    state = open_case(home / "roe").at(None, None)
    (norm,) = state.norms
    assert norm.directive.unless is not None
    assert [anchor.quote for anchor in norm.directive.reason] == ["more prejudicial than probative"]
    plain.close()


def opened(served: Served, browser: Browser) -> Page:
    page = browser.new_page()
    page.goto(served.address)
    page.goto(served.url("/roe/owner/hearing/"))
    return page


def test_what_is_granted_on_a_condition_bars_until_it_is_met(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    page.keyboard.press("c")
    page.keyboard.press("o")
    page.keyboard.type("the State asks first")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    assert did(home)[0] == "granted on condition"
    (norm,) = open_case(home / "roe").at(None, None).norms
    assert norm.directive.unless is not None
    page.close()


def rule_by(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_request_that_was_ruled_on_asks_whether_the_new_ruling_replaces_the_old(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "g", "Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    rule_by(page, "k")
    expect(page.locator("#again")).to_contain_text("In force already: granted, R1 of ")
    rule_by(page, "d", "Enter")  # without a word about R1 nothing is sent
    expect(page.locator("#again")).to_be_visible()
    assert did(home)[0] == "granted"
    rule_by(page, "y", "Enter")
    expect(page.locator("#queue")).to_contain_text("R2 is entered.", timeout=60_000)
    expect(page.locator("#effect")).to_contain_text("was EXCLUDED, do not mention")
    expect(page.locator("#row-M1 [data-did]")).to_have_text("granted (R1, no longer in force); denied (R2)")
    states = {norm.act.handle: norm.state.value for norm in open_case(home / "roe").at(None, None).norms}
    assert states["R1"] == "superseded"
    rule_by(page, "u")
    expect(page.locator("#queue")).to_contain_text("R2 on M1 is undone", timeout=60_000)
    expect(page.locator("#row-M1 [data-did]")).to_have_text("granted (R1)")
    page.close()


def test_a_reservation_is_replaced_by_the_ruling_that_was_reserved(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "r", "Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    rule_by(page, "k", "g")
    expect(page.locator("#again")).to_be_hidden()
    rule_by(page, "Enter")
    expect(page.locator("#queue")).to_contain_text("R2 is entered.", timeout=60_000)
    states = {norm.act.handle: norm.state.value for norm in open_case(home / "roe").at(None, None).norms}
    assert states["R1"] == "superseded"
    page.close()


def test_an_undone_ruling_leaves_the_undo_line_and_its_request_is_pending_again(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "g", "Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    rule_by(page, "u")
    expect(page.locator("#queue")).to_contain_text("R1 on M1 is undone", timeout=60_000)
    expect(page.locator("#row-M1 [data-did]")).to_have_text("pending")
    expect(page.locator("#undo input[name=act]")).to_have_value("")
    page.goto(served_hearing[0].url("/roe/owner/hearing/?done=R1"))
    expect(page.locator("#undo input[name=act]")).to_have_value("")
    page.close()


def test_another_window_ruled_meanwhile_and_nothing_that_was_typed_is_lost(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    first.goto(served_hearing[0].address)
    for page in (first, second):
        page.goto(served_hearing[0].url("/roe/owner/hearing/"))
    rule_by(first, "g", "Enter")
    expect(first.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    second.bring_to_front()
    rule_by(second, "d", "Enter")
    said = "Not entered: M1 was ruled on before, and that is in force: granted, R1 of "
    expect(second.get_by_role("alert")).to_contain_text(said, timeout=60_000)
    second.reload()
    expect(second.get_by_role("alert")).to_contain_text("(M1, to exclude Letter 1: denied)")
    second.keyboard.press("v")
    expect(second.locator("#current")).to_contain_text("M1: ")
    expect(second.get_by_role("radio", name="denied", exact=True)).to_be_checked()
    rule_by(second, "y", "Enter")
    expect(second.locator("#queue")).to_contain_text("R2 is entered.", timeout=60_000)
    expect(second.get_by_role("alert")).to_have_count(0)
    assert did(home)[0] == "granted / denied"
    context.close()


def test_two_windows_lose_nothing_and_enter_nothing_twice(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    first.goto(served_hearing[0].address)
    for page in (first, second):
        page.goto(served_hearing[0].url("/roe/owner/hearing/"))
    rule_by(second, *["j"] * 13)
    stop(served_hearing[0])
    rule_by(first, *["g", "Enter"] * 5)
    rule_by(second, *["d", "Enter"] * 5)
    port = int(re.findall(r":(\d+)/", served_hearing[0].address)[0])
    served_hearing.append(serve(home, port))
    for page in (first, second):
        page.bring_to_front()
        expect(page.locator("body")).not_to_contain_text("(being entered)", timeout=120_000)
    assert [at for at, word in enumerate(did(home)) if word] == [0, 1, 2, 3, 4, 13, 14, 15, 16, 17]
    assert set(did(home)) == {"", "granted", "denied"}
    context.close()


def test_what_two_windows_enter_in_the_same_instant_is_all_kept(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    """Each enters 8 rulings as fast as a page can, the program away: all 16 are in the log when it is back."""
    context = browser.new_context()
    windows = [context.new_page(), context.new_page()]
    windows[0].goto(served_hearing[0].address)
    for page in windows:
        page.goto(served_hearing[0].url("/roe/owner/hearing/"))
    rule_by(windows[1], *["j"] * 13)
    stop(served_hearing[0])
    for page in windows:
        page.evaluate("() => { window.go = setInterval(() => localStorage.getItem('go') && window.enter(), 1); }")
        page.evaluate(
            """() => {
                const bench = document.getElementById("bench");
                let left = 8;
                window.enter = () => {
                    bench.querySelector("[name=disposition][value=granted]").checked = true;
                    bench.requestSubmit();
                    if (--left === 0) clearInterval(window.go);
                };
            }"""
        )
    windows[0].evaluate("() => localStorage.setItem('go', 'now')")
    port = int(served_hearing[0].base.rpartition(":")[2])
    served_hearing.append(serve(home, port))
    for page in windows:
        page.bring_to_front()
        expect(page.locator("body")).not_to_contain_text("(being entered)", timeout=120_000)
    said = [page.locator(".refused").all_text_contents() for page in windows]
    assert said == [[], []], said
    assert did(home) == [*["granted"] * 8, *[""] * 5, *["granted"] * 8, *[""] * 5]
    context.close()


def test_a_browser_that_is_no_longer_let_in_keeps_what_was_entered(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served_hearing[0].address)
    page.goto(served_hearing[0].url("/roe/owner/hearing/"))
    context.clear_cookies(name=re.compile(r"^inlimine-[0-9a-f]+$"))
    rule_by(page, "g", "Enter")
    expect(page.locator("#queue")).to_contain_text("1 entry is kept in this page: this browser is not let in")
    assert did(home)[0] == ""
    page.goto(served_hearing[0].address)
    page.goto(served_hearing[0].url("/roe/owner/hearing/"))
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    context.close()


def test_a_browser_that_keeps_nothing_enters_as_without_script(
    served_hearing: list[Served], home: Path, browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    page.keyboard.press("g")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.")
    assert did(home)[0] == "granted"
    page.context.close()


def test_what_was_kept_for_one_case_is_never_sent_to_another_of_its_name(
    served_hearing: list[Served], home: Path, tmp_path: Path, browser: Browser
) -> None:
    """The program stops, the folder gives way to a new one of the same name, the page is opened again."""
    first = served_hearing[0]
    page = opened(first, browser)
    port = int(first.base.rpartition(":")[2])
    stop(first)
    page.keyboard.press("g")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("1 entry is kept in this page")
    page.goto("about:blank")
    (home / "roe").rename(tmp_path / "put-away")
    keep_in_folder(home / "roe", tmp_path / "roe.limine", author("C. Clerk, law clerk"))
    served_hearing.append(serve(home, port))
    page.goto(served_hearing[1].address)
    page.goto(served_hearing[1].url("/roe/owner/hearing/"))
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.")
    assert did(home)[:2] == ["denied", ""]
    page.context.close()


def test_a_moment_that_no_clock_says_is_refused(
    served_hearing: list[Served], home: Path, browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    token = page.locator("#bench input[name=csrfmiddlewaretoken]").input_value()
    fields: dict[str, str | float | bool] = {
        "request": "M1",
        "disposition": "granted",
        "when": "9" * 20,
        "csrfmiddlewaretoken": token,
    }
    origin = {"Origin": served_hearing[0].base}
    reply = page.request.post(served_hearing[0].url("/roe/owner/hearing/rule"), form=fields, headers=origin)
    assert reply.status == 400
    assert did(home)[0] == ""
    page.context.close()


def entered(home: Path, request: str, disposition: str, earlier: Earlier | None = None) -> str:
    """The act of a ruling that was entered from the bench without a page."""
    bench = Bench(request=request, disposition=disposition, earlier=earlier)
    return rule(home / "roe", None, None, bench, CLERK).act


def taken_back(home: Path, act: str) -> Ruled:
    """What undoing a ruling gives, without a page."""
    return undo(home / "roe", None, None, act, CLERK, why="")


@pytest.mark.parametrize("second", ["reserved", "denied", "granted"])
def test_what_a_ruling_replaced_is_in_force_again_once_that_ruling_is_undone(home: Path, second: str) -> None:
    first = entered(home, "M5", "granted")
    before = open_case(home / "roe").at(None, None)
    undone = taken_back(home, entered(home, "M5", second, Earlier.REPLACED))

    after = open_case(home / "roe").at(None, None)
    assert [norm.state for norm in after.norms if norm.act.handle == first] == [InForce.IN]
    assert [one.in_force for one in motions_chart(after)[4].disposals] == [True]
    who = Question(item="", by="")
    assert rows_of(after, who, after.view.parties, ("E5",)) == rows_of(before, who, before.view.parties, ("E5",))
    assert undone.after == rows_of(after, who, after.view.parties, ("E5",))


def test_a_ruling_between_two_is_undone_after_the_one_that_replaced_it(home: Path) -> None:
    first = entered(home, "M5", "granted")
    second = entered(home, "M5", "reserved", Earlier.REPLACED)
    third = entered(home, "M5", "denied", Earlier.REPLACED)
    with pytest.raises(Refusal) as refused:
        taken_back(home, second)
    assert [(one.message, one.remedy) for one in refused.value.problems] == [
        (
            "R3 replaced R2, and what R2 had replaced would be in force beside it",
            "undo R3 first, then R2, and enter R3 again",
        )
    ]
    taken_back(home, third)
    assert did(home)[4] == "granted / reserved"
    taken_back(home, second)
    states = {norm.act.handle: norm.state for norm in open_case(home / "roe").at(None, None).norms}
    assert states[first] is InForce.IN


def test_an_undone_ruling_that_still_replaces_another_may_be_undone_again(home: Path) -> None:
    """A log may hold such entries: an undone ruling used to keep what it had replaced out of force."""
    first = entered(home, "M5", "granted")
    second = entered(home, "M5", "reserved", Earlier.REPLACED)
    acts = open_case(home / "roe").at(None, None).view.acts
    there = next(act for act in acts if act.handle == second)
    left = replace(there, name=UNDONE, disposes=(), directives=(), corrects=UNDONE)
    assert may_be_undone(left)
    assert not may_be_undone(replace(left, edges=()))
    assert first in {edge.target for edge in left.edges}


def test_an_undone_ruling_is_no_ruling_of_which_nothing_follows_and_awaits_no_order(home: Path) -> None:
    first = entered(home, "M4", "denied")
    undone = entered(home, "M5", "granted")
    taken_back(home, undone)
    state = open_case(home / "roe").at(None, None)
    assert undone in {act.handle for act in state.view.acts}
    assert open_ruling_words(state.view) == ()
    assert [act.handle for act in awaiting_writing(state)] == [first]


def test_a_door_that_was_found_open_is_no_ruling_of_which_nothing_follows(home: Path) -> None:
    bench = Bench(request="M5", disposition="granted", term=Term.USE, condition="the other side opens the door")
    ruling = rule(home / "roe", None, None, bench, CLERK).act
    happened(home / "roe", None, None, Happening(what=What.DOOR, ruling=ruling), CLERK)
    view = open_case(home / "roe").at(None, None).view
    assert [act.name for act in view.acts][-1] == "door found open"
    assert open_ruling_words(view) == ()


LAID = "a witness has laid the foundation"


def conditioned(home: Path, request: str, disposition: str, term: Term, words: str) -> Resolution:
    """What holds of the request's letter for the State after a ruling under a condition."""
    rule(
        home / "roe",
        None,
        None,
        Bench(request=request, disposition=disposition, term=term, condition=words),
        CLERK,
    )
    asked = Question(item=f"E{request[1:]}", by="State")
    return open_case(home / "roe").at(None, None).resolve(asked)


def test_what_is_granted_until_something_stays_out_unless_it_is_so(home: Path) -> None:
    reply = conditioned(home, "M1", "granted", Term.USE, "only if the Defense opens the door")
    assert reply.shown == "EXCLUDED, do not mention"
    assert condition_words(reply) == (("Stays out unless", "the Defense opens the door"),)


def test_a_grant_that_itself_hangs_on_something_bars_only_once_that_is_so_and_counsel_asks_first(
    home: Path,
) -> None:
    reply = conditioned(home, "M1", "granted", Term.RULING, "so long as the Defense hands over the footage")
    assert (reply.status, reply.cautious) == (Status.NOT_BARRED, "LEAVE_FIRST")
    assert "R1 has effect only when: the Defense hands over the footage." in reply.notes


@pytest.mark.parametrize("disposition", ["denied", "denied-without-prejudice", "reserved"])
def test_what_is_not_kept_out_but_only_on_a_condition_waits_for_it(home: Path, disposition: str) -> None:
    reply = conditioned(home, "M1", disposition, Term.USE, f"not until {LAID}")
    assert reply.shown == f"CONDITION NOT MET: {LAID}"


def test_a_denial_whose_own_condition_fails_bars_nothing(home: Path) -> None:
    conditioned(home, "M1", "denied", Term.RULING, "so long as the State hands over the footage")
    failed = 'fact: "the State hands over the footage" is not so, decided by the judge\n'
    add(home / "roe", None, None, Text(text=failed, name="fact"), CLERK, after=None, why="")
    reply = open_case(home / "roe").at(None, None).resolve(Question(item="E1", by="State"))
    assert reply.status is Status.NOT_BARRED


def test_once_the_condition_of_a_denial_is_met_the_denial_alone_is_left(home: Path) -> None:
    conditioned(home, "M1", "denied", Term.USE, LAID)
    happened(home / "roe", None, None, Happening(what=What.OFFERED, item="E1", party="State", settles=LAID), CLERK)
    reply = open_case(home / "roe").at(None, None).resolve(Question(item="E1", by="State"))
    assert reply.shown == "OBJECTION OVERRULED (as raised), others open"


@pytest.mark.parametrize("disposition", ["conditional", "denied"])
def test_where_the_judge_said_to_ask_first_counsel_approaches(home: Path, disposition: str) -> None:
    reply = conditioned(home, "M1", disposition, Term.ASK, "come to the bench before you go there")
    assert reply.shown == "APPROACH FIRST (by order)"
    assert [one.quote for one in reply.quoted] == ["come to the bench before you go there"]


def test_a_limit_is_said_at_the_item(home: Path) -> None:
    reply = conditioned(home, "M1", "denied", Term.LIMIT, "for motive alone")
    assert reply.shown == "USE ONLY SO FAR: for motive alone"
    (norm,) = (one for one in open_case(home / "roe").at(None, None).norms if one.directive.need)
    assert bound(norm.directive) == ("only so far: for motive alone",)


def test_a_limit_beside_leave_is_no_thing_to_be_done_first(home: Path) -> None:
    conditioned(home, "M1", "denied", Term.LIMIT, "for motive alone")
    bench = Bench(
        request="M1",
        disposition="denied",
        term=Term.ASK,
        condition="come to the bench",
        earlier=Earlier.BESIDE,
    )
    rule(home / "roe", None, None, bench, CLERK)
    reply = open_case(home / "roe").at(None, None).resolve(Question(item="E1", by="State"))
    assert reply.shown == "APPROACH FIRST (by order)"
    assert condition_words(reply) == (("Only so far", "for motive alone"),)


def test_what_is_granted_stays_out_where_the_judge_added_that_counsel_asks_first(home: Path) -> None:
    """The words bar it; that counsel asks first is how every bar is lifted, and takes nothing from it."""
    words, asks = "Granted, he does not testify to spatter.", "Approach first."
    bench = Bench(request="M1", disposition="granted", term=Term.ASK, condition=asks, words=words)
    rule(home / "roe", None, None, bench, CLERK)
    reply = open_case(home / "roe").at(None, None).resolve(Question(item="E1", by="State"))
    assert reply.shown == "EXCLUDED, do not mention"
    assert [one.quote for one in reply.quoted] == [words, asks]
    assert "R1 lifts only by leave of the court, asked for out of the jury's hearing." in reply.notes


def test_a_part_that_stays_out_stays_out_where_counsel_asks_first(home: Path) -> None:
    part = Part(item="E1", effect=Effect.PROHIBIT, term=Term.ASK, condition="approach first")
    rule(home / "roe", None, None, Bench(request="M1", disposition="granted-in-part", parts=(part,)), CLERK)
    (norm,) = open_case(home / "roe").at(None, None).norms
    assert norm.effect is Effect.PROHIBIT


@pytest.fixture
def names_nobody(tmp_path: Path) -> Path:
    """A motion of the State to exclude a letter, one to admit another; neither says against whom."""
    file = tmp_path / "poe.limine"
    file.write_text(
        'case "State v. Poe"\n  law new_mexico\n  time zone "America/Denver"\n\n'
        'party State "State", prosecution\nparty Defence "Poe", defence\n'
        'item E1 "Letter 1", document\nitem E2 "Letter 2", document\n\n'
        '2024-07-01 motion M1 by State "to exclude"\n  asks to exclude E1\n\n'
        '2024-07-01 motion M2 by State "to admit"\n  asks to admit E2\n',
        "utf-8",
    )
    keep_in_folder(tmp_path / "roe", file, CLERK)
    return tmp_path


BINDS_BOTH = (
    "R1 was granted on the motion of the State and names nobody whom it binds: so it binds every party, the State"
    " too. Ask the court if the other side alone was meant."
)


@pytest.mark.parametrize(
    "said",
    [
        Bench(request="M1", disposition="granted"),
        Bench(request="M1", disposition="granted", reason="unfair"),
        Bench(request="M1", disposition="granted", term=Term.USE, condition="unless the door is opened"),
        Bench(request="M1", disposition="granted", term=Term.ASK, condition="approach first"),
        Bench(request="M1", disposition="conditional", term=Term.ASK, condition="approach first"),
        Bench(request="M1", disposition="granted-in-part", parts=(Part(item="E1", effect=Effect.PROHIBIT),)),
        Bench(
            request="M1",
            disposition="granted-in-part",
            parts=(Part(item="E1", effect=Effect.PROHIBIT, term=Term.USE, condition="unless the door is opened"),),
        ),
    ],
)
def test_whom_a_ruling_binds_is_the_same_with_a_condition_as_without(names_nobody: Path, said: Bench) -> None:
    rule(names_nobody / "roe", None, None, said, CLERK)
    state = open_case(names_nobody / "roe").at(None, None)
    assert [norm.directive.binds for norm in state.norms] == [()]
    assert BINDS_BOTH in state.resolve(Question(item="E1", by="State")).notes


def test_a_grant_that_holds_on_a_condition_names_nobody_either(names_nobody: Path) -> None:
    said = Bench(request="M1", disposition="granted", term=Term.RULING, condition="if the footage is handed over")
    rule(names_nobody / "roe", None, None, said, CLERK)
    assert [norm.directive.binds for norm in open_case(names_nobody / "roe").at(None, None).norms] == [()]


@pytest.mark.parametrize("term", [None, Term.USE, Term.LIMIT])
def test_what_is_admitted_on_a_motion_is_its_movants_with_a_condition_too(
    names_nobody: Path, term: Term | None
) -> None:
    said = Bench(request="M2", disposition="granted", term=term, condition="for motive alone" if term else "")
    rule(names_nobody / "roe", None, None, said, CLERK)
    assert [norm.directive.binds for norm in open_case(names_nobody / "roe").at(None, None).norms] == [("State",)]


def test_a_tentative_grant_stays_tentative_with_a_reason(names_nobody: Path) -> None:
    said = Bench(request="M1", disposition="tentatively-granted", reason="it seems unfair")
    rule(names_nobody / "roe", None, None, said, CLERK)
    assert [norm.tentative for norm in open_case(names_nobody / "roe").at(None, None).norms] == [True]


@pytest.mark.parametrize(
    ("disposition", "term", "words", "message"),
    [
        ("granted", None, LAID, f'"{LAID}" is a condition of what?'),
        ("granted", Term.USE, "", "the condition has no words"),
        ("granted", Term.LIMIT, LAID, "what stays out has no limit of its use"),
        ("moot", Term.RULING, LAID, "such a ruling orders nothing that could hold only on a condition"),
        ("granted-in-part", Term.USE, LAID, "a condition on 'granted in part' tells nothing by itself"),
    ],
)
def test_a_condition_that_says_nothing_is_refused(
    home: Path, disposition: str, term: Term | None, words: str, message: str
) -> None:
    bench = Bench(request="M1", disposition=disposition, term=term, condition=words)
    with pytest.raises(Refusal) as refused:
        rule(home / "roe", None, None, bench, CLERK)
    assert [one.message for one in refused.value.problems] == [message]
    assert did(home)[0] == ""


def test_a_reason_is_kept_where_the_ruling_orders_nothing(home: Path) -> None:
    rule(home / "roe", None, None, Bench(request="M1", disposition="moot", reason="the witness is dead"), CLERK)
    (act,) = open_case(home / "roe").at(None, None).view.acts
    assert act.note == 'Reason given: "the witness is dead"'


def test_the_condition_of_a_denial_stands_on_every_page_in_the_words_of_the_judge(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "d", "o")
    page.keyboard.type(LAID)
    page.keyboard.press("Enter")
    expect(page.locator("#effect")).to_contain_text(f"CONDITION NOT MET: {LAID}", timeout=60_000)
    for address, words in (
        ("evidence/?by=State", f"CONDITION NOT MET: {LAID}"),
        ("rulings/", f"sets a condition on Letter 1, only if: {LAID}"),
        ("why/E1/?by=State", f"sets a condition on it, only if: {LAID}"),
        ("card/?by=State&phase=opening", f"CONDITION NOT MET: {LAID}"),
    ):
        page.goto(served_hearing[0].url(f"/roe/owner/{address}"))
        expect(page.locator("main")).to_contain_text(words)
    page.close()


@pytest.mark.parametrize("field", ["b", "e", "o", "a"])
def test_enter_enters_from_every_field(
    home: Path, served_hearing: list[Served], browser: Browser, field: str
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "g", field)
    if field != "a":
        page.keyboard.type("as I said")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    page.close()


def test_shift_and_enter_begin_a_line(home: Path, served_hearing: list[Served], browser: Browser) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "g", "b")
    page.keyboard.type("No word of it.")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("None.")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    (act,) = open_case(home / "roe").at(None, None).view.acts
    assert [anchor.quote.splitlines() for anchor in act.anchors] == [["No word of it.", "None."]]
    page.close()


def test_undo_goes_back_ruling_by_ruling_and_says_where_nothing_is_left(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    for number, key in enumerate("gd", start=1):
        rule_by(page, key, "Enter")
        expect(page.locator("#queue")).to_contain_text(f"R{number} is entered.", timeout=60_000)
    for act in ("R2 on M2", "R1 on M1"):
        rule_by(page, "u")
        expect(page.locator("#queue")).to_contain_text(f"{act} is undone", timeout=60_000)
    assert did(home)[:2] == ["", ""]
    rule_by(page, "u")
    expect(page.locator("#queue")).to_contain_text("Nothing entered on this page is left to undo.")
    expect(page.locator("#undo input[name=act]")).to_be_focused()
    rule_by(page, "Escape", "k", "k", "d", "Enter")  # and back to the first request
    expect(page.locator("#queue")).to_contain_text("R3 is entered.", timeout=60_000)
    assert did(home)[0] == "denied"
    page.close()


def test_after_each_ruling_the_next_request_and_what_was_entered_are_in_sight(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    page.set_viewport_size({"width": 1280, "height": 900})
    for number in range(1, 4):
        page.mouse.wheel(0, 2_000)
        page.keyboard.press("g")
        page.keyboard.press("Enter")
        expect(page.locator("#queue")).to_contain_text(f"R{number} is entered.")
        expect(page.locator("#current")).to_be_in_viewport()
        expect(page.locator("#current")).to_contain_text(f"M{number + 1}:")
        expect(page.locator("#queue")).to_be_in_viewport()
    page.keyboard.press("k")
    expect(page.locator("#current")).to_contain_text("granted (R3)")
    page.keyboard.press("u")
    expect(page.locator("#queue")).to_contain_text("R3 on M3 is undone")
    expect(page.locator("#current")).not_to_contain_text("ruled on before")
    page.close()


def test_undo_waits_for_a_ruling_that_is_still_being_entered_and_undoes_that_one(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "g", "Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    held: list[Route] = []
    page.route("**/hearing/rule", lambda route: held.append(route))  # noqa: PLW0108 (a built-in cannot be a handler)
    rule_by(page, "d", "Enter")
    expect(page.locator("#row-M2 [data-did]")).to_have_text("denied (being entered)")
    rule_by(page, "u")
    expect(page.locator("#queue")).to_have_text("M2 is still being entered; it is undone once it is.")
    held[0].continue_()
    expect(page.locator("#queue")).to_contain_text("R2 on M2 is undone", timeout=60_000)
    assert did(home)[:2] == ["granted", ""]
    page.close()


def test_granted_in_part_opens_the_parts(served_hearing: list[Served], home: Path, browser: Browser) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "p")
    expect(page.get_by_label("Item").first).to_be_visible()
    page.close()


def test_a_part_that_is_not_in_the_case_is_named_in_words_by_keyboard(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "p", "1")
    page.keyboard.type("the last page")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    state = open_case(home / "roe").at(None, None)
    said = "Granted in part: what was typed; of the rest of M1 nothing is said."
    expect(page.locator("#queue")).to_contain_text(said)
    (norm,) = state.norms
    part = state.view.items[norm.directive.subject[0]]
    assert (part.title, part.part_of, norm.directive.effect) == ("the last page", "E1", Effect.PROHIBIT)
    expect(page.locator("#effect tbody th")).to_contain_text("the last page")
    page.keyboard.press("u")
    expect(page.locator("#queue")).to_contain_text("R1 on M1 is undone", timeout=60_000)
    assert did(home)[0] == ""
    page.close()


def test_a_part_in_words_is_kept_while_the_program_is_away_and_entered_once(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    first = served_hearing[0]
    page = opened(first, browser)
    stop(first)
    rule_by(page, "p", "1")
    page.keyboard.type("the signature")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("1 entry is kept in this page")
    served_hearing.append(serve(home, int(re.findall(r":(\d+)/", first.address)[0])))
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    titles = [item.title for item in open_case(home / "roe").at(None, None).view.items.values()]
    assert titles.count("the signature") == 1
    assert did(home)[0] == "granted in part"
    page.close()


SAME_PART = (
    Part(called="Page 2", effect=Effect.PROHIBIT),
    Part(called="page  2", effect=Effect.LEAVE),
)
TWO_ITEMS = (
    '2024-07-01 motion M99 by Defence "to exclude letters 1 and 2"\n  asks to exclude E1, E2 against State\n'
)


def test_a_part_named_twice_is_one_part_also_in_a_later_ruling(home: Path) -> None:
    first = Bench(request="M1", disposition="granted-in-part", parts=SAME_PART)
    done = rule(home / "roe", None, None, first, CLERK)
    assert {norm.directive.subject for norm in done.state.norms} == {("E1-part1",)}
    later = rule(home / "roe", None, None, replace(first, earlier=Earlier.REPLACED), CLERK)
    assert later.state.view.parts["E1"] == ("E1-part1",)


def test_a_part_of_a_request_about_several_items_asks_of_which(home: Path) -> None:
    add(home / "roe", None, None, Text(text=TWO_ITEMS, name="two"), CLERK, after=None, why="")
    several = Bench(request="M99", disposition="granted-in-part", parts=SAME_PART)
    with pytest.raises(Refusal) as refused:
        rule(home / "roe", None, None, several, CLERK)
    said = '"Page 2" is a part of what? The request asks about several items; choose the item beside it.'
    assert [str(problem) for problem in refused.value.problems] == [said]


def test_a_part_of_a_witness_is_refused(home: Path) -> None:
    add(home / "roe", None, None, Text(text='witness W9 "Sam Poe"\n', name="who"), CLERK, after=None, why="")
    part = Part(item="W9", called="his prior arrest", effect=Effect.PROHIBIT)
    with pytest.raises(Refusal) as refused:
        rule(
            home / "roe",
            None,
            None,
            Bench(request="M1", disposition="granted-in-part", parts=(part,)),
            CLERK,
        )
    said = "W9 has no parts; name an item, or leave the words of the part out."
    assert [str(problem) for problem in refused.value.problems] == [said]


def test_a_grant_that_holds_only_if_something_is_so_says_it_beside_the_request(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    rule_by(page, "g", "h")
    page.keyboard.type("only if the footage is handed over by Friday")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    (norm,) = open_case(home / "roe").at(None, None).norms
    assert norm.directive.unless is None
    expect(page.locator("#row-M1 [data-did]")).to_contain_text("the footage is handed over by Friday")
    expect(page.locator("#queue")).to_contain_text("Granted: what M1 asks, under that condition.")
    expect(page.locator("#effect")).not_to_contain_text("✕ EXCLUDED, do not mention")
    page.close()


def test_a_ruling_by_one_key_says_how_far_it_goes_and_what_is_left_open(
    served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    for number, (key, said) in enumerate(BY_ONE_KEY.items(), 1):
        rule_by(page, key, "Enter")
        told = f"R{number} is entered. {said.format(f'M{number}')}"
        whole = f"{told} Left open: the court’s words, the reason, who drafts the order."
        expect(page.locator("#queue")).to_have_text(whole, timeout=60_000)
    page.close()


BY_ONE_KEY = {
    "g": "Granted: what {} asks, and no more.",
    "d": "Denied: what {} asks, and no more.",
    "p": "Granted in part: which part is granted is left open.",
    "c": "Granted on condition: the condition is left open.",
    "r": "Reserved: nothing is decided yet.",
    "m": "Found moot: it orders nothing about the evidence.",
    "s": "So ordered on stipulation: what was agreed is left open.",
}


def test_the_day_of_a_past_hearing_is_set_once_and_stays(
    home: Path, served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    page.get_by_label("Day of the hearing").fill("2024-07-08")
    page.keyboard.press("Enter")
    rule_by(page, "g", "Enter")
    expect(page.locator("#queue")).to_contain_text("R1 is entered.", timeout=60_000)
    expect(page.locator("#row-M1 [data-did]")).to_have_text("granted (R1)")
    page.reload()
    rule_by(page, "d", "Enter")
    expect(page.locator("#queue")).to_contain_text("R2 is entered.", timeout=60_000)
    acts = open_case(home / "roe").at(None, None).view.acts
    assert [str(act.eff.day) for act in acts if act.eff] == ["2024-07-08", "2024-07-08"]
    page.close()


def test_a_hearing_that_lies_ahead_is_refused(served_hearing: list[Served], home: Path, browser: Browser) -> None:
    page = opened(served_hearing[0], browser)
    page.get_by_label("Day of the hearing").fill("2099-01-05")
    page.keyboard.press("Escape")
    rule_by(page, "g", "Enter")
    said = "5 January 2099 lies ahead at the court; choose the day on which it happened"
    expect(page.get_by_role("alert")).to_contain_text(said, timeout=60_000)
    assert did(home)[0] == ""
    page.close()


def test_the_hint_under_a_condition_stands_apart_from_its_heading(
    served_hearing: list[Served], browser: Browser
) -> None:
    page = opened(served_hearing[0], browser)
    expect(page.get_by_role("group", name="A condition that the judge set", exact=True)).to_be_visible()
    page.close()
