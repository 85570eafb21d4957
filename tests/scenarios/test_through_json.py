"""Every scenario told in a docstring replies the same through `ledger.json` and the command line."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inlimine.cli.main import main
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.interchange.write import write_json
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Phase, Use
from tests.told import told

HERE = Path(__file__).parent
USES = ((Use.OFFER, Phase.CASE_IN_CHIEF), (Use.ARGUE, Phase.CLOSING))
DAY = "2024-07-09"


def ledgers() -> Iterator[Any]:
    """The docstring of each test that takes the fixture `case`, under the test's name."""
    for file in sorted(HERE.glob("test_block_*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and "case" in {argument.arg for argument in node.args.args}:
                yield pytest.param(ast.get_docstring(node), id=f"{file.stem}-{node.name}")


@pytest.mark.parametrize("text", [*ledgers()])
def test_a_scenario_asked_through_json_replies_as_the_engine_does(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = told(text)
    file = tmp_path / "ledger.json"
    file.write_text(write_json(case.ledger), encoding="utf-8")
    state = case.at(DAY)
    for question in questions(state):
        reply = state.resolve(question)
        assert main(words(file, question)) == 0
        (printed,) = map(json.loads, capsys.readouterr().out.splitlines())
        found = [printed[key] for key in ("item", "status", "force", "shown", "rulings", "notes", "question")]
        assert found == [
            reply.item, reply.status, reply.force, reply.shown, [*reply.rulings], [*reply.notes], reply.question
        ]  # fmt: skip


def questions(state: CaseState) -> Iterator[Question]:
    """Each party about each item, to offer it and to argue from it."""
    for item in state.items:
        for party in state.view.of(Party):
            for use, phase in USES:
                yield Question(item=item, by=party.handle, use=use, phase=phase)


def words(file: Path, question: Question) -> list[str]:
    """The command line that puts a question."""
    asked = ["--by", question.by, "--use", question.use, "--phase", question.phase, "--on", DAY]
    return ["status", str(file), question.item, *asked, "--format", "json"]


def test_there_are_scenarios_told_in_docstrings() -> None:
    assert len(list(ledgers())) > 50
