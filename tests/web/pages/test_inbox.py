"""The inbox: papers are dropped, what was read waits beside its own words, and a person decides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.ledger.acts import Act, Motion
from inlimine.ledger.items import Label
from inlimine.ledger.terms import Role
from inlimine.ledger.watches import Watch
from inlimine.operations.add import Text, add
from inlimine.operations.add_people import add_party
from inlimine.operations.author import author
from inlimine.operations.completed import NOTHING
from inlimine.operations.confirm import accept
from inlimine.operations.needed import with_needed
from inlimine.operations.open_case import open_case
from inlimine.operations.proposed import proposed
from inlimine.operations.refusal import Refusal
from inlimine.operations.waiting import waiting
from inlimine.web.pages.inbox.plainly import in_plain_words
from tests.readers.word_documents import paragraph, word
from tests.web.conftest import Served, serve, stop
from tests.web.papers import DOCKET, ORDER, drop, entered, give_rooms, keep_roe, proposal

Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server puts what it needs for a moment."""
    return tmp_path_factory.mktemp("scratch")


@pytest.fixture(scope="module")
def roe(tmp_path_factory: pytest.TempPathFactory, scratch: Path) -> Iterator[Served]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(scratch))
        running = serve(tmp_path_factory.mktemp("cases"))
    yield running
    stop(running)


@pytest.fixture
def case(roe: Served, request: pytest.FixtureRequest) -> Path:
    return keep_roe(roe.home, str(abs(hash(request.node.name))))


@pytest.fixture
def opened(roe: Served, browser: Browser, case: Path) -> Iterator[Opened]:
    """Opens the inbox of a room in a fresh browser."""
    pages: list[Page] = []

    def open_inbox(room: str = "owner", *, script: bool = True) -> Page:
        pages.append(entered(roe, browser, f"/{case.name}/{room}/inbox/", script=script))
        return pages[-1]

    yield open_inbox
    for page in pages:
        page.context.close()


@pytest.fixture
def docket(tmp_path: Path) -> Path:
    file = tmp_path / "docket.csv"
    file.write_text(DOCKET, "utf-8")
    return file


@pytest.fixture
def order(tmp_path: Path) -> Path:
    file = tmp_path / "order.txt"
    file.write_text(ORDER, "utf-8")
    return file


def kinds(case: Path) -> list[str]:
    """What the ledger holds beside its papers."""
    return sorted(entry.handle for entry in open_case(case).ledger.entries if entry.kind != "document")


def test_what_was_read_waits_beside_its_words_and_enters_nothing(
    opened: Opened, case: Path, docket: Path, scratch: Path
) -> None:
    page = opened()
    drop(page, docket)
    ruling = page.locator(f"#{proposal(page, 'R9, a ruling')}")
    ruling.locator("details.more > summary").click()
    assert ruling.locator("mark").inner_text() == "granting 5 Motion"
    assert ruling.locator("blockquote").inner_text().endswith("Signed by Judge Mary Lane on 3/9/2031.")
    expect(ruling.locator("figcaption")).to_contain_text("entry 9")
    assert ruling.locator("dl").inner_text().split("\n")[:2] == ["From", "9 March 2031"]
    expect(page.locator("article").first).not_to_contain_text("found by")  # which rule of a grammar it was
    assert kinds(case) == []
    assert list(scratch.glob("inlimine-*")) == []


