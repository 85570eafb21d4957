"""Check: drop the papers that are about to be used, see each hit beside the page or its text, take the own paper
back with notes. What was sent is written on no disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.checks.hit import Asking
from inlimine.checks.sought import sought
from inlimine.exports.said import UNCONFIRMED_LEGEND
from inlimine.operations.check_files import sound_asking
from inlimine.operations.copy_marks import mark_in_name
from inlimine.operations.keep_sent import keep_sent
from inlimine.operations.known_material import known_material
from inlimine.operations.look_into import look_into
from inlimine.operations.no_watch import needed_again, none_needed
from inlimine.operations.refusal import Refusal
from inlimine.operations.told import unwatched_words
from inlimine.operations.watches import confirm_watches
from inlimine.operations.words_room import WordsRooms, named_room, words_rooms
from inlimine.passages.problem import Problem
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see
from inlimine.web.held import MINUTES, gone
from inlimine.web.page import Door, Page
from inlimine.web.pages.check.clean import clean_shown, clean_taken, cleaned
from inlimine.web.pages.check.form import WHOSE, Papers
from inlimine.web.pages.check.jury_set import set_compared, set_shown, set_taken
from inlimine.web.pages.check.result import RESULTS, Looked, Result, at_work_on, look, recent, told
from inlimine.web.pages.check.spread import MOST as MOST_HITS
from inlimine.web.pages.check.words import (
    aside_in,
    chosen_none,
    chosen_words,
    out_of_sight,
    state_to_confirm,
    words_to_confirm,
)
from inlimine.web.upload import MOST, Sent, given_back, on_disk, require_some, sent
from inlimine.web.work import PATIENCE, Work


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The place for papers, and the last check while it is held."""
    return _shown(request, seen, _form_for(seen))


