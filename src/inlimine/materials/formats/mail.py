"""E-mail as raw source (.eml)."""

from __future__ import annotations

import re

from inlimine.materials.contents import Contents
from inlimine.materials.inside import asked, inside
from inlimine.passages.problem import Problem

CONTAINED = True

_HEADER = re.compile(
    rb"^(?:Received|From|To|Cc|Subject|MIME-Version|Content-Type|Delivered-To|Return-Path|Message-ID|Date|"
    rb"Reply-To|X-[A-Za-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = re.compile(rb"\s*[A-Za-z][A-Za-z-]*:[ \t]*\S")
_HEAD = 20_000


def recognises(name: str, data: bytes) -> int:
    """Tell it by three kinds of header at its beginning."""
    head = data[:_HEAD].partition(b"\n\n")[0].partition(b"\r\n\r\n")[0]
    kinds = {found.lower() for found in _HEADER.findall(head)}
    return 92 if len(kinds) >= 3 and _FIRST.match(data) else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Read heading and body; what is attached is read in turn."""
    return inside("inlimine.materials.mail.parse:parse", Contents, name, data, asked(own))
