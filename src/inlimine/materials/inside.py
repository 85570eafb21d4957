"""Parsers of trial material, run contained: the one way from a format to what parses its files."""

from __future__ import annotations

from typing import TypeVar

from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.containment.run import Parser, contained
from inlimine.passages.problem import Problem

T = TypeVar("T")

OWN, WITHHOLD = "own", "withhold"
"""What a parser is asked: to read hidden text as well, or to tell its presence and place alone."""

LIMITS = Limits(output=256 * MEGABYTE)


def inside(place: str, shape: type[T], name: str, data: bytes, asked: str) -> T | Problem:
    """Run the parser at `place` (`module:function`) in a child."""
    return contained(Parser(place=place, shape=shape, options={"asked": asked}), name, data, LIMITS)


def asked(own: bool) -> str:
    """What to ask of a parser for one's own file, and for another side's.

    Another side's hidden text stays in the child: what was inadvertently sent is not to be read, and the sender
    is to be told (`law/inadvertence.py`). Presence and place are enough for that.
    """
    return OWN if own else WITHHOLD
