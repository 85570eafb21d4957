"""Rules for the case, its people and papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from lark import Token

from inlimine.ledger import people
from inlimine.ledger.terms import EventKind, PaperKind, Role
from inlimine.notation.draft import Detail, Draft, Rule, chosen, gathered, says, sets
from inlimine.notation.mistake import Mistake

_PROFILE = frozenset(one.name for one in fields(people.Profile))


@dataclass(frozen=True, slots=True)
class Include:
    """The wish to read another file at this place."""

    name: str


def _case(title: str, *details: Detail) -> people.Case:
    found = gathered(details)
    if "jurisdiction" not in found:
        raise Mistake(
            "the case does not say whose law governs", "add a line such as `law new_mexico` or `law federal`"
        )
    profile = people.Profile(**{name: found.pop(name) for name in _PROFILE & found.keys()})
    return people.Case(title=title, profile=profile, **found)


def _party(handle: str, name: str, role: Token, *details: Detail) -> Draft:
    return Draft(people.Party, {"handle": handle, "name": name, "role": chosen(Role, role)}, details)


def _counsel(handle: str | None, name: str, party: str, capacity: str | None, *details: Detail) -> Draft:
    given = {"handle": handle or "", "name": name, "party": party, "capacity": capacity or ""}
    return Draft(people.Counsel, given, details)


def _witness(handle: str, name: str, called_by: list[str] | None, *details: Detail) -> Draft:
    given = {"handle": handle, "name": name, "called_by": tuple(called_by or ())}
    return Draft(people.Witness, given, details)


def _count(handle: str, charge: str, defendant: str, *details: Detail) -> Draft:
    return Draft(people.Count, {"handle": handle, "charge": charge, "defendant": defendant}, details)


def _named(make: Callable[..., object]) -> Rule:
    def rule(handle: str | None, name: str, *details: Detail) -> Draft:
        return Draft(make, {"handle": handle or "", "name": name}, details)

    return rule


def _document(handle: str, paper: Token, title: str, *details: Detail) -> Draft:
    given = {"handle": handle, "paper": chosen(PaperKind, paper), "title": title}
    return Draft(people.Document, given, details)


def _event_told(handle: str, text: str, by: str | None, item: str | None, *details: Detail) -> Draft:
    given = {"handle": handle, "text": text, "by": by or "", "item": item or ""}
    return Draft(people.Event, given, details)


def _event(
    handle: str, what: Token, by: str | None, item: str | None, text: str | None, *details: Detail
) -> Draft:
    draft = _event_told(handle, text or "", by, item, *details)
    return Draft(people.Event, {**draft.fields, "what": chosen(EventKind, what)}, details)


RULES: dict[str, Rule] = {
    "include": Include,
    "case": _case,
    "court": sets("court"),
    "jurisdiction": sets("jurisdiction"),
    "time_zone": sets("time_zone"),
    "filed": sets("filed"),
    "regime_ruling": says("in_limine_regime", "ruling"),
    "regime_approach": says("in_limine_regime", "approach"),
    "written_controls": says("oral_written", "written-controls"),
    "oral_controls": says("oral_written", "oral-controls"),
    "oral_unclear": says("oral_written", "unclear"),
    "carryover_stands": says("carryover", "stands"),
    "carryover_lapses": says("carryover", "lapses"),
    "carryover_unclear": says("carryover", "unclear"),
    "reserving_gags": says("gag_on_reserve", "yes"),
    "reserving_does_not_gag": says("gag_on_reserve", "no"),
    "day_counting": sets("day_counting"),
    "party": _party,
    "counsel": _counsel,
    "witness": _witness,
    "count": _count,
    "plea": sets("plea"),
    "severed_into": sets("severed_into"),
    "trial": _named(people.Episode),
    "ends": sets("ends"),
    "related": _named(people.RelatedCase),
    "outcome": sets("outcome"),
    "document": _document,
    "sha256": sets("sha256"),
    "event": _event,
    "event_told": _event_told,
}
