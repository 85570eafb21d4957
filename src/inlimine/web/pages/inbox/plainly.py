"""What a proposal would enter, in plain words beside the notation: a label and what it says, a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from inlimine.engine.words import purpose_words, spaced
from inlimine.law.dispositions import DISPOSITIONS
from inlimine.ledger.acts import Act, Directive, Motion, Request
from inlimine.ledger.items import Coverage, Item, Label
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.people import Document, Party, Witness
from inlimine.ledger.terms import Effect, Relief
from inlimine.ledger.watches import NoWatch, Watch
from inlimine.notation.watches import write_watch
from inlimine.notation.written import condition

Line = tuple[str, str]
Called = Callable[[str], str]  # how people call an item, witness, motion or ruling of this handle

_LABELS = {row.name: row.label for row in DISPOSITIONS}
_DOES = {
    Effect.PROHIBIT: "Bars",
    Effect.LEAVE: "Requires leave before the use of",
    Effect.PERMIT: "Permits",
    Effect.OVERRULE: "Overrules the objection to",
    Effect.REQUIRE: "Requires something first for",
    Effect.DEFER: "Reserves on",
    Effect.NONE: "Decides nothing on",
}


def in_plain_words(entry: AnyEntry, called: Called) -> tuple[Line, ...]:
    """The entry for people; what has no line here is read in the notation."""
    when = entry.eff.spoken if entry.eff else ""
    return (("What it is", _kind(entry, called)), *((("From", when),) if when else ()), *_told(entry, called))


def made_along(entries: Iterable[AnyEntry]) -> str:
    """`motion M7: Motion to exclude the oar, by Roe`: what a person named in words beside a ruling."""
    return "; ".join(_made(one) for one in sorted(entries, key=lambda one: not isinstance(one, Motion)))


def _made(entry: AnyEntry) -> str:
    match entry:
        case Motion():
            number = f" (docket number {entry.number})" if entry.number else ""
            return f"motion {entry.handle}: {entry.title}{number}, by {entry.by or 'nobody that is told'}"
        case Item():
            return f"topic {entry.handle}: {entry.title}"
        case _:
            return f"{entry.kind} {entry.handle}"


def _kind(entry: AnyEntry, called: Called) -> str:
    match entry:
        case Act(by=()):
            return f"{entry.handle}, a ruling, {entry.form.value}"
        case Act():
            return f"{entry.handle}, done by {_listed(entry.by)}, {entry.form.value}"
        case Item():
            return f"{entry.handle}, {'a topic' if entry.medium == 'topic' else f'an item ({entry.medium})'}"
        case Label():
            return f"The label “{entry.label}” {'taken from' if entry.withdrawn else 'of'} {called(entry.item)}"
        case _:
            kind = entry.kind.replace("-", " ")
            return f"{entry.handle}, a {kind}" if entry.handle else f"A {kind}"


def _told(entry: AnyEntry, called: Called) -> Iterator[Line]:
    match entry:
        case Party() | Witness():
            yield "Name", entry.name
            if isinstance(entry, Party):
                yield "Side", spaced(entry.role)
        case Document() | Item():
            yield "Title", entry.title
        case Motion():
            yield "Moved by", entry.by or "not told"
            if entry.title:
                yield "Title", entry.title
            for request in entry.requests:
                yield "Asks to", _asks(request, called)
        case Act():
            yield from _act(entry, called)
        case Coverage():
            yield "Says", f"whether {called(entry.scope)} takes in {called(entry.item)}: {entry.covers.value}"
        case Label() if entry.numbered_by:
            yield "Numbered by", entry.numbered_by
        case Watch():
            yield "Looks for", write_watch(entry.query)
            yield "On behalf of", called(entry.ruling)
        case NoWatch():
            yield "Needs no watch", called(entry.ruling)
            yield "Because", entry.reason or "no reason is told"
        case _:
            return


def _act(act: Act, called: Called) -> Iterator[Line]:
    if act.judge:
        yield "Judge", act.judge
    for disposed in act.disposes:
        yield _LABELS.get(disposed.disposition, disposed.disposition.replace("-", " ")), called(disposed.request)
    for edge in act.edges:
        yield edge.edge.value.replace("-", " ").capitalize(), called(edge.target)
    for directive in act.directives:
        yield _DOES[directive.effect], "; ".join(map(called, directive.subject)) or "nothing that it names"
        yield from _narrowed(directive)
    if act.closes_case:
        yield "Ends", f"the case for {_listed(act.closes_for)}" if act.closes_for else "the case"


def _narrowed(directive: Directive) -> Iterator[Line]:
    said = {
        "Binds": _listed(directive.binds),
        "For the use": _listed(directive.uses),
        "Before": _listed(directive.audiences),
        "In the phase": _listed(directive.phases),
        "What for": ", ".join(map(purpose_words, directive.purposes)),
        "Against": _listed(directive.against),
        "Grounds": _listed(directive.grounds),
    }
    yield from ((label, words) for label, words in said.items() if words)
    for label, tree in (("When", directive.when), ("Unless", directive.unless), ("Needs", directive.need)):
        if tree is not None:
            yield label, condition(tree)


def _asks(request: Request, called: Called) -> str:
    about = "; ".join(map(called, request.subject)) or "what its words say"
    relief = "" if request.relief is Relief.OTHER else f"{request.relief.value.replace('-', ' ')} "
    whom = f", against {_listed(request.against)}" if request.against else ""
    why = f", on {_listed(request.grounds)}" if request.grounds else ""
    return f"{relief}{about}{whom}{why}"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(map(spaced, words))
