"""The console, safe text, and the words, symbols and marks that every table shares."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from inlimine.engine.question import Question
from inlimine.engine.resolution import Quoted, Resolution
from inlimine.engine.view import View
from inlimine.engine.words import use_words
from inlimine.exports.harmless import harmless
from inlimine.exports.looks import MARKS
from inlimine.law.statuses import Status

WIDTH = 100  # columns; wider lines are hard to read, and a pipe has no width of its own
_STYLE = {
    Status.NO_PROCEEDING: "bold",
    Status.BARRED: "bold red",
    Status.UNCLEAR: "bold magenta",
    Status.LEAVE_FIRST: "bold yellow",
    Status.NOT_YET: "bold yellow",
    Status.NOT_BARRED: "",
    Status.CLEARED: "bold green",
    Status.IN_EVIDENCE: "bold green",
}
_BLANKS = re.compile(r"[ \t]+$", re.MULTILINE)
Piece = str | tuple[str, str]


def console() -> Console:
    """The console for standard output: as wide as the terminal or COLUMNS says, at most WIDTH."""
    plain = Console(highlight=False)
    told = plain.is_terminal or "COLUMNS" in os.environ
    return Console(highlight=False, width=min(plain.width, WIDTH) if told else WIDTH)


def show(*things: RenderableType) -> None:
    """Print to standard output, without blanks at the line ends."""
    out = console()
    with out.capture() as capture:
        out.print(*things, sep="\n")
    sys.stdout.write(_BLANKS.sub("", capture.get()))


def said(*pieces: Piece) -> Text:
    """Text for the terminal from words and (words, style); control characters are shown, never obeyed."""
    return Text.assemble(*map(_clean, pieces))


def _clean(piece: Piece) -> Piece:
    return (harmless(piece[0]), piece[1]) if isinstance(piece, tuple) else harmless(piece)


def asked_words(asked: Question, view: View) -> str:
    """What was asked, in words: `to offer, before the jury, case in chief, as of 9 July 2024`."""
    known = f", as known on {view.as_known.spoken}" if view.as_known else ""
    return f"{use_words(asked)}, as of {view.as_of.spoken}{known}"


def status_words(reply: Resolution) -> Text:
    """The words of a status behind its symbol."""
    return said((f"{reply.status.symbol} {reply.shown}", _STYLE[reply.status]))


def marks(replies: Iterable[Resolution]) -> str:
    """The flags of some replies in short, each once."""
    return "; ".join(dict.fromkeys(MARKS[flag][0] for reply in replies for flag in reply.flags))


def legend(replies: Iterable[Resolution]) -> list[Text]:
    """What the marks on some replies mean."""
    seen = {flag for reply in replies for flag in reply.flags}
    return [said((f"{short}: {long}.", "dim")) for flag, (short, long) in MARKS.items() if flag in seen]


def quotation(quoted: Quoted, view: View) -> Text:
    """Words of a ruling with their source; a reason is marked as one."""
    document = view.documents.get(quoted.document)
    where = ", ".join(part for part in (document.title if document else quoted.document, quoted.locator) if part)
    kind = {"reason": "reason: ", "source": "source: "}.get(quoted.part, "")
    words = f'"{quoted.quote}"' if quoted.quote else "no words quoted"
    return said(f"{quoted.ruling}, {kind}{words}", (f" ({where})" if where else "", "dim"))


def questions(asked: Iterable[tuple[str, str]]) -> list[RenderableType]:
    """ASK THE COURT first: each question with the places that wait for it, numbered; nothing without any."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right")
    grid.add_column()
    for number, (question, places) in enumerate(asked, start=1):
        grid.add_row(f"{number}.", said(question, (f"  ({places})" if places else "", "dim")))
    return [said(("? ASK THE COURT first", "bold magenta")), grid, said()] if grid.row_count else []
