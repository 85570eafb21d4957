"""Entries in the manner of courts that the grammar was not written on, labelled before it was run on them."""

import json
from pathlib import Path
from typing import Any

import pytest

from inlimine.readers.entries.docket import Docket

HELD_OUT = Path(__file__).parent / "other_courts_held_out"


def entries(batch: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in batch.read_text("utf-8").splitlines()]


BATCHES = {batch.stem: entries(batch) for batch in sorted(HELD_OUT.glob("*.jsonl"))}
EVERY = [entry for batch in BATCHES.values() for entry in batch]


def labelled(entry: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((act["target"], act["disposition"]) for act in entry["acts"])


def read(entry: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((act.target, act.disposition) for act in Docket().read("", entry["text"]).acts)


def numbered(acts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [act for act in acts if act[0][:1].isdigit()]


NOT_READ = ("third-5", "third-57")
"""A clerk told to terminate motions; "the first", "the others". Their acts are missed, and none is made up."""


@pytest.mark.parametrize(
    "entry", [entry for entry in EVERY if entry["id"] not in NOT_READ], ids=lambda entry: entry["id"]
)
def test_the_numbered_motions_of_another_court_are_read_as_labelled(entry: dict[str, Any]) -> None:
    assert numbered(read(entry)) == numbered(labelled(entry))


def test_wordings_that_are_not_read_give_nothing_false() -> None:
    assert [read(entry) for entry in EVERY if entry["id"] in NOT_READ] == [[], []]


def test_of_motions_without_a_number_few_are_missed_and_none_is_made_up() -> None:
    gold = [(entry["id"], *act) for entry in EVERY for act in labelled(entry) if act not in numbered([act])]
    said = [(entry["id"], *act) for entry in EVERY for act in read(entry) if act not in numbered([act])]
    assert not set(said) - set(gold)
    assert len(set(gold) - set(said)) <= 3
