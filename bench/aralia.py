"""The 43 Aralia fault trees (Open-PSA XML) through the diagrams of `proof`: a yardstick for exact "what if".

The trees lie beside the project and are no part of it; `python bench/aralia.py NAME ...` measures some of them.
A tree counts as solved where the probability of its top event and the number of its minimal cut sets are found in
40 s of CPU time. It is cut into modules, each solved by itself (Dutuit, Rauzy 1996); of a dozen orders of events
that is taken whose diagram is the smallest. Where a tree says NOT, a cut set is a smallest set of events that
brings the top event about while all others stay away (Rauzy 2001).
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import parse

from inlimine.proof.decision import Choice, Decision
from inlimine.proof.diagram import Diagram, Function, Number, folded
from inlimine.proof.families import Families

TREES = Path(__file__).resolve().parents[2] / "shared" / "data" / "aralia"
LIMIT_S = 40.0
ROOMS = tuple(1 << power for power in (12, 16, 18, 20, 22, 26))
CACHE = 1 << 22
SHUFFLES, FEW, SEARCH_S = 8, 60, 3.0
YES, NO = "happens", "stays away"
EVENTS = ("basic-event", "event", "gate")
# Published results: minimal cut sets, and the probability of the top event.
SETS = {"chinese": 392, "baobab1": 46_188, "baobab2": 4_805}
CHANCES = {"chinese": 4.5691e-3, "baobab1": 1.2823e-6}
WITHIN = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What a gate asks of its inputs: `and`, `or`, `not`, `xor`, `atleast` (of them `least`)."""

    kind: str
    inputs: tuple[str, ...]
    least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Gates by name, the probability of each basic event, and the gate on top."""

    gates: dict[str, Gate]
    events: dict[str, float]
    top: str

    def inputs(self, name: str) -> tuple[str, ...]:
        """Of a gate; nothing for an event."""
        return self.gates[name].inputs if name in self.gates else ()

    @property
    def coherent(self) -> bool:
        """Whether no gate says NOT."""
        return all(gate.kind in ("and", "or", "atleast") for gate in self.gates.values())


def read_tree(path: Path) -> Tree:
    """The one fault tree of a file. Raises ValueError where more or fewer than one gate stands on top."""
    root = parse(path).getroot()
    if root is None:
        raise ValueError(f"{path.name} is empty")
    gates: dict[str, Gate] = {}
    for definition in root.iter("define-gate"):
        _add(definition.attrib["name"], definition[0], gates)
    used = {name for gate in gates.values() for name in gate.inputs}
    tops = [name for name in gates if name not in used]
    if len(tops) != 1:
        raise ValueError(f"{path.name} has {len(tops)} gates on top")
    events = {one.attrib["name"]: float(one[0].attrib["value"]) for one in root.iter("define-basic-event")}
    return Tree(gates=gates, events=events, top=tops[0])


def _add(name: str, formula: Element, gates: dict[str, Gate]) -> None:
    """One gate for each formula; a formula inside another gets a name of its own."""
    if formula.tag in EVENTS:
        gates[name] = Gate(kind="or", inputs=(formula.attrib["name"],))
        return
    inputs = []
    for place, part in enumerate(formula):
        inputs.append(part.attrib["name"] if part.tag in EVENTS else f"{name}/{place}")
        if part.tag not in EVENTS:
            _add(inputs[-1], part, gates)
    gates[name] = Gate(kind=formula.tag, inputs=tuple(inputs), least=int(formula.get("min", "0")))


def grouped(tree: Tree) -> Tree:
    """The same tree, in which the events that only one AND or OR gate names stand under a gate of their own."""
    uses = Counter(name for gate in tree.gates.values() for name in gate.inputs)
    gates = dict(tree.gates)
    for name, gate in tree.gates.items():
        alone = tuple(one for one in gate.inputs if one in tree.events and uses[one] == 1)
        if gate.kind in ("and", "or") and 1 < len(alone) < len(gate.inputs):
            gates[f"{name}/own"] = replace(gate, inputs=alone)
            rest = tuple(one for one in gate.inputs if one not in alone)
            gates[name] = replace(gate, inputs=(f"{name}/own", *rest))
    return replace(tree, gates=gates)


def modules(tree: Tree) -> list[str]:
    """The gates of which nothing below is named from outside, the deepest first; the top is the last."""
    first, last, left = _visits(tree)
    found: list[str] = []

    def span(name: str, under: tuple[tuple[int, int], ...]) -> tuple[int, int]:
        low = min((one[0] for one in under), default=first[name])
        high = max((one[1] for one in under), default=last[name])
        if name in tree.gates and low > first[name] and high < left[name]:
            found.append(name)
        return min(low, first[name]), max(high, last[name])

    folded(tree.top, tree.inputs, span)
    return found


def _visits(tree: Tree) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """When a walk comes to each name first and last, and when it has gone through everything below it."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    left: dict[str, int] = {}
    stack, clock = [(tree.top, False)], 0
    while stack:
        name, leaving = stack.pop()
        clock += 1
        if leaving:
            left[name] = last[name] = clock
            continue
        last[name] = clock
        if name not in first:
            first[name] = clock
            stack.append((name, True))
            stack.extend((one, False) for one in reversed(tree.inputs(name)))
    return first, last, left


