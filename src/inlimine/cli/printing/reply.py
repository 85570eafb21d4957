"""One reply in full, and the steps that led to it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table

from inlimine.cli.printing.words import asked_words, legend, quotation, said, status_words
from inlimine.engine.case_state import CaseState
from inlimine.engine.resolution import Open, Resolution
from inlimine.engine.to_ask import cited
from inlimine.engine.words import full_title
from inlimine.ledger.conditions import limit_in
from inlimine.ledger.terms import Decider
from inlimine.ledger.truth import Truth
from inlimine.operations.ask import Asked

_DECIDED = {
    Decider.JUDGE: "for the judge to decide",
    Decider.PARTY: "for the party to do",
    Decider.EVENT: "waits for an event",
}
_STANDS = {Truth.OPEN: "open", Truth.NO: "failed", Truth.YES: "met"}


def reply_card(asked: Asked, state: CaseState) -> RenderableType:
    """Words, rulings with quotations, conditions, notes, the question for the court, the cautious course."""
    reply = asked.reply
    lines: list[RenderableType] = [status_words(reply)]
    lines += [quotation(quoted, state.view) for quoted in reply.quoted]
    lines += [said(f"{ruling} (no words entered)") for ruling in _unquoted(reply, state)]
    lines += [said(_condition(one)) for one in reply.conditions]
    lines += [said(note) for note in reply.notes]
    lines += legend([reply])
    if reply.question:
        lines.append(said((f"Ask the court: {reply.question}", "bold")))
    if reply.cautious:
        lines.append(said("Cautious course: approach and ask first."))
    name = full_title(reply.item, state.view)
    asked_for = f"{asked.question.by}, {asked_words(asked.question, state.view)}"
    return Group(
        said((name, "bold")), said((asked_for, "dim")), Padding(Group(*lines), (0, 0, 0, 2), expand=False)
    )


def _condition(one: Open) -> str:
    if limit := limit_in(one.atom):
        return f"Only so far: {limit}"
    return f"Condition: {one.atom} ({_DECIDED[one.decider]}; {_STANDS[one.value]})"


def _unquoted(reply: Resolution, state: CaseState) -> list[str]:
    """The deciding rulings of which the ledger has no words: `R1 of 1 July 2024, written`."""
    quoted = {one.ruling for one in reply.quoted}
    norms = (norm for norm in state.norms if norm.handle in reply.rulings and norm.handle not in quoted)
    return [f"{cited(norm)}, {norm.act.form}" for norm in norms]


def steps(reply: Resolution) -> RenderableType:
    """The reasoning, step by step, each with the rule of the model that it follows."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", min_width=4)
    grid.add_column()
    for number, step in enumerate(reply.steps, start=1):
        grid.add_row(
            f"{number}.", said(f"{step.text}.", (f"  [{step.criterion}]" if step.criterion else "", "dim"))
        )
    return Group(said(("How the program came to it", "bold")), grid)
