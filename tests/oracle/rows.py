"""The rows of a rulebook, and what is said of the traits of items, as facts for `resolver.lp`: transcription."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from inlimine.law.default_table import DefaultRow, FormRow, Having, Whose
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.acts import Hearing
from inlimine.ledger.items import Trait
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Count, Event
from inlimine.ledger.terms import EventKind, ReceiptKind
from inlimine.ledger.trial import Receipt
from inlimine.ledger.truth import Truth

_TRUTH = {Truth.YES: "t", Truth.NO: "f", Truth.OPEN: "o"}
_WHOSE = {Whose.ANYONE: "anyone", Whose.DEFENDANT: "defendant", Whose.NOT_THE_DEFENDANT: "not_the_defendant"}


def rows(book: Rulebook, ledger: Ledger, day: date) -> Iterator[str]:
    """What a rulebook holds on a day, and what of the ledger its rows look at."""
    law = book.on(day)
    for number, row in enumerate(law.defaults):
        yield from _row(number, row)
    for number, form in enumerate(law.forms):
        yield from _form(number, form)
    yield from (f"ungoverned_phase({_word(one.phase)})" for one in law.phases)
    words = {word for row in law.defaults for look in (*row.having, *row.unless) for word in _words(look)}
    ages = {row.older_than for row in law.defaults if row.older_than}
    for number, entry in enumerate(ledger.entries):
        match entry:
            case Trait():
                yield from _trait(number, entry, words)
                yield from (f"older({number}, {years}, {_older(entry.dated, years, day)})" for years in ages)
            case Hearing(in_camera=True):
                yield f"in_camera({number})"
            case Receipt(receipt=ReceiptKind.TESTIMONY, witness=witness) if witness:
                yield f"testimony_of({number}, {_text(witness)})"
            case Event(what=EventKind.TESTIFIED, by=by) if by:
                yield f"testimony_of({number}, {_text(by)})"
            case Count(severed_into=trial) if trial:
                yield f"severed({number}, {_text(trial)})"
            case _:
                pass


def _row(number: int, row: DefaultRow) -> Iterator[str]:
    yield f"row({number})"
    yield f"row_cites({number}, {_text(row.citation)})"
    yield f"row_status({number}, {_word(row.status)})"
    if row.forbidden is not None:
        yield f"row_limited({number})"
        yield from (f"row_forbids({number}, {_word(one)})" for one in sorted(row.forbidden))
    if row.otherwise is not None:
        yield f"row_otherwise({number}, {_word(row.otherwise)})"
    yield from (f"row_role({number}, {_word(one)})" for one in sorted(row.used_by))
    yield from (f"row_phase({number}, {_word(one)})" for one in sorted(row.phases))
    yield from (f"row_ground({number}, {_text(one)})" for one in sorted(row.grounds))
    if row.joint_trial:
        yield f"row_joint({number})"
    if row.to_bench:
        yield f"row_to_bench({number})"
    if row.awaits is not None:
        yield f"row_awaits({number}, {_word(row.awaits)})"
    if row.older_than:
        yield f"row_older({number}, {row.older_than})"
    for side, looks in (("brings", row.having), ("lifts", row.unless)):
        yield from (f"looks({number}, {side}, {place}, {_look(look)})" for place, look in enumerate(looks))


def _look(look: Having) -> str:
    """What a row looks at: the trait with the words of its detail, whose, and what holds where it is unstated."""
    about = f"about({_word(look.trait)}, {_text(look.detail)}, {_text(look.but_not)})"
    return f"{about}, {_WHOSE[look.whose]}, {_TRUTH[look.unstated]}"


def _form(number: int, form: FormRow) -> Iterator[str]:
    yield f"form({number})"
    yield f"form_trait({number}, {_word(form.trait)})"
    yield from (f"form_ground({number}, {_text(one)})" for one in sorted(form.grounds))
    if form.written:
        yield f"form_written({number})"
    if form.in_camera:
        yield f"form_in_camera({number})"


def _trait(number: int, trait: Trait, words: set[str]) -> Iterator[str]:
    said = f"{_text(trait.item)}, {_word(trait.trait)}, {_TRUTH[trait.value]}, {_word(trait.source)}"
    yield f"trait({number}, {said})"
    if trait.party:
        yield f"trait_party({number}, {_text(trait.party)})"
    yield from (f"holds_word({number}, {_text(one)})" for one in sorted(words) if one in trait.detail.casefold())


def _words(look: Having) -> tuple[str, ...]:
    return tuple(one for one in (look.detail, look.but_not) if one)


def _older(dated: date | None, years: int, day: date) -> str:
    """Whether more than so many years have gone by since then."""
    if dated is None:
        return "o"
    then = (dated.year + years, dated.month, dated.day)
    return "t" if then < (day.year, day.month, day.day) else "f"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _word(one: Enum) -> str:
    return str(one.value).lower().replace("-", "_")
