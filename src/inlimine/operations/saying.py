"""Say what a proposal leaves open: the entry as it will be, and what still lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from inlimine.ledger.acts import Act, Directive, Disposed, Edge, Motion
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import EdgeKind, Effect, Form
from inlimine.operations.nameable import Nameable
from inlimine.operations.narrowed import narrowed
from inlimine.operations.unsaid import BINDS, BY, DAY, FORM, HOW, About, Blank, Limits
from inlimine.passages.problem import Problem

Part = TypeVar("Part")
Said = Mapping[str, Sequence[str]]
"""What a person says of a proposal: the values by the name of the blank; empty ones are not said."""
WORDS: Mapping[About, tuple[str, ...]] = {
    About.FORM: tuple(Form),
    About.HOW: tuple(EdgeKind),
    About.LIMIT: tuple(Limits),
}
"""What may be said where one of a few words is asked for."""


def spoken(said: Said) -> dict[str, tuple[str, ...]]:
    """What was said without what was left empty."""
    found = {name: tuple(one.strip() for one in values if one.strip()) for name, values in said.items()}
    return {name: values for name, values in found.items() if values}


def faults(blanks: Iterable[Blank], said: Said, known: Nameable) -> Iterator[tuple[str, Problem]]:
    """What was said and cannot be, by the name of the blank."""
    mine = {one.name: one for one in blanks}
    for name, values in spoken(said).items():
        if name not in mine:
            remedy = f"what can be said of it: {', '.join(mine) or 'nothing'}"
            yield name, Problem(message=f'there is no "{name[:40]}" to be said of this proposal', remedy=remedy)
            continue
        if len(values) > 1 and not mine[name].several:
            remedy = "name the one that is meant"
            yield name, Problem(message=f"{mine[name].label}: more than one is named", remedy=remedy)
        for value in values:
            if problem := _fault(mine[name], value, known):
                yield name, problem


def _fault(blank: Blank, value: str, known: Nameable) -> Problem | None:
    match blank.about:
        case About.DAY:
            return None if _day(value) else Problem(message=f'"{value[:40]}" is no day', remedy="write 2024-07-08")
        case About.FORM | About.HOW | About.LIMIT:
            words = WORDS[blank.about]
            remedy = f"say one of: {', '.join(words)}"
            return None if value in words else Problem(message=f'"{value[:40]}" is none of them', remedy=remedy)
        case _:
            return None if value in blank.value else known.unknown(blank.about, value)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def with_said(entry: AnyEntry, blanks: Iterable[Blank], said: Said, known: Nameable) -> AnyEntry:
    """The entry as it is once this is said; what was said may stand in it already."""
    told = spoken(said)
    for blank in sorted(blanks, key=_place, reverse=True):  # one that becomes several moves no earlier one
        values = told.get(blank.name, ())
        if values and values != blank.value:
            entry = _with(entry, blank, values, known, told.get(HOW, ()))
    return entry


def _place(blank: Blank) -> int:
    return -1 if blank.at is None else blank.at


def _with(
    entry: AnyEntry, blank: Blank, values: tuple[str, ...], known: Nameable, how: tuple[str, ...]
) -> AnyEntry:
    match entry:
        case Motion():
            if blank.name == BY:
                return replace(entry, by=values[0])
            return replace(entry, eff=_on(entry.eff, values[0]))
        case Act():
            return _act_with(entry, blank, values, known, how)
        case _:
            return entry


def _act_with(act: Act, blank: Blank, values: tuple[str, ...], known: Nameable, how: tuple[str, ...]) -> Act:
    match blank.about:
        case About.DAY:
            return replace(act, eff=_on(act.eff, values[0]))
        case About.FORM:
            return replace(act, form=Form(values[0]))
        case About.PARTY if blank.name == BINDS:
            return replace(act, directives=tuple(replace(one, binds=values) for one in act.directives))
        case About.PARTY:
            return replace(act, by=values)
        case About.MOTION:
            return replace(act, disposes=_disposes(act, blank, known.requests(values)))
        case About.ITEM:
            return replace(act, directives=_directives(act, blank, values))
        case About.RULING:
            made = (Edge(edge=EdgeKind(edge), target=values[0]) for edge in (blank.word or "".join(how),) if edge)
            return replace(act, edges=_joined(act.edges, tuple(made)))
        case About.LIMIT:
            return narrowed(act, blank.word) if values[0] == Limits.LIMITS else act
        case About.HOW:
            return act


def _on(moment: Moment | None, day: str) -> Moment:
    said = date.fromisoformat(day)
    return moment if moment is not None and moment.day == said else Moment(day=said)


def _disposes(act: Act, blank: Blank, requests: tuple[str, ...]) -> tuple[Disposed, ...]:
    made = tuple(Disposed(request=one, disposition=blank.word) for one in requests)
    if blank.at is None:
        return _joined(act.disposes, made)
    read = [(one.request,) == blank.value and one.disposition == blank.word for one in act.disposes]
    return _in_place(act.disposes, read, blank.at, lambda _: made)


def _directives(act: Act, blank: Blank, items: tuple[str, ...]) -> tuple[Directive, ...]:
    if blank.at is not None:
        read = [one.subject == blank.value and one.effect.value == blank.word for one in act.directives]
        return _in_place(act.directives, read, blank.at, lambda one: (replace(one, subject=items),))
    request = act.disposes[0].request if len(act.disposes) == 1 else ""
    made = Directive(effect=Effect(blank.word), subject=items, request=request, quotation=act.anchors)
    same = any((one.effect, one.subject) == (made.effect, made.subject) for one in act.directives)
    return act.directives if same else (*act.directives, made)


def _in_place(
    parts: tuple[Part, ...], read: Sequence[bool], at: int, made: Callable[[Part], tuple[Part, ...]]
) -> tuple[Part, ...]:
    """With what was said in place of the part that was read so; a part that a person has edited since is his."""
    places = [place for place, found in enumerate(read) if found]
    if not places:
        return parts
    place = at if at in places else places[0]
    before, after = parts[:place], parts[place + 1 :]
    return (*before, *(one for one in made(parts[place]) if one not in (*before, *after)), *after)


def _joined(parts: tuple[Part, ...], made: tuple[Part, ...]) -> tuple[Part, ...]:
    return (*parts, *(one for one in made if one not in parts))


# --- what still lacks ---


def lacking(blanks: Iterable[Blank], before: AnyEntry, now: AnyEntry, said: Said) -> tuple[Blank, ...]:
    """What nobody has said yet, be it by name or in the entry as a person wrote it (`now`)."""
    told = spoken(said)
    left = [one for one in blanks if one.lacking and one.name not in told]
    if not left or now.kind != before.kind:
        return ()
    return tuple(
        one for place, one in enumerate(left) if not _is_written(one, before, now, _alike(left[:place], one))
    )


def _alike(earlier: Sequence[Blank], blank: Blank) -> int:
    """How many of the same kind are asked before it: two motions that lack want two more in the entry."""
    return sum(one.about is blank.about for one in earlier)


def _is_written(blank: Blank, before: AnyEntry, now: AnyEntry, earlier: int) -> bool:
    match before, now:
        case Motion(), Motion():
            return bool(now.by)
        case Act(), Act():
            return _in_act(blank, before, now, earlier)
        case _:
            return False


def _in_act(blank: Blank, before: Act, now: Act, earlier: int) -> bool:
    if blank.about is About.LIMIT:
        return (now.disposes, now.directives) != (before.disposes, before.directives)
    match blank.name:
        case name if name == DAY:
            return now.eff is not None
        case name if name == FORM:
            return now.form is not before.form
        case name if name == BY:
            return now.by != before.by
        case name if name == BINDS:
            return any(one.binds for one in now.directives)
    return _more(blank.about, before, now) > earlier


def _more(about: About, before: Act, now: Act) -> int:
    if about is About.MOTION:
        return len(now.disposes) - len(before.disposes)
    if about is About.ITEM:
        return len(now.directives) - len(before.directives)
    return len(now.edges) - len(before.edges)
