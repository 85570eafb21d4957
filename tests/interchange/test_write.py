"""Writing ledger.json: the same ledger comes back."""

from __future__ import annotations

from hypothesis import given

from inlimine.interchange.read import read_json
from inlimine.interchange.write import write_json
from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.conditions import Atom
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case
from inlimine.ledger.terms import Decider, Effect, Form
from inlimine.ledger.watches import Gap, Phrase, Watch, Word
from tests.strategies import ledgers

ROE = Case(title="Staat gegen Müller", jurisdiction="new_mexico", note="a\u202eb")
DOOR = Atom(atom="door opened", decider=Decider.JUDGE, until=moment("2024-07-12T09:00"))
RULING = Act(
    handle="R1",
    eff=moment("2024-07-08#2"),
    note="as heard",
    form=Form.ORAL,
    directives=(Directive(effect=Effect.PROHIBIT, subject=("T1",), unless=DOOR),),
)
WATCH = Watch(ruling="R1", query=Phrase(phrase=(Word(word="sign"), Gap(), Word(word="budget"))))


@given(ledgers())
def test_what_is_written_is_read_back(ledger: Ledger) -> None:
    text = write_json(ledger)
    text.encode()
    assert read_json(text, file="ledger.json") == (ledger, ())


def test_the_text_is_indented_and_leaves_out_what_goes_without_saying() -> None:
    assert write_json(Ledger(case=ROE, entries=(RULING, WATCH))) == EXPECTED


def test_the_same_ledger_gives_the_same_text() -> None:
    first = write_json(Ledger(case=ROE, entries=(RULING, WATCH)))
    ledger, _ = read_json(first, file="x")
    assert ledger is not None
    assert write_json(ledger) == first


EXPECTED = """\
{
  "inlimine": 1,
  "case": {
    "title": "Staat gegen Müller",
    "jurisdiction": "new_mexico",
    "note": "a\\u202eb"
  },
  "entries": [
    {
      "kind": "act",
      "handle": "R1",
      "eff": "2024-07-08#2",
      "form": "oral",
      "directives": [
        {
          "effect": "prohibit",
          "subject": [
            "T1"
          ],
          "unless": {
            "atom": "door opened",
            "decider": "judge",
            "until": "2024-07-12T09:00"
          }
        }
      ],
      "note": "as heard"
    },
    {
      "kind": "watch",
      "ruling": "R1",
      "query": {
        "phrase": [
          {
            "word": "sign"
          },
          {
            "gap": 3
          },
          {
            "word": "budget"
          }
        ]
      }
    }
  ]
}
"""
