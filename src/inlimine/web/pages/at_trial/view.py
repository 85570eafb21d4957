"""At trial: what just happened, in five seconds and by keyboard; the board changes at once."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe

from inlimine.engine.case_state import CaseState
from inlimine.engine.view import View
from inlimine.engine.words import full_title, party_words, purpose_words
from inlimine.ledger.people import Case
from inlimine.ledger.terms import Purpose
from inlimine.operations.at_trial import Changed, happened, never_received
from inlimine.operations.court_day import other_day, other_days
from inlimine.operations.court_found import keeps_out
from inlimine.operations.refusal import Again, Refusal, refuse
from inlimine.operations.undo import undo_entered
from inlimine.operations.what_happened import Happening, What, happening
from inlimine.web.author import author_of
from inlimine.web.court_time import day_told, time_in_court
from inlimine.web.fetch import OWNER, Seen, case_to_enter_into, case_to_see_now
from inlimine.web.new_item import NewItemForm
from inlimine.web.not_entered import not_entered, told_refusal
from inlimine.web.page import Door, Page
from inlimine.web.pages.at_trial.form import (
    ASKED_BY,
    HAPPENINGS,
    HOW_FAR,
    NOBODY,
    NONE_TO_UNDO,
    OF_SIDE,
    ON_OBJECTION,
    PURPOSES,
    Happened,
)
from inlimine.web.pages.at_trial.mend import mending, new_item_sent, problems_told


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The keys, and the few fields that a happening needs."""
    return _shown(request, seen, {"day": request.GET.get("day", "")})


def _shown(
    request: HttpRequest, seen: Seen, typed: Mapping[str, str], problems: Sequence[str] = (), mend: str = ""
) -> HttpResponse:
    """The page, with what was typed and could not be entered, why, and what may be done about it."""
    view, case, day = seen.state.view, seen.opened.ledger.case, day_told(typed.get("day", ""))
    found = {
        "seen": seen,
        "here": "at-trial",
        "by": author_of(request),
        "none_to_undo": NONE_TO_UNDO,
        "to_undo": _numbers_in(request.GET.get("done", "")),
        "happenings": [(what.value, key, words, ASKED_BY.get(what, "")) for what, key, words in HAPPENINGS],
        "items": [(handle, full_title(handle, view)) for handle in view.items],
        "rulings": list(_doors(seen.state)),
        "how_far": [(one.value, words) for one, words in HOW_FAR],
        "purposes": PURPOSES,
        "parties": view.parties,
        "nobody": NOBODY,
        "witnesses": view.witnesses,
        "sent": secrets.token_hex(12),
        "done": _done(request.GET, view, case),
        "typed": {**typed, "day": day},
        "past": other_days(_days_in(day), case),
        "zone": case.time_zone,
        "problems": problems,
        "mend": mark_safe(mend),  # noqa: S308 - its template escapes
    }
    return render(request, "at_trial/template.html", found, status=400 if problems else 200)


