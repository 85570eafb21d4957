"""The conflict report as a list: what to ask the court, what is decided, what is said twice, what to mend."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from inlimine.cli.printing.words import questions, said
from inlimine.engine.conflicts.lint import Lint
from inlimine.engine.conflicts.report import Pair
from inlimine.engine.view import View
from inlimine.engine.words import full_title, use_words
from inlimine.operations.conflicts import Conflicts


def conflicts_list(found: Conflicts, view: View) -> RenderableType:
    """The questions for the court first, then each part of the report with its rulings and reasons."""
    report = found.report
    asked = [(pair.question, ", ".join(pair.rulings)) for pair in report.unclear]
    asked += [
        (lint.question, f"{lint.ruling}, {str(lint.code).replace('_', ' ').lower()}")
        for lint in found.lints
        if lint.question
    ]
    day = f"Rulings in force on {view.as_of.spoken}"
    known = f", as known on {view.as_known.spoken}" if view.as_known else ""
    lines: list[RenderableType] = [said((f"{day}{known}", "bold")), said()]
    if found.closed:
        lines += [said(f"The case was closed by {found.closed}: no ruling conflicts any more."), said()]
    lines += questions(_once(asked))
    lines += _part("UNCLEAR: nothing decides between them", [_unclear(pair, view) for pair in report.unclear])
    lines += _part("RESOLVED: one of them prevails", [_resolved(pair, view) for pair in report.resolved])
    lines += _part(
        "REDUNDANT: the same effect, one within the other", [_redundant(pair, view) for pair in report.redundant]
    )
    lines += _part("TO MEND", [_lint(lint) for lint in found.lints])
    if len(lines) == 2:
        lines.append(said("No rulings in force stand against each other, and nothing is to be mended."))
    return Group(*lines)


def _once(asked: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each question once, with all the places that wait for it."""
    places: dict[str, list[str]] = {}
    for question, place in asked:
        places.setdefault(question, []).append(place)
    return [(question, "; ".join(waiting)) for question, waiting in places.items()]


def _part(heading: str, entries: list[RenderableType]) -> list[RenderableType]:
    if not entries:
        return []
    return [said((heading, "bold")), *(Padding(e, (0, 0, 0, 2), expand=False) for e in entries), said()]


def _unclear(pair: Pair, view: View) -> RenderableType:
    return _pair(pair, view, f"{pair.because}.")


def _resolved(pair: Pair, view: View) -> RenderableType:
    if pair.winner in pair.rulings:
        return _pair(pair, view, f"{pair.winner} prevails: {pair.because} (criterion {pair.criterion}).")
    return _pair(pair, view, f"settled by a third ruling: {pair.because} (criterion {pair.criterion}).")


def _redundant(pair: Pair, view: View) -> RenderableType:
    return _pair(pair, view, f"{pair.because}.")


def _pair(pair: Pair, view: View, text: str) -> RenderableType:
    """The two rulings and the use at which they were compared, then what there is to say."""
    who = f"{pair.asked.by}, " if pair.asked.by else ""
    place = f"  {full_title(pair.item, view)}; {who}{use_words(pair.asked)}"
    perhaps = "Only if both reach it, which is open: " if pair.possible else ""
    head = said((" and ".join(pair.rulings), "bold"), (place, "dim"))
    return Group(head, Padding(said(f"{perhaps}{text}"), (0, 0, 0, 2), expand=False))


def _lint(lint: Lint) -> Text:
    return said((f"{str(lint.code).replace('_', ' ').lower()}: ", "dim"), lint.message)
