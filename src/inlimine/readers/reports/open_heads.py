"""Rulings told of evidence or of a motion without their doer: it is out, it was denied, it comes in."""

from __future__ import annotations

import re

from inlimine.ledger.terms import Effect
from inlimine.readers.reports import verbs
from inlimine.readers.reports.contrasts import SPLIT, split
from inlimine.readers.reports.cutting import earlier_subject, subject, subject_left, trimmed
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.modals import A_JURY, ADV, MODAL, NONE, negative
from inlimine.readers.reports.party_heads import party_heads
from inlimine.readers.reports.phrases import (
    letting,
)
from inlimine.readers.reports.requests import request
from inlimine.readers.reports.verbs import PARTICIPLE, pattern

_SEEN = (
    r"(?:shown|used|played|introduced|admitted|heard|presented|mentioned|told|discussed|raised"
    r"|brought up|put before|put to|in evidence|part of|given to|before|shared with|read"
    r"|referred to|offered|aired|seen)"
)
_EVIDENCE_HEAD = pattern(
    rf"(?<![\w'])(?:{MODAL}{ADV} (?:(?P<bar>be (?:{verbs.bars(PARTICIPLE)}(?: out)?|off limits"
    r"|inadmissible|left out)(?! from (?!the jury|jurors|evidence|trial|the trial))"
    r"|stay out|remain out)"
    rf"|(?P<let>be (?:{verbs.lets(PARTICIPLE)}(?: in)?|admissible|fair game)(?! to )|come in"
    r"|come into|come up|go before|reach|stay in|get in|make it (?:in|into|to)|figure in"
    rf"|feature in|factor into|surface|(?:to )?be (?:{_SEEN})))"
    r"|(?P<c>comes? in|is coming in|are coming in|are not coming in|stays? out|stays? in"
    r"|stayed out|stayed in|came in|'s coming in|is not coming in|'s not coming in))\b"
)
_STATE_HEAD = pattern(
    r"(?P<v>\b(?:is|are|was|were|'s|'re)|\b(?:will|would) be)(?: (?P<adv>now|also|all|both"
    r"|therefore))?(?P<n> not)?(?: (?:ruled|deemed|found|held|declared))?"
    r" (?:(?P<out>out|inadmissible|off[- ]limits|off the table|excluded|suppressed)|(?P<in>in"
    r"|admissible|fair game))(?=[,.;:!?\"\x00]|$| (?:and|but|under|because|at|for|as|when|if"
    r"|in evidence|against)\b)"
)
_RULED_HEAD = pattern(
    r"\b(?:ruled|found|declared|deemed|held|rules|finding"
    r"|finds)(?: that)? (?P<what>[^,;:.\x00]{2,120}?) (?:to be |were |was |are |is )?"
    r"(?:(?P<out>inadmissible|off[- ]limits)|(?P<in>admissible|fair game))\b"
)
ON_IT = pattern(
    r"\b(?:on|about|over|to|with) (?P<what>[^,;:\x00]{3,120}),? (?:(?:ruling|finding|saying|holding)(?: that)? )?$"
)
_UNDER_MODAL = pattern(r"\b(?:should|not|to|could|may|can|will|would|might|must|never) $")
_FIRST_HEAD = pattern(
    rf"(?:^|[,;:] |also |and )(?P<v>{verbs.bars(PARTICIPLE)}(?: out)?|{verbs.lets(PARTICIPLE)}|in"
    r"|out|off limits|inadmissible|admissible|fair game)"
    r"(?: (?:to jurors|at trial))?(?: (?:is|are|was|were|will be)|:) (?P<what>[^;:.\x00]{3,160})"
)
_DONE_HEAD = pattern(
    r"(?P<v>\b(?:was|were|is|are|been|be)) (?:also |then |later |all "
    rf"|both )?(?:(?P<bar>{verbs.bars(PARTICIPLE)}(?: out)?)"
    rf"|(?P<let>{verbs.lets(PARTICIPLE)})|(?P<g>granted|approved|sustained)(?P<part> in part)?"
    r"|(?P<d>denied|rejected|overruled|turned down|rebuffed)"
    r"|(?P<t>undecided|unresolved|up in the air|taken under advisement|deferred|reserved|put off"
    r"|postponed))\b(?! from (?!the jury|jurors|evidence|trial|the trial))"
)


