"""Reading ledger.json: what is kept, what is refused, and in which words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from inlimine.interchange.read import read_json
from inlimine.ledger import conditions
from inlimine.ledger.acts import Act
from inlimine.ledger.conditions import Atom, Not
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Decider, Role
from inlimine.ledger.watches import Gap, Phrase, Watch, Word

CASE = {"title": "State v. Roe", "jurisdiction": "new_mexico"}
STATE = {"kind": "party", "handle": "State", "name": "State of New Mexico", "role": "prosecution"}


def text(*entries: object, **top: object) -> str:
    return json.dumps({"inlimine": 1, "case": CASE, "entries": entries, **top})


def read(source: str) -> Ledger:
    ledger, problems = read_json(source, file="x.json")
    assert ledger is not None
    assert problems == ()
    return ledger


def told(source: str) -> list[str]:
    """Each problem on one line, without the file."""
    _, problems = read_json(source, file="ledger.json")
    assert {problem.file for problem in problems} <= {"ledger.json"}
    return [f"{problem.message}; {problem.remedy}" for problem in problems]


def ruling(**directive: Any) -> dict[str, object]:
    return {"kind": "act", "handle": "R1", "form": "oral", "directives": [{"effect": "prohibit", **directive}]}


def test_entries_become_the_ledgers_own_types() -> None:
    assert read(text(STATE)).entries == (Party(handle="State", name="State of New Mexico", role=Role.PROSECUTION),)


def test_moments_are_written_as_everywhere() -> None:
    until = {"atom": "notice given", "decider": "party", "until": "2024-07-08#2"}
    act = read(text({**ruling(when=until), "eff": "2024-07-08T14:05", "known_from": "2024-07-09"})).entries[0]
    assert isinstance(act, Act)
    assert (act.eff, act.known_from) == (moment("2024-07-08T14:05"), moment("2024-07-09"))
    notice = Atom(atom="notice given", decider=Decider.PARTY, until=moment("2024-07-08#2"))
    assert act.directives[0].when == notice


def test_one_key_tells_what_a_condition_or_a_query_is() -> None:
    opened = {"atom": "door opened", "decider": "judge"}
    unless = {"any": [opened, {"negated": {"all": [opened, opened]}}]}
    query = {"phrase": [{"word": "sign"}, {"gap": 3}, {"word": "budget", "exact": True}]}
    watch = {"kind": "watch", "ruling": "R1", "query": query}
    act, found = read(text(ruling(unless=unless), watch)).entries
    door = Atom(atom="door opened", decider=Decider.JUDGE)
    assert isinstance(act, Act)
    assert act.directives[0].unless == conditions.Any(any=(door, Not(negated=conditions.All(all=(door, door)))))
    words = Phrase(phrase=(Word(word="sign"), Gap(), Word(word="budget", exact=True)))
    assert found == Watch(ruling="R1", query=words)


def test_a_byte_order_mark_and_a_pointer_to_the_schema_are_passed_over() -> None:
    assert read("\ufeff" + text(**{"$schema": "ledger.schema.json"})).entries == ()


def test_null_stands_for_what_is_not_said() -> None:
    assert read(text({**STATE, "eff": None})) == read(text(STATE))


def test_dates_are_days() -> None:
    assert read(text(case={**CASE, "filed": "2024-01-19"})).case.filed == date(2024, 1, 19)


def test_one_bad_entry_does_not_stop_the_rest() -> None:
    ledger, problems = read_json(text(STATE, {**STATE, "role": "State"}, {**STATE, "handle": "B"}), file="x")
    assert ledger is not None
    assert [entry.handle for entry in ledger.entries] == ["State", "B"]
    assert len(problems) == 1


def test_without_a_sound_case_there_is_no_ledger_but_every_problem_is_told() -> None:
    ledger, problems = read_json(text({"kind": "party"}, case={"title": "x"}), file="x")
    assert ledger is None
    assert [problem.message for problem in problems] == [
        'case: "jurisdiction" is missing',
        'entry 1 (party): "name" is missing',
        'entry 1 (party): "role" is missing',
    ]


def test_a_misspelt_key_is_refused_where_it_stands() -> None:
    plea = {"kind": "event", "text": "x"}
    assert told(text(STATE, plea, ruling(unles={}))) == [
        'entry 3 (R1): directives 1: "unles" is not known here; did you mean "unless"?'
    ]


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (5, "entry 1: 5 is not an object; write an entry in braces, with its kind"),
        ({**STATE, "handel": "x"}, 'entry 1 (State): "handel" is not known here; did you mean "handle"?'),
        (
            {**STATE, "xyz": 1},
            'entry 1 (State): "xyz" is not known here; known here are '
            "kind, handle, eff, known_from, name, role, anchors, note, corrects, undone",
        ),
        (
            {**STATE, "role": "State"},
            'entry 1 (State): role: "State" is not known here; '
            "write one of prosecution, plaintiff, defence, intervenor",
        ),
        ({**STATE, "name": 5}, "entry 1 (State): name: 5 is not text; put text in quotes, or leave the key out"),
        (
            {**STATE, "note": None},
            "entry 1 (State): note: null is not text; put text in quotes, or leave the key out",
        ),
        (
            {**STATE, "eff": "8 July 2024"},
            'entry 1 (State): eff: "8 July 2024" is not a date; '
            'write "YYYY-MM-DD", with a time "YYYY-MM-DDTHH:MM", with its place in the day "YYYY-MM-DD#1"',
        ),
        (
            {"kind": "item", "title": "x", "known_to_state": "2024-02-30"},
            'entry 1 (item): known_to_state: "2024-02-30" is not a date; '
            'write a day of the calendar as "YYYY-MM-DD"',
        ),
        (
            ruling(subject="E1"),
            'entry 1 (R1): directives 1: subject: "E1" is not a list; put it in square brackets',
        ),
        (
            ruling(subject=["E1", 2]),
            "entry 1 (R1): directives 1: subject 2: 2 is not text; put text in quotes, or leave the key out",
        ),
        (
            ruling(gag="yes"),
            'entry 1 (R1): directives 1: gag: "yes" is not true or false; write true or false, without quotes',
        ),
        (
            {"kind": "completeness", "of": "H1", "said": 2.5},
            "entry 1 (completeness): said: 2.5 is not a whole number; write digits only, without quotes",
        ),
        (
            {"kind": "completeness", "of": "H1", "said": True},
            "entry 1 (completeness): said: true is not a whole number; write digits only, without quotes",
        ),
        (
            ruling(when={"atm": "x"}),
            "entry 1 (R1): directives 1: when: none of the keys atom, all, any, negated is here; "
            "write one of them",
        ),
        (
            ruling(when={"atom": "x", "all": []}),
            'entry 1 (R1): directives 1: when: "atom" and "all" cannot stand in one object; '
            "write an object for each",
        ),
        (
            ruling(when="door opened"),
            'entry 1 (R1): directives 1: when: "door opened" is not an object; '
            "write it in braces, with one of the keys atom, all, any, negated",
        ),
        (
            ruling(when={"all": [{"atom": "x", "decider": "judg"}]}),
            'entry 1 (R1): directives 1: when: all 1: decider: "judg" is not known here; '
            "write one of judge, party, event",
        ),
        (
            {"kind": "watch", "ruling": "R1", "query": {"near": [{"regex": "x"}], "within": 3}},
            "entry 1 (watch): query: near: 1 stand in this list; write 2, no more and no fewer",
        ),
        (
            {"kind": "fact", "atom": "x", "value": "maybe"},
            'entry 1 (fact): "decider" is missing; add it, as one of judge, party, event',
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_peoples_words(entry: object, problem: str) -> None:
    assert told(text(entry))[0] == problem


def test_an_entry_says_what_kind_it_is() -> None:
    kinds = (
        "party, counsel, witness, count, episode, related-case, document, event, item, label, version, coverage, "
        "trait, disclosure, motion, hearing, act, completeness, fact, receipt, strike, theory, opinion, watch, "
        "no-watch, chart, element, allegation, support, stipulation, judicial-notice, gate, defeater"
    )
    assert told(text({"handle": "R1"}, {"kind": "ruling"})) == [
        f'entry 1 (R1): "kind" is missing; add it, as one of {kinds}',
        f'entry 2 (ruling): kind: "ruling" is not a kind of entry; write one of {kinds}',
    ]


def test_a_repeated_key_is_refused_and_not_overwritten() -> None:
    source = text(STATE).replace('"name"', '"name": "x", "name"')
    assert told(source) == ['entry 1 (State): "name" stands here more than once; keep one of them']
    assert told(text().replace('"case"', '"case": {}, "case"')) == [
        '"case" stands here more than once; keep one of them'
    ]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e5", "1.0", "9" * 16, "9" * 100_000])
def test_a_number_that_no_ledger_holds_is_refused(number: str) -> None:
    source = text({"kind": "completeness", "of": "H1", "said": 7}).replace("7", number)
    shown = number if len(number) <= 60 else number[:57] + "..."
    assert told(source) == [
        f"entry 1 (completeness): said: {shown} is not a whole number; write digits only, without quotes"
    ]


def test_a_problem_names_the_line() -> None:
    lines = json.dumps({"inlimine": 1, "case": CASE, "entries": [STATE, ruling(unles=1, subject=7)]}, indent=1)
    _, problems = read_json(lines, file="x.json")
    places = [lines.splitlines()[problem.line - 1].strip() for problem in problems if problem.line]
    assert places == ['"unles": 1,', '"subject": 7']


def test_a_missing_key_is_told_on_the_line_of_its_object() -> None:
    _, problems = read_json('{"inlimine": 1,\n"case": {"title": "x"}, "entries": []}', file="x.json")
    assert str(problems[0]) == 'x.json:2: case: "jurisdiction" is missing; add it.'


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("", None, "the file is empty; write a ledger into it"),
        (" \n", None, "the file is empty; write a ledger into it"),
        (
            '{"inlimine": 1\n"case": 2}',
            2,
            "this is not JSON from column 1 on (Expecting ',' delimiter); "
            "look there, and just before, for a comma, quote or bracket too many or too few",
        ),
        ("[]", 1, 'this is not a ledger: it has no key "inlimine"; begin with "inlimine": 1'),
        ("{}", 1, 'this is not a ledger: it has no key "inlimine"; begin with "inlimine": 1'),
        (
            '{"inlimine": 2}',
            1,
            "inlimine: 2 is not a version that this program reads; "
            "write 1, or read the file with the program that wrote it",
        ),
        (
            '{"inlimine": true}',
            1,
            "inlimine: true is not a version that this program reads; "
            "write 1, or read the file with the program that wrote it",
        ),
    ],
)
def test_what_is_no_ledger_at_all_is_told_once(source: str, line: int | None, problem: str) -> None:
    assert told(source) == [problem]
    assert [found.line for found in read_json(source, file="x")[1]] == [line]


def test_the_top_of_the_file_is_as_strict_as_the_rest() -> None:
    assert told('{"inlimine": 1, "entires": [], "case": {"title": "x", "jurisdiction": "y"}}') == [
        '"entires" is not known here; did you mean "entries"?',
        '"entries" is missing; add it',
    ]
    assert told(text(entries={})) == ["entries: an object {...} is not a list; put the entries in square brackets"]
    assert read_json(text(entries={}), file="x")[0] is None


@pytest.mark.parametrize("bomb", ["[" * 100_000, '{"a":' * 100_000, '{"inlimine": 1, "entries": ' + "[" * 100_000])
def test_a_bomb_of_brackets_is_a_problem_and_no_crash(bomb: str) -> None:
    assert told(bomb) == ["this is nested too deeply to be a ledger; compare it with docs/ledger-json.md"]


def test_a_condition_nested_without_end_is_a_problem_of_its_entry() -> None:
    nested: dict[str, Any] = {"atom": "x", "decider": "judge"}
    for _ in range(120):
        nested = {"negated": nested}
    ledger, problems = read_json(text(STATE, ruling(when=nested)), file="x")
    assert ledger is not None
    assert len(ledger.entries) == 1
    assert [(p.message, p.remedy) for p in problems] == [
        ("entry 2 (R1): directives 1: when: negated: this is nested too deeply", "keep within 50 levels")
    ]


@pytest.mark.parametrize("last", [{"regex": "x"}, {"regex": 3}])
def test_queries_that_could_be_two_things_cost_no_more_than_others(last: dict[str, object]) -> None:
    query: dict[str, Any] = last
    for _ in range(40):
        query = {"find": query, "except_near": {"regex": "x"}, "within": 1}
    read_json(text({"kind": "watch", "ruling": "R1", "query": query}), file="x")


def test_a_file_that_is_wrong_throughout_lists_a_thousand_problems() -> None:
    _, problems = read_json(text(*[{"kind": "strike", "itm": "x"}] * 1000), file="x")
    assert len(problems) == 1001
    assert str(problems[-1]) == "x: 1000 more things are wrong and not listed; repair those listed first."


def test_a_message_holds_no_sign_that_steers_a_terminal() -> None:
    _, problems = read_json(text({**STATE, "role": "\x1b[2J\ud800" + "x" * 99}), file="x")
    assert problems[0].message == (f'entry 1 (State): role: "\\u001b[2J\\ud800{"x" * 52}..." is not known here')


def test_half_a_surrogate_pair_is_refused() -> None:
    ledger, problems = read_json(text(STATE).replace("State of New Mexico", "\\udfff"), file="x")
    assert ledger is not None
    assert len(problems) == 1
    assert "is not" in str(problems[0])
