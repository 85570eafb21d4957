"""Rulings told with the court as the doer: it barred, let in, granted, denied, declined, ordered, put off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import subject, subject_end, subject_left
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.phrases import Kernel, asked_that, barring, kernel, letting, request, using
from inlimine.readers.reports.verbs import BASE, GERUND, PARTICIPLE, PAST, THIRD, pattern

_FINITE = (PAST, THIRD, GERUND)
_EVIDENCE = pattern(
    r"(?:the |any |all |his |her |their )?(?:evidence|testimony|exhibits?|proof|mention|admission)\b"
)
_WILL = (
    r"(?:will|would|'ll|'d|(?:is|are|'s|'re|am|'m) (?:not )?(?:going|prepared|about) to|did|does"
    r"|do|shall|agreed to|agrees to|agreeing to"
    r"|decided to|decides to|opted to|chose to|elected to|moved to|voted to|saw fit to|set out to"
    r"|planned to|plans to|(?:was|is|were) (?:right|wrong|correct|mistaken) to)"
)
_NOT = r"(?: (?P<not>not|never)|n't| )"
_DECLINE = (
    r"(?:declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|would not|will not|won't|wouldn't|did not"
    r"|didn't|does not|'m not going to"
    r"|am not going to|is not going to|are not going to|stopped short of|saw no reason to"
    r"|found no reason to|chose not to|decided not to|opted not to|agreed not to)"
)
_DEFER = (
    r"(?:put(?:s|ting)? off|defer(?:red|s|ring)|delay(?:ed|s|ing)|postpon(?:ed|es|ing)"
    r"|reserv(?:ed|es|ing)|held off(?: on)?|holding off(?: on)?"
    r"|withheld|punted(?: on)?|pushed back|tabled|put on hold|held in abeyance|sidestepped"
    r"|kicked down the road|set aside|waited on)"
)
_SIDE = r"(?:disagre(?:ed|es) with|sid(?:ed|es|ing) with|agre(?:ed|es|eing) with|ruled (?:for|in favou?r of))"


def court_heads(plain: str) -> list[Found]:
    """Every place where a court may be the doer of a ruling."""
    return [
        found for find, read in _HEADS for hit in find.finditer(plain) if (found := read(plain, hit)) is not None
    ]


_NO = pattern(r"no ")
_NO_MATTER = pattern(
    r"(?:no |nothing |none |from (?!the jury|jurors)|a coin\b|(?:the )?(?:reporters|public"
    r"|cameras|spectators|media|journalists|phones|cellphones|press|jurors?|audience)\b)"
)
_NEGATED = pattern(r"(?:\bnot|n't|\bnever)(?: yet| be| been)? *$")


def _by_kernel(name: str, hit: re.Match[str], found: Kernel | None, *, own: bool = True) -> Found | None:
    """A ruling whose own verb says what is done."""
    if found is None:
        return None
    effects = {Relief.EXCLUDE: Effect.PROHIBIT, Relief.ADMIT: Effect.PERMIT, Relief.REQUIRE_LEAVE: Effect.LEAVE}
    effect = effects.get(found.relief)
    if found.what and _NO_MATTER.match(hit.string, found.what[0]) and effect is Effect.PROHIBIT:
        return None
    if found.what and (none := _NO.match(hit.string, found.what[0])) and effect is Effect.PERMIT:
        effect, found = Effect.PROHIBIT, replace(found, what=(none.end(), found.what[1]))
    other = {} if effect else {"disposition": "granted", "relief": found.relief}
    return Found(
        name=name, start=hit.start(), end=found.end, own=own, effect=effect, who=found.who, what=found.what,
        movant=found.movant, disposition=other.get("disposition", ""), relief=found.relief if other else None,
    )  # fmt: skip


def _on_request(name: str, hit: re.Match[str], disposition: str, found: Kernel | None) -> Found | None:
    """A request granted or denied."""
    if found is None:
        return None
    return Found(
        name=name, start=hit.start(), end=found.end, own=True, disposition=disposition, relief=found.relief,
        who=found.who, what=found.what, movant=found.movant,
    )  # fmt: skip


_NOMINAL = pattern(r"\b(?:rulings?|orders?|decisions?|decrees?)(?:,? (?:that|which))? *$")
_MAIN_VERB = pattern(
    r" (?:came|comes|was|were|is|are|will|means?|meant|could|would|has|had|leaves|left|deals"
    r"|dealt|marks|marked|drew|followed|follows|may|might"
    r"|gives|gave|takes|took|applies|angered|pleased|surprised|guts|gutted|a (?:blow|win))\b| \""
)


def _within(plain: str, hit: re.Match[str]) -> str:
    """The words that a ruling told as a noun (`the order barring X came late`) can reach: not its sentence's verb."""
    if not _NOMINAL.search(plain, max(0, hit.start() - 40), hit.start()):
        return plain
    verb = _MAIN_VERB.search(plain, hit.end())
    return plain[: verb.start()] + "\x00" * (len(plain) - verb.start()) if verb else plain


