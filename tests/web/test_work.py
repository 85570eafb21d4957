"""Work that goes on beside the pages: how far it is, what came of it, what went wrong in it."""

from __future__ import annotations

import threading

import pytest

from inlimine.web.work import Work


def test_it_tells_which_name_it_is_at_and_what_is_done() -> None:
    begin, gate = threading.Event(), threading.Event()

    def do(at: int) -> str:
        if at == 1:
            begin.set()
            gate.wait(20)
        return f"done {at}"

    work = Work(["opening.txt", "binder.zip"], do)
    begin.wait(20)
    assert (work.over(), work.results, work.now) == (False, ("done 0",), "binder.zip")
    gate.set()
    assert work.over(20)
    assert (work.results, work.now) == (("done 0", "done 1"), "")


def test_what_goes_wrong_is_raised_for_whoever_asks() -> None:
    def do(at: int) -> str:
        raise ValueError("not this one")

    work = Work(["opening.txt"], do)
    with pytest.raises(ValueError, match="not this one"):
        work.over(20)
