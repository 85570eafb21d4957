"""One self-contained page: no script, nothing fetched, every word from a paper or a ledger escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from inlimine.checks.places import AtPlace, by_place
from inlimine.checks.spot import Spot
from inlimine.engine.case_state import CaseState
from inlimine.exports.annotate.note import BANNER
from inlimine.exports.annotate.noted import tone
from inlimine.exports.report.style import STYLE
from inlimine.exports.said import UNCONFIRMED_LEGEND, counted, found_words, head, together


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPaper:
    """A paper in the report: its name, as what it was read, its spots, and what else must be said of it."""

    name: str
    read_as: str
    spots: tuple[Spot, ...]
    asides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the page tells: the papers, what was looked for and where."""

    papers: tuple[ReportPaper, ...]
    looked_for: str
    looked_in: str


def page(report: Report, state: CaseState, banner: str = BANNER) -> str:
    """The report as HTML."""
    return framed("Papers checked", _inside(report, state), state, banner)


def _inside(report: Report, state: CaseState) -> Iterator[str]:
    yield f'<div class="looked"><p>{escape(report.looked_for)}</p><p>{escape(report.looked_in)}</p></div>'
    if any(one.proposed for paper in report.papers for one in paper.spots):
        yield f'<p class="dim">{escape(UNCONFIRMED_LEGEND)}</p>'
    yield from _questions(report.papers)
    for paper in report.papers:
        yield from _paper(paper, state)


def framed(heading: str, parts: Iterable[str], state: CaseState, banner: str = BANNER) -> str:
    """A page with its policy, its style, its mark of privilege and the case; `parts` are HTML."""
    style = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    case = state.view.case
    title = f"{heading}: {case.title}"
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">',
            f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
            f'<header><p class="mark">{escape(banner)}</p>',
            f"<h1>{escape(title)}</h1>",
            f'<p class="dim">{escape(", ".join(filter(None, (case.court, case.number))))}</p>',
            f'<p class="dim">As of {escape(state.view.as_of.spoken)}{_known(state)}.</p></header>\n<main>',
            *parts,
            "</main>\n</body>\n</html>\n",
        )
    )


def _known(state: CaseState) -> str:
    known = state.view.as_known
    return f", as known on {escape(known.spoken)}" if known else ""


def _questions(papers: Iterable[ReportPaper]) -> Iterator[str]:
    asked: dict[str, list[str]] = {}
    for paper in papers:
        for one in paper.spots:
            if one.reply.question:
                asked.setdefault(one.reply.question, []).append(f"{paper.name} {one.locator}")
    if asked:
        yield '<h2 class="ask">? ASK THE COURT first</h2>\n<ol class="court">'
        for question, places in asked.items():
            where = ", ".join(dict.fromkeys(places))
            yield f'<li>{escape(question)} <span class="dim">({escape(where)})</span></li>'
        yield "</ol>"


def _paper(paper: ReportPaper, state: CaseState) -> Iterator[str]:
    places = by_place(paper.spots)
    told = f"{paper.read_as}; {counted(places)}"
    yield f'<section>\n<h2>{escape(paper.name)}</h2>\n<p class="dim">{escape(told)}</p>'
    yield from (f'<p class="care">! {escape(said)}</p>' for said in paper.asides)
    if places:
        yield "<table>\n<thead><tr>"
        yield from (f'<th scope="col">{word}</th>' for word in ("Where", "Words", "What may be done", "Why"))
        yield "</tr></thead>\n<tbody>"
        yield from (_row(some, paper, state) for some in places)
        yield "</tbody>\n</table>"
    yield "</section>"


def _passage(one: Spot) -> str:
    """The words in their sentence."""
    words = f"<b>{escape(one.words)}</b>" if one.before or one.after else escape(one.words)
    return f"<q>{escape(one.before)}{words}{escape(one.after)}</q>"


def _row(some: AtPlace, paper: ReportPaper, state: CaseState) -> str:
    one = some[0]
    inside = one.file.removeprefix(paper.name).lstrip("/") if one.file != paper.name else ""
    path = f'<span class="path">{escape(inside)}: </span>' if inside else ""
    where = path + ", ".join(f'<span class="spot">{escape(part)}</span>' for part in one.locator.split(", "))
    why = "".join(f"<p>{escape(said)}</p>" for said in (*together(some, state), *found_words(one)))
    return (
        f'<tr><td class="where">{where}</td><td class="words">{_passage(one)}</td>'
        f'<td class="status {tone(one)}">{escape(head(one))}</td><td>{why}</td></tr>'
    )
