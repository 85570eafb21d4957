"""What a verb of ruling or a request is followed by: whom it binds and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Relief
from inlimine.readers.read_act import Span
from inlimine.readers.reports import verbs
from inlimine.readers.reports.cutting import subject, subject_end, trimmed
from inlimine.readers.reports.verbs import BASE, GERUND, PARTICIPLE, pattern

JURY = pattern(r"^(?:the |a |any )?(?:jurors?|jury|juries|panel|panelists)$")
_WHO = r"(?P<who>(?:[^,;:.\x00]|\b[A-Z]\.|(?<=\bMr|\bMs|\bDr)\.){1,60}?)"
_EVEN = r"(?:also |even |ever |further )?"
_FROM_USING = pattern(rf"{_WHO} from {_EVEN}(?P<use>{verbs.uses(GERUND)}|hearing|seeing|learning|being)\b")
_TO_USE = pattern(rf"{_WHO} (?:to )?{_EVEN}(?P<use>(?:be )?(?:{verbs.uses(BASE)}|told|shown))\b")
_INTO = pattern(
    r"(?P<what>(?:[^;:.\x00]){1,160}?) (?:to (?:be (?:shown|used|played|introduced|admitted|heard"
    r"|presented|mentioned|raised|told"
    r"|discussed|seen)|come in|go to|stand|remain|stay|go before|reach)|into evidence"
    r"|in(?=[,.;\x00]|$| (?:but|and|over|as)\b)|as evidence)"
)
_ASIDE = pattern(
    r"(?P<what>[^;:.\x00]{1,160}?) (?:out|away|off)\b(?: of (?:the )?(?:trial|evidence|case|courtroom|jury's))?"
)
_LEFT_OVER = pattern(
    r"^(?:out|in|into|as evidence|from evidence|the introduction of|the admission of|introduction of"
    r"|admission of|introducing|into evidence)\b ?"
)
_ADDRESSEE = (
    r"(?:the |a |any |all |other )?(?:jurors?|jury|panel|witness(?:es)?|court|him|her|them"
    r"|the victim|experts?|officers?)"
)
_AFTER_USE = pattern(
    rf" ?(?:(?:up|on|in|forth|forward) )?(?:(?:to |before )?{_ADDRESSEE} )?(?:(?:into|in) evidence )?"
    r"(?:(?:about|regarding|concerning|to|of|on|as to|from|at|with) (?!which))?(?:any mention of "
    r"|any reference to )?"
)
_ASKS_ABOUT = pattern(r" [^,;:.\x00]{1,60}? (?:about|regarding|concerning|on) ")
_QUESTIONS = pattern(
    r"^(?:ask|asking|question|questioning|quiz|cross-examine|cross-examining|examine|press"
    r"|pressing|tell|telling|inform)"
)
AND_USE = pattern(
    r",? (?:and|or) (?:also )?(?P<use>call|introduce|present|show|tell|ask|question|mention|play"
    r"|cross-examine|elicit|argue|cite) "
)
_JOINED = pattern(r" *(?:but|and|,|\.|;)")
_CALLS = pattern(r"^call(?:ing)?$")
_CASE = pattern(
    r"^(?:the |a |all |any |both |two |one |\w+ )?(?:of the )?(?:[\w-]+ ){0,2}(?:charges?"
    r"|indictment|case|counts?|lawsuit|suit|complaint|verdict|conviction and)\b"
)
_NO_EVIDENCE = pattern(
    r" to (?:go|leave|travel|return|remain free|proceed|continue|withdraw|post|be released|move"
    r"|work|live|serve|attend|wear|represent|resume|intervene|appeal|sit"
    r"|amend|delay|keep|be free|stay home|appear|plead)\b"
)
_NOT_WHO = re.compile(r"'s? *$|^(?:the|a|an|any|its|his|her|their) *$", re.IGNORECASE)
_PARTY_DOES = pattern(
    r"(?P<who>(?:the |both )?(?:crown|state|government|prosecution|prosecutors|defen[sc]e"
    r"|plaintiffs?|defendants?|sides|lawyers|jury|jurors)) (?:to )?(?P<use>[a-z]+)(?<!from) "
)
_KERNEL = pattern(
    rf"(?:not )?(?:(?P<bar>{verbs.bars(BASE)})|(?P<let>{verbs.lets(BASE)})"
    rf"|(?P<use>{verbs.uses(BASE)})|(?P<limit>limit|restrict|narrow)"
    r"|(?P<dismiss>dismiss)|(?P<have>have|get|see)|(?P<redact>require|order|redact|disclose"
    r"|turn over|unseal|seal|sever))\b "
)
_HAVE = pattern(
    rf"(?P<what>[^;:.\x00]{{1,160}}?) (?:(?P<out>{verbs.bars(PARTICIPLE)})|(?P<in>{verbs.lets(PARTICIPLE)}))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kernel:
    """What would be done to what, and to whom: the relief, those it is directed to, the matter."""

    relief: Relief
    end: int
    who: Span | None = None
    what: Span | None = None
    movant: Span | None = None


def barring(plain: str, at: int) -> Kernel | None:
    """What follows a verb of keeping out, as a request for that would say it."""
    while head := _LEFT_OVER.match(plain[at : at + 30]):
        at += head.end()
    if hit := _FROM_USING.match(plain, at):
        who = trimmed(plain, *hit.span("who"))
        if hit["use"].lower() == "being":
            return Kernel(relief=Relief.EXCLUDE, what=who, end=hit.end())
        return replace(using(plain, hit.start("use"), hit.end("use"), Relief.EXCLUDE), who=unless_jury(plain, who))
    if _CASE.match(plain[at : at + 60]):
        return Kernel(
            relief=Relief.DISMISS, what=subject(plain, at, len(plain)), end=subject_end(plain, at, len(plain))
        )
    aside = _ASIDE.match(plain, at, subject_end(plain, at, len(plain)))
    return _by_side(plain, plain_object(plain, at, Relief.EXCLUDE, aside))


_BY_SIDE = pattern(
    r"(?:any |all )?(?:mentions?|references?|use|discussion|arguments?|questions?|questioning"
    r"|talk|comments?|suggestions?|introduction)\b.*"
    r"(?P<by> by (?P<who>(?:either|both|any|the|all|federal|state) ?(?:sides?|party|parties"
    r"|prosecut\w+|state|government|defen[sc]e|lawyers|counsel|attorneys)"
    r"|prosecutors|lawyers|counsel|defen[sc]e \w+))$"
)


def _by_side(plain: str, found: Kernel | None) -> Kernel | None:
    """`any mention of X by either side`: the side is bound, and no part of the matter."""
    hit = _BY_SIDE.match(plain, *found.what) if found and found.what else None
    if hit is None or found is None or found.what is None:
        return found
    return replace(found, who=hit.span("who"), what=(found.what[0], hit.start("by")))


def letting(plain: str, at: int) -> Kernel | None:
    """What follows a verb of letting in."""
    while head := _LEFT_OVER.match(plain[at : at + 30]):
        at += head.end()
    limit = subject_end(plain, at, len(plain))
    hit = _TO_USE.match(plain, at, limit)
    into = _INTO.match(plain, at, limit)
    if _NO_EVIDENCE.search(plain, at, limit):
        return None
    if into and (not hit or into.end("what") <= hit.end("who")):
        return plain_object(plain, at, Relief.ADMIT, into)
    if hit is None and (party := _PARTY_DOES.match(plain, at, limit)):
        return replace(using(plain, party.start("use"), party.end("use"), Relief.ADMIT), who=party.span("who"))
    if hit and (
        hit["who"].strip()
        and not _NOT_WHO.search(hit["who"])
        and not re.search(r"\b(?:that|which|of|by|who)\b", hit["who"])
    ):
        who = trimmed(plain, *hit.span("who"))
        return replace(using(plain, hit.start("use"), hit.end("use"), Relief.ADMIT), who=unless_jury(plain, who))
    return plain_object(plain, at, Relief.ADMIT, None)


def unless_jury(plain: str, who: Span) -> Span | None:
    """Those whom it binds; a jury is bound by none."""
    return None if JURY.match(plain[who[0] : who[1]]) else who


def plain_object(plain: str, at: int, relief: Relief, shorter: re.Match[str] | None) -> Kernel | None:
    """The words from a place on as the matter, or a shorter stretch of them."""
    limit = subject_end(plain, at, len(plain))
    what = trimmed(plain, *shorter.span("what")) if shorter else subject(plain, at, len(plain))
    if what[0] >= what[1]:
        return None
    return Kernel(relief=relief, what=what, end=max(limit if not shorter else shorter.end(), what[1]))


def using(plain: str, start: int, end: int, relief: Relief) -> Kernel:
    """The matter behind a verb of use (`telling jurors about X`, `question a witness about X`)."""
    verb, limit = plain[start:end], len(plain)
    stop = subject_end(plain, end, limit)
    if second := AND_USE.search(plain, end, stop):
        stop = limit = second.start()
    about = _ASKS_ABOUT.match(plain, end, stop) if _QUESTIONS.match(verb) else None
    after = None if _CALLS.match(verb) else _AFTER_USE.match(plain, end)
    at = about.end() if about else after.end() if after else end
    if _JOINED.match(plain, at):
        at = end
    return Kernel(relief=relief, what=subject(plain, at, limit), end=max(stop, at))


def kernel(plain: str, at: int) -> Kernel | None:
    """What follows `to`: an infinitive of keeping out, letting in, using, limiting or another relief."""
    hit = _KERNEL.match(plain, at)
    if hit is None:
        return None
    found = _of_kind(plain, hit)
    if found and plain[at : at + 4].lower() == "not " and found.relief in (Relief.EXCLUDE, Relief.ADMIT):
        flipped = Relief.EXCLUDE if found.relief is Relief.ADMIT else Relief.ADMIT
        return replace(found, relief=flipped)
    return found


def _of_kind(plain: str, hit: re.Match[str]) -> Kernel | None:
    at = hit.end()
    match hit.lastgroup:
        case "bar":
            return barring(plain, at)
        case "let":
            return letting(plain, at)
        case "use":
            return using(plain, hit.start("use"), hit.end("use"), Relief.ADMIT)
        case "have":
            had = _HAVE.match(plain, at)
            relief = Relief.EXCLUDE if had and had["out"] else Relief.ADMIT
            return Kernel(relief=relief, what=trimmed(plain, *had.span("what")), end=had.end()) if had else None
        case "limit":
            return plain_object(plain, at, Relief.LIMIT, None)
        case "dismiss":
            return Kernel(
                relief=Relief.DISMISS, what=subject(plain, at, len(plain)), end=subject_end(plain, at, len(plain))
            )
        case _:
            return plain_object(plain, hit.start(), Relief.OTHER, None)
