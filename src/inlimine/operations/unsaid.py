"""What a proposal leaves a person to say before it is entered: which motion, of what, on which day, whose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from inlimine.ledger.acts import Act, Directive, Disposed, Motion
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import EdgeKind, Effect


class About(StrEnum):
    """What is to be said: a thing of the case, a day, or one of a few words."""

    MOTION = "motion"
    ITEM = "item"
    RULING = "ruling"
    HOW = "how"
    DAY = "day"
    FORM = "form"
    PARTY = "party"
    LIMIT = "limit"


class Limits(StrEnum):
    """What words do that a reader understood no part of: they limit the ruling, or are a reason or a phrase."""

    LIMITS = "limits"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One thing that can be said of a proposal, by `name`: `motion`, `motion-2`, `day`.

    `asks` finishes "it is not said ..."; `value` is what was read; `lacking`: somebody must say it, or where
    `may_stay_open` enter it as open; `several`: more than one may be named; `perhaps` are the handles that the
    reader thought of; `word` is the disposition, effect or edge that it completes, `at` its place in the entry.
    """

    name: str
    about: About
    label: str
    asks: str = ""
    value: tuple[str, ...] = ()
    lacking: bool = False
    may_stay_open: bool = True
    several: bool = False
    perhaps: tuple[str, ...] = ()
    word: str = ""
    at: int | None = None


FORM, DAY, HOW = "form", "day", "how"
BY, BINDS = "by", "binds"

_HANDLE = r"[^\W\d_][\w.-]*"
_LIST = rf"{_HANDLE}(?:, {_HANDLE})*"
# `granted: a motion without its number; say which, perhaps M3, M5`: what readers say where a motion is not told.
_WHICH = re.compile(
    r"(?:^|; )(?P<word>[a-z][a-z -]*): (?P<every>every motion not ruled on; )?(?:[^;]*?[;:] ?)?"
    r"say (?:which(?! ruling| and)|what it disposes of)"
    rf"(?:, perhaps (?P<perhaps>{_LIST})| \((?P<listed>{_LIST})\))?"
)
_OF_WHAT = re.compile(r"of what it speaks was not read: (?P<effect>[a-z-]+)")
_VACATES = re.compile(r"(?:^|; )vacates [^;]*: say which ruling")
_UNDOES = re.compile(r"say which ruling it changes|say which and how")
_WHOSE = re.compile(rf"whose motion it is was not read[^;]*?: perhaps (?P<perhaps>{_LIST})")
_SPOKEN, _AGREED, _BOUND = "spoken or written", "say who agreed", "whom it binds was not read"
_UNREAD = re.compile(r'(?:^|; )(?:it|(?:entry|row|line) \S+) says "(?P<words>.+?)": not read(?=; |$)')
_DOES = {
    Effect.PROHIBIT: "it bars",
    Effect.LEAVE: "it requires leave for",
    Effect.PERMIT: "it permits",
    Effect.OVERRULE: "it overrules the objection to",
    Effect.REQUIRE: "it requires something for",
    Effect.DEFER: "it reserves on",
    Effect.NONE: "it speaks of",
}


def blanks(entry: AnyEntry | None, look: str) -> tuple[Blank, ...]:
    """What a proposal has of these and what it lacks, by its entry and by what its reader left open."""
    match entry:
        case Motion():
            return tuple(_of_motion(entry, look))
        case Act():
            of_what = (*_motions(entry, look), *_items(entry, look), *_rulings(entry, look))
            return (*of_what, *_words_left(look), *_rest(entry, look))
        case _:
            return ()


def _of_motion(motion: Motion, look: str) -> Iterator[Blank]:
    told = _WHOSE.search(look)
    yield Blank(
        name=BY,
        about=About.PARTY,
        label="Moved by",
        asks="who moved",
        value=(motion.by,) if motion.by else (),
        lacking=not motion.by,
        may_stay_open=False,  # no ledger holds a motion of nobody
        perhaps=_listed(told["perhaps"]) if told else (),
    )
    if motion.eff is not None:
        yield Blank(name=DAY, about=About.DAY, label="Filed on", value=(motion.eff.day.isoformat(),))


