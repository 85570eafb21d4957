"""What the reader says of each mistake, word for word: what was found, what should stand there, the remedy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.ledger.people import Event
from inlimine.notation.examples import ENTRIES, LINES
from inlimine.notation.grammar import keywords
from inlimine.notation.read import read_notation
from inlimine.notation.write import write_notation
from tests.strategies import ledgers

CASE = 'case "State v. Roe"\n  law federal\n\n'
AFTER = '\n\nevent: "read on"'
ONE_OF = f"an entry begins, perhaps after a date, with one of: {', '.join(sorted(ENTRIES))}"
PHASES = (
    "the phases are voir-dire, opening, case-in-chief, cross, redirect, defence-case, rebuttal, surrebuttal, "
    "closing, deliberation, sentencing, revocation, hearing, appeal"
)
PURPOSES = (
    "the purposes are proof, propensity, motive, opportunity, intent, preparation, plan, knowledge, identity, "
    "no-mistake, impeach-defendant, impeach-witness, rehabilitate, completeness, correct-impression, refresh, "
    "background, illustrate"
)


def problems(text: str) -> list[str]:
    """The problems of a paragraph between a case and an entry that must be read in spite of them."""
    ledger, found = read_notation(CASE + text + AFTER, file="case.limine")
    assert ledger
    assert ledger.entries[-1:] == (Event(text="read on"),)
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('partty State "Arcadia", prosecution',
         "4: `partty` begins no entry (did you mean `party`?); "
         'write it like this: `party State "State of Arcadia", prosecution`.'),
        ("whereas", f"4: `whereas` begins no entry; {ONE_OF}."),
        ('"a quotation"', f'4: `"a quotation"` begins no entry; {ONE_OF}.'),
        ("bars T1",
         "4: `bars` begins a line inside an entry, and such a line is indented; "
         "put spaces before it, below its entry: `  bars T1`."),
        ("2024-07-08",
         "4: the entry ends after its date; write it like this: `2024-07-08 ruling R1, oral, at hearing H1`."),
        ('2024-07-08 case "y"\n  law federal',
         "4: a date stands before `case`, which has none; "
         "take the date out (the day of filing is a line: `filed 2024-01-19`)."),
        ('case "y"\n  law federal',
         "4: a second case; the first stands at case.limine:1; keep one `case` entry."),
    ],
)  # fmt: skip
def test_an_entry_that_does_not_begin_as_one(text: str, problem: str) -> None:
    assert problems(text) == [f"case.limine:{problem}"]


@pytest.mark.parametrize(
    ("date", "remedy"),
    [
        ("8 July 2024", "write it as 2024-07-08"),
        ("8th Jul. 2024", "write it as 2024-07-08"),
        ("July 8, 2024", "write it as 2024-07-08"),
        ("2024-7-8", "write it as 2024-07-08"),
        ("2024/07/08", "write it as 2024-07-08"),
        ("07/08/2024", "write a date as YYYY-MM-DD, for example 2024-07-08"),
        ("8.7.24", "write a date as YYYY-MM-DD, for example 2024-07-08"),
        ("31 June 2024", "write a date as YYYY-MM-DD, for example 2024-07-08"),
    ],
)
def test_a_date_in_another_form(date: str, remedy: str) -> None:
    message = f"`{date}` is not a date in the form that is read; {remedy}."
    assert problems(f'{date} event: "x"') == [f"case.limine:4: {message}"]
    assert problems(f'event: "x"\n  known {date}') == [f"case.limine:5: {message}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('2024-13-01 event: "x"',
         "4: `2024-13-01` is not a date in the calendar (month must be in 1..12); "
         "write a date as 2024-07-08, with a time as 2024-07-08T14:05."),
        ('2024-07-08T14 event: "x"',
         "4: `2024-07-08T14` is not a date; write a date as 2024-07-08, with a time as 2024-07-08T14:05."),
        ('2024-07-08 2:05 event: "x"',
         "4: `2:05` stands apart from its date; join them with a T: 2024-07-08T02:05."),
        ('item E1 "x"\n  known to the State 2024-03-06T10:00',
         "5: `2024-03-06T10:00` is more than a day; write the day alone: 2024-03-06."),
        ('event: "x"\n  known yesterday',
         "5: `yesterday` stands where a date such as 2024-07-08 should; "
         "write it like this: `known 2024-07-20`."),
    ],
)  # fmt: skip
def test_a_date_that_is_none(text: str, problem: str) -> None:
    assert problems(text) == [f"case.limine:{problem}"]


@pytest.mark.parametrize(
    ("text", "found", "mark"),
    [
        ('party State "Arcadia, prosecution', '"Arcadia, prosecution', '"'),
        ('party State "Arcadia, prosecution\n  note "no end above"', '"Arcadia, prosecution', '"'),
        ('event: "it was\n\n  a dark night"', '"it was', '"'),
        ('event: "it was\n; so to speak\n  a dark night"', '"it was', '"'),
        ("event: “it was", "“it was", "”"),
        ("event `E: x", "`E: x", "`"),
    ],
)
def test_a_quotation_without_an_end(text: str, found: str, mark: str) -> None:
    remedy = f"close it with {mark}; it may run over indented lines, but over no blank line."
    assert problems(text) == [f"case.limine:4: the quotation that begins `{found}` has no end; {remedy}"]


def test_a_backslash_that_means_nothing() -> None:
    assert problems('event: "x"\n  note "C:\\q"') == [
        "case.limine:5: `\\q` in a quotation means nothing; "
        'write \\\\ for a backslash, \\" for a quotation mark, \\n for a line break.'
    ]


RULING = "ruling R1, oral\n  bars T1\n    "


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("in openning", f"`openning` is no phase (did you mean `opening`?); {PHASES}."),
        ("covers eliciting",
         "`eliciting` is no use (did you mean `elicit`?); "
         "the uses are mention, elicit, offer, show, argue, proffer."),
        ("for fun", f"`fun` is no purpose; {PURPOSES}."),
        ("before jurors",
         "`jurors` is no audience; the audiences are jury, bench, witness, in-camera, public, opponent."),
        ("grounds §403",
         '`§` stands where a number, a word or "quoted words" should; '
         "write it like this: `grounds 403, relevance`."),
        ("barrs T2", "`barrs` begins no line of a ruling (did you mean `bars`?); write a line such as `bars T1`."),
        ("excludes T2",
         "`excludes` begins no line of a ruling; write a line such as `bars T1`, `requires leave for T1`, "
         "`permits E1, E2`, `overrules objections to E4` or `sets a condition on E1`."),
        ("requires T2",
         "`T2` stands where `leave` should; write it like this: `requires leave for T1`."),
        ("bars", "the line ends where a handle such as R1 or `an unnamed subject` should follow; "
                 "write it like this: `bars T1`."),
        ("bars T2 T3",
         "`T3` stands where a comma or the end of the line should; write it like this: `bars T1`."),
        ("vacates R0 reviving what it displaced",
         "`reviving` stands where a comma or the end of the line should; "
         "write it like this: `vacates R1, reviving what it displaced`."),
        ("binds witnesses, State",
         "`,` stands where the end of the line should; write it like this: `binds State`; "
         "or, where `witnesses` is a name and no keyword, put it in backquotes."),
        ("bars an",
         "the line ends where `unnamed` should follow; write it like this: `bars T1`; "
         "or, where `an` is a name and no keyword, put it in backquotes."),
        ("disposes of M1 granted",
         "`granted` stands where a colon should; write it like this: `disposes of M1: granted`."),
        ('unless "x"', "the line ends where `(` should follow; "
                       'write it like this: `unless "the door is opened" (judge)`.'),
        ('unless "x" (jury)', "`jury` is no decider; the deciders are judge, party, event."),
        ('when "x" (judge) and', 'the line ends where "quoted words", `(` or `not` should follow; '
                                 'write it like this: `when "a foundation is laid" (judge)`.'),
        ("when " + "not " * 60 + '"x" (judge)',
         "this is nested more than 50 deep; divide it into several entries."),
    ],
)  # fmt: skip
def test_a_line_of_a_ruling(line: str, problem: str) -> None:
    where = 4 if "nested" in problem else 6
    assert problems(RULING + line) == [f"case.limine:{where}: {problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ruling R1, oral\n  binds State\n  bars T1",
         "5: `binds State` stands before any line that says what the ruling does; "
         "move it below a line such as `bars T1`."),
        ("motion M1 by State\n  grounds 403\n  asks to exclude T1",
         "5: `grounds 403` stands before any line that says what the motion asks; "
         "move it below a line such as `asks to exclude T1`."),
        ("ruling R1\n  bars T1",
         "4: the entry does not say whether the act was oral or written; "
         "write it like this: `2024-07-08 ruling R1, oral` or `2024-07-08 ruling R1, written`."),
        ("ruling R1, oral\n  bars T1\n  definitive\n  tentative",
         "7: `tentative` says again, or otherwise, what was said before; "
         "keep the one that is meant and take out the other."),
        ("ruling R1, oral\n  bars T1\n  binds State\n  binds everyone",
         "7: `binds everyone` says again, or otherwise, what was said before; "
         "keep the one that is meant and take out the other."),
        ("ruling R1, oral\n  closes the case\n  closes the case for Roe",
         "6: `closes the case for Roe` says again, or otherwise, what was said before; "
         "keep the one that is meant and take out the other."),
        ("ruling R1, oral\n  rules on M1\n  bars T1",
         "5: `rules on M1` stands before any line that says what the ruling does; "
         "move it below a line such as `bars T1`."),
        ("motion M1 by Roe\n  bars T1",
         "5: `bars` begins no line of a motion; write a line such as `asks to exclude T1 against State`, "
         '`grounds 403, relevance`, `known 2024-07-20`, `source D1 at "3:4" "quoted words"` or '
         '`corrects because "the date was wrong"`.'),
        ('ruling R1, oral\n  party Roe "x", defence',
         "5: `party` begins an entry, but the line is indented; "
         "take out the spaces before it: an entry begins at the left margin."),
        ('ruling R1, oral\n  2024-07-08 event: "x"',
         "5: `2024-07-08` begins an entry, but the line is indented; "
         "take out the spaces before it: an entry begins at the left margin."),
        ('include "people.limine"\n  note "x"',
         "5: an indented line stands below `include`, which takes none; "
         "take it out, or begin it at the left margin."),
        ("ruling R1, oral\n\n  bars T1\n    binds State",
         "6: an indented line without an entry above it; "
         "begin an entry at the left margin; a blank line ends the entry above."),
    ],
)  # fmt: skip
def test_a_line_in_the_wrong_place(text: str, problem: str) -> None:
    assert problems(text) == [f"case.limine:{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('party State "Arcadia", prosecuton',
         "`prosecuton` is no role of a party (did you mean `prosecution`?); "
         "the roles are prosecution, plaintiff, defence, intervenor."),
        ('party State "Arcadia" prosecution',
         "`prosecution` stands where a comma should; "
         'write it like this: `party State "State of Arcadia", prosecution`.'),
        ('party "Arcadia", prosecution',
         '`"Arcadia"` stands where a handle such as R1 should; '
         'write it like this: `party State "State of Arcadia", prosecution`.'),
        ("witness O'Brien \"x\"",
         "`O'Brien` stands where a handle such as R1 should; "
         'write it like this: `witness W1 "Joan Doe", called by State`.'),
        ("label E14 is \"x\"",
         '`is` stands where a colon should; write it like this: `label: E14 is "Exhibit 14"`.'),
        ("coverage: T1 coverrs E14, as agreed",
         "`coverrs` stands where `covers`, `does` or `may` should (did you mean `covers`?); "
         "write it like this: `coverage: T1 covers E14, says the court`."),
        ("completeness: H1 made many rulings",
         "`many` stands where a number or `at` should; "
         "write it like this: `2024-07-08 completeness: H1 made at least 25 rulings`."),
        ("act S1 by State, Defence, written",
         "`Defence` stands where `at`, `oral` or `written` should; "
         "write it like this: `2024-07-08 act S1 by State and Defence, written`."),
        ("hearing H1, in chambers",
         "`chambers` stands where `camera` should (did you mean `camera`?); "
         'write it like this: `2024-07-08 hearing H1 "Hearing on motions in limine"`.'),
        ("received: E9, exibit",
         "`exibit` is no way to be received (did you mean `exhibit`?); "
         "the ways to be received are exhibit, testimony, stipulated, noticed, limited."),
        ("watch R1: p.g.a.",
         "`.` stands where words to look for, `and`, `except`, `near`, `not`, `or`, `same` or the end of the line "
         'should; write it like this: `watch R1: producer | "p.g.a." | sign ... budget`.'),
    ],
)  # fmt: skip
def test_a_mistake_within_a_line(text: str, problem: str) -> None:
    assert problems(text) == [f"case.limine:4: {problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", 'case.limine: the file is empty; '
             'begin with: `case "State v. Roe"`, and below it, indented, `law federal`.'),
        ("\ufeff \r\n", 'case.limine: the file is empty; '
                        'begin with: `case "State v. Roe"`, and below it, indented, `law federal`.'),
        ('topic T1 "x"', 'case.limine: there is no `case` entry; '
                         'begin with: `case "State v. Roe"`, and below it, indented, `law federal`.'),
        ('case "x"', "case.limine:1: the case does not say whose law governs; "
                     "add a line such as `law new_mexico` or `law federal`."),
        ('case "x"\n  laww federal', "case.limine:2: `laww` begins no line of a case (did you mean `law`?); "
                                   "write a line such as `law federal`."),
        ('case "x"\nPK\x03\x04', "case.limine:2: this is not a text file: it holds the character U+0003; "
                                 "give a file in the notation, saved as plain text in UTF-8."),
        ("caf\udce9", "case.limine:1: this is not a text file: it holds the character U+DCE9; "
                      "give a file in the notation, saved as plain text in UTF-8."),
    ],
)  # fmt: skip
def test_without_a_case_there_is_no_ledger(text: str, problem: str) -> None:
    ledger, (found,) = read_notation(text, file="case.limine")
    assert ledger is None
    assert str(found) == problem


def test_each_paragraph_tells_its_first_mistake_and_the_rest_is_read() -> None:
    """Five entries, two of them wrong, one of these twice."""
    text = 'topic A "a"\n\ntopik B "b"\n\ntopic C "c"\n  knwon 2024-07-08\n  noet "x"\n\ntopic D "d"'
    ledger, found = read_notation(CASE + text, file="case.limine")
    assert ledger
    assert [entry.handle for entry in ledger.entries] == ["A", "D"]
    assert [problem.line for problem in found] == [6, 9]


@pytest.mark.parametrize("word", sorted(keywords()))
def test_there_is_an_example_for_whatever_a_keyword_begins(word: str) -> None:
    (problem,) = problems(word)
    assert ("begins" not in problem) == (word in ENTRIES)
    below = [f"{entry}\n  {word} ?" for kind, entry in ENTRIES.items() if kind != "include"]
    assert any("begins" not in problems(text)[0] for text in below) == (word in LINES)


@pytest.mark.parametrize("example", ENTRIES.values())
def test_the_example_of_an_entry_is_right(example: str) -> None:
    law = "\n  law federal" if example.startswith("case") else ""
    before = "" if law else CASE
    assert not read_notation(before + example + law, file="x", include=lambda name: "")[1]


@pytest.mark.parametrize("example", LINES.values())
def test_the_example_of_a_line_is_right_below_some_entry(example: str) -> None:
    above = ["", *ENTRIES.values(), f"{ENTRIES['ruling']}\n  bars T1", f"{ENTRIES['motion']}\n  asks to admit E1"]
    texts = [f"{CASE}{entry}\n  {example}" if entry else f"{CASE.rstrip()}\n  {example}" for entry in above]
    instead = [text.replace("  law federal\n", "") for text in texts[:1]]
    assert any(not read_notation(text, file="x")[1] for text in texts + instead)


@given(ledgers(), st.data())
def test_no_damage_to_a_text_stops_the_reader(ledger: object, data: st.DataObject) -> None:
    text = write_notation(ledger)  # type: ignore[arg-type]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    put = data.draw(
        st.sampled_from(['"', "`", ";", "\n", "\n\n", " ", ",", "(", "case", "2024-07-08", "\\", "", "é"])
    )
    _, found = read_notation(text[:start] + put + text[end:], file="x")
    assert all(problem.message and problem.remedy for problem in found)


@given(st.text())
def test_no_text_stops_the_reader(text: str) -> None:
    read_notation(text, file="x")
    read_notation(CASE + text, file="x")
