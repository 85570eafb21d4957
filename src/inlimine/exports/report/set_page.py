"""The check of a jury set as one self-contained page: no script, nothing fetched, every word escaped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from inlimine.engine.case_state import CaseState
from inlimine.exports.annotate.note import BANNER
from inlimine.exports.report.page import framed


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReport:
    """What the page tells: the set's name, a row a fault, what was compared, what could not be looked at."""

    name: str
    headings: tuple[str, str, str, str]
    rows: tuple[tuple[str, str, str, str], ...]
    told: tuple[str, ...]
    problems: tuple[str, ...]


def set_page(report: SetReport, state: CaseState, banner: str = BANNER) -> str:
    """The report as HTML."""
    return framed("Set for the jury room", _inside(report), state, banner)


def _inside(report: SetReport) -> Iterator[str]:
    yield f'<div class="looked">{"".join(f"<p>{escape(said)}</p>" for said in report.told)}</div>'
    yield f"<section>\n<h2>{escape(report.name)}</h2>"
    yield from (f'<p class="care">! {escape(said)}</p>' for said in report.problems)
    if report.rows:
        yield "<table>\n<thead><tr>"
        yield from (f'<th scope="col">{escape(one)}</th>' for one in report.headings)
        yield "</tr></thead>\n<tbody>"
        yield from map(_row, report.rows)
        yield "</tbody>\n</table>"
    yield "</section>"


def _row(row: tuple[str, str, str, str]) -> str:
    file, exhibit, kind, message = map(escape, row)
    fault = f'<td class="status stop">✕ {kind}</td>'
    return f'<tr><td class="where">{file}</td><td>{exhibit}</td>{fault}<td>{message}</td></tr>'
