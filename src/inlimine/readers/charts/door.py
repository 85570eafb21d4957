"""The door: bytes of a motions chart in, its rows and what its columns mean out, or one clear problem."""

from __future__ import annotations

from inlimine.containment.limits import USUAL, Limits
from inlimine.containment.run import Parser, contained
from inlimine.passages.problem import Problem
from inlimine.readers.charts import formats
from inlimine.readers.charts.chart import ChartReading
from inlimine.readers.formats import names_of, surest
from inlimine.readers.markup.text import as_utf8
from inlimine.readers.tables.headings import Meant


def read_chart(data: bytes, file: str, limits: Limits = USUAL, *, columns: Meant | None = None) -> ChartReading:
    """Recognise the form of the chart `data`, named `file`, and read it in a child.

    `columns` is what a person said that its columns mean.
    """
    data = as_utf8(data)
    name = surest(formats, file, data)
    if name is None:
        return ChartReading(
            problems=(
                Problem(
                    file=file,
                    message=f"this is no motions chart known here (tried: {names_of(formats)})",
                    remedy="give the chart as a table in .docx, .xlsx or CSV",
                ),
            )
        )
    options = {"columns": dict(columns or {})}
    parser = Parser(place=f"{formats.__name__}.{name}:read", shape=ChartReading, options=options)
    read = contained(parser, file, data, limits)
    return ChartReading(problems=(read,)) if isinstance(read, Problem) else read
