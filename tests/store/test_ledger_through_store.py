"""A ledger that goes through the store is the same ledger."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given

from inlimine.interchange.rebuild import rebuild_case, rebuild_entry
from inlimine.interchange.write import plain_form
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.store.codec import canonical
from inlimine.store.header import Author
from inlimine.store.joining import join
from inlimine.store.memory import memory_log
from tests.store.rooms import CASE, court_record
from tests.strategies import cases, entries, ledgers

WRITER = Author(name="C. Clerk", role="paralegal")


def each_handle_once(ledger: Ledger) -> Ledger:
    """The same without corrections, and with the first entry of each handle alone."""
    kept: dict[str, AnyEntry] = {}
    for place, entry in enumerate(ledger.entries):
        kept.setdefault(entry.handle or f"/{place}", replace(entry, corrects=""))
    return replace(ledger, entries=tuple(kept.values()))


@given(ledgers())
def test_what_goes_in_comes_out(ledger: Ledger) -> None:
    ledger = each_handle_once(ledger)
    log = memory_log(court_record())
    log.append([ledger.case, *ledger.entries], WRITER)
    assert join([log]).ledger == ledger
    assert log.verify().faults == ()


@given(entries)
def test_an_entry_is_rebuilt_from_its_plain_form(entry: AnyEntry) -> None:
    assert rebuild_entry(json.loads(json.dumps(plain_form(entry)))) == entry


@given(cases)
def test_a_case_is_rebuilt_from_its_plain_form(case: object) -> None:
    plain = json.loads(json.dumps(plain_form(case)))
    assert rebuild_case(plain) == case


@given(entries)
def test_a_body_is_plain_ascii_and_always_the_same(entry: AnyEntry) -> None:
    body = canonical(entry)
    assert body.isascii()
    assert canonical(rebuild_entry(json.loads(body))) == body


def test_a_body_word_for_word() -> None:
    assert canonical(CASE, "reassigned") == (
        '{"corrects":"reassigned","jurisdiction":"new_mexico","kind":"case","title":"State v. Doe"}'
    )
