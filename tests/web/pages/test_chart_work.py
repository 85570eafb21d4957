"""Writing a proof chart by forms: a paralegal begins one, links evidence, and sees what a ruling takes.

R1 keeps the letter out; nothing bars the scales. Nobody but the State sees any of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from tests.web.conftest import Served, serve, stop
from tests.web.papers import entered

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
witness Wu "Officer Wu", called by State
item E1 "The scales", object
item E2 "The letter", document
2024-07-08 ruling R1, written
  bars E2
"""
WRITE = "/roe/State/proof/write/?on=2024-07-09"


@pytest.fixture
def roe(tmp_path: Path) -> Iterator[Served]:
    home = tmp_path / "cases"
    home.mkdir()
    file = tmp_path / "roe.limine"
    file.write_text(CASE, "utf-8")
    keep_in_folder(home / "roe", file, author("P. Legal, paralegal"))
    for room in ("State", "Defence"):
        new_room(home / "roe", None, room)
    running = serve(home)
    yield running
    stop(running)


def begin(page: Page, title: str, elements: str = "", instruction: str = "") -> None:
    form = page.get_by_role("form", name="Begin a chart")
    form.get_by_label("Charge or claim").fill(title)
    form.get_by_label("Elements of").select_option(instruction)
    form.get_by_label("Elements, one").fill(elements)
    form.get_by_role("button").click()


def link(page: Page, evidence: str, under: str, through: str = "") -> None:
    form = page.get_by_role("form", name="Link evidence")
    form.get_by_label("Evidence").select_option(label=evidence)
    form.get_by_label("Carries").select_option(label=under)
    if through:
        form.get_by_label("Through").select_option(label=through)
    form.get_by_role("button").click()


def test_a_chart_is_begun_linked_and_changed_by_forms(roe: Served, browser: Browser) -> None:
    page = entered(roe, browser, WRITE, script=False)
    begin(page, "Trafficking", "1. He had it\n2) He meant to sell it\n\n")
    link(page, "The scales", "Trafficking: 1. He had it", through="Officer Wu")
    link(page, "The letter", "Trafficking: 2. He meant to sell it")
    fact = page.get_by_role("form", name="Add a fact in issue")
    fact.get_by_label("Fact in issue").fill("He dealt before")
    fact.get_by_label("Under").select_option(label="Trafficking: 2. He meant to sell it")
    fact.get_by_role("button").click()
    chart = page.locator("#chart")
    expect(chart).to_contain_text("The scales, for proof, through Officer Wu")
    expect(chart).to_contain_text("Any one of these is enough.")
    chart.get_by_role("button", name="All are needed for: He meant to sell it").click()
    expect(chart).to_contain_text("All of these are needed.")
    chart.get_by_role("button", name="Take out: fact: He dealt before").click()
    expect(chart).not_to_contain_text("He dealt before")
    page.goto(roe.url("/roe/State/proof/?on=2024-07-09"))
    rows = [" ".join(one.split()) for one in page.get_by_role("row").all_inner_texts()]
    assert "1. He had it ✕ none linked remains ✓ linked evidence remains ✓ linked evidence remains" in rows
    assert "2. He meant to sell it ✕ none linked remains ✕ none linked remains ✕ none linked remains" in rows
    for room in ("Defence", "court"):
        page.goto(roe.url(f"/roe/{room}/proof/?on=2024-07-09"))
        expect(page.get_by_text("No chart is entered here.")).to_be_visible()
    page.context.close()


def test_the_elements_of_an_instruction_are_taken_from_the_rulebook(roe: Served, browser: Browser) -> None:
    page = entered(roe, browser, WRITE)
    begin(page, "Involuntary manslaughter", instruction="UJI 14-231 NMRA")
    assert [text.partition("\n")[0] for text in page.locator("ol.chart > li").all_inner_texts()] == [
        "the defendant's act",
        "the defendant should have known of the danger of it",
        "willful disregard for the safety of others",
        "the act caused the death",
        "in New Mexico, on or about the day charged",
    ]
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    link(page, "The scales", "Involuntary manslaughter: 4. the act caused the death")
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()


def test_a_charge_without_elements_is_told_and_enters_nothing(roe: Served, browser: Browser) -> None:
    page = entered(roe, browser, WRITE)
    begin(page, "Trafficking")
    expect(page.get_by_role("alert")).to_contain_text(
        "a charge has elements; write one on each line, or choose an instruction that has them"
    )
    begin(page, "")
    expect(page.get_by_role("alert")).to_contain_text("Charge or claim: write what is charged")
    expect(page.locator("ol.chart")).to_have_count(0)
    page.context.close()


def test_only_a_side_writes_and_only_in_its_own_room(roe: Served, browser: Browser) -> None:
    """The owner is led to the rooms; a form that is sent from elsewhere is refused and writes nothing."""
    page = entered(roe, browser, "/roe/owner/proof/write/")
    expect(page.get_by_role("form")).to_have_count(0)
    key = page.evaluate("JSON.parse(document.body.getAttribute('hx-headers'))['X-CSRFToken']")
    for room in ("owner", "court"):
        reply = page.request.post(
            roe.url(f"/roe/{room}/proof/write/begin"),
            headers={"Origin": roe.base, "X-CSRFToken": key},
            form={"title": "Trafficking", "elements": "He had it"},
        )
        assert reply.status == 400
    page.get_by_role("link", name="Write as State of New Mexico").click()
    expect(page.get_by_role("form", name="Begin a chart")).to_be_visible()
    expect(page.locator("ol.chart")).to_have_count(0)
    page.context.close()
