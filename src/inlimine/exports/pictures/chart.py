"""The chart as a picture: a tree from left to right, charge, elements, allegations, and what is linked to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inlimine.exports.pictures.canvas import LINE, SIZE, Canvas
from inlimine.exports.pictures.marks import in_words
from inlimine.exports.pictures.page import MARGIN, heading, signs, titled
from inlimine.exports.pictures.words import BOLD, wrapped
from inlimine.ledger.charts import Allegation, Element
from inlimine.proof.chart import Charts
from inlimine.proof.decision import Reading, State, overall
from inlimine.proof.linked import Linked
from inlimine.proof.report import OfChart, Report
from inlimine.proof.rulings import states_of

WIDTH, GAP, BETWEEN = 1280.0, 44.0, 12.0
PAD, SIGN = 9.0, 20.0
_NOTE = (
    "strict: ruled admissible or received · normal: also what nothing bars · hopeful: also what leave, or a step "
    "that is the side's own to take, can bring in. What is linked is the author's choice."
)


@dataclass(slots=True)
class Box:
    """One part of the chart in the tree: its words, its state, what stands under it, and where it is drawn."""

    lines: list[tuple[str, bool]]
    states: Mapping[Reading, State]
    joined: str = ""
    under: list[Box] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0
    wide: float = 0.0
    high: float = 0.0

    @property
    def deep(self) -> int:
        """How many columns it and what is under it take."""
        return 1 + max((box.deep for box in self.under), default=0)

    @property
    def middle(self) -> float:
        """Half its height down."""
        return self.y + self.high / 2

    def every(self) -> Iterator[Box]:
        """The box and all under it."""
        yield self
        for box in self.under:
            yield from box.every()


def chart_picture(found: Report) -> str:
    """Every chart of a report, one below the other, as SVG."""
    title = heading("Proof chart", found)
    canvas = Canvas(title, told(found), WIDTH)
    y = signs(canvas, titled(canvas, title))
    for note in (_NOTE, *found.notes):
        y = canvas.words(MARGIN, y, wrapped(note, SIZE, WIDTH - 2 * MARGIN))
    for one in found.charts:
        y = _drawn(_tree(one, found), canvas, y + 14)
    return canvas.svg()


def told(found: Report) -> str:
    """What the picture says, for who cannot see it."""
    sentences = (sentence for one in found.charts for sentence in _sentences(one, found))
    return " ".join((*found.notes, *sentences))


def _sentences(one: OfChart, found: Report) -> Iterator[str]:
    yield f"{one.chart.title}: {in_words(one.states)}."
    yield from _closed(one)
    for part in one.elements:
        yield f"{_called(part.element)}: {in_words(part.states)}."
        for fact in part.allegations:
            yield f"{fact.text}: {in_words(states_of(found.compiled, fact.handle))}."
        for leaf in part.linked:
            yield f"{leaf.called}: {', '.join((leaf.shown, *leaf.open_words))}, {in_words(leaf.states)}."


def _closed(one: OfChart) -> Iterator[str]:
    if one.closed:
        yield f"The case was closed by {one.closed.handle}; shown is what its rulings had left."


def _called(element: Element) -> str:
    return element.text if element.number is None else f"{element.number}. {element.text}"


# --- the tree ---


def _tree(one: OfChart, found: Report) -> Box:
    charts = found.compiled.charts
    nodes = {node.handle: node for node in charts.nodes}
    leaves = {leaf.leaf: leaf for part in one.elements for leaf in part.linked}
    called = {name: leaf.called for name, leaf in leaves.items()}
    called |= {node.handle: node.text for node in charts.nodes if isinstance(node, Allegation)}

    def under(needs: Sequence[str]) -> list[Box]:
        return [_box(nodes[name], name) for name in needs]

    def _box(node: object, name: str) -> Box:
        if isinstance(node, Allegation):
            states = states_of(found.compiled, name)
            lines = [(node.text, True), *((line, False) for line in _duty(node))]
            lines += _beside(name, charts, called)
            return Box(lines, states, _joined(node.at_least, node.needs), under(node.needs))
        return Box([*_of_leaf(leaves[name]), *_beside(name, charts, called)], leaves[name].states)

    elements = [
        Box(
            [(_called(part.element), True)],
            part.states,
            _joined(part.element.at_least, part.element.needs),
            under(part.element.needs),
        )
        for part in one.elements
    ]
    closed = [(words, False) for words in _closed(one)]
    head = [(one.chart.title, True), (f"chart of {one.chart.by}", False), *closed]
    return Box(head, one.states, "all of", elements)


def _joined(at_least: int | None, needs: Sequence[str]) -> str:
    if len(needs) < 2:
        return "" if needs else "nothing linked yet"
    return {None: "all of", 1: "any of"}.get(at_least, f"{at_least} of")


def _duty(node: Allegation) -> Iterator[str]:
    if node.standard:
        yield f"standard: {node.standard}" + (f", owed by {node.owed_by}" if node.owed_by else "")
    if node.found:
        yield f"found by {node.found_by}: {node.found}" if node.found_by else f"found: {node.found}"


def _beside(name: str, charts: Charts, called: Mapping[str, str]) -> list[tuple[str, bool]]:
    """What it counts only with, and what takes it out."""
    gates = [f"counts only with: {called[gate.needs]}" for gate in charts.gates if name in gate.guards]
    against = [f"not if this comes in: {called[one.through]}" for one in charts.defeaters if name in one.defeats]
    return [(words, False) for words in (*gates, *against)]


def _of_leaf(leaf: Linked) -> Iterator[tuple[str, bool]]:
    yield leaf.called, True
    why = f" ({', '.join(leaf.rulings)})" if leaf.rulings and f"({leaf.rulings[0]})" not in leaf.shown else ""
    yield f"{leaf.shown}{why}", False
    yield from ((words, False) for words in leaf.through)
    yield from ((words, False) for words in leaf.open_words)


# --- drawing ---


def _drawn(root: Box, canvas: Canvas, top: float) -> float:
    """Draw a tree whose upper edge is here; where the next thing may stand."""
    wide = (WIDTH - 2 * MARGIN - GAP * (root.deep - 1)) / root.deep
    low = _placed(root, MARGIN, top, wide)
    for box in root.every():
        for below in box.under:
            _link(box, below, canvas)
    for box in root.every():
        _put(box, canvas)
    return low


def _placed(box: Box, x: float, top: float, wide: float) -> float:
    """Give the box and all under it their places; the lower edge of what they take."""
    box.x, box.wide = x, wide
    box.high = 2 * PAD + LINE * len(list(_lines(box)))
    low = top
    for below in box.under:
        low = _placed(below, x + wide + GAP, low, wide)
    if box.under:
        box.y = max(top, (box.under[0].middle + box.under[-1].middle - box.high) / 2)
    else:
        box.y = top
    return max(low, box.y + box.high + BETWEEN)


def _lines(box: Box) -> Iterator[tuple[str, bool, float, bool]]:
    """Each line: its words, whether bold, how far from the edge, whether it is the one with the sign."""
    room = box.wide - 2 * PAD
    for words, bold in box.lines:
        yield from ((line, bold, 0.0, False) for line in wrapped(words, SIZE * (BOLD if bold else 1), room))
    first, *rest = wrapped(in_words(box.states), SIZE, room - SIGN)
    yield first, False, SIGN, True
    yield from ((line, False, SIGN, False) for line in rest)
    if box.joined:
        yield f"needs {box.joined}:" if box.under else box.joined, False, 0.0, False


def _put(box: Box, canvas: Canvas) -> None:
    state = overall(box.states)
    canvas.box(box.x, box.y, box.wide, box.high, state=state)
    y = box.y + PAD
    for words, bold, far, signed in _lines(box):
        if signed:
            canvas.sign(box.x + PAD, y + 3, state)
        y = canvas.words(box.x + PAD + far, y, [words], bold=bold)


def _link(box: Box, below: Box, canvas: Canvas) -> None:
    start, end = box.x + box.wide, below.x
    half = (start + end) / 2
    canvas.line([(start, box.middle), (half, box.middle), (half, below.middle), (end, below.middle)])
