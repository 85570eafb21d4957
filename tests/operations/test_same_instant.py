"""Two who enter in the same instant: whoever is second looks anew, and is not told that something is wrong."""

from pathlib import Path
from typing import Any

import pytest

from inlimine.ledger.acts import Act
from inlimine.operations import enter
from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder
from inlimine.operations.open_case import open_case
from inlimine.operations.rule import Bench, rule

CLERK = author("C. Clerk, law clerk")
CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Defence "Roe", defence
item E1 "Letter of 3 May", document
item E2 "Lease", document

2024-07-01 motion M1 by Defence
  asks to exclude E1 against State

2024-07-01 motion M2 by Defence
  asks to exclude E2 against State
"""


def test_a_ruling_that_is_first_by_an_instant_takes_the_handle_and_the_other_gets_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R1 on M1 is made ready; before it is looked at, another window enters R1 on M2."""
    (tmp_path / "roe.limine").write_text(CASE, "utf-8")
    roe = tmp_path / "roe"
    keep_in_folder(roe, tmp_path / "roe.limine", CLERK)
    looked_at = enter.require_sound

    def after_another(*what: Any) -> Any:
        monkeypatch.setattr(enter, "require_sound", looked_at)
        rule(roe, None, None, Bench(request="M2", disposition="denied"), CLERK)
        return looked_at(*what)

    monkeypatch.setattr(enter, "require_sound", after_another)
    assert rule(roe, None, None, Bench(request="M1", disposition="granted"), CLERK).act == "R2"
    acts = [act for act in open_case(roe).ledger.entries if isinstance(act, Act)]
    assert [(act.handle, [one.request for one in act.disposes]) for act in acts] == [
        ("R1", ["M2"]),
        ("R2", ["M1"]),
    ]
