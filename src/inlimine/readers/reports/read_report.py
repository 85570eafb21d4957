"""The door of the room of reports: a report's text in, what it says was ruled out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from inlimine.readers.read_act import ReadAct, Span, Unread, Words
from inlimine.readers.reports import counted, days
from inlimine.readers.reports.asked import LONGEST, Asked, asked
from inlimine.readers.reports.drafts import Draft, Place, drafted
from inlimine.readers.reports.facts import facts
from inlimine.readers.reports.merging import merged
from inlimine.readers.reports.paragraphs import Paragraph, paragraphs
from inlimine.readers.reports.people import People, people
from inlimine.readers.reports.quotations import quotations
from inlimine.readers.reports.sentences import sentences
from inlimine.readers.reports.shadow import MASK, Stretch, joined, shadow, stretch
from inlimine.readers.reports.told import Fact, FactKind, Quotation, ReportRead, Voice
from inlimine.readers.reports.weighing import Setting

_FIRST_PERSON = re.compile(
    r"\b(?:I'm|I am|I will|I'll|the court|this court|motion is|objection is)\b", re.IGNORECASE
)
_THINKS = re.compile(
    r"\b(?:I think|I hope|I believe|he'll|she'll|the judge|judge|should have|your honor)\b", re.IGNORECASE
)
_TEST = re.compile(
    r"\b(?:probative|prejudic\w+|relevan\w+|hearsay|cumulative|confus\w+|unfair\w*|reliab\w+|voluntary)\b",
    re.IGNORECASE,
)
_RULINGS = re.compile(r"\b(?:rulings|decisions|ruled|decided)\b")
_LEADS = re.compile(r"\b(?:judge|court|justice|rul\w+|decid\w+)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """A report laid out for reading."""

    text: str
    plain: str
    masked: str
    layout: tuple[Paragraph, ...]
    who: People
    quotes: tuple[Quotation, ...]
    reported: date | None


def read_report(text: str) -> ReportRead:
    """What a report says was ruled, each act REPORTED; what looks like a ruling and was not read is listed."""
    report = _laid_out(text)
    drafts, unread = _drafts(report)
    made = merged(drafts)
    said, at_least = _said(report)
    told = facts(text, report.masked, report.who, report.reported)
    return ReportRead(
        acts=tuple(_reasoned(act, report) for act in made.acts),
        unread=tuple(sorted((*unread, *made.unread), key=lambda one: one.words.span)),
        said=said,
        at_least=at_least,
        tellings=made.tellings,
        quotations=report.quotes,
        facts=(*_day_told(report), *told),
    )


def _laid_out(text: str) -> _Report:
    plain = shadow(text)
    layout = paragraphs(text, plain)
    who = people(plain)
    quotes = quotations(text, plain, layout, who)
    masked = list(plain)
    for quote in quotes:
        for part in quote.parts if quote.whole else ():
            start, end = part.span
            masked[max(0, start - 1) : end + 1] = MASK * (min(len(masked), end + 1) - max(0, start - 1))
    return _Report(
        text=text,
        plain=plain,
        masked="".join(masked)[: len(plain)],
        layout=layout,
        who=who,
        quotes=quotes,
        reported=_reported(plain, layout),
    )


def _reported(plain: str, layout: tuple[Paragraph, ...]) -> date | None:
    """The report's own day: in its dateline, or alone on a line."""
    lines = [one.dateline for one in layout if one.dateline] + [one.span for one in layout if one.heading]
    dates = [days.full_date(plain[a:b]) for a, b in lines]
    return next((day for day in dates if day), None)


def _day_told(report: _Report) -> Iterator[Fact]:
    for a, b in [one.dateline or one.span for one in report.layout if one.dateline or one.heading]:
        day = days.full_date(report.plain[a:b])
        if day:
            words = Words(span=(a, b), quote=report.text[a:b])
            yield Fact(kind=FactKind.REPORT_DAY, value=day.isoformat(), words=words)
            return


