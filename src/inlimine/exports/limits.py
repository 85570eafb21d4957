"""What narrows a directive, as documents and the terminal list it: the notation, with its codes in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from inlimine.engine.words import meant_words
from inlimine.ledger.acts import Directive
from inlimine.notation.write_acts import limits


def limits_told(one: Directive) -> Iterator[str]:
    """A line each: `to impeach a witness`, `in the case in chief`, then the rest as the notation says it."""
    yield from meant_words(one)
    yield from limits(replace(one, purposes=(), any_purpose=False, phases=()))
