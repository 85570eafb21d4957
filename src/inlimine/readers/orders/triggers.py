"""The words of a sentence that dispose of something, and whether they rule, or only tell of ruling."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.orders import background
from inlimine.readers.orders.left_open import is_kept
from inlimine.readers.orders.lexicon import (
    AND_ALSO,
    COURT_SAYS,
    DISPOSING,
    MATTER,
    MOODS,
    MOOT_LATER,
    MOTION_BEFORE,
    MOTION_NEXT,
    MOTION_WORD,
    PART_LATER,
    TOO_EARLY,
    WITHOUT,
)
from inlimine.readers.orders.paper import Manner

_ORDERED = re.compile(r"\b(?:order(?:ed|s)?|adjudged|decreed|directs?)\b", re.IGNORECASE)
_NO_OBJECTION = re.compile(r"\b(?:no|without|over|despite|any|the only) (?:\S+ )?objections?\b", re.IGNORECASE)
_OBJECTION = re.compile(r"\bobjections?\b", re.IGNORECASE)
_PARTY_BEFORE = re.compile(
    r"\b(?:plaintiffs?|defendants?|state|government|defense|prosecution|movants?|part(?:y|ies)"
    r"|counsel|debtors?|trustee|[A-Z][a-z]+)(?:'s? counsel)?,? (?:hereby |has |have |also "
    r"|voluntarily |orally )*$"
)
_ORDER_TITLE = re.compile(
    r"^(?![^\n]*\b(?:the|this|an|a|its|proposed) order\b)[^a-z]{0,80}ORDER[^a-z]{0,30}$|^(?:\W*\w+ )"
    r"{0,5}(?:ORDER|Order|RULING|Ruling)\b[^.]{0,40}$"
)
_COURT_AND = re.compile(
    r"(?:^|[:;] )(?:the|this) court (?:is|has|finds|agrees|disagrees|concludes|declines|will)\b[^.;]* and (?:will "
    r"|shall )?(?:\w+ly |therefore |thus |so |hereby )?$",
    re.IGNORECASE,
)
# `For each matter that is GRANTED, counsel shall approach`: how those are handled, and no ruling.
_OF_EACH = re.compile(
    r"\b(?:each|every|any|all|those|such|whichever) (?:\w+ ){0,4}(?:that|which) (?:is|are) $", re.I
)
_COURT_DECLINES = re.compile(
    r"(?:^|[,;] |\b(?:but|and|however,|accordingly,|therefore,) )(?:(?:the|this) court|i|we)(?:,? (?:therefore"
    r"|however|nonetheless"
    r"|nevertheless|respectfully|will|must|shall),?)* $",
    re.IGNORECASE,
)
_UNDER = re.compile(r"taken under", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have|had|orally|voluntarily)(?: \w+ly)? $", re.IGNORECASE)
_INCLINED = re.compile(
    r"\b(?:tentative(?:ly)?|inclined|preliminar(?:y|ily)|proposes to|intends to|leaning)\b", re.IGNORECASE
)
# `Plaintiff's MIL #4: deferred to ...`: the colon or dash behind a motion's number or subject makes it a ruling.
_AFTER_NAME = re.compile(
    r"^[^.;]*\b(?:motions?|mtns?|mils?|limine|requests?|nos?\.)[^;:|]*[:|]\s*(?:court rul\w+:?\s*)?$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|shall|will|may|must|has|have|had|should|would|could|can|to have"
    r"|if|whether|when|that|which"
    r"|as|previously|already|earlier|argues?|contends?|asks?|seeks?|moves?|requests(?! (?:nos?|\d)))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r" (?:to (?:the )?(?:time|day|date)|in (?:light|view)|per|pursuant|following|over|under|consistent|after)\b"
)
_BARE_BEFORE = re.compile(
    r"(?:^|[:\-\])>|/]|[:.] \(|\d|\b(?:hereby|and|but|otherwise|or)|[,;(]|\"|\b(?:objections?"
    r"|motions?|mils?))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A disposition at a place of a sentence; `doubt` says why it may be none, `why_not` why it is none."""

    start: int
    end: int
    disposition: str
    voice: str
    object_after: bool = False
    joined: bool = False
    tentative: bool = False
    past: bool = False
    doubt: bool = False
    why_not: str = ""


