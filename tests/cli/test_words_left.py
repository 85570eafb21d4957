"""`confirm`: words of an order that nobody read limit the ruling, until a person says that they limit nothing.

The order permits the map "against Smith alone", bars the rope "on Tuesdays", and grants the motion on the knife
"on Tuesdays".
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inlimine.ledger.acts import Act, Disposed
from inlimine.ledger.terms import Form
from inlimine.operations.narrowed import narrowed
from tests.cli.conftest import Run

DOCKET = """\
No.,Date Filed,Docket Text
5,03/01/2031,"MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)"
6,03/02/2031,"MOTION in Limine to Exclude the Rope by USA as to John Roe. (Nye, Luke)"
"""
HEAD = """\
IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF ARCADIA

United States v. Roe, Case No. 31-cr-1

ORDER

"""
MAP = "The Court rules that the map is admitted against Smith alone."
ROPE = "Evidence of the rope is excluded on Tuesdays."
KNIFE = "The motion in limine to exclude the knife (Doc. 5) is GRANTED on Tuesdays."
Accepts = Callable[..., str]


@pytest.fixture
def accepts(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Accepts:
    """Reads an order of one sentence, accepts its topic and then its ruling; the words shown for its item."""
    monkeypatch.setenv("INLIMINE_BY", "C. Clerk, paralegal")
    words = ("--title", "United States v. Roe", "--law", "federal", "--time-zone", "UTC")
    assert run("new", "roe", *words).code == 0
    (folder / "docket.csv").write_text(DOCKET, "utf-8")
    run("read", "roe", "docket.csv")
    assert run("confirm", "roe", "--accept-sure").code == 0

    def accept(sentence: str, handle: str, *said: str) -> str:
        (folder / "order.txt").write_text(f"{HEAD}{sentence}\n", "utf-8")
        run("read", "roe", "order.txt", "--day", "2031-04-02")
        waits = run("confirm", "roe", "--list", "--format", "json").objects
        for one in (each for each in waits if each["kind"] == "item"):
            assert run("confirm", "roe", "--accept", str(one["id"])).code == 0
        [ruling] = [str(each["id"]) for each in waits if each["kind"] == "act"]
        done = run("confirm", "roe", "--accept", ruling, *said)
        if done.code:
            return done.err
        asked = ("--by", "Government", "--on", "2031-05-01")
        return run("status", "roe", *asked).out + run("why", "roe", handle, *asked).out

    return accept


@pytest.mark.parametrize(
    ("sentence", "left"), [(MAP, "against Smith alone"), (ROPE, "on Tuesdays"), (KNIFE, "on Tuesdays")]
)
def test_nobody_has_said_what_the_words_do(accepts: Accepts, sentence: str, left: str) -> None:
    assert f"it is not said whether “{left}” limits the ruling" in accepts(sentence, "T5")


@pytest.mark.parametrize("said", [("--say", "words=limits"), ("--as-open",)])
def test_a_permission_keeps_to_the_words(accepts: Accepts, said: tuple[str, ...]) -> None:
    shown = accepts(MAP, "T1", *said)
    assert "USE ONLY SO FAR" in shown
    assert "against Smith alone" in shown


def test_of_a_bar_that_words_limit_the_court_is_asked_first(accepts: Accepts) -> None:
    shown = accepts(ROPE, "T6", "--say", "words=limits")
    assert "APPROACH FIRST (as a caution)" in " ".join(shown.split())
    assert 'What does R1 of 2 April 2031 (as far as it says "on Tuesdays") order' in " ".join(shown.split())
    assert "EXCLUDED" not in shown
    assert "on Tuesdays" in shown


def test_a_grant_that_words_limit_does_not_spell_out_what_holds(accepts: Accepts) -> None:
    shown = accepts(KNIFE, "T5", "--as-open")
    assert "EXCLUDED" not in shown
    assert "on Tuesdays" in shown


@pytest.mark.parametrize(
    ("sentence", "handle", "status"),
    [(MAP, "T1", "RULED ADMISSIBLE"), (ROPE, "T6", "EXCLUDED"), (KNIFE, "T5", "EXCLUDED")],
)
def test_words_that_limit_nothing_leave_the_ruling_as_it_is(
    accepts: Accepts, sentence: str, handle: str, status: str
) -> None:
    assert status in accepts(sentence, handle, "--say", "words=nothing")


@pytest.mark.parametrize(
    ("disposition", "words", "becomes"),
    [
        ("granted", "on Tuesdays", "granted-as-quoted"),
        ("granted", "provided that the Government first lays a foundation", "conditional"),
        ("denied", "on Tuesdays", "denied-as-quoted"),
        ("reserved", "until the witness is sworn", "reserved"),
        ("withdrawn", "on Tuesdays", "withdrawn"),
    ],
)
def test_what_decides_nothing_stays_as_it_is(disposition: str, words: str, becomes: str) -> None:
    act = Act(handle="R1", form=Form.WRITTEN, disposes=(Disposed(request="M1", disposition=disposition),))
    assert [one.disposition for one in narrowed(act, words).disposes] == [becomes]
