"""What a court ordered somebody to do, and what it put off."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import subject
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.making import by_kernel
from inlimine.readers.reports.phrases import (
    kernel,
    using,
)
from inlimine.readers.reports.verbs import BASE, pattern

_DEFER = (
    r"(?:put(?:s|ting)? off|defer(?:red|s|ring)|delay(?:ed|s|ing)|postpon(?:ed|es|ing)"
    r"|reserv(?:ed|es|ing)|held off(?: on)?|holding off(?: on)?"
    r"|withheld|punted(?: on)?|pushed back|tabled|put on hold|held in abeyance|sidestepped"
    r"|kicked down the road|set aside|waited on)"
)


def _order(plain: str, hit: re.Match[str]) -> Found | None:
    name, who, at = "orders", hit.span("who"), hit.end()
    if hit["not"]:
        use = re.compile(verbs.uses(BASE).replace(" ", " +") + r"\b", re.IGNORECASE).match(plain, at)
        found = using(plain, use.start(), use.end(), Relief.EXCLUDE) if use else None
        return by_kernel(name, hit, replace(found, who=who)) if found else None
    what = subject(plain, at, len(plain))
    if what[0] >= what[1] or re.match(r"(?:the )?(?:jur|trial|hearing|new|mistrial)", hit["who"], re.IGNORECASE):
        return None
    return Found(name=name, start=hit.start(), end=what[1], own=True, effect=Effect.REQUIRE, who=who, what=what)


def _defer(plain: str, hit: re.Match[str]) -> Found | None:
    inner = kernel(plain, hit.end()) if hit.groupdict().get("to") else None
    what = inner.what if inner else subject(plain, hit.end(), len(plain))
    if what is None or what[0] >= what[1]:
        what = None
    return Found(
        name="defers",
        start=hit.start(),
        end=what[1] if what else hit.end(),
        own=True,
        effect=Effect.DEFER,
        what=what,
    )


def _under(plain: str, hit: re.Match[str]) -> Found | None:
    return Found(
        name="defers", start=hit.start(), end=hit.end(), own=True, effect=Effect.DEFER, what=hit.span("what")
    )


def _advised(plain: str, hit: re.Match[str]) -> Found | None:
    what = subject(plain, hit.end(), len(plain))
    return Found(name="defers", start=hit.start(), end=what[1], own=True, effect=Effect.DEFER, what=what)


ORDERS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Found | None]], ...] = (
    (
        pattern(
            r"\b(?:ordered|orders|ordering|directed|directs|instructed|told|required|requires|warned"
            r"|(?:will|would) (?:order|require|direct)) (?P<who>[^,;:.\x00\"]{1,50}?)"
            r" (?P<not>not |never )?to "
        ),
        _order,
    ),
    (
        pattern(
            rf"\b{_DEFER} (?:(?:a|any|her|his|the|making a|final) )*(?:rulings?|decisions?|judgment|deciding)"
            r"(?: (?:on|about|over|regarding|as to))?(?: whether)?(?P<to> (?:or not )?to)? "
        ),
        _defer,
    ),
    (
        pattern(
            r"\b(?:wait(?:s|ed|ing)?|hold off)(?: (?:until|for) [\w ]{2,30}?)? (?:to|before) (?:rule"
            r"|decide|deciding|ruling)(?: on)?(?: whether)?(?P<to> (?:or not )?to)? "
        ),
        _defer,
    ),
    (pattern(r"\b(?:deferred|reserved|postponed|delayed|punted|held off) (?:on )"), _defer),
    (
        pattern(
            r"\b(?:did not|didn't|has not|hasn't|has yet to|have yet to|had yet to|was not ready to"
            r"|declined to|refused to)(?: immediately| yet)?"
            r" (?:rule|decide|ruled|decided|say)(?: on)?(?: whether)?(?P<to> (?:or not )?to)? (?!how|in"
            r"|at|from)"
        ),
        _defer,
    ),
    (
        pattern(
            r"\b(?:will|would|'ll|plans to|wants to wait to) (?:rule|decide|consider|revisit"
            r"|take up)(?: (?:later|at trial|during trial"
            r"|another day|next week))?(?: (?:on|about))?(?: whether)?(?P<to> (?:or not )?to)? (?!at"
            r" trial|later)"
        ),
        _defer,
    ),
    (
        pattern(
            r"\b(?:left|leaves|leaving) (?:the door open|open the (?:door|possibility|question)|undecided"
            r"|for (?:trial|another day|later))"
            r"(?: (?:to|of|for|that|whether))? (?!(?:to )?(?:revisit|reconsider|chang))"
        ),
        _defer,
    ),
    (pattern(r"\b(?:took|takes|taking) (?P<what>[^,;:.\x00]{3,160}?) under (?:advisement|submission)"), _under),
    (pattern(r"\b(?:took|takes|taking) under advisement "), _advised),
)
