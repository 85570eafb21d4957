"""What goes wrong, as pages tell it: by the fields of the page, without option, command or place on the disk."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

import inlimine
from inlimine.passages.problem import Problem
from inlimine.web.told import FIELDS, told

SOURCE = Path(inlimine.__file__).parent
TYPED = re.compile(r"(?<![\w-])--[a-z]|`(?:inlimine|log|check) ")
# The command line has its own words; a helper is started with options, and a style has names.
ELSEWHERE = {"cli", "server", "web", "containment"}
NOT_TOLD = {"materials/recognition.py", "exports/report/style.py"}


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inlimine.web.told.settings", SimpleNamespace(INLIMINE_CASES=Path("/cases/of/roe/cases")))


def sentences(file: Path) -> Iterator[tuple[int, str]]:
    """Every text of a module that is no docstring, one of several pieces as a whole."""
    tree = ast.parse(file.read_text("utf-8"))
    quiet = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    pieces = {id(piece) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in node.values}
    for node in ast.walk(tree):
        if id(node) in quiet or id(node) in pieces:
            continue
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(str(p.value) if isinstance(p, ast.Constant) else "…" for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_no_sentence_below_the_doors_holds_what_is_typed_at_a_command_line() -> None:
    """An option or a command stands by itself (`typed`, or as the place), so that each door can leave it out."""
    found = [
        f"{file.relative_to(SOURCE)}:{line}: {text}"
        for file in sorted(SOURCE.rglob("*.py"))
        if (room := file.relative_to(SOURCE)).parts[0] not in ELSEWHERE and str(room) not in NOT_TOLD
        for line, text in sentences(file)
        if TYPED.search(text) and not text.startswith(("--", "without --", "inlimine "))
    ]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("option", sorted(FIELDS))
def test_each_field_that_is_named_for_an_option_is_on_a_page(option: str) -> None:
    pages = (
        *SOURCE.glob("web/pages/*/*.html"),
        *SOURCE.glob("web/templates/*.html"),
        *SOURCE.glob("web/pages/*/form.py"),
    )
    assert any(re.search(rf'[>"]{re.escape(FIELDS[option])}\b', page.read_text("utf-8")) for page in pages)


def test_a_page_names_the_field_where_a_command_line_names_the_option() -> None:
    problem = Problem(
        message='R5 has these conditions: "leave"', remedy="say which one, in its own words", typed="--settles"
    )
    assert told(problem) == (
        'R5 has these conditions: "leave"; say which one, in its own words: '
        "“Words of the condition that this settles”."
    )


def test_a_page_leaves_out_a_command_that_has_no_field() -> None:
    problem = Problem(
        message="number 5 of the log is missing", remedy="let the log be verified", typed="inlimine log verify"
    )
    assert told(problem) == "number 5 of the log is missing; let the log be verified."


def test_a_page_calls_the_place_of_an_option_by_its_field_and_leaves_out_one_that_it_has_not() -> None:
    wrong = Problem(message="'x' is not a date", remedy="write YYYY-MM-DD", file="--on")
    assert told(wrong) == "“As of”: 'x' is not a date; write YYYY-MM-DD."
    assert told(Problem(message="no trial is entered", remedy="enter it", file="--mode retrial")) == (
        "no trial is entered; enter it."
    )


def test_a_page_names_a_paper_that_was_sent_and_no_place_on_the_disk() -> None:
    sent = Problem(message="it is empty", remedy="look at it", file="opening.docx", line=3)
    assert told(sent) == "opening.docx:3: it is empty; look at it."
    kept = Problem(message="it is damaged", remedy="look at it", file="/cases/of/roe/cases/roe/a.room", line=3)
    assert told(kept) == "it is damaged; look at it."
