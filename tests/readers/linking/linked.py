"""Proposals of small dockets and papers, made in a test, and as a table that a person could write down."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from inlimine.ledger.acts import Act, Directive, Motion
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Document
from inlimine.ledger.terms import PaperKind
from inlimine.readers.dockets.docket import Docket, DocketEntry, Party
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposals, Proposed
from inlimine.readers.orders.read_order import read_order

CASE = Case(title="United States v. Roe", jurisdiction="federal")
PAPER = Document(handle="D1", title="paper", paper=PaperKind.DOCKET)
TWO = (Party(name="USA", role="Plaintiff"), Party(name="John Roe", role="Defendant (1)"))
DAY = datetime.date(2031, 3, 4)

MotionRow = tuple[str, str, str, str]
"""Number, day, handle of the movant, relief."""
Told = tuple[str, tuple[str, ...], bool]
"""Effect, the motions of whose topics it is (an empty word: a topic of its own), whether on a condition."""
Pairs = tuple[tuple[str, str], ...]
RulingRow = tuple[str, str, str, Pairs, Pairs, tuple[Told, ...]]
"""Handle, day, form, (motion, disposition), (edge, target), directives."""


def docket(*entries: tuple[str, str], parties: Iterable[Party] = TWO) -> Docket:
    """A docket of these entries: number and text."""
    made = (DocketEntry(number=number, text=text, place="row 1", filed=DAY) for number, text in entries)
    return Docket(
        court="D. Arcadia",
        court_id="arcd",
        printed="31-cr-1",
        number="31-cr-1",
        title="",
        parties=tuple(parties),
        entries=tuple(made),
    )


def ledger(*entries: AnyEntry) -> Ledger:
    return Ledger(case=CASE, entries=(PAPER, *entries))


def linked(*entries: tuple[str, str], parties: Iterable[Party] = TWO) -> Proposals:
    """What a docket proposes to a ledger that has nothing."""
    return from_docket(docket(*entries, parties=parties), "D1", ledger())


def accepted(proposals: Proposals) -> Ledger:
    """The ledger in which all of them were entered."""
    return ledger(*(one.entry for one in proposals.proposed))


def ordered(
    text: str, into: Ledger, kind: PaperKind = PaperKind.ORDER, day: str | None = "2031-04-01"
) -> Proposals:
    """What an order of this text proposes."""
    return from_paper(read_order(text), "D1", kind, into, moment(day) if day else None)


def motions(proposals: Proposals) -> dict[str, Motion]:
    return {one.entry.handle: one.entry for one in proposals.proposed if isinstance(one.entry, Motion)}


def acts(proposals: Proposals) -> dict[str, Act]:
    return {one.entry.handle: one.entry for one in proposals.proposed if isinstance(one.entry, Act)}


def topics(proposals: Proposals) -> dict[str, str]:
    return {one.entry.handle: one.entry.title for one in proposals.proposed if isinstance(one.entry, Item)}


def offered(proposals: Proposals, handle: str) -> Proposed:
    (found,) = (one for one in proposals.proposed if one.entry.handle == handle)
    return found


def disposed(act: Act) -> list[tuple[str, str]]:
    return [(one.request, one.disposition) for one in act.disposes]


def motion_rows(proposals: Proposals) -> list[MotionRow]:
    return [
        (one.number, str(one.eff.day) if one.eff else "", one.by, " ".join(each.relief for each in one.requests))
        for one in motions(proposals).values()
    ]


def ruling_rows(proposals: Proposals) -> list[RulingRow]:
    own = {
        topic: one.number for one in motions(proposals).values() for each in one.requests for topic in each.subject
    }
    return [
        (
            one.handle,
            str(one.eff.day) if one.eff else "",
            str(one.form),
            tuple((each.request.removeprefix("M"), each.disposition) for each in one.disposes),
            tuple((str(each.edge), each.target) for each in one.edges),
            tuple(_told(each, own) for each in one.directives),
        )
        for one in acts(proposals).values()
    ]


def _told(one: Directive, own: dict[str, str]) -> Told:
    return str(one.effect), tuple(own.get(topic, "") for topic in one.subject), bool(one.need or one.unless)