# --- solving ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """How likely the top event is, and how many minimal cut sets it has."""

    chance: Number
    sets: int


def solve(tree: Tree) -> Solved:
    """Module by module, where no gate says NOT; else all at once."""
    small = grouped(tree) if tree.coherent else tree
    done = {name: Solved(chance=chance, sets=1) for name, chance in tree.events.items()}
    for name in modules(small) if tree.coherent else [tree.top]:
        done[name] = solve_module(replace(small, top=name), done)
    return done[tree.top]


def solve_module(tree: Tree, done: dict[str, Solved]) -> Solved:
    """One module over events and modules that are solved already."""
    diagram, function = smallest_diagram(tree, done)
    if not tree.coherent:  # what is risen needs more room than what it is made of
        diagram, function = drawn(tree, tuple(one.handle for one in diagram.decisions), ROOMS[-1])
    chances = {decision.handle: done[decision.handle].chance for decision in diagram.decisions}
    numbers = {Choice(decision=name, outcome=YES): chance for name, chance in chances.items()}
    numbers |= {Choice(decision=name, outcome=NO): 1 - chance for name, chance in chances.items()}
    chance = diagram.chance(function, numbers)
    room = CACHE if function.node_count() > ROOMS[1] else ROOMS[1]
    family = Families(diagram, nodes=ROOMS[-1], cache=room)
    cuts = family.smallest(function if tree.coherent else risen(function, diagram))
    return Solved(chance=chance, sets=cuts.weighed(lambda choice: done[choice.decision].sets))


def smallest_diagram(tree: Tree, done: dict[str, Solved]) -> tuple[Diagram, Function]:
    """Of the orders that fit into the smallest room, the one of the fewest nodes. MemoryError where none fits."""
    orders = tuple(dict.fromkeys(every_order(tree, done)))
    for room in ROOMS:
        best: tuple[int, Diagram, Function] | None = None
        start = time.process_time()
        for order in orders:
            if time.process_time() - start > SEARCH_S:
                break
            try:
                diagram, function = drawn(tree, order, room)
            except MemoryError:
                continue
            if best is None or function.node_count() < best[0]:
                best = function.node_count(), diagram, function
        if best:
            return best[1:]
    raise MemoryError(f"{tree.top}: more than {ROOMS[-1]} nodes")


def drawn(tree: Tree, order: tuple[str, ...], room: int) -> tuple[Diagram, Function]:
    """The diagram of one order, in a room of so many nodes."""
    events = {name: Decision(handle=name, outcomes=(YES, NO)) for name in order}
    diagram = Diagram(events.values(), nodes=room, cache=min(room, CACHE))

    def build(name: str, under: tuple[Function, ...]) -> Function:
        if name in events:
            return diagram.choice(events[name], YES)
        return gathered(tree.gates[name], under, diagram)

    return diagram, folded(tree.top, lambda name: () if name in events else tree.inputs(name), build)


def gathered(gate: Gate, under: tuple[Function, ...], diagram: Diagram) -> Function:
    """What a gate makes of its inputs."""
    match gate.kind:
        case "and":
            return diagram.all_of(under)
        case "or":
            return diagram.any_of(under)
        case "atleast":
            return diagram.at_least(gate.least, under)
        case "not":
            return ~under[0]
        case "xor":
            return (under[0] & ~under[1]) | (~under[0] & under[1])
        case other:
            raise ValueError(f"a gate of kind {other}")


def risen(function: Function, diagram: Diagram) -> Function:
    """True where some of the events that happen would bring the function about by themselves."""

    def rise(part: Function, under: tuple[Function, ...]) -> Function:
        decision = diagram.top(part)
        if decision is None:
            return part
        return under[1] | (under[0] & diagram.choice(decision, YES))

    return folded(function, diagram.branches, rise)