def _decision(plain: str, hit: re.Match[str]) -> Found | None:
    """`the decision to exclude X`, whoever speaks of it."""
    verb = _MAIN_VERB.search(plain, hit.end())
    found = _by_kernel("is decided", hit, kernel(plain[: verb.start()] if verb else plain, hit.end()), own=False)
    return replace(found, asks=True) if found else None


def _bar(plain: str, hit: re.Match[str]) -> Found | None:
    if _ELSE.match(plain, hit.end()) or _NEGATED.search(plain, 0, hit.start()):
        return None
    plain = _within(plain, hit)
    asked = request(plain, hit.end())
    if asked and asked.relief is not Relief.OTHER:
        return _on_request("bars a request", hit, "denied", asked)
    if _KEEPS.match(hit.group()) and not _AWAY.search(plain, hit.end(), hit.end() + 90):
        return None
    return _by_kernel("bars", hit, barring(plain, hit.end()))


_ELSE = pattern(r"(?:down|up|back|a (?:lid|deal|balance|tone|blow)|the (?:right )?balance|on) ")
_KEEPS = pattern(r"keep|kept|stop|clear")
_AWAY = pattern(r"\b(?:out|from|away|off)\b")


def _let(plain: str, hit: re.Match[str]) -> Found | None:
    plain = _within(plain, hit)
    if plain.startswith("the way ", hit.end()):
        return None
    asked = request(plain, hit.end())
    if asked and asked.relief is not Relief.OTHER:
        return _on_request("allows a request", hit, "granted", asked)
    found = _by_kernel("lets in", hit, letting(plain, hit.end()))
    if found and _NEGATED.search(plain, 0, hit.start()):
        return replace(found, effect=Effect.PROHIBIT, weak=True)
    return found


def _grant(plain: str, hit: re.Match[str]) -> Found | None:
    partly = "granted-in-part" if hit["part"] or hit["part2"] or _in_part(plain, hit.end()) else "granted"
    return _on_request("grants", hit, partly, request(plain, hit.end()))


def _in_part(plain: str, at: int) -> bool:
    return bool(re.match(r"[^.;]{0,200}\bin part\b", plain[at : subject_end(plain, at, len(plain)) + 12]))


_HOW_DENIED = re.compile(
    r"[^.;]{0,140}?\b(?:without prejudice|for now|as premature|(?P<moot>as moot))\b,? *", re.IGNORECASE
)


def _deny(plain: str, hit: re.Match[str]) -> Found | None:
    if _EVIDENCE.match(plain, hit.end()):
        return _by_kernel("denies evidence", hit, barring(plain, hit.end()))
    how = _HOW_DENIED.search(plain, hit.end(), min(len(plain), hit.end() + 200))
    disposition = "denied" if not how else "moot" if how["moot"] else "denied-without-prejudice"
    at = how.end() if how and how.end() - hit.end() < 25 else hit.end()
    return _on_request("denies", hit, disposition, request(plain, at))


_USE = pattern(rf"(?!allow|admit|let|permit){verbs.uses(BASE)}\b")


