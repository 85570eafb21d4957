"""docs/checking.md is kept true: its sessions run one after the other, in a folder of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inlimine.checks.jury_set.fault import FaultKind
from tests.documents.sessions import leads_nowhere, links, page, run_in_turn

GUIDE = page("docs/checking.md")


def test_the_sessions_print_what_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_in_turn(GUIDE, tmp_path, capsys, monkeypatch, reporting=True) == 5


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/checking.md")


def test_every_kind_of_fault_has_its_row() -> None:
    rows = re.findall(r"^\| `([a-z][a-z-]+)` \|", GUIDE, re.MULTILINE)
    assert sorted(rows) == sorted(kind.value for kind in FaultKind)
