"""The demonstration: rulings with their words, questions for the court, the board of both sides, the papers."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.rule import Rule

from inlimine.cli.printing.board import board_questions, board_table
from inlimine.cli.printing.papers import papers
from inlimine.cli.printing.rulings import rulings_list
from inlimine.cli.printing.voices import voices
from inlimine.cli.printing.words import said
from inlimine.operations.demonstrate import DAY, Demonstration

_NEXT = f"./go run why src/inlimine/demo/baldwin.limine producer-role --by Defense --on {DAY}"
_BACK = (
    "./go run check src/inlimine/demo/baldwin.limine src/inlimine/demo/opening.docx \\\n"
    f"    --by State --on {DAY} --annotate notes"
)


def demonstration(shown: Demonstration) -> RenderableType:
    """The whole walk on one page."""
    state, case = shown.state, shown.state.view.case
    return Group(
        said((case.title, "bold"), (f"\n{case.court}, {case.number}", "dim")),
        said(case.note, "\n"),
        *board_questions(shown.board),
        _rule("The rulings, in the words reported"),
        rulings_list(shown.rulings, state.view),
        _rule("What is argued and said of it: attributed, never facts, never computed from"),
        voices(state.view),
        said(),
        _rule("The evidence board"),
        board_table(shown.board, state, ask_first=False),
        said(),
        _rule("The sample papers, checked"),
        papers(shown.papers, state),
        said(f"\nAsk it yourself:\n  {_NEXT}"),
        said(f"\nHave the opening back as a Word paper with a comment at each hit:\n  {_BACK}"),
    )


def _rule(words: str) -> Rule:
    return Rule(said((words, "bold")), align="left", style="dim")
