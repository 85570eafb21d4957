"""What a command at trial changed: the entries, then each touched row of the board, before and after."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from inlimine.cli.printing.keeping import entered_words
from inlimine.cli.printing.words import legend, questions, said, status_words
from inlimine.engine.words import full_title
from inlimine.operations.ask import Asked
from inlimine.operations.at_trial import Changed


def changed_words(changed: Changed) -> RenderableType:
    """What was entered, what the board now says, and what it said before where that differs."""
    after = [asked for row in changed.after for asked in row]
    before = [asked for row in changed.before for asked in row]
    asks = dict.fromkeys((asked.reply.question, "") for asked in after if asked.reply.question)
    rows = [line for pair in zip(before, after, strict=True) for line in _row(*pair, changed)]
    return Group(
        entered_words(changed.entered),
        said(),
        *questions((question, place) for question, place in asks if question),
        *rows,
        *legend(asked.reply for asked in after),
    )


def _row(before: Asked, after: Asked, changed: Changed) -> list[Text]:
    title = full_title(after.reply.item, changed.state.view)
    was = f"{before.reply.shown} -> " if before.reply.shown != after.reply.shown else ""
    head = said(f"{title}, {after.question.by}: {was}").append_text(status_words(after.reply))
    notes = [f"  {note}" for note in after.reply.notes if note not in before.reply.notes]
    return [head, *map(said, notes)]
