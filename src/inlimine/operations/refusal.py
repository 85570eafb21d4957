"""A refusal: the input or the request was wrong; nothing was done and nothing was written."""

from __future__ import annotations

from inlimine.passages.problem import Problem


class Refusal(Exception):
    """Carries the problems, each with its place and remedy, to whichever face was used."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


class Damage(Refusal):
    """What is kept is not as it was written: a refusal that every face tells apart from wrong input."""


class Again(Refusal):
    """What was sent had been sent before and is in the log; nothing is left to be done."""


class NotThere(Refusal):
    """What is named is not there, or not for this viewer: every face tells both in the same words."""


def refuse(message: str, remedy: str, *, file: str = "", line: int | None = None, typed: str = "") -> Refusal:
    """A refusal with one problem."""
    return Refusal(Problem(message=message, remedy=remedy, file=file, line=line, typed=typed))
