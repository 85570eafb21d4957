"""Rules for proof charts: what a party charges or claims, what it needs, and the evidence linked to that."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from inlimine.ledger import charts
from inlimine.ledger.terms import Phase, Purpose, Use
from inlimine.notation.draft import Detail, Draft, Rule, Word, chosen, sets


def _chart(handle: str, by: str, title: str, *details: Detail) -> Draft:
    return Draft(charts.Chart, {"handle": handle, "by": by, "title": title}, details)


def _element(handle: str, chart: str, text: str, number: int | None, *details: Detail) -> Draft:
    given = {"handle": handle, "chart": chart, "text": text, "number": number}
    return Draft(partial(_needing, charts.Element), given, details)


def _allegation(handle: str, text: str, *details: Detail) -> Draft:
    return Draft(partial(_needing, charts.Allegation), {"handle": handle, "text": text}, details)


def _support(handle: str, item: str, by: str, *details: Detail) -> Draft:
    return Draft(charts.Support, {"handle": handle, "item": item, "by": by}, details)


def _stipulation(handle: str, rests_on: str, text: str | None, *details: Detail) -> Draft:
    given = {"handle": handle, "rests_on": rests_on, "text": text or ""}
    return Draft(charts.Stipulation, given, details)


def _judicial_notice(handle: str, rests_on: str, text: str | None, *details: Detail) -> Draft:
    given = {"handle": handle, "rests_on": rests_on, "text": text or ""}
    return Draft(charts.Notice, given, details)


def _gate(handle: str, guards: list[str] | None, needs: str, *details: Detail) -> Draft:
    return Draft(charts.Gate, {"handle": handle, "guards": tuple(guards or ()), "needs": needs}, details)


def _defeater(handle: str, through: str, defeats: list[str] | None, *details: Detail) -> Draft:
    return Draft(charts.Defeater, {"handle": handle, "through": through, "defeats": tuple(defeats or ())}, details)


def _needing(make: Callable[..., Any], *, needing: tuple[int | None, list[str]] = (None, []), **given: Any) -> Any:
    """An element or allegation from its fields; `needing` is what its line `needs` says, if it has one."""
    at_least, needs = needing
    return make(needs=tuple(needs), at_least=at_least, **given)


def _one(field: str, vocabulary: type[Word]) -> Rule:
    return lambda word: Detail(field, chosen(vocabulary, word))


def _needs(at_least: int | None) -> Rule:
    return lambda handles: Detail("needing", (at_least, handles))


RULES: dict[str, Rule] = {
    "chart": _chart,
    "one_count": sets("count"),
    "one_party": sets("against"),
    "instruction": sets("instruction"),
    "element": _element,
    "allegation": _allegation,
    "needs_all": _needs(None),
    "needs_any": _needs(1),
    "needs_some": lambda number, handles: Detail("needing", (number, handles)),
    "standard": sets("standard"),
    "owed_by": sets("owed_by"),
    "found": sets("found"),
    "found_by": sets("found_by"),
    "support": _support,
    "one_purpose": _one("purpose", Purpose),
    "one_use": _one("use", Use),
    "one_phase": _one("phase", Phase),
    "stipulation": _stipulation,
    "judicial_notice": _judicial_notice,
    "gate": _gate,
    "cited": sets("cited"),
    "defeater": _defeater,
}
