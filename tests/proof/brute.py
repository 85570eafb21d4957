"""A second way to everything that a compiled chart says: by going through every assignment of a random chart.

`python -m tests.proof.brute --count 10000` compares so many charts and tells the first that differs.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations

from inlimine.ledger.charts import Allegation, Chart, Defeater, Element, Gate, Support
from inlimine.proof.chart import Charts
from inlimine.proof.compiled import Compiled
from inlimine.proof.composed import Ways
from inlimine.proof.decision import Choice, Decision, Reading, State, Table, Way, rows_over

YES, NO, PART = "granted", "denied", "in part"


def random_chart(seed: int) -> tuple[Charts, dict[str, tuple[Way, ...]], tuple[Decision, ...]]:
    """A charge of one to three elements over up to 16 variables; a decision of three outcomes counts as two."""
    chance = random.Random(seed)  # noqa: S311 - chance for made-up charts, not for secrets
    decisions: list[Decision] = []
    room = chance.randint(1, 16)
    while room > 0:
        outcomes = (YES, NO, PART) if room > 1 and chance.random() < 0.1 else (YES, NO)
        decisions.append(Decision(handle=f"M{len(decisions)}", outcomes=outcomes))
        room -= len(outcomes) - 1
    leaves = [Support(handle=f"l{n}", item=f"E{n}", by="State") for n in range(chance.randint(2, 9))]
    ways = {leaf.handle: _ways(leaf.item, decisions, chance) for leaf in leaves}
    facts: list[Allegation] = []
    for n in range(chance.randint(1, 6)):
        below = [*(leaf.handle for leaf in leaves), *(fact.handle for fact in facts)]
        needs, at_least = _needs(below, chance)
        facts.append(Allegation(handle=f"f{n}", text="", needs=needs, at_least=at_least))
    names = [*(leaf.handle for leaf in leaves), *(fact.handle for fact in facts)]
    elements = tuple(
        Element(handle=f"e{n}", chart="C", text="", needs=(chance.choice(names[-4:]),))
        for n in range(chance.randint(1, 3))
    )
    gates, defeaters = _against(names, chance)
    charts = Charts(
        charts=(Chart(handle="C", by="State", title="burglary"),),
        elements=elements,
        nodes=(*leaves, *facts),
        gates=gates,
        defeaters=defeaters,
    )
    return charts, ways, tuple(decisions)


def _ways(item: str, decisions: list[Decision], chance: random.Random) -> tuple[Way, ...]:
    """One or two witnesses, each under up to three decisions with rows that follow no order."""
    found = []
    for n in range(chance.choice((1, 1, 2))):
        touched = tuple(chance.sample(decisions, min(len(decisions), chance.randint(0, 3))))
        plain = chance.random() < 0.5
        rows = {
            row: (3 if all(o == YES for o in row) else 0) if plain else chance.choice((0, 0, 1, 2, 3))
            for row in rows_over(touched)
        }
        found.append(Way(item=item, witness=f"W{n}", table=Table(decisions=touched, rows=rows)))
    return tuple(found)


def _needs(below: list[str], chance: random.Random) -> tuple[tuple[str, ...], int | None]:
    of = tuple(chance.sample(below, chance.randint(1, min(4, len(below)))))
    return of, chance.choice((None, 1, 1, (len(of) + 1) // 2))


def _against(names: list[str], chance: random.Random) -> tuple[tuple[Gate, ...], tuple[Defeater, ...]]:
    """Now and then a gate or a defeater of the last name by an earlier one, so that no circle arises."""
    if len(names) < 4 or chance.random() < 0.5:
        return (), ()
    low, high = names[0], names[-1]
    gate = Gate(handle="g", guards=(high,), needs=chance.choice(names[:-2]))
    return (gate,) if chance.random() < 0.5 else (), (Defeater(handle="d", defeats=(high,), through=low),)


# --- the slow way: one bit for each full assignment ---


class Space:
    """All full assignments, numbered; a set of them is a whole number with a bit for each."""

    def __init__(self, decisions: tuple[Decision, ...]) -> None:
        self.decisions, self.size = decisions, 1
        self.stride: dict[str, int] = {}
        for decision in decisions:
            self.stride[decision.handle] = self.size
            self.size *= len(decision.outcomes)
        self.every = (1 << self.size) - 1

    def choice(self, decision: Decision, outcome: str) -> int:
        """The assignments in which the decision goes this way."""
        stride, place = self.stride[decision.handle], decision.outcomes.index(outcome)
        period = stride * len(decision.outcomes)
        once = ((1 << stride) - 1) << (stride * place)
        return once * (self.every // ((1 << period) - 1))

    def after(self, held: int, decision: Decision) -> list[int]:
        """The assignments of the others that hold after each outcome, laid on the place of the first."""
        stride = self.stride[decision.handle]
        return [
            (held & self.choice(decision, outcome)) >> (stride * place)
            for place, outcome in enumerate(decision.outcomes)
        ]

    def whatever(self, held: int, decision: Decision) -> int:
        """The assignments that hold however this decision goes."""
        common = self.choice(decision, decision.outcomes[0])
        for one in self.after(held, decision):
            common &= one
        return sum(common << (self.stride[decision.handle] * n) for n in range(len(decision.outcomes)))


def holding(charts: Charts, ways: Ways, space: Space) -> dict[Reading, dict[str, int]]:
    """For each part of the charts the assignments under which it stands at each reading, from the entries."""
    found: dict[Reading, dict[str, int]] = {reading: {} for reading in Reading}
    for node in charts.nodes:  # a random chart names only what stands before
        for reading, held in found.items():
            if isinstance(node, Allegation):
                here = gathered([held[name] for name in node.needs], node.at_least)
            else:
                here = standing(ways[node.handle], space, reading)
            for gate in charts.gates:
                here &= held[gate.needs] if node.handle in gate.guards else space.every
            for one in charts.defeaters:
                # For the other side the readings are mirrored: strictly read, whatever may come in takes it out.
                against = {1: Reading.STRICT, 2: Reading.NORMAL, 3: Reading.HOPEFUL}[reading]
                lost = found[against][one.through] if node.handle in one.defeats else 0
                here &= space.every & ~lost
            held[node.handle] = here
    for held in found.values():
        for element in charts.elements:
            held[element.handle] = gathered([held[name] for name in element.needs], element.at_least)
        for chart in charts.charts:
            held[chart.handle] = gathered([held[one.handle] for one in charts.elements_of(chart.handle)], None)
    return found


def standing(ways: tuple[Way, ...], space: Space, reading: Reading) -> int:
    held = 0
    for way in ways:
        for row, worth in way.table.rows.items():
            here = space.every if worth >= reading else 0
            for decision, outcome in zip(way.table.decisions, row, strict=True):
                here &= space.choice(decision, outcome)
            held |= here
    return held


def gathered(held: list[int], at_least: int | None) -> int:
    found = 0
    for several in combinations(held, at_least or len(held)):
        together = several[0]
        for one in several:
            together &= one
        found |= together
    return found


def state(held: int, whole: int) -> State:
    if held == whole:
        return State.COVERED
    return State.OPEN if held else State.UNCOVERED


def smallest(held: int, space: Space) -> set[frozenset[Choice]]:
    """The smallest sets of choices after which all holds, from every set of decisions that could be left open."""
    count = len(space.decisions)
    whatever = {0: held}
    for free in range(1, 1 << count):
        low = (free & -free).bit_length() - 1
        whatever[free] = space.whatever(whatever[free & (free - 1)], space.decisions[low])
    return {choices for free in whatever for choices in _tight(free, whatever, space)}


def _tight(free: int, whatever: dict[int, int], space: Space) -> Iterator[frozenset[Choice]]:
    """The sets that leave exactly these decisions open and could leave no further one open."""
    here = whatever[free]
    for n, decision in enumerate(space.decisions):
        if free >> n & 1:
            here &= space.choice(decision, decision.outcomes[0])
        else:
            here &= ~whatever[free | 1 << n]
    while here:
        yield named((here & -here).bit_length() - 1, free, space)
        here &= here - 1


def named(number: int, free: int, space: Space) -> frozenset[Choice]:
    found = []
    for n, decision in enumerate(space.decisions):
        if not free >> n & 1:
            place = number // space.stride[decision.handle] % len(decision.outcomes)
            found.append(Choice(decision=decision.handle, outcome=decision.outcomes[place]))
    return frozenset(found)


# --- comparing ---


def differences(seed: int) -> list[str]:
    """What the compiled chart and the slow way say differently of one random chart; empty where they agree."""
    charts, ways, _ = random_chart(seed)
    compiled = Compiled(charts, ways)
    space = Space(compiled.decisions)
    found, every = [], holding(charts, ways, space)
    found += [
        f"{seed}: {name} counts more strictly read" for name in every[Reading.STRICT] if not _nested(name, every)
    ]
    for reading in Reading:
        for name, held in every[reading].items():
            if compiled.state(name, reading) is not state(held, space.every):
                found.append(f"{seed}: {name} at {reading.name}: {compiled.state(name, reading)}")
        held = every[reading]["C"]
        found += [f"{seed}: at {reading.name}: {line}" for line in _effects(compiled, held, space, reading)]
        found += [f"{seed}: at {reading.name}: {line}" for line in _families(compiled, held, space, reading)]
    return found


def _nested(name: str, every: dict[Reading, dict[str, int]]) -> bool:
    """Whether what counts strictly counts normally, and what counts normally counts hopefully."""
    strict, normal, hopeful = (every[r][name] for r in (Reading.STRICT, Reading.NORMAL, Reading.HOPEFUL))
    return not strict & ~normal and not normal & ~hopeful


def _effects(compiled: Compiled, held: int, space: Space, reading: Reading) -> list[str]:
    wrong, told = [], {effect.decision: effect for effect in compiled.effects("C", reading)}
    for decision in space.decisions:
        after = space.after(held, decision)
        whole = space.choice(decision, decision.outcomes[0])
        differs = _either(after) & ~_both(after)
        effect = told.get(decision.handle)
        if effect is None:
            if differs:
                wrong.append(f"{decision.handle} is passed over")
            continue
        expected = (
            {outcome: state(one, whole) for outcome, one in zip(decision.outcomes, after, strict=True)},
            differs.bit_count(),
            space.size // len(decision.outcomes),
            all(not a & ~b or not b & ~a for a, b in combinations(after, 2)),
            tuple(
                outcome
                for outcome, one in zip(decision.outcomes, after, strict=True)
                if all(not one & ~other for other in after)
            ),
        )
        if expected != (effect.states, effect.matters, effect.of, effect.monotone, effect.adverse):
            wrong.append(f"{effect} is {expected}")
    return wrong


def _either(sets: Iterable[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found


def _both(sets: list[int]) -> int:
    found = sets[0]
    for one in sets:
        found &= one
    return found


def _families(compiled: Compiled, held: int, space: Space, reading: Reading) -> list[str]:
    """All sets of choices up to 4,096 assignments; beyond, whether together they say the same."""
    wrong = []
    for word, family, goal in (
        ("breaking", compiled.breaking("C", reading), space.every & ~held),
        ("carrying", compiled.carrying("C", reading), held),
    ):
        if space.size <= 1 << 10:
            sets = [frozenset(one) for one in family]
            if len(sets) != family.size or set(sets) != smallest(goal, space) or len(set(sets)) != len(sets):
                wrong.append(f"{word}: {sets}")
            if [len(one) for one in sets] != sorted(len(one) for one in sets):
                wrong.append(f"{word}: not the smallest first")
        elif family.size <= 300 and _either(_meant(one, space) for one in family) != goal:
            wrong.append(f"{word}: together they say something else")
    return wrong


def _meant(choices: Iterable[Choice], space: Space) -> int:
    decisions = {decision.handle: decision for decision in space.decisions}
    found = space.every
    for choice in choices:
        found &= space.choice(decisions[choice.decision], choice.outcome)
    return found


def main() -> int:
    """Compare `--count` charts from seed `--first` on."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=200)
    asked.add_argument("--first", type=int, default=0)
    given = asked.parse_args()
    for seed in range(given.first, given.first + given.count):
        if wrong := differences(seed):
            print("\n".join(wrong))
            return 1
    print(f"{given.count} charts: the same both ways")
    return 0


if __name__ == "__main__":
    sys.exit(main())
