"""docs/keeping.md is kept true: its sessions run one after the other, in a folder of their own."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from inlimine.cli.main import command_names, main
from tests.documents.sessions import ROOT, leads_nowhere, links, page

GUIDE = page("docs/keeping.md")
_COMMAND = re.compile(r"^\$ \./go run (.+(?:\n> .*)*)\n((?:(?!```|\$ ).*\n)*)", re.MULTILINE)


def settled(text: str) -> str:
    """A page without what differs from day to day: when something was entered, today, hashes."""
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "2026-07-10 16:05 UTC", text)
    text = re.sub(r'\d{4}-\d\d-\d\d (event: "Copy)', r"2026-07-10 \1", text)
    return re.sub(r"\b[0-9a-f]{64}\b", "0" * 64, text)


def test_the_sessions_print_what_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INLIMINE_BY", "A. Roe, paralegal")
    shown = _COMMAND.findall(GUIDE)
    assert len(shown) == 10
    for command, printed in shown:
        assert main(shlex.split(command.replace("\n> ", "\n"))) == 0, command
        assert settled(capsys.readouterr().out) == settled(printed), command


def test_every_command_that_keeps_a_case_is_on_the_page() -> None:
    groups = (ROOT / "src/inlimine/cli/commands").glob("[kt]*/[a-z]*.py")
    named = {file.stem.removesuffix("_").replace("_", "-") for file in groups}
    assert named <= set(command_names())
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", GUIDE)] == []


def test_every_setting_is_on_the_page() -> None:
    source = "".join(file.read_text("utf-8") for file in (ROOT / "src").rglob("*.py"))
    settings = set(re.findall(r"\bINLIMINE_[A-Z_]+", source)) | set(re.findall(r'environ\.get\("(\w+)"\)', source))
    assert [name for name in sorted(settings) if name not in GUIDE] == []


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/keeping.md")
