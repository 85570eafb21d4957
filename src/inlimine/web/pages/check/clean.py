"""Clean copies: drop papers with our notes, take them back without anything of ours; on no disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.operations.clean_copy import CleanCopy, clean_bytes
from inlimine.operations.refusal import Refusal
from inlimine.web.fetch import Seen
from inlimine.web.held import MINUTES, Held, gone
from inlimine.web.pages.check.shown import to_result
from inlimine.web.told import told
from inlimine.web.upload import MOST, MOST_PAPERS, Sent, given_back, sent


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """A paper as it was called, and its clean copy; or why there is none."""

    name: str
    copy: CleanCopy | None = None
    problems: tuple[str, ...] = ()


_COPIES: Held[tuple[_Copy, ...]] = Held()


def clean_shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The place for papers with notes, and the clean copies while they are held."""
    return _shown(request, seen)


def cleaned(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Clean what was sent, then show what was taken out of it."""
    papers = sent(request, "papers")
    if not 0 < len(papers) <= MOST_PAPERS:
        return _shown(request, seen, wrong=f"choose at least one paper with notes and at most {MOST_PAPERS}")
    copies = tuple(map(_cleaned, papers))
    key = _COPIES.hold(seen.place, copies, sum(len(one.copy.data) for one in copies if one.copy))
    return to_result(seen, "clean", key)


def _cleaned(paper: Sent) -> _Copy:
    try:
        return _Copy(name=paper.name, copy=clean_bytes(Path(paper.name), paper.data))
    except Refusal as refusal:
        return _Copy(name=paper.name, problems=tuple(map(told, refusal.problems)))


def clean_taken(request: HttpRequest, seen: Seen) -> HttpResponse:
    """A clean copy as a file."""
    copies = _COPIES.get(seen.place, request.POST.get("result", "")) or ()
    named = {str(number): one.copy for number, one in enumerate(copies)}
    copy = named.get(request.POST.get("paper", ""))
    return given_back(copy.name, copy.data) if copy else gone(request, "the clean copy", "the paper with notes")


def _shown(request: HttpRequest, seen: Seen, wrong: str = "") -> HttpResponse:
    key = request.GET.get("result", "")
    copies = _COPIES.get(seen.place, key)
    context = {
        "seen": seen,
        "here": "check",
        "key": key,
        "gone": bool(key) and copies is None,
        "wrong": wrong,
        "copies": copies or (),
        "most": MOST >> 20,
        "minutes": MINUTES,
    }
    return render(request, "check/clean.html", context, status=400 if wrong else 200)
