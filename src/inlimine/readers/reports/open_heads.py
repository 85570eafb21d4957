"""Rulings told without their doer: parties may not, jurors won't hear, evidence is out, a motion was denied."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.read_act import Span
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import HAS_VERB, earlier_subject, subject, subject_left, trimmed
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.phrases import letting, request, using
from inlimine.readers.reports.verbs import BASE, GERUND, PARTICIPLE, pattern

_NEG = (
    r"(?:may not|may never|can ?not|can not|can't|could not|couldn't|won't|will not|will never"
    r"|must not|mustn't|should not|shouldn't|would not"
    r"|wouldn't|shall not|need not|is not|are not|was not|were not|isn't|aren't|wasn't|weren't"
    r"|is never|are no longer|will no longer)"
)
_POS = r"(?:may|can|could|will|would|must|shall|is|are|was|were|'ll|has been|have been|had been)"
_MODAL = rf"(?P<m>{_NEG}|{_POS})"
_ADV = r"(?: (?P<only>only|also|still|now|then|instead|however|even))?"
_PERMIT = r"(?:allowed|permitted|able|free|cleared|entitled|get|gets|got)"
_PARTY_HEAD = pattern(
    rf"(?<![\w']){_MODAL}{_ADV}(?:(?: be)?(?: not)? (?P<perm>{_PERMIT}(?: (?:on )?\w+day)? to"
    r"|told not to|ordered not to|forbidden to"
    r"|(?:barred|prohibited|precluded|blocked|forbidden|banned|prevented"
    r"|kept)(?: (?:on )?\w+day)? from))? (?:ever |even |also )?"
    rf"(?P<use>{verbs.uses(BASE)}|{verbs.uses(GERUND)}|(?:to )?be told|(?:to )?be shown|(?:to )?be asked)\b"
)
_LEAVE_HEAD = pattern(
    r"\bmust (?:first )?(?:get|ask|seek|obtain|have|approach|clear|request)\b[^.;\x00]{0,80}? (?:before|prior to) "
    rf"(?P<use>{verbs.uses(GERUND)})\b"
)
_SEEN = (
    r"(?:shown|used|played|introduced|admitted|heard|presented|mentioned|told|discussed|raised"
    r"|brought up|put before|put to|in evidence|part of|given to|before|shared with|read"
    r"|referred to|offered|aired|seen)"
)
_EVIDENCE_HEAD = pattern(
    rf"(?<![\w'])(?:{_MODAL}{_ADV} (?:(?P<bar>be (?:{verbs.bars(PARTICIPLE)}(?: out)?|off limits"
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
_JURORS = pattern(r"(?:[\w'-]+ ){0,3}(?:jurors|jury|panel)$")
_JURY_NEAR = pattern(r"\b(?:jury|jurors|trial|lawsuit|case)\b[^;\x00]{0,120}$")
_UNDER_MODAL = pattern(r"\b(?:should|not|to|could|may|can|will|would|might|must|never) $")
_A_JURY = pattern(
    r"(?:the |a |any )?(?:jury|jurors?|panel(?:ists)?)\b(?! (?:that|who|may|will|foreman"
    r"|selection|instruction))|(?:[\w'-]+ ){0,3}(?:jurors|jury|panel)$"
)
_PLACED = pattern(r" (?:in|at) (?:the|a|an|his|her) [^,;]{0,60}\b(?:trial|case)\b")
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
_SHORT = pattern(
    r"(?P<what>[^,;:.\x00]{2,80}?) (?P<m>cannot|can't|may not|won't|will not|must not|would not"
    r"|could not|is not|are not|can|may|will|do not|don't)(?=[,.;\"\x00]|$)"
)
_IN_OUT = pattern(r"(?P<what>[^,;:\x00]{2,80}?) (?P<d>in|out)(?=[,;.\x00\"]|$| and| but)")
_SPLIT = pattern(
    r"\b(?:split|splits|splitting)\b(?: (?:the difference|the baby))?(?: (?:on|over) (?P<what>[^,;:.\x00]{2,80}))?"
)
_USES_BY_JURY = re.compile(
    r"(?:feature|include|involve|hear|see|learn|know|watch|view|consider|(?:to )?be told"
    r"|(?:to )?be shown|read|hearing|seeing|learning|being|listen)",
    re.IGNORECASE,
)


def _negative(hit: re.Match[str]) -> bool:
    words = hit["m"].lower()
    return "not" in words or "n't" in words or "never" in words or "no longer" in words


def _party(plain: str, hit: re.Match[str]) -> Found | None:
    who = subject_left(plain, hit.start())
    if who[0] >= who[1] and (before := list(_PARTY_HEAD.finditer(plain, 0, hit.start()))):
        who = subject_left(plain, before[-1].start())
    who = _told(plain, hit.start(), who)
    if placed := _PLACED.search(plain, *who):
        who = (who[0], placed.start())
    mention, use = plain[who[0] : who[1]], hit["use"]
    hears = _USES_BY_JURY.fullmatch(use) is not None
    jury = _A_JURY.match(mention) is not None or (hears and _JURY_NEAR.search(plain, 0, hit.start()) is not None)
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
        or mention.lower() in {"he", "she", "it", "i", "we"}
        or (plain_be and not perm and not use.startswith("to "))
        or (bool(_USES_BY_JURY.fullmatch(use)) and not jury)
    ):
        return None
    if jury and _TRIAL_MATTER.match(plain, hit.end()):
        return None
    out = _negative(hit) is not perm.startswith(
        ("told", "ordered", "forbid", "barred", "prohib", "preclud", "block", "ban", "prev", "kept")
    )
    out = out or _NONE.match(plain, who[0]) is not None
    found = using(plain, hit.start("use"), hit.end("use"), Relief.EXCLUDE if out else Relief.ADMIT)
    return Found(
        clause=who[0], only_court=perm != "" or (bool(jury) and out), name="may or may not use", start=hit.start(), end=found.end, own=False, what=found.what,
        effect=Effect.PROHIBIT if out else Effect.PERMIT, who=None if jury else who, asks=bool(perm) or out,
    )  # fmt: skip


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


_NONE = pattern(r"(?:no|neither|none|nobody|nothing) ")


def _leave(plain: str, hit: re.Match[str]) -> Found | None:
    who = subject_left(plain, hit.start())
    found = using(plain, hit.start("use"), hit.end("use"), Relief.ADMIT)
    return Found(
        name="must ask first",
        start=hit.start(),
        end=found.end,
        own=False,
        effect=Effect.LEAVE,
        who=who,
        what=found.what,
        asks=True,
    )


def _evidence(plain: str, hit: re.Match[str]) -> Found | None:
    what = earlier_subject(plain, hit.start())
    if hit["c"] and _UNDER_MODAL.search(plain, 0, hit.start()):
        return None
    if hit["c"]:
        out = "out" in hit["c"].lower() or "not" in hit["c"].lower()
    else:
        out = bool(hit["bar"]) is not _negative(hit)
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
    if what[0] >= what[1] or _A_JURY.match(plain[slice(*what)]):
        return None
    if none := _NONE.match(plain, what[0]):
        out, what = True, (none.end(), what[1])
    return Found(
        name="comes in or stays out", start=hit.start(), end=hit.end(), own=False, what=what,
        effect=Effect.PROHIBIT if out else Effect.PERMIT, asks=True,
    )  # fmt: skip


def _state(plain: str, hit: re.Match[str]) -> Found | None:
    what = subject_left(plain, hit.start())
    out = bool(hit["out"]) is not bool(hit["n"])
    if what[0] >= what[1]:
        return None
    return Found(
        name="is in or out", start=hit.start(), end=hit.end(), own=False, what=what,
        effect=Effect.PROHIBIT if out else Effect.PERMIT, asks=True,
    )  # fmt: skip


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
            name="request ended", start=hit.start(), end=hit.end(), own=False, asks=True, relief=asked.relief, who=asked.who,
            disposition="granted-in-part" if hit["part"] else disposition, what=asked.what, movant=asked.movant,
        )  # fmt: skip
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
        name="was kept out or let in", start=hit.start(), end=hit.end(), own=False, what=what,
        effect=Effect.PROHIBIT if hit["bar"] else Effect.PERMIT, asks=not hit["let"] or plain.startswith(" into evidence", hit.end()),
    )  # fmt: skip


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
        name="kept out or let in", start=hit.start("v"), end=what[1], own=False, what=what, asks=True,
        effect=Effect.PERMIT if lets_in else Effect.PROHIBIT,
    )  # fmt: skip


def _split(plain: str, hit: re.Match[str]) -> list[Found]:
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
        )  # fmt: skip
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


def open_heads(plain: str) -> list[Found]:
    """Every place where words may tell a ruling without saying whose."""
    rows = (
        (_PARTY_HEAD, _party), (_LEAVE_HEAD, _leave), (_EVIDENCE_HEAD, _evidence), (_STATE_HEAD, _state),
        (_OPEN_HEAD, _open), (_RULED_HEAD, _ruled), (_DONE_HEAD, _done), (_FIRST_HEAD, _inverted),
    )  # fmt: skip
    found = [made for find, read in rows for hit in find.finditer(plain) if (made := read(plain, hit)) is not None]
    return found + [side for hit in _SPLIT.finditer(plain) for side in _split(plain, hit)]


_CONTRAST = pattern(
    r"(?: (?:from|to|for|in|at|by) [^,;\x00]{0,40}?)?,? *\(?(?P<c>but|and"
    r"|while)(?P<not> not(?: (?:about|of|to))?)? "
)


def contrasts(plain: str, before: Found, limit: int) -> list[Found]:
    """What is told behind a ruling only by contrast: `but not the names`, `but clips of it cannot`."""
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
