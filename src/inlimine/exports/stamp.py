"""What stands in the foot of everything printed: the days, as whom, and how far the log had come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from inlimine.engine.view import View

LEFT_OUT = "nothing of it counts here until somebody confirms it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """`seen_as` is the viewer in words; `heads` are the last number and hash of each room seen (`court 42:9f..`).

    Whoever holds the print can later hold the log against it, so that each reader is a witness of it.
    `waiting` says how many proposals nobody has confirmed (`3 proposals wait unconfirmed`; empty: none), and
    `waiting_on` how many of them speak of an item (`1 reaches this item`).
    """

    seen_as: str
    heads: tuple[str, ...] = ()
    waiting: str = ""
    waiting_on: Mapping[str, str] = field(default_factory=dict)


def foot(stamp: Stamp, view: View) -> tuple[str, ...]:
    """The lines of the foot."""
    known = view.as_known.spoken if view.as_known else "all that is entered"
    days = f"As of {view.as_of.spoken}; as known: {known}; seen as {stamp.seen_as}. Not legal advice."
    log = f"Head of the log: {'; '.join(stamp.heads)}" if stamp.heads else "From a file, which has no log."
    return (days, log, f"{stamp.waiting}: {LEFT_OUT}.") if stamp.waiting else (days, log)
