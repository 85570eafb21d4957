"""Rulings told with the court as the doer: it barred, let in, granted, denied, declined, sided with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import subject_end
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.idioms import IDIOMS
from inlimine.readers.reports.making import by_kernel, on_request
from inlimine.readers.reports.orders import ORDERS
from inlimine.readers.reports.phrases import (
    barring,
    kernel,
    letting,
)
from inlimine.readers.reports.requests import asked_that, request
from inlimine.readers.reports.verbs import BASE, GERUND, PAST, THIRD, pattern

_NEGATED = pattern(r"(?:\bnot|n't|\bnever)(?: yet| be| been)? *$")
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
_DECLINE = (
    r"(?:declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|would not|will not|won't|wouldn't|did not"
    r"|didn't|does not|'m not going to"
    r"|am not going to|is not going to|are not going to|stopped short of|saw no reason to"
    r"|found no reason to|chose not to|decided not to|opted not to|agreed not to)"
)
_SIDE = r"(?:disagre(?:ed|es) with|sid(?:ed|es|ing) with|agre(?:ed|es|eing) with|ruled (?:for|in favou?r of))"
_NOMINAL = pattern(r"\b(?:rulings?|orders?|decisions?|decrees?)(?:,? (?:that|which))? *$")
_MAIN_VERB = pattern(
    r" (?:came|comes|was|were|is|are|will|means?|meant|could|would|has|had|leaves|left|deals"
    r"|dealt|marks|marked|drew|followed|follows|may|might"
    r"|gives|gave|takes|took|applies|angered|pleased|surprised|guts|gutted|a (?:blow|win))\b| \""
)


def _within(plain: str, hit: re.Match[str]) -> str:
    """The words that a ruling told as a noun can reach (`the order barring X came late`): not the main verb."""
    if not _NOMINAL.search(plain, max(0, hit.start() - 40), hit.start()):
        return plain
    verb = _MAIN_VERB.search(plain, hit.end())
    return plain[: verb.start()] + "\x00" * (len(plain) - verb.start()) if verb else plain


def _decision(plain: str, hit: re.Match[str]) -> Found | None:
    """`the decision to exclude X`, whoever speaks of it."""
    verb = _MAIN_VERB.search(plain, hit.end())
    found = by_kernel("is decided", hit, kernel(plain[: verb.start()] if verb else plain, hit.end()), own=False)
    return replace(found, asks=True) if found else None


def _bar(plain: str, hit: re.Match[str]) -> Found | None:
    if _ELSE.match(plain, hit.end()) or _NEGATED.search(plain, 0, hit.start()):
        return None
    plain = _within(plain, hit)
    asked = request(plain, hit.end())
    if asked and asked.relief is not Relief.OTHER:
        return on_request("bars a request", hit, "denied", asked)
    if _KEEPS.match(hit.group()) and not _AWAY.search(plain, hit.end(), hit.end() + 90):
        return None
    return by_kernel("bars", hit, barring(plain, hit.end()))


_ELSE = pattern(r"(?:down|up|back|a (?:lid|deal|balance|tone|blow)|the (?:right )?balance|on) ")
_KEEPS = pattern(r"keep|kept|stop|clear")
_AWAY = pattern(r"\b(?:out|from|away|off)\b")


def _let(plain: str, hit: re.Match[str]) -> Found | None:
    plain = _within(plain, hit)
    if plain.startswith("the way ", hit.end()):
        return None
    asked = request(plain, hit.end())
    if asked and asked.relief is not Relief.OTHER:
        return on_request("allows a request", hit, "granted", asked)
    found = by_kernel("lets in", hit, letting(plain, hit.end()))
    if found and _NEGATED.search(plain, 0, hit.start()):
        return replace(found, effect=Effect.PROHIBIT, weak=True)
    return found


def _grant(plain: str, hit: re.Match[str]) -> Found | None:
    partly = "granted-in-part" if hit["part"] or hit["part2"] or _in_part(plain, hit.end()) else "granted"
    return on_request("grants", hit, partly, request(plain, hit.end()))


def _in_part(plain: str, at: int) -> bool:
    return bool(re.match(r"[^.;]{0,200}\bin part\b", plain[at : subject_end(plain, at, len(plain)) + 12]))


_HOW_DENIED = re.compile(
    r"[^.;]{0,140}?\b(?:without prejudice|for now|as premature|(?P<moot>as moot))\b,? *", re.IGNORECASE
)


def _deny(plain: str, hit: re.Match[str]) -> Found | None:
    if _EVIDENCE.match(plain, hit.end()):
        return by_kernel("denies evidence", hit, barring(plain, hit.end()))
    how = _HOW_DENIED.search(plain, hit.end(), min(len(plain), hit.end() + 200))
    disposition = "denied" if not how else "moot" if how["moot"] else "denied-without-prejudice"
    at = how.end() if how and how.end() - hit.end() < 25 else hit.end()
    return on_request("denies", hit, disposition, request(plain, at))


_USE = pattern(rf"(?!allow|admit|let|permit){verbs.uses(BASE)}\b")


def _decline(plain: str, hit: re.Match[str]) -> Found | None:
    found = kernel(plain, hit.end())
    if found is None or _USE.match(plain, hit.end()):
        return None
    match found.relief:
        case Relief.EXCLUDE | Relief.DISMISS:
            return on_request("declines to keep out", hit, "denied", found)
        case Relief.ADMIT:
            made = by_kernel("declines to let in", hit, replace(found, relief=Relief.EXCLUDE))
            return replace(made, weak=hit.group().lower().startswith(("decl", "ref"))) if made else None
        case _:
            return on_request("declines", hit, "denied", found)


_REQUIRES = pattern(r"(?:require|order|direct) [^,;]{1,50} to ")


def _will(plain: str, hit: re.Match[str]) -> Found | None:
    if _REQUIRES.match(plain, hit.end()):
        return None
    if re.match(r"(?:not|never)\b", plain[hit.end() : hit.end() + 5], re.IGNORECASE):
        return None
    asked = re.match(r" *(?P<v>grant|approve|sustain|deny|reject|overrule)\b *", plain[hit.end() :], re.IGNORECASE)
    if asked:
        disposition = "granted" if asked["v"].lower() in {"grant", "approve", "sustain"} else "denied"
        return on_request("will grant or deny", hit, disposition, request(plain, hit.end() + asked.end()))
    use = re.match(verbs.uses(BASE).replace(" ", " +") + r"\b", plain[hit.end() :], re.IGNORECASE)
    allow = re.match(verbs.lets(BASE).replace(" ", " +") + r"\b", plain[hit.end() :], re.IGNORECASE)
    return None if use and not allow else by_kernel("will", hit, kernel(plain, hit.end()))


def _tentative(plain: str, hit: re.Match[str]) -> Found | None:
    against = hit.group().lower().rstrip().endswith("against")
    gerund = re.match(
        rf"(?:(?P<bar>{verbs.bars(GERUND)})|(?P<let>{verbs.lets(GERUND)})"
        rf"|(?P<g>{verbs.grants(GERUND)})|(?P<d>{verbs.denies(GERUND)})"
        r"|(?P<gi>grant|approve|sustain)|(?P<di>deny|reject|overrule))\b *",
        plain[hit.end() :],
        re.IGNORECASE,
    )
    if gerund is None:
        found = by_kernel("inclined", hit, kernel(plain, hit.end()))
    elif gerund.lastgroup in {"bar", "let"}:
        read = barring if gerund["bar"] else letting
        found = by_kernel("inclined", hit, read(plain, hit.end() + gerund.end()))
    else:
        disposition = "granted" if gerund["g"] or gerund["gi"] else "denied"
        found = on_request("inclined", hit, disposition, request(plain, hit.end() + gerund.end()))
    if found and against and found.effect:
        found = replace(found, effect=Effect.PERMIT if found.effect is Effect.PROHIBIT else Effect.PROHIBIT)
    return replace(found, tentative=True) if found else None


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
    return on_request("sides with", hit, disposition, replace(found, movant=hit.span("who")))


_HEADS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Found | None]], ...] = (
    (pattern(rf"\b{verbs.bars(*_FINITE)} "), _bar),
    (pattern(r"\bha(?:s|ve) (?:also |now )?(?:thrown out|forbidden|stricken) "), _bar),
    (pattern(rf"\b{verbs.lets(*_FINITE)} "), _let),
    (
        pattern(
            rf"\b(?P<part>partially |partly )?{verbs.grants(*_FINITE)}(?P<part2> in part and denie[ds] in"
            r" part)? (?:in part )?"
        ),
        _grant,
    ),
    (pattern(rf"\b{verbs.denies(*_FINITE)} (?!to\b)"), _deny),
    (pattern(r"\b(?:decisions?|rulings?|orders?|move)(?: \w+day)? to "), _decision),
    (
        pattern(
            r"\b(?:declin(?:ed|es|ing)|(?:was|were) not (?:persuaded|swayed|convinced|moved) by|(?:wasn't"
            r"|weren't) (?:persuaded|swayed|convinced|moved) by"
            r"|unmoved by|unpersuaded by) (?=[^.;\x00]{0,70}\b(?:requests?|motions?|bids?|efforts?"
            r"|attempts?|push|objections?|arguments?|pleas?)\b)"
        ),
        _deny,
    ),
    (pattern(rf"\b{_DECLINE} (?:also |immediately )?"), _decline),
    (pattern(r"(?<!\w)(?:'m|am) not (?P<x>)(?=allowing|letting|admitting|permitting)"), lambda p, h: None),
    (pattern(rf"(?:\b|(?=')){_WILL} (?:also |now )?"), _will),
    (
        pattern(
            r"\b(?:inclined to|tempted to|likely to|leaning towards?|leaning against|leaned towards?"
            r"|leaned against|tentatively|disposed to"
            r"|(?:instinct|inclination) (?:is|was) to) "
        ),
        _tentative,
    ),
    (
        pattern(
            rf"\b{_SIDE} (?P<who>[^,;:.\x00]{{1,60}}?)(?P<link>,? who (?:had )?(?:wanted|sought|asked"
            r"|argued|moved|hoped) (?:to|that)|,? that"
            r"| in| on wanting to) "
        ),
        _side,
    ),
)


def court_heads(plain: str) -> list[Found]:
    """Every place where a court may be the doer of a ruling."""
    rows = (*_HEADS, *IDIOMS, *ORDERS)
    return [
        found for find, read in rows for hit in find.finditer(plain) if (found := read(plain, hit)) is not None
    ]
