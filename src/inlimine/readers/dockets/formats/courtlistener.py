"""JSON of CourtListener's API (v4): dockets with their entries, or pages of entries or dockets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading, Party
from inlimine.readers.markup.values import json_value, objects, text_of

NAME = "CourtListener JSON"
_SIGNS = (b'"docket_entries"', b'"recap_documents"', b'"docket_number"', b'"docketNumber"')
_COURT = re.compile(r"/courts/([a-z0-9]+)/?$")


def recognises(file: str, data: bytes) -> int:
    """Tell it by the names of its fields."""
    brackets = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}
    return 85 if brackets and any(sign in data for sign in _SIGNS) else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read every docket of the file; entries without their docket make one without a number."""
    value = json_value(file, data)
    if isinstance(value, Problem):
        return value
    found = list(_objects(value))
    dockets = tuple(_docket(each) for each in found if _is_docket(each))
    alone = [each for each in found if not _is_docket(each) and "recap_documents" in each]
    if alone:
        dockets = (*dockets, _docket({"docket_entries": alone}))
    if not dockets:
        return Problem(file=file, message="this JSON has no docket in it", remedy="give the docket's own JSON")
    return DocketReading(format=NAME, dockets=dockets)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a list, of a page of results, or the one object."""
    if isinstance(value, dict):
        listed = value.get("results")
        yield from _objects(listed) if isinstance(listed, list) else [value]
    elif isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _is_docket(told: dict[str, Any]) -> bool:
    return any(name in told for name in ("docket_number", "docketNumber", "docket_entries"))


def _docket(told: dict[str, Any]) -> Docket:
    printed = text_of(told, "docket_number", "docketNumber")
    court = _COURT.search(text_of(told, "court"))
    listed = objects(told, "docket_entries") or _as_entries(objects(told, "recap_documents"))
    return Docket(
        court="" if court else text_of(told, "court"),
        court_id=text_of(told, "court_id") or (court[1] if court else ""),
        printed=printed,
        number=normalised(printed),
        title=text_of(told, "case_name", "caseName", "case_name_full"),
        parties=tuple(_party(each) for each in objects(told, "parties")),
        entries=tuple(entry for at, each in enumerate(listed, start=1) for entry in _entries(each, at)),
    )


def _as_entries(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Documents that a search gives without their entries, each as an entry of its own."""
    return [
        {
            "entry_number": each.get("entry_number"),
            "date_filed": each.get("entry_date_filed"),
            "description": each.get("description"),
            "recap_documents": [each],
        }
        for each in documents
    ]


def _party(told: dict[str, Any]) -> Party:
    roles = [text_of(kind, "name") for kind in objects(told, "party_types")]
    return Party(name=text_of(told, "name"), role=", ".join(role for role in roles if role))


def _entries(told: dict[str, Any], at: int) -> Iterator[DocketEntry]:
    """The entry, then its attachments; a text that only its document has is taken from there."""
    documents = objects(told, "recap_documents")
    main = next((each for each in documents if not text_of(each, "attachment_number")), {})
    number = text_of(told, "entry_number") or text_of(main, "document_number")
    filed = day(text_of(told, "date_filed"))
    text = text_of(told, "description") or text_of(main, "description", "short_description")
    yield DocketEntry(
        number=number, text=text, place=f"entry {at}", filed=filed, entered=entered_day(text), links=_links(main)
    )
    for document in documents:
        attachment = text_of(document, "attachment_number")
        if attachment:
            yield DocketEntry(
                number=number,
                attachment=attachment,
                text=text_of(document, "description", "short_description"),
                place=f"entry {at}",
                filed=filed,
                links=_links(document),
            )


def _links(document: dict[str, Any]) -> tuple[str, ...]:
    link = text_of(document, "absolute_url", "filepath_ia")
    return (link,) if link else ()
