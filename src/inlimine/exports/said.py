"""What a spot says in a note or a report: the status with its symbol, and everything that stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inlimine.checks.because import because
from inlimine.checks.places import AtPlace, is_confirmed
from inlimine.checks.spot import UNCONFIRMED, Spot
from inlimine.engine.advice import own_motions
from inlimine.engine.case_state import CaseState
from inlimine.engine.named import named
from inlimine.engine.resolution import Flag, Quoted
from inlimine.engine.words import full_title, party_words, use_words
from inlimine.law.statuses import Status

_FLAGS = {
    Flag.REPORTED: "REPORTED, not verified.",
    Flag.ORAL_ONLY: "Spoken only: no written order is in the ledger.",
    Flag.ORAL_WRITTEN_CONFLICT: "Spoken and written ruling differ.",
    Flag.REASON_MISMATCH: "The quoted reason reads otherwise than the result.",
    Flag.INCOMPLETE: "Rulings are known to be missing from the ledger.",
    Flag.NOT_SPELT_OUT: "What the ruling orders is not spelt out in the ledger.",
    Flag.SAME_DAY: "An act of that day has no time recorded and was not counted.",
}


def head(spot: Spot) -> str:
    """The status: `✕ EXCLUDED, do not mention`, `~ NOT CONFIRMED; if meant: EXCLUDED, do not mention`."""
    return f"{spot.symbol} {spot.shown}"


UNCONFIRMED_LEGEND = (
    f"{UNCONFIRMED} NOT CONFIRMED: found by words taken from a ruling or its motion, which nobody has confirmed. "
    "It is not counted as a hit; what follows holds only if the words are meant so."
)


def counted(places: Sequence[AtPlace]) -> str:
    """`3 hits`; places found only by words that nobody has confirmed are counted apart."""
    sure = sum(map(is_confirmed, places))
    hits, apart = f"{sure} {'hit' if sure == 1 else 'hits'}", len(places) - sure
    more = f"{apart} {'place' if apart == 1 else 'places'} by words that nobody has confirmed"
    return f"{hits} and {more}" if apart else hits


def body(spot: Spot, state: CaseState) -> tuple[str, ...]:
    """Who would use it how, what it speaks of, the rulings in their words, what to do, why it was found."""
    return (*told_of(spot, state), *found_words(spot))


def told_of(spot: Spot, state: CaseState) -> tuple[str, ...]:
    """The same without why the words were found, which may differ from hit to hit; a sentence each."""
    return tuple(_told_of(spot, state))


def _told_of(spot: Spot, state: CaseState) -> Iterator[str]:
    by = party_words(spot.question.by, state.view)
    yield f"For {by}, {use_words(spot.question)}: {full_title(spot.reply.item, state.view)}."
    yield from _rulings(spot, state)
    yield from (named(said, state.view) for said in spot.reply.beside)
    yield from own_motions(spot.reply, spot.question.by, state.norms, state.view)
    if spot.told:
        yield _sentence(spot.told)
    if spot.approximate:
        yield "The words are only like those looked for, as after a slip of a scanner: look."
    if spot.guess:
        yield _sentence(spot.guess)
    yield from (said for flag, said in _FLAGS.items() if flag in spot.reply.flags)
    if spot.reply.cautious == Status.LEAVE_FIRST.value:
        yield "Cautious course: ask the court first, out of the jury's hearing."
    if spot.reply.question:
        yield f"Ask the court: {spot.reply.question}"


def together(spots: Sequence[Spot], state: CaseState) -> tuple[str, ...]:
    """What is told of one place: of what is told first, then of each other ruling that says more."""
    first = told_of(spots[0], state)
    told = [*first]
    for other in spots[1:]:
        whence = found_words(other) if other.proposed else ()
        rest = [said for said in (*told_of(other, state), *whence) if said not in told]
        if rest:
            told += [f"Also {head(other)}", *rest]
    return tuple(told)


def found_words(spot: Spot) -> Iterator[str]:
    """Why the words were found, where that is not plain, and that nobody has confirmed them, where that is so."""
    if why := why_found(spot):
        yield f"Found: {why}."
    if spot.proposed:
        yield f"Nobody has confirmed that these words are looked for: they are taken from {spot.proposed}."


def why_found(spot: Spot) -> str:
    """`"drank" in place of "drink"`; empty where the very words were looked for."""
    return because(spot.query, spot.words) if spot.query else ""


def _rulings(spot: Spot, state: CaseState) -> Iterator[str]:
    rulings = spot.reply.named
    for ruling in rulings or ((spot.ruling,) if spot.ruling else ()):
        mine = _words(ruling, spot)
        places = [_place(one, state) for one in mine]
        # A place is told once, behind the last of the words that stand there.
        said = (
            f'"{one.quote}"{f" ({place})" if place and place != after else ""}'
            for one, place, after in zip(mine, places, [*places[1:], ""], strict=True)
        )
        yield f"{ruling}: {' '.join(said)}." if mine else f"{ruling}."


def _words(ruling: str, spot: Spot) -> list[Quoted]:
    """The words of a ruling: its directive's own, else those from which its act was entered."""
    mine = [one for one in spot.reply.quoted if one.ruling == ruling and one.quote]
    own = [one for one in mine if one.part == "words"]
    return own or [one for one in mine if one.part == "source"]


def _place(quoted: Quoted, state: CaseState) -> str:
    document = state.view.documents.get(quoted.document)
    return ", ".join(part for part in (document.title if document else "", quoted.locator) if part)


def _sentence(said: str) -> str:
    return f"{said[0].upper()}{said[1:]}."