def _decline(plain: str, hit: re.Match[str]) -> Found | None:
    found = kernel(plain, hit.end())
    if found is None or _USE.match(plain, hit.end()):
        return None
    match found.relief:
        case Relief.EXCLUDE | Relief.DISMISS:
            return _on_request("declines to keep out", hit, "denied", found)
        case Relief.ADMIT:
            made = _by_kernel("declines to let in", hit, replace(found, relief=Relief.EXCLUDE))
            return replace(made, weak=hit.group().lower().startswith(("decl", "ref"))) if made else None
        case _:
            return _on_request("declines", hit, "denied", found)


_REQUIRES = pattern(r"(?:require|order|direct) [^,;]{1,50} to ")


def _will(plain: str, hit: re.Match[str]) -> Found | None:
    if _REQUIRES.match(plain, hit.end()):
        return None
    if re.match(r"(?:not|never)\b", plain[hit.end() : hit.end() + 5], re.IGNORECASE) or re.match(
        r"(?:did|does|do)\b", hit.group(), re.IGNORECASE
    ):
        return None
    asked = re.match(r" *(?P<v>grant|approve|sustain|deny|reject|overrule)\b *", plain[hit.end() :], re.IGNORECASE)
    if asked:
        disposition = "granted" if asked["v"].lower() in {"grant", "approve", "sustain"} else "denied"
        return _on_request("will grant or deny", hit, disposition, request(plain, hit.end() + asked.end()))
    use = re.match(verbs.uses(BASE).replace(" ", " +") + r"\b", plain[hit.end() :], re.IGNORECASE)
    allow = re.match(verbs.lets(BASE).replace(" ", " +") + r"\b", plain[hit.end() :], re.IGNORECASE)
    return None if use and not allow else _by_kernel("will", hit, kernel(plain, hit.end()))


def _tentative(plain: str, hit: re.Match[str]) -> Found | None:
    against = hit.group().lower().rstrip().endswith("against")
    gerund = re.match(
        rf"(?:(?P<bar>{verbs.bars(GERUND)})|(?P<let>{verbs.lets(GERUND)})"
        rf"|(?P<g>{verbs.grants(GERUND)})|(?P<d>{verbs.denies(GERUND)})"
        r"|(?P<gi>grant|approve|sustain)|(?P<di>deny|reject|overrule))\b *",
        plain[hit.end() :], re.IGNORECASE,
    )  # fmt: skip
    if gerund is None:
        found = _by_kernel("inclined", hit, kernel(plain, hit.end()))
    elif gerund.lastgroup in {"bar", "let"}:
        read = barring if gerund["bar"] else letting
        found = _by_kernel("inclined", hit, read(plain, hit.end() + gerund.end()))
    else:
        disposition = "granted" if gerund["g"] or gerund["gi"] else "denied"
        found = _on_request("inclined", hit, disposition, request(plain, hit.end() + gerund.end()))
    if found and against and found.effect:
        found = replace(found, effect=Effect.PERMIT if found.effect is Effect.PROHIBIT else Effect.PROHIBIT)
    return replace(found, tentative=True) if found else None


def _order(plain: str, hit: re.Match[str]) -> Found | None:
    name, who, at = "orders", hit.span("who"), hit.end()
    if hit["not"]:
        use = re.compile(verbs.uses(BASE).replace(" ", " +") + r"\b", re.IGNORECASE).match(plain, at)
        found = using(plain, use.start(), use.end(), Relief.EXCLUDE) if use else None
        return _by_kernel(name, hit, replace(found, who=who)) if found else None
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


def _side(plain: str, hit: re.Match[str]) -> Found | None:
    """A side that won, and what it wanted."""
    link = hit["link"].lower()
    at = hit.end()
    found = asked_that(plain, at) if link.endswith("that") else kernel(plain, at) if link.endswith("to") else None
    if link.startswith("in"):
        verb = re.match(
            rf"(?:(?P<bar>{verbs.bars(GERUND)})|(?P<let>{verbs.lets(GERUND)}))\b *", plain[at:], re.IGNORECASE
        )
        found = (barring if verb["bar"] else letting)(plain, at + verb.end()) if verb else None
    if found is None:
        return None
    disposition = "denied" if hit.group().lower().startswith("dis") else "granted"
    return _on_request("sides with", hit, disposition, replace(found, movant=hit.span("who")))


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
    return _by_kernel("lets in", hit, replace(found, who=hit.span("who")))


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
    return _by_kernel("tells to keep off", hit, replace(found, who=hit.span("who"))) if found else None


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


