"""The 43 Aralia fault trees (Open-PSA XML) through the diagrams of `proof`: a yardstick for exact "what if".

The trees lie beside the project and are no part of it. A tree counts as solved where its top event's probability
and its number of minimal cut sets are found within 40 s. Where a tree says NOT, a cut set is one after which the
top event happens with all other events absent (Rauzy 2001).
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from defusedxml.ElementTree import parse

from inlimine.proof.decision import Choice, Decision
from inlimine.proof.diagram import Diagram, Function, folded
from inlimine.proof.families import Families

TREES = Path(__file__).resolve().parents[2] / "shared" / "data" / "aralia"
LIMIT_S = 40.0
NODES, CACHE = 1 << 26, 1 << 24
# Published for the set: how many minimal cut sets, and the probability of the top event to so many digits.
PUBLISHED = {"chinese": (392, 4.5691e-3), "baobab1": (46_188, 1.2823e-6), "baobab2": (4_805, None)}
YES, NO = "happens", "does not"


@dataclass(frozen=True)
class Gate:
    """What a gate asks of its inputs; `at_least` for k of n."""

    kind: str
    inputs: tuple[str, ...]
    at_least: int = 0


@dataclass
class Tree:
    """One fault tree: its gates, the probabilities of its basic events, and the gate that no other names."""

    gates: dict[str, Gate] = field(default_factory=dict)
    events: dict[str, float] = field(default_factory=dict)

    @property
    def top(self) -> str:
        used = {name for gate in self.gates.values() for name in gate.inputs}
        return next(name for name in self.gates if name not in used)