def test_what_looks_like_a_ruling_and_was_not_read_is_listed(opened: Opened, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    listed = page.locator(".unread")
    expect(listed).to_contain_text("entry 10: “GRANTED”")


def test_all_that_are_sure_are_accepted_at_once(opened: Opened, case: Path, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    page.get_by_role("button", name="that are sure").click()
    expect(page.get_by_text("entries were made.")).to_be_visible()
    assert {"M5", "M6", "R9"} <= set(kinds(case))


def test_proposals_are_decided_by_the_keyboard_alone(opened: Opened, case: Path, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    count = len(proposed(case, None))
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("l")
    page.wait_for_function("id => document.activeElement.id === id", arg=second)
    page.keyboard.press("r")
    page.wait_for_function("id => !document.getElementById(id)", arg=second)
    states = {one.id: one.state for one in proposed(case, None)}
    assert states[first.removeprefix("p-")] == "later"
    assert second.removeprefix("p-") not in states
    assert (len(states), kinds(case)) == (count - 1, [])
    page.goto(page.url.partition("?")[0] + "?show=later")
    expect(page.locator("[data-proposal]")).to_have_count(1)


def test_accepting_by_key_makes_the_entry(opened: Opened, case: Path, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    page.evaluate("id => document.getElementById(id).focus()", proposal(page, "Roe, a party"))
    page.keyboard.press("a")
    expect(page.locator("[data-proposal]").filter(has_text="Roe, a party")).to_have_count(0)
    assert len(kinds(case)) == 1


def test_what_was_accepted_last_is_undone_by_a_key_and_waits_again(
    opened: Opened, case: Path, docket: Path
) -> None:
    page = opened()
    drop(page, docket)
    waiting = [one.id for one in proposed(case, None)]
    for name in ("Roe, a party", "Government, a party"):
        page.evaluate("id => document.getElementById(id).focus()", proposal(page, name))
        page.keyboard.press("a")
        expect(page.locator("[data-proposal]").filter(has_text=name)).to_have_count(0)
    expect(page.get_by_text("Accepted last, by")).to_contain_text("into the court record: Government, a party.")
    for name in ("Government, a party", "Roe, a party"):
        page.keyboard.press("u")
        expect(page.locator("[data-proposal]").filter(has_text=name)).to_have_count(1)
        expect(page.get_by_text("1 proposal waits again")).to_be_visible()
    expect(page.get_by_text("Accepted last, by")).to_have_count(0)
    assert [one.id for one in proposed(case, None)] == waiting
    assert open_case(case).at(None, None).view.parties == {}


def test_what_names_what_was_accepted_is_undone_with_it_or_in_the_log(
    opened: Opened, case: Path, docket: Path
) -> None:
    """A person looks for words on behalf of R9, and another ruling vacates it: that one is undone in the log, to
    which the refusal leads; then one press undoes R9 and the words to look for."""
    page = opened()
    drop(page, docket)
    accept(case, None, [one.id for one in proposed(case, None)], author("P. Legal, paralegal"))
    for text in ("watch W1 of R9: knife", "2031-03-10 ruling R10, oral\n  vacates R9"):
        add(case, None, "court", Text(text=text, name="x"), author("P. Legal, paralegal"), after=None, why="")
    page.reload()
    strip = page.get_by_text("Accepted last, by")
    expect(strip).to_contain_text("and the words to look for confirmed for it (1). Undone, it waits again.")
    expect(strip.get_by_role("link", name="log")).to_have_attribute("href", f"/{case.name}/owner/log/")
    page.keyboard.press("u")
    wrong = page.locator(".notice.wrong")
    expect(wrong).to_contain_text("R9 is named by number")
    wrong.get_by_role("link", name="Look at it in the log, and undo it there").click()
    named = page.locator("tr:target")
    expect(named).to_contain_text("vacates R9")
    assert Axe().run(page).response["violations"] == []
    named.get_by_role("button", name="Undo").click()
    expect(page.locator(".notice.done")).to_contain_text("is undone; it and the correction are in the log.")
    expect(page.get_by_role("row").filter(has_text="vacates R9").get_by_role("button")).to_have_count(0)
    page.get_by_role("link", name="Inbox").first.click()
    expect(strip).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator(".notice.done")).to_contain_text("Undone with it: 1 entry of words to look for.")
    expect(page.locator("[data-proposal]").filter(has_text="R9, a ruling")).to_have_count(1)
    assert not {"R9", "R10"} & {norm.handle for norm in open_case(case).at(None, None).norms}
    assert open_case(case).at(None, None).view.of(Watch) == ()

    again = page.locator("[data-proposal]").filter(has_text="R9, a ruling")
    expect(again).to_contain_text("Words to look for had been confirmed for it (1) and were undone with it.")
    accept(case, None, [one.id for one in proposed(case, None)], author("P. Legal, paralegal"))
    page.reload()
    expect(page.get_by_text("R9 was accepted anew without the words to look for")).to_be_visible()
    page.get_by_role("link", name="Look at the same words and confirm them again").click()
    page.goto(page.url.replace("#words", "?on=2031-04-01#words"))  # the day on which it is in force
    page.locator("#words summary").click()
    words = page.locator("#words .word").first
    expect(words).to_contain_text("confirmed before, and undone with the ruling")
    expect(words.get_by_role("checkbox", name="Look for knife")).to_be_checked()
    assert open_case(case).at(None, None).view.of(Watch) == ()
    page.get_by_label("Keep the words in").select_option("court")
    page.get_by_role("button", name="Confirm these words").click()
    expect(page.get_by_text("Confirmed: 1 watch is looked for from now on.")).to_be_visible()
    assert [one.ruling for one in open_case(case).at(None, None).view.of(Watch)] == ["R9"]


def test_a_key_that_is_pressed_again_before_the_next_page_is_there_decides_nothing_more(
    opened: Opened, case: Path, docket: Path
) -> None:
    page = opened()
    drop(page, docket)
    first, second, *_ = [one.id for one in proposed(case, None)]
    replies: list[int] = []
    page.on("response", lambda reply: replies.append(reply.status) if "/decide" in reply.url else None)
    page.evaluate("id => document.getElementById('p-' + id).focus()", first)
    press = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'r', bubbles: true}))"
    page.evaluate(f"() => [0, 5, 10, 20, 40].forEach((after) => setTimeout(() => {press}, after))")
    page.wait_for_function("id => document.activeElement.id === 'p-' + id", arg=second)
    assert replies == [302]
    assert second in [one.id for one in proposed(case, None)]


