"""A ruling that goes on in the next sentence: `The motion is GRANTED. The State may raise it only after
approaching the bench.` is one ruling, and the second sentence says how far the first goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from inlimine.ledger.acts import Directive
from inlimine.ledger.terms import Effect
from inlimine.readers.linking.confines import any_purpose_in, phases_in, purposes_in
from inlimine.readers.linking.motions import telling
from inlimine.readers.linking.subjects import thing, without_limit
from inlimine.readers.read_act import ReadAct

_GRANTS = frozenset({"granted", "conditional", "stipulated"})
_BARS = frozenset({Effect.PROHIBIT, Effect.LEAVE})
_SPARED = frozenset({"denied", "overruled"})
# What counsel are to do about a ruling is no condition on which evidence comes in.
_DUTY = re.compile(r"(?:instruct|inform|advise|admonish|caution)\b", re.IGNORECASE)
_NEXT = 6  # code points between two sentences that follow each other, over the end of a line too
_SAME_PARAGRAPH = 2
_SOON = 600  # within the same item, of a motion that both name
_POINTS = re.compile(
    r"(?:it|them|they|this|that|these|those|(?:(?:the|this|that|such|any such|said) )?(?:subject|topic|matter"
    r"|issue"
    r"|evidence|testimony|area|line of questioning|question)s?)?",
    re.IGNORECASE,
)
_POINTED = re.compile(r"(?:any )?(?:such|said|this|that|these|those) ", re.IGNORECASE)


def joined(acts: Iterable[ReadAct], about: Callable[[ReadAct], set[str]]) -> list[ReadAct]:
    """The acts, each with the sentences behind it that spell it out; `about` gives the words of its motion."""
    kept: list[ReadAct] = []
    for act in acts:
        if kept and _spells_out(kept[-1], act, about(kept[-1])):
            kept[-1] = _together(kept[-1], act, about(kept[-1]))
        elif is_duty(act):
            _with_duty(kept, act)
        else:
            kept.append(act)
    return kept


def is_duty(act: ReadAct) -> bool:
    """Whether an act orders counsel to tell their witnesses, which bars and admits nothing."""
    orders = act.effect in (None, Effect.REQUIRE) and not act.disposition
    return orders and _DUTY.match(act.needs) is not None


def _with_duty(kept: list[ReadAct], act: ReadAct) -> None:
    """A duty is quoted with the ruling before it where it says no stage; else it stands alone."""
    staged = phases_in(act) or purposes_in(act) or any_purpose_in(act)
    if kept and kept[-1].disposition and _follows(kept[-1], act) and not staged:
        kept[-1] = replace(kept[-1], further=(*kept[-1].further, act.words))
    else:
        kept.append(replace(act, effect=None))


def _spells_out(ruling: ReadAct, act: ReadAct, about: set[str]) -> bool:
    """Whether an act says no more than how far the ruling before it goes."""
    if act.disposition or act.effect not in _BARS or _confined(act) or _confined(ruling) or ruling.asked:
        return False
    if ruling.disposition not in _GRANTS and not _asks_first(ruling, act):
        return False
    return ruling.effect in (None, *_BARS) and _follows(ruling, act) and _same_thing(ruling, act, about)


def _asks_first(ruling: ReadAct, act: ReadAct) -> bool:
    """Whether a bar becomes one until leave is given, or what was not barred wants leave all the same."""
    bar = ruling.disposition == "" and ruling.effect is Effect.PROHIBIT
    return act.effect is Effect.LEAVE and (bar or ruling.disposition in _SPARED)


def _confined(act: ReadAct) -> bool:
    """Whether it holds at a stage, for a purpose or on a condition: then it is no account of the whole ruling."""
    told = act.unless or act.needs or act.tentative or act.reported
    return bool(told or phases_in(act) or purposes_in(act) or any_purpose_in(act))


def _follows(ruling: ReadAct, act: ReadAct) -> bool:
    return 0 <= _between(ruling, act) <= (_SOON if _of_one_motion(ruling, act) else _NEXT)


def speaks_on(ruling: ReadAct, act: ReadAct) -> bool:
    """Whether an act right behind a ruling may say how far that goes: in the same paragraph, on the motion that
    both name, or where it only points at something; the next item of a list has a thing of its own."""
    if not _follows(ruling, act):
        return False
    near = _between(ruling, act) <= _SAME_PARAGRAPH or _of_one_motion(ruling, act)
    return near or _POINTS.fullmatch(act.subject.strip()) is not None


def _between(ruling: ReadAct, act: ReadAct) -> int:
    last = ruling.further[-1] if ruling.further else ruling.words
    return act.words.span[0] - last.span[1]


def _of_one_motion(ruling: ReadAct, act: ReadAct) -> bool:
    same = (ruling.docket, ruling.number, ruling.part) == (act.docket, act.number, act.part)
    return same and bool(act.number)


def _same_thing(ruling: ReadAct, act: ReadAct, about: set[str]) -> bool:
    points = _POINTS.fullmatch(act.subject.strip()) is not None
    return points or bool(telling(act.subject) & (about | telling(ruling.subject)))


def points(subject: str, about: set[str]) -> bool:
    """Whether words point at what was just ruled on (`it`, `such advice`), which has these telling words."""
    told = telling(_POINTED.sub("", subject.strip()))
    pointed = _POINTED.match(subject.strip()) is not None and bool(told) and told <= about
    return pointed or _POINTS.fullmatch(subject.strip()) is not None


def stands_beside(read: ReadAct, made: Directive | None, topics: set[str], about: set[str]) -> bool:
    """Whether a sentence of a docket entry behind a ruling on these topics (`about`: their telling words) became
    nothing, lets something in beside it, speaks in other words of what may be the same, or leaves a thing open."""
    if read.disposition:
        return False
    told = telling(read.subject)
    other = made is not None and not topics & set(made.subject) and (bool(told & about) or not told)
    return made is None or other or made.effect is Effect.PERMIT or not read.sure


def _named(ruling: ReadAct, act: ReadAct, about: set[str]) -> str:
    """What the sentence behind speaks of, where that is told and not pointed at."""
    pointed = points(act.subject, about | telling(ruling.subject))
    return "" if pointed else thing(without_limit(act.subject))


def _together(ruling: ReadAct, act: ReadAct, about: set[str]) -> ReadAct:
    named = _named(ruling, act, about)
    return replace(
        ruling,
        effect=Effect.LEAVE if Effect.LEAVE in (ruling.effect, act.effect) else act.effect,
        binds=act.binds or ruling.binds,
        spares=ruling.spares or act.spares,
        grounds=tuple(dict.fromkeys((*ruling.grounds, *act.grounds))),
        sure=ruling.sure and act.sure,
        also=tuple(dict.fromkeys((*ruling.also, *filter(None, (named,))))),
        further=(*ruling.further, act.words),
        left=(*ruling.left, *act.left),
    )
