"""Whoever looks into a case at the same time shares its open files; nobody misses what others enter meanwhile."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from inlimine.operations.at_trial import happened
from inlimine.operations.author import author
from inlimine.operations.heads import heads
from inlimine.operations.looking import looked_into, looking
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import Refusal
from inlimine.operations.what_happened import What, happening
from tests.web.conftest import keep_sample_case

CLERK = author("C. Clerk, law clerk")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return keep_sample_case(tmp_path / "cases")


def files_beside(case: Path) -> list[str]:
    """What SQLite keeps beside the rooms while somebody has them open."""
    return sorted({file.suffix for file in (case / "rooms").iterdir()} - {".room", ".seal", ".turn"})


def test_two_looks_at_the_same_time_share_one_folder(case: Path) -> None:
    both = Barrier(2)

    def at_once(_: int) -> int:
        with looking():
            with looked_into(case) as folder:
                found = id(folder)
            both.wait(timeout=20)
        return found

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(at_once, range(2))
    assert first == second
    assert files_beside(case) == []


def test_what_is_entered_while_somebody_looks_is_in_the_next_look(case: Path) -> None:
    with looking():
        before = heads(case, None)
        item = next(iter(open_case(case).at(None, None).view.items))
        happened(case, None, None, happening(What.OFFERED, {"item": item, "party": "State"}), CLERK)
        after = heads(case, None)
    assert [head.number for head in after] == [before[0].number + 1, *(head.number for head in before[1:])]
    assert files_beside(case) == []


def test_a_folder_that_is_not_there_is_refused_within_a_look_as_without(tmp_path: Path) -> None:
    with looking(), pytest.raises(Refusal, match="there is no such case folder"):
        heads(tmp_path / "nowhere", None)
