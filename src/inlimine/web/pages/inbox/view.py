"""The inbox: drop papers, and decide what becomes of each entry that was read in them, beside its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.exports.harmless import harmless
from inlimine.ledger.ledger import AnyEntry
from inlimine.notation.write import write_entry
from inlimine.operations.add import Text
from inlimine.operations.confirm import accept, accept_sure, edited_entry, proposed, put_off, reject
from inlimine.operations.refusal import Refusal
from inlimine.passages.problem import Problem
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see_now
from inlimine.web.held import MINUTES, Held
from inlimine.web.page import Door, Page
from inlimine.web.pages.inbox.form import MEANS, Decision, Papers
from inlimine.web.pages.inbox.listing import CLASSES, listing
from inlimine.web.told import told
from inlimine.web.upload import MOST, MOST_PAPERS, Sent, on_disk, sent

if TYPE_CHECKING:
    from inlimine.operations.read_papers import ReadPaper

_KEPT_IN_ADDRESS = ("show", "page", "read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was read; `left` are the papers with a problem, which may be read again as something else."""

    read: tuple[ReadPaper, ...]
    left: tuple[Sent, ...]


_OUTCOMES: Held[Outcome] = Held()


def listed(request: HttpRequest, seen: Seen) -> HttpResponse:
    """What waits, and what was just read."""
    return _shown(request, seen, Papers())


def read(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Read papers into this room, then show what they gave."""
    from inlimine.operations.read_papers import read_papers  # noqa: PLC0415 - the readers take a second to load

    form, papers = Papers(request.POST), _papers(request, seen)
    if not 0 < len(papers) <= MOST_PAPERS:
        form.add_error(None, f"choose at least one paper and at most {MOST_PAPERS}")
    if not form.is_valid():
        return _shown(request, seen, form)
    try:
        said = form.asked()
    except Refusal as refusal:
        form.add_error(None, [told(problem) for problem in refusal.problems])
        return _shown(request, seen, form)
    with on_disk(papers) as files:
        done = tuple(read_papers(seen.path, seen.viewer, None, files, author_of(request), said))
    left = tuple(paper for paper, one in zip(papers, done, strict=True) if one.problems)
    outcome = Outcome(read=done, left=left)
    key = _OUTCOMES.hold((seen.name, seen.room), outcome, sum(len(one.data) for one in left) + 100_000)
    return HttpResponseRedirect(f"{_inbox(seen)}?{urlencode({'read': key})}#read")


def _papers(request: HttpRequest, seen: Seen) -> tuple[Sent, ...]:
    """What is sent; else the paper that was sent before and is to be read again."""
    name, key = request.POST.get("again", ""), request.POST.get("read", "")
    outcome = _OUTCOMES.get((seen.name, seen.room), key) if name else None
    return tuple(one for one in outcome.left if one.name == name) if outcome else sent(request, "papers")


def decided(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Accept, reject or put off one proposal, then go to the next."""
    form = Decision(request.POST)
    if not form.is_valid():
        return _shown(request, seen, Papers(), wrong=_said(form))
    said = form.cleaned_data
    try:
        _decide(request, seen, said)
    except Refusal as refusal:
        shown = Wrong(id=said["id"], text=said["text"], problems=refusal.problems)
        return _shown(request, seen, Papers(), wrong=shown)
    return HttpResponseRedirect(f"{_inbox(seen)}{_kept(request)}#p-{said['next']}")


def all_sure(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter all that the reader was sure of; what names an entry that still waits is held back."""
    try:
        entered, held = accept_sure(seen.path, seen.viewer, author_of(request))
    except Refusal as refusal:
        return _shown(request, seen, Papers(), wrong=Wrong(problems=refusal.problems))
    done = {"entered": sum(len(one.entries) for one in entered), "held": len(held)}
    return HttpResponseRedirect(f"{_inbox(seen)}?{urlencode(done)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What could not be entered, and why; `text` as it was edited."""

    id: str = ""
    text: str = ""
    problems: tuple[Problem, ...] = ()


def _said(form: Decision) -> Wrong:
    found = (f"{name}: {error}" for name, errors in form.errors.items() for error in errors)
    return Wrong(problems=tuple(Problem(message=one, remedy="load the page again") for one in found))


def _decide(request: HttpRequest, seen: Seen, said: dict[str, str]) -> None:
    by, ids = author_of(request), [said["id"]]
    match said["do"]:
        case "accept":
            edited = _edited(seen, said)
            accept(seen.path, seen.viewer, ids, by, edited=edited)
        case "reject":
            reject(seen.path, seen.viewer, ids, by)
        case _:
            put_off(seen.path, seen.viewer, ids, by)


def _edited(seen: Seen, said: dict[str, str]) -> dict[str, AnyEntry]:
    """The entry as it was edited; nothing where its text is as it was proposed."""
    there = next((one for one in proposed(seen.path, seen.viewer) if one.id == said["id"]), None)
    before = harmless(write_entry(there.entry)) if there and there.entry else ""  # as the page shows it
    if not said["text"] or said["text"].splitlines() == before.splitlines():
        return {}
    return {said["id"]: edited_entry(Text(text=said["text"], name="what you wrote"))}


def _inbox(seen: Seen) -> str:
    return reverse("inbox", args=[seen.name, seen.room])


def _kept(request: HttpRequest) -> str:
    """The part of the list that is looked at, for the address to which a decision leads back."""
    kept = {name: request.GET[name] for name in _KEPT_IN_ADDRESS if request.GET.get(name)}
    return f"?{urlencode(kept)}" if kept else ""


def _shown(request: HttpRequest, seen: Seen, form: Papers, wrong: Wrong | None = None) -> HttpResponse:
    wrong = wrong or Wrong()
    found = {
        "seen": seen,
        "here": "inbox",
        "form": form,
        "listing": listing(seen, request.GET, wrong.id),
        "classes": CLASSES,
        "kept": _kept(request),
        "outcome": _OUTCOMES.get((seen.name, seen.room), request.GET.get("read", "")),
        "read_key": request.GET.get("read", ""),
        "meanings": _meanings,
        "means": MEANS,
        "wrong": wrong,
        "entered": _counted(request, "entered"),
        "held": _counted(request, "held"),
        "most": MOST >> 20,
        "minutes": MINUTES,
        "into": seen.within,
    }
    return render(request, "inbox/template.html", found, status=400 if form.errors or wrong.problems else 200)


def _meanings(kind: str) -> tuple[str, ...]:
    from inlimine.operations.read_papers import meanings  # noqa: PLC0415 - the readers take a second to load

    return meanings(kind)


def _counted(request: HttpRequest, name: str) -> int | None:
    said = request.GET.get(name, "")
    return int(said[:9]) if said.isdecimal() and said.isascii() else None


_PATH = "<str:case>/<str:room>/inbox/"
PAGE = Page(
    doors=(
        Door(name="inbox", path=_PATH, fetch=case_to_see_now, respond=listed),
        Door(name="read-papers", path=f"{_PATH}read", fetch=case_to_enter_into, respond=read, methods=("POST",)),
        Door(name="decide", path=f"{_PATH}decide", fetch=case_to_enter_into, respond=decided, methods=("POST",)),
        Door(
            name="accept-sure", path=f"{_PATH}sure", fetch=case_to_enter_into, respond=all_sure, methods=("POST",)
        ),
    ),
    label="Inbox",
    group="Enter",
    order=20,
)
