"""One ruling that a paper tells several times (title, summary, decretal words) is one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from inlimine.readers.orders.background import restored
from inlimine.readers.orders.target import Target, side
from inlimine.readers.read_act import ReadAct

_FILLED = (
    "movant",
    "relief",
    "subject",
    "binds",
    "unless",
    "needs",
    "spares",
    "by_reference",
    "effect",
    "reason",
    "docket",
    "date",
)


def known(act: ReadAct, named: Sequence[Target], only: Only | None = None) -> ReadAct:
    """An act with what the paper says elsewhere of the motion that has its docket number, or its own number."""
    if not act.docket and act.number:
        own = {
            one.docket
            for one in named
            if one.number == act.number and one.docket and _agree(one.movant, act.movant)
        }
        act = replace(act, docket=own.pop()) if len(own) == 1 else act
    act = _of_the_only(act, only) if only else act
    if not act.docket:
        return act
    same = [one for one in named if one.docket == act.docket]
    return replace(
        act,
        number=next(
            (one.number for one in same if one.number != one.docket and act.number == act.docket), act.number
        ),
        movant=act.movant or next((restored(one.movant) for one in same if one.movant), ""),
        relief=act.relief
        or (None if _speaks_itself(act) else next((one.relief for one in same if one.relief), None)),
        subject=act.subject
        or (next((restored(one.subject) for one in same if one.subject), "") if not act.part else ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """What a paper names alone: the one party with motions, the one motion; empty where there are several."""

    movant: str = ""
    number: str = ""
    docket: str = ""


def only_of(named: Sequence[Target], movants: Mapping[str, str]) -> Only:
    """What a paper names alone."""
    motions = {(one.number, one.docket) for one in named}
    number, docket = next(iter(motions)) if len(motions) == 1 and len(movants) < 2 else ("", "")
    return Only(
        movant=restored(next(iter(movants.values()))) if len(movants) == 1 else "", number=number, docket=docket
    )


def _of_the_only(act: ReadAct, only: Only) -> ReadAct:
    """A motion's number with the only movant; a part of an unnamed motion with the only motion."""
    if act.number and not act.movant and not act.docket:
        act = replace(act, movant=only.movant)
    if act.part and not (act.number or act.docket):
        act = replace(act, number=only.number, docket=only.docket)
    return act


def only_known(act: ReadAct, named: Sequence[Target]) -> ReadAct:
    """A title's ruling on the one motion that the paper names by number."""
    dockets = {one.docket for one in named if one.docket and _agree(one.movant, act.movant)}
    if act.number or len(dockets) != 1:
        return act
    docket = dockets.pop()
    return known(replace(act, number=docket, docket=docket), named)


def _agree(one: str, two: str) -> bool:
    first, second = side(one), side(two)
    return first in second or second in first


def merged(acts: Sequence[ReadAct]) -> tuple[ReadAct, ...]:
    """The acts in order, each told once; the last telling gives the words, the others fill what it leaves."""
    kept: list[ReadAct] = []
    alike: dict[object, list[int]] = {}  # only acts of one key can be the same
    for act in acts:
        places = alike.setdefault((act.disposition, _key(act)), [])
        at = next((place for place in places if _same(kept[place], act)), None)
        if at is None:
            places.append(len(kept))
            kept.append(act)
        else:
            kept[at] = _together(kept[at], act)
    return tuple(act for at, act in enumerate(kept) if not _is_overtaken(act, kept[at + 1 :]))


def _is_overtaken(act: ReadAct, later: Sequence[ReadAct]) -> bool:
    """`The court declines to rule in a vacuum. The motion is denied.`: the second is the ruling."""
    summary = act.disposition == "granted-in-part" and not (act.number or act.part or act.movant or act.subject)
    if summary and any(one.disposition and (one.number or one.part) for one in later):
        return True
    declines = act.disposition == "reserved" and "declin" in act.words.quote.lower()
    return declines and any(one.disposition not in {"", "reserved"} and _key(one) == _key(act) for one in later)


def _same(one: ReadAct, two: ReadAct) -> bool:
    if not one.disposition:
        return False
    if one.movant and two.movant and not _agree(one.movant, two.movant):
        return False
    if _only_inherits(one, two) or _only_inherits(two, one):
        return False
    if not (one.number or one.part):
        alike = bool(one.subject) or one.relief is two.relief
        return alike and one.subject.lower() == two.subject.lower() and (one.movant == two.movant)
    if not (one.subject and two.subject) or _near(one.subject, two.subject):
        return True
    return one.found_by != two.found_by and not (_speaks_itself(one) or _speaks_itself(two))


def _only_inherits(named: ReadAct, other: ReadAct) -> bool:
    """A ruling whose own words tell a subject and do not name the motion: it may be of another one."""
    return _speaks_itself(other) and not named.subject


def _speaks_itself(act: ReadAct) -> bool:
    """Whether a ruling's own words tell its subject, and only the context its motion."""
    words = act.words.quote
    return bool(act.number and act.subject) and act.subject in words and act.number not in words


def _key(act: ReadAct) -> tuple[str, str, str, bool]:
    return act.number, act.part, act.how_undone, act.tentative


def _near(one: str, two: str) -> bool:
    first, second = one.lower(), two.lower()
    return first == second or first in second or second in first


def _together(one: ReadAct, two: ReadAct) -> ReadAct:
    known = {field.name for field in fields(ReadAct)}
    filled = {name: getattr(two, name) or getattr(one, name) for name in _FILLED if name in known}
    grounds = tuple(dict.fromkeys([*one.grounds, *two.grounds]))
    purposes = tuple(dict.fromkeys([*one.purposes, *two.purposes]))
    left = tuple(dict.fromkeys((*one.left, *two.left)))
    return replace(two, sure=one.sure or two.sure, grounds=grounds, purposes=purposes, left=left, **filled)
