"""Rules that every kind of entry shares: handles, quotations, dates, anchors, common details."""

from __future__ import annotations

from datetime import date
from typing import Any

from lark import Token

from inlimine.ledger.entry import Anchor
from inlimine.ledger.moments import Moment, moment
from inlimine.notation.draft import Detail, Draft, Rule, adds, gathered, says, sets
from inlimine.notation.mistake import Mistake
from inlimine.notation.quoting import unquoted


def _text(token: Token) -> str:
    return unquoted(token, token.start_pos or 0)


def _name(token: Token) -> str:
    return str(token) if token.type == "A_WORD" else _text(token)


def _moment(token: Token) -> Moment:
    try:
        return moment(str(token))
    except ValueError as reason:
        why = str(reason).replace(repr(str(token)), f"`{token}`").partition(";")[0]
        remedy = "write a date as 2024-07-08, with a time as 2024-07-08T14:05"
        raise Mistake(why, remedy, token.start_pos or 0) from reason


def _day(token: Token) -> date:
    found = _moment(token)
    if found.clock is not None or found.order is not None:
        raise Mistake(f"`{token}` is more than a day", f"write the day alone: {found.day}", token.start_pos or 0)
    return found.day


def _dated(eff: Moment | None, draft: Draft) -> object:
    return draft.finished(eff=eff)


def _line(newline: Token, detail: Detail) -> Detail:
    return detail._replace(at=newline.end_pos or 0)


def _anchor(document: str, locator: str | None, quote: str | None, *parts: Detail) -> Anchor:
    return Anchor(document=document, locator=locator or "", quote=quote or "", **gathered(parts))


def _anchor_at(locator: str, quote: str | None, *parts: Detail) -> Anchor:
    return _anchor("", locator, quote, *parts)


def _anchor_words(quote: str, *parts: Detail) -> Anchor:
    return _anchor("", None, quote, *parts)


def _quoted(quote: str, place: tuple[str, str | None] | None, *parts: Detail) -> tuple[Anchor]:
    document, locator = place or ("", None)
    return (_anchor(document, locator, quote, *parts),)


def _same(value: Any) -> Any:
    return value


def _tuple(*values: Any) -> tuple[Any, ...]:
    return values


def _more(handles: list[str], handle: str) -> list[str]:
    handles.append(handle)  # a new tuple for each would take quadratic time in a long list
    return handles


def _place(document: str, locator: str | None) -> tuple[str, str | None]:
    return document, locator


RULES: dict[str, Rule] = {
    "paragraph": _same,
    "dated": _dated,
    "line": _line,
    "text": _text,
    "name": _name,
    "handle": _name,
    "moment": _moment,
    "day": _day,
    "number": int,
    "own": lambda handle: handle or "",
    "words": _tuple,
    "ground_list": _tuple,
    "handles": lambda handle: [handle],
    "more_handles": _more,
    "anchor": _anchor,
    "anchor_at": _anchor_at,
    "anchor_words": _anchor_words,
    "quoted": _quoted,
    "place": _place,
    "place_at": lambda locator: ("", locator),
    "speaker": sets("speaker"),
    "prefix": sets("prefix"),
    "suffix": sets("suffix"),
    "known_from": sets("known_from"),
    "anchors": lambda anchor: Detail("anchors", (anchor,), many=True),
    "corrects": sets("corrects"),
    "undone": says("undone", True),
    "note": sets("note"),
    # Details of several kinds of entry.
    "judge": sets("judge"),
    "docket_number": sets("number"),
    "against": adds("against"),
    "at_trial": sets("episode"),
}
