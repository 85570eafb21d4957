"""Problems as a page tells them: without where they lie on the disk, with its fields for what is typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from django.conf import settings

from inlimine.passages.problem import Problem

# The fields of the pages for the options of the commands; an option without a field is left out.
FIELDS = {
    "--against": "Against",
    "--case-number": "Case number in it",
    "--column": "What columns mean",
    "--day": "Day of the paper",
    "--drafts": "Drafts the order",
    "--for": "Only",
    "--ground": "Grounds",
    "--how-far": "It reaches",
    "--kind": "It is",
    "--known": "As known on",
    "--offered-by": "Whose evidence",
    "--on": "As of",
    "--part": "Which part",
    "--party": "Which side",
    "--recorded": "As entered by",
    "--remind": "Remind me, days before",
    "--settles": "Words of the condition that this settles",
    "--whose": "Whose papers",
    "--witness": "Through",
}


def told(problem: Problem | str) -> str:
    """One line for people who look at a page."""
    if isinstance(problem, Problem):
        field = _field(problem.typed)
        remedy = f"{problem.remedy}: {field}" if field else problem.remedy
        problem = replace(problem, file=_place(problem.file), line=_line(problem), remedy=remedy)
    return str(problem).replace(f"{settings.INLIMINE_CASES}/", "")


def _field(typed: str) -> str:
    called = FIELDS.get(typed.partition(" ")[0], "")
    return f"“{called}”" if called else ""


def _place(file: str) -> str:
    """The field that was filled in, or the paper that was sent; never where something lies on the disk."""
    if file.startswith("--"):
        return _field(file)
    return "" if PurePath(file).is_absolute() else file


def _line(problem: Problem) -> int | None:
    return None if PurePath(problem.file).is_absolute() else problem.line