def test_what_was_decided_in_another_tab_meanwhile_is_told(opened: Opened, case: Path, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    other = page.context.new_page()
    other.goto(page.url)
    for tab, does in ((page, "Reject"), (other, "Accept")):
        roe = tab.locator("[data-proposal]").filter(has_text="Roe, a party")
        with tab.expect_navigation(wait_until="load"):
            roe.get_by_role("button", name=does).click()
    expect(other.get_by_role("alert")).to_contain_text("Nothing was entered:")
    assert kinds(case) == []


def test_what_was_read_last_stands_first_among_its_like(opened: Opened, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    later = docket.with_name("later.csv")
    later.write_text(
        'No.,Date Filed,Docket Text\n12,03/12/2031,"MOTION in Limine to Exclude the Lamp by John Roe."\n', "utf-8"
    )
    drop(page, later)
    first = page.locator("[data-proposal]").first
    expect(first).to_contain_text("Sure")
    expect(first).to_contain_text("Lamp")


def test_an_edited_proposal_that_cannot_be_read_stays_as_it_was_typed(
    opened: Opened, case: Path, docket: Path
) -> None:
    page = opened()
    drop(page, docket)
    one = proposal(page, "M5, a motion")
    page.evaluate("id => document.getElementById(id).focus()", one)
    page.keyboard.press("e")
    field = page.locator(f"#{one} textarea")
    field.fill("2031-03-01 petition M5 by Roe")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Control+Enter")
    expect(page.locator(f"#{one} [role=alert]")).to_contain_text("Nothing was entered")
    expect(page.locator(f"#{one} [role=alert]")).to_contain_text("what you wrote:1")
    assert (field.input_value(), field.get_attribute("aria-invalid")) == ("2031-03-01 petition M5 by Roe", "true")
    assert kinds(case) == []


def test_an_edited_proposal_is_entered_as_edited(opened: Opened, case: Path, docket: Path) -> None:
    page = opened(script=False)
    drop(page, docket)
    one = page.locator(f"#{proposal(page, 'M5, a motion')}")
    one.locator("details.more > summary").click()
    one.locator("details.notation > summary").click()
    one.locator("textarea").fill('topic knife "The kitchen knife"')
    one.get_by_role("button", name="Accept").click()
    items = open_case(case).ledger.entries
    assert [entry.title for entry in items if entry.kind == "item"] == ["The kitchen knife"]


def test_without_script_everything_can_be_done(opened: Opened, case: Path, docket: Path) -> None:
    page = opened(script=False)
    drop(page, docket)
    page.locator(f"#{proposal(page, 'R9, a ruling')}").get_by_role("button", name="Later").click()
    page.locator(f"#{proposal(page, 'M6, a motion')}").get_by_role("button", name="Reject").click()
    page.get_by_role("button", name="that are sure").click()
    assert {"M5", "Roe"} <= set(kinds(case))
    assert not {"M6", "R9"} & set(kinds(case))
    page.get_by_role("link", name="Put off 1").click()
    page.get_by_role("button", name="Accept", exact=True).click()
    assert "R9" in kinds(case)


def test_a_file_that_is_dropped_is_read(opened: Opened, order: Path) -> None:
    page = opened()
    page.evaluate(
        """text => { const data = new DataTransfer();
        data.items.add(new File([text], "order.txt", { type: "text/plain" }));
        document.querySelector("form.drop").dispatchEvent(
            new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); }""",
        ORDER,
    )
    expect(page.locator("#read")).to_contain_text("Read as order, kept as D1")


def test_a_paper_of_no_known_kind_is_asked_about_and_not_sent_again(
    opened: Opened, case: Path, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("The motion in limine to exclude the rope is DENIED.\n", "utf-8")
    page = opened()
    drop(page, tmp_path / "note.txt")
    said = page.locator("#read .problems")
    expect(said).to_contain_text("what kind of paper this is could not be told from its words")
    expect(said).to_contain_text("say which it is of docket, chart, order, minutes, transcript, report: “It is”")
    again = page.get_by_role("form", name="Read note.txt again")
    again.get_by_label("It is").select_option("order")
    again.get_by_role("button").click()
    expect(page.locator("#read")).to_contain_text("Read as order, kept as D1")


def test_columns_that_cannot_be_told_are_asked_about(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "chart.csv").write_text('No.,Motion,Outcome so far\n21,"Exclude the ladder",GRANTED\n', "utf-8")
    page = opened()
    page.locator(".drop summary").click()
    page.get_by_label("Kind of paper").select_option("chart")
    drop(page, tmp_path / "chart.csv")
    again = page.get_by_role("form", name="Read chart.csv again")
    again.get_by_label("Column C (Outcome so far) means").select_option("ruling")
    again.get_by_role("button").click()
    expect(page.locator("#read .problems")).to_have_count(0)
    ruling = page.locator(f"#{proposal(page, 'a ruling, oral')}")
    expect(ruling.locator("dl")).to_contain_text("M21: Exclude the ladder")


def test_a_table_without_any_known_heading_is_asked_about(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "chart.csv").write_text('Ref,Wanted thing,Outcome\n21,"Exclude the ladder",GRANTED\n', "utf-8")
    page = opened()
    drop(page, tmp_path / "chart.csv")
    again = page.get_by_role("form", name="Read chart.csv again")
    again.get_by_label("It is").select_option("chart")
    again.get_by_label("What columns mean").fill("Wanted thing=asked\nOutcome=ruling")
    again.get_by_role("button").click()
    expect(page.locator("#read")).to_contain_text("Read as chart, kept as D1")


def test_what_a_room_reads_waits_in_that_room_alone(opened: Opened, case: Path, order: Path) -> None:
    give_rooms(case)
    page = opened("Roe")
    drop(page, order)
    assert page.locator("[data-proposal]").count() > 0
    key = page.url
    other = opened("Government")
    expect(other.get_by_text("Nothing waits to be confirmed.")).to_be_visible()
    other.goto(key.replace("/Roe/", "/Government/"))
    expect(other.get_by_text("What was just read")).to_have_count(0)
    assert {one.room for one in proposed(case, None)} == {"Roe"}


def bomb() -> bytes:
    """A Word paper of 40 KB that would unfold to 40 MB a hundred times."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b"<w:t>" + b"A" * 600_000_000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, ""),
        ("bomb.docx", bomb(), ""),
    ],
    ids=["empty", "wrong", "bomb"],
)
def test_a_hostile_paper_gives_one_clear_problem_and_is_not_kept(
    name: str, data: bytes, said: str, opened: Opened, case: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    page = opened()
    drop(page, tmp_path / name)
    expect(page.locator("#read")).to_contain_text("Not read, and not kept.")
    expect(page.locator("#read .problems li")).to_have_count(1)
    expect(page.locator("#read .problems")).to_contain_text(said)
    assert list(open_case(case).ledger.entries) == []


def test_nothing_chosen_is_told_at_the_form(opened: Opened) -> None:
    page = opened()
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("alert")).to_contain_text("choose at least one paper and at most 50")


INERT = (
    '<script>alert(1)</script><img src="/stolen" onerror="alert(2)"> <a href="javascript:alert(3)">x</a>'
    '<style>body { display: none }</style><svg onload="alert(4)"/>'
)


@pytest.mark.parametrize("name", ["docket.csv", "order.docx"])
def test_imported_markup_stays_inert(name: str, opened: Opened, tmp_path: Path) -> None:
    text = f"MOTION in Limine to Exclude the {INERT} by John Roe."
    if name == "docket.csv":
        quoted = text.replace('"', '""')
        (tmp_path / name).write_text(f'No.,Date Filed,Docket Text\n5,03/01/2031,"{quoted}"\n', "utf-8")
    else:
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        lines = [*ORDER.splitlines()[:-1], f"The motion in limine to exclude the rope {escaped} is DENIED."]
        (tmp_path / name).write_bytes(word("".join(paragraph(line) for line in lines if line)))
    page = opened()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    drop(page, tmp_path / name)
    expect(page.locator("[data-proposal]").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("<script>alert(1)</script>")
    assert page.locator("main script, main style, main img, main svg, main a[href^=javascript]").count() == 0
    assert [url for url in asked if "stolen" in url or url.startswith("dialog")] == []


# --- what a proposal leaves open ---

WHICH = "The motion in limine is DENIED."


@pytest.fixture
def open_order(tmp_path: Path) -> Path:
    """An order on a motion in limine that it does not name; two are open."""
    file = tmp_path / "open.txt"
    file.write_text("\n".join([*ORDER.splitlines()[:-1], "Dated: April 2, 2031", "", WHICH, ""]), "utf-8")
    return file


def act(case: Path, handle: str) -> Act:
    [found] = [one for one in open_case(case).ledger.entries if isinstance(one, Act) and one.handle == handle]
    return found


def test_a_ruling_on_an_unnamed_motion_asks_which_before_it_is_entered(
    opened: Opened, case: Path, docket: Path, open_order: Path
) -> None:
    """The key `a` enters nothing; the field is in hand; choosing the motion by its words and `a` enters it."""
    page = opened()
    drop(page, docket)
    page.get_by_role("button", name="that are sure").click()
    drop(page, open_order)
    page.keyboard.press("a")
    field = page.get_by_label("Denied: which motion (to be said)")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    alert = page.locator("[data-proposal] [role=alert]")
    expect(alert).to_contain_text("Say which motion is denied, or tick “Enter it as open”.")
    assert "R1" not in kinds(case)
    field.select_option(label="M6: MOTION in Limine to Exclude the Rope, by Government, 2 March 2031")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    expect(page.locator("[data-proposal]")).to_have_count(0)
    assert [(one.request, one.disposition) for one in act(case, "R1").disposes] == [("M6", "denied")]


def test_what_is_said_shows_in_the_notation_without_script(
    opened: Opened, case: Path, docket: Path, open_order: Path
) -> None:
    page = opened(script=False)
    drop(page, docket)
    page.get_by_role("button", name="that are sure").click()
    drop(page, open_order)
    page.get_by_label("Denied: which motion (to be said)").select_option("M5")
    page.get_by_label("Ruled on").fill("2031-04-03")
    page.get_by_label("Spoken or written").select_option("oral")
    page.locator("details.notation summary").click()
    page.get_by_role("button", name="Show it with what is said above").click()
    text = page.locator("[data-proposal] textarea").input_value()
    assert text.splitlines()[:2] == ["2031-04-03 ruling R1, oral", "  disposes of M5: denied"]
    assert "R1" not in kinds(case)
    page.get_by_role("button", name="Accept", exact=True).click()
    made = act(case, "R1")
    assert (str(made.eff), made.form, [one.request for one in made.disposes]) == ("2031-04-03", "oral", ["M5"])


def test_it_is_entered_as_open_where_somebody_says_so(
    opened: Opened, case: Path, docket: Path, open_order: Path
) -> None:
    page = opened(script=False)
    drop(page, docket, open_order)
    one = page.locator(f"#{proposal(page, 'R1, a ruling')}")
    one.get_by_label("Enter it as open: nobody can say yet").check()
    one.get_by_role("button", name="Accept").click()
    assert act(case, "R1").disposes == ()


def test_a_day_that_no_ledger_holds_as_open_is_asked_for(
    opened: Opened, case: Path, docket: Path, order: Path
) -> None:
    page = opened(script=False)
    drop(page, docket)
    page.get_by_role("button", name="that are sure").click()
    drop(page, order)
    page.get_by_role("button", name="Accept", exact=True).click()
    field = page.get_by_label("Ruled on (to be said)")
    assert (
        page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
        == "Say on which day it was ruled."
    )
    expect(page.get_by_label("Enter it as open")).to_have_count(0)
    field.fill("2031-04-02")
    page.get_by_role("button", name="Accept", exact=True).click()
    assert str(act(case, "R1").eff) == "2031-04-02"


# --- a motion that is not in the list, and what waits itself ---


def test_a_ruling_on_a_motion_that_is_not_in_the_list_is_entered_with_it(
    opened: Opened, case: Path, docket: Path, open_order: Path
) -> None:
    """Without its mover nothing is entered, and what was typed stays; with it topic, motion and ruling are."""
    page = opened(script=False)
    drop(page, docket)
    page.get_by_role("button", name="that are sure").click()
    drop(page, open_order)
    page.get_by_text("It is not in the list: name it in words").click()
    page.get_by_label("What the motion is called").fill("Motion in limine to exclude the oar")
    page.get_by_label("Its docket number").fill("17")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("it is not said whose motion it is")
    assert "M17" not in kinds(case)
    expect(page.get_by_label("What the motion is called")).to_have_value("Motion in limine to exclude the oar")
    page.get_by_label("Whose motion it is").select_option("Roe")
    page.get_by_role("button", name="Accept", exact=True).click()
    made = "motion M17: Motion in limine to exclude the {} (docket number 17), by Roe; topic T17: the {}"
    expect(page.get_by_text(f"Accepting it makes {made.format('oar', 'oar')}.")).to_be_visible()
    assert "M17" not in kinds(case)
    page.get_by_label("What the motion is called").fill("Motion in limine to exclude the ladder")
    page.get_by_role("button", name="Accept it with this motion").click()
    expect(page.get_by_text(f"Accepting it makes {made.format('ladder', 'ladder')}.")).to_be_visible()
    page.get_by_role("button", name="Accept it with this motion").click()
    assert {"M17", "R1", "T17"} <= set(kinds(case))
    assert [(one.request, one.disposition) for one in act(case, "R1").disposes] == [("M17", "denied")]


LAMP = """\
No.,Date Filed,Docket Text
7,03/03/2031,"MOTION in Limine to Exclude the Lamp by John Roe as to John Roe. (Vance, Ada)"
8,03/04/2031,"ORDER granting 7 Motion in Limine as to John Roe. Signed by Judge Mary Lane on 3/4/2031."
"""


def test_a_ruling_whose_motion_and_topic_wait_is_accepted_with_them(
    opened: Opened, case: Path, tmp_path: Path
) -> None:
    (tmp_path / "lamp.csv").write_text(LAMP, "utf-8")
    page = opened(script=False)
    drop(page, tmp_path / "lamp.csv")
    ruling = page.locator(f"#{proposal(page, 'R8, a ruling')}")
    ruling.get_by_role("button", name="Accept with").click()
    assert {"M7", "R8", "Roe", "T7"} <= set(kinds(case))
    expect(page.locator("[data-proposal]")).to_have_count(0)


def test_what_is_to_be_looked_at_itself_is_not_accepted_along(opened: Opened, case: Path, tmp_path: Path) -> None:
    """The topic of the motion may be one that the case has: that is decided before the ruling on it."""
    known = Text(text='topic T1 "the Lamp"\n', name="known")
    add(case, None, None, known, author("P. Legal, paralegal"), after=None, why="")
    (tmp_path / "lamp.csv").write_text(LAMP, "utf-8")
    page = opened(script=False)
    drop(page, tmp_path / "lamp.csv")
    ruling = page.locator(f"#{proposal(page, 'R8, a ruling')}")
    expect(ruling.get_by_role("button", name="Accept with")).to_have_count(0)
    expect(ruling).to_contain_text("It names what waits itself and is to be looked at first: T7: the Lamp")
    (own,) = [one.id for one in proposed(case, None) if one.entry and one.entry.handle == "R8"]
    with pytest.raises(Refusal, match="it names T7, to be looked at by itself; decide that first"):
        with_needed(case, None, own, NOTHING)


STATE = "No.,Party,Motion,Ruling,Date\n31,State,Exclude the rope ladder,,\n32,State,Exclude the oar,,\n"


def test_who_is_meant_in_a_paper_is_said_once_for_all_its_motions(
    opened: Opened, case: Path, tmp_path: Path
) -> None:
    """Nobody is called State; the paper means the Government. It is said once, and nothing is entered by that."""
    give_rooms(case)
    (tmp_path / "chart.csv").write_text(STATE.replace("State", "Ms. Nye"), "utf-8")
    page = opened(script=False)
    drop(page, tmp_path / "chart.csv")
    said = page.locator(".whose")
    said.get_by_label("“Ms. Nye” means").select_option("Government")
    before = kinds(case)
    said.get_by_role("button", name="Say so for all 2 motions that say it").click()
    expect(page.get_by_text("It was said of 2 motions whose it is; nothing is entered yet.")).to_be_visible()
    assert kinds(case) == before
    expect(page.locator(".whose")).to_have_count(0)
    assert {(one.entry.by, one.sureness) for one in proposed(case, None) if isinstance(one.entry, Motion)} == {
        ("Government", "sure")
    }


def test_the_day_of_a_paper_is_said_once_for_its_rulings(opened: Opened, case: Path, order: Path) -> None:
    """The order tells no day, and rules twice."""
    order.write_text(f"{ORDER}\nThe motion in limine to exclude the oar (Doc. 7) is GRANTED.\n", "utf-8")
    page = opened(script=False)
    drop(page, order)
    page.get_by_label("The paper tells no day; it ruled on").fill("2031-04-02")
    page.get_by_role("button", name="Say so for its 2 rulings without a day").click()
    expect(page.get_by_text("The day was said of 2 rulings; nothing is entered yet.")).to_be_visible()
    made = [one.entry for one in proposed(case, None) if isinstance(one.entry, Act)]
    assert [str(one.eff) for one in made] == ["2031-04-02", "2031-04-02"]
    assert kinds(case) == []


def test_a_party_that_is_added_is_matched_and_that_is_told(opened: Opened, case: Path, tmp_path: Path) -> None:
    (tmp_path / "chart.csv").write_text(STATE, "utf-8")
    page = opened(script=False)
    drop(page, tmp_path / "chart.csv")
    expect(page.locator(".whose")).to_contain_text("2 motions are by “State”, and no such party is known.")
    add_party(case, None, "State of Arcadia", Role.PROSECUTION, author("P. Legal, paralegal"), short="State")
    page.reload()
    expect(page.locator(".whose")).to_have_count(0)
    told = "“State” in the paper is State, a party that was not known when the paper was read."
    expect(page.locator("[data-proposal]").filter(has_text=told)).to_have_count(2)


def test_a_name_of_another_room_is_not_offered(opened: Opened, case: Path, open_order: Path) -> None:
    """The Government works on a motion of its own; what waits in the room of Roe cannot name it."""
    give_rooms(case)
    motion = '2031-03-02 motion M40 by Government "To exclude the oar"\n  asks to exclude T40\n'
    text = f'{motion}\ntopic T40 "the oar"\n'
    add(case, None, "Government", Text(text=text, name="own"), author("P. Legal, paralegal"), after=None, why="")
    drop(opened("Roe"), open_order)
    page = opened(script=False)
    field = page.get_by_label("Denied: which motion (to be said)")
    assert "M40" not in field.inner_text()


def test_nobody_sees_by_which_rule_it_was_read(opened: Opened, docket: Path, order: Path) -> None:
    page = opened()
    drop(page, docket, order)
    assert "found by" not in (page.locator("main").text_content() or "")


def test_from_dropped_papers_to_all_accepted_by_keyboard_alone(
    opened: Opened, case: Path, docket: Path, open_order: Path
) -> None:
    """The sure ones by the first button; the order that names no motion by `n`, title, mover, and `a` twice:
    first to see the motion that this makes."""
    page = opened()
    page.locator("#papers").set_input_files([docket, open_order])
    page.locator("#papers").focus()
    press_to(page, "Read them")
    page.wait_for_url("**#read")
    press_to(page, "that are sure")
    expect(page.get_by_text("entries were made.")).to_be_visible()
    expect(page.locator("[data-proposal]")).to_have_count(1)
    page.keyboard.press("n")
    page.keyboard.type("Motion in limine to exclude the oar")
    page.keyboard.press("Tab")
    page.keyboard.type("Roe")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    made = "Accepting it makes motion M1: Motion in limine to exclude the oar, by Roe; topic T1: the oar."
    expect(page.get_by_text(made)).to_be_visible()
    expect(page.get_by_role("button", name="Accept it with this motion")).to_be_focused()
    page.keyboard.press("a")
    expect(page.get_by_text("Nothing waits to be confirmed.")).to_be_visible()
    assert {"M1", "M5", "M6", "R9", "R1"} <= set(kinds(case))


def press_to(page: Page, words: str) -> None:
    """Tab to the button that says these words, and press it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if words in page.evaluate("document.activeElement.textContent") and page.evaluate(
            "document.activeElement.matches('button')"
        ):
            with page.expect_navigation(wait_until="load"):
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"no button {words}")


# --- which of them ---


def test_the_first_proposal_is_in_hand_at_once(opened: Opened, case: Path, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    page.goto(page.url.partition("?")[0])
    first = page.locator("[data-proposal]").first.get_attribute("id") or ""
    expect(page.locator("[data-current]")).to_have_attribute("id", first)
    page.keyboard.press("r")
    expect(page.locator(f"#{first}")).to_have_count(0)
    assert first.removeprefix("p-") not in {one.id for one in proposed(case, None)}


def test_a_key_decides_nothing_that_is_out_of_sight(opened: Opened, case: Path, docket: Path) -> None:
    page = opened()
    drop(page, docket)
    page.goto(page.url.partition("?")[0])
    before = len(proposed(case, None))
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.keyboard.press("r")
    expect(page.locator(".told")).to_have_text("This is the proposal in hand; press the key again.")
    assert len(proposed(case, None)) == before


def test_what_accepting_all_does_is_told_before(opened: Opened, case: Path, docket: Path, tmp_path: Path) -> None:
    """Somebody filed the motion on the lamp: it waits to be looked at, so that the ruling on it stays; the topic
    and the party are sure."""
    (tmp_path / "lamp.csv").write_text(
        "No.,Date Filed,Docket Text\n"
        '7,03/03/2031,"MOTION in Limine to Exclude the Lamp. (Ox, Bo)"\n'
        '8,03/04/2031,"ORDER granting 7 Motion in Limine as to John Roe. Signed by Judge Mary Lane."\n',
        "utf-8",
    )
    page = opened()
    drop(page, tmp_path / "lamp.csv")
    told = page.locator(".all-sure")
    expect(told).to_contain_text("2 entries will be made. 1 more is sure and stays, because it names a motion")
    told.get_by_role("button", name="Accept all 2 that are sure").click()
    expect(page.get_by_text("2 entries were made.")).to_be_visible()
    assert kinds(case) == ["Roe", "T7"]


def test_a_paper_that_was_read_opens_by_itself_and_a_decision_stays_with_it(
    opened: Opened, case: Path, docket: Path, open_order: Path
) -> None:
    page = opened(script=False)
    drop(page, docket)
    every = len(proposed(case, None))
    drop(page, open_order)
    expect(page.locator("#waiting")).to_have_text(f"{every + 1} proposals wait; 1 of this paper")
    expect(page.locator("[data-proposal]")).to_have_count(1)
    page.get_by_role("button", name="Later").click()
    expect(page.locator("[data-proposal]")).to_have_count(1)
    page.get_by_role("link", name=f"Back to all {every + 1}").click()
    expect(page.locator("[data-proposal]")).to_have_count(every + 1)
    page.locator("#of-kind").select_option("motion")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("[data-proposal]")).to_have_count(2)
    page.get_by_role("button", name="Reject").first.click()
    expect(page.locator("[data-proposal]")).to_have_count(1)


NOISE = (
    "No.,Date Filed,Docket Text\n"
    '5,03/01/2031,"MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)"\n'
    '11,03/11/2031,"MOTION to Continue Jury Trial by John Roe. (Vance, Ada)"\n'
    '12,03/12/2031,"MOTION to Modify Conditions of Release by John Roe. (Vance, Ada)"\n'
    '13,03/13/2031,"MOTION to Withdraw as Attorney by John Roe. (Vance, Ada)"\n'
    '14,03/14/2031,"MOTION to Continue the Hearing on the Motion in Limine by John Roe. (Vance, Ada)"\n'
    '15,03/15/2031,"ORDER granting 12 Motion. Signed by Judge Mary Lane on 3/15/2031."\n'
)


def test_what_is_not_about_evidence_is_set_aside_together_and_taken_up_again(
    opened: Opened, case: Path, tmp_path: Path
) -> None:
    """Three motions and the order on release are beside the evidence; whatever names a motion in limine is not."""
    (tmp_path / "noise.csv").write_text(NOISE, "utf-8")
    page = opened(script=False)
    drop(page, tmp_path / "noise.csv")
    section = page.locator("#beside-evidence")
    expect(section.locator("summary")).to_have_text("1 on schedule, 2 on custody, 1 on counsel")
    shown = page.locator("[data-proposal] h4").all_inner_texts()
    assert [name for name in ("M11", "M12", "M13", "R15") if any(name in one for one in shown)] == []
    assert [name for name in ("M5", "M14") if any(name in one for one in shown)] == ["M5", "M14"]
    every = len(proposed(case, None))
    counts = page.locator("#waiting, #of-paper option:checked, .classes a, .of-paper .far").all_inner_texts()
    assert [one.strip() for one in counts] == [
        f"{every} proposals wait; {every} of this paper",
        f"D1: Docket ({every})",
        f"About evidence {every - 4}",
        "Sure 1",  # the topic of M5; whose M5 and M14 are is not known
        "To be looked at 2",
        "Put off 0",
        "Not about evidence 4",
        f"0 of {every} decided; 1 sure, 2 to be looked at, 4 not about evidence",
    ]
    section.get_by_role("button", name="Set all 4 aside").click()
    expect(section).to_contain_text("4 were set aside; nothing was entered, and nothing is lost.")
    assert sum(one.state == "later" for one in proposed(case, None)) == 4
    expect(page.locator("#waiting")).to_contain_text(f"{every - 4} proposals wait")
    assert waiting(case, None).said == f"{every - 4} proposals wait unconfirmed"  # as board, card and PDF say it
    expect(page.locator("#of-paper option:checked")).to_have_text(f"D1: Docket ({every - 4})")
    expect(page.locator(".of-paper .far")).to_contain_text(f"0 of {every - 4} decided;")
    page.get_by_role("link", name="Set aside 4").click()
    expect(page.locator("[data-proposal]")).to_have_count(4)
    page.get_by_role("link", name=f"All {every - 4}", exact=True).click()
    expect(section).to_contain_text("4 set aside: they are counted nowhere as waiting.")
    section.get_by_role("button", name="Undo: take up all 4 again").click()
    expect(section.get_by_role("button", name="Set all 4 aside")).to_be_visible()
    assert [one.state for one in proposed(case, None)] == ["pending"] * every


def test_an_exhibit_list_is_sent_to_check_papers(opened: Opened, docket: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Exhibit No.,Description,Date Offered\n1,Photograph of a knife,\n", "utf-8")
    page = opened(script=False)
    drop(page, docket, tmp_path / "list.csv")
    said = "By its headings this is an exhibit list."
    expect(page.get_by_role("article", name="list.csv")).to_contain_text(said)
    expect(page.get_by_role("article", name="docket.csv")).not_to_contain_text(said)
    page.get_by_role("article", name="list.csv").get_by_role("link", name="Check papers").click()
    expect(page.locator("h1")).to_have_text("Check papers")


def test_everybody_can_use_it_with_proposals_in_it(opened: Opened, docket: Path, order: Path) -> None:
    page = opened()
    drop(page, docket, order)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_paper_that_is_read_again_says_how_many_proposals_read_otherwise(opened: Opened, order: Path) -> None:
    """The order tells no day: with the day of the paper its one proposal is mended, without more it stays."""
    page = opened()
    drop(page, order)
    drop(page, order)
    expect(page.locator("#read")).to_contain_text("It reads as before: nothing that waits changed.")
    page.get_by_text("Say what they are, where they do not show it").click()
    page.get_by_label("Day of the paper").first.fill("2031-03-11")
    drop(page, order)
    said = page.locator("#read .notice.care").first
    expect(said).to_contain_text("1 proposal reads otherwise than before, or is new, and stands below in place of")
    expect(said).to_contain_text("What was decided stays decided.")


def test_a_label_is_headed_by_its_number_and_what_bears_it() -> None:
    label = Label(item="E3", label="Exhibit 3")
    assert in_plain_words(label, {"E3": "E3: The knife"}.__getitem__) == (
        ("What it is", "The label “Exhibit 3” of E3: The knife"),
    )
