"""How words of a Word document look, as far as it hides them: gone, of the colour behind them, or too small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from inlimine.markup.colours import WHITE, Colour, alike, hexadecimal
from inlimine.materials.word.names import Element, child, is_on, named, value

_SMALLEST = 4
"""Half-points (`w:sz`); type of two points and less is no type that anybody reads."""

_DEEPEST = 20
"""Styles based on each other that are followed."""

_PAPER = frozenset({"background1", "light1", "bg1", "lt1"})


@dataclass(frozen=True, slots=True)
class Ground:
    """What words stand on: its colour; None where that is not known, as before a picture."""

    colour: Colour | None


PAPER = Ground(WHITE)
UNKNOWN = Ground(None)


@dataclass(frozen=True, slots=True)
class Look:
    """What properties say; None where they are silent."""

    vanished: bool | None = None
    colour: Colour | str | None = None
    size: int | None = None
    ground: Ground | None = None

    def over(self, below: Look) -> Look:
        """This look where it says something, the other where it does not."""
        return Look(
            below.vanished if self.vanished is None else self.vanished,
            below.colour if self.colour is None else self.colour,
            below.size if self.size is None else self.size,
            below.ground if self.ground is None else self.ground,
        )

    def hides(self, ground: Ground) -> bool:
        """Does nobody see words of this look on this ground?"""
        if self.vanished or (self.size is not None and self.size <= _SMALLEST):
            return True
        behind = (self.ground or ground).colour
        return isinstance(self.colour, tuple) and behind is not None and alike(self.colour, behind)


SILENT = Look()


def look(properties: Element | None) -> Look:
    """What the properties of a run (`w:rPr`) or of a paragraph (`w:pPr`, its ground) say."""
    if properties is None:
        return SILENT
    switch, size = child(properties, "vanish"), child(properties, "sz")
    said = value(size) if size is not None else ""
    return Look(
        None if switch is None else is_on(switch),
        _colour(child(properties, "color")),
        int(said) if said.isdecimal() else None,
        ground(properties),
    )


def ground(properties: Element | None) -> Ground | None:
    """The shading or the marker that properties put behind words; None where they put none."""
    if properties is None:
        return None
    marker = child(properties, "highlight")
    if marker is not None and value(marker) not in {"none", ""}:
        return PAPER if value(marker) == "white" else UNKNOWN
    shading = child(properties, "shd")
    if shading is None:
        return None
    plain = value(shading) in {"clear", "nil", ""}
    fill = value(shading, "fill")
    if plain and fill in {"auto", ""} and not value(shading, "themeFill"):
        return None
    return Ground(hexadecimal(fill)) if plain else UNKNOWN


def _colour(element: Element | None) -> Colour | str | None:
    """The colour; `auto`, with which Word keeps words legible, is a word."""
    if element is None:
        return None
    found = hexadecimal(value(element))
    if found is None and value(element, "themeColor") in _PAPER:
        found = WHITE
    return found or "auto"


@dataclass(slots=True)
class Styles:
    """The styles of a document by their names."""

    root: Element | None
    _listed: dict[str, Element] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """List them once."""
        for each in self.root if self.root is not None else ():
            if named(each) == "style":
                self._listed[value(each, "styleId")] = each

    def look(self, name: str) -> Look:
        """The look of a style, what it is based on included."""
        if name not in self._looks:
            made = SILENT
            for style in self._chain(name):
                made = made.over(look(child(style, "rPr"))).over(look(child(style, "pPr")))
            self._looks[name] = made
        return self._looks[name]

    def usual(self) -> Look:
        """The look of words that nothing is said of."""
        if self.root is None:
            return SILENT
        plain = next((name for name, style in self._listed.items() if _is_usual(style)), "")
        return self.look(plain).over(look(child(self.root, "docDefaults", "rPrDefault", "rPr")))

    def shades(self, name: str) -> bool:
        """Does a style of tables put a colour behind any cell?"""
        return any(named(each) == "shd" for style in self._chain(name) for each in style.iter())

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            style = self._listed.get(name)
            if style is None:
                return
            yield style
            based = child(style, "basedOn")
            name = "" if based is None else value(based)


def _is_usual(style: Element) -> bool:
    return value(style, "type") == "paragraph" and value(style, "default") in {"1", "true", "on"}
