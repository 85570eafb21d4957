"""What must hold of every page and every address, found from the registry: nobody can add a page and forget it.

Access: no cookie, no page; a form from elsewhere does nothing; what another room keeps leaves no trace.
Accessibility: no violation that axe finds, in light and dark; everything reached by the keyboard; no sideways
scrolling at 390 pixels.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import django
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inlimine.server.settings")
django.setup()

from inlimine.operations.demonstrate import FOLDER  # noqa: E402
from inlimine.web.registry import all_pages  # noqa: E402 - after Django is set up
from tests.web.addresses import ADDRESSES, FULL, PICTURES  # noqa: E402
from tests.web.conftest import Served  # noqa: E402
from tests.web.papers import drop  # noqa: E402

DOORS = {door.name: door for page in all_pages().values() for door in page.doors}
LOOKED_AT = [(name, address) for name, found in ADDRESSES.items() for address in found]
EVERY_GET = ADDRESSES | PICTURES
GIVEN = LOOKED_AT + [(name, address) for name, found in PICTURES.items() for address in found]
SHOTS = os.environ.get("INLIMINE_SHOTS", "")  # a folder: every page at 1280 and 390 pixels, to be looked at


def test_every_page_has_a_test_of_its_own() -> None:
    folder = Path(__file__).parent / "pages"
    assert [name for name in all_pages() if not (folder / f"test_{name}.py").exists()] == []


def test_every_page_that_can_be_looked_at_is() -> None:
    assert [name for name, door in DOORS.items() if "GET" in door.methods and not EVERY_GET.get(name)] == []
    assert [name for name in EVERY_GET if name not in DOORS] == []


def test_every_fetch_is_named_by_what_it_permits() -> None:
    assert [name for name, door in DOORS.items() if "_to_" not in door.fetch.__name__] == []


@pytest.mark.parametrize(("name", "address"), GIVEN)
def test_without_the_cookie_there_is_no_page(name: str, address: str, served: Served, browser: Browser) -> None:
    stranger = browser.new_context()
    response = stranger.request.get(served.url(address.format(room="owner")))
    assert response.status == 403
    assert "Not from this browser" in response.text()
    assert "Baldwin" not in response.text()
    stranger.close()


@pytest.mark.parametrize(("name", "address"), GIVEN)
def test_what_may_not_be_seen_is_as_what_is_not_there(
    name: str, address: str, served: Served, context: BrowserContext
) -> None:
    if "{room}" not in address:
        return
    unseen = context.request.get(served.url(address.format(room="chambers")))
    nowhere = context.request.get(served.url(address.format(room="nobody")))
    assert (unseen.status, without_key(unseen.text())) == (nowhere.status, without_key(nowhere.text()))
    assert unseen.status == 404


def without_key(text: str) -> str:
    """A page without the key of its forms, which is new each time."""
    return re.sub(r'"X-CSRFToken": "\w+"', "", text)


@pytest.mark.parametrize("name", [name for name, door in DOORS.items() if "POST" in door.methods])
def test_a_form_from_elsewhere_does_nothing(name: str, served: Served, context: BrowserContext) -> None:
    door = DOORS[name]
    words = {"<str:case>": "baldwin", "<str:room>": "owner"}
    path = "/" + door.path
    for place, word in words.items():
        path = path.replace(place, word)
    path = path.replace("<str:", "").replace("<int:", "").replace(">", "")
    for headers in ({"Origin": "http://elsewhere.example"}, {}, {"Origin": served.base}):
        assert context.request.post(served.url(path), headers=headers).status == 403, headers


@pytest.mark.parametrize(("name", "address"), LOOKED_AT)
def test_everybody_can_use_it(name: str, address: str, served: Served, context: BrowserContext) -> None:
    page = context.pages[0]
    response = page.goto(served.url(address.format(room="owner")))
    assert response
    assert response.status == 200
    assert_everybody_can_use(page, f"{LOOKED_AT.index((name, address)):02}-{name}")


def test_everybody_can_use_a_check_with_its_hits(served: Served, context: BrowserContext) -> None:
    page = context.pages[0]
    page.goto(served.url(ADDRESSES["check"][0].format(room="owner")))
    drop(page, FOLDER / "opening.docx", FOLDER / "exhibits.xlsx", button="Check them")
    expect(page.locator(".hits > li").first).to_be_visible()
    assert_everybody_can_use(page, "check-with-hits")


def test_everybody_can_use_what_tells_what_is_to_be_said(served: Served, context: BrowserContext) -> None:
    """Nothing is entered, so that the case stays as it is for the other tests."""
    page = context.pages[0]
    page.goto(served.url(f"{FULL}/owner/inbox/?show=look&kind=ruling"))
    page.locator("[data-proposal]:has(.lacking)").first.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was entered")
    assert_everybody_can_use(page, "inbox-to-be-said")


def assert_everybody_can_use(page: Page, called: str) -> None:
    """No violation that axe finds, nothing cut off, and everything reached by Tab."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"
    page.emulate_media(color_scheme="light")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, f"cut off at {width}"
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{called}-{width}.png", full_page=True)
    assert reached_by_keyboard(page) >= page.evaluate(REACHABLE)


# What a person can act on: each link, button and field that is shown; of radio buttons the chosen one.
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && e.type !== 'hidden'
                 && !(e.type === 'radio' && !e.checked)).length"""
REACHED = """() => { window.reached ??= new Set();
    if (document.activeElement !== document.body) window.reached.add(document.activeElement);
    return window.reached.size; }"""


def reached_by_keyboard(page: Page) -> int:
    """How many things Tab comes to before it comes to nothing new; a date field takes several steps."""
    reached, idle = 0, 0
    while idle < 8:
        page.keyboard.press("Tab")
        now = int(page.evaluate(REACHED))
        reached, idle = now, 0 if now > reached else idle + 1
    return reached


def test_nothing_is_fetched_from_elsewhere(served: Served, context: BrowserContext) -> None:
    page = context.pages[0]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for _, address in LOOKED_AT:
        page.goto(served.url(address.format(room="owner")))
    assert [url for url in asked if not url.startswith(served.base)] == []


def test_the_policy_of_each_reply_lets_in_no_script_of_a_page(served: Served, context: BrowserContext) -> None:
    reply = context.request.get(served.url("/"))
    assert "script-src 'self'" in reply.headers["content-security-policy"]
    assert "unsafe-inline" not in reply.headers["content-security-policy"]
    assert reply.headers["cache-control"] == "no-store"


def test_a_token_of_any_letters_is_shown_out(served: Served, browser: Browser) -> None:
    stranger = browser.new_context()
    assert stranger.request.get(served.url("/?token=%C3%A9")).status == 403
    stranger.close()


def test_another_host_name_is_refused(served: Served, context: BrowserContext) -> None:
    assert context.request.get(served.url("/"), headers={"Host": "rebound.example"}).status == 400
