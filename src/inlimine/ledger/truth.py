"""Three-valued truth: strong Kleene logic over satisfied, failed and open (SEMANTICS 2.6)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Truth(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


def all_of(values: Iterable[Truth]) -> Truth:
    """Strong Kleene AND; an empty AND is yes."""
    seen = set(values)
    if Truth.NO in seen:
        return Truth.NO
    return Truth.OPEN if Truth.OPEN in seen else Truth.YES


def any_of(values: Iterable[Truth]) -> Truth:
    """Strong Kleene OR; an empty OR is no."""
    seen = set(values)
    if Truth.YES in seen:
        return Truth.YES
    return Truth.OPEN if Truth.OPEN in seen else Truth.NO


def not_(value: Truth) -> Truth:
    """Strong Kleene NOT."""
    return {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.OPEN: Truth.OPEN}[value]
