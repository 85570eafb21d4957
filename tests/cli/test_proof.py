"""`proof` and `whatif`: what is printed, in words and as JSON, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CASE = """\
case "State v. Roe"
  law new_mexico
  time zone "America/Denver"

party State "State of New Mexico", prosecution
party Roe "Roe", defence
witness Wu "Officer Wu", called by State
item E1 "Video of the stop", recording
  sponsors Wu
item E2 "Lab report", document
item E3 "Text messages", document
item E4 "The scales", object
item E5 "Notes of the alibi", document

2024-06-24 motion M1 by Roe
  asks to suppress E1 against State
2024-06-24 motion M2 by Roe
  asks to exclude E2 against State
2024-06-25 motion M3 by State
  asks to exclude E5 against Roe
2024-07-08 ruling R1, written
  bars E4
    binds State
2024-07-08 ruling R2, written
  permits E3
    binds State

chart P1 by State "Trafficking"
  against Roe
element N1 of P1 "He had it", number 1
  needs any of S1, S4
element N2 of P1 "It was the substance", number 2
  needs any of S2
element N3 of P1 "He meant to sell it", number 3
  needs any of S3
support S1: E1 by State
support S2: E2 by State
support S3: E3 by State
support S4: E4 by State
support S5: E5 by Roe
  in defence-case
defeater: S5 defeats S3
"""
ON = ("--on", "2024-07-09")


@pytest.fixture
def charted(folder: Path) -> str:
    (folder / "chart.limine").write_text(CASE, encoding="utf-8")
    return "chart.limine"


def test_the_chart_in_words(run: Run, charted: str) -> None:
    done = run("proof", charted, *ON)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        """\
Trafficking against Roe: chart of State, as of 9 July 2024  [P1]
  strict ✕ none linked remains · normal ? depends · hopeful ? depends

1. He had it
  strict ✕ none linked remains · normal ? depends · hopeful ? depends
    ? Video of the stop [S1]: NO RULING RECORDED; counts if M1 is denied; not at the strict reading
    ✕ The scales [S4]: EXCLUDED, do not mention (R1)

2. It was the substance
  strict ✕ none linked remains · normal ? depends · hopeful ? depends
    ? Lab report [S2]: NO RULING RECORDED; counts if M2 is denied; not at the strict reading

3. He meant to sell it
  strict ? depends · normal ? depends · hopeful ✓ linked evidence remains
    ? Text messages [S3]: RULED ADMISSIBLE, not yet received (R2); not where S5 comes in; counts if
    M3 is granted
    ? against it: Notes of the alibi [S5]: NO RULING RECORDED; counts if M3 is denied; not at the
    hopeful reading

Which rulings in force did what
  element 1, R1: out: The scales [S4]; left of 2 linked: 0 strict, 1 normal, 1 hopeful
  element 3, R2: let in: Text messages [S3]; left of 1 linked: 1 strict, 1 normal, 1 hopeful

Still open, each by itself (normal reading)
  M1: granted: none linked remains; denied: depends
    1. He had it: granted: none linked remains; denied: linked evidence remains
  M2: granted: none linked remains; denied: depends
    2. It was the substance: granted: none linked remains; denied: linked evidence remains
  M3: granted: depends; denied: none linked remains
    3. He meant to sell it: granted: linked evidence remains; denied: none linked remains

Smallest sets that leave the charge without linked evidence (normal reading)
  M1 granted
  M2 granted
  M3 denied

Without any one of these nothing linked remains (normal reading)
  S1  Video of the stop
  S2  Lab report
  S3  Text messages
  E1  Video of the stop
  E2  Lab report
  E3  Text messages
  Wu  Officer Wu

