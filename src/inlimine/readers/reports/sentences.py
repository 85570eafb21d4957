"""Sentences of a paragraph: a full stop after an abbreviation or an initial ends none."""

from __future__ import annotations

import re

from inlimine.readers.read_act import Span

_STOP = re.compile(r"[.!?]+['\")\]]*(?= +[\"'(\[]*[A-Z0-9]| *$)")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|St|Jr|Sr|Gov|Sen|Rep|Sgt|Lt|Col|Gen|Det|Capt|Rev|No|Nos|vs?"
    r"|Co|Corp|Inc|Ltd|LLC"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Calif|Fla|Mass|Ariz|Tex|Pa|Va|Ill|Mich|Wash|Ave|Blvd|al|etc|pp?)"
    r"|\b[A-Z]|\b[A-Z]\.[A-Z]|\b[ap]\.m)\.$"
)
_ENDING = re.compile(r"\b(?:Inc|Corp|Co|Ltd|LLC|Jr|Sr|[ap]\.m)\.$")
_OPENER = re.compile(r" +[\"'(]*(?:The|He|She|They|It|In|But|A|An|Judge|Prosecutors|Defense)\b")


def sentences(plain: str, span: Span) -> tuple[Span, ...]:
    """The spans of the sentences of one paragraph."""
    spans: list[Span] = []
    start, end = span
    for stop in _STOP.finditer(plain, start, end):
        if _abbreviates(plain, start, stop):
            continue
        spans.append((start, stop.end()))
        start = stop.end()
    if plain[start:end].strip():
        spans.append((start, end))
    return tuple(_trimmed(plain, one) for one in spans)


def _abbreviates(plain: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to an abbreviation and the sentence goes on."""
    before = plain[max(start, stop.start() - 12) : stop.start() + 1]
    if stop.group() != "." or not _SHORT.search(before):
        return False
    return not (_ENDING.search(before) and _OPENER.match(plain, stop.end()))


def _trimmed(plain: str, span: Span) -> Span:
    start, end = span
    while start < end and plain[start] == " ":
        start += 1
    while end > start and plain[end - 1] == " ":
        end -= 1
    return start, end
