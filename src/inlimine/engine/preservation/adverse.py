"""Which rulings went against a party, item by item, and which of its requests they reject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.engine.norms import InForce, Norm, requests
from inlimine.engine.preservation.happened import Happened
from inlimine.engine.question import Question
from inlimine.engine.scope import Setting, actor
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Disposed, Motion, Request
from inlimine.ledger.terms import KEEPS_OUT, LETS_IN, Effect, EventKind, Firmness, Level, Occasion, Relief
from inlimine.ledger.truth import Truth

ASKS_OUT = frozenset({Relief.EXCLUDE, Relief.EXCLUDE_WITNESS, Relief.SUPPRESS, Relief.LIMIT, Relief.REQUIRE_LEAVE})
ASKS_IN = frozenset({Relief.ADMIT})
STANDS = frozenset({InForce.IN, InForce.STAYED})

Asked = tuple[Motion, str, Request]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverse:
    """One ruling on one item that went against the party.

    `rejected` are the party's own requests that it rejects. `firmness` as the ruling or its writing says.
    `changed`: it takes the place of an earlier ruling in the party's favour.
    """

    norm: Norm
    item: str
    rejected: tuple[Request, ...]
    firmness: Firmness | None
    changed: bool

    @property
    def lets_in(self) -> bool:
        """Whether it lets the item in over the party, rather than keeping it out."""
        return self.norm.effect in LETS_IN

    @property
    def definitive(self) -> bool:
        """Whether the court called it definitive (FRE 103(b), NMRA 11-103(B)); silence is not taken for that."""
        return self.firmness is Firmness.DEFINITIVE and self.norm.effect is not Effect.LEAVE

    @property
    def at_trial(self) -> bool:
        """Whether it was made at trial on the very use, so that there is nothing to ask for again."""
        return self.norm.directive.occasion is Occasion.TRIAL and self.firmness is None


def adverse(norms: tuple[Norm, ...], party: str, setting: Setting, happened: Happened) -> list[Adverse]:
    """The trial court's rulings, in force or once in force, that went against the party, in their order.

    The writing of a spoken ruling and a ruling whose successor repeats it are not told twice.
    """
    displacing, told_with = _by_displacer(norms), defaultdict[str, list[Adverse]](list)
    found = [
        Adverse(
            norm=norm,
            item=item,
            rejected=tuple(request for motion, _, request in disposed_by(norm, setting) if motion.by == party),
            firmness=_firmness(norm, norms),
            changed=_changes(norm, displacing.get(norm.act.handle, ())),
        )
        for norm in norms
        if norm.effect in KEEPS_OUT | LETS_IN and not norm.act.by and norm.act.level is Level.TRIAL
        for item in norm.directive.subject or ("",)
        if _went_against(norm, item, party, setting, happened)
    ]
    for one in found:
        told_with[one.item].append(one)
    return [one for one in found if not any(_tells(other, one) for other in told_with[one.item])]


def _by_displacer(norms: Iterable[Norm]) -> dict[str, list[Norm]]:
    """What kept something out and stands no longer, by the act that displaced it."""
    found: dict[str, list[Norm]] = defaultdict(list)
    for norm in norms:
        if norm.effect in KEEPS_OUT and norm.state not in STANDS:
            found[norm.by].append(norm)
    return found


def disposed_by(norm: Norm, setting: Setting) -> list[Asked]:
    """The requests that a directive decides: by name, by its subject, or as the only one of its act."""
    view, named = setting.view, norm.directive.request
    if named:
        return requests(Disposed(request=named, disposition=""), view)
    found = [one for disposed in norm.act.disposes for one in requests(disposed, view)]
    if len(found) == 1:
        return found
    return [one for one in found if not one[2].subject or any(_meet(norm, one[2], setting))]


def _meet(norm: Norm, request: Request, setting: Setting) -> Iterator[bool]:
    covers = setting.covering.covers
    for mine in norm.directive.subject:
        for asked in request.subject:
            yield Truth.YES in (covers(mine, asked), covers(asked, mine))


def _went_against(norm: Norm, item: str, party: str, setting: Setting, happened: Happened) -> bool:
    lets_in = norm.effect in LETS_IN
    asked = [one for one in disposed_by(norm, setting) if one[2].relief in ASKS_OUT | ASKS_IN]
    own = [one for one in asked if one[0].by == party]
    if any(_limited(norm, one) for one in own):
        return False
    if own:
        return any(_asks_out(one) is lets_in for one in own)
    if lets_in:
        return _let_in_over(norm, item, party, asked, setting, happened)
    bound = actor(norm, Question(item=item, by=party), setting) is not Truth.NO
    # Keeping out what the other side asked to let in hurts that side, unless this one is named as bound.
    theirs = bool(asked) and not any(_asks_out(one) or _same_side(one, party, setting) for one in asked)
    return bound and (not theirs or party in norm.directive.binds)


def _let_in_over(
    norm: Norm, item: str, party: str, asked: list[Asked], setting: Setting, happened: Happened
) -> bool:
    """Whether a permission is another's: where nobody moved, it may be anyone's but whom it names or whose it is.

    A motion of a co-party is not the party's own objection, and its rejection hurts both.
    """
    if party in norm.directive.binds or happened.on(EventKind.OFFERED, norm, item, by=party):
        return False
    if norm.directive.against:
        return party in norm.directive.against
    if asked:
        return any(_asks_out(one) is _same_side(one, party, setting) for one in asked)
    return not _only_through(norm, item, party, setting)


def _only_through(norm: Norm, item: str, party: str, setting: Setting) -> bool:
    """Whether an item comes in only through witnesses whom this party alone calls: it is its own evidence."""
    view = setting.view
    entries = [view.items[handle] for handle in view.wholes(item) if handle in view.items]
    named = norm.directive.witnesses or ((item,) if item in view.witnesses else ())
    sponsors = named or next((one.sponsors for one in entries if one.sponsors), ())
    called = [view.witnesses[handle].called_by for handle in sponsors if handle in view.witnesses]
    return bool(sponsors) and len(called) == len(sponsors) and all(by == (party,) for by in called)


def _asks_out(asked: Asked) -> bool:
    return asked[2].relief in ASKS_OUT


def _same_side(asked: Asked, party: str, setting: Setting) -> bool:
    parties, mover = setting.view.parties, asked[0].by
    return mover in parties and parties[mover].role is parties[party].role


def _limited(norm: Norm, asked: Asked) -> bool:
    """Whether a motion to limit was granted: what is then let in is let in as the movant asked."""
    motion, handle, request = asked
    words = [d.disposition for d in norm.act.disposes if d.request in (motion.handle, handle)]
    return request.relief is Relief.LIMIT and any(
        disposition(word).to_exclude is Effect.PROHIBIT for word in words
    )


def _firmness(norm: Norm, norms: tuple[Norm, ...]) -> Firmness | None:
    """How firmly the court spoke: where the writing says, as written."""
    if not norm.written_in:
        return norm.directive.firmness
    written = [
        other.directive.firmness
        for other in norms
        if other.act.handle in norm.written_in and set(other.directive.subject) & set(norm.directive.subject)
    ]
    return next((firmness for firmness in written if firmness), norm.directive.firmness)


def _changes(norm: Norm, displaced: Iterable[Norm]) -> bool:
    """Whether the ruling lets in what earlier ones, which its act displaced, had kept out."""
    subject = set(norm.directive.subject)
    return norm.effect in LETS_IN and any(subject & set(other.directive.subject) for other in displaced)


def _tells(other: Adverse, one: Adverse) -> bool:
    """Whether another ruling on the same item already tells this one: as its spoken form, or as its successor."""
    if other is one or other.lets_in is not one.lets_in:
        return False
    spoken = one.norm.act.handle in other.norm.written_in
    succeeded = one.norm.state not in STANDS and one.norm.by == other.norm.act.handle
    return spoken or succeeded
