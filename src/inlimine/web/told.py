"""Problems as a page tells them: without where they lie on the disk, and with a page's words for the options."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from django.conf import settings

from inlimine.passages.problem import Problem

# The options of the commands, as pages call what they stand for.
_CALLED = {
    "--offered-by": "“Whose evidence”",
    "--party": "“By”",
    "--witness": "“Through”",
    "--for": "“Only”",
    "--ground": "“Grounds”",
    "--settles": "“Words of the condition that this settles”",
    "--on": "“As of”",
    "--known": "“As known on”",
    "--how-far": "“It reaches”",
    "--part": "“Which part”",
    "--drafts": "“Drafts the order”",
    "--replaces": "“The earlier ruling”",
    "--room court": "look as the owner",
    "--by": "your name and role in the settings",
    "add the party or witness (by)": "choose “By”",
    "run `inlimine log verify`": "open the log and let it be verified",
    "`inlimine add`": "on the command line, `inlimine add`",
}
_OPTION = re.compile(
    "|".join(rf"{re.escape(option)}(?![\w-])" for option in sorted(_CALLED, key=len, reverse=True))
)


def told(problem: Problem | str) -> str:
    """One line for people who look at a page."""
    return _OPTION.sub(lambda found: _CALLED[found[0]], _without_place(problem).replace(_home(), ""))


def _without_place(problem: Problem | str) -> str:
    if isinstance(problem, str):
        return problem
    ours = PurePath(problem.file).is_absolute()
    return str(replace(problem, file="", line=None) if ours else problem)


def _home() -> str:
    return f"{settings.INLIMINE_CASES}/"