def checked(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check what was sent, then show it."""
    form, papers = _form_for(seen, request.POST), sent(request, "papers")
    require_some(form, papers)
    if not form.is_valid():
        return _shown(request, seen, form)
    state, own = seen.state, form.own
    asking = sound_asking(state, form.asking())
    keep = _keeping(request, seen, form.cleaned_data["keep"])

    def kept(at: int) -> Looked:
        looked = look(state, papers[at], asking, own, seen.viewer)
        keep(looked)
        return looked

    work = Work([one.name for one in papers], kept)
    result = Result(state=state, said=form.cleaned_data, asking=asking, work=work)
    return _held(seen, result, papers, "result")


def _form_for(seen: Seen, *sent_as: object) -> Papers:
    rooms = [(one.room, one.title) for one in look_into(seen.path, seen.viewer).rooms if one.room != "court"]
    return Papers(seen.state, seen.room, rooms, *sent_as)


def _keeping(request: HttpRequest, seen: Seen, room: str) -> Callable[[Looked], None]:
    """What keeps a checked paper in a private room, where that was asked for; only what could be read is kept."""
    by = author_of(request)

    def keep(looked: Looked) -> None:
        if room and not looked.paper.unread:
            with on_disk([looked.sent]) as (copy,):
                keep_sent(seen.path, seen.viewer, room, looked.paper, copy, by)

    return keep


def kept_checked(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check the papers that were kept in the rooms that are seen, against the rulings of the day."""
    from inlimine.operations.page_pictures import OnPages  # noqa: PLC0415 - it loads what makes pictures

    state = seen.state
    asking = Asking(by=seen.room if seen.room in state.view.parties else "")
    known = known_material(seen.path, seen.viewer, state, sound_asking(state, asking))
    found = tuple(known.checked)
    papers = tuple(Sent(name=one.file.name, data=b"") for one in found)
    work = Work(
        [one.name for one in papers],
        lambda at: Looked(sent=papers[at], paper=found[at], pages=OnPages(), noted=None),
    )
    result = Result(state=state, said={}, asking=asking, work=work, kept=known.papers)
    return _held(seen, result, papers, "result")


def whose(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check one paper again, now that somebody said whose it is, and keep it as that where it was kept.

    The others stay as they are.
    """
    key = request.POST.get("result", "")
    result = RESULTS.get(seen.place, key)
    number, own = request.POST.get("paper", ""), WHOSE.get(request.POST.get("whose", ""))
    if result is None or not result.work.over() or number not in _asked(result):
        return _gone(request)
    before = result.looked
    keep = _keeping(request, seen, result.said.get("keep", ""))

    def again(at: int) -> Looked:
        if str(at) != number:
            return before[at]
        looked = look(result.state, before[at].sent, result.asking, own, seen.viewer)
        keep(looked)
        return looked

    RESULTS.forget(seen.place, key)
    work = Work([one.sent.name for one in before], again)
    anew = Result(state=result.state, said=result.said, asking=result.asking, work=work)
    return _held(seen, anew, result.papers, f"paper-{number}")


def _asked(result: Result) -> set[str]:
    """The numbers of the papers that are held and can be checked again."""
    return {str(number) for number, one in enumerate(result.looked) if one.sent.data}


def _held(seen: Seen, result: Result, papers: tuple[Sent, ...], place: str, confirmed: int = 0) -> HttpResponse:
    """Hold a result, wait for it a while, and go to it."""
    size = sum(4 * len(paper.data) for paper in papers)  # the paper, its text, and the paper with notes
    key = RESULTS.hold(seen.place, result, size)
    result.work.over(PATIENCE)
    told = {"confirmed": confirmed} if confirmed else {}
    return HttpResponseRedirect(f"{_check(seen)}?{urlencode({'result': key, **told, **_days(seen)})}#{place}")


def _days(seen: Seen) -> dict[str, str]:
    return {name: day for name, day in (("on", seen.on), ("known", seen.known)) if day}


def taken(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The paper with its notes, or the report of all, as a file."""
    result = RESULTS.get(seen.place, request.POST.get("result", ""))
    if result is None or not result.work.over():
        return _gone(request)
    wanted = request.POST.get("paper", "")
    if wanted == "report":
        from inlimine.operations.report_check import report_page  # noqa: PLC0415 - only who takes it waits for it

        page = report_page([one.paper for one in result.looked], result.state, viewer=seen.viewer)
        return given_back(f"check{mark_in_name(seen.viewer)}.html", page.encode())
    named = {str(number): one.noted for number, one in enumerate(result.looked)}
    noted = named.get(wanted)
    return _gone(request) if noted is None or isinstance(noted, Problem) else given_back(noted.name, noted.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOf:
    """A page of a paper that is held."""

    looked: Looked
    page: int


def page_to_see(request: HttpRequest, case: str, room: str, key: str, paper: int, page: int) -> PageOf:
    """A page with hits of a paper that was checked from this very room; nothing else can be drawn."""
    seen = case_to_see(request, case, room)
    result = RESULTS.get(seen.place, key)
    looked = dict(enumerate(result.looked)).get(paper) if result else None
    if looked is None or page not in looked.pages.sheets:
        raise Http404
    return PageOf(looked=looked, page=page)


def pictured(request: HttpRequest, wanted: PageOf) -> HttpResponse:
    """The page as a picture of our own making."""
    from inlimine.operations.page_pictures import page_picture  # noqa: PLC0415 - it loads what makes pictures

    drawn = page_picture(wanted.looked.sent.name, wanted.looked.sent.data, wanted.page)
    if isinstance(drawn, Problem):
        raise Http404
    return HttpResponse(drawn, content_type="image/png")


def forgot(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Let a result go before its time."""
    RESULTS.forget(seen.place, request.POST.get("result", ""))
    return HttpResponseRedirect(f"{_check(seen)}{seen.days}")


def confirmed(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter the words that somebody confirmed for rulings without a watch; the last papers are checked again."""
    try:
        room = named_room(seen.path, seen.viewer, request.POST.get("room"))
        state = state_to_confirm(seen, room)
        chosen, none = chosen_words(state, request.POST), chosen_none(state, request.POST)
        if chosen or not none:
            confirm_watches(seen.path, seen.viewer, room, state, chosen, author_of(request))
        for ruling, reason in none:
            none_needed(seen.path, seen.viewer, room, state, ruling, reason, author_of(request))
    except Refusal as refusal:
        return _shown(request, seen, _form_for(seen), refusal.problems)
    key = request.POST.get("result", "")
    result = RESULTS.get(seen.place, key)
    if result is None or not result.work.over() or result.kept is not None:
        done = {"confirmed": len(chosen)} if chosen else {}
        return HttpResponseRedirect(f"{_check(seen)}?{urlencode({**done, **_days(seen)})}#words")
    anew = _anew(result, case_to_see(request, seen.name, seen.room))
    return _held(seen, anew, result.papers, "result", len(chosen))


def watched_again(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Undo that a ruling needs no watch, in the room where it was said."""
    room, ruling = named_room(seen.path, seen.viewer, request.POST.get("room")), request.POST.get("ruling", "")
    needed_again(seen.path, seen.viewer, room, state_to_confirm(seen, room), ruling, author_of(request))
    return HttpResponseRedirect(f"{_check(seen)}{seen.days}")


def _anew(result: Result, seen: Seen) -> Result:
    """The same papers checked again, each as whose it was said to be."""
    before = result.looked

    def again(at: int) -> Looked:
        return look(seen.state, before[at].sent, result.asking, before[at].paper.material.own, seen.viewer)

    work = Work([one.sent.name for one in before], again)
    return Result(state=seen.state, said=result.said, asking=result.asking, work=work)


def _check(seen: Seen) -> str:
    return reverse("check", args=[seen.name, seen.room])


def _gone(request: HttpRequest) -> HttpResponse:
    return gone(request, "what was checked", "the paper")


def _shown(request: HttpRequest, seen: Seen, form: Papers, wrong: tuple[Problem, ...] = ()) -> HttpResponse:
    key = request.GET.get("result") or request.POST.get("result", "")
    result = RESULTS.get(seen.place, key)
    over = result is not None and result.work.over()
    if result is not None and not form.is_bound:
        form.initial.update(result.said)
    rooms = words_rooms(seen.path, seen.viewer)
    into = _into(request, rooms) if wrong else rooms.usual
    lacking = sought(seen.state)
    words = words_to_confirm(state_to_confirm(seen, into), request.POST if wrong else None)
    found = {
        "seen": seen,
        "here": "check",
        "unwatched": tuple(unwatched_words(lacking)),
        "uncarried": lacking.uncarried,
        "words": words,
        "out_of_sight": out_of_sight(lacking.unwatched, words, into),
        "rooms": rooms,
        "aside": aside_in(seen, rooms),
        "into": into,
        "wrong": wrong,
        "confirmed": request.GET.get("confirmed", ""),
        "form": form,
        "view": seen.state.view,
        "key": key,
        "gone": bool(key) and result is None,
        "recent": tuple(recent(seen.place, key)),
        "work": result.work if result and not over else None,
        "at_work_on": at_work_on(result.work.names) if result else "",
        "result": told(result) if result and over else None,
        "most": MOST >> 20,
        "most_hits": MOST_HITS,
        "minutes": MINUTES,
        "unconfirmed_legend": UNCONFIRMED_LEGEND,
    }
    return render(request, "check/template.html", found, status=400 if form.errors or wrong else 200)


def _into(request: HttpRequest, rooms: WordsRooms) -> str:
    """The room that was chosen for the words, among those that are seen."""
    chosen = request.POST.get("room", "")
    return chosen if chosen in {one.room for one in rooms.rooms} else ""


_PATH = "<str:case>/<str:room>/check/"


def _form(name: str, path: str, respond: Callable[[HttpRequest, Seen], HttpResponse]) -> Door:
    return Door(name=name, path=f"{_PATH}{path}", fetch=case_to_see, respond=respond, methods=("POST",))


PAGE = Page(
    doors=(
        Door(name="check", path=_PATH, fetch=case_to_see, respond=shown),
        Door(
            name="check-papers",
            path=f"{_PATH}papers",
            fetch=case_to_enter_into,
            respond=checked,
            methods=("POST",),
        ),
        Door(
            name="whose-paper",
            path=f"{_PATH}whose",
            fetch=case_to_enter_into,
            respond=whose,
            methods=("POST",),
        ),
        _form("check-kept", "kept", kept_checked),
        _form("take-checked", "take", taken),
        Door(
            name="checked-page",
            path=f"{_PATH}page/<str:key>/<int:paper>/<int:page>.png",
            fetch=page_to_see,
            respond=pictured,
        ),
        Door(
            name="confirm-watches",
            path=f"{_PATH}watches",
            fetch=case_to_enter_into,
            respond=confirmed,
            methods=("POST",),
        ),
        Door(
            name="watch-again",
            path=f"{_PATH}watch-again",
            fetch=case_to_enter_into,
            respond=watched_again,
            methods=("POST",),
        ),
        _form("forget-checked", "forget", forgot),
        Door(name="clean", path=f"{_PATH}clean/", fetch=case_to_see, respond=clean_shown),
        _form("clean-papers", "clean/papers", cleaned),
        _form("take-clean", "clean/take", clean_taken),
        Door(name="jury-set", path=f"{_PATH}jury-set/", fetch=case_to_see, respond=set_shown),
        _form("compare-set", "jury-set/compare", set_compared),
        _form("take-set", "jury-set/take", set_taken),
    ),
    label="Check papers",
    group="Prove",
    order=30,
)
