"""Which directives stand against which, and who is left: grounded labelling (SEMANTICS 2.9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from inlimine.engine import conditions
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.precedence import Verdict, Winner, compare, decide_one_request, sequence
from inlimine.engine.question import Question
from inlimine.engine.scope import Setting, by_person, frees_person, of_item, scope, standpoint
from inlimine.law.grounds import canonical_ground
from inlimine.ledger.moments import Sequence
from inlimine.ledger.terms import KEEPS_OUT, LETS_IN, Effect, Occasion
from inlimine.ledger.truth import Truth


class Kind(Enum):
    """What a directive does to the use: bar, ask first, bar on condition, permit, overrule."""

    N = "bars it"
    L = "requires leave first"
    S = "bars it until a condition is met"
    P = "permits it"
    V = "overrules objections to it"


class Way(Enum):
    """How a directive comes to a use."""

    ITEM = "by the item"
    PERSON = "by a person through whom it would come"


class Label(Enum):
    """Whether a directive prevails, is displaced, or cannot be told."""

    IN = "prevails"
    OUT = "is displaced"
    UNDECIDED = "cannot be told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A directive that bears on the use: its kind, whether it surely reaches the use, how its condition stands.

    `ways`: whether it speaks of the item, of a person through whom the use would come, or of both. A permission
    or overruling for the person alone only stands against a bar on the person.
    """

    norm: Norm
    kind: Kind
    reaches: Truth
    ways: frozenset[Way]
    need: Truth | None
    when: Truth | None
    unless: Truth | None

    @property
    def only_frees_person(self) -> bool:
        """Whether all that it does for the use is to answer a bar on a person."""
        return Way.ITEM not in self.ways and self.kind in (Kind.P, Kind.V)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two opposed directives and who prevails."""

    first: Node
    second: Node
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Battle:
    """All directives that bear on one use, their clashes, and who is left."""

    nodes: tuple[Node, ...]
    clashes: tuple[Clash, ...]
    labels: dict[str, Label]

    def labelled(self, *kinds: Kind, label: Label = Label.IN) -> tuple[Node, ...]:
        """The nodes of these kinds (none: all) with this label."""
        if not self.nodes:
            return ()
        return tuple(
            node
            for node in self.nodes
            if (not kinds or node.kind in kinds) and self.labels[node.norm.handle] is label
            if label is Label.UNDECIDED or not node.only_frees_person
        )


def node(norm: Norm, question: Question, setting: Setting) -> Node | None:
    """The directive as it bears on the use, or None where it does not."""
    if norm.state is not InForce.IN or norm.tentative:
        return None
    reaches = scope(norm, question, setting)
    if reaches is Truth.NO and norm.effect in LETS_IN:
        reaches = frees_person(norm, question, setting)
    if reaches is Truth.NO:
        return None
    at, directive = standpoint(norm, question, setting), norm.directive
    when, unless = conditions.value(directive.when, at), conditions.value(directive.unless, at)
    # A door found open to an extent in words: whether the bar still reaches this use is for the court.
    if conditions.limited(directive.unless, at):
        reaches = Truth.OPEN
    if when is Truth.NO or unless is Truth.YES:
        return None
    # An overruling under a condition that nobody has found lifts nothing yet; a permission waits in its own way.
    if when is Truth.OPEN and norm.effect in (*KEEPS_OUT, Effect.OVERRULE):
        return None
    need = conditions.value(directive.need, at)
    kind = _kind(norm, need)
    # What the parties agreed is no order: it is for the court (SEMANTICS 1.3, 2.14).
    if kind is None or norm.act.by:
        return None
    ways = _ways(norm, question, setting)
    return Node(norm=norm, kind=kind, reaches=reaches, ways=ways, need=need, when=when, unless=unless)


def _ways(norm: Norm, question: Question, setting: Setting) -> frozenset[Way]:
    """How the directive comes to the use; a perhaps on the item adds nothing to a word on the person."""
    person = by_person(norm, question, setting)
    item = of_item(norm, question, setting)
    of_the_item = item is Truth.YES or (item is Truth.OPEN and not person)
    return frozenset(way for way, so in ((Way.PERSON, person), (Way.ITEM, of_the_item)) if so)


def _kind(norm: Norm, need: Truth | None) -> Kind | None:
    unmet = need is not None and need is not Truth.YES
    match norm.effect:
        case Effect.PROHIBIT:
            return Kind.N
        case Effect.LEAVE:
            return Kind.L
        case Effect.PERMIT:
            return Kind.S if norm.directive.only and unmet else Kind.P
        case Effect.OVERRULE:
            return Kind.V
        case Effect.REQUIRE:
            return Kind.S if unmet else None
        case Effect.DEFER | Effect.NONE:
            return None


def opposed(first: Node, second: Node, setting: Setting) -> bool:
    """Whether two directives cannot both have their way; a bar on a person and a word on the item can."""
    return _against(first, second, setting) or _against(second, first, setting)


def _against(bar: Node, other: Node, setting: Setting) -> bool:
    # What bars a person and the item is answered only by a word on both.
    if not bar.ways <= other.ways:
        return False
    match bar.kind, other.kind:
        case Kind.N, Kind.P:
            return True
        case Kind.N, Kind.V:
            grounds = _grounds(bar.norm)
            meant = bool(grounds) and grounds <= _grounds(other.norm)
            return meant or decide_one_request(bar.norm, other.norm, setting)
        case Kind.L, Kind.P:
            later = sequence(other.norm, bar.norm) is Sequence.LATER
            return later and other.norm.directive.occasion is Occasion.TRIAL
        case Kind.S, Kind.P:
            return bar.norm.effect is Effect.PERMIT
        case _:
            return False


def _grounds(norm: Norm) -> frozenset[str]:
    return frozenset(canonical_ground(ground) for ground in norm.directive.grounds)


def battle(norms: Iterable[Norm], question: Question, setting: Setting) -> Battle:
    """Every directive that bears on the use, every clash, and the grounded labels."""
    found = (node(norm, question, setting) for norm in norms)
    nodes = tuple(n for n in found if n is not None)
    if not nodes:
        return Battle(nodes=(), clashes=(), labels={})
    clashes = tuple(
        Clash(first=a, second=b, verdict=compare(a.norm, b.norm, question, setting))
        for a, b in combinations(nodes, 2)
        if opposed(a, b, setting)
    )
    return Battle(nodes=nodes, clashes=clashes, labels=_grounded(nodes, clashes))


def _grounded(nodes: tuple[Node, ...], clashes: tuple[Clash, ...]) -> dict[str, Label]:
    """IN if all attackers are OUT, OUT if some attacker is IN, else undecided; the least such labelling."""
    attackers = _attackers(nodes, clashes)
    labels = dict.fromkeys(attackers, Label.UNDECIDED)
    while True:
        settled = {
            handle: _label(attackers[handle], labels)
            for handle, label in labels.items()
            if label is Label.UNDECIDED
        }
        fresh = {handle: label for handle, label in settled.items() if label is not Label.UNDECIDED}
        if not fresh:
            return labels
        labels |= fresh


def _label(attackers: set[str], labels: dict[str, Label]) -> Label:
    theirs = {labels[handle] for handle in attackers}
    if Label.IN in theirs:
        return Label.OUT
    return Label.IN if theirs <= {Label.OUT} else Label.UNDECIDED


def _attackers(nodes: tuple[Node, ...], clashes: tuple[Clash, ...]) -> dict[str, set[str]]:
    attackers: dict[str, set[str]] = {node.norm.handle: set() for node in nodes}
    for clash in clashes:
        first, second = clash.first.norm.handle, clash.second.norm.handle
        if clash.verdict.winner is not Winner.SECOND:
            attackers[second].add(first)
        if clash.verdict.winner is not Winner.FIRST:
            attackers[first].add(second)
    return attackers