strict: ruled admissible or received; normal: also what nothing bars; hopeful: also what leave, or a
step that is the side's own to take, can still bring in.
Linked is what the chart's author linked. Nothing here says what evidence weighs, or what a jury or
a court would make of it.
"""
    )


def test_the_words_that_the_program_never_says(run: Run, charted: str) -> None:
    said = run("proof", charted, *ON).out + run("whatif", charted, *ON, "--suppose", "M1=granted").out
    assert not [word for word in ("sufficient", "blow", "strong", "weak", "likely") if word in said.casefold()]


def test_the_chart_as_json(run: Run, charted: str) -> None:
    (found,) = run("proof", charted, *ON, "--format", "json").objects
    (charge,) = found["charges"]
    assert (charge["charge"], charge["strict"], charge["normal"]) == ("Trafficking", "UNCOVERED", "OPEN")
    first = charge["elements"][0]
    assert (first["element"], first["strict"], first["normal"], first["hopeful"]) == (
        "He had it",
        "UNCOVERED",
        "OPEN",
        "OPEN",
    )
    assert [(one["support"], one["shown"], one["rulings"]) for one in first["supports"]] == [
        ("S1", "NO RULING RECORDED", []),
        ("S4", "EXCLUDED, do not mention", ["R1"]),
    ]
    assert charge["breaking_sets"] == [["M1=granted"], ["M2=granted"], ["M3=denied"]]
    assert charge["only_supports"] == ["S1", "S2", "S3", "E1", "E2", "E3", "Wu"]
    assert charge["non_monotone"] == []
    (taken, _) = charge["rulings"]
    assert (taken["ruling"], taken["element"], taken["takes"]) == ("R1", "N1", ["S4"])


def test_what_if_a_motion_is_granted(run: Run, charted: str) -> None:
    (found,) = run("whatif", charted, *ON, "--suppose", "M1=granted", "--format", "json").objects
    assert found["supposed"] == ["M1=granted"]
    assert (found["now"][0]["normal"], found["charges"][0]["normal"]) == ("OPEN", "UNCOVERED")
    first = found["charges"][0]["elements"][0]["supports"][0]
    assert (first["shown"], first["rulings"]) == ("EXCLUDED, do not mention", ["supposed: M1 granted"])


def test_what_if_a_ruling_were_gone(run: Run, charted: str) -> None:
    done = run("whatif", charted, *ON, "--suppose", "R1=vacated", "--suppose", "m1=granted")
    assert done.out.startswith(
        """\
Supposed: R1 vacated, M1 granted
  Trafficking [P1]
    1. He had it, normal and hopeful: depends → linked evidence remains
    Video of the stop [S1], normal and hopeful: depends → none linked remains
    The scales [S4], normal and hopeful: none linked remains → linked evidence remains

"""
    )


def test_your_own_numbers(run: Run, charted: str) -> None:
    numbers = ("--chance", "M1=granted:0.5", "--chance", "M2=denied:0.25", "--chance", "M3=granted:4/5")
    (found,) = run("proof", charted, *ON, *numbers, "--format", "json").objects
    assert found["charges"][0]["chance"] == {"strict": 0.0, "normal": 0.1, "hopeful": 0.125}
    (bare,) = run("proof", charted, *ON, "--format", "json").objects
    assert "chance" not in bare["charges"][0]


REBUTTAL = """
2024-07-08 ruling R3, written
  permits E1
    needs "the door is opened" (judge)
    only on that condition
  permits E3
    needs "the phone is his" (judge)
    only on that condition
  bars E5
    unless "the door is opened" (judge)

chart P1 by State "Trafficking"
element N1 of P1 "He had it"
  needs any of A1, S3
allegation A1 "He was seen"
  needs all of S1, S2
support S1: E1 by State
support S2: E2 by State
support S3: E3 by State
support S5: E5 by Roe
  in defence-case
defeater: S5 defeats S3

2024-06-24 motion M2 by Roe
  asks to exclude E2 against State
