"""Rulings told in a turn of phrase: drew the line at, signed off on, gave the green light, won a bid."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import subject, subject_left
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.making import by_kernel, on_request
from inlimine.readers.reports.phrases import (
    barring,
    kernel,
    letting,
    using,
)
from inlimine.readers.reports.requests import request
from inlimine.readers.reports.verbs import GERUND, PARTICIPLE, pattern

_OUT_IDIOM = (
    r"(?:(?:drew|draws|drawing) the line at|(?:closed|shut|slammed)(?:ting|ing)? the door (?:on"
    r"|to)|ruled against (?:admitting|allowing|letting in|using)|said no to|saying no to"
    r"|pulled the plug on|axed|yanked|sealed off|walled off|shielded (?:jurors|the jury) from"
    r"|disqualified|stripped|kept a lid on|keeps a lid on|put the kibosh on)"
)
_IN_IDIOM = (
    r"(?:(?:signed|signs|signing) off on|acced(?:ed|es|ing) to|(?:opened|opens"
    r"|opening) the door (?:to|for)|gave the nod to|gave (?:his|her) blessing to|said yes to"
    r"|saying yes to|let stand|(?:leaving|left|leaves) (?:intact|alone|in place)"
    r"|made room for|ruled in favou?r of (?:admitting|allowing|letting in)|OK'd|okayed|green-lit)"
)


def _bare(plain: str, hit: re.Match[str]) -> Found | None:
    """`The judge agreed.`: what is told of it stands in the sentence before."""
    disposition = "granted" if hit["g"] or hit["g2"] or hit["g3"] else "denied"
    return Found(
        name="grants or denies what was asked",
        start=hit.start(),
        end=hit.end(),
        own=True,
        disposition=disposition,
        relief=Relief.OTHER,
    )


def _let_idiom(plain: str, hit: re.Match[str]) -> Found | None:
    found = using(plain, hit.start("use"), hit.end("use"), Relief.ADMIT)
    return by_kernel("lets in", hit, replace(found, who=hit.span("who")))


def _limit(plain: str, hit: re.Match[str]) -> Found | None:
    what = subject(plain, hit.end(), len(plain))
    return Found(
        name="limits",
        start=hit.start(),
        end=what[1],
        own=True,
        disposition="granted-in-part",
        relief=Relief.LIMIT,
        what=what,
        weak=True,
    )


def _steer(plain: str, hit: re.Match[str]) -> Found | None:
    use = re.compile(verbs.uses(GERUND).replace(" ", " +") + r"\b", re.IGNORECASE).match(plain, hit.end())
    at = hit.end()
    found = using(plain, use.start(), use.end(), Relief.EXCLUDE) if use else barring(plain, at)
    return by_kernel("tells to keep off", hit, replace(found, who=hit.span("who"))) if found else None


def _idiom(plain: str, hit: re.Match[str]) -> Found | None:
    out = hit["out"] is not None
    asked = request(plain, hit.end())
    if asked and asked.relief is not Relief.OTHER:
        return on_request("says no or yes to a request", hit, "denied" if out else "granted", asked)
    return by_kernel("idiom", hit, (barring if out else letting)(plain, hit.end()))


def _ordered_out(plain: str, hit: re.Match[str]) -> Found:
    return Found(
        name="orders out",
        start=hit.start(),
        end=hit.end(),
        own=True,
        effect=Effect.PROHIBIT,
        what=hit.span("what"),
    )


def _won(plain: str, hit: re.Match[str]) -> Found | None:
    """A side won or lost what it asked for, or persuaded the judge or did not."""
    lost = re.search(r"\b(?:los|fail|unsuccess|could not|couldn't|unable)", hit.group(), re.IGNORECASE) is not None
    found = kernel(plain, hit.end()) if hit["to"] else request(plain, hit.end())
    if found is None or found.relief is Relief.OTHER:
        return None
    who = subject_left(plain, hit.start())
    made = on_request("won or lost", hit, "denied" if lost else "granted", found)
    movant = found.movant or (who if who[0] < who[1] else None)
    return replace(made, own=False, asks=True, movant=movant) if made else None


IDIOMS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Found | None]], ...] = (
    (
        pattern(
            r"\b(?:(?P<g>agreed|said yes)|(?P<d>disagreed|refused|declined|said no)|(?P<g2>grant(?:ed|s)"
            r"|sustain(?:ed|s)) (?:it|them|both|that)|(?P<d2>denie[ds]|reject(?:ed|s)|overrule[ds]) (?:it"
            r"|them|both|that)"
            r"|(?:motion|objection|request) (?:is )?(?:(?P<g3>granted|sustained)|(?P<d3>denied|overruled)))"
            r"(?=[.,;\"]| and| but|$)"
        ),
        _bare,
    ),
    (
        pattern(
            r"\b(?:g[ai]ve|gives|gave|giving|handed) (?P<who>[^,;:.\x00]{1,50}?) (?:the |a )?(?:go-ahead"
            r"|green light|permission|leave|approval|ok|okay|nod|the right)"
            r" to (?P<use>\w+)"
        ),
        _let_idiom,
    ),
    (
        pattern(
            r"\b(?:cleared|clears|clearing|paved|opened"
            r"|opening) the way for (?P<who>[^,;:.\x00]{1,50}?) to (?P<use>\w+)"
        ),
        _let_idiom,
    ),
    (
        pattern(
            r"\b(?:told|ordered|instructed|directed|warned"
            r"|cautioned) (?P<who>[^,;:.\x00]{1,50}?) (?:to )?(?:refrain from|steer clear of|avoid"
            r"|stay away from|against|keep away from) "
        ),
        _steer,
    ),
    (
        pattern(
            r"\b(?:limited|limits|limiting|restricted|narrowed|trimmed|curbed|scaled back|curtailed) "
            r"(?=(?:the |any |some |its |his |her |their )?(?:[\w']+ ){0,2}(?:evidence|testimony|mention"
            r"|questions|questioning|references?|use|scope|videos?|photos?|exhibits?))"
        ),
        _limit,
    ),
    (
        pattern(
            r"\b(?:ordered|orders|ordering|declared|ruled|wants|left"
            rf"|kept) (?:that )?(?P<what>[^,;:.\x00]{{3,120}}?) (?:be "
            rf"|to be )?(?P<bar>{verbs.bars(PARTICIPLE)})\b(?! from (?!jurors|the jury|evidence|trial))"
        ),
        _ordered_out,
    ),
    (pattern(rf"\b(?:(?P<out>{_OUT_IDIOM})|(?P<in>{_IN_IDIOM})) "), _idiom),
    (
        pattern(
            r"\b(?:won|wins|lost|loses|failed in|fails in|prevailed in|succeeded in"
            r"|was unsuccessful in)(?P<to>(?!))? (?=(?:its|their|his|her|a|an|the) )"
        ),
        _won,
    ),
    (
        pattern(
            r"\b(?:(?:failed to|could not|couldn't|unable to|tried but failed to) (?:persuade|convince)"
            r"|persuaded|persuades|convinced|convinces|got)"
            r" (?P<to>(?:the|a|an) (?:[\w.'-]+ ){0,3}(?:judge|court)(?: [A-Z][\w'-]+){0,3}"
            r"|(?:[\w.'-]+ ){0,3}(?:judge|justice)(?: [A-Z][\w'-]+){1,3}) to "
        ),
        _won,
    ),
)