def _drafts(report: _Report) -> tuple[list[Draft], list[Unread]]:
    """Every sentence and quotation read in turn."""
    drafts: list[Draft] = []
    unread: list[Unread] = []
    last, number, leads, ruled = Voice.UNKNOWN, 0, False, False
    wanted: Asked | None = None
    for one, behind in zip(report.layout, (*report.layout[1:], None), strict=False):
        spans = sentences(report.plain, one.span)
        for span, following in zip(spans, (*spans[1:], None), strict=False):
            number += 1
            room = Setting(
                who=report.who,
                last=last,
                ruling_before=ruled,
                own_words=False,
                listed=one.listed and leads,
                asked=wanted,
                told_next=_told_next(report, behind, following),
            )
            place = Place(sentence=number, heading=one.heading, reported=report.reported)
            made, missed = _sentence(report, span, room, place)
            drafts.extend(made)
            unread.extend(missed)
            ruled = any(not one.waits for one in made) or _RULINGS.search(report.masked, *span) is not None
            wanted = asked(stretch(report.text, report.masked, *span)) or (wanted if not ruled else None)
            last = _last_voice(report, span, last)
        if not one.listed:
            leads = _LEADS.search(report.plain, *one.span) is not None
    return drafts, unread


_UPSHOT = re.compile(
    r"(?:That|This|Those|These|Such)\b[^.]{0,60}\b(?:orders?|rulings?|decisions?|decided|ruled)\b"
)


def _told_next(report: _Report, behind: Paragraph | None, following: Span | None) -> bool:
    """Whether the next sentence says that this one is what was ruled (`That is the upshot of an order`)."""
    if following is None and behind is not None:
        following = behind.span
    return following is not None and _UPSHOT.match(report.masked, *following) is not None


def _sentence(report: _Report, span: Span, room: Setting, place: Place) -> tuple[list[Draft], list[Unread]]:
    told = stretch(report.text, report.masked, *span)
    drafts, unread = drafted(told, room, place)
    for words, quote in _spoken(report, span):
        if not _by_court(words, quote):
            continue
        own = replace(room, own_words=True, last=Voice.COURT)
        sure = quote.voice is Voice.COURT
        made, missed = drafted(words, own, replace(place, heading=False, speaker=quote.speaker))
        drafts.extend(one if sure else replace(one, act=replace(one.act, sure=False)) for one in made)
        unread.extend(missed)
    return drafts, unread


def _spoken(report: _Report, span: Span) -> Iterator[tuple[Stretch, Quotation]]:
    """What of each whole quotation stands in a sentence, joined over an interruption."""
    for quote in report.quotes:
        if not quote.whole:
            continue
        inside = [(max(a, span[0]), min(b, span[1])) for a, b in (part.span for part in quote.parts)]
        kept = tuple((a, b) for a, b in inside if a < b)
        if kept:
            yield joined(report.text, report.plain, kept), quote


def _by_court(words: Stretch, quote: Quotation) -> bool:
    """Whether the court speaks: named so, or unnamed and in the words of a court."""
    if quote.voice is Voice.COURT:
        return True
    unnamed = quote.voice is Voice.UNKNOWN and not quote.speaker
    return unnamed and _FIRST_PERSON.search(words.plain) is not None and not _THINKS.search(words.plain)


def _last_voice(report: _Report, span: Span, last: Voice) -> Voice:
    """Whose side the person is on whom a pronoun in the next sentence means."""
    plain = report.masked[span[0] : span[1]]
    hits = [
        (hit.start(), voice)
        for name, voice in report.who.voices.items()
        if (hit := re.search(rf"\b{re.escape(name)}\b", plain))
    ]
    judge = re.search(r"\b[Jj]udge\b|\b[Jj]ustice\b|\bcourt\b", plain)
    first = min([*hits, *([(judge.start(), Voice.COURT)] if judge else [])], default=None)
    return first[1] if first else last


def _said(report: _Report) -> tuple[int, bool]:
    for one in report.layout:
        for a, b in sentences(report.plain, one.span):
            number, at_least = counted.counted(report.masked[a : min(b, a + LONGEST)])
            if number:
                return number, at_least
    return 0, False


def _reasoned(act: ReadAct, report: _Report) -> ReadAct:
    """The act with the test that the court stated beside it, where it gave no reason of its own."""
    if act.reason is not None:
        return act
    room = next((one.span for one in report.layout if one.span[0] <= act.words.span[0] < one.span[1]), None)
    for quote in report.quotes if room else ():
        for part in quote.parts:
            near = room is not None and room[0] <= part.span[0] < room[1]
            if near and quote.voice is Voice.COURT and _TEST.search(part.quote):
                return replace(act, reason=part)
    return act
