"""The door: bytes of a paper in, its lines with page and line out, or one clear problem."""

from __future__ import annotations

from inlimine.containment.limits import USUAL, Limits
from inlimine.containment.run import Parser, contained
from inlimine.passages.problem import Problem
from inlimine.readers.formats import names_of, surest
from inlimine.readers.papers import formats
from inlimine.readers.papers.paper import PaperReading


def read_paper(data: bytes, file: str, limits: Limits = USUAL) -> PaperReading:
    """Recognise the format of `data`, named `file`, and read it in a child; what goes wrong is in `problems`."""
    name = surest(formats, file, data)
    if name is None:
        return PaperReading(problems=(_unknown(data, file),))
    parser = Parser(place=f"{formats.__name__}.{name}:read", shape=PaperReading)
    read = contained(parser, file, data, limits)
    return PaperReading(problems=(read,)) if isinstance(read, Problem) else read


def _unknown(data: bytes, file: str) -> Problem:
    if not data.strip(b"\x00 \t\r\n\f"):
        return Problem(file=file, message="the file is empty", remedy="check that the right file was saved")
    return Problem(
        file=file,
        message=f"this is no paper that can be read here (tried: {names_of(formats)})",
        remedy="save it as .docx, PDF or plain text",
    )
