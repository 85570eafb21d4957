"""How a page's styles hide words: switched off, in the colour behind them, tiny, off the page. In the child."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from inlimine.markup.colours import BLACK, WHITE, Colour, alike, hexadecimal
from inlimine.markup.page import Node

MOST_RULES = 2_000
"""Rules of a page that are looked at."""

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_CONDITIONAL = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
"""Rules for some screens alone (`@media`), and those for no words at all (`@font-face`)."""

_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|ex|ch|%|in|cm|mm|vw|vh)?")
_HEXADECIMAL = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b")
_RGB = re.compile(r"rgba?\(\s*(\d+)\s*[, ]\s*(\d+)\s*[, ]\s*(\d+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)")
_CLIPPED = re.compile(r"rect\((?:\s*[01](?:px)?\s*[, ]?){3}")
_NAMED: dict[str, Colour] = {"white": WHITE, "black": BLACK, "snow": (255, 250, 250), "ivory": (255, 255, 240)}
_SMALLEST = {"px": 2.0, "pt": 2.0, "em": 0.15, "rem": 0.15, "%": 15.0, "": 0.0}
_FAR = 500.0
"""Pixels beyond an edge from which nothing of a block is seen."""

_OFF = frozenset({"left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top"})
_FLAT = frozenset({"height", "max-height", "width", "max-width"})

Said = Mapping[str, str]
"""Properties with their values, in small letters."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen at a place of a page: whether words are hidden there, in which colour and on which they stand.

    A colour is None where it is not known.
    """

    hidden: bool = False
    colour: Colour | None = BLACK
    ground: Colour | None = WHITE

    @property
    def unseen(self) -> bool:
        """Does nobody see words here?"""
        alone = self.colour is not None and self.ground is not None and alike(self.colour, self.ground)
        return self.hidden or alone

    def within(self, said: Said) -> Sight:
        """What is seen inside an element of which the styles say this."""
        ground = _ground(said, self.ground)
        colour = _colour(said["color"], self.colour) if "color" in said else self.colour
        clear = "color" in said and _is_clear(said["color"])
        return replace(self, hidden=self.hidden or clear or _hides(said), colour=colour, ground=ground)


@dataclass(slots=True)
class Styles:
    """The rules of a page, by the nodes that they hold for."""

    page: LexborHTMLParser
    _rules: dict[int, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the nodes of each rule once."""
        for selector, said in _rules(self.page):
            try:
                nodes = self.page.css(selector)
            except (SelectolaxError, ValueError, RuntimeError):  # a selector that this parser does not know
                continue
            for node in nodes:
                self._rules.setdefault(node.mem_id, {}).update(said)

    def of(self, node: Node) -> Said:
        """What rules, its own style and older attributes say of a node; its own style counts most."""
        attributes = node.attributes
        said = {"display": "none"} if "hidden" in attributes else {}
        for attribute, key in (("bgcolor", "background-color"), ("color", "color"), ("background", "background")):
            if written := attributes.get(attribute):
                said[key] = written.lower() if attribute != "background" else "url"
        said |= self._rules.get(node.mem_id, {})
        return said | _declared(attributes.get("style") or "")


def _rules(page: LexborHTMLParser) -> Iterator[tuple[str, dict[str, str]]]:
    sheets = "\n".join(node.text() or "" for node in page.css("style"))
    plain = _CONDITIONAL.sub(" ", _REMARK.sub(" ", sheets).replace("<!--", " ").replace("-->", " "))
    for number, found in enumerate(_RULE.finditer(plain)):
        if number == MOST_RULES:
            return
        said = _declared(found[2])
        if said:
            yield found[1].strip(), said


def _declared(written: str) -> dict[str, str]:
    """Properties and their values."""
    pairs = (each.partition(":") for each in _REMARK.sub(" ", written).lower().split(";"))
    return {name.strip(): said.replace("!important", "").strip() for name, colon, said in pairs if colon}


def _hides(said: Said) -> bool:
    if said.get("display") == "none" or said.get("visibility") in {"hidden", "collapse"}:
        return True
    if said.get("mso-hide") == "all" or _number(said.get("opacity", "1")) < 0.05:
        return True
    return _is_tiny(said.get("font-size", "")) or _is_off(said) or _is_cut(said)


def _is_tiny(size: str) -> bool:
    found = _LENGTH.fullmatch(size)
    return found is not None and float(found[1]) <= _SMALLEST.get(found[2] or "", -1.0)


def _is_off(said: Said) -> bool:
    """Does it lie far off the page?"""
    return any(_number(said[key]) <= -_FAR for key in _OFF & said.keys())


def _is_cut(said: Said) -> bool:
    """Is it cut down to nothing?"""
    flat = any(_LENGTH.fullmatch(said[key]) and _number(said[key]) <= 1 for key in _FLAT & said.keys())
    return bool(_CLIPPED.match(said.get("clip", ""))) or (flat and said.get("overflow", "").startswith("hidden"))


def _number(written: str) -> float:
    found = _LENGTH.match(written)
    return float(found[1]) if found else 1.0


def _ground(said: Said, below: Colour | None) -> Colour | None:
    for key in ("background-image", "background", "background-color"):
        if "url" in said.get(key, "") or "gradient" in said.get(key, ""):
            return None
    for key in ("background-color", "background"):
        if key in said:
            return below if _is_clear(said[key]) else _colour(said[key], below)
    return below


def _is_clear(written: str) -> bool:
    found = _RGB.match(written)
    return written in {"transparent", "none"} or (found is not None and found[4] in {"0", "0.0", "0%"})


def _colour(written: str, around: Colour | None) -> Colour | None:
    """The colour that a value names; None where it is none that is known here."""
    if found := _HEXADECIMAL.search(written):
        return hexadecimal(found[1] if len(found[1]) == 6 else "".join(sign * 2 for sign in found[1]))
    if found := _RGB.search(written):
        return int(found[1]), int(found[2]), int(found[3])
    word = written.split(maxsplit=1)[0] if written.split() else ""
    return around if word in {"inherit", "initial", ""} else _NAMED.get(word)
