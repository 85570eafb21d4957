"""The set for the jury room: drop its files, see which may not go there, take the report."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.checks.jury_set.fault import SeenFile
from inlimine.engine.case_state import CaseState
from inlimine.operations.check_jury_set import JurySet
from inlimine.operations.copy_marks import mark_in_name
from inlimine.operations.sent_jury_set import (
    SentSet,
    beside_faults,
    faults_told,
    packed_set,
    review_sent,
    set_report,
)
from inlimine.operations.told_jury_set import HEADINGS
from inlimine.web.fetch import Seen
from inlimine.web.held import MINUTES, Held, gone
from inlimine.web.pages.check.shown import to_result
from inlimine.web.upload import MOST, MOST_OF_A_SET, given_back, hashed, sent


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    state: CaseState
    done: JurySet


_SETS: Held[_Compared] = Held()


def set_shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The place for a set, and the last comparison while it is held."""
    return _shown(request, seen)


def set_compared(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Compare what was sent with what was received in evidence; a ZIP that comes alone is the set, packed."""
    files = request.FILES.getlist("papers")
    if not files:
        return _shown(request, seen, wrong="choose the files of the set, its folder, or a ZIP of it")
    compared = _Compared(state=seen.state, done=review_sent(seen.state, _set(request)))
    key = _SETS.hold(seen.place, compared, 1 << 16)
    return to_result(seen, "jury-set", key)


def _set(request: HttpRequest) -> SentSet:
    files = request.FILES.getlist("papers")
    packed = len(files) == 1 and (files[0].name or "").casefold().endswith(".zip")
    if packed and (files[0].size or 0) <= MOST:
        (paper,) = sent(request, "papers")
        return packed_set(paper.name, paper.data)
    told = tuple(SeenFile(name=name, sha256=sha256) for name, sha256 in hashed(request, "papers"))
    return SentSet(name="The files that were chosen", files=told)


def set_taken(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The report as a file."""
    found = _SETS.get(seen.place, request.POST.get("result", ""))
    if found is None:
        return gone(request, "what was compared", "the set")
    report = set_report(found.done, found.state, seen.viewer)
    return given_back(f"jury-set{mark_in_name(seen.viewer)}.html", report.encode())


def _shown(request: HttpRequest, seen: Seen, wrong: str = "") -> HttpResponse:
    key = request.GET.get("result", "")
    found = _SETS.get(seen.place, key)
    context = {
        "seen": seen,
        "here": "check",
        "key": key,
        "gone": bool(key) and found is None,
        "wrong": wrong,
        "headings": HEADINGS,
        "done": found.done if found else None,
        "rows": faults_told(found.done, found.state) if found else (),
        "told": list(beside_faults(found.done, found.state)) if found else (),
        "most": MOST_OF_A_SET >> 20,
        "minutes": MINUTES,
    }
    return render(request, "check/jury_set.html", context, status=400 if wrong else 200)
