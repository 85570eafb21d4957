"""The project's own files, as the tests of the house read them."""

import ast
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASIDE = {".git", ".hypothesis", ".venv", "__pycache__", "build", "dist"}


@dataclass(frozen=True)
class Module:
    """One Python file of the project."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


def parse(path: Path) -> Module:
    text = path.read_text("utf-8")
    return Module(path, text, ast.parse(text, str(path)))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def files() -> list[Path]:
    """What git tracks or would track (a fault is told before the commit); without git, what lies there."""
    paths = by_git() or [path for path in ROOT.rglob("*") if not is_made(path)]
    return [path for path in paths if path.is_file()]


def by_git() -> list[Path]:
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [ROOT / name for name in done.stdout.decode().split("\0") if name]


def is_made(path: Path) -> bool:
    """Does it lie in a folder that a tool made?"""
    folders = path.relative_to(ROOT).parts[:-1]
    return any(folder in ASIDE or folder.endswith("_cache") for folder in folders)


@pytest.fixture(scope="session")
def product(files: list[Path]) -> list[Module]:
    """The modules that the measures of a room hold for: the package, its measurements, the door."""
    places = (ROOT / "src", ROOT / "bench")
    inside = [p for p in files if p.suffix == ".py" and any(place in p.parents for place in places)]
    return [parse(path) for path in [*inside, ROOT / "go"]]


@pytest.fixture(scope="session")
def test_modules(files: list[Path]) -> list[Module]:
    return [parse(p) for p in files if p.suffix == ".py" and ROOT / "tests" in p.parents]


@pytest.fixture(scope="session")
def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
