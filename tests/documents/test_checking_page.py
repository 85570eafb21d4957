"""docs/checking.md is kept true: its sessions run one after the other, in a folder of their own."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from inlimine.checks.hit import Asking
from inlimine.checks.jury_set.fault import FaultKind
from inlimine.checks.labels import hits
from inlimine.checks.sought import Sought
from inlimine.engine.resolution import Flag
from inlimine.operations.check_files import LookedIn
from tests.checks.matching.queries import reading_of
from tests.documents.sessions import leads_nowhere, links, page, run_in_turn
from tests.told import told

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


def test_every_flag_of_a_reply_has_its_row() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", GUIDE, re.MULTILINE)
    assert sorted(rows) == sorted(flag.value for flag in Flag)


@pytest.mark.parametrize("key", [field.name for kind in (Sought, LookedIn) for field in fields(kind)])
def test_everything_that_is_told_of_what_was_looked_for_and_where_is_explained(key: str) -> None:
    told = GUIDE[GUIDE.index("On standard error `looked_for`") : GUIDE.index("A paper with notes is called")]
    assert f"`{key}`" in told


SPELLED, NOT_UNDERSTOOD = GUIDE[GUIDE.index("## How a label may be spelled") :].split("Not understood: ", 1)
ROWS = re.findall(r"^\| ([^|`]+) \| (`.*`) \|$", SPELLED, re.MULTILINE)


def found(words: str) -> list[str]:
    """The labels that are surely found, in a case that has all those of the page."""
    labels = "".join(
        f'item L{at} "thing {at}", document\nlabel: L{at} is "{label}"\n' for at, (label, _) in enumerate(ROWS)
    )
    state = told(labels).at("2024-07-09")
    read = reading_of(f"Please look at {words} now.")
    return [
        hit.watch.removeprefix('label "')[:-1] for hit in hits(state, read, Asking()) if not hit.span.approximate
    ]


@pytest.mark.parametrize(
    ("label", "words"), [(label, words) for label, row in ROWS for words in re.findall("`([^`]+)`", row)]
)
def test_a_label_is_found_in_each_spelling_of_the_page(label: str, words: str) -> None:
    assert found(words) == [label]


@pytest.mark.parametrize("words", re.findall("`([^`]+)`", NOT_UNDERSTOOD[: NOT_UNDERSTOOD.index("\n## ")]))
def test_a_spelling_that_is_not_understood_is_told_as_such(words: str) -> None:
    assert found(words) == []
