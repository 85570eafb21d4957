"""docs/exports.md is kept true: its sessions run one after the other, and it names every document and option."""

from __future__ import annotations

from pathlib import Path

import pytest

from inlimine.operations.convert import FORMS
from inlimine.operations.print_out import DOCUMENTS
from tests.documents.sessions import page, run_in_turn

GUIDE = page("docs/exports.md")


def test_the_sessions_print_what_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_in_turn(GUIDE, tmp_path, capsys, monkeypatch) == 4
    assert {path.name for path in tmp_path.iterdir()} == {
        "examples", "chart.docx", "blank.pdf", "list.xlsx", "card.pdf"
    }  # fmt: skip


ENDINGS = sorted({end for ends in DOCUMENTS.values() for end in ends})


@pytest.mark.parametrize("name", [*FORMS, *DOCUMENTS, *ENDINGS])
def test_every_document_and_every_ending_is_named(name: str) -> None:
    assert name in GUIDE
