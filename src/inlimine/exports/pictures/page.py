"""What every picture of a case begins with: its title, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.exports.pictures.canvas import SIZE, Canvas
from inlimine.exports.pictures.marks import Apart, Shown
from inlimine.exports.pictures.words import BOLD, width, wrapped
from inlimine.proof.decision import State
from inlimine.proof.from_case import Mode
from inlimine.proof.report import Report

MARGIN = 20.0
_BY: dict[Shown, str] = {
    State.OPEN: " (on a decision, or on the reading)",
    Apart.DIFFERS: " (by the outcome of the decision)",
}


def titled(canvas: Canvas, title: str) -> float:
    """The title on top; where the next thing may stand."""
    return (
        canvas.words(MARGIN, MARGIN, wrapped(title, 18 * BOLD, canvas.width - 2 * MARGIN), bold=True, size=18) + 4
    )


def heading(what: str, found: Report) -> str:
    """The title of a picture: what it is, of which case, as of which day, and what is only supposed."""
    view = found.state.view
    retrial = f", at the retrial ({found.episode})"
    mode = {Mode.APPEAL: ", on appeal", Mode.RETRIAL: retrial}.get(found.mode, "")
    supposed = f", supposing {', '.join(found.supposed_words)}" if found.supposed_words else ""
    return f"{what}, {view.case.title}, as of {view.as_of.spoken}{mode}{supposed}"


def signs(canvas: Canvas, y: float, shown: Iterable[Shown] = State) -> float:
    """What each sign shown means, in a row."""
    x = MARGIN
    for state in shown:
        canvas.box(x, y, 22, 20, state=state)
        canvas.sign(x + 5, y + 4, state)
        said = f"{state.words}{_BY.get(state, '')}"
        canvas.words(x + 30, y + 1, [said])
        x += 50 + width(said, SIZE)
    return y + 26
