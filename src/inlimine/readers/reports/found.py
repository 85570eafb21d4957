"""One ruling as found in a stretch of words, before it is weighed and merged."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.read_act import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A ruling by its places in a stretch; `own` asks for a court as the doer, else the context must tell one."""

    name: str
    start: int
    end: int
    own: bool
    effect: Effect | None = None
    disposition: str = ""
    relief: Relief | None = None
    who: Span | None = None
    what: Span | None = None
    movant: Span | None = None
    needs: Span | None = None
    unless: Span | None = None
    tentative: bool = False
    weak: bool = False  # so little is told that the direction must be looked at
    only_court: bool = False  # nobody but a court can do it, whoever is named
    purposes: tuple[str, ...] = ()
    clause: int = -1  # where its clause begins, if before the words that it names
    asks: bool = False  # its words make sense only as an act of a court
