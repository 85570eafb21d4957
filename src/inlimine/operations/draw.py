"""Draw the charts of a case, its days, its motions by elements, into files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from inlimine.exports.pictures.chart import chart_picture
from inlimine.exports.pictures.matrix import matrix_picture
from inlimine.exports.pictures.png import png
from inlimine.exports.pictures.timeline import timeline_picture
from inlimine.operations.files import write_whole
from inlimine.operations.refusal import refuse
from inlimine.proof.report import Report

PICTURES: Mapping[str, Callable[[Report], str]] = {
    "picture": chart_picture,
    "timeline": timeline_picture,
    "matrix": matrix_picture,
}


def draw(found: Report, files: Mapping[str, Path | None], *, replace: bool) -> list[Path]:
    """Write the pictures for which a file is named, SVG or PNG by its ending; the files written."""
    asked = {name: file for name, file in files.items() if file}
    for file in asked.values():
        _require_ending(file)
    for name, file in asked.items():
        svg = PICTURES[name](found)
        write_whole(file, png(svg) if file.suffix.casefold() == ".png" else svg, replace=replace)
    return list(asked.values())


def _require_ending(file: Path) -> None:
    if file.suffix.casefold() not in (".svg", ".png"):
        raise refuse("a picture is an SVG or a PNG", "let the file end in .svg or .png", file=str(file))