def triggers(sentence: str, manner: Manner) -> list[Trigger]:
    """Every word of ruling in a sentence whose quotations are masked; those that tell nothing are left out."""
    found: list[Trigger] = []
    for hit in DISPOSING.finditer(sentence):
        one = _trigger(sentence, hit, manner, [each for each in found if not each.why_not])
        if one:
            found.append(one)
    return found


def _trigger(sentence: str, hit: re.Match[str], manner: Manner, before: list[Trigger]) -> Trigger | None:
    name, voice = (hit.lastgroup or "").rsplit("_", 1)
    disposition = _modified(name.replace("_", "-"), sentence, hit)
    head = sentence[: hit.start()]
    mood = _mood(head, voice)
    if (
        _OF_EACH.search(head)
        or _is_other_word(sentence, hit, disposition, mood, before)
        or _ends_the_verb(sentence, hit, disposition, before)
    ):
        return None
    joined = bool(before) and bool(
        AND_ALSO.search(sentence[before[-1].end : hit.start()]) or mood in {"", "hereby"}
    )
    tentative = manner.tentative or bool(_INCLINED.search(head[-70:]))
    after = _object_after(sentence, hit, voice, mood, before)
    one = Trigger(
        object_after=after,
        start=hit.start(),
        end=hit.end(),
        disposition=disposition,
        voice=voice,
        joined=joined,
        tentative=tentative,
        past=(after and joined and not mood and before[-1].past) or mood in {"was", "court did"},
        doubt=bool(TOO_EARLY.search(sentence[hit.end() : hit.end() + 60])),
    )
    rules, why = _rules(sentence, hit, one, mood, manner, before)
    if rules:
        return one
    return (
        Trigger(start=hit.start(), end=hit.end(), disposition=disposition, voice=voice, why_not=why)
        if why
        else None
    )


def _ends_the_verb(sentence: str, hit: re.Match[str], disposition: str, before: list[Trigger]) -> bool:
    """Is it the second half of a verb that was read (`takes the motion under advisement`, `finds it moot`)?"""
    half = bool(re.match(r"under|in abeyance|moot|as moot", hit[0], re.IGNORECASE))
    return (
        half
        and bool(before)
        and before[-1].disposition == disposition
        and ";" not in sentence[before[-1].end : hit.start()]
    )


def _modified(name: str, sentence: str, hit: re.Match[str]) -> str:
    """The disposition, as the words after it and the thing that it meets change it."""
    tail = sentence[hit.end() : hit.end() + 160]
    near = (
        _NO_OBJECTION.sub("", sentence[max(0, hit.start() - 90) : hit.start()])
        + sentence[hit.end() : hit.end() + 60]
    )
    if name in {"sustained", "overruled"} and not _OBJECTION.search(near):
        name = {"sustained": "granted", "overruled": "denied"}[name]
    if name in {"granted", "denied"} and PART_LATER.match(tail):
        return "granted-in-part"
    if name == "denied":
        clause = re.split(r"[.;]|\b(?:GRANT|DEN)", tail)[0]
        if MOOT_LATER.match(clause):
            return "moot"
        if WITHOUT.search(clause) or TOO_EARLY.search(clause[:60]):
            return "denied-without-prejudice"
    return name


def _object_after(sentence: str, hit: re.Match[str], voice: str, mood: str, before: list[Trigger]) -> bool:
    """Does the motion follow the word (`granted Motion 3 and denied Motion 4`)?"""
    if voice != "passive":
        return True
    follows = bool(MOTION_NEXT.match(sentence[hit.end() :]))
    joined = bool(before) and before[-1].object_after and bool(AND_ALSO.search(sentence[: hit.start()]))
    return follows and (mood == "court did" or joined or bool(_HAS.search(sentence[: hit.start()])))


