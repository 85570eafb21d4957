"""The proof chart with its switches: what each element stands on, and what if a motion went one way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.add import Text, add
from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from inlimine.proof.report import Look, report
from inlimine.web.pages.proof.view import in_force
from tests.told import told
from tests.web.conftest import Served, serve, stop

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
item E1 "The scales", object
item E2 "The letter", document

motion M1 by Defence
  asks to suppress E1 against State
2024-07-08 ruling R1, written
  bars E2
    binds State
"""
# A chart is its side's own, and stands in that side's room.
CHART = """\
chart P1 by State "trafficking"
element N1 of P1 "possession", number 1
  needs any of S1
element N2 of P1 "intent", number 2
  needs any of S2
support S1: E1 by State
support S2: E2 by State
"""
PROOF = "/roe/owner/proof/?on=2024-07-09"


@pytest.fixture(scope="module")
def charted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("charted")
    file: Path = home.parent / "roe-charted.limine"
    file.write_text(CASE, "utf-8")
    me = author("P. Legal, paralegal")
    keep_in_folder(home / "roe", file, me)
    new_room(home / "roe", None, "State")
    add(home / "roe", None, "State", Text(text=CHART, name="chart"), me, after=None, why="")
    running = serve(home)
    yield running
    stop(running)


@pytest.fixture
def chart(charted: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(charted.address)
    page.goto(charted.url(PROOF))
    yield page
    page.close()


def row(page: Page, name: str) -> str:
    found = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name, exact=False))
    return " ".join(found.first.inner_text().split())


def test_an_element_reads_open_while_a_motion_is_pending_and_uncovered_where_all_is_barred(
    chart: Page,
) -> None:
    assert row(chart, "1. possession").endswith("✕ none linked remains ? depends ? depends")
    assert row(chart, "2. intent").endswith("✕ none linked remains ✕ none linked remains ✕ none linked remains")


def test_supposing_a_motion_granted_or_denied_changes_the_chart_and_enters_nothing(chart: Page) -> None:
    chart.get_by_role("combobox", name="M1").select_option("granted")
    expect(chart.get_by_text("Supposed: M1 granted. Nothing of it is entered.")).to_be_visible()
    assert "✕ none linked remains (was: depends)" in row(chart, "1. possession")
    chart.get_by_role("combobox", name="M1").select_option("denied")
    expect(chart.get_by_text("Supposed: M1 denied. Nothing of it is entered.")).to_be_visible()
    assert "✓ linked evidence remains (was: depends)" in row(chart, "1. possession")
    assert "if.M1=denied" in chart.url


def test_supposing_a_ruling_vacated_lets_in_what_it_took_and_enters_nothing(chart: Page) -> None:
    """R1 keeps the letter out; without it nothing bars the letter, which no ruling admits either."""
    expect(chart.get_by_role("combobox", name="R1 in force, on The letter", exact=True)).to_be_visible()
    chart.get_by_role("combobox", name="R1").select_option("vacated")
    expect(chart.get_by_text("Supposed: R1 vacated. Nothing of it is entered.")).to_be_visible()
    said = row(chart, "2. intent")
    remains = "✓ linked evidence remains (was: none linked remains)"
    assert said.endswith(f"✕ none linked remains {remains} {remains}")
    chart.get_by_role("combobox", name="M1").select_option("denied")
    expect(chart.get_by_text("Supposed: R1 vacated, M1 denied. Nothing of it is entered.")).to_be_visible()
    chart.get_by_role("combobox", name="R1").select_option("stands")
    expect(chart.get_by_text("Supposed: M1 denied. Nothing of it is entered.")).to_be_visible()


def test_what_is_told_as_one_ruling_is_switched_by_each_that_the_case_knows_and_an_agreement_is_not() -> None:
    written = "\n2024-07-08 ruling R2, written\n  memorialises R1\n  bars E2\n    binds State\n"
    agreed = "\n2024-07-08 act A1 by State and Defence, written\n\nstipulation S2b on A1\n"
    chart = CHART.replace("needs any of S2", "needs any of S2, S2b")
    now = report(told(f"{CASE}{written}{agreed}\n{chart}".partition("defence\n")[2]).at("2024-07-09"), Look())
    assert "R1 and R2" in [one.ruling for one in now.charts[0].taken]
    assert in_force(now) == ("R1", "R2")


def test_what_a_ruling_took_is_told(chart: Page) -> None:
    expect(
        chart.get_by_text(
            "R1, on element 2: out: The letter; without it, at the normal reading: linked evidence remains"
        )
    ).to_be_visible()


def test_the_picture_says_in_words_what_it_shows(chart: Page) -> None:
    expect(chart.get_by_role("img", name="Proof chart").locator("desc")).to_contain_text("possession")


def test_an_unknown_switch_in_the_address_is_passed_over(chart: Page, charted: Served) -> None:
    chart.goto(charted.url(f"{PROOF}&if.M9=granted&if.M1=perhaps&reading=none"))
    expect(chart.get_by_text("Supposed:")).to_have_count(0)


def test_a_filled_chart_is_for_everybody(chart: Page) -> None:
    """The sample case has no chart, so this page is looked at here too."""
    for scheme in ("light", "dark"):
        chart.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        results = Axe().run(chart)
        assert results.violations_count == 0, results.generate_report()
    chart.set_viewport_size({"width": 390, "height": 900})
    assert chart.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert chart.evaluate("() => document.querySelector('.picture').clientWidth") <= 390
    assert chart.evaluate(
        """() => {
            const frame = document.querySelector('.picture');
            const before = frame.querySelector('svg').getBoundingClientRect().right;
            frame.scrollLeft = frame.scrollWidth;
            const after = frame.querySelector('svg').getBoundingClientRect().right;
            return [before > 390, after <= frame.getBoundingClientRect().right + 1];
        }"""
    ) == [True, True], "the whole of the picture is reached by sliding it"


def test_the_other_side_sees_no_chart(chart: Page, charted: Served) -> None:
    chart.goto(charted.url("/roe/court/proof/?on=2024-07-09"))
    expect(chart.get_by_text("No chart is entered here.")).to_be_visible()


def test_a_case_without_a_chart_says_how_one_comes_about(page: Page, served: Served) -> None:
    page.goto(served.url("/baldwin/owner/proof/"))
    expect(page.get_by_text("No chart is entered here.")).to_be_visible()
