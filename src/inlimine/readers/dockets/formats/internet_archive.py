"""Docket XML of the Internet Archive's RECAP collection."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError  # the types alone; parsing is defusedxml's

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import normalised
from inlimine.readers.dockets.dates import day, entered_day
from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading, Party
from inlimine.readers.markup.text import decoded

NAME = "Internet Archive docket"


def recognises(file: str, data: bytes) -> int:
    """Tell it by the name of its root."""
    return 90 if b"<gov_uscourts_docket" in data or b"gov_uscourts_docket" in data[:400] else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the docket; entities are refused, whatever they would say."""
    if isinstance(text := decoded(file, data), Problem):
        return text
    try:
        root = fromstring(data, forbid_entities=True, forbid_external=True)
    except DefusedXmlException:
        return Problem(
            file=file,
            message="the XML declares entities, which no docket needs",
            remedy="do not open it; fetch the docket again from the archive itself",
        )
    except (ParseError, LookupError, ValueError) as broken:
        return Problem(
            file=file,
            line=broken.position[0] if isinstance(broken, ParseError) else None,
            message="the XML breaks off or is damaged here",
            remedy="fetch the file again and give that",
        )
    return DocketReading(format=NAME, dockets=(_docket(root),))


def _docket(root: Element) -> Docket:
    printed = _said(root, "case_details/docket_num")
    court = _said(root, "case_details/court")
    return Docket(
        court="",
        court_id=court,
        printed=printed,
        number=normalised(printed),
        title=_said(root, "case_details/case_name"),
        parties=tuple(
            Party(name=_said(party, "name"), role=_said(party, "type"))
            for party in root.iterfind("party_list/party")
        ),
        entries=tuple(_entries(root)),
    )


def _entries(root: Element) -> Iterator[DocketEntry]:
    """Each document: number 0 as attachment number is the entry itself."""
    for document in root.iterfind("document_list/document"):
        number, attachment = document.get("doc_num", ""), document.get("attachment_num", "0")
        text = _said(document, "long_desc") or _said(document, "short_desc")
        named = f"{number}.{attachment}" if attachment != "0" else number
        yield DocketEntry(
            number=number,
            attachment="" if attachment == "0" else attachment,
            text=text,
            place=f"document {named}",
            filed=day(_said(document, "date_filed")),
            entered=day(_said(document, "date_entered")) or entered_day(text),
        )


def _said(element: Element, path: str) -> str:
    """The words of the element at the path, in one line; non-breaking spaces stay."""
    found = element.find(path)
    words = "".join(found.itertext()) if found is not None else ""
    return " ".join(
        part for part in words.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ") if part
    )
