"""The project's pages: the sessions that they show, their links, and what a command prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from inlimine.cli.main import main

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    """The text of a page, by its path from the root of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def sessions(text: str) -> list[tuple[str, str]]:
    """Each command that a page shows behind `$ ./go run`, with what the page says that it prints."""
    return re.findall(r"^\$ \./go run (.+)\n((?:(?!```|\$ ).*\n)*)", text, re.MULTILINE)


def printed(command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command prints, started in the root of the project."""
    monkeypatch.chdir(ROOT)
    main(shlex.split(command))
    return capsys.readouterr().out


def links(text: str) -> list[str]:
    """Where the links of a page lead, in this project."""
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]


def anchors(text: str) -> set[str]:
    """The places of a page that a link may name: its headings, as GitHub calls them, and its own anchors."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    called = {re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-") for heading in headings}
    return called | set(re.findall(r'<a id="([^"]+)">', text))


def leads_nowhere(link: str, at: str) -> bool:
    """Whether a link on the page `at` names a file or a place that is not there."""
    name, _, place = link.partition("#")
    target = (ROOT / at).parent / name if name else ROOT / at
    if not target.exists():
        return True
    return bool(place) and place not in anchors(target.read_text(encoding="utf-8"))
