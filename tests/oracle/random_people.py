"""The people, trials and items of a drawn ledger, and the question that is asked of it."""

from __future__ import annotations

import random
from datetime import date

from inlimine.engine.question import Question
from inlimine.ledger.acts import Hearing
from inlimine.ledger.items import REMAINDER, Item
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Count, Episode, Party, Witness
from inlimine.ledger.terms import Audience, Medium, Phase, Purpose, Role, Use
from tests.oracle.chance import LAST, Chance, Taste


class People(Chance):
    """Who and what there is, and what is asked."""

    def __init__(self, rng: random.Random, taste: Taste) -> None:
        super().__init__(rng, taste)
        self.defendants = ("Defence", "Poe") if self.chance(0.75) else ("Defence",)
        self.parties = ("State", *self.defendants)
        self.trials = self.draw_trials()
        self.episodes = tuple(trial.handle for trial in self.trials)
        self.items = self.draw_items()
        self.question = self.draw_question()

    def draw_items(self) -> tuple[Item, ...]:
        items = [
            Item(handle="T1", title="a topic", medium=Medium.TOPIC),
            Item(handle="E1", title="a paper", medium=Medium.DOCUMENT, sponsors=self.sponsors()),
            Item(handle="E2", title="a recording", medium=self.one((Medium.RECORDING, Medium.IMAGE))),
        ]
        if self.chance(self.taste.parts):
            items += [Item(handle=f"E2{x}", title="a part", part_of="E2", medium=Medium.RECORDING) for x in "ab"]
            if self.chance(0.25):
                items.append(Item(handle="E2c", title="a part entered later", part_of="E2", eff=self.moment()))
        if self.chance(self.taste.parts / 4):
            items.append(Item(handle="E1a", title="a clause", part_of="E1", medium=Medium.DOCUMENT))
            items.append(Item(handle="E1aa", title="a word", part_of="E1a", medium=Medium.DOCUMENT))
        items.append(self.testimony(items))
        if self.chance(0.1):
            made_from = self.some([item.handle for item in items])
            items.append(Item(handle="E4", title="a copy", medium=Medium.DOCUMENT, derived_from=made_from))
        if self.chance(self.taste.parts / 4):
            items.append(Item(handle="E3a", title="an answer", part_of="E3", medium=Medium.TESTIMONY))
        return tuple(items)

    def testimony(self, items: list[Item]) -> Item:
        papers = [item.handle for item in items[1:]]
        wholes = sorted({item.part_of + REMAINDER for item in items if item.part_of})
        to = self.some((*papers, *wholes)) if self.chance(0.6) else ()
        medium = Medium.TESTIMONY if self.chance(0.9) else Medium.OTHER
        return Item(handle="E3", title="what was seen", medium=medium, same_fact_as=to, sponsors=self.sponsors())

    def sponsors(self) -> tuple[str, ...]:
        return self.one(((), ("W1",), ("W2",), ("W1", "W2")))

    @property
    def handles(self) -> tuple[str, ...]:
        wholes = sorted({item.part_of + REMAINDER for item in self.items if item.part_of})
        return (*(item.handle for item in self.items), *wholes)

    def people(self) -> list[AnyEntry]:
        called = self.one(((), ("State",), ("State", "Defence")))
        people: list[AnyEntry] = [
            Party(handle="State", name="State", role=Role.PROSECUTION),
            Party(handle="Defence", name="Roe", role=Role.DEFENCE),
            *(Party(handle=one, name=one, role=Role.DEFENCE) for one in self.defendants[1:]),
            Witness(handle="W1", name="Doe", called_by=("State",)),
            Witness(handle="W2", name="Moe", called_by=("Defence",)),
            Witness(handle="W3", name="Noe", called_by=called),
            *(Count(handle=count, charge="a charge", defendant=who) for count, who in self.charged()),
            *self.trials,
            Hearing(handle="H1", name="a hearing", eff=None),
        ]
        return people

    def draw_trials(self) -> tuple[Episode, ...]:
        number = self.one((0, 0, 1, 2))
        first = self.rng.randint(1, 5)
        ends = Moment(day=date(2024, 7, first + 1)) if self.chance(0.5) else None
        trials = (
            Episode(handle="First", name="a trial", eff=Moment(day=date(2024, 7, first)), ends=ends),
            Episode(
                handle="Second",
                name="a retrial",
                eff=Moment(day=date(2024, 7, self.rng.randint(first + 3, LAST))),
            ),
        )
        return trials[:number]

    def charged(self) -> tuple[tuple[str, str], ...]:
        charged = (("C1", "Defence"), ("C2", "Defence"), ("C3", self.defendants[-1]))
        return charged if self.chance(0.6) else (charged[0], charged[2])

    # --- the question ---

    def draw_question(self) -> Question:
        odd = self.taste.odd
        whole = self.chance(self.taste.parts / 2) and any(item.part_of == "E2" for item in self.items)
        against = self.one(self.defendants) if self.chance(0.3) else ""
        item = "W1" if self.chance(0.02) else self.one([one for one in self.handles if one != "E2c"])
        return Question(
            item="E2" if whole else item,
            by=self.one(("W1", "W2", "W3")) if self.chance(odd) else self.one(("State", *self.parties)),
            use=self.one(self.taste.uses) if self.chance(0.8) else Use.OFFER,
            to=self.one(tuple(Audience)) if self.chance(odd) else Audience.JURY,
            phase=self.phase(),
            purpose=self.one(tuple(Purpose)) if self.chance(0.4) else Purpose.PROOF,
            witness=self.one(("W1", "W2")) if self.chance(0.3) else "",
            against=against,
            episode=self.one(self.episodes) if self.episodes and self.chance(0.3) else "",
            count=self.one(("C1", "C1", "C3")) if not against and self.chance(0.2) else "",
        )

    def phase(self) -> Phase:
        if self.chance(0.6):
            return self.one((Phase.CASE_IN_CHIEF, Phase.OPENING, Phase.CLOSING))
        return self.one(tuple(Phase))
