"""What is asked about the columns of a table, and what a person said of them with `--column`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from inlimine.passages.problem import Problem
from inlimine.readers.tables.grid import Column
from inlimine.readers.tables.headings import IGNORED, Headed, Meant, Vocabulary, plain, untold


def fields_of(known: Vocabulary) -> str:
    """What a column may mean, for a message: "number, text or ignored"."""
    return f"{', '.join(known)} or {IGNORED}"


def asked(
    file: str, kind: str, tables: Sequence[Headed], known: Vocabulary, said: Meant, several: Set[str] = frozenset()
) -> tuple[Problem, ...]:
    """A question for each table with columns that could not be told; a problem for what was said in vain, and for
    a second column of one meaning, unless all of `several` are read."""
    columns = [column for table in tables for column in table.columns]
    questions = (problem for table in tables for problem in _untold(file, table.columns, known))
    second = (problem for table in tables for problem in _second(file, table, known, several))
    return (*_in_vain(file, kind, columns, known, said), *second, *questions)


def _second(file: str, table: Headed, known: Vocabulary, several: Set[str]) -> Iterator[Problem]:
    for meaning in (each for each in known if each not in several):
        columns = [one for one in table.columns if one.meaning == meaning]
        for column in columns[1:]:
            yield Problem(
                file=file,
                message=f"two columns mean {meaning}: {_named(columns[0])} is used, {_named(column)} is not",
                remedy=_say(known),
                typed=_typed(column.heading),
            )


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
        named = ", ".join(map(_named, columns))
        yield Problem(
            file=file,
            message=f"it cannot be told what these columns mean: {named}; they were left out",
            remedy=_say(known),
            typed=_typed(columns[0].heading),
        )


def _named(column: Column) -> str:
    return f"{column.letters} ({column.heading[:60]})"


def _say(known: Vocabulary) -> str:
    return f"say what it means: {fields_of(known)}"


def _typed(heading: str) -> str:
    return f'--column "{heading[:60]}=FIELD"'
