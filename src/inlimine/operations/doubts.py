"""What makes a person look at proposals that their reader was sure of: another case, the same order twice, a
motion of which nobody is told to be the mover, a thing that the case may have under another handle."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from inlimine.interchange.read import read_entry
from inlimine.ledger.acts import Act, Motion
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Document
from inlimine.ledger.terms import PaperKind
from inlimine.operations.same_words import twins
from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import is_broken, is_case_number, same_case
from inlimine.readers.linking.proposed import Proposals, Proposed
from inlimine.store.proposals import Pending

_Ruled = tuple[date, str]
"""A day, and the handle of a request on which it was ruled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """The proposals with what is to be looked at, and what is told of the whole paper."""

    proposals: Proposals
    problems: tuple[Problem, ...] = ()


def doubted(
    proposals: Proposals,
    printed: tuple[str, ...],
    document: Document,
    ledger: Ledger,
    waiting: Iterable[Pending],
    entry: str = "",
) -> Doubted:
    """Proposals of a paper that prints these case numbers and that is this entry of the docket (empty: not told);
    nothing is taken away, and nothing is sure that is not."""
    other = another_case(printed, ledger, document)
    waiting = list(waiting)
    every, items = _elsewhere(ledger, waiting, document), _items(ledger, waiting, document)
    acts = {ruled: act for act in every for ruled in _ruled(act)}
    numbered = [act for act in every if entry and any(one.locator == f"entry {entry}" for one in act.anchors)]
    problem = Problem(
        message=other,
        remedy="read it into its own case, or say that it is of this one",
        typed="--case-number NUMBER",
        file=document.title,
    )
    return Doubted(
        proposals=replace(
            proposals,
            proposed=tuple(_looked_at(one, other, acts, items, numbered) for one in proposals.proposed),
        ),
        problems=(problem,) if other else (),
    )


def another_case(printed: tuple[str, ...], ledger: Ledger, document: Document) -> str:
    """What tells that a paper is of another case; empty where nothing does."""
    own = ledger.case.number or next(_numbers_of_dockets(ledger, document), "")
    printed = tuple(one for one in printed if not is_broken(one))  # such a number says nothing
    if not own or not printed or any(same_case(own, one) or _alike(own, one) for one in printed):
        return ""
    whose = "this case is" if ledger.case.number else "the docket read before is of"
    return f"it names the case {printed[0]}, and {whose} {own}"


def _numbers_of_dockets(ledger: Ledger, document: Document) -> Iterator[str]:
    """The case numbers in the titles of the dockets that were kept before: `Docket 4:13-cr-03121 ...`."""
    kept = (e for e in ledger.entries if isinstance(e, Document) and e.paper is PaperKind.DOCKET)
    titles = (one.title.split() for one in kept if one.sha256 != document.sha256)
    return (words[1] for words in titles if len(words) > 1 and is_case_number(words[1]))


def _alike(one: str, other: str) -> bool:
    """The same letters and digits, one perhaps with a judge's initials behind it."""
    first, second = ("".join(sign for sign in text.casefold() if sign.isalnum()) for text in (one, other))
    return bool(first) and bool(second) and (first.startswith(second) or second.startswith(first))


def _elsewhere(ledger: Ledger, waiting: Iterable[Pending], document: Document) -> list[Act]:
    """The acts of other papers: a docket tells in one entry what the order itself may tell in several rulings."""
    others = (one.proposal for one in waiting if one.proposal.kind == "act")
    read = [
        read_entry(json.dumps({**one.fields, "kind": one.kind}), file=one.id)[0]
        for one in others
        if one.document != document.sha256
    ]
    every = [entry for entry in (*ledger.entries, *read) if isinstance(entry, Act)]
    return [act for act in every if all(anchor.document != document.handle for anchor in act.anchors)]


def _ruled(act: Act) -> list[_Ruled]:
    """The day with each request of which an act disposes; nothing where its day is not told."""
    return [(act.eff.day, one.request) for one in act.disposes] if act.eff else []


def _items(ledger: Ledger, waiting: Iterable[Pending], document: Document) -> list[Item]:
    """The items that the case has, and those that other papers proposed; a docket comes first, and what waits of
    another paper is read again beside it."""
    docket = document.paper is PaperKind.DOCKET
    others = (one.proposal for one in waiting if one.proposal.kind == "item" and not docket)
    read = [
        read_entry(json.dumps({**one.fields, "kind": one.kind}), file=one.id)[0]
        for one in others
        if one.document != document.sha256
    ]
    return [entry for entry in (*ledger.entries, *read) if isinstance(entry, Item)]


def _looked_at(
    one: Proposed, other: str, acts: dict[_Ruled, Act], items: list[Item], numbered: list[Act]
) -> Proposed:
    same = _same(one, acts) or _of_that_number(one, numbered)
    looks = [one.look, other, same, _nobody(one), _twin(one, items)]
    return replace(one, look="; ".join(look for look in looks if look))


def _same(one: Proposed, acts: dict[_Ruled, Act]) -> str:
    """Whether another paper tells of the same order: every motion of which this disposes, it rules on that day."""
    if not isinstance(one.entry, Act):
        return ""
    there = [acts.get(ruled) for ruled in _ruled(one.entry)]
    known = {act.handle: act for act in there if act}
    if not there or None in there or one.entry.handle in known:  # its own handle: a correction, and told as one
        return ""
    told = {(each.request, each.disposition) for act in known.values() for each in act.disposes}
    alike = told.issuperset((each.request, each.disposition) for each in one.entry.disposes)
    does = "does the same" if alike else "rules on the same motion"
    return f"{' and '.join(known)}, from another paper, {does} on the same day; is it the same order?"


def _of_that_number(one: Proposed, numbered: list[Act]) -> str:
    """Whether the docket has the order whose number the paper bears, though on another day or of other motions."""
    there = [act.handle for act in numbered if act.handle != one.entry.handle]
    if not isinstance(one.entry, Act) or not there:
        return ""
    return f"{' and '.join(there)} of the docket bears the number that is on this paper; is it the same order?"


def _twin(one: Proposed, items: list[Item]) -> str:
    """Whether the thing that is proposed is one that the case has already; never decided here."""
    found = (
        []
        if not isinstance(one.entry, Item)
        else [f'{each.handle} "{each.title}"' for each in twins(one.entry, items)]
    )
    if not found:
        return ""
    several = " or ".join(dict.fromkeys(found))
    return f"is it the same as {several}? Until that is said, what is ruled on one does not hold for the other"


def _nobody(one: Proposed) -> str:
    nobody = isinstance(one.entry, Motion) and not one.entry.by
    return "who moved is not told" if nobody and not one.look else ""
