"""docs/reading.md is kept true: its sessions run one after the other, in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.sessions import leads_nowhere, links, page, run_in_turn

GUIDE = page("docs/reading.md")


def test_the_sessions_print_what_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_in_turn(GUIDE, tmp_path, capsys, monkeypatch) == 5


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/reading.md")
