"""What is read from a report: its acts, each telling of them, its facts and who spoke."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inlimine.law.dispositions import disposition
from inlimine.ledger.terms import Effect
from inlimine.readers.read_act import PaperRead, ReadAct, Span, Words


class Voice(StrEnum):
    """Whose words they are, as far as the report tells."""

    COURT = "court"
    PROSECUTION = "prosecution"
    DEFENCE = "defence"
    PARTY = "party"
    OTHER = "other"
    UNKNOWN = "unknown"


class FactKind(StrEnum):
    """What a report tells beside the rulings."""

    CHARGE = "charge"
    PLEA = "plea"
    RELATED_CONVICTION = "related conviction"
    RELATED_SENTENCE = "related sentence"
    TRIAL_DAY = "trial"
    REPORT_DAY = "reported on"
    JUDGE = "judge"
    COURT = "court"
    SIDE = "side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact: `value` as typed (an ISO date where the report's day is known), `whom` it is about, its words."""

    kind: FactKind
    value: str
    words: Words
    whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One passage that tells an act; `act` is its place among the acts, `binds` whom this passage names."""

    act: int
    words: Words
    quoted: bool
    heading: bool = False
    binds: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation: the spans of its parts (interrupted, continued), those nested in it, and who spoke."""

    parts: tuple[Words, ...]
    nested: tuple[Span, ...] = ()
    speaker: str = ""
    voice: Voice = Voice.UNKNOWN
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRead(PaperRead):
    """Everything read from one report; nothing here was seen in an order or a transcript."""

    tellings: tuple[Telling, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    facts: tuple[Fact, ...] = ()


def direction(act: ReadAct) -> Effect:
    """Which way an act goes as told: its own effect, else what its disposition does to the relief asked for."""
    if act.effect is not None:
        return act.effect
    return disposition(act.disposition).effect_on(act.relief) if act.relief else Effect.NONE
