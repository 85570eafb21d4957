"""The log: every entry with who entered it and when, newest first, and whether all is as it was written."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.engine.words import instruction_words
from inlimine.ledger.people import Case
from inlimine.ledger.trial import Receipt
from inlimine.notation.write import write_case, write_entry
from inlimine.operations.look_up_log import Line, log_lines, verify
from inlimine.operations.refusal import Refusal
from inlimine.operations.room_by_room import InPart
from inlimine.operations.still_named import StillNamed
from inlimine.operations.undo import undo_entered, undoable
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see
from inlimine.web.page import Door, Page

PER_PAGE = 100


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """One page of the log, newest first; rooms one behind the other."""
    return _shown(request, seen, request.GET.get("entry", ""))


def undone(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Undo one entry, by a correction, with the words to look for on behalf of it."""
    entry = request.POST.get("entry", "")
    room, _, number = entry.rpartition(":")
    try:
        done = undo_entered(seen.path, seen.viewer, room, [number], author_of(request))
    except Refusal as refusal:
        named = _key(refusal.room, refusal.number) if isinstance(refusal, StillNamed) else ""
        return _shown(request, seen, entry, refusal=refusal, named=named)
    told = urlencode({"entry": entry, "undone": number, "along": len(done.along)})
    return HttpResponseRedirect(f"{reverse('log', args=[seen.name, seen.room])}?{told}")


def _shown(
    request: HttpRequest, seen: Seen, entry: str, refusal: Refusal | None = None, named: str = ""
) -> HttpResponse:
    """The page on which an entry is (`court:9`, a room and its number), else the one that the address names."""
    every = log_lines(seen.path, seen.viewer)
    lines = sorted(every, key=lambda line: (line.recorded_at, line.number), reverse=True)
    at = next((place for place, line in enumerate(lines) if _key(line.room, line.number) == entry), None)
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("page") if at is None else at // PER_PAGE + 1)
    found = {
        "seen": seen,
        "here": "log",
        "rows": [(line, _words(line), _key(line.room, line.number), _limits(line)) for line in page],
        "page": page,
        "total": len(lines),
        "undoable": {_key(*one) for one in undoable(every)},
        "problems": refusal.problems if refusal else (),
        "in_part": isinstance(refusal, InPart),
        "named": named,
        "undone": _counted(request, "undone"),
        "along": _counted(request, "along"),
    }
    return render(request, "log/template.html", found, status=400 if refusal else 200)


def _key(room: str, number: int) -> str:
    return f"{room}:{number}"


def _counted(request: HttpRequest, name: str) -> int:
    said = request.GET.get(name, "")[:9]
    return int(said) if said.isdecimal() and said.isascii() else 0


def verified(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Every room held against its hashes and its seal."""
    rooms = verify(seen.path, seen.viewer)
    return render(request, "log/verified.html", {"seen": seen, "here": "log", "rooms": rooms})


def _words(line: Line) -> str:
    if line.entry is None:
        return f"expunges number {line.corrects}" if not line.expunged else "its text was expunged"
    return write_case(line.entry) if isinstance(line.entry, Case) else write_entry(line.entry)


def _limits(line: Line) -> str:
    """In words, that an instruction received nothing and limited what came in."""
    return instruction_words(line.entry) if isinstance(line.entry, Receipt) else ""


_PATH = "<str:case>/<str:room>/log/"
PAGE = Page(
    doors=(
        Door(name="log", path=_PATH, fetch=case_to_see, respond=shown),
        Door(name="undo-entry", path=f"{_PATH}undo", fetch=case_to_enter_into, respond=undone, methods=("POST",)),
        Door(name="verify", path=f"{_PATH}verify/", fetch=case_to_see, respond=verified),
    ),
    label="Log",
    group="Keep",
    order=50,
)
