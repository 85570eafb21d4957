"""Counsel's cards as a PDF: a sheet a phase, front and back, and how many pages each really takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from inlimine.engine.open_rulings import open_ruling_words
from inlimine.engine.view import View
from inlimine.engine.words import spaced
from inlimine.exports.card.card import CARE, Card, Spoken
from inlimine.exports.harmless import harmless
from inlimine.exports.motions_chart.chart import caption
from inlimine.exports.stamp import LEFT_OUT, Stamp, foot
from inlimine.exports.typeset.compile import numbers, pdf


def as_pdf(cards: Sequence[Card], view: View, stamp: Stamp) -> bytes:
    """The bytes of the PDF (PDF/UA-1, PDF/A-2b); each card begins on a new sheet."""
    return pdf("card.typ", _data(cards, view, stamp), view.as_of.day)


def pages(cards: Sequence[Card], view: View, stamp: Stamp) -> tuple[int, ...]:
    """How many pages each card takes; a sheet printed on both sides holds two."""
    data = _data(cards, view, stamp)
    first, last = (numbers("card.typ", data, label) for label in ("first", "last"))
    return tuple(end - begin + 1 for begin, end in zip(first, last, strict=True))


def _data(cards: Sequence[Card], view: View, stamp: Stamp) -> dict[str, Any]:
    return {
        "title": "Counsel's card" if len(cards) == 1 else "Counsel's cards",
        "case": harmless(caption(view)),
        "cards": [_card(one, stamp) for one in cards],
        "waiting": harmless(" ".join(_on_top(cards, view, stamp))),
        "foot": [*map(harmless, foot(stamp, view))],
    }


def _on_top(cards: Sequence[Card], view: View, stamp: Stamp) -> Iterator[str]:
    yield from (f"{said}." for said in open_ruling_words(view))
    yield from dict.fromkeys(f"{said}." for one in cards for said in one.uncarried)
    if stamp.waiting:
        yield f"{stamp.waiting}: {LEFT_OUT}."


def _card(one: Card, stamp: Stamp) -> dict[str, Any]:
    return {
        "phase": spaced(one.phase).capitalize(),
        "asked": harmless(one.asked),
        "groups": [(group.heading, [_entry(entry, stamp) for entry in group.entries]) for group in one.groups],
        "flagged": one.flagged,
        "others": _kept(one.others),
        "by_rule": _kept(one.by_rule),
        "steps": [(step.name, step.said) for step in one.steps],
    }


def _kept(things: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, list[str]]]:
    return [(harmless(thing), [*map(harmless, parties)]) for thing, parties in things]


def _entry(one: Spoken, stamp: Stamp) -> dict[str, Any]:
    return {
        "titles": [*map(harmless, one.titles)],
        "shown": harmless(f"{one.symbol} {one.shown}"),
        "question": harmless(one.question),
        "rulings": ", ".join(one.rulings),
        "words": [(harmless(w.ruling), harmless(w.quote), harmless(w.where)) for w in one.words],
        "marks": one.marks,
        "lines": [
            *map(harmless, (*one.conditions, *one.beside, *((CARE,) if one.care else ()), *one.waits(stamp)))
        ],
    }
