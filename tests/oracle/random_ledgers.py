"""Small sound ledgers with a question, drawn from a seed: together they reach every rule of the model."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from inlimine.engine.question import Question
from inlimine.ledger import conditions as cond
from inlimine.ledger.acts import Act, Completeness, Directive, Disposed, Fact, Motion, Request
from inlimine.ledger.handles import order
from inlimine.ledger.items import Coverage
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.moments import Sequence as Order
from inlimine.ledger.people import Case, Episode, Profile
from inlimine.ledger.references import faults
from inlimine.ledger.terms import Decider, Purpose, ReceiptKind, Relief, Source
from inlimine.ledger.trial import Receipt, Strike
from inlimine.ledger.truth import Truth
from tests.oracle.chance import LAST, RECIPES, Taste
from tests.oracle.random_rulings import GROUNDS, Rulings

_WORDS = (
    "granted", "granted", "denied", "denied", "reserved", "tentatively-granted", "granted-in-part", "moot",
    "denied-without-prejudice", "withdrawn", "conditional", "stipulated", "stricken",
)  # fmt: skip
_RELIEFS = (Relief.EXCLUDE, Relief.EXCLUDE, Relief.ADMIT, Relief.SUPPRESS, Relief.REQUIRE_LEAVE, Relief.LIMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One case: a ledger, a question and its days."""

    ledger: Ledger
    question: Question
    as_of: Moment
    as_known: Moment | None
    recipe: str


def draw(seed: int) -> Drawing:
    """The case of a seed; the same seed gives the same case."""
    rng = random.Random(seed)  # noqa: S311 - chance for tests, not for secrets
    aside = random.Random(~seed)  # noqa: S311 - the same
    taste = RECIPES[seed % len(RECIPES)]
    while True:
        drawing = _Maker(rng, taste, aside).drawing()
        if sound(drawing.ledger):
            return drawing


def sound(ledger: Ledger) -> bool:
    """Whether the references hold, and what acts do to each other follows in time: SEMANTICS orders no ties."""
    acts = [entry for entry in ledger.entries if isinstance(entry, Act)]
    doing = [act for act in acts if act.edges]
    tied = any(one.handle != other.handle and _at_once(one, other) for one in doing for other in doing)
    named = {edge.target: act for act in doing for edge in act.edges}
    late = any(
        order(act.eff, named[handle].eff) is not Order.EARLIER for act in acts for handle in _called(act, named)
    )
    undated = any(entry.eff is None for entry in ledger.entries if isinstance(entry, Episode))
    return not (tied or late or undated or faults(ledger))


def _at_once(one: Act, other: Act) -> bool:
    return order(one.eff, other.eff) is Order.SAME


def _called(act: Act, named: dict[str, Act]) -> list[str]:
    return [handle for handle in (act.handle, *(act.handle + x for x in "abcd")) if handle in named]


