"""Notices of electronic filing as raw e-mail (.eml, or its source as text), forwarded ones too."""

from __future__ import annotations

import base64  # noqa: F401 - a body may need it, when no module can be looked for any more
import codecs
import email.contentmanager
import email.headerregistry
import email.parser
import email.policy
import quopri  # noqa: F401 - as base64
import re
from email.message import EmailMessage, MIMEPart

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.heading import court_id
from inlimine.readers.dockets.notices import dockets, is_notice
from inlimine.readers.markup.page import links, parse_text, shown_lines
from inlimine.readers.markup.text import decoded

for _encoding in ("latin-1", "iso8859-15", "iso8859-2", "cp1250", "utf-16-le", "utf-16-be", "mac-roman"):
    codecs.lookup(_encoding)  # what mail is written in; none can be looked for once the filter holds

NAME = "notice of electronic filing (e-mail)"
_HEADER = re.compile(
    rb"^(?:Received|From|To|Subject|MIME-Version|Content-Type|Delivered-To|Return-Path|Message-ID|Date):",
    re.IGNORECASE | re.MULTILINE,
)
_INLINE_TAG = re.compile(r"</?(?:b|i|u|em|strong|font|br)\b[^<>]*>", re.IGNORECASE)
_HEAD = 20_000


def recognises(file: str, data: bytes) -> int:
    """Tell it by three kinds of header at its beginning."""
    head = data[:_HEAD].partition(b"\n\n")[0].partition(b"\r\n\r\n")[0]
    kinds = {found.lower() for found in _HEADER.findall(head)}
    return 95 if len(kinds) >= 3 else 0


def read(file: str, data: bytes) -> DocketReading | Problem:
    """Read the notice in the mail: one docket a case that it names."""
    if isinstance(problem := decoded(file, data), Problem):
        return problem
    message = email.parser.BytesParser(policy=email.policy.default).parsebytes(data)
    for kind in ("html", "plain"):
        found = _body(file, message, kind)
        if isinstance(found, Problem):
            return found
        lines, documents, source = found
        if is_notice(lines):
            made = dockets(lines, court_id(source), documents)
            return DocketReading(format=NAME, dockets=made)
    return Problem(
        file=file,
        message="this e-mail holds no notice of electronic filing",
        remedy="give the notice itself, or the docket report",
    )


def _body(file: str, message: EmailMessage, kind: str) -> tuple[list[str], tuple[str, ...], str] | Problem:
    """Lines, links to documents and source of the mail's body of this kind; empty where it has none."""
    part = message.get_body((kind,))
    if part is None:
        return [], (), ""
    source = _content(part)
    if kind == "plain":
        return [_INLINE_TAG.sub("", line) for line in source.splitlines()], (), source
    body = parse_text(file, source)
    if isinstance(body, Problem):
        return body
    return shown_lines(body), tuple(link for link in links(body) if "/doc1/" in link), source


def _content(part: MIMEPart) -> str:
    """The text of a part; one whose encoding nobody knows is read as Windows-1252."""
    try:
        content = part.get_content()
    except (LookupError, KeyError, ValueError):
        payload = part.get_payload(decode=True)
        content = payload.decode("cp1252", "replace") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""
