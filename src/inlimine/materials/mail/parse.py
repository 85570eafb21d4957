"""An e-mail parsed, in the child."""

from __future__ import annotations

import base64  # noqa: F401 - a body may need it, when no module can be looked for any more
import codecs
import email.contentmanager
import email.generator
import email.headerregistry
import email.parser
import email.policy
import quopri  # noqa: F401 - as base64
from collections.abc import Iterator
from email.message import EmailMessage, Message, MIMEPart
from itertools import islice

from inlimine.markup.page import too_deep
from inlimine.materials.contents import Contents, Member
from inlimine.materials.inside import OWN
from inlimine.materials.mail.page import Said, page_says
from inlimine.materials.written import Written
from inlimine.passages.material import Hidden
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Place

for _encoding in ("latin-1", "cp1252", "iso8859-15", "iso8859-2", "cp1250", "utf-16-le", "utf-16-be", "mac-roman"):
    codecs.lookup(_encoding)  # what mail is written in; none can be looked for once the filter holds

_HEADING = ("Subject", "From", "To", "Cc", "Bcc", "Date")
MOST_PARTS = 1_000


def parse(name: str, data: bytes, asked: str) -> Contents | Problem:
    """What the mail says, with its attachments as they are."""
    message = email.parser.BytesParser(policy=email.policy.default).parsebytes(data)
    bodies = [part for kind in ("plain", "html") if (part := message.get_body((kind,))) is not None]
    written = Written()
    for key in _HEADING:
        for value in message.get_all(key, []):
            written.add(str(value), Place(part=key.lower()))
    told = {part.get_content_subtype(): _text(part) for part in bodies}
    hidden, nested = [], too_deep(told.get("html", ""))
    for said in _body(told | {"html": ""} if nested else told, own=asked == OWN):
        place = Place(line=said.line, paragraph=said.paragraph, hidden=said.hidden)
        if said.hidden:
            hidden.append(Hidden(file=name, kind=said.hidden, place=place))
        if not said.hidden or asked == OWN:
            written.add(said.words, place, runs_on=said.runs_on)
    return Contents(
        readings=(written.reading(name),) if len(written) else (),
        hidden=tuple(hidden),
        members=tuple(islice(_attached(message, bodies), MOST_PARTS)),
        problems=tuple(_problems(name, message, nested)),
    )


def _problems(name: str, message: EmailMessage, nested: str) -> Iterator[Problem]:
    if not message.keys():
        yield Problem(file=name, message="the e-mail has no heading", remedy="save it anew as .eml")
    if sum(1 for _ in islice(_leaves(message), MOST_PARTS + 1)) > MOST_PARTS:
        yield Problem(
            file=name,
            message=f"it has more than {MOST_PARTS:,} parts, of which the first {MOST_PARTS:,} were read",
            remedy="save the files in it and give those",
        )
    if nested:
        yield Problem(
            file=name, message=f"the page in it {nested} and was not read", remedy="save it as plain text"
        )


def _body(told: dict[str, str], own: bool) -> Iterator[Said]:
    """The plain body; the page beside it too where that says more, and what it hides in any case.

    The plain body of another side's mail is left out where the page hides words: it may say them.
    """
    plain = list(_paragraphs(told.get("plain", "")))
    page = list(page_says(told.get("html", "")))
    if own or not any(said.hidden for said in page):
        yield from plain
        known = {word for said in plain for word in said.words.split()}
        more = any(word not in known for said in page for word in said.words.split())
        page = page if more else [said for said in page if said.hidden]
    yield from page


def _paragraphs(text: str) -> Iterator[Said]:
    """The lines of a plain body; a blank line parts paragraphs."""
    above = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            yield Said(line, number, runs_on=bool(above.strip()))
        above = line


def _text(part: MIMEPart) -> str:
    """The text of a part; one whose encoding nobody knows is read as Windows-1252."""
    try:
        content = part.get_content()
    except (LookupError, KeyError, ValueError):
        payload = part.get_payload(decode=True)
        content = payload.decode("cp1252", "replace") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""


def _attached(message: EmailMessage, bodies: list[MIMEPart]) -> Iterator[Member]:
    """Every part that is no body: files, pictures in the text, forwarded mail."""
    for number, part in enumerate(_leaves(message), start=1):
        if any(part is body for body in bodies):
            continue
        name = (part.get_filename() or "").replace("\\", "/").rpartition("/")[2]
        if part.get_content_type() == "message/rfc822":
            yield Member(name=name or f"forwarded {number}.eml", data=_forwarded(part))
        else:
            payload = part.get_payload(decode=True)
            yield Member(name=name or f"part {number}", data=payload if isinstance(payload, bytes) else b"")


def _leaves(part: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold no further ones; a forwarded mail is one."""
    if part.get_content_maintype() != "multipart":
        yield part
        return
    for inner in part.iter_parts():
        yield from _leaves(inner)


def _forwarded(part: MIMEPart) -> bytes:
    inner = part.get_payload()
    mails = inner if isinstance(inner, list) else []
    return b"".join(each.as_bytes() for each in mails if isinstance(each, Message))
