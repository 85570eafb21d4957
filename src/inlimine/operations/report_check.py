"""Write the report of a check: one page that holds everything and fetches nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inlimine.checks.sought import sought
from inlimine.engine.case_state import CaseState
from inlimine.exports.annotate.note import BANNERS
from inlimine.exports.report.page import Report, ReportPaper, page
from inlimine.operations.check_files import Checked, looked_in
from inlimine.operations.copy_marks import banner_for
from inlimine.operations.files import write_whole
from inlimine.operations.refusal import refuse
from inlimine.operations.told import asides, left_unread, looked_for_words, looked_in_words, read_as
from inlimine.operations.viewer import Viewer

_HEAD = 1 << 16
"""Bytes in which a report of ours shows its mark."""


def refuse_other(path: Path) -> None:
    """Refuse a place where something lies that is no report of ours: a paper is never written over."""
    try:
        if not path.exists():
            return
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as reason:
        raise refuse(f"it cannot be read ({reason.strerror})", "name another file", file=str(path)) from None
    if not (head.startswith(b"<!DOCTYPE html>") and any(each.encode() in head for each in BANNERS)):
        message = "the file is no report of a check and was left as it is"
        raise refuse(message, "name another file", file=str(path), typed="--report")


def write_report(
    path: Path,
    papers: Sequence[Checked],
    state: CaseState,
    *,
    replace: bool = True,
    only: str = "",
    viewer: Viewer = None,
) -> None:
    """Write it as HTML; an earlier report under this name gives way, and nothing else does."""
    refuse_other(path)
    write_whole(path, report_page(papers, state, only, viewer), replace=replace)


def report_page(papers: Sequence[Checked], state: CaseState, only: str = "", viewer: Viewer = None) -> str:
    """The report as one page of HTML; `only`: what concerns one ruling alone was asked for."""
    for_what = sought(state, only)
    report = Report(
        papers=tuple(_paper(paper, state) for paper in papers),
        looked_for=" ".join((looked_for_words(for_what), *(f"{one}." for one in for_what.uncarried))),
        looked_in=looked_in_words(looked_in(papers)),
    )
    return page(report, state, banner_for(viewer))


def _paper(paper: Checked, state: CaseState) -> ReportPaper:
    kinds = read_as(paper.material)
    return ReportPaper(
        name=str(paper.file),
        read_as=f"read as: {kinds}" if kinds else "not read" if paper.unread else "known by its bytes",
        spots=paper.spots,
        asides=tuple(filter(None, (*asides(paper, state), left_unread(paper)))),
    )
