"""Whatever a case and its people and papers are called, every page shows it and obeys nothing of it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from tests.web.addresses import ADDRESSES
from tests.web.conftest import Served, serve, stop

SCRIPT = "<script>document.title='obeyed'</script>"
IMAGE = "<img src=x onerror=document.title='obeyed'>"
QUOTES = "' onfocus=document.title='obeyed' autofocus x='"
TURNED = "\u202egnp.exe \u2066\u200b"
LONG = "W" * 400
TEMPLATE = "{{ 7 * 7 }}{% debug %}"
NAMES = (SCRIPT, IMAGE, QUOTES, TURNED, LONG, TEMPLATE, "]]></svg><svg onload=document.title='obeyed'>")
ITEMS = 5_000


def hostile() -> str:
    """A case in which every name is an attempt, with more items than anybody has."""
    named = "\n".join(
        f'item E{n} "{name}", document\n2024-07-01 label: E{n} is "Exhibit {n} {name}"\n'
        f'witness W{n} "{name}", called by State\n'
        f'2024-07-01 motion M{n} by Defence "{name}"\n  asks to exclude E{n} against State\n    grounds {n}03\n'
        f"2024-07-08#{n} ruling R{n}, oral\n  disposes of M{n}: granted\n"
        f'  bars E{n}\n    binds State\n    unless "{name}" (judge)\n    words "{name}", spoken by "{name}"\n'
        f'2024-07-09 event: objection by Defence on E{n}, "{name}"\n'
        for n, name in enumerate(NAMES, 1)
    )
    plain = "\n".join(f'item P{n} "Paper {n}", document' for n in range(ITEMS))
    return (
        f'case "State v. {SCRIPT}"\n  number "{QUOTES}"\n  law new_mexico\n  time zone "America/Denver"\n\n'
        f'party State "{IMAGE}", prosecution\nparty Defence "{SCRIPT}", defence\n{named}\n{plain}\n'
    )


@pytest.fixture(scope="module")
def served_hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home: Path = tmp_path_factory.mktemp("hostile")
    file = home.parent / "hostile.limine"
    file.write_text(hostile(), "utf-8")
    keep_in_folder(home / "baldwin", file, author("C. Clerk, law clerk"))
    new_room(home / "baldwin", None, "State")
    running = serve(home)
    yield running
    stop(running)


@pytest.fixture(scope="module")
def stranger(served_hostile: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.set_default_navigation_timeout(120_000)
    page.goto(served_hostile.address)
    yield page
    page.close()


LOOKED_AT = [(name, found[0]) for name, found in ADDRESSES.items()]


@pytest.mark.parametrize(("name", "address"), LOOKED_AT)
def test_every_page_shows_hostile_names_and_obeys_none(
    name: str, address: str, served_hostile: Served, stranger: Page
) -> None:
    reply = stranger.goto(served_hostile.url(address.format(room="owner").replace("producer-role", "E1")))
    assert reply
    assert reply.status == 200, name
    source = reply.text()
    assert stranger.evaluate("() => document.title") != "obeyed"
    for attempt in (SCRIPT, IMAGE, "<svg onload"):
        assert attempt not in source, f"{name} lets {attempt} through"
    assert stranger.locator("[onfocus], [onerror], [onload]").count() == 0
    assert not any(mark in source for mark in "\u202e\u2066\u200b"), f"{name} lets a mark turn the writing"
    assert "49{% debug" not in source
    assert stranger.evaluate("() => document.documentElement.scrollWidth") <= 390, f"{name} is cut off"
    if name in ("evidence", "rulings", "hearing"):
        assert html.escape(IMAGE, quote=False).partition(" src")[0] in source  # it is shown, as what it is
