"""The door: bytes of a docket file in any known format in, its dockets out, or one clear problem."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol, cast

from inlimine.containment.limits import USUAL, Limits
from inlimine.containment.run import Parser, contained
from inlimine.passages.problem import Problem
from inlimine.readers.dockets import formats
from inlimine.readers.dockets.docket import DocketReading


class DocketFormat(Protocol):
    """What each module in `formats` offers; `read` is called in a child process only."""

    NAME: str

    def recognises(self, file: str, data: bytes) -> int:
        """Say how surely this format reads the file, by searching its bytes: 0 not at all, up to 100."""

    def read(self, file: str, data: bytes) -> DocketReading | Problem:
        """Read the file, or say what is wrong with it."""


@cache
def all_formats() -> dict[str, DocketFormat]:
    """Every format by the name of its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    return {name: cast(DocketFormat, importlib.import_module(f"{formats.__name__}.{name}")) for name in names}


def read_docket(data: bytes, file: str, limits: Limits = USUAL) -> DocketReading:
    """Recognise the format of `data`, named `file`, and read it in a child; what goes wrong is in `problems`."""
    name = recognised(data, file)
    if name is None:
        return DocketReading(format="", problems=(_unknown(data, file),))
    parser = Parser(place=f"{formats.__name__}.{name}:read", shape=DocketReading)
    read = contained(parser, file, data, limits)
    if isinstance(read, Problem):
        return DocketReading(format=all_formats()[name].NAME, problems=(read,))
    return read


def recognised(data: bytes, file: str) -> str | None:
    """The module of the format that is surest to read the file; None where no format is."""
    sure = {name: each.recognises(file, data) for name, each in all_formats().items()}
    best = max(sure, key=lambda name: sure[name])
    return best if sure[best] else None


def _unknown(data: bytes, file: str) -> Problem:
    if not data.strip(b"\x00 \t\r\n\f"):
        return Problem(file=file, message="the file is empty", remedy="check that the right file was saved")
    tried = ", ".join(sorted(each.NAME for each in all_formats().values()))
    return Problem(
        file=file,
        message=f"this is no docket known here (tried: {tried})",
        remedy="save the docket report as a web page, or its entries as CSV with headings",
    )
