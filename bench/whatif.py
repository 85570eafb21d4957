"""How long "what if" takes with 12, 30, 60 and 100 pending motions, beside clingo and python-sat in one run.

The case is made up, always alike: a charge of four elements, each carried by several facts, every fact by exhibits
under the motions. Asked each time: how the charge stands, what each motion alone does to it, and which smallest
sets of adverse rulings leave it without linked evidence (how many there are, and the first hundred). The peers are
asked for the smallest sets alone, one after another, up to a hundred; only the diagram also counts them all.
`sets` asks the diagram for the first hundred alone, as the peers are asked. `whole` is the whole way from a
ledger: pending motions found, tables by supposing, then all of it.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import combinations, islice
from typing import Any

from inlimine.engine.case_state import derive
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.acts import Motion, Request
from inlimine.ledger.charts import Allegation, Chart, Element, Support
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Party
from inlimine.ledger.terms import Medium, Relief, Role
from inlimine.proof.chart import Charts
from inlimine.proof.compiled import Compiled
from inlimine.proof.composed import Ways
from inlimine.proof.decision import Choice, Decision, Reading, Table, Way, rows_over
from inlimine.proof.from_case import compiled

SIZES, FIRST = (12, 30, 60, 100), 100
DAY = "2024-07-09"
GRANTED, DENIED = "granted", "denied"


@dataclass(frozen=True)
class Made:
    """A chart, and which motions each of its leaves hangs on: it stands while all of them are denied."""

    charts: Charts
    motions: dict[str, tuple[str, ...]]


def made_up(count: int) -> Made:
    """A chart over so many motions: two leaves for each, in facts of three leaves, spread over four elements."""
    chance = random.Random(count)  # noqa: S311 - chance for a made-up chart, not for secrets
    names = [f"M{n}" for n in range(count)]
    motions: dict[str, tuple[str, ...]] = {}
    for n in range(2 * count):
        near = names[max(0, n // 2 - 3) : n // 2 + 4]
        motions[f"l{n}"] = (names[n // 2], *(one for one in chance.sample(near, 1) if n % 3 == 0))
    leaves = [Support(handle=name, item=f"E{name}", by="State") for name in motions]
    facts = list(_facts(list(motions), chance))
    elements = tuple(
        Element(handle=f"element {n}", chart="charge", text="", needs=(f"top {n}",)) for n in range(4)
    )
    tops = [Allegation(handle=f"top {n}", text="", needs=tuple(f.handle for f in facts[n::4])) for n in range(4)]
    charge = Chart(handle="charge", by="State", title="burglary")
    return Made(Charts(charts=(charge,), elements=elements, nodes=(*leaves, *facts, *tops)), motions)


def _facts(leaves: list[str], chance: random.Random) -> Iterator[Allegation]:
    for n in range(0, len(leaves), 4):
        of = tuple(dict.fromkeys((*leaves[n : n + 4], chance.choice(leaves[max(0, n - 8) : n + 8]))))
        yield Allegation(handle=f"fact {n}", text="", needs=of, at_least=2 if chance.random() < 0.3 else 1)


# --- the diagram ---


def tables(made: Made) -> Ways:
    """The same leaves as tables."""
    found = {}
    for leaf, motions in made.motions.items():
        decisions = tuple(Decision(handle=name, outcomes=(GRANTED, DENIED)) for name in dict.fromkeys(motions))
        rows = {row: 0 if GRANTED in row else int(Reading.NORMAL) for row in rows_over(decisions)}
        found[leaf] = (Way(item=leaf, table=Table(decisions=decisions, rows=rows)),)
    return found


def looked_at(one: Compiled) -> tuple[int, list[frozenset[str]]]:
    """How many smallest sets there are, and the first of them; the effects are computed too."""
    one.state("charge", Reading.NORMAL)
    one.effects("charge", Reading.NORMAL)
    sets = one.breaking("charge", Reading.NORMAL)
    return sets.size, [named(choices) for choices in islice(sets, FIRST)]


def first_sets(one: Compiled) -> list[frozenset[str]]:
    """The first of the smallest sets and nothing else, which is what the peers are asked for."""
    return [named(choices) for choices in islice(one.breaking("charge", Reading.NORMAL), FIRST)]


def named(choices: tuple[Choice, ...]) -> frozenset[str]:
    """The motions of a set of adverse rulings."""
    return frozenset(choice.decision for choice in choices)


def table_way(made: Made) -> Compiled:
    """From the tables of the leaves to the compiled chart."""
    return Compiled(made.charts, tables(made))


def whole_way(made: Made) -> Compiled:
    """From a ledger of motions and items to the compiled chart."""
    return compiled(made.charts, derive(ledger(made), rulebook("new_mexico"), moment(DAY)))


def ledger(made: Made) -> Ledger:
    """Each motion asks to exclude the exhibits of the leaves that hang on it."""
    names = list(dict.fromkeys(name for motions in made.motions.values() for name in motions))
    subjects = {n: tuple(f"E{leaf}" for leaf, motions in made.motions.items() if n in motions) for n in names}
    return Ledger(
        case=Case(title="State v. Roe", jurisdiction="new_mexico", time_zone="America/Denver"),
        entries=(
            Party(handle="State", name="State", role=Role.PROSECUTION),
            Party(handle="Roe", name="Roe", role=Role.DEFENCE),
            *(Item(handle=f"E{leaf}", title=leaf, medium=Medium.DOCUMENT) for leaf in made.motions),
            *(
                Motion(handle=name, by="Roe", eff=moment("2024-06-24"), requests=(_request(subjects[name]),))
                for name in names
            ),
        ),
    )


def _request(subject: tuple[str, ...]) -> Request:
    return Request(relief=Relief.EXCLUDE, subject=subject, against=("State",), grounds=("403",))


# --- the peers ---


def lost(fact: Allegation) -> int:
    """How many of the parts must be gone before the whole is."""
    return 1 if fact.at_least is None else len(fact.needs) - fact.at_least + 1


def by_clingo(made: Made) -> list[frozenset[str]]:
    """Stable models that are minimal in what is granted, by clingo's domain heuristic."""
    import clingo  # noqa: PLC0415 - a peer, where it is installed

    program = ["#show granted/1.", "#heuristic granted(M) : motion(M). [1,false]", "{granted(M)} :- motion(M)."]
    program += [
        f'motion("{name}").' for name in dict.fromkeys(n for several in made.motions.values() for n in several)
    ]
    program += [f'out("{leaf}") :- granted("{n}").' for leaf, several in made.motions.items() for n in several]
    for node in made.charts.nodes:
        if isinstance(node, Allegation):
            parts = ";".join(f'out("{name}")' for name in node.needs)
            program.append(f'out("{node.handle}") :- {lost(node)} {{{parts}}}.')
    program += [f'broken :- out("{element.needs[0]}").' for element in made.charts.elements]
    control = clingo.Control([str(FIRST), "--heuristic=Domain", "--enum-mode=domRec"])
    control.add("base", [], "\n".join([*program, ":- not broken."]))
    control.ground([("base", [])])
    found = []
    with control.solve(yield_=True) as models:
        for model in models:
            found.append(frozenset(one.arguments[0].string for one in model.symbols(shown=True)))
    return found


