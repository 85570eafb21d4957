"""The words that no output of a chart may say: weight and persuasion stay with people (SEMANTICS 2.15)."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from rich.console import Console

from inlimine.cli.printing.proof import proof_words, whatif_words
from inlimine.cli.proof_shapes import proof_object, whatif_object
from inlimine.engine.case_state import CaseState
from inlimine.exports.pictures.chart import chart_picture
from inlimine.exports.pictures.matrix import matrix_picture
from inlimine.exports.pictures.timeline import timeline_picture
from inlimine.operations.prove import what_if
from inlimine.proof.decision import Reading
from inlimine.proof.from_case import Mode
from inlimine.proof.report import Look, report
from inlimine.proof.rulings import READINGS
from tests.told import told

WEIGHING = re.compile(
    r"\b(in)?sufficien|\bblow\b|\bstrong|\bweak|\blikely|\bconvinc|\bcompelling|\bdevastat|\bdamag|\bcredib|\bguilt",
    re.IGNORECASE,
)
BLOCKS = sorted(path.stem for path in (Path(__file__).parents[1] / "scenarios").glob("test_block_*.py"))


def charted() -> Iterator[tuple[str, str]]:
    """The ledgers of all scenarios that hold a chart."""
    for block in BLOCKS:
        for name, test in inspect.getmembers(import_module(f"tests.scenarios.{block}"), inspect.isfunction):
            ledger = inspect.getdoc(test) or ""
            if name.startswith("test_") and "\nchart " in ledger:
                yield name, ledger


CHARTED = dict(charted())


def everything_said(state: CaseState) -> Iterator[str]:
    """All outputs in every mode and reading, and with each open decision gone each way."""
    for reading in READINGS:
        for mode in (Mode.NOW, Mode.APPEAL, Mode.RETRIAL):
            found = report(state, Look(mode=mode, reading=reading))
            yield printed(proof_words(found, {}))
            yield str(proof_object(found))
        yield from (picture(found) for picture in (chart_picture, matrix_picture, timeline_picture))
    for one in report(state, Look()).decisions:
        for outcome in one.outcomes:
            supposed = what_if(state, (f"{one.handle}={outcome}",), Reading.NORMAL)
            yield printed(whatif_words(supposed, {}))
            yield str(whatif_object(supposed))


def printed(words: object) -> str:
    console = Console(width=200)
    with console.capture() as caught:
        console.print(words)
    return caught.get()


def test_the_scenarios_of_the_proof_chart_are_among_them() -> None:
    wanted = {"g01", "g02", "g03", "g04", "g05", "g07", "g08", "g09", "g10"}
    assert wanted <= {name.split("_")[1] for name in CHARTED}


@pytest.mark.parametrize("name", CHARTED)
def test_nothing_that_is_said_of_a_chart_weighs(name: str) -> None:
    said = list(everything_said(told(CHARTED[name]).at("2024-07-10")))
    assert said
    assert not [found[0] for text in said if (found := WEIGHING.search(text))]
