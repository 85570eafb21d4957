"""Words to look for are confirmed, or a ruling is said to need none; the last papers are checked again."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from inlimine.operations.new_case import new_room
from inlimine.operations.no_watch import needed_again, none_needed
from inlimine.operations.refusal import Refusal
from inlimine.operations.watches import as_chosen, confirm_watches
from inlimine.operations.words_room import named_room, party_of_new
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.pages.check.result import RESULTS, Looked, Result, look
from inlimine.web.pages.check.shown import address, form_for, held, query, show
from inlimine.web.pages.check.words import chosen_none, chosen_words, state_to_confirm
from inlimine.web.work import Work


def confirmed(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter the words that somebody confirmed for rulings without a watch; the last papers are checked again."""
    try:
        named = request.POST.get("room", "")
        party = party_of_new(named)
        room = "" if party else named_room(seen.path, seen.viewer, named)
        state = state_to_confirm(seen, room)
        chosen, none = chosen_words(state, request.POST), chosen_none(state, request.POST)
        if chosen or not none:
            as_chosen(chosen)  # refused before a room is made
        room = room or new_room(seen.path, seen.viewer, party)
        if chosen:
            confirm_watches(seen.path, seen.viewer, room, state, chosen, author_of(request))
        for ruling, reason in none:
            none_needed(seen.path, seen.viewer, room, state, ruling, reason, author_of(request))
    except Refusal as refusal:
        return show(request, seen, form_for(seen), refusal.problems)
    key, done = request.POST.get("result", ""), {"confirmed": len(chosen), "into": room} if chosen else {}
    result = RESULTS.get(seen.place, key)
    if result is None or not result.work.over() or result.kept is not None:
        return HttpResponseRedirect(f"{address(seen, 'check')}?{query(seen, **done)}#words")
    now = _as_checked(result, case_to_see(request, seen.name, seen.room))
    return held(now, _anew(result, now), result.papers, "result", **done)


def watched_again(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Undo that a ruling needs no watch, in the room where it was said."""
    room, ruling = named_room(seen.path, seen.viewer, request.POST.get("room")), request.POST.get("ruling", "")
    needed_again(seen.path, seen.viewer, room, state_to_confirm(seen, room), ruling, author_of(request))
    return HttpResponseRedirect(f"{address(seen, 'check')}{seen.days}")


def _as_checked(result: Result, seen: Seen) -> Seen:
    """The case with what was just entered, on the days that the result is about."""
    return replace(seen, on=result.days["on"], known=result.days.get("known"))


def _anew(result: Result, seen: Seen) -> Result:
    """The same papers checked again, each as whose it was said to be."""
    before = result.looked

    def again(at: int) -> Looked:
        return look(seen.state, before[at].sent, result.asking, before[at].paper.material.own, seen.viewer)

    work = Work([one.sent.name for one in before], again)
    return Result(state=seen.state, said=result.said, asking=result.asking, work=work)
