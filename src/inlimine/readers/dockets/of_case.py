"""Which of the dockets in one file is that of the case: a table or a mail may have entries of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inlimine.passages.problem import Problem
from inlimine.readers.dockets.case_numbers import same_case
from inlimine.readers.dockets.docket import Docket

_NAMED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class OfCase:
    """The dockets that are read, and what is asked or told of the others."""

    dockets: tuple[Docket, ...] = ()
    problems: tuple[Problem, ...] = ()


def of_case(dockets: Sequence[Docket], file: str, wanted: str, case_number: str) -> OfCase:
    """Those of the case that a person named, else of the case folder's own number; of one docket that one.

    Where several are there and nothing tells which is meant, none is read, and it is asked.
    """
    number = wanted or (case_number if len(dockets) > 1 else "")
    if not number and len(dockets) == 1:
        return OfCase(dockets=tuple(dockets))
    own = tuple(one for one in dockets if same_case(number, one.printed))
    if not own:
        return OfCase(problems=(_question(dockets, file, number),))
    others = [one for one in dockets if one not in own]
    return OfCase(dockets=own, problems=(_left_out(others, file),) if others and not wanted else ())


def _question(dockets: Sequence[Docket], file: str, number: str) -> Problem:
    here = _names(dockets)
    message = f"it holds entries of {len(dockets)} cases ({here}), and which of them this is was not said"
    if number:
        message = f"no entry is of the case {number[:60]} (it holds {here})"
    return Problem(file=file, message=message, remedy="say which", typed=_typed(dockets[0]))


def _left_out(others: Sequence[Docket], file: str) -> Problem:
    return Problem(
        file=file,
        message=f"entries of other cases were left out ({_names(others)})",
        remedy="if they are wanted, say so",
        typed=_typed(others[0]),
    )


def _typed(docket: Docket) -> str:
    return f'--case-number "{_name(docket)}"'


def _names(dockets: Sequence[Docket]) -> str:
    more = " and more" if len(dockets) > _NAMED else ""
    return ", ".join(_name(one) for one in dockets[:_NAMED]) + more


def _name(docket: Docket) -> str:
    return docket.printed[:60] or "NUMBER"
