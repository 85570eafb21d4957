"""Docket entries, a JSON object a line, to the rulings that each records; a bad line does not stop the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from inlimine.passages.problem import Problem
from inlimine.readers.entries.docket import Docket
from inlimine.readers.entries.reading import EntryAct, EntryReading, Unread

_encode = json.JSONEncoder(ensure_ascii=False).encode
_AS_LINE = 'write one JSON object a line: {"id", "docket", "entry", "date", "text"}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the input: its reply as JSON, or the problem that kept it from being read."""

    reply: str = ""
    problem: Problem | None = None


class Bad(Exception):
    """A line that is no entry."""


def read_lines(lines: Iterable[bytes], *, unread: bool = False, file: str = "", first: int = 1) -> Iterator[Line]:
    """The reply of each line in order, `first` being the number of the first; empty lines have none.

    Lines of one docket that follow each other are read together, so that "the motion to compel" finds its number.
    With `unread` each reply lists too what looks like a ruling and was not read.
    """
    docket, name = Docket(), None
    for number, line in enumerate(lines, first):
        if not line.strip():
            continue
        try:
            entry = _entry(line)
        except Bad as bad:
            yield Line(
                problem=Problem(message=str(bad), remedy=_AS_LINE, file=file or "standard input", line=number)
            )
            continue
        if entry.get("docket") != name or name is None:
            docket, name = Docket(), entry.get("docket")
        reading = docket.read(_number(entry.get("entry")), entry["text"])
        yield Line(reply=_reply(entry.get("id"), reading, unread))


def _entry(line: bytes) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        raise Bad("this line is no JSON") from None
    if not isinstance(entry, dict):
        raise Bad("this line is no JSON object")
    if not isinstance(entry.get("text"), str):
        raise Bad('this entry has no "text"')
    return entry


def _number(given: object) -> str:
    return str(given) if isinstance(given, (str, int)) else ""


def _reply(entry_id: object, reading: EntryReading, unread: bool) -> str:
    if not reading.acts and not unread:
        return f'{{"id": {_encode(entry_id)}, "acts": []}}'  # most entries, and the quicker way
    reply: dict[str, Any] = {"id": entry_id, "acts": [_act(act) for act in reading.acts]}
    if unread:
        reply["unread"] = [_unread(each) for each in reading.unread]
    return _encode(reply)


def _act(act: EntryAct) -> dict[str, Any]:
    return {
        "target": act.target,
        "disposition": act.disposition,
        "span": list(act.span),
        "quote": act.quote,
        "found_by": act.found_by,
    }


def _unread(each: Unread) -> dict[str, Any]:
    return {"span": list(each.span), "quote": each.quote, "why": each.why}
