"""The README is kept true: its sessions are run and compared, its table names every command."""

from __future__ import annotations

import re

import pytest

from inlimine.cli.main import command_names, main
from tests.documents.sessions import ROOT, leads_nowhere, links, page, printed, sessions

README = page("README.md")
SESSIONS = sessions(README)


def test_there_is_a_session() -> None:
    assert SESSIONS


@pytest.mark.parametrize(("command", "shown"), SESSIONS)
def test_a_session_prints_what_the_readme_says(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(command, capsys, monkeypatch) == shown


def test_every_command_has_its_row() -> None:
    rows = set(re.findall(r"(?:`|\./go (?:run )?)([a-z-]+)", README + page("docs/keeping.md")))
    assert set(command_names()) <= rows


def test_the_readme_fits_a_screen() -> None:
    assert len(README.splitlines()) < 60


@pytest.mark.parametrize("link", links(README))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="README.md")


def test_the_overview_names_every_command_with_its_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for name in command_names():
        (file,) = (ROOT / "src/inlimine/cli/commands").glob(f"*/{name.replace('-', '_')}*.py")
        assert f"  {name:<12}{file.read_text(encoding='utf-8').splitlines()[0].strip(chr(34))}" in told


def test_the_architecture_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [path.parent.name for path in (ROOT / "src/inlimine").glob("*/__init__.py")]
    assert [room for room in rooms if f"`{room}/`" not in text] == []