def _idiom(plain: str, hit: re.Match[str]) -> Found | None:
    out = hit["out"] is not None
    asked = request(plain, hit.end())
    if asked and asked.relief is not Relief.OTHER:
        return _on_request("says no or yes to a request", hit, "denied" if out else "granted", asked)
    return _by_kernel("idiom", hit, (barring if out else letting)(plain, hit.end()))


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
    made = _on_request("won or lost", hit, "denied" if lost else "granted", found)
    movant = found.movant or (who if who[0] < who[1] else None)
    return replace(made, own=False, asks=True, movant=movant) if made else None


_HEADS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Found | None]], ...] = (
    (pattern(rf"\b{verbs.bars(*_FINITE)} "), _bar),
    (pattern(rf"\b{verbs.lets(*_FINITE)} "), _let),
    (pattern(rf"\b(?P<part>partially |partly )?{verbs.grants(*_FINITE)}(?P<part2> in part and denie[ds] in"
        r" part)? (?:in part )?"), _grant),
    (pattern(rf"\b{verbs.denies(*_FINITE)} (?!to\b)"), _deny),
    (pattern(r"\b(?:decisions?|rulings?|orders?|move)(?: \w+day)? to "), _decision),
    (pattern(r"\b(?:(?P<g>agreed|said yes)|(?P<d>disagreed|refused|declined|said no)|(?P<g2>grant(?:ed|s)"
        r"|sustain(?:ed|s)) (?:it|them|both|that)|(?P<d2>denie[ds]|reject(?:ed|s)|overrule[ds]) (?:it"
        r"|them|both|that)"
             r"|(?:motion|objection|request) (?:is )?(?:(?P<g3>granted|sustained)|(?P<d3>denied|overruled)))"
             r"(?=[.,;\"]| and| but|$)"), _bare),
    (pattern(r"\b(?:g[ai]ve|gives|gave|giving|handed) (?P<who>[^,;:.\x00]{1,50}?) (?:the |a )?(?:go-ahead"
        r"|green light|permission|leave|approval|ok|okay|nod|the right)"
             r" to (?P<use>\w+)"), _let_idiom),
    (pattern(r"\b(?:cleared|clears|clearing|paved|opened"
        r"|opening) the way for (?P<who>[^,;:.\x00]{1,50}?) to (?P<use>\w+)"), _let_idiom),
    (pattern(r"\b(?:told|ordered|instructed|directed|warned"
        r"|cautioned) (?P<who>[^,;:.\x00]{1,50}?) (?:to )?(?:refrain from|steer clear of|avoid"
        r"|stay away from|against|keep away from) "),
     _steer),
    (pattern(r"\b(?:limited|limits|limiting|restricted|narrowed|trimmed|curbed|scaled back|curtailed) "
             r"(?=(?:the |any |some |its |his |her |their )?(?:[\w']+ ){0,2}(?:evidence|testimony|mention"
        r"|questions|questioning|references?|use|scope|videos?|photos?|exhibits?))"), _limit),
    (pattern(r"\b(?:declin(?:ed|es|ing)|(?:was|were) not (?:persuaded|swayed|convinced|moved) by|(?:wasn't"
        r"|weren't) (?:persuaded|swayed|convinced|moved) by"
             r"|unmoved by|unpersuaded by) (?=[^.;\x00]{0,70}\b(?:requests?|motions?|bids?|efforts?"
        r"|attempts?|push|objections?|arguments?|pleas?)\b)"), _deny),
    (pattern(r"\b(?:ordered|orders|ordering|declared|ruled|wants|left"
        rf"|kept) (?:that )?(?P<what>[^,;:.\x00]{{3,120}}?) (?:be "
        rf"|to be )?(?P<bar>{verbs.bars(PARTICIPLE)})\b(?! from (?!jurors|the jury|evidence|trial))"),
     _ordered_out),
    (pattern(rf"\b(?:(?P<out>{_OUT_IDIOM})|(?P<in>{_IN_IDIOM})) "), _idiom),
    (pattern(r"\b(?:won|wins|lost|loses|failed in|fails in|prevailed in|succeeded in"
        r"|was unsuccessful in)(?P<to>(?!))? (?=(?:its|their|his|her|a|an|the) )"), _won),
    (pattern(r"\b(?:(?:failed to|could not|couldn't|unable to|tried but failed to) (?:persuade|convince)"
        r"|persuaded|persuades|convinced|convinces|got)"
             r" (?P<to>(?:the|a|an) (?:[\w.'-]+ ){0,3}(?:judge|court)(?: [A-Z][\w'-]+){0,3}"
        r"|(?:[\w.'-]+ ){0,3}(?:judge|justice)(?: [A-Z][\w'-]+){1,3}) to "), _won),
    (pattern(rf"\b{_DECLINE} (?:also |immediately )?"), _decline),
    (pattern(r"(?<!\w)(?:'m|am) not (?P<x>)(?=allowing|letting|admitting|permitting)"), lambda p, h: None),
    (pattern(rf"(?:\b|(?=')){_WILL} (?:also |now )?"), _will),
    (pattern(
        r"\b(?:inclined to|tempted to|likely to|leaning towards?|leaning against|leaned towards?"
        r"|leaned against|tentatively|disposed to"
        r"|(?:instinct|inclination) (?:is|was) to) "), _tentative),
    (pattern(
        r"\b(?:ordered|orders|ordering|directed|directs|instructed|told|required|requires|warned"
        r"|(?:will|would) (?:order|require|direct)) (?P<who>[^,;:.\x00\"]{1,50}?)"
        r" (?P<not>not |never )?to "), _order),
    (pattern(
        rf"\b{_DEFER} (?:(?:a|any|her|his|the|making a|final) )*(?:rulings?|decisions?|judgment|deciding|ruling)"
        r"(?: (?:on|about|over|regarding|as to))?(?: whether)?(?P<to> (?:or not )?to)? "), _defer),
    (pattern(r"\b(?:wait(?:s|ed|ing)?|hold off)(?: (?:until|for) [\w ]{2,30}?)? (?:to|before) (?:rule"
        r"|decide|deciding|ruling)(?: on)?(?: whether)?(?P<to> (?:or not )?to)? "), _defer),
    (pattern(r"\b(?:deferred|reserved|postponed|delayed|punted|held off) (?:on )"), _defer),
    (pattern(
        r"\b(?:did not|didn't|has not|hasn't|has yet to|have yet to|had yet to|was not ready to"
        r"|declined to|refused to)(?: immediately| yet)?"
        r" (?:rule|decide|ruled|decided|say)(?: on)?(?: whether)?(?P<to> (?:or not )?to)? (?!how|in"
        r"|at|from)"), _defer),
    (pattern(
        r"\b(?:will|would|'ll|plans to|wants to wait to) (?:rule|decide|consider|revisit"
        r"|take up)(?: (?:later|at trial|during trial"
        r"|another day|next week))?(?: (?:on|about))?(?: whether)?(?P<to> (?:or not )?to)? (?!at"
        r" trial|later)"), _defer),
    (pattern(r"\b(?:left|leaves|leaving) (?:the door open|open the (?:door|possibility|question)|undecided"
        r"|for (?:trial|another day|later))"
             r"(?: (?:to|of|for|that|whether))? (?!revisit|reconsider|chang)"), _defer),
    (pattern(r"\b(?:took|takes|taking) (?P<what>[^,;:.\x00]{3,160}?) under (?:advisement|submission)"), _under),
    (pattern(r"\b(?:took|takes|taking) under advisement "), _advised),
    (pattern(
        rf"\b{_SIDE} (?P<who>[^,;:.\x00]{{1,60}}?)(?P<link>,? who (?:had )?(?:wanted|sought|asked"
        r"|argued|moved|hoped) (?:to|that)|,? that"
        r"| in| on wanting to) "), _side),
)  # fmt: skip


def iterate(plain: str) -> Iterator[Found]:
    """The same in the order in which they stand."""
    yield from sorted(court_heads(plain), key=lambda found: (found.start, -found.end))
