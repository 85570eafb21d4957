"""Check: drop the papers that are about to be used, see each hit beside the text, take the own paper back with
notes. What was sent is written on no disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.checks.hit import Asking
from inlimine.checks.sought import sought
from inlimine.engine.case_state import CaseState
from inlimine.operations.ask import pressing_status
from inlimine.operations.check_files import Checked, check_bytes, looked_in, sound_asking
from inlimine.operations.told import asides, looked_for_words, looked_in_words
from inlimine.operations.watches import Wanted, entries, offer, propose
from inlimine.passages.problem import Problem
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see
from inlimine.web.held import MINUTES, Held
from inlimine.web.page import Door, Page
from inlimine.web.pages.check.form import Papers, in_page_words
from inlimine.web.pages.check.spread import MOST as MOST_HITS
from inlimine.web.pages.check.spread import spreads
from inlimine.web.upload import MOST, MOST_PAPERS, Sent, given_back, sent

if TYPE_CHECKING:
    from inlimine.operations.annotate import Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """One paper as checked, and with notes; why it has none, where that is so."""

    paper: Checked
    noted: Noted | Problem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a check gave, on the day for which it was asked; `said` is what was said of the papers."""

    state: CaseState
    said: dict[str, str]
    looked: tuple[Looked, ...]


_RESULTS: Held[Result] = Held()


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The place for papers, and the last check while it is held."""
    return _shown(request, seen, Papers(seen.state, seen.room))


def checked(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check what was sent, then show it."""
    form, papers = Papers(seen.state, seen.room, request.POST), sent(request, "papers")
    if not 0 < len(papers) <= MOST_PAPERS:
        form.add_error(None, f"choose at least one paper and at most {MOST_PAPERS}")
    if not form.is_valid():
        return _shown(request, seen, form)
    asking = sound_asking(seen.state, form.asking())
    looked = tuple(_look(seen.state, paper, asking, form.own) for paper in papers)
    size = sum(3 * len(paper.data) for paper in papers)  # its text, and the paper with notes
    key = _RESULTS.hold(
        (seen.name, seen.room), Result(state=seen.state, said=form.cleaned_data, looked=looked), size
    )
    days = {name: day for name, day in (("on", seen.on), ("known", seen.known)) if day}
    return HttpResponseRedirect(f"{_check(seen)}?{urlencode({'result': key, **days})}#result")


def _look(state: CaseState, sent_paper: Sent, asking: Asking, own: bool | None) -> Looked:
    from inlimine.operations.annotate import annotated  # noqa: PLC0415 - it loads what writes office papers

    paper = check_bytes(state, sent_paper.name, sent_paper.data, asking, own)
    noted = annotated(paper, sent_paper.data, state) if paper.spots else None
    return Looked(paper=paper, noted=noted)


