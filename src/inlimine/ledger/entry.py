"""What every part of a ledger shares: strictness at the edges, where it is written, when it holds."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Strict:
    """The root of all ledger types."""

    # Read by the JSON edge: a misspelt key must be refused, because a lost `unless` would change a status.
    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor(Strict):
    """Where words stand: a document of the ledger, a locator in it (`44:11-22`, `00:12:03-00:14:10`), the words.

    `prefix` and `suffix` are the words around the quotation, so that it can be found again.
    """

    document: str = ""
    locator: str = ""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Strict):
    """One entry of the ledger.

    `handle` names it; entries that nothing refers to may go without. `eff` is when it has effect (None: from
    the start); `known_from` is when this side learned of it (None: from `eff` on). `anchors` say where it is
    written. `corrects` is the reason of a correction: the entry then takes the place of the earlier entry with
    the same handle; `undone`: it only takes that away, and nothing holds in its place.
    """

    handle: str = ""
    eff: Moment | None = None
    known_from: Moment | None = None
    anchors: tuple[Anchor, ...] = ()
    note: str = ""
    corrects: str = ""
    undone: bool = False

    @property
    def known(self) -> Moment | None:
        """The moment from which this side knew of the entry."""
        return self.known_from or self.eff
