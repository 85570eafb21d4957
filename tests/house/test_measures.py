"""The measures of a room: short functions, short modules, and a word of reason for the rest."""

import ast
from typing import TypeAlias

from tests.house.conftest import Module

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

LONGEST_FUNCTION, LONGEST_MODULE = 60, 500
USUAL_FUNCTION, USUAL_MODULE = 30, 300
USUALLY = 0.9
REASON = "# long because:"


def test_a_long_function_gives_its_reason(product: list[Module]) -> None:
    long = [(m, f) for m in product for f in functions(m) if length(f) > LONGEST_FUNCTION]
    faults = [f"{m.name}:{f.lineno} {f.name}: {length(f)} lines" for m, f in long if not excused(m, f)]
    assert not faults, f"split it, or say {REASON!r}"


def test_nine_functions_in_ten_are_short(product: list[Module]) -> None:
    lengths = {f"{m.name}:{f.lineno} {f.name}": length(f) for m in product for f in functions(m)}
    assert share(lengths, USUAL_FUNCTION) >= USUALLY, longest(lengths)


def test_no_module_is_long(product: list[Module]) -> None:
    assert not {m.name: len(m.lines) for m in product if len(m.lines) > LONGEST_MODULE}


def test_nine_modules_in_ten_are_short(product: list[Module]) -> None:
    lengths = {m.name: len(m.lines) for m in product if m.path.name != "__init__.py"}
    assert share(lengths, USUAL_MODULE) >= USUALLY, longest(lengths)


def functions(module: Module) -> list[Function]:
    return [node for node in ast.walk(module.tree) if isinstance(node, Function)]


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def excused(module: Module, function: Function) -> bool:
    """The reason stands on the def line or on the line above it or its decorators."""
    first = min([function.lineno, *(d.lineno for d in function.decorator_list)])
    places = module.lines[function.lineno - 1], *module.lines[max(first - 2, 0) : first - 1]
    return any(REASON in line for line in places)


def share(lengths: dict[str, int], usual: int) -> float:
    """How many of the lengths stay under the usual one, from 0 to 1."""
    return sum(value < usual for value in lengths.values()) / len(lengths)


def longest(lengths: dict[str, int]) -> str:
    top = sorted(lengths.items(), key=lambda item: -item[1])[:12]
    return "the longest: " + ", ".join(f"{name} ({value})" for name, value in top)
