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


_IN_TURN = re.compile(r"^\$ \./go run (.+(?:\n> .*)*)\n((?:(?!```|\$ ).*\n)*)", re.MULTILINE)


def run_in_turn(
    guide: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    reporting: bool = False,
) -> int:
    """Run every command of a page, one after the other, and compare what it prints; how many there were.

    `reporting`: a command may end with 1, which says that there is something to report.
    """
    (folder / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("INLIMINE_BY", "A. Roe, paralegal")
    shown = _IN_TURN.findall(guide)
    for command, printed in shown:
        assert main(shlex.split(command.replace("\n> ", "\n"))) in ((0, 1) if reporting else (0,)), command
        assert _settled(capsys.readouterr().out) == _settled(printed), command
    return len(shown)


def _settled(text: str) -> str:
    """A page without what differs from day to day: when something was entered, today, ids, hashes."""
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "2026-07-10 16:05 UTC", text)
    text = re.sub(r'\d{4}-\d\d-\d\d (event: "Copy)', r"2026-07-10 \1", text)
    text = re.sub(r"^  ([?✓]) [0-9a-f]{10}", r"  \1 0000000000", text, flags=re.MULTILINE)
    return re.sub(r"\b[0-9a-f]{64}\b", "0" * 64, text)
