"""Small charts for tests: leaves that one decision each lets in or keeps out."""

from __future__ import annotations

from inlimine.ledger.charts import Allegation, Chart, Defeater, Element, Gate, Support
from inlimine.proof.chart import Charts, Node
from inlimine.proof.compiled import Compiled
from inlimine.proof.decision import Choice, Decision, Reading, Table, Way, fixed
from inlimine.proof.families import Family

IN, OUT = "denied", "granted"


def leaf(handle: str) -> Support:
    return Support(handle=handle, item=handle.upper(), by="State")


def chart(
    *nodes: Node, element: str, gates: tuple[Gate, ...] = (), defeaters: tuple[Defeater, ...] = ()
) -> Charts:
    """One charge of one element, which needs what `element` names."""
    return Charts(
        charts=(Chart(handle="charge", by="State", title="burglary"),),
        elements=(Element(handle="element", chart="charge", text="", needs=(element,)),),
        nodes=nodes,
        gates=gates,
        defeaters=defeaters,
    )


def motion(handle: str) -> Decision:
    return Decision(handle=handle, outcomes=(OUT, IN))


def under(handle: str, item: str = "", witness: str = "", let_in_by: str = IN) -> tuple[Way, ...]:
    """One way, which one motion opens or closes."""
    rows: dict[tuple[str, ...], int] = {
        (outcome,): int(Reading.STRICT) * (outcome == let_in_by) for outcome in (OUT, IN)
    }
    return (Way(item=item, witness=witness, table=Table(decisions=(motion(handle),), rows=rows)),)


def always(worth: int = Reading.STRICT, item: str = "", witness: str = "") -> tuple[Way, ...]:
    return (Way(item=item, witness=witness, table=fixed(worth)),)


def compile_facts(needs: Allegation, *more: Node, **ways: tuple[Way, ...]) -> Compiled:
    """A chart whose element needs the allegation `needs`; each way is that of the leaf of its name."""
    nodes = (*(leaf(name) for name in ways), *more, needs)
    return Compiled(chart(*nodes, element=needs.handle), ways)


def sets(family: Family) -> list[str]:
    """`a=granted b=denied` for each set, in the family's order."""
    return [" ".join(f"{choice.decision}={choice.outcome}" for choice in one) for one in family]


def choice(decision: str, outcome: str) -> Choice:
    return Choice(decision=decision, outcome=outcome)
