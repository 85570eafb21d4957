"""What the page of a check shows, and where what is held of it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.checks.sought import sought
from inlimine.operations.look_into import look_into
from inlimine.operations.told import unwatched_words
from inlimine.operations.words_room import Keeping, WordsRooms, new_keeping, party_of_new, words_rooms
from inlimine.passages.problem import Problem
from inlimine.web.court_time import day_told
from inlimine.web.fetch import Seen
from inlimine.web.held import MINUTES, gone
from inlimine.web.pages.check.form import Papers
from inlimine.web.pages.check.legend import SIGNS
from inlimine.web.pages.check.result import RESULTS, Result, at_work_on, recent, told
from inlimine.web.pages.check.spread import MOST as MOST_HITS
from inlimine.web.pages.check.words import aside_in, out_of_sight, state_to_confirm, words_to_confirm
from inlimine.web.side import side_of
from inlimine.web.upload import MOST, Sent
from inlimine.web.work import PATIENCE


def address(seen: Seen, door: str) -> str:
    """Where a page of the checks is, without its days."""
    return reverse(door, args=[seen.name, seen.room])


def query(seen: Seen, **more: object) -> str:
    """What stands behind the question mark: this, and the days that were chosen."""
    days = {name: day for name, day in (("on", seen.on), ("known", seen.known)) if day}
    return urlencode({**more, **days})


def as_of(seen: Seen, said: str) -> Seen:
    """The case on the day that was chosen; as it is looked at where that is the same, or where no day was said."""
    day = day_told(said)
    return replace(seen, on=day) if day and day != str(seen.state.view.as_of.day) else seen


def to_result(seen: Seen, door: str, key: str, place: str = "result", **more: object) -> HttpResponse:
    """To the page that shows what is held under this key."""
    return HttpResponseRedirect(f"{address(seen, door)}?{query(seen, result=key, **more)}#{place}")


def form_for(seen: Seen, *sent_as: object) -> Papers:
    """The form for papers, with the private rooms in which they can be kept."""
    rooms = [(one.room, one.title) for one in look_into(seen.path, seen.viewer).rooms if one.room != "court"]
    return Papers(seen.state, seen.room, rooms, *sent_as)


def held(seen: Seen, result: Result, papers: tuple[Sent, ...], place: str, **more: object) -> HttpResponse:
    """Hold a result, wait for it a while, and go to it."""
    size = sum(4 * len(paper.data) for paper in papers)  # the paper, its text, and the paper with notes
    key = RESULTS.hold(seen.place, result, size)
    result.work.over(PATIENCE)
    return to_result(seen, "check", key, place, **more)


def paper_gone(request: HttpRequest) -> HttpResponse:
    """That what was checked is held no longer."""
    return gone(request, "what was checked", "the paper")


def show(request: HttpRequest, seen: Seen, form: Papers, wrong: tuple[Problem, ...] = ()) -> HttpResponse:
    """The page: the place for papers, the words to confirm, and the check that is asked for, while it is held."""
    key = request.GET.get("result") or request.POST.get("result", "")
    result = RESULTS.get(seen.place, key)
    over = result is not None and result.work.over()
    if result is not None and not form.is_bound:
        form.initial.update(result.said)
    rooms = words_rooms(seen.path, seen.viewer)
    makeable = _makeable(request, seen, rooms)
    chosen = _chosen(request, (*rooms.rooms, *makeable)) if wrong else rooms.usual
    into = "" if party_of_new(chosen) else chosen
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
        "makeable": makeable,
        "into": chosen,
        "kept_in": next((one.told for one in rooms.rooms if one.room == request.GET.get("into")), ""),
        "wrong": wrong,
        "confirmed": request.GET.get("confirmed", ""),
        "form": form,
        "view": seen.state.view,
        "key": key,
        "gone": bool(key) and result is None,
        "recent": tuple(recent(seen.place, key)),
        "outdated": result is not None and over and result.state.ledger != seen.state.ledger,
        "work": result.work if result and not over else None,
        "at_work_on": at_work_on(result.work.names) if result else "",
        "result": told(result) if result and over else None,
        "most": MOST >> 20,
        "most_hits": MOST_HITS,
        "minutes": MINUTES,
        "signs": SIGNS,
    }
    return render(request, "check/template.html", found, status=400 if form.errors or wrong else 200)


def _chosen(request: HttpRequest, offered: Sequence[Keeping]) -> str:
    """The room that was chosen for the words, among those that are offered."""
    chosen = request.POST.get("room", "")
    return chosen if chosen in {one.room for one in offered} else ""


def _makeable(request: HttpRequest, seen: Seen, rooms: WordsRooms) -> tuple[Keeping, ...]:
    """The rooms that the owner may make for the words: of the side that is his; of any where nobody said it and no
    side has one."""
    ours, parties = side_of(request, seen), seen.state.view.parties
    there = {one.room for one in rooms.rooms}
    sides = [ours] if ours else [] if rooms.private else [*parties]
    return tuple(new_keeping(one, parties[one].name) for one in sides if seen.viewer is None and one not in there)
