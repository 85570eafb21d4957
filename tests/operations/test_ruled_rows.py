"""What the result of a hearing shows: a row an item on which the ruling bears, or about which it was asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.rule import Bench, rule

CLERK = author("C. Clerk, law clerk")
CASE = """case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State", prosecution
party Defence "Roe", defence
item E1 "Letter", document
item E2 "Diary", document

2024-07-01 motion M1 by State "to admit the letter"
  asks to admit E1
2024-07-01 motion M2 by Defence "to exclude the diary"
  asks to exclude E2 against State
"""


@pytest.mark.parametrize(
    ("request_", "disposition", "item"),
    [("M1", "denied", "E1"), ("M2", "denied without prejudice", "E2"), ("M2", "granted", "E2")],
)
def test_a_ruling_that_orders_nothing_shows_the_item_that_it_was_asked_about(
    tmp_path: Path, request_: str, disposition: str, item: str
) -> None:
    (tmp_path / "roe.limine").write_text(CASE, "utf-8")
    keep_in_folder(tmp_path / "roe", tmp_path / "roe.limine", CLERK)
    word = disposition.replace(" ", "-")
    done = rule(tmp_path / "roe", None, None, Bench(request=request_, disposition=word), CLERK)
    assert [[asked.reply.item for asked in row] for row in done.after] == [[item, item]]
    assert [len(row) for row in done.before] == [2]
