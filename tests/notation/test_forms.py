"""How a text may look: comments, margins, wrapped quotations, line ends, dates, conditions, order of lines."""

import pytest

from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.conditions import All, Any, Atom, Condition, Not
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Event, Party
from inlimine.ledger.terms import Decider, Effect, Firmness, Form, Role
from inlimine.ledger.watches import Watch
from inlimine.notation.read import read_notation, read_with_places

CASE = 'case "x"\n  law federal\n\n'
STATE = Party(handle="State", name="State of Arcadia", role=Role.PROSECUTION)


def read(text: str) -> Ledger:
    ledger, problems = read_notation(text, file="case.limine")
    assert not problems, [str(problem) for problem in problems]
    assert ledger
    return ledger


def entries(text: str) -> tuple[AnyEntry, ...]:
    return read(CASE + text).entries


@pytest.mark.parametrize(
    "text",
    [
        'party State "State of Arcadia", prosecution',
        "party State “State of Arcadia”, prosecution",
        'party `State` "State of Arcadia", prosecution',
        'party State "State of Arcadia", prosecution ; the People',
        '; first\nparty State "State of Arcadia", prosecution\n; last',
        'party State "State\n   of Arcadia", prosecution',
        'party State "State\n\tof\n   Arcadia", prosecution',
        'party State "State of Arcadia",\n  prosecution',
        'party State "State of Arcadia", ; which?\n  ; this:\n  prosecution',
        'party State "State\\u0020of Arcadia", prosecution',
        'party\tState\u00a0"State of Arcadia" , prosecution   ',
        '\n\n \t \nparty State "State of Arcadia", prosecution\n\n\n',
    ],
)
def test_the_same_entry_in_many_forms(text: str) -> None:
    assert entries(text) == (STATE,)


def test_windows_line_ends_and_a_byte_order_mark_are_allowed() -> None:
    text = '\ufeffcase "x"\r\n  law federal\r\n\r\nparty State "State of\r\n   Arcadia", prosecution\r\n'
    assert read(text) == Ledger(case=Case(title="x", jurisdiction="federal"), entries=(STATE,))


def test_tabs_indent() -> None:
    assert entries('event: "x"\n\tnote "y"\n\t\tknown 2024-07-08') == (
        Event(text="x", note="y", known_from=moment("2024-07-08")),
    )


def test_a_line_of_comment_at_the_margin_ends_no_entry() -> None:
    assert entries('event: "x"\n; why?\n  note "y"\n\n; alone\n\nevent: "z"') == (
        Event(text="x", note="y"),
        Event(text="z"),
    )


def test_a_semicolon_in_a_quotation_is_no_comment() -> None:
    assert entries('event: "a; b" ; c "d') == (Event(text="a; b"),)


def test_an_entry_ends_where_the_next_begins() -> None:
    assert entries('event: "x"\nevent: "y"') == (Event(text="x"), Event(text="y"))


@pytest.mark.parametrize("date", ["2024-07-08", "2024-07-08T14:05", "2024-07-08#2", "2024-07-08T14:05:09#2"])
def test_the_date_comes_first(date: str) -> None:
    assert entries(f'{date} event: "x"') == (Event(text="x", eff=moment(date)),)


def test_quotations_hold_marks_and_line_breaks_as_escapes() -> None:
    said = entries(r'event: "say \"no\"\n\ttwice \\ “so” \u2028\U0001f600"')
    assert said == (Event(text='say "no"\n\ttwice \\ “so” \u2028😀'),)


def test_the_lines_of_a_ruling_stand_in_any_order_below_what_it_does() -> None:
    """The indentation says nothing; a line belongs to what the ruling does above it."""
    text = """\
ruling R1, oral
  bars T1
  definitive
  note "z"
     binds State
  judge "y"
  permits E1
  only on that condition
"""
    bars = Directive(effect=Effect.PROHIBIT, subject=("T1",), binds=("State",), firmness=Firmness.DEFINITIVE)
    permits = Directive(effect=Effect.PERMIT, subject=("E1",), only=True)
    assert entries(text) == (Act(handle="R1", form=Form.ORAL, judge="y", note="z", directives=(bars, permits)),)


def test_american_spelling_is_read() -> None:
    roe = Party(handle="Roe", name="x", role=Role.DEFENCE)
    assert entries('party Roe "x", defense') == (roe,)
    memo, same = entries("ruling R1, oral\n  memorializes R0\n\nruling R1, oral\n  memorialises R0")
    assert memo == same


A, B, C = (Atom(atom=name, decider=Decider.JUDGE) for name in "abc")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ('"a" (judge)', A),
        ('"a" (judge, until 2024-07-10)', Atom(atom="a", decider=Decider.JUDGE, until=moment("2024-07-10"))),
        ('"a" (judge) and "b" (judge) and "c" (judge)', All(all=(A, B, C))),
        ('"a" (judge) and ("b" (judge) and "c" (judge))', All(all=(A, All(all=(B, C))))),
        ('"a" (judge) or "b" (judge) and "c" (judge)', Any(any=(A, All(all=(B, C))))),
        ('("a" (judge) or\n  "b" (judge)) and\n  not "c" (judge)', All(all=(Any(any=(A, B)), Not(negated=C)))),
        ('not ("a" (judge) or not not "b" (judge))', Not(negated=Any(any=(A, Not(negated=Not(negated=B)))))),
    ],
)
def test_conditions_join_as_in_speech(text: str, condition: Condition) -> None:
    (act,) = entries(f"ruling R1, oral\n  bars T1\n    unless {text}")
    assert isinstance(act, Act)
    assert act.directives[0].unless == condition


def test_every_entry_knows_where_it_stands() -> None:
    text = 'case "x"\n  law federal\n\ninclude "people.limine"\n; c\nevent: "y"\n  note "z"\nevent: "w"'
    found = read_with_places(text, file="roe/case.limine", include=lambda name: '\nevent: "v"')
    assert found.places == (("roe/people.limine", 2), ("roe/case.limine", 6), ("roe/case.limine", 8))
    assert found.ledger
    assert len(found.ledger.entries) == len(found.places)


def test_a_word_to_look_for_at_the_end_of_a_line_joins_no_lines() -> None:
    (watch,) = entries("watch R1: this \\or\n  speaks of T1")
    assert isinstance(watch, Watch)
    assert watch.item == "T1"
