"""What is written reads back equal, whatever a ledger holds."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inlimine.ledger.acts import Act, Directive, Fact, Motion, Request
from inlimine.ledger.entry import Anchor, Entry
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.people import Case, Event, Party, Witness
from inlimine.ledger.terms import Decider, Effect, EventKind, Form, Medium, Relief, Role
from inlimine.ledger.trial import Receipt, Strike
from inlimine.ledger.truth import Truth
from inlimine.notation.grammar import keywords
from inlimine.notation.read import read_notation
from inlimine.notation.write import write_notation
from tests.strategies import BY_KIND, KINDS, entries, ledgers, texts

CASE = Case(title="State v. Roe", jurisdiction="federal")
slow = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
quick = settings(slow, max_examples=25)


def read(text: str) -> Ledger:
    ledger, problems = read_notation(text, file="case.limine")
    assert not problems, [str(problem) for problem in problems]
    assert ledger
    return ledger


def there_and_back(*several: AnyEntry) -> None:
    ledger = Ledger(case=CASE, entries=several)
    assert read(write_notation(ledger)) == ledger


@slow
@given(ledgers())
def test_a_ledger_is_read_as_it_was_written(ledger: Ledger) -> None:
    assert read(write_notation(ledger)) == ledger


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@quick
@given(data=st.data())
def test_every_kind_of_entry_is_read_as_it_was_written(kind: type[Entry], data: st.DataObject) -> None:
    there_and_back(data.draw(BY_KIND[kind]))


@quick
@given(ledgers())
def test_writing_what_was_read_changes_nothing(ledger: Ledger) -> None:
    text = write_notation(ledger)
    assert write_notation(read(text)) == text


@quick
@given(ledgers())
def test_written_text_is_plain_text_in_utf_8(ledger: Ledger) -> None:
    text = write_notation(ledger)
    assert text.encode("utf-8").decode("utf-8") == text
    assert all(character.isprintable() or character == "\n" for character in text)


@quick
@given(entries, texts)
def test_any_text_at_all_may_be_a_handle(entry: AnyEntry, handle: str) -> None:
    there_and_back(replace(entry, handle=handle))


@pytest.mark.parametrize("word", sorted(keywords()))
def test_a_keyword_may_be_a_handle(word: str) -> None:
    there_and_back(
        Party(handle=word, name="x", role=Role.DEFENCE),
        Witness(handle=word, name="x", called_by=(word, word)),
        Label(handle=word, item=word, label="x"),
        Motion(handle=word, by=word, requests=(Request(relief=Relief.ADMIT, subject=(word,), against=(word,)),)),
        Act(
            handle=word,
            by=(word, word),
            form=Form.ORAL,
            hearing=word,
            directives=(
                Directive(
                    effect=Effect.PERMIT,
                    subject=(word,),
                    binds=(word,),
                    paraphrase_binds=(word,),
                    grounds=(word,),
                    request=word,
                    quotation=(Anchor(document=word, quote="x"),),
                ),
            ),
            closes_case=True,
            closes_for=(word, word),
            written_order_by=word,
        ),
        Fact(atom="x", value=Truth.YES, decider=Decider.JUDGE, of=(word, word), act=word, episode=word),
        Receipt(item=word, episode=word),
        Strike(item=word, episode=word),
        Event(text="x", by=word, item=word, of=(word, word), grounds=(word,)),
        Event(what=EventKind.OBJECTION, by=word, item=word, of=(word,), grounds=(word, "404(b)")),
    )


@pytest.mark.parametrize("name", ["note", "by", "judge", "case", "witness", "bars", "State"])
def test_a_handle_like_a_keyword_reads_bare_where_no_keyword_can_stand(name: str) -> None:
    ledger = read(f'case "x"\n  law federal\n\nwitness {name} "Nora Ote"')
    assert ledger.entries == (Witness(handle=name, name="Nora Ote"),)


@pytest.mark.parametrize("request_", ["A.or", "A.and", "A-or", "A_and"])
def test_a_handle_that_ends_like_a_joining_word_ends_its_line(request_: str) -> None:
    directive = Directive(effect=Effect.PROHIBIT, subject=("T1",), request=request_, comprehensive=True)
    there_and_back(Act(handle="R1", form=Form.ORAL, directives=(directive,)))


def test_a_topic_may_be_part_of_a_topic() -> None:
    there_and_back(Item(handle="T1a", title="the arrest of May", medium=Medium.TOPIC, part_of="T1", span="May"))


def test_an_anchor_may_be_empty() -> None:
    there_and_back(Party(handle="P", name="x", role=Role.DEFENCE, anchors=(Anchor(), Anchor(speaker="y"))))


def test_a_motion_and_its_requests_keep_their_own_sources() -> None:
    mine, yours = Anchor(document="D1"), Anchor(document="D2")
    request = Request(relief=Relief.EXCLUDE, subject=("T1",), anchors=(yours,))
    there_and_back(Motion(handle="M1", by="Roe", anchors=(mine,), requests=(request,), note="z"))


def test_a_ruling_is_written_as_a_clerk_would_write_it() -> None:
    text = """\
case "State v. Roe"
  law federal

2024-07-08#1 ruling R1, oral, at hearing H1
  judge "Mary Lane"
  disposes of M1: granted
  bars T1
    binds State
    covers mention, elicit
    before jury
    unless "the door is opened" (judge) and ("notice is given" (party, until 2024-07-10) or not "x" (event))
    grounds 403, 404(b)
    rules on M1a
    definitive
    words "I'm denying evidence of the arrest", D1 at "44:11", spoken by "the judge"
  permits E1, E14/rest
    for any purpose
    when "a foundation is laid" (judge)
    only on that condition
  vacates R0, reviving what it displaced
  closes the case for Roe, C2
  written order due from State
  source D1
  known 2024-07-20
"""
    assert write_notation(read(text)) == text


def test_what_happened_at_trial_is_written_as_a_clerk_would_write_it() -> None:
    text = """\
case "State v. Roe"
  law federal

2024-07-09 trial First "First trial"
  judge "Mary Lane"
  ends 2024-07-12
  outcome "mistrial"

2024-07-08 hearing H1 "Hearing on privilege", in camera

2024-07-08 hearing H2, in camera

2024-07-08 act S1 by State and Defence and Poe, written, at hearing H1
  closes the case

2024-07-11 fact: "a foundation is laid" is so, decided by the judge
  of R1, R2a
  extent "only the March call"
  found in R7
  at trial First

2024-07-11 received: E9, exhibit
  through W1
  at trial First

2024-07-11T10:05 event: objection by Defence on E9, "Objection, hearsay."
  of R1
  grounds hearsay, 404(b)

2024-07-11 event: testified by Defence

2024-07-12 struck: E9
  at trial First
"""
    assert write_notation(read(text)) == text
