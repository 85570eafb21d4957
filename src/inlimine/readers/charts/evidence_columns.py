"""Columns of exhibits that their heading alone does not tell: `Evidence` beside `Motion`, `State's Ex.`."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.readers.tables.grid import Column
from inlimine.readers.tables.headings import Headed, Meant, plain

_EVIDENCE = frozenset({"evidence", "evidence at issue", "item of evidence", "items of evidence", "evidence item"})
_OWNED = re.compile(
    r"(?:state|government|gov t|govt|people|commonwealth|prosecution|plaintiff|pltf|pl"
    r"|defen[cs]e|defendant|def|deft|joint|jt|party|our"
    r"|their)(?: s)? (?:trial )?(?:exhibits?|exh?s?)(?: s)?(?: (?:nos?|#|number|no s))?"
)


def apart(table: Headed, said: Meant) -> Headed:
    """The table with these columns taken for exhibits; what a person said of a column stays.

    A column `Evidence` tells what is asked where no other does; beside one that does, it tells the exhibits.
    """
    told = {plain(heading) for heading in said}
    columns = [_owned(column) if plain(column.heading) not in told else column for column in table.columns]
    free = [at for at, one in enumerate(columns) if plain(one.heading) not in told]
    evidence = next((at for at in free if plain(columns[at].heading) in _EVIDENCE), None)
    asked = next((at for at, one in enumerate(columns) if one.meaning == "asked" and at != evidence), None)
    asked = asked if asked is not None else next((at for at in free if _asks(columns[at])), None)
    if evidence is not None and asked is not None:
        columns[asked] = replace(columns[asked], meaning="asked")
        columns[evidence] = replace(columns[evidence], meaning="exhibit")
    return replace(table, columns=tuple(columns))


def _owned(column: Column) -> Column:
    owned = not column.meaning and _OWNED.fullmatch(plain(column.heading))
    return replace(column, meaning="exhibit") if owned else column


def _asks(column: Column) -> bool:
    """Whether an untold column is headed as what is asked, which `Evidence` had taken."""
    words = (
        r"(?:motions?(?: in limine)?|subject(?: matter)?|relief(?: sought| requested)?|topic|description|motion to"
    )
    return (
        not column.meaning and re.fullmatch(rf"{words}|title|request(?:ed)?)", plain(column.heading)) is not None
    )
