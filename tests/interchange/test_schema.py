"""The published schema: renewed with the types, and of one mind with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.interchange.read import read_json
from inlimine.interchange.schema import schema
from inlimine.interchange.write import write_json
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Case
from tests.strategies import ledgers

PUBLISHED = Path(__file__).parents[2] / "docs" / "ledger.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(schema())
EMPTY = json.loads(write_json(Ledger(case=Case(title="x", jurisdiction="federal"))))


def test_the_published_schema_is_that_of_the_types() -> None:
    renew = "renew it: python -m inlimine.interchange.schema > docs/ledger.schema.json"
    assert json.loads(PUBLISHED.read_text("utf-8")) == schema(), renew


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_part_of_the_schema_says_what_it_is() -> None:
    undescribed = {name for name, part in schema()["$defs"].items() if not part.get("description")}
    assert undescribed == {"Entry"}


@given(ledgers())
def test_the_schema_accepts_every_ledger_that_is_written(ledger: Ledger) -> None:
    VALIDATOR.validate(json.loads(write_json(ledger)))


STRANGE: list[Any] = [None, True, 1, -1, 1.5, "", "x", "2024-07-08", "2024-13-01", [], ["x"], {}, {"kind": "act"}]


def places(node: Any) -> list[tuple[Any, Any]]:
    """Every container of a JSON tree with each of its keys."""
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    return [place for key in keys for place in ((node, key), *places(node[key]))]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A written ledger in which one thing was left out, added or replaced."""
    tree = json.loads(write_json(draw(ledgers(2))))
    container, key = draw(st.sampled_from(places(tree)))
    match draw(st.sampled_from(["leave out", "add", "replace"])):
        case "leave out":
            del container[key]
        case "add" if isinstance(container, dict):
            container[draw(st.sampled_from(["unles", "atom", "find", "gap", "all"]))] = draw(
                st.sampled_from(STRANGE)
            )
        case _:
            container[key] = draw(st.sampled_from(STRANGE))
    return json.dumps(tree)


@given(damaged())
def test_the_schema_refuses_what_the_reader_refuses_and_nothing_else(text: str) -> None:
    _, problems = read_json(text, file="x")
    assert VALIDATOR.is_valid(json.loads(text)) is (problems == ())


@pytest.mark.parametrize(
    "change",
    [
        {"inlimine": 2},
        {"entires": []},
        {"case": {"title": "x"}},
        {"entries": [{"handle": "R1"}]},
        {"entries": [{"kind": "event", "text": 5}]},
        {"entries": [{"kind": "event", "text": "x", "eff": "8 July"}]},
        {"entries": [{"kind": "item", "title": "x", "known_to_state": "July"}]},
        {"entries": [{"kind": "act", "form": "oral", "directives": [{"effect": "prohibit", "unles": {}}]}]},
        {"entries": [{"kind": "watch", "ruling": "R1", "query": {"phrase": [{}]}}]},
    ],
)
def test_both_refuse(change: dict[str, object]) -> None:
    tree = {**EMPTY, **change}
    assert not VALIDATOR.is_valid(tree)
    assert read_json(json.dumps(tree), file="x")[1]