def every_order(tree: Tree, done: dict[str, Solved]) -> Iterator[tuple[str, ...]]:
    """Depth first: events before gates, as written, the smaller branch first, the larger first, and by chance."""
    size: dict[str, int] = {}

    def weigh(name: str, under: tuple[int, ...]) -> int:
        return size.setdefault(name, 1 + sum(under))

    folded(tree.top, lambda name: () if name in done else tree.inputs(name), weigh)
    yield depth_first(tree, done, {name: float(name not in done) for name in size})
    yield depth_first(tree, done, dict.fromkeys(size, 0.0))
    yield depth_first(tree, done, {name: float(weight) for name, weight in size.items()})
    yield depth_first(tree, done, {name: -float(weight) for name, weight in size.items()})
    chance = random.Random(1996)  # noqa: S311 - chance for an order, not for secrets
    for _ in range(SHUFFLES if len(size) > FEW else 0):
        yield depth_first(tree, done, {name: chance.random() for name in size})


def depth_first(tree: Tree, done: dict[str, Solved], key: dict[str, float]) -> tuple[str, ...]:
    """The events as a walk meets them that takes the inputs of each gate by their key."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    stack = [tree.top]
    while stack:
        name = stack.pop()
        if name in done:
            found.setdefault(name)
        elif name not in seen:
            seen.add(name)
            stack.extend(sorted(tree.inputs(name), key=key.__getitem__)[::-1])
    return tuple(found)


# --- measuring ---


def main() -> int:
    """Solve each tree in a process of its own, print a line for each, and end with one line of JSON."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", help="trees to solve; none: all")
    names = asked.parse_args().names or sorted(path.stem for path in TREES.glob("*.xml"))
    if not names:
        print(f"no fault trees in {TREES}", file=sys.stderr)
        return 2
    found = {name: timed(name) for name in names}
    solved = {name: one for name, one in found.items() if one}
    print(
        json.dumps(
            {
                "solved_under_40_s": len(solved),
                "unsolved": [name for name in names if name not in solved],
                "exact": all(as_published(name, solved.get(name)) for name in names if name in SETS),
                "seconds": {name: round(seconds, 2) for name, (seconds, _) in solved.items()},
            }
        )
    )
    return 0


def timed(name: str) -> tuple[float, Solved] | None:
    """CPU seconds of a process that reads and solves a tree, and what it found; None where it takes too long.

    CPU time, because other work on the machine is not the program's; but no longer than three times as long by the
    clock.
    """
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("spawn").Process(target=told, args=(name, theirs))
    child.start()
    theirs.close()
    found: tuple[float, Solved] | None = None
    try:
        if ours.poll(3 * LIMIT_S):
            found = ours.recv()
    except EOFError:  # it ran out of memory
        pass
    child.kill()
    child.join()
    if found is None or found[0] > LIMIT_S:
        print(f"{name:9} not solved in {LIMIT_S:.0f} s", flush=True)
        return None
    print(f"{name:9} {found[0]:6.2f} s  {float(found[1].chance):.5e}  {found[1].sets:,} sets", flush=True)
    return found


def told(name: str, reply: Connection) -> None:
    """Solve one tree and tell the parent, with the CPU time that it took."""
    start = time.process_time()
    solved = solve(read_tree(TREES / f"{name}.xml"))
    reply.send((time.process_time() - start, solved))


def as_published(name: str, found: tuple[float, Solved] | None) -> bool:
    """Whether the published number of sets comes out, and the published probability on the published numbers."""
    if found is None or found[1].sets != SETS[name]:
        return False
    if name not in CHANCES:
        return True
    tree = read_tree(TREES / f"{name}.xml")
    chance = float(solve(replace(tree, events=published_numbers(name, tree))).chance)
    print(f"{name:9} on the published numbers {chance:.5e}, published {CHANCES[name]:.4e}")
    return math.isclose(chance, CHANCES[name], rel_tol=WITHIN)


def published_numbers(name: str, tree: Tree) -> dict[str, float]:
    """The numbers of the basic events on which a published result rests; the files beside say 0.01 for all.

    Those of baobab1, up to each numbered event, are facts that the SCRAM project gives for this tree.
    """
    if name == "chinese":
        return dict.fromkeys(tree.events, 0.02)
    upto = {
        1: 7.2e-5, 5: 0.018, 9: 0.0188, 13: 0.015, 14: 8e-6, 16: 5.2e-4, 18: 0.0117, 20: 0.0038, 28: 0.016,
        32: 0.0137, 36: 0.015, 40: 0.016, 44: 0.015, 48: 0.0218, 52: 0.016, 53: 0.01, 57: 0.112, 61: 0.051,
    }  # fmt: skip
    return {event: upto[min(last for last in upto if last >= int(event[1:]))] for event in tree.events}


if __name__ == "__main__":
    sys.exit(main())
