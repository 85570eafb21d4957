"""docs/proof.md is kept true: its sessions run one after the other, and it shows the example that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.sessions import ROOT, leads_nowhere, links, page, run_in_turn

GUIDE = page("docs/proof.md")


def test_the_sessions_print_what_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_in_turn(GUIDE, tmp_path, capsys, monkeypatch) == 8


def test_the_chart_that_is_shown_is_the_one_that_is_run() -> None:
    for name in ("state", "second-count"):
        assert (ROOT / f"examples/proof/{name}.limine").read_text("utf-8") in GUIDE


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/proof.md")
