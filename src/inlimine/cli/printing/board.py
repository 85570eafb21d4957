"""The evidence board: a row an item, a column a side."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inlimine.cli.printing.words import asked_words, legend, marks, questions, said, status_words
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.engine.words import condition_words, full_title
from inlimine.law.statuses import Status
from inlimine.operations.ask import Asked

Row = tuple[Asked, ...]


def board_table(rows: Sequence[Row], state: CaseState, *, ask_first: bool = True) -> RenderableType:
    """The questions for the court, then each item with the words for each side; marks are explained below."""
    if not rows:
        return said("The ledger holds no items yet.")
    table = Table(title=_heading(rows[0][0].question, state), title_justify="left", expand=True, show_lines=True)
    table.add_column("Item", ratio=4)
    for asked in rows[0]:
        table.add_column(said(asked.question.by), ratio=3)
    table.add_column("By", ratio=1, min_width=4)
    table.add_column("What to know", ratio=6)
    for row in rows:
        replies = [asked.reply for asked in row]
        table.add_row(_item(row[0], state), *map(status_words, replies), said(_decided(replies)), _notes(row))
    first = board_questions(rows) if ask_first else []
    return Group(*first, table, *legend(asked.reply for row in rows for asked in row))


def _heading(asked: Question, state: CaseState) -> Text:
    return said((f"May it be used: {asked_words(asked, state.view)}?", "bold"))


def _item(asked: Asked, state: CaseState) -> Text:
    handle = asked.reply.item
    part = "part: " if state.view.items[handle].part_of else ""
    return said(part, full_title(handle, state.view), (f" [{handle}]", "dim"))


def _decided(replies: list[Resolution]) -> str:
    return ", ".join(dict.fromkeys(r for reply in replies for r in reply.named))


def _notes(row: Row) -> Text:
    """The notes of all sides, each once, with the side where it is not everybody's; then the marks."""
    sides: dict[str, list[str]] = {}
    for asked in row:
        for note in _of(asked.reply):
            sides.setdefault(note, []).append(asked.question.by)
    notes = [note if len(by) == len(row) else f"{', '.join(by)}: {note}" for note, by in sides.items()]
    flags = marks(asked.reply for asked in row)
    return said("\n".join(notes), "\n" if notes and flags else "", (flags, "dim"))


def _of(reply: Resolution) -> list[str]:
    # How a bar lifts is among its notes.
    first = [] if reply.status is Status.BARRED else [f"{lead}: {atom}." for lead, atom in condition_words(reply)]
    # What the ledger lacks is said once for the board, in the legend.
    return [*first, *(note for note in reply.notes if note not in reply.missing)]


def board_questions(rows: Sequence[Row]) -> list[RenderableType]:
    """The questions that the board leaves for the court, each once."""
    asked = dict.fromkeys(asked.reply.question for row in rows for asked in row if asked.reply.question)
    return questions((question, "") for question in asked)
