"""A picture as SVG: shapes and words put where they are told, its title, and what it says in words.

Everything that a user wrote goes in as text of an element, so that it is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from inlimine.exports.pictures.marks import MARKS, Shown
from inlimine.exports.pictures.words import FONT

SIZE, LINE = 14.0, 18.0  # of the words and from line to line, in pixels
INK = "#1a1a1a"


class Canvas:
    """A white page that grows with what is put on it."""

    def __init__(self, title: str, told: str, width: float) -> None:
        self.width, self.height = width, 0.0
        self._svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
        self._svg.set("aria-labelledby", "title desc")
        self._svg.set("font-family", FONT)
        SubElement(self._svg, "title", {"id": "title"}).text = _clean(title)
        SubElement(self._svg, "desc", {"id": "desc"}).text = _clean(told)
        self._page = SubElement(self._svg, "rect", {"x": "0", "y": "0", "fill": "#ffffff"})

    def box(self, x: float, y: float, wide: float, high: float, *, state: Shown | None = None) -> None:
        """A box, in the colour and with the border of a state."""
        mark = MARKS[state] if state else None
        fill, ink = (mark.fill, mark.ink) if mark else ("#ffffff", "#444444")
        dashes = {"stroke-dasharray": mark.dashes} if mark and mark.dashes else {}
        at = {"x": _n(x), "y": _n(y), "width": _n(wide), "height": _n(high), "rx": "4"}
        SubElement(self._svg, "rect", {**at, "fill": fill, "stroke": ink, "stroke-width": "1.6", **dashes})
        self._grow(y + high)

    def line(self, points: Sequence[tuple[float, float]], *, ink: str = "#555555", thick: float = 1.2) -> None:
        """A line through these points."""
        path = " L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        self._path(f"M{path}", ink, thick)

    def sign(self, x: float, y: float, state: Shown) -> None:
        """The sign of a state, its upper left corner here, 12 pixels high."""
        mark = MARKS[state]
        self._path(mark.sign, mark.ink, 2.2, {"transform": f"translate({_n(x)} {_n(y)})"})

    def shape(self, x: float, y: float, path: str, *, fill: str) -> None:
        """A small filled shape around a point."""
        given = {"d": path, "fill": fill, "stroke": INK, "stroke-width": "1.2"}
        SubElement(self._svg, "path", {**given, "transform": f"translate({_n(x)} {_n(y)})"})

    def words(
        self, x: float, y: float, lines: Sequence[str], *, bold: bool = False, ink: str = INK, size: float = SIZE
    ) -> float:
        """Lines of text, the first one's top here; where the next would begin."""
        for line in lines:
            weight = {"font-weight": "bold"} if bold else {}
            at = {"x": _n(x), "y": _n(y + size), "font-size": _n(size), "fill": ink, **weight}
            SubElement(self._svg, "text", at).text = _clean(line)
            y += LINE * size / SIZE
        self._grow(y)
        return y

    def svg(self) -> str:
        """The finished picture."""
        wide, high = _n(self.width), _n(self.height + 20)
        for part in (self._svg, self._page):
            part.set("width", wide)
            part.set("height", high)
        self._svg.set("viewBox", f"0 0 {wide} {high}")
        indent(self._svg)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(self._svg, encoding="unicode") + "\n"

    def _path(self, path: str, ink: str, thick: float, more: dict[str, str] | None = None) -> None:
        given = {"d": path, "fill": "none", "stroke": ink, "stroke-width": _n(thick), **(more or {})}
        SubElement(self._svg, "path", {**given, "stroke-linecap": "round", "stroke-linejoin": "round"})

    def _grow(self, low: float) -> None:
        self.height = max(self.height, low)


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _clean(text: str) -> str:
    """Text without signs that no XML may hold, or that turn the direction of writing."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)
