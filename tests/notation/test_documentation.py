"""docs/notation.md: every example reads, and every kind, detail and word of the notation is shown."""

import re
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from pathlib import Path

import pytest

from inlimine.ledger import conditions, terms, watches
from inlimine.ledger.acts import Directive, Edge, Request
from inlimine.ledger.entry import Anchor, Strict
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Case, Profile
from inlimine.ledger.truth import Truth
from inlimine.notation.grammar import keywords
from inlimine.notation.read import read_notation
from inlimine.notation.watches import read_watch
from tests.strategies import KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "notation.md").read_text("utf-8")
EXAMPLES = re.findall(r"```limine\n(.*?)```", PAGE, re.DOTALL)
INLINE = re.findall(r"``.+?``|`[^`\n]+`", re.sub(r"```limine\n.*?```", "", PAGE, flags=re.DOTALL))
CODE = "\n".join(EXAMPLES + INLINE)
VOCABULARIES = (
    terms.Audience, terms.Decider, terms.EventKind, terms.Medium, terms.PaperKind, terms.Phase, terms.Purpose,
    terms.ReceiptKind, terms.Relief, terms.Role, terms.TraitKind, terms.Use, Truth,
)  # fmt: skip
SMALL = (Directive, Edge, Request, Anchor, Case, Profile, conditions.Atom)


def ledger_of(example: str) -> Ledger:
    whole = example if re.search(r"^case ", example, re.MULTILINE) else f'case "x"\n  law federal\n\n{example}'
    ledger, problems = read_notation(whole, file="notation.md", include=lambda name: "")
    assert not problems, [str(problem) for problem in problems]
    assert ledger
    return ledger


def objects(thing: object) -> list[Strict]:
    """A ledger's object and all that it holds."""
    if isinstance(thing, tuple):
        return [part for one in thing for part in objects(one)]
    if not isinstance(thing, Strict):
        return []
    return [thing, *(part for one in fields(thing) for part in objects(getattr(thing, one.name)))]


SHOWN = [one for example in EXAMPLES for one in objects(ledger_of(example))]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_reads_without_a_problem(example: str) -> None:
    ledger_of(example)


@pytest.mark.parametrize("made", [*KINDS, *SMALL], ids=lambda made: made.__name__)
def test_every_field_of_every_kind_of_entry_is_shown(made: type[Strict]) -> None:
    shown = [one for one in SHOWN if type(one) is made]
    wanted = [f for f in fields(made) if f.name not in ENTRY_FIELDS or made is ENTRY_FIELDS_SHOWN_IN]
    missing = [f.name for f in wanted if not any(getattr(one, f.name) != default(f) for one in shown)]
    assert not missing


ENTRY_FIELDS = {"handle", "eff", "known_from", "anchors", "note", "corrects", "undone"}
ENTRY_FIELDS_SHOWN_IN = next(kind for kind in KINDS if kind.__name__ == "Hearing")


def default(field: Field[object]) -> object:
    return None if field.default is MISSING or field.name == "kind" else field.default


@pytest.mark.parametrize("kind", watches.Query.__args__, ids=lambda kind: kind.__name__)
def test_every_way_to_look_for_words_is_shown(kind: type[Strict]) -> None:
    assert any(type(one) is kind for one in SHOWN)


def test_the_lines_of_the_table_of_watches_read() -> None:
    section = PAGE.partition("## Watches")[2]
    rows = re.findall(r"^\| `([^`]+)`", section, re.MULTILINE)[:10]
    assert [read_watch(row) for row in rows]


def test_every_keyword_is_named() -> None:
    assert not sorted(word for word in keywords() if not named(word))


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
def test_every_word_of_a_vocabulary_is_named(vocabulary: type[StrEnum]) -> None:
    assert not [word for word in vocabulary if not named(word)]


def named(word: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", CODE))
