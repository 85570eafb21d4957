"""Where shapes lie on a slide, through the groups that they are in. Runs in the child."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element  # the type alone; parsing is defusedxml's

from inlimine.materials.office.package import local

_PLACED = frozenset({"spPr", "grpSpPr"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of the slide, and how the measures of a group become those of the slide, across and down.

    Without a size nothing lies off the slide.
    """

    size: tuple[float, float] | None = None
    scale: tuple[float, float] = (1.0, 1.0)
    origin: tuple[float, float] = (0.0, 0.0)

    def misses(self, shape: Element) -> bool:
        """Does a shape lie off the slide with all that it shows? One that its layout places lies on it."""
        placed = _placed(shape)
        start, extent = _pair(placed, "off", "x", "y"), _pair(placed, "ext", "cx", "cy")
        if self.size is None or start is None or extent is None:
            return False
        return any(self._beyond(axis, start[axis], extent[axis]) for axis in (0, 1))

    def _beyond(self, axis: int, start: float, extent: float) -> bool:
        at = self.origin[axis] + start * self.scale[axis]
        size = self.size[axis] if self.size else at
        return at >= size or at + extent * self.scale[axis] <= 0

    def inside(self, group: Element) -> Frame:
        """The frame in which the shapes of a group are placed."""
        placed = _placed(group)
        start, extent = _pair(placed, "off", "x", "y"), _pair(placed, "ext", "cx", "cy")
        inner, size = _pair(placed, "chOff", "x", "y"), _pair(placed, "chExt", "cx", "cy")
        if start is None or extent is None or inner is None or size is None or not all(size):
            return self
        scale = (self.scale[0] * extent[0] / size[0], self.scale[1] * extent[1] / size[1])
        origin = (
            self.origin[0] + self.scale[0] * start[0] - scale[0] * inner[0],
            self.origin[1] + self.scale[1] * start[1] - scale[1] * inner[1],
        )
        return replace(self, scale=scale, origin=origin)


def frame_of(presentation: Element | None) -> Frame:
    """The frame of the slides of a presentation."""
    found = _pair(presentation, "sldSz", "cx", "cy")
    return Frame(found if found and all(found) else None)


def _placed(shape: Element) -> Element | None:
    """The element that says where a shape lies."""
    for each in shape:
        if local(each) == "xfrm":
            return each
        if local(each) in _PLACED:
            return next((below for below in each if local(below) == "xfrm"), None)
    return None


def _pair(element: Element | None, name: str, *keys: str) -> tuple[float, float] | None:
    """The two measures that an element in another has; None where they are not both whole numbers."""
    found = next((each for each in element if local(each) == name), None) if element is not None else None
    try:
        across, down = (int(found.get(key, "")) for key in keys) if found is not None else (None, None)
    except ValueError:
        return None
    return None if across is None or down is None else (float(across), float(down))
