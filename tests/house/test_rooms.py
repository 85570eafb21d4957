"""What import-linter cannot see of the rooms: folders without a door, and purity beyond imports."""

import ast
from pathlib import Path
from typing import Any

import pytest

from tests.house.conftest import Module

PURE = {"ledger", "passages", "law", "engine", "proof", "checks"}
NAMELESS = {"util", "utils", "helper", "helpers", "common", "misc"}
EFFECTS = {"open", "input", "print", "__import__", "breakpoint"}
CLOCKS = {"now", "today", "utcnow"}
CHANCE = {"uuid1", "uuid4"}


def test_every_folder_with_modules_is_a_package(product: list[Module], root: Path) -> None:
    """Import-linter passes over a folder without __init__.py in silence."""
    folders = {module.path.parent for module in product if root / "src" / "inlimine" in module.path.parents}
    assert not [str(f.relative_to(root)) for f in sorted(folders) if not (f / "__init__.py").is_file()]


def test_every_pure_room_stands_in_the_contract(pyproject: dict[str, Any], root: Path) -> None:
    contracts = {c["id"]: c for c in pyproject["tool"]["importlinter"]["contracts"]}
    there = {path.parent.name for path in (root / "src" / "inlimine").glob("*/__init__.py")}
    listed = set(contracts["pure"]["source_modules"])
    assert {f"inlimine.{room}" for room in PURE & there} <= listed


def test_pure_rooms_call_no_effect(product: list[Module], root: Path) -> None:
    """The day is an argument; a file, the console, the clock and chance are somebody else's."""
    house = root / "src" / "inlimine"
    pure = [m for m in product if house in m.path.parents and m.path.relative_to(house).parts[0] in PURE]
    assert not [f"{m.name}:{line}: {call}" for m in pure for line, call in effects(m.tree)]


def effects(tree: ast.AST) -> list[tuple[int, str]]:
    """The calls that reach out of the program, with their lines."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [(call.lineno, f"{ast.unparse(call.func)}()") for call in calls if is_effect(call.func)]


def is_effect(function: ast.expr) -> bool:
    match function:
        case ast.Name(id=name):
            return name in EFFECTS | CHANCE
        case ast.Attribute(value=ast.Name(id="date" | "datetime") | ast.Attribute(attr="date" | "datetime")):
            return function.attr in CLOCKS
        case ast.Attribute(value=ast.Name(id="uuid")):
            return function.attr in CHANCE
        case _:
            return False


@pytest.mark.parametrize(
    "text",
    ["open('x')", "print(1)", "date.today()", "datetime.now(tz)", "datetime.date.today()", "uuid.uuid4()"],
)
def test_an_effect_is_seen(text: str) -> None:
    assert effects(ast.parse(text))


@pytest.mark.parametrize(
    "text", ["date(2026, 1, 2)", "room.open()", "moment.now", "datetime.combine(d, t)", "uuid.UUID(x)"]
)
def test_a_plain_call_is_none(text: str) -> None:
    assert not effects(ast.parse(text))


def test_every_module_says_what_it_holds(files: list[Path], root: Path) -> None:
    names = [path.relative_to(root) for path in files]
    assert not [str(name) for name in names if NAMELESS & set(name.with_suffix("").parts)]


def test_every_test_file_tests(test_modules: list[Module]) -> None:
    """Builders that tests share have names of their own; a file named as a test holds one."""
    meant = [m for m in test_modules if m.path.name.startswith("test_")]
    assert not [m.name for m in meant if not any(is_test(node) for node in ast.walk(m.tree))]


def is_test(node: ast.AST) -> bool:
    """Is it a test function or method, or a state machine bound to a name that pytest collects?"""
    match node:
        case ast.FunctionDef(name=name):
            return name.startswith("test_")
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name.startswith("Test")
        case _:
            return False