def entered(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter what happened; what was sent before is not entered again."""
    form, new = Happened(request.POST), new_item_sent(request.POST, seen.state.view)
    wrong = [f"{error}" for one in (form, new) if one for found in one.errors.values() for error in found]
    if wrong:
        return _refused(request, seen, wrong)
    day = form.cleaned_data["day"]
    try:
        at = time_in_court(day, form.cleaned_data["when"], seen.opened.ledger.case)
        what = happening(form.cleaned_data["what"], form.said())
        if what.what is What.STRUCK and not form.cleaned_data["anyway"]:
            _require_received(what.item, seen, new)
        by, sent = author_of(request), form.cleaned_data["sent"]
        room, item = None if seen.room == OWNER else seen.room, new.new() if new else None
        done = happened(seen.path, seen.viewer, room, what, by, at=at, sent=sent, new=item)
    except Again as again:
        return told_refusal(request, again)
    except Refusal as refusal:
        return _refused(request, seen, problems_told(refusal), refusal)
    return _told(request, seen, what, done, day.isoformat() if day else "")


def _refused(
    request: HttpRequest, seen: Seen, problems: list[str], refusal: Refusal | None = None
) -> HttpResponse:
    """Why nothing was entered, with what was typed and what may be done: by script in the page that sent it."""
    mend = mending(request, seen, refusal)
    if "application/json" in request.headers.get("Accept", ""):
        return not_entered(request, problems, mend=mend)
    return _shown(request, seen, request.POST.dict(), problems, mend)


def undone(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter that something was entered by mistake, whatever it was; what was sent before is not entered again."""
    which, sent = _named_in(request.POST.get("act", "")), request.POST.get("sent", "")
    if not which:
        return not_entered(request, ["it is not said what was entered by mistake; write its number (68)"])
    try:
        by, why, room = author_of(request), request.POST.get("why", ""), None if seen.room == OWNER else seen.room
        done = undo_entered(seen.path, seen.viewer, room, which, by, why=why, sent=sent)
    except Refusal as refusal:
        return told_refusal(request, refusal)
    numbers = ", ".join(map(str, done.numbers))
    if "application/json" not in request.headers.get("Accept", ""):
        said = urlencode({"undone": numbers, "for-days": " ".join(day.isoformat() for day in done.days)})
        return HttpResponseRedirect(f"{reverse('at-trial', args=[seen.name, seen.room])}?{said}")
    view, days = done.changed.state.view, other_days(done.days, seen.opened.ledger.case)
    effect = render_to_string("at_trial/effect.html", {"done": done.changed, "view": view, "day": ""})
    said = undone_words(numbers, done.changed.thing, view, done.gone, days)
    return JsonResponse({"undone": said, "effect": effect, "days": [day.isoformat() for day in done.days]})


def undone_words(numbers: str, thing: str, view: View, gone: Sequence[str] = (), days: str = "") -> str:
    """`Number 68 is undone, State's Exhibit 14; it and the correction are in the log.`; `gone`: the items that are
    in the case no more; `days`: those for which it had been entered, where they are not today."""
    several = "," in numbers
    named = f", {full_title(thing, view)}" if thing in view.items else ""
    if days:
        named = f"{named}, which had been entered for {days}"
    if gone:
        named = f"{named}; {', '.join(gone)} {'is' if len(gone) == 1 else 'are'} in the case no more"
    told = f"{'Numbers' if several else 'Number'} {numbers} {'are' if several else 'is'} undone{named}"
    return f"{told}; {'they' if several else 'it'} and the correction are in the log."


def _doors(state: CaseState) -> Iterator[tuple[str, str]]:
    """The rulings under which a door may be found open, with what each keeps out."""
    for norm in state.norms:
        if keeps_out(norm):
            yield norm.handle, ", ".join(full_title(item, state.view) for item in norm.directive.subject)


def _named_in(text: str) -> list[str]:
    """What is named, with commas or blanks between."""
    return text.replace(",", " ").split()


def _numbers_in(text: str) -> str:
    """The numbers in an address; empty where it has others than numbers."""
    named = _named_in(text)
    return ", ".join(named) if all(one.isascii() and one.isdigit() for one in named) else ""


def _require_received(item: str, seen: Seen, new: NewItemForm | None) -> None:
    if new or never_received(seen.state, item):
        raise refuse(
            f"no receipt of {item} is entered, so that there is nothing to strike",
            "if it was heard or shown all the same, mark “strike it although no receipt of it is entered” (q) and "
            "enter it again",
        )


def _told(request: HttpRequest, seen: Seen, what: Happening, done: Changed, stays: str) -> HttpResponse:
    if "application/json" not in request.headers.get("Accept", ""):
        said = urlencode(
            {
                "what": what.what.value,
                "thing": done.thing,
                "side": _side(what),
                "for": " ".join(what.purposes),
                "done": _numbers(done),
                **({"new": done.added} if done.added else {}),
                **({"day": stays} if stays else {}),
                "for-days": done.day.isoformat(),
            }
        )
        return HttpResponseRedirect(f"{reverse('at-trial', args=[seen.name, seen.room])}?{said}")
    day = other_day(done.day, seen.opened.ledger.case)
    effect = render_to_string("at_trial/effect.html", {"done": done, "view": done.state.view, "day": day})
    said = entered_words(
        what.what.value,
        done.thing,
        _numbers(done),
        done.state.view,
        _side(what),
        what.purposes,
        done.added,
        day,
    )
    return JsonResponse({"said": said, "effect": effect, "act": _numbers(done), "day": done.day.isoformat()})


def _side(what: Happening) -> str:
    """The side that a confirmation names: of a ruling on an objection, whose question or offer it was."""
    return what.offered_by if what.what in ON_OBJECTION else what.party


def entered_words(
    what: str,
    thing: str,
    numbers: str,
    view: View,
    side: str = "",
    purposes: Sequence[Purpose] = (),
    new: int = 0,
    day: str = "",
) -> str:
    """`Objection sustained to the question or offer of the State, State's Exhibit 14. Entered as number 68.`

    `purposes`: for which alone it was, where that was said: `Received (only to impeach a witness), The contract.`
    `new`: how many of the numbers, the first, added the item itself. `day`: for which day, where it is not today:
    `Received, The contract, for 10 July 2024.`
    """
    words = next((words for kind, _, words in HAPPENINGS if kind == what), "")
    if side in view.parties and (of := OF_SIDE.get(What(what)) if words else None):
        words = f"{words}{of} {party_words(side, view)}"
    if words and purposes:
        words = f"{words} (only {', '.join(map(purpose_words, purposes))})"
    known = thing in view.items or any(act.handle == thing for act in view.acts)
    named = (f", {full_title(thing, view)}" if known else "") + (f", for {day}" if day else "")
    entered = _entered_as(_named_in(numbers), new)
    return f"{words[:1].upper()}{words[1:]}{named}. {entered}" if words else entered


def _entered_as(numbers: Sequence[str], new: int) -> str:
    said = ", ".join(numbers[new:])
    if not new:
        return f"Entered as number {said}."
    added = f"number{'s' if new > 1 else ''} {', '.join(numbers[:new])}"
    return (
        f"Entered as number {said}; the item is new, as {added}. Undo takes back both; "
        f"number {said} undone alone leaves the item."
    )


def _numbers(done: Changed) -> str:
    return ", ".join(map(str, done.entered.numbers))


def _days_in(text: str) -> list[date]:
    """The days in an address; what is none is left out."""
    return [date.fromisoformat(day) for one in text.split() if (day := day_told(one))]


def _done(chosen: QueryDict, view: View, case: Case) -> str:
    """What was just entered, or undone, where the address says so."""
    days = other_days(_days_in(chosen.get("for-days", "")), case)
    if undone := _numbers_in(chosen.get("undone", "")):
        return undone_words(undone, "", view, days=days)
    numbers = chosen.get("done", "")
    what, thing, side = (chosen.get(name, "") for name in ("what", "thing", "side"))
    purposes = [Purpose(one) for one in chosen.get("for", "").split() if one in [*Purpose]]
    new = int(added) if (added := _numbers_in(chosen.get("new", ""))).isdigit() else 0
    return entered_words(what, thing, numbers, view, side, purposes, new, days) if numbers else ""


_PATH = "<str:case>/<str:room>/at-trial/"
PAGE = Page(
    doors=(
        Door(name="at-trial", path=_PATH, fetch=case_to_see_now, respond=shown),
        Door(name="happened", path=f"{_PATH}enter", fetch=case_to_enter_into, respond=entered, methods=("POST",)),
        Door(
            name="undo-happened", path=f"{_PATH}undo", fetch=case_to_enter_into, respond=undone, methods=("POST",)
        ),
    ),
    label="At trial",
    group="Enter",
    order=22,
)
