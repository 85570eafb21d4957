"""The words that somebody looks for go unasked into the room of one side alone."""

from pathlib import Path

import pytest

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.new_case import new_room
from inlimine.operations.refusal import Refusal
from inlimine.operations.words_room import named_room, words_rooms

CASE = """\
case "United States v. Roe"
  law federal
  time zone "UTC"

party Roe "Morgan Roe", defence
party Government "USA", prosecution
"""


def test_a_sealed_room_gets_no_words_unasked(tmp_path: Path) -> None:
    """Several sides may be of its audience; whose room it is shows nobody whose words they are."""
    (tmp_path / "roe.limine").write_text(CASE, "utf-8")
    case = tmp_path / "roe"
    keep_in_folder(case, tmp_path / "roe.limine", author("P. Legal, paralegal"))
    new_room(case, None, "sealed:counsel")
    found = words_rooms(case, None)
    assert (found.usual, found.rooms[0].room) == ("", "sealed:counsel")
    assert found.rooms[0].told.endswith(": everybody of its audience reads it")
    with pytest.raises(Refusal, match="it is not said where the words are to be kept"):
        named_room(case, None, None)
    assert named_room(case, None, "sealed:counsel") == "sealed:counsel"
