"""Run a command as a person would, in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from inlimine.cli.main import main

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence

item E1 "Letter of 3 May", document
2024-07-01 label: E1 is "Exhibit 1"
topic T1 "The earlier trial"

2024-07-08 ruling R1, oral
  bars E1
    binds State
    words "the letter stays out"

watch R1: letter near 4 (may | wrote)
"""


@dataclass(frozen=True)
class Done:
    """What a command printed and returned."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Standard output as JSON, an object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command runs, with a small case in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roe.limine").write_text(CASE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `inlimine` with these words."""
    assert folder.is_dir()

    def run(*words: str) -> Done:
        code = main(words)
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return run
