"""Notices of electronic filing saved as a web page."""

from __future__ import annotations

import re

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.heading import court_id
from inlimine.readers.dockets.notices import dockets
from inlimine.readers.markup.ends import cut_off
from inlimine.readers.markup.page import links, parse_page, shown_lines

NAME = "notice of electronic filing (page)"
_TAG = re.compile(rb"<(?:html|div|table|p|body)\b", re.IGNORECASE)


def recognises(file: str, data: bytes) -> int:
    """Tell it by its labels, in a page."""
    labels = all(label in data for label in (b"Case Number:", b"Docket Text:", b"Document Number:"))
    return 70 if labels and _TAG.search(data) else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the notice: one docket a case that it names."""
    body = parse_page(file, data)
    if isinstance(body, Problem):
        return body
    documents = tuple(link for link in links(body) if "/doc1/" in link or "/docs1/" in link)
    found = dockets(shown_lines(body), court_id(data.decode("latin-1")), documents)
    return DocketReading(format=NAME, dockets=found, problems=cut_off(file, data, len(found)))
