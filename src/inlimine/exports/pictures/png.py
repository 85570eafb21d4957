"""A picture as PNG, from its SVG."""

from __future__ import annotations

import typst

_PAGE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")
"""
_DOTS = 144.0  # an inch; a picture is 96 an inch, so it comes out half as large again


def png(svg: str) -> bytes:
    """The picture as PNG. Nothing is read but its own text: an SVG that names a file shows none."""
    return typst.compile(_PAGE, format="png", ppi=_DOTS, sys_inputs={"svg": svg})
