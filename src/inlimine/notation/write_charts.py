"""Writes proof charts: what a party charges or claims, what it needs, and the evidence linked to that."""

from __future__ import annotations

from inlimine.ledger import charts
from inlimine.ledger.terms import Phase, Purpose, Use
from inlimine.notation.quoting import quoted
from inlimine.notation.written import after, given, handle, handles, opening, told


def chart(one: charts.Chart) -> list[str]:
    """A charge and whose chart it is."""
    return [
        f"chart {handle(one.handle)} by {handle(one.by)} {quoted(one.title)}",
        *given("on count", _perhaps(one.count)),
        *given("against", _perhaps(one.against)),
        *told("instruction", one.instruction),
    ]


def element(one: charts.Element) -> list[str]:
    """An element of a charge."""
    head = f"element {handle(one.handle)} of {handle(one.chart)} {quoted(one.text)}"
    number = "" if one.number is None else str(one.number)
    return [head + after("number", number), *_needs(one)]


def allegation(one: charts.Allegation) -> list[str]:
    """A fact in issue."""
    return [
        f"allegation {handle(one.handle)} {quoted(one.text)}",
        *_needs(one),
        *told("standard", one.standard),
        *told("owed by", one.owed_by),
        *told("found", one.found),
        *told("found by", one.found_by),
    ]


def support(one: charts.Support) -> list[str]:
    """An item linked to what it is to show."""
    return [
        f"support {handle(one.handle)}: {handle(one.item)} by {handle(one.by)}",
        *given("for", "" if one.purpose is Purpose.PROOF else one.purpose),
        *given("against", _perhaps(one.against)),
        *given("on count", _perhaps(one.count)),
        *given("sponsors", handles(one.sponsors)),
        *given("use", "" if one.use is Use.OFFER else one.use),
        *given("in", "" if one.phase is Phase.CASE_IN_CHIEF else one.phase),
    ]


def agreed(one: charts.Stipulation | charts.Notice) -> list[str]:
    """A stipulation or judicial notice."""
    keyword = "stipulation" if isinstance(one, charts.Stipulation) else "judicial notice"
    text = f" {quoted(one.text)}" if one.text else ""
    return [f"{keyword} {handle(one.handle)} on {handle(one.rests_on)}{text}"]


def gate(one: charts.Gate) -> list[str]:
    """What counts only together with something else."""
    guards = f"{handles(one.guards)} " if one.guards else ""
    head = f"{opening('gate', one.handle)} {guards}count only with {handle(one.needs)}"
    return [head, *told("cited", one.cited)]


def defeater(one: charts.Defeater) -> list[str]:
    """What takes something out of a chart."""
    head = f"{opening('defeater', one.handle)} {handle(one.through)} defeats {handles(one.defeats)}"
    return [head.rstrip()]


def _needs(one: charts.Element | charts.Allegation) -> list[str]:
    many = {None: "all", 1: "any"}.get(one.at_least, str(one.at_least))
    return given(f"needs {many} of", handles(one.needs))


def _perhaps(name: str) -> str:
    return handle(name) if name else ""
