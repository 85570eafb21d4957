"""For each item and each side: what was disclosed, when, how, in which version; provenance, holder, other names.

It says "no disclosure recorded", or "disclosed on DATE; timeliness not judged; the duty continues", and nothing
more. Who holds an item, what the holder calls it, and what the court ruled on its admissibility change no word of
that (SEMANTICS 1.13; Kyles v. Whitley, 514 U.S. 419 (1995)).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inlimine.engine.case_state import CaseState
from inlimine.engine.disclosure.papers import Papers
from inlimine.engine.disclosure.ruled import Ruled
from inlimine.engine.disclosure.same import MayBe, may_be_same, of_many
from inlimine.engine.view import View
from inlimine.engine.words import borne
from inlimine.law.cited import cited
from inlimine.ledger.items import Disclosure, Item
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import BROUGHT_THE_CASE, Medium, Role

NOT_RECORDED = "no disclosure recorded"
_DEFENCE_MARKS = ("defence exhibit", "defense exhibit", "defendant exhibit", "defendant's exhibit")
_CONTINUES = "timeliness not judged; the duty continues"


class Recorded(StrEnum):
    """Whether a disclosure is recorded; there is no word for a duty that is met."""

    NOT_RECORDED = "NOT_RECORDED"
    RECORDED = "RECORDED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name or number that an item bears or bore."""

    label: str
    since: Moment | None
    numbered_by: str
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One recorded disclosure of an item, or of the whole of which it is a part (`of`)."""

    of: str
    by: str
    to: str
    on: Moment | None
    means: str
    version: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed:
    """One item towards one party (`to`; empty where no party is there to receive it).

    `only_parts` are its parts of which alone a disclosure is recorded, `not_given` its versions of which none is.
    `rulings` are those of the court on disclosure of it, in words; `of_many` numbers that its words share with
    many others.
    """

    item: str
    title: str
    to: str
    recorded: Recorded
    shown: str
    given: tuple[Given, ...]
    aliases: tuple[Alias, ...]
    holder: str
    provenance: str
    known_to_state: date | None
    only_parts: tuple[str, ...]
    not_given: tuple[str, ...]
    rulings: tuple[str, ...]
    may_be: tuple[MayBe, ...]
    of_many: tuple[str, ...]
    authority: tuple[str, ...]


def disclosure(state: CaseState) -> tuple[Disclosed, ...]:
    """Every item towards every party that may receive it, in the ledger's order; topics and arguments are none."""
    papers, known = Papers(state.view), _Known(same=may_be_same(state), many=of_many(state), ruled=Ruled(state))
    things = [item for item in state.view.items.values() if _is_thing(item, papers)]
    return tuple(_row(item, to, known, papers, state) for item in things for to in _receivers(item, papers))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is gathered once for all rows."""

    same: dict[str, tuple[MayBe, ...]]
    many: dict[str, tuple[str, ...]]
    ruled: Ruled


def _is_thing(item: Item, papers: Papers) -> bool:
    thing = item.medium not in (Medium.TOPIC, Medium.ARGUMENT)
    return thing or bool(item.holder) or bool(papers.disclosures(item.handle))


def _receivers(item: Item, papers: Papers) -> list[str]:
    """To whom it may be due: the other side of a defendant whose it is, else each defendant; then who has it."""
    parties = papers.view.parties.values()
    other_side = [party.handle for party in parties if party.role in BROUGHT_THE_CASE]
    due = other_side if _of_the_defence(item, papers.view) else papers.view.defendants
    given = [one.to for one in papers.disclosures(item.handle)]
    return list(dict.fromkeys((*due, *given))) or [""]


def _of_the_defence(item: Item, view: View) -> bool:
    """Whether a defendant holds it, or, where no holder is entered, it is marked as an exhibit of the defence."""
    parties = [party for party in view.parties.values() if party.role is Role.DEFENCE]
    names = {name.casefold() for party in parties for name in (party.handle, party.name)}
    if holder := item.holder.casefold().strip():
        return holder in names
    marks = [label.casefold() for label in borne(item.handle, view)]
    return any(mark.startswith(word) for mark in marks for word in (*names, *_DEFENCE_MARKS))


def _row(item: Item, to: str, known: _Known, papers: Papers, state: CaseState) -> Disclosed:
    handed = [one for one in papers.disclosures(item.handle) if one.to == to]
    given = tuple(sorted((_given(one, papers) for one in handed), key=_when))
    return Disclosed(
        item=item.handle,
        title=item.title,
        to=to,
        recorded=Recorded.RECORDED if given else Recorded.NOT_RECORDED,
        shown=_shown(given),
        given=given,
        aliases=_aliases(item.handle, state.view),
        holder=item.holder,
        provenance=item.provenance,
        known_to_state=item.known_to_state,
        only_parts=() if given else papers.parts_given(item.handle, to),
        not_given=_not_given(item.handle, given, papers),
        rulings=known.ruled.on(item.handle),
        may_be=known.same.get(item.handle, ()),
        of_many=known.many.get(item.handle, ()),
        authority=_authority(item, state),
    )


def _given(one: Disclosure, papers: Papers) -> Given:
    files = [
        version.file for version in papers.versions(one.item) if one.version and version.handle == one.version
    ]
    return Given(
        of=one.item,
        by=one.by,
        to=one.to,
        on=one.eff,
        means=one.means,
        version=one.version,
        file=next(iter(files), ""),
    )


def _not_given(item: str, given: tuple[Given, ...], papers: Papers) -> tuple[str, ...]:
    """The versions of a disclosed item that no disclosure names; none where no disclosure says its version."""
    named = {one.version for one in given if one.of == item and one.version}
    return tuple(one.handle or one.sha256 for one in papers.versions(item) if named and one.handle not in named)


def _when(given: Given) -> tuple[bool, tuple[object, ...]]:
    return given.on is None, given.on.key if given.on else ()


def _shown(given: tuple[Given, ...]) -> str:
    """The words of SEMANTICS 1.13, and never more."""
    if not given:
        return NOT_RECORDED
    days = list(dict.fromkeys(Moment(day=one.on.day).spoken for one in given if one.on))
    when = f"on {', '.join(days)}" if days else "on a day that nobody entered"
    return f"disclosed {when}; {_CONTINUES}"


def _aliases(item: str, view: View) -> tuple[Alias, ...]:
    found = (
        Alias(label=one.label, since=one.eff, numbered_by=one.numbered_by, withdrawn=one.withdrawn)
        for one in view.labels.get(item, ())
    )
    return tuple(sorted(found, key=lambda one: (one.since.key if one.since else (), one.label)))


def _authority(item: Item, state: CaseState) -> tuple[str, ...]:
    role = Role.DEFENCE if _of_the_defence(item, state.view) else Role.PROSECUTION
    return tuple(cited(row) for row in state.rulebook.disclosure if role in row.whose)
