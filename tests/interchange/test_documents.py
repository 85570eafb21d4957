"""The pages on the words and on ledger.json say everything, and their examples hold."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest

from inlimine.interchange.read import read_json
from inlimine.interchange.schema import schema
from inlimine.interchange.shapes import words
from inlimine.law.dispositions import DISPOSITIONS
from inlimine.law.jurisdictions import jurisdictions
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.entry import Strict
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.people import Case
from inlimine.ledger.references import faults
from inlimine.ledger.terms import Effect

DOCS = Path(__file__).parents[2] / "docs"
GLOSSARY = (DOCS / "glossary.md").read_text("utf-8")
PAGE = (DOCS / "ledger-json.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```json (\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
CASE = {"title": "State v. Roe", "jurisdiction": "new_mexico"}
PLACES: dict[str, Callable[[Any], Any]] = {
    "ledger": lambda example: example,
    "case": lambda example: {"inlimine": 1, "case": example, "entries": []},
    "entry": lambda example: {"inlimine": 1, "case": CASE, "entries": [example]},
    "entries": lambda example: {"inlimine": 1, "case": CASE, "entries": example},
    "directive": lambda example: {
        "inlimine": 1,
        "case": CASE,
        "entries": [{"kind": "act", "form": "oral", "directives": [example]}],
    },
}


def parts(kind: Any, seen: set[Any]) -> set[Any]:
    """Every type that a ledger type holds, itself included."""
    if kind in seen:
        return seen
    seen.add(kind)
    inner = (
        get_type_hints(kind).values() if isinstance(kind, type) and issubclass(kind, Strict) else get_args(kind)
    )
    for one in inner:
        parts(one, seen)
    return seen


TYPES = parts(AnyEntry, set()) | parts(Case, set())


def ledger(top: object) -> Ledger:
    found, problems = read_json(json.dumps(top), file="docs/ledger-json.md")
    assert problems == ()
    assert found is not None
    return found


@pytest.mark.parametrize(("place", "text"), EXAMPLES)
def test_every_example_is_read_and_fits_the_schema(place: str, text: str) -> None:
    top = PLACES[place](json.loads(text))
    ledger(top)
    jsonschema.Draft202012Validator(schema()).validate(top)


def test_every_example_is_marked() -> None:
    assert len(re.findall(r"^```json", PAGE, re.MULTILINE)) == len(EXAMPLES)


def test_every_kind_of_entry_has_an_example() -> None:
    shown = {json.loads(text)["kind"] for place, text in EXAMPLES if place == "entry"}
    assert shown == {words(get_type_hints(kind)["kind"])[0] for kind in get_args(AnyEntry)}


def test_the_examples_of_entries_together_are_a_sound_ledger() -> None:
    entries = [json.loads(text) for place, text in EXAMPLES if place == "entry"]
    assert faults(ledger({"inlimine": 1, "case": CASE, "entries": entries})) == ()


@pytest.mark.parametrize("text", [text for place, text in EXAMPLES if place in ("ledger", "entries")])
def test_a_case_in_full_has_no_fault(text: str) -> None:
    top = json.loads(text)
    assert faults(ledger(top if isinstance(top, dict) else PLACES["entries"](top))) == ()


def test_every_key_is_explained() -> None:
    keys = {
        field.name
        for kind in TYPES
        if isinstance(kind, type) and issubclass(kind, Strict)
        for field in fields(kind)
    }
    assert {
        key for key in keys if f"`{key}`" not in PAGE and f'{{"{key}"' not in PAGE and f'"{key}": ' not in PAGE
    } == set()


@pytest.mark.parametrize("kind", [Directive, Act])
def test_every_key_of_a_ruling_is_in_its_table(kind: Any) -> None:
    own = {field.name for field in fields(kind)} - {
        "handle",
        "eff",
        "known_from",
        "anchors",
        "note",
        "corrects",
        "undone",
    }
    assert {key for key in own if f"`{key}`" not in PAGE} == set()


def test_every_word_of_the_vocabularies_is_listed() -> None:
    allowed = {word for kind in TYPES for word in words(kind)}
    allowed |= {
        word for kind in TYPES if isinstance(kind, type) and issubclass(kind, Enum) for word in words(kind)
    }
    allowed |= {row.name for row in DISPOSITIONS}
    assert {word for word in allowed if f"`{word}`" not in PAGE and f'"{word}"' not in PAGE} == set()


TERMS = re.findall(r"^- \*\*(.+?)\*\*: .+\.$", GLOSSARY, re.MULTILINE)


@pytest.mark.parametrize("word", [*Status, *Force, *Effect])
def test_the_glossary_explains_every_status_force_and_effect(word: str) -> None:
    assert str(word) in TERMS


def test_the_glossary_is_in_order_one_line_each() -> None:
    assert len(TERMS) == GLOSSARY.count("\n- ")
    assert sorted(TERMS, key=lambda term: term.casefold().replace("_", " ")) == TERMS


def test_the_page_names_every_rulebook() -> None:
    listed = re.search(r"the name of a rulebook: ([^)]*)\)", PAGE)
    assert listed is not None
    assert listed[1] == ", ".join(f"`{name}`" for name in sorted(jurisdictions()))
