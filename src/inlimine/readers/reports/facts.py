"""What a report tells beside the rulings: charge, plea, related case, days, judge, court, sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from inlimine.readers.read_act import Words
from inlimine.readers.reports import days
from inlimine.readers.reports.people import People
from inlimine.readers.reports.told import Fact, FactKind, Voice

_STOP = (
    r"(?=[,.;:\"\x00]|$| (?:in|at|after|before|for|over|and (?:has|have|was|is|faces|could)"
    r"|stemming|if|who|last|this|on) )"
)
_CHARGED = re.compile(
    r"\b(?:charged with|indicted on(?: a)?(?: charges? of)?|pleaded not guilty to"
    r"|pleaded guilty to|faces(?: charges of| a charge of)?|denies"
    r"|accused of|charges? of|stands? trial (?:on|for)) (?P<x>(?!\w+ing (?!of|in|at|and"
    rf"|or)[a-z])[^,.;:\"]{{3,90}}?){_STOP}"
)
_PLEA = re.compile(
    r"\b(?:(?:has|have) )?(?P<p>(?:pleaded|pled|pleads?|entered a plea of) (?:not guilty|guilty"
    r"|no contest)|denies(?= [a-z])|denied (?:all )?(?:the )?charges?)"
)
_NAME = r"(?:[A-Z][\w'-]+ ?){1,4}"
_CONVICTED = re.compile(
    rf"\b(?P<who>{_NAME})(?:,[^,.;]{{1,60}})?,? ?(?:who )?(?:was|has been|had been"
    r"|were)? ?(?:already )?(?P<what>(?:convicted of|found guilty of|pleaded guilty to)"
    rf" [^,.;]{{3,80}}?){_STOP}"
)
_SENTENCE = re.compile(
    r"\b(?:serving|sentenced to|received|ordered to serve)(?: a"
    r"| an)? (?P<x>(?:sentence of )?[\w-]+(?:[ -](?:and )?[\w-]+)?[ -](?:days?|weeks?|months?"
    r"|years?|life)(?: (?:in|of) \w+)?|life(?: in prison)?)"
)
_TRIAL = re.compile(
    r"\b(?:[Tt]rial|[Jj]ury selection|[Oo]pening statements?"
    r"|[Tt]estimony)\b[^.;]{0,60}?\b(?:scheduled|set|expected|due|begins?|starts?|opens?"
    r"|slated)\b[^.;]{0,30}?"
    r"(?P<x>(?:[A-Z][a-z]+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+ ?(?:\d{4})?))"
)
_COURT = re.compile(
    r"\b(?P<x>(?:(?:[A-Z][\w.'-]+ ){1,4}(?:Court)(?: (?:of|for) (?:[A-Z][\w-]+ ?){1,4})?)|Court of [A-Z]\w+)"
)
_DEFENDANT = re.compile(
    rf"\b(?P<who>{_NAME})(?:, [^.;]{{1,40}},)? ?(?:is|was|has|have|who)? ?(?:charged with"
    r"|accused of|pleaded not guilty|faces|denies|is charged|is accused|has pleaded not)"
)
_NOT_NAMES = {"He", "She", "They", "The", "A", "It", "Prosecutors", "In", "Defense", "But", "Who"}


def facts(text: str, plain: str, who: People, reported: date | None) -> tuple[Fact, ...]:
    """Everything that is told so, in its order."""
    found = [*_of_case(text, plain, reported), *_of_people(text, plain, who)]
    if who.judge:
        words = _words(text, *who.judge)
        found.append(Fact(kind=FactKind.JUDGE, value=words.quote, words=words))
    unique = {(one.kind, " ".join(one.value.split()).lower(), one.whom): one for one in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda one: (one.words.span, one.kind)))


def _of_case(text: str, plain: str, reported: date | None) -> Iterator[Fact]:
    related = [hit.span() for hit in _CONVICTED.finditer(plain)]
    for hit in _CHARGED.finditer(plain):
        if not any(a <= hit.start() < b for a, b in related) and not hit["x"].startswith(("the same", "all ")):
            yield _fact(text, FactKind.CHARGE, hit, "x")
    for hit in _PLEA.finditer(plain):
        if not any(a <= hit.start() < b for a, b in related):
            yield _fact(text, FactKind.PLEA, hit, "p")
    for hit in _CONVICTED.finditer(plain):
        yield _fact(text, FactKind.RELATED_CONVICTION, hit, "what", whom=_clean(hit["who"]))
    for hit in _SENTENCE.finditer(plain):
        yield _fact(text, FactKind.RELATED_SENTENCE, hit, "x")
    for hit in _TRIAL.finditer(plain):
        yield _trial(text, hit, reported)
    for hit in _COURT.finditer(plain):
        yield _fact(text, FactKind.COURT, hit, "x")


def _trial(text: str, hit: re.Match[str], reported: date | None) -> Fact:
    fact = _fact(text, FactKind.TRIAL_DAY, hit, "x")
    named = days.weekday(hit["x"])
    day = days.full_date(hit["x"]) or (days.after(reported, named) if reported and named else None)
    return Fact(kind=fact.kind, value=day.isoformat() if day else fact.value, words=fact.words)


def _of_people(text: str, plain: str, who: People) -> Iterator[Fact]:
    for name, voice in who.voices.items():
        if voice in (Voice.PROSECUTION, Voice.DEFENCE, Voice.PARTY):
            at = plain.index(name)
            words = _words(text, at, at + len(name))
            yield Fact(kind=FactKind.SIDE, value=f"lawyer, {voice.value}", words=words, whom=name)
    for hit in _DEFENDANT.finditer(plain):
        if hit["who"].split()[0] not in _NOT_NAMES:
            words = _words(text, *hit.span())
            yield Fact(kind=FactKind.SIDE, value=Voice.DEFENCE.value, words=words, whom=_clean(hit["who"]))


def _fact(text: str, kind: FactKind, hit: re.Match[str], group: str, whom: str = "") -> Fact:
    start, end = hit.span(group)
    value = _words(text, start, end)
    return Fact(kind=kind, value=" ".join(value.quote.split()), words=_words(text, *hit.span()), whom=whom)


def _clean(who: str) -> str:
    return " ".join(who.split()).removesuffix("'s")


def _words(text: str, start: int, end: int) -> Words:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Words(span=(start, end), quote=text[start:end])
