"""What a command at trial changed: the entries, then each touched row of the board, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from inlimine.cli.complain import as_typed
from inlimine.cli.printing.keeping import entered_words
from inlimine.cli.printing.words import legend, questions, said, status_words
from inlimine.engine.words import full_title, use_in_full
from inlimine.operations.ask import Asked
from inlimine.operations.at_trial import Changed
from inlimine.operations.court_day import other_days
from inlimine.operations.undo import Undone


def changed_words(changed: Changed) -> RenderableType:
    """What was entered, what the board now says, and what it said before where that differs."""
    after = [asked for row in changed.after for asked in row]
    asks = dict.fromkeys((asked.reply.question, "") for asked in after if asked.reply.question)
    return Group(
        entered_words(changed.entered),
        said(),
        *(said((f"! {as_typed(one)}", "bold yellow")) for one in changed.taken_as),
        *questions((question, place) for question, place in asks if question),
        *_board(changed),
        *legend(asked.reply for asked in after),
    )


def undone_words(done: Undone) -> RenderableType:
    """Which numbers were undone, what waits again, and what it changed."""
    one = len(done.numbers) == 1
    numbers = ", ".join(map(str, done.numbers))
    days = other_days(done.days, done.changed.state.ledger.case)
    head = f"{'Number' if one else 'Numbers'} {numbers} {'is' if one else 'are'} undone; both stay in the log."
    past = [said(f"{'It' if one else 'They'} had been entered for {days}.")] if days else []
    none = [said(f"In the case no more: {title}.") for title in done.gone]
    again = [said(f"Waits again to be confirmed: {', '.join(done.waiting)}.")] if done.waiting else []
    along = [
        said(f"Undone with it, the words to look for: number {number} of {room}.") for room, number in done.along
    ]
    return Group(said(head), *past, *none, *along, *again, changed_words(done.changed))


def _board(changed: Changed) -> Iterator[Text]:
    """The rows, each under the use that is asked about."""
    told = ""
    for was, now in zip(changed.before, changed.after, strict=True):
        if (use := use_in_full(now[0].question)) != told:
            yield said((f"{use}:", "dim"))
        told = use
        yield from _row(was, now, changed)


def _row(before: Sequence[Asked], after: Sequence[Asked], changed: Changed) -> list[Text]:
    """One item: what each side may do now, sides of whom the same holds together."""
    sides: dict[tuple[str, ...], list[Asked]] = {}
    for was, now in zip(before, after, strict=True):
        notes = (note for note in now.reply.notes if note not in was.reply.notes)
        sides.setdefault((was.reply.shown, now.reply.shown, *notes), []).append(now)
    title = full_title(after[0].reply.item, changed.state.view)
    return [line for words, same in sides.items() for line in _side(title, words, same)]


def _side(title: str, words: tuple[str, ...], same: Sequence[Asked]) -> list[Text]:
    was, now, *notes = words
    who = ", ".join(asked.question.by for asked in same)
    head = said(f"{title}, {who}: {f'{was} -> ' if was != now else ''}").append_text(status_words(same[0].reply))
    return [head, *(said(f"  {note}") for note in notes)]
