"""What is told only beside something else: a split, `but not the names`, `but clips of it cannot`."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.reports.cutting import HAS_VERB, trimmed
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.phrases import AND_USE, Kernel, using
from inlimine.readers.reports.requests import request
from inlimine.readers.reports.verbs import pattern

_SHORT = pattern(
    r"(?P<what>[^,;:.\x00]{2,80}?) (?P<m>cannot|can't|may not|won't|will not|must not|would not"
    r"|could not|is not|are not|can|may|will|do not|don't)(?=[,.;\"\x00]|$)"
)
_IN_OUT = pattern(r"(?P<what>[^,;:\x00]{2,80}?) (?P<d>in|out)(?=[,;.\x00\"]|$| and| but)")
SPLIT = pattern(
    r"\b(?:split|splits|splitting)\b(?: (?:the difference|the baby))?(?: (?:on|over) (?P<what>[^,;:.\x00]{2,80}))?"
)


def split(plain: str, hit: re.Match[str]) -> list[Found]:
    """`split on the videos: some in, others out`: each side of it, or only that it was split."""
    colon = re.compile(r" *(?::| - |,|;)").match(plain, hit.end())
    sides = [
        Found(
            name="split",
            start=m.start(),
            end=m.end(),
            own=False,
            what=trimmed(plain, *m.span("what")),
            asks=True,
            effect=Effect.PERMIT if m["d"].lower() == "in" else Effect.PROHIBIT,
        )
        for m in _IN_OUT.finditer(plain, colon.end() if colon else len(plain))
        if not HAS_VERB.search(m["what"])
    ]
    what = trimmed(plain, *hit.span("what")) if hit["what"] else None
    whole = Found(
        name="split",
        start=hit.start(),
        end=hit.end(),
        own=True,
        disposition="granted-in-part",
        what=what,
        weak=True,
    )
    return [_without_and(plain, side) for side in sides] or [whole]


def _without_and(plain: str, side: Found) -> Found:
    lead = re.match(r"(?:and|but) +", plain[slice(*side.what)]) if side.what else None
    return replace(side, what=(side.what[0] + lead.end(), side.what[1])) if lead and side.what else side


_CONTRAST = pattern(
    r"(?: (?:from|to|for|in|at|by) [^,;\x00]{0,40}?)?,? *\(?(?P<c>but|and"
    r"|while)(?P<not> not(?: (?:about|of|to))?)? "
)


_SECOND = pattern(
    r",? and (?=(?:a|an|the|another|its|his|her|their) (?:[\w']+ ){0,3}(?:motion|request|bid"
    r"|application|objection)\b)"
)


def _coordinated(before: Found, second: re.Match[str], asked: Kernel) -> Found:
    """A second request that ended as the one before it did (`denied a motion to X and a second motion to Y`)."""
    return replace(
        before,
        start=second.end(),
        end=asked.end,
        what=asked.what,
        who=asked.who,
        movant=asked.movant,
        relief=asked.relief,
    )


def contrasts(plain: str, before: Found, limit: int) -> list[Found]:
    """What is told behind a ruling only by contrast: `but not the names`, `but clips of it cannot`."""
    if before.disposition and (second := _SECOND.match(plain, before.end)):
        asked = request(plain, second.end())
        return [_coordinated(before, second, asked)] if asked and asked.relief is not Relief.OTHER else []
    if before.name == "may or may not use" and (more := AND_USE.match(plain, before.end)):
        used = using(plain, more.start("use"), more.end("use"), Relief.ADMIT)
        return [replace(before, start=more.start(), end=used.end, what=used.what)]
    lead = _CONTRAST.match(plain, before.end)
    if lead is None or before.effect not in (Effect.PERMIT, Effect.PROHIBIT, Effect.OVERRULE):
        return []
    if lead["not"]:
        stop = trimmed(plain, lead.end(), _short_end(plain, lead.end(), limit))
        opposite = Effect.PERMIT if before.effect is Effect.PROHIBIT else Effect.PROHIBIT
        return [replace(before, name="by contrast", start=lead.start(), end=stop[1], effect=opposite, what=stop)]
    short = _SHORT.match(plain, lead.end(), limit)
    if short is None:
        return []
    same = before.name in {"is in or out", "comes in or stays out", "may or may not use"}
    turned = Effect.PERMIT if before.effect is Effect.PROHIBIT else Effect.PROHIBIT
    effect = before.effect if lead["c"].lower() == "and" else turned
    made = replace(before, name="by contrast", start=lead.start(), end=short.end(), effect=effect, who=None)
    return [replace(made, what=trimmed(plain, *short.span("what")))] if same else []


def _short_end(plain: str, at: int, limit: int) -> int:
    stop = re.compile(r"[,;:\x00]|\.(?=[\"']*$)|\bunder rulings\b|\bbecause\b|\bunless\b").search(plain, at, limit)
    return stop.start() if stop else limit