class _Maker(Rulings):
    """Draws one whole case."""

    def __init__(self, rng: random.Random, taste: Taste, aside: random.Random) -> None:
        """`aside`: the dice of what came to the model later, so that the cases of the others stay as they are."""
        super().__init__(rng, taste)
        self.aside = aside
        self.entries: list[AnyEntry] = []

    def motions(self) -> None:
        if not self.chance(self.taste.motions):
            return
        requests = tuple(self.request() for _ in range(self.one((1, 1, 2))))
        motion = Motion(handle="M1", by="Defence", eff=self.moment(1, 3), requests=requests)
        self.entries.append(replace(motion, known_from=self.known(motion.eff)))
        for _ in range(self.one((1, 1, 2))):
            lettered = [f"M1{x}" for x in "ab"] if len(requests) > 1 else ["M1"]
            names = ("M1",) if self.chance(0.4) else tuple(lettered)
            disposes = tuple(Disposed(request=name, disposition=self.one(_WORDS)) for name in names)
            spelt = self.spelt(lettered)
            told = spelt and spelt[0].request and self.chance(0.3)
            self.act(spelt, eff=self.moment(4), disposes=() if told else disposes, by=())

    def spelt(self, requests: list[str]) -> tuple[Directive, ...]:
        """Now and then a directive beside the word of the disposition."""
        if not self.chance(0.25):
            return ()
        directive = self.directive(self.one(self.taste.effects))
        request = self.one(requests) if self.chance(0.3) else ""
        return (replace(directive, request=request),)

    def request(self) -> Request:
        return Request(
            relief=self.one(_RELIEFS),
            subject=(self.near(),),
            against=self.some(self.parties, self.question.by) if self.chance(0.4) else (),
            grounds=self.some(GROUNDS, "403") if self.chance(0.7) else (),
        )

    def coverage(self) -> None:
        for place in range(self.one((1, 1, 2, 3))):
            if self.chance(self.taste.coverage):
                self.entries.append(self.statement(place))

    def statement(self, place: int) -> Coverage:
        scopes = ("T1", "T1", "E1", "E2", "W1", *(act.handle for act in self.acts[:2]))
        eff = self.moment() if self.chance(0.6) else None
        scope = self.near() if self.chance(0.2) else self.one(scopes)
        aimed = self.chance(0.7) and self.question.item not in {"W1", scope}
        return Coverage(
            handle=f"K{place + 1}",
            eff=eff,
            known_from=self.known(eff),
            scope=scope,
            item=self.question.item if aimed else self.one([one for one in self.handles if one != scope]),
            covers=self.one((Truth.YES, Truth.YES, Truth.NO, Truth.OPEN)),
            source=self.one(tuple(Source)),
        )

    def facts(self) -> None:
        used = {atom.atom: atom.decider for act in self.acts for one in act.directives for atom in _atoms(one)}
        for words, decider in used.items():
            for _ in range(self.one((1, 1, 2, 3))):
                if self.chance(self.taste.facts):
                    self.entries.append(self.fact(words, decider))

    def fact(self, words: str, decider: Decider) -> Fact:
        eff = self.moment()
        return Fact(
            atom=words.upper(),
            value=self.one((Truth.YES, Truth.YES, Truth.NO, Truth.OPEN)),
            decider=decider if self.chance(0.7) else self.one(tuple(Decider)),
            eff=eff,
            known_from=self.known(eff),
            of=(self.one(self.acts).handle,) if self.chance(0.15) else (),
            extent=self.extent() if self.chance(0.15) else "",
            act=self.one(self.acts).handle if self.chance(0.1) else "",
            episode=self.held(),
        )

    def extent(self) -> str:
        """How far a finding goes: to something of the ledger, or in words."""
        return self.one((self.question.item, self.one(self.handles), "W1", "only the last page"))

    def held(self) -> str:
        """The trial of a receipt, strike or finding, where it is said."""
        return self.one(self.episodes) if self.episodes and self.chance(0.2) else ""

    def trial(self) -> None:
        for _ in range(self.one((1, 2))):
            if self.chance(self.taste.receipts):
                self.entries.append(self.receipt())
        if self.chance(self.taste.strikes):
            self.entries.append(Strike(item=self.trial_item(), eff=self.moment(), episode=self.held()))

    def receipt(self) -> Receipt:
        return Receipt(
            item=self.trial_item(),
            eff=self.moment(),
            episode=self.held(),
            purposes=self.some(tuple(Purpose), self.question.purpose) if self.chance(0.3) else (),
            against=self.some(self.defendants, self.question.against or None) if self.chance(0.3) else (),
        )

    def for_a_party(self, entry: AnyEntry) -> AnyEntry:
        """Now and then what was found goes as far as one party."""
        if isinstance(entry, Fact) and entry.extent and self.aside.random() < 0.4:
            return replace(entry, extent=self.aside.choice(("State", *self.defendants)))
        return entry

    def limits(self, entries: list[AnyEntry]) -> list[AnyEntry]:
        """Now and then the jury is told for what it may use a thing that came in; most often after it did."""
        came_in = [one for one in entries if isinstance(one, Receipt)]
        return [self.limited(one) for one in came_in if self.aside.random() < 0.3]

    def limited(self, receipt: Receipt) -> Receipt:
        purpose = self.aside.choice((self.question.purpose, self.question.purpose, *Purpose))
        against = (self.aside.choice(self.defendants),) if self.aside.random() < 0.2 else ()
        eff = receipt.eff if self.aside.random() < 0.2 else Moment(day=date(2024, 7, self.aside.randint(1, LAST)))
        return replace(receipt, receipt=ReceiptKind.LIMITED, eff=eff, purposes=(purpose,), against=against)

    def trial_item(self) -> str:
        found = self.near()
        return found if found in self.handles else "E1"

    def counts(self) -> None:
        for _ in range(self.one((1, 1, 2))):
            if self.chance(self.taste.counts):
                self.entries.append(self.completeness())

    def completeness(self) -> Completeness:
        touched = self.some((*self.handles, "T1", "W1"), self.question.item) if self.chance(0.4) else ()
        said = self.rng.randint(1, 3)
        of = self.one(("H1", *(act.handle for act in self.acts[:2])))
        return Completeness(
            of=of,
            said=said,
            at_least=self.chance(0.3),
            complete=self.chance(0.15),
            may_touch=touched,
            eff=self.moment() if self.chance(0.7) else None,
        )

    def closing(self) -> None:
        if self.chance(self.taste.closes):
            by = self.one((("State",), ("Defence",))) if self.chance(0.1) else ()
            alone = self.one((("Defence",), ("C1",), ("C1", "C3"), self.defendants)) if self.chance(0.4) else ()
            act = self.act(eff=self.moment(), closes_case=True, closes_for=alone, by=by)
            if self.chance(0.15):
                self.edge(act)

    def corrections(self) -> None:
        """Now and then an act or a statement is put right by a later entry of the same handle."""
        if not self.chance(self.taste.odd):
            return
        wrong: list[Act | Coverage] = [
            *self.acts,
            *(entry for entry in self.entries if isinstance(entry, Coverage)),
        ]
        if wrong:
            self.entries.append(self.righted(self.one(wrong), self.moment(3, LAST + 2)))

    def righted(self, wrong: Act | Coverage, since: Moment) -> AnyEntry:
        """The correction of an entry, known since then."""
        if isinstance(wrong, Coverage):
            return replace(wrong, corrects="misread", known_from=since, covers=self.one(tuple(Truth)))
        again = wrong.directives
        if self.chance(0.7):
            again = tuple(self.directive(one.effect) for one in wrong.directives)
        return replace(wrong, corrects="misread", known_from=since, directives=again)

    # --- the whole ---

    def profile(self) -> Profile:
        own: dict[str, Any] = {}
        if self.chance(0.3):
            own["in_limine_regime"] = self.one(("ruling", "approach"))
        if self.chance(0.7):
            own["oral_written"] = self.one(("written-controls", "oral-controls", "unclear"))
        if self.chance(0.5):
            own["carryover"] = self.one(("stands", "lapses", "unclear"))
        if self.chance(0.3):
            own["gag_on_reserve"] = self.one(("yes", "no"))
        return Profile(**(own | self.taste.profile))

    def drawing(self) -> Drawing:
        if self.taste.clash:
            self.clash()
        steps = (self.rulings, self.motions, self.closing, self.edges, self.coverage, self.facts, self.trial)
        for step in (*steps, self.counts, self.corrections):
            step()
        entries: list[AnyEntry] = [*self.people(), *self.items, *self.acts, *self.entries]
        self.rng.shuffle(entries)
        entries = [*map(self.for_a_party, entries), *self.limits(entries)]
        case = Case(title="State v. Roe", jurisdiction="federal", profile=self.profile())
        return Drawing(
            ledger=Ledger(case=case, entries=tuple(entries)),
            question=self.question,
            as_of=self.as_of(),
            as_known=self.moment(4, LAST + 2) if self.chance(0.15) else None,
            recipe=self.taste.name,
        )

    def as_of(self) -> Moment:
        if self.chance(0.75):
            return Moment(day=date(2024, 7, LAST + 2))
        return replace(self.moment(), order=None)


def _atoms(directive: Directive) -> list[cond.Atom]:
    found = (directive.when, directive.unless, directive.need)
    return [atom for condition in found for atom in cond.atoms(condition)]