def by_sat(made: Made) -> list[frozenset[str]]:
    """A model, shrunk until nothing can be left out, then barred; again and again (python-sat, CaDiCaL)."""
    from pysat.solvers import Solver  # type: ignore[import-untyped, import-not-found, unused-ignore] # noqa: PLC0415

    numbers: dict[str, int] = {}
    clauses = list(_clauses(made, numbers))
    names = list(dict.fromkeys(n for several in made.motions.values() for n in several))
    found: list[frozenset[str]] = []
    with Solver(name="cadical153", bootstrap_with=clauses) as solver:
        while len(found) < FIRST and solver.solve():
            true = {one for one in solver.get_model() if one > 0}
            kept = {name for name in names if numbers[name] in true}
            for name in names:
                if name in kept and solver.solve([-numbers[n] for n in names if n not in kept or n == name]):
                    true = {one for one in solver.get_model() if one > 0}
                    kept = {n for n in kept if numbers[n] in true}
            found.append(frozenset(kept))
            solver.add_clause([-numbers[name] for name in kept])
    return found


def _clauses(made: Made, numbers: dict[str, int]) -> Iterator[list[int]]:
    """What is out has a cause; one element is out."""

    def number(name: str) -> int:
        return numbers.setdefault(name, len(numbers) + 1)

    for leaf, motions in made.motions.items():
        yield [-number(leaf), *map(number, motions)]
    for node in made.charts.nodes:
        if isinstance(node, Allegation):
            for some in combinations(node.needs, len(node.needs) - lost(node) + 1):
                yield [-number(node.handle), *map(number, some)]
    yield [number(element.needs[0]) for element in made.charts.elements]


