"""What a paper says was done, before anybody knows to which motion of the case it belongs."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.terms import Effect, Relief

Span = tuple[int, int]  # code points of the paper's text, end excluded


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a paper: where they stand, and the words themselves; `locator` as people write it (`44:11-22`)."""

    span: Span
    quote: str
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAct:
    """One thing that a paper says the court or a party did, in the paper's own words wherever it has them.

    `disposition` is a word of the disposition table (`granted`), or what became of an objection; empty where the
    words order something without saying what became of a motion. `number` is the motion's own number as printed
    where it has one, else its docket number; `docket` its docket number where the paper prints that; `part` its
    sub-part (`(a)`, `III`); `movant`, `subject`, `binds` are words of the paper. `effect` is what the words
    themselves order (None: only the disposition is told), `unless` and `needs` what lifts it or what it needs,
    `spares` what they take out of it (`except that experts may stay`). A part of a ruling in part is an act of its
    own with that part as `subject`, and what its motion is about as `asked`. `shared`: the words just before ruled
    on the same motion. `oral_motion`: the motion was made orally, so that no written one is it. A tentative grant
    is `granted` and `tentative`. `undoes` is the order that is vacated, superseded or amended, `how_undone` a word
    of EdgeKind. `by_reference` names where the ruling stands (a transcript). `quoted`: these are the court's own
    words, and no paraphrase. `reason` never decides anything. `further` are the sentences behind it that say how
    far it goes, `also` what those speak of; `left` are sentences behind it that may limit it and became nothing.
    `day_guessed`: `date` may be that of a hearing.
    """

    words: Words
    found_by: str
    sure: bool
    disposition: str = ""
    effect: Effect | None = None
    number: str = ""
    docket: str = ""
    part: str = ""
    movant: str = ""
    relief: Relief | None = None
    subject: str = ""
    asked: str = ""
    oral_motion: bool = False
    shared: bool = False
    binds: str = ""
    unless: str = ""
    needs: str = ""
    spares: str = ""
    purposes: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    undoes: str = ""
    how_undone: str = ""
    by_reference: str = ""
    oral: bool = False
    tentative: bool = False
    reported: bool = False
    quoted: bool = True
    reason: Words | None = None
    also: tuple[str, ...] = ()
    further: tuple[Words, ...] = ()
    left: tuple[Words, ...] = ()
    date: str = ""
    day_guessed: bool = False
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words that look like a ruling of which nothing was read, and why."""

    words: Words
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRead:
    """Everything read from one paper. `said` is how many rulings it says were made (0: it does not say),
    `at_least` whether that is only a lower bound."""

    acts: tuple[ReadAct, ...] = ()
    unread: tuple[Unread, ...] = ()
    said: int = 0
    at_least: bool = False
