"""docs/keeping.md is kept true: its sessions run one after the other, in a folder of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inlimine.cli.main import command_names
from tests.documents.sessions import ROOT, leads_nowhere, links, page, run_in_turn

GUIDE = page("docs/keeping.md")


def test_the_sessions_print_what_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_in_turn(GUIDE, tmp_path, capsys, monkeypatch) == 10


def test_every_command_that_keeps_a_case_is_on_the_page() -> None:
    groups = (ROOT / "src/inlimine/cli/commands").glob("[kt]*/[a-z]*.py")
    named = {file.stem.removesuffix("_").replace("_", "-") for file in groups}
    assert named <= set(command_names())
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", GUIDE)] == []


def test_every_setting_is_on_the_page() -> None:
    source = "".join(file.read_text("utf-8") for file in (ROOT / "src").rglob("*.py"))
    settings = set(re.findall(r"\bINLIMINE_[A-Z_]+", source)) | set(re.findall(r'environ\.get\("(\w+)"\)', source))
    assert [
        name for name in sorted(settings) if name not in GUIDE + page("docs/reading.md") + page("docs/pages.md")
    ] == []


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/keeping.md")
