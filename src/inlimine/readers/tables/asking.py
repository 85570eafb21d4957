"""What is asked about the columns of a table, and what a person said of them with `--column`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inlimine.passages.problem import Problem
from inlimine.readers.tables.grid import Column
from inlimine.readers.tables.headings import IGNORED, Headed, Meant, Vocabulary, plain, untold


def fields_of(known: Vocabulary) -> str:
    """What a column may mean, for a message: "number, text or ignored"."""
    return f"{', '.join(known)} or {IGNORED}"


def asked(file: str, kind: str, tables: Sequence[Headed], known: Vocabulary, said: Meant) -> tuple[Problem, ...]:
    """A question for each table with columns that could not be told; a problem for what was said in vain."""
    columns = [column for table in tables for column in table.columns]
    questions = (problem for table in tables for problem in _untold(file, table.columns, known))
    return (*_in_vain(file, kind, columns, known, said), *questions)


def _in_vain(file: str, kind: str, columns: Sequence[Column], known: Vocabulary, said: Meant) -> Iterator[Problem]:
    headings = {plain(column.heading): column.heading[:60] for column in columns if column.heading}
    for heading, meaning in said.items():
        if meaning not in (*known, IGNORED):
            yield Problem(
                file=file,
                message=f'a column of a {kind} cannot mean "{meaning}"',
                remedy=_say(known),
                typed=_typed(heading),
            )
        elif plain(heading) not in headings:
            yield Problem(
                file=file,
                message=f'no column is headed "{heading[:60]}"',
                remedy=f"its headings are: {', '.join(headings.values())}",
            )


def _untold(file: str, every: Sequence[Column], known: Vocabulary) -> Iterator[Problem]:
    columns = untold(tuple(every))
    if columns:
        named = ", ".join(f"{column.letters} ({column.heading[:60]})" for column in columns)
        yield Problem(
            file=file,
            message=f"it cannot be told what these columns mean: {named}; they were left out",
            remedy=_say(known),
            typed=_typed(columns[0].heading),
        )


def _say(known: Vocabulary) -> str:
    return f"say what it means: {fields_of(known)}"


def _typed(heading: str) -> str:
    return f'--column "{heading[:60]}=FIELD"'
