"""Rulings told of those who may or may not use something, and of what jurors will hear."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.read_act import Span
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import subject_left
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.modals import A_JURY, ADV, MODAL, NONE, negative
from inlimine.readers.reports.phrases import (
    using,
)
from inlimine.readers.reports.verbs import BASE, GERUND, pattern

_PERMIT = r"(?:allowed|permitted|able|free|cleared|entitled|get|gets|got)"
_PARTY_HEAD = pattern(
    rf"(?<![\w']){MODAL}{ADV}(?:(?: be)?(?: not)? (?P<perm>{_PERMIT}(?: (?:on )?\w+day)? to"
    r"|told not to|ordered not to|forbidden to"
    r"|(?:barred|prohibited|precluded|blocked|forbidden|banned|prevented"
    r"|kept)(?: (?:on )?\w+day)? from))? (?:ever |even |also )?"
    rf"(?P<use>{verbs.uses(BASE)}|{verbs.uses(GERUND)}|(?:to )?be told|(?:to )?be shown|(?:to )?be asked)\b"
)
_LEAVE_HEAD = pattern(
    r"\bmust (?:first )?(?:get|ask|seek|obtain|have|approach|clear|request)\b[^.;\x00]{0,80}? (?:before|prior to) "
    rf"(?P<use>{verbs.uses(GERUND)})\b"
)
_USES_BY_JURY = re.compile(
    r"(?:feature|include|involve|hear|see|learn|know|watch|view|consider|(?:to )?be told"
    r"|(?:to )?be shown|read|hearing|seeing|learning|being|listen)",
    re.IGNORECASE,
)
_JURY_NEAR = pattern(r"\b(?:jury|jurors)\b[^;\x00]{0,120}$")
_PLACED = pattern(r" (?:in|at) (?:the|a|an|his|her) [^,;]{0,60}\b(?:trial|case)\b")


_ITSELF = pattern(r"testify$|testifying$")
_FOR_A_SIDE = pattern(r" (?:for|on behalf of|against|at) ")
_FEATURES = pattern(r"(?:feature|include|involve)$")
_TRIAL_NEAR = pattern(r"\b(?:trial|lawsuit|case)\b[^;\x00]{0,120}$")


def _of_the_trial(plain: str, hit: re.Match[str]) -> bool:
    """Whether it is the jury that hears, though other words stand between, or the trial that features it."""
    near = _TRIAL_NEAR if _FEATURES.match(hit["use"]) else _JURY_NEAR
    return _USES_BY_JURY.fullmatch(hit["use"]) is not None and near.search(plain, 0, hit.start()) is not None


def _goes_on(plain: str, hit: re.Match[str], mention: str) -> bool:
    """Whether `it` is the party of whom the same sentence told before what it may use."""
    return mention.lower() == "it" and _PARTY_HEAD.search(plain, 0, hit.start() - 3) is not None


def _party(plain: str, hit: re.Match[str]) -> Found | None:
    who = subject_left(plain, hit.start())
    if who[0] >= who[1] and (before := list(_PARTY_HEAD.finditer(plain, 0, hit.start()))):
        who = subject_left(plain, before[-1].start())
    who = _told(plain, hit.start(), who)
    if placed := _PLACED.search(plain, *who):
        who = (who[0], placed.start())
    mention, use = plain[who[0] : who[1]], hit["use"]
    jury = A_JURY.match(mention) is not None or _of_the_trial(plain, hit)
    perm = (hit["perm"] or "").lower()
    plain_be = hit["m"].lower().split()[0] in {
        "is",
        "are",
        "was",
        "were",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "has",
        "have",
        "had",
    }
    if (
        not mention
        or (mention.lower() in {"he", "she", "it", "i", "we"} and not _goes_on(plain, hit, mention))
        or (plain_be and not perm and not use.startswith("to "))
        or (bool(_USES_BY_JURY.fullmatch(use)) and not jury)
    ):
        return None
    if jury and _TRIAL_MATTER.match(plain, hit.end()):
        return None
    out = negative(hit) is not perm.startswith(
        ("told", "ordered", "forbid", "barred", "prohib", "preclud", "block", "ban", "prev", "kept")
    )
    out = out or NONE.match(plain, who[0]) is not None
    found = using(plain, hit.start("use"), hit.end("use"), Relief.EXCLUDE if out else Relief.ADMIT)
    bound: Span | None = None if jury else who
    if _ITSELF.match(use) and _FOR_A_SIDE.match(plain, hit.end()):
        found, bound = replace(found, what=who), None
    return Found(
        clause=who[0],
        only_court=perm != "" or (bool(jury) and out),
        name="may or may not use",
        start=hit.start(),
        end=found.end,
        own=False,
        what=found.what,
        effect=Effect.PROHIBIT if out else Effect.PERMIT,
        who=bound,
        asks=bool(perm) or out,
    )


_TRIAL_MATTER = pattern(
    r" (?:the )?(?:opening|closing|final|lengthy|live|more|first|from|instructions?|arguments"
    r"|the case|witness(?:es)?|testimony(?: from \w+ witnesses)?[.,])\b"
)
_TOLD = pattern(r"\b(?:told|warned|reminded|informed|advised) (?P<w>[^,;\x00]{1,50}?) (?:that )?(?:they|he|she)$")
_ONE_SIDE = pattern(
    r"\b(?:the )?(?:prosecutors|prosecution|state|government|defen[sc]e(?: (?:lawyers|attorneys"
    r"|team))?|plaintiffs?)\b(?!')"
)


def _told(plain: str, at: int, who: Span) -> Span:
    """Whom a pronoun means: the one told so, or the only side named before in the sentence."""
    if told := _TOLD.search(plain[:at].rstrip()):
        return told.span("w")
    sides = list(_ONE_SIDE.finditer(plain, 0, who[0])) if plain[who[0] : who[1]].lower() == "they" else []
    return sides[0].span() if len(sides) == 1 else who


def _leave(plain: str, hit: re.Match[str]) -> Found | None:
    who = subject_left(plain, hit.start())
    found = using(plain, hit.start("use"), hit.end("use"), Relief.ADMIT)
    return Found(
        name="must ask first",
        only_court=True,
        start=hit.start(),
        end=found.end,
        own=False,
        effect=Effect.LEAVE,
        who=who,
        what=found.what,
        asks=True,
    )


def party_heads(plain: str) -> list[Found]:
    """Every place where somebody may or may not use something, or must ask first."""
    rows = ((_PARTY_HEAD, _party), (_LEAVE_HEAD, _leave))
    return [made for find, read in rows for hit in find.finditer(plain) if (made := read(plain, hit)) is not None]
