"""A request named after a verb of granting or denying: by whom, for what relief, about what."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Relief
from inlimine.readers.read_act import Span
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import trimmed
from inlimine.readers.reports.phrases import (
    Kernel,
    kernel,
    plain_object,
    unless_jury,
    using,
)
from inlimine.readers.reports.verbs import BASE, PARTICIPLE, pattern

REQUEST_NOUN = (
    r"(?:motions?|requests?|bids?|efforts?|attempts?|push|applications?|petitions?|pleas?"
    r"|objections?|arguments?|claims?"
    r"|contentions?|demands?|challenges?)"
)
_REQUEST = pattern(
    rf"(?P<mov>(?:[^,;:.\x00]|\b[A-Z]\.|(?<=\bMr|\bMs|\bDr)\.){{0,70}}?)\b(?P<noun>{REQUEST_NOUN})(?: in limine)?"
    r"(?: (?:by|from|of) (?P<by>[^,;:\x00]{1,50}?)(?:, [^,;:\x00]{2,40},(?= to | that | for ))?)?"
    r"(?=,? (?:to|that|for|against|over|about|on|regarding|concerning|at|seeking|asking|which|who"
    r"|in part)\b|[,.;:\x00?!\"]|$"
    r"| (?:and|but|was|were|is|are|has|had|as)\b)"
)
_LINK = pattern(
    r"(?: in part)?,? (?:(?:that |which )?(?:sought|seeking|asking|asked|asks|aimed|wanting"
    r"|calling)(?: (?:her|him|the court|the judge))? )?"
    r"(?P<link>to|that|for|against|over|about|on|regarding|concerning|at) "
)


def request(plain: str, at: int) -> Kernel | None:
    """A request named after a verb of granting or denying: by whom, for what relief, about what."""
    hit = _REQUEST.match(plain, at)
    if hit is None:
        return None
    movant = hit.span("by") if hit["by"] else _movant(plain, *hit.span("mov"))
    link = _LINK.match(plain, hit.end())
    found = _asked(plain, hit["noun"].lower(), link) if link else None
    if found is None:
        found = Kernel(relief=Relief.OTHER, end=hit.end(), what=None)
    return replace(found, movant=movant if movant and movant[0] < movant[1] else None)


_SHOULD_OUT = pattern(
    rf"(?P<what>[^;:.\x00]{{1,160}}?) (?:(?:should|must|could|can|be|was|were|is"
    r"|are) ?(?P<not>not )?(?:be |have been )?)"
    rf"(?:(?P<out>{verbs.bars(PARTICIPLE)}|inadmissible|off limits|stay out)"
    rf"|(?P<in>{verbs.lets(PARTICIPLE)}|admissible|heard|shown|played|introduced|used|come in"
    r"|stay in))\b(?! to )(?! from (?!the jury|jurors|evidence|trial|the trial))"
)
_SHOULD_NOT_USE = pattern(
    rf"(?P<who>[^,;:.\x00]{{1,60}}?) (?:(?:should|could|can|may|be|must) ?)?(?P<not>not "
    r"|never )?(?:be )?(?:allowed to |permitted to )?"
    rf"(?P<use>{verbs.uses(BASE)}|be told|be shown)\b"
)


def asked_that(plain: str, at: int) -> Kernel | None:
    """What follows `that` in a request or argument: it should be excluded, the jury should not hear of it."""
    if hit := _SHOULD_OUT.match(plain, at):
        out = bool(hit["out"]) is not bool(hit["not"])
        return Kernel(
            relief=Relief.EXCLUDE if out else Relief.ADMIT, what=trimmed(plain, *hit.span("what")), end=hit.end()
        )
    if hit := _SHOULD_NOT_USE.match(plain, at):
        relief = Relief.EXCLUDE if hit["not"] else Relief.ADMIT
        who = unless_jury(plain, trimmed(plain, *hit.span("who")))
        return replace(using(plain, hit.start("use"), hit.end("use"), relief), who=who)
    return None


def against(plain: str, at: int) -> Kernel | None:
    """What somebody objected to."""
    return plain_object(plain, at, Relief.EXCLUDE, None)


def _asked(plain: str, noun: str, link: re.Match[str]) -> Kernel | None:
    at, word = link.end(), link["link"].lower()
    if word == "that":
        return asked_that(plain, at)
    if word == "to" and (found := kernel(plain, at)):
        return found
    if word == "for" and (found := asked_that(plain, at)):
        return found
    against = noun.startswith(("objection", "challenge")) or word == "against"
    return plain_object(plain, at, Relief.EXCLUDE if against else Relief.OTHER, None)


def _movant(plain: str, start: int, end: int) -> Span | None:
    """Who asked, from the words before `motion`, without an article of the motion's own."""
    start, end = trimmed(plain, start, end)
    words = plain[start:end].lower()
    for lead in ("a ", "an ", "another ", "any ", "all ", "several ", "two "):
        if words.startswith(lead) and words[len(lead) :] not in {
            "second",
            "third",
            "similar",
            "separate",
            "renewed",
            "new",
            "late",
        }:
            return start + len(lead), _own(plain, end)
    if words in {
        "a",
        "an",
        "the",
        "that",
        "his",
        "her",
        "their",
        "another",
        "any",
        "all",
        "its",
        "every",
        "a second",
        "a third",
        "a similar",
        "a separate",
        "a renewed",
        "a new",
        "a late",
        "third",
        "similar",
        "separate",
        "renewed",
        "new",
        "written",
        "oral",
        "",
    }:
        return None
    return start, _own(plain, end)


def _own(plain: str, end: int) -> int:
    if plain[end - 2 : end].lower() == "'s":
        return end - 2
    return end - 1 if plain[end - 1 : end] == "'" else end
