"""The charts of a ledger put together: each charge with its elements, the allegations under them, the leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from inlimine.engine.view import View
from inlimine.ledger.charts import Allegation, Chart, Defeater, Element, Gate, Notice, Stipulation, Support
from inlimine.ledger.handles import natural

Leaf: TypeAlias = Support | Stipulation | Notice
Node: TypeAlias = Allegation | Leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """Charts that may share allegations and leaves; the elements of each in the order of the instruction."""

    charts: tuple[Chart, ...]
    elements: tuple[Element, ...]
    nodes: tuple[Node, ...] = ()
    gates: tuple[Gate, ...] = ()
    defeaters: tuple[Defeater, ...] = ()

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What needs a table before a chart can be compiled."""
        return tuple(node for node in self.nodes if not isinstance(node, Allegation))

    def elements_of(self, chart: str) -> tuple[Element, ...]:
        """The elements of one chart."""
        return tuple(element for element in self.elements if element.chart == chart)


def charts_of(view: View) -> Charts:
    """Every chart that a viewer sees on a day."""
    elements = sorted(view.of(Element), key=lambda one: (one.number is None, one.number or 0, natural(one.handle)))
    return Charts(
        charts=tuple(sorted(view.of(Chart), key=lambda one: natural(one.handle))),
        elements=tuple(elements),
        nodes=(*view.of(Allegation), *view.of(Support), *view.of(Stipulation), *view.of(Notice)),
        gates=view.of(Gate),
        defeaters=view.of(Defeater),
    )
