"""Motions and acts: what was asked, what the court did, and the directives that this created."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import Literal

from inlimine.ledger.conditions import Condition
from inlimine.ledger.entry import Anchor, Entry, Strict
from inlimine.ledger.terms import (
    Audience,
    Decider,
    EdgeKind,
    Effect,
    Firmness,
    Form,
    Level,
    Occasion,
    Phase,
    Purpose,
    Reach,
    Relief,
    Use,
)
from inlimine.ledger.truth import Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Strict):
    """One thing that a motion asks: what relief, on which items, topics or witnesses, against whom, why.

    `against` are the parties whom the movant wants bound; empty: not said. `grounds` as argued (`403`).
    """

    relief: Relief
    subject: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(Entry):
    """A motion by a party. One request bears the motion's handle; several are lettered (M1a, M1b ...)."""

    kind: Literal["motion"] = "motion"
    by: str
    title: str = ""
    number: str = ""
    oral: bool = False
    opposed: bool | None = None
    requests: tuple[Request, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing(Entry):
    """A sitting of the court at which rulings were made.

    `in_camera`: it was held in chambers, without the public.
    """

    kind: Literal["hearing"] = "hearing"
    name: str = ""
    in_camera: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposed(Strict):
    """What became of one request, in the word of the disposition table (`granted`, `denied` ...)."""

    request: str
    disposition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive(Strict):
    """The norm that an act created: what may or may not be done with which subject, by whom, when, why.

    Empty tuples mean that the act does not say: `binds` all parties, `uses` any, `audiences` the jury,
    `phases` every phase before the jury. `paraphrase_binds` is who is bound as somebody paraphrased the
    ruling, where that is recorded beside the quoted words (None: no paraphrase). `purposes` empty and not
    `any_purpose`: the purpose was not stated. `only`: a permission on condition and not otherwise.
    `as_matter_of_law`: a higher court decided the point itself. `comprehensive`: replaces earlier rulings on
    its subject. `request`: the motion or request that it disposes of; empty: not said. `reach`: what its words
    say about live testimony to the same fact.
    """

    effect: Effect
    subject: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    paraphrase_binds: tuple[str, ...] | None = None
    binds_witnesses: bool = False
    uses: tuple[Use, ...] = ()
    audiences: tuple[Audience, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    any_purpose: bool = False
    phases: tuple[Phase, ...] = ()
    witnesses: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    episodes: tuple[str, ...] = ()
    when: Condition | None = None
    unless: Condition | None = None
    need: Condition | None = None
    only: bool = False
    grounds: tuple[str, ...] = ()
    request: str = ""
    firmness: Firmness | None = None
    occasion: Occasion = Occasion.PRETRIAL
    gag: bool = False
    comprehensive: bool = False
    as_matter_of_law: bool = False
    reach: Reach | None = None
    quotation: tuple[Anchor, ...] = ()
    reason: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(Strict):
    """What an act does to an earlier one; `revives`: what the target had displaced returns."""

    edge: EdgeKind
    target: str
    revives: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Entry):
    """What the court did (`by` empty), or one or several parties (a joint stipulation, a withdrawal).

    One directive bears the act's handle; several are lettered (R2a, R2b ...). `hearing` is where it was said.
    `closes_case` ends the proceeding from `eff` on. `closes_for` are the defendants or counts for whom alone it
    does; empty: everybody. `written_order_by` is who is to draft the written order.
    """

    kind: Literal["act"] = "act"
    form: Form
    name: str = ""
    by: tuple[str, ...] = ()
    judge: str = ""
    level: Level = Level.TRIAL
    hearing: str = ""
    disposes: tuple[Disposed, ...] = ()
    directives: tuple[Directive, ...] = ()
    edges: tuple[Edge, ...] = ()
    closes_case: bool = False
    closes_for: tuple[str, ...] = ()
    written_order_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness(Entry):
    """How many rulings a hearing or act is said to have made; while some are missing, silence is not trusted.

    `at_least`: the number is a lower bound ("more than two dozen" is at least 25), so that the count is never
    known to be reached. `complete`: somebody has since entered all of them. `may_touch` limits which items the
    missing rulings can concern; empty: any.
    """

    kind: Literal["completeness"] = "completeness"
    of: str
    said: int = 0
    at_least: bool = False
    complete: bool = False
    may_touch: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Entry):
    """That a condition's atom is satisfied, failed or open, and who decided it.

    An atom that a judge must decide is settled by a fact decided by the judge and by nothing else. `of` are the
    acts or directives whose condition it settles; empty: every condition with these words. `extent` is how far a
    finding goes (topic, portion, witness, duration); empty: not limited. `act` is the act in which the judge
    found it. `episode` is the trial in which it was settled; empty: the one running on its day.
    """

    kind: Literal["fact"] = "fact"
    atom: str
    value: Truth
    decider: Decider
    of: tuple[str, ...] = ()
    extent: str = ""
    act: str = ""
    episode: str = ""


def lettered(handle: str, count: int) -> tuple[str, ...]:
    """The handles of an entry's parts: its own handle for one, and R2a, R2b ... for several.

    After z follows aa, as in a list of exhibits.
    """
    if count == 1:
        return (handle,)
    return tuple(handle + _letters(place) for place in range(count))


def unlettered(handle: str) -> str:
    """The handle of the entry whose part is lettered so: M1 of M1b and of M1aa; of M1 itself M1."""
    return handle.rstrip(ascii_lowercase)


def _letters(place: int) -> str:
    head, tail = divmod(place, 26)
    return (_letters(head - 1) if head else "") + chr(ord("a") + tail)