def _evidence(plain: str, hit: re.Match[str]) -> Found | None:
    what = earlier_subject(plain, hit.start())
    if hit["c"] and _UNDER_MODAL.search(plain, 0, hit.start()):
        return None
    if hit["c"]:
        out = "out" in hit["c"].lower() or "not" in hit["c"].lower()
    else:
        out = bool(hit["bar"]) is not negative(hit)
        past = hit["m"].lower().split()[0] in {
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
        if past:
            return None
    if what[0] >= what[1] or A_JURY.match(plain[slice(*what)]):
        return None
    if none := NONE.match(plain, what[0]):
        out, what = True, (none.end(), what[1])
    return Found(
        name="comes in or stays out",
        start=hit.start(),
        end=hit.end(),
        own=False,
        what=what,
        effect=Effect.PROHIBIT if out else Effect.PERMIT,
        asks=True,
    )


def _state(plain: str, hit: re.Match[str]) -> Found | None:
    what = subject_left(plain, hit.start())
    out = bool(hit["out"]) is not bool(hit["n"])
    if what[0] >= what[1]:
        return None
    return Found(
        name="is in or out",
        start=hit.start(),
        end=hit.end(),
        own=False,
        what=what,
        effect=Effect.PROHIBIT if out else Effect.PERMIT,
        asks=True,
    )


def _ruled(plain: str, hit: re.Match[str]) -> Found | None:
    effect = Effect.PROHIBIT if hit["out"] else Effect.PERMIT
    named = ON_IT.search(plain, 0, hit.start()) if hit["what"].lower() in {"it", "them"} else None
    what = trimmed(plain, *named.span("what")) if named else hit.span("what")
    return Found(
        name="ruled admissible or not", start=hit.start(), end=hit.end(), own=True, effect=effect, what=what
    )


def _done(plain: str, hit: re.Match[str]) -> Found | None:
    what = earlier_subject(plain, hit.start())
    asked = request(plain, what[0])
    if asked and asked.end > hit.start():
        asked = request(plain[: hit.start()] + "\x00" * (len(plain) - hit.start()), what[0])
    if asked and (hit["g"] or hit["d"] or hit["t"] or hit["let"]):
        disposition = "granted" if hit["g"] or hit["let"] else "denied" if hit["d"] else "reserved"
        return Found(
            name="request ended",
            start=hit.start(),
            end=hit.end(),
            own=False,
            asks=True,
            relief=asked.relief,
            who=asked.who,
            disposition="granted-in-part" if hit["part"] else disposition,
            what=asked.what,
            movant=asked.movant,
        )
    if hit["t"] and what[0] < what[1]:
        lead = re.match(r"(?:whether|if) +", plain[what[0] : what[1]], re.IGNORECASE)
        what = (what[0] + (lead.end() if lead else 0), what[1])
        return Found(
            name="put off", start=hit.start(), end=hit.end(), own=False, asks=True, effect=Effect.DEFER, what=what
        )
    if not (hit["bar"] or hit["let"]) or what[0] >= what[1]:
        return None
    if (
        hit["let"]
        and (allowed := letting(plain, what[0]))
        and re.match(r" +to ", plain[hit.end() : hit.end() + 4])
    ):
        return None if allowed.who else None
    return Found(
        name="was kept out or let in",
        start=hit.start(),
        end=hit.end(),
        own=False,
        what=what,
        effect=Effect.PROHIBIT if hit["bar"] else Effect.PERMIT,
        asks=not hit["let"] or plain.startswith(" into evidence", hit.end()),
    )


_OPEN_HEAD = pattern(
    r"\b(?:up in the air|undecided|unresolved|unsettled|to be decided"
    r"|an open question)(?: for now)? (?:is|are|was|were"
    r"|remains?)(?: whether)? (?P<what>[^;:.\x00]{3,160})"
)


def _open(plain: str, hit: re.Match[str]) -> Found:
    what = subject(plain, hit.start("what"), hit.end("what"))
    return Found(
        name="put off",
        start=hit.start(),
        end=what[1],
        own=False,
        asks=True,
        effect=Effect.DEFER,
        what=what,
        only_court=True,
    )


def _inverted(plain: str, hit: re.Match[str]) -> Found | None:
    """`Also excluded were X.`"""
    what = subject(plain, hit.start("what"), hit.end("what"))
    lets_in = re.match(verbs.lets(PARTICIPLE) + r"\b|in\b|admissible|fair", hit["v"], re.IGNORECASE)
    if what[0] >= what[1] or re.match(
        r"(?:not|also|by|to|from|in|out)\b", plain[what[0] : what[1]], re.IGNORECASE
    ):
        return None
    return Found(
        name="kept out or let in",
        start=hit.start("v"),
        end=what[1],
        own=False,
        what=what,
        asks=True,
        effect=Effect.PERMIT if lets_in else Effect.PROHIBIT,
    )


_WITHOUT = pattern(
    r"\b(?:trial|case|lawsuit)\b[^;\x00]{0,80}? (?:will|to|must|can) (?:go forward|proceed|go on"
    r"|go ahead|begin|continue|start) without (?P<what>[^;\x00]{3,160})"
)


def _without(plain: str, hit: re.Match[str]) -> Found:
    """`The trial will go on without X.`"""
    what = subject(plain, hit.start("what"), hit.end("what"))
    return Found(
        name="goes on without",
        start=hit.start("what"),
        end=what[1],
        own=False,
        asks=True,
        effect=Effect.PROHIBIT,
        what=what,
    )


def open_heads(plain: str) -> list[Found]:
    """Every place where words may tell a ruling without saying whose."""
    rows = (
        (_WITHOUT, _without),
        (_EVIDENCE_HEAD, _evidence),
        (_STATE_HEAD, _state),
        (_OPEN_HEAD, _open),
        (_RULED_HEAD, _ruled),
        (_DONE_HEAD, _done),
        (_FIRST_HEAD, _inverted),
    )
    found = [made for find, read in rows for hit in find.finditer(plain) if (made := read(plain, hit)) is not None]
    return party_heads(plain) + found + [side for hit in SPLIT.finditer(plain) for side in split(plain, hit)]
