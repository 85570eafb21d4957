"""Who speaks: the labels at the beginning of lines (`THE COURT:`, `MR. SMITH:`, `Q.`, `A.`, `BY MR. JONES:`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_TITLE_PAGE = r"APPEARANCES|ALSO PRESENT|PRESENT|BEFORE|FOR THE|ON BEHALF|COUNSEL FOR|COURT REPORTER|REPORTED BY"
_CAPITALS = re.compile(rf"(?!{_TITLE_PAGE})(?:BY )?([A-Z][A-Z.,'’\- ]{{1,40}}[A-Z.]):(?=\s|$)")
_TITLED = re.compile(r"(?:BY |By )?((?:Mr|Ms|Mrs|Dr|Judge|The)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?):(?=\s|$)")
_DOTTED = re.compile(r"([QA])[.:](?=\s|$)")
_SPACED = re.compile(r"([QA])\s{2,}(?=\S)")
_BARE = re.compile(r"([QA])\s(?=\S)")
_SURE = re.compile(r"(?:BY )?(?:THE [A-Z]+|(?:MR|MS|MRS|DR|JUDGE|JUROR)\b[A-Z.,'’\- ]+):(?=\s|$)", re.IGNORECASE)
_EXAMINER = re.compile(r"BY ", re.IGNORECASE)

LEAST_QUESTIONS = 2
"""So many lines must begin with a Q without a dot before an A without one is an answer and no article."""


def turns(lines: Sequence[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Number the turn of each line (0 before the first label); name the speaker of each turn.

    A question is the examiner's whom the last `BY MR. JONES:` named; an answer is `A`.
    """
    numbers: list[int] = []
    speakers = [""]
    examiner = "Q"
    for label in _labels(lines):
        if label:
            if _EXAMINER.match(label):
                examiner = label[3:]
            speakers.append(examiner if label == "Q" else label.removeprefix("BY ").removeprefix("By "))
        numbers.append(len(speakers) - 1)
    return tuple(numbers), tuple(speakers)


def turn_starts(lines: Sequence[str]) -> list[bool]:
    """Which lines begin with a label that nothing but a speaker has (a heading may end in a colon).

    `A.` is an answer only where questions are asked; elsewhere it is the first of a list.
    """
    asked = any(line.startswith(("Q.", "Q:")) for line in lines)
    return [bool(_SURE.match(line) or (asked and _DOTTED.match(line))) for line in lines]


def _labels(lines: Sequence[str]) -> Iterator[str]:
    """The label that each line begins with; empty: none."""
    question = _question_form(lines)
    for line in lines:
        named = _CAPITALS.match(line) or _TITLED.match(line)
        letter = None if named else question.match(line)
        if named:
            yield named[0][:-1] if _EXAMINER.match(named[0]) else named[1]
        else:
            yield letter[1] if letter else ""


def _question_form(lines: Iterable[str]) -> re.Pattern[str]:
    """How this document marks questions: `Q.`, or `Q` with a gap, or `Q` alone."""
    questions = [line for line in lines if line.startswith("Q")]
    for form in (_DOTTED, _SPACED, _BARE):
        if sum(bool(form.match(line)) for line in questions) >= (1 if form is _DOTTED else LEAST_QUESTIONS):
            return form
    return _DOTTED
