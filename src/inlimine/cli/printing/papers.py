"""Checked papers: where, which words, what may be done; ASK THE COURT first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inlimine.checks.hit import Hit
from inlimine.cli.printing.words import questions, said, status_words
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.operations.ask import pressing_status
from inlimine.operations.check_files import Checked, watch_count


def papers(listed: Sequence[Checked], state: CaseState) -> RenderableType:
    """The questions for the court, each paper's hits, and what was looked for."""
    tables = [paper_table(paper, state) for paper in listed if paper.reading is not None]
    return Group(*paper_questions(listed), *tables, looked_for(state))


def paper_questions(listed: Iterable[Checked]) -> list[RenderableType]:
    """Each question that a hit leaves for the court, once, with the places that wait for it."""
    places: dict[str, list[str]] = {}
    for paper in listed:
        for hit in paper.hits:
            if hit.reply.question:
                places.setdefault(hit.reply.question, []).append(f"{paper.file.name} {hit.locator}")
    return questions((question, ", ".join(dict.fromkeys(where))) for question, where in places.items())


def paper_table(paper: Checked, state: CaseState) -> Table:
    """The hits of one paper, what must be settled first at the top."""
    heading = said((paper.file.name, "bold"), (f"  {_as_read(paper)}", "dim"))
    table = Table(title=heading, title_justify="left", expand=True, show_lines=True)
    table.add_column("Where", ratio=3)
    table.add_column("Words", ratio=4)
    table.add_column("What may be done", ratio=4)
    table.add_column("By", ratio=1, min_width=4)
    table.add_column("It speaks of", ratio=5)
    for hit in sorted(paper.hits, key=lambda hit: (pressing_status(hit.reply.status), hit.span.start)):
        table.add_row(*_row(hit, state))
    return table


def _row(hit: Hit, state: CaseState) -> tuple[Text, ...]:
    decided = ", ".join(hit.reply.rulings or hit.reply.neighbours) or hit.ruling
    about = full_title(hit.reply.item, state.view)
    return said(hit.locator), said(f'"{hit.words}"'), status_words(hit.reply), said(decided), said(about)


def _as_read(paper: Checked) -> str:
    kind = paper.reading.paper.replace("-", " ") if paper.reading else ""
    asked = {(hit.question.by, hit.question.use, hit.question.phase) for hit in paper.hits}
    if len(asked) != 1:
        return f"read as: {kind}; {len(paper.hits)} hits"
    by, use, phase = next(iter(asked))
    return f"read as: {kind}; asked: {by}, to {use}, {phase.replace('-', ' ')}; {len(paper.hits)} hits"


def looked_for(state: CaseState) -> Text:
    """What a check looks for, so that silence is not read as clearance."""
    watches = f"{watch_count(state)} watches of the rulings and the labels of {len(state.view.labels)} items"
    return said((f"Looked for: {watches}. What is not watched for is not found; this is no clearance.", "dim"))
