"""Rules for what happened at trial, what people say of the case, and watches."""

from __future__ import annotations

from lark import Token

from inlimine.ledger import trial, watches
from inlimine.ledger.terms import ReceiptKind
from inlimine.notation.draft import Detail, Draft, Rule, chosen, sets


def _received(handle: str, item: str, receipt: Token | None, *details: Detail) -> Draft:
    given = {"handle": handle, "item": item}
    kind = {"receipt": chosen(ReceiptKind, receipt)} if receipt else {}
    return Draft(trial.Receipt, {**given, **kind}, details)


def _struck(handle: str, item: str, *details: Detail) -> Draft:
    return Draft(trial.Strike, {"handle": handle, "item": item}, details)


def _theory(
    handle: str, side: str, words: str, argued_by: str | None, about: list[str] | None, *details: Detail
) -> Draft:
    given = {"side": side, "words": words, "argued_by": argued_by or "", "about": tuple(about or ())}
    return Draft(trial.Theory, {"handle": handle, **given}, details)


def _opinion(handle: str, person: str, words: str, about: list[str] | None, *details: Detail) -> Draft:
    given = {"handle": handle, "person": person, "words": words, "about": tuple(about or ())}
    return Draft(trial.Opinion, given, details)


def _watch(ruling: str, query: watches.Query, *details: Detail) -> Draft:
    return _watch_named("", ruling, query, *details)


def _watch_named(handle: str, ruling: str, query: watches.Query, *details: Detail) -> Draft:
    return Draft(watches.Watch, {"handle": handle, "ruling": ruling, "query": query}, details)


def _unwatched(handle: str, ruling: str, ended: bool | None, reason: str | None, *details: Detail) -> Draft:
    given = {"handle": handle, "ruling": ruling, "ended": bool(ended), "reason": reason or ""}
    return Draft(watches.NoWatch, given, details)


RULES: dict[str, Rule] = {
    "received": _received,
    "through": sets("witness"),
    "struck": _struck,
    "theory": _theory,
    "opinion": _opinion,
    "watch": _watch,
    "watch_named": _watch_named,
    "unwatched": _unwatched,
    "ended": lambda: True,
    "speaks_of": sets("item"),
}