def _mood(head: str, voice: str) -> str:
    if voice != "passive":
        return ""
    return next((name for name, pattern in MOODS if pattern.search(head)), "")


def _is_other_word(sentence: str, hit: re.Match[str], disposition: str, mood: str, before: list[Trigger]) -> bool:
    """Does the word mean something else here (`allowed to testify`, `the parties agreed`, `rights reserved`)?"""
    word, after = hit[0].lower(), sentence[hit.end() : hit.end() + 30]
    if word in {"allowed", "approved", "allows", "allow", "approve"} and re.match(
        r" (?:to|for|by|in evidence|at|under)\b", after
    ):
        return True
    if word in {"refused", "refuses", "refuse", "agreed", "agreed to", "agreed upon", "stipulated"}:
        if before or re.search(r"\b(?:as|by|parties|counsel) $", sentence[: hit.start()], re.IGNORECASE):
            return True
        return not (hit[0].isupper() or re.match(r"^[.;)]?\s*$", after)) or mood not in {"", "hereby"}
    if word in {"allow", "allows", "approve", "approves", "strike", "strikes"}:
        return not MOTION_NEXT.match(sentence[hit.end() :])
    if re.search(r"\blikely (?:going )?(?:to )?(?:be )?$", sentence[: hit.start()], re.IGNORECASE):
        return True
    if word == "continued":
        return not MOTION_BEFORE.search(sentence[: hit.start()])
    if re.match(r" and replaced\b", sentence[hit.end() :]):
        return True
    if word in {"withdrew", "withdraws", "withdraw"}:
        return not (
            MOTION_NEXT.match(sentence[hit.end() :])
            or re.match(r" (?:it|this|that|them)\b", sentence[hit.end() :])
        )
    if disposition == "stricken":
        follows = hit.lastgroup != "stricken_passive" and MOTION_NEXT.match(sentence[hit.end() :])
        return not MOTION_BEFORE.search(sentence[: hit.start()]) and not follows
    if disposition == "reserved" and word == "reserved":
        return bool(re.search(r"\brights?\b[^.;]{0,30}$", sentence[: hit.start()]))
    return False


def _rules(
    sentence: str, hit: re.Match[str], one: Trigger, mood: str, manner: Manner, before: list[Trigger]
) -> tuple[bool, str]:
    head = sentence[: hit.start()]
    if (
        one.disposition == "withdrawn"
        and one.voice in {"active", "passive"}
        and mood in {"", "hereby", "will", "was"}
    ):
        ours = mood and (one.voice == "active" or MATTER.search(head))
        return bool(ours or _PARTY_BEFORE.search(head) or _is_bare(sentence, hit, one, manner)), ""
    if one.object_after and one.voice == "passive" and one.joined and not mood:
        return True, ""
    if hit[0].lower().startswith("declin"):
        return bool(_COURT_DECLINES.search(head)) and not background.FOREIGN.search(head[-60:]), ""
    if (
        background.is_argued(head, finite=mood in {"hereby", "will"})
        or background.is_law(sentence, head)
        or background.CONDITIONAL.search(head)
        or is_kept(head)
    ):
        return False, ""
    match one.voice:
        case "passive":
            return _rules_passively(sentence, hit, one, mood, manner)
        case "gerund":
            begins = not head.strip(" -*") or bool(_ORDER_TITLE.search(head)) or one.joined
            return begins and not re.search(r"\b(?:by|of|in|for|before|from|without|against|after) $", head), ""
        case _:
            court = bool(COURT_SAYS.search(head)) and not background.FOREIGN.search(head[-60:])
            also = one.joined and bool(AND_ALSO.search(head)) and before[-1].voice in {"active", "base", "passive"}
            also = also or (not background.ARGUED.search(head) and bool(_COURT_AND.search(head)))
            inclined = one.voice == "base" and bool(
                re.search(r"\b(?:inclined to|tentatively|intends to|tentative (?:ruling )?is to) $", head, re.I)
            )
            bare = (
                one.voice == "base" and (manner.tentative or hit[0].isupper()) and bool(_BARE_BEFORE.search(head))
            )
            return court or also or inclined or bare, ""


