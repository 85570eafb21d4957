"""The linters, as tests: one command tells all, and a failure shows what the tool said."""

import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = {
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])"],
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--diff", "."],
    "mypy": ["-m", "mypy", "--no-error-summary"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_has_nothing_to_say(tool: str, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, *TOOLS[tool]],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=root,
    )
    if done.returncode:
        pytest.fail(f"{tool} (exit {done.returncode}):\n{done.stdout}{done.stderr}", pytrace=False)