"""


def test_a_door_that_lets_the_rebuttal_in(run: Run, folder: Path) -> None:
    """Once the door is open the video may come in, and so may what answers the messages."""
    people = CASE.partition("2024-06-24 motion M1")[0]
    (folder / "two.limine").write_text(people + REBUTTAL, encoding="utf-8")
    done = run("proof", "two.limine", *ON)
    told = "no outcome is the better one whatever else happens; winning it can let the rebuttal in"
    assert f'"the door is opened": {told}' in " ".join(done.out.split())
    (found,) = run("proof", "two.limine", *ON, "--format", "json").objects
    assert found["charges"][0]["non_monotone"] == ["the door is opened"]


REFUSED = [
    (
        ("whatif", "--suppose", "M1"),
        '--suppose: "M1" says no outcome; write it like this: M1=granted, R1=vacated',
    ),
    (("whatif", "--suppose", "M1=won"), '--suppose: "M1" cannot be won; write M1=granted or denied'),
    (
        ("whatif", "--suppose", "R1=granted"),
        "--suppose: R1 is a ruling that was made; write R1=vacated",
    ),
    (
        ("whatif", "--suppose", "M9=granted"),
        '--suppose: nothing open that a chart hangs on is called "M9"; open here: M1, M2, M3',
    ),
    (
        ("whatif", "--suppose", "R9=vacated"),
        '--suppose: no ruling in this case is called "R9"; known here: R1, R2',
    ),
    (("proof", "--chance", "M1=granted:0.5"), "--chance: P1 also hangs on M2, M3; give each of them a number"),
    (
        ("proof", "--chance", "M1=granted:half"),
        '--chance: "half" is no number; write it like this: M1=granted:0.5',
    ),
    (
        ("proof", "--picture", "chart.pdf"),
        "chart.pdf: a picture is an SVG or a PNG; let the file end in .svg or .png",
    ),
    (
        ("proof", "--mode", "retrial"),
        "--mode retrial: no trial is entered; enter the trials of the case (trial T2 ...)",
    ),
]


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_what_cannot_be_looked_at_is_refused(run: Run, charted: str, words: tuple[str, ...], message: str) -> None:
    done = run(words[0], charted, *ON, *words[1:])
    assert (done.code, done.out, done.err.strip()) == (2, "", f"inlimine: {message}.")


def test_a_motion_that_was_decided_is_no_supposition(run: Run, charted: str, folder: Path) -> None:
    with (folder / charted).open("a", encoding="utf-8") as file:
        file.write("\n2024-07-08 ruling R5, written\n  disposes of M1: denied\n")
    done = run("whatif", charted, *ON, "--suppose", "M1=granted")
    said = "--suppose: M1 was decided by R5; to look at the case without it, write R5=vacated"
    assert (done.code, done.err.strip()) == (2, f"inlimine: {said}.")


def test_a_chart_in_a_circle_is_refused_and_stops_nothing_else(run: Run, charted: str, folder: Path) -> None:
    with (folder / charted).open("a", encoding="utf-8") as file:
        file.write('\nallegation A1 "one"\n  needs all of A2\nallegation A2 "two"\n  needs all of A1\n')
    done = run("proof", charted, *ON)
    said = "a circle: A1 -> A2 -> A1; correct the chart's entries; docs/proof.md shows how one is written"
    assert (done.code, done.err.strip()) == (2, f"inlimine: {said}.")
    assert run("status", charted, "E4", "--by", "State", *ON).code == 0


def test_a_case_without_a_chart(run: Run) -> None:
    done = run("proof", "roe.limine", *ON)
    assert (done.code, done.out) == (0, "No chart is entered here. docs/proof.md shows how one is written.\n")
    assert run("proof", "roe.limine", *ON, "--format", "json").objects[0]["charges"] == []


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_pictures_are_drawn_and_not_over_each_other(run: Run, charted: str, folder: Path, ending: str) -> None:
    files = [f"{name}.{ending}" for name in ("chart", "time", "table")]
    asked = [*zip(("--picture", "--timeline", "--matrix"), files, strict=True)]
    words = [word for pair in asked for word in pair]
    assert run("proof", charted, *ON, *words).out.endswith("".join(f"{file}: drawn.\n" for file in files))
    start = {"svg": b"<?xml", "png": b"\x89PNG"}[ending]
    assert all((folder / file).read_bytes().startswith(start) for file in files)
    assert run("proof", charted, *ON, *words).code == 2
    assert run("proof", charted, *ON, *words, "--replace").code == 0


def test_at_a_retrial_that_lies_ahead_the_day_is_the_trials(run: Run, charted: str, folder: Path) -> None:
    with (folder / charted).open("a", encoding="utf-8") as file:
        file.write('\n2024-07-08 trial T1 "First trial"\n  ends 2024-07-12\n2024-09-02 trial T2 "Second trial"\n')
    (found,) = run("proof", charted, "--on", "2024-07-20", "--mode", "retrial", "--format", "json").objects
    assert (found["mode"], found["on"]) == ("retrial", "2024-09-02")
    shown = [one["shown"] for part in found["charges"][0]["elements"] for one in part["supports"]]
    assert shown[1] == "ASK THE COURT"
    assert json.dumps(found)


def test_a_first_trial_is_no_retrial(run: Run, charted: str, folder: Path) -> None:
    with (folder / charted).open("a", encoding="utf-8") as file:
        file.write('\n2024-07-08 trial T1 "First trial"\n')
    done = run("proof", charted, *ON, "--mode", "retrial")
    assert " ".join(done.out.split()).startswith(
        "! First trial (T1) is the first trial entered, and nothing is tried again there: enter the trial to come "
        "(trial T2 ...), or name it. Trafficking against Roe: chart of State, as of 9 July 2024, at "
        "the retrial (T1, First trial) [P1]"
    )


def test_an_item_that_too_many_motions_touch_is_open_and_says_so(run: Run, charted: str, folder: Path) -> None:
    motions = "".join(f"\n2024-06-25 motion X{n} by Roe\n  asks to exclude E3 against State\n" for n in range(13))
    with (folder / charted).open("a", encoding="utf-8") as file:
        file.write(motions)
    names = ", ".join(f"X{n}" for n in range(13))
    said = " ".join(run("proof", charted, *ON).out.split())
    assert f"13 open decisions touch it ({names}), too many to go through: suppose some of them" in said
    assert "Lab report [S2]: NO RULING RECORDED; counts if M2 is denied" in said
    supposed = [word for n in range(7) for word in ("--suppose", f"X{n}=denied")]
    (found,) = run("whatif", charted, *ON, *supposed, "--format", "json").objects
    third = found["charges"][0]["elements"][2]["supports"][0]
    assert (third["support"], third["too_many"]) == ("S3", [])
    assert "X12" in third["depends"]


def test_on_appeal_without_a_receipt_it_says_that_none_is_entered(run: Run, charted: str) -> None:
    done = run("proof", charted, *ON, "--mode", "appeal")
    said = "! No receipt is entered: what came in at trial must be entered before it counts (received: E1)."
    assert " ".join(done.out.split()).startswith(said)


DEMO = str(Path(__file__).parents[2] / "src/inlimine/demo/baldwin-state.limine")


def test_the_demo_with_and_without_the_ruling_on_the_producers_role(run: Run) -> None:
    """With R1 element 2 of UJI 14-231 has lost his role as producer, and the court must say whether the actor's
    agreement is out too; the footage of the gun remains at every reading, the expert at the hopeful one."""
    (now,) = run("proof", DEMO, *ON, "--format", "json").objects
    (charge,) = now["charges"]
    (lost,) = [one for one in charge["rulings"] if one["ruling"] == "R1"]
    assert (lost["element"], lost["takes"], lost["asks"]) == ("N2", ["S-role"], ["S-agreement"])
    assert lost["left"] == {"strict": 2, "normal": 2, "hopeful": 3}
    assert charge["elements"][1]["strict"] == "COVERED"
    assert charge["instruction"] == "UJI 14-231 NMRA (general knowledge, verify)"
    assert charge["lacking_elements"] == []
    gone = ("--suppose", "R1=vacated", "--suppose", "M1=denied")
    (then,) = run("whatif", DEMO, *ON, *gone, "--format", "json").objects
    role = {one["support"]: one["hopeful"] for one in then["charges"][0]["elements"][1]["supports"]}
    assert role == {"S-gun": "COVERED", "S-role": "COVERED", "S-agreement": "COVERED", "S-practice": "COVERED"}


def test_an_element_of_the_instruction_that_the_chart_lacks(run: Run, charted: str, folder: Path) -> None:
    text = CASE.replace("  against Roe\nelement", '  against Roe\n  instruction "uji 14-231"\nelement')
    (folder / charted).write_text(text, encoding="utf-8")
    out = run("proof", charted, *ON).out
    assert "  ! element 4 is not in the chart: the act caused the death\n" in out
    assert "  ! element 5 is not in the chart: in New Mexico, on or about the day charged\n" in out