def _rules_passively(
    sentence: str, hit: re.Match[str], one: Trigger, mood: str, manner: Manner
) -> tuple[bool, str]:
    head = sentence[: hit.start()]
    if background.FOREIGN.search(head[-90:]) and mood in {"was", "court did"}:
        return False, ""
    if mood in {"was", "court did"} and not MOTION_WORD.search(sentence):
        return False, ""
    if hit[0].lower() in {"approved", "allowed"} and mood == "was":
        return False, ""
    if hit[0].lower() == "carried" and not MOTION_BEFORE.search(head) and mood == "court did":
        return False, ""
    plain = not hit[0].isupper() and not _UNDER.match(hit[0])
    if mood in {"hereby", "will", "was", "court did"} and plain and not MATTER.search(sentence):
        return False, ""
    if re.match(r"(?:the )?(?:ruling|decision)", hit[0], re.I) and re.search(
        r"(?:^|ORDERED,? that |[,;:] (?:and )?)$", head
    ):
        return True, ""
    match mood:
        case "hereby" | "will":
            return True, ""
        case "be" if _ORDERED.search(head):
            return True, ""
        case "was" | "court did":
            return _rules_in_the_past(sentence, head, mood, manner)
        case "might" | "be":
            opinion = hit[0].isupper() or bool(
                re.search(r"\bcourt\b[^.;]{0,80}\b(?:finds|concludes|opinion|agrees)\b", head, re.I)
            )
            return False, "says what should be ruled, and does not rule" if opinion and not _ORDERED.search(
                head
            ) else ""
        case "":
            return _is_bare(sentence, hit, one, manner), ""
        case _:
            return False, ""


def _rules_in_the_past(sentence: str, head: str, mood: str, manner: Manner) -> tuple[bool, str]:
    """Minutes tell in the past what the court did; elsewhere only what it did orally is told to be kept."""
    if manner.muted or background.EARLIER.search(sentence):
        return False, "tells of an earlier ruling"
    if manner.minutes or background.ORAL.search(sentence):
        return True, ""
    court = mood == "court did" or re.search(r"\bmotions?\b|\brequest\b|\bMIL\b", head, re.IGNORECASE)
    return False, "tells of an earlier ruling" if court else ""


def _is_bare(sentence: str, hit: re.Match[str], one: Trigger, manner: Manner) -> bool:
    """Does the word rule by standing alone: in capitals, at the beginning, after a colon, at the end of a row?"""
    head, after = sentence[: hit.start()], sentence[hit.end() :]
    if one.joined and re.match(
        r"\s*(?:$|[.,;:)]|as to|in part|in all|without|except|with|to the extent|for|insofar|as |only)", after
    ):
        return True
    loud = hit[0].isupper() and len(hit[0]) > 3
    ends = bool(
        re.match(
            r"^[\s.;:,)*]*$|^ ?[.:;(,-]| (?:as|in part|without|with|except|subject|by|for|to the "
            r"extent|pending|until|if|unless|on|at|because|and|over|to (?:an?|the|trial)|insofar"
            r"|absent|but|only)\b",
            after,
        )
    )
    begins = bool(_BARE_BEFORE.search(head))
    if not MOTION_NEXT.match(after) and (
        _AFTER_NAME.search(head) or (not head.strip() and hit[0][0].isupper() and _GOES_ON.match(after))
    ):
        return True
    if MOTION_WORD.search(head) and re.match(r"^[\s.;*)]*$", after) and not _FINITE.search(head):
        return True
    row = ends and bool(re.match(r"^[\s.;:*)]*$", after)) and manner.row
    return (
        (loud and (ends or head.rstrip().endswith(":")))
        or (
            begins
            and ends
            and (
                not head.strip()
                or bool(re.search(r"[:\-|)\]]\s*$|\b(?:objections?|motions?|mils?) $", head, re.IGNORECASE))
            )
        )
        or row
    )