def taken(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The paper with its notes, or the report of all, as a file."""
    result = _RESULTS.get((seen.name, seen.room), request.POST.get("result", ""))
    if result is None:
        return _gone(request, seen)
    wanted = request.POST.get("paper", "")
    if wanted == "report":
        from inlimine.operations.report_check import report_page  # noqa: PLC0415 - the same

        page = report_page([one.paper for one in result.looked], result.state)
        return given_back("check.PRIVILEGED.html", page.encode())
    named = {str(number): one.noted for number, one in enumerate(result.looked)}
    noted = named.get(wanted)
    return (
        _gone(request, seen) if noted is None or isinstance(noted, Problem) else given_back(noted.name, noted.data)
    )


def forgot(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Let a result go before its time."""
    _RESULTS.forget((seen.name, seen.room), request.POST.get("result", ""))
    return HttpResponseRedirect(f"{_check(seen)}{seen.days}")


def watched_for(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Propose what to look for on behalf of the rulings that nothing watches for; a person confirms it."""
    made = propose(seen.state, "", Wanted())
    offer(seen.path, seen.viewer, None, made, entries(seen.state, made))
    return HttpResponseRedirect(reverse("inbox", args=[seen.name, seen.room]) + seen.days)


def _check(seen: Seen) -> str:
    return reverse("check", args=[seen.name, seen.room])


def _gone(request: HttpRequest, seen: Seen) -> HttpResponse:
    problem = Problem(
        message="what was checked is held no longer",
        remedy=f"send the paper again; it is held for {MINUTES} minutes",
    )
    return render(request, "refused.html", {"problems": [problem]}, status=410)


def _shown(request: HttpRequest, seen: Seen, form: Papers) -> HttpResponse:
    key = request.GET.get("result", "")
    result = _RESULTS.get((seen.name, seen.room), key)
    if result is not None and not form.is_bound:
        form.initial.update(result.said)
    found = {
        "in_page_words": in_page_words,
        "seen": seen,
        "here": "check",
        "unwatched": sought(seen.state).unwatched,
        "form": form,
        "view": seen.state.view,
        "key": key,
        "gone": bool(key) and result is None,
        "result": _told(result) if result else None,
        "most": MOST >> 20,
        "most_hits": MOST_HITS,
        "minutes": MINUTES,
    }
    return render(request, "check/template.html", found, status=400 if form.errors else 200)


def _told(result: Result) -> dict[str, object]:
    """What the page tells of a check: what must be settled first, each paper, what was looked for and where."""
    papers = [one.paper for one in result.looked]
    return {
        "questions": _questions(papers),
        "papers": [_paper(number, one, result.state) for number, one in enumerate(result.looked)],
        "view": result.state.view,
        "looked_for": looked_for_words(sought(result.state)),
        "looked_in": looked_in_words(looked_in(papers)),
        "hits": sum(len(paper.spots) for paper in papers),
    }


def _questions(papers: list[Checked]) -> dict[str, list[str]]:
    """Each question for the court, once, with the places that wait for it."""
    asked: dict[str, list[str]] = {}
    for paper in papers:
        for one in paper.spots:
            if one.reply.question:
                places = asked.setdefault(one.reply.question, [])
                if (where := f"{one.file} {one.locator}") not in places:
                    places.append(where)
    return asked


def _paper(number: int, looked: Looked, state: CaseState) -> dict[str, object]:
    paper, noted = looked.paper, looked.noted
    replies = [one.reply for one in sorted(paper.spots, key=lambda one: pressing_status(one.reply.status))]
    shown = {reply.shown: reply for reply in replies}
    kinds = dict.fromkeys(reading.paper.value.replace("-", " ") for reading in paper.material.readings)
    return {
        "number": number,
        "name": paper.file.name,
        "read_as": ", ".join(kinds) or "a file known by its bytes",
        "unread": paper.unread,
        "spots": len(paper.spots),
        "tally": [(reply, sum(one.shown == said for one in replies)) for said, reply in shown.items()],
        "asides": tuple(asides(paper)),
        "spreads": spreads(paper, state),
        "noted": None if isinstance(noted, Problem) else noted,
        "not_noted": noted if isinstance(noted, Problem) else None,
    }


_PATH = "<str:case>/<str:room>/check/"
PAGE = Page(
    doors=(
        Door(name="check", path=_PATH, fetch=case_to_see, respond=shown),
        Door(name="check-papers", path=f"{_PATH}papers", fetch=case_to_see, respond=checked, methods=("POST",)),
        Door(name="take-checked", path=f"{_PATH}take", fetch=case_to_see, respond=taken, methods=("POST",)),
        Door(
            name="propose-watches",
            path=f"{_PATH}watches",
            fetch=case_to_enter_into,
            respond=watched_for,
            methods=("POST",),
        ),
        Door(name="forget-checked", path=f"{_PATH}forget", fetch=case_to_see, respond=forgot, methods=("POST",)),
    ),
    label="Check papers",
    group="Prove",
    order=30,
)