def _motions(act: Act, look: str) -> list[Blank]:
    """First what is to be said, so that `motion` alone names the first of that; then what was read."""
    tentative = "it is tentative" in look
    asked = [_which(found, tentative) for found in _WHICH.finditer(look)]
    read = [_disposed(one, at) for at, one in enumerate(act.disposes)]
    return [_numbered(one, "motion", at) for at, one in enumerate([*asked, *read])]


def _which(found: re.Match[str], tentative: bool) -> Blank:
    word = found["word"].strip().replace(" ", "-")
    word = "tentatively-granted" if tentative and word == "granted" else word
    spoken = word.replace("-", " ")
    return Blank(
        name="",
        about=About.MOTION,
        label=f"{spoken.capitalize()}: which motion",
        asks=f"which motion is {spoken}",
        lacking=True,
        several=bool(found["every"]),
        perhaps=_listed(found["perhaps"] or found["listed"] or ""),
        word=word,
    )


def _disposed(one: Disposed, at: int) -> Blank:
    spoken = one.disposition.replace("-", " ").capitalize()
    return Blank(
        name="", about=About.MOTION, label=f"{spoken}: motion", value=(one.request,), word=one.disposition, at=at
    )


def _items(act: Act, look: str) -> list[Blank]:
    asked = [_of_what(found["effect"]) for found in _OF_WHAT.finditer(look) if found["effect"] in set(Effect)]
    read = [_spoken_of(one, at) for at, one in enumerate(act.directives) if len(one.subject) == 1]
    return [_numbered(one, "item", at) for at, one in enumerate([*asked, *read])]


def _of_what(word: str) -> Blank:
    does = _DOES[Effect(word)]
    return Blank(
        name="", about=About.ITEM, label=f"What {does}", asks=f"what {does}", lacking=True, several=True, word=word
    )


def _spoken_of(one: Directive, at: int) -> Blank:
    label = f"What {_DOES[one.effect]}"
    return Blank(name="", about=About.ITEM, label=label, value=one.subject, word=one.effect.value, at=at)


def _rulings(act: Act, look: str) -> Iterator[Blank]:
    vacates = _VACATES.search(look) is not None
    if not vacates and not _UNDOES.search(look):
        return
    if not vacates:
        yield Blank(name=HOW, about=About.HOW, label="What it does to it", asks="how it changes it", lacking=True)
    yield Blank(
        name="ruling",
        about=About.RULING,
        label="The earlier ruling",
        asks="which ruling it vacates" if vacates else "which ruling it changes",
        lacking=True,
        word=EdgeKind.VACATES.value if vacates else "",
    )


def _words_left(look: str) -> Iterator[Blank]:
    """Words that nobody read may make a ruling narrower; where that stays open, it is held to be so."""
    for at, found in enumerate(_UNREAD.finditer(look)):
        words = found["words"]
        blank = Blank(
            name="",
            about=About.LIMIT,
            label=f"The words “{words}”",
            asks=f"whether “{words}” limits the ruling",
            lacking=True,
            word=words,
        )
        yield _numbered(blank, "words", at)


def _rest(act: Act, look: str) -> Iterator[Blank]:
    """The day and the form of an act are no things that a ledger can hold as open (SEMANTICS 1.3)."""
    yield Blank(
        name=DAY,
        about=About.DAY,
        label="Ruled on",
        asks="on which day it was ruled",
        value=(act.eff.day.isoformat(),) if act.eff else (),
        lacking=act.eff is None,
        may_stay_open=False,
    )
    spoken = _SPOKEN in look
    yield Blank(
        name=FORM,
        about=About.FORM,
        label="Spoken or written",
        asks="whether it was spoken or written",
        value=() if spoken else (act.form.value,),
        lacking=spoken,
        may_stay_open=False,
    )
    if _AGREED in look:
        yield _parties(BY, "Agreed by", "who agreed", may_stay_open=False)
    if _BOUND in look:
        yield _parties(BINDS, "Binds", "whom it binds", may_stay_open=True)


def _parties(name: str, label: str, asks: str, *, may_stay_open: bool) -> Blank:
    return Blank(
        name=name,
        about=About.PARTY,
        label=label,
        asks=asks,
        lacking=True,
        several=True,
        may_stay_open=may_stay_open,
    )


def _numbered(one: Blank, name: str, place: int) -> Blank:
    return replace(one, name=f"{name}-{place + 1}" if place else name)


def _listed(words: str) -> tuple[str, ...]:
    return tuple(one for one in words.split(", ") if one)
