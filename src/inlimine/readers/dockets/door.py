"""The door: bytes of a docket file in any known format in, its dockets out, or one clear problem."""

from __future__ import annotations

from inlimine.containment.limits import USUAL, Limits
from inlimine.containment.run import Parser, contained
from inlimine.passages.problem import Problem
from inlimine.readers.dockets import formats
from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.formats import members, names_of, surest
from inlimine.readers.markup.text import PACKED, as_utf8, decoded
from inlimine.readers.tables.headings import Meant


def read_docket(data: bytes, file: str, limits: Limits = USUAL, *, columns: Meant | None = None) -> DocketReading:
    """Recognise the format of `data`, named `file`, and read it in a child; what goes wrong is in `problems`.

    `columns` is what a person said that the columns of a table mean.
    """
    data = as_utf8(data)
    name = surest(formats, file, data)
    if name is None:
        return DocketReading(format="", problems=(_unknown(data, file),))
    is_table = hasattr(members(formats)[name], "COLUMNS")
    options = {"columns": dict(columns or {})} if is_table else {}
    parser = Parser(place=f"{formats.__name__}.{name}:read", shape=DocketReading, options=options)
    read = contained(parser, file, data, limits)
    if isinstance(read, Problem):
        return DocketReading(format=members(formats)[name].NAME, problems=(read,))
    return read


def _unknown(data: bytes, file: str) -> Problem:
    if not data.startswith(PACKED) and isinstance(text := decoded(file, data), Problem):
        return text
    return Problem(
        file=file,
        message=f"this is no docket known here (tried: {names_of(formats)})",
        remedy="save the docket report as a web page, or its entries as CSV with headings",
    )