# --- holding them against each other ---


def breaks(made: Made, granted: frozenset[str]) -> bool:
    """Whether the charge is left without evidence, straight from the chart."""
    out = {leaf for leaf, motions in made.motions.items() if granted & set(motions)}
    for node in made.charts.nodes:
        if isinstance(node, Allegation) and sum(name in out for name in node.needs) >= lost(node):
            out.add(node.handle)
    return any(element.needs[0] in out for element in made.charts.elements)


def right(made: Made, sets: list[frozenset[str]], total: int) -> bool:
    """Whether these are different smallest breaking sets, and as many as were asked for."""
    smallest = all(breaks(made, one) and not any(breaks(made, one - {name}) for name in one) for one in sets)
    return smallest and len(set(sets)) == len(sets) == min(FIRST, total)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """The best of three, in CPU seconds, and what it gave."""
    best, given = float("inf"), None
    for _ in range(3):
        start = time.process_time()
        given = work()
        best = min(best, time.process_time() - start)
    return best, given


def _peers() -> Iterator[tuple[str, Callable[[Made], list[frozenset[str]]]]]:
    """Those that are installed; of the others it says so."""
    for name, module, work in (("clingo", "clingo", by_clingo), ("python-sat", "pysat", by_sat)):
        if find_spec(module):
            yield name, work
        else:
            print(f"{name} is not installed here and was not measured", flush=True)


def main() -> int:
    """Measure each size, print a line for each, and end with one line of JSON."""
    peers = dict(_peers())
    seconds: dict[str, dict[str, float]] = {name: {} for name in ("diagram", "sets", "whole", *peers)}
    exact = True
    for size in SIZES:
        made = made_up(size)
        seconds["diagram"][str(size)], (total, sets) = timed(lambda: looked_at(table_way(made)))  # noqa: B023
        seconds["sets"][str(size)], sets_alone = timed(lambda: first_sets(table_way(made)))  # noqa: B023
        exact &= set(sets_alone) == set(sets)
        seconds["whole"][str(size)], (again, _) = timed(lambda: looked_at(whole_way(made)))  # noqa: B023
        exact &= right(made, sets, total) and again == total
        for name, work in peers.items():
            seconds[name][str(size)], sets = timed(lambda: work(made))  # noqa: B023
            exact &= right(made, sets, total)
        row = "  ".join(f"{name} {found[str(size)]:.4f} s" for name, found in seconds.items())
        print(f"{size:3} motions  {row}  {total:,} smallest sets", flush=True)
    rounded = {name: {size: round(s, 4) for size, s in found.items()} for name, found in seconds.items()}
    figures = {
        "seconds": rounded.pop("diagram"),
        "sets_s": rounded.pop("sets"),
        "whole_s": rounded.pop("whole"),
        "peers": rounded,
        "exact": exact,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
