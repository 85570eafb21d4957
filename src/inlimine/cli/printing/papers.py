"""Checked papers: where, which words, what may be done; ASK THE COURT first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inlimine.checks.hit import Hit
from inlimine.cli.printing.words import asked_words, questions, said, status_words
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.operations.ask import pressing_status
from inlimine.operations.check_files import Checked, watch_count

MOST = 200  # rows of a paper in text; JSON has them all


def papers(listed: Sequence[Checked], state: CaseState) -> RenderableType:
    """The questions for the court, each paper's hits, and what was looked for."""
    read = [paper for paper in listed if paper.reading is not None]
    shown = [part for paper in read for part in paper_hits(paper, state)]
    return Group(*paper_questions(listed), *shown, *([looked_for(state)] if read else []))


def paper_questions(listed: Iterable[Checked]) -> list[RenderableType]:
    """Each question that a hit leaves for the court, once, with the places that wait for it."""
    places: dict[str, list[str]] = {}
    for paper in listed:
        for hit in paper.hits:
            if hit.reply.question:
                places.setdefault(hit.reply.question, []).append(f"{paper.file.name} {hit.locator}")
    return questions((question, ", ".join(dict.fromkeys(where))) for question, where in places.items())


def paper_hits(paper: Checked, state: CaseState) -> list[RenderableType]:
    """The hits of one paper, what must be settled first at the top; at most MOST of them."""
    heading = said((paper.file.name, "bold"), (f"  {_as_read(paper, state)}", "dim"))
    if not paper.hits:
        return [heading]
    table = Table(title=heading, title_justify="left", expand=True, show_lines=True)
    table.add_column("Where", ratio=3)
    table.add_column("Words", ratio=4)
    table.add_column("What may be done", ratio=4)
    table.add_column("By", ratio=1, min_width=4)
    table.add_column("It speaks of", ratio=5)
    ordered = sorted(paper.hits, key=lambda hit: (pressing_status(hit.reply.status), hit.span.start))
    for hit in ordered[:MOST]:
        table.add_row(*_row(hit, state))
    more = len(ordered) - MOST
    return [table, *([said(f"and {more:,} more hits; --format json tells them all")] if more > 0 else [])]


def _row(hit: Hit, state: CaseState) -> tuple[Text, ...]:
    decided = ", ".join(hit.reply.rulings or hit.reply.neighbours) or hit.ruling
    about = full_title(hit.reply.item, state.view)
    return said(hit.locator), said(f'"{hit.words}"'), _may(hit), said(decided), said(about)


def _may(hit: Hit) -> Text:
    return said((f"{hit.question.by}: ", "dim"), "").append_text(status_words(hit.reply))


def _as_read(paper: Checked, state: CaseState) -> str:
    kind = paper.reading.paper.replace("-", " ") if paper.reading else ""
    count = f"{len(paper.hits)} hit{'' if len(paper.hits) == 1 else 's'}"
    asked = {(hit.question.use, hit.question.phase): hit.question for hit in paper.hits}
    parties = sorted({hit.question.by for hit in paper.hits})
    when = state.view.as_of.spoken
    if len(asked) != 1:
        return f"read as: {kind}; as of {when}; {count}"
    by = parties[0] if len(parties) == 1 else "the party whom each ruling concerns most"
    return f"read as: {kind}; asked: {by}, {asked_words(next(iter(asked.values())), state.view)}; {count}"


def looked_for(state: CaseState) -> Text:
    """What a check looks for, so that silence is not read as clearance."""
    watches, labels = watch_count(state), len(state.view.labels)
    told = f"{watches} watch{'' if watches == 1 else 'es'} of the rulings, labels of {labels} items"
    return said((f"Looked for: {told}. What is not watched for is not found; this is no clearance.", "dim"))
