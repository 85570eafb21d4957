"""The words of an entry that bear on a ruling, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a token is to the grammar."""

    DISPOSITION = auto()
    MODIFIER = auto()
    REFERENCE = auto()
    MOTION = auto()
    WEAK = auto()  # "matter", "pleading": a motion only where a number says so
    ORDER = auto()
    REPORT = auto()  # a report and recommendation
    PAPER = auto()  # any other paper or event that may carry a number
    ABOUT = auto()  # what follows is background: "re", "in support of", "response to"
    AND = auto()
    COPULA = auto()
    COURT = auto()
    TURN = auto()  # what the order does beside ruling
    STOP = auto()


class Voice(Enum):
    """Where the motion stands beside the word that disposes of it."""

    ACTIVE = auto()  # "granting", "grants": the motion follows
    PASSIVE = auto()  # "granted": the motion stands before it, unless the court does


class Print(Enum):
    """How a number is printed, which tells how far it can be trusted to be a document's."""

    BARE = auto()  # 12
    ROUND = auto()  # (12): mostly a defendant's number
    SQUARE = auto()  # [12]
    NAMED = auto()  # Doc. 12
    RELATED = auto()  # related document(s) 12


@dataclass(slots=True)
class Token:
    """One token; `word` is in lower case. Bare, because an entry has many of them; it never leaves the room."""

    kind: Kind
    start: int
    end: int
    word: str
    disposition: str = ""
    voice: Voice = Voice.PASSIVE
    print: Print = Print.BARE
    numbers: tuple[str, ...] = ()
