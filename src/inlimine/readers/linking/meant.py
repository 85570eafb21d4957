"""Of whom and of what a ruling speaks: a party is no topic, a pronoun is none, and a part of a motion is one."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.law.dispositions import disposition
from inlimine.ledger.terms import KEEPS_OUT, Effect, Relief
from inlimine.readers.linking.accounted import tail_of
from inlimine.readers.linking.bound import bound
from inlimine.readers.linking.confines import any_purpose_in, is_stage, phases_in, purposes_in, without_confines
from inlimine.readers.linking.sides import Sides
from inlimine.readers.linking.subjects import (
    asks_leave,
    limit_in,
    purpose_alone,
    thing,
    time_in,
    without_condition,
    without_limit,
    without_purpose,
)
from inlimine.readers.linking.words_left import words_left
from inlimine.readers.read_act import ReadAct, Words

_POINTS = re.compile(
    r"(?:it|they|them|he|she|him|her|we|us|i|me|you|those|these|that|this|such|there|which|what|who|one|ones"
    r"|others"
    r"|the (?:others?|rest|former|latter|same)|all|both|any|some|none|everything|anything|nothing|everybody|nobody"
    r"|anyone|everyone)(?:\W.*)?|other",
    re.IGNORECASE | re.DOTALL,
)
_POINTER = re.compile(
    r"^(?:it|they|them|he|she|him|her|those|these|that|this|such|there|both"
    r"|the (?:others?|rest|former|latter|same))\b\W*",
    re.IGNORECASE,
)
# `that letter` and `these photographs` are things; `those for demonstrative purposes` and `you use that` are none.
_THING = re.compile(
    r"(?:that|this|those|these|such|all|both|any|some|her) (?:the |of (?:the|that|this|those|these) |other "
    r"|prior )?"
    r"(?!(?:for|in|on|as|at|to|of|by|with|during|through|unless|until|only|if|when|is|are|was|and|or|out|alone|use|you"
    r"|it|he|she|they|that|those|extent|reasons?|regard|respects?|point|time|purposes?|parts?|case|matters?)\b)[\w\"'-]{3,}",
    re.IGNORECASE,
)
# `The statements` after a ruling on a motion about statements are those.
_SUCH = re.compile(r"(?:the|these|those|such|said) (?P<noun>[a-z-]+s?)", re.IGNORECASE)
_CLAUSE = re.compile(r"that (?:\S+ ){2,}\S+")  # what somebody shall not suggest
_SPEECH = re.compile(r"(?:you|i|we|he|she|they) \w+|(?:for )?(?:these|those|the) reasons?\b(?!,)", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:(?:for )?(?:these|those|the foregoing|the above|all these|all of these) reasons, |(?:so|and"
    r"|but|then|well|now|okay)"
    r",? |\(?\d{1,3}[:.)] +|[a-z][.)] )",
    re.IGNORECASE,
)
_AGREE = re.compile(
    r"(?:pursuant to (?:the )?(?:parties' )?(?:stipulation|agreement)[^,]{0,40}, )?"
    r"(?:(?:the|all|both) )?(?:parties|counsel|sides|plaintiffs? and (?:the )?defendants?"
    r"|defendants? and (?:the )?plaintiffs?)"
    r",? (?:have |has |hereby |also |further |jointly )*(?:stipulate|agree)d?(?: and agreed?)?,? that ",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\bORDERED\b|\bthe court (?:\w+ )?(?:orders|adopts|approves|accepts|so orders)\b", re.IGNORECASE
)
_WHO = re.compile(
    r"(?:(?:the )?(?:counsel|attorneys?|lawyers?) (?:for"
    r"|of) )?(?P<who>[\w.&' -]+?)(?:'s?,? (?:counsel|attorneys?|lawyers?))?"
    r"(?: only| alone)?",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"(?:(?:any|all|the|both|lay|expert|fact|other|defense|counsel's|plaintiff's|defendant's|state's"
    r"|government's) )*"
    r"(?:witness(?:es)?|experts?|counsel|attorneys?|parties|arguments?|remarks|comments?|questions?|questioning|testimony"
    r"|statements?|jury|jurors)(?: only| alone)?",
    re.IGNORECASE,
)
# What a party does so that something may come in.
_DONE = re.compile(
    r"(?:provided(?:,? however,?)?(?: that)?|(?:so|as) long as|on (?:the )?condition that|conditioned (?:up)?on)"
    r" (?P<who>(?:the )?[\w.'’]+(?: [\w.'’]+){0,3}?)(?: (?:first|must|shall|can|will))*"
    r" (?:lay|establish|show|prove|authenticat|connect|(?:make|give)s? (?:an? )?(?:offer|proffer|showing|notice)"
    r"|demonstrat)\w*\b",
    re.IGNORECASE,
)
_LEFT_UNDONE = re.compile(r"\b(?:not|no|never|nothing|neither)\b", re.IGNORECASE)
# For which charges a ruling holds is nothing of which it speaks.
_COUNTS = re.compile(r"(?:the )?(?:counts?|charges?) [\w, ]{1,40}(?: only| alone)?", re.IGNORECASE)
_CONFINABLE = frozenset({Effect.PROHIBIT, Effect.LEAVE, Effect.PERMIT})
_DIVIDED = frozenset({*_CONFINABLE, Effect.OVERRULE, Effect.DEFER})


def meant(read: ReadAct, sides: Sides) -> ReadAct:
    """The same with a subject that can be one; whom a ruling binds is taken from `as to Plaintiff only`."""
    subject = _AGREE.sub("", _LEADING.sub("", " ".join(read.subject.split()), count=1), count=1)
    if not subject or subject == "otherwise":
        return read
    if (behind := without_condition(subject)) != subject:
        return meant(replace(read, subject=behind, sure=read.sure and bool(read.needs or read.unless)), sides)
    if _is_stage(subject, read):
        return replace(read, subject=read.asked, asked="")
    who = _WHO.fullmatch(subject)
    if who and _is_behind(subject, read) and (sides.of(who["who"]) or not bound(who[0], sides).open):
        return replace(read, subject=read.asked, asked="", binds=read.binds or who["who"])
    if not read.purposes and _is_behind(subject, read) and (purpose := purpose_alone(subject)):
        return replace(read, subject=read.asked, asked="", purposes=(purpose,))
    if _is_what_was_asked(subject, read):
        return replace(read, subject=read.asked, asked="", sure=False)
    if _HOW.fullmatch(subject) or _COUNTS.fullmatch(subject) or is_stage(subject):
        return replace(read, subject="", sure=False)
    if not usable(named := without_purpose(thing(without_limit(subject)), read.purposes)):
        return _pointing(read, named)
    if (time := time_in(named)) and usable(rest := named.removesuffix(time).strip(" ,")):
        left = (*read.left, Words(span=read.words.span, quote=time))
        read, named = replace(read, left=left), rest
    return _limited(replace(read, subject=named), limit_in(subject))


def _pointing(read: ReadAct, subject: str) -> ReadAct:
    """The same without a subject that only points; what stands behind its pronoun (`it on Tuesdays`) is kept to be
    looked at."""
    rest = _POINTER.sub("", without_confines(subject))
    left = Words(span=read.words.span, quote=rest) if rest != subject and words_left(rest) else None
    return replace(read, subject="", sure=False, left=(*read.left, left) if left else read.left)


def _is_what_was_asked(subject: str, read: ReadAct) -> bool:
    """Whether a sentence behind a ruling takes up by its noun alone what the motion was about."""
    such = _SUCH.fullmatch(subject)
    if such is None or read.disposition or not read.asked:
        return False
    return re.match(rf"(?:\w+ )??{re.escape(such['noun'])}\b", read.asked, re.IGNORECASE) is not None


def _limited(read: ReadAct, limit: str) -> ReadAct:
    """The same with the limit that stood in its subject as what it is: leave to be asked first, or a condition."""
    if not limit or read.unless or read.needs or read.effect is Effect.LEAVE:
        return read
    if read.effect is Effect.PROHIBIT and asks_leave(limit):
        return replace(read, effect=Effect.LEAVE)
    return replace(read, unless=limit)


def lifted(read: ReadAct, sides: Sides, movant: str) -> ReadAct:
    """The same with what another party than the movant is to do as what lifts its bar (`GRANTED, provided that the
    State first lays a foundation`): a bar needs nothing, and who is kept from a thing does not lay its foundation
    for the bar (SEMANTICS 1.3)."""
    done = _DONE.match(read.needs) if read.effect is Effect.PROHIBIT and not read.unless else None
    whose = sides.of(done["who"]) if done else ()
    if done is None or not movant or not whose or movant in whose or _LEFT_UNDONE.search(read.needs):
        return read
    return replace(read, unless=read.needs, needs="")


def is_agreement(read: ReadAct) -> bool:
    """Whether the words tell what parties agreed, which binds nobody until the court orders it (SEMANTICS 1.3)."""
    words = " ".join(read.words.quote.split())
    return _AGREE.match(words) is not None and _ORDERS.search(words) is None


def usable(subject: str) -> bool:
    """Whether words can be the title of a topic: they name a thing, and do not only point or break off."""
    if _SPEECH.match(subject):
        return False
    return _POINTS.fullmatch(subject) is None or _THING.match(subject) is not None or bool(_CLAUSE.match(subject))


def confined(read: ReadAct, relief: Relief | None) -> ReadAct:
    """The same with what it orders spelt out, where its words confine it, so that the whole is not granted.

    A ruling on a part, at a stage, for a purpose, for some or on a condition is no ruling on all that was asked.
    """
    if read.effect is not None or read.tentative or relief is None or not read.disposition:
        return read
    effect = disposition(read.disposition).effect_on(relief)
    divided = _is_part(read) or bool(phases_in(read) or any_purpose_in(read) or purposes_in(read))
    bound = bool(read.unless or read.needs or read.binds)
    if read.needs and effect is Effect.OVERRULE and not (divided or read.binds or read.unless):
        return replace(read, effect=Effect.REQUIRE)
    spelt = (bound and effect in _CONFINABLE) or (divided and effect in _DIVIDED and not bound)
    return replace(read, effect=effect) if spelt else read


def without_contrary(read: ReadAct, relief: Relief | None) -> ReadAct:
    """The same without a permission beside a ruling that keeps out (`GRANTED, and the State may mention it on
    redirect`): that alone is not what it orders, so its words are quoted."""
    if read.effect is not Effect.PERMIT or relief is None or not read.disposition or read.tentative:
        return read
    contrary = disposition(read.disposition).effect_on(relief) in KEEPS_OUT
    return replace(read, effect=None) if contrary else read


def _is_part(read: ReadAct) -> bool:
    return bool(read.subject) and read.subject != "otherwise" and _is_behind(read.subject, read)


def _is_behind(subject: str, read: ReadAct) -> bool:
    return subject.casefold() in tail_of(read).casefold()


def _is_stage(subject: str, read: ReadAct) -> bool:
    return bool(phases_in(read)) and not without_confines(f" for {subject}")
