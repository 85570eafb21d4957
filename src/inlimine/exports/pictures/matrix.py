"""Motions by elements: what each open decision can do to each element, and what each ruling in force did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.exports.pictures.canvas import LINE, SIZE, Canvas
from inlimine.exports.pictures.marks import MARKS, SHORT, Apart, Shown, in_words
from inlimine.exports.pictures.page import MARGIN, heading, signs, titled
from inlimine.exports.pictures.words import BOLD, wrapped
from inlimine.ledger.handles import natural
from inlimine.proof.compiled import Effect
from inlimine.proof.decision import Reading, overall
from inlimine.proof.linked import Role
from inlimine.proof.report import OfChart, OfElement, Report
from inlimine.proof.rulings import Taken, did

WIDTH, FIRST, PAD = 1280.0, 250.0, 8.0
NARROWEST = 150.0  # of a column; a chart of many elements makes the picture wider


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Lines of one cell, and the state in whose colour and with whose sign it stands (None: plain)."""

    lines: tuple[str, ...]
    state: Shown | None = None


Row = tuple[Cell, ...]


def matrix_picture(found: Report) -> str:
    """A table for each chart, one below the other, as SVG."""
    most = max((len(one.elements) for one in found.charts), default=1)
    wide = max(WIDTH, 2 * MARGIN + FIRST + NARROWEST * most)
    head = heading("Motions and rulings by elements", found)
    canvas = Canvas(head, told(found), wide)
    y = signs(canvas, titled(canvas, head), MARKS)
    y = canvas.words(MARGIN, y, wrapped(_note(found), SIZE, wide - 2 * MARGIN))
    for one in found.charts:
        y = canvas.words(MARGIN, y + 10, [one.chart.title], bold=True, size=16)
        y = _table(rows(one, found), canvas, y + 4)
    return canvas.svg()


def told(found: Report) -> str:
    """The tables in words."""
    sentences = (
        f"{row[0].lines[0]}: {'; '.join(', '.join(cell.lines) for cell in row[1:])}."
        for one in found.charts
        for row in rows(one, found)
    )
    return " ".join((_note(found), *sentences))


def _note(found: Report) -> str:
    """At which reading the table counts."""
    return (
        "What an open decision would do to an element, and how many of its leaves a ruling in force left, are "
        f"told at the {found.reading.name.casefold()} reading. – : it does nothing to the element."
    )


def rows(one: OfChart, found: Report) -> tuple[Row, ...]:
    """The heading, how each element stands, and a row for each open decision and each ruling in force.

    A pending motion of which nobody can tell what granting it would mean has a row that says so.
    """
    view = found.state.view
    named = tuple(_plain(_called(part)) for part in one.elements)
    standing = tuple(Cell(lines=(in_words(p.states),), state=overall(p.states)) for p in one.elements)
    rulings = dict.fromkeys(taken.ruling for taken in one.taken)
    unknown = dict.fromkeys(name for part in one.elements for leaf in part.linked for name in leaf.not_told)
    return (
        (_plain("Element"), *named),
        (_plain("As it stands"), *standing),
        *((_plain(_asked(name, one, view)), *_decided(name, one)) for name in _decisions(one)),
        *((_plain(_asked(name, one, view)), *_not_told(name, one)) for name in unknown),
        *((_plain(f"{name}, in force"), *_did(name, one, found.reading)) for name in rulings),
    )


def _decisions(one: OfChart) -> list[str]:
    return sorted({effect.decision for part in one.elements for effect in part.effects}, key=natural)


def _asked(name: str, one: OfChart, view: View) -> str:
    """A pending request with who asks; what the court is to be asked; a condition in its own words."""
    asked = view.requests.get(name)
    if asked:
        motion, _, request = asked[0]
        subject = ", ".join(title(item, view) for item in request.subject)
        return f"{name}, open: {motion.by} asks to {request.relief.replace('-', ' ')} {subject}".strip()
    leaves = {leaf.leaf: leaf.called for part in one.elements for leaf in part.linked}
    leaf, through, witness = name.partition(" through ")
    if leaf in leaves:
        return f"for the court to say: {leaves[leaf]}{through}{title(witness, view) if witness else ''}"
    return f"condition: {name}"


def _decided(name: str, one: OfChart) -> Iterator[Cell]:
    for part in one.elements:
        effect = next((effect for effect in part.effects if effect.decision == name), None)
        yield _effect(effect) if effect else _plain("–")


def _effect(effect: Effect) -> Cell:
    lines = tuple(f"{outcome}: {SHORT[state]}" for outcome, state in effect.states.items())
    leaves = set(effect.states.values())
    if len(leaves) > 1:
        return Cell(lines=(Apart.DIFFERS.words, *lines), state=Apart.DIFFERS)
    return Cell(lines=lines, state=next(iter(leaves), None))


def _not_told(name: str, one: OfChart) -> Iterator[Cell]:
    for part in one.elements:
        about = [leaf.called for leaf in part.linked if name in leaf.not_told]
        yield _plain(f"not looked at; it is about {', '.join(about)}" if about else "–")


def _did(ruling: str, one: OfChart, reading: Reading) -> Iterator[Cell]:
    for part in one.elements:
        taken = next((t for t in one.taken if t.ruling == ruling and t.element == part.element.handle), None)
        yield _took(taken, part, reading) if taken else _plain("–")


def _took(taken: Taken, part: OfElement, reading: Reading) -> Cell:
    leaves = {leaf.leaf: leaf for leaf in part.linked}
    lines = [
        f"{what}: {', '.join(leaves[name].called for name in names)}" for what, names in did(taken, leaves).items()
    ]
    of = sum(leaf.role is Role.CARRIES for leaf in part.linked)
    return Cell(lines=(*lines, f"{taken.left[reading]} of {of} linked left"), state=overall(taken.states))


def _called(part: OfElement) -> str:
    number = part.element.number
    return part.element.text if number is None else f"{number}. {part.element.text}"


def _plain(text: str) -> Cell:
    return Cell(lines=(text,))


# --- drawing ---


def _table(table: tuple[Row, ...], canvas: Canvas, y: float) -> float:
    columns = max(1, len(table[0]) - 1)
    wide = (canvas.width - 2 * MARGIN - FIRST) / columns
    for place, row in enumerate(table):
        y = _row(row, wide, canvas, y, bold=not place)
    return y


def _row(row: Row, wide: float, canvas: Canvas, y: float, *, bold: bool) -> float:
    heavy = [bold or not place for place in range(len(row))]
    filled = [_lines(cell, wide if place else FIRST, bold=heavy[place]) for place, cell in enumerate(row)]
    high = 2 * PAD + LINE * max(map(len, filled))
    x = MARGIN
    for place, (cell, lines) in enumerate(zip(row, filled, strict=True)):
        room = wide if place else FIRST
        canvas.box(x, y, room, high, state=cell.state)
        if cell.state:
            canvas.sign(x + room - 18, y + 6, cell.state)
        canvas.words(x + PAD, y + PAD - 2, lines, bold=heavy[place])
        x += room
    return y + high


def _lines(cell: Cell, wide: float, *, bold: bool) -> list[str]:
    room = wide - 2 * PAD - (14 if cell.state else 0)
    return [line for words in cell.lines for line in wrapped(words, SIZE * (BOLD if bold else 1), room)]
